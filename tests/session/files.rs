//! Sessions saved, played again, and gone on with.

use super::*;

#[test]
fn a_saved_journal_replays_and_an_altered_one_does_not() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = session("dubai-twelve", "restraint", 5, Some("BRA"));
    s.advance();
    s.act(Action::ChairText).unwrap();
    s.play(&[], |_| {});
    save(&s, dir.path()).unwrap();
    let again = replay(dir.path()).unwrap();
    assert_eq!(again.differs, None);
    assert_eq!(again.digest, s.digest());
    let path = dir.path().join("journal.jsonl");
    let text = std::fs::read_to_string(&path).unwrap();
    let line = text
        .lines()
        .position(|l| l.contains("\"signing\""))
        .unwrap();
    let altered: Vec<String> = text
        .lines()
        .enumerate()
        .map(|(n, l)| {
            if n == line {
                l.replace("\"total\":", "\"total\":1")
            } else {
                l.to_owned()
            }
        })
        .collect();
    std::fs::write(&path, altered.join("\n") + "\n").unwrap();
    let again = replay(dir.path()).unwrap();
    assert_eq!(again.differs.unwrap().0, line + 1);
}

#[test]
fn an_unfinished_session_comes_back_from_its_log_even_if_the_last_line_is_cut() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("session.log");
    let mut s = session("dubai-twelve", "restraint", 5, Some("BRA"));
    let mut log = Log::create(&path, &s).unwrap();
    end_turn(&mut s, &mut log);
    s.act(Action::ChairText).unwrap();
    log.add(s.lines().last().unwrap()).unwrap();
    end_turn(&mut s, &mut log);
    drop(log);
    let mut text = std::fs::read_to_string(&path).unwrap();
    text.push_str("{\"turn\":2,\"se");
    std::fs::write(&path, text).unwrap();
    let (back, refused) = resume(&path).unwrap();
    assert!(refused.is_empty());
    assert_eq!(back.digest(), s.digest());
    assert_eq!(back.phase(), Phase::Conference(2));
    // Going on after the cut leaves a log that comes back again.
    let mut log = Log::open(&path).unwrap();
    end_turn(&mut s, &mut log);
    let (again, _) = resume(&path).unwrap();
    assert_eq!(again.digest(), s.digest());
}
