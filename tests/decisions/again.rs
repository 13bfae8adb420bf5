//! A subject that comes back does so in other words, which say when it was last asked about, what was
//! answered, and what has changed (rule 16.11).

use std::collections::{BTreeMap, BTreeSet};

use super::common::session;
use plenary::aftermath::decisions::repeated::answer;
use plenary::locale::{Argument, Sentence};
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::model::question::{Question, Topic};
use plenary::seat::Views as _;
use plenary::session::Session;

/// The sentences that a question is made of.
fn parts(says: &Sentence) -> Vec<&Sentence> {
    let all = says.args.iter().find_map(|(_, value)| match value {
        Argument::Sentences(all) if says.key == "general-sentences" => Some(all.iter().collect()),
        _ => None,
    });
    all.unwrap_or_else(|| vec![says])
}

fn text<'a>(sentence: &'a Sentence, name: &str) -> Option<&'a str> {
    sentence.args.iter().find_map(|(n, value)| match value {
        Argument::Text(text) if n == name => Some(text.as_str()),
        _ => None,
    })
}

/// The questions that lie on the desk of the person since the last quarter.
fn fresh(s: &mut Session) -> Vec<Question> {
    let (seat, now) = (s.seat().unwrap(), s.phase());
    let view = s.view(seat);
    let all = view.years.questions.iter();
    all.filter(|q| now == Phase::Aftermath(q.quarter + 1))
        .map(|q| (*q).clone())
        .collect()
}

#[test]
fn rule_16_11_a_question_that_comes_back_says_what_was_answered() {
    let mut repeated = BTreeSet::new();
    let mut answers = BTreeSet::new();
    for (n, iso) in (0..).zip(["KEN", "USA", "BRA", "IND", "USA", "KEN"]) {
        let mut s = session("dubai-twelve", "spiral", n, Some(iso));
        // What was last answered of a subject, in a word, with the year and the words of the question.
        let mut before: BTreeMap<Topic, (String, i32, String)> = BTreeMap::new();
        let mut count = n;
        while s.phase() != Phase::Over {
            s.advance();
            for q in fresh(&mut s) {
                let topic = q.matter.topic();
                let words = q.says.to_string();
                for wrong in ["decisions-", "{", "  ", " ."] {
                    assert!(!words.contains(wrong), "{words}");
                }
                if let Some((answered, year, first)) = before.get(&topic) {
                    assert_ne!(&words, first);
                    let parts = parts(&q.says);
                    let last = parts.iter().find(|p| p.key.starts_with("decisions-last-"));
                    // Evidence that was waited for says so in another way.
                    if let Some(last) = last {
                        assert_eq!(text(last, "answer"), Some(answered.as_str()), "{words}");
                        assert!(words.contains(&year.to_string()), "{year}: {words}");
                        repeated.insert(topic);
                        answers.insert((topic, answered.clone()));
                    } else {
                        assert_eq!(q.says.key, "decisions-again-evidence");
                    }
                }
                // Every third one lapses; of the others the courses are chosen by turns.
                count += 1;
                let open: Vec<usize> = (0..q.courses.len())
                    .filter(|&k| q.courses[k].shut.is_none())
                    .collect();
                let course = open[count as usize % open.len()];
                let question = q.id;
                let chosen = count % 3 > 0 && s.act(Action::Choose { question, course }).is_ok();
                let word = if chosen {
                    answer(&q.courses[course])
                } else {
                    "none"
                };
                let year = s.scenario().setup.first_year + i32::try_from(q.quarter / 4).unwrap();
                before.insert(topic, (word.to_owned(), year, words));
            }
        }
    }
    assert!(repeated.len() >= 6, "{repeated:?}");
    assert!(answers.len() > repeated.len(), "{answers:?}");
}

/// What is put to a computer is put as if for the first time: it reads no words.
#[test]
fn a_computer_is_asked_in_the_same_words() {
    let mut s = session("first-steps", "spiral", 1, None);
    while s.phase() != Phase::Over {
        s.advance();
        let questions = s
            .state()
            .resource::<plenary::aftermath::decisions::Questions>();
        let again = |q: &Question| parts(&q.says).len() > 1;
        assert!(!questions.open.iter().any(again));
    }
}
