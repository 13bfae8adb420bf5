//! The signing hall: every state's answer, with its reasons.

pub mod rules;
pub mod sum;

use crate::world::calendar;
use crate::world::orders::Order;
use crate::world::schedule::ActSystems;
use crate::world::schedule::{Act, Signing};
use bevy_app::App;
use bevy_ecs::message::Messages;
use bevy_ecs::schedule::IntoScheduleConfigs as _;
use bevy_ecs::schedule::common_conditions::on_message;
use bevy_ecs::system::ResMut;
use bevy_ecs::world::World;
use rand::RngExt as _;

use crate::conference::beliefs::{Beliefs, heard};
use crate::conference::corridors::offers::{Corridors, Offer};
use crate::conference::forums;
use crate::conference::forums::rules::reviewed;
use crate::conference::home::CONSTITUENCIES;
use crate::conference::mandates::sponsor_trust;
use crate::conference::room::Room;

use crate::conference::signing::rules::{Reason, TEMPERATURE, Verdict, decide, pulls};
use crate::conference::signing::sum::{Own, Question, Stakes, own_sum};
use crate::model::calendar::Phase;
use crate::model::ids::{InstrumentId, StateId};
use crate::model::{Decision, Doctrine, Interests, Sitting, Society, Text};
use crate::negotiation::levers::{follow_up, force, in_full, levers};
use crate::negotiation::worth::{Scale, depth, read};
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::random::{logistic_draw, stream};
use crate::world::regime::{Instrument, Regime};
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::{Adherence, Seat};

use bevy_ecs::resource::Resource;

/// The signing hall.
#[derive(Debug, Clone, Default, Resource)]
pub struct Hall {
    /// The person's own answer, if given.
    pub chosen: Option<crate::model::Decision>,
    /// Every answer, by seat.
    pub verdicts: Vec<Verdict>,
}

/// Rule 5.1 to 5.5: works out every verdict as it stands now.
#[must_use]
pub fn verdicts(world: &mut World) -> Vec<Verdict> {
    let setting = world.resource::<Setting>().clone();
    let scenario = &setting.scenario;
    let mut query = world.query::<(&Seat, &Interests, &Society, &Doctrine)>();
    let mut seats: Vec<(StateId, Interests, f64, f64)> = query
        .iter(world)
        .map(|(s, i, society, d)| (s.0, i.clone(), society.liberty, d.risk_tolerance))
        .collect();
    seats.sort_by_key(|s| s.0);
    let room = world.resource::<Room>();
    let opens = room.opens();
    let corridors = world.resource::<Corridors>();
    let relations = world.resource::<Relations>();
    let on = Question::new(scenario, room, &room.draft.text);
    let own: Vec<Own> = seats
        .iter()
        .map(|(seat, interests, liberty, risk)| {
            let row = relations.trust.row(*seat);
            let sponsors = sponsor_trust(&setting.sponsors, &room.draft.mover, row);
            let scale = Scale {
                interests: &interests.0,
                sponsor_trust: &sponsors,
                liberty: *liberty,
            };
            let deals: Vec<&Offer> = (corridors.since(room.sittings.last.packages))
                .filter(|o| o.party(*seat))
                .collect();
            let mut rng = stream(
                setting.seed,
                "instructions",
                opens,
                setting.die(*seat),
                "",
                0,
            );
            let stakes = Stakes {
                seat: *seat,
                scale,
                risk: *risk,
                instructions: 0.4 + 1.2 * rng.random::<f64>(),
                deals: &deals,
            };
            own_sum(scenario, room, &on, stakes)
        })
        .collect();
    // Rule 5.4: what a state expects of others it knows from what is public.
    let beliefs = Beliefs::public(scenario, &setting.sponsors, &setting.first_trust, room);
    let chance = beliefs.outlook(scenario, room, &on).chance;
    let groups = &beliefs.groups;
    let heard = heard(room, &relations.trust);
    let chosen = world.resource::<Hall>().chosen;
    StateId::all(own.len())
        .zip(own)
        .map(|(i, mut own)| {
            if !room.sits(i) {
                return absent(scenario.iso(i));
            }
            let (group, friends) = pulls(i, &chance, groups, &heard);
            own.push("group", group);
            own.push("friends", friends);
            let mut rng = stream(setting.seed, "signing", opens, setting.die(i), "", 0);
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
                declares: sore.map(|c| scenario.text.clauses[c].id.clone()),
                decision,
                total,
                reasons: own.reasons,
            }
        })
        .collect()
}

