//! The answer on the ladder (rules 8.3 to 8.9).

use crate::aftermath::actors::Actor;
use crate::aftermath::attribution::rules::Grievance;
use crate::aftermath::attribution::rules::RUNGS;
use crate::aftermath::attribution::rules::Temper;
use crate::aftermath::attribution::rules::reply;
use crate::aftermath::attribution::rules::rung;
use crate::aftermath::attribution::rules::weight;
use crate::aftermath::incidents::Incident;
use crate::aftermath::incidents::Incidents;
use crate::aftermath::operations::Minds;
use crate::aftermath::operations::by_seat;
use crate::aftermath::reputation;
use crate::aftermath::rivals::Rivals;
use crate::model::calendar::Phase;
use crate::model::calendar::day_of;
use crate::model::ids::StateId;
use bevy_state::prelude::State;

use crate::model::lever::Lever;
use crate::world::journal::Happening;
use crate::world::journal::Journal;
use crate::world::journal::Mark;
use crate::world::journal::OWN_CHOICE;
use crate::world::random::stream;
use crate::world::regime::Regime;
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use bevy_ecs::prelude::*;

/// Days a state remembers a blow for (rule 8.9).
const MEMORY: u32 = 360;

/// What a state remembers of another in the year before a blow, as known at day `end`: how many
/// blows it believes the other dealt it, and whether it struck the other itself.
fn remembered(
    all: &[Incident],
    (state, other): (StateId, StateId),
    day: u32,
    end: u32,
) -> (u32, bool) {
    let (mut believed, mut struck) = (0, false);
    for i in all.iter().filter(|i| i.day < end) {
        if i.day >= day || i.day + MEMORY < day {
            continue;
        }
        let theirs = matches!(i.believed, Some((Actor::State(s), _)) if s == other);
        believed += u32::from(theirs && i.target == state && i.attributed < end);
        struck |= i.initiator == Actor::State(state) && i.target == other;
    }
    (believed, struck)
}

/// Rule 8.3: the answer, on belief. It moves tension both ways and reputation with those who hear.
pub fn response(
    mut incidents: ResMut<Incidents>,
    mut journal: ResMut<Journal>,
    mut relations: ResMut<Relations>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    regime: Res<Regime>,
    rivals: Res<Rivals>,
    minds: Minds,
) {
    let quarter = phase.quarter();
    let end = day_of(quarter + 1);
    let minds = by_seat(&minds);
    relations.rung.fill(0);
    let orders = incidents.orders.clone();
    let mut answers = vec![];
    for k in 0..incidents.all.len() {
        let i = &incidents.all[k];
        if i.attributed >= end || i.answer.is_some() {
            continue;
        }
        let (t, Some((suspect, belief))) = (i.target, i.believed) else {
            continue;
        };
        if !setting.computer(t) && !orders.contains_key(&i.id) && i.attributed + 180 > end {
            continue; // A person has half a year to answer before silence is the answer.
        }
        let s = suspect.host();
        let at = (t, s);
        let lever = |l: Lever| regime.kept(l, t);
        let mut rng = stream(
            setting.seed,
            "answer",
            0,
            setting.stream_name(t),
            "",
            i.id.number(),
        );
        let is_state = matches!(suspect, Actor::State(_));
        let temper = Temper::of(minds[t].doctrine);
        let (before, own) = remembered(&incidents.all, (t, s), i.day, end);
        let grievance = Grievance {
            state: is_state,
            severity: f64::from(i.severity),
            belief,
            tension: relations.tension[at],
            retaliation: minds[t].doctrine.retaliation,
            temper: temper.drive(before, own),
            proportion: lever(Lever::ProportionateResponse),
            hotline: lever(Lever::Hotline),
        };
        let tension = relations.tension[at];
        let silent = !setting.computer(t);
        let drawn = if silent {
            0
        } else {
            rung(&setting.theory, grievance, &mut rng)
        };
        // Rule 8.5: criminals and companies are met with law, never past rung 3.
        let step = orders.get(&i.id).copied().unwrap_or(drawn);
        let i = &mut incidents.all[k];
        i.answer = Some(step);
        if step == 5 {
            i.reply = Some(reply(i.severity, &mut rng));
        }
        if is_state && s != t {
            answers.extend(weight(step, i.reply).map(|severity| (s, severity)));
            relations.rung[at] = relations.rung[at].max(step);
            let surprise = rivals.surprise(t, s);
            let shock = setting.theory.tension_shock * belief * f64::from(i.severity) / 10.0;
            relations.tension[at] = (relations.tension[at] + shock * surprise).min(1.0);
            reputation::sting(
                &mut relations,
                (t, s),
                reputation::stings(&setting.theory, step, surprise),
            );
            let news = reputation::bad_news(&setting.theory, i, belief);
            relations.beta[at] += news;
            // Rule 8.4: protest stays private, cyber in kind is denied; other answers are public.
            i.public |= reputation::PUBLIC.contains(&step);
            if i.public {
                let innocent = i.initiator != suspect;
                reputation::named_in_public(&mut relations, (t, s), news, innocent);
            }
        }
        let what = Happening::Answered {
            incident: i.id,
            rung: step,
        };
        let why = match (orders.contains_key(&i.id), silent) {
            (true, _) => OWN_CHOICE.to_owned(),
            (_, true) => "half a year passed without a word".to_owned(),
            _ => {
                let name = suspect.name(&setting.scenario);
                answer_words(&name, belief, i.severity, tension, (temper, step))
            }
        };
        let named = journal.last(Mark::Attributed(i.id));
        let n = journal.write(what, "8.3", named, why);
        if is_state && s != t && step > 0 {
            journal.mark(Mark::quarrel(s, t), n);
            journal.mark(Mark::AnyQuarrel, n);
        }
        if step >= 6 {
            journal.mark(Mark::UpperRung, n);
        }
    }
    incidents.answers = answers;
}

/// Why a rung was chosen, in words.
fn answer_words(
    name: &str,
    belief: f64,
    severity: u8,
    tension: f64,
    (temper, step): (Temper, u8),
) -> String {
    let sure = match belief {
        b if b > 0.8 => "sure",
        b if b > 0.55 => "fairly sure",
        b if b > 0.3 => "not sure",
        _ => "far from sure",
    };
    let rung = RUNGS.get(usize::from(step)).unwrap_or(&"silence");
    let heat = if tension >= 0.05 {
        format!(", tension {tension:.2}")
    } else {
        String::new()
    };
    let temper = temper.word();
    format!("{sure} it was {name} ({belief:.2}), severity {severity}{heat}; {temper}: {rung}")
}
