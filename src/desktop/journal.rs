//! The journal as sentences: what many did alike in one turn is one line.

use std::collections::BTreeMap;

use super::words::{actor, clause, list, name, proposal, rung_name};
use crate::model::{Action, Scenario};
use crate::sim::{Entry, Happening};

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

/// Lines a seat may read, oldest first: public ones, and all of them when the session is `over`.
#[must_use]
pub fn lines(s: &Scenario, entries: &[Entry], seat: usize, over: bool) -> Vec<Line> {
    let reader = Reader::new(s, entries, seat, over);
    let mut lines: Vec<(Said, Vec<String>, Line)> = vec![];
    for entry in entries {
        let Some(said) = reader.read(&entry.what) else {
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
                why: entry.why_for(reader.seat, over).to_owned(),
            };
            lines.push((said.clone(), vec![said.who], line));
        }
    }
    let tell = |(said, who, mut line): (Said, Vec<String>, Line)| {
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
    over: bool,
    /// Initiator, target and severity per incident.
    incidents: BTreeMap<u32, (&'a str, &'a str, u8)>,
    /// Incidents whose culprit was named in public.
    public: BTreeMap<u32, &'a str>,
}

impl<'a> Reader<'a> {
    fn new(s: &'a Scenario, entries: &'a [Entry], seat: usize, over: bool) -> Self {
        let incident = |e: &'a Entry| match &e.what {
            Happening::Incident {
                incident,
                initiator,
                target,
                severity,
                ..
            } => Some((*incident, (initiator.as_str(), target.as_str(), *severity))),
            _ => None,
        };
        let named = |e: &'a Entry| match &e.what {
            Happening::Attributed {
                incident,
                believed,
                public: true,
                ..
            } => Some((*incident, believed.as_str())),
            _ => None,
        };
        Self {
            s,
            seat: s.iso(seat),
            over,
            incidents: entries.iter().filter_map(incident).collect(),
            public: entries.iter().filter_map(named).collect(),
        }
    }

    fn name(&self, iso: &'a str) -> &'a str {
        name(self.s, iso)
    }

    fn read(&self, what: &'a Happening) -> Option<Said> {
        match what {
            Happening::Act { seat, action } => self.act(seat, action),
            Happening::Incident { .. }
            | Happening::Attributed { .. }
            | Happening::Answered { .. } => self.operation(what),
            _ => self.conference(what).or_else(|| self.year(what)),
        }
    }

    fn act(&self, who: &'a str, action: &Action) -> Option<Said> {
        let of = |p: &crate::model::Proposal| proposal(self.s, &p.bracket, &p.wording);
        let mine = self.over || who == self.seat;
        let said = |one: &str, many: &str, rest: String| {
            did(
                self.name(who),
                format!("{one} {rest}"),
                format!("{many} {rest}"),
            )
        };
        Some(match action {
            Action::Table(p) => said("tables", "table", of(p)),
            Action::Support(p) => said("speaks for", "speak for", of(p)),
            Action::Oppose(p) => said("speaks against", "speak against", of(p)),
            Action::Open { bracket } => said(
                "opens a bracket in",
                "open a bracket in",
                clause(self.s, bracket).to_owned(),
            ),
            Action::Offer { to, .. } if mine && !self.over => said(
                "offers a package to",
                "offer packages to",
                list(
                    &to.iter()
                        .map(|t| name(self.s, t).to_owned())
                        .collect::<Vec<_>>(),
                    4,
                ),
            ),
            Action::RedLine(p) => {
                said("draws a red line against", "draw a red line against", of(p))
            }
            Action::ChairText => did(
                self.name(who),
                "asks for a chair’s text",
                "ask for a chair’s text",
            ),
            Action::ShowOfPlates(p) => said("asks who stands for", "ask who stands for", of(p)),
            Action::CallVote(p) => said("calls a vote on", "call a vote on", of(p)),
            Action::PointOfOrder(p) => said(
                "raises a point of order for a vote on",
                "raise a point of order for a vote on",
                of(p),
            ),
            Action::Accede => did(self.name(who), "joins the text", "join the text"),
            Action::Withdraw => did(self.name(who), "leaves the text", "leave the text"),
            _ => return None,
        })
    }

    fn conference(&self, what: &'a Happening) -> Option<Said> {
        let of = |b: &str, w: &str| proposal(self.s, b, w);
        Some(match what {
            Happening::Event { title } => fact(format!("{title}.")),
            Happening::Cleared { bracket, wording } => did(of(bracket, wording), "clears", "clear"),
            Happening::Vote {
                bracket,
                wording,
                yes,
                no,
                carried,
                ..
            } => {
                let end = if *carried { "carries" } else { "falls" };
                fact(format!(
                    "A vote on {} {end}, {yes} to {no}.",
                    of(bracket, wording)
                ))
            }
            Happening::ChairText { changes } => fact(format!(
                "The chair’s text changes {} brackets.",
                changes.len()
            )),
            Happening::Deal {
                from, to, agreed, ..
            } if self.over || from == self.seat || to == self.seat => {
                let pair = format!("{} with {}", self.name(from), self.name(to));
                if *agreed {
                    did(pair, "agrees on a package", "agree on packages")
                } else {
                    did(pair, "finds no package", "find no package")
                }
            }
            Happening::RedLineCrossed { seat, bracket } => did(
                self.name(seat),
                format!("sees its red line crossed in {}", clause(self.s, bracket)),
                format!("see their red lines crossed in {}", clause(self.s, bracket)),
            ),
            Happening::Outcome { adopted: true } => fact("The conference takes the text."),
            Happening::Outcome { adopted: false } => fact("The conference ends without a text."),
            _ => return None,
        })
    }

    fn year(&self, what: &'a Happening) -> Option<Said> {
        Some(match what {
            Happening::Dispute { a, b } => fact(format!(
                "An armed dispute between {} and {}.",
                self.name(a),
                self.name(b)
            )),
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
            Happening::Violation { state } => did(
                self.name(state),
                "is found to break the text",
                "are found to break the text",
            ),
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
            Happening::Ending { name } => fact(format!("The end: {}.", name.replace('_', " "))),
            _ => return None,
        })
    }

    /// Operations: heavy ones and one's own by name, the rest by number.
    fn operation(&self, what: &'a Happening) -> Option<Said> {
        match what {
            Happening::Incident {
                initiator,
                target,
                severity,
                ..
            } if self.over => Some(if *severity >= 7 || target == self.seat {
                fact(format!(
                    "{} hits {}, severity {severity}.",
                    actor(self.s, initiator),
                    self.name(target)
                ))
            } else {
                did("", "lesser incident", "lesser incidents")
            }),
            Happening::Attributed {
                incident,
                believed,
                confidence,
                public: true,
            } => {
                let (_, target, _) = self.incidents.get(incident)?;
                if *target == self.seat {
                    return Some(fact(format!(
                        "You name {} in public, {:.0} % sure.",
                        actor(self.s, believed),
                        confidence * 100.0
                    )));
                }
                let who = format!("{} (by {})", actor(self.s, believed), self.name(target));
                Some(did(who, "is named in public", "are named in public"))
            }
            Happening::Answered { incident, rung } if *rung > 1 => {
                let (_, target, _) = self.incidents.get(incident)?;
                let to = self.public.get(incident)?;
                let who = format!("{} (to {})", self.name(target), actor(self.s, to));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Library;

    fn entry(n: usize, what: Happening) -> Entry {
        Entry {
            n,
            turn: 1,
            what,
            rule: String::new(),
            cause: None,
            why: "why".to_owned(),
        }
    }

    #[test]
    fn what_many_do_alike_is_one_line() -> Result<(), Box<dyn std::error::Error>> {
        let s = Library::embedded().load("first-steps")?;
        let leak = |n, state: &str| {
            entry(
                n,
                Happening::Leak {
                    state: state.to_owned(),
                },
            )
        };
        let told = lines(&s, &[leak(0, "ARD"), leak(1, "BOR")], 0, false);
        assert_eq!(told.len(), 1);
        assert_eq!(
            told[0].text,
            "Ardenia and Boreland see surveillance programmes leak."
        );
        Ok(())
    }

    #[test]
    fn hidden_things_stay_hidden_until_the_debrief() -> Result<(), Box<dyn std::error::Error>> {
        let s = Library::embedded().load("first-steps")?;
        let hit = entry(
            0,
            Happening::Incident {
                incident: 0,
                initiator: "BOR".to_owned(),
                target: "CVA".to_owned(),
                kind: crate::rules::operations::Kind::Espionage,
                severity: 8,
                success: true,
            },
        );
        assert!(lines(&s, std::slice::from_ref(&hit), 0, false).is_empty());
        assert_eq!(lines(&s, &[hit], 0, true).len(), 1);
        Ok(())
    }
}
