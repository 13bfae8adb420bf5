//! Relations, regime and interconnection (sections 9 and 10 of the rules).

use bevy_ecs::prelude::*;
use rand::RngExt as _;
use std::ops::Range;

use super::rows::{column_mean, column_means, row_sums};
use crate::model::lever::Lever;
use crate::model::room::Phase;
use crate::model::years::{Pledge, Posture};
use crate::model::{Capabilities, Digital, Doctrine, Society, Theory};
use crate::rules::forums::{PARTIES, REVIEW};
use crate::rules::levers::{Temptation, compliance, leak};
use crate::rules::ratifying::{enters, hazard};
use crate::rules::shields::{Push, next};
use crate::sim::journal::{Happening, Journal, Mark};
use crate::sim::repute;
use crate::sim::streams::stream;
use crate::sim::world::{
    Adherence, Arrangements, Company, Condition, Instrument, Orders, Regime, Relations, Rival,
    Rivals, Seat, Setting, Violation, Violations,
};

/// Rule 9.2: tension fades, faster where a text gives two parties a place to talk; reputation
/// forgets with a half-life of five years; rule 9.3: trust moves a twentieth of the way to reputation. Rule 9.5: armed disputes have a base
/// hazard per rival pair; incidents do not raise it below severity 6.
pub fn relations(
    mut relations: ResMut<Relations>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<Phase>,
    regime: Res<Regime>,
    rivals: Res<Rivals>,
    arrangements: Res<Arrangements>,
    services: Query<(&Seat, &Orders)>,
) {
    let Phase::Aftermath(quarter) = *phase else {
        return;
    };
    let theory = &setting.theory;
    let n = relations.n;
    let line = |i: &Instrument| {
        let talk = (i.levers.get(Lever::Hotline)).max(i.levers.get(Lever::ReviewConference));
        theory.talk * talk.max(i.follow_up)
    };
    let mut met = vec![0.0; n];
    for i in 0..n {
        let own = regime.ruling(i).map_or(0.0, line) * regime.bound[i];
        if own > 0.0 {
            let bound = |j| {
                if regime.together(i, j) {
                    regime.bound[j]
                } else {
                    0.0
                }
            };
            met = (0..n).map(bound).collect();
        }
        for (from, to) in [(0, i), (i + 1, n)] {
            let row = i * n + from..i * n + to;
            fade(&mut relations, theory, row, (own, &met[from..to]));
        }
    }
    for a in &arrangements.0 {
        for (&i, &j) in a
            .members
            .iter()
            .flat_map(|i| a.members.iter().map(move |j| (i, j)))
        {
            if a.holds(Pledge::Hotline, i, j) {
                let k = relations.at(i, j);
                relations.tension[k] *= 1.0 - theory.talk * theory.pledge;
            }
        }
    }
    for (seat, orders) in &services {
        posture(&mut relations, theory, seat.0, orders.posture);
    }
    // Rule 9.5: it takes two; who is not watched back has nobody to fight with.
    let mutual = |r: &&Rival| rivals.of(r.on).any(|back| back.on == r.by);
    for r in rivals.0.iter().filter(mutual) {
        let (a, b, rivalry) = (r.by, r.on, r.rivalry);
        let (x, y) = (setting.scenario.iso(a), setting.scenario.iso(b));
        let (die, other) = (setting.die(a), setting.die(b));
        let mut rng = stream(setting.seed, "dispute", quarter, die, other, 0);
        if rng.random::<f64>() < theory.dispute_hazard * r.heat / 8.0 {
            let what = Happening::Dispute {
                a: x.to_owned(),
                b: y.to_owned(),
            };
            let quarrel = journal.last(Mark::quarrel(a, b));
            let why = match quarrel {
                Some(_) => {
                    format!(
                        "rivalry {rivalry:.2}; their last quarrel is the occasion, not the odds"
                    )
                }
                None => format!("rivalry {rivalry:.2}, and no quarrel over networks before it"),
            };
            let n = journal.write(what, "9.5", quarrel, why);
            journal.mark(Mark::quarrel(a, b), n);
            let k = relations.at(b, a);
            relations.tension[k] = (relations.tension[k] + 0.15).min(1.0);
        }
    }
}

/// Good reports a quarter of a party that is fully watched and keeps all of it (rule 9.7; judgement:
/// ten such years outweigh the first impression).
const SEEN: f64 = 0.1;

