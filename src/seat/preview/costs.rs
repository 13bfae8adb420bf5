//! What an act costs: influence, goodwill of the room, trust, belief in one's red lines.

use serde::{Deserialize, Serialize};

use super::promises::{Promise, names};
use crate::conference::corridors::caught;
use crate::conference::plates::rules::price;
use crate::locale::Sentence;
use crate::model::action::CallKind;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::{Action, Proposal, Scenario};
use crate::say;
use crate::seat::view::SeatView;

/// When a cost falls due.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostDue {
    /// In any case.
    Sure,
    /// If the vote carries against them; by their plates as they stand.
    Outvoted,
    /// If one then breaks the package that promised otherwise.
    Broken,
    /// If one is caught, with this chance, 0–1, by what is published.
    Caught(f64),
}

/// Trust in the seat that others lose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrustLost {
    /// Who.
    pub by: Vec<StateId>,
    /// How much each, on the scale of 0–1.
    pub less: f64,
    /// When.
    pub when: CostDue,
}

/// What an act costs.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Costs {
    /// Acts of the day's influence.
    pub influence: u32,
    /// Goodwill of the room, of 100.
    pub goodwill: f64,
    /// The same if one is caught listening.
    pub goodwill_if_caught: f64,
    /// Trust.
    pub trust: Vec<TrustLost>,
    /// How much less one's red lines are believed, 0–1 (rule 3.13).
    pub honesty: f64,
}

impl Costs {
    pub(super) fn of(view: &SeatView, action: &Action, breaks: &[Promise]) -> Self {
        let mut costs = Self::default();
        let n = &view.theory.conference;
        if view.seat.index() >= view.scenario.states.len() {
            // The chair spends no influence.
        } else if matches!(view.phase, Phase::Conference(_)) {
            costs.influence = u32::from(!action.is_free());
        }
        let outvoted = n.votes.vote_distrust;
        match action {
            Action::Press(_) => costs.goodwill = n.floor.goodwill_press,
            Action::WalkOut => costs.goodwill = n.floor.goodwill_walk_out,
            Action::ShowOfPlates(_) => costs.goodwill = price(&n.votes, CallKind::Show),
            Action::CloseDebate { .. } => costs.goodwill = price(&n.votes, CallKind::Close),
            Action::Adjourn { .. } => costs.goodwill = price(&n.votes, CallKind::Adjourn),
            Action::CallVote(p) => costs.vote(view, p, CallKind::Vote, outvoted),
            Action::PointOfOrder(p) => {
                let less = n.votes.order_distrust * outvoted;
                costs.vote(view, p, CallKind::PointOfOrder, less);
            }
            Action::Eavesdrop { on } => costs.listening(view, on),
            _ => {}
        }
        for promise in breaks {
            match promise {
                Promise::Package { with, seen, .. } => {
                    costs.lose(with.clone(), n.corridors.broken_trust, CostDue::Sure);
                    costs.lose(seen.clone(), n.corridors.broken_seen_trust, CostDue::Sure);
                }
                Promise::Other { with, seen, .. } => {
                    costs.lose(with.clone(), n.corridors.broken_trust, CostDue::Broken);
                    costs.lose(seen.clone(), n.corridors.broken_seen_trust, CostDue::Broken);
                }
                Promise::RedLine { .. } => costs.honesty = n.floor.line_taken_back,
                Promise::Pledge { .. } | Promise::Text { .. } => {}
            }
        }
        costs
    }

    fn lose(&mut self, by: Vec<StateId>, less: f64, when: CostDue) {
        if !by.is_empty() {
            self.trust.push(TrustLost { by, less, when });
        }
    }

    fn vote(&mut self, view: &SeatView, p: &Proposal, kind: CallKind, less: f64) {
        self.goodwill = price(&view.theory.conference.votes, kind);
        let text = &view.scenario.text;
        let Some(bracket) = text.find(&p.bracket) else {
            return;
        };
        let Some(wording) = text.brackets[bracket].find(&p.wording) else {
            return;
        };
        let plates = StateId::each(&view.room.ballots.plates[bracket]);
        let against = plates.filter(|(s, plate)| *s != view.seat && plate.objects_to(wording));
        self.lose(against.map(|(s, _)| s).collect(), less, CostDue::Outvoted);
    }

    /// Rule 4.9, by the skills that are published.
    fn listening(&mut self, view: &SeatView, on: &str) {
        let n = &view.theory.conference.corridors;
        let Some(on) = view.scenario.seat(on) else {
            return;
        };
        let skill = |s| view.scenario.published(s).capabilities;
        let chance = caught(n, skill(view.seat).surveillance, skill(on).defence);
        self.goodwill_if_caught = n.goodwill_caught;
        self.lose(vec![on], n.caught_trust, CostDue::Caught(chance));
        let group = view.room.group_of(on);
        let mates = group.map_or(vec![], |g| view.room.regional.groups[g].members.clone());
        let mates = mates.into_iter().filter(|&s| s != on && s != view.seat);
        self.lose(
            mates.collect(),
            n.caught_group_trust,
            CostDue::Caught(chance),
        );
    }

    /// The same in sentences.
    #[must_use]
    pub fn sentences(&self, scenario: &Scenario) -> Vec<Sentence> {
        let mut all = vec![];
        if self.influence > 0 {
            all.push(say!("preview-influence", n = self.influence));
        }
        if self.goodwill > 0.0 {
            all.push(say!("preview-goodwill", n = number(self.goodwill)));
        }
        for lost in &self.trust {
            let (who, less) = (names(scenario, &lost.by), number(PERCENT * lost.less));
            all.push(match lost.when {
                CostDue::Sure => say!("preview-trust", who = who, less = less),
                CostDue::Broken => say!("preview-trust-broken", who = who, less = less),
                CostDue::Outvoted => say!("preview-trust-outvoted", who = who, less = less),
                CostDue::Caught(chance) => say!(
                    "preview-trust-caught",
                    who = who,
                    less = less,
                    chance = format!("{:.0}", chance * PERCENT)
                ),
            });
        }
        if self.goodwill_if_caught > 0.0 {
            let n = number(self.goodwill_if_caught);
            all.push(say!("preview-goodwill-caught", n = n));
        }
        if self.honesty > 0.0 {
            all.push(say!(
                "preview-honesty",
                less = number(PERCENT * self.honesty)
            ));
        }
        all
    }
}

/// A share in hundredths. Source: percentages.
const PERCENT: f64 = 100.0;

/// A number with no more digits than it needs.
fn number(x: f64) -> String {
    let text = format!("{x:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
