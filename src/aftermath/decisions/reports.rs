//! What came of what persons ordered and chose, as far as their seats know (rule 16.9).

use crate::aftermath::state::AftermathState;

use super::questions::Chosen;
use super::seat_knowledge::{SeatKnowledge, kind_name};
use crate::aftermath::actors::Actor;
use crate::aftermath::incidents::Incident;
use crate::aftermath::response;
use crate::aftermath::words::hundredths;
use crate::locale::Sentence;
use crate::model::calendar::day_of;
use crate::model::ids::StateId;
use crate::model::question::{Matter, OrderReport, Outcome};
use crate::model::years::{Exposure, Kind, Posture};
use crate::model::{Action, Budget, Capabilities, Rung};
use crate::say;
use crate::world::journal::{Entry, Happening};
use crate::world::states::Condition;

/// The reports of a quarter, by seat, in the order in which the orders were given.
pub(super) fn of(state: AftermathState, quarter: u32) -> Vec<OrderReport> {
    let (setting, journal) = (state.setting, state.journal);
    if setting.controls.people().next().is_none() && state.questions.chosen.is_empty() {
        return vec![];
    }
    let now = journal.entries.iter().rev();
    let now: Vec<_> = now.take_while(|e| e.turn == journal.turn).collect();
    let mut reports = vec![];
    for entry in now.iter().rev() {
        let Happening::Act { seat, action } = &entry.what else {
            continue;
        };
        let Some(seat) = setting.scenario.seat(seat) else {
            continue;
        };
        let knowledge = SeatKnowledge::new(state, seat, quarter);
        if !setting.controls.human(seat) {
            continue;
        }
        if let Some((ordered, came)) = of_an_order(&knowledge, action, journal.turn) {
            reports.push(OrderReport {
                seat,
                quarter,
                ordered,
                came,
            });
        }
    }
    let seats = StateId::all(setting.scenario.states.len());
    for seat in seats.filter(|&seat| setting.controls.human(seat)) {
        let knowledge = SeatKnowledge::new(state, seat, quarter);
        reports.extend(instructed(&knowledge, &now));
    }
    for chosen in &state.questions.chosen {
        let knowledge = SeatKnowledge::new(state, chosen.seat, quarter);
        let all: Vec<Sentence> = (chosen.outcomes.iter())
            .filter_map(|o| came_of(&knowledge, *o))
            .collect();
        if !all.is_empty() {
            reports.push(OrderReport {
                seat: chosen.seat,
                quarter,
                ordered: asked(&knowledge, chosen),
                came: say!("general-sentences", all = all),
            });
        }
    }
    reports
}

/// What standing instructions answered this quarter, if they answered anything (rule 8.13).
fn instructed(knowledge: &SeatKnowledge, now: &[&Entry]) -> Option<OrderReport> {
    let incidents = knowledge.state.incidents;
    let answered = now.iter().filter_map(|entry| match entry.what {
        Happening::Answered { incident, rung } => {
            let i = incidents.get(incident)?;
            let covered = response::instructed(&knowledge.state, i).is_some();
            let ordered = incidents.orders.contains_key(&incident);
            (i.target == knowledge.seat && covered && !ordered).then_some(rung)
        }
        _ => None,
    });
    let rungs: Vec<Rung> = answered.collect();
    let silent = rungs.iter().filter(|rung| **rung == Rung::Silence);
    (!rungs.is_empty()).then(|| OrderReport {
        seat: knowledge.seat,
        quarter: knowledge.quarter,
        ordered: say!("decisions-ordered-instruction"),
        came: say!(
            "decisions-came-instructed",
            n = rungs.len(),
            silent = silent.count()
        ),
    })
}

/// What came of an action, if it is one of the years after that orders something.
fn of_an_order(
    knowledge: &SeatKnowledge,
    action: &Action,
    turn: u32,
) -> Option<(Sentence, Sentence)> {
    let state = |iso: &str| knowledge.scenario().seat(iso);
    Some(match action {
        Action::Authorise { target, kind } => {
            let target = state(target)?;
            let i = ordered(knowledge, target, *kind, turn)?;
            let name = knowledge.name(target);
            let end = day_of(knowledge.quarter + 1);
            let us = Actor::State(knowledge.seat);
            let named = i.finding.public
                && i.finding.attributed < end
                && i.finding.believed.is_some_and(|b| b.0 == us);
            let came = match (i.success, named) {
                (true, false) => say!("decisions-came-success", severity = i.severity),
                (false, false) => say!("decisions-came-failure"),
                (true, true) => say!("decisions-came-success-named", state = name),
                (false, true) => say!("decisions-came-failure-named", state = name),
            };
            let kind = kind_name(*kind);
            let ordered = say!("decisions-ordered-operation", kind = kind, state = name);
            (ordered, came)
        }
        Action::Respond { incident, .. } => {
            let i = knowledge.state.incidents.get(*incident)?;
            let rung = i.answer.rung?;
            let (who, _) = i.finding.believed?;
            let tension = hundredths(knowledge.tension(who.host()));
            let who = knowledge.suspect(who);
            let ordered = say!("decisions-ordered-answer", rung = rung.name(), who = who);
            let came = match i.answer.reply {
                Some(severity) => say!("decisions-came-reply", severity = severity),
                None => say!("decisions-came-answer", tension = tension),
            };
            (ordered, came)
        }
        Action::Aid { to } => {
            let name = knowledge.name(state(to)?);
            let ordered = say!("decisions-ordered-aid", state = name);
            (ordered, say!("decisions-came-aid", state = name))
        }
        Action::SetBudget { .. } => {
            let skill = knowledge.own::<Capabilities>()?;
            let came = say!(
                "decisions-came-budget",
                offence = hundredths(skill.offence),
                defence = hundredths(skill.defence)
            );
            (say!("decisions-ordered-budget"), came)
        }
        Action::Posture(posture) => {
            let came = match posture {
                Posture::Hold => say!("decisions-came-hold"),
                Posture::Standard => say!("decisions-came-standard"),
                Posture::Forward => say!("decisions-came-forward"),
            };
            (say!("decisions-ordered-posture"), came)
        }
        Action::Forbid { target, on } => {
            let name = knowledge.name(state(target)?);
            let came = match on {
                true => say!("decisions-came-forbidden", state = name),
                false => say!("decisions-came-allowed", state = name),
            };
            (say!("decisions-ordered-posture"), came)
        }
        Action::Expose(what) => {
            let on = match what {
                Exposure::Incident(id) => knowledge.incident(*id)?.finding.believed?.0.host(),
                Exposure::Violation(id) => {
                    let all = &knowledge.state.violations.0;
                    all.iter().find(|v| v.id == *id && v.public)?.state
                }
            };
            let (name, tension) = (knowledge.name(on), hundredths(knowledge.tension(on)));
            let ordered = say!("decisions-ordered-exposure", state = name);
            (ordered, say!("decisions-came-answer", tension = tension))
        }
        Action::Arrange { .. } => {
            let mine = knowledge.state.arrangements.0.iter().rev();
            let mut mine = mine
                .filter(|a| a.since == knowledge.quarter && a.members.contains(&knowledge.seat));
            let joined = mine.next()?.members.len() - 1;
            let came = say!("decisions-came-arranged", n = joined);
            (say!("decisions-ordered-arrangement"), came)
        }
        _ => return None,
    })
}

