//! What is played before each picture.

use bevy::prelude::*;

use crate::conference::signing::sum::SignatureSum;
use crate::desktop::choice::Choice;
use crate::desktop::codex::CodexChange;
use crate::desktop::commands::Command;
use crate::desktop::frame::FrameChange;
use crate::desktop::lesson::LessonChange;
use crate::desktop::notice::Notice;
use crate::desktop::options::OptionsChange;
use crate::desktop::picked::Pick;
use crate::desktop::play::Play;
use crate::desktop::screen::{GoTo, Screen};
use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::aftermath::{Page, Why};
use crate::desktop::screens::assumptions::AssumptionsChange;
use crate::desktop::screens::conference::ConferenceScreen;
use crate::desktop::screens::conference::changes::{ConferenceChange, PackageChange};
use crate::desktop::screens::conference::listing::Filter;
use crate::desktop::screens::setup::SetupChange;
use crate::desktop::screens::signing::{Below, SigningChange};
use crate::desktop::shelf::Shelf;
use crate::desktop::tour::ask::{ask, sight};
use crate::desktop::tour::packages;
use crate::model::calendar::Phase;
use crate::model::ids::{StateId, WordingId};
use crate::model::years::Kind;
use crate::model::{Action, Theory};
use crate::say;
use crate::seat::Views as _;
use crate::seat::affairs::Affairs;
use crate::session::acts;
use crate::session::admissible::Sender;
use crate::text;

/// The pictures, in their order.
pub(super) const NAMES: [&str; 51] = [
    "title",
    "tutorial",
    "setup",
    "briefing",
    "groups",
    "conference",
    "conference-late",
    "package",
    "inbox",
    "dossier",
    "bet",
    "signing",
    "aftermath",
    "services",
    "diplomacy",
    "state",
    "aftermath-late",
    "debrief",
    "record",
    "assumptions",
    "chair",
    "title-unfinished",
    "plates",
    "stand",
    "questions",
    "stand-years",
    "recap",
    "verdict",
    "list",
    "sessions",
    "frontier",
    "lands",
    "lands-bet",
    "lands-signing",
    "lands-years",
    "years-why",
    "years-list",
    "vote",
    "outline",
    "scene-text",
    "scene-package",
    "scene-vote",
    "scene-blow",
    "scene-after",
    "codex",
    "settings",
    "chair-briefing",
    "chair-day",
    "chair-stand",
    "chair-verdict",
    "chair-years",
];

