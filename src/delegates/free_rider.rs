//! `free_rider`: lets others pay.
//!
//! Spends one action a day at most, offers nothing, takes no package in which it pays, and works to
//! lower the place, force and follow-up of the clauses that ask most of it (depth, rule 2.6): a text
//! that binds others and little of its own is signed cheaply. It is the shallow signer of Downs,
//! Rocke and Barsoom (1996): depth, not signatures, is what costs. It models nobody.

use crate::conference::room::Standing;
use crate::delegates::curves::{EVEN, LEAST, asks, bears};
use crate::delegates::delegate::Delegate;
use crate::delegates::habits;
use crate::delegates::mind::{Mind, points, worth_and};
use crate::delegates::plan::Plan;
use crate::delegates::speaker::{Speaker, SpeakerKnowledge};
use crate::model::Text;
use crate::model::clause::BracketKind;
use crate::model::ids::WordingId;
use crate::model::state::DelegateKind;
use crate::model::theory::fixed::fixed;
use crate::model::{Action, Move};
use crate::negotiation::marks::Floor;
use crate::negotiation::reading::ReadText;
use crate::negotiation::worth::depth;
use crate::say;
use crate::seat::view::SeatView;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct FreeRider;

fixed! {
    free_rider:

    /// Fall of depth that is worth an action, in units of utility. Judgement: more than nothing.
    const RELIEF: f64 = 0.001;
    /// Share of what others ask of a package that it asks. Judgement: no source gives it.
    const ASKS: f64 = 0.4;
    /// Gain from which it puts its name under a wording, in units of utility. Judgement: no source
    /// gives it.
    const SECONDS: f64 = 0.004;
}

impl Delegate for FreeRider {
    fn act<'w>(&self, view: &SeatView<'w>, draft: &ReadText<'w>) -> Vec<Move> {
        let Some(mind) = Mind::new(view, draft) else {
            return vec![];
        };
        let patience = bears(view, mind.progress, EVEN);
        let asks = (ASKS * asks(mind.progress, EVEN)).max(LEAST);
        let mut plan = Plan::new(&mind, DelegateKind::FreeRider);
        habits::answer(&mut plan, &mind, asks, false, |o| {
            let pays = o.pays.iter().any(|p| p.from == view.seat);
            pays.then(|| say!("delegates-answer-pays"))
        });
        for stake in &mind.stakes {
            let bracket = &mind.treaty().brackets[stake.bracket];
            // Follow-up moves no utility; less of it is less to answer for.
            let follow_up = bracket.kind == BracketKind::FollowUp;
            let line = if follow_up {
                WordingId::new(0)
            } else {
                stake.best
            };
            plan.push(mind.plate(stake, line, patience));
        }
        if mind.day == 0 {
            plan.try_push(habits::lobby(&mind));
        } else {
            plan.try_push(lower(&mind));
            plan.try_push(habits::second(&mind, SECONDS, |_| false));
        }
        plan.done()
    }

    fn speaker(&self) -> Option<Box<dyn Speaker>> {
        Some(Box::new(FreeRider))
    }
}

/// Opens, tables or supports a weaker place or force where that lowers its depth most and costs it
/// nothing.
fn lower(mind: &Mind) -> Option<Move> {
    let (view, room, treaty) = (mind.view, mind.view.room, mind.treaty());
    let own = &view.own.interests.0;
    let now = depth(own, mind.draft.now());
    let frames = treaty
        .clauses
        .iter()
        .flat_map(|c| [c.frame.place, c.frame.force]);
    let free = frames.filter(|&b| room.draft.standing[b] != Standing::Clear);
    let all = free.flat_map(|b| {
        let all = WordingId::all(treaty.brackets[b].wordings.len());
        all.map(move |w| (b, w))
    });
    let relief = all.filter_map(|(b, w)| {
        let less = now - depth(own, &mind.draft.singles(b)[w]);
        (less > RELIEF && mind.gain(&[(b, w)]) >= 0.0).then_some(((b, w), less))
    });
    let (term, less) = relief.max_by(|x, y| x.1.total_cmp(&y.1).then(y.0.cmp(&x.0)))?;
    let less = say!("delegates-lower", points = points(less));
    let why = worth_and(mind.gain(&[term]), less);
    let p = mind.proposal(term);
    let tabled = room
        .floor
        .tabled
        .iter()
        .any(|t| (t.bracket, t.wording) == term);
    let it = if room.draft.standing[term.0] == Standing::Shut {
        Action::Open { bracket: p.bracket }
    } else if tabled {
        Action::Support(p)
    } else {
        Action::Table(p)
    };
    Some(Move::new(it, why))
}

impl Speaker for FreeRider {
    /// It proposes nothing.
    fn package(&mut self, _own: &SpeakerKnowledge, _floor: &Floor) -> Option<Text> {
        None
    }
}
