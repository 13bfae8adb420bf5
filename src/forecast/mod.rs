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
pub mod threads;
mod worlds;

use std::sync::atomic::AtomicBool;

use crate::conference::signing::NotConcluded;
use crate::forecast::threads::each_with;
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
    let seeds: Vec<u64> = question.seeds.clone().collect();
    let runner = || SeedRunner::new(question, &common_start);
    let runs = each_with(&seeds, (threads, cancelled), runner, |runner, &seed| {
        let run = runner.run(seed)?;
        on_run(&run);
        Ok::<_, NotConcluded>(run)
    });
    runs.into_iter().collect()
}
