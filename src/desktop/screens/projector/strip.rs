//! The teacher's strip: for which seat is entered, what its table hands in, and the hour's handles. It
//! alone reads what that seat knows, and it is there only while it is asked for.

use bevy_egui::egui::{self, Key, Ui, WidgetInfo, WidgetType};

use crate::desktop::commands::Command;
use crate::desktop::screens::projector::changes::{Out, ProjectorChange};
use crate::desktop::screens::projector::screen::ProjectorScreen;
use crate::desktop::screens::projector::slip::Strip;
use crate::desktop::screens::projector::{arrangement, ask, entry, package, roll};
use crate::desktop::shortcuts::Part;
use crate::desktop::sight::{OpenSight, Sight};
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::{act, hinted, key_name, keys, pressed, small, text};
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::text;
use crate::world::control::Control;

/// Draws the strip, and gives how high all of it is, points.
pub(super) fn strip_ui(
    ui: &mut Ui,
    look: &Look,
    screen: &ProjectorScreen,
    (open, slip): (&OpenSight, Option<&Sight>),
    out: &mut Out,
) -> f32 {
    let strip = &Strip {
        look,
        screen,
        open,
        slip,
    };
    let shown = egui::ScrollArea::vertical()
        .id_salt("strip")
        .auto_shrink(false)
        .show(ui, |ui| {
            if open.phase == Phase::Over {
                handles_ui(ui, strip, out);
                return;
            }
            seats_ui(ui, strip, out);
            ui.horizontal_wrapped(|ui| {
                control_ui(ui, strip, out);
                if screen.teacher.asked.is_none() {
                    ask::begin_ui(ui, strip, out);
                }
            });
            ask::ask_ui(ui, strip, out);
            if screen.teacher.asked.is_some() {
                slip_ui(ui, strip);
                return;
            }
            let context = ui.ctx().clone();
            if let (Some(objects), Phase::Conference(_)) = (screen.teacher.roll, open.phase) {
                keys::within(&context, Part::RoomRoll, || {
                    roll::roll_ui(ui, strip, objects, out);
                });
                return;
            }
            if open.controls.get(screen.teacher.seat.index()) == Some(&Control::Human) {
                match open.phase {
                    Phase::Conference(_) => keys::within(&context, Part::RoomWords, || {
                        entry::conference_ui(ui, strip, out);
                    }),
                    Phase::Signing => keys::within(&context, Part::RoomSigning, || {
                        entry::signing_ui(ui, strip, out);
                    }),
                    Phase::Aftermath(_) => keys::within(&context, Part::RoomYears, || {
                        entry::years_ui(ui, strip, out);
                    }),
                    Phase::Over => {}
                }
            }
            ui.add_space(8.0);
            handles_ui(ui, strip, out);
        });
    fades(ui, *look.ground.sheet, &shown);
    shown.content_size.y
}

/// What is entered so far and not handed in: the deal slip, the arrangement.
fn slip_ui(ui: &mut Ui, strip: &Strip) {
    let Some(slip) = strip.slip else { return };
    if !strip.screen.teacher.package.is_empty() {
        package::terms_ui(ui, strip);
    }
    if !strip.screen.teacher.pact.is_empty() {
        let (_, words) = arrangement::proposal(slip, strip.screen);
        small(ui, strip.look, words);
    }
}

