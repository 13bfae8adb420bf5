//! What a person in the chair may do (rule 1.16). The chair has no plate and no influence to spend.

use crate::conference::chair::ChairAct;
use crate::conference::room::Call;
use crate::conference::room::Standing;
use crate::model::action::CallKind;
use crate::model::action::{Action, Gavel};
use crate::model::calendar::Phase;
use crate::model::ids::BracketId;
use crate::session::admissible::{Bench, Refusal, find, open};

pub(crate) fn check(bench: Bench, action: &Action) -> Result<ChairAct, Refusal> {
    let Phase::Conference(day) = bench.phase else {
        return Err(Refusal::new(
            "1.16",
            "the chair's work is done",
            "watch, or end the turn",
        ));
    };
    let room = bench.room;
    match action {
        Action::ChairText if day == 0 => Err(Refusal::new(
            "1.11",
            "the conference has not opened",
            "go to the first day",
        )),
        Action::ChairText if room.chair.asked => Err(Refusal::new(
            "1.7",
            "you are writing already",
            "see the text this evening",
        )),
        Action::ChairText => Ok(ChairAct::Text),
        Action::ShowOfPlates(p) => {
            let (bracket, wording) = open(bench, p)?;
            if room.ballots.plates[bracket].is_empty() {
                return Err(Refusal::new(
                    "1.7",
                    "the room has not heard that bracket yet",
                    "let it open first",
                ));
            }
            Ok(ChairAct::Call(Call {
                seat: None,
                bracket,
                wording,
                kind: CallKind::Show,
            }))
        }
        Action::Gavel(gavel) => self::gavel(bench, day, gavel),
        _ => Err(Refusal::new(
            "1.16",
            "the chair takes no side",
            "agenda, style, deadline, show of plates, or a text",
        )),
    }
}

fn gavel(bench: Bench, day: u32, gavel: &Gavel) -> Result<ChairAct, Refusal> {
    let setup = &bench.scenario.setup;
    match gavel {
        Gavel::Agenda { brackets } => {
            if brackets.len() > setup.brackets_per_day {
                let what = format!("{} brackets are too many for a day", brackets.len());
                let instead = format!("at most {}", setup.brackets_per_day);
                return Err(Refusal::new("1.16", what, instead));
            }
            let found: Result<Vec<BracketId>, Refusal> = brackets
                .iter()
                .map(|key| {
                    let bracket = find(bench, key)?;
                    if bench.room.draft.standing[bracket] == Standing::Clear {
                        let what = format!("`{key}` is settled");
                        return Err(Refusal::new("1.5", what, "a bracket that is not"));
                    }
                    Ok(bracket)
                })
                .collect();
            Ok(ChairAct::Agenda(found?))
        }
        Gavel::Style {
            temperature,
            package,
            patience,
        } => {
            let known = (0.0..=2.0).contains(temperature)
                && (1..=4).contains(package)
                && (10..=5000).contains(patience);
            if !known {
                return Err(Refusal::new(
                    "1.16",
                    "the chair cannot work like that",
                    "temperature 0 to 2, package 1 to 4, patience 10 to 5000",
                ));
            }
            Ok(ChairAct::Style {
                temperature: *temperature,
                package: *package,
                patience: *patience,
            })
        }
        Gavel::Deadline { bracket, day: last } => {
            let bracket = find(bench, bracket)?;
            if *last < day || *last > setup.days || !bench.room.unsettled(bracket) {
                return Err(Refusal::new(
                    "1.16",
                    "that deadline cannot be kept",
                    format!("an open bracket, and a day from {day} to {}", setup.days),
                ));
            }
            Ok(ChairAct::Deadline {
                bracket,
                day: *last,
            })
        }
    }
}
