//! How a computer answers an incident, by what its seat believes (rules 8.3, 8.5 and 8.9).

use rand::{Rng, RngExt as _};

use crate::aftermath::actors::Actor;
use crate::aftermath::attribution::rules::{Grievance, MEMORY, Temper, remembered, rung};
use crate::aftermath::response::Answer;
use crate::aftermath::words::hundredths;
use crate::locale::{Argument, Sentence};
use crate::model::ids::StateId;
use crate::model::lever::Lever;
use crate::model::{Doctrine, Rung, Scenario};
use crate::say;
use crate::seat::YearsView;
use crate::seat::years::Suffered;

/// Rule 8.3: the rung of the answer to an incident. Rule 8.5: criminals and companies are met with law.
#[must_use]
pub fn answer(view: &YearsView, incident: &Suffered, dice: &mut impl Rng) -> Option<Answer> {
    let doctrine = view.own::<Doctrine>()?;
    let suspect = incident.suspect.host();
    let tension = view.tension()[suspect.index()];
    let theory = view.theory();
    let temper = Temper::of(theory, doctrine);
    let grievance = Grievance {
        state: matches!(incident.suspect, Actor::State(_)),
        severity: f64::from(incident.severity),
        belief: incident.belief,
        escalation: match incident.suspect {
            Actor::State(_) => view.escalation(suspect),
            _ => 0.0,
        },
        retaliation: doctrine.retaliation,
        temper: temper.drive(theory, remembers(view, temper, (suspect, incident.day))),
        proportion: view.kept(Lever::ProportionateResponse),
        hotline: view.kept(Lever::Hotline),
    };
    let wish = dice.random();
    let given = rung(theory, grievance, wish);
    let otherwise = |other: Grievance| match other == grievance {
        true => given,
        false => rung(theory, other, wish),
    };
    // The same draw without what earlier incidents left behind.
    let without = otherwise(Grievance {
        escalation: 0.0,
        ..grievance
    });
    // And without the off-ramps that a text gives.
    let spared = otherwise(Grievance {
        proportion: 0.0,
        hotline: 0.0,
        ..grievance
    });
    let why = view.reason(|| words(view.scenario(), incident, tension, (temper, given)));
    Some(Answer {
        rung: given,
        without,
        spared: (spared > given).then_some(spared),
        why,
    })
}

/// Rule 8.9: what a state remembers of another in the year before a day, as far as its temper asks: how
/// many operations it believes the other carried out against it, and whether it carried one out against
/// the other.
fn remembers(view: &YearsView, temper: Temper, (other, day): (StateId, u32)) -> (u32, bool) {
    let first = day.saturating_sub(MEMORY);
    let suffered = || {
        let incidents = view.suffered_since(first);
        let suffered = incidents.filter(|b| b.suspect == Actor::State(other));
        remembered(suffered.map(|b| b.day), day)
    };
    let struck = || {
        let operations = view.operations_against(other, first);
        remembered(operations.map(|o| o.day), day) > 0
    };
    match temper {
        Temper::Strict | Temper::Generous => (0, false),
        Temper::Contrite => (0, struck()),
        Temper::TwoTats | Temper::Grudging => (suffered(), false),
    }
}

/// Beliefs above which the words call a state sure, fairly sure and not sure. Judgement: no rule
/// reads them.
const SURE: [f64; 3] = [0.8, 0.55, 0.3];
/// Tension from which the words tell of it. Judgement: no rule reads it.
const TOLD: f64 = 0.05;

/// Why a rung was chosen, in words.
fn words(
    scenario: &Scenario,
    incident: &Suffered,
    tension: f64,
    (temper, step): (Temper, Rung),
) -> Sentence {
    let Suffered {
        belief, severity, ..
    } = *incident;
    let sure = match belief {
        b if b > SURE[0] => "sure",
        b if b > SURE[1] => "fairly",
        b if b > SURE[2] => "unsure",
        _ => "far",
    };
    let state = &scenario.states[incident.suspect.host()].profile.name;
    let who: Argument = match incident.suspect {
        Actor::State(_) => state.into(),
        Actor::Criminal(_) => say!("words-criminals", state = state).into(),
        Actor::Company(_) => say!("words-company", state = state).into(),
    };
    let believes = say!(
        "aftermath-answer-believes",
        sure = sure,
        who = who,
        belief = hundredths(belief),
        severity = severity
    );
    let heat = (tension >= TOLD).then(|| {
        let tension = hundredths(tension);
        say!("aftermath-answer-tension", tension = tension)
    });
    let rung = say!("aftermath-answer-rung", rung = step.number());
    let all = [believes].into_iter().chain(heat);
    let all: Vec<Sentence> = all.chain([temper.habit(), rung]).collect();
    say!("general-sentences", all = all)
}
