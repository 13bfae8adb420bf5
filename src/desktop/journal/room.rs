//! What happens in the room, in the groups and in the corridors.

use crate::desktop::journal::{Reader, Said, did, fact};
use crate::desktop::words::{clause, list, proposal, term};
use crate::model::action::CallKind;
use crate::world::journal::Happening;

impl<'a> Reader<'a> {
    pub(super) fn room(&self, what: &'a Happening) -> Option<Said> {
        let of = |b: &str, w: &str| proposal(self.s, b, w);
        Some(match what {
            Happening::Event { title } => fact(format!("{title}.")),
            Happening::DraftMoved { bracket, wording } => {
                did(of(bracket, wording), "enters the draft", "enter the draft")
            }
            Happening::Cleared { bracket, wording } => did(of(bracket, wording), "clears", "clear"),
            Happening::Vote { .. } => self.vote(what)?,
            Happening::ChairText { changes } => fact(match changes.len() {
                1 => "The chair’s text changes one bracket.".to_owned(),
                n => format!("The chair’s text changes {n} brackets."),
            }),
            Happening::Mandate { seat, subjects } => self.mandate(seat, subjects),
            Happening::Coverage { subjects } => {
                let names: Vec<String> = subjects.iter().map(|d| self.subject(d)).collect();
                if names.is_empty() {
                    return None;
                }
                let names = list(&names, 4);
                fact(format!("The press writes of {names} before the first day."))
            }
            Happening::Caucus {
                group,
                bracket,
                wording,
                backers,
                against,
                taken,
            } => {
                let of = of(bracket, wording);
                fact(if *taken {
                    format!("{group} speaks with one voice for {of}, {backers} to {against}.")
                } else {
                    format!("{group} does not agree on {of}, {backers} to {against}.")
                })
            }
            Happening::Deal {
                from, to, agreed, ..
            } => {
                let pair = format!("{} with {}", self.name(from), self.name(to));
                if *agreed {
                    did(pair, "agrees on a package", "agree on packages")
                } else {
                    did(pair, "finds no package", "find no package")
                }
            }
            Happening::Eavesdropped { by, on, caught } => {
                let (by, on) = (self.name(by), self.name(on));
                if *caught {
                    did(
                        by,
                        format!("is caught listening at the door of {on}"),
                        format!("are caught listening at the door of {on}"),
                    )
                } else {
                    did(
                        by,
                        format!("listens at the door of {on}, unseen"),
                        format!("listen at the door of {on}, unseen"),
                    )
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

    fn subject(&self, id: &str) -> String {
        term(self.s, &format!("text:{id}")).to_lowercase()
    }

    /// One's own mandate by its subjects; those of others, in the debrief, as one line.
    fn mandate(&self, seat: &'a str, subjects: &[(String, f64)]) -> Said {
        if seat != self.seat {
            return did(
                self.name(seat),
                "gets its mandate from the capital",
                "get their mandates from the capital",
            );
        }
        let wishes = subjects.iter();
        let wishes = wishes.map(|(d, x)| format!("{} at {x:.1}", self.subject(d)));
        let wishes = list(&wishes.collect::<Vec<_>>(), 4);
        fact(format!("Your capital wants {wishes}, on a scale to 4."))
    }

    /// A vote, a motion or a show of plates, as what it was.
    fn vote(&self, what: &Happening) -> Option<Said> {
        let Happening::Vote {
            kind,
            bracket,
            wording,
            yes,
            no,
            abstain,
            carried,
        } = what
        else {
            return None;
        };
        let end = if *carried { "carries" } else { "falls" };
        let of = proposal(self.s, bracket, wording);
        let at = clause(self.s, bracket);
        Some(fact(match kind {
            CallKind::Vote => format!("A vote on {of} {end}, {yes} to {no}."),
            CallKind::PointOfOrder => {
                format!("A point of order: the vote on {of} {end}, {yes} to {no}.")
            }
            CallKind::Close => {
                format!("Closing the debate in {at} with {of} {end}, {yes} to {no}.")
            }
            CallKind::Adjourn => format!("Putting off {at} {end}, {yes} to {no}."),
            CallKind::Show => {
                format!("A show of plates on {of}: {yes} for, {no} against, {abstain} hold back.")
            }
        }))
    }

    /// How an agreed package ended.
    pub(super) fn ended(
        &self,
        parties: &'a [String],
        fate: &str,
        by: Option<&'a str>,
    ) -> Option<Said> {
        let (first, rest) = parties.split_first()?;
        let rest = rest.iter().map(String::as_str);
        let pair = format!("{} with {}", self.name(first), self.names(rest));
        Some(match (fate, by) {
            ("broken", Some(by)) => {
                let others = parties.iter().map(String::as_str).filter(|p| *p != by);
                let others = self.names(others);
                did(
                    self.name(by),
                    format!("breaks its package with {others}"),
                    format!("break their packages with {others}"),
                )
            }
            ("kept", _) => did(
                pair,
                "keeps a package; its favours are paid",
                "keep their packages; favours are paid",
            ),
            _ => did(pair, "sees a package lapse", "see their packages lapse"),
        })
    }
}
