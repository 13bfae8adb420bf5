//! From a word to an event and back: what each clause of the text did, as far as a seat is told, and
//! which clauses bore on an event that it knows of, and how.
//!
//! Everything here follows from a [`Snapshot`], which is what the seat may know, and from the scenario. What
//! clauses did is what the journal publishes of it (rule 11.5): sums by clause and quarter, which name no
//! state. Which clauses bear on an event follows from the words alone (section 6 of the rules).

mod bearing;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::aftermath::operations::rules::restraint_of;
use crate::model::calendar::{Phase, quarter_of};
use crate::model::deeds::{Deeds, Shock};
use crate::model::ids::{BracketId, ClauseId, IncidentId, StateId};
use crate::model::lever::{Lever, Levers};
use crate::model::years::Kind;
use crate::model::{Decision, Scenario};
use crate::negotiation::levers::by_clause;
use crate::seat::Snapshot;
use crate::seat::view::Noticed;
use crate::world::journal::Happening;

pub use bearing::{Bearing, Bears};

/// An event that a seat knows of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// An incident that it noticed, or that was made public.
    Incident(IncidentId),
    /// An entry of its journal, by its place in it.
    Entry(usize),
}

/// An event, with the clauses that bore on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Which.
    pub subject: Subject,
    /// Quarter, from 1.
    pub quarter: u32,
    /// How much it weighs against others of its quarter, 0 or more.
    pub weight: f64,
    /// Entries of the journal that are told as this event, by their places in it; none for an incident.
    pub told: Vec<usize>,
    /// What bore on it, the strongest first.
    pub bears: Vec<Bears>,
}

/// What one clause in force did.
#[derive(Debug, Clone, PartialEq)]
pub struct ClauseDone {
    /// Which.
    pub clause: ClauseId,
    /// The bracket whose words pull most in it; none if only its follow-up does.
    pub words: Option<BracketId>,
    /// How far it pulls each lever.
    pub levers: Levers,
    /// What it did in all.
    pub sum: Deeds,
    /// What it did by quarter, from 1; only quarters in which it did something.
    pub quarters: BTreeMap<u32, Deeds>,
    /// Events that it bore on, by their place in [`Threads::events`], newest first.
    pub events: Vec<usize>,
}

/// The threads of a session's years.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Threads {
    /// Quarter at whose end the text entered into force.
    pub in_force: Option<u32>,
    /// Clauses that do anything in the years, those that did most first.
    pub clauses: Vec<ClauseDone>,
    /// Events, oldest first.
    pub events: Vec<Event>,
    /// Great shocks by quarter.
    pub shocks: Vec<(u32, Shock)>,
    /// How the states left the hall that were asked at the last signing.
    pub answers: BTreeMap<StateId, Decision>,
    /// States that have signed or joined the text that holds, and have not left.
    pub tied: BTreeSet<StateId>,
    /// The kind of operation that the seat knows most incidents of and no clause restrains, with how many.
    pub unheld: Option<(Kind, usize)>,
}

