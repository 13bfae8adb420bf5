//! The computer delegates: what all eight must do, and what each is known by.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test may stop, and says what it measured"
)]

#[path = "../common/mod.rs"]
mod common;

mod anything;
mod battery;
mod broker;
mod companies;
mod concession;
mod follower;
mod historical;
mod opportunist;
mod reading;
mod reasons;
mod reciprocator;
mod table;

use common::scenario;
use plenary::conference::corridors::offers::{Answer, Corridors, Offer};
use plenary::delegates::of;
use plenary::model::calendar::Phase;
use plenary::model::ids::{BracketId, OfferId, StateId, WordingId};
use plenary::model::{Action, DelegateKind, Move, Scenario, Strength};
use plenary::negotiation::reading::ReadText;
use plenary::seat::Views as _;
use plenary::session::Session;
use plenary::session::setup::Seating;
use std::sync::Arc;

/// A session of computers only, all of one kind if given.
fn seated(
    scenario: Arc<Scenario>,
    seed: u64,
    kind: Option<DelegateKind>,
    strength: Strength,
) -> Session {
    let seating = Seating {
        strength,
        delegates: kind,
        ..Seating::default()
    };
    common::seated(scenario, common::theory("restraint"), seed, seating)
}

fn session(name: &str, seed: u64, kind: Option<DelegateKind>) -> Session {
    seated(scenario(name), seed, kind, Strength::default())
}

/// What a delegate of a kind would do in a seat now.
fn acts(s: &mut Session, seat: StateId, kind: DelegateKind) -> Vec<Move> {
    let scenario = s.scenario().clone();
    let draft = ReadText::new(&scenario.text, &s.room().draft.text.clone());
    of(kind).act(&s.view(seat), &draft)
}

/// Puts a day on the clock, leaving the room as it is.
fn set_day(s: &mut Session, day: u32) {
    plenary::world::calendar::enter(s.world(), Phase::Conference(day));
}

/// Puts an offer into the corridors, waiting for its parties; gives its number.
fn put_offer(
    s: &mut Session,
    from: StateId,
    to: &[StateId],
    terms: &[(BracketId, WordingId)],
) -> OfferId {
    let Phase::Conference(day) = s.phase() else {
        panic!("the conference is over")
    };
    let mut corridors = s.world().resource_mut::<Corridors>();
    let id = OfferId::new(corridors.offers.len());
    corridors.offers.push(Offer {
        id,
        day,
        until: day + 1,
        from,
        to: to.iter().map(|&s| (s, Answer::Waiting)).collect(),
        give: terms.to_vec(),
        want: vec![],
        pays: vec![],
        witnesses: vec![],
        counters: None,
        answer: Answer::Waiting,
        fate: None,
    });
    id
}

/// Makes an offer agreed by all.
fn agree(s: &mut Session, id: OfferId) {
    let mut corridors = s.world().resource_mut::<Corridors>();
    let offer = &mut corridors.offers[id];
    offer.answer = Answer::Agreed;
    offer.to.iter_mut().for_each(|t| t.1 = Answer::Agreed);
}

/// The answer among some moves to an offer, with its reason.
fn answer_to(moves: &[Move], id: OfferId) -> Option<(bool, String)> {
    moves.iter().find_map(|m| match m.action {
        Action::Answer { offer, accept } if offer == id => Some((accept, m.why.to_string())),
        _ => None,
    })
}

/// Own gain of a seat from each single change of an unsettled or shut bracket.
fn gains(s: &mut Session, seat: StateId) -> Vec<((BracketId, WordingId), f64)> {
    let scenario = s.scenario().clone();
    let view = s.view(seat);
    let sponsors = view.sponsor_trust();
    let worth = |t: &plenary::model::Text| view.worth(t, &sponsors).total();
    let now = worth(&view.room.draft.text);
    let mut all = vec![];
    for (b, bracket) in BracketId::each(&scenario.text.brackets) {
        for w in WordingId::all(bracket.wordings.len()) {
            all.push(((b, w), worth(&view.room.draft.text.with(b, w)) - now));
        }
    }
    all
}

fn seats(s: &Session) -> usize {
    s.scenario().states.len()
}

fn priced(m: &Move) -> bool {
    !matches!(
        m.action,
        Action::Plate { .. } | Action::Answer { .. } | Action::Break { .. }
    )
}
