//! What whoever led the session brought in that the model's dice did not (rule 1.28), in words.

use crate::locale::Sentence;
use crate::model::calendar::Phase;
use crate::model::deeds::Shock;
use crate::model::{Intervention, Scenario};
use crate::say;
use crate::session::Session;
use crate::world::journal::Happening;

/// One thing that was brought in.
#[derive(Debug, Clone, PartialEq)]
pub struct BroughtIn {
    /// The turn: days, then the signing, then quarters.
    pub turn: u32,
    /// What it was.
    pub what: Sentence,
}

/// All that was brought into a session, in order; before its end without the raids, of which nobody is
/// told.
#[must_use]
pub fn all(session: &Session) -> Vec<BroughtIn> {
    let scenario = session.scenario();
    let over = session.phase() == Phase::Over;
    let told = session.journal().iter().filter_map(|e| match &e.what {
        Happening::Intervention { what } if over || !what.unseen() => Some(BroughtIn {
            turn: e.turn,
            what: told(scenario, what),
        }),
        _ => None,
    });
    told.collect()
}

/// What is brought in, as a clause of its own: “a worm gets loose”.
#[must_use]
pub fn told(scenario: &Scenario, what: &Intervention) -> Sentence {
    let name = |iso: &str| {
        let seat = scenario.seat(iso);
        seat.map_or(iso, |s| scenario.states[s].profile.name.as_str())
            .to_owned()
    };
    match what {
        Intervention::Event { title } => say!("debrief-in-event", title = title),
        Intervention::Shock {
            between: Some((a, b)),
            ..
        } => say!("debrief-in-crisis", a = name(a), b = name(b)),
        Intervention::Shock { kind, size, .. } => {
            let kind = match kind {
                Shock::Worm | Shock::Crisis => say!("debrief-in-worm"),
                Shock::SupplyChain => say!("debrief-in-supply"),
                Shock::Ransom => say!("debrief-in-ransom"),
            };
            match size {
                Some(size) => say!("debrief-in-size", what = kind, size = size.to_string()),
                None => kind,
            }
        }
        Intervention::Leak { state } => say!("debrief-in-leak", state = name(state)),
        Intervention::Raid { target } => say!("debrief-in-raid", state = name(target)),
    }
}
