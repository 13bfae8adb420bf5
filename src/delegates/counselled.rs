//! What a computer does on its adviser's word, which its own habits do not think of.
//!
//! An attaché hears no adviser. A counsellor asks first for two acts, follows its habits, and asks again
//! if it has acts left; an ambassador asks for all its acts at once and looks further. Both raise the
//! plates that they are advised to, and most kinds enter the packages that they are advised to. A word
//! changes nobody's kind: nobody does more acts a day than its kind does, or what its kind does not do.

use crate::conference::corridors::offers::Offer;
use crate::conference::state::ConferenceState;
use crate::delegates::habits::may_send;
use crate::delegates::ledger::page;
use crate::delegates::plan::acts_a_day;
use crate::model::ids::{OfferId, StateId};
use crate::model::state::{DelegateKind, Strength};
use crate::model::theory::fixed::fixed;
use crate::model::{Action, Move, Package, Proposal};
use crate::negotiation::reading::ReadText;
use crate::seat::adviser::{Breadth, weigh_on};
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
    /// Acts that a counsellor does at most on another's word before what it does by habit; one of its
    /// acts is always left for habit, so that what others tabled finds a name beside theirs. Judgement:
    /// no source gives it.
    const FIRST: u32 = 2;
}

/// What a delegate did on another's word.
#[derive(Debug, Default)]
pub(super) struct Heard {
    /// Acts of the day that it took.
    pub acts: u32,
    /// Plates that it will raise; they go up together with everybody's.
    pub plates: Vec<Move>,
}

impl Heard {
    /// Whether it was told which plate to raise at the bracket of another.
    pub(super) fn raises(&self, other: &Move) -> bool {
        let bracket = |it: &Move| match &it.action {
            Action::Plate { choice, .. } => Some(choice.bracket.clone()),
            _ => None,
        };
        let asked = bracket(other);
        asked.is_some() && self.plates.iter().any(|it| bracket(it) == asked)
    }
}

/// Acts that a delegate does at most on another's word before what it does by habit, of so many that its
/// kind does in a day.
pub(super) fn first(strength: Strength, a_day: u32) -> u32 {
    match strength {
        Strength::Attache => 0,
        Strength::Counsellor => FIRST.min(a_day.saturating_sub(1)),
        Strength::Ambassador => a_day,
    }
}

/// Does what the adviser proposes first of what its kind would do, each on a bracket of its own, at
/// most `most` acts where `spent` acts of the day are gone. `draft` is the draft
/// as it stands, read.
pub(super) fn take(
    world: &mut World,
    draft: &ReadText,
    seat: StateId,
    kind: DelegateKind,
    (most, spent): (u32, u32),
) -> Heard {
    let mut heard = Heard::default();
    let large = ConferenceState::of(world).room.delegations() > LARGE;
    if large || kind == DelegateKind::Historical || most == 0 {
        return heard;
    }
    let view = view::of(world, seat);
    let left = acts_a_day(kind, view.room.leads(seat)).saturating_sub(spent);
    let most = most.min(left);
    let breadth = match view.own.strength {
        Strength::Attache => return heard,
        Strength::Counsellor => Breadth::brief(),
        Strength::Ambassador => Breadth::usual(),
    };
    if most == 0 || view.actions_left() == 0 {
        return heard;
    }
    let mut found = weigh_on(&view, draft, breadth).into_iter();
    let mut on = vec![];
    while heard.acts < most {
        // What it did before may speak against the next.
        let view = view::of(world, seat);
        let next = found.find_map(|counsel| {
            let (action, why) = (counsel.action?, counsel.why);
            let about = about(&action);
            let again = about.iter().any(|b| on.contains(b));
            (!again && would(&view, kind, &action)).then_some((Move::new(action, why), about))
        });
        let Some((it, about)) = next else {
            break;
        };
        if matches!(it.action, Action::Plate { .. }) {
            on.extend(about);
            heard.plates.push(it);
        } else if act(world, Sender::Seat(seat), &it.action, &it.why).is_ok() {
            on.extend(about);
            heard.acts += u32::from(!it.action.is_free());
        }
    }
    heard
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
        Action::Plate { choice, .. } => vec![choice.bracket.clone()],
        Action::CloseDebate { bracket } | Action::Open { bracket } => vec![bracket.clone()],
        Action::Offer { package, .. } => {
            let terms = package.give.iter().chain(&package.want);
            terms.map(|p| p.bracket.clone()).collect()
        }
        _ => vec![],
    }
}

/// Whether a kind of delegate would do something of this kind on another's word. What it is not told to
/// accept it answers by itself.
fn would(view: &SeatView, kind: DelegateKind, action: &Action) -> bool {
    match action {
        Action::Answer { offer, accept } => *accept && accepts(view, kind, *offer),
        Action::Decide(_) => false,
        Action::CallVote(_) | Action::PointOfOrder(_) => {
            matches!(kind, DelegateKind::Hardliner | DelegateKind::Opportunist)
        }
        Action::Offer { to, package, .. } => offers(view, kind, to, package),
        Action::Table(p)
        | Action::Cosponsor(p)
        | Action::Caucus(p)
        | Action::Plate { choice: p, .. } => {
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

/// Whether it would enter a package on another's word: who holds its line, pays for nothing or takes
/// what it can live with decides by itself; a reciprocator enters none of who broke one, who is loyal to
/// its group none against its common proposals.
fn accepts(view: &SeatView, kind: DelegateKind, offer: OfferId) -> bool {
    let mut offers = view.offers.iter();
    let Some(offer) = offers.find(|o| o.id == offer) else {
        return false;
    };
    match kind {
        DelegateKind::Broker | DelegateKind::Opportunist => true,
        DelegateKind::Reciprocator => page(view, offer.from).broken == 0,
        DelegateKind::GroupLoyal => {
            let terms = offer.terms().into_iter();
            let mut terms = terms.map(|(b, w)| view.scenario.proposal(b, w));
            terms.all(|p| with_the_group(view, &p))
        }
        DelegateKind::Hardliner
        | DelegateKind::Conceder
        | DelegateKind::FreeRider
        | DelegateKind::Historical => false,
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