/// Plays what comes before a picture, by its place in the list of names.
pub(super) fn play(world: &mut World, step: usize) {
    match step {
        1 => {
            start_suggested(world, "first-steps");
            end_turns(world, 1);
        }
        2 => {
            ask(world, GoTo(Screen::Title));
            ask(world, GoTo(Screen::Setup));
            let dubai = place(world, "dubai-2012");
            ask(world, SetupChange::Scenario(dubai));
        }
        3 => start(world),
        4 => ask(world, GoTo(Screen::Conference)),
        5 => end_turns(world, 1),
        6 => {
            end_turns(world, 6);
            select_the_heart_of_the_quarrel(world);
        }
        7 => packages::compose(world),
        8 => {
            packages::receive(world);
            ask(world, ConferenceChange::Package(PackageChange::Drop));
        }
        9 => look_at_who_blocks(world),
        10 => {
            ask(world, ConferenceChange::OpenDossier(None));
            end_turns(world, days_left(world));
        }
        11 => {
            end_turns(world, 1);
            ask(world, SigningChange::Plates(60));
        }
        12 => {
            ask(world, GoTo(Screen::Aftermath));
            until_hit(world);
        }
        13 => {
            let rival = rivals(world).first().copied();
            ask(world, Pick(rival));
            ask(world, AftermathChange::Page(Page::Services));
        }
        14 => {
            for rival in rivals(world).into_iter().take(2) {
                ask(world, AftermathChange::Partner(rival));
            }
            ask(world, AftermathChange::Page(Page::Diplomacy));
        }
        15 => {
            ask(world, Pick(None));
            ask(world, AftermathChange::Page(Page::State));
        }
        16 => {
            answer_and_order(world);
            ask(world, AftermathChange::Page(Page::Desk));
            end_turns(world, 16);
        }
        17 => end_turns(world, 100),
        18 => ask(world, GoTo(Screen::Record)),
        19 => {
            ask(world, GoTo(Screen::Setup));
            ask(world, GoTo(Screen::Assumptions));
            // One that moves the years (docs/MODEL_CARD.md).
            let number = Theory::numbers().position(|n| n.name == "opportunity_rate");
            ask(world, AssumptionsChange::Set(number.unwrap_or(0), 6.0));
        }
        20 => {
            ask(world, AssumptionsChange::Restore(None));
            ask(world, GoTo(Screen::Setup));
            ask(world, SetupChange::Chair(true));
            start(world);
            end_turns(world, 3);
        }
        21 => ask(world, GoTo(Screen::Title)),
        22 => {
            ask(world, GoTo(Screen::Setup));
            ask(world, SetupChange::Chair(false));
            start(world);
            end_turns(world, 4);
            select_the_heart_of_the_quarrel(world);
        }
        23 => {
            speak(world);
            ask(world, FrameChange::Stand);
        }
        24 => {
            end_turns(world, days_left(world) + 1);
            until_asked(world);
        }
        25 => ask(world, FrameChange::Stand),
        26 => {
            ask(world, FrameChange::Stand);
            recap(world);
        }
        27 => verdict(world),
        28 => {
            ask(world, SigningChange::Below(Below::Roll));
            ask(world, SigningChange::Plates(80));
            ask(world, SigningChange::Hold);
        }
        29 => ask(world, GoTo(Screen::Sessions)),
        30 => frontier(world),
        31 => {
            ask(world, ConferenceChange::Frontier(false));
            ask(world, SigningChange::Hold);
            ask(world, SigningChange::Below(Below::Hall));
            ask(world, GoTo(Screen::Setup));
            let lands = place(world, "first-steps");
            ask(world, SetupChange::Scenario(lands));
        }
        32 => {
            start(world);
            end_turns(world, 3);
        }
        33 => {
            end_turns(world, 1);
            ask(world, SigningChange::Plates(usize::MAX));
        }
        34 => {
            ask(world, GoTo(Screen::Aftermath));
            end_turns(world, 2);
        }
        35 => ask(world, AftermathChange::Why(Some(Why::Reproduction))),
        36 => {
            ask(world, AftermathChange::Why(None));
            ask(world, AftermathChange::List(true));
        }
        37 => {
            ask(world, AftermathChange::List(false));
            vote(world);
        }
        38 => {
            seen(world);
            ask(world, FrameChange::Recap(false));
            ask(world, ConferenceChange::Outline(true));
        }
        39..=43 => {
            ask(world, ConferenceChange::Outline(false));
            ask(world, LessonChange::Begin(step - 39));
            ask(world, LessonChange::Hint);
        }
        44 => {
            ask(world, GoTo(Screen::Title));
            ask(world, GoTo(Screen::Setup));
            let word = Some(text!("codex-term-cyber-war"));
            ask(world, CodexChange::Open(word));
        }
        45 => {
            ask(world, CodexChange::Close);
            ask(world, OptionsChange::Open(true));
        }
        46 => {
            ask(world, OptionsChange::Open(false));
            ask(world, GoTo(Screen::Setup));
            let twelve = place(world, "dubai-twelve");
            ask(world, SetupChange::Scenario(twelve));
            ask(world, SetupChange::Chair(true));
            start(world);
        }
        47 => {
            end_turns(world, 6);
            ask(world, FrameChange::Recap(true));
        }
        48 => ask(world, FrameChange::Stand),
        49 => {
            ask(world, FrameChange::Stand);
            verdict(world);
        }
        50 => {
            ask(world, GoTo(Screen::Aftermath));
            end_turns(world, 6);
        }
        _ => {}
    }
}

fn end_turns(world: &mut World, count: usize) {
    for _ in 0..count {
        ask(world, Command::EndTurn);
    }
    seen(world);
    // The slip is seen in a picture of its own, and covers nothing in the others.
    ask(world, FrameChange::Recap(false));
}

/// The votes of the evening have been seen.
pub(super) fn seen(world: &mut World) {
    while !world.resource::<ConferenceScreen>().votes.is_empty() {
        ask(world, ConferenceChange::Voted);
    }
}

/// A session of all states goes on until a vote is shown in the hall.
fn vote(world: &mut World) {
    ask(world, GoTo(Screen::Setup));
    let dubai = place(world, "dubai-2012");
    ask(world, SetupChange::Scenario(dubai));
    start(world);
    ask(world, GoTo(Screen::Conference));
    for _ in 1..days_left(world) {
        ask(world, Command::EndTurn);
        if !world.resource::<ConferenceScreen>().votes.is_empty() {
            break;
        }
    }
}

/// Starts what is chosen.
fn start(world: &mut World) {
    let choice = world.resource::<Choice>().clone();
    ask(world, Command::Start(choice));
}

/// Starts a scenario from the seat it suggests.
fn start_suggested(world: &mut World, name: &str) {
    let scenario = place(world, name);
    let shelf = world.resource::<Shelf>();
    let choice = world.resource::<Choice>().suggested(shelf, scenario);
    ask(world, Command::Start(choice));
}

/// Place of a scenario on the shelf.
pub(super) fn place(world: &World, name: &str) -> usize {
    let mut scenarios = world.resource::<Shelf>().scenarios.iter();
    scenarios.position(|s| s.setup.name == name).unwrap_or(0)
}

fn affairs(world: &World) -> Option<&Affairs> {
    sight(world)?.years.affairs.as_ref()
}

fn rivals(world: &World) -> Vec<StateId> {
    affairs(world).map_or(vec![], |a| a.rivals.clone())
}

