//! What views ask for, and the one place that does it.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::conference::corridors::offers::Pay;
use crate::desktop::desk::{Desk, Draft, Page, Screen, Tab};
use crate::desktop::play::{Play, save};
use crate::desktop::roll::{Filter, Sort};
use crate::desktop::sessions::{go, reopen, resume, start};
use crate::desktop::theme;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, GroupId, StateId, WordingId};
use crate::model::years::{Kind, Pledge};
use crate::model::{Action, Forum, Strength, Theory};

/// A wish of a view.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Go to a screen.
    Go(Screen),
    /// Paper or lamplight.
    Theme,
    /// Text size.
    Scale(f32),
    /// The shortcut sheet.
    Help,
    /// Choose a scenario.
    Scenario(usize),
    /// Choose a seat.
    Seat(StateId),
    /// Sit in the chair, or in a seat.
    Chair(bool),
    /// How hard the computers think.
    Strength(Strength),
    /// Choose a theory.
    Theory(usize),
    /// Start the session.
    Start,
    /// Start a scenario of the shelf from its suggested seat.
    Quick(usize),
    /// Take up the unfinished session.
    Resume,
    /// Take up another session of [`Desk::earlier`].
    Reopen(usize),
    /// Save the session.
    Save,
    /// A tutorial step has been read.
    Read(usize),
    /// Add the selected wording to the package in hand; true for what we take.
    Term(bool),
    /// Add a partner to the package in hand, or take it out.
    To(StateId),
    /// Take the term of a bracket out of it.
    Strike(BracketId),
    /// Add a favour to it, or take it out.
    Pay(Pay),
    /// Fold or unfold its favours.
    Favours,
    /// Its last day.
    Until(u32),
    /// Tell a delegation of it, or not.
    Witness(StateId),
    /// Look for a delegation by name.
    Seek(String),
    /// Turn an offer round, to answer it with another.
    Turn(u32),
    /// Drop the package in hand.
    Drop,
    /// Ask once more before an agreed package is broken; nothing takes it back.
    Breaking(Option<u32>),
    /// Select a bracket.
    Bracket(BracketId),
    /// Select a wording.
    Wording(WordingId),
    /// The pointer is on a wording, or has left it.
    Hover(Option<(BracketId, WordingId)>),
    /// Fold or unfold the rarer motions.
    More,
    /// Open a delegation's dossier, or close it.
    Look(Option<StateId>),
    /// Look for a delegation among those listed.
    Find(String),
    /// Which delegations are listed.
    Filter(Filter),
    /// In which order.
    Sort(Sort),
    /// Fold or unfold a group of the list.
    Unfold(GroupId),
    /// Say why something cannot be done.
    Say(String),
    /// Side column tab.
    Tab(Tab),
    /// Room or list.
    List(bool),
    /// Act in the session.
    Act(Action),
    /// End the day, the signing or the quarter.
    Advance,
    /// Bet on signatures.
    Bet(usize),
    /// Show more plates.
    Show(usize),
    /// What colours the map.
    Index(usize),
    /// Quarters per second.
    Speed(f32),
    /// Budget on the card.
    Budget([f64; 5]),
    /// Pick a state.
    Pick(Option<StateId>),
    /// Turn to a page of the years.
    Page(Page),
    /// Think of an operation of a kind.
    Kind(Kind),
    /// Think of a partner for an arrangement, or no longer.
    Partner(StateId),
    /// Think of a pledge for it, or no longer.
    Pledge(Pledge),
    /// Think of a forum for a conference.
    Forum(Forum),
    /// Open the numbers behind the theory.
    Assumptions,
    /// Go back to where they were opened from.
    Back,
    /// Choose a number of them.
    Number(usize),
    /// Put a value in place of a number's.
    Assume(usize, f64),
    /// Put the preset's number back, or all of them.
    Restore(Option<usize>),
    /// Close the window.
    Quit,
}

