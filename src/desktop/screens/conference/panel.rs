//! The selected bracket: its wordings, who stands for each, and what one can do.

use crate::conference::plates::rules::Plate;
use crate::conference::room::How;
use crate::model::ids::{BracketId, GroupId, WordingId};
use bevy_egui::egui::{self, Key, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::screens::conference::clause::NUMBERS;
use crate::desktop::screens::conference::rewritten::rewritten_ui;
use crate::desktop::screens::conference::{Out, View};
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::deed::{Deed, deed_ui};
use crate::desktop::widgets::{one_line, ring, sign, small, span, text};
use crate::desktop::words;
use crate::model::{Action, Proposal};
use crate::text;

const DIGITS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];

/// The panel under the selected clause. Gives the wording under the pointer.
pub fn panel_ui(
    ui: &mut Ui,
    view: &View,
    sight: &Sight,
    out: &mut Out,
) -> Option<(BracketId, WordingId)> {
    let look = view.look;
    let b = view.screen.bracket;
    let bracket = sight.scenario.text.brackets.get(b.index())?;
    let (line, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 9.0), Sense::hover());
    ui.painter().hline(
        line.left() + NUMBERS..=line.right(),
        line.center().y,
        Stroke::new(look.line, *look.ink),
    );
    let mut under = None;
    let counts = sight.counts(b);
    for (w, key) in WordingId::all(bracket.wordings.len()).zip(DIGITS) {
        let count = counts.get(w.index()).copied().unwrap_or(0);
        if row(ui, view, sight, w, count, out) {
            under = Some((b, w));
        }
        if crate::desktop::widgets::pressed(ui, key) {
            out.ask(ConferenceChange::SelectWording(w));
        }
    }
    ui.add_space(6.0);
    rewritten_ui(ui, look, sight, b);
    let chosen = bracket.wordings.get(view.screen.wording.index())?;
    let p = sight.scenario.proposal(b, view.screen.wording);
    let words = words::wording(&sight.scenario, b, view.screen.wording);
    let short: String = if words.chars().count() > 24 {
        format!("{}…", words.chars().take(22).collect::<String>())
    } else {
        words
    };
    if sight.room.agenda.open.contains(&b) && !sight.chair {
        ui.horizontal_top(|ui| {
            ui.add_space(NUMBERS);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = Vec2::new(8.0, 4.0);
                plate_ui(ui, view, sight, &p, out);
            });
        });
        let today = sight.telling.plates.iter().find(|p| p.bracket == b);
        if let Some(plate) = today {
            ui.horizontal_top(|ui| {
                ui.add_space(NUMBERS);
                let words = words::readable(&sight.scenario, &plate.sentence);
                let words = text(words, theme::sans(look.small), *look.ink2);
                ui.add(egui::Label::new(words).wrap());
            });
        }
        ui.add_space(4.0);
    }
    if !sight.chair {
        crate::desktop::screens::conference::acts::acts_ui(ui, view, sight, &short, out);
    }
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        ui.add_space(NUMBERS);
        crate::desktop::screens::conference::acts::block_ui(ui, view, sight, out);
    });
    ui.horizontal(|ui| {
        ui.add_space(NUMBERS);
        if !sight.chair {
            let worth = sight.own.worth.get(b.index());
            let worth = worth.and_then(|w| w.get(view.screen.wording.index()));
            let worth = crate::desktop::widgets::signed(worth.copied().unwrap_or(0.0));
            let worth = text!("page-worth", worth = worth);
            ui.label(text(worth, theme::bold(look.small), *look.ink));
        }
        if chosen.feared > 0.0 {
            let words = text!("page-feared");
            ui.label(text(words, theme::italic(look.body), *look.ink2));
            let words = text!("page-feared-how", wording = short);
            let words = text(words, theme::sans(look.small), *look.ink2);
            ui.add(egui::Label::new(words).truncate());
        } else if sight.chair {
            small(ui, look, text!("page-chair-has-no-plate"));
        } else {
            small(ui, look, text!("page-hundred"));
        }
    });
    under
}

/// One's own plate: free, and raised for one if one does nothing.
fn plate_ui(ui: &mut Ui, view: &View, sight: &Sight, p: &Proposal, out: &mut Out) {
    let look = view.look;
    let (seat, bracket) = (sight.seat, view.screen.bracket);
    let raised = sight.room.floor.raised.iter();
    let mut raised = raised.filter(|s| (s.seat, s.bracket) == (seat, bracket));
    let today = raised.next().map(|s| {
        let objects = s.how == How::Raised { objects: true };
        Plate::new(s.wording, objects)
    });
    let up = sight.room.ballots.plates.get(bracket.index());
    let mine = today.or_else(|| up.and_then(|all| all.get(seat.index())).copied());
    let raise = |objects| Action::Plate {
        choice: p.clone(),
        objects,
    };
    for (words, key, objects) in [
        (text!("page-plate-up"), Key::A, false),
        (text!("page-plate-objects"), Key::J, true),
    ] {
        deed_ui(
            ui,
            look,
            sight,
            Deed::new(words, key, raise(objects), ""),
            out,
        );
    }
    let words = match mine.filter(|m| m.raised()) {
        Some(m) => {
            let words = words::wording(&sight.scenario, view.screen.bracket, m.wording());
            if m.objects {
                text!("page-your-plate-objects", wording = words)
            } else {
                text!("page-your-plate", wording = words)
            }
        }
        None => text!("page-no-plate"),
    };
    ui.add(egui::Label::new(text(words, theme::sans(look.small), *look.ink2)).truncate());
}

