//! Random legal play keeps every invariant of the years after.

use super::common::{scenario, seated, theory};
use plenary::model::calendar::Phase;
use plenary::model::ids::{ArrangementId, IncidentId, StateId, ViolationId};
use plenary::model::instruction::Instruction;
use plenary::model::years::{Exposure, Kind, Pledge, Posture};
use plenary::model::{Action, Budget, Rung};
use plenary::session::Session;
use plenary::session::admissible::Sender;
use plenary::session::setup::Seating;
use plenary::world::random::stream;
use plenary::world::relations::Relations;
use plenary::world::states::Condition;
use rand::RngExt as _;

/// Any action of the years after, sensible or not.
pub fn any(s: &Session, rng: &mut impl rand::Rng) -> Action {
    let states = &s.scenario().states;
    let one = |rng: &mut dyn FnMut(usize) -> usize| states[rng(states.len())].profile.iso.clone();
    let mut below = |n: usize| rng.random_range(0..n);
    match below(12) {
        0 => Action::Posture(Posture::ALL[below(3)]),
        1 => Action::Authorise {
            target: one(&mut below),
            kind: Kind::ALL[below(5)].0,
        },
        2 => Action::Forbid {
            target: one(&mut below),
            on: below(2) == 0,
        },
        3 => Action::Expose(Exposure::Incident(IncidentId::new(below(40)))),
        4 => Action::Expose(Exposure::Violation(ViolationId::new(below(5)))),
        5 => Action::Aid {
            to: one(&mut below),
        },
        6 => Action::Arrange {
            with: (0..=below(3)).map(|_| one(&mut below)).collect(),
            pledges: vec![Pledge::ALL[below(4)], Pledge::ALL[below(4)]],
        },
        7 => Action::Join {
            arrangement: ArrangementId::new(below(4)),
            join: below(2) == 0,
        },
        8 => {
            let raw: [f64; 5] = std::array::from_fn(|_| 1.0 + below(9) as f64);
            let sum: f64 = raw.iter().sum();
            Action::SetBudget {
                shares: raw.map(|x| x / sum).into(),
            }
        }
        9 => Action::Respond {
            incident: IncidentId::new(below(40)),
            rung: below(8) as u8,
        },
        10 => Action::Instruct {
            blows: (below(3) > 0).then(|| Instruction {
                up_to: below(7) as u8,
                rung: Rung::all().nth(below(8)).unwrap(),
            }),
        },
        _ if below(2) == 0 => Action::Accede,
        _ => Action::Withdraw,
    }
}

fn invariants(s: &mut Session, seed: u64) {
    for (world, states) in &s.history().quarters {
        let mut all = world.iter().chain(states.iter().flatten());
        assert!(all.all(|v| (0.0..=100.0).contains(v)), "seed {seed}");
    }
    let world = s.world();
    let mut query = world.query::<(&Budget, &Condition)>();
    for (b, c) in query.iter(world) {
        let sum = b.offence + b.defence + b.surveillance + b.diplomacy + b.aid;
        assert!((sum - 1.0).abs() < 0.006, "a budget of {sum}, seed {seed}");
        for share in [c.crime, c.encryption, c.programme, c.shield] {
            assert!((0.0..=1.0).contains(&share), "{c:?}, seed {seed}");
        }
        // Harm has no cap (rule 11.1).
        assert!(c.harm >= 0.0 && c.harm.is_finite(), "{c:?}, seed {seed}");
    }
    let r = world.resource::<Relations>();
    for m in [&r.trust, &r.tension, &r.interconnection] {
        assert!(
            m.cells().iter().all(|v| (0.0..=1.0).contains(v)),
            "seed {seed}"
        );
    }
    for m in [&r.grievance, &r.expected, &r.seen] {
        let sound = |v: &f64| *v >= 0.0 && v.is_finite();
        assert!(m.cells().iter().all(sound), "seed {seed}");
    }
    let counts = r.alpha.cells().iter().chain(r.beta.cells());
    assert!(
        counts.copied().all(|v| v > 0.0 && v.is_finite()),
        "seed {seed}"
    );
}

/// Whole sessions of a small table in which every seat does anything at all in the years after.
fn play(seeds: std::ops::Range<u64>) {
    let scenario = scenario("first-steps");
    let theories = ["restraint", "spiral"].map(theory);
    for seed in seeds {
        let theory = theories[(seed % 2) as usize].clone();
        let mut s = seated(scenario.clone(), theory, seed, Seating::default());
        let mut rng = stream(seed, "test", 0, "", "", 0);
        while s.phase() != Phase::Over {
            if matches!(s.phase(), Phase::Aftermath(_)) {
                for seat in StateId::all(scenario.states.len()) {
                    let action = any(&s, &mut rng);
                    let sender = Sender::Seat(seat);
                    let _refused =
                        plenary::session::acts::act(s.world(), sender, &action, "by chance")
                            .is_err();
                }
            }
            s.advance();
        }
        invariants(&mut s, seed);
    }
}

#[test]
fn random_years_keep_every_invariant() {
    play(0..150);
}

/// The whole number; run in release by `.ci/run`.
#[test]
#[ignore = "ten thousand sessions, minutes; .ci/run has it"]
fn ten_thousand_random_years_keep_every_invariant() {
    play(0..10_000);
}
