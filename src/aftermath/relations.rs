//! Tension fades, reputation forgets, trust follows, and armed disputes break out (rules 9.2, 9.3, 9.5, 9.6).

use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::orders::Orders;
use crate::aftermath::rivals::Rivals;
use crate::aftermath::words::hundredths;
use crate::model::Theory;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::pairs::Pairs;
use bevy_state::prelude::State;

use crate::model::lanes::wide;
use crate::model::lever::Lever;
use crate::model::years::Pledge;
use crate::model::years::Posture;
use crate::say;
use crate::world::journal::Happening;
use crate::world::journal::Journal;
use crate::world::journal::Mark;
use crate::world::random::{KeyName, stream};
use crate::world::regime::Instrument;
use crate::world::regime::RegimeReader;
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;
use crate::world::states::Seat;
use bevy_app::App;
use bevy_ecs::prelude::*;
use rand::RngExt as _;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Quarter, relations.in_set(QuarterSystems::Relations));
}

/// Chances of a dispute of a pair in a year: four quarters, two directions. Source: rule 9.5.
const CHANCES_A_YEAR: f64 = 8.0;

/// Rule 9.2: tension fades, faster where a text gives two parties a place to talk; reputation
/// forgets with a half-life of five years; rule 9.3: trust moves a twentieth of the way to reputation. Rule 9.5: armed disputes have a base
/// hazard per rival pair; incidents do not raise it below severity 6.
pub fn relations(
    mut relations: ResMut<Relations>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    regime: RegimeReader,
    rivals: Res<Rivals>,
    arrangements: Res<Arrangements>,
    services: Query<(&Seat, &Orders)>,
) {
    let quarter = phase.quarter();
    let (theory, regime) = (&setting.theory, regime.read());
    let n = relations.n;
    let line = |i: &Instrument| {
        let talk = (i.levers.get(Lever::Hotline)).max(i.levers.get(Lever::ReviewConference));
        theory.answers.tension.consultation_relief * talk.max(i.follow_up)
    };
    let mut same_text = vec![0.0; n];
    for i in StateId::all(n) {
        let own = regime.ruling(i).map_or(0.0, line) * regime.bound(i);
        if own > 0.0 {
            let bound = |j: StateId| {
                if regime.together(i, j) {
                    regime.bound(j)
                } else {
                    0.0
                }
            };
            same_text = StateId::all(n).map(bound).collect();
        }
        let relations = &mut *relations;
        wide(
            #[inline(always)]
            || {
                calm_down(relations, theory, i, (own, &same_text));
                forget(relations, theory, i);
            },
        );
    }
    let hotlines = arrangements.0.iter();
    for a in hotlines.filter(|a| a.pledges.contains(&Pledge::Hotline)) {
        for (&i, &j) in a
            .members
            .iter()
            .flat_map(|i| a.members.iter().map(move |j| (i, j)))
        {
            if a.holds(Pledge::Hotline, i, j) {
                let k = (i, j);
                relations.tension[k] *= 1.0
                    - theory.answers.tension.consultation_relief
                        * theory.regime.arrangements.pledge;
            }
        }
    }
    for (seat, orders) in &services {
        posture(&mut relations, theory, seat.0, orders.posture);
    }
    // Rule 9.5: it takes two; who is not watched back has nobody to fight with.
    let purpose = KeyName::from("dispute");
    for r in rivals.0.iter().filter(|r| r.mutual) {
        let (a, b, rivalry) = (r.by, r.on, r.rivalry);
        let (named, other) = (setting.stream_name(a), setting.stream_name(b));
        let mut rng = stream(setting.seed, purpose, quarter, named, other, 0);
        if rng.random::<f64>() < theory.answers.tension.dispute_hazard * r.heat / CHANCES_A_YEAR {
            let (x, y) = (setting.scenario.iso(a), setting.scenario.iso(b));
            let what = Happening::Dispute {
                a: x.to_owned(),
                b: y.to_owned(),
            };
            let quarrel = journal.last(Mark::confrontation(a, b));
            let rivalry = hundredths(rivalry);
            let why = match quarrel {
                Some(_) => say!("aftermath-dispute-quarrel", rivalry = rivalry),
                None => say!("aftermath-dispute-alone", rivalry = rivalry),
            };
            let n = journal.write(what, "9.5", quarrel, why);
            journal.mark(Mark::confrontation(a, b), n);
            let k = (b, a);
            relations.tension[k] =
                (relations.tension[k] + theory.answers.tension.tension_dispute).min(1.0);
        }
    }
}

/// Rule 9.2 for a row: what stands between a state and others fades. `own` is how far talk and the holder's
/// bounds go, `bound` those of the others.
#[inline(always)]
fn calm_down(relations: &mut Relations, theory: &Theory, of: StateId, (own, bound): (f64, &[f64])) {
    let by = &theory.answers.tension;
    for grievance in relations.grievance.row_mut(of) {
        *grievance *= by.grievance_keep;
    }
    let seen = relations.seen.row_mut(of);
    for (expected, seen) in relations.expected.row_mut(of).iter_mut().zip(seen) {
        *expected += by.expected_pace * (*seen - *expected);
        *seen = 0.0;
    }
    let tension = relations.tension.row_mut(of);
    if own > 0.0 {
        for (t, bound) in tension.iter_mut().zip(bound) {
            *t *= by.tension_keep * (1.0 - own * bound);
        }
    } else {
        for t in tension {
            *t *= by.tension_keep;
        }
    }
}

/// Rules 8.11, 9.2 and 9.3 for a row: what was learned is forgotten, reputation too, and trust follows
/// it. The whole row moves in step, and what a state holds about itself is put back as it was.
#[inline(always)]
fn forget(relations: &mut Relations, theory: &Theory, of: StateId) {
    let own = |held: &mut Pairs<f64>| held[(of, of)];
    let before = relations.learned().map(own);
    let keep = theory.answers.lessons.lesson_keep;
    for firmness in relations.firmness.row_mut(of) {
        *firmness *= keep;
    }
    let by = &theory.answers.reputation;
    let (keep, pace) = (by.reputation_keep, by.trust_pace);
    let (good, bad) = (by.usual_good, by.usual_bad);
    let (alpha, beta) = (relations.alpha.row_mut(of), relations.beta.row_mut(of));
    let reports = alpha.iter_mut().zip(beta);
    for ((alpha, beta), trust) in reports.zip(relations.trust.row_mut(of)) {
        *alpha = keep * *alpha + good;
        *beta = keep * *beta + bad;
        let reputation = *alpha / (*alpha + *beta);
        *trust = (*trust + pace * (reputation - *trust)).clamp(0.0, 1.0);
    }
    for (held, own) in relations.learned().into_iter().zip(before) {
        held[(of, of)] = own;
    }
}

/// Rule 9.6: who holds its services back, and says so, is believed a little more each quarter; who
/// sends them forward a little less (graduated restraint, Osgood 1962).
fn posture(relations: &mut Relations, theory: &Theory, state: StateId, posture: Posture) {
    let by = &theory.answers.reputation;
    let (good, bad) = match posture {
        Posture::Hold => (by.hold_reports, 0.0),
        Posture::Standard => return,
        Posture::Forward => (0.0, by.forward_reports * by.bad_news),
    };
    for w in StateId::all(relations.n).filter(|&w| w != state) {
        let k = (w, state);
        relations.alpha[k] += good;
        relations.beta[k] += bad;
    }
}
