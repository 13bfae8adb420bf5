//! The signing: the hall where plates go up group by group, the race of signatures, and the bet.

mod answers;
mod card;
mod column;
pub mod order;
pub mod pace;
mod race;
mod roll;

use std::ops::{Deref, DerefMut};

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy_egui::egui::{self, Key, Rect, Ui, Vec2};

use crate::desktop::commands::News;
use crate::desktop::frame::corner_width;
use crate::desktop::hall::view::{Seated, hall_ui};
use crate::desktop::hall::{Shown, WantedHall};
use crate::desktop::hear::hear;
use crate::desktop::motion::Motion;
use crate::desktop::page::{Desk, Page};
use crate::desktop::par::{Background, ParChange};
use crate::desktop::picked::Picked;
use crate::desktop::play::Play;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::agreed::agreed_ui;
use crate::desktop::widgets::{
    act, at, hair, head, hinted, paper, plate, pressed, ring, small, span, text,
};
use crate::model::Decision;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::text;
use order::Expected;

/// What lies below the race.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Below {
    /// The hall.
    #[default]
    Hall,
    /// The roll as a list.
    Roll,
    /// The text that is signed.
    Text,
}

/// What the signing remembers.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct SigningScreen {
    /// Bet on the number of signatures.
    pub bet: usize,
    /// Plates called so far.
    pub shown: usize,
    /// Whether the roll is held.
    pub held: bool,
    /// Whether plates go up slowly.
    pub slow: bool,
    /// What lies below the race.
    pub below: Below,
    /// What was expected before the first plate went up.
    pub expected: Expected,
}

/// A change of what the signing remembers.
#[derive(Message, Debug, Clone, PartialEq, Eq)]
pub enum SigningChange {
    /// Bets on a number of signatures.
    Bet(usize),
    /// Shows so many plates.
    Plates(usize),
    /// Holds the roll, or goes on.
    Hold,
    /// Plates go up slowly, or at their usual pace.
    Slow,
    /// Shows something else below the race.
    Below(Below),
}

/// What the signing can ask for.
#[derive(SystemParam)]
struct Out<'w> {
    shared: ScreenRequests<'w, SigningChange>,
    par: MessageWriter<'w, ParChange>,
}

impl<'w> Deref for Out<'w> {
    type Target = ScreenRequests<'w, SigningChange>;
    fn deref(&self) -> &Self::Target {
        &self.shared
    }
}

impl DerefMut for Out<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.shared
    }
}

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Signing);
    app.init_resource::<SigningScreen>()
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown))
        .add_systems(Apply, follow.in_set(ApplySystems::Follow))
        .add_systems(Update, pace::raise.run_if(pace::plates_go_up));
    hear::<SigningChange, _>(app, ApplySystems::Changes, change);
}

fn change(mut changes: MessageReader<SigningChange>, mut roll: ResMut<SigningScreen>) {
    for change in changes.read() {
        match change {
            SigningChange::Bet(n) => roll.bet = *n,
            SigningChange::Plates(n) => roll.shown = *n,
            SigningChange::Hold => roll.held = !roll.held,
            SigningChange::Slow => roll.slow = !roll.slow,
            SigningChange::Below(below) => roll.below = *below,
        }
    }
}

/// Before the hall opens no plate is up, and the bet is what the adviser expects.
fn follow(mut news: MessageReader<News>, play: Res<Play>, mut roll: ResMut<SigningScreen>) {
    let mut asked = false;
    for said in news.read() {
        if *said == News::HandedOver {
            *roll = SigningScreen::default();
        }
        if matches!(said, News::Opened { .. } | News::TurnEnded(Phase::Signing)) {
            roll.shown = 0;
            roll.held = false;
            roll.bet = play.expected_signatures();
            asked = true;
        }
    }
    // What was expected is kept from the last look before the answers.
    let Some(sight) = play.sight.as_ref() else {
        return;
    };
    if asked || (sight.phase == Phase::Signing && roll.shown == 0) {
        let now = &sight.outlook.now;
        let expected = Expected {
            chance: now.chance.clone(),
            range: now.range,
        };
        if roll.expected != expected {
            roll.expected = expected;
        }
    }
}

