//! Attribution and the answer on the ladder (section 8 of the rules).

pub mod rules;
pub mod suspects;

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;
use rand::RngExt as _;

use crate::aftermath::actors::Actor;
use crate::model::theory::fixed::fixed;

use crate::aftermath::attribution::rules::{Scales, lag};
use crate::aftermath::attribution::suspects::{IncidentTrace, KnownToAll, PublicSources};

use crate::aftermath::conflict::StatesInConflict;
use crate::aftermath::incidents::{Incidents, Namer};
use crate::aftermath::operations::outcome::days;
use crate::aftermath::words::hundredths;
use crate::locale::Sentence;
use crate::say;

use crate::model::calendar::Phase;
use crate::model::calendar::day_of;
use crate::model::lanes;
use crate::model::lever::Lever;
use crate::model::years::Pledge;

use crate::world::journal::{Happening, Journal, Mark};
use crate::world::random::stream;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Quarter, attribution.in_set(QuarterSystems::Attribution));
}

/// Rule 8.1: once noticed, the victim weighs its suspects: states, gangs and companies, by what it
/// expects of each and by the evidence, which an agreed standard, shared warnings and what others have
/// said sharpen.
pub fn attribution(
    mut incidents: ResMut<Incidents>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    public: PublicSources,
    states: StatesInConflict,
) {
    let quarter = phase.quarter();
    let end = day_of(quarter + 1);
    let states = states.in_seat_order();
    let scenario = &setting.scenario;
    let known = KnownToAll::new(&setting, &public, &states);
    let mut scales = Scales::default();
    let regime = &known.regime;
    for i in incidents
        .all
        .iter_mut()
        .filter(|i| i.finding.detected < end && i.finding.attributed == u32::MAX)
    {
        let t = i.target;
        let late = i.finding.detected - i.day;
        let earlier = journal.last(Mark::Attributed(i.id));
        let noticed = earlier
            .filter(|_| i.finding.investigated)
            .unwrap_or_else(|| {
                journal.write(
                    Happening::Detected {
                        incident: i.id,
                        day: i.finding.detected,
                    },
                    "8.2",
                    Some(i.entry),
                    setting.reason(|| say!("aftermath-noticed", days = late)),
                )
            });
        let by = &setting.theory.answers.attribution;
        let party = regime.bound(t);
        let aids = regime.pull(Lever::ShareThreats, t) + regime.pull(Lever::AttributionStandard, t);
        // Rule 8.8: what others have said by then is evidence, too.
        let heard = |n: &(Namer, u32)| match n {
            (Namer::Culprit, day) if *day < end => by.heard_culprit,
            (_, day) if *day < end => by.heard_others,
            _ => 0.0,
        };
        let heard: f64 = i.finding.named.iter().map(heard).sum();
        let pledged = (public.arrangements).worth(&setting.theory, Pledge::ShareWarnings, t);
        let skill = by.finding_skill
            + states[t].skill.attribution
            + by.finding_shared * (aids * party).max(pledged)
            + heard
            + match i.finding.investigated {
                // Rule 16.4: another quarter of work on the evidence.
                true => setting.theory.decisions.courses.waited_skill,
                false => 0.0,
            };
        let boast = |n: &(Namer, u32)| n.0 == Namer::Culprit && n.1 < end;
        let trace = IncidentTrace::of(i, i.finding.named.iter().any(boast), end);
        let suspects = known.suspects(&trace);
        let (culprit, apparent) = (
            suspects.place(i.initiator, t),
            (i.origin.apparent_culprit).and_then(|who| suspects.place(who, t)),
        );
        let mut rng = stream(
            setting.seed,
            "evidence",
            i.day,
            i.initiator.in_keys(&setting),
            setting.stream_name(t),
            i.origin.occasion,
        );
        let belief = scales.beliefs(
            &setting.theory,
            (&suspects.priors, suspects.hiding),
            (culprit, apparent),
            skill,
            &mut rng,
        );
        let top = lanes::place_of_greatest(belief);
        let sure = belief[top];
        let median = by.finding_days + by.finding_unskilled_days * (1.0 - skill.min(1.0));
        i.finding.attributed = i.finding.detected + days(lag(median, by.finding_spread, &mut rng));
        if i.finding.investigated {
            i.finding.attributed = i.finding.attributed.clamp(day_of(quarter), end - 1);
        }
        i.finding.believed = Some((suspects.who[top], sure));
        // Persons look at them, computers at the likeliest alone.
        if !setting.unread {
            i.finding.suspects = likeliest(suspects.who, belief);
        }
        // A person decides what is said in public.
        i.finding.public = sure > by.public_belief
            && rng.random::<f64>()
                < by.public_chance + by.public_readiness * states[t].doctrine.retaliation
            && setting.computer(t);
        let what = Happening::Attributed {
            incident: i.id,
            believed: suspects.who[top].name(scenario),
            confidence: sure,
            public: i.finding.public,
        };
        let next = i.finding.suspects.get(1).map_or(0.0, |second| second.1);
        let why = setting.reason(|| evidence_words(belief.len(), (sure, next)));
        let n = journal.write(what, "8.1", Some(noticed), why);
        journal.mark(Mark::Attributed(i.id), n);
        if let (Actor::State(s), true) = (suspects.who[top], i.finding.public) {
            journal.mark(Mark::confrontation(s, t), n);
            journal.mark(Mark::AnyConfrontation, n);
        }
    }
}

/// The suspects that a victim keeps in mind, the likeliest first; of equals as actors stand.
fn likeliest(suspects: &[Actor], belief: &[f64]) -> Vec<(Actor, f64)> {
    let likelier = |a: &(Actor, f64), b: &(Actor, f64)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    let mut kept: Vec<(Actor, f64)> = Vec::with_capacity(KEPT + 1);
    // Most are less likely than the last of those that are kept, and are passed over by that.
    let mut least = f64::NEG_INFINITY;
    for (place, own) in belief.iter().enumerate() {
        if *own < least {
            continue;
        }
        let one = (suspects[place], *own);
        let place = kept.partition_point(|known| likelier(known, &one).is_le());
        kept.insert(place, one);
        kept.truncate(KEPT);
        if kept.len() == KEPT {
            least = kept[KEPT - 1].1;
        }
    }
    kept
}

/// How firmly the evidence points, in words: among so many, how likely the first and the second are.
fn evidence_words(n: usize, (sure, next): (f64, f64)) -> Sentence {
    say!(
        "aftermath-evidence",
        n = n,
        sure = hundredths(sure),
        next = hundredths(next)
    )
}

fixed! {
    suspects:

    /// Suspects that a victim keeps in mind, the likeliest first (rule 8.1). Judgement: beyond them
    /// a belief is too small to be read.
    const KEPT: usize = 8;
}
