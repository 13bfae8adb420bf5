//! The packages of the scripted session.

use bevy::prelude::*;

use crate::conference::corridors::offers::Pay;
use crate::conference::plates::rules;
use crate::desktop::commands::Command;
use crate::desktop::play::Play;
use crate::desktop::screens::conference::changes::{ConferenceChange, PackageChange};
use crate::desktop::tour::ask::{ask, sight};
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::{Action, Favour, Package, Payment, Proposal};
use crate::say;
use crate::session::acts;
use crate::session::admissible::Sender;

/// Two delegations make the player an offer, and a third has made one that was taken.
pub(super) fn receive(world: &mut World) {
    let terms: Vec<Proposal> = match sight(world) {
        Some(sight) => {
            let worth = |b: BracketId| sight.own.worth[b].iter().copied().fold(0.0, f64::max);
            let mut live: Vec<BracketId> = BracketId::all(sight.own.worth.len())
                .filter(|&b| sight.room.unsettled(b))
                .collect();
            live.sort_by(|&a, &b| worth(b).total_cmp(&worth(a)));
            let best = |b: BracketId| sight.scenario.proposal(b, rules::best(&sight.own.worth[b]));
            live.into_iter().map(best).collect()
        }
        None => return,
    };
    let mut play = world.resource_mut::<Play>();
    let seat = play.seat;
    let Some(session) = &mut play.session else {
        return;
    };
    let scenario = session.scenario().clone();
    let me = scenario.iso(seat).to_owned();
    let pay = |from: &str, favour| Payment {
        from: from.to_owned(),
        to: me.clone(),
        favour,
    };
    let last = terms.len().saturating_sub(1);
    let offers = [
        (
            "IND",
            vec![],
            (2, last / 2),
            vec![pay("IND", Favour::SeatSupport)],
        ),
        (
            "EGY",
            vec!["MEX"],
            (0, last),
            vec![pay("EGY", Favour::Roaming)],
        ),
        ("JPN", vec![], (1, last / 3), vec![]),
    ];
    for (from, others, (give, want), pays) in offers {
        let to = others.into_iter().map(str::to_owned);
        let picked = |n: usize| terms.get(n).cloned().into_iter().collect();
        let offer = Action::Offer {
            to: std::iter::once(me.clone()).chain(to).collect(),
            package: Package {
                give: picked(give),
                want: picked(want),
                pays,
            },
            until: None,
            witnesses: vec![],
        };
        if let Some(seat) = scenario.seat(from) {
            // One that is refused is missing in the picture.
            let _made = acts::act(
                session.world(),
                Sender::Seat(seat),
                &offer,
                say!("tour-package-reason"),
            );
        }
    }
    play.look();
    let taken = play.sight.as_ref().and_then(|s| {
        let mut mine = s.packages.offers.iter();
        mine.find(|o| o.waits_for(s.seat, s.day())).map(|o| o.id)
    });
    if let Some(offer) = taken {
        let accept = true;
        ask(world, Command::Act(Action::Answer { offer, accept }));
    }
}

/// A package of three with a favour: what the player wants most for what it minds least.
pub(super) fn compose(world: &mut World) {
    let Some(sight) = sight(world) else {
        return;
    };
    let unsettled = BracketId::all(sight.own.worth.len()).filter(|&b| sight.room.unsettled(b));
    let terms = unsettled.flat_map(|b| {
        let now = sight.room.draft.text.at(b);
        let all = WordingId::each(&sight.own.worth[b]);
        all.filter(move |(w, _)| *w != now)
            .map(move |(w, v)| (b, w, *v))
    });
    let mut terms: Vec<(BracketId, WordingId, f64)> = terms.collect();
    terms.sort_by(|x, y| y.2.total_cmp(&x.2));
    let first = terms.first().map(|t| t.0).unwrap_or_default();
    let small = terms.iter().position(|t| t.0 != first && t.2.abs() < 0.002);
    let small = small.unwrap_or(terms.len() / 2);
    let partners = ["EGY", "MEX"].map(|iso| sight.scenario.seat(iso));
    let partners: Vec<StateId> = partners.into_iter().flatten().collect();
    let from = sight.seat;
    for (place, ours) in [(0, false), (small, true)] {
        if let Some(&(bracket, wording, _)) = terms.get(place) {
            ask(world, ConferenceChange::SelectBracket(bracket));
            ask(world, ConferenceChange::SelectWording(wording));
            change(world, PackageChange::Term(ours));
        }
    }
    for &partner in &partners {
        change(world, PackageChange::Partner(partner));
    }
    if let Some(&to) = partners.first() {
        let favour = Favour::CapacityAid;
        change(world, PackageChange::Favour(Pay { from, to, favour }));
        change(world, PackageChange::FoldFavours);
    }
}

fn change(world: &mut World, change: PackageChange) {
    ask(world, ConferenceChange::Package(change));
}
