//! How a computer answers the questions that are put to it in the years after (rule 16.10): each of
//! the eight kinds as it behaves in the room. Most of what it is asked it leaves as it is.

use rand::{Rng, RngExt as _};

use crate::locale::Sentence;
use crate::model::Action;
use crate::model::ids::StateId;
use crate::model::question::{Course, Matter, Purse, Question, Stance};
use crate::model::state::DelegateKind;
use crate::model::theory::fixed::fixed;
use crate::say;
use crate::seat::YearsView;

fixed! {
    years:

    /// How often a computer does anything about what it is asked in the years after, 0–1. Judgement:
    /// one matter in four, so that the years before the record ends stay as they were fitted.
    const ACTS: f64 = 0.25;
    /// Trust in another from which it is stood by and helped, 0–1. Judgement: even odds.
    const STOOD_BY: f64 = 0.5;
}

/// Rule 16.10: the course that a delegate of a kind chooses, with its reason; nothing if it leaves
/// things as they are.
#[must_use]
pub fn choice(
    kind: DelegateKind,
    view: &YearsView,
    question: &Question,
    dice: &mut impl Rng,
) -> Option<(usize, Sentence)> {
    if !acts(dice) || !minds(kind, view, question) {
        return None;
    }
    let (stances, why) = manner(kind);
    let open = |c: &&Course| {
        let honest = c.breaks.is_none() || kind == DelegateKind::Opportunist;
        // Who leaves a text does so for what it costs (rule 14.14), and not because it is asked.
        let stays = !c.orders.contains(&Action::Withdraw);
        let free = !c.price.iter().any(|p| p.of == Purse::Budget);
        c.shut.is_none() && honest && stays && (free || kind != DelegateKind::FreeRider)
    };
    let place = |stance: &Stance| {
        let fits = |c: &Course| c.stance == *stance && open(&c);
        question.courses.iter().position(fits)
    };
    stances.iter().find_map(place).map(|course| (course, why))
}

/// Rule 16.10: whether a computer does anything about a matter, by the first draw of its answer.
pub fn acts(dice: &mut impl Rng) -> bool {
    dice.random::<f64>() < ACTS
}

/// What a delegate of a kind would rather do, first what it likes best, and its reason.
fn manner(kind: DelegateKind) -> (&'static [Stance], Sentence) {
    match kind {
        DelegateKind::Broker => (
            &[Stance::Together, Stance::Give],
            say!("delegates-years-broker"),
        ),
        DelegateKind::Hardliner => (
            &[Stance::Press, Stance::Alone, Stance::Together],
            say!("delegates-years-hardliner"),
        ),
        DelegateKind::Conceder => (
            &[Stance::Give, Stance::Quiet],
            say!("delegates-years-conceder"),
        ),
        DelegateKind::Reciprocator => (
            &[Stance::Together, Stance::Give],
            say!("delegates-years-reciprocator"),
        ),
        DelegateKind::Opportunist => (&[Stance::Gain], say!("delegates-years-opportunist")),
        DelegateKind::FreeRider => (
            &[Stance::Quiet, Stance::Together],
            say!("delegates-years-free-rider"),
        ),
        DelegateKind::GroupLoyal => (
            &[Stance::Together, Stance::Give],
            say!("delegates-years-group-loyal"),
        ),
        DelegateKind::Historical => (&[], say!("delegates-years-historical")),
    }
}

/// Whether a matter is one of those that a delegate of a kind does anything about: who answers in
/// kind stands by those it trusts, who is loyal to its group by the members of it, and who uses
/// occasions waits for a shock.
fn minds(kind: DelegateKind, view: &YearsView, question: &Question) -> bool {
    let other = match question.matter {
        Matter::Ally { ally, .. } => Some(ally),
        Matter::Aid { by } => Some(by),
        _ => None,
    };
    match kind {
        DelegateKind::Reciprocator => other.is_none_or(|s| view.trust()[s.index()] >= STOOD_BY),
        DelegateKind::GroupLoyal => other.is_none_or(|s| fellow(view, s)),
        DelegateKind::Opportunist => matches!(question.matter, Matter::Shock { .. }),
        _ => true,
    }
}

/// Whether a state has the same main group.
fn fellow(view: &YearsView, other: StateId) -> bool {
    let states = &view.scenario().states;
    let group = |s: StateId| states[s].profile.groups.first();
    group(view.seat()).is_some() && group(view.seat()) == group(other)
}
