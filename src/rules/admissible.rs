//! Section 1: what may be done, whoever sends it. A refusal names the rule and the way out.

use thiserror::Error;

use super::plates::{Plate, Standing};
use crate::model::action::{Action, Decision, Proposal};
use crate::model::room::{Call, Corridors, Offer, Phase, RedLine, Room};
use crate::model::{BracketRef, Scenario};

/// Why an action was refused, and what would be allowed.
#[derive(Debug, Clone, PartialEq, Eq, Error, serde::Serialize)]
#[error("{what} (rule {rule}); {instead}")]
pub struct Refusal {
    /// Rule number.
    pub rule: &'static str,
    /// What was wrong.
    pub what: String,
    /// What would be allowed.
    pub instead: String,
}

impl Refusal {
    /// A refusal.
    #[must_use]
    pub fn new(rule: &'static str, what: impl Into<String>, instead: impl Into<String>) -> Self {
        Self {
            rule,
            what: what.into(),
            instead: instead.into(),
        }
    }
}

/// An admissible action, its names resolved.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "fields carry the names of Action's")]
pub enum Order {
    /// Speak for or against; `tables` puts one's own name to the wording.
    Speak {
        bracket: BracketRef,
        wording: usize,
        favour: bool,
        tables: bool,
    },
    /// Raise a plate.
    Plate { bracket: BracketRef, plate: Plate },
    /// Open a shut bracket.
    Open { bracket: BracketRef },
    /// Offer a package.
    Offer {
        to: usize,
        give: Vec<(usize, usize)>,
        want: Vec<(usize, usize)>,
    },
    /// Answer one.
    Answer { offer: usize, accept: bool },
    /// Declare a red line.
    RedLine(RedLine),
    /// Ask for a chair's text.
    ChairText,
    /// Ask for a show of plates or a vote.
    Call(Call),
    /// Decide in the signing hall.
    Decide(Decision),
    /// Set a budget.
    Budget([f64; 5]),
    /// Answer an incident.
    Respond { incident: u32, rung: u8 },
    /// Join or leave.
    Adhere { join: bool },
}

/// What the check needs to see.
#[derive(Debug, Clone, Copy)]
pub struct Bench<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Where the session stands.
    pub phase: Phase,
    /// The room.
    pub room: &'a Room,
    /// The corridors.
    pub corridors: &'a Corridors,
    /// Incidents this seat may answer now.
    pub answerable: &'a [u32],
    /// Whether this seat is a party.
    pub party: bool,
}

/// Rule 1.1: checks an action of a seat. Nothing is changed.
pub fn check(bench: Bench, seat: usize, action: &Action) -> Result<Order, Refusal> {
    match (bench.phase, action) {
        (
            Phase::Conference(_),
            Action::Decide(_)
            | Action::SetBudget { .. }
            | Action::Respond { .. }
            | Action::Accede
            | Action::Withdraw,
        ) => Err(Refusal::new(
            "1.2",
            "the conference is still sitting",
            "speak, offer, or end the day",
        )),
        (Phase::Conference(day), _) => conference(bench, day, seat, action),
        (Phase::Signing, Action::Decide(decision)) => Ok(Order::Decide(*decision)),
        (Phase::Signing, _) => Err(Refusal::new(
            "1.2",
            "the hall is signing",
            "sign, sign with a declaration, not now, or refuse",
        )),
        (Phase::Aftermath(_), _) => aftermath(bench, action),
        (Phase::Over, _) => Err(Refusal::new(
            "1.2",
            "the session is over",
            "read the debrief",
        )),
    }
}