/// Does what was asked; true when the window should close.
pub fn apply(desk: &mut Desk, play: &mut Play, command: Command) -> bool {
    if !matches!(
        command,
        Command::Theme | Command::Scale(_) | Command::Help | Command::Hover(_)
    ) {
        desk.message = None;
    }
    if matches!(
        command,
        Command::Bracket(_) | Command::Wording(_) | Command::Act(_) | Command::Advance
    ) {
        // The selection shows until the pointer moves again.
        desk.hover = None;
    }
    match command {
        Command::Go(screen) => go(desk, play, screen),
        Command::Theme => {
            let name = if desk.look.dark { "paper" } else { "lamplight" };
            match theme::load(name) {
                Ok(look) => desk.look = Arc::new(look),
                Err(e) => desk.message = Some(e),
            }
        }
        Command::Scale(s) => desk.scale = s.clamp(0.8, 2.0),
        Command::Help => desk.help = !desk.help,
        Command::Read(step) => {
            desk.read.insert(step);
        }
        Command::Scenario(n) if n < desk.shelf.len() => {
            desk.scenario = n;
            desk.seat = desk.shelf[n].setup.suggested_seat;
        }
        Command::Scenario(_) => {}
        Command::Seat(s) => (desk.seat, desk.chair) = (s, false),
        Command::Chair(chair) => desk.chair = chair,
        Command::Strength(strength) => desk.strength = strength,
        Command::Theory(t) => desk.theory = t,
        Command::Start => start(desk, play),
        Command::Quick(n) => {
            if let Some(scenario) = desk.shelf.get(n) {
                (desk.scenario, desk.seat) = (n, scenario.setup.suggested_seat);
                desk.chair = false;
                start(desk, play);
            }
        }
        Command::Resume => resume(desk, play),
        Command::Reopen(n) => reopen(desk, play, n),
        Command::Save => save(desk, play),
        Command::Bracket(b) => {
            desk.bracket = b;
            let session = play.session.as_ref();
            desk.wording = session
                .map(|s| s.room().draft.text.at(b))
                .unwrap_or_default();
            play.select(desk);
        }
        Command::Wording(w) => {
            desk.wording = w;
            play.select(desk);
        }
        Command::Term(_)
        | Command::To(_)
        | Command::Strike(_)
        | Command::Pay(_)
        | Command::Favours
        | Command::Until(_)
        | Command::Witness(_)
        | Command::Seek(_)
        | Command::Turn(_)
        | Command::Drop => compose(desk, play, command),
        Command::Breaking(offer) => desk.breaking = offer,
        Command::Hover(at) => hover(desk, play, at),
        Command::More => desk.more = !desk.more,
        Command::Look(state) => {
            hover(desk, play, None);
            desk.dossier = state;
            if let Some(sight) = &mut play.sight {
                sight.look_into(state);
            }
        }
        Command::Find(words) => desk.find = words,
        Command::Filter(filter) => desk.filter = filter,
        Command::Sort(sort) => desk.sort = sort,
        Command::Unfold(group) => {
            if !desk.unfolded.remove(&group) {
                desk.unfolded.insert(group);
            }
        }
        Command::Say(words) => desk.message = Some(words),
        Command::Tab(tab) => desk.tab = tab,
        Command::List(list) => desk.list = list,
        Command::Act(action) => act(desk, play, action),
        Command::Advance => advance(desk, play),
        Command::Bet(n) => desk.bet = n,
        Command::Show(n) => desk.shown = n,
        Command::Index(n) => desk.index = n.min(5),
        Command::Speed(s) => desk.speed = s,
        Command::Budget(b) => desk.budget = b,
        Command::Pick(p) => desk.picked = p,
        Command::Assumptions => {
            desk.back = desk.screen;
            desk.screen = Screen::Assumptions;
            desk.speed = 0.0;
        }
        Command::Back => desk.screen = desk.back,
        Command::Number(n) => desk.number = n,
        Command::Assume(..) | Command::Restore(_) => assume(desk, command),
        Command::Page(page) => desk.page = page,
        Command::Kind(kind) => desk.kind = kind,
        Command::Partner(state) => toggle(&mut desk.partners, state),
        Command::Forum(forum) => desk.forum = forum,
        Command::Pledge(pledge) => toggle(&mut desk.pledges, pledge),
        Command::Quit => return true,
    }
    false
}

