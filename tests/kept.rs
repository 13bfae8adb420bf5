//! What a player kept is never overwritten: logs, saved sessions.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

mod common;

use common::{end_turn, replay, resume, session, take_up};
use plenary::model::calendar::Phase;
use plenary::session::Session;
use plenary::session::files::save_beside;
use plenary::session::kept::{Kept, Standing, kept};
use plenary::session::log::Log;
use std::path::{Path, PathBuf};

/// A session of the smallest scenario.
fn fresh() -> Session {
    session("first-steps", "restraint", 3, Some("ARD"))
}

/// A session logged at `first` or beside it and left after `turns`; where, and its digest.
fn left_after(first: &Path, turns: u32) -> (PathBuf, String) {
    let mut s = fresh();
    let mut log = Log::create(first, &s).unwrap();
    for _ in 0..turns {
        end_turn(&mut s, &mut log);
    }
    if s.phase() == Phase::Over {
        log.over(&s).unwrap();
    }
    (log.path().to_owned(), s.digest())
}

fn listed(first: &Path) -> Vec<Kept> {
    kept(first, &[common::scenario("first-steps")]).unwrap()
}

fn names(paths: &[PathBuf]) -> Vec<String> {
    let name = |p: &PathBuf| p.file_name().unwrap().to_str().unwrap().to_owned();
    paths.iter().map(name).collect()
}

#[test]
fn every_session_has_a_log_of_its_own_and_comes_back_from_it() {
    let dir = tempfile::tempdir().unwrap();
    let first = dir.path().join("not/yet/session.log");
    let all: Vec<(PathBuf, String)> = (1..=3).map(|n| left_after(&first, n)).collect();
    let (paths, digests): (Vec<_>, Vec<_>) = all.into_iter().unzip();
    assert_eq!(
        names(&paths),
        ["session.log", "session-2.log", "session-3.log"]
    );
    for (path, digest) in paths.iter().zip(&digests) {
        let (back, refused) = resume(path).unwrap();
        assert!(refused.is_empty());
        assert_eq!(back.digest(), *digest);
    }
    // One that is gone on with is the first to be offered again; its file stays its own.
    let mut taken = take_up(&paths[1]).unwrap();
    end_turn(&mut taken.session, &mut taken.log);
    drop(taken.log);
    // What earlier versions put aside is found, too; other files are not sessions.
    std::fs::copy(&paths[0], first.with_file_name("session.before.log")).unwrap();
    for other in ["session-1.log", "session-x.log", "session.txt", "notes.log"] {
        std::fs::write(first.with_file_name(other), "a note").unwrap();
    }
    let list = listed(&first);
    assert!(list.iter().all(|k| k.standing == Standing::Unfinished));
    let found: Vec<PathBuf> = list.iter().map(|k| k.path.clone()).collect();
    let mut sorted = names(&found);
    sorted.sort();
    let expected = [
        "session-2.log",
        "session-3.log",
        "session.before.log",
        "session.log",
    ];
    assert_eq!(sorted, expected);
    let place = |name: &str| {
        let of = |k: &&Kept| k.path.ends_with(name);
        list.iter().find(of).unwrap().place.clone()
    };
    assert_eq!(place("session.log"), "First steps, as Ardenia, day 1");
    assert_eq!(place("session-2.log"), "First steps, as Ardenia, day 3");
    let before = |a: &str, b: &str| {
        let at = |name: &str| found.iter().position(|p| p.ends_with(name));
        at(a) < at(b)
    };
    assert!(before("session-2.log", "session.log"), "{found:?}");
}

#[test]
fn two_windows_never_write_to_one_log() {
    let dir = tempfile::tempdir().unwrap();
    let first = dir.path().join("session.log");
    let mut paths: Vec<PathBuf> = std::thread::scope(|s| {
        let starts: Vec<_> = (0..4).map(|_| s.spawn(|| left_after(&first, 1))).collect();
        starts.into_iter().map(|t| t.join().unwrap().0).collect()
    });
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), 4);
    let here = take_up(&first).unwrap();
    let there = take_up(&first).unwrap_err().to_string();
    assert!(
        there.contains("session.log: another window") && there.contains("close that window"),
        "{there}"
    );
    let of_first = |list: Vec<Kept>| list.into_iter().find(|k| k.path == first).unwrap();
    assert_eq!(of_first(listed(&first)).standing, Standing::Elsewhere);
    drop(here);
    assert_eq!(of_first(listed(&first)).standing, Standing::Unfinished);
}