/// Rules 9.2 and 9.3 for some neighbours of a row, by slices so that the compiler sees no bounds.
/// `own` is how far talk and the holder's bounds go, `bound` those of the others.
fn fade(
    relations: &mut Relations,
    theory: &Theory,
    row: Range<usize>,
    (own, bound): (f64, &[f64]),
) {
    let (keep, pace) = (theory.reputation_keep, theory.trust_pace);
    let tension = &mut relations.tension[row.clone()];
    for (t, bound) in tension.iter_mut().zip(bound) {
        *t *= theory.tension_keep * (1.0 - own * bound);
    }
    let (alpha, beta) = (
        &mut relations.alpha[row.clone()],
        &mut relations.beta[row.clone()],
    );
    let reports = alpha.iter_mut().zip(beta);
    for ((alpha, beta), trust) in reports.zip(&mut relations.trust[row]) {
        *alpha = keep * *alpha + 0.05;
        *beta = keep * *beta + 0.03;
        let reputation = *alpha / (*alpha + *beta);
        *trust = (*trust + pace * (reputation - *trust)).clamp(0.0, 1.0);
    }
}

/// Rule 9.6: who holds its services back, and says so, is believed a little more each quarter; who
/// sends them forward a little less (graduated restraint, Osgood 1962; sizes judgement).
fn posture(relations: &mut Relations, theory: &Theory, state: usize, posture: Posture) {
    let (good, bad) = match posture {
        Posture::Hold => (0.05, 0.0),
        Posture::Standard => return,
        Posture::Forward => (0.0, 0.02 * theory.bad_news),
    };
    for w in (0..relations.n).filter(|&w| w != state) {
        let k = relations.at(w, state);
        relations.alpha[k] += good;
        relations.beta[k] += bad;
    }
}

