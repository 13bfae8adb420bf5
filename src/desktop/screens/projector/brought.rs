//! Lines by which the teacher brings something in that the dice did not (rule 1.28).

use crate::debrief::brought_in::told;
use crate::desktop::commands::Command;
use crate::desktop::screens::projector::line::{Does, Line};
use crate::desktop::screens::projector::slip::Strip;
use crate::model::Intervention;
use crate::model::calendar::Phase;
use crate::model::deeds::Shock;
use crate::model::ids::StateId;
use crate::text;
use crate::world::control::Control;

/// Sizes that are offered beside a draw, times the least: as most are, a great one, one that is seen
/// once in many years. Judgement: half of all draws lie below 2, one in twenty above 15.
const SIZES: [u8; 3] = [2, 6, 15];

/// States up to which every pair is offered. Judgement: more make a list that nobody reads.
const FEW: usize = 24;

/// What can be brought in now.
pub(super) fn lines(strip: &Strip, all: &mut Vec<Line>) {
    let scenario = &strip.open.scenario;
    let mut what = vec![];
    match strip.open.phase {
        Phase::Conference(day) => {
            let left = scenario.events.iter().filter(|e| e.day > day + 1);
            what.extend(left.map(|e| Intervention::Event {
                title: e.title.clone(),
            }));
        }
        Phase::Aftermath(_) => {
            for kind in [Shock::Worm, Shock::SupplyChain, Shock::Ransom] {
                let sizes = SIZES.into_iter().map(Some).chain([None]);
                what.extend(sizes.map(|size| Intervention::Shock {
                    kind,
                    size,
                    between: None,
                }));
            }
            let iso = |s: StateId| scenario.iso(s).to_owned();
            for state in scenario.by_name() {
                what.push(Intervention::Raid { target: iso(state) });
                what.push(Intervention::Leak { state: iso(state) });
            }
            // At a large table, crises between those who sit in the room.
            let few = scenario.states.len() <= FEW;
            let held = |s: &StateId| strip.open.controls.get(s.index()) == Some(&Control::Human);
            let near: Vec<StateId> = StateId::all(scenario.states.len())
                .filter(|s| few || held(s))
                .collect();
            for &a in &near {
                for &b in near.iter().filter(|b| **b > a) {
                    what.push(Intervention::Shock {
                        kind: Shock::Crisis,
                        size: None,
                        between: Some((iso(a), iso(b))),
                    });
                }
            }
        }
        Phase::Signing | Phase::Over => {}
    }
    all.extend(what.into_iter().map(|what| {
        let says = told(scenario, &what);
        let codes = codes(&what);
        let words = if codes.is_empty() {
            text!("projector-ask-bring-in", what = says)
        } else {
            text!("projector-ask-bring-in-at", what = says, codes = codes)
        };
        let does = Does::Command(Command::BringIn(what));
        Line { words, does }
    }));
}

/// The codes of the states that it names.
fn codes(what: &Intervention) -> String {
    match what {
        Intervention::Leak { state } => state.clone(),
        Intervention::Raid { target } => target.clone(),
        Intervention::Shock {
            between: Some((a, b)),
            ..
        } => format!("{a} {b}"),
        Intervention::Shock { .. } | Intervention::Event { .. } => String::new(),
    }
}
