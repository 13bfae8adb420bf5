//! The sessions of the net, and how one is played.

use plenary::model::calendar::Phase;
use plenary::model::{Action, DelegateKind, Strength};
use plenary::scenario::Library;
use plenary::session::Session;
use plenary::session::admissible::{Refusal, Sender};
use plenary::session::line::Logged;
use plenary::session::setup::Seating;
use plenary::session::summary::summarise;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::cover;
use crate::state_hash::state_hash;

/// Where the net lies.
pub const FOLDER: &str = "tests/net";

/// A line of `sessions.jsonl`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spec {
    pub name: String,
    pub scenario: String,
    pub theory: String,
    pub seed: u64,
    /// ISO code, or `CHAIR`; computers only if left out.
    pub seat: Option<String>,
    #[serde(default)]
    pub strength: Strength,
    pub delegates: Option<DelegateKind>,
    /// Numbers in place of the theory's.
    #[serde(default)]
    pub assume: BTreeMap<String, f64>,
}

/// What a session came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    pub name: String,
    pub digest: String,
    /// Hash of `summary.json` without its digest.
    pub summary: String,
    /// One hash a turn, by the name of the turn.
    pub turns: Vec<(String, String)>,
    /// Actions refused: turn and number of the rule.
    pub refused: Vec<(u32, String)>,
    /// What the accepted actions used, in the words of `cover`.
    pub used: BTreeSet<String>,
    /// Later conferences: called by a seat, and reviews.
    pub later: [usize; 2],
}

/// Every session of the net.
pub fn specs() -> Vec<Spec> {
    let text = std::fs::read_to_string(format!("{FOLDER}/sessions.jsonl")).unwrap();
    let lines = text.lines().map(serde_json::from_str);
    lines.collect::<Result<_, _>>().unwrap()
}

impl Spec {
    /// The session before its first day.
    pub fn start(&self) -> Session {
        let library = Library::embedded();
        let scenario = Arc::new(library.load(&self.scenario).unwrap());
        let mut theory = library.theory(&self.theory).unwrap();
        for (name, value) in &self.assume {
            theory.assume(name, *value).unwrap();
        }
        let seat = self
            .seat
            .as_ref()
            .filter(|s| *s != plenary::model::action::CHAIR);
        let seating = Seating {
            people: seat
                .map(|iso| scenario.seat(iso).unwrap())
                .into_iter()
                .collect(),
            chair: self.seat.as_deref() == Some(plenary::model::action::CHAIR),
            strength: self.strength,
            delegates: self.delegates,
            ..Seating::default()
        };
        Session::seated(
            scenario,
            theory,
            self.seed,
            seating,
            plenary::delegates::plugin,
        )
    }

    /// Its script; computers alone have none.
    pub fn script(&self) -> Vec<Logged> {
        let path = format!("{FOLDER}/scripts/{}.jsonl", self.name);
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let line = |(n, line)| match serde_json::from_str(line) {
            Ok(logged) => logged,
            Err(e) => panic!("{path}:{}: {e}", n + 1),
        };
        text.lines().enumerate().map(line).collect()
    }

    /// Sends an action: the person's own through the session, another seat's straight to the floor.
    pub fn send(&self, s: &mut Session, seat: &str, action: &Action) -> Result<(), Refusal> {
        if self.seat.as_deref() == Some(seat) {
            return s.act(action.clone());
        }
        let sender = Sender::Seat(s.scenario().seat(seat).unwrap());
        plenary::session::acts::act(s.world(), sender, action, "by the script")
    }

    /// Plays the script to the end. A turn's hash is of what stood after the actions of the turn and
    /// of what stood after the turn.
    pub fn play(&self) -> Trace {
        let script = self.script();
        let mut s = self.start();
        let (mut turns, mut refused, mut used) = (vec![], vec![], BTreeSet::new());
        while s.phase() != Phase::Over {
            let (turn, name) = (s.turn(), turn_name(&s));
            let mut hashes = vec![];
            for line in script.iter().filter(|line| line.turn == turn) {
                match self.send(&mut s, &line.seat, &line.action) {
                    Ok(()) => used.extend(cover::used(&line.action)),
                    Err(refusal) => refused.push((turn, refusal.rule.to_owned())),
                }
            }
            if script.iter().any(|line| line.turn == turn) {
                hashes.push(state_hash(s.world()));
            }
            s.advance();
            hashes.push(state_hash(s.world()));
            turns.push((name, hashes.join("/")));
        }
        let later = |called| {
            s.room()
                .sittings
                .all()
                .skip(1)
                .filter(move |x| x.by.is_some() == called)
        };
        let later = [true, false].map(|called| later(called).count());
        // The digest has a column of its own.
        let mut summary = summarise(&s);
        summary.digest.clear();
        let summary = serde_json::to_string_pretty(&summary).unwrap();
        let summary = Sha256::digest(summary.as_bytes());
        Trace {
            name: self.name.clone(),
            digest: s.digest(),
            summary: summary.iter().map(|b| format!("{b:02x}")).collect(),
            turns,
            refused,
            used,
            later,
        }
    }
}

/// `1.d3` is day 3 of the first conference, `1.s` its signing, `q7` quarter 7.
fn turn_name(s: &Session) -> String {
    let number = s.room().sittings.number();
    match s.phase() {
        Phase::Conference(day) => format!("{number}.d{day}"),
        Phase::Signing => format!("{number}.s"),
        Phase::Aftermath(quarter) => format!("q{quarter}"),
        Phase::Over => "over".to_owned(),
    }
}

/// Plays sessions on some threads; the results are in the order of the list.
pub fn play_all(specs: &[Spec], threads: usize) -> Vec<Trace> {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let work = || {
        let mut mine = vec![];
        loop {
            let k = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            // The dear ones are last in the list and start first.
            let Some(k) = specs.len().checked_sub(k + 1) else {
                return mine;
            };
            mine.push((k, specs[k].play()));
        }
    };
    let mut all: Vec<(usize, Trace)> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        runs.into_iter().flat_map(|r| r.join().unwrap()).collect()
    });
    all.sort_by_key(|(k, _)| *k);
    all.into_iter().map(|(_, trace)| trace).collect()
}
