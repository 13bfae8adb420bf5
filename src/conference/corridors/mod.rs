//! What happens in the corridors: packages made, taken, broken and kept; delegations that
//! overhear others.

pub mod offers;

use crate::conference::brackets::{open_all, spend, take_back_red_lines};
use crate::conference::corridors::offers::{Answer, Corridors, Fate, Offer, Overheard, Pay};
use crate::conference::home;
use crate::conference::mandates::{Delegations, sponsor_trust};
use crate::conference::plates::rules::{best, values_in};
use crate::conference::proceedings::Proceedings;
use crate::conference::reasons::{Losses, Touched, Whose};
use crate::conference::room::{Room, Standing};
use crate::locale::Sentence;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::theory::conference::CorridorNumbers;
use crate::model::theory::stakes::{FavourNumbers, ReasonNumbers};
use crate::model::{Capabilities, Favour, Motive, Text, TreatyText};
use crate::negotiation::reading::ReadText;
use crate::negotiation::reading::read;
use crate::negotiation::worth::Scale;
use crate::say;
use crate::world::digest::DigestApp as _;
use crate::world::journal::{Happening, Mark};
use crate::world::orders::{NO_SENDER, Order};
use crate::world::random::stream;
use crate::world::relations::Relations;
use crate::world::schedule::{Act, ActSystems};
use crate::world::states::Seats;
use bevy_app::App;
use bevy_ecs::message::Messages;
use bevy_ecs::prelude::*;
use bevy_ecs::schedule::common_conditions::on_message;
use rand::RngExt as _;

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
    /// Tries to overhear another delegation. It costs influence.
    Eavesdrop { on: StateId },
}

/// Carries out what was done in the corridors.
fn carry_out(
    mut orders: ResMut<Messages<Order<CorridorAct>>>,
    mut now: Proceedings,
    delegations: Delegations,
    skills: Query<&Capabilities>,
) -> Result {
    for order in orders.drain() {
        let seat = order.by.ok_or(NO_SENDER)?;
        match order.act {
            CorridorAct::Answer { offer, accept } => {
                answer(&mut now, seat, offer, accept, &order.why)?;
            }
            CorridorAct::Break { offer } => break_off(&mut now, seat, offer, &order.why),
            CorridorAct::Offer { offer, counters } => {
                spend(&mut now, seat)?;
                self::offer(&mut now, seat, *offer, counters, &order.why)?;
            }
            CorridorAct::Eavesdrop { on } => {
                spend(&mut now, seat)?;
                eavesdrop(&mut now, &delegations, &skills, seat, on)?;
            }
        }
    }
    Ok(())
}

pub(super) fn plugin(app: &mut App) {
    app.digest_resource::<Corridors>();
    app.add_message::<Order<CorridorAct>>();
    let carried_out = carry_out.run_if(on_message::<Order<CorridorAct>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Corridors));
}

/// Puts a package into the inboxes of its parties; a counter-offer declines the one it answers.
fn offer(
    now: &mut Proceedings,
    seat: StateId,
    offer: Offer,
    counters: Option<usize>,
    why: &Sentence,
) -> Result {
    if let Some(old) = counters {
        answer(now, seat, old, false, why)?;
    }
    now.corridors.offers.push(offer);
    Ok(())
}

/// Rule 4.4: a package is agreed once every party has taken it; one refusal ends it.
fn answer(
    now: &mut Proceedings,
    seat: StateId,
    offer: usize,
    accept: bool,
    why: &Sentence,
) -> Result {
    let it = &mut now.corridors.offers[offer];
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
        agree(now, &it)?;
    }
    let scenario = &now.setting.scenario;
    let what = Happening::Deal {
        offer: it.id,
        from: scenario.iso(it.from).to_owned(),
        to: scenario.iso(seat).to_owned(),
        agreed: accept,
    };
    let offered = now.journal.last(Mark::Offered(it.id));
    let n = now.journal.write(what, "4.4", offered, why);
    if it.answer == Answer::Agreed {
        now.journal.mark(Mark::Agreed(it.id), n);
    }
    Ok(())
}

/// A package that all have taken: trust grows, its brackets open, red lines against its terms are
/// taken back.
fn agree(now: &mut Proceedings, it: &Offer) -> Result {
    let parties = it.parties();
    trust(
        &now.setting.theory.conference.corridors,
        &mut now.relations,
        &parties,
    );
    let terms = it.terms();
    let room = &mut *now.room;
    let shut = |t: &&(BracketId, WordingId)| room.draft.standing[t.0] == Standing::Shut;
    let opened: Vec<BracketId> = terms.iter().filter(shut).map(|t| t.0).collect();
    open_all(room, &now.setting.scenario.text, &terms);
    for seat in parties {
        let mut honesty = now.honesty.get_mut(now.seats[seat])?;
        let floor = &now.setting.theory.conference.floor;
        take_back_red_lines(floor, room, &mut honesty, seat, &terms);
    }
    if let Some(act) = now.act() {
        for bracket in opened {
            now.journal.mark(Mark::Opened(bracket), act);
        }
    }
    Ok(())
}

