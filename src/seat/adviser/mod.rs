//! The adviser: what a seat might do today, what that is likely to bring, how sure it is, and why. It
//! works from the seat's view alone.
//!
//! Each proposal is weighed by its expected gain: the chance that it carries times what it then brings
//! the seat, less what it costs. What it brings is the seat's own exact worth of the text; the chance
//! follows from what the seat believes of the others ([`outlook`]).

pub mod aims;
mod counsel;
pub mod deals;
pub(crate) mod floor;
pub mod outlook;
pub mod prospect;
mod reach;
mod signing;
mod words;

use std::borrow::Cow;

use crate::model::calendar::Phase;
use crate::model::theory::fixed::fixed;
use crate::model::{Action, Proposal};
use crate::negotiation::reading::{Change, ReadText};
use crate::seat::admission::Admission;
use crate::seat::adviser::outlook::Outlook;
use crate::seat::view::SeatView;

pub use counsel::Counsel;
pub use deals::Breadth;
pub use words::sure;

fixed! {
    adviser:

    /// Proposals that are told at once. Judgement: as many as can be weighed at a glance.
    const TOLD: usize = 3;
    /// Expected gain below which an act is not worth doing, in units of utility. Judgement: less
    /// than shows in words.
    const WORTH_DOING: f64 = 0.0003;
}

/// At most three proposals for now, the best first; to stay silent is one where nothing else is worth
/// an act. Empty where nothing is asked of the seat.
#[must_use]
pub fn advise(view: &SeatView) -> Vec<Counsel> {
    let outlook = match view.phase {
        Phase::Signing => None,
        _ => Outlook::new(view),
    };
    let mut all = match &outlook {
        Some(outlook) => weigh_by(outlook, Breadth::usual()),
        None => weigh(view, Breadth::usual()),
    };
    let asked = matches!(view.phase, Phase::Conference(_)) && view.room.sits(view.seat);
    if all.is_empty() && asked {
        all.push(Counsel::silence());
    }
    all.truncate(TOLD);
    for counsel in &mut all {
        let of = |outlook: &Outlook| outlook.told_apart(&terms(outlook, counsel));
        counsel.apart = outlook.as_ref().and_then(of);
    }
    all
}

/// Everything that is worth doing now, the best first, looked for as far as `breadth` says.
#[must_use]
pub fn weigh(view: &SeatView, breadth: Breadth) -> Vec<Counsel> {
    if view.phase == Phase::Signing {
        return signing::weigh(view);
    }
    Outlook::new(view).map_or(vec![], |outlook| weigh_by(&outlook, breadth))
}

/// The same on a day of the conference, with the draft as it was read before.
#[must_use]
pub fn weigh_on<'w>(view: &SeatView<'w>, draft: &ReadText<'w>, breadth: Breadth) -> Vec<Counsel> {
    let outlook = Outlook::on(view, Cow::Borrowed(draft));
    outlook.map_or(vec![], |outlook| weigh_by(&outlook, breadth))
}

fn weigh_by(outlook: &Outlook, breadth: Breadth) -> Vec<Counsel> {
    let mut all = floor::weigh(outlook, breadth);
    all.extend(deals::weigh(outlook, breadth));
    all.retain(|c| c.expected > WORTH_DOING || matches!(c.action, Some(Action::Answer { .. })));
    all.retain(|c| !outlook.loses(&terms(outlook, c)));
    for counsel in &mut all {
        let terms = terms(outlook, counsel);
        if let Some(goal) = outlook.serves(&terms) {
            counsel.why = words::serving(&counsel.why, goal);
        }
    }
    all.sort_by(|a, b| b.expected.total_cmp(&a.expected));
    let admission = Admission::new(outlook.view);
    all.retain(|c| c.action.as_ref().is_none_or(|a| admission.check(a).is_ok()));
    all
}

/// The words that an act is after; none of what refuses or asks for nothing.
fn terms(outlook: &Outlook, counsel: &Counsel) -> Vec<Change> {
    let treaty = &outlook.view.scenario.text;
    let term = |p: &Proposal| {
        let bracket = treaty.find(&p.bracket)?;
        Some((bracket, treaty.brackets[bracket].find(&p.wording)?))
    };
    match &counsel.action {
        Some(
            Action::Table(p)
            | Action::Cosponsor(p)
            | Action::Caucus(p)
            | Action::CallVote(p)
            | Action::PointOfOrder(p)
            | Action::Plate { choice: p, .. },
        ) => term(p).into_iter().collect(),
        Some(Action::Open { bracket }) => {
            let bracket = treaty.find(bracket).into_iter();
            bracket.map(|b| (b, outlook.ours(b))).collect()
        }
        Some(Action::Offer { package, .. }) => {
            let both = package.give.iter().chain(&package.want);
            both.filter_map(term).collect()
        }
        Some(Action::Answer {
            offer,
            accept: true,
        }) => {
            let mut offers = outlook.view.offers.iter();
            offers
                .find(|o| o.id == *offer)
                .map_or(vec![], |o| o.terms())
        }
        _ => vec![],
    }
}
