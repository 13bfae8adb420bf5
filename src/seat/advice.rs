//! What a seat's adviser can work out from what the seat knows: who stands in the way of a wording,
//! and what would bring a state on board.

use crate::conference::beliefs::Beliefs;
use crate::conference::corridors::offers::Pay;
use crate::conference::favours;
use crate::conference::room::Standing;
use crate::model::action::Favour;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::negotiation::reading::read;
use crate::seat::view::SeatView;

/// Why a delegation could keep a wording out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Block {
    /// It drew a red line against it.
    RedLine,
    /// Its plate objects, and prefers another.
    Objects,
    /// By what is believed of it, it loses more than it can live with.
    Loses,
}

/// Rule 2.9: who can block a wording: red lines first, then plates that object, then those who are
/// believed to lose by more than `bends`; each with what it is believed to lose.
#[must_use]
pub fn blockers(
    view: &SeatView,
    beliefs: &Beliefs,
    (bracket, wording): (BracketId, WordingId),
    bends: f64,
) -> Vec<(StateId, Block, f64)> {
    let (scenario, room) = (view.scenario, view.room);
    let now = read(&scenario.text, &room.draft.text);
    let then = read(&scenario.text, &room.draft.text.with(bracket, wording));
    let mut found = vec![];
    for state in StateId::all(scenario.states.len()).filter(|&s| s != view.seat && room.sits(s)) {
        let worth = |r| beliefs.worth(scenario, state, r).total();
        let loss = worth(&now) - worth(&then);
        let mut lines = room.floor.red_lines.iter();
        let line = lines.any(|r| (r.seat, r.bracket, r.wording) == (state, bracket, wording));
        let plate = room.ballots.plates[bracket].get(state.index());
        let objects = plate.is_some_and(|p| p.objects_to(wording));
        let why = match () {
            () if line => Block::RedLine,
            () if objects => Block::Objects,
            () if loss > bends => Block::Loses,
            () => continue,
        };
        found.push((state, why, loss));
    }
    found.sort_by(|a, b| a.1.cmp(&b.1).then(b.2.total_cmp(&a.2)).then(a.0.cmp(&b.0)));
    found
}

/// A way to bring a state on board.
#[derive(Debug, Clone, PartialEq)]
pub struct Remedy {
    /// Brackets to change, with the wording.
    pub changes: Vec<(BracketId, WordingId)>,
    /// A favour to pay.
    pub favour: Option<Favour>,
    /// Its sum after that, as believed.
    pub after: f64,
    /// What it changes for the seat.
    pub own: f64,
}

/// Ways shown at most.
const WAYS: usize = 3;
/// Gain of a change that counts as none, in units of utility.
const LEAST: f64 = 1e-6;

fixed! {
    advice:

    /// Changes looked at together (rule 2.10). Judgement: what is answered while a person waits.
    const PAIRED: usize = 14;
}

/// Rule 2.10: the cheapest ways, by the seat's own estimate, to lift a state's believed sum to zero:
/// one bracket, a favour, or two of these; at most three ways, cheapest to the seat first. Empty if
/// it would sign already or nothing looked at is enough.
#[must_use]
pub fn bring_on_board(view: &SeatView, beliefs: &Beliefs, state: StateId, sum: f64) -> Vec<Remedy> {
    if sum >= 0.0 || state == view.seat || !view.room.sits(state) {
        return vec![];
    }
    let (scenario, room) = (view.scenario, view.room);
    let own = view.sponsor_trust();
    let start = read(&scenario.text, &room.draft.text);
    let theirs = beliefs.worth(scenario, state, &start).total();
    let ours = view.worth(&room.draft.text, &own).total();
    let weigh = |changes: Vec<(BracketId, WordingId)>, favour: Option<Favour>| {
        let text = room.draft.text.with_all(&changes);
        let after = beliefs
            .worth(scenario, state, &read(&scenario.text, &text))
            .total()
            - theirs;
        let n = &view.theory.stakes.favours;
        let paid = favour.map_or(0.0, |f| favours::worth(n, f, scenario.published(state)));
        let cost = favour.map_or(0.0, |f| favours::cost(n, f, scenario.published(view.seat)));
        Remedy {
            after: sum + after + paid,
            own: view.worth(&text, &own).total() - ours - cost,
            changes,
            favour,
        }
    };
    let mut singles: Vec<Remedy> = vec![];
    for (b, bracket) in BracketId::each(&scenario.text.brackets) {
        if room.draft.standing[b] == Standing::Clear {
            continue;
        }
        let others = WordingId::all(bracket.wordings.len()).filter(|&w| w != room.draft.text.at(b));
        singles.extend(others.map(|w| weigh(vec![(b, w)], None)));
    }
    singles.retain(|r| r.after > sum + LEAST);
    singles.sort_by(|a, b| b.after.total_cmp(&a.after).then(a.changes.cmp(&b.changes)));
    let (from, to) = (view.seat, state);
    let mut gifts = Favour::ALL.to_vec();
    gifts.retain(|&favour| favours::can_be_given(scenario, &Pay { from, to, favour }));
    singles.extend(gifts.iter().map(|&f| weigh(vec![], Some(f))));
    let enough = |all: &[Remedy]| -> Vec<Remedy> {
        let mut enough: Vec<Remedy> = all.iter().filter(|r| r.after >= 0.0).cloned().collect();
        enough.sort_by(|a, b| b.own.total_cmp(&a.own).then(a.changes.cmp(&b.changes)));
        enough.truncate(WAYS);
        enough
    };
    let found = enough(&singles);
    if !found.is_empty() {
        return found;
    }
    let favoured = singles.split_off(singles.len() - gifts.len());
    let top = &singles[..singles.len().min(PAIRED)];
    let mut pairs = vec![];
    for (n, a) in top.iter().enumerate() {
        for b in &top[n + 1..] {
            if a.changes[0].0 != b.changes[0].0 {
                pairs.push(weigh(vec![a.changes[0], b.changes[0]], None));
            }
        }
        pairs.extend(favoured.iter().map(|f| weigh(a.changes.clone(), f.favour)));
    }
    enough(&pairs)
}