/// Moves trust among all of some seats, both ways, with a good report.
fn trust(n: &CorridorNumbers, relations: &mut Relations, seats: &[StateId]) {
    for &a in seats {
        for &b in seats.iter().filter(|&&b| b != a) {
            let trust = &mut relations.trust[(a, b)];
            *trust = (*trust + n.deal_trust).clamp(0.0, 1.0);
            relations.alpha[(a, b)] += n.deal_report;
        }
    }
}

/// Rule 4.7: who breaks a package loses trust with the other parties, and some with all who saw it.
fn break_off(now: &mut Proceedings, seat: StateId, offer: usize, why: &Sentence) {
    let it = &mut now.corridors.offers[offer];
    it.fate = Some(Fate::Broken(seat));
    let it = it.clone();
    let victims = it.others(seat);
    let room = &now.room;
    let mates = victims.iter().filter_map(|&v| room.group_of(v));
    let mates = mates.flat_map(|g| room.regional.groups[g].members.iter().copied());
    let mut saw: Vec<StateId> = it.witnesses.iter().copied().chain(mates).collect();
    saw.sort_unstable();
    saw.dedup();
    saw.retain(|s| *s != seat && !victims.contains(s));
    let relations = &mut *now.relations;
    let n = &now.setting.theory.conference.corridors;
    let doubts = victims
        .iter()
        .map(|&v| (v, n.broken_trust, n.broken_report));
    let seen = (saw.iter()).map(|&s| (s, n.broken_seen_trust, n.broken_seen_report));
    for (by, cost, report) in doubts.chain(seen) {
        let trust = &mut relations.trust[(by, seat)];
        *trust = (*trust - cost).max(0.0);
        relations.beta[(by, seat)] += report;
    }
    let mut knows: Vec<StateId> = victims.into_iter().chain(saw).chain([seat]).collect();
    knows.sort_unstable();
    let scenario = &now.setting.scenario;
    let what = Happening::DealEnded {
        offer: it.id,
        fate: "broken".to_owned(),
        by: Some(scenario.iso(seat).to_owned()),
        known: knows.iter().map(|&s| scenario.iso(s).to_owned()).collect(),
    };
    let agreed = now.journal.last(Mark::Agreed(it.id));
    now.journal.write(what, "4.7", agreed, why);
}

/// Rule 4.7: speaking against what one has promised, or for another wording, breaks the package.
pub(crate) fn contradict(
    now: &mut Proceedings,
    seat: StateId,
    (bracket, wording): (BracketId, WordingId),
    favour: bool,
    why: &Sentence,
) {
    let against = |o: &Offer| {
        let mut terms = o.terms().into_iter();
        terms.any(|(b, w)| b == bracket && (w == wording) != favour)
    };
    let offers = &now.corridors.offers;
    let broken: Vec<usize> = (0..offers.len())
        .filter(|&n| offers[n].binds() && offers[n].party(seat) && against(&offers[n]))
        .collect();
    for offer in broken {
        break_off(now, seat, offer, why);
    }
}

/// Rule 4.9: a listener learns what the other truly prefers on every bracket still open, and may be
/// caught: the better the other's defence against his own skill, the likelier.
fn eavesdrop(
    now: &mut Proceedings,
    delegations: &Delegations,
    skills: &Query<&Capabilities>,
    seat: StateId,
    on: StateId,
) -> Result {
    let day = now.day();
    let (own, other) = (delegations.seats[seat], delegations.seats[on]);
    let (mandate, society, lobbied) = delegations.states.get(other)?;
    let interests = lobbied.minded(mandate);
    let (setting, room) = (&now.setting, &now.room);
    let sponsors = sponsor_trust(
        &setting.theory.conference.chair,
        &setting.sponsors,
        &room.draft.mover,
        now.relations.trust.row(on),
    );
    let scale = Scale::of(&setting.theory, &interests.0, &sponsors, society.liberty);
    let treaty = &setting.scenario.text;
    let whose = Whose {
        scale,
        skills: skills.get(other)?,
        home: home::weights(&setting.theory.stakes.home, setting.scenario.published(on)),
    };
    let (touched, n) = (Touched::by(treaty), &setting.theory.stakes.reasons);
    let draft = ReadText::new(treaty, &room.draft.text);
    let overheard: Vec<Overheard> = BracketId::all(room.draft.standing.len())
        .filter(|&b| room.unsettled(b))
        .map(|bracket| {
            let wording = best(&values_in(&draft, bracket, scale));
            let pair = (bracket, wording);
            Overheard {
                day,
                by: seat,
                on,
                bracket,
                wording,
                truly: truly((treaty, &touched), n, &room.draft.text, pair, &whose),
            }
        })
        .collect();
    let count = overheard.len();
    now.corridors.overheard.extend(overheard);
    let skill = skills.get(own)?.surveillance;
    let guard = skills.get(other)?.defence;
    let mut rng = stream(
        setting.seed,
        "eavesdrop",
        room.opens() + day,
        setting.stream_name(seat),
        setting.stream_name(on),
        0,
    );
    let n = now.setting.theory.conference.corridors;
    let caught = rng.random::<f64>() < caught(&n, skill, guard);
    if caught {
        be_caught(&n, &mut now.room, &mut now.relations, seat, on);
    }
    let scenario = &now.setting.scenario;
    let what = Happening::Eavesdropped {
        by: scenario.iso(seat).to_owned(),
        on: scenario.iso(on).to_owned(),
        caught,
    };
    let why = say!("conference-overheard", n = count);
    let act = now.act();
    now.journal.write(what, "4.9", act, why);
    Ok(())
}

