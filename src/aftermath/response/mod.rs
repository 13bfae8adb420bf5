//! The answer on the ladder (rules 8.3 to 8.9).

mod memory;

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;
use rand::Rng;

use crate::aftermath::actors::Actor;
use crate::aftermath::attribution::rules::{Grievance, Temper, reply, rung, weight};
use crate::aftermath::conflict::{StateInConflict, StatesInConflict};
use crate::aftermath::incidents::{Incident, Incidents};
use crate::aftermath::reputation;
use crate::aftermath::response::memory::Memory;
use crate::aftermath::rivals::Rivals;
use crate::model::Theory;
use crate::model::calendar::{Phase, day_of};
use crate::model::ids::StateId;
use crate::model::lever::Lever;
use crate::model::rung::Rung;
use crate::world::journal::{Happening, Journal, Mark, OWN_CHOICE};
use crate::world::random::stream;
use crate::world::regime::Regime;
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Quarter, response.in_set(QuarterSystems::Response));
}

/// Days that a person has to answer before silence is the answer.
const PATIENCE: u32 = 180;

/// Rule 8.3: the answer, on belief. It moves tension both ways and reputation with those who hear.
pub fn response(
    mut incidents: ResMut<Incidents>,
    mut journal: ResMut<Journal>,
    mut relations: ResMut<Relations>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    regime: Res<Regime>,
    rivals: Res<Rivals>,
    states: StatesInConflict,
) {
    let end = day_of(phase.quarter() + 1);
    let states = states.in_seat_order();
    let memory = Memory::on(end, &incidents.all);
    relations.rung.fill(Rung::Silence);
    let Incidents {
        all,
        orders,
        answers,
    } = &mut *incidents;
    answers.clear();
    for i in all {
        let Some((suspect, belief)) = i.believed else {
            continue;
        };
        if i.attributed >= end || i.answer.is_some() {
            continue;
        }
        let (t, s) = (i.target, suspect.host());
        let person = !setting.computer(t);
        let ordered = orders.get(&i.id).copied();
        if person && ordered.is_none() && i.attributed + PATIENCE > end {
            continue;
        }
        let tension = relations.tension[(t, s)];
        let temper = Temper::of(states[t].doctrine);
        let grievance = Grievance {
            temper: temper.drive(memory.of((t, s), i.day)),
            ..grievance(i, (suspect, belief), tension, &states[t], &regime)
        };
        let mut rng = stream(
            setting.seed,
            "answer",
            0,
            setting.stream_name(t),
            "",
            i.id.number(),
        );
        let step = chosen(&setting.theory, (ordered, person), grievance, &mut rng);
        i.answer = Some(step);
        if step == Rung::CyberInKind {
            i.reply = Some(reply(i.severity, &mut rng));
        }
        let between_states = matches!(suspect, Actor::State(_)) && s != t;
        if between_states {
            answers.extend(weight(step, i.reply).map(|severity| (s, severity)));
            let surprise = rivals.surprise(t, s);
            strain(&mut relations, &setting.theory, i, (belief, step), surprise);
        }
        let why = match (ordered, person) {
            (Some(_), _) => OWN_CHOICE.to_owned(),
            (None, true) => "half a year passed without a word".to_owned(),
            (None, false) => {
                let name = suspect.name(&setting.scenario);
                answer_words(&name, belief, i.severity, tension, (temper, step))
            }
        };
        record(&mut journal, i, step, between_states.then_some(s), why);
    }
}

/// What a victim weighs before it answers, but for its temper.
fn grievance(
    i: &Incident,
    (suspect, belief): (Actor, f64),
    tension: f64,
    victim: &StateInConflict<'_>,
    regime: &Regime,
) -> Grievance {
    Grievance {
        state: matches!(suspect, Actor::State(_)),
        severity: f64::from(i.severity),
        belief,
        tension,
        retaliation: victim.doctrine.retaliation,
        temper: 1.0,
        proportion: regime.kept(Lever::ProportionateResponse, i.target),
        hotline: regime.kept(Lever::Hotline, i.target),
    }
}

/// The rung of an answer: as a person ordered it, silence if a person did not, else as drawn. Rule
/// 8.5: criminals and companies are met with law, never past rung 3.
fn chosen(
    theory: &Theory,
    (ordered, person): (Option<Rung>, bool),
    grievance: Grievance,
    rng: &mut impl Rng,
) -> Rung {
    let drawn = if person {
        Rung::Silence
    } else {
        rung(theory, grievance, rng)
    };
    ordered.unwrap_or(drawn)
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
    let shock = theory.tension_shock * belief * f64::from(i.severity) / 10.0;
    reputation::add_tension(relations, at, shock * surprise);
    let added = reputation::tension_of_answer(theory, step, surprise);
    reputation::add_tension(relations, (s, t), added);
    let news = reputation::bad_news(theory, i, belief);
    relations.beta[at] += news;
    // Rule 8.4: protest stays private, cyber in kind is denied; other answers are public.
    i.public |= step.is_public();
    if i.public {
        let innocent = i.initiator != suspect;
        reputation::named_in_public(relations, at, news, innocent);
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

/// Why a rung was chosen, in words.
fn answer_words(
    name: &str,
    belief: f64,
    severity: u8,
    tension: f64,
    (temper, step): (Temper, Rung),
) -> String {
    let sure = match belief {
        b if b > 0.8 => "sure",
        b if b > 0.55 => "fairly sure",
        b if b > 0.3 => "not sure",
        _ => "far from sure",
    };
    let rung = step.name();
    let heat = if tension >= 0.05 {
        format!(", tension {tension:.2}")
    } else {
        String::new()
    };
    let temper = temper.word();
    format!("{sure} it was {name} ({belief:.2}), severity {severity}{heat}; {temper}: {rung}")
}