/// Rule 10.6: signatories ratify, slower for deep text and a large club; rule 10.7: the text enters
/// into force in the ninth quarter, or earlier with a majority; rule 10.8:
/// parties comply or not; follow-up finds violators; rule 10.9: programmes leak by their size.
pub fn regime(
    mut regime: ResMut<Regime>,
    mut relations: ResMut<Relations>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<Phase>,
    mut violations: ResMut<Violations>,
    mut companies: Query<&mut Company>,
    mut states: Query<(
        &Seat,
        &Society,
        &Doctrine,
        &Capabilities,
        &mut Adherence,
        &mut Condition,
    )>,
) {
    let Phase::Aftermath(quarter) = *phase else {
        return;
    };
    let (scenario, theory) = (&setting.scenario, &setting.theory);
    let mut all: Vec<_> = states.iter_mut().collect();
    all.sort_by_key(|(s, ..)| s.0);
    let skills: Vec<f64> = all.iter().map(|s| s.3.attribution).collect();
    let mut parties = vec![0; regime.instruments.len()];
    // What happens below moves the column of its own state only.
    let mut reputations = column_means(&relations);
    for (seat, society, doctrine, _, adherence, condition) in &mut all {
        let i = seat.0;
        let iso = scenario.iso(i);
        let mut rng = stream(setting.seed, "regime", quarter, setting.die(i), "", 0);
        ratify_next(&mut regime, &mut journal, &setting, quarter, i);
        regime.take_over(i, quarter, adherence);
        let of = regime.of(i).cloned();
        let (depth, club) =
            (of.as_ref()).map_or((0.0, relations.n), |of| (of.depth[i], of.delegations));
        let chance = hazard(theory.ratify_half_life, depth, club);
        let signed = adherence.signed && !adherence.withdrawn;
        if signed && adherence.party_since.is_none() && rng.random::<f64>() < chance {
            adherence.party_since = Some(quarter);
            let what = Happening::Ratified {
                state: iso.to_owned(),
            };
            let hall = journal.last(Mark::Signed(i));
            let since = quarter + 1 - of.as_ref().map_or(1, |of| of.opened);
            let n = journal.write(what, "10.6", hall, ratified_words(since, chance));
            journal.mark(Mark::Joined, n);
            for w in (0..relations.n).filter(|&w| w != i) {
                let k = relations.at(w, i);
                relations.alpha[k] += 0.1;
            }
            reputations[i] = column_mean(&relations, i);
        }
        let party = adherence.party_since.is_some_and(|q| q <= quarter);
        // Signatories apply the text provisionally from entry into force.
        let bound = if party {
            1.0
        } else if signed {
            0.5
        } else {
            0.0
        };
        if let (true, Some(k)) = (party, regime.under[i]) {
            parties[k] += 1;
        }
        let next = regime.next[i].filter(|(_, tie)| tie.party_since.is_some_and(|q| q <= quarter));
        if let Some((k, _)) = next {
            parties[k] += 1;
        }
        let follow_up = of.as_ref().map_or(0.0, |of| of.follow_up);
        let lever = |l: Lever| of.as_ref().map_or(0.0, |of| of.levers.get(l));
        let keeps = compliance(
            theory,
            Temptation {
                depth: of.as_ref().map_or(0.0, |of| of.asked[i]),
                force: of.as_ref().map_or(0.0, |of| of.force),
                follow_up,
                review: lever(Lever::ReviewConference),
                reputation: reputations[i],
                liberty: society.liberty,
            },
        );
        condition.compliance = keeps;
        let reservation = if adherence.declared { 0.85 } else { 1.0 };
        regime.bound[i] = bound * keeps * reservation;
        let watch = follow_up.max(lever(Lever::Verification));
        let in_force = regime.ruling(i).is_some();
        if party && in_force {
            // Rule 9.7: what is checked and kept is believed.
            for w in (0..relations.n).filter(|&w| w != i) {
                let k = relations.at(w, i);
                relations.alpha[k] += SEEN * watch * keeps;
            }
        }
        if party && in_force && rng.random::<f64>() < 0.12 * (1.0 - keeps) {
            let mut found = stream(setting.seed, "breach", quarter, setting.die(i), "", 0);
            let public = found.random::<f64>() < (0.2 + watch) / 1.2;
            // Rule 10.8: what follow-up does not find, the skilled may.
            let knows = |rng: &mut chacha20::ChaCha8Rng, w: usize| {
                w != i && rng.random::<f64>() < 0.3 * skills[w]
            };
            let known = (0..relations.n).filter(|&w| knows(&mut found, w)).collect();
            let id = u32::try_from(violations.0.len()).unwrap_or(u32::MAX);
            violations.0.push(Violation {
                id,
                state: i,
                quarter,
                known,
                public,
            });
            let what = Happening::Violation {
                violation: id,
                state: iso.to_owned(),
                public,
            };
            let cause = journal.last(Mark::InForce);
            let seen = if public {
                "was seen"
            } else {
                "passed unseen by most"
            };
            let why =
                format!("it keeps {keeps:.2} of the text; with follow-up of {watch:.2} it {seen}");
            let n = journal.write(what, "10.8", cause, why);
            journal.mark(Mark::Breach(id), n);
            if public {
                repute::breach(&mut relations, i);
            }
        }
        let chance = leak(
            theory,
            condition.programme,
            society.liberty,
            doctrine.restraint,
        );
        if rng.random::<f64>() < chance {
            let what = Happening::Leak {
                state: iso.to_owned(),
            };
            let why = format!(
                "a programme of size {:.2} in a country of liberty {:.2}",
                condition.programme, society.liberty
            );
            let n = journal.write(what, "10.9", None, why);
            journal.mark(Mark::Leaked, n);
            for w in (0..relations.n).filter(|&w| w != i) {
                let k = relations.at(w, i);
                relations.beta[k] += 0.5 * condition.programme;
            }
            // Rule 10.9: the public at home turns to encryption, and companies everywhere ship more.
            condition.encryption = (condition.encryption + 0.08).min(1.0);
            for mut company in &mut companies {
                let more = 0.1 * condition.programme * (1.0 - company.encryption);
                company.encryption += more;
            }
            condition.programme *= 0.9;
        }
    }
    for (text, parties) in regime.instruments.iter_mut().zip(parties) {
        enter(&mut journal, text, quarter, parties);
    }
}

/// Rule 10.7: a text enters into force; rule 14.9: from then on it counts to its review.
fn enter(journal: &mut Journal, text: &mut Instrument, quarter: u32, parties: usize) {
    let (age, all) = (quarter + 1 - text.opened, text.delegations);
    let alone = text.opened > 1 && parties < PARTIES;
    if text.since.is_some() || alone || !enters(age, parties, all) {
        return;
    }
    text.since = Some(quarter);
    text.review = text.reviewed.then_some(quarter + REVIEW + 1);
    let joined = journal.last(Mark::Joined);
    let why = if enters(0, parties, all) {
        format!("{parties} of {all} delegations are parties: more than half")
    } else {
        let enough = if text.opened > 1 { "two are" } else { "one is" };
        format!("the eighth quarter is over, and {parties} have ratified; {enough} enough")
    };
    let n = journal.write(Happening::InForce { parties }, "10.7", joined, why);
    journal.mark(Mark::InForce, n);
}

