//! The answer on the ladder (rules 8.3 to 8.9).

mod lessons;

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_ecs::system::{SystemParam, SystemState};

use crate::aftermath::actors::Actor;
use crate::aftermath::attribution::rules::{reply, weight};
use crate::aftermath::escalation::{drive, news, novelty};
use crate::aftermath::incidents::{Incident, Incidents};
use crate::aftermath::ledger::{Deed, Ledger};
use crate::aftermath::orders::Orders;
use crate::aftermath::reproduction::of_a_drive;
use crate::aftermath::reputation;
use crate::aftermath::state::AftermathState;
use crate::locale::Sentence;
use crate::model::calendar::day_of;
use crate::model::ids::{IncidentId, StateId};
use crate::model::lever::Lever;
use crate::model::rung::Rung;
use crate::model::theory::fixed::fixed;
use crate::model::years::MOST_SEVERE;
use crate::model::{Digital, Theory};
use crate::say;
use crate::world::calendar;
use crate::world::journal::{Happening, Journal, Mark, own_choice};
use crate::world::random::{Dice, KeyName, stream};
use crate::world::regime::RegimeReader;
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;
use crate::world::states::Seats;

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Answering(|_, _, _, _| None));
    app.add_systems(Quarter, response.in_set(QuarterSystems::Response));
}

/// An answer to an incident, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The rung.
    pub rung: Rung,
    /// The rung on the same draw without what earlier incidents left behind (rule 9.9).
    pub without: Rung,
    /// The higher rung on the same draw without the off-ramps that a text gives, if it is another.
    pub spared: Option<Rung>,
    /// A few plain words.
    pub why: Sentence,
}

/// Who answers for the seats that computers play: whoever adds computers to a session replaces
/// this. It is asked for a seat and an incident against it, with the dice of that incident; without
/// an answer the seat is silent.
#[derive(Debug, Clone, Copy, Resource)]
pub struct Answering(pub fn(&World, StateId, IncidentId, &mut Dice) -> Option<Answer>);

fixed! {
    waiting:

    /// Days that a person has to answer an operation before silence is the answer (rule 1.9).
    /// Judgement: two quarters, in which a public waits for a word.
    const PATIENCE: u32 = 180;
}

/// An incident that is answered this quarter.
struct Due {
    incident: IncidentId,
    target: StateId,
    severity: u8,
    /// Day it happened, who did it and its number among their occasions: they name its dice.
    day: u32,
    culprit: KeyName,
    occasion: u32,
    /// Whether no computer plays the seat of the target.
    person: bool,
    /// The rung that a person chose.
    ordered: Option<Rung>,
    /// The rung that a person's standing instructions give, if they cover it.
    instructed: Option<Rung>,
}

/// An incident with the answer to it.
struct Answered {
    incident: IncidentId,
    answer: Answer,
    /// Severity of the answer, if it is in kind.
    reply: Option<u8>,
}

/// Rule 8.3: the answer, on belief. It moves tension both ways and reputation with those who hear,
/// before the next incident is answered.
///
/// # Errors
/// None in a world that a session was built in.
pub fn response(world: &mut World, books: &mut SystemState<Books>) -> Result {
    let end = day_of(calendar::phase(world).quarter() + 1);
    let mut fresh = books.get_mut(world)?;
    fresh.relations.rung.fill(Rung::Silence);
    fresh.incidents.answers.clear();
    for due in due(world, end) {
        let answered = decide(world, &due);
        carry_out(books.get_mut(world)?, answered);
    }
    Ok(())
}

