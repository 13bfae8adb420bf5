//! What happens in the corridors: packages made, taken, broken and kept; doors listened at.

pub mod offers;

use crate::conference::floor::spend;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::world::calendar;
use crate::world::orders::{self, Order};
use crate::world::schedule::Act;
use crate::world::schedule::ActSystems;
use bevy_app::App;
use bevy_ecs::schedule::IntoScheduleConfigs as _;
use bevy_ecs::schedule::common_conditions::on_message;
use bevy_ecs::world::World;
use rand::RngExt as _;

use crate::conference::corridors::offers::{Answer, Corridors, Fate, Heard, Offer};
use crate::conference::floor::{eat_words, open_all};
use crate::conference::mandates::sponsor_trust;
use crate::conference::plates::rules::{best, values};
use crate::conference::room::Room;
use crate::conference::room::Standing;

use crate::model::{Capabilities, Favour, Interests, Society};
use crate::negotiation::worth::Scale;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::random::stream;
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::Seat;

/// Trust that an agreed package adds between its parties (rule 4.4; judgement).
const AGREED: f64 = 0.05;
/// Trust that breaking one costs with the victims (rule 4.7; judgement).
pub const BROKEN: f64 = 0.15;
/// The same with witnesses and the victims' groups.
pub const SEEN: f64 = 0.05;

/// What a delegation does in the corridors.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "fields carry the names of Action's")]
pub enum CorridorAct {
    /// Offers a package; `counters` another. It costs influence.
    Offer {
        offer: Box<Offer>,
        counters: Option<usize>,
    },
    /// Answers one.
    Answer { offer: usize, accept: bool },
    /// Leaves one.
    Break { offer: usize },
    /// Listens at a door. It costs influence.
    Eavesdrop { on: StateId },
}