impl Threads {
    /// Those that a seat can follow: in the years, and before the first day of a conference that they
    /// wait for.
    #[must_use]
    pub fn of(scenario: &Scenario, known: &Snapshot) -> Self {
        let before_a_later = !known.room.sittings.past.is_empty();
        let told = match known.phase {
            Phase::Aftermath(_) | Phase::Over => true,
            Phase::Conference(0) => before_a_later,
            Phase::Conference(_) | Phase::Signing => false,
        };
        if !told {
            return Self::default();
        }
        let treaty = &scenario.text;
        let later = known.room.sittings.last.revises.is_some();
        let text = &known.text_of_the_years(treaty);
        let stands = known.text_stands() || later;
        let mut threads = Self::default();
        let mut done: BTreeMap<&str, BTreeMap<u32, Deeds>> = BTreeMap::new();
        let asked = asked(scenario, known);
        // Where nothing was adopted, nobody was tied or let go.
        let adopted = |turn: u32| {
            let mut all = known.room.sittings.all().rev();
            all.find(|s| s.opens <= turn)
                .is_some_and(|s| s.adopted.is_some())
        };
        let asked: Vec<_> = asked.into_iter().filter(|a| adopted(a.0)).collect();
        threads.answers = last(&asked);
        let latest: BTreeMap<StateId, Decision> = asked.iter().map(|a| (a.1, a.2)).collect();
        let signed = latest.iter().filter(|(_, d)| d.signs());
        let mut tied: BTreeSet<StateId> = signed.map(|(s, _)| *s).collect();
        for (place, told) in known.journal.iter().enumerate() {
            let Phase::Aftermath(quarter) = known.room.sittings.place(told.turn) else {
                continue;
            };
            match &told.what {
                Happening::InForce { .. } => threads.in_force = Some(quarter),
                Happening::Shock { kind, .. } => threads.shocks.push((quarter, *kind)),
                Happening::Adherence { state, joined } => {
                    if let Some(state) = scenario.seat(state) {
                        if *joined {
                            tied.insert(state)
                        } else {
                            tied.remove(&state)
                        };
                    }
                }
                Happening::Deeds { by_clause } => {
                    for (clause, deeds) in by_clause {
                        let of = done.entry(clause.as_str()).or_default();
                        of.entry(quarter).or_default().add_all(deeds);
                    }
                }
                _ => {}
            }
            // All armed disputes of a quarter are told as one event, and so are all leaks.
            let same = |e: &&mut Event| {
                let first = e.told.first().and_then(|&n| known.journal.get(n));
                first.is_some_and(|t| together(&t.what, &told.what))
            };
            let all = threads.events.iter_mut().rev();
            let mut of_quarter = all.take_while(|e| e.quarter == quarter);
            if let Some(event) = of_quarter.find(same) {
                event.told.push(place);
            } else if let Some(weight) = weight(&told.what) {
                let subject = Subject::Entry(place);
                threads.events.push(Event {
                    subject,
                    quarter,
                    weight,
                    told: vec![place],
                    bears: vec![],
                });
            }
        }
        let incidents = known.years.incidents.iter();
        threads.events.extend(incidents.map(|i| Event {
            subject: Subject::Incident(i.id),
            quarter: quarter_of(i.day),
            weight: f64::from(i.severity)
                + if Some(i.target) == known.seat {
                    OWN
                } else {
                    0.0
                },
            told: vec![],
            bears: vec![],
        }));
        threads.events.sort_by_key(|e| e.quarter);
        if stands {
            for (id, levers) in by_clause(treaty, text) {
                let mut all = ClauseId::each(&treaty.clauses);
                let Some((clause, _)) = all.find(|(_, c)| c.id == id) else {
                    continue;
                };
                let quarters = done.remove(id.as_str()).unwrap_or_default();
                let mut sum = Deeds::default();
                quarters.values().for_each(|d| sum.add_all(d));
                let words = strongest(scenario, known, clause, None);
                threads.clauses.push(ClauseDone {
                    clause,
                    words,
                    levers,
                    sum,
                    quarters,
                    events: vec![],
                });
            }
        }
        threads.follow(scenario, known, &tied);
        threads.tied = tied;
        threads.unheld = unheld(known, &threads);
        let by_deeds = |a: &ClauseDone, b: &ClauseDone| b.sum.sum().total_cmp(&a.sum.sum());
        threads
            .clauses
            .sort_by(|a, b| by_deeds(a, b).then(a.clause.cmp(&b.clause)));
        threads
    }

    /// Finds what bears on each event, and lists the events of each clause.
    fn follow(&mut self, scenario: &Scenario, known: &Snapshot, tied: &BTreeSet<StateId>) {
        let since = self.in_force;
        let incidents = known.years.incidents.iter();
        let incidents: BTreeMap<IncidentId, &Noticed> = incidents.map(|i| (i.id, i)).collect();
        for (n, event) in self.events.iter_mut().enumerate() {
            if since.is_none_or(|since| event.quarter < since) {
                continue;
            }
            for done in &mut self.clauses {
                let how = match event.subject {
                    Subject::Incident(id) => incidents
                        .get(&id)
                        .and_then(|i| bearing::on_incident(i, &done.levers, tied)),
                    Subject::Entry(n) => known
                        .journal
                        .get(n)
                        .and_then(|told| bearing::on_entry(&told.what, &done.levers)),
                };
                if let Some((how, lever, strength)) = how {
                    let clause = done.clause;
                    let words = match lever {
                        Some(lever) => strongest(scenario, known, clause, Some(lever)),
                        None => done.words,
                    };
                    event.bears.push(Bears {
                        clause,
                        words,
                        how,
                        strength,
                    });
                    done.events.push(n);
                }
            }
            let stronger = |a: &Bears, b: &Bears| b.strength.total_cmp(&a.strength);
            (event.bears).sort_by(|a, b| stronger(a, b).then(a.clause.cmp(&b.clause)));
        }
        for done in &mut self.clauses {
            done.events.reverse();
        }
    }

