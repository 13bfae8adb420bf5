//! What a session's rules read, as one SHA-256. This folder is the only part of the net that knows
//! the types of a running session: when types move or split, adapt it so that the same numbers are fed
//! in the same order, and `golden.txt` must not change.
//!
//! Every integer, index, flag and enum is fed as a `u64`, every float as the bits of an `f64`, every
//! text as its length and its bytes; a list is preceded by its length, a value that may be missing
//! by 0 or 1. Enums go by the numbers written out below, never by their order in the source.
//!
//! The order:
//! 1. the session: phase, the scenario that sits (days, sponsors of each clause, first trust, text
//!    in force, first draft), actions not yet carried out;
//! 2. each state in order of seat: profile, economy, digital, capabilities, society, doctrine,
//!    budget, interests, adherence, orders, condition;
//! 3. syndicates and companies, each by host;
//! 4. relations: trust, alpha, beta, tension, rung, interconnection, row by row;
//! 5. rivals;
//! 6. incidents, ordered answers, answers of the quarter that hurt;
//! 7. regime: instruments, then under, next and bound by seat;
//! 8. arrangements; violations;
//! 9. the room, field by field, with what each delegation has there; the conferences so far;
//! 10. corridors: offers, what was overheard;
//! 11. the signing; the ending.

mod feed;
mod room;

use bevy_ecs::world::World;
use plenary::aftermath::actors::{Actor, Company, Syndicate};
use plenary::aftermath::arrangements::Arrangements;
use plenary::aftermath::incidents::{Incident, Incidents, Namer};
use plenary::aftermath::orders::Orders;
use plenary::aftermath::regime::Violations;
use plenary::aftermath::rivals::Rivals;
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::model::rung::Rung;
use plenary::model::years::{Arrangement, Kind, Pledge, Posture};
use plenary::model::{
    Budget, Capabilities, Digital, Doctrine, Economy, Interests, Profile, Society,
};
use plenary::world::capital::Capital;
use plenary::world::regime::{Instrument, Regime};
use plenary::world::relations::Relations;
use plenary::world::setting::Setting;
use plenary::world::states::{Adherence, Condition, Seat};
use sha2::{Digest as _, Sha256};

use feed::{Feed, n};
use room::{corridors, room, signing, text};

/// The hash of a world, first 12 hex digits.
pub fn state_hash(world: &mut World) -> String {
    let mut feed = Feed::default();
    session(&mut feed, world);
    states(&mut feed, world);
    others(&mut feed, world);
    relations(&mut feed, world);
    incidents(&mut feed, world.resource());
    regime(&mut feed, world);
    years(&mut feed, world);
    room(&mut feed, world);
    corridors(&mut feed, world.resource());
    signing(&mut feed, world);
    let digest = Sha256::digest(&feed.0);
    digest.iter().take(6).map(|b| format!("{b:02x}")).collect()
}

fn session(f: &mut Feed, world: &World) {
    f.us(match plenary::world::calendar::phase(world) {
        Phase::Conference(day) => [0, day],
        Phase::Signing => [1, 0],
        Phase::Aftermath(quarter) => [2, quarter],
        Phase::Over => [3, 0],
    });
    let setting = world.resource::<Setting>();
    f.u(setting.scenario.setup.days);
    let sponsors = setting.sponsors.iter();
    f.list(sponsors, |f, seats| f.us(seats.iter().copied()));
    f.fs(setting.first_trust.cells());
    text(f, &setting.scenario.text.status_quo());
    text(f, &setting.scenario.text.opening());
    f.u(0_u8);
}

fn states(f: &mut Feed, world: &mut World) {
    let mut query = world.query::<(
        (&Seat, &Profile, &Economy, &Digital, &Capabilities, &Society),
        (&Doctrine, &Budget, &Interests),
        (&Adherence, &Orders, &Condition, &Capital),
    )>();
    let mut all: Vec<_> = query.iter(world).collect();
    all.sort_by_key(|s| s.0.0.0);
    for ((seat, profile, economy, digital, skill, society), wants, now) in all {
        f.u(seat.0);
        f.text(&profile.iso);
        f.list(&profile.groups, |f, g| f.text(g));
        f.f(profile.alignment);
        f.fs(&[economy.gdp_bn, economy.population_m]);
        f.fs(&[digital.dependence, digital.exposure]);
        f.fs(&[
            skill.offence,
            skill.defence,
            skill.surveillance,
            skill.attribution,
        ]);
        f.fs(&[
            society.liberty,
            society.industry_voice,
            society.public_concern,
        ]);
        let (doctrine, budget, interests) = wants;
        f.fs(&[
            doctrine.restraint,
            doctrine.retaliation,
            doctrine.risk_tolerance,
        ]);
        f.fs(&[
            budget.offence,
            budget.defence,
            budget.surveillance,
            budget.diplomacy,
            budget.aid,
        ]);
        f.list(&interests.0, |f, i| f.fs(&[i.ideal, i.salience]));
        let (tie, orders, condition, capital) = now;
        f.f(capital.patience);
        f.u(u8::from(capital.acted));
        f.text(&format!("{:?}", capital.stage));
        f.u(capital.consulted);
        adherence(f, *tie);
        f.u(match orders.posture {
            Posture::Hold => 0,
            Posture::Standard => 1,
            Posture::Forward => 2_u64,
        });
        f.us(orders.forbidden.iter().copied());
        f.list(&orders.authorised, |f, o| f.pair((o.0, kind(o.1))));
        f.maybe(orders.gave, Feed::u);
        let c = condition;
        f.fs(&[
            c.crime,
            c.encryption,
            c.programme,
            c.shield,
            c.harm,
            c.compliance,
        ]);
        f.fs(&c.indices.values());
        let causes: Vec<f64> = c.causes.iter().flat_map(|moves| moves.values()).collect();
        f.fs(&causes);
    }
}