/// What the parts of the signing read.
#[derive(Debug, Clone)]
struct View<'a> {
    look: &'a Look,
    sight: &'a Sight,
    roll: &'a SigningScreen,
    background: &'a Background,
    picked: Option<StateId>,
    /// The roll in the order of its calls.
    order: Vec<StateId>,
}

impl View<'_> {
    /// Whether the answers are given.
    fn done(&self) -> bool {
        !self.sight.verdicts.is_empty()
    }

    /// Plates called so far.
    fn called(&self) -> usize {
        if self.done() {
            self.roll.shown.min(self.order.len())
        } else {
            0
        }
    }

    fn all_called(&self) -> bool {
        self.done() && self.called() == self.order.len()
    }

    /// The plate that was called last, while more are to come.
    fn called_now(&self) -> Option<StateId> {
        let last = self.called().checked_sub(1)?;
        (!self.all_called()).then(|| self.order[last])
    }

    fn is_called(&self, s: StateId) -> bool {
        self.order[..self.called()].contains(&s)
    }

    fn signs(&self, s: StateId) -> bool {
        let verdict = self.sight.verdicts.get(s.index());
        verdict.is_some_and(|v| v.decision.signs())
    }

    /// Signatures so far.
    fn up(&self) -> usize {
        let called = self.order[..self.called()].iter();
        called.filter(|&&s| self.signs(s)).count()
    }

    /// Signatures to expect in the end, with a range.
    fn ahead(&self) -> (f64, f64, f64) {
        let to_come = &self.order[self.called()..];
        order::ahead(&self.roll.expected, self.up(), to_come, self.order.len())
    }

    fn marked(&self, s: StateId) -> bool {
        let own = s == self.sight.seat && !self.sight.chair;
        own || self.picked == Some(s)
    }
}

/// Draws the signing.
fn draw(
    mut page: Page,
    roll: Res<SigningScreen>,
    background: Res<Background>,
    picked: Res<Picked>,
    motion: Res<Motion>,
    mut hall: ResMut<WantedHall>,
    mut out: Out,
) {
    let Some(Desk {
        ui, look, sight, ..
    }) = page.desk()
    else {
        return;
    };
    let view = &View {
        look,
        sight,
        roll: &roll,
        background: &background,
        picked: picked.0,
        order: order::calls(&sight.scenario, &roll.expected),
    };
    let out = &mut out;
    let full = ui.max_rect().shrink2(Vec2::new(24.0, 12.0));
    let right = full.right() - (full.width() * 0.23).clamp(264.0, 380.0);
    let edge = ui.max_rect().right() - corner_width(ui.max_rect().width());
    at(
        ui,
        span(full.left(), full.top(), edge, full.top() + 44.0),
        |ui| header_ui(ui, view, out),
    );
    let top = full.top() + 56.0;
    let tall = (full.height() * 0.22).clamp(178.0, 196.0);
    let column = span(right, top, full.right(), full.bottom());
    let card = (right - 40.0 - full.left()) * 0.36;
    let card = span(
        full.left(),
        top,
        full.left() + card.clamp(260.0, 440.0),
        top + tall,
    );
    card::card_ui(ui, view, card, out);
    let race = span(card.right() + 20.0, top, right - 16.0, top + tall);
    race::race_ui(ui, view, race, out);
    let tabs = span(
        full.left(),
        top + tall + 10.0,
        right - 24.0,
        top + tall + 36.0,
    );
    at(ui, tabs, |ui| tabs_ui(ui, view, out));
    let below = span(
        full.left(),
        tabs.bottom() + 8.0,
        right - 24.0,
        full.bottom(),
    );
    below_ui(ui, view, (below, !motion.reduced), &mut hall, out);
    // What one answers is in sight, however long the sum is.
    let foot = if view.done() || sight.chair {
        0.0
    } else {
        ANSWERS
    };
    let sum = column.with_max_y(column.bottom() - foot);
    at(ui, sum, |ui| {
        egui::ScrollArea::vertical()
            .id_salt("column")
            .auto_shrink(false)
            .show(ui, |ui| column::column_ui(ui, view, out));
    });
    if foot > 0.0 {
        at(ui, column.with_min_y(sum.bottom() + 4.0), |ui| {
            hair(ui, look);
            answers::answers_ui(ui, look, sight, out);
        });
    }
}

