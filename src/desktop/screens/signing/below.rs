//! What lies below the race: the hall, the roll or the text, and what is beside the hall.

use bevy_egui::egui::{self, Key, Rect, Ui, Vec2};

use crate::desktop::hall::view::{Seated, hall_ui};
use crate::desktop::hall::{Shown, WantedHall};
use crate::desktop::screens::signing::changes::{Below, Out, SigningChange};
use crate::desktop::screens::signing::roll;
use crate::desktop::screens::signing::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::agreed::agreed_ui;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::{at, head, keys, paper, pressed, ring, small, text};
use crate::model::ids::StateId;
use crate::text;

/// Room for the answers at the foot of the column, points: two rows of buttons.
pub const ANSWERS: f32 = 92.0;

/// States in a hall beside which there is room for the text, and the least width for both.
const SMALL: (usize, f32) = (24, 820.0);

/// Hall, roll, or text.
pub(super) fn tabs_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let look = view.look;
    let all = [
        (Below::Hall, text!("signing-tab-hall")),
        (Below::Roll, text!("signing-tab-roll")),
        (Below::Text, text!("signing-tab-text")),
    ];
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        for (below, said) in &all {
            let on = view.roll.below == *below;
            let ink = if on { look.ink.full } else { look.ink.soft };
            let font = if on {
                theme::bold(look.size.small)
            } else {
                theme::sans(look.size.small)
            };
            let mut words = text(said, font, *ink);
            if !on {
                words = words.underline();
            }
            let r = ui.add(egui::Button::new(words).frame(false));
            let tab = egui::WidgetType::RadioButton;
            r.widget_info(|| egui::WidgetInfo::selected(tab, true, on, said));
            ring(ui, look, r.rect, r.has_focus());
            if r.clicked() {
                out.ask(SigningChange::Below(*below));
            }
        }
        small(ui, look, keys::name(ui, Key::L));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            roll::legend_ui(ui, look);
        });
    });
    if pressed(ui, Key::L) {
        let now = all.iter().position(|(below, _)| *below == view.roll.below);
        let next = now.map_or(0, |k| (k + 1) % all.len());
        out.ask(SigningChange::Below(all[next].0));
    }
}

/// What lies below the race; beside a small hall lies the text. `moves` says whether plates rise.
pub(super) fn below_ui(
    ui: &mut Ui,
    view: &View,
    (rect, moves): (Rect, bool),
    hall: &mut WantedHall,
    out: &mut Out,
) {
    match view.roll.below {
        Below::Hall => {
            let beside = view.order.len() <= SMALL.0 && rect.width() >= SMALL.1;
            let split = if beside {
                rect.left() + rect.width() * 0.62
            } else {
                rect.right()
            };
            let place = rect.with_max_x(split);
            let (content, clicked) = hall_ui(
                ui,
                view.look,
                &view.sight.scenario,
                place,
                &|s| seated(view, s),
                moves,
            );
            hall.0 = content;
            if clicked.is_some() {
                out.pick(clicked);
            }
            if beside {
                text_ui(ui, view, rect.with_min_x(split + 20.0));
            }
        }
        Below::Roll => at(ui, rect, |ui| {
            let scrolled = egui::ScrollArea::vertical()
                .id_salt("roll")
                .auto_shrink(false)
                .show(ui, |ui| roll::roll_ui(ui, view, out));
            fades(ui, *view.look.ground.window, &scrolled);
        }),
        Below::Text => text_ui(ui, view, rect),
    }
}

/// What the hall is to show of a state.
fn seated(view: &View, s: StateId) -> Seated {
    let verdict = view.sight.answer(s);
    let decision = verdict.filter(|_| view.is_called(s)).map(|v| v.decision);
    let shown = match view.sight.room.sits(s) {
        true => Shown::of(decision),
        false => Shown::Away,
    };
    Seated {
        shown,
        says: view.says(s),
        marked: view.marked(s),
        called: view.called_now() == Some(s),
    }
}

/// The text on the table.
fn text_ui(ui: &mut Ui, view: &View, leaf: Rect) {
    let look = view.look;
    paper(ui, look, leaf);
    at(ui, leaf.shrink2(Vec2::new(24.0, 16.0)), |ui| {
        head(ui, look, &text!("signing-text"));
        let scrolled = egui::ScrollArea::vertical()
            .id_salt("text")
            .auto_shrink(false)
            .show(ui, |ui| {
                agreed_ui(ui, look, view.sight, &view.sight.room.draft.text)
            });
        fades(ui, *look.ground.sheet, &scrolled);
    });
}
