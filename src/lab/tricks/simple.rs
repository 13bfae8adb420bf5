//! Fixed strategies: the same act each day, whatever the room does.

use crate::conference::corridors::offers::named;
use crate::conference::plates::rules::{best, counts};
use crate::lab::tricks::trick::Trick;
use crate::model::Action;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::negotiation::reading::read;
use crate::seat::view::SeatView;

/// What the seat does today.
pub fn acts(view: &SeatView, trick: Trick) -> Vec<Action> {
    let seat = view.seat;
    let Phase::Conference(day @ 1..) = view.phase else {
        return vec![];
    };
    let (room, scenario) = (view.room, view.scenario);
    let sponsors = view.sponsor_trust();
    let worth = |terms: &[(BracketId, WordingId)]| {
        let text = room.draft.text.with_all(terms);
        view.worth(&text, &sponsors).total()
    };
    let values = |b: BracketId| -> Vec<f64> {
        let wordings = WordingId::all(scenario.text.brackets[b].wordings.len());
        wordings.map(|w| worth(&[(b, w)])).collect()
    };
    let ours = |b: BracketId| (b, best(&values(b)));
    let proposal = |(b, w): (BracketId, WordingId)| scenario.proposal(b, w);
    let plates = |objects: bool| {
        let open = room.agenda.open.iter().map(|&b| ours(b));
        open.map(move |term| Action::Plate {
            choice: proposal(term),
            objects: objects && term.1 != room.draft.text.at(term.0),
        })
    };
    let waiting: Vec<_> = view
        .offers
        .iter()
        .filter(|o| o.waits_for(seat, day))
        .collect();
    let now = worth(&[]);
    let answers = |all: bool| {
        let waiting = waiting.iter();
        waiting.map(move |o| Action::Answer {
            offer: o.id,
            accept: all || worth(&o.terms()) > now,
        })
    };
    let most_lost = room.agenda.open.iter().copied().max_by(|&a, &b| {
        let loss = |b: BracketId| values(b).into_iter().fold(f64::MIN, f64::max) - now;
        loss(a).total_cmp(&loss(b)).then(b.cmp(&a))
    });
    match trick {
        Trick::Attache
        | Trick::Delegate
        | Trick::Ambassador
        | Trick::Silent
        | Trick::Adviser
        | Trick::Expert => vec![],
        Trick::AlwaysObject => plates(true).collect(),
        Trick::AlwaysAgree => {
            let agree = room.agenda.open.iter().map(|&b| Action::Plate {
                choice: proposal((b, room.draft.text.at(b))),
                objects: false,
            });
            agree.chain(answers(true)).collect()
        }
        Trick::AlwaysTrade => {
            let mut acts: Vec<Action> = answers(false).collect();
            acts.extend(swap(view, seat, &worth, most_lost.map(ours)));
            acts
        }
        Trick::ForceVotes => {
            let majority = |b: BracketId| {
                let (_, w) = ours(b);
                let n = scenario.text.brackets[b].wordings.len();
                let counts = counts(&room.ballots.plates[b], n);
                counts[w] * 2 > counts.iter().sum::<usize>()
            };
            let unsettled =
                BracketId::all(room.draft.standing.len()).filter(|&b| room.unsettled(b));
            let won = unsettled.filter(|&b| !room.ballots.plates[b].is_empty() && majority(b));
            let calls = won.map(|b| match room.agenda.open.contains(&b) {
                true => Action::CallVote(proposal(ours(b))),
                false => Action::PointOfOrder(proposal(ours(b))),
            });
            calls.take(2).collect()
        }
        Trick::WalkOut => vec![Action::WalkOut],
        Trick::RedLines => {
            let lines = room
                .agenda
                .open
                .iter()
                .map(|&b| (b, room.draft.text.at(b), ours(b).1));
            let lines = lines.filter(|(_, now, best)| now != best);
            let lines = lines.map(|(b, now, _)| Action::RedLine(proposal((b, now))));
            plates(true).chain(lines).collect()
        }
        Trick::TableOwn => most_lost
            .map(|b| Action::Table(proposal(ours(b))))
            .into_iter()
            .collect(),
        Trick::Press => most_lost
            .map(|b| Action::Press(proposal(ours(b))))
            .into_iter()
            .collect(),
    }
}

/// A swap with whoever seems to gain most: our wish against the cheapest of ours.
fn swap(
    view: &SeatView,
    seat: StateId,
    worth: &dyn Fn(&[(BracketId, WordingId)]) -> f64,
    want: Option<(BracketId, WordingId)>,
) -> Option<Action> {
    let (room, scenario) = (view.room, view.scenario);
    let want = want?;
    let now = worth(&[]);
    let beliefs = crate::seat::beliefs::of(view);
    let terms =
        BracketId::all(room.draft.standing.len()).filter(|&b| room.unsettled(b) && b != want.0);
    let terms = terms.flat_map(|b| {
        let wordings = WordingId::all(scenario.text.brackets[b].wordings.len());
        wordings.map(move |w| (b, w))
    });
    let gains = terms.filter(|&t| worth(&[want, t]) > now + 0.001);
    let start = read(&scenario.text, &room.draft.text);
    let others = StateId::all(scenario.states.len()).filter(|&s| s != seat);
    let others: Vec<(StateId, f64)> = others
        .map(|s| (s, beliefs.worth(scenario, s, &start).total()))
        .collect();
    let mut top: Option<(f64, StateId, (BracketId, WordingId))> = None;
    for give in gains.take(24) {
        let then = read(&scenario.text, &room.draft.text.with_all(&[want, give]));
        for &(other, now) in &others {
            let gain = beliefs.worth(scenario, other, &then).total() - now;
            if gain > top.map_or(0.002, |t| t.0) {
                top = Some((gain, other, give));
            }
        }
    }
    let (_, other, give) = top?;
    Some(Action::Offer {
        to: vec![scenario.iso(other).to_owned()],
        package: named(scenario, (&[give], &[want]), &[]),
        until: None,
        witnesses: vec![],
    })
}
