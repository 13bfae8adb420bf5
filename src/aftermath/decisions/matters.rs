//! What a seat might be asked at the end of a quarter, and how much it weighs (rules 16.1 and 16.2).

use rand::RngExt as _;

use super::events::Events;
use super::questions::Questions;
use super::seat_knowledge::SeatKnowledge;
use crate::model::functions::ROUNDING;
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

/// Rule 16.1: how many questions a seat should have been asked, where a share of the quarters has
/// passed, 0–1: `questions_aimed` at the end, and `questions_lead` of them are owed to a person from
/// the first quarter on.
#[must_use]
pub fn due(theory: &Theory, person: bool, passed: f64) -> f64 {
    let by = &theory.decisions.pace;
    let lead = if person { by.questions_lead } else { 0.0 };
    lead + (by.questions_aimed - lead) * passed
}

/// Rule 16.1: the weight that a matter needs to be put to a seat that was asked so often: less, the
/// further it is behind what is due to it.
#[must_use]
pub fn bar(theory: &Theory, due: f64, asked: u32) -> f64 {
    let by = &theory.decisions.pace;
    by.question_bar - by.question_behind * (due - f64::from(asked))
}

/// What a seat might be asked, heaviest first; of equals as the kinds of matter stand. What weighs less
/// than `least` is left out, and nothing is drawn for what could not weigh as much.
pub(super) fn pending(
    knowledge: &SeatKnowledge,
    events: &Events,
    questions: &Questions,
    least: f64,
) -> Vec<Pending> {
    let mut found = Found {
        knowledge,
        questions,
        least,
        all: vec![],
    };
    if knowledge.person() {
        of_its_services(events, &mut found);
    }
    of_events(events, &mut found);
    of_home(&mut found);
    let mut all = found.all;
    all.sort_by(|a, b| {
        let heavier = b.weight.total_cmp(&a.weight);
        heavier.then(a.matter.cmp(&b.matter))
    });
    all
}

/// The matters of one seat that weigh enough.
struct Found<'a> {
    knowledge: &'a SeatKnowledge<'a>,
    questions: &'a Questions,
    least: f64,
    all: Vec<Pending>,
}

impl Found<'_> {
    /// Rule 16.2: a matter weighs less where the seat was asked about its subject lately.
    fn add(&mut self, matter: Matter, weight: f64, cause: Option<usize>) {
        if let Some(weight) = self.weighed(matter, weight) {
            self.all.push(Pending {
                matter,
                weight,
                cause,
            });
        }
    }

    /// What a matter weighs by now that weighs so much by itself; nothing if that is too little.
    fn weighed(&self, matter: Matter, most: f64) -> Option<f64> {
        // All of it is left at most.
        if most + ROUNDING < self.least {
            return None;
        }
        let weight = most * self.left(matter);
        (weight >= self.least).then_some(weight)
    }

    /// Share of its weight that a matter has.
    fn left(&self, matter: Matter) -> f64 {
        let by = &self.knowledge.theory().decisions.pace;
        let last = self
            .questions
            .last
            .get(&(self.knowledge.seat, matter.topic()));
        let since = last.map(|q| f64::from(self.knowledge.quarter - q) / by.question_again);
        let back = since.map_or(1.0, |share| share.min(1.0));
        by.question_again_left + (1.0 - by.question_again_left) * back
    }
}