/// Room for the answers at the foot of the column, points: two rows of buttons.
const ANSWERS: f32 = 92.0;
/// States in a hall beside which there is room for the text, and the least width for both.
const SMALL: (usize, f32) = (24, 820.0);

/// Where the hall lies and what is beside it: the text where there is room, or else the column, down to
/// the answers. Whatever lies over the screen covers no desk there.
#[must_use]
pub fn beside_the_hall(page: Rect, states: usize) -> Rect {
    let full = page.shrink2(Vec2::new(24.0, 12.0));
    let right = full.right() - (full.width() * 0.23).clamp(264.0, 380.0);
    let hall = span(full.left(), full.top(), right - 24.0, full.bottom());
    if states <= SMALL.0 && hall.width() >= SMALL.1 {
        return hall.with_min_x(hall.left() + hall.width() * 0.62 + 20.0);
    }
    span(right, full.top(), full.right(), full.bottom() - ANSWERS)
}

/// Who one is, where and when, and how the roll is hurried on.
fn header_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let room = ui.max_rect();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let seat = sight.scenario.states.get(sight.seat.index());
        match seat.filter(|_| !sight.chair) {
            Some(seat) => plate(ui, look, &seat.profile.name, look.body),
            None => plate(ui, look, &text!("signing-chair"), look.body),
        };
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let words = text!("signing-title");
            ui.label(text(words, theme::serif(look.head), *look.ink));
            small(ui, look, &sight.scenario.text.title);
        });
    });
    if !view.done() || view.all_called() {
        return;
    }
    ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            if act(
                ui,
                look,
                &text!("signing-to-the-end"),
                Some(Key::Enter),
                false,
            ) {
                out.ask(SigningChange::Plates(view.order.len()));
            }
            let hold = if view.roll.held {
                text!("signing-go-on")
            } else {
                text!("signing-hold")
            };
            if act(ui, look, &hold, Some(Key::P), false) {
                out.ask(SigningChange::Hold);
            }
            let pace = if view.roll.slow {
                text!("signing-faster")
            } else {
                text!("signing-slower")
            };
            if hinted(ui, look, &pace, ",").clicked() || pressed(ui, Key::Comma) {
                out.ask(SigningChange::Slow);
            }
        });
    });
}

/// Hall, roll, or text.
fn tabs_ui(ui: &mut Ui, view: &View, out: &mut Out) {
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
            let ink = if on { look.ink } else { look.ink2 };
            let font = if on {
                theme::bold(look.small)
            } else {
                theme::sans(look.small)
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
        small(ui, look, text!("signing-tab-key"));
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
fn below_ui(
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
            egui::ScrollArea::vertical()
                .id_salt("roll")
                .auto_shrink(false)
                .show(ui, |ui| roll::roll_ui(ui, view, out));
        }),
        Below::Text => text_ui(ui, view, rect),
    }
}

/// What the hall is to show of a state.
fn seated(view: &View, s: StateId) -> Seated {
    let verdict = view.sight.verdicts.get(s.index());
    let decision = verdict.filter(|_| view.is_called(s)).map(|v| v.decision);
    Seated {
        shown: Shown::of(decision),
        says: decision.map_or_else(|| text!("signing-waits"), said),
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
        egui::ScrollArea::vertical()
            .id_salt("text")
            .auto_shrink(false)
            .show(ui, |ui| agreed_ui(ui, look, view.sight));
    });
}

fn said(decision: Decision) -> String {
    match decision {
        Decision::Sign => text!("signing-signs"),
        Decision::SignWithDeclaration => text!("signing-declares"),
        Decision::NotNow => text!("signing-not-now"),
        Decision::Refuse => text!("signing-refuses"),
    }
}
