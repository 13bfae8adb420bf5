//! What the benchmarks of the quarter and of the session share.

use bevy_ecs::prelude::*;
use std::time::{Duration, Instant};

/// Time spent in each system set, by marks set between them.
#[derive(Resource)]
pub struct Marks {
    last: Instant,
    /// By set, in the order they were marked.
    pub spent: Vec<Duration>,
}

impl Marks {
    /// Nothing spent yet in so many sets.
    pub fn new(sets: usize) -> Self {
        Self {
            last: Instant::now(),
            spent: vec![Duration::ZERO; sets],
        }
    }
}

fn mark(slot: Option<usize>) -> impl FnMut(ResMut<Marks>) {
    move |mut marks| {
        let now = Instant::now();
        if let Some(slot) = slot {
            let passed = now - marks.last;
            marks.spent[slot] += passed;
        }
        marks.last = now;
    }
}

/// Puts a mark before the first set and after each; the first is written to slot `from`.
pub fn mark_sets<S: SystemSet + Clone>(schedule: &mut Schedule, sets: &[S], from: usize) {
    schedule.add_systems(mark(None).before(sets[0].clone()));
    for (k, set) in sets.iter().enumerate() {
        let system = mark(Some(from + k)).after(set.clone());
        match sets.get(k + 1) {
            Some(next) => schedule.add_systems(system.before(next.clone())),
            None => schedule.add_systems(system),
        };
    }
}