fn aftermath(bench: Bench, action: &Action) -> Result<Order, Refusal> {
    match action {
        Action::SetBudget { shares } => {
            let sum: f64 = shares.iter().sum();
            if shares.iter().any(|s| !(0.0..=1.0).contains(s)) || (sum - 1.0).abs() > 0.005 {
                return Err(Refusal::new(
                    "1.8",
                    "the shares of a budget sum to 1",
                    "five shares from 0 to 1",
                ));
            }
            Ok(Order::Budget(*shares))
        }
        Action::Respond { incident, rung } => {
            if *rung > 7 {
                return Err(Refusal::new(
                    "1.9",
                    "the ladder ends at rung 7",
                    "a rung from 0 to 7",
                ));
            }
            if !bench.answerable.contains(incident) {
                return Err(Refusal::new(
                    "1.9",
                    format!("incident {incident} is not yours to answer"),
                    format!("one of {:?}", bench.answerable),
                ));
            }
            Ok(Order::Respond {
                incident: *incident,
                rung: *rung,
            })
        }
        Action::Accede if bench.party => {
            Err(Refusal::new("1.10", "you are a party already", "withdraw"))
        }
        Action::Withdraw if !bench.party => {
            Err(Refusal::new("1.10", "you are not a party", "accede"))
        }
        Action::Accede if bench.room.adopted != Some(true) => Err(Refusal::new(
            "1.10",
            "no text was adopted",
            "wait for another conference",
        )),
        Action::Accede => Ok(Order::Adhere { join: true }),
        Action::Withdraw => Ok(Order::Adhere { join: false }),
        _ => Err(Refusal::new(
            "1.2",
            "the conference has closed",
            "budget, respond, accede or withdraw",
        )),
    }
}

fn conference(bench: Bench, day: u32, seat: usize, action: &Action) -> Result<Order, Refusal> {
    let room = bench.room;
    let priced = !matches!(action, Action::Plate { .. } | Action::Answer { .. });
    if priced && room.actions_left.get(seat).copied().unwrap_or(0) == 0 {
        return Err(Refusal::new(
            "1.3",
            "no actions are left today",
            "plates and answers are free; end the day",
        ));
    }
    match action {
        Action::Table(p) => speak(bench, p, true, true),
        Action::Support(p) => speak(bench, p, true, false),
        Action::Oppose(p) => speak(bench, p, false, false),
        Action::Plate { choice, objects } => {
            let (bracket, wording) = open(bench, choice)?;
            let wording = u8::try_from(wording).unwrap_or(u8::MAX);
            Ok(Order::Plate {
                bracket,
                plate: Plate {
                    wording,
                    objects: *objects,
                },
            })
        }
        Action::Open { bracket } => {
            let bracket = find(bench, bracket)?;
            if room.standing[bracket] != Standing::Shut {
                return Err(Refusal::new(
                    "1.5",
                    "that bracket is not shut",
                    "a place, force or follow-up",
                ));
            }
            Ok(Order::Open { bracket })
        }
        Action::Offer { to, give, want } => offer(bench, seat, to, give, want),
        Action::Answer { offer, accept } => {
            let offers = &bench.corridors.offers;
            let mine = |o: &Offer| o.id == *offer && o.to == seat && o.waits(day);
            let index = offers.iter().position(mine);
            let index = index.ok_or_else(|| {
                Refusal::new(
                    "1.6",
                    format!("offer {offer} is not waiting for you"),
                    "an offer in your inbox",
                )
            })?;
            Ok(Order::Answer {
                offer: index,
                accept: *accept,
            })
        }
        Action::RedLine(p) => {
            let (bracket, wording) = unsettled(bench, p)?;
            if room
                .red_lines
                .iter()
                .any(|r| r.seat == seat && r.bracket == bracket)
            {
                return Err(Refusal::new(
                    "1.7",
                    "you drew a red line here already",
                    "another bracket",
                ));
            }
            Ok(Order::RedLine(RedLine {
                seat,
                bracket,
                wording,
            }))
        }
        Action::ChairText if room.chair_asked => Err(Refusal::new(
            "1.7",
            "the chair is writing already",
            "see the text this evening",
        )),
        Action::ChairText => Ok(Order::ChairText),
        Action::ShowOfPlates(p) => call(bench, seat, open(bench, p)?, false, true),
        Action::CallVote(p) => call(bench, seat, open(bench, p)?, false, false),
        Action::PointOfOrder(p) => call(bench, seat, unsettled(bench, p)?, true, false),
        _ => Err(Refusal::new(
            "1.2",
            "not at the conference",
            "speak, offer, or end the day",
        )),
    }
}

