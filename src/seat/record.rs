//! What of the session's record a seat may read: the journal as far as it knows of it, the answers
//! at the signing, the indices.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::conference::signing::rules::Verdict;
use crate::locale::Sentence;
use crate::model::ids::{IncidentId, OfferId};
use crate::model::rung::Rung;
use crate::world::history::History;
use crate::world::journal::{Entry, Happening};

/// The session's record as one seat may read it.
#[derive(Debug, Clone)]
pub struct Record<'w> {
    /// The journal as far as the seat knows of it.
    pub journal: KnownJournal<'w>,
    /// Answers given at the signing, by state; none while a conference sits or signs. Of others no
    /// more than they said before the end: no sum, no true motive.
    pub verdicts: Cow<'w, [Verdict]>,
    /// Its own sum before it signs; only at the signing.
    pub own: Option<Verdict>,
    /// World and state indices, which are published.
    pub history: &'w History,
}

/// The journal as one reader knows it. Nothing else of it can be reached from here.
#[derive(Clone, Copy)]
pub struct KnownJournal<'w> {
    entries: &'w [Entry],
    reader: &'w str,
    over: bool,
}

/// A happening that a reader knows of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// Turn.
    pub turn: u32,
    /// What happened.
    pub what: Happening,
    /// Why, as far as the reader may know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Sentence>,
    /// What the happening itself does not say and its reader knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
}

/// What a happening refers to by number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// An incident that was attributed or answered.
    Incident {
        /// Who was hit, by ISO code.
        target: String,
        /// Whom the target holds it to be, by name, if the reader knows that: it was said in public,
        /// or the reader was struck back for it.
        culprit: Option<String>,
    },
    /// A package that ended: its parties by ISO code, sender first.
    Package(Vec<String>),
}

impl<'w> KnownJournal<'w> {
    /// The journal as a reader, by ISO code or [`CHAIR`](crate::model::action::CHAIR), knows it; all
    /// of it once the session is `over`.
    #[must_use]
    pub fn new(entries: &'w [Entry], reader: &'w str, over: bool) -> Self {
        Self {
            entries,
            reader,
            over,
        }
    }

    /// What the reader knows of, oldest first.
    #[must_use]
    pub fn told(&self) -> Vec<Told> {
        self.tell(self.entries)
    }

    /// What the reader knows of some of the entries.
    fn tell(&self, entries: &[Entry]) -> Vec<Told> {
        let context = Context::new(self.entries, self.reader);
        let mut told = vec![];
        for entry in entries {
            if !entry.known_to(self.reader, self.over) {
                continue;
            }
            let about = context.about(&entry.what);
            if self.over || self.learns(&entry.what, &context, about.as_ref()) {
                told.push(Told {
                    turn: entry.turn,
                    what: entry.what_for(self.reader, self.over),
                    why: entry.why_for(self.reader, self.over).cloned(),
                    about,
                });
            }
        }
        told
    }

    /// The entries of a turn that the reader knows of, oldest first.
    pub(super) fn of_turn(&self, turn: u32) -> impl Iterator<Item = &'w Entry> + use<'w> {
        let (reader, over) = (self.reader, self.over);
        let turns = self.turn(turn).iter();
        turns.filter(move |e| e.known_to(reader, over))
    }

