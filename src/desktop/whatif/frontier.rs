//! The texts of the frontier: from shallow to deep, and where the draft stands between them.

use std::sync::Arc;

use bevy::prelude::*;
use bevy::tasks::futures::check_ready;
use bevy::tasks::{AsyncComputeTaskPool, Task, TaskPool};

use crate::conference::beliefs::Beliefs;
use crate::desktop::sight::Sight;
use crate::desktop::whatif::wake::Wake;
use crate::forecast::ahead::Asked;
use crate::forecast::frontier::{path, sampled};
use crate::model::{Scenario, Text, Theory};
use crate::negotiation::levers::pull;
use crate::seat::Snapshot;
use crate::seat::common_knowledge::CommonKnowledge;

/// Texts of the path that are shown, its ends among them (judgement).
const SHOWN: usize = 8;

/// Where a text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The text in force before.
    InForce,
    /// A step from shallow to deep, from 1.
    Step(usize),
    /// The deepest step.
    Deepest,
    /// What the record has.
    Recorded,
    /// The draft before the latest day on which it changed, with that day.
    Before(u32),
    /// The draft as it stands.
    Draft,
}

/// A text of the frontier and what a seat believes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct FrontierText {
    /// Where it comes from.
    pub mark: Mark,
    /// Levers it pulls, as a share of what the deepest text pulls, 0–1.
    pub depth: f64,
    /// Signatures expected.
    pub mean: f64,
    /// Low and high ends of a 90 % range.
    pub range: (f64, f64),
    /// What a forecast is asked of it.
    pub asked: Asked,
}

/// What the texts were worked out for: entries of the journal that the seat knows, and the draft.
type Stand = (usize, Text);

/// What a task worked out.
#[derive(Debug)]
struct Worked {
    path: Vec<Text>,
    points: Vec<FrontierText>,
}

/// The texts, as far as they are worked out.
#[derive(Debug, Default)]
pub struct Frontier {
    /// The path from shallow to deep, then what is marked beside it.
    pub points: Vec<FrontierText>,
    path: Option<Vec<Text>>,
    stand: Option<Stand>,
    task: Option<Task<Worked>>,
}

/// What a seat knows, to be worked with on another thread.
struct Known {
    rules: (Arc<Scenario>, Theory),
    common: CommonKnowledge,
    snapshot: Snapshot,
    beliefs: Beliefs,
    before: Option<(u32, Text)>,
    path: Option<Vec<Text>>,
}

impl Frontier {
    /// Whether texts are being worked out.
    #[must_use]
    pub fn busy(&self) -> bool {
        self.task.is_some()
    }

    /// Takes what is worked out, and begins anew where the seat knows more than before. The path is
    /// that of the first look at this conference: it is the ground on which the draft moves.
    pub(super) fn look(&mut self, sight: &Sight, wake: &Wake) {
        if let Some(task) = &mut self.task
            && let Some(worked) = check_ready(task)
        {
            (self.points, self.path) = (worked.points, Some(worked.path));
            self.task = None;
        }
        let stand = (sight.known.journal.len(), sight.room.draft.text.clone());
        if self.task.is_some() || self.stand.as_ref() == Some(&stand) {
            return;
        }
        self.stand = Some(stand);
        let known = Known {
            rules: (sight.scenario.clone(), sight.theory.clone()),
            common: sight.common().clone(),
            snapshot: sight.known.clone(),
            beliefs: sight.outlook.beliefs.clone(),
            before: sight.before_the_last_change(),
            path: self.path.clone(),
        };
        let wake = wake.clone();
        let pool = AsyncComputeTaskPool::get_or_init(TaskPool::default);
        self.task = Some(pool.spawn(async move {
            let worked = known.work();
            wake();
            worked
        }));
    }
}

impl Known {
    fn work(self) -> Worked {
        let (scenario, theory) = (&*self.rules.0, &self.rules.1);
        let path = self.path.clone().unwrap_or_else(|| {
            let view = self.snapshot.view((scenario, theory), &self.common);
            sampled(&path(&view), SHOWN)
        });
        let treaty = &scenario.text;
        let last = path.len().saturating_sub(1);
        let mut texts: Vec<(Mark, Text)> = (path.iter().cloned().enumerate())
            .map(|(n, text)| match n {
                0 => (Mark::InForce, text),
                n if n == last => (Mark::Deepest, text),
                n => (Mark::Step(n), text),
            })
            .collect();
        let recorded = scenario.record.text.iter().cloned();
        texts.extend(recorded.map(|text| (Mark::Recorded, text)));
        texts.extend(self.before.map(|(day, text)| (Mark::Before(day), text)));
        texts.push((Mark::Draft, self.snapshot.room.draft.text.clone()));
        let deepest = path.last().map_or(0.0, |text| pull(treaty, text));
        let point = |(mark, text): (Mark, Text)| {
            let room = &self.snapshot.room;
            let outlook = self.beliefs.ask((scenario, theory), room, &text);
            FrontierText {
                mark,
                depth: pull(treaty, &text) / deepest.max(f64::EPSILON),
                mean: outlook.mean,
                range: outlook.range,
                asked: Asked::text(text, &outlook.chance),
            }
        };
        Worked {
            points: texts.into_iter().map(point).collect(),
            path,
        }
    }
}