/// Rule 14.2: who does not sit has no plate in the hall.
fn absent(iso: &str) -> Verdict {
    let reason = Reason {
        term: "not_seated".to_owned(),
        value: -1.0,
    };
    Verdict {
        state: iso.to_owned(),
        decision: Decision::NotNow,
        declares: None,
        total: reason.value,
        reasons: vec![reason],
    }
}

/// The answer a person gives in the hall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decide(pub Decision);

/// Notes what persons answer.
fn note(mut hall: ResMut<Hall>, mut given: ResMut<Messages<Order<Decide>>>) {
    for order in given.drain() {
        hall.chosen = Some(order.act.0);
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Order<Decide>>();
    let carried_out = note.run_if(on_message::<Order<Decide>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Signing));
    app.add_systems(Signing, sign);
}

/// Signs: writes the verdicts, the adherences and the regime, and opens the aftermath.
pub fn sign(world: &mut World) {
    let verdicts = verdicts(world);
    let outcome = world.resource::<Journal>().last(Mark::Outcome);
    let room = world.resource::<Room>();
    let adopted = room.adopted == Some(true);
    let text = room.draft.text.clone();
    let sitting = room.sittings.last.clone();
    for &seat in &sitting.members {
        let v = &verdicts[seat];
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
    if adopted {
        bind(world, &verdicts, text, &sitting);
    }
    world.resource_mut::<Hall>().verdicts = verdicts;
    calendar::enter(world, Phase::Aftermath(sitting.resumes));
    world.resource_mut::<Journal>().turn = sitting.opens + sitting.days + 2;
    forums::rise(world);
}

/// The text becomes an instrument, and those who signed are tied to it.
fn bind(world: &mut World, verdicts: &[Verdict], text: Text, sitting: &Sitting) {
    let treaty = world.resource::<Setting>().scenario.text.clone();
    let reading = read(&treaty, &text);
    let mut query = world.query::<(&Seat, &Interests, &mut Adherence)>();
    let mut depth = vec![0.0; verdicts.len()];
    let mut asked = depth.clone();
    let full = read(&treaty, &in_full(&treaty, &text));
    for (seat, interests, _) in query.iter(world) {
        depth[seat.0] = self::depth(&interests.0, &reading);
        asked[seat.0] = self::depth(&interests.0, &full);
    }
    let mut regime = std::mem::take(&mut *world.resource_mut::<Regime>());
    let number = InstrumentId::new(regime.instruments.len());
    regime.instruments.push(Instrument {
        levers: levers(&treaty, &text),
        follow_up: follow_up(&treaty, &text),
        reviewed: reviewed(&treaty, &text),
        force: force(&treaty, &text),
        text,
        depth,
        asked,
        delegations: sitting.members.len(),
        opened: sitting.resumes,
        since: None,
        review: None,
    });
    for (seat, _, mut adherence) in query.iter_mut(world) {
        let decision = verdicts[seat.0].decision;
        if decision.signs() {
            let tie = Adherence {
                signed: true,
                declared: decision == Decision::SignWithDeclaration,
                ..Adherence::default()
            };
            regime.tie(seat.0, number, tie, &mut adherence);
        } else if sitting.opens == 0 {
            regime.under[seat.0] = Some(number);
        }
    }
    *world.resource_mut::<Regime>() = regime;
    world.resource_mut::<Room>().sittings.last.adopted = Some(number);
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
        "not_seated" => "that it does not sit in this conference",
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
