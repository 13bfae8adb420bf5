//! Finds scripts: in every turn it tries kinds of action that the session has had least of, and
//! keeps what is accepted, with a few refusals.

mod candidates;

use plenary::model::Action;
use plenary::model::action::CHAIR;
use plenary::model::calendar::Phase;
use plenary::session::Session;
use plenary::session::line::Logged;
use std::collections::BTreeMap;

use candidates::{Dice, candidate, other};

use crate::sessions::{FOLDER, Spec};

const FLOOR: [&str; 24] = [
    "table",
    "cosponsor",
    "support",
    "oppose",
    "plate",
    "open",
    "move_clause",
    "red_line",
    "press",
    "caucus",
    "offer",
    "answer",
    "decline",
    "counter",
    "break",
    "eavesdrop",
    "chair_text",
    "consult",
    "draft",
    "show_of_plates",
    "call_vote",
    "point_of_order",
    "close_debate",
    "adjourn",
];
const GAVEL: [&str; 5] = [
    "agenda",
    "style",
    "deadline",
    "chair_text",
    "show_of_plates",
];
const YEARS: [&str; 18] = [
    "set_budget",
    "respond",
    "accede",
    "withdraw",
    "convene",
    "posture",
    "authorise",
    "forbid",
    "instruct",
    "incident",
    "violation",
    "aid",
    "arrange",
    "invite",
    "join",
    "leave",
    "cut_off",
    "choose",
];

/// Writes the script of every session that a person plays, and the list of refusals.
pub fn write_scripts(specs: &[Spec]) {
    let mut refused = String::new();
    let mut met = BTreeMap::new();
    for spec in specs.iter().filter(|s| s.seat.is_some()) {
        let (lines, rules) = explore(spec, &mut met);
        let lines: Vec<String> = lines
            .iter()
            .map(|l| serde_json::to_string(l).unwrap() + "\n")
            .collect();
        let path = format!("{FOLDER}/scripts/{}.jsonl", spec.name);
        std::fs::write(path, lines.concat()).unwrap();
        rules
            .iter()
            .for_each(|r| refused.push_str(&format!("{} {r}\n", spec.name)));
    }
    std::fs::write(format!("{FOLDER}/scripts/refused.txt"), refused).unwrap();
}

/// `met` counts the refusals kept so far, by rule.
fn explore(spec: &Spec, met: &mut BTreeMap<&'static str, usize>) -> (Vec<Logged>, Vec<String>) {
    let mut s = spec.start();
    let mut dice = Dice(spec.seed);
    let mut had: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut lines, mut refused) = (vec![], vec![]);
    while s.phase() != Phase::Over {
        let turn = s.turn();
        let (kinds, most) = match s.phase() {
            Phase::Conference(_) if spec.seat.as_deref() == Some(CHAIR) => (&GAVEL[..], 2),
            Phase::Conference(_) => (&FLOOR[..], 5),
            Phase::Signing => (&["decide"][..], 1),
            _ => (&YEARS[..], 2),
        };
        let mut kinds: Vec<(usize, usize, &str)> = kinds
            .iter()
            .map(|k| (had.get(k).copied().unwrap_or(0), dice.below(1000), *k))
            .collect();
        kinds.sort_unstable();
        if dice.below(8) == 0 && matches!(s.phase(), Phase::Conference(1..)) {
            kinds.push((0, 0, "walk_out"));
        }
        let mut left: usize = most;
        for (_, _, kind) in kinds {
            if left == 0 && kind != "walk_out" {
                continue;
            }
            for _ in 0..40 {
                let seat = who(spec, &s, &mut dice, kind);
                let Some(value) = candidate(kind, &mut s, &seat, &mut dice) else {
                    break;
                };
                let action: Action = serde_json::from_value(value).unwrap();
                let line = Logged { turn, seat, action };
                match spec.send(&mut s, &line.seat, &line.action) {
                    Ok(()) => {
                        *had.entry(kind).or_default() += 1;
                        left = left.saturating_sub(1);
                        lines.push(line);
                        break;
                    }
                    Err(r) if dice.below(3) == 0 && met.get(r.rule).is_none_or(|n| *n < 2) => {
                        *met.entry(r.rule).or_default() += 1;
                        refused.push(format!("{turn} {}", r.rule));
                        lines.push(line);
                    }
                    Err(_) => {}
                }
            }
        }
        s.advance();
    }
    (lines, refused)
}

/// Who acts: mostly the person; another seat now and then, and whoever invites the person.
fn who(spec: &Spec, s: &Session, dice: &mut Dice, kind: &str) -> String {
    let person = spec.seat.clone().unwrap_or_default();
    let chair = person == CHAIR;
    let own = match s.phase() {
        Phase::Conference(_) if chair => true,
        _ if kind == "invite" || chair => false,
        _ => dice.below(4) > 0,
    };
    if own { person } else { other(s, &person, dice) }
}
