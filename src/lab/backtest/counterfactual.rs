//! Dubai as it was not: other texts and no late vote, put to the same states.

use crate::model::ids::StateId;
use rand::RngExt as _;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::conference::beliefs::Beliefs;
use crate::conference::delegation::attention;
use crate::conference::room::Room;
use crate::lab::backtest::case::{Case, ask};
use crate::lab::backtest::rule::{Facts, Fitted, RULE};
use crate::locale::Sentence;
use crate::model::calendar::Phase;
use crate::model::statistics::mean;
use crate::model::{Scenario, Theory};
use crate::say;
use crate::session::Session;
use crate::world::random::stream;
use crate::world::setting::Setting;

/// Refits of the rule on states drawn anew, and signings drawn from each.
const REFITS: u32 = 200;
/// See [`REFITS`].
const SIGNINGS: u32 = 10;

/// A signing that was not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Other {
    /// In a few words.
    pub title: Sentence,
    /// The vote as predicted: for, against, abstaining; zeros if there is none.
    pub vote: (usize, usize, usize),
    /// Signatures by the fitted rule.
    pub signatures: Spread,
    /// Signatures more than in the case of the record, in the same draws.
    pub more: Spread,
    /// The game's own signings and the years after them to the horizon, by theory.
    pub played: BTreeMap<String, Played>,
}

/// A distribution.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Spread {
    /// Mean.
    pub mean: f64,
    /// 5th percentile, median, 95th percentile.
    pub at: [f64; 3],
}

impl Spread {
    /// Of some numbers; zeros if there are none.
    #[must_use]
    pub fn of(mut all: Vec<f64>) -> Self {
        all.sort_by(f64::total_cmp);
        let n = all.len();
        if n == 0 {
            return Self::default();
        }
        let at = |share: f64| all[(share * (n - 1) as f64).round() as usize];
        Self {
            mean: mean(&all),
            at: [at(0.05), at(0.5), at(0.95)],
        }
    }
}

/// What the game makes of a case under a theory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Played {
    /// Signatures.
    pub signatures: Spread,
    /// Index of security in the last quarter.
    pub security: Spread,
    /// Sessions by ending.
    pub endings: BTreeMap<String, u32>,
}

/// The cases, the record first. A case whose brackets the scenario lacks is left out.
#[must_use]
pub fn cases(scenario: &Scenario) -> Vec<(Sentence, Case)> {
    let Some(record) = Case::of_record(scenario) else {
        return vec![];
    };
    let drop = |case: &Case, clauses: &[&str]| {
        clauses.iter().try_fold(case.clone(), |case, clause| {
            case.with(scenario, &format!("{clause}.place"), "dropped")
        })
    };
    let quiet = record.clone().agreed();
    let all = [
        (say!("backtest-room-recorded"), Some(record.clone())),
        (say!("backtest-room-no-vote"), Some(quiet.clone())),
        (say!("backtest-room-no-access"), drop(&quiet, &["access"])),
        (
            say!("backtest-room-no-security"),
            drop(&record, &["security"]),
        ),
        (
            say!("backtest-room-no-security-access"),
            drop(&quiet, &["security", "access"]),
        ),
        (
            say!("backtest-room-rights-alone"),
            drop(&quiet, &["access", "security", "spam", "internet"]),
        ),
        (say!("backtest-room-no-rights"), drop(&record, &["rights"])),
    ];
    all.into_iter().filter_map(|(t, c)| Some((t, c?))).collect()
}

/// Own sums of a case in the place of those of the record.
fn facts_of(
    scenario: &Arc<Scenario>,
    theory: &Theory,
    case: &Case,
    facts: &Facts,
) -> (Facts, (usize, usize, usize)) {
    let alone = ask(scenario, theory, case);
    let own = StateId::all(facts.own.len())
        .map(|s| alone.sum(s))
        .collect();
    let facts = Facts {
        own,
        ..facts.clone()
    };
    (facts, alone.tally)
}

