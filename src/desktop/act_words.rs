//! Acts in words.

use crate::desktop::journal;
use crate::desktop::sight::Sight;
use crate::desktop::words::{list, name, proposal, rung_name};
use crate::model::rung::Rung;
use crate::model::{Action, Decision, Proposal};
use crate::text;

/// An act that is proposed, as a sentence: a package with its terms, so that two can be told apart.
#[must_use]
pub fn proposed_words(sight: &Sight, action: &Action) -> String {
    let Action::Offer { to, package, .. } = action else {
        return act_words(sight, action);
    };
    let scenario = &sight.scenario;
    let names: Vec<String> = to.iter().map(|i| name(scenario, i).to_owned()).collect();
    let terms = |all: &[Proposal]| {
        let said = all.iter();
        let said = said.map(|p| proposal(scenario, &p.bracket, &p.wording));
        list(&said.collect::<Vec<_>>(), TERMS)
    };
    let sides = match (package.give.is_empty(), package.want.is_empty()) {
        (false, false) => "both",
        (false, true) => "give",
        _ => "want",
    };
    text!(
        "stand-act-offer",
        states = list(&names, TERMS),
        sides = sides,
        give = terms(&package.give),
        want = terms(&package.want)
    )
}

/// Terms of a side that are named.
const TERMS: usize = 3;

/// An act as a sentence.
#[must_use]
pub fn act_words(sight: &Sight, action: &Action) -> String {
    let scenario = &sight.scenario;
    if let Some(words) = journal::act(scenario, sight.seat, action) {
        return words;
    }
    match action {
        Action::Plate { choice, objects } => {
            let proposal = proposal(scenario, &choice.bracket, &choice.wording);
            if *objects {
                text!("stand-act-plate-objects", proposal = proposal)
            } else {
                text!("stand-act-plate", proposal = proposal)
            }
        }
        Action::Answer { offer, accept } => {
            let offer = offer.to_string();
            if *accept {
                text!("stand-act-accept", offer = offer)
            } else {
                text!("stand-act-decline", offer = offer)
            }
        }
        Action::Break { offer } => text!("stand-act-break", offer = offer.to_string()),
        Action::Eavesdrop { on } => {
            text!("stand-act-eavesdrop", state = name(scenario, on))
        }
        Action::Decide(decision) => {
            let decision = match decision {
                Decision::Sign => "sign",
                Decision::SignWithDeclaration => "declare",
                Decision::NotNow => "not-now",
                Decision::Refuse => "refuse",
            };
            text!("stand-act-decide", decision = decision)
        }
        Action::SetBudget { .. } => text!("stand-act-budget"),
        Action::Respond { incident, rung } => {
            let with = Rung::all().find(|r| r.number() == *rung);
            let with = with.map_or_else(|| rung.to_string(), rung_name);
            let incident = incident.to_string();
            text!("stand-act-respond", incident = incident, rung = with)
        }
        Action::Expose(_) => text!("stand-act-expose"),
        Action::Arrange { with, .. } => {
            let names: Vec<String> = with.iter().map(|i| name(scenario, i).to_owned()).collect();
            text!("stand-act-arrange", states = list(&names, 4))
        }
        Action::Join { arrangement, join } => {
            let arrangement = arrangement.to_string();
            if *join {
                text!("stand-act-join", arrangement = arrangement)
            } else {
                text!("stand-act-leave", arrangement = arrangement)
            }
        }
        Action::Choose { question, course } => {
            let mut all = sight.years.questions.iter();
            let asked = all.find(|q| q.id == *question);
            let chosen = asked.and_then(|q| q.courses.get(*course));
            chosen.map_or_else(
                || text!("stand-act-choose-number", question = question.to_string()),
                |c| text!("stand-act-choose", course = c.says.clone()),
            )
        }
        _ => text!("stand-act-convene"),
    }
}
