//! `reciprocator`: gives as it gets, and forgives a third.
//!
//! Generous tit for tat (Nowak and Sigmund 1992). It keeps accounts of packages
//! kept and broken and of names and words received (`ledger`): it sets its name under the wordings
//! of those it owes, speaks for them, asks less of them in a package and more of others, and refuses
//! those who broke one, except for each third offer, which it looks at afresh. It models the few it
//! deals with.

use crate::conference::room::Tabled;
use crate::delegates::curves::{EVEN, LEAST, asks, bears};
use crate::delegates::delegate::Delegate;
use crate::delegates::habits;
use crate::delegates::ledger::{Page, page};
use crate::delegates::mind::{Mind, worth_and};
use crate::delegates::plan::Plan;
use crate::delegates::speaker::{Speaker, SpeakerKnowledge};
use crate::model::Text;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::state::DelegateKind;
use crate::model::theory::fixed::fixed;
use crate::model::{Action, Move, Strength};
use crate::negotiation::marks::{Announcement, Answer, Floor, TOP_MARK};
use crate::negotiation::reading::ReadText;
use crate::say;
use crate::seat::view::SeatView;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct Reciprocator;

fixed! {
    reciprocator:

    /// Utility that one turn of support is worth in a package. Judgement: no source gives it.
    const CREDIT: f64 = 0.001;
    /// Share of what others ask of a package that it asks. Judgement: no source gives it.
    const ASKS: f64 = 0.5;
    /// Gain from which it puts its name under a wording, in units of utility. Judgement: no source
    /// gives it.
    const SECONDS: f64 = 0.004;
    /// Gain from which it tables one, in units of utility. Judgement: no source gives it.
    const TABLES: f64 = 0.01;
    /// Most points of good or bad will where texts are marked, of 20. Judgement: no source gives it.
    const MOOD: f64 = 2.0;
    /// Share that is left of bad will. Judgement: no source gives it.
    const FORGIVES: f64 = 0.5;
    /// Turns of support that count in a package at most. Judgement: no source gives it.
    const MOST_CREDIT: i64 = 5;
}

impl Delegate for Reciprocator {
    fn act<'w>(&self, view: &SeatView<'w>, draft: &ReadText<'w>) -> Vec<Move> {
        let Some(mind) = Mind::new(view, draft) else {
            return vec![];
        };
        let patience = bears(view, mind.progress, EVEN);
        let even = ASKS * asks(mind.progress, EVEN);
        let mut plan = Plan::new(&mind, DelegateKind::Reciprocator);
        let owed = creditors(&mind);
        let thanked = owed
            .iter()
            .map(|o| o.1.balance())
            .max()
            .unwrap_or(0)
            .clamp(0, MOST_CREDIT);
        let credit = CREDIT * f64::from(i32::try_from(thanked).unwrap_or(0));
        let pages = |o: &crate::conference::corridors::offers::Offer| page(view, o.from);
        habits::answer(&mut plan, &mind, (even - credit).max(LEAST), false, |o| {
            let p = pages(o);
            let state = mind.name(o.from);
            p.shunned()
                .then(|| say!("delegates-answer-broken", state = state, n = p.broken))
        });
        for stake in &mind.stakes {
            plan.push(mind.plate(stake, stake.best, patience));
        }
        plan.try_push(habits::draft(&mind));
        plan.try_push(habits::lobby(&mind));
        plan.try_push(repay(&mind, &owed, patience));
        let creditor = |t: &Tabled| {
            let first = t.names.first();
            owed.iter().any(|o| Some(&o.0) == first)
        };
        plan.try_push(habits::second(&mind, SECONDS, creditor));
        let less = view.own.strength.min(Strength::Counsellor);
        let fair = |s: StateId| page(view, s).broken == 0;
        if mind.day % 2 == 1 {
            plan.try_push(habits::offer(&mind, less, even, fair));
        }
        plan.try_push(habits::table(&mind, TABLES));
        plan.try_push(habits::open(&mind));
        plan.done()
    }

    fn speaker(&self) -> Option<Box<dyn Speaker>> {
        Some(Box::new(Mood::default()))
    }
}