/// Blows, clashes, proposals and offers, which computers decide by other rules.
fn of_its_services(events: &Events, found: &mut Found) {
    let (knowledge, questions) = (found.knowledge, found.questions);
    let by = &knowledge.theory().decisions.weight;
    for &(target, incident, cause) in &events.blows {
        // What standing instructions have answered is asked about no more (rule 8.13).
        if let Some(i) = knowledge
            .incident(incident)
            .filter(|i| target == knowledge.seat && i.answer.rung.is_none())
        {
            let sure = i.finding.believed.map_or(0.0, |b| b.1);
            let severe = by.weigh_blow + by.weigh_severity * f64::from(i.severity) / MOST_SEVERE;
            let weight = severe * f64::midpoint(1.0, sure);
            found.add(Matter::Blow { incident }, weight, cause);
        }
    }
    for &([a, b], cause) in &events.disputes {
        let with = if a == knowledge.seat { b } else { a };
        if [a, b].contains(&knowledge.seat) {
            let matter = Matter::Dispute { with };
            found.add(matter, by.weigh_dispute, Some(cause));
        }
    }
    let mine = questions.proposals.iter().filter(|p| p.0 == knowledge.seat);
    if let Some(&(_, target, kind)) = mine.min() {
        let matter = Matter::Proposal { target, kind };
        found.add(matter, by.weigh_forbidden, None);
    } else if let Some((target, kind)) = proposal(knowledge) {
        let skill = knowledge.own::<Capabilities>().map_or(0.0, |c| c.offence);
        let weight = by.weigh_proposal * f64::midpoint(1.0, skill);
        found.add(Matter::Proposal { target, kind }, weight, None);
    }
    if questions.ask_off.contains(&knowledge.seat) && knowledge.party() {
        found.add(Matter::LetOff, by.weigh_let_off, None);
    }
    for (arrangement, invited, cause) in &events.offers {
        let before = questions.offered.contains(&(knowledge.seat, *arrangement));
        if invited.contains(&knowledge.seat) && !before {
            let arrangement = *arrangement;
            found.add(Matter::Offer { arrangement }, by.weigh_offer, *cause);
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
fn of_events(events: &Events, found: &mut Found) {
    let knowledge = found.knowledge;
    let by = &knowledge.theory().decisions.weight;
    for &(_, cause) in events.leaks.iter().filter(|l| l.0 == knowledge.seat) {
        found.add(Matter::Leak, by.weigh_leak, Some(cause));
    }
    let struck = events.against_allies[knowledge.seat.index()].iter();
    for n in struck.map(|place| &events.named[*place]) {
        if [n.on, n.target].contains(&knowledge.seat) {
            continue;
        }
        let tie = knowledge.scenario().alliance[(knowledge.seat, n.target)];
        let severe = by.weigh_severity * f64::from(n.severity) / MOST_SEVERE;
        let matter = Matter::Ally {
            ally: n.target,
            by: n.on,
            incident: n.incident,
        };
        found.add(matter, by.weigh_ally * tie + severe, n.entry);
    }
    for &(kind, cause) in &events.shocks {
        found.add(Matter::Shock { kind }, by.weigh_shock, Some(cause));
    }
    if let Some(text) = knowledge.text().filter(|_| knowledge.party()) {
        let since = text.since.unwrap_or(knowledge.quarter);
        let age = knowledge.quarter.saturating_sub(since);
        let due = text.review.is_some_and(|q| q == knowledge.quarter + 2);
        if due || (text.review.is_none() && age > 0 && age.is_multiple_of(REVIEW)) {
            found.add(Matter::Review, by.weigh_review, None);
        }
    }
}

/// Who asks for help, and who presses at home: what there is always some reason for.
fn of_home(found: &mut Found) {
    let knowledge = found.knowledge;
    let by = &knowledge.theory().decisions.weight;
    let aid = |needs: f64| by.weigh_aid * f64::midpoint(1.0, needs);
    // Whoever asks, the subject is the same.
    let may = (found.weighed(Matter::Aid { by: knowledge.seat }, aid(1.0))).is_some();
    if let Some(asks) = may.then(|| asks_for_aid(knowledge)).flatten() {
        let needs = 1.0 - knowledge.published(asks).capabilities.defence;
        found.add(Matter::Aid { by: asks }, aid(needs), None);
    }
    // Whoever presses at home weighs so much at most.
    if by.weigh_pressed + ROUNDING < found.least {
        return;
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
        let reason = reason.clamp(0.0, 1.0);
        let pressed =
            |loud: f64| by.weigh_pressed * f64::midpoint(1.0, f64::midpoint(reason, loud));
        let matter = Matter::Pressed { on };
        if found.weighed(matter, pressed(1.0)).is_some() {
            let loud = knowledge.dice("pressed", n).random::<f64>();
            found.add(matter, pressed(loud), None);
        }
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
