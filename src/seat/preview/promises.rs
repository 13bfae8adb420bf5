//! The promises that an act would break.

use serde::{Deserialize, Serialize};

use crate::aftermath::operations::rules::restraint_of;
use crate::locale::Sentence;
use crate::model::ids::{ArrangementId, BracketId, OfferId, StateId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::model::years::{Kind, Pledge};
use crate::model::{Action, Proposal, Scenario};
use crate::say;
use crate::seat::view::SeatView;

fixed! {
    promises:

    /// Share of a lever below which a text is said to restrain nothing, 0–1. Source: as rule 2.12.
    const SHOWS: f64 = 0.1;
}

/// A promise of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Promise {
    /// An agreed package (rule 4.7).
    Package {
        /// Number.
        offer: OfferId,
        /// The other parties.
        with: Vec<StateId>,
        /// Who else would see it: witnesses, and the groups of the parties.
        seen: Vec<StateId>,
    },
    /// An agreed package that promises other words than the package that one would bind oneself to: one
    /// of the two must fall (rules 4.4, 4.7).
    Other {
        /// Number of the one that is agreed.
        offer: OfferId,
        /// Its other parties.
        with: Vec<StateId>,
        /// Who else would see it broken.
        seen: Vec<StateId>,
        /// Where.
        bracket: BracketId,
        /// What it promises there.
        wording: WordingId,
        /// What the new one asks there.
        asked: WordingId,
    },
    /// A red line, which it takes back (rule 3.13).
    RedLine {
        /// Where.
        bracket: BracketId,
        /// Against which wording.
        wording: WordingId,
    },
    /// A pledge of an arrangement (rule 10.12).
    Pledge {
        /// Number of the arrangement.
        arrangement: ArrangementId,
        /// With whom.
        with: StateId,
    },
    /// What the text in force restrains (rule 6.5).
    Text {
        /// The kind of operation.
        kind: Kind,
    },
}

/// The promises that an act breaks.
pub(super) fn broken(view: &SeatView, action: &Action) -> Vec<Promise> {
    let term = |p: &Proposal| {
        let bracket = view.scenario.text.find(&p.bracket)?;
        let wording = view.scenario.text.brackets[bracket].find(&p.wording)?;
        Some((bracket, wording))
    };
    let packages = |against: &dyn Fn(BracketId, WordingId) -> bool| -> Vec<Promise> {
        let mine = view.offers.iter();
        let mine = mine.filter(|o| o.binds() && o.party(view.seat));
        mine.filter(|o| o.terms().iter().any(|&(b, w)| against(b, w)))
            .map(|o| package(view, o.id))
            .collect()
    };
    match action {
        Action::Support(p) => term(p).map_or(vec![], |(bracket, wording)| {
            let mut all = packages(&|b, w| b == bracket && w != wording);
            all.extend(line(view, &[(bracket, wording)]));
            all
        }),
        Action::Oppose(p) | Action::RedLine(p) => term(p).map_or(vec![], |(bracket, wording)| {
            packages(&|b, w| b == bracket && w == wording)
        }),
        Action::Break { offer } => vec![package(view, *offer)],
        // The last answer makes it binding.
        Action::Answer {
            offer,
            accept: true,
        } => {
            let taken = view.offers.iter().find(|o| o.id == *offer);
            let terms = taken.map_or(vec![], |o| o.terms());
            let mut all = otherwise(view, &terms);
            all.extend(line(view, &terms));
            all
        }
        Action::Offer { package, .. } | Action::Counter { package, .. } => {
            let terms = package.give.iter().chain(&package.want);
            otherwise(view, &terms.filter_map(term).collect::<Vec<_>>())
        }
        Action::Authorise { target, kind } => operation(view, target, *kind),
        _ => vec![],
    }
}