/// Those who have done more for it than it for them, the largest debt first.
fn creditors(mind: &Mind) -> Vec<(StateId, Page)> {
    let view = mind.view;
    let me = view.seat;
    let mut known: Vec<StateId> = (view.room.floor.tabled.iter())
        .filter(|t| t.names.first() == Some(&me))
        .flat_map(|t| t.names.iter().copied())
        .collect();
    let mine = |b: BracketId, w: WordingId| {
        let mut all = view.room.floor.tabled.iter();
        all.any(|t| (t.bracket, t.wording) == (b, w) && t.names.first() == Some(&me))
    };
    let spoke = view
        .room
        .floor
        .speeches
        .iter()
        .filter(|s| s.favour && mine(s.bracket, s.wording));
    known.extend(spoke.map(|s| s.seat));
    known.sort_unstable();
    known.dedup();
    known.retain(|s| *s != me);
    let mut owed: Vec<(StateId, Page)> = known.into_iter().map(|s| (s, page(view, s))).collect();
    owed.retain(|(_, p)| p.broken == 0 && p.balance() > 0);
    owed.sort_by_key(|(s, p)| (std::cmp::Reverse(p.balance()), *s));
    owed
}

/// Speaks for a wording of somebody it owes, if it can live with it.
fn repay(mind: &Mind, owed: &[(StateId, Page)], patience: f64) -> Option<Move> {
    let room = mind.view.room;
    owed.iter().find_map(|&(s, page)| {
        let mut theirs = room
            .floor
            .tabled
            .iter()
            .rev()
            .filter(|t| t.names.first() == Some(&s));
        let it = theirs.find(|t| {
            room.unsettled(t.bracket) && mind.gain(&[(t.bracket, t.wording)]) > -patience
        })?;
        let term = (it.bracket, it.wording);
        let (state, n) = (mind.name(s), page.had);
        let stood = say!("delegates-support-returned", state = state, n = n);
        let why = worth_and(mind.gain(&[term]), stood);
        Some(Move::new(Action::Support(mind.proposal(term)), why))
    })
}

/// Its will towards a room that marks texts: marks as generous as the others were to its packages,
/// against how they usually mark packages; bad will is half forgotten.
#[derive(Debug, Clone, Default)]
struct Mood {
    /// Points of a mark, −2 to 2.
    points: f64,
    /// Its own last package.
    mine: Option<Text>,
    /// Sum and number of the others' marks of packages.
    usual: (u32, u32),
}

impl Mood {
    fn weigh(&mut self, own: &SpeakerKnowledge, text: &Text, answers: &[Answer]) {
        let others = StateId::each(answers).filter(|&(p, _)| p != own.seat);
        let sum: u32 = others.map(|(_, a)| u32::from(a.mark)).sum();
        let count = u32::try_from(answers.len().saturating_sub(1)).unwrap_or(u32::MAX);
        if self.mine.as_ref() == Some(text) && self.usual.1 > 0 && count > 0 {
            let usual = f64::from(self.usual.0) / f64::from(self.usual.1);
            let news = (f64::from(sum) / f64::from(count) - usual).clamp(-MOOD, MOOD);
            let news = if news < 0.0 { news * FORGIVES } else { news };
            self.points = (self.points + news) / 2.0;
        }
        self.usual = (self.usual.0 + sum, self.usual.1 + count);
    }
}

impl Speaker for Mood {
    fn shows(&self, own: &SpeakerKnowledge, text: &Text) -> f64 {
        own.of(text) + self.points / f64::from(TOP_MARK)
    }

    fn package(&mut self, own: &SpeakerKnowledge, floor: &Floor) -> Option<Text> {
        self.mine = own.favourite(floor, 0.0);
        self.mine.clone()
    }

    fn hear(&mut self, own: &SpeakerKnowledge, word: Announcement) {
        if let Announcement::Said(text, answers) = word {
            self.weigh(own, text, answers);
        }
    }
}
