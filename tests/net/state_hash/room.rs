//! The room, the corridors and the signing: parts 9 to 11.

use bevy_ecs::world::World;
use plenary::conference::corridors::offers::{Answer, Corridors, Fate, Offer};
use plenary::conference::delegation;
use plenary::conference::groups::rules::GroupRule;
use plenary::conference::room::Mover;
use plenary::conference::room::Room;
use plenary::conference::room::Standing;
use plenary::conference::signing::answers::SigningAnswers;
use plenary::model::action::CallKind;
use plenary::model::forum::Sitting;
use plenary::model::{Decision, Favour, Forum, Text};
use plenary::world::history::History;

use super::feed::{Feed, n};

pub fn text(f: &mut Feed, t: &Text) {
    f.us(t.0.iter().copied());
}

fn call_kind(k: CallKind) -> usize {
    match k {
        CallKind::PointOfOrder => 0,
        CallKind::Adjourn => 1,
        CallKind::Close => 2,
        CallKind::Show => 3,
        CallKind::Vote => 4,
    }
}

pub fn room(f: &mut Feed, world: &World) {
    let r = world.resource::<Room>();
    let delegations = delegation::all(world);
    let delegations = || delegations.iter();
    text(f, &r.draft.text);
    f.list(&r.draft.standing, |f, s| {
        f.u(match s {
            Standing::Shut => 0,
            Standing::Waiting => 1,
            Standing::Near => 2,
            Standing::Contested => 3,
            Standing::Blocked => 4,
            Standing::Clear => 5_u64,
        });
    });
    f.list(&r.draft.settled, |f, day| f.maybe(*day, Feed::u));
    f.us(r.agenda.open.iter().copied());
    f.list(&r.ballots.plates, |f, plates| {
        f.list(plates, |f, p| f.us([n(p.wording), n(u8::from(p.objects))]));
    });
    f.list(&r.draft.mover, |f, m| match m {
        Mover::Sponsors => f.u(0_u64),
        Mover::Chair => f.u(1_u64),
        Mover::Seats(seats) => {
            f.u(2_u64);
            f.us(seats.iter().copied());
        }
    });
    f.f(r.goodwill);
    f.us(delegations().map(|d| d.actions_left.0));
    f.us(r.floor.absent.iter().copied());
    f.list(&r.floor.red_lines, |f, l| {
        f.us([n(l.seat), n(l.bracket), n(l.wording)])
    });
    f.fs(delegations().map(|d| &d.honesty.0));
    f.list(&r.floor.speeches, |f, s| {
        f.u(s.day);
        f.us([
            n(s.seat),
            n(s.bracket),
            n(s.wording),
            n(usize::from(s.favour)),
        ]);
    });
    f.list(&r.floor.tabled, |f, t| {
        f.u(t.day);
        f.pair((t.bracket, t.wording));
        f.us(t.names.iter().copied());
    });
    f.list(&r.ballots.calls, |f, c| {
        f.maybe(c.seat, Feed::u);
        f.us([n(c.bracket), n(c.wording), n(call_kind(c.kind))]);
    });
    f.list(&r.ballots.votes, |f, v| {
        f.u(v.day);
        f.us([n(v.bracket), n(v.wording), n(call_kind(v.kind))]);
        f.us(v.outvoted.iter().copied());
        f.us([
            n(v.tally.0),
            n(v.tally.1),
            n(v.tally.2),
            n(usize::from(v.carried)),
        ]);
    });
    f.us(r.agenda.put_off.iter().copied());
    f.list(&r.agenda.adjourned, |f, day| f.maybe(*day, Feed::u));
    f.us(r.agenda.midnights.iter().copied());
    groups(f, r);
    f.list(delegations(), |f, d| f.fs(&d.attention.0));
    f.fs(&r.publics.mood);
    let chair = &r.chair;
    f.f(chair.temperature);
    f.us([n(chair.package), n(chair.patience)]);
    f.us(chair.agenda.iter().copied());
    f.list(&chair.deadlines, |f, d| {
        f.u(d.0);
        f.u(d.1);
    });
    f.flag(r.chair.asked);
    f.maybe(r.adopted, Feed::flag);
    f.list(r.sittings.all(), sitting);
    f.list(&r.sittings.calls, |f, c| {
        f.u(c.0);
        f.u(c.1);
    });
    f.list(&r.sittings.called, |f, s| {
        f.u(forum(s.forum));
        f.maybe(s.by, Feed::u);
        f.us(s.members.iter().copied());
        f.us(s.about.iter().copied());
    });
}