/// Changes the numbers of the chosen theory, for sessions to come.
fn assume(desk: &mut Desk, command: Command) {
    let at = desk.theory;
    let (Some(theory), Some(preset)) = (desk.theories.get_mut(at), desk.presets.get(at)) else {
        return;
    };
    match command {
        Command::Assume(n, value) => {
            let name = Theory::NUMBERS.get(n).map_or("", |x| x.0);
            desk.number = n;
            if let Err(e) = theory.assume(name, value) {
                desk.message = Some(e.to_string());
            }
        }
        Command::Restore(Some(n)) => {
            let name = Theory::NUMBERS.get(n).map_or("", |x| x.0);
            theory.restore(name, preset);
        }
        _ => *theory = preset.clone(),
    }
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

/// Works on the package in hand, and weighs it again.
fn compose(desk: &mut Desk, play: &mut Play, command: Command) {
    let here = (desk.bracket, desk.wording);
    let draft = &mut desk.draft;
    match command {
        Command::Term(ours) => draft.toggle(ours, here),
        Command::To(seat) => {
            draft.partner(seat);
            draft.search.clear();
        }
        Command::Strike(bracket) => draft.strike(bracket),
        Command::Pay(pay) => draft.pay(pay),
        Command::Favours => draft.favours = !draft.favours,
        Command::Until(day) => draft.until = Some(day),
        Command::Witness(seat) => {
            draft.witness(seat);
            draft.search.clear();
        }
        Command::Seek(words) => draft.search = words,
        Command::Turn(id) => {
            let found = play.sight.as_ref().and_then(|s| {
                let offer = s.offers.iter().find(|o| o.id == id)?;
                Some(Draft::turned(offer, s.seat))
            });
            *draft = found.unwrap_or_default();
        }
        _ => *draft = Draft::default(),
    }
    if let Some(sight) = &mut play.sight {
        sight.hold(&desk.draft);
    }
}

/// Shows what would follow from the wording under the pointer, or else from the selected one.
fn hover(desk: &mut Desk, play: &mut Play, at: Option<(BracketId, WordingId)>) {
    desk.hover = at;
    let (bracket, wording) = at.unwrap_or((desk.bracket, desk.wording));
    if let Some(sight) = &mut play.sight {
        sight.preview(bracket, wording);
    }
}

fn act(desk: &mut Desk, play: &mut Play, action: Action) {
    let Some(session) = &mut play.session else {
        return;
    };
    desk.breaking = None;
    if matches!(action, Action::Arrange { .. }) {
        desk.partners.clear();
    }
    let offered = matches!(action, Action::Offer { .. } | Action::Counter { .. });
    match session.act(action) {
        Ok(()) => {
            let last = session.lines().last().cloned();
            if let Some(last) = last {
                play.write(desk, |log, _| log.add(&last));
            }
            if offered {
                desk.draft = Draft::default();
            }
        }
        Err(refusal) => desk.message = Some(refusal.to_string()),
    }
    play.look(desk);
}

/// Opens the page at the bracket that matters most.
pub(super) fn turn_to_dearest(desk: &mut Desk, play: &mut Play) {
    if let Some(sight) = &play.sight {
        desk.bracket = sight.dearest();
        let worth = sight.worth.get(desk.bracket.index());
        desk.wording = worth
            .map(|w| crate::conference::plates::rules::best(w))
            .unwrap_or_default();
        play.select(desk);
    }
}

fn advance(desk: &mut Desk, play: &mut Play) {
    let Some(session) = &mut play.session else {
        return;
    };
    let turn = session.turn();
    let was_over = session.phase() == Phase::Over;
    session.advance();
    let phase = session.phase();
    let resumes = session.room().sittings.last.resumes;
    if !was_over {
        play.write(desk, |log, session| {
            let ended = log.ready(turn, session.holder());
            if phase == Phase::Over {
                // This writes what the line before may have left.
                return log.over(session);
            }
            ended
        });
    }
    play.look(desk);
    desk.screen = match phase {
        Phase::Conference(_) => {
            turn_to_dearest(desk, play);
            Screen::Conference
        }
        Phase::Signing => {
            let mean = play.sight.as_ref().map_or(0.0, |s| s.now.mean);
            (desk.shown, desk.bet) = (0, mean.round() as usize);
            Screen::Signing
        }
        // The hall stays until every plate has gone up.
        Phase::Aftermath(q) if q == resumes && desk.screen == Screen::Signing => Screen::Signing,
        Phase::Aftermath(_) => Screen::Aftermath,
        Phase::Over => {
            desk.speed = 0.0;
            Screen::Debrief
        }
    };
}
