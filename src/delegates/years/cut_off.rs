//! Whether a computer cuts off another state from its services, or opens them again (rule 10.15).

use crate::model::ids::StateId;
use crate::model::{Action, Move};
use crate::say;
use crate::seat::YearsView;

/// Rule 10.15: cuts off the state with which its tension is highest, if that is high enough, and
/// opens to one where it has calmed down; `draw` is an even draw, 0–1.
#[must_use]
pub fn cut_off(view: &YearsView, draw: f64) -> Option<Move> {
    let n = &view.theory().capabilities.cut_offs;
    let me = view.seat();
    let tension = view.tension();
    let iso = |s: StateId| view.scenario().iso(s).to_owned();
    let calm = |&s: &StateId| tension[s.index()] < n.cut_calm;
    if let Some(target) = view.cut_off().find(calm) {
        let action = Action::CutOff {
            target: iso(target),
            on: false,
        };
        return Some(Move::new(action, say!("delegates-cut-off-opens")));
    }
    if draw >= n.cut_yearly {
        return None;
    }
    let others = StateId::each(tension).filter(|(s, _)| *s != me);
    let hottest = others.fold(None, |best: Option<(StateId, f64)>, (s, &t)| match best {
        Some((_, most)) if most >= t => best,
        _ => Some((s, t)),
    });
    let (target, _) = hottest.filter(|(s, t)| *t >= n.cut_tension_from && view.may_cut_off(*s))?;
    let action = Action::CutOff {
        target: iso(target),
        on: true,
    };
    Some(Move::new(action, say!("delegates-cut-off")))
}