/// Rule 4.9: why a delegation is truly against the wording in the draft, beside the one it prefers;
/// none if they are the same.
fn truly(
    (treaty, touched): (&TreatyText, &Touched),
    n: &ReasonNumbers,
    text: &Text,
    (bracket, prefers): (BracketId, WordingId),
    whose: &Whose,
) -> Option<Motive> {
    (text.at(bracket) != prefers).then(|| {
        let readings = (
            &read(treaty, &text.with(bracket, prefers)),
            &read(treaty, text),
        );
        let losses = Losses::between(treaty, touched, whose, readings);
        losses.truly(n, treaty)
    })
}

/// Rule 4.9: who is caught listening loses trust with the other and its group, and the room's
/// goodwill.
fn be_caught(
    n: &CorridorNumbers,
    room: &mut Room,
    relations: &mut Relations,
    seat: StateId,
    on: StateId,
) {
    let mates = room.group_of(on);
    let mates = mates.map_or(vec![], |g| room.regional.groups[g].members.clone());
    for by in mates.into_iter().chain([on]).filter(|&s| s != seat) {
        let (cost, report) = if by == on {
            (n.caught_trust, n.caught_report)
        } else {
            (n.caught_group_trust, n.caught_group_report)
        };
        let trust = &mut relations.trust[(by, seat)];
        *trust = (*trust - cost).max(0.0);
        relations.beta[(by, seat)] += report;
    }
    room.goodwill = (room.goodwill - n.goodwill_caught).max(0.0);
}

/// Rule 4.9: chance to be caught, 0–1, by a listener of such skill with another of such defence, both 0–1.
#[must_use]
pub fn caught(n: &CorridorNumbers, skill: f64, guard: f64) -> f64 {
    let chance = n.caught_even + n.caught_skill * (guard - skill);
    chance.clamp(n.caught_least, n.caught_most)
}

/// Rule 4.6: when the room has decided, packages whose terms stand are kept and those whose terms
/// fell lapse; what was kept is remembered.
pub(crate) fn close(
    now: &mut Proceedings,
    seats: &Seats,
    skills: &mut Query<&mut Capabilities>,
    adopted: bool,
) -> Result {
    let text = now.room.draft.text.clone();
    let mut ended = vec![];
    for offer in now.corridors.offers.iter_mut().filter(|o| o.binds()) {
        let stands = adopted && offer.terms().iter().all(|&(b, w)| text.at(b) == w);
        offer.fate = Some(if stands { Fate::Kept } else { Fate::Lapsed });
        ended.push((offer.clone(), stands));
    }
    for (offer, kept) in ended {
        let parties = offer.parties();
        if kept {
            let theory = &now.setting.theory;
            trust(&theory.conference.corridors, &mut now.relations, &parties);
            pay(
                &theory.stakes.favours,
                &mut now.relations,
                seats,
                skills,
                &offer.pays,
            )?;
        }
        let (fate, why) = if kept {
            ("kept", say!("conference-package-kept"))
        } else {
            ("lapsed", say!("conference-package-lapsed"))
        };
        let scenario = &now.setting.scenario;
        let what = Happening::DealEnded {
            offer: offer.id,
            fate: fate.to_owned(),
            by: None,
            known: parties
                .iter()
                .map(|&s| scenario.iso(s).to_owned())
                .collect(),
        };
        let agreed = now.journal.last(Mark::Agreed(offer.id));
        now.journal.write(what, "4.6", agreed, why);
    }
    Ok(())
}

/// Rule 4.8: what the side payments of a kept package change in the world: aid lifts
/// the receiver's defence, roaming ties the two networks, a seat is thanked for.
fn pay(
    n: &FavourNumbers,
    relations: &mut Relations,
    seats: &Seats,
    skills: &mut Query<&mut Capabilities>,
    pays: &[Pay],
) -> Result {
    for pay in pays {
        match pay.favour {
            Favour::CapacityAid => {
                let mut skill = skills.get_mut(seats[pay.to])?;
                skill.defence += n.aid_lift * (1.0 - skill.defence);
            }
            Favour::Roaming => {
                for pair in [(pay.from, pay.to), (pay.to, pay.from)] {
                    let tie = &mut relations.interconnection[pair];
                    *tie = (*tie + n.roaming_tie).min(1.0);
                }
            }
            Favour::SeatSupport => {
                let trust = &mut relations.trust[(pay.to, pay.from)];
                *trust = (*trust + n.seat_trust).min(1.0);
            }
        }
    }
    Ok(())
}
