//! The journal as sentences: what many did alike in one turn is one line.

mod acts;
mod room;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::aftermath::indices::endings::title;
use crate::debrief::brought_in::told;
use crate::desktop::words::{actor, list, name, rung_name};
use crate::locale::Sentence;
use crate::model::action::CHAIR;
use crate::model::deeds::{Deeds, Shock};
use crate::model::ids::StateId;
use crate::model::rung::Rung;
use crate::model::years::Exposure;
use crate::model::{Action, Scenario};
use crate::seat::record::{About, Told};
use crate::world::journal::Happening;
use crate::{say, text};

/// A journal line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Turn.
    pub turn: u32,
    /// What happened.
    pub text: String,
    /// Why.
    pub why: String,
}

/// How lines of one turn that say the same are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alike {
    /// Each stays a line of its own.
    Apart,
    /// One line names all who did it.
    Named,
    /// One line tells how many they are.
    Counted,
}

/// What happened, and who did it. The message has the names in `who` and their number in `n`; both
/// are filled in when the turn is read.
#[derive(Debug, Clone, PartialEq)]
struct Said {
    what: Sentence,
    who: Vec<String>,
    alike: Alike,
}

/// Operations held back or turned below which a quarter is not told. Judgement: what rounds to none.
const LEAST: f64 = 0.5;

/// Stands in a message for names that are filled in.
const WHO: &str = "";
/// Stands in a message for a number that is filled in.
const N: u32 = 0;

fn did(who: impl Into<String>, what: Sentence) -> Said {
    let (who, alike) = (vec![who.into()], Alike::Named);
    Said { what, who, alike }
}

fn fact(what: Sentence) -> Said {
    let (who, alike) = (vec![], Alike::Apart);
    Said { what, who, alike }
}

/// One of those that are told by their number.
fn one_of_many(what: Sentence) -> Said {
    let (who, alike) = (vec![String::new()], Alike::Counted);
    Said { what, who, alike }
}

impl Said {
    fn same(&self, other: &Self) -> bool {
        self.alike != Alike::Apart && self.alike == other.alike && self.what == other.what
    }

    /// In words.
    fn write(mut self) -> String {
        if self.alike == Alike::Named {
            // Who did it twice is named once.
            let mut seen = BTreeSet::new();
            self.who.retain(|name| seen.insert(name.clone()));
        }
        if self.alike != Alike::Apart {
            for (name, value) in &mut self.what.args {
                match name.as_ref() {
                    "who" => *value = list(&self.who, 4).into(),
                    "n" => *value = self.who.len().into(),
                    _ => {}
                }
            }
        }
        self.what.into()
    }
}

/// What a seat was told as lines, oldest first. A seat past the last is the chair.
#[must_use]
pub fn lines(s: &Scenario, journal: &[Told], seat: StateId) -> Vec<Line> {
    let reader = Reader::new(s, seat);
    let mut lines: Vec<(Said, Line)> = vec![];
    for entry in journal {
        let Some(said) = reader.read(entry) else {
            continue;
        };
        let same = lines.iter_mut().rev();
        let mut same = same.take_while(|(_, l)| l.turn == entry.turn);
        if let Some((old, line)) = same.find(|(old, _)| old.same(&said)) {
            old.who.extend(said.who);
            line.why.clear();
        } else {
            let line = Line {
                turn: entry.turn,
                text: String::new(),
                why: entry
                    .why
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
            };
            lines.push((said, line));
        }
    }
    let tell = |(said, line): (Said, Line)| Line {
        text: said.write(),
        ..line
    };
    lines.into_iter().map(tell).collect()
}

/// An act of a seat as a sentence, where the journal has one for it.
#[must_use]
pub fn act(s: &Scenario, seat: StateId, action: &Action) -> Option<String> {
    let reader = Reader {
        titled: true,
        ..Reader::new(s, seat)
    };
    Some(reader.act(reader.seat, action)?.write())
}

struct Reader<'a> {
    s: &'a Scenario,
    seat: &'a str,
    /// Whether clauses are called by their titles, and not by their numbers alone.
    titled: bool,
}

impl<'a> Reader<'a> {
    fn new(s: &'a Scenario, seat: StateId) -> Self {
        let seat = s.states.get(seat.index());
        let seat = seat.map_or(CHAIR, |s| s.profile.iso.as_str());
        Self {
            s,
            seat,
            titled: false,
        }
    }

    fn name(&self, iso: &str) -> String {
        if iso == CHAIR {
            text!("words-the-chair")
        } else {
            name(self.s, iso).to_owned()
        }
    }

