//! `group_loyal`: follows the common proposal of its group.
//!
//! On a bracket on which its group has a common proposal it raises and supports that, unless it
//! costs twice what it can live with; where the group has none, the wording most of it raised when
//! plates last went up; else its own. It sets its name under what members of its group table. As
//! leader it brings wordings to the group and tables what the group has taken. It models nobody.
//! Source: the common proposals of the six regional groups at WCIT-12 (`assets/data/wcit12`).

use crate::conference::corridors::offers::Offer;
use crate::conference::room::Tabled;
use crate::delegates::curves::{EVEN, asks, bears};
use crate::delegates::delegate::Delegate;
use crate::delegates::habits;
use crate::delegates::mind::{Mind, Stake, worth_and};
use crate::delegates::plan::Plan;
use crate::delegates::speaker::{Speaker, SpeakerKnowledge};
use crate::locale::Sentence;
use crate::model::Text;
use crate::model::ids::{BracketId, GroupId, StateId, WordingId};
use crate::model::state::DelegateKind;
use crate::model::theory::fixed::fixed;
use crate::model::{Action, Move};
use crate::negotiation::marks::{Announcement, Opening};
use crate::negotiation::reading::ReadText;
use crate::say;
use crate::seat::view::SeatView;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct GroupLoyal;

fixed! {
    group_loyal:

    /// Share of what others ask of a package that it asks. Judgement: no source gives it.
    const ASKS: f64 = 0.4;
    /// Gain from which it puts its name under a wording, in units of utility. Judgement: no source
    /// gives it.
    const SECONDS: f64 = 0.008;
    /// Gain from which it tables one by itself, in units of utility. Judgement: its group speaks.
    const TABLES: f64 = 0.02;
    /// Loss that it bears for its group, in times what it lives with. Judgement: no source gives it.
    const FOR_THE_GROUP: f64 = 2.0;
    /// Share of its marks that is owed to the favourite of those nearest to it. Judgement: no source
    /// gives it.
    const LOYALTY: f64 = 0.25;
}

/// The common proposal of its group at a bracket, if it can bear it.
fn common(mind: &Mind, stake: &Stake, patience: f64) -> Option<WordingId> {
    let group = mind.group()?;
    let room = mind.view.room;
    let said = room.common(group, stake.bracket).map(|c| c.wording);
    let line = said.or_else(|| plates(mind, group, stake))?;
    let loss = stake.values[stake.best] - stake.values[line];
    (loss < FOR_THE_GROUP * patience).then_some(line)
}

/// The wording most of its group preferred when plates last went up.
fn plates(mind: &Mind, group: GroupId, stake: &Stake) -> Option<WordingId> {
    let room = mind.view.room;
    let raised = &room.ballots.plates[stake.bracket];
    let mut counts = vec![0; stake.values.len()];
    for plate in room.regional.groups[group]
        .members
        .iter()
        .filter_map(|&s| raised.get(s.index()))
    {
        if let Some(n) = counts.get_mut(usize::from(plate.wording)) {
            *n += 1;
        }
    }
    let most = counts.iter().copied().max().filter(|&n| n > 0)?;
    WordingId::each(&counts).find_map(|(w, &n)| (n == most).then_some(w))
}

impl Delegate for GroupLoyal {
    fn act<'w>(&self, view: &SeatView<'w>, draft: &ReadText<'w>) -> Vec<Move> {
        let Some(mind) = Mind::new(view, draft) else {
            return vec![];
        };
        let patience = bears(view, mind.progress, EVEN);
        let mut plan = Plan::new(&mind, DelegateKind::GroupLoyal);
        let asks = ASKS * asks(mind.progress, EVEN);
        habits::answer(&mut plan, &mind, asks, false, |o| {
            against_group(&mind, o, patience)
        });
        for stake in &mind.stakes {
            let line = common(&mind, stake, patience).unwrap_or(stake.best);
            plan.push(mind.plate(stake, line, patience));
        }
        plan.try_push(habits::draft(&mind));
        plan.try_push(habits::lobby(&mind));
        let mates = mind
            .group()
            .map(|g| view.room.regional.groups[g].members.as_slice());
        let ours = |t: &Tabled| {
            let first = t.names.first();
            first.is_some_and(|s| mates.is_some_and(|m| m.contains(s)))
        };
        if mind.leads() {
            plan.try_push(carry(&mind));
        }
        plan.try_push(habits::second(&mind, SECONDS, ours));
        plan.try_push(habits::table(&mind, TABLES));
        plan.try_push(habits::open(&mind));
        if let Some(stake) = mind.most_at_stake().filter(|s| s.loss() > patience) {
            let asked = common(&mind, stake, patience);
            let line = asked.unwrap_or(stake.best);
            let more = if asked.is_some() {
                say!("delegates-support-group")
            } else {
                say!("delegates-support-own")
            };
            if mind.day % 2 == 0 || asked.is_some() {
                plan.push(habits::support(&mind, stake.bracket, line, Some(more)));
            }
        }
        plan.done()
    }

    fn speaker(&self) -> Option<Box<dyn Speaker>> {
        Some(Box::new(Leaning::default()))
    }
}

