//! The signing hall: every state's answer, with its reasons.

use bevy_ecs::world::World;

use super::journal::{Happening, Journal, Mark};
use super::streams::{logistic_draw, stream};
use super::view::sponsor_trust;
use super::world::{Adherence, Hall, Regime, Relations, Seat, Setting};
use crate::model::corridor::{Answer, Corridors, Fate};
use crate::model::room::{CallKind, Phase, Room};
use crate::model::{Decision, Doctrine, Interests, Scenario, Society, TreatyText};
use crate::rules::favours;
use crate::rules::home::{self, CONSTITUENCIES};
use crate::rules::levers::{follow_up, levers};
use crate::rules::signing::{
    CAUTION, OUTVOTED, Reason, TEMPERATURE, Verdict, decide, expectations, pulls,
};
use crate::rules::utility::{Reading, Scale, depth, read, share, utility};

/// A state's own sum before pull and noise, with what shades its answer.
struct Own {
    reasons: Vec<Reason>,
    caution: f64,
    grievance: f64,
    /// The clause it minds most: by what it is feared to allow, or by a lost vote.
    sore: Option<usize>,
}

impl Own {
    fn push(&mut self, term: impl Into<String>, value: f64) {
        self.reasons.push(Reason {
            term: term.into(),
            value,
        });
    }
    fn sum(&self) -> f64 {
        self.reasons.iter().map(|r| r.value).sum()
    }
}

/// Rule 5.1 to 5.5: works out every verdict as it stands now.
#[must_use]
pub fn verdicts(world: &mut World) -> Vec<Verdict> {
    let setting = world.resource::<Setting>().clone();
    let scenario = &setting.scenario;
    let n = scenario.states.len();
    let mut query = world.query::<(&Seat, &Interests, &Society, &Doctrine)>();
    let mut seats: Vec<(usize, Interests, f64, f64)> = query
        .iter(world)
        .map(|(s, i, society, d)| (s.0, i.clone(), society.liberty, d.risk_tolerance))
        .collect();
    seats.sort_by_key(|s| s.0);
    let room = world.resource::<Room>();
    let corridors = world.resource::<Corridors>();
    let trust = &world.resource::<Relations>().trust;
    let treaty = &scenario.text;
    let (before, after) = (read(treaty, &treaty.status_quo()), read(treaty, &room.text));
    let late = lateness(scenario, room);
    let own: Vec<Own> = seats
        .iter()
        .map(|(seat, interests, liberty, risk)| {
            let sponsors = sponsor_trust(
                &setting.sponsors,
                &room.mover,
                &trust[seat * n..(seat + 1) * n],
            );
            let scale = Scale {
                interests: &interests.0,
                sponsor_trust: &sponsors,
                liberty: *liberty,
            };
            own_sum(
                &setting,
                room,
                corridors,
                *seat,
                scale,
                *risk,
                (&before, &after),
                late,
            )
        })
        .collect();
    let rest: Vec<f64> = own.iter().map(Own::sum).collect();
    let groups: Vec<Vec<usize>> = (0..n).map(|i| group_mates(scenario, i)).collect();
    let chance = expectations(&rest, &groups, trust);
    let chosen = world.resource::<Hall>().chosen;
    own.into_iter()
        .enumerate()
        .map(|(i, mut own)| {
            let (group, friends) = pulls(i, &chance, &groups, trust);
            own.push("group", group);
            own.push("friends", friends);
            let mut rng = stream(setting.seed, "signing", 0, setting.die(i), "", 0);
            own.push("noise", TEMPERATURE * logistic_draw(&mut rng));
            let mut total = own.sum();
            let mut decision = decide(total, own.grievance, own.caution);
            if let Some(order) = chosen.filter(|_| setting.human == Some(i)) {
                if order.signs() != (total >= 0.0) {
                    // Rule 5.7: a person may overrule the sum; the sum then says so.
                    let margin = if order.signs() { 0.001 } else { -0.001 };
                    own.push("own_call", margin - total);
                    total = own.sum();
                }
                decision = order;
            }
            let sore = own
                .sore
                .filter(|_| decision == Decision::SignWithDeclaration);
            Verdict {
                state: scenario.iso(i).to_owned(),
                declares: sore.map(|c| treaty.clauses[c].id.clone()),
                decision,
                total,
                reasons: own.reasons,
            }
        })
        .collect()
}

/// States that share the main group.
#[must_use]
pub fn group_mates(scenario: &Scenario, i: usize) -> Vec<usize> {
    let group = scenario.states[i].profile.groups.first();
    let mates = scenario.states.iter().enumerate();
    mates
        .filter(|(j, s)| *j != i && s.profile.groups.first() == group)
        .map(|(j, _)| j)
        .collect()
}

