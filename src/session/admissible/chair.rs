//! What a person in the chair may do (rule 1.16). The chair has no plate and no influence to spend.

use crate::conference::chair::ChairAct;
use crate::conference::room::Call;
use crate::conference::room::Standing;
use crate::model::action::CallKind;
use crate::model::action::{Action, Gavel};
use crate::model::calendar::Phase;
use crate::model::ids::BracketId;
use crate::say;
use crate::session::admissible::act_context::ActContext;
use crate::session::admissible::brackets::{find, open};
use crate::session::admissible::refusal::Refusal;

pub(crate) fn check(context: ActContext, action: &Action) -> Result<ChairAct, Refusal> {
    let Phase::Conference(day) = context.phase else {
        return Err(Refusal::new(
            "1.16",
            say!("session-chair-done"),
            say!("session-chair-done-instead"),
        ));
    };
    let room = context.room;
    match action {
        Action::ChairText if day == 0 => Err(Refusal::new(
            "1.11",
            say!("session-not-opened"),
            say!("session-not-opened-instead-chair"),
        )),
        Action::ChairText if room.chair.closing => Err(Refusal::new(
            "4.11",
            say!("session-chair-closing"),
            say!("session-chair-closing-instead"),
        )),
        Action::ChairText if room.chair.asked => Err(Refusal::new(
            "1.7",
            say!("session-chair-writes"),
            say!("session-chair-writes-instead"),
        )),
        Action::ChairText => Ok(ChairAct::Text),
        Action::ShowOfPlates(p) => {
            let (bracket, wording) = open(context, p)?;
            if room.ballots.plates[bracket].is_empty() {
                return Err(Refusal::new(
                    "1.7",
                    say!("session-not-discussed"),
                    say!("session-not-discussed-instead"),
                ));
            }
            Ok(ChairAct::Call(Call {
                seat: None,
                bracket,
                wording,
                kind: CallKind::Show,
            }))
        }
        Action::Gavel(gavel) => self::gavel(context, day, gavel),
        _ => Err(Refusal::new(
            "1.16",
            say!("session-chair-neutral"),
            say!("session-chair-neutral-instead"),
        )),
    }
}

fn gavel(context: ActContext, day: u32, gavel: &Gavel) -> Result<ChairAct, Refusal> {
    let setup = &context.scenario.setup;
    match gavel {
        Gavel::Agenda { brackets } => {
            if brackets.len() > setup.brackets_per_day {
                let what = say!("session-many-brackets", n = brackets.len());
                let instead = say!("session-at-most", most = setup.brackets_per_day);
                return Err(Refusal::new("1.16", what, instead));
            }
            let found: Result<Vec<BracketId>, Refusal> = brackets
                .iter()
                .map(|key| {
                    let bracket = find(context, key)?;
                    if context.room.draft.standing[bracket] == Standing::Clear {
                        let what = say!("session-settled", bracket = key);
                        return Err(Refusal::new("1.5", what, say!("session-settled-instead")));
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
                    say!("session-chair-style"),
                    say!("session-chair-style-instead"),
                ));
            }
            Ok(ChairAct::Style {
                temperature: *temperature,
                package: *package,
                patience: *patience,
            })
        }
        Gavel::Deadline { bracket, day: last } => {
            let bracket = find(context, bracket)?;
            if *last < day || *last > setup.days || !context.room.unsettled(bracket) {
                return Err(Refusal::new(
                    "1.16",
                    say!("session-deadline"),
                    say!("session-deadline-instead", day = day, last = setup.days),
                ));
            }
            Ok(ChairAct::Deadline {
                bracket,
                day: *last,
            })
        }
    }
}