fn groups(f: &mut Feed, r: &Room) {
    f.list(&r.regional.groups, |f, g| {
        f.text(&g.name);
        f.us(g.members.iter().copied());
        f.u(g.leader);
        f.u(match g.rule {
            GroupRule::Quarter => 0,
            GroupRule::Six => 1,
            GroupRule::Majority => 2,
            GroupRule::Consensus => 3,
            GroupRule::Leader => 4_u64,
        });
    });
    f.list(&r.regional.commons, |f, c| {
        f.u(c.day);
        f.us([n(c.group), n(c.bracket), n(c.wording)]);
        f.us(c.backers.iter().copied());
    });
    f.list(&r.regional.caucus, |f, m| {
        f.us([n(m.seat), n(m.bracket), n(m.wording)])
    });
}

fn forum(forum: Forum) -> u64 {
    match forum {
        Forum::Itu => 0,
        Forum::HumanRights => 1,
        Forum::Willing => 2,
        Forum::Regional => 3,
    }
}

fn sitting(f: &mut Feed, s: &Sitting) {
    f.u(forum(s.forum));
    f.maybe(s.by, Feed::u);
    f.us(s.members.iter().copied());
    f.us([n(s.opens), n(s.days), n(s.resumes), n(s.packages)]);
    f.us(s.about.iter().copied());
    f.maybe(s.revises, Feed::u);
    f.maybe(s.adopted, Feed::u);
}

pub fn corridors(f: &mut Feed, c: &Corridors) {
    f.list(&c.offers, offer);
    f.list(&c.overheard, |f, h| {
        f.u(h.day);
        f.us([n(h.by), n(h.on), n(h.bracket), n(h.wording)]);
    });
}

fn offer(f: &mut Feed, o: &Offer) {
    let answer = |a: Answer| match a {
        Answer::Waiting => 0_u64,
        Answer::Agreed => 1,
        Answer::Declined => 2,
    };
    f.us([n(o.id), n(o.day), n(o.until)]);
    f.u(o.from);
    f.list(&o.to, |f, (seat, a)| f.pair((*seat, answer(*a))));
    f.list(o.give.iter().copied(), |f, t| f.pair(t));
    f.list(o.want.iter().copied(), |f, t| f.pair(t));
    f.list(&o.pays, |f, p| {
        f.pair((p.from, p.to));
        f.u(match p.favour {
            Favour::CapacityAid => 0,
            Favour::Roaming => 1,
            Favour::SeatSupport => 2_u64,
        });
    });
    f.us(o.witnesses.iter().copied());
    f.maybe(o.counters, Feed::u);
    f.u(answer(o.answer));
    f.maybe(o.fate, |f, fate| {
        f.pair(match fate {
            Fate::Kept => (0_u64, 0_u64),
            Fate::Lapsed => (1, 0),
            Fate::Broken(seat) => (2, n(seat)),
        });
    });
}

pub fn signing(f: &mut Feed, world: &World) {
    let decision = |d: Decision| match d {
        Decision::Sign => 0_u64,
        Decision::SignWithDeclaration => 1,
        Decision::NotNow => 2,
        Decision::Refuse => 3,
    };
    let signing = world.resource::<SigningAnswers>();
    f.maybe(signing.chosen.values().next().copied(), |f, d| {
        f.u(decision(d))
    });
    f.list(signing.verdicts(), |f, v| {
        f.text(&v.state);
        f.u(decision(v.decision));
        f.maybe(v.declares.as_deref(), Feed::text);
        f.f(v.total);
        f.list(&v.reasons, |f, r| {
            f.text(&r.term);
            f.f(r.value);
        });
    });
    f.maybe(world.resource::<History>().ending.as_deref(), Feed::text);
}
