//! What happens in the room, in the groups and in the corridors.

use crate::conference::drafting;
use crate::desktop::journal::{N, Reader, Said, WHO, did, fact};
use crate::desktop::words::{clause, list, numbered, proposal, term};
use crate::model::action::CallKind;
use crate::model::companies::Request;
use crate::model::motive::{Given, Ground};
use crate::world::journal::Happening;
use crate::{say, text};

impl<'a> Reader<'a> {
    /// Who gave which reason, ground by ground.
    fn motives(&self, reasons: &[Given]) -> String {
        let on = |ground: Ground| {
            let of = reasons.iter().filter(|r| r.motive.ground == ground);
            let names = self.names(of.map(|r| r.seat.as_str()));
            let ground = ground.name().to_string();
            text!("journal-motive", ground = ground, seats = names)
        };
        let given = |ground: &Ground| reasons.iter().any(|r| r.motive.ground == *ground);
        let grounds = Ground::ALL.into_iter().filter(given);
        grounds.map(on).collect::<Vec<_>>().join("; ")
    }

    pub(super) fn room(&self, what: &'a Happening) -> Option<Said> {
        let of = |b: &str, w: &str| proposal(self.s, b, w);
        Some(match what {
            Happening::Event { title } => fact(say!("journal-event", title = title)),
            Happening::DraftMoved { bracket, wording } => did(
                of(bracket, wording),
                say!("journal-enters-draft", who = WHO, n = N),
            ),
            Happening::Cleared { bracket, wording } => did(
                of(bracket, wording),
                say!("journal-clears", who = WHO, n = N),
            ),
            Happening::Stated {
                bracket,
                wording,
                line,
                reasons,
            } => {
                let of = of(bracket, wording);
                let reasons = self.motives(reasons);
                fact(if *line {
                    say!("journal-stated-line", proposal = of, reasons = reasons)
                } else {
                    say!("journal-stated", proposal = of, reasons = reasons)
                })
            }
            Happening::Pretexts { bracket, reasons } => fact(say!(
                "journal-pretexts",
                clause = clause(self.s, bracket),
                reasons = self.motives(reasons)
            )),
            Happening::Noted { bracket, seats } => fact(say!(
                "journal-noted",
                n = seats.len(),
                seats = self.names(seats.iter().map(String::as_str)),
                clause = clause(self.s, bracket)
            )),
            Happening::Vote { .. } => self.vote(what)?,
            Happening::Drafted {
                clause, members, ..
            } if *members < drafting::FEWEST => fact(say!(
                "journal-drafted-not",
                clause = numbered(self.s, clause)
            )),
            Happening::Drafted {
                clause,
                members,
                changes,
                ..
            } => fact(say!(
                "journal-drafted",
                members = *members,
                n = changes.len(),
                clause = numbered(self.s, clause)
            )),
            Happening::ChairText { changes } => fact(say!("journal-chair-text", n = changes.len())),
            Happening::Mandate { seat, subjects } => self.mandate(seat, subjects),
            Happening::Lobbied { seat, asks } => self.lobbied(seat, asks)?,
            Happening::Capital { seat, stage } => did(
                self.name(seat),
                say!(
                    "journal-capital",
                    who = WHO,
                    n = N,
                    stage = stage.name().to_string()
                ),
            ),
            Happening::Coverage { subjects } => {
                let names: Vec<String> = subjects.iter().map(|d| self.subject(d)).collect();
                if names.is_empty() {
                    return None;
                }
                let names = list(&names, 4);
                fact(say!("journal-coverage", subjects = names))
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
                let (backers, against) = (backers.to_string(), against.to_string());
                fact(if *taken {
                    say!(
                        "journal-caucus-agrees",
                        group = group,
                        proposal = of,
                        backers = backers,
                        against = against
                    )
                } else {
                    say!(
                        "journal-caucus-does-not",
                        group = group,
                        proposal = of,
                        backers = backers,
                        against = against
                    )
                })
            }
            Happening::Deal {
                from, to, agreed, ..
            } => {
                let (first, second) = (self.name(from), self.name(to));
                let pair = text!("journal-pair", first = first, second = second);
                if *agreed {
                    did(pair, say!("journal-deal-agreed", who = WHO, n = N))
                } else {
                    did(pair, say!("journal-deal-none", who = WHO, n = N))
                }
            }
            Happening::Eavesdropped { by, on, caught } => {
                let (by, on) = (self.name(by), self.name(on));
                if *caught {
                    did(
                        by,
                        say!("journal-listens-caught", who = WHO, n = N, on = on),
                    )
                } else {
                    did(
                        by,
                        say!("journal-listens-unseen", who = WHO, n = N, on = on),
                    )
                }
            }
            Happening::RedLineCrossed { seat, bracket } => did(
                self.name(seat),
                say!(
                    "journal-red-line-crossed",
                    who = WHO,
                    n = N,
                    clause = clause(self.s, bracket)
                ),
            ),
            Happening::Outcome { adopted: true } => fact(say!("journal-adopted")),
            Happening::Outcome { adopted: false } => fact(say!("journal-not-adopted")),
            _ => return None,
        })
    }

