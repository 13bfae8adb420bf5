//! The net: scripted sessions that together use every kind of action, and for each of them what it
//! came to and a hash of everything the rules read after every turn. A change that is not meant to
//! change a session is held to it, and the first turn that differs says where to look.
//!
//! `PLENARY_BLESS=1` writes `golden.txt` anew, and fails so that it cannot be left on; say in the
//! commit why it moved. `PLENARY_EXPLORE=1` with it looks for scripts anew.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod cover;
mod explore;
mod golden;
mod sessions;
mod state_hash;

use sessions::{FOLDER, Trace, play_all, specs};
use std::collections::{BTreeMap, BTreeSet};

/// Threads the sessions are played on.
fn threads() -> usize {
    let named = std::env::var("PLENARY_NET_THREADS").ok();
    named.and_then(|n| n.parse().ok()).unwrap_or(2)
}

#[test]
fn every_session_goes_as_it_did() {
    let specs = specs();
    let bless = std::env::var_os("PLENARY_BLESS").is_some();
    if bless && std::env::var_os("PLENARY_EXPLORE").is_some() {
        explore::write_scripts(&specs);
    }
    let traces = play_all(&specs, threads());
    let path = format!("{FOLDER}/golden.txt");
    if bless {
        std::fs::write(&path, golden::write(&traces)).unwrap();
        panic!("{path} is written anew; run again without PLENARY_BLESS");
    }
    let was = golden::read(&std::fs::read_to_string(&path).unwrap());
    let old: BTreeMap<&str, &Trace> = was.iter().map(|t| (t.name.as_str(), t)).collect();
    let find = |name: &str| old.get(name).copied();
    let faults: Vec<String> = (traces.iter())
        .filter_map(|now| golden::differs(find(&now.name), now))
        .collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
    assert_eq!(was.len(), traces.len(), "{path} has sessions that are gone");
    refusals_are_the_intended_ones(&traces);
    every_kind_of_action_is_used(&traces);
}

/// `scripts/refused.txt` lists what the scripts ask for in vain: session, turn, rule.
fn refusals_are_the_intended_ones(traces: &[Trace]) {
    let mut now = String::new();
    for t in traces {
        for (turn, rule) in &t.refused {
            now.push_str(&format!("{} {turn} {rule}\n", t.name));
        }
    }
    let meant = std::fs::read_to_string(format!("{FOLDER}/scripts/refused.txt")).unwrap();
    assert_eq!(
        now, meant,
        "an action is refused that was not, or the other way round"
    );
    let rules: BTreeSet<&str> = meant.lines().filter_map(|l| l.split(' ').nth(2)).collect();
    for rule in ["1.3", "1.5", "1.6", "1.10", "1.16"] {
        assert!(
            rules.contains(rule),
            "no script meets a refusal by rule {rule}"
        );
    }
}

/// Actions that were accepted are of every kind, and conferences were called and reviews held.
fn every_kind_of_action_is_used(traces: &[Trace]) {
    let used: BTreeSet<String> = traces.iter().flat_map(|t| t.used.clone()).collect();
    let wanted = cover::wanted();
    assert!(wanted.len() > 80, "{wanted:?}");
    let missing: Vec<&String> = wanted.difference(&used).collect();
    assert!(missing.is_empty(), "no script uses {missing:?}");
    for (n, what) in ["called by a seat", "that is a review"].iter().enumerate() {
        let found = traces.iter().any(|t| t.later[n] > 0);
        assert!(found, "no session has a later conference {what}");
    }
}

#[test]
fn the_sessions_are_of_every_scenario_theory_and_strength() {
    let library = plenary::scenario::Library::embedded();
    let specs = specs();
    let has = |f: &dyn Fn(&sessions::Spec) -> bool| specs.iter().any(f);
    for name in library.names() {
        assert!(has(&|s| s.scenario == name), "{name}");
    }
    for name in library.theories() {
        assert!(has(&|s| s.theory == name), "{name}");
    }
    for strength in plenary::model::Strength::ALL {
        assert!(has(&|s| s.strength == strength), "{strength:?}");
    }
    for kind in plenary::model::DelegateKind::ALL {
        assert!(has(&|s| s.delegates == Some(kind)), "{kind:?}");
    }
}