/// Puts every case to the rule. `published` has the positions of the back-test; `game` those of the
/// game, for `seeds` sessions under each theory.
#[must_use]
pub fn others(
    published: &Arc<Scenario>,
    game: &Arc<Scenario>,
    theories: &[Theory],
    facts: &Facts,
    signed: &[bool],
    (seed, seeds): (u64, u64),
) -> Vec<Other> {
    let Some(first) = theories.first() else {
        return vec![];
    };
    let cases = cases(published);
    let signings: Vec<(Facts, _)> = cases
        .iter()
        .map(|(_, case)| facts_of(published, first, case, facts))
        .collect();
    let only: Vec<&Facts> = signings.iter().map(|s| &s.0).collect();
    let drawn = draws(&only, facts, signed, seed);
    let of = |k: usize| drawn.iter().map(move |d| d[k]);
    let case = |(k, (title, case)): (usize, &(Sentence, Case))| Other {
        title: title.clone(),
        vote: signings[k].1,
        signatures: Spread::of(of(k).collect()),
        more: Spread::of(of(k).zip(of(0)).map(|(a, b)| a - b).collect()),
        played: (theories.iter().filter(|_| seeds > 0))
            .map(|t| (t.name.clone(), play(game, t, case, seeds)))
            .collect(),
    };
    cases.iter().enumerate().map(case).collect()
}

/// Signatures of every signing in draws that share their dice: the rule refitted on states drawn anew,
/// then each state's answer.
fn draws(signings: &[&Facts], facts: &Facts, signed: &[bool], seed: u64) -> Vec<Vec<f64>> {
    let n = signed.len();
    let mut all = vec![];
    for refit in 0..REFITS {
        let mut rng = stream(seed, "other halls", refit, "", "", 0);
        let on: Vec<StateId> = (0..n)
            .map(|_| StateId::new(rng.random_range(0..n)))
            .collect();
        let rule = Fitted::new(RULE, facts, signed, &on);
        let chances: Vec<Vec<f64>> = signings.iter().map(|s| rule.chances(s)).collect();
        for _ in 0..SIGNINGS {
            let dice: Vec<f64> = (0..n).map(|_| rng.random()).collect();
            let signs = |chance: &Vec<f64>| {
                let yes = chance.iter().zip(&dice).filter(|(p, d)| d < p);
                yes.count() as f64
            };
            all.push(chances.iter().map(signs).collect());
        }
    }
    all
}

/// The game's own signing for a case, and what follows.
fn play(scenario: &Arc<Scenario>, theory: &Theory, case: &Case, seeds: u64) -> Played {
    let (mut signatures, mut security) = (vec![], vec![]);
    let mut endings = BTreeMap::new();
    for seed in 0..seeds {
        let mut session = Session::new(
            scenario.clone(),
            theory.clone(),
            seed,
            None,
            crate::delegates::plugin,
        );
        let room = session.room().clone();
        let setting = session.world().resource::<Setting>().clone();
        let attention = attention(&session.delegations());
        let rules = (&**scenario, theory);
        let (sponsors, trust) = (&setting.sponsors, &setting.first_trust);
        let beliefs = Beliefs::public(rules, sponsors, trust, &room, attention);
        let room = case.room(rules, &room, &beliefs).0;
        *session.world().resource_mut::<Room>() = room;
        crate::world::calendar::enter(session.world(), Phase::Signing);
        while session.phase() != Phase::Over {
            session.advance();
        }
        let own = session.own_conference().map_or(&[][..], |h| &h.verdicts);
        let signed = own.iter().filter(|v| v.decision.signs());
        signatures.push(signed.count() as f64);
        security.extend(session.history().quarters.last().map(|q| q.0.security));
        let ending = session.history().ending.clone().unwrap_or_default();
        *endings.entry(ending).or_default() += 1;
    }
    Played {
        signatures: Spread::of(signatures),
        security: Spread::of(security),
        endings,
    }
}
