//! What others say they are against something for, and what a seat believes of it (rule 2.15).

use crate::aftermath::actors::Actor;
use crate::conference::beliefs::Beliefs;
use crate::conference::home;
use crate::conference::reasons::signing;
use crate::conference::reasons::stated::Stated;
use crate::conference::reasons::{Losses, Touched, Whose, doubt};
use crate::conference::signing::rules::Verdict;
use crate::conference::signing::sum::TextToSign;
use crate::model::calendar::Phase;
use crate::model::functions::logistic;
use crate::model::functions::{LOGISTIC_DEVIATION, NINETY_PERCENT};
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::motive::{Ground, Motive};
use crate::negotiation::reading::read;
use crate::seat::view::SeatView;
use crate::world::journal::Happening;
use serde::{Deserialize, Serialize};

/// What was said of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatedOn {
    /// An objection to a wording.
    Objection(BracketId, WordingId),
    /// A red line against one.
    RedLine(BracketId, WordingId),
    /// The answer at the signing.
    Signing,
}

/// A reason that another delegation states, and what the seat believes of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MotiveEstimate {
    /// Who states it.
    pub state: StateId,
    /// Of what.
    pub on: StatedOn,
    /// What it states.
    pub stated: Motive,
    /// What the seat holds to be true.
    pub believed: Motive,
    /// Chance that what is stated is a pretext, 0–1.
    pub pretext: f64,
    /// By how much what cannot be said is believed to weigh more than what is stated, in units of
    /// utility: the ends of a 90 % range.
    pub range: (f64, f64),
    /// Incidents laid at its door and leaks of its programme that the seat knows of.
    pub deeds: usize,
    /// Whether the seat overheard the true reason.
    pub heard: bool,
}

/// What a seat goes by.
struct Seen<'a> {
    view: &'a SeatView<'a>,
    beliefs: &'a Beliefs,
    touched: Touched,
    deeds: Vec<usize>,
}

/// What others last said: their objections of the latest day, their red lines, their answers at the
/// signing.
#[must_use]
pub fn latest(view: &SeatView, beliefs: &Beliefs) -> Vec<MotiveEstimate> {
    let objections = view.room.floor.stated.iter().filter(|s| !s.line);
    let day = objections.map(|s| s.day).max();
    estimates(view, beliefs, |s| s.line || Some(s.day) == day)
}

fn estimates(
    view: &SeatView,
    beliefs: &Beliefs,
    of: impl Fn(&Stated) -> bool,
) -> Vec<MotiveEstimate> {
    let seen = Seen {
        view,
        beliefs,
        touched: Touched::by(&view.scenario.text),
        deeds: deeds(view),
    };
    let sits = matches!(view.phase, Phase::Conference(_) | Phase::Signing);
    let floor = view.room.floor.stated.iter();
    let floor = floor.filter(|s| sits && s.seat != view.seat && of(s));
    let mut all: Vec<MotiveEstimate> = floor.map(|s| seen.on_the_floor(s)).collect();
    all.extend(seen.in_the_hall());
    all
}

/// What is known of each state's deeds: incidents laid at its door, leaks of its programme.
fn deeds(view: &SeatView) -> Vec<usize> {
    let mut deeds = vec![0; view.scenario.states.len()];
    for noticed in &view.years.incidents {
        if let Some((Actor::State(state), _)) = noticed.believed {
            deeds[state] += 1;
        }
    }
    for what in view.record.journal.known() {
        if let Happening::Leak { state } = what
            && let Some(state) = view.scenario.seat(state)
        {
            deeds[state] += 1;
        }
    }
    deeds
}

impl Seen<'_> {
    fn whose(&self, state: StateId) -> Whose<'_> {
        let published = self.view.scenario.published(state);
        Whose {
            scale: self.beliefs.scale(self.view.scenario, state),
            skills: published.capabilities,
            home: home::weights(&self.view.theory.stakes.home, published),
        }
    }

    fn on_the_floor(&self, said: &Stated) -> MotiveEstimate {
        let (treaty, room) = (&self.view.scenario.text, self.view.room);
        let with = |w| read(treaty, &room.draft.text.with(said.bracket, w));
        let pair = (&with(said.instead), &with(said.against));
        let losses = Losses::between(treaty, &self.touched, &self.whose(said.seat), pair);
        let at = (said.bracket, said.against);
        let on = if said.line {
            StatedOn::RedLine(at.0, at.1)
        } else {
            StatedOn::Objection(at.0, at.1)
        };
        let doubt = doubt(&self.beliefs.guesses[said.seat], pair);
        let estimate = self.weigh((said.seat, on), &said.motive, &losses, doubt);
        let overheard = self.view.overheard.iter().rev();
        let mut heard = overheard.filter(|h| (h.on, h.bracket) == (said.seat, said.bracket));
        match heard.find_map(|h| h.truly.clone()) {
            Some(truly) => MotiveEstimate {
                pretext: if truly.ground.sayable() { 0.0 } else { 1.0 },
                believed: truly,
                heard: true,
                ..estimate
            },
            None => estimate,
        }
    }

    /// Of the answers at the signing, by what each sum is believed to be.
    fn in_the_hall(&self) -> Vec<MotiveEstimate> {
        let (view, treaty) = (self.view, &self.view.scenario.text);
        if view.record.verdicts.is_empty() {
            return vec![];
        }
        let rules = (view.scenario, view.theory);
        let text = &view.room.draft.text;
        let on = TextToSign::new(
            &view.theory.signatures.lateness,
            view.scenario,
            view.room,
            text,
        );
        let outlook = self.beliefs.outlook(rules, view.room, &on);
        let answers = StateId::each(&view.record.verdicts);
        let stated = |(s, v): (StateId, &Verdict)| Some((s, v.stated.clone()?));
        answers
            .filter(|(s, _)| *s != view.seat && view.room.sits(*s))
            .filter_map(stated)
            .map(|(s, stated)| {
                let reasons = &outlook.sums[s.index()].reasons;
                let losses = signing::losses(treaty, &self.touched, &self.whose(s), &on, reasons);
                self.weigh(
                    (s, StatedOn::Signing),
                    &stated,
                    &losses,
                    outlook.spread[s.index()],
                )
            })
            .collect()
    }

    /// Rule 2.15: the chance that what cannot be said weighs more than what is stated.
    fn weigh(
        &self,
        (state, on): (StateId, StatedOn),
        stated: &Motive,
        losses: &Losses,
        doubt: f64,
    ) -> MotiveEstimate {
        let n = &self.view.theory.stakes.reasons;
        let unsaid = Ground::ALL.into_iter().filter(|g| !g.sayable());
        let unsaid = unsaid.map(|g| losses.on(g)).fold(0.0, f64::max);
        let beyond = unsaid - losses.on(stated.ground);
        let deeds = self.deeds[state.index()];
        let told = n.reason_deeds * libm::log1p(deeds as f64);
        let odds = LOGISTIC_DEVIATION * beyond / doubt.max(n.reason_least) + told;
        let half = NINETY_PERCENT * doubt;
        MotiveEstimate {
            state,
            on,
            stated: stated.clone(),
            believed: losses.truly(n, &self.view.scenario.text),
            pretext: logistic(odds),
            range: (beyond - half, beyond + half),
            deeds,
            heard: false,
        }
    }
}

impl SeatView<'_> {
    /// What others say of their objections, red lines and answers at the signing, and what the seat
    /// believes of it.
    #[must_use]
    pub fn motives(&self) -> Vec<MotiveEstimate> {
        estimates(self, &crate::seat::beliefs::of(self), |_| true)
    }
}
