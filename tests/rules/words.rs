//! Section 2: what brackets say together; and what is not on the agenda.

use super::*;
use plenary::model::clause::{BracketKind, FOLLOW_UPS};
use plenary::model::ids::{BracketId, DimensionId};
use plenary::model::{Text, TreatyText};
use plenary::negotiation::hearing::Delegations;
use plenary::negotiation::levers::follow_up;
use plenary::negotiation::marks::Answer;
use plenary::negotiation::mediation::{Chair, Weighing, mediate};
use plenary::negotiation::reading::{Change, read};

fn at(treaty: &TreatyText, dimension: &str) -> DimensionId {
    let found = treaty.dimensions.iter().position(|d| d.id == dimension);
    DimensionId::new(found.unwrap())
}

fn with(treaty: &TreatyText, text: &Text, words: &[(&str, &str)]) -> Text {
    words.iter().fold(text.clone(), |text, (key, wording)| {
        let bracket = treaty.find(key).unwrap();
        let wording = treaty.brackets[bracket].find(wording).unwrap();
        text.with(bracket, wording)
    })
}

/// Rule 2.1: each bracket takes its share of what the others leave.
#[test]
fn rule_2_1_what_brackets_say_adds_up() {
    let scenario = scenario("dubai-2012");
    let treaty = &scenario.text;
    let binding = [
        ("surveillance.place", "article"),
        ("surveillance.force", "shall"),
    ];
    let text = with(treaty, &treaty.status_quo(), &binding);
    let x = |words: &[(&str, &str)]| {
        read(treaty, &with(treaty, &text, words)).position[at(treaty, "surveillance")]
    };
    let (limit, judge) = (
        ("surveillance.limit", "targeted"),
        ("surveillance.oversight", "judge"),
    );
    assert!((x(&[limit]) - 3.0).abs() < 1e-12);
    assert!((x(&[judge]) - 2.0).abs() < 1e-12);
    // What the first leaves is 1 of 4; the second takes one half of it.
    assert!((x(&[limit, judge]) - 3.5).abs() < 1e-12);
    // A bracket that says nothing takes nothing from what the others say.
    assert!(x(&[]).abs() < 1e-12);
}

/// Rule 2.11: the follow-ups of a text speak as one bracket, by rule 6.2.
#[test]
fn rule_2_11_follow_ups_speak_together() {
    for name in ["dubai-2012", "dubai-twelve", "first-steps"] {
        let scenario = scenario(name);
        let treaty = &scenario.text;
        let mut text = treaty.opening();
        let checking = at(treaty, "checking");
        let words = read(treaty, &text).position[checking];
        let mut before = words;
        for (n, clause) in treaty.clauses.iter().enumerate() {
            let most = WordingId::new(1 + n % (FOLLOW_UPS.len() - 1));
            text = text.with(clause.frame.follow_up, most);
            let now = read(treaty, &text).position[checking];
            let left = (1.0 - words / 4.0) * (1.0 - follow_up(treaty, &text));
            assert!((now - 4.0 * (1.0 - left)).abs() < 1e-12, "{name}: {now}");
            assert!(now >= before, "{name}: {now}");
            before = now;
        }
        assert!(before > words + 1.0, "{name}: {before}");
    }
}

/// Rule 3.18: the words of a clause that is not in the first draft are shut until its place is
/// opened or moved; then all of them are before the room.
#[test]
fn rule_3_18_what_is_not_in_the_first_draft_is_opened_with_its_place() {
    let mut s = opened("dubai-2012", "restraint", 1, Some("BRA"));
    let support = Action::Support(proposal("surveillance.limit", "targeted"));
    assert_eq!(s.act(support.clone()).unwrap_err().rule, "1.5");
    s.act(Action::MoveClause {
        clause: "surveillance".into(),
        place: "article".into(),
    })
    .unwrap();
    s.act(support).unwrap();
    let opens = Action::Open {
        bracket: "encryption.place".into(),
    };
    s.act(opens).unwrap();
    let (room, treaty) = (s.room(), &s.scenario().text);
    for key in ["encryption.protect", "encryption.hardware"] {
        assert!(room.unsettled(treaty.find(key).unwrap()), "{key}");
    }
    assert!(!room.unsettled(treaty.find("encryption.follow_up").unwrap()));
}

