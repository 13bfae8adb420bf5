//! The chair's desk: how the text is written, tomorrow's agenda, deadlines.

use crate::model::ids::BracketId;
use bevy_egui::egui::{self, Key, Ui};

use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::widgets::deed::{Deed, deed_ui};
use crate::desktop::widgets::{act, ends, hair, head, small, text};
use crate::desktop::{theme, words};
use crate::model::{Action, Gavel};
use crate::text;

/// Temperature below which a chair is called cautious. Judgement: it lets next to nothing go.
const CAUTIOUS: f64 = 0.6;
/// Temperature from which it is called bold. Judgement: half of the scale and more.
const BOLD: f64 = 1.3;

/// How the chair writes, in one line, for everybody.
#[must_use]
pub fn style(sight: &Sight) -> String {
    let chair = &sight.room.chair;
    let bold = match chair.temperature {
        t if t < CAUTIOUS => "cautious",
        t if t < BOLD => "open",
        _ => "bold",
    };
    text!("chair-style", bold = bold)
}

/// How many brackets its texts change together.
#[must_use]
pub fn style_note(sight: &Sight) -> String {
    text!("chair-style-note", package = sight.room.chair.package)
}

/// Draws the desk of a person in the chair.
pub fn chair_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    head(ui, look, &text!("chair-how-you-write"));
    style_ui(ui, view, sight, out);
    small(ui, look, text!("chair-how-it-works"));
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        let sits = sight.phase > crate::model::calendar::Phase::Conference(0);
        ui.add_enabled_ui(sits && !sight.room.chair.asked, |ui| {
            if act(ui, look, &text!("chair-write"), Some(Key::C), true) {
                out.act(Action::ChairText);
            }
        });
        let p = sight
            .scenario
            .proposal(view.screen.bracket, view.screen.wording);
        let test = Action::ShowOfPlates(p);
        let test = Deed::new(text!("chair-test"), Key::W, test, "");
        deed_ui(ui, look, sight, test, out);
    });
    if sight.room.chair.asked {
        small(ui, look, text!("chair-you-write"));
    }
    hair(ui, look);
    agenda_ui(ui, view, sight, out);
    hair(ui, look);
    deadline_ui(ui, view, sight, out);
}

fn style_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    let chair = &sight.room.chair;
    let (mut temperature, mut package) = (chair.temperature, chair.package);
    let mut patience = chair.patience;
    ui.spacing_mut().slider_width = (ui.available_width() - 190.0).max(80.0);
    let mut changed = false;
    let mut slide = |ui: &mut Ui, slider: egui::Slider, name: &str| {
        let r = ui.add(slider.text(text(name, theme::sans(look.size.small), *look.ink.full)));
        changed |= r.changed() && !r.dragged() || r.drag_stopped();
        r.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Slider, true, name));
    };
    let steps = egui::Slider::new(&mut temperature, 0.0..=2.0).step_by(0.1);
    slide(ui, steps, &text!("chair-temperature"));
    small(ui, look, text!("chair-temperature-ends"));
    slide(
        ui,
        egui::Slider::new(&mut package, 1..=4),
        &text!("chair-package"),
    );
    let most = egui::Slider::new(&mut patience, 10..=5000).logarithmic(true);
    slide(ui, most, &text!("chair-patience"));
    small(ui, look, text!("chair-patience-ends"));
    if changed {
        let style = Gavel::Style {
            temperature,
            package,
            patience,
        };
        out.act(Action::Gavel(style));
    }
}

/// Tomorrow's agenda: the brackets still open, with the selected one to add or take out.
fn agenda_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    let most = sight.scenario.setup.brackets_per_day;
    let mut agenda = sight.room.chair.agenda.clone();
    ends(
        ui,
        |ui| head(ui, look, &text!("chair-agenda")),
        |ui| {
            small(
                ui,
                look,
                text!("chair-agenda-of", n = agenda.len(), most = most),
            )
        },
    );
    let key = |b: BracketId| sight.scenario.text.brackets[b].key.clone();
    if agenda.is_empty() {
        small(ui, look, text!("chair-by-lot"));
    }
    for &b in &agenda {
        ui.label(text(
            words::apart(&sight.scenario, b),
            theme::serif(look.size.lede),
            *look.ink.full,
        ));
    }
    let here = view.screen.bracket;
    let there = agenda.contains(&here);
    let label = if there {
        text!("chair-take-out")
    } else {
        text!("chair-put-on")
    };
    let room = there || agenda.len() < most;
    ui.add_enabled_ui(room && sight.open(here), |ui| {
        if act(ui, look, &label, Some(Key::G), false) {
            if there {
                agenda.retain(|&b| b != here);
            } else {
                agenda.push(here);
            }
            let brackets = agenda.iter().map(|&b| key(b)).collect();
            out.act(Action::Gavel(Gavel::Agenda { brackets }));
        }
    });
}

/// A day on which debate on the selected bracket closes.
fn deadline_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    head(ui, look, &text!("chair-deadlines"));
    for &(b, day) in &sight.room.chair.deadlines {
        let of = words::apart(&sight.scenario, b);
        let line = text!("chair-deadline", of = of, day = day);
        small(ui, look, line);
    }
    let here = view.screen.bracket;
    let days = sight.scenario.setup.days;
    ui.add_enabled_ui(sight.room.unsettled(here), |ui| {
        ui.horizontal_wrapped(|ui| {
            for (key, ahead) in [(Key::T, 1), (Key::V, 3)] {
                let day = (sight.day() + ahead).min(days);
                let label = text!("chair-close", day = day);
                if act(ui, look, &label, Some(key), false) {
                    let bracket = sight.scenario.text.brackets[here].key.clone();
                    let deadline = Gavel::Deadline { bracket, day };
                    out.act(Action::Gavel(deadline));
                }
            }
        });
    });
    small(ui, look, text!("chair-deadline-note"));
}
