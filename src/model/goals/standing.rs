//! Where a goal stands, from what is the case (rule 18.5).

use std::collections::BTreeMap;

use crate::locale::Sentence;
use crate::model::calendar::quarter_of;
use crate::model::clause::SPAN;
use crate::model::clause::Text;
use crate::model::goals::{Bound, Goal, Measure, Placed, Reached, Standing, Whose};
use crate::model::ids::StateId;
use crate::model::indices::{IndexName, Indices};
use crate::model::scenario::Scenario;
use crate::model::theory::fixed::fixed;
use crate::say;

/// When something is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// While a conference sits: the draft can still change.
    Sitting,
    /// In the years: texts and signatures stand, the years do not.
    Years,
    /// When all is over.
    Over,
}

/// What goals of a seat are judged by. Everything in it is public, or the seat's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// Whose.
    pub seat: StateId,
    /// When.
    pub stage: Stage,
    /// The draft while a conference sits; later the text that stands for the seat, the status quo if
    /// there is none.
    pub text: Text,
    /// Where that text stands on each dimension, 0–4.
    pub position: Vec<f64>,
    /// What that text pulls of what the strongest words on the table would, 0–1.
    pub pull: f64,
    /// Wordings decided by a vote at the scenario's own conference so far, and the days that it has.
    pub votes: (usize, u32),
    /// Whether each state has signed or joined a text.
    pub tied: Vec<bool>,
    /// Whether each state is a party to a text.
    pub party: Vec<bool>,
    /// Indices of the world and of every state after the first quarter; none before.
    pub first: Option<(Indices, Vec<Indices>)>,
    /// The same after the last quarter so far.
    pub last: Option<(Indices, Vec<Indices>)>,
    /// Its trust in each state, 0–1.
    pub trust: Vec<f64>,
    /// The days on which it noticed incidents against itself.
    pub noticed: Vec<u32>,
    /// Quarters so far.
    pub quarters: u32,
}

fixed! {
    standing:

    /// Points by which an index may miss its bound before nothing of it counts as reached.
    /// Judgement: a fifth of the scale, what a bad decade takes.
    const INDEX_SPAN: f64 = 20.0;
}

impl Facts {
    /// A goal with where it stands.
    #[must_use]
    pub fn place(&self, scenario: &Scenario, goal: &Goal) -> Placed {
        Placed {
            goal: goal.clone(),
            standing: self.standing(scenario, &goal.measure),
        }
    }

