//! The journal as sentences: what many did alike in one turn is one line.

mod acts;
mod room;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::desktop::words::{actor, list, name, rung_name};
use crate::model::Scenario;
use crate::model::action::CHAIR;
use crate::model::ids::StateId;
use crate::model::rung::Rung;
use crate::model::years::Exposure;
use crate::seat::record::{About, Told};
use crate::world::journal::Happening;

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

/// Somebody did something; `one` and `many` are the two forms of the same predicate, and lines of
/// one turn with the same predicate are one line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    who: String,
    one: String,
    many: String,
}

fn did(who: impl Into<String>, one: impl Into<String>, many: impl Into<String>) -> Said {
    Said {
        who: who.into(),
        one: one.into(),
        many: many.into(),
    }
}

fn fact(text: impl Into<String>) -> Said {
    did("", text, "")
}

/// What a seat was told as lines, oldest first. A seat past the last is the chair.
#[must_use]
pub fn lines(s: &Scenario, journal: &[Told], seat: StateId) -> Vec<Line> {
    let reader = Reader::new(s, seat);
    let mut lines: Vec<(Said, Vec<String>, Line)> = vec![];
    for entry in journal {
        let Some(said) = reader.read(entry) else {
            continue;
        };
        let same = lines.iter_mut().rev();
        let mut same = same.take_while(|(_, _, l)| l.turn == entry.turn);
        let twin = same.find(|(old, _, _)| !said.many.is_empty() && old.many == said.many);
        if let Some((_, who, line)) = twin {
            who.push(said.who);
            line.why.clear();
        } else {
            let line = Line {
                turn: entry.turn,
                text: String::new(),
                why: entry.why.clone(),
            };
            lines.push((said.clone(), vec![said.who], line));
        }
    }
    let tell = |(said, mut who, mut line): (Said, Vec<String>, Line)| {
        // Who did it twice is named once.
        if !said.who.is_empty() {
            let mut seen = BTreeSet::new();
            who.retain(|name| seen.insert(name.clone()));
        }
        line.text = match who.len() {
            _ if said.who.is_empty() && said.many.is_empty() => said.one,
            1 => format!("{} {}.", who[0], said.one),
            n if said.who.is_empty() => format!("{n} {}.", said.many),
            _ => format!("{} {}.", list(&who, 4), said.many),
        };
        line
    };
    lines.into_iter().map(tell).collect()
}

struct Reader<'a> {
    s: &'a Scenario,
    seat: &'a str,
}

impl<'a> Reader<'a> {
    fn new(s: &'a Scenario, seat: StateId) -> Self {
        let seat = s.states.get(seat.index());
        let seat = seat.map_or(CHAIR, |s| s.profile.iso.as_str());
        Self { s, seat }
    }

    fn name(&self, iso: &'a str) -> &'a str {
        if iso == CHAIR {
            "The chair"
        } else {
            name(self.s, iso)
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

    fn year(&self, what: &'a Happening) -> Option<Said> {
        Some(match what {
            Happening::Dispute { a, b } => did(
                format!("{}–{}", self.name(a), self.name(b)),
                "come to an armed dispute",
                "come to armed disputes",
            ),
            Happening::Ratified { state } => did(self.name(state), "ratifies", "ratify"),
            Happening::InForce { parties } => fact(format!(
                "The text enters into force with {parties} parties."
            )),
            Happening::Adherence {
                state,
                joined: true,
            } => did(self.name(state), "joins the text", "join the text"),
            Happening::Adherence { state, .. } => {
                did(self.name(state), "leaves the text", "leave the text")
            }
            Happening::Convened {
                forum,
                by,
                members,
                came,
            } => fact(format!(
                "{} a conference in {}: {} of {} come.",
                by.as_deref().map_or_else(
                    || "The text in force calls".to_owned(),
                    |by| format!("{} calls", self.name(by))
                ),
                forum.title(),
                came.len(),
                members.len()
            )),
            Happening::Violation {
                state,
                public: true,
                ..
            } => did(
                self.name(state),
                "is found to break the text",
                "are found to break the text",
            ),
            Happening::Violation { state, .. } => did(
                self.name(state),
                "breaks the text unseen",
                "break the text unseen",
            ),
            Happening::Exposed { by, on, what } => {
                let (by, on) = (self.name(by), self.name(on));
                fact(match what {
                    Exposure::Incident(_) => format!("{by} says in public that it was {on}."),
                    Exposure::Violation(_) => format!("{by} shows that {on} broke the text."),
                })
            }
            Happening::Arranged { members, asked, .. } if members.len() < 2 => fact(format!(
                "{} asks {asked} into an arrangement; none joins at once.",
                self.names(members.iter().map(String::as_str))
            )),
            Happening::Arranged { members, .. } => fact(format!(
                "{} make an arrangement of their own.",
                self.names(members.iter().map(String::as_str))
            )),
            Happening::Joined { state, joined, .. } => {
                let (one, many) = if *joined {
                    ("joins an arrangement", "join an arrangement")
                } else {
                    ("leaves an arrangement", "leave an arrangement")
                };
                did(self.name(state), one, many)
            }
            Happening::Leak { state } => did(
                self.name(state),
                "sees a surveillance programme leak",
                "see surveillance programmes leak",
            ),
            Happening::Shielded { state } => did(
                self.name(state),
                "walls off part of its network",
                "wall off part of their networks",
            ),
            Happening::Note { text } => fact(format!("A note for all: {text}")),
            Happening::Ending { name } => fact(format!("The end: {}.", name.replace('_', " "))),
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
            fact(format!(
                "{} hits {}, severity {severity}.",
                actor(self.s, initiator),
                self.name(target)
            ))
        } else {
            did("", "lesser incident", "lesser incidents")
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
                    return Some(fact(format!(
                        "You name {} in public, {:.0} % sure.",
                        actor(self.s, believed),
                        confidence * 100.0
                    )));
                }
                let who = format!("{} (by {})", actor(self.s, believed), self.name(target));
                Some(did(who, "is named in public", "are named in public"))
            }
            // Who is struck back feels it, whatever is said in public.
            Happening::Answered { rung, .. }
                if *rung > Rung::Sanctions && culprit == Some(self.seat) =>
            {
                let with = rung_name(*rung);
                Some(did(
                    self.name(target),
                    format!("strikes back at us: {with}"),
                    format!("strike back at us: {with}"),
                ))
            }
            Happening::Answered { rung, .. } if *rung > Rung::PrivateProtest => {
                let who = format!("{} (to {})", self.name(target), actor(self.s, culprit?));
                let with = rung_name(*rung);
                Some(did(
                    who,
                    format!("answers with {with}"),
                    format!("answer with {with}"),
                ))
            }
            _ => None,
        }
    }
}
