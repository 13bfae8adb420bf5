//! Whether a computer calls a conference, and where (rule 14.11).

use crate::aftermath::indices::moves::felt;
use crate::conference::forums::rules::{
    PAUSE, SEEN, agenda, comes, forces, gathers, members, needed, spoken,
};
use crate::locale::Sentence;
use crate::model::calendar::QUARTERS_A_YEAR;
use crate::model::clause::FORCES;
use crate::model::ids::{DimensionId, StateId};
use crate::model::indices::{IndexName, Indices};
use crate::model::theory::fixed::fixed;
use crate::model::theory::signatures::CallNumbers;
use crate::model::{Action, DelegateKind, Forum, Interests, Move, Scenario, Sittings, Text};
use crate::negotiation::reading::{Reading, read};
use crate::negotiation::worth::share;
use crate::say;
use crate::seat::YearsView;
use crate::world::states::Condition;

fixed! {
    convene:

    /// States that a computer invites to a summit at most. Judgement: as many as a table holds.
    const SUMMIT: usize = 16;
    /// Quarters for which a great shock presses. Judgement: a year.
    const FRESH: u32 = 4;
}

/// What everybody knows of a quarter in which conferences may be called.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Occasion {
    /// The quarter.
    pub quarter: u32,
    /// The quarter of a great shock of the last year, if there was one.
    pub shock: Option<u32>,
    /// Quarters since the last conference rose.
    pub waited: u32,
    /// Points of the world's index of trust lost since the first account.
    pub distrust: f64,
}

impl Occasion {
    /// That of a quarter; the same for every seat.
    #[must_use]
    pub fn of(view: &YearsView, quarter: u32) -> Self {
        let accounts = view.accounts();
        let trust =
            |a: Option<&(Indices, Vec<Indices>)>| a.map(|(world, _)| world[IndexName::Trust]);
        let lost = trust(accounts.first()).zip(trust(accounts.last()));
        Self {
            quarter,
            shock: view.shock_since(quarter.saturating_sub(FRESH)),
            waited: quarter.saturating_sub(view.room().sittings.last.resumes),
            distrust: lost.map_or(0.0, |(first, now)| (first - now).max(0.0)),
        }
    }
}

/// Whether a computer might call a conference in a quarter in any forum (rules 1.17 and 14.11).
#[must_use]
pub fn may(sittings: &Sittings, scenario: &Scenario, quarter: u32) -> bool {
    let open = |&f: &Forum| sittings.last_in(f) + PAUSE <= quarter && !sittings.calls_in(f);
    scenario.setup.days > 0
        && quarter + SEEN < scenario.setup.quarters
        && Forum::ALL.iter().any(open)
}

/// How eager a kind of delegate is to call a conference, 0–1.
#[must_use]
pub fn eagerness(n: &CallNumbers, kind: DelegateKind) -> f64 {
    match kind {
        DelegateKind::Broker | DelegateKind::Conceder => n.call_eager,
        DelegateKind::Hardliner | DelegateKind::Opportunist => n.call_reluctant,
        _ => n.call_usual,
    }
}

/// How much presses a state to call a conference, whatever it might bring, 0–1.
#[must_use]
pub fn pressure(n: &CallNumbers, now: &Occasion, felt: f64) -> f64 {
    let distrust = (now.distrust / n.call_distrust_points).min(1.0);
    let shock = if now.shock.is_some() {
        n.call_shock
    } else {
        0.0
    };
    let waited = (f64::from(now.waited) / n.call_waits).min(1.0);
    let pressed = n.call_calm + shock + n.call_harm * felt + n.call_distrust * distrust;
    pressed.min(1.0) * waited
}

/// Chance a quarter that a state calls a conference at such a wish, at a table of so many.
#[must_use]
pub fn chance(n: &CallNumbers, wish: f64, states: usize) -> f64 {
    let states = f64::from(u32::try_from(states).unwrap_or(u32::MAX)).max(1.0);
    1.0 - libm::exp(-n.call_yearly / QUARTERS_A_YEAR * wish.clamp(0.0, 1.0) / states)
}

/// A forum in which a state expects something.
#[derive(Debug, Clone, PartialEq)]
struct Prospect {
    forum: Forum,
    invited: Vec<StateId>,
    value: f64,
}

/// Rule 14.11: the conference that a computer calls, if it does; `draw` is an even draw, 0–1.
#[must_use]
pub fn conference(view: &YearsView, now: &Occasion, kind: DelegateKind, draw: f64) -> Option<Move> {
    let n = &view.theory().signatures.calls;
    let states = view.scenario().states.len();
    let felt = felt(view.theory(), view.own::<Condition>()?.harm);
    let most = eagerness(n, kind) * pressure(n, now, felt);
    // What it might bring is looked at only where that can matter.
    if draw >= chance(n, most, states) {
        return None;
    }
    let best = prospect(view, now.quarter)?;
    let wish = most * (best.value / n.call_worth).min(1.0);
    if draw >= chance(n, wish, states) {
        return None;
    }
    let scenario = view.scenario();
    let names = best.invited.iter().map(|&s| scenario.iso(s).to_owned());
    let action = Action::Convene {
        forum: best.forum,
        members: names.collect(),
        about: vec![],
    };
    Some(Move::new(action, words(now, felt, &best)))
}

/// Judgement: no rule reads it. Harm of which the words tell, as a share of what can be felt.
const TOLD: f64 = 0.2;