    /// Where a measure stands.
    #[must_use]
    pub fn standing(&self, scenario: &Scenario, measure: &Measure) -> Standing {
        match measure {
            Measure::Wording { bracket, any_of } => {
                let now = scenario.text.said(&self.text, *bracket);
                let met = any_of.contains(&now);
                let now = if scenario.text.leaves_out(&self.text, *bracket) {
                    let clause = scenario.text.clause_of(*bracket);
                    say!("model-goal-now-left-out", clause = clause)
                } else {
                    say!(
                        "model-goal-now-wording",
                        words = scenario.quoted(*bracket, &[now])
                    )
                };
                self.settled(met, if met { 1.0 } else { 0.0 }, now)
            }
            Measure::Dimension { dimension, bound } => {
                let x = self.position[*dimension];
                let (Bound::Least(end) | Bound::Most(end)) = bound;
                // What is missed by a hair is told to the hair.
                let close = format!("{x:.1}") == format!("{end:.1}");
                let digits = if close && !bound.met(x) { 2 } else { 1 };
                let (subject, at) = (scenario.subject(*dimension), format!("{x:.digits$}"));
                let now = say!("model-goal-now-dimension", subject = subject, at = at);
                // A way begins at the far end of the scale.
                let span = match bound {
                    Bound::Least(least) => *least,
                    Bound::Most(most) => SPAN - most,
                };
                self.settled(bound.met(x), bound.progress(x, span), now)
            }
            Measure::Signs { state, yes } => {
                let state = state.unwrap_or(self.seat);
                let (met, name) = (self.tied[state] == *yes, scenario.state_name(state));
                if self.stage == Stage::Sitting {
                    return early(0.0, say!("model-goal-now-unsigned", state = name));
                }
                let now = if self.tied[state] {
                    say!("model-goal-now-signed", state = name)
                } else {
                    say!("model-goal-now-not-signed", state = name)
                };
                self.settled(met, if met { 1.0 } else { 0.0 }, now)
            }
            Measure::Signatures(bound) => {
                let signed = self.tied.iter().filter(|t| **t).count();
                let all = self.tied.len();
                let share = signed as f64 / all.max(1) as f64;
                if self.stage == Stage::Sitting {
                    return early(0.0, say!("model-goal-now-no-signatures"));
                }
                let now = say!("model-goal-now-signatures", signed = signed, all = all);
                self.settled(bound.met(share), bound.progress(share, 1.0), now)
            }
            Measure::Party => {
                let met = self.party[self.seat];
                let now = if met {
                    say!("model-goal-now-party")
                } else {
                    say!("model-goal-now-no-party")
                };
                self.at_the_end(met, if met { 1.0 } else { 0.0 }, now)
            }
            Measure::Index {
                index,
                of,
                bound,
                change,
            } => self.index(scenario, (*index, *of), *bound, *change),
            Measure::Trust { state, least } => {
                let (trust, bound) = (self.trust[*state], Bound::Least(*least));
                let (name, at) = (scenario.state_name(*state), format!("{:.0}", 100.0 * trust));
                let now = say!("model-goal-now-trust", state = name, at = at);
                self.at_the_end(bound.met(trust), bound.progress(trust, *least), now)
            }
            Measure::Suffered { most, quarters } => self.suffered(*most, *quarters),
            Measure::Breadth(least) => self.breadth(scenario, *least),
            Measure::Depth(least) => {
                let bound = Bound::Least(*least);
                let now = say!("model-goal-now-depth", share = percent(self.pull));
                let progress = bound.progress(self.pull, *least);
                self.settled(bound.met(self.pull), progress, now)
            }
            Measure::Votes(most) => {
                let (n, days) = self.votes;
                let (a_day, bound) = (n as f64 / f64::from(days.max(1)), Bound::Most(*most));
                let now = say!("model-goal-now-votes", n = n, days = days);
                // Twice as many are as far off as can be.
                let progress = bound.progress(a_day, *most);
                self.settled(bound.met(a_day), progress, now)
            }
            Measure::All(parts) => {
                let all: Vec<Standing> = parts.iter().map(|p| self.standing(scenario, p)).collect();
                let count = all.len().max(1) as f64;
                let has = |r: Reached| all.iter().any(|s| s.reached == r);
                let reached = match (has(Reached::TooEarly), has(Reached::NotMet)) {
                    (_, true) => Reached::NotMet,
                    (true, _) => Reached::TooEarly,
                    _ => Reached::Met,
                };
                joined(
                    &all,
                    all.iter().map(|s| s.progress).sum::<f64>() / count,
                    reached,
                )
            }
            Measure::Any(parts) => {
                let all: Vec<Standing> = parts.iter().map(|p| self.standing(scenario, p)).collect();
                let has = |r: Reached| all.iter().any(|s| s.reached == r);
                let reached = match (has(Reached::Met), has(Reached::TooEarly)) {
                    (true, _) => Reached::Met,
                    (_, true) => Reached::TooEarly,
                    _ => Reached::NotMet,
                };
                joined(
                    &all,
                    all.iter().fold(0.0, |a, s| s.progress.max(a)),
                    reached,
                )
            }
        }
    }

    /// What texts and signatures tell: settled once no conference sits.
    fn settled(&self, met: bool, progress: f64, now: Sentence) -> Standing {
        match self.stage {
            Stage::Sitting => early(progress, now),
            Stage::Years | Stage::Over => judged(met, progress, now),
        }
    }

    /// What only the end tells.
    fn at_the_end(&self, met: bool, progress: f64, now: Sentence) -> Standing {
        match self.stage {
            Stage::Sitting | Stage::Years => early(progress, now),
            Stage::Over => judged(met, progress, now),
        }
    }

