//! What delegations and the chair do.

use crate::debrief::truth::kind_word;
use crate::desktop::journal::{N, Reader, Said, WHO, did, fact};
use crate::desktop::words::{clause, heading, name, numbered, proposal, proposal_in_title};
use crate::locale::Sentence;
use crate::model::years::Posture;
use crate::model::{Action, Gavel, Proposal};
use crate::say;

impl Reader<'_> {
    /// An act as a sentence. Answers, breaking and listening are told by what comes of them.
    pub(super) fn act(&self, who: &str, action: &Action) -> Option<Said> {
        let titled = |bracket: &str| self.s.text.find(bracket).filter(|_| self.titled);
        let of = |p: &Proposal| match titled(&p.bracket) {
            Some(b) => proposal_in_title(self.s, b, &p.wording),
            None => proposal(self.s, &p.bracket, &p.wording),
        };
        let at = |bracket: &str| match titled(bracket) {
            Some(b) => heading(self.s, b),
            None => clause(self.s, bracket),
        };
        let state = |iso: &str| name(self.s, iso).to_owned();
        let name = self.name(who);
        Some(match action {
            Action::Table(p) => did(
                name,
                say!("journal-tables", who = WHO, n = N, proposal = of(p)),
            ),
            Action::Cosponsor(p) => did(
                name,
                say!("journal-cosponsors", who = WHO, n = N, proposal = of(p)),
            ),
            Action::Support(p) => did(
                name,
                say!("journal-supports", who = WHO, n = N, proposal = of(p)),
            ),
            Action::Oppose(p) => did(
                name,
                say!("journal-opposes", who = WHO, n = N, proposal = of(p)),
            ),
            Action::Open { bracket } => did(
                name,
                say!("journal-opens", who = WHO, n = N, clause = at(bracket)),
            ),
            Action::MoveClause { clause, place } => did(name, self.moved(clause, place)),
            Action::RedLine(p) => did(
                name,
                say!("journal-red-line", who = WHO, n = N, proposal = of(p)),
            ),
            Action::Press(p) => did(
                name,
                say!("journal-press", who = WHO, n = N, proposal = of(p)),
            ),
            Action::Caucus(p) => did(
                name,
                say!("journal-caucus-asks", who = WHO, n = N, proposal = of(p)),
            ),
            Action::Offer { to, .. } => {
                let to = self.names(to.iter().map(String::as_str));
                did(name, say!("journal-offers", who = WHO, n = N, to = to))
            }
            Action::Counter { .. } => did(name, say!("journal-counters", who = WHO, n = N)),
            Action::Draft { clause, .. } => did(
                name,
                say!(
                    "journal-asks-to-draft",
                    who = WHO,
                    n = N,
                    clause = numbered(self.s, clause)
                ),
            ),
            Action::ChairText => did(name, say!("journal-asks-chair", who = WHO, n = N)),
            Action::ShowOfPlates(p) => did(
                name,
                say!("journal-asks-show", who = WHO, n = N, proposal = of(p)),
            ),
            Action::CallVote(p) => did(
                name,
                say!("journal-calls-vote", who = WHO, n = N, proposal = of(p)),
            ),
            Action::PointOfOrder(p) => did(
                name,
                say!("journal-calls-point", who = WHO, n = N, proposal = of(p)),
            ),
            Action::CloseDebate { bracket } => did(
                name,
                say!(
                    "journal-moves-close",
                    who = WHO,
                    n = N,
                    clause = at(bracket)
                ),
            ),
            Action::Adjourn { bracket } => did(
                name,
                say!(
                    "journal-moves-put-off",
                    who = WHO,
                    n = N,
                    clause = at(bracket)
                ),
            ),
            Action::WalkOut => did(name, say!("journal-walks-out", who = WHO, n = N)),
            Action::Consult => did(name, say!("journal-consults", who = WHO, n = N)),
            Action::Gavel(gavel) => fact(self.gavel(name, gavel)),
            Action::Accede => did(name, say!("journal-joins", who = WHO, n = N)),
            Action::Withdraw => did(name, say!("journal-leaves", who = WHO, n = N)),
            Action::Posture(Posture::Hold) => {
                did(name, say!("journal-holds-back", who = WHO, n = N))
            }
            Action::Posture(Posture::Standard) => {
                did(name, say!("journal-as-usual", who = WHO, n = N))
            }
            Action::Posture(Posture::Forward) => {
                did(name, say!("journal-forward", who = WHO, n = N))
            }
            Action::Authorise { target, kind } => did(
                name,
                say!(
                    "journal-orders",
                    who = WHO,
                    n = N,
                    kind = kind_word(*kind),
                    target = state(target)
                ),
            ),
            Action::CutOff { target, on: true } => did(
                name,
                say!("journal-cuts-off", who = WHO, n = N, target = state(target)),
            ),
            Action::CutOff { target, .. } => did(
                name,
                say!("journal-opens-to", who = WHO, n = N, target = state(target)),
            ),
            Action::Forbid { target, on: true } => did(
                name,
                say!("journal-forbids", who = WHO, n = N, target = state(target)),
            ),
            Action::Forbid { target, .. } => did(
                name,
                say!("journal-allows", who = WHO, n = N, target = state(target)),
            ),
            Action::Aid { to } => did(
                name,
                say!("journal-helps", who = WHO, n = N, state = state(to)),
            ),
            // Told by what comes of them.
            Action::Expose(_) | Action::Arrange { .. } | Action::Join { .. } => return None,
            Action::Plate { .. }
            | Action::Answer { .. }
            | Action::Break { .. }
            | Action::Eavesdrop { .. }
            | Action::Decide(_)
            | Action::SetBudget { .. }
            | Action::Respond { .. }
            | Action::Instruct { .. }
            | Action::Choose { .. }
            | Action::Convene { .. } => return None,
        })
    }

    fn moved(&self, id: &str, place: &str) -> Sentence {
        let clause = numbered(self.s, id);
        match place {
            "dropped" => say!("journal-moves-drop", who = WHO, n = N, clause = clause),
            "preamble" => say!("journal-moves-preamble", who = WHO, n = N, clause = clause),
            "article" => say!("journal-moves-articles", who = WHO, n = N, clause = clause),
            other => say!(
                "journal-moves",
                who = WHO,
                n = N,
                clause = clause,
                place = other
            ),
        }
    }

    fn gavel(&self, who: String, gavel: &Gavel) -> Sentence {
        match gavel {
            Gavel::Agenda { brackets } => {
                let mut at: Vec<String> = brackets.iter().map(|b| clause(self.s, b)).collect();
                at.dedup();
                let at = crate::desktop::words::list(&at, 6);
                say!("journal-gavel-agenda", who = who, clauses = at)
            }
            Gavel::Style { package, .. } => {
                say!("journal-gavel-style", who = who, most = package.to_string())
            }
            Gavel::Deadline { bracket, day } => {
                let at = clause(self.s, bracket);
                let day = day.to_string();
                say!("journal-gavel-deadline", who = who, clause = at, day = day)
            }
        }
    }
}
