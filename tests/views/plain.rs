//! What screens say is the case, in words that stand in the text, and what cannot be done says so before.

use super::*;
use plenary::conference::room::Standing;
use plenary::desktop::sight::Sight;
use plenary::desktop::words::{clause, proposal};
use plenary::model::Scenario;
use plenary::scenario::Library;
use std::collections::BTreeSet;

/// The first day of a scenario at the table.
fn first_day(scenario: &str) -> Window {
    let mut front = Window::new(None);
    front.start_suggested(scenario);
    front.end_turn();
    front.go(Screen::Conference);
    front
}

/// Names of wordings in the files that are no words of the text themselves.
fn ids(scenario: &Scenario) -> BTreeSet<String> {
    let all = || scenario.text.brackets.iter().flat_map(|b| &b.wordings);
    let words: BTreeSet<&str> = all().map(|w| w.text.trim_matches([' ', ','])).collect();
    let ids = all().map(|w| w.id.clone());
    ids.filter(|id| !words.contains(id.as_str())).collect()
}

/// What of the scenario's files stands in a sentence.
fn raw(scenario: &Scenario, said: &str) -> Option<String> {
    let mut keys = scenario.text.brackets.iter().map(|b| b.key.clone());
    let key = keys.find(|key| said.contains(key.as_str()) && key.contains('.'));
    let mut ids = ids(scenario).into_iter();
    let id =
        ids.find(|id| id.contains('_') && said.contains(id) || said.contains(&format!("“{id}”")));
    let tick = said.contains('`').then(|| "`".to_owned());
    key.or(id).or(tick)
}

/// The acts on every wording of every bracket, and on every bracket.
fn acts(sight: &Sight) -> Vec<Action> {
    let brackets = &sight.scenario.text.brackets;
    let mut all = vec![];
    for (b, bracket) in BracketId::each(brackets) {
        let key = || bracket.key.clone();
        all.push(Action::Open { bracket: key() });
        all.push(Action::CloseDebate { bracket: key() });
        for w in WordingId::all(bracket.wordings.len()) {
            let p = || sight.scenario.proposal(b, w);
            all.extend([
                Action::Support(p()),
                Action::Table(p()),
                Action::RedLine(p()),
            ]);
            all.extend([
                Action::ShowOfPlates(p()),
                Action::CallVote(p()),
                Action::Caucus(p()),
            ]);
        }
    }
    all
}

#[test]
fn adviser_and_refusals_name_nothing_as_the_files_do_and_contradict_themselves_nowhere() {
    let mut front = first_day("dubai-twelve");
    let (mut advised, mut refused) = (0, 0);
    while matches!(front.phase(), Some(Phase::Conference(_))) {
        let mut sight = front.sight().clone();
        sight.ask_adviser();
        let scenario = &sight.scenario;
        for counsel in sight.counsel.iter().flatten() {
            let why = counsel.why.to_string();
            assert_eq!(raw(scenario, &why), None, "{why}");
            if let Some(Action::Plate { objects: true, .. }) = &counsel.action {
                assert!(!why.contains("does not object"), "{why}");
            }
            if let Some(Action::Offer { .. }) = &counsel.action {
                let on = why.split(" on ").nth(1).unwrap();
                let on: Vec<&str> = on.split(" is worth").next().unwrap().split(", ").collect();
                assert!(on.windows(2).all(|pair| pair[0] != pair[1]), "{why}");
            }
            advised += 1;
        }
        let seldom = if sight.day() % 4 == 1 {
            acts(&sight)
        } else {
            vec![]
        };
        for act in seldom {
            let told = sight.foretold(&act).into_iter();
            for words in told.chain(sight.refused(&act)) {
                assert_eq!(raw(scenario, &words), None, "{words}");
                refused += 1;
            }
        }
        front.end_turn();
    }
    assert!(advised > 10 && refused > 100, "{advised} {refused}");
}

#[test]
fn no_two_clauses_of_a_scenario_have_one_name() {
    for name in Library::default().names() {
        let scenario = common::scenario(&name);
        let treaty = &scenario.text;
        let mut names = BTreeSet::new();
        for (c, it) in plenary::model::ids::ClauseId::each(&treaty.clauses) {
            assert!(names.insert(treaty.clause_name(c)), "{name}: {}", it.number);
            for &b in &it.words {
                let bracket = &treaty.brackets[b];
                assert_eq!(clause(&scenario, &bracket.key), treaty.clause_name(c));
                let said = proposal(&scenario, &bracket.key, &bracket.wordings[0].id);
                assert!(said.ends_with(&treaty.clause_name(c)), "{said}");
            }
        }
    }
}

