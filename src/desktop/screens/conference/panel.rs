//! The selected bracket: its wordings, who stands for each, and what one can do.

use crate::classroom::scenes::Folded;
use crate::conference::plates::rules::Plate;
use crate::conference::room::StanceAct;
use crate::model::ids::{BracketId, GroupId, WordingId};
use bevy_egui::egui::{
    self, Key, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};

use crate::desktop::screens::conference::acts::{acts_ui, block_ui};
use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::clause::{NUMBERS, whole_lines};
use crate::desktop::screens::conference::toward::worth_ui;
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::deed::{Deed, deed_ui};
use crate::desktop::widgets::dotted;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{
    ends, link_ui, one_line, places, pressed, ring, sign, small, span, text,
};
use crate::desktop::words;
use crate::model::{Action, Proposal};
use crate::text;

const DIGITS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];

/// The heading over the wordings: what the bars show, and what a wording and a bracket are. It stays in
/// sight where the wordings are moved through.
pub fn heading_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let brackets = &sight.scenario.text.brackets;
    if brackets.get(view.screen.bracket.index()).is_some() {
        sides_ui(ui, view, sight, out);
    }
}

/// The wordings of the selected bracket. Gives the one under the pointer.
pub fn wordings_ui(
    ui: &mut Ui,
    view: &View,
    sight: &Sight,
    out: &mut Out,
) -> Option<(BracketId, WordingId)> {
    let b = view.screen.bracket;
    let bracket = sight.scenario.text.brackets.get(b.index())?;
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut under = None;
    let counts = sight.counts(b);
    let mut rows = vec![];
    for (w, key) in WordingId::all(bracket.wordings.len()).zip(DIGITS) {
        let count = counts.get(w.index()).copied().unwrap_or(0);
        let top = ui.cursor().top();
        if row(ui, view, sight, w, count, out) {
            under = Some((b, w));
        }
        // Without the space below it, which the last one does not have.
        rows.push(
            ui.max_rect()
                .with_min_y(top)
                .with_max_y(ui.min_rect().bottom()),
        );
        if pressed(ui, key) {
            out.ask(ConferenceChange::SelectWording(w));
        }
    }
    whole_lines(ui, view.look, &rows);
    hidden_ui(ui, view.look, &rows);
    under
}

/// How many wordings lie above and below those that are seen, at the edge behind which they lie.
fn hidden_ui(ui: &mut Ui, look: &Look, rows: &[Rect]) {
    let page = ui.clip_rect();
    let above = rows.iter().filter(|r| r.top() < page.top()).count();
    let below = rows.iter().filter(|r| r.bottom() > page.bottom());
    let right = rows.first().map_or(page.right(), |r| r.right() - 60.0);
    for (n, at, align, name) in [
        (
            above,
            egui::pos2(right, page.top() + 1.0),
            egui::Align2::RIGHT_TOP,
            "above",
        ),
        (
            below.count(),
            egui::pos2(right, page.bottom() - 1.0),
            egui::Align2::RIGHT_BOTTOM,
            "below",
        ),
    ] {
        if n == 0 {
            continue;
        }
        let words = text!("page-wordings-hidden", n = n, place = name);
        let font = theme::italic(look.size.small);
        let g = ui
            .painter()
            .layout_no_wrap(words.clone(), font, *look.accent.full);
        let rect = align.anchor_size(at, g.size());
        let r = ui.interact(rect, ui.id().with(name), Sense::hover());
        r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
        ui.painter()
            .rect_filled(rect.expand2(Vec2::new(6.0, 0.0)), 0.0, *look.ground.sheet);
        ui.painter().galley(rect.min, g, *look.accent.full);
    }
}

/// What the bars show, and the way to the other.
fn sides_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    let raised = sight.raised(view.screen.bracket);
    let prefers = view.screen.shows.preferences || !raised;
    let (shown, other) = match (prefers, sight.chair) {
        (false, _) => (text!("page-bars-plates"), text!("page-bars-to-preferences")),
        (true, false) => (text!("page-bars-preferences"), text!("page-bars-to-plates")),
        (true, true) => (text!("page-bars-published"), text!("page-bars-to-plates")),
    };
    ui.horizontal(|ui| {
        ui.add_space(NUMBERS);
        ends(
            ui,
            |ui| {
                let font = theme::italic(look.size.body);
                let r = ui.label(text(&shown, font.clone(), *look.ink.soft));
                let place = (r.rect, shown.as_str(), font);
                dotted::mark_in(ui, look, place, &[Word::Wording, Word::Bracket]);
            },
            |ui| {
                if !raised {
                    let words = text!("page-bars-no-plates");
                    dotted::small(ui, look, &words, &[Word::Plate]);
                    return;
                }
                if link_ui(ui, look, &other, Key::F8) {
                    out.ask(ConferenceChange::Prefer(!view.screen.shows.preferences));
                }
            },
        );
    });
}

