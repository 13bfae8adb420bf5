//! What a seat might be asked at the end of a quarter, and how much it weighs (rules 16.1 and 16.2).

use rand::RngExt as _;

use super::events::Events;
use super::questions::Questions;
use super::seat_knowledge::SeatKnowledge;
use crate::model::ids::StateId;
use crate::model::question::{Matter, Pressure};
use crate::model::years::{Kind, MOST_SEVERE};
use crate::model::{Capabilities, Digital, Society, Theory};
use crate::world::regime::REVIEW;
use crate::world::states::Condition;

/// A matter that a seat might be asked about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pending {
    pub matter: Matter,
    /// 0–1, 1 for what cannot wait.
    pub weight: f64,
    /// Entry of the journal that brought it about.
    pub cause: Option<usize>,
}

/// Rule 16.1: the weight that a matter needs to be put to a seat that was asked so often: less, the
/// further it is behind the pace that comes to `questions_aimed` at the end. `passed` is the share of
/// the quarters that have passed, 0–1.
#[must_use]
pub fn bar(theory: &Theory, passed: f64, asked: u32) -> f64 {
    let by = &theory.decisions.pace;
    let behind = by.questions_aimed * passed - f64::from(asked);
    by.question_bar - by.question_behind * behind
}

/// All that a seat might be asked, heaviest first; of equals as the kinds of matter stand.
pub(super) fn pending(
    knowledge: &SeatKnowledge,
    events: &Events,
    questions: &Questions,
) -> Vec<Pending> {
    let mut all = vec![];
    if knowledge.person() {
        of_its_services(knowledge, events, questions, &mut all);
    }
    of_events(knowledge, events, &mut all);
    of_home(knowledge, &mut all);
    let by = &knowledge.theory().decisions.pace;
    for p in &mut all {
        let last = questions.last.get(&(knowledge.seat, p.matter.topic()));
        let since = last.map(|q| f64::from(knowledge.quarter - q) / by.question_again);
        let back = since.map_or(1.0, |share| share.min(1.0));
        p.weight *= by.question_again_left + (1.0 - by.question_again_left) * back;
    }
    all.sort_by(|a, b| {
        let heavier = b.weight.total_cmp(&a.weight);
        heavier.then(a.matter.cmp(&b.matter))
    });
    all
}

/// Blows, proposals and offers, which computers decide by other rules.
fn of_its_services(
    knowledge: &SeatKnowledge,
    events: &Events,
    questions: &Questions,
    all: &mut Vec<Pending>,
) {
    let by = &knowledge.theory().decisions.weight;
    let mut add = |matter, weight, cause| {
        all.push(Pending {
            matter,
            weight,
            cause,
        });
    };
    for &(target, incident, cause) in &events.blows {
        if let Some(i) = knowledge
            .incident(incident)
            .filter(|_| target == knowledge.seat)
        {
            let sure = i.finding.believed.map_or(0.0, |b| b.1);
            let severe = by.weigh_blow + by.weigh_severity * f64::from(i.severity) / MOST_SEVERE;
            let weight = severe * f64::midpoint(1.0, sure);
            add(Matter::Blow { incident }, weight, cause);
        }
    }
    let mine = questions.proposals.iter().filter(|p| p.0 == knowledge.seat);
    if let Some(&(_, target, kind)) = mine.min() {
        let matter = Matter::Proposal { target, kind };
        add(matter, by.weigh_forbidden, None);
    } else if let Some((target, kind)) = proposal(knowledge) {
        let skill = knowledge.own::<Capabilities>().map_or(0.0, |c| c.offence);
        let weight = by.weigh_proposal * f64::midpoint(1.0, skill);
        add(Matter::Proposal { target, kind }, weight, None);
    }
    if questions.ask_off.contains(&knowledge.seat) && knowledge.party() {
        add(Matter::LetOff, by.weigh_let_off, None);
    }
    for (arrangement, invited, cause) in &events.offers {
        let before = questions.offered.contains(&(knowledge.seat, *arrangement));
        if invited.contains(&knowledge.seat) && !before {
            let arrangement = *arrangement;
            add(Matter::Offer { arrangement }, by.weigh_offer, *cause);
        }
    }
}

/// An operation that the services think of: against one of those they watch, of a kind by its share
/// of the occasions.
fn proposal(knowledge: &SeatKnowledge) -> Option<(StateId, Kind)> {
    let mut dice = knowledge.dice("proposal", 0);
    let watched: Vec<(StateId, f64)> = knowledge.watched().collect();
    let sum: f64 = watched.iter().map(|w| w.1).sum();
    let mut left = dice.random::<f64>() * sum;
    let target = watched.iter().find(|w| {
        left -= w.1;
        left < 0.0
    });
    let mut left = dice.random::<f64>();
    let kind = Kind::ALL.iter().find(|k| {
        left -= k.1;
        left < 0.0
    });
    Some((target.or(watched.first())?.0, kind?.0))
}

