//! What if: the years after a text, many times on common random numbers.
//!
//! One engine for everything that asks what follows: the same seeds give the same random numbers
//! whatever the text and the theory, so that two answers may be compared seed by seed.

pub mod ahead;
pub mod beside;
pub mod fans;
pub mod frontier;
pub mod onward;
pub mod par;
pub mod question;
pub mod report;
pub mod text;
mod worlds;

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::conference::signing::NotConcluded;
pub use question::{ForecastQuestion, Parties};
pub use report::{ForecastReport, Spread};
pub use worlds::{Run, SeedRunner, common_start, years_alone};

/// Answers a question on so many threads; what is found does not depend on their number. Runs come
/// in the order of their seeds; those that were not begun when `cancelled` was set are missing.
///
/// # Errors
/// If the question's text cannot be concluded.
pub fn ask(
    question: &ForecastQuestion,
    threads: usize,
    cancelled: &AtomicBool,
    on_run: &(dyn Fn(&Run) + Sync),
) -> Result<Vec<Run>, NotConcluded> {
    let common_start = common_start(question);
    let next = AtomicU64::new(question.seeds.start);
    let work = || {
        let (mut own, mut runner) = (vec![], SeedRunner::new(question, &common_start));
        while !cancelled.load(Ordering::Relaxed) {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= question.seeds.end {
                break;
            }
            let run = runner.run(seed)?;
            on_run(&run);
            own.push(run);
        }
        Ok(own)
    };
    let done: Result<Vec<Vec<Run>>, NotConcluded> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads.max(1)).map(|_| scope.spawn(work)).collect();
        let done = workers.into_iter().filter_map(|worker| worker.join().ok());
        done.collect()
    });
    let mut all: Vec<Run> = done?.into_iter().flatten().collect();
    all.sort_by_key(|run| run.seed);
    Ok(all)
}