/// Rule 5.5: share of the words settled in the last sixth of the days, or never.
fn lateness(scenario: &Scenario, room: &Room) -> f64 {
    let last = scenario.setup.days - scenario.setup.days / 6;
    let (mut late, mut all) = (0.0, 0.0);
    for bracket in scenario.text.clauses.iter().flat_map(|c| &c.words) {
        all += 1.0;
        // What is settled after midnight is settled late.
        let late_day = |day: u32| day > last || room.midnights.contains(&day);
        if room.settled[*bracket].is_none_or(late_day) {
            late += 1.0;
        }
    }
    if all > 0.0 { late / all } else { 0.0 }
}

#[expect(clippy::too_many_arguments, reason = "one sum, one place")]
fn own_sum(
    setting: &Setting,
    room: &Room,
    corridors: &Corridors,
    seat: usize,
    scale: Scale,
    risk: f64,
    (before, after): (&Reading, &Reading),
    late: f64,
) -> Own {
    let scenario = &setting.scenario;
    let treaty = &scenario.text;
    let mut own = Own {
        reasons: vec![],
        caution: 0.0,
        grievance: 0.0,
        sore: sore(treaty, room, seat, scale, after),
    };
    // Rule 5.1: gain over the status quo, dimension by dimension.
    for (d, dimension) in treaty.dimensions.iter().enumerate() {
        let i = scale.interests[d];
        let gain = share(i, after.position[d]) - share(i, before.position[d]);
        own.push(format!("text:{}", dimension.id), gain);
    }
    let (u, v) = (
        utility(treaty, before, scale),
        utility(treaty, after, scale),
    );
    own.push("links", v.links - u.links);
    own.push("feared", v.feared - u.feared);
    own.grievance -= v.feared - u.feared;
    deals(&mut own, scenario, room, corridors, seat);
    // Rule 5.5: having been outvoted, by what the lost bracket meant.
    let outvoted: f64 = room
        .votes
        .iter()
        .filter(|v| v.outvoted.contains(&seat))
        .map(|v| {
            let bracket = &treaty.brackets[v.bracket];
            let dims = bracket.wordings[v.wording].positions.keys();
            OUTVOTED
                * weight_of(v.kind)
                * dims
                    .map(|&d| scale.interests[d].salience)
                    .fold(0.02, f64::max)
                * 0.5
        })
        .sum();
    own.push("outvoted", -outvoted);
    own.grievance += outvoted;
    let crossed = room
        .red_lines
        .iter()
        .filter(|r| r.seat == seat && room.text.at(r.bracket) == r.wording);
    let crossed = 0.05 * f64::from(u32::try_from(crossed.count()).unwrap_or(0));
    own.push("red_lines", -crossed);
    // Rule 5.5: caution when the text is late and the capital was not asked.
    let mut rng = stream(setting.seed, "instructions", 0, setting.die(seat), "", 0);
    use rand::RngExt as _;
    own.caution = CAUTION * late * (1.0 - risk) * (0.4 + 1.2 * rng.random::<f64>());
    let caution = own.caution;
    own.push("caution", -caution);
    // Rule 5.8: the back table.
    let weights = home::weights(&scenario.states[seat]);
    let readings = (before, after);
    let terms = home::terms(treaty, readings, weights, &room.attention[seat], room.mood);
    for ((name, _), value) in CONSTITUENCIES.iter().zip(terms) {
        own.push(format!("home:{name}"), value);
    }
    if room.adopted == Some(false) {
        own.push("no_text", -1.0);
    }
    own
}

/// Rule 5.9: the clause a declaration would name: the last vote lost, else the clause whose feared
/// reading costs most.
fn sore(
    treaty: &TreatyText,
    room: &Room,
    seat: usize,
    scale: Scale,
    after: &Reading,
) -> Option<usize> {
    let mut lost = room.votes.iter().rev();
    if let Some(vote) = lost.find(|v| v.outvoted.contains(&seat)) {
        return Some(treaty.brackets[vote.bracket].clause);
    }
    let fear = |c: usize| after.feared[c] * (1.0 - scale.sponsor_trust[c]);
    let feared = (0..treaty.clauses.len()).filter(|&c| fear(c) > 0.0);
    feared.max_by(|&a, &b| fear(a).total_cmp(&fear(b)).then(b.cmp(&a)))
}

/// Rule 5.5: how much a lost decision counts: a closure half, what is not a vote nothing.
fn weight_of(kind: CallKind) -> f64 {
    match kind {
        CallKind::Vote | CallKind::PointOfOrder => 1.0,
        CallKind::Close => 0.5,
        CallKind::Show | CallKind::Adjourn => 0.0,
    }
}

