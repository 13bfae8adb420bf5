//! Does skill pay, and does a simple trick beat the room? Ways of playing one seat against the default
//! delegates, on the same seeds.

pub mod expert;
pub mod searched;
mod simple;
mod table;
mod trick;

use std::sync::Arc;

use crate::forecast::threads::each;
use crate::model::calendar::Phase;
use crate::model::goals::Reached;
use crate::model::ids::StateId;
use crate::model::{Scenario, Theory};
use crate::seat::Views as _;
use crate::session::setup::Seating;
use crate::session::{Session, goals};

pub use simple::acts;
pub use table::{Paired, Row, SeatRow, as_text};
pub use trick::{Outcome, Trick};

/// Some seats of a scenario, so many at most, spread over the list of its states.
#[must_use]
pub fn spread_over(scenario: &Scenario, most: usize) -> Vec<StateId> {
    let states = scenario.states.len();
    let step = states.div_ceil(most.max(1)).max(1);
    StateId::all(states).step_by(step).collect()
}

/// What is played.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Scenarios.
    pub scenarios: Vec<Arc<Scenario>>,
    /// The theory.
    pub theory: Theory,
    /// Most seats of each scenario, spread over the list of its states.
    pub seats: usize,
    /// Seeds of each seat and way, from 0.
    pub seeds: u64,
    /// Ways to play; silence and the delegate are played beside them, to compare with.
    pub tricks: Vec<Trick>,
    /// Threads.
    pub threads: usize,
}

impl Plan {
    /// Sessions to be played.
    #[must_use]
    pub fn sessions(&self) -> u64 {
        (self.cells().len() * self.ways().len()) as u64 * self.seeds
    }

    /// Every seat, with the number of its scenario.
    fn cells(&self) -> Vec<(usize, StateId)> {
        let mut cells: Vec<(usize, StateId)> = vec![];
        for (n, scenario) in self.scenarios.iter().enumerate() {
            let seats = spread_over(scenario, self.seats);
            cells.extend(seats.into_iter().map(|s| (n, s)));
        }
        cells
    }

    /// What is played, in order.
    fn ways(&self) -> Vec<Trick> {
        let mut tricks = self.tricks.clone();
        tricks.extend([Trick::Silent, Trick::Delegate]);
        tricks.sort_unstable();
        tricks.dedup();
        tricks
    }
}

/// Plays every way from some seats of some scenarios; `on_one` is called after each session.
#[must_use]
pub fn table(plan: &Plan, on_one: impl Fn() + Sync) -> Vec<Row> {
    let (cells, tricks) = (plan.cells(), plan.ways());
    let jobs: Vec<(usize, StateId, Trick, u64)> = (cells.iter())
        .flat_map(|&(n, s)| tricks.iter().map(move |&t| (n, s, t)))
        .flat_map(|(n, s, t)| (0..plan.seeds).map(move |seed| (n, s, t, seed)))
        .collect();
    let played = each(&jobs, plan.threads, |&(n, seat, trick, seed)| {
        let scenario = plan.scenarios[n].clone();
        let outcome = play(scenario, plan.theory.clone(), seat, trick, seed);
        on_one();
        outcome
    });
    let seeds = usize::try_from(plan.seeds).unwrap_or(usize::MAX).max(1);
    let all = table::Played {
        seats: cells
            .iter()
            .map(|&(n, s)| {
                let scenario = &plan.scenarios[n];
                (scenario.setup.name.clone(), scenario.iso(s).to_owned())
            })
            .collect(),
        outcomes: (played
            .chunks(seeds)
            .map(<[Outcome]>::to_vec)
            .collect::<Vec<_>>())
        .chunks(tricks.len())
        .map(<[Vec<Outcome>]>::to_vec)
        .collect(),
        tricks,
    };
    table::rows(&all)
}

/// One session, to the end of the signing.
#[must_use]
pub fn to_the_signing(
    (scenario, theory): (Arc<Scenario>, Theory),
    (seat, trick): (StateId, Trick),
    seed: u64,
) -> Session {
    let own = trick.strength();
    let seating = Seating {
        people: own.is_none().then_some(seat).into_iter().collect(),
        apart: own.map(|strength| (seat, strength)),
        ..Seating::default()
    };
    let mut session = Session::seated(scenario, theory, seed, seating, crate::delegates::plugin);
    loop {
        let signing = session.phase() == Phase::Signing;
        turn(&mut session, (seat, trick));
        if signing || session.phase() == Phase::Over {
            return session;
        }
    }
}

/// One turn in which a seat plays so.
fn turn(session: &mut Session, (seat, trick): (StateId, Trick)) {
    match trick {
        Trick::Expert if matches!(session.phase(), Phase::Aftermath(_)) => {
            searched::expert_in_the_years(session, seat);
        }
        _ if !matches!(session.phase(), Phase::Conference(_) | Phase::Signing) => {}
        _ if trick.strength().is_some() => {}
        Trick::Adviser => searched::adviser(session, seat),
        Trick::Expert => searched::expert(session, seat),
        _ => {
            for action in acts(&session.view(seat), trick) {
                // What is refused changes nothing.
                let _refused = session.act(action).is_err();
            }
        }
    }
    session.advance();
}

/// One session, to its end, and what it came to.
#[must_use]
pub fn play(
    scenario: Arc<Scenario>,
    theory: Theory,
    seat: StateId,
    trick: Trick,
    seed: u64,
) -> Outcome {
    let mut session = to_the_signing((scenario, theory), (seat, trick), seed);
    let (text, signed) = at_the_signing(&session, seat);
    while session.phase() != Phase::Over {
        turn(&mut session, (seat, trick));
    }
    let own = goals::own(session.state(), seat);
    Outcome {
        text,
        verdict: own.score.map(|s| s.total),
        goal: own.public.standing.reached == Reached::Met,
        signed,
    }
}

/// What the text is worth to a seat after the signing, and the share of states that signed.
fn at_the_signing(session: &Session, seat: StateId) -> (f64, f64) {
    let verdicts = session.verdicts();
    let signed = verdicts.iter().filter(|v| v.decision.signs()).count();
    let own = verdicts.get(seat.index());
    let text = match session.room().adopted {
        Some(true) => own.map_or(0.0, |v| {
            let sum = v.reasons.iter().filter(|r| r.term != "noise");
            sum.map(|r| r.value).sum()
        }),
        _ => 0.0,
    };
    (text, signed as f64 / verdicts.len().max(1) as f64)
}
