//! What a table can ask for beside what has a key of its own, as lines that are found by typing: orders,
//! arrangements, budgets, payments in deals, what is brought in. The rules say which of them may be.

use crate::debrief::truth::kind_word;
use crate::desktop::screens::projector::changes::ProjectorChange;
use crate::desktop::screens::projector::line::{Does, Line, called, others};
use crate::desktop::screens::projector::slip::Strip;
use crate::desktop::sight::Sight;
use crate::desktop::words::rung_name;
use crate::model::calendar::Phase;
use crate::model::ids::ClauseId;
use crate::model::ids::StateId;
use crate::model::instruction::{INSTRUCTED, Instruction};
use crate::model::years::{Exposure, Kind, Posture};
use crate::model::{Action, Forum, Rung};
use crate::text;

/// The lines of which some word begins with each that was typed, those first in which they stand in the
/// order in which they were typed. A word of a line may be the code of a state.
pub(super) fn found<'a>(all: &'a [Line], typed: &str) -> Vec<&'a Line> {
    let typed = typed.to_lowercase();
    let typed: Vec<&str> = typed.split_whitespace().collect();
    let number = |w: &&str| w.parse::<f64>().is_ok();
    let mut fit: Vec<(bool, &Line)> = vec![];
    for line in all {
        let words = line.words.to_lowercase();
        let words: Vec<&str> = words
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .collect();
        // The numbers of a budget are what it is set to.
        let budget = matches!(line.does, Does::Act(Action::SetBudget { .. }));
        let asked = || typed.iter().filter(|a| !(budget && number(a)));
        if asked().all(|a| words.iter().any(|w| w.starts_with(a))) {
            let mut left = words.iter();
            let in_order = asked().all(|a| left.any(|w| w.starts_with(a)));
            fit.push((!in_order, line));
        }
    }
    fit.sort_by_key(|(out_of_order, _)| *out_of_order);
    fit.into_iter().map(|(_, line)| line).collect()
}

/// All lines of the seat as things stand; `typed` may hold the numbers of a budget.
pub(super) fn lines(strip: &Strip, typed: &str) -> Vec<Line> {
    let mut all = vec![];
    let Some(slip) = strip.slip else { return all };
    match strip.open.phase {
        Phase::Conference(_) => {
            super::dealt::lines(strip, slip, &mut all);
            on_the_floor(strip, slip, &mut all);
        }
        Phase::Aftermath(_) => {
            budget(slip, typed, &mut all);
            orders(slip, &mut all);
            arrangements(strip, slip, &mut all);
            answers(slip, &mut all);
            conferences(strip, slip, &mut all);
        }
        Phase::Signing | Phase::Over => {}
    }
    super::dealt::seats(strip, &mut all);
    super::brought::lines(strip, &mut all);
    all
}

fn act(all: &mut Vec<Line>, words: String, action: Action) {
    let does = Does::Act(action);
    all.push(Line { words, does });
}

/// The budget: five numbers, typed in the order in which they are named.
fn budget(slip: &Sight, typed: &str, all: &mut Vec<Line>) {
    let Some(affairs) = &slip.years.affairs else {
        return;
    };
    let numbers: Vec<f64> = typed
        .split_whitespace()
        .filter_map(|w| w.parse().ok())
        .filter(|n: &f64| n.is_finite() && *n >= 0.0)
        .collect();
    let sum: f64 = numbers.iter().sum();
    let given = <[f64; 5]>::try_from(numbers).ok().filter(|_| sum > 0.0);
    let b = &affairs.budget;
    let now = [b.offence, b.defence, b.surveillance, b.diplomacy, b.aid];
    let shares = given.map_or(now, |given| given.map(|n| n / sum));
    let percent = |n: usize| format!("{:.0}", 100.0 * shares[n]);
    let words = text!(
        "projector-ask-budget",
        offence = percent(0),
        defence = percent(1),
        surveillance = percent(2),
        diplomacy = percent(3),
        aid = percent(4)
    );
    act(
        all,
        words,
        Action::SetBudget {
            shares: shares.into(),
        },
    );
}

/// Orders to the services, aid, and who is cut off.
fn orders(slip: &Sight, all: &mut Vec<Line>) {
    let Some(affairs) = &slip.years.affairs else {
        return;
    };
    for state in others(slip) {
        let name = || called(slip, state);
        let iso = || slip.scenario.iso(state).to_owned();
        for (kind, ..) in Kind::ALL {
            let words = text!(
                "projector-ask-order",
                kind = kind_word(kind),
                state = name()
            );
            let target = iso();
            act(all, words, Action::Authorise { target, kind });
        }
        let on = !affairs.orders.forbidden.contains(&state);
        let words = if on {
            text!("projector-ask-forbid", state = name())
        } else {
            text!("projector-ask-allow", state = name())
        };
        act(all, words, Action::Forbid { target: iso(), on });
        let on = !affairs.rights.cut_off.contains(&state);
        let words = if on {
            text!("projector-ask-cut-off", state = name())
        } else {
            text!("projector-ask-open", state = name())
        };
        act(all, words, Action::CutOff { target: iso(), on });
        let words = text!("projector-ask-aid", state = name());
        act(all, words, Action::Aid { to: iso() });
    }
    for (posture, words) in [
        (Posture::Hold, text!("projector-ask-hold")),
        (Posture::Standard, text!("projector-ask-usual")),
        (Posture::Forward, text!("projector-ask-forward")),
    ] {
        act(all, words, Action::Posture(posture));
    }
    instructions(all);
}

