//! What delegations stated beside what was true, once all is over (rules 3.21, 3.22 and 5.10).

use std::collections::BTreeMap;

use crate::locale::Sentence;
use crate::model::Scenario;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::motive::{Given, Motive};
use crate::say;
use crate::seat::Snapshot;
use crate::world::journal::Happening;

/// What a delegation stated, and what was true.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedAndTrue {
    /// Turn; that of the last turn for an answer at the signing.
    pub turn: u32,
    /// Who.
    pub state: StateId,
    /// The bracket, as `clause.bracket`; none for its answer at the last signing it took part in.
    pub bracket: Option<String>,
    /// What it stated.
    pub stated: Motive,
    /// What was true.
    pub truly: Motive,
}

impl StatedAndTrue {
    /// Whether what was stated was no more than a pretext.
    #[must_use]
    pub fn pretext(&self) -> bool {
        self.stated != self.truly
    }

    /// In words: what was stated, and what was true.
    #[must_use]
    pub fn in_words(&self, scenario: &Scenario) -> Sentence {
        let words = |motive: &Motive| {
            let subject = motive.subject.as_ref();
            let mut all = scenario.text.dimensions.iter();
            let subject = subject.and_then(|id| all.find(|d| d.id == *id));
            motive
                .in_words(subject.map(|d| d.name.as_str()))
                .to_string()
        };
        let state = &scenario.states[self.state].profile.name;
        let stated = words(&self.stated);
        if self.pretext() {
            let truly = words(&self.truly);
            say!(
                "debrief-pretext",
                state = state,
                stated = stated,
                truly = truly
            )
        } else {
            say!("debrief-stated", state = state, stated = stated)
        }
    }
}

/// Stated beside true, in the order in which it was said, answers at the signing last; nothing before
/// all is over. The snapshot must be of this scenario.
#[must_use]
pub fn of(scenario: &Scenario, known: &Snapshot) -> Vec<StatedAndTrue> {
    if known.phase != Phase::Over {
        return vec![];
    }
    let mut all: Vec<StatedAndTrue> = vec![];
    // What was last said, until the next entry says which of it was untrue.
    let mut last = 0;
    for told in &known.journal {
        match &told.what {
            Happening::Stated {
                bracket, reasons, ..
            } => {
                last = all.len();
                let of = |given: &Given| {
                    Some(StatedAndTrue {
                        turn: told.turn,
                        state: scenario.seat(&given.seat)?,
                        bracket: Some(bracket.clone()),
                        stated: given.motive.clone(),
                        truly: given.motive.clone(),
                    })
                };
                all.extend(reasons.iter().filter_map(of));
            }
            Happening::Pretexts { reasons, .. } => {
                let truly: BTreeMap<&str, &Motive> = reasons
                    .iter()
                    .map(|g| (g.seat.as_str(), &g.motive))
                    .collect();
                for beside in &mut all[last..] {
                    if let Some(motive) = truly.get(scenario.iso(beside.state)) {
                        beside.truly = (*motive).clone();
                    }
                }
            }
            _ => {}
        }
    }
    let turn = known.journal.last().map_or(0, |told| told.turn);
    let answers = StateId::each(&known.verdicts);
    all.extend(answers.filter_map(|(state, v)| {
        Some(StatedAndTrue {
            turn,
            state,
            bracket: None,
            stated: v.stated.clone()?,
            truly: v.truly.clone()?,
        })
    }));
    all
}
