//! The answer on the ladder (rules 8.3 to 8.9).

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_ecs::system::RunSystemOnce as _;
use chacha20::ChaCha8Rng;

use crate::aftermath::actors::Actor;
use crate::aftermath::attribution::rules::{reply, weight};
use crate::aftermath::incidents::{Incident, Incidents};
use crate::aftermath::reputation;
use crate::aftermath::rivals::Rivals;
use crate::model::Theory;
use crate::model::calendar::day_of;
use crate::model::ids::{IncidentId, StateId};
use crate::model::rung::Rung;
use crate::model::years::MOST_SEVERE;
use crate::world::calendar;
use crate::world::journal::{Happening, Journal, Mark, OWN_CHOICE};
use crate::world::random::stream;
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Answering(|_, _, _, _| None));
    app.add_systems(Quarter, response.in_set(QuarterSystems::Response));
}

/// An answer to an incident, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The rung.
    pub rung: Rung,
    /// A few plain words.
    pub why: String,
}

/// Who answers for the seats that computers play: whoever adds computers to a session replaces
/// this. It is asked for a seat and an incident against it, with the dice of that incident; without
/// an answer the seat is silent.
#[derive(Debug, Clone, Copy, Resource)]
pub struct Answering(pub fn(&World, StateId, IncidentId, &mut ChaCha8Rng) -> Option<Answer>);

/// Days that a person has to answer before silence is the answer.
const PATIENCE: u32 = 180;

/// An incident that is answered this quarter.
struct Due {
    incident: IncidentId,
    target: StateId,
    severity: u8,
    /// Whether no computer plays the seat of the target.
    person: bool,
    /// The rung that a person chose.
    ordered: Option<Rung>,
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
pub fn response(world: &mut World) -> Result {
    let end = day_of(calendar::phase(world).quarter() + 1);
    world.resource_mut::<Relations>().rung.fill(Rung::Silence);
    world.resource_mut::<Incidents>().answers.clear();
    for due in due(world, end) {
        let answered = decide(world, &due);
        // Run once, so that the world keeps nothing of it that the digest would not cover.
        let done = world.run_system_once_with(carry_out, answered);
        done.map_err(|fault| fault.to_string())?;
    }
    Ok(())
}

/// The incidents that are answered by a day, in their order.
fn due(world: &World, end: u32) -> Vec<Due> {
    let setting = world.resource::<Setting>();
    let Incidents { all, orders, .. } = world.resource();
    let open = (all.iter())
        .filter(|i| i.believed.is_some() && i.attributed < end && i.answer.is_none())
        .map(|i| {
            let due = Due {
                incident: i.id,
                target: i.target,
                severity: i.severity,
                person: !setting.computer(i.target),
                ordered: orders.get(&i.id).copied(),
            };
            let waits = due.person && due.ordered.is_none() && i.attributed + PATIENCE > end;
            (due, waits)
        });
    open.filter(|(_, waits)| !waits)
        .map(|(due, _)| due)
        .collect()
}

/// The answer to an incident: as a person ordered it, silence if a person did not, else as the
/// computer of the seat decides.
fn decide(world: &World, due: &Due) -> Answered {
    let setting = world.resource::<Setting>();
    let (name, n) = (setting.stream_name(due.target), due.incident.number());
    let mut dice = stream(setting.seed, "answer", 0, name, "", n);
    let answering = world.resource::<Answering>().0;
    // An order outlives the person who gave it, and the dice fall as if there were none.
    let computer = match due.person {
        true => None,
        false => answering(world, due.target, due.incident, &mut dice),
    };
    let silent = || Answer {
        rung: Rung::Silence,
        why: match due.person {
            true => "half a year passed without a word".to_owned(),
            false => "nobody answers for it".to_owned(),
        },
    };
    let ordered = due.ordered.map(|rung| Answer {
        rung,
        why: OWN_CHOICE.to_owned(),
    });
    let answer = ordered.or(computer).unwrap_or_else(silent);
    let in_kind = answer.rung == Rung::CyberInKind;
    Answered {
        incident: due.incident,
        answer,
        reply: in_kind.then(|| reply(&setting.theory, due.severity, &mut dice)),
    }
}

/// Gives an answer.
fn carry_out(
    In(answered): In<Answered>,
    mut incidents: ResMut<Incidents>,
    mut journal: ResMut<Journal>,
    mut relations: ResMut<Relations>,
    setting: Res<Setting>,
    rivals: Res<Rivals>,
) {
    let Some(i) = incidents.get_mut(answered.incident) else {
        return;
    };
    let Some((suspect, belief)) = i.believed else {
        return;
    };
    let Answer { rung, why } = answered.answer;
    let (t, s) = (i.target, suspect.host());
    i.answer = Some(rung);
    i.reply = answered.reply;
    let between_states = matches!(suspect, Actor::State(_)) && s != t;
    let mut hurt = None;
    if between_states {
        hurt = weight(rung, i.reply).map(|severity| (s, severity));
        let surprise = rivals.surprise(t, s);
        strain(&mut relations, &setting.theory, i, (belief, rung), surprise);
    }
    record(&mut journal, i, rung, between_states.then_some(s), why);
    incidents.answers.extend(hurt);
}

/// What an answer does between two states, and with those who hear of it.
fn strain(
    relations: &mut Relations,
    theory: &Theory,
    i: &mut Incident,
    (belief, step): (f64, Rung),
    surprise: f64,
) {
    let Some((suspect, _)) = i.believed else {
        return;
    };
    let (t, s) = (i.target, suspect.host());
    let at = (t, s);
    relations.rung[at] = relations.rung[at].max(step);
    let shock = theory.answers.tension.tension_shock * belief * f64::from(i.severity) / MOST_SEVERE;
    reputation::add_tension(relations, at, shock * surprise);
    let added = reputation::tension_of_answer(theory, step, surprise);
    reputation::add_tension(relations, (s, t), added);
    let news = reputation::bad_news(theory, i, belief);
    relations.beta[at] += news;
    // Rule 8.4: protest stays private, cyber in kind is denied; other answers are public.
    i.public |= step.is_public();
    if i.public {
        let innocent = i.initiator != suspect;
        reputation::named_in_public(theory, relations, at, news, innocent);
    }
}

/// Writes an answer down; `state` is the state that it is to, if it is to another state.
fn record(journal: &mut Journal, i: &Incident, step: Rung, state: Option<StateId>, why: String) {
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
