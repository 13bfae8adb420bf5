//! Acts in words.

use crate::debrief::truth::kind_word;
use crate::desktop::journal;
use crate::desktop::sight::Sight;
use crate::desktop::words::{list, name, proposal, rung_name};
use crate::model::action::{Package, Proposal};
use crate::model::ids::{ArrangementId, OfferId, StateId};
use crate::model::rung::Rung;
use crate::model::{Action, Decision};
use crate::text;

/// How many terms of a side of a package are named. Judgement: what is read at a glance.
const TERMS: usize = 3;

/// An act as a sentence.
#[must_use]
pub fn act_words(sight: &Sight, action: &Action) -> String {
    let scenario = &sight.scenario;
    if let Action::Offer { to, package, .. } = action {
        return offered(sight, to, package);
    }
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
            let with = others(sight, *offer);
            if *accept {
                text!("stand-act-accept", with = with)
            } else {
                text!("stand-act-decline", with = with)
            }
        }
        Action::Break { offer } => text!("stand-act-break", with = others(sight, *offer)),
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
        Action::Instruct { blows: Some(it) } => text!(
            "stand-act-instruct",
            severity = it.up_to.to_string(),
            rung = rung_name(it.rung)
        ),
        Action::Instruct { blows: None } => text!("stand-act-ask"),
        Action::Respond { incident, rung } => {
            let with = Rung::all().find(|r| r.number() == *rung);
            let with = with.map_or_else(|| rung.to_string(), rung_name);
            let mut all = sight.years.incidents.iter();
            let kind = all.find(|i| i.id == *incident).map(|i| kind_word(i.kind));
            match kind {
                Some(kind) => text!("stand-act-respond", kind = kind, rung = with),
                None => text!("stand-act-respond-unknown", rung = with),
            }
        }
        Action::Expose(_) => text!("stand-act-expose"),
        Action::Arrange { with, .. } => {
            let names: Vec<String> = with.iter().map(|i| name(scenario, i).to_owned()).collect();
            text!("stand-act-arrange", states = list(&names, 4))
        }
        Action::Join { arrangement, join } => {
            let members = members(sight, *arrangement);
            if *join {
                text!("stand-act-join", members = members)
            } else {
                text!("stand-act-leave", members = members)
            }
        }
        Action::Choose { question, course } => sight.course(*question, *course).map_or_else(
            || text!("stand-act-choose-unknown"),
            |c| text!("stand-act-choose", course = c.says.clone()),
        ),
        _ => text!("stand-act-convene"),
    }
}

/// A package by whom it goes to and what each side takes: two packages to one delegation differ by that.
fn offered(sight: &Sight, to: &[String], package: &Package) -> String {
    let scenario = &sight.scenario;
    let terms = |half: &[Proposal]| {
        let terms = half.iter();
        let terms = terms.map(|p| proposal(scenario, &p.bracket, &p.wording));
        list(&terms.collect::<Vec<_>>(), TERMS)
    };
    let to: Vec<String> = to.iter().map(|i| name(scenario, i).to_owned()).collect();
    text!(
        "stand-act-offer",
        to = list(&to, 4),
        sides = match (package.give.is_empty(), package.want.is_empty()) {
            (false, false) => "both",
            (true, false) => "they",
            (false, true) => "we",
            (true, true) => "none",
        },
        give = terms(&package.give),
        want = terms(&package.want),
        favours = package.pays.len()
    )
}

/// The other parties of a package.
#[must_use]
pub fn others(sight: &Sight, id: OfferId) -> String {
    let mut all = sight.packages.offers.iter();
    let others = all.find(|o| o.id == id).map(|o| o.others(sight.seat));
    named(sight, others.into_iter().flatten())
}

/// The other members of an arrangement, or who was asked into it.
fn members(sight: &Sight, id: ArrangementId) -> String {
    let affairs = sight.years.affairs.as_ref();
    let mut all = affairs.iter().flat_map(|a| &a.arrangements);
    let found = all.find(|a| a.id == id);
    let members = found.into_iter().flat_map(|a| a.members.iter().copied());
    named(sight, members.filter(|s| *s != sight.seat))
}

fn named(sight: &Sight, states: impl Iterator<Item = StateId>) -> String {
    let names: Vec<String> = states.map(|s| sight.name(s).to_owned()).collect();
    list(&names, 4)
}