/// A wording: key, sign, words, names and groups under it, plates. True with the pointer on it.
fn row(ui: &mut Ui, view: &View, sight: &Sight, w: WordingId, count: usize, out: &mut Out) -> bool {
    let (look, b) = (view.look, view.screen.bracket);
    let words = words::wording(&sight.scenario, b, w);
    let names = backed(sight, (b, w));
    let groups = sight.proposed_by(b, w);
    let noted = names.is_some() || !groups.is_empty();
    let now = sight.room.draft.text.at(b) == w;
    // The chosen wording is read whole, the others as far as a line goes.
    let bars = ui.available_width() * 0.56;
    let wide = bars - 82.0 - if now { 66.0 } else { 10.0 };
    let font = theme::serif(look.lede);
    let g = if w == view.screen.wording {
        ui.painter().layout(words.clone(), font, *look.ink, wide)
    } else {
        one_line(ui.painter(), words.clone(), font, *look.ink, wide)
    };
    let more = g.size().y - g.rows.first().map_or(0.0, |r| r.size.y);
    let tall = more + if noted { 50.0 } else { 36.0 };
    let size = Vec2::new(ui.available_width(), tall);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let label = text!(
        "page-wording",
        number = w.index() + 1,
        wording = words,
        plates = count
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
    let p = ui.painter();
    if w == view.screen.wording {
        p.rect_filled(rect.with_min_x(rect.left() + 28.0), look.radius, *look.wash);
    } else if response.hovered() {
        let frame = rect.with_min_x(rect.left() + 28.0);
        let stroke = Stroke::new(look.hair, *look.edge);
        p.rect_stroke(frame, look.radius, stroke, StrokeKind::Inside);
    }
    ring(ui, look, rect, response.has_focus());
    if response.clicked() {
        out.ask(ConferenceChange::SelectWording(w));
    }
    let y = rect.top() + 18.0;
    let key = egui::Rect::from_center_size(egui::pos2(rect.left() + 45.0, y), Vec2::splat(17.0));
    p.rect_stroke(
        key,
        look.radius,
        Stroke::new(look.hair, *look.edge),
        StrokeKind::Inside,
    );
    p.text(
        key.center(),
        egui::Align2::CENTER_CENTER,
        w.index() + 1,
        theme::sans(look.micro),
        *look.ink2,
    );
    sign(p, look, w, egui::pos2(rect.left() + 68.0, y), 5.0);
    let bars = rect.left() + bars;
    let left = rect.left() + 82.0;
    let end = left + g.size().x;
    let top = y - (g.size().y - more) / 2.0;
    p.galley(egui::pos2(left, top), g, *look.ink);
    if now {
        p.text(
            egui::pos2(end + 7.0, y + 1.0),
            egui::Align2::LEFT_CENTER,
            text!("page-in-the-text"),
            theme::sans(look.micro - 1.0),
            *look.ink3,
        );
    }
    if noted {
        under_it(
            ui,
            view,
            sight,
            (left, rect.top() + 32.0 + more, rect.right() - 60.0),
            &groups,
            names,
        );
    }
    crate::desktop::screens::conference::bars::bar(
        ui,
        look,
        sight,
        (b, w),
        span(
            bars,
            rect.top() + 6.0,
            rect.right() - 60.0,
            rect.top() + 18.0,
        ),
    );
    ui.painter().text(
        egui::pos2(rect.right() - 8.0, y),
        egui::Align2::RIGHT_CENTER,
        count,
        theme::bold(look.body),
        *look.ink,
    );
    response.hovered()
}

/// Whose names stand under a wording.
fn backed(sight: &Sight, (b, w): (BracketId, WordingId)) -> Option<String> {
    let tabled = sight.tabled(b, w)?;
    let names = words::list(&sight.names(&tabled.names), 3);
    Some(match tabled.names.len() {
        1 => text!("page-tabled-alone", names = names),
        _ => text!("page-tabled", names = names),
    })
}

/// Groups whose common proposal it is, as small plates, then names.
fn under_it(
    ui: &Ui,
    view: &View,
    sight: &Sight,
    (left, top, right): (f32, f32, f32),
    groups: &[GroupId],
    names: Option<String>,
) {
    let (look, p) = (view.look, ui.painter());
    let mine = sight.room.group_of(sight.seat);
    let mut x = left;
    for &g in groups {
        let ink = if mine == Some(g) {
            look.accent
        } else {
            look.ink2
        };
        let name = sight.room.regional.groups[g].name.clone();
        let name = p.layout_no_wrap(name, theme::sans(look.micro - 1.0), *ink);
        let rect = egui::Rect::from_min_size(
            egui::pos2(x, top),
            Vec2::new(name.size().x + 8.0, name.size().y + 1.0),
        );
        let stroke = Stroke::new(look.hair, *ink);
        p.rect_stroke(rect, look.radius, stroke, StrokeKind::Inside);
        p.galley(rect.min + Vec2::new(4.0, 0.5), name, *ink);
        x = rect.right() + 4.0;
    }
    if let Some(names) = names {
        let wide = (right - x - 4.0).max(20.0);
        let font = theme::sans(look.micro);
        let g = one_line(p, names, font, *look.ink2, wide);
        p.galley(egui::pos2(x + 2.0, top), g, *look.ink2);
    }
}
