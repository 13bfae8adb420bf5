//! What a computer does on its adviser's word: a few acts a day that its own habits do not think of.
//!
//! An attaché hears no adviser. A counsellor asks first for one act, follows its habits, and asks again
//! if it has acts left; an ambassador asks for all at once and looks further. A word changes nobody's kind: nobody does more acts a
//! day than its kind does, or what its kind does not do.

use crate::conference::corridors::offers::Offer;
use crate::delegates::habits::may_send;
use crate::delegates::ledger::page;
use crate::delegates::plan::acts_a_day;
use crate::model::ids::StateId;
use crate::model::state::{DelegateKind, Strength};
use crate::model::theory::fixed::fixed;
use crate::model::{Action, Package, Proposal};
use crate::seat::adviser::{Breadth, weigh};
use crate::seat::view;
use crate::seat::view::SeatView;
use crate::session::acts::act;
use crate::session::admissible::Sender;
use bevy_ecs::world::World;

fixed! {
    counselled:

    /// Delegations in a conference above which nobody is advised. Judgement: a day would take too
    /// long.
    const LARGE: usize = 24;
    /// Acts of a day that it does at most on another's word. Judgement: no source gives it.
    const ACTS: u32 = 2;
    /// Those of them that a counsellor does before what it does by habit; an ambassador does all of
    /// them first. Judgement: no source gives it.
    const FIRST: u32 = 1;
}

/// Acts that a delegate does on another's word before what it does by habit.
pub(super) fn first(strength: Strength) -> u32 {
    match strength {
        Strength::Attache => 0,
        Strength::Counsellor => FIRST,
        Strength::Ambassador => ACTS,
    }
}

/// Acts that are left for another's word where it did so many before.
pub(super) fn later(heard: u32) -> u32 {
    ACTS - heard.min(ACTS)
}

/// Does what the adviser proposes first of what its kind would do, each on a bracket of its own, at
/// most so many where `spent` acts of the day are gone, and says how many acts that took.
pub(super) fn take(
    world: &mut World,
    seat: StateId,
    kind: DelegateKind,
    (most, spent): (u32, u32),
) -> u32 {
    let view = view::of(world, seat);
    let left = acts_a_day(kind, view.room.leads(seat)).saturating_sub(spent);
    let breadth = match view.strength {
        Strength::Attache => return 0,
        Strength::Counsellor => Breadth::brief(),
        Strength::Ambassador => Breadth::usual(),
    };
    let historical = kind == DelegateKind::Historical;
    if historical
        || left.min(most) == 0
        || view.room.delegations() > LARGE
        || view.actions_left() == 0
    {
        return 0;
    }
    let mut found = weigh(&view, breadth).into_iter();
    let (mut done, mut on) = (0, vec![]);
    while done < most.min(left) {
        // What it did before may speak against the next.
        let view = view::of(world, seat);
        let next = found.find_map(|counsel| {
            let (action, why) = (counsel.action?, counsel.why);
            let about = about(&action);
            let again = about.iter().any(|b| on.contains(b));
            (!again && would(&view, kind, &action)).then_some((action, about, why))
        });
        let Some((action, about, why)) = next else {
            break;
        };
        if act(world, Sender::Seat(seat), &action, &why).is_ok() {
            done += 1;
            on.extend(about);
        }
    }
    done
}

/// The brackets that an act is about, by key.
fn about(action: &Action) -> Vec<String> {
    match action {
        Action::Table(p)
        | Action::Cosponsor(p)
        | Action::Caucus(p)
        | Action::CallVote(p)
        | Action::PointOfOrder(p)
        | Action::Press(p) => vec![p.bracket.clone()],
        Action::CloseDebate { bracket } | Action::Open { bracket } => vec![bracket.clone()],
        Action::Offer { package, .. } => {
            let terms = package.give.iter().chain(&package.want);
            terms.map(|p| p.bracket.clone()).collect()
        }
        _ => vec![],
    }
}

/// Whether a kind of delegate would do something of this kind on another's word. Plates and answers it
/// gives by itself.
fn would(view: &SeatView, kind: DelegateKind, action: &Action) -> bool {
    match action {
        Action::Plate { .. } | Action::Answer { .. } | Action::Decide(_) => false,
        Action::CallVote(_) | Action::PointOfOrder(_) => {
            matches!(kind, DelegateKind::Hardliner | DelegateKind::Opportunist)
        }
        Action::Offer { to, package, .. } => offers(view, kind, to, package),
        Action::Table(p) | Action::Cosponsor(p) | Action::Caucus(p) => {
            kind != DelegateKind::GroupLoyal || with_the_group(view, p)
        }
        _ => true,
    }
}

/// Whether it would send a package: one a day, and only while its partners keep up, as all who send
/// any (rule 13.3). A free rider and a conceder send none, a hardliner none in which it gives or pays,
/// a reciprocator none to who broke one, who is loyal to its group none against its common proposals.
fn offers(view: &SeatView, kind: DelegateKind, to: &[String], package: &Package) -> bool {
    let today = |o: &&Offer| o.from == view.seat && o.day == view.phase.day();
    let found = to.iter().filter_map(|iso| view.scenario.seat(iso));
    let seats: Vec<StateId> = found.collect();
    if view.offers.iter().any(today) || !may_send(view, &seats) {
        return false;
    }
    match kind {
        DelegateKind::FreeRider | DelegateKind::Conceder | DelegateKind::Historical => false,
        DelegateKind::Hardliner => {
            let own = view.scenario.iso(view.seat);
            package.give.is_empty() && package.pays.iter().all(|p| p.from != own)
        }
        DelegateKind::Reciprocator => seats.iter().all(|&s| page(view, s).broken == 0),
        DelegateKind::GroupLoyal => {
            let mut terms = package.give.iter().chain(&package.want);
            terms.all(|p| with_the_group(view, p))
        }
        DelegateKind::Broker | DelegateKind::Opportunist => true,
    }
}

/// Whether a wording is not against a common proposal of the seat's group.
fn with_the_group(view: &SeatView, p: &Proposal) -> bool {
    let treaty = &view.scenario.text;
    let common = treaty.find(&p.bracket).and_then(|bracket| {
        let common = view.room.common(view.room.group_of(view.seat)?, bracket)?;
        Some(treaty.brackets[bracket].find(&p.wording) == Some(common.wording))
    });
    common != Some(false)
}