/// Among computers the late submission of the paper stays where it was in 2012: off the agenda.
#[test]
fn rule_3_18_the_late_submission_never_reaches_the_agenda_of_2012() {
    for (delegates, seed) in [
        (None, 3),
        (Some(plenary::model::DelegateKind::Historical), 4),
    ] {
        let scenario = scenario("dubai-2012");
        let seating = plenary::session::setup::Seating {
            delegates,
            ..Default::default()
        };
        let mut s = common::seated(scenario, theory("restraint"), seed, seating);
        until(&mut s, Phase::Signing);
        let treaty = &s.scenario().text;
        for (b, bracket) in BracketId::each(&treaty.brackets) {
            let clause = treaty.clauses[bracket.clause].id.as_str();
            if ["encryption", "surveillance"].contains(&clause) {
                assert!(s.room().ballots.plates[b].is_empty(), "{}", bracket.key);
            }
        }
    }
}

/// One seat that is for one follow-up and nothing else, and whose mark never moves.
struct Asks {
    follow_up: BracketId,
    has_it: bool,
    said: [Answer; 1],
}

impl Delegations for Asks {
    fn lines(&self) -> &[u8] {
        &[7]
    }
    fn answers(&mut self, changes: &[Change]) -> &[Answer] {
        let its = |c: &&Change| c.0 == self.follow_up && c.1.index() == 2;
        let asked = changes.iter().any(|c| its(&c)) && changes.len() == 1 && !self.has_it;
        self.said[0].vote = i8::from(asked);
        &self.said
    }
    fn keep(&mut self, _: &[Change]) {
        self.has_it = true;
    }
}

/// Rule 4.2: the chair keeps nothing that nobody is for, however warm the room.
#[test]
fn rule_4_2_the_chair_keeps_nothing_that_nobody_is_for() {
    let scenario = scenario("dubai-2012");
    let treaty = &scenario.text;
    let start = treaty.opening();
    let free: Vec<BracketId> = BracketId::all(treaty.brackets.len()).collect();
    let asked = treaty.find("security.follow_up").unwrap();
    let mut dice = stream(1, "test", 0, "", "", 0);
    let chair = Chair {
        edits: 4000,
        temperature: 2.0,
        package: 2,
        patience: 4000,
        singles: 7.0,
        cools: 0.3,
    };
    let mut room = Asks {
        follow_up: asked,
        has_it: false,
        said: [Answer {
            vote: 0,
            mark: 10,
            signs: true,
        }],
    };
    let weighing = Weighing {
        seats: vec![1.0],
        pens: vec![],
        least: 0.3,
        unsigned: 1.0,
        below: 0.5,
        heat: 0.02,
    };
    let told = (chair, &weighing);
    let (text, minutes) = mediate(treaty, &start, &free, &mut room, told, &mut dice);
    assert_eq!(minutes.kept, 1);
    assert_eq!(text, start.with(asked, WordingId::new(2)));
}

/// Rules 4.2 and 13.7: among the twelve somebody opens what follows a breach, and the text says it; in
/// the room of 2012, which does not care, at most a package has one as its coin.
#[test]
fn rules_4_2_and_13_7_a_text_may_say_what_follows_a_breach() {
    let followed = |name: &str, seed| {
        let s = {
            let mut s = session(name, "restraint", seed, None);
            until(&mut s, Phase::Signing);
            s
        };
        let (treaty, text) = (&s.scenario().text, &s.room().draft.text);
        let ups =
            BracketId::each(&treaty.brackets).filter(|(_, b)| b.kind == BracketKind::FollowUp);
        ups.filter(|(b, _)| text.at(*b).index() > 0).count()
    };
    let twelve: Vec<usize> = (0..6).map(|seed| followed("dubai-twelve", seed)).collect();
    assert!(twelve.iter().filter(|n| **n > 0).count() >= 2, "{twelve:?}");
    assert!(followed("dubai-2012", 1) <= 1);
}
