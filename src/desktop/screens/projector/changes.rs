//! What is asked of the room's screen, and how it follows the session.

use bevy::prelude::*;

use crate::classroom::class::{Class, Delegation, Table};
use crate::classroom::hour;
use crate::conference::corridors::offers::Pay;
use crate::desktop::commands::{Command, News};
use crate::desktop::draft::Draft;
use crate::desktop::play::Play;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::screens::projector::clock::Clock;
use crate::desktop::screens::projector::pact::Pact;
use crate::desktop::screens::projector::screen::{Private, ProjectorScreen, Shown};
use crate::desktop::sight::OpenSight;
use crate::model::Action;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, OfferId, StateId, WordingId};
use crate::model::years::Pledge;

/// What the room's screen asks for.
pub(super) type Out<'w> = ScreenRequests<'w, ProjectorChange>;

/// A change of what the room's screen shows.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum ProjectorChange {
    /// The class whose plan is shown.
    Class(Option<Class>),
    /// Shows a page.
    Page(Shown),
    /// The next thing on the page, or the one before: bracket, plate.
    Step(i32),
    /// Turns to a sheet of the page.
    Sheet(usize),
    /// Looks at a bracket.
    Bracket(BracketId),
    /// Takes a wording in hand.
    Wording(WordingId),
    /// Shows so many plates of the signing.
    Called(usize),
    /// Starts the clock, or holds it, at a time in seconds.
    Clock(f64),
    /// Opens the teacher's strip, or shuts it.
    Strip(Private),
    /// Enters for a seat.
    Seat(StateId),
    /// Puts the term in hand into the package, as given or as asked for.
    Term(bool),
    /// Names a party of the package, or takes it out.
    Partner(StateId),
    /// Tells somebody of the package, or does not.
    Witness(StateId),
    /// Puts a payment into the package, or takes it out.
    Pay(Pay),
    /// The last day on which the package can be taken.
    Until(u32),
    /// Turns an offer round, to answer it with another.
    Counter(OfferId),
    /// Drops the package.
    Drop,
    /// Asks a state into the arrangement, or does not.
    PactWith(StateId),
    /// Puts a pledge into the arrangement, or takes it out.
    Pledge(Pledge),
    /// Drops the arrangement.
    DropPact,
    /// Begins a roll of plates, with whether the next plate objects to all others; none ends it.
    Roll(Option<bool>),
    /// What is typed to find what a table asks for; none shuts the list.
    Ask(Option<String>),
    /// Chooses one of the lines that fit.
    AskAt(usize),
    /// What a table bets.
    Bet(usize),
    /// What the teacher is about to tell.
    Words(String),
    /// The way to the debrief is asked for.
    Skips,
}

/// Does what was asked.
pub(super) fn change(
    mut changes: MessageReader<ProjectorChange>,
    mut screen: ResMut<ProjectorScreen>,
    mut play: ResMut<Play>,
    mut commands: MessageWriter<Command>,
) {
    for change in changes.read() {
        if let ProjectorChange::Class(class) = change {
            play.bypass_change_detection().class.clone_from(class);
        }
        screen.change(change, &play, &mut commands);
    }
}

impl ProjectorScreen {
    fn change(&mut self, change: &ProjectorChange, play: &Play, out: &mut MessageWriter<Command>) {
        match change {
            ProjectorChange::Class(class) => self.class.clone_from(class),
            ProjectorChange::Page(page) => (self.page, self.sheet) = (*page, 0),
            ProjectorChange::Sheet(sheet) => self.sheet = *sheet,
            ProjectorChange::Step(by) => self.step(*by, play),
            ProjectorChange::Bracket(bracket) => self.turn_to(*bracket, play),
            ProjectorChange::Wording(wording) => self.wording = *wording,
            ProjectorChange::Called(n) => self.called = *n,
            ProjectorChange::Clock(now) => self.clock = self.clock.pressed(*now),
            ProjectorChange::Strip(place) => {
                self.strip = *place;
                (self.teacher.asked, self.teacher.roll) = (None, None);
                let open = *place != Private::Shut;
                out.write(Command::Enter(open.then_some(self.teacher.seat)));
            }
            ProjectorChange::Seat(seat) => {
                if self.teacher.seat != *seat {
                    self.teacher.package = Draft::default();
                    self.teacher.pact = Pact::default();
                }
                self.teacher.seat = *seat;
                out.write(Command::Enter(Some(*seat)));
            }
            ProjectorChange::Term(ours) => {
                self.teacher
                    .package
                    .toggle(*ours, (self.bracket, self.wording));
            }
            ProjectorChange::Partner(state) => self.teacher.package.partner(*state),
            ProjectorChange::Witness(state) => self.teacher.package.witness(*state),
            ProjectorChange::Pay(pay) => self.teacher.package.pay(*pay),
            ProjectorChange::Until(day) => self.teacher.package.until = Some(*day),
            ProjectorChange::Counter(id) => {
                let slip = play.slip.as_ref().and_then(|(_, slip)| slip.as_ref());
                let offer = slip.and_then(|s| s.packages.offers.iter().find(|o| o.id == *id));
                if let Some(offer) = offer {
                    self.teacher.package = Draft::turned(offer, self.teacher.seat);
                }
            }
            ProjectorChange::Drop => self.teacher.package = Draft::default(),
            ProjectorChange::PactWith(state) => self.teacher.pact.ask(*state),
            ProjectorChange::Pledge(pledge) => self.teacher.pact.pledge(*pledge),
            ProjectorChange::DropPact => self.teacher.pact = Pact::default(),
            ProjectorChange::Roll(roll) => self.teacher.roll = *roll,
            ProjectorChange::Ask(words) => {
                self.teacher.asked.clone_from(words);
                self.teacher.asked_at = 0;
            }
            ProjectorChange::AskAt(n) => self.teacher.asked_at = *n,
            ProjectorChange::Bet(n) => self.teacher.bet = *n,
            ProjectorChange::Words(words) => self.teacher.words.clone_from(words),
            ProjectorChange::Skips => {}
        }
        self.teacher.skips = *change == ProjectorChange::Skips;
    }