    fn names<'b>(&self, isos: impl IntoIterator<Item = &'b str>) -> String {
        let names = isos.into_iter().map(|iso| name(self.s, iso).to_owned());
        list(&names.collect::<Vec<_>>(), 4)
    }

    fn read(&self, told: &'a Told) -> Option<Said> {
        let what = &told.what;
        match (what, &told.about) {
            (Happening::Act { seat, action }, _) => self.act(seat, action),
            (Happening::Incident { .. }, _) => self.incident(what),
            (_, Some(About::Incident { target, culprit })) => {
                self.operation(what, target, culprit.as_deref())
            }
            (Happening::DealEnded { fate, by, .. }, Some(About::Package(parties))) => {
                self.ended(parties, fate, by.as_deref())
            }
            _ => self.room(what).or_else(|| self.year(what)),
        }
    }

    fn year(&self, what: &Happening) -> Option<Said> {
        Some(match what {
            Happening::Dispute { a, b } => did(
                format!("{}–{}", self.name(a), self.name(b)),
                say!("journal-dispute", who = WHO, n = N),
            ),
            Happening::Ratified { state } => {
                did(self.name(state), say!("journal-ratifies", who = WHO, n = N))
            }
            Happening::InForce { parties } => {
                fact(say!("journal-in-force", parties = parties.to_string()))
            }
            Happening::Adherence {
                state,
                joined: true,
            } => did(self.name(state), say!("journal-joins", who = WHO, n = N)),
            Happening::Adherence { state, .. } => {
                did(self.name(state), say!("journal-leaves", who = WHO, n = N))
            }
            Happening::Convened {
                forum,
                by,
                members,
                came,
            } => {
                let (forum, came, all) = (forum.title(), came.len(), members.len());
                fact(match by {
                    None => say!(
                        "journal-convened-by-text",
                        forum = forum,
                        came = came,
                        all = all
                    ),
                    Some(by) => say!(
                        "journal-convened",
                        who = self.name(by),
                        forum = forum,
                        came = came,
                        all = all
                    ),
                })
            }
            Happening::Violation {
                state,
                public: true,
                ..
            } => did(
                self.name(state),
                say!("journal-found-to-break", who = WHO, n = N),
            ),
            Happening::Violation { state, .. } => did(
                self.name(state),
                say!("journal-breaks-unseen", who = WHO, n = N),
            ),
            Happening::Exposed { by, on, what } => {
                let (by, on) = (self.name(by), self.name(on));
                fact(match what {
                    Exposure::Incident(_) => say!("journal-exposes-incident", by = by, on = on),
                    Exposure::Violation(_) => say!("journal-exposes-breach", by = by, on = on),
                })
            }
            Happening::Arranged { members, asked, .. } => {
                let names = self.names(members.iter().map(String::as_str));
                fact(if members.len() < 2 {
                    say!(
                        "journal-arranges-alone",
                        who = names,
                        asked = asked.to_string()
                    )
                } else {
                    say!("journal-arranges", who = names)
                })
            }
            Happening::Joined {
                state,
                joined: true,
                ..
            } => did(
                self.name(state),
                say!("journal-joins-arrangement", who = WHO, n = N),
            ),
            Happening::Joined { state, .. } => did(
                self.name(state),
                say!("journal-leaves-arrangement", who = WHO, n = N),
            ),
            Happening::Note { text } => fact(say!("journal-note", text = text)),
            Happening::Intervention { what } => {
                fact(say!("journal-brought-in", what = told(self.s, what)))
            }
            Happening::Shock {
                kind,
                touched,
                between,
                ..
            } => fact(match (kind, between) {
                (_, Some((a, b))) => {
                    say!("journal-brink", a = self.name(a), b = self.name(b))
                }
                (Shock::SupplyChain, None) => say!("journal-supply", n = *touched),
                (Shock::Ransom, None) => say!("journal-ransom", n = *touched),
                (Shock::Worm | Shock::Crisis, None) => say!("journal-worm", n = *touched),
            }),
            Happening::Deeds { by_clause } => {
                let sum = |of: fn(&Deeds) -> f64| by_clause.values().map(of).sum::<f64>();
                let (held, turned) = (sum(|d| d.held_back), sum(|d| d.turned));
                if held + turned < LEAST {
                    return None;
                }
                fact(say!(
                    "journal-deeds",
                    held = held.round() as u32,
                    turned = turned.round() as u32
                ))
            }
            Happening::Leak { state } => {
                did(self.name(state), say!("journal-leak", who = WHO, n = N))
            }
            Happening::Shielded { state } => {
                did(self.name(state), say!("journal-shielded", who = WHO, n = N))
            }
            Happening::Ending { name } => fact(say!("journal-ending", name = title(name))),
            _ => return None,
        })
    }

    /// Operations: heavy ones and one's own by name, the rest by number.
    fn incident(&self, what: &'a Happening) -> Option<Said> {
        let Happening::Incident {
            initiator,
            target,
            severity,
            ..
        } = what
        else {
            return None;
        };
        Some(if *severity >= 7 || target == self.seat {
            fact(say!(
                "journal-hit",
                who = actor(self.s, initiator),
                target = self.name(target),
                severity = severity.to_string()
            ))
        } else {
            one_of_many(say!("journal-lesser", n = N))
        })
    }

    /// What became of an operation against a target, which holds it to be the culprit's.
    fn operation(
        &self,
        what: &'a Happening,
        target: &'a str,
        culprit: Option<&'a str>,
    ) -> Option<Said> {
        match what {
            Happening::Attributed {
                believed,
                confidence,
                public: true,
                ..
            } => {
                if target == self.seat {
                    return Some(fact(say!(
                        "journal-you-name",
                        who = actor(self.s, believed),
                        sure = format!("{:.0}", confidence * 100.0)
                    )));
                }
                let who = text!(
                    "journal-named-by",
                    who = actor(self.s, believed),
                    by = self.name(target)
                );
                Some(did(who, say!("journal-named", who = WHO, n = N)))
            }
            // Who is struck back feels it, whatever is said in public.
            Happening::Answered { rung, .. }
                if *rung > Rung::Sanctions && culprit == Some(self.seat) =>
            {
                let with = rung_name(*rung);
                Some(did(
                    self.name(target),
                    say!("journal-strikes-back", who = WHO, n = N, with = with),
                ))
            }
            Happening::Answered { rung, .. } if *rung > Rung::PrivateProtest => {
                let who = text!(
                    "journal-answers-to",
                    who = self.name(target),
                    to = actor(self.s, culprit?)
                );
                let with = rung_name(*rung);
                Some(did(
                    who,
                    say!("journal-answers", who = WHO, n = N, with = with),
                ))
            }
            _ => None,
        }
    }
}
