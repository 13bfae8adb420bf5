//! What delegations and the chair do.

use crate::debrief::truth::kind_word;
use crate::desktop::journal::{Reader, Said, did};
use crate::desktop::words::{clause, name, proposal};
use crate::model::years::Posture;
use crate::model::{Action, Gavel, Proposal};

impl<'a> Reader<'a> {
    /// An act as a sentence. Answers, breaking and listening are told by what comes of them.
    pub(super) fn act(&self, who: &'a str, action: &Action) -> Option<Said> {
        let of = |p: &Proposal| proposal(self.s, &p.bracket, &p.wording);
        let at = |bracket: &str| clause(self.s, bracket).to_owned();
        let said = |one: &str, many: &str, rest: String| {
            let both = (format!("{one} {rest}"), format!("{many} {rest}"));
            did(self.name(who), both.0, both.1)
        };
        let plain = |one: &str, many: &str| did(self.name(who), one, many);
        Some(match action {
            Action::Table(p) => said("tables", "table", of(p)),
            Action::Cosponsor(p) => said("puts its name under", "put their names under", of(p)),
            Action::Support(p) => said("speaks for", "speak for", of(p)),
            Action::Oppose(p) => said("speaks against", "speak against", of(p)),
            Action::Open { bracket } => {
                said("opens a bracket in", "open a bracket in", at(bracket))
            }
            Action::MoveClause { clause, place } => {
                let (one, many) = match place.as_str() {
                    "dropped" => ("moves to drop", "move to drop"),
                    _ => ("moves", "move"),
                };
                said(one, many, self.moved(clause, place))
            }
            Action::RedLine(p) => {
                said("draws a red line against", "draw a red line against", of(p))
            }
            Action::Press(p) => said(
                "speaks to the press about",
                "speak to the press about",
                of(p),
            ),
            Action::Caucus(p) => said("asks its group to take", "ask their groups to take", of(p)),
            Action::Offer { to, .. } => said(
                "offers a package to",
                "offer packages to",
                self.names(to.iter().map(String::as_str)),
            ),
            Action::Counter { .. } => plain(
                "answers a package with another",
                "answer packages with others",
            ),
            Action::ChairText => plain("asks for a chair’s text", "ask for a chair’s text"),
            Action::ShowOfPlates(p) => said("asks who stands for", "ask who stands for", of(p)),
            Action::CallVote(p) => said("calls a vote on", "call a vote on", of(p)),
            Action::PointOfOrder(p) => said(
                "raises a point of order for a vote on",
                "raise a point of order for a vote on",
                of(p),
            ),
            Action::CloseDebate { bracket } => said(
                "moves to close the debate in",
                "move to close the debate in",
                at(bracket),
            ),
            Action::Adjourn { bracket } => said("moves to put off", "move to put off", at(bracket)),
            Action::WalkOut => plain("walks out for the day", "walk out for the day"),
            Action::Gavel(gavel) => plain(&self.gavel(gavel), ""),
            Action::Accede => plain("joins the text", "join the text"),
            Action::Withdraw => plain("leaves the text", "leave the text"),
            Action::Posture(Posture::Hold) => plain(
                "holds its services back and says so",
                "hold their services back and say so",
            ),
            Action::Posture(Posture::Standard) => plain(
                "lets its services work as usual",
                "let their services work as usual",
            ),
            Action::Posture(Posture::Forward) => {
                plain("sends its services forward", "send their services forward")
            }
            Action::Authorise { target, kind } => {
                let against = format!("{} against {}", kind_word(*kind), name(self.s, target));
                said("orders", "order", against)
            }
            Action::Forbid { target, on: true } => said(
                "forbids operations against",
                "forbid operations against",
                name(self.s, target).to_owned(),
            ),
            Action::Forbid { target, .. } => said(
                "allows operations against",
                "allow operations against",
                name(self.s, target).to_owned(),
            ),
            Action::Aid { to } => said("helps", "help", {
                format!("{} defend its networks", name(self.s, to))
            }),
            // Told by what comes of them.
            Action::Expose(_) | Action::Arrange { .. } | Action::Join { .. } => return None,
            Action::Plate { .. }
            | Action::Answer { .. }
            | Action::Break { .. }
            | Action::Eavesdrop { .. }
            | Action::Decide(_)
            | Action::SetBudget { .. }
            | Action::Respond { .. }
            | Action::Convene { .. } => return None,
        })
    }

    /// `5A to the preamble`, or `5A` if it is dropped.
    fn moved(&self, id: &str, place: &str) -> String {
        let found = self.s.text.clauses.iter().find(|c| c.id == id);
        let number = found.map_or(id, |c| c.number.as_str());
        match place {
            "dropped" => number.to_owned(),
            "preamble" => format!("{number} to the preamble"),
            "article" => format!("{number} to the articles"),
            other => format!("{number} to a {other}"),
        }
    }

    fn gavel(&self, gavel: &Gavel) -> String {
        match gavel {
            Gavel::Agenda { brackets } => {
                let mut at: Vec<&str> = brackets.iter().map(|b| clause(self.s, b)).collect();
                at.dedup();
                let at: Vec<String> = at.into_iter().map(str::to_owned).collect();
                let at = crate::desktop::words::list(&at, 6);
                format!("puts {at} on tomorrow’s agenda")
            }
            Gavel::Style { package, .. } => {
                format!("writes the next text with up to {package} brackets changed at once")
            }
            Gavel::Deadline { bracket, day } => {
                let at = clause(self.s, bracket);
                format!("closes the debate in {at} on day {day}")
            }
        }
    }
}