fn adherence(f: &mut Feed, tie: Adherence) {
    f.flag(tie.signed);
    f.flag(tie.declared);
    f.maybe(tie.party_since, Feed::u);
    f.flag(tie.withdrawn);
}

fn kind(k: Kind) -> usize {
    match k {
        Kind::Denial => 0,
        Kind::Alteration => 1,
        Kind::Spoofing => 2,
        Kind::Espionage => 3,
        Kind::Interdiction => 4,
    }
}

fn others(f: &mut Feed, world: &mut World) {
    let mut gangs = world.query::<&Syndicate>();
    let mut gangs: Vec<_> = gangs.iter(world).map(|g| (g.host, g.skill)).collect();
    let mut firms = world.query::<&Company>();
    let mut firms: Vec<_> = firms.iter(world).map(|c| (c.host, c.encryption)).collect();
    for all in [&mut gangs, &mut firms] {
        all.sort_by_key(|x| x.0);
        f.list(all.iter(), |f, x| {
            f.u(x.0);
            f.f(x.1);
        });
    }
}

fn relations(f: &mut Feed, world: &World) {
    let r = world.resource::<Relations>();
    f.u(r.n);
    for matrix in [&r.trust, &r.alpha, &r.beta, &r.tension] {
        f.fs(matrix.cells());
    }
    f.us(r.rung.cells().iter().map(|r| r.number()));
    f.fs(r.interconnection.cells());
    f.list(&world.resource::<Rivals>().0, |f, r| {
        f.pair((r.by, r.on));
        f.fs(&[r.rivalry, r.heat, r.side]);
    });
}

fn actor(f: &mut Feed, a: Actor) {
    f.pair(match a {
        Actor::State(s) => (0_u64, n(s)),
        Actor::Criminal(s) => (1, n(s)),
        Actor::Company(s) => (2, n(s)),
    });
}

fn incidents(f: &mut Feed, all: &Incidents) {
    f.list(&all.all, incident);
    f.list(&all.orders, |f, (incident, rung)| {
        f.us([n(*incident), n(rung.number())])
    });
    f.list(&all.answers, |f, a| f.pair((a.0, a.1)));
}

fn incident(f: &mut Feed, i: &Incident) {
    let believed = |f: &mut Feed, b: (Actor, f64)| {
        actor(f, b.0);
        f.f(b.1);
    };
    f.us([
        n(i.id),
        n(i.day),
        n(i.finding.detected),
        n(i.finding.attributed),
    ]);
    actor(f, i.initiator);
    f.maybe(i.origin.apparent_culprit, actor);
    f.maybe(i.origin.turned, Feed::u);
    f.maybe(i.origin.ordered, Feed::u);
    f.us([n(i.target), n(kind(i.kind)), n(usize::from(i.severity))]);
    f.flag(i.success);
    f.maybe(i.finding.believed, believed);
    f.list(i.finding.suspects.iter().copied(), believed);
    f.flag(i.finding.public);
    f.list(&i.finding.named, |f, (by, day)| {
        f.u(match by {
            Namer::Industry => 0,
            Namer::Third => 1,
            Namer::Culprit => 2_u64,
        });
        f.u(*day);
    });
    f.maybe(i.answer.rung.map(Rung::number), Feed::u);
    f.maybe(i.answer.reply, Feed::u);
    f.flag(i.conceded);
    f.u(i.entry);
}

fn regime(f: &mut Feed, world: &World) {
    let regime = Regime::of_session(world);
    let n = world.resource::<Setting>().scenario.states.len();
    f.list(regime.instruments, instrument);
    f.list(StateId::all(n), |f, s| f.maybe(regime.under(s), Feed::u));
    let next = |f: &mut Feed, (index, tie)| {
        f.u(index);
        adherence(f, tie);
    };
    f.list(StateId::all(n), |f, s| f.maybe(regime.next(s), next));
    f.list(StateId::all(n), |f, s| f.f(regime.bound(s)));
}

fn instrument(f: &mut Feed, i: &Instrument) {
    text(f, &i.text);
    f.fs(&i.levers.0);
    f.f(i.follow_up);
    f.fs(&i.depth);
    f.fs(&i.asked);
    f.f(i.force);
    f.u(i.delegations);
    f.u(i.opened);
    f.maybe(i.since, Feed::u);
    f.flag(i.reviewed);
    f.maybe(i.review, Feed::u);
}

fn years(f: &mut Feed, world: &World) {
    f.list(&world.resource::<Arrangements>().0, arrangement);
    f.list(&world.resource::<Violations>().0, |f, v| {
        f.u(v.id);
        f.u(v.state);
        f.u(v.quarter);
        f.us(v.known.iter().copied());
        f.flag(v.public);
    });
}

fn arrangement(f: &mut Feed, a: &Arrangement) {
    f.u(a.id);
    f.us(a.members.iter().copied());
    f.us(a.invited.iter().copied());
    f.list(&a.pledges, |f, p| {
        f.u(match p {
            Pledge::NoOperations => 0,
            Pledge::ShareWarnings => 1,
            Pledge::Hotline => 2,
            Pledge::JointPolicing => 3_u64,
        });
    });
    f.u(a.since);
}