/// What can be done about the selected wording, and what it is worth.
pub fn choice_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    let b = view.screen.bracket;
    let Some(bracket) = sight.scenario.text.brackets.get(b.index()) else {
        return;
    };
    let Some(chosen) = bracket.wordings.get(view.screen.wording.index()) else {
        return;
    };
    ui.spacing_mut().item_spacing.y = 5.0;
    let p = sight.scenario.proposal(b, view.screen.wording);
    let named = words::short_wording(&sight.scenario, b, view.screen.wording);
    let acts = !view.left_out.has(Folded::Acts);
    if acts && sight.takes_part() {
        acts_ui(ui, view, sight, &named, out);
    }
    if sight.room.agenda.open.contains(&b) && sight.takes_part() {
        ui.horizontal_top(|ui| {
            ui.add_space(NUMBERS);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = Vec2::new(8.0, 4.0);
                plate_ui(ui, view, sight, &p, out);
            });
        });
    }
    ui.horizontal_top(|ui| {
        ui.add_space(NUMBERS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 3.0);
            if acts {
                block_ui(ui, view, sight, out);
            }
            worth_ui(ui, view, sight);
            if chosen.feared > 0.0 {
                let words = text!("page-feared");
                let label = ui.label(text(words, theme::italic(look.size.body), *look.ink.soft));
                dotted::mark(ui, look, label.rect, Word::FearedReading);
                small(ui, look, text!("page-feared-how", wording = named));
            }
        });
    });
}