fn words(now: &Occasion, felt: f64, best: &Prospect) -> Sentence {
    let occasion = match now.shock {
        Some(q) => say!("delegates-convene-shock", quarter = q),
        None if felt >= TOLD => say!("delegates-convene-harm"),
        None => say!("delegates-convene-time", quarters = now.waited),
    };
    let hope = say!("delegates-convene-hope", forum = best.forum.title());
    say!("general-sentences", all = vec![occasion, hope])
}

/// The forum that promises a state most, by its own mandate, its own trust and what is published;
/// the first of equals; none if it expects nothing anywhere.
fn prospect(view: &YearsView, quarter: u32) -> Option<Prospect> {
    let scenario = view.scenario();
    let text = match view.ruling().or_else(|| view.newest()) {
        Some(instrument) => instrument.text.clone(),
        None => scenario.text.status_quo(),
    };
    let all = Forum::ALL.into_iter();
    let sittings = &view.room().sittings;
    let paused = |f: Forum| quarter < sittings.last_in(f) + PAUSE;
    let open = all.filter(|&f| !sittings.calls_in(f) && !paused(f));
    let mut best: Option<Prospect> = None;
    for forum in open {
        let next = prospect_in(view, forum, &text);
        let more = |p: &Prospect| best.as_ref().is_none_or(|b| p.value > b.value);
        if let Some(p) = next.filter(more) {
            best = Some(p);
        }
    }
    best
}

fn prospect_in(view: &YearsView, forum: Forum, text: &Text) -> Option<Prospect> {
    let (scenario, me) = (view.scenario(), view.seat());
    let own = &view.own::<Interests>()?.0;
    let dimensions = spoken(scenario, &agenda(scenario, forum, &[]));
    let before = read(&scenario.text, text);
    let wants: Vec<f64> = own.iter().map(|i| i.ideal).collect();
    let gains = |s: StateId| {
        gains(
            scenario.published(s).interests,
            &dimensions,
            &before,
            &wants,
        )
    };
    let invited = match forum {
        Forum::Willing => willing(view, gains),
        _ => vec![],
    };
    let sits = members(scenario, forum, me, &invited, &[]);
    let come = sits.iter().copied().filter(|&s| expected(view, s));
    let come: Vec<StateId> = come.collect();
    if sits.len() < 2 || !gathers(come.len(), sits.len()) {
        return None;
    }
    let agree = come.iter().filter(|&&s| s == me || gains(s)).count();
    let agree = count(agree) / count(needed(forum, come.len()).max(1));
    let missing = dimensions
        .iter()
        .map(|&d| own[d].salience - share(own[d], before.position[d]));
    let strongest = FORCES[forces(forum) - 1].weight;
    // Who gains is bound by it; a text of the Union or of the Council is open to all (rule 14.8).
    let open = matches!(forum, Forum::Itu | Forum::HumanRights);
    let all = StateId::all(scenario.states.len());
    let may = |s: &StateId| come.contains(s) || open && expected(view, *s);
    let bound = all
        .filter(|&s| s == me || may(&s) && gains(s))
        .collect::<Vec<_>>();
    let value = missing.sum::<f64>() * agree.min(1.0) * reach(scenario, &bound) * strongest;
    (value > 0.0).then_some(Prospect {
        forum,
        invited,
        value,
    })
}

fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// Whether a state would gain if a text went half the way to what another wants.
fn gains(
    interests: &Interests,
    dimensions: &[DimensionId],
    before: &Reading,
    wants: &[f64],
) -> bool {
    let gain = dimensions.iter().map(|&d| {
        let (own, x) = (interests.0[d], before.position[d]);
        share(own, x.midpoint(wants[d])) - share(own, x)
    });
    gain.sum::<f64>() > 0.0
}

/// Whether a computer expects a state to come to it (rule 14.5). It knows how far it trusts the
/// other, and supposes as much in return; accounts are public.
fn expected(view: &YearsView, state: StateId) -> bool {
    if state == view.seat() {
        return true;
    }
    let sum =
        |a: Option<&(Indices, Vec<Indices>)>| a.map_or(0.0, |(_, all)| all[state].iter().sum());
    let accounts = view.accounts();
    let (first, now) = (sum(accounts.first()), sum(accounts.last()));
    let n = &view.theory().signatures.forums;
    comes(n, view.trust()[state.index()], first, now).is_some()
}

/// Whom it would invite to a summit: those it trusts who want what it wants, the largest economies
/// first.
fn willing(view: &YearsView, gains: impl Fn(StateId) -> bool) -> Vec<StateId> {
    let (scenario, me) = (view.scenario(), view.seat());
    let friend = view.theory().signatures.forums.comes_trust;
    let all = StateId::all(scenario.states.len());
    let trusts = |s: &StateId| *s != me && view.trust()[s.index()] >= friend;
    let mut all: Vec<StateId> = all.filter(trusts).filter(|&s| gains(s)).collect();
    let size = |s: StateId| scenario.published(s).economy.gdp_bn;
    all.sort_by(|&a, &b| size(b).total_cmp(&size(a)).then(a.cmp(&b)));
    all.truncate(SUMMIT);
    all
}

/// Share of the economy of the table that some states make up, 0–1.
fn reach(scenario: &Scenario, states: &[StateId]) -> f64 {
    let size = |s: StateId| scenario.published(s).economy.gdp_bn;
    let all: f64 = StateId::all(scenario.states.len()).map(size).sum();
    states.iter().map(|&s| size(s)).sum::<f64>() / all.max(f64::MIN_POSITIVE)
}