#[test]
fn the_adviser_names_the_goal_that_hangs_on_a_clause() {
    for seat in StateId::all(12) {
        let mut front = Window::new(None);
        let scenario = front.place("dubai-twelve");
        let choice = front.get::<Choice>();
        let choice = choice.suggested(front.get::<Shelf>(), scenario);
        front.ask(Command::Start(Choice { seat, ..choice }));
        front.end_turn();
        front.go(Screen::Conference);
        let sight = front.sight();
        let mut all = BracketId::all(sight.scenario.text.brackets.len());
        let Some((b, (_, title, now))) = all.find_map(|b| Some((b, sight.hangs(b)?))) else {
            continue;
        };
        front.ask(ConferenceChange::SelectBracket(b));
        let h = open(front, WIDE);
        let mut said = h.query_all_by_label_contains("A goal hangs on this clause");
        let said = said.next().unwrap().accesskit_node();
        let said = said.value().or_else(|| said.label()).unwrap();
        assert!(said.contains(&title) && said.contains(&now), "{said}");
        return;
    }
    panic!("every goal of every seat is held");
}

#[test]
fn nothing_of_a_settled_bracket_is_put_into_a_package() {
    let mut front = first_day("dubai-twelve");
    let settled = loop {
        let sight = front.sight();
        let mut all = BracketId::all(sight.scenario.text.brackets.len());
        if let Some(b) = all.find(|&b| sight.standing(b) == Standing::Clear) {
            break b;
        }
        front.end_turn();
    };
    front.see_the_votes();
    front.ask(ConferenceChange::SelectBracket(settled));
    let mut h = open(front, WIDE);
    for key in [Key::K, Key::G] {
        press(&mut h, key);
        assert!(h.state().conference().draft.is_empty());
        let told = h.state().notice().unwrap();
        assert!(told.contains("This bracket is settled"), "{told}");
    }
}

#[test]
fn to_speak_says_that_an_objection_raised_before_falls() {
    let mut front = first_day("dubai-twelve");
    let sight = front.sight();
    let b = sight.room.agenda.open[0];
    let now = sight.room.draft.text.at(b);
    let choice = sight.scenario.proposal(b, now);
    let support = Action::Support(choice.clone());
    let falls = |front: &Window| {
        let told = front.sight().foretold(&support);
        told.iter().any(|s| s.contains("it no longer does"))
    };
    assert!(!falls(&front));
    let objects = true;
    front.act(Action::Plate { choice, objects });
    assert!(falls(&front));
    let objects = |front: &Window| {
        let mut all = front.sight().telling.plates.iter();
        all.find(|p| p.bracket == b).unwrap().objects
    };
    assert!(objects(&front));
    front.act(support.clone());
    assert!(!objects(&front), "as it was told");
}

#[test]
fn signatures_won_and_lost_add_up_to_the_difference() {
    let front = first_day("dubai-twelve");
    let sight = front.sight();
    let pairs: Vec<(BracketId, WordingId)> = (sight.room.agenda.open.iter())
        .flat_map(|&b| {
            let n = sight.scenario.text.brackets[b].wordings.len();
            WordingId::all(n).map(move |w| (b, w))
        })
        .collect();
    for (b, w) in pairs {
        let mut sight = front.sight().clone();
        sight.preview(b, w);
        let (won, lost) = sight.won_and_lost(&sight.outlook.then);
        let net = sight.outlook.then.mean - sight.outlook.now.mean;
        assert!(
            (won - lost - net).abs() < 1e-9,
            "{won} − {lost} is not {net}"
        );
        assert!(won >= 0.0 && lost >= 0.0);
    }
}

#[test]
fn the_button_of_the_corridors_counts_the_packages_that_wait() {
    let mut front = first_day("dubai-twelve");
    while front.sight().waiting_for_us() == 0 {
        front.end_turn();
    }
    front.see_the_votes();
    let waits = front.sight().waiting_for_us();
    let mut h = open(front, Vec2::new(1280.0, 720.0));
    let shown = |h: &Harness<Window>| {
        let said = format!("Corridors: {waits} for you");
        h.query_all_by_label_contains(&said).next().is_some()
    };
    if !shown(&h) {
        press(&mut h, Key::B);
    }
    assert!(shown(&h));
}
