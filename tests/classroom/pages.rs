//! The pages to print: what stands on them and what does not.

use std::sync::Arc;

use plenary::classroom::open::{Open, session};
use plenary::classroom::print::{Audience, Beside, Page, after, beside, draft, pack};
use plenary::delegates::plugin as computers;
use plenary::forecast::text::read;
use plenary::model::Scenario;
use plenary::model::calendar::Phase;
use plenary::model::sheets::Sheets;
use plenary::scenario::Library;
use plenary::session::{Session, goals};

use crate::{class, scenarios};

/// The pack of a class.
pub fn pages(scenario: &Arc<Scenario>, students: u32, seed: u64) -> Vec<Page> {
    let library = Library::embedded();
    let theory = library.theory("restraint").unwrap();
    pack(
        &class(scenario, students, 75, seed),
        scenario,
        &theory,
        &library,
    )
}

/// A page without the type it carries and its style: its words.
pub fn words(page: &Page) -> String {
    let (_, body) = page.html.split_once("</style>").unwrap();
    body.to_owned()
}

#[test]
fn every_page_asks_nobody_for_anything() {
    for scenario in scenarios() {
        for page in pages(&scenario, 12, 1) {
            for outside in [
                "http:", "https:", "//", "<script", "<link", "<img", "@import", "src=\"",
            ] {
                let style = page.html.replace(|c: char| c.is_whitespace(), "");
                let bare = style.split("base64,").map(|part| {
                    let data = part.find(')').unwrap_or(0);
                    if part.len() > 10_000 {
                        &part[data..]
                    } else {
                        part
                    }
                });
                let bare: String = bare.collect();
                assert!(!bare.contains(outside), "{}: {outside}", page.file);
            }
            assert_eq!(
                page.html.matches("url(data:font").count(),
                4,
                "{}",
                page.file
            );
            assert_eq!(
                page.html.matches("url(").count(),
                4 + usize::from(page.html.contains("url(#hatch)"))
                    * page.html.matches("url(#hatch)").count()
            );
        }
    }
}

/// Rule 18.3: which secret goal is in play is the delegation's. What everybody or the teacher reads is
/// the same whatever the seed draws, but for the seed itself.
#[test]
fn nothing_that_hangs_on_a_wall_depends_on_what_is_secret() {
    for scenario in scenarios() {
        let (one, two) = (pages(&scenario, 24, 4_711), pages(&scenario, 24, 815));
        let mut apart = 0;
        for (a, b) in one.iter().zip(&two) {
            match a.audience {
                Audience::Everybody => assert_eq!(words(a), words(b), "{}", a.file),
                Audience::Teacher => {
                    let b = words(b).replace("815", "4711");
                    assert_eq!(words(a), b, "{}", a.file);
                }
                Audience::Delegation => apart += usize::from(words(a) != words(b)),
            }
        }
        assert!(apart > 0, "the seeds draw different cards");
    }
}

/// By construction, too: what such pages are made from has no goal in it but the public ones.
#[test]
fn what_is_open_has_no_secret_in_it() {
    let library = Library::embedded();
    let theory = library.theory("restraint").unwrap();
    for scenario in scenarios() {
        let class = class(&scenario, 12, 75, 3);
        let open = Open::of(&class, &session(&class, &scenario, &theory));
        assert!(open.scenario.goals.is_empty());
        assert!(open.scenario.record.moves.is_empty());
        for (goal, (seat, authored)) in open.goals.iter().zip(&scenario.goals) {
            let public = authored.public.as_ref();
            assert!(
                scenario.goals.len() != open.goals.len() || public.is_none_or(|p| p == goal),
                "{seat}"
            );
        }
    }
}

/// Words of secret goals that a scenario writes stand on cards and dossiers alone, and there in full.
#[test]
fn secret_goals_stand_on_cards_and_dossiers_alone() {
    let library = Library::embedded();
    let theory = library.theory("restraint").unwrap();
    for scenario in scenarios() {
        let class = class(&scenario, 24, 75, 1);
        let session = session(&class, &scenario, &theory);
        let all = pages(&scenario, 24, 1);
        let escaped = |words: String| words.replace('&', "&amp;").replace('"', "&quot;");
        for authored in scenario.goals.values() {
            for secret in &authored.secrets {
                let text = escaped(secret.text.to_string());
                for page in all.iter().filter(|p| p.audience != Audience::Delegation) {
                    assert!(!page.html.contains(&text), "{}: {text}", page.file);
                }
            }
        }
        for state in class.states() {
            let secret = escaped(goals::of(session.state(), state).secret.text.to_string());
            for page in all.iter().filter(|p| p.audience == Audience::Delegation) {
                assert!(page.html.contains(&secret), "{}: {secret}", page.file);
            }
        }
    }
}

/// One card of one sheet for each delegation, with its three goals; three sheets in large print.
#[test]
fn every_delegation_has_its_card() {
    for scenario in scenarios() {
        for students in [2, 17, 40] {
            let states = class(&scenario, students, 75, 1).states();
            for page in pages(&scenario, students, 1) {
                let sheets = page.html.matches("<section class=\"sheet\">").count();
                if let Some(said) = page.sheets {
                    assert_eq!(sheets, said, "{}", page.file);
                }
                match page.file {
                    "role-cards.html" => assert_eq!(sheets, states.len()),
                    "role-cards-large.html" => assert_eq!(sheets, 3 * states.len()),
                    "dossiers.html" => assert_eq!(sheets, states.len()),
                    _ => {}
                }
            }
        }
    }
}