/// Standing instructions on small blows (rule 1.29).
fn instructions(all: &mut Vec<Line>) {
    let words = text!("projector-ask-every-blow");
    act(all, words, Action::Instruct { blows: None });
    for up_to in 1..=INSTRUCTED {
        for rung in Rung::all().filter(|rung| *rung <= Instruction::HIGHEST) {
            let words = text!(
                "projector-ask-blows",
                severity = up_to.to_string(),
                rung = rung_name(rung)
            );
            let blows = Some(Instruction { up_to, rung });
            act(all, words, Action::Instruct { blows });
        }
    }
}

/// An arrangement: its partners, its pledges, and those that the seat is asked into or is in.
fn arrangements(strip: &Strip, slip: &Sight, all: &mut Vec<Line>) {
    use super::arrangement;
    let screen = strip.screen;
    let (action, words) = arrangement::proposal(slip, screen);
    if !screen.teacher.pact.is_empty() {
        act(all, words, action);
        let words = text!("projector-ask-pact-drop");
        let does = Does::Change(ProjectorChange::DropPact);
        all.push(Line { words, does });
    }
    arrangement::parts(slip, screen, all);
    let Some(affairs) = &slip.years.affairs else {
        return;
    };
    for (ids, join) in [
        (&affairs.rights.invited, true),
        (&affairs.rights.member, false),
    ] {
        for &arrangement in ids {
            let words = arrangement::joining(slip, affairs, arrangement, join);
            act(all, words, Action::Join { arrangement, join });
        }
    }
}

/// Incidents to answer on the ladder, and what can be laid open.
fn answers(slip: &Sight, all: &mut Vec<Line>) {
    let Some(affairs) = &slip.years.affairs else {
        return;
    };
    for &incident in &affairs.rights.answerable {
        for rung in Rung::all() {
            let words = text!(
                "projector-ask-answer",
                n = incident.to_string(),
                rung = rung_name(rung)
            );
            let rung = rung.number();
            act(all, words, Action::Respond { incident, rung });
        }
    }
    for &incident in &affairs.rights.unnamed {
        let words = text!("projector-ask-culprit", n = incident.to_string());
        act(all, words, Action::Expose(Exposure::Incident(incident)));
    }
    for &breach in &affairs.rights.breaches {
        let words = text!("projector-ask-breach", n = breach.to_string());
        act(all, words, Action::Expose(Exposure::Violation(breach)));
    }
}

/// Calls for another conference; to a summit come those named for an arrangement.
fn conferences(strip: &Strip, slip: &Sight, all: &mut Vec<Line>) {
    for forum in Forum::ALL {
        let words = text!("projector-ask-convene", forum = forum.title());
        let iso = |s: &StateId| slip.scenario.iso(*s).to_owned();
        let members = match forum {
            Forum::Willing => strip.screen.teacher.pact.with.iter().map(iso).collect(),
            _ => vec![],
        };
        let about = vec![];
        let action = Action::Convene {
            forum,
            members,
            about,
        };
        act(all, words, action);
    }
}

/// What a delegation does on the floor that has no key: about the wording in hand, about clauses, and
/// with others.
fn on_the_floor(strip: &Strip, slip: &Sight, all: &mut Vec<Line>) {
    let (scenario, screen) = (&slip.scenario, strip.screen);
    let here = || scenario.proposal(screen.bracket, screen.wording);
    let bracket = || here().bracket;
    for (words, action) in [
        (text!("projector-ask-press"), Action::Press(here())),
        (text!("projector-ask-caucus"), Action::Caucus(here())),
        (
            text!("projector-ask-close"),
            Action::CloseDebate { bracket: bracket() },
        ),
        (
            text!("projector-ask-adjourn"),
            Action::Adjourn { bracket: bracket() },
        ),
        (
            text!("projector-ask-open-bracket"),
            Action::Open { bracket: bracket() },
        ),
        (text!("projector-ask-consult"), Action::Consult),
        (text!("projector-ask-walk-out"), Action::WalkOut),
    ] {
        act(all, words, action);
    }
    for (id, clause) in ClauseId::each(&scenario.text.clauses) {
        for place in &crate::model::clause::PLACES {
            let words = text!(
                "projector-ask-move",
                clause = &clause.number,
                title = &clause.title,
                place = place.words.clone()
            );
            let (clause, place) = (clause.id.clone(), place.id.to_owned());
            act(all, words, Action::MoveClause { clause, place });
        }
        let with = &screen.teacher.package.to;
        if !with.is_empty() {
            let words = text!(
                "projector-ask-draft",
                clause = scenario.text.clause_name(id)
            );
            let iso = |s: &StateId| scenario.iso(*s).to_owned();
            let with = with.iter().map(iso).collect();
            let clause = clause.id.clone();
            act(all, words, Action::Draft { clause, with });
        }
    }
    for state in others(slip) {
        let words = text!("projector-ask-listen", state = called(slip, state));
        let on = scenario.iso(state).to_owned();
        act(all, words, Action::Eavesdrop { on });
    }
}