/// Carries out what was done in the corridors.
fn carry_out(world: &mut World) {
    for order in orders::take::<CorridorAct>(world) {
        let Some(seat) = order.by else {
            continue;
        };
        match order.act {
            CorridorAct::Answer { offer, accept } => answer(world, seat, offer, accept, &order.why),
            CorridorAct::Break { offer } => break_off(world, seat, offer, &order.why),
            CorridorAct::Offer { offer, counters } => {
                spend(world, seat);
                self::offer(world, seat, *offer, counters, &order.why);
            }
            CorridorAct::Eavesdrop { on } => {
                spend(world, seat);
                eavesdrop(world, seat, on);
            }
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Order<CorridorAct>>();
    let carried_out = carry_out.run_if(on_message::<Order<CorridorAct>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Corridors));
}

/// Puts a package into the inboxes of its parties; a counter-offer declines the one it answers.
pub(crate) fn offer(
    world: &mut World,
    seat: StateId,
    offer: Offer,
    counters: Option<usize>,
    why: &str,
) {
    if let Some(old) = counters {
        answer(world, seat, old, false, why);
    }
    world.resource_mut::<Corridors>().offers.push(offer);
}

/// Rule 4.4: a package is agreed once every party has taken it; one refusal ends it.
pub(crate) fn answer(world: &mut World, seat: StateId, offer: usize, accept: bool, why: &str) {
    let scenario = world.resource::<Setting>().scenario.clone();
    let mut corridors = world.resource_mut::<Corridors>();
    let it = &mut corridors.offers[offer];
    let given = if accept {
        Answer::Agreed
    } else {
        Answer::Declined
    };
    for (s, answer) in &mut it.to {
        if *s == seat {
            *answer = given;
        }
    }
    it.answer = match given {
        Answer::Declined => Answer::Declined,
        _ if it.to.iter().all(|(_, a)| *a == Answer::Agreed) => Answer::Agreed,
        _ => Answer::Waiting,
    };
    let it = it.clone();
    if it.answer == Answer::Agreed {
        trust(world, &it.parties(), AGREED);
        let terms = it.terms();
        let mut room = world.resource_mut::<Room>();
        let shut = |t: &&(BracketId, WordingId)| room.draft.standing[t.0] == Standing::Shut;
        let opened: Vec<BracketId> = terms.iter().filter(shut).map(|t| t.0).collect();
        open_all(&mut room, &terms);
        for seat in it.parties() {
            eat_words(&mut room, seat, &terms);
        }
        let mut journal = world.resource_mut::<Journal>();
        if let Some(act) = journal.entries.len().checked_sub(1) {
            for bracket in opened {
                journal.mark(Mark::Opened(bracket), act);
            }
        }
    }
    let what = Happening::Deal {
        offer: it.id,
        from: scenario.iso(it.from).to_owned(),
        to: scenario.iso(seat).to_owned(),
        agreed: accept,
    };
    let mut journal = world.resource_mut::<Journal>();
    let offered = journal.last(Mark::Offered(it.id));
    let n = journal.write(what, "4.4", offered, why);
    if it.answer == Answer::Agreed {
        journal.mark(Mark::Agreed(it.id), n);
    }
}

/// Moves trust among all of some seats, both ways, with a good report.
fn trust(world: &mut World, seats: &[StateId], change: f64) {
    let mut relations = world.resource_mut::<Relations>();
    for &a in seats {
        for &b in seats.iter().filter(|&&b| b != a) {
            let trust = &mut relations.trust[(a, b)];
            *trust = (*trust + change).clamp(0.0, 1.0);
            relations.alpha[(a, b)] += 0.5;
        }
    }
}

/// Rule 4.7: who breaks a package loses trust with the other parties, and some with all who saw it.
pub(crate) fn break_off(world: &mut World, seat: StateId, offer: usize, why: &str) {
    let scenario = world.resource::<Setting>().scenario.clone();
    let mut corridors = world.resource_mut::<Corridors>();
    let it = &mut corridors.offers[offer];
    it.fate = Some(Fate::Broken(seat));
    let it = it.clone();
    let victims: Vec<StateId> = it.parties().into_iter().filter(|&s| s != seat).collect();
    let room = world.resource::<Room>();
    let mates = victims.iter().filter_map(|&v| room.group_of(v));
    let mates = mates.flat_map(|g| room.regional.groups[g].members.iter().copied());
    let mut saw: Vec<StateId> = it.witnesses.iter().copied().chain(mates).collect();
    saw.sort_unstable();
    saw.dedup();
    saw.retain(|s| *s != seat && !victims.contains(s));
    let mut relations = world.resource_mut::<Relations>();
    let doubts = victims.iter().map(|&v| (v, BROKEN, 1.5));
    for (by, cost, report) in doubts.chain(saw.iter().map(|&s| (s, SEEN, 0.5))) {
        let trust = &mut relations.trust[(by, seat)];
        *trust = (*trust - cost).max(0.0);
        relations.beta[(by, seat)] += report;
    }
    let mut knows: Vec<StateId> = victims.into_iter().chain(saw).chain([seat]).collect();
    knows.sort_unstable();
    let what = Happening::DealEnded {
        offer: it.id,
        fate: "broken".to_owned(),
        by: Some(scenario.iso(seat).to_owned()),
        known: knows.iter().map(|&s| scenario.iso(s).to_owned()).collect(),
    };
    let mut journal = world.resource_mut::<Journal>();
    let agreed = journal.last(Mark::Agreed(it.id));
    journal.write(what, "4.7", agreed, why);
}

/// Rule 4.7: speaking against what one has promised, or for another wording, breaks the package.
pub(crate) fn contradict(
    world: &mut World,
    seat: StateId,
    bracket: BracketId,
    wording: WordingId,
    favour: bool,
    why: &str,
) {
    let against = |o: &Offer| {
        let mut terms = o.terms().into_iter();
        terms.any(|(b, w)| b == bracket && (w == wording) != favour)
    };
    let offers = &world.resource::<Corridors>().offers;
    let broken: Vec<usize> = (0..offers.len())
        .filter(|&n| offers[n].binds() && offers[n].party(seat) && against(&offers[n]))
        .collect();
    for offer in broken {
        break_off(world, seat, offer, why);
    }
}

/// Rule 4.9: a listener hears what the other truly prefers on every bracket still open, and may be
/// caught: the better the other's defence against his own skill, the likelier.
pub(crate) fn eavesdrop(world: &mut World, seat: StateId, on: StateId) {
    let day = calendar::phase(world).day();
    let setting = world.resource::<Setting>().clone();
    let scenario = &setting.scenario;
    let own = world
        .query::<(&Seat, &Interests, &Society)>()
        .iter(world)
        .find(|(s, ..)| s.0 == on)
        .map(|(_, i, s)| (i.clone(), s.liberty));
    let Some((interests, liberty)) = own else {
        return;
    };
    let relations = world.resource::<Relations>();
    let room = world.resource::<Room>();
    let row = relations.trust.row(on);
    let sponsors = sponsor_trust(&setting.sponsors, &room.draft.mover, row);
    let scale = Scale {
        interests: &interests.0,
        sponsor_trust: &sponsors,
        liberty,
    };
    let heard: Vec<Heard> = BracketId::all(room.draft.standing.len())
        .filter(|&b| room.unsettled(b))
        .map(|bracket| Heard {
            day,
            by: seat,
            on,
            bracket,
            wording: best(&values(&scenario.text, &room.draft.text, bracket, scale)),
        })
        .collect();
    let count = heard.len();
    world.resource_mut::<Corridors>().heard.extend(heard);
    let mut skills = world.query::<(&Seat, &Capabilities)>();
    let (mut skill, mut guard) = (0.0, 0.0);
    for (s, own) in skills.iter(world) {
        if s.0 == seat {
            skill = own.surveillance;
        } else if s.0 == on {
            guard = own.defence;
        }
    }
    let mut rng = stream(
        setting.seed,
        "eavesdrop",
        world.resource::<Room>().opens() + day,
        setting.die(seat),
        setting.die(on),
        0,
    );
    let caught = rng.random::<f64>() < caught(skill, guard);
    if caught {
        let mates = world.resource::<Room>().group_of(on);
        let mates = mates.map_or(vec![], |g| {
            world.resource::<Room>().regional.groups[g].members.clone()
        });
        let mut relations = world.resource_mut::<Relations>();
        for by in mates.into_iter().chain([on]).filter(|&s| s != seat) {
            let cost = if by == on { 0.15 } else { 0.03 };
            let trust = &mut relations.trust[(by, seat)];
            *trust = (*trust - cost).max(0.0);
            relations.beta[(by, seat)] += if by == on { 1.0 } else { 0.2 };
        }
        let mut room = world.resource_mut::<Room>();
        room.goodwill = (room.goodwill - 3.0).max(0.0);
    }
    let what = Happening::Eavesdropped {
        by: scenario.iso(seat).to_owned(),
        on: scenario.iso(on).to_owned(),
        caught,
    };
    let why = format!("the true line on {count} open brackets was heard");
    let mut journal = world.resource_mut::<Journal>();
    let act = journal.entries.len().checked_sub(1);
    journal.write(what, "4.9", act, why);
}

/// Rule 4.9: chance to be caught (judgement).
#[must_use]
pub fn caught(skill: f64, guard: f64) -> f64 {
    (0.25 + 0.5 * (guard - skill)).clamp(0.05, 0.8)
}

/// Rule 4.6: when the room has decided, packages whose terms stand are kept and those whose terms
/// fell lapse; what was kept is remembered.
pub(crate) fn close(world: &mut World, adopted: bool) {
    let scenario = world.resource::<Setting>().scenario.clone();
    let text = world.resource::<Room>().draft.text.clone();
    let mut corridors = world.resource_mut::<Corridors>();
    let mut ended = vec![];
    for offer in corridors.offers.iter_mut().filter(|o| o.binds()) {
        let stands = adopted && offer.terms().iter().all(|&(b, w)| text.at(b) == w);
        offer.fate = Some(if stands { Fate::Kept } else { Fate::Lapsed });
        ended.push((offer.id, offer.parties(), stands));
    }
    for (id, parties, kept) in ended {
        if kept {
            trust(world, &parties, AGREED);
            pay(world, id);
        }
        let (fate, why) = if kept {
            (
                "kept",
                "all its terms stand in the text; side payments are made",
            )
        } else {
            ("lapsed", "the text says otherwise; side payments go back")
        };
        let what = Happening::DealEnded {
            offer: id,
            fate: fate.to_owned(),
            by: None,
            known: parties
                .iter()
                .map(|&s| scenario.iso(s).to_owned())
                .collect(),
        };
        let mut journal = world.resource_mut::<Journal>();
        let agreed = journal.last(Mark::Agreed(id));
        journal.write(what, "4.6", agreed, why);
    }
}

/// Rule 4.8: what the side payments of a kept package change in the world (judgement): aid lifts
/// the receiver's defence, roaming ties the two networks, a seat is thanked for.
fn pay(world: &mut World, id: u32) {
    let offers = &world.resource::<Corridors>().offers;
    let it = offers.iter().find(|o| o.id == id);
    for pay in it.map_or(vec![], |o| o.pays.clone()) {
        match pay.favour {
            Favour::CapacityAid => {
                let mut query = world.query::<(&Seat, &mut Capabilities)>();
                for (seat, mut skill) in query.iter_mut(world) {
                    if seat.0 == pay.to {
                        skill.defence += 0.05 * (1.0 - skill.defence);
                    }
                }
            }
            Favour::Roaming => {
                let mut relations = world.resource_mut::<Relations>();
                for pair in [(pay.from, pay.to), (pay.to, pay.from)] {
                    let tie = &mut relations.interconnection[pair];
                    *tie = (*tie + 0.05).min(1.0);
                }
            }
            Favour::SeatSupport => {
                let mut relations = world.resource_mut::<Relations>();
                let trust = &mut relations.trust[(pay.to, pay.from)];
                *trust = (*trust + 0.03).min(1.0);
            }
        }
    }
}
