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
    let capital = view.capital.as_ref();
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

/// Whether an act on the floor moves the draft the way companies ask.
fn serves(treaty: &TreatyText, draft: &ReadText, action: &Action, ask: &Ask) -> bool {
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
    let (Some(then), Some(now)) = (stands(wording), stands(other)) else {
        return false;
    };
    let more = then - now;
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]

    use super::*;
    use crate::conference::forums::sitting_of;
    use crate::model::Forum;
    use crate::model::companies::Trade;
    use crate::model::ids::DimensionId;
    use crate::scenario::Library;

    /// Rules 14.4 and 19.5: a forum of soft law sits over a text in force with the strongest words: it has
    /// no wording for what stands, and what is opposed gives way to nothing that companies could like.
    #[test]
    fn what_stands_may_be_stronger_than_any_word_of_the_forum() {
        let whole = Library::embedded().load("dubai-twelve").unwrap();
        let mut before = whole.text.status_quo();
        let forces: Vec<BracketId> = whole.text.clauses.iter().map(|c| c.frame.force).collect();
        for &force in &forces {
            let strongest = WordingId::new(whole.text.brackets[force].wordings.len() - 1);
            before = before.with(force, strongest);
        }
        let forum = (Forum::HumanRights, &[][..]);
        let sits = sitting_of(&whole, forum, (3, 9), Some(&before));
        let draft = ReadText::new(&sits.text, &sits.text.opening());
        let mut asked = 0;
        for &force in &forces {
            let bracket = &sits.text.brackets[force];
            assert!(bracket.status_quo.index() >= bracket.wordings.len());
            let action = Action::Oppose(sits.proposal(force, draft.text().at(force)));
            for on in DimensionId::all(sits.text.dimensions.len()) {
                let (by, pressure, minds) = (Trade::ALL[0], 1.0, 0.0);
                let ask = |more| Ask {
                    by,
                    on,
                    more,
                    pressure,
                    minds,
                };
                assert!(!serves(&sits.text, &draft, &action, &ask(true)));
                assert!(!serves(&sits.text, &draft, &action, &ask(false)));
                asked += 1;
            }
        }
        assert!(asked > 0);
    }
}
