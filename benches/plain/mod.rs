//! The quarter of the years after as a plain loop over arrays, without the ECS: what it must cost.
//!
//! It uses the pure rules, the matrices, the streams and the journal of the game; what is its own is
//! how it holds the states (one array for each number) and the order of its loops. It plays sessions
//! in which nobody signed and no person sits, such as `record-2000`, up to the quarter before the
//! last: no orders, no breaches, no ending.

mod accounts;
mod bonds;
mod ladder;
mod policy;
pub mod rosters;
mod strike;
mod words;

use plenary::aftermath::actors::{Company, Syndicate};
use plenary::aftermath::arrangements::Arrangements;
use plenary::aftermath::incidents::Incident;
use plenary::aftermath::rivals::Rivals;
use plenary::conference::room::Room;
use plenary::model::calendar::day_of;
use plenary::model::{Budget, Capabilities, Digital, Doctrine, Scenario, Society, Theory};
use plenary::session::Session;
use plenary::world::journal::Journal;
use plenary::world::regime::Regime;
use plenary::world::relations::Relations;
use plenary::world::setting::Setting;
use plenary::world::states::{Condition, Seat};
use std::sync::Arc;

/// World indices of a quarter, then those of every state.
pub type Account = ([f64; 5], Vec<[f64; 5]>);

/// A world of arrays; every `Vec` below is by seat unless it says otherwise.
pub struct Plain {
    scenario: Arc<Scenario>,
    theory: Theory,
    setting: Setting,
    n: usize,
    quarter: u32,
    // States.
    offence: Vec<f64>,
    defence: Vec<f64>,
    attribution: Vec<f64>,
    budget: Vec<Budget>,
    doctrine: Vec<Doctrine>,
    liberty: Vec<f64>,
    society: Vec<Society>,
    dependence: Vec<f64>,
    crime: Vec<f64>,
    encryption: Vec<f64>,
    programme: Vec<f64>,
    shield: Vec<f64>,
    harm: Vec<f64>,
    compliance: Vec<f64>,
    causes: Vec<[[f64; 6]; 5]>,
    /// How a year goes, by watched pair.
    gusts: Vec<f64>,
    // Others.
    gangs: Vec<Syndicate>,
    firms: Vec<Company>,
    /// Where they are based, by seat.
    hosts: Vec<usize>,
    // Shared.
    pub relations: Relations,
    rivals: Rivals,
    regime: Regime,
    arrangements: Arrangements,
    room: Room,
    pub incidents: Vec<Incident>,
    pub journal: Journal,
    /// Answers of the quarter that hurt: whom, and with what severity.
    answers: Vec<(usize, u8)>,
    pub history: Vec<Account>,
}

impl Plain {
    /// The same state of affairs as in a session at the start of its first quarter.
    pub fn of(session: &mut Session) -> Self {
        let (scenario, theory) = (session.scenario().clone(), session.theory().clone());
        let n = scenario.states.len();
        let world = session.world();
        let mut query = world.query::<(
            &Seat,
            &Capabilities,
            &Budget,
            &Doctrine,
            &Society,
            &Digital,
            &Condition,
        )>();
        let mut all: Vec<_> = query.iter(world).collect();
        all.sort_by_key(|s| s.0.0);
        let condition = |f: fn(&Condition) -> f64| all.iter().map(|s| f(s.6)).collect();
        let skill = |f: fn(&Capabilities) -> f64| all.iter().map(|s| f(s.1)).collect();
        let mut plain = Self {
            n,
            quarter: 1,
            offence: skill(|s| s.offence),
            defence: skill(|s| s.defence),
            attribution: skill(|s| s.attribution),
            budget: all.iter().map(|s| *s.2).collect(),
            doctrine: all.iter().map(|s| *s.3).collect(),
            liberty: all.iter().map(|s| s.4.liberty).collect(),
            society: all.iter().map(|s| *s.4).collect(),
            dependence: all.iter().map(|s| s.5.dependence).collect(),
            crime: condition(|c| c.crime),
            encryption: condition(|c| c.encryption),
            programme: condition(|c| c.programme),
            shield: condition(|c| c.shield),
            harm: condition(|c| c.harm),
            compliance: vec![0.0; n],
            causes: vec![[[0.0; 6]; 5]; n],
            gusts: vec![],
            gangs: vec![],
            firms: vec![],
            hosts: vec![],
            setting: world.resource::<Setting>().clone(),
            relations: world.resource::<Relations>().clone(),
            rivals: world.resource::<Rivals>().clone(),
            regime: world.resource::<Regime>().clone(),
            arrangements: world.resource::<Arrangements>().clone(),
            room: world.resource::<Room>().clone(),
            incidents: vec![],
            journal: world.resource::<Journal>().clone(),
            history: vec![],
            answers: vec![],
            theory,
            scenario,
        };
        plain.gangs = world.query::<&Syndicate>().iter(world).copied().collect();
        plain.gangs.sort_by_key(|g| g.host);
        plain.firms = world.query::<&Company>().iter(world).copied().collect();
        plain.hosts = plain.firms.iter().map(|c| c.host).collect();
        plain.hosts.sort_unstable();
        plain
    }

    /// One quarter.
    pub fn quarter(&mut self) {
        self.policy();
        self.build_up();
        self.operations();
        self.others();
        self.outcome();
        self.attribution();
        self.response();
        self.relations();
        self.regime();
        self.interconnection();
        self.accounts();
        self.quarter += 1;
        self.journal.turn += 1;
    }

    fn end(&self) -> u32 {
        day_of(self.quarter + 1)
    }

    fn edge(&self, by: usize, on: usize) -> f64 {
        self.offence[by] - self.defence[on]
    }
}

/// A count as a number.
fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(1))
}