fn days_left(world: &World) -> usize {
    match sight(world) {
        Some(sight) if matches!(sight.phase, Phase::Conference(_)) => {
            sight.scenario.setup.days.saturating_sub(sight.day()) as usize + 1
        }
        _ => 0,
    }
}

fn select_the_heart_of_the_quarrel(world: &mut World) {
    let found = sight(world).and_then(|s| s.scenario.text.find("security.object"));
    if let Some(bracket) = found {
        ask(world, ConferenceChange::SelectBracket(bracket));
        ask(world, ConferenceChange::SelectWording(WordingId::new(1)));
    }
}

/// Who can block the wording, and who is nearest to signing of those who would not; where all would, the
/// first who can block it.
fn look_at_who_blocks(world: &mut World) {
    let near = sight(world).and_then(|s| {
        let sums =
            StateId::each(&s.outlook.now.sums).map(|(state, own)| (state, SignatureSum::sum(own)));
        let short = sums.filter(|(_, sum)| *sum < 0.0);
        short
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(state, _)| state)
    });
    ask(world, ConferenceChange::Filter(Filter::Block));
    let first = sight(world).and_then(|s| Some(s.outlook.blockers.first()?.0));
    let near = near.or(first).or(Some(StateId::default()));
    ask(world, ConferenceChange::OpenDossier(near));
}

/// Answers what waits with expulsions, and has the first rival eavesdropped on.
fn answer_and_order(world: &mut World) {
    let answers = affairs(world).map_or(vec![], |a| {
        let waiting = a.rights.answerable.iter();
        waiting
            .map(|&incident| Action::Respond { incident, rung: 3 })
            .collect()
    });
    let rival = rivals(world).first().copied();
    let target = sight(world).and_then(|s| Some(s.scenario.iso(rival?).to_owned()));
    let order = target.map(|target| Action::Authorise {
        target,
        kind: Kind::Espionage,
    });
    for action in answers.into_iter().chain(order) {
        ask(world, Command::Act(action));
    }
}

/// Speaks for the wording that the draft has at the first open bracket.
fn speak(world: &mut World) {
    let said = sight(world).and_then(|s| {
        let bracket = *s.room.agenda.open.first()?;
        Some(s.scenario.proposal(bracket, s.room.draft.text.at(bracket)))
    });
    if let Some(proposal) = said {
        ask(world, Command::Act(Action::Support(proposal)));
    }
}

/// A day is over: what it brought, with the marks on the text, and an act to take back.
fn recap(world: &mut World) {
    ask(world, GoTo(Screen::Setup));
    start(world);
    end_turns(world, 5);
    speak(world);
    ask(world, FrameChange::Recap(true));
    let changed = sight(world).and_then(|s| s.room.redlines.last().map(|line| line.bracket));
    if let Some(bracket) = changed {
        ask(world, ConferenceChange::SelectBracket(bracket));
    }
}

/// All plates are up: how the seat did so far.
fn verdict(world: &mut World) {
    end_turns(world, days_left(world) + 1);
    ask(world, SigningChange::Plates(usize::MAX));
}

/// The texts from shallow to deep, as the draft stands after some days.
fn frontier(world: &mut World) {
    ask(world, GoTo(Screen::Setup));
    start(world);
    end_turns(world, 7);
    ask(world, GoTo(Screen::Conference));
    select_the_heart_of_the_quarrel(world);
    ask(world, ConferenceChange::Frontier(true));
}

/// The years go on until a question lies on the desk, five years at most.
fn until_asked(world: &mut World) {
    for _ in 0..20 {
        if sight(world).is_none_or(|s| !s.years.questions.is_empty()) {
            break;
        }
        end_turns(world, 1);
    }
    ask(world, GoTo(Screen::Aftermath));
    ask(world, AftermathChange::Page(Page::Desk));
}

/// The years go on until an incident waits for an answer, five years at most.
fn until_hit(world: &mut World) {
    let mut refused = None;
    let mut play = world.resource_mut::<Play>();
    let seat = play.seat;
    let Some(session) = &mut play.session else {
        return;
    };
    let scenario = session.scenario().clone();
    let target = scenario.iso(seat).to_owned();
    for quarter in 0..20 {
        if let (0..4, Some(rival)) = (quarter, scenario.seat("USA").filter(|&s| s != seat)) {
            let kind = Kind::Alteration;
            let target = target.clone();
            let action = Action::Authorise { target, kind };
            let sent = acts::act(
                session.world(),
                Sender::Seat(rival),
                &action,
                say!("tour-reason"),
            );
            if let Err(refusal) = sent {
                refused = Some(refusal.to_string());
            }
        }
        session.advance();
        let affairs = session.affairs(seat);
        if affairs.is_none_or(|a| !a.rights.answerable.is_empty()) {
            break;
        }
    }
    play.look();
    if let Some(words) = refused {
        world.resource_mut::<Notice>().say(words);
    }
}