/// The incidents that are answered by a day, in their order.
fn due(world: &World, end: u32) -> Vec<Due> {
    let state = AftermathState::of(world);
    let setting = state.setting;
    let Incidents { all, orders, .. } = state.incidents;
    let open = (all.iter())
        .filter(|i| {
            i.finding.believed.is_some() && i.finding.attributed < end && i.answer.rung.is_none()
        })
        .map(|i| {
            let person = !setting.computer(i.target);
            let due = Due {
                incident: i.id,
                target: i.target,
                severity: i.severity,
                day: i.day,
                culprit: i.initiator.in_keys(setting),
                occasion: i.origin.occasion,
                person,
                ordered: orders.get(&i.id).copied(),
                instructed: instructed(&state, i).filter(|_| person),
            };
            let decided = due.ordered.or(due.instructed).is_some();
            let waits = person && !decided && i.finding.attributed + PATIENCE > end;
            (due, waits)
        });
    open.filter(|(_, waits)| !waits)
        .map(|(due, _)| due)
        .collect()
}

/// Rule 8.13: what the standing instructions of a state say about an incident that it has a culprit for.
#[must_use]
pub fn instructed(state: &AftermathState, i: &Incident) -> Option<Rung> {
    let instruction = state.of_state::<Orders>(i.target)?.instruction?;
    instruction.answer(i.severity, i.finding.believed?.1)
}

/// The answer to an incident: as a person ordered it, or left instructions, silence if a person did
/// neither, else as the computer of the seat decides.
fn decide(world: &World, due: &Due) -> Answered {
    let setting: &Setting = world.resource();
    let name = setting.stream_name(due.target);
    let mut dice = stream(
        setting.seed,
        "answer",
        due.day,
        due.culprit,
        name,
        due.occasion,
    );
    let answering = world.resource::<Answering>().0;
    // An order outlives the person who gave it, and the dice fall as if there were none.
    let computer = match due.person {
        true => None,
        false => answering(world, due.target, due.incident, &mut dice),
    };
    let silent = || Answer {
        rung: Rung::Silence,
        without: Rung::Silence,
        spared: None,
        why: match due.person {
            true => say!("aftermath-answer-late"),
            false => say!("aftermath-answer-nobody"),
        },
    };
    let by_a_person = |rung, why| Answer {
        rung,
        without: rung,
        spared: None,
        why,
    };
    let ordered = (due.ordered).map(|rung| by_a_person(rung, own_choice()));
    let instructed =
        (due.instructed).map(|rung| by_a_person(rung, say!("aftermath-answer-instructed")));
    let answer = ordered.or(instructed).or(computer).unwrap_or_else(silent);
    let in_kind = answer.rung == Rung::CyberInKind;
    Answered {
        incident: due.incident,
        answer,
        reply: in_kind.then(|| reply(&setting.theory, due.severity, &mut dice)),
    }
}

/// What an answer is written into, and what that needs.
#[derive(SystemParam)]
pub struct Books<'w, 's> {
    incidents: ResMut<'w, Incidents>,
    journal: ResMut<'w, Journal>,
    relations: ResMut<'w, Relations>,
    setting: Res<'w, Setting>,
    regime: RegimeReader<'w, 's>,
    ledger: ResMut<'w, Ledger>,
    seats: Res<'w, Seats>,
    states: Query<'w, 's, &'static Digital>,
}

/// Gives an answer.
fn carry_out(books: Books, answered: Answered) {
    let Books {
        mut incidents,
        mut journal,
        mut relations,
        setting,
        regime,
        mut ledger,
        seats,
        states,
    } = books;
    let Some(i) = incidents.get_mut(answered.incident) else {
        return;
    };
    let Some((suspect, belief)) = i.finding.believed else {
        return;
    };
    let Answer {
        rung,
        without,
        spared,
        why,
    } = answered.answer;
    let (t, s) = (i.target, suspect.host());
    i.answer.rung = Some(rung);
    let brought_about = rung >= Rung::CyberInKind && without < Rung::CyberInKind;
    i.answer.brought_about = brought_about.then(|| {
        let theory = &setting.theory;
        let drive = drive(theory, &relations, &regime.read(), (t, s));
        of_a_drive(theory, &relations, (t, s), drive)
    });
    i.answer.reply = answered.reply;
    if spared.is_some()
        && let Some(text) = regime.read().ruling(t)
    {
        let by = &text.levers;
        let off_ramps = [Lever::Hotline, Lever::ProportionateResponse];
        let off_ramps = off_ramps.map(|lever| (lever, by.get(lever)));
        ledger.book(text, Deed::CutShort, &off_ramps, 1.0);
    }
    let between_states = matches!(suspect, Actor::State(_)) && s != t;
    let mut hurt = None;
    lessons::teach(&mut relations, &setting.theory, i, rung);
    if between_states {
        hurt = weight(rung, i.answer.reply).map(|severity| (s, severity));
        let felt = [t, s].map(|of| {
            let digital = states.get(seats[of]);
            digital.map_or(1.0, |digital| digital.dependence)
        });
        strain(&mut relations, &setting.theory, i, (belief, rung), felt);
    }
    record(&mut journal, i, rung, between_states.then_some(s), why);
    incidents.answers.extend(hurt);
}

