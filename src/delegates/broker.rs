//! `broker`: looks for packages.
//!
//! Log-rolls across linked clauses with two to four parties, favours to close a gap, witnesses where
//! it trusts little, counters to offers that are near; sends its next package only as the least
//! active partner keeps up. It bends to the wording most of the room can bear, seconds and tables
//! what pays, asks the chair to write when half of the day is stuck, closes debates that are nearly
//! done, and moves to adjourn a bracket that is about to be voted against it.
//!
//! It models the group leaders and the few it deals with, not everybody (`view.guess`). Sources:
//! log-roll test of Stokman (rule 13.4), MiCRO-Min of Aguilera-Luzon, de Jonge and Larrosa (2025),
//! frequency model after van Krimpen and Baarslag, concession e = 1.

use crate::conference::room::Standing;
use crate::delegates::curves::{EVEN, asks, bears};
use crate::delegates::delegate::Delegate;
use crate::delegates::habits;
use crate::delegates::mind::{Mind, points, worth_words};
use crate::delegates::plan::Plan;
use crate::delegates::speaker::{Speaker, SpeakerKnowledge};
use crate::model::Text;
use crate::model::action::CallKind;
use crate::model::state::DelegateKind;
use crate::model::theory::fixed::fixed;
use crate::model::{Action, Move};
use crate::negotiation::marks::Floor;
use crate::negotiation::reading::ReadText;
use crate::say;
use crate::seat::view::SeatView;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct Broker;

fixed! {
    broker:

    /// Share of what a broker asks that it already takes: it lives by packages. Judgement: no source
    /// gives it.
    const EAGER: f64 = 0.3;
    /// Loss that it bears, in times what others live with. Judgement: no source gives it.
    const PATIENT: f64 = 1.3;
    /// Gain from which it puts its name under a wording, in units of utility. Judgement: no source
    /// gives it.
    const SECONDS: f64 = 0.004;
    /// Gain from which it tables one, in units of utility. Judgement: no source gives it.
    const TABLES: f64 = 0.008;
    /// Share of the days after which it closes debates. Judgement: no source gives it.
    const CLOSES: f64 = 0.5;
}

impl Delegate for Broker {
    fn act<'w>(&self, view: &SeatView<'w>, draft: &ReadText<'w>) -> Vec<Move> {
        let Some(mind) = Mind::new(view, draft) else {
            return vec![];
        };
        let patience = bears(view, mind.progress, EVEN) * PATIENT;
        let least = EAGER * asks(mind.progress, EVEN);
        let mut plan = Plan::new(&mind, DelegateKind::Broker);
        habits::answer(&mut plan, &mind, least, true, |_| None);
        for stake in &mind.stakes {
            plan.push(mind.plate(stake, stake.bearable(patience), patience));
        }
        plan.try_push(put_off(&mind, patience));
        plan.try_push(habits::offer(&mind, view.own.strength, least, |_| true));
        plan.try_push(habits::draft(&mind));
        plan.try_push(habits::lobby(&mind));
        plan.try_push(habits::second(&mind, SECONDS, |_| false));
        plan.try_push(chair_text(&mind));
        plan.try_push(close(&mind, patience));
        plan.try_push(unlock(&mind, patience));
        plan.try_push(habits::table(&mind, TABLES));
        plan.try_push(habits::open(&mind));
        plan.done()
    }

    fn speaker(&self) -> Option<Box<dyn Speaker>> {
        Some(Box::new(Broker))
    }
}

/// Moves to adjourn a bracket on which a vote is called that the plates would win against it.
fn put_off(mind: &Mind, patience: f64) -> Option<Move> {
    let votes = (mind.view.room.ballots.calls.iter())
        .filter(|c| matches!(c.kind, CallKind::Vote | CallKind::Close));
    let lost = votes.filter_map(|c| {
        let stake = mind.stakes.iter().find(|s| s.bracket == c.bracket)?;
        let loss = stake.values[stake.best] - stake.values[c.wording];
        (loss > patience && stake.majority(c.wording))
            .then_some((c.bracket, loss, stake, c.wording))
    });
    let (bracket, loss, stake, wording) = lost.max_by(|a, b| a.1.total_cmp(&b.1))?;
    let key = &mind.treaty().brackets[bracket].key;
    let with = stake.counts[wording];
    let why = say!("delegates-adjourn", with = with, points = points(loss));
    let bracket = key.clone();
    Some(Move::new(Action::Adjourn { bracket }, why))
}

/// Asks the chair to write when more than half of the open brackets are stuck.
pub(super) fn chair_text(mind: &Mind) -> Option<Move> {
    let room = mind.view.room;
    let all = mind.stakes.len();
    let stuck = (mind.stakes.iter()).filter(|s| {
        matches!(
            room.draft.standing[s.bracket],
            Standing::Contested | Standing::Blocked
        )
    });
    let hard = stuck.count();
    let asks = hard * 2 > all && !room.chair.asked;
    let why = say!("delegates-chair-text", stuck = hard, all = all);
    asks.then(|| Move::new(Action::ChairText, why))
}

/// Moves to close a debate on which few object, with a leading wording it can live with; one motion
/// a day is enough for the room, and none in the first half.
fn close(mind: &Mind, patience: f64) -> Option<Move> {
    let room = mind.view.room;
    if mind.progress <= CLOSES || room.ballots.calls.iter().any(|c| c.kind == CallKind::Close) {
        return None;
    }
    let near = mind.stakes.iter().find(|s| {
        room.draft.standing[s.bracket] == Standing::Near
            && s.loss() <= patience
            && s.majority(s.now)
    })?;
    let with = near.counts[near.now];
    let bracket = mind.treaty().brackets[near.bracket].key.clone();
    let why = say!("delegates-close", with = with);
    Some(Move::new(Action::CloseDebate { bracket }, why))
}

/// Opens the force of a clause whose words go against it.
fn unlock(mind: &Mind, patience: f64) -> Option<Move> {
    let stake = mind.most_at_stake().filter(|s| s.loss() > patience)?;
    let treaty = mind.treaty();
    let force = treaty.clauses[treaty.brackets[stake.bracket].clause]
        .frame
        .force;
    let want = mind.wants().iter().find(|w| w.term.0 == force)?;
    if mind.view.room.draft.standing[force] != Standing::Shut {
        return None;
    }
    let verb = say!("delegates-open-verb");
    let why = say!(
        "general-sentences",
        all = vec![verb, worth_words(want.gain)]
    );
    let bracket = treaty.brackets[force].key.clone();
    Some(Move::new(Action::Open { bracket }, why))
}

impl Speaker for Broker {
    /// What the room will take best, if its party does not lose by it.
    fn package(&mut self, own: &SpeakerKnowledge, floor: &Floor) -> Option<Text> {
        let here = own.of(floor.table);
        let all = floor.better.iter();
        all.into_iter().find(|text| own.of(text) >= here).cloned()
    }
}
