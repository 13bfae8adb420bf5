//! A computer says so where companies at home ask for what it does (rule 19.5).

use crate::conference::lobby::asked;
use crate::model::clause::TreatyText;
use crate::model::ids::{BracketId, WordingId};
use crate::model::{Action, Move, Proposal};
use crate::negotiation::reading::ReadText;
use crate::say;
use crate::seat::view::SeatView;
use crate::world::lobby::Ask;

/// Rule 19.5: names in the reason of an act on the floor whoever at home asks for it most, of those who
/// are heard.
pub(super) fn name(view: &SeatView, draft: &ReadText, it: &mut Move) {
    let capital = view.own.capital.as_ref();
    let least = view.theory.stakes.lobby.lobby_heard;
    let asks = capital.map_or(&[][..], |capital| &capital.asked);
    let heard = asks.iter().filter(|ask| ask.pressure >= least);
    let treaty = &view.scenario.text;
    let serves = heard.filter(|ask| serves(treaty, draft, &it.action, ask));
    let most = serves.max_by(|a, b| a.pressure.total_cmp(&b.pressure));
    if let Some(ask) = most {
        let both = vec![it.why.clone(), asked(treaty, ask)];
        it.why = say!("general-sentences", all = both);
    }
}

/// Whether an act on the floor moves the draft the way companies ask; `draft` is read from `treaty`.
#[must_use]
pub fn serves(treaty: &TreatyText, draft: &ReadText, action: &Action, ask: &Ask) -> bool {
    let (proposal, favours) = match action {
        Action::Table(p) | Action::Cosponsor(p) | Action::Support(p) => (p, true),
        Action::Oppose(p) | Action::RedLine(p) => (p, false),
        _ => return false,
    };
    let Some((bracket, wording)) = at(treaty, proposal) else {
        return false;
    };
    let now = draft.text().at(bracket);
    // What is opposed gives way to the draft, or to what stood before it.
    let other = if wording == now {
        treaty.brackets[bracket].status_quo
    } else {
        now
    };
    let singles = draft.singles(bracket);
    // What stood before may be stronger than a text of this forum can be (rule 14.4).
    let stands = |w: WordingId| singles.get(w.index()).map(|read| read.position[ask.on]);
    let (Some(said), Some(instead)) = (stands(wording), stands(other)) else {
        return false;
    };
    let more = said - instead;
    if favours == ask.more {
        more > 0.0
    } else {
        more < 0.0
    }
}

/// A proposal by its identifiers.
fn at(treaty: &TreatyText, proposal: &Proposal) -> Option<(BracketId, WordingId)> {
    let (bracket, it) =
        BracketId::each(&treaty.brackets).find(|(_, b)| b.key == proposal.bracket)?;
    let (wording, _) = WordingId::each(&it.wordings).find(|(_, w)| w.id == proposal.wording)?;
    Some((bracket, wording))
}