    /// The next bracket that is open today, else of all; or the next plate.
    fn step(&mut self, by: i32, play: &Play) {
        let Some(sight) = &play.room else { return };
        if self.page == Shown::Signing {
            let most = sight.signed().1;
            self.called = (self.called as i64 + i64::from(by)).clamp(0, most as i64) as usize;
            return;
        }
        if matches!(self.page, Shown::Goals | Shown::Words) {
            self.sheet = self.sheet.saturating_add_signed(by as isize);
            return;
        }
        let today: Vec<BracketId> = sight.room.agenda.open.clone();
        let all: Vec<BracketId> = if today.is_empty() {
            BracketId::all(sight.scenario.text.brackets.len()).collect()
        } else {
            today
        };
        let now = all.iter().position(|b| *b == self.bracket);
        let next = now.map_or(0, |n| {
            (n as i64 + i64::from(by)).rem_euclid(all.len().max(1) as i64) as usize
        });
        if let Some(bracket) = all.get(next) {
            self.turn_to(*bracket, play);
        }
    }

    fn turn_to(&mut self, bracket: BracketId, play: &Play) {
        self.bracket = bracket;
        if let Some(sight) = &play.room {
            self.wording = sight.room.draft.text.at(bracket);
        }
    }
}

/// Minutes of the hour where no class says them: the middle one of those that are planned for.
const MINUTES: u32 = 75;

/// The class whose session it is; where there is none, a plan of an hour for those who sit there.
fn fitting(play: &Play, sight: &OpenSight, people: &[StateId]) -> Class {
    if let Some(class) = &play.class {
        return class.clone();
    }
    let delegations = people.iter().map(|&state| Delegation {
        state,
        people: vec![],
    });
    Class {
        scenario: sight.scenario.setup.name.clone(),
        theory: sight.theory.name.clone(),
        seed: 0,
        students: 0,
        minutes: MINUTES,
        tables: vec![Table {
            delegations: delegations.collect(),
            ..Table::default()
        }],
        plan: hour::plan(&sight.scenario.setup, MINUTES),
    }
}

/// Nothing of any seat is left open where the room's screen is left.
pub(super) fn left(mut screen: ResMut<ProjectorScreen>, mut play: ResMut<Play>) {
    screen.strip = Private::Shut;
    play.bypass_change_detection().slip = None;
}

/// Follows what became of the session: each phase begins with its own page.
pub(super) fn follow(
    mut news: MessageReader<News>,
    mut screen: ResMut<ProjectorScreen>,
    play: Res<Play>,
) {
    for said in news.read() {
        let Some(sight) = &play.room else { continue };
        match said {
            News::Opened { choice, new } => {
                if *new || screen.strip == Private::Shut {
                    screen.teacher.seat = choice.people().first().copied().unwrap_or_default();
                    screen.strip = Private::Shut;
                }
                (screen.teacher.asked, screen.teacher.roll) = (None, None);
                screen.teacher.package = Draft::default();
                screen.teacher.pact = Pact::default();
                screen.class = Some(fitting(&play, sight, &choice.people()));
                if *new {
                    screen.page = Shown::Hour;
                    screen.clock = Clock::default();
                }
            }
            News::TurnEnded(phase) => {
                (screen.teacher.roll, screen.teacher.skips) = (None, false);
                screen.teacher.package = Draft::default();
                screen.teacher.pact = Pact::default();
                let before = screen.page;
                screen.page = match phase {
                    Phase::Conference(_) => Shown::Text,
                    Phase::Signing => Shown::Signing,
                    Phase::Aftermath(q) if *q == sight.room.sittings.last.resumes => Shown::Signing,
                    Phase::Aftermath(_) => Shown::Years,
                    Phase::Over => Shown::Ending,
                };
                if matches!(phase, Phase::Conference(_)) && before == Shown::Hall {
                    // Plates have gone up.
                    screen.page = Shown::Hall;
                }
                if *phase == Phase::Signing {
                    screen.called = 0;
                    screen.teacher.bet = sight.outlook.now.mean.round().max(0.0) as usize;
                }
            }
            News::Acted {
                action: Action::Arrange { .. },
                admitted: true,
            } => {
                screen.teacher.pact = Pact::default();
                continue;
            }
            News::Acted {
                action: Action::Offer { .. } | Action::Counter { .. },
                admitted: true,
            } => {
                screen.teacher.package = Draft::default();
                continue;
            }
            News::Acted { .. } | News::HandedOver => continue,
        }
        let open = &sight.room.agenda.open;
        if !open.contains(&screen.bracket) {
            let first = open.first().copied().unwrap_or(screen.bracket);
            screen.turn_to(first, &play);
        }
    }
}