#[test]
fn a_damaged_log_is_named_with_its_line_and_stays_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let first = dir.path().join("session.log");
    let (path, _) = left_after(&first, 3);
    let text = std::fs::read_to_string(&path).unwrap();
    // Also where the last whole line is the bad one.
    for line in [0, 2, 3] {
        let mut lines: Vec<&str> = text.lines().collect();
        lines[line] = "{\"tur#";
        let damaged = lines.join("\n") + "\n";
        std::fs::write(&path, &damaged).unwrap();
        let list = listed(&first);
        let Standing::Unreadable(why) = &list[0].standing else {
            panic!("{list:?}");
        };
        assert!(
            why.contains(&format!("session.log:{}: ", line + 1)),
            "{why}"
        );
        assert!(why.contains("nothing overwrites this file"), "{why}");
        assert!(take_up(&path).is_err() && Log::open(&path).is_err());
        let (other, digest) = left_after(&first, 1);
        assert_ne!(other, path);
        assert_eq!(resume(&other).unwrap().0.digest(), digest);
        std::fs::remove_file(other).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), damaged);
    }
    // A session of a scenario that has changed since, or is not here.
    let other = text.replace("\"hash\":\"", "\"hash\":\"0");
    std::fs::write(&path, other).unwrap();
    let why = |list: &[Kept]| format!("{:?}", list[0].standing);
    assert!(why(&listed(&first)).contains("session.log:1: the scenario has changed"));
    std::fs::write(&path, text.replace("first-steps", "last-steps")).unwrap();
    assert!(why(&listed(&first)).contains("no scenario called `last-steps`"));
}

#[test]
fn a_line_cut_in_half_is_left_out_of_the_session_and_of_its_log() {
    let dir = tempfile::tempdir().unwrap();
    let (path, digest) = left_after(&dir.path().join("session.log"), 1);
    let whole = std::fs::read_to_string(&path).unwrap();
    // The second is a whole line but for its end: the disk had not taken it yet.
    for cut in ["{\"ended\":", "{\"ended\":1}"] {
        let text = format!("{whole}{cut}");
        std::fs::write(&path, &text).unwrap();
        let mut taken = take_up(&path).unwrap();
        assert_eq!(taken.session.digest(), digest);
        let as_it_was = std::fs::read_to_string(&path).unwrap();
        assert_eq!(as_it_was, text, "looking at a session changes nothing");
        end_turn(&mut taken.session, &mut taken.log);
        let back = resume(&path).unwrap().0;
        assert_eq!(back.digest(), taken.session.digest());
    }
}

#[test]
fn a_finished_session_stays_and_can_be_looked_at() {
    let dir = tempfile::tempdir().unwrap();
    let first = dir.path().join("session.log");
    let (path, digest) = left_after(&first, fresh().turns());
    let (other, _) = left_after(&first, 1);
    assert_ne!(path, other);
    let list = listed(&first);
    let of = |p: &Path| list.iter().find(|k| k.path == p).unwrap();
    assert_eq!(of(&path).standing, Standing::Finished);
    assert_eq!(of(&path).place, "First steps, as Ardenia, the end");
    assert_eq!(of(&other).standing, Standing::Unfinished);
    let taken = take_up(&path).unwrap();
    assert_eq!(taken.session.phase(), Phase::Over);
    assert_eq!(taken.session.digest(), digest);
    assert!(taken.doubts.is_empty());
    drop(taken);
    // If it ended otherwise when it was played, that is said.
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace(&digest, "abc")).unwrap();
    let doubts = take_up(&path).unwrap().doubts;
    assert!(doubts[0].contains("ended otherwise"), "{doubts:?}");
}

#[test]
fn a_saved_session_replaces_no_other_one() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("first-steps-ARD-1234");
    let mut s = fresh();
    s.advance();
    assert_eq!(save_beside(&s, &folder).unwrap(), folder);
    let journal = |folder: &Path| std::fs::read_to_string(folder.join("journal.jsonl")).unwrap();
    let before = journal(&folder);
    // The same again, also where the second file is missing.
    assert_eq!(save_beside(&s, &folder).unwrap(), folder);
    std::fs::remove_file(folder.join("summary.json")).unwrap();
    assert_eq!(save_beside(&s, &folder).unwrap(), folder);
    assert!(folder.join("summary.json").exists());
    s.play(&[], |_| {});
    let second = save_beside(&s, &folder).unwrap();
    assert_eq!(
        names(std::slice::from_ref(&second)),
        ["first-steps-ARD-1234-2"]
    );
    assert_eq!(journal(&folder), before);
    let again = replay(&second).unwrap();
    assert_eq!((again.differs, again.digest), (None, s.digest()));
    // Files that are not ours are left alone, too.
    let folder = dir.path().join("mine");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("summary.json"), "mine").unwrap();
    assert_eq!(save_beside(&s, &folder).unwrap(), dir.path().join("mine-2"));
    assert!(!folder.join("journal.jsonl").exists());
}