/// The operation that was ordered this turn.
fn ordered<'w>(
    knowledge: &SeatKnowledge<'w>,
    on: StateId,
    kind: Kind,
    turn: u32,
) -> Option<&'w Incident> {
    let mut all = knowledge.state.incidents.all.iter().rev();
    all.find(|i| {
        i.origin.ordered == Some(turn)
            && i.initiator == Actor::State(knowledge.seat)
            && (i.target, i.kind) == (on, kind)
    })
}

/// What a question was about.
fn asked(knowledge: &SeatKnowledge, chosen: &Chosen) -> Sentence {
    match chosen.matter {
        Matter::Blow { .. } => say!("decisions-about-blow"),
        Matter::Proposal { .. } => say!("decisions-about-proposal"),
        Matter::LetOff => say!("decisions-about-let-off"),
        Matter::Leak => say!("decisions-about-leak"),
        Matter::Dispute { with } => {
            say!("decisions-about-dispute", state = knowledge.name(with))
        }
        Matter::Ally { ally, .. } => say!("decisions-about-ally", state = knowledge.name(ally)),
        Matter::Offer { .. } => say!("decisions-about-offer"),
        Matter::Aid { by } => say!("decisions-about-aid", state = knowledge.name(by)),
        Matter::Pressed { .. } => say!("decisions-about-pressed"),
        Matter::Review => say!("decisions-about-review"),
        Matter::Shock { .. } => say!("decisions-about-shock"),
    }
}

/// What came of a part of a course.
fn came_of(knowledge: &SeatKnowledge, outcome: Outcome) -> Option<Sentence> {
    let condition = knowledge.own::<Condition>()?;
    Some(match outcome {
        Outcome::Investigate(id) => {
            let found = knowledge.incident(id).and_then(|i| i.finding.believed);
            match found {
                Some((who, belief)) => say!(
                    "decisions-came-evidence",
                    who = knowledge.suspect(who),
                    belief = hundredths(belief)
                ),
                None => say!("decisions-came-no-evidence"),
            }
        }
        Outcome::Blame(..) => return None,
        Outcome::Spend(..) => {
            let budget = knowledge.own::<Budget>()?;
            say!(
                "decisions-came-spent",
                defence = hundredths(budget.defence),
                diplomacy = hundredths(budget.diplomacy),
                aid = hundredths(budget.aid)
            )
        }
        Outcome::PleaseOne(state, _) => {
            say!("decisions-came-thanks", state = knowledge.name(state))
        }
        Outcome::PleaseGroup(_) => say!("decisions-came-group"),
        Outcome::PleaseAll(_) => say!("decisions-came-all"),
        Outcome::DispleaseAll(_) => say!("decisions-came-displeased"),
        Outcome::Strain(state, _) => say!("decisions-came-strain", state = knowledge.name(state)),
        Outcome::NameWith(id) => {
            let on = knowledge.incident(id)?.finding.believed?.0.host();
            say!("decisions-came-named", state = knowledge.name(on))
        }
        Outcome::Shield(_) => {
            say!(
                "decisions-came-shield",
                shield = hundredths(condition.shield)
            )
        }
        Outcome::Encrypt(_) => say!(
            "decisions-came-encryption",
            encryption = hundredths(condition.encryption)
        ),
        Outcome::Crime(_) => say!("decisions-came-crime", crime = hundredths(condition.crime)),
        Outcome::Cut(_) => say!(
            "decisions-came-programme",
            programme = hundredths(condition.programme)
        ),
        Outcome::LetOff => {
            let all = knowledge.state.violations.0.iter().rev();
            let mut mine =
                all.filter(|v| v.state == knowledge.seat && v.quarter == knowledge.quarter);
            match mine.next() {
                Some(breach) if breach.public => say!("decisions-came-breach-seen"),
                Some(_) => say!("decisions-came-breach-unseen"),
                None => say!("decisions-came-breach-none"),
            }
        }
        Outcome::Review => say!("decisions-came-review"),
    })
}