/// The seats of the tables.
fn seats_ui(ui: &mut Ui, strip: &Strip, out: &mut Out) {
    let (look, open, screen) = (strip.look, strip.open, strip.screen);
    let held = |s: StateId| open.controls.get(s.index()) == Some(&Control::Human);
    let order = open.scenario.by_name();
    let few = order.len() <= 24;
    let shown: Vec<StateId> = (order.iter().copied())
        .filter(|&s| few || held(s) || s == screen.teacher.seat)
        .collect();
    let now = shown
        .iter()
        .position(|s| *s == screen.teacher.seat)
        .unwrap_or(0);
    let step = match (pressed(ui, Key::Period), pressed(ui, Key::Comma)) {
        (true, _) => 1,
        (_, true) => shown.len().saturating_sub(1),
        _ => 0,
    };
    if step > 0 && !shown.is_empty() {
        out.ask(ProjectorChange::Seat(shown[(now + step) % shown.len()]));
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(text(
            text!("projector-for"),
            theme::italic(look.size.lede),
            *look.ink.soft,
        ));
        for seat in shown {
            let on = seat == screen.teacher.seat;
            let name = open.name(seat);
            let ink = match (on, held(seat)) {
                (true, _) => *look.accent.full,
                (false, true) => *look.ink.full,
                (false, false) => *look.ink.faint,
            };
            let font = if on {
                theme::bold(look.size.body)
            } else {
                theme::sans(look.size.body)
            };
            let r = ui.add(egui::Button::new(text(name, font, ink)).frame(false));
            r.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, name));
            if r.clicked() {
                out.ask(ProjectorChange::Seat(seat));
            }
        }
        small(
            ui,
            look,
            text!(
                "projector-for-keys",
                back = keys::name(ui, Key::Comma),
                on = keys::name(ui, Key::Period)
            ),
        );
    });
}

/// Who plays the seat that is chosen, and how much it may still do.
fn control_ui(ui: &mut Ui, strip: &Strip, out: &mut Out) {
    let (look, open, screen) = (strip.look, strip.open, strip.screen);
    let held = open.controls.get(screen.teacher.seat.index()) == Some(&Control::Human);
    let (words, to) = if held {
        (
            text!(
                "projector-to-computer",
                seat = open.name(screen.teacher.seat)
            ),
            Control::Computer,
        )
    } else {
        (
            text!("projector-to-table", seat = open.name(screen.teacher.seat)),
            Control::Human,
        )
    };
    if act(ui, look, &words, Some(Key::F7), false) {
        out.command(Command::Hand(screen.teacher.seat, to));
    }
    if let Some(slip) = strip.slip.filter(|s| s.sits()) {
        small(ui, look, text!("projector-left", n = slip.actions_left()));
    }
}

/// Height of the field for a note, as high as the button beside it, points.
const FIELD: f32 = 30.0;

/// A note to the room, a step back, and the way to the debrief.
fn handles_ui(ui: &mut Ui, strip: &Strip, out: &mut Out) {
    let look = strip.look;
    ui.horizontal_wrapped(|ui| {
        let mut words = strip.screen.teacher.words.clone();
        let name = text!("projector-tell-name");
        let field = egui::TextEdit::singleline(&mut words)
            .hint_text(&name)
            .font(theme::sans(look.size.body))
            .vertical_align(egui::Align::Center)
            .min_size(egui::vec2(360.0, FIELD))
            .desired_width(360.0);
        let r = ui.add(field);
        if r.changed() {
            out.ask(ProjectorChange::Words(words.clone()));
        }
        let entered = r.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        if hinted(ui, look, &text!("projector-tell"), key_name(Key::Enter)).clicked() || entered {
            out.command(Command::Tell(words));
            out.ask(ProjectorChange::Words(String::new()));
        }
        ui.add_space(16.0);
        if act(ui, look, &text!("projector-back"), Some(Key::F9), false) {
            out.command(Command::StepBack);
        }
        if strip.open.phase != Phase::Over
            && act(ui, look, &text!("projector-skip"), Some(Key::F10), false)
        {
            // It cannot be taken back, and lies beside F9.
            if strip.screen.teacher.skips {
                out.command(Command::SkipToTheEnd);
            } else {
                out.say(text!("projector-skip-sure", key = keys::name(ui, Key::F10)));
            }
            out.ask(ProjectorChange::Skips);
        }
        if act(ui, look, &text!("projector-save"), Some(Key::F11), false) {
            out.command(Command::Save);
        }
    });
}