    /// A share of all states, and some of every group; half of the way for each.
    fn breadth(&self, scenario: &Scenario, least: f64) -> Standing {
        if self.stage == Stage::Sitting {
            return early(0.0, say!("model-goal-now-no-signatures"));
        }
        let (signed, all) = (self.tied.iter().filter(|t| **t).count(), self.tied.len());
        let mut groups: BTreeMap<&str, bool> = BTreeMap::new();
        for (state, tied) in StateId::each(&self.tied) {
            if let Some(group) = scenario.states[state].profile.groups.first() {
                *groups.entry(group).or_default() |= tied;
            }
        }
        let out: Vec<&str> = (groups.iter().filter(|g| !g.1))
            .map(|(group, _)| *group)
            .collect();
        let (share, bound) = (signed as f64 / all.max(1) as f64, Bound::Least(least));
        let groups_in = 1.0 - out.len() as f64 / groups.len().max(1) as f64;
        let progress = f64::midpoint(bound.progress(share, least), groups_in);
        let now = if out.is_empty() {
            say!("model-goal-now-breadth", signed = signed, all = all)
        } else {
            let out = out.join(", ");
            say!(
                "model-goal-now-breadth-without",
                signed = signed,
                all = all,
                groups = out
            )
        };
        self.settled(bound.met(share) && out.is_empty(), progress, now)
    }

    fn index(
        &self,
        scenario: &Scenario,
        (index, of): (IndexName, Whose),
        bound: Bound,
        change: bool,
    ) -> Standing {
        let value = |all: &(Indices, Vec<Indices>)| match of {
            Whose::Own => all.1[self.seat][index],
            Whose::World => all.0[index],
            Whose::State(state) => all.1[state][index],
        };
        let whose = match of {
            Whose::Own => say!("model-goal-own-index", index = index.title()),
            Whose::World => say!("model-goal-world-index", index = index.title()),
            Whose::State(s) => {
                let name = scenario.state_name(s);
                say!(
                    "model-goal-their-index",
                    state = name,
                    index = index.title()
                )
            }
        };
        let (Some(first), Some(last)) = (&self.first, &self.last) else {
            return early(0.0, say!("model-goal-now-no-years", whose = whose));
        };
        let moved = value(last) - value(first);
        let (at, by) = (format!("{:.0}", value(last)), format!("{moved:+.1}"));
        let now = say!("model-goal-now-index", whose = whose, at = at, by = by);
        let judged = if change { moved } else { value(last) };
        let progress = bound.progress(judged, INDEX_SPAN);
        self.at_the_end(bound.met(judged), progress, now)
    }

    fn suffered(&self, most: f64, quarters: u32) -> Standing {
        if self.quarters == 0 {
            return early(0.0, say!("model-goal-now-nothing-noticed"));
        }
        let from = self.quarters.saturating_sub(quarters);
        let late = self.noticed.iter().filter(|&&day| quarter_of(day) > from);
        let over = quarters.min(self.quarters).max(1);
        let mean = late.count() as f64 / f64::from(over);
        let (n, per) = (over, format!("{mean:.1}"));
        let now = say!("model-goal-now-suffered", per = per, n = n);
        let bound = Bound::Most(most);
        self.at_the_end(bound.met(mean), bound.progress(mean, most.max(1.0)), now)
    }
}

/// A share in hundredths, as sentences write it.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{:.0}", 100.0 * share)
}

fn early(progress: f64, now: Sentence) -> Standing {
    let reached = Reached::TooEarly;
    Standing {
        progress,
        reached,
        now,
    }
}

fn judged(met: bool, progress: f64, now: Sentence) -> Standing {
    Standing {
        progress,
        reached: if met { Reached::Met } else { Reached::NotMet },
        now,
    }
}

/// Several standings as one.
fn joined(all: &[Standing], progress: f64, reached: Reached) -> Standing {
    let now: Vec<Sentence> = all.iter().map(|s| s.now.clone()).collect();
    Standing {
        progress,
        reached,
        now: say!("model-goal-now-several", parts = now),
    }
}
