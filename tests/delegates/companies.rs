//! A computer that says what companies at home ask for.

use plenary::conference::forums::sitting_of;
use plenary::delegates::companies::serves;
use plenary::model::companies::Trade;
use plenary::model::ids::{BracketId, DimensionId, WordingId};
use plenary::model::{Action, Forum};
use plenary::negotiation::reading::ReadText;
use plenary::world::lobby::Ask;

use super::common::scenario;

/// Rules 14.4 and 19.5: a forum of soft law sits over a text in force with the strongest words: it has
/// no wording for what stands, and what is opposed gives way to nothing that companies could like.
#[test]
fn what_stands_may_be_stronger_than_any_word_of_the_forum() {
    let whole = scenario("dubai-twelve");
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