    /// The entries of a turn.
    fn turn(&self, turn: u32) -> &'w [Entry] {
        let from = self.entries.partition_point(|e| e.turn < turn);
        let to = self.entries.partition_point(|e| e.turn <= turn);
        &self.entries[from..to]
    }

    /// Whatever the reader knows to have happened, oldest first.
    pub(super) fn known(&self) -> impl Iterator<Item = &'w Happening> + use<'w> {
        let (reader, over) = (self.reader, self.over);
        let entries = self.entries.iter();
        entries
            .filter(move |e| e.known_to(reader, over))
            .map(|e| &e.what)
    }

    /// What happened in a turn, as far as the reader knows of it, oldest first.
    pub fn known_of_turn(&self, turn: u32) -> impl Iterator<Item = &'w Happening> + use<'w> {
        self.of_turn(turn).map(|e| &e.what)
    }

    /// The same, with what is told of each.
    #[must_use]
    pub fn told_of_turn(&self, turn: u32) -> Vec<Told> {
        self.tell(self.turn(turn))
    }

    /// What brought an entry about, if the reader knows of it.
    pub(super) fn cause(&self, entry: &Entry) -> Option<&'w Happening> {
        let cause = self.entries.get(entry.cause?)?;
        let known = cause.known_to(self.reader, self.over);
        known.then_some(&cause.what)
    }

    /// Whether the reader learns of what became of an incident: of one against itself, of a culprit
    /// named in public, of an answer that strikes it. Everything else that is known needs no more.
    fn learns(&self, what: &Happening, context: &Context, about: Option<&About>) -> bool {
        let mine = |incident: &IncidentId| context.targets.get(incident) == Some(&self.reader);
        match what {
            Happening::Detected { incident, .. } => mine(incident),
            Happening::Attributed {
                incident, public, ..
            } => *public || mine(incident),
            Happening::Answered { incident, rung } => {
                let named = matches!(
                    about,
                    Some(About::Incident {
                        culprit: Some(_),
                        ..
                    })
                );
                mine(incident) || (named && *rung > Rung::PrivateProtest)
            }
            _ => true,
        }
    }
}

impl fmt::Debug for KnownJournal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.told()).finish()
    }
}

/// What entries of the journal say of the incidents and packages that others only number.
struct Context<'w> {
    reader: &'w str,
    /// Whom each incident hit.
    targets: BTreeMap<IncidentId, &'w str>,
    /// Whom the target named in public.
    named: BTreeMap<IncidentId, &'w str>,
    /// Incidents that were laid at the reader's door, in public or not.
    ours: BTreeSet<IncidentId>,
    /// Parties of each package that a seat has answered, sender first.
    parties: BTreeMap<OfferId, Vec<&'w str>>,
}

impl<'w> Context<'w> {
    fn new(entries: &'w [Entry], reader: &'w str) -> Self {
        let mut context = Self {
            reader,
            targets: BTreeMap::new(),
            named: BTreeMap::new(),
            ours: BTreeSet::new(),
            parties: BTreeMap::new(),
        };
        for entry in entries {
            match &entry.what {
                Happening::Incident {
                    incident, target, ..
                } => {
                    context.targets.insert(*incident, target);
                }
                Happening::Attributed {
                    incident,
                    believed,
                    public,
                    ..
                } => {
                    if believed == reader {
                        context.ours.insert(*incident);
                    }
                    if *public {
                        context.named.insert(*incident, believed);
                    }
                }
                Happening::Deal {
                    offer, from, to, ..
                } => {
                    let parties = context.parties.entry(*offer);
                    parties.or_insert_with(|| vec![from]).push(to);
                }
                _ => {}
            }
        }
        context
    }

    fn about(&self, what: &Happening) -> Option<About> {
        match what {
            Happening::Attributed { incident, .. } => self.incident(*incident, None),
            // Who is struck back feels it, whatever is said in public.
            Happening::Answered { incident, rung } => {
                let struck = *rung > Rung::Sanctions && self.ours.contains(incident);
                self.incident(*incident, struck.then_some(self.reader))
            }
            Happening::DealEnded { offer, .. } => {
                let parties = self.parties.get(offer)?.iter();
                Some(About::Package(parties.map(|p| (*p).to_owned()).collect()))
            }
            _ => None,
        }
    }

    fn incident(&self, incident: IncidentId, struck: Option<&str>) -> Option<About> {
        let culprit = struck.or_else(|| self.named.get(&incident).copied());
        Some(About::Incident {
            target: (*self.targets.get(&incident)?).to_owned(),
            culprit: culprit.map(str::to_owned),
        })
    }
}