/// A session with one person, or with none, has the same goals and mandates as the cards.
#[test]
fn the_cards_are_those_of_a_session_with_the_same_seed() {
    let library = Library::embedded();
    let theory = library.theory("restraint").unwrap();
    for scenario in scenarios() {
        let class = class(&scenario, 24, 75, 9);
        let cards = session(&class, &scenario, &theory);
        let alone = Session::new(Arc::clone(&scenario), theory.clone(), 9, None, computers);
        for state in class.states() {
            let (a, b) = (
                goals::of(cards.state(), state),
                goals::of(alone.state(), state),
            );
            assert_eq!(a, b);
        }
    }
}

/// What lies beside the pages is the first draft, as a forecast reads it.
#[test]
fn the_draft_beside_the_pages_is_a_text_of_the_scenario() {
    for scenario in scenarios() {
        let text = read(&scenario, &draft(&scenario).unwrap()).unwrap();
        assert_eq!(text, scenario.text.opening());
    }
}

/// After the hour: who signed, the text and the years on one page; who did what on another.
#[test]
fn a_session_that_is_over_has_its_record() {
    let library = Library::embedded();
    let (scenario, theory) = (
        Arc::new(library.load("first-steps").unwrap()),
        library.theory("restraint").unwrap(),
    );
    let class = class(&scenario, 6, 50, 2);
    let mut session = session(&class, &scenario, &theory);
    while session.phase() != Phase::Over {
        session.advance();
    }
    let pages = after(&session, Some(&class));
    let (record, did) = (words(&pages[0]), words(&pages[1]));
    assert!(
        record.contains("Warnings") && record.contains("<polyline"),
        "{record}"
    );
    for state in class.states() {
        let name = &scenario.states[state].profile.name;
        assert!(
            record.contains(name.as_str()) && did.contains(name.as_str()),
            "{name}"
        );
    }
    assert!(class.people().all(|name| did.contains(name.as_str())));
    assert!(class.people().all(|name| !record.contains(name.as_str())));
}

#[test]
fn the_index_names_every_page() {
    let scenario = &scenarios()[0];
    let all = pages(scenario, 12, 1);
    let index = words(&all[0]);
    assert_eq!(all[0].file, "index.html");
    for page in &all[1..] {
        assert!(
            index.contains(&format!("href=\"{}\"", page.file)),
            "{}",
            page.file
        );
    }
}

/// Window and paper have the same sheet: states that lie nowhere on Earth have lands of their own with
/// coasts and borders, and without a map of theirs they are no empty world, either.
#[test]
fn invented_states_have_a_sheet_of_their_own_with_coast_and_borders() {
    let scenario = Library::embedded().load("first-steps").unwrap();
    let sheets = Sheets::of(vec![], std::iter::once(&scenario));
    let sheet = sheets.for_scenario(&scenario);
    assert!(!sheet.is_world());
    assert!(!sheet.coast.is_empty() && !sheet.borders.is_empty());
    let mut bare = scenario.clone();
    bare.map = None;
    let sheets = Sheets::of(vec![], std::iter::once(&bare));
    let sheet = sheets.for_scenario(&bare);
    assert_eq!((sheet.is_world(), sheet.shapes.len()), (false, 3));
}

/// A page carries parts of the files of type: every letter on it is among them.
#[test]
fn pages_are_small_and_have_a_letter_for_everything_they_say() {
    let known = |c: char| {
        matches!(u32::from(c),
            0x20..=0x7e | 0xa0..=0x17f | 0x218..=0x21b | 0x2010..=0x2016 | 0x2018..=0x201e
            | 0x2020..=0x2022 | 0x2026 | 0x2030 | 0x2032 | 0x2033 | 0x2039 | 0x203a | 0x20ac
            | 0x2122 | 0x2190..=0x2193 | 0x2212 | 0x2248 | 0x2260 | 0x2264 | 0x2265)
    };
    for scenario in scenarios() {
        let all = pages(&scenario, 24, 1);
        let size: usize = all.iter().map(|p| p.html.len()).sum();
        assert!(size < 6_000_000, "{size}");
        for page in &all {
            let strange: Vec<char> = words(page)
                .chars()
                .filter(|c| !known(*c) && !c.is_whitespace())
                .collect();
            assert!(strange.is_empty(), "{}: {strange:?}", page.file);
        }
    }
}

/// Two tables of one class side by side: their texts, who signed, how it ended, and where they differ.
#[test]
fn two_tables_lie_side_by_side() {
    let scenario = &scenarios()[0];
    let theory = Library::embedded().theory("restraint").unwrap();
    let played = |seed| {
        let (scenario, theory) = (Arc::clone(scenario), theory.clone());
        let mut s = Session::new(scenario, theory, seed, None, computers);
        while s.phase() != Phase::Over {
            s.advance();
        }
        s
    };
    let (a, b) = (played(1), played(2));
    let table = |name, session| Beside { name, session };
    let page = beside([table("A", &a), table("B", &b)]);
    let said = words(&page);
    assert!(said.contains("Table A") && said.contains("Table B"));
    let apart = a.room().draft.text != b.room().draft.text;
    assert_eq!(said.contains("The tables differ here"), apart);
}