    /// An event.
    #[must_use]
    pub fn event(&self, subject: Subject) -> Option<&Event> {
        self.events.iter().find(|e| e.subject == subject)
    }

    /// What a clause did.
    #[must_use]
    pub fn clause(&self, clause: ClauseId) -> Option<&ClauseDone> {
        self.clauses.iter().find(|c| c.clause == clause)
    }
}

/// By how much an incident against the seat itself weighs more than one against others. Judgement: only
/// the order in which events are told.
const OWN: f64 = 10.0;

/// How each state left the hall whenever it was asked there, oldest first, with the turn.
fn asked(scenario: &Scenario, known: &Snapshot) -> Vec<(u32, StateId, Decision)> {
    let all = known.journal.iter().filter_map(|told| match &told.what {
        Happening::Signing {
            state, decision, ..
        } => Some((told.turn, scenario.seat(state)?, *decision)),
        _ => None,
    });
    all.collect()
}

/// How the states left the hall that were asked at the last signing.
fn last(asked: &[(u32, StateId, Decision)]) -> BTreeMap<StateId, Decision> {
    let turn = asked.iter().map(|a| a.0).max();
    let all = asked.iter().filter(|a| Some(a.0) == turn);
    all.map(|a| (a.1, a.2)).collect()
}

/// Whether two entries of a quarter are told as one event.
fn together(one: &Happening, other: &Happening) -> bool {
    matches!(
        (one, other),
        (Happening::Dispute { .. }, Happening::Dispute { .. })
            | (Happening::Leak { .. }, Happening::Leak { .. })
    )
}

/// How much a kind of entry weighs as an event; none for what is none. Judgement: only the order in
/// which events are told.
fn weight(what: &Happening) -> Option<f64> {
    Some(match what {
        Happening::Shock { .. } => 12.0,
        Happening::InForce { .. } => 11.0,
        Happening::Dispute { .. } => 8.0,
        Happening::Violation { .. } => 5.0,
        Happening::Exposed { .. } => 4.0,
        Happening::Leak { .. } => 3.0,
        _ => return None,
    })
}

/// The bracket of a clause's own words whose standing wording pulls a lever most; all levers, if none is
/// given.
fn strongest(
    scenario: &Scenario,
    known: &Snapshot,
    clause: ClauseId,
    lever: Option<Lever>,
) -> Option<BracketId> {
    let text = &known.text_of_the_years(&scenario.text);
    let pull = |b: &BracketId| -> f64 {
        let levers = &scenario.text.brackets[*b].wordings[text.at(*b)].levers;
        match lever {
            Some(lever) => levers.get(&lever).copied().unwrap_or(0.0),
            None => levers.values().sum(),
        }
    };
    let words = scenario.text.clauses[clause].words.iter().copied();
    let pulling = words.filter(|b| pull(b) > 0.0);
    pulling.max_by(|a, b| pull(a).total_cmp(&pull(b)).then(b.cmp(a)))
}

/// The kind that no clause restrains and most incidents are known of.
fn unheld(known: &Snapshot, threads: &Threads) -> Option<(Kind, usize)> {
    let free = |kind: Kind| {
        let by = |lever: Lever| threads.clauses.iter().any(|c| c.levers.get(lever) > 0.0);
        !by(restraint_of(kind)) && !by(Lever::RestrainCivilTargets)
    };
    let count = |kind: Kind| {
        known
            .years
            .incidents
            .iter()
            .filter(|i| i.kind == kind)
            .count()
    };
    let kinds = Kind::ALL.iter().map(|k| k.0).filter(|k| free(*k));
    let most = kinds.map(|k| (k, count(k))).max_by_key(|(_, n)| *n);
    most.filter(|(_, n)| *n > 0)
}