/// The agreed packages that promise other words than some terms, once for each bracket.
fn otherwise(view: &SeatView, terms: &[(BracketId, WordingId)]) -> Vec<Promise> {
    let mine = view.offers.iter();
    let mine = mine.filter(|o| o.binds() && o.party(view.seat));
    let clashes = mine.flat_map(|o| {
        let promised = o.terms().into_iter();
        promised.filter_map(move |(bracket, wording)| {
            let asked = terms.iter().find(|t| t.0 == bracket)?.1;
            (asked != wording).then(|| {
                let (with, seen) = sees(view, o.id);
                Promise::Other {
                    offer: o.id,
                    with,
                    seen,
                    bracket,
                    wording,
                    asked,
                }
            })
        })
    });
    clashes.collect()
}

fn package(view: &SeatView, offer: OfferId) -> Promise {
    let (with, seen) = sees(view, offer);
    Promise::Package { offer, with, seen }
}

/// The other parties of a package, and who else would see it broken.
fn sees(view: &SeatView, offer: OfferId) -> (Vec<StateId>, Vec<StateId>) {
    let found = view.offers.iter().find(|o| o.id == offer);
    let with: Vec<StateId> = found.map_or(vec![], |o| o.others(view.seat));
    let room = view.room;
    let groups = with.iter().filter_map(|&s| room.group_of(s));
    let mates = groups.flat_map(|g| room.regional.groups[g].members.iter().copied());
    let told = found.map_or(&[][..], |o| &o.witnesses).iter().copied();
    let mut seen: Vec<StateId> = told.chain(mates).collect();
    seen.sort_unstable();
    seen.dedup();
    seen.retain(|s| *s != view.seat && !with.contains(s));
    (with, seen)
}

/// Own red lines against wordings that one speaks for or binds oneself to.
fn line(view: &SeatView, terms: &[(BracketId, WordingId)]) -> Vec<Promise> {
    let own = view.room.floor.lines_of(view.seat);
    own.filter(|r| terms.contains(&(r.bracket, r.wording)))
        .map(|r| Promise::RedLine {
            bracket: r.bracket,
            wording: r.wording,
        })
        .collect()
}

fn operation(view: &SeatView, target: &str, kind: Kind) -> Vec<Promise> {
    let (Some(affairs), Some(target)) = (&view.years.affairs, view.scenario.seat(target)) else {
        return vec![];
    };
    let pledged = affairs.arrangements.iter();
    let pledged = pledged.filter(|a| a.holds(Pledge::NoOperations, view.seat, target));
    let mut all: Vec<Promise> = pledged
        .map(|a| Promise::Pledge {
            arrangement: a.id,
            with: target,
        })
        .collect();
    let restrained = affairs.levers.get(restraint_of(kind)) >= SHOWS;
    if restrained && affairs.rights.party {
        all.push(Promise::Text { kind });
    }
    all
}

impl Promise {
    /// The same in a sentence.
    #[must_use]
    pub fn sentence(&self, scenario: &Scenario) -> Sentence {
        match self {
            Self::Package { with, .. } => {
                say!("preview-breaks-package", who = names(scenario, with))
            }
            Self::Other {
                with,
                bracket,
                wording,
                asked,
                ..
            } => {
                let at = &scenario.text.brackets[*bracket];
                let id = |w: &WordingId| at.wordings.get(w.index()).map_or("", |w| w.id.as_str());
                say!(
                    "preview-promised-otherwise",
                    who = names(scenario, with),
                    bracket = &at.key,
                    wording = id(wording),
                    to = id(asked)
                )
            }
            Self::RedLine { bracket, .. } => {
                let bracket = &scenario.text.brackets[*bracket].key;
                say!("preview-breaks-line", bracket = bracket)
            }
            Self::Pledge { with, .. } => {
                say!("preview-breaks-pledge", who = names(scenario, &[*with]))
            }
            Self::Text { .. } => say!("preview-breaks-text"),
        }
    }
}

/// Names of states, one after the other.
pub(super) fn names(scenario: &Scenario, states: &[StateId]) -> String {
    let names = states.iter();
    let names: Vec<&str> = names
        .map(|&s| scenario.states[s].profile.name.as_str())
        .collect();
    names.join(", ")
}