/// One's own plate: free, and raised for one if one does nothing.
fn plate_ui(ui: &mut Ui, view: &View, sight: &Sight, p: &Proposal, out: &mut Out) {
    let look = view.look;
    let (seat, bracket) = (sight.seat, view.screen.bracket);
    let raised = sight.room.floor.raised.iter();
    let mut raised = raised.filter(|s| (s.seat, s.bracket) == (seat, bracket));
    let today = raised.next().map(|s| {
        let objects = s.how == StanceAct::Raised { objects: true };
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
    let today = sight.telling.plates.iter().find(|p| p.bracket == bracket);
    let words = match mine.filter(|m| m.raised()) {
        _ if today.is_some() => today.map_or_else(String::new, |plate| {
            words::readable(&sight.scenario, &plate.sentence)
        }),
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
    ui.add(egui::Label::new(text(words, theme::sans(look.size.small), *look.ink.soft)).wrap());
    against_ui(ui, view, sight, out);
}

/// That one's own plate works against a goal, and the plate that does not.
fn against_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let (look, bracket) = (view.look, view.screen.bracket);
    let Some(it) = sight.against(bracket) else {
        return;
    };
    let words = text!("page-against", which = &it.which, title = &it.title);
    let words = text(words, theme::bold(look.size.small), *look.accent.full);
    ui.add(egui::Label::new(words).wrap());
    let better = words::short_wording(&sight.scenario, bracket, it.better);
    let words = text!("page-against-follow", wording = better);
    let deed = Deed::new(words, Key::M, sight.follow_goal(it), "");
    deed_ui(ui, look, sight, deed, out);
}

/// A wording: key, sign, words, names and groups under it, plates. True with the pointer on it.
fn row(ui: &mut Ui, view: &View, sight: &Sight, w: WordingId, count: usize, out: &mut Out) -> bool {
    let (look, b) = (view.look, view.screen.bracket);
    let words = words::wording(&sight.scenario, b, w);
    let names = backed(sight, (b, w));
    let groups = sight.proposed_by(b, w);
    let now = sight.room.draft.text.at(b) == w;
    let noted = now || names.is_some() || !groups.is_empty();
    // Every wording is read whole.
    let bars = ui.available_width() * 0.62;
    let font = theme::serif(look.size.lede);
    let g = (ui.painter()).layout(words.clone(), font, *look.ink.full, bars - 92.0);
    let more = g.size().y - g.rows.first().map_or(0.0, |r| r.size.y);
    let tall = more + if noted { 46.0 } else { 34.0 };
    let size = Vec2::new(ui.available_width(), tall);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let label = text!(
        "page-wording",
        number = w.index() + 1,
        wording = words,
        plates = count
    );
    let chosen = w == view.screen.wording;
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, chosen, &label));
    if chosen {
        in_sight(ui, view, &response);
    } else {
        let name = || {
            let it = sight.scenario.proposal(b, w);
            places::of_wording(&it.bracket, &it.wording)
        };
        places::stands(ui, name, rect);
    }
    let p = ui.painter();
    if w == view.screen.wording {
        p.rect_filled(
            rect.with_min_x(rect.left() + 28.0),
            look.radius,
            *look.accent.wash,
        );
    } else if response.hovered() {
        let frame = rect.with_min_x(rect.left() + 28.0);
        let stroke = Stroke::new(look.width.hair, *look.edge.strong);
        p.rect_stroke(frame, look.radius, stroke, StrokeKind::Inside);
    }
    ring(ui, look, rect, response.has_focus());
    if response.clicked() {
        out.ask(ConferenceChange::SelectWording(w));
    }
    let y = rect.top() + 16.0;
    let key = egui::Rect::from_center_size(egui::pos2(rect.left() + 45.0, y), Vec2::splat(17.0));
    p.rect_stroke(
        key,
        look.radius,
        Stroke::new(look.width.hair, *look.edge.strong),
        StrokeKind::Inside,
    );
    p.text(
        key.center(),
        egui::Align2::CENTER_CENTER,
        w.index() + 1,
        theme::sans(look.size.micro),
        *look.ink.soft,
    );
    sign(p, look, w, egui::pos2(rect.left() + 68.0, y), 5.0);
    let bars = rect.left() + bars;
    let left = rect.left() + 82.0;
    let top = y - (g.size().y - more) / 2.0;
    p.galley(egui::pos2(left, top), g, *look.ink.full);
    if noted {
        let names = match (names, now) {
            (Some(names), true) => Some(text!("page-in-the-text-and", rest = names)),
            (None, true) => Some(text!("page-in-the-text")),
            (names, false) => names,
        };
        let place = (left, rect.top() + 28.0 + more, bars + rect.left() - 8.0);
        under_it(ui, view, sight, place, &groups, names);
    }
    crate::desktop::screens::conference::bars::bar(
        ui,
        look,
        sight,
        (b, w),
        span(
            bars,
            rect.top() + 5.0,
            rect.right() - 60.0,
            rect.top() + 17.0,
        ),
    );
    ui.painter().text(
        egui::pos2(rect.right() - 8.0, y),
        egui::Align2::RIGHT_CENTER,
        count,
        theme::bold(look.size.body),
        *look.ink.full,
    );
    response.hovered()
}

/// The selected wording comes into sight when it is selected, and when the page changes its size or the
/// rows above it theirs.
fn in_sight(ui: &Ui, view: &View, r: &egui::Response) {
    let page = ui.clip_rect().size();
    let above = r.rect.top() - ui.max_rect().top();
    let at = (
        view.screen.bracket,
        view.screen.wording,
        (page.x as i32, page.y as i32, above as i32),
    );
    let id = egui::Id::new("wording-at");
    if ui.data(|d| d.get_temp(id)) != Some(at) {
        r.scroll_to_me_animation(None, egui::style::ScrollAnimation::none());
        ui.data_mut(|d| d.insert_temp(id, at));
    }
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
            look.accent.full
        } else {
            look.ink.soft
        };
        let name = sight.room.regional.groups[g].name.clone();
        let name = p.layout_no_wrap(name, theme::sans(look.size.micro - 1.0), *ink);
        let rect = egui::Rect::from_min_size(
            egui::pos2(x, top),
            Vec2::new(name.size().x + 8.0, name.size().y + 1.0),
        );
        let stroke = Stroke::new(look.width.hair, *ink);
        p.rect_stroke(rect, look.radius, stroke, StrokeKind::Inside);
        p.galley(rect.min + Vec2::new(4.0, 0.5), name, *ink);
        x = rect.right() + 4.0;
    }
    if let Some(names) = names {
        let wide = (right - x - 4.0).max(20.0);
        let font = theme::sans(look.size.micro);
        let g = one_line(p, names, font, *look.ink.soft, wide);
        p.galley(egui::pos2(x + 2.0, top), g, *look.ink.soft);
    }
}