/// Rules 9.2 and 9.8: what a believed incident and its answer leave between two states, and with those
/// who hear of it. `felt` is how far the one struck depends on networks, and the one answered, 0–1.
fn strain(
    relations: &mut Relations,
    theory: &Theory,
    i: &mut Incident,
    (belief, step): (f64, Rung),
    [felt, answered]: [f64; 2],
) {
    let Some((suspect, _)) = i.finding.believed else {
        return;
    };
    let by = &theory.answers.tension;
    let (t, s) = (i.target, suspect.host());
    let at = (t, s);
    relations.rung[at] = relations.rung[at].max(step);
    let severity = f64::from(i.severity);
    let (before, expected) = (relations.seen[at], relations.expected[at]);
    let seen = before + belief * severity / MOST_SEVERE;
    relations.seen[at] = seen;
    // What was news before this incident has been counted.
    let unusual = belief * (severity - by.expected_severity).max(0.0) / MOST_SEVERE;
    let new = news(seen, expected, 0.0) - news(before, expected, 0.0);
    // What missed its aim is felt as little as it harms.
    let reached = if i.success {
        1.0
    } else {
        theory.indices.shared.harm_missed
    };
    let new = felt * reached * new.max(unusual);
    reputation::add_tension(relations, at, by.tension_shock * new);
    let novelty = novelty(theory, expected);
    let added = reputation::tension_of_answer(theory, step, novelty);
    reputation::add_tension(relations, (s, t), added);
    if let Some(severity) = weight(step, i.answer.reply) {
        // What strikes back harder than what is usual is news to the one it strikes.
        let unusual = (f64::from(severity) - by.expected_severity).max(0.0) / MOST_SEVERE;
        let added = by.tension_shock * answered * unusual;
        reputation::add_tension(relations, (s, t), added);
    }
    lessons::cut(relations, theory, at, step);
    let vented = if step.is_public() || step >= Rung::CyberInKind {
        by.answer_vents
    } else {
        0.0
    };
    relations.grievance[at] = (relations.grievance[at] + new) * (1.0 - vented);
    let bad = reputation::bad_news(theory, i, belief);
    relations.beta[at] += bad;
    // Rule 8.4: protest stays private, cyber in kind is denied; other answers are public.
    i.finding.public |= step.is_public();
    if i.finding.public {
        let innocent = i.initiator != suspect;
        reputation::named_in_public(theory, relations, at, bad, innocent);
    }
}

/// Writes an answer down; `state` is the state that it is to, if it is to another state.
fn record(journal: &mut Journal, i: &Incident, step: Rung, state: Option<StateId>, why: Sentence) {
    let what = Happening::Answered {
        incident: i.id,
        rung: step,
    };
    let named = journal.last(Mark::Attributed(i.id));
    let n = journal.write(what, "8.3", named, why);
    if let Some(s) = state.filter(|_| step > Rung::Silence) {
        journal.mark(Mark::confrontation(s, i.target), n);
        journal.mark(Mark::AnyConfrontation, n);
    }
    if step.is_upper() {
        journal.mark(Mark::UpperRung, n);
    }
}
