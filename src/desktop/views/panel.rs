//! The selected bracket: its wordings, who stands for each, and what one can do.

use bevy_egui::egui::{self, Key, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use super::{act, one_line, ring, sign, small, text};
use crate::desktop::commands::Command;
use crate::desktop::desk::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::words;
use crate::model::{Action, Proposal};
use crate::rules::plates::Standing;

const NUMBERS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];

/// The panel under the selected clause.
pub fn panel_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Vec<Command>) {
    let look = view.look();
    let b = view.desk.bracket;
    let Some(bracket) = sight.scenario.text.brackets.get(b) else {
        return;
    };
    let (line, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 9.0), Sense::hover());
    ui.painter().hline(
        line.left() + 36.0..=line.right(),
        line.center().y,
        Stroke::new(look.line, *look.ink),
    );
    let counts = sight.counts(b);
    for (w, key) in NUMBERS.into_iter().enumerate().take(bracket.wordings.len()) {
        let words = words::wording(&sight.scenario, b, w);
        row(
            ui,
            view,
            sight,
            w,
            &words,
            counts.get(w).copied().unwrap_or(0),
            out,
        );
        if super::pressed(ui, key) {
            out.push(Command::Wording(w));
        }
    }
    ui.add_space(6.0);
    let Some(chosen) = bracket.wordings.get(view.desk.wording) else {
        return;
    };
    let p = sight.scenario.proposal(b, view.desk.wording);
    let words = words::wording(&sight.scenario, b, view.desk.wording);
    let short: String = if words.chars().count() > 24 {
        format!("{}…", words.chars().take(22).collect::<String>())
    } else {
        words.clone()
    };
    let left = sight.actions_left() > 0;
    if sight.room.open.contains(&b) {
        ui.horizontal_wrapped(|ui| {
            ui.add_space(36.0);
            ui.spacing_mut().item_spacing.x = 8.0;
            plate_ui(ui, view, sight, &p, out);
        });
        ui.add_space(4.0);
    }
    ui.horizontal_wrapped(|ui| {
        ui.add_space(36.0);
        ui.spacing_mut().item_spacing = Vec2::new(8.0, 8.0);
        ui.add_enabled_ui(left, |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 8.0);
            ui.horizontal_wrapped(|ui| {
                if sight.standing(b) == Standing::Shut {
                    if act(ui, look, "Open this bracket", Some(Key::O), true) {
                        out.push(Command::Act(Action::Open {
                            bracket: bracket.key.clone(),
                        }));
                    }
                    return;
                }
                let acts: [(&str, Key, fn(Proposal) -> Action); 7] = [
                    ("Support", Key::S, Action::Support),
                    ("Oppose", Key::O, Action::Oppose),
                    ("Table", Key::T, Action::Table),
                    ("Red line", Key::R, Action::RedLine),
                    ("Show of plates", Key::W, Action::ShowOfPlates),
                    ("Call a vote", Key::V, Action::CallVote),
                    ("Point of order", Key::X, Action::PointOfOrder),
                ];
                for (k, (label, key, make)) in acts.into_iter().enumerate() {
                    let label = if k == 0 {
                        format!("Support “{short}”")
                    } else {
                        label.to_owned()
                    };
                    if act(ui, look, &label, Some(key), k == 0) {
                        out.push(Command::Act(make(p.clone())));
                    }
                }
                if act(ui, look, "Ask the chair", Some(Key::C), false) {
                    out.push(Command::Act(Action::ChairText));
                }
                super::draft::terms_ui(ui, view, out);
            });
        });
    });
    ui.horizontal(|ui| {
        ui.add_space(36.0);
        let worth = sight
            .worth
            .get(b)
            .and_then(|w| w.get(view.desk.wording))
            .copied()
            .unwrap_or(0.0);
        ui.label(text(
            format!("Worth {} to you.", super::signed(worth)),
            theme::bold(look.small),
            *look.ink,
        ));
        if chosen.feared > 0.0 {
            ui.label(text(
                "Read as feared:",
                theme::italic(look.body),
                *look.ink2,
            ));
            small(
                ui,
                look,
                format!("some would read “{short}” as more than it says."),
            );
        }
        small(ui, look, "100 is all you want. Each act costs one action.");
    });
}

/// One's own plate: free, and raised for one if one does nothing.
fn plate_ui(ui: &mut Ui, view: &View, sight: &Sight, p: &Proposal, out: &mut Vec<Command>) {
    let look = view.look();
    let mine = sight.room.plates.get(view.desk.bracket);
    let mine = mine.and_then(|all| all.get(sight.seat));
    let raise = |objects| {
        Command::Act(Action::Plate {
            choice: p.clone(),
            objects,
        })
    };
    if act(ui, look, "Plate up for it", Some(Key::A), false) {
        out.push(raise(false));
    }
    if act(ui, look, "… and object to any other", Some(Key::J), false) {
        out.push(raise(true));
    }
    let words = match mine {
        Some(m) => {
            let words = words::wording(&sight.scenario, view.desk.bracket, m.wording.into());
            let objects = if m.objects { ", objecting" } else { "" };
            format!("Your plate: “{words}”{objects}. It is free.")
        }
        None => "Your plate is free; if you raise none, your mandate does.".to_owned(),
    };
    ui.add(egui::Label::new(text(words, theme::sans(look.small), *look.ink2)).truncate());
}

fn row(
    ui: &mut Ui,
    view: &View,
    sight: &Sight,
    w: usize,
    words: &str,
    count: usize,
    out: &mut Vec<Command>,
) {
    let look = view.look();
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), 36.0), Sense::click());
    let label = format!("wording {}: {words}, {count} plates", w + 1);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
    let p = ui.painter();
    if w == view.desk.wording {
        p.rect_filled(rect.with_min_x(rect.left() + 28.0), look.radius, *look.wash);
    }
    ring(ui, look, rect, response.has_focus());
    if response.clicked() {
        out.push(Command::Wording(w));
    }
    let y = rect.center().y;
    let key = egui::Rect::from_center_size(egui::pos2(rect.left() + 45.0, y), Vec2::splat(17.0));
    p.rect_stroke(
        key,
        look.radius,
        Stroke::new(look.hair, *look.edge),
        egui::StrokeKind::Inside,
    );
    p.text(
        key.center(),
        egui::Align2::CENTER_CENTER,
        w + 1,
        theme::sans(look.micro),
        *look.ink2,
    );
    sign(p, look, w, egui::pos2(rect.left() + 68.0, y), 5.0);
    let bars = rect.left() + rect.width() * 0.42;
    let font = theme::serif(look.lede);
    let g = one_line(p, words, font, *look.ink, bars - rect.left() - 92.0);
    p.galley(
        egui::pos2(rect.left() + 82.0, y - g.size().y / 2.0),
        g,
        *look.ink,
    );
    super::bars::bar(
        ui,
        look,
        sight,
        (view.desk.bracket, w),
        super::span(
            bars,
            rect.top() + 7.0,
            rect.right() - 60.0,
            rect.top() + 20.0,
        ),
    );
    ui.painter().text(
        egui::pos2(rect.right() - 8.0, y),
        egui::Align2::RIGHT_CENTER,
        count,
        theme::bold(look.body),
        *look.ink,
    );
}