/// Rules 5.2 and 4.8: packages kept and broken by the text or by others, and what they pay.
fn deals(own: &mut Own, scenario: &Scenario, room: &Room, corridors: &Corridors, seat: usize) {
    let (mut deals, mut favours) = (0.0, 0.0);
    let agreed = corridors
        .offers
        .iter()
        .filter(|o| o.answer == Answer::Agreed);
    for offer in agreed.filter(|o| o.party(seat)) {
        let stands = offer.terms().iter().all(|&(b, w)| room.text.at(b) == w);
        match offer.fate {
            Some(Fate::Broken(by)) if by == seat => {}
            Some(Fate::Broken(_)) => deals -= 0.01,
            _ if !stands => deals -= 0.01,
            _ => {
                deals += 0.01;
                for pay in &offer.pays {
                    if pay.to == seat {
                        favours += favours::worth(pay.favour, &scenario.states[seat]);
                    }
                    if pay.from == seat {
                        favours -= favours::cost(pay.favour, &scenario.states[seat]);
                    }
                }
            }
        }
    }
    own.push("deals", deals);
    own.push("favours", favours);
}

/// Signs: writes the verdicts, the adherences and the regime, and opens the aftermath.
pub fn sign(world: &mut World) {
    let setting = world.resource::<Setting>().clone();
    let scenario = &setting.scenario;
    let verdicts = verdicts(world);
    let outcome = world.resource::<Journal>().last(Mark::Outcome);
    for (seat, v) in verdicts.iter().enumerate() {
        let what = Happening::Signing {
            state: v.state.clone(),
            decision: v.decision,
            total: v.total,
        };
        let mut why = main_reason(v);
        if let Some(clause) = &v.declares {
            why.push_str(&format!("; declares how it reads {clause}"));
        }
        let mut journal = world.resource_mut::<Journal>();
        let n = journal.write(what, "5.6", outcome, why);
        journal.mark(Mark::Signed(seat), n);
    }
    let room = world.resource::<Room>();
    let adopted = room.adopted == Some(true);
    let reading = read(&scenario.text, &room.text);
    let (levers, follow_up) = (
        levers(&scenario.text, &room.text),
        follow_up(&scenario.text, &room.text),
    );
    let mut query = world.query::<(&Seat, &Interests, &mut Adherence)>();
    let mut depths = vec![0.0; scenario.states.len()];
    for (seat, interests, mut adherence) in query.iter_mut(world) {
        depths[seat.0] = depth(&interests.0, &reading);
        let decision = verdicts[seat.0].decision;
        adherence.signed = adopted && decision.signs();
        adherence.declared = adherence.signed && decision == Decision::SignWithDeclaration;
    }
    let mut regime = world.resource_mut::<Regime>();
    if adopted {
        regime.levers = levers;
        regime.follow_up = follow_up;
    }
    regime.depth = depths;
    world.resource_mut::<Hall>().verdicts = verdicts;
    *world.resource_mut::<Phase>() = Phase::Aftermath(1);
    world.resource_mut::<Journal>().turn = scenario.setup.days + 2;
}

/// The strongest reason that points the way of the answer.
fn main_reason(v: &Verdict) -> String {
    let sign = if v.total >= 0.0 { 1.0 } else { -1.0 };
    let strongest = v
        .reasons
        .iter()
        .max_by(|a, b| (a.value * sign).total_cmp(&(b.value * sign)));
    strongest.map_or_else(
        || "nothing speaks either way".to_owned(),
        |r| format!("chiefly {}", in_words(&r.term)),
    )
}

/// A term of the sum in words.
#[must_use]
pub fn in_words(term: &str) -> String {
    let words = match term {
        "links" => "how the clauses hang together",
        "feared" => "what the words are feared to allow",
        "deals" => "packages kept or broken",
        "favours" => "side payments",
        "outvoted" => "having been outvoted",
        "red_lines" => "a red line crossed",
        "caution" => "words settled late, without instructions",
        "group" => "what its group is expected to do",
        "friends" => "what its friends are expected to do",
        "noise" => "the mood of the capital",
        "own_call" => "the delegation's own call",
        "no_text" => "that there is no text",
        other => match other.strip_prefix("text:") {
            Some(dimension) => return format!("what the text says on {dimension}"),
            None => {
                let home = CONSTITUENCIES
                    .iter()
                    .find(|(id, _)| other.strip_prefix("home:") == Some(id));
                home.map_or(other, |(_, name)| name)
            }
        },
    };
    words.to_owned()
}