/// A package against a common proposal it can bear is declined.
fn against_group(mind: &Mind, offer: &Offer, patience: f64) -> Option<Sentence> {
    let group = mind.group()?;
    let room = mind.view.room;
    let crossed = offer.terms().into_iter().find(|&(b, w)| {
        let common = room.common(group, b);
        common.is_some_and(|c| {
            c.wording != w && mind.gain(&[(b, c.wording)]) > -FOR_THE_GROUP * patience
        })
    })?;
    let clause = mind.clause(crossed.0);
    Some(say!("delegates-answer-group", clause = clause))
}

/// As leader, tables a common proposal that is not in the draft.
fn carry(mind: &Mind) -> Option<Move> {
    let room = mind.view.room;
    let group = mind.group()?;
    let commons = room.regional.commons.iter().filter(|c| c.group == group);
    let known = |b: BracketId, w: WordingId| {
        room.floor
            .tabled
            .iter()
            .any(|t| (t.bracket, t.wording) == (b, w))
    };
    let mut fresh = commons.filter(|c| {
        let draft = room.draft.text.at(c.bracket) == c.wording;
        room.unsettled(c.bracket) && !draft && !known(c.bracket, c.wording)
    });
    let c = fresh.next()?;
    let term = (c.bracket, c.wording);
    let members = say!("delegates-table-members", n = c.backers.len());
    let why = worth_and(mind.gain(&[term]), members);
    (mind.day > 0).then(|| Move::new(Action::Table(mind.proposal(term)), why))
}

/// In a room that marks texts its marks lean to the favourite of the nearer half of the others.
#[derive(Debug, Clone, Default)]
struct Leaning {
    favourite: Option<Text>,
}

impl Leaning {
    /// The wording that most ideals name among the nearer half of the others, bracket by bracket.
    fn join(own: &SpeakerKnowledge, openings: &[Opening]) -> Text {
        let mut others: Vec<(f64, &Text)> = StateId::each(openings)
            .filter(|&(p, _)| p != own.seat)
            .map(|(_, o)| (own.of(&o.ideal), &o.ideal))
            .collect();
        others.sort_by(|x, y| y.0.total_cmp(&x.0).then_with(|| x.1.cmp(y.1)));
        others.truncate(others.len().div_ceil(2));
        let named = |b: BracketId, w: WordingId| {
            let all = others.iter();
            all.filter(|(_, t)| t.at(b) == w).count()
        };
        let mut text = own.best().clone();
        for b in BracketId::all(text.0.len()) {
            let ideals = others.iter().map(|(_, t)| t.at(b));
            let most = ideals.chain([own.best().at(b)]);
            let most = most.max_by_key(|&w| (named(b, w), std::cmp::Reverse(w)));
            text.set(b, most.unwrap_or(own.best().at(b)));
        }
        text
    }
}

impl Speaker for Leaning {
    fn shows(&self, own: &SpeakerKnowledge, text: &Text) -> f64 {
        let Some(favourite) = self.favourite.as_ref().filter(|f| !f.0.is_empty()) else {
            return own.of(text);
        };
        let same = text.0.iter().zip(&favourite.0).filter(|(a, b)| a == b);
        let share = same.count() as f64 / text.0.len() as f64;
        (1.0 - LOYALTY) * own.of(text) + LOYALTY * share
    }

    fn hear(&mut self, own: &SpeakerKnowledge, word: Announcement) {
        if let Announcement::Openings(openings, _) = word {
            self.favourite = Some(Self::join(own, openings));
        }
    }
}