    fn subject(&self, id: &str) -> String {
        term(self.s, &format!("text:{id}")).to_lowercase()
    }

    /// One's own mandate by its subjects; those of others, in the debrief, as one line.
    fn mandate(&self, seat: &'a str, subjects: &[(String, f64)]) -> Said {
        if seat != self.seat {
            return did(self.name(seat), say!("journal-mandate", who = WHO, n = N));
        }
        let wishes = subjects.iter();
        let wishes = wishes.map(|(d, x)| {
            text!(
                "journal-wish",
                subject = self.subject(d),
                position = format!("{x:.1}")
            )
        });
        let wishes = list(&wishes.collect::<Vec<_>>(), 4);
        fact(say!("journal-mandate-own", wishes = wishes))
    }

    /// What companies at home asked of the capital; those of others, in the debrief, as one line.
    fn lobbied(&self, seat: &'a str, asks: &[Request]) -> Option<Said> {
        if asks.is_empty() {
            return None;
        }
        if seat != self.seat {
            return Some(did(
                self.name(seat),
                say!("journal-lobbied", who = WHO, n = N),
            ));
        }
        let asked = asks.iter().map(|it| {
            let way = if it.more { "more" } else { "less" };
            text!(
                "journal-lobbied-ask",
                companies = it.by.name(),
                subject = self.subject(&it.subject),
                way = way
            )
        });
        let asked = list(&asked.collect::<Vec<_>>(), 4);
        Some(fact(say!("journal-lobbied-own", asks = asked)))
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
        let end = if *carried { "carried" } else { "fallen" };
        let (yes, no, abstain) = (yes.to_string(), no.to_string(), abstain.to_string());
        let of = proposal(self.s, bracket, wording);
        let at = clause(self.s, bracket);
        Some(fact(match kind {
            CallKind::Vote => say!("journal-vote", proposal = of, end = end, yes = yes, no = no),
            CallKind::PointOfOrder => {
                say!(
                    "journal-vote-point",
                    proposal = of,
                    end = end,
                    yes = yes,
                    no = no
                )
            }
            CallKind::Close => {
                say!(
                    "journal-vote-close",
                    clause = at,
                    proposal = of,
                    end = end,
                    yes = yes,
                    no = no
                )
            }
            CallKind::Adjourn => say!(
                "journal-vote-put-off",
                clause = at,
                end = end,
                yes = yes,
                no = no
            ),
            CallKind::Show => {
                say!(
                    "journal-show",
                    proposal = of,
                    yes = yes,
                    no = no,
                    abstain = abstain
                )
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
        let (first, second) = (self.name(first), self.names(rest));
        let pair = text!("journal-pair", first = first, second = second);
        Some(match (fate, by) {
            ("broken", Some(by)) => {
                let others = parties.iter().map(String::as_str).filter(|p| *p != by);
                let others = self.names(others);
                did(
                    self.name(by),
                    say!("journal-package-broken", who = WHO, n = N, with = others),
                )
            }
            ("kept", _) => did(pair, say!("journal-package-kept", who = WHO, n = N)),
            _ => did(pair, say!("journal-package-lapsed", who = WHO, n = N)),
        })
    }
}
