//! Lines about an arrangement: who is asked, what is pledged, and the act that proposes it.

use crate::desktop::screens::projector::changes::ProjectorChange;
use crate::desktop::screens::projector::line::{Does, Line, called, others};
use crate::desktop::screens::projector::screen::ProjectorScreen;
use crate::desktop::sight::Sight;
use crate::desktop::words;
use crate::model::Action;
use crate::model::ids::{ArrangementId, StateId};
use crate::model::years::Pledge;
use crate::seat::affairs::Affairs;
use crate::text;

/// A pledge in words.
fn pledge_words(pledge: Pledge) -> String {
    match pledge {
        Pledge::NoOperations => text!("aftermath-screen-pledge-peace"),
        Pledge::ShareWarnings => text!("aftermath-screen-pledge-warnings"),
        Pledge::Hotline => text!("aftermath-screen-pledge-line"),
        Pledge::JointPolicing => text!("aftermath-screen-pledge-police"),
    }
}

fn listed(all: Vec<String>) -> String {
    words::list(&all, all.len())
}

fn pledged(pledges: &[Pledge]) -> String {
    listed(pledges.iter().map(|p| pledge_words(*p)).collect())
}

/// The act that proposes what is entered, and its words.
pub(super) fn proposal(slip: &Sight, screen: &ProjectorScreen) -> (Action, String) {
    let pact = &screen.teacher.pact;
    let iso = |s: &StateId| slip.scenario.iso(*s).to_owned();
    let action = Action::Arrange {
        with: pact.with.iter().map(iso).collect(),
        pledges: pact.pledges.clone(),
    };
    let words = text!(
        "projector-ask-pact-propose",
        states = listed(slip.names(&pact.with)),
        pledges = pledged(&pact.pledges)
    );
    (action, words)
}

/// The partners and pledges that can be put in or taken out.
pub(super) fn parts(slip: &Sight, screen: &ProjectorScreen, all: &mut Vec<Line>) {
    for state in others(slip) {
        let name = called(slip, state);
        let words = if screen.teacher.pact.with.contains(&state) {
            text!("projector-ask-pact-without", state = name)
        } else {
            text!("projector-ask-pact-with", state = name)
        };
        let does = Does::Change(ProjectorChange::PactWith(state));
        all.push(Line { words, does });
    }
    for pledge in Pledge::ALL {
        let it = pledge_words(pledge);
        let words = if screen.teacher.pact.pledges.contains(&pledge) {
            text!("projector-ask-pledge-out", pledge = it)
        } else {
            text!("projector-ask-pledge-in", pledge = it)
        };
        let does = Does::Change(ProjectorChange::Pledge(pledge));
        all.push(Line { words, does });
    }
}

/// An arrangement that the seat may enter, or leave.
pub(super) fn joining(slip: &Sight, affairs: &Affairs, id: ArrangementId, join: bool) -> String {
    let found = affairs.arrangements.iter().find(|a| a.id == id);
    let (states, pledges) = found.map_or_else(Default::default, |a| {
        let members: Vec<StateId> = a.members.iter().copied().collect();
        let pledges: Vec<Pledge> = a.pledges.to_vec();
        (listed(slip.names(&members)), pledged(&pledges))
    });
    if join {
        text!(
            "projector-ask-join",
            n = id.to_string(),
            states = states,
            pledges = pledges
        )
    } else {
        text!(
            "projector-ask-leave",
            n = id.to_string(),
            states = states,
            pledges = pledges
        )
    }
}