/// Rule 14.7: a state bound by an earlier text ratifies the later one it signed.
fn ratify_next(
    regime: &mut Regime,
    journal: &mut Journal,
    setting: &Setting,
    quarter: u32,
    state: usize,
) {
    let Some((k, tie)) = regime.next[state].filter(|(_, tie)| tie.party_since.is_none()) else {
        return;
    };
    let text = &regime.instruments[k];
    let half_life = setting.theory.ratify_half_life;
    let chance = hazard(half_life, text.depth[state], text.delegations);
    let mut rng = stream(setting.seed, "moving", quarter, setting.die(state), "", 0);
    if rng.random::<f64>() >= chance {
        return;
    }
    let since = quarter + 1 - text.opened;
    let party_since = Some(quarter);
    regime.next[state] = Some((k, Adherence { party_since, ..tie }));
    let what = Happening::Ratified {
        state: setting.scenario.iso(state).to_owned(),
    };
    let hall = journal.last(Mark::Signed(state));
    let n = journal.write(what, "10.6", hall, ratified_words(since, chance));
    journal.mark(Mark::Joined, n);
}

fn ratified_words(quarters: u32, chance: f64) -> String {
    format!(
        "{quarters} {} after signing; the chance is {:.1} % a quarter",
        if quarters == 1 { "quarter" } else { "quarters" },
        100.0 * chance
    )
}

/// Rule 10.10: states shield their networks; each pair settles to what both allow, and
/// two regimes side by side cost a little.
pub fn interconnection(
    mut relations: ResMut<Relations>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    regime: Res<Regime>,
    mut states: Query<(&Seat, &Society, &Digital, &mut Condition)>,
) {
    let n = relations.n;
    let mut all: Vec<_> = states.iter_mut().collect();
    all.sort_by_key(|(s, ..)| s.0);
    let before: Vec<f64> = all.iter().map(|(.., c)| c.shield).collect();
    let mut shields = vec![0.0; n];
    let mut dependence = vec![0.0; n];
    let trusts = row_sums(&relations.trust, n, |_, _| 1.0);
    let followed = row_sums(&relations.trust, n, |_, j| before[j]);
    for (seat, society, digital, condition) in &mut all {
        let i = seat.0;
        let trust = trusts[i];
        let push = Push {
            harm: condition.harm,
            distrust: 1.0 - trust / f64::from(u32::try_from(n).unwrap_or(1)),
            control: regime.kept(Lever::SovereignControl, i),
            access: regime.kept(Lever::GuaranteeAccess, i),
            example: followed[i] / trust.max(1e-9),
        };
        condition.shield = next(&setting.theory, society, condition.shield, push);
        if before[i] < 0.25 && condition.shield >= 0.25 {
            let state = setting.scenario.iso(i).to_owned();
            let (cause, why) = shield_words(push);
            let cause = cause.and_then(|by_text| {
                journal.last(if by_text { Mark::InForce } else { Mark::Hit(i) })
            });
            let n = journal.write(Happening::Shielded { state }, "10.10", cause, why);
            journal.mark(Mark::Shielded, n);
        }
        shields[i] = condition.shield;
        dependence[i] = digital.dependence;
    }
    let keeps: Vec<f64> = (0..n).map(|s| regime.keeps(s)).collect();
    // Numbers compare in lanes; no text is one more number.
    let under: Vec<usize> = (regime.under.iter())
        .map(|k| k.map_or(usize::MAX, |k| k))
        .collect();
    for (i, row) in relations.interconnection.chunks_mut(n).enumerate() {
        let (shield, own, mine, text) = (1.0 - shields[i], dependence[i], keeps[i], under[i]);
        let others = shields.iter().zip(&dependence).zip(&keeps).zip(&under);
        for (net, (((other, dependence), theirs), of)) in row.iter_mut().zip(others) {
            let apart = if text == *of {
                (mine - theirs).abs()
            } else {
                mine.max(*theirs)
            };
            let open = shield * (1.0 - other) - 0.05 * apart;
            // IEEE 754 rounds a square root correctly: the same on every platform, and in lanes.
            let reach = 0.5 + 0.5 * (own * dependence).sqrt();
            *net += 0.2 * (open.max(0.0) * reach - *net);
        }
    }
}

/// What pushed a state most to wall off its network: incidents (`false`), the text (`true`), or
/// distrust, which no single entry brings about.
fn shield_words(push: Push) -> (Option<bool>, String) {
    let (harm, distrust) = (push.harm, 0.4 * push.distrust);
    let control = 0.25 * push.control;
    let (cause, why) = if control > harm && control > distrust {
        let why = format!("the text gives it control of its network ({control:.2})");
        (Some(true), why)
    } else if harm > distrust {
        (Some(false), format!("it was hit too often ({harm:.2})"))
    } else {
        (None, format!("it trusts too few ({distrust:.2})"))
    };
    let example = push.example;
    (
        cause,
        format!("{why}, and those it trusts shield theirs ({example:.2})"),
    )
}