fn find(bench: Bench, key: &str) -> Result<BracketRef, Refusal> {
    bench.scenario.text.find(key).ok_or_else(|| {
        Refusal::new(
            "1.4",
            format!("there is no bracket `{key}`"),
            "a bracket as `clause.bracket`",
        )
    })
}

fn resolve(bench: Bench, p: &Proposal) -> Result<(BracketRef, usize), Refusal> {
    let index = find(bench, &p.bracket)?;
    let bracket = &bench.scenario.text.brackets[index];
    let wording = bracket.find(&p.wording).ok_or_else(|| {
        let known: Vec<&str> = bracket.wordings.iter().map(|w| w.id.as_str()).collect();
        Refusal::new(
            "1.4",
            format!("`{}` has no wording `{}`", p.bracket, p.wording),
            known.join(", "),
        )
    })?;
    Ok((index, wording))
}

fn unsettled(bench: Bench, p: &Proposal) -> Result<(BracketRef, usize), Refusal> {
    let found = resolve(bench, p)?;
    match bench.room.standing[found.0] {
        Standing::Clear => Err(Refusal::new(
            "1.5",
            format!("`{}` is settled", p.bracket),
            "a bracket that is not",
        )),
        Standing::Shut => Err(Refusal::new(
            "1.5",
            format!("`{}` is shut", p.bracket),
            "open it first",
        )),
        _ => Ok(found),
    }
}

fn open(bench: Bench, p: &Proposal) -> Result<(BracketRef, usize), Refusal> {
    let found = unsettled(bench, p)?;
    if !bench.room.open.contains(&found.0) {
        let today: Vec<&str> = bench
            .room
            .open
            .iter()
            .map(|&b| bench.scenario.text.brackets[b].key.as_str())
            .collect();
        return Err(Refusal::new(
            "1.5",
            format!("`{}` is not open today", p.bracket),
            today.join(", "),
        ));
    }
    Ok(found)
}

fn speak(bench: Bench, p: &Proposal, favour: bool, tables: bool) -> Result<Order, Refusal> {
    let (bracket, wording) = unsettled(bench, p)?;
    Ok(Order::Speak {
        bracket,
        wording,
        favour,
        tables,
    })
}

fn call(
    bench: Bench,
    seat: usize,
    (bracket, wording): (usize, usize),
    point_of_order: bool,
    show: bool,
) -> Result<Order, Refusal> {
    if bench.room.calls.iter().any(|c| c.bracket == bracket) {
        return Err(Refusal::new(
            "1.7",
            "that has been asked for already",
            "another bracket",
        ));
    }
    if bench.room.plates[bracket].is_empty() {
        return Err(Refusal::new(
            "1.7",
            "the room has not heard that bracket yet",
            "let it open first",
        ));
    }
    Ok(Order::Call(Call {
        seat,
        bracket,
        wording,
        point_of_order,
        show,
    }))
}

fn offer(
    bench: Bench,
    seat: usize,
    to: &str,
    give: &[Proposal],
    want: &[Proposal],
) -> Result<Order, Refusal> {
    let other = bench
        .scenario
        .seat(to)
        .filter(|&s| s != seat)
        .ok_or_else(|| {
            Refusal::new(
                "1.6",
                format!("no other delegation is called `{to}`"),
                "an ISO code at the table",
            )
        })?;
    if give.is_empty() || want.is_empty() || give.len() + want.len() > 6 {
        return Err(Refusal::new(
            "1.6",
            "a package gives and takes",
            "one to five terms, some on each side",
        ));
    }
    let resolve_all = |terms: &[Proposal]| {
        terms
            .iter()
            .map(|p| unsettled(bench, p))
            .collect::<Result<Vec<_>, _>>()
    };
    Ok(Order::Offer {
        to: other,
        give: resolve_all(give)?,
        want: resolve_all(want)?,
    })
}