/// What happened to it, to its allies, to its text and to the world.
fn of_events(knowledge: &SeatKnowledge, events: &Events, all: &mut Vec<Pending>) {
    let by = &knowledge.theory().decisions.weight;
    let mut add = |matter, weight, cause| {
        all.push(Pending {
            matter,
            weight,
            cause,
        });
    };
    for &(_, cause) in events.leaks.iter().filter(|l| l.0 == knowledge.seat) {
        add(Matter::Leak, by.weigh_leak, Some(cause));
    }
    let least = knowledge.theory().decisions.courses.ally_tie;
    for n in events.named.iter().filter(|n| n.on != knowledge.seat) {
        let tie = knowledge.scenario().alliance[(knowledge.seat, n.target)];
        if n.target == knowledge.seat || tie < least {
            continue;
        }
        let severe = by.weigh_severity * f64::from(n.severity) / MOST_SEVERE;
        let matter = Matter::Ally {
            ally: n.target,
            by: n.on,
            incident: n.incident,
        };
        add(matter, by.weigh_ally * tie + severe, n.entry);
    }
    for &(kind, cause) in &events.shocks {
        add(Matter::Shock { kind }, by.weigh_shock, Some(cause));
    }
    if let Some(text) = knowledge.text().filter(|_| knowledge.party()) {
        let since = text.since.unwrap_or(knowledge.quarter);
        let age = knowledge.quarter.saturating_sub(since);
        let due = text.review.is_some_and(|q| q == knowledge.quarter + 2);
        if due || (text.review.is_none() && age > 0 && age.is_multiple_of(REVIEW)) {
            add(Matter::Review, by.weigh_review, None);
        }
    }
}

/// Who asks for help, and who presses at home: what there is always some reason for.
fn of_home(knowledge: &SeatKnowledge, all: &mut Vec<Pending>) {
    let by = &knowledge.theory().decisions.weight;
    if let Some(asks) = asks_for_aid(knowledge) {
        let needs = 1.0 - knowledge.published(asks).capabilities.defence;
        all.push(Pending {
            matter: Matter::Aid { by: asks },
            weight: by.weigh_aid * f64::midpoint(1.0, needs),
            cause: None,
        });
    }
    let (Some(condition), Some(society), Some(digital)) = (
        knowledge.own::<Condition>(),
        knowledge.own::<Society>(),
        knowledge.own::<Digital>(),
    ) else {
        return;
    };
    for (n, on) in (0..).zip(Pressure::ALL) {
        let reason = match on {
            Pressure::Encryption => society.industry_voice * digital.dependence,
            Pressure::Access => society.industry_voice.max(condition.shield),
            Pressure::Surveillance => condition.programme * society.public_concern,
            Pressure::Crime => condition.crime,
        };
        let loud = knowledge.dice("pressed", n).random::<f64>();
        let reason = f64::midpoint(reason.clamp(0.0, 1.0), loud);
        all.push(Pending {
            matter: Matter::Pressed { on },
            weight: by.weigh_pressed * f64::midpoint(1.0, reason),
            cause: None,
        });
    }
}

/// A state of its group or at its border that is poorer and defends worse, by lot.
fn asks_for_aid(knowledge: &SeatKnowledge) -> Option<StateId> {
    let weaker = &knowledge.state.setting.weaker[knowledge.seat];
    let weaker = weaker.get_or_init(|| weaker_neighbours(knowledge));
    let place = knowledge.dice("asks for aid", 0).random::<f64>();
    let count = f64::from(u32::try_from(weaker.len()).unwrap_or(0));
    let place = crate::model::functions::floor(place * count);
    weaker.get(place).copied()
}

/// The states of its group or at its border that are poorer and defend worse, as published.
fn weaker_neighbours(knowledge: &SeatKnowledge) -> Vec<StateId> {
    let scenario = knowledge.scenario();
    let me = &scenario.states[knowledge.seat];
    let gap = knowledge.theory().decisions.courses.aid_gap;
    let group = me.profile.groups.first();
    StateId::each(&scenario.states)
        .filter(|(s, it)| {
            // Names are compared last: most others are richer or defend better.
            let defends = it.capabilities.defence + gap < me.capabilities.defence;
            let weaker = defends && it.economy.gdp_bn < me.economy.gdp_bn && *s != knowledge.seat;
            weaker
                && (scenario.contiguous[(knowledge.seat, *s)]
                    || (group.is_some() && it.profile.groups.first() == group))
        })
        .map(|(s, _)| s)
        .collect()
}
