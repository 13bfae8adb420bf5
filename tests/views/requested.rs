//! What the player itself asked for is told when the day is over: what its group made of a wording, and every
//! motion and vote that it called, also one that was never held. A vote of the night says what it is on.

use super::*;
use plenary::conference::room::Standing;
use plenary::desktop::frame::FrameChange;
use plenary::seat::recap::Asked;

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

/// A bracket and a wording of it that does not stand, with the bracket as it is to stand.
fn another(front: &Window, fits: impl Fn(BracketId) -> bool) -> (BracketId, WordingId) {
    let sight = front.sight();
    let brackets = &sight.scenario.text.brackets;
    let mut all = BracketId::all(brackets.len()).filter(|b| fits(*b));
    let bracket = all.find(|b| brackets[*b].wordings.len() > 1).unwrap();
    let now = sight.room.draft.text.at(bracket);
    let mut wordings = WordingId::all(brackets[bracket].wordings.len());
    (bracket, wordings.find(|w| *w != now).unwrap())
}

fn asked(front: &Window) -> Vec<Asked> {
    let recap = front.sight().telling.recap.clone();
    recap.map_or(vec![], |recap| recap.asked)
}

#[test]
fn what_the_group_made_of_a_wording_before_the_first_day_is_told() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    assert_eq!(front.phase(), Some(Phase::Conference(0)));
    let sight = front.sight();
    let (bracket, wording) = another(&front, |b| sight.standing(b) != Standing::Clear);
    let p = front.sight().scenario.proposal(bracket, wording);
    front.act(Action::Caucus(p));
    assert_eq!(front.sent().len(), 1, "{:?}", front.notice());
    front.end_turn();
    let told = asked(&front);
    let [Asked::Caucus { wording: on, .. }] = told.as_slice() else {
        panic!("{told:?}");
    };
    assert_eq!(*on, wording);
    front.go(Screen::Conference);
    front.see_the_votes();
    let h = open(front, WIDE);
    assert!(shows(&h, "What you asked for") && shows(&h, " met on "));
}

#[test]
fn every_vote_that_one_called_is_told_of() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    let mut called = 0;
    while let Some(Phase::Conference(day)) = front.phase() {
        let open = front.sight().room.agenda.open.clone();
        let before = front.sent().len();
        if day > 0 && !open.is_empty() {
            let (bracket, wording) = another(&front, |b| open.contains(&b));
            let p = front.sight().scenario.proposal(bracket, wording);
            front.act(Action::CallVote(p));
        }
        let sent = front.sent().len() > before;
        front.end_turn();
        let told = asked(&front);
        assert!(told.len() >= usize::from(sent), "day {day}: {told:?}");
        called += usize::from(sent);
        let keys: Vec<String> = (front.sight().telling.recap.iter())
            .flat_map(|r| r.sentences.iter().map(|s| s.key.to_string()))
            .collect();
        let own = keys.iter().filter(|k| k.starts_with("recap-own"));
        assert_eq!(own.count(), told.len());
    }
    assert!(called > 0);
}

#[test]
fn a_vote_says_which_clause_it_is_on_and_what_it_means_by_the_mandate() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    front.go(Screen::Conference);
    while front.conference().votes.is_empty() {
        let Some(Phase::Conference(day)) = front.phase() else {
            panic!("no vote was held");
        };
        let open = front.sight().room.agenda.open.clone();
        if day > 0 && !open.is_empty() {
            let (bracket, wording) = another(&front, |b| open.contains(&b));
            let p = front.sight().scenario.proposal(bracket, wording);
            front.act(Action::CallVote(p));
        }
        front.end_turn();
    }
    front.ask(FrameChange::Recap(false));
    let first = front.conference().votes[0];
    let held = front.sight().room.ballots.votes[first].clone();
    let title = {
        let scenario = &front.sight().scenario;
        plenary::desktop::words::apart(scenario, held.bracket)
    };
    let stood = front.sight().stood_before(&held) == held.wording;
    let h = open(front, WIDE);
    assert!(shows(&h, &format!("The vote on {title}")));
    assert_eq!(shows(&h, "In place of "), !stood);
    assert_eq!(shows(&h, "These words stood in the text already"), stood);
}

#[test]
fn what_one_spoke_for_is_told_when_the_day_is_over() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    front.end_turn();
    let open = front.sight().room.agenda.open.clone();
    let (bracket, wording) = another(&front, |b| open.contains(&b));
    let p = front.sight().scenario.proposal(bracket, wording);
    front.act(Action::Support(p));
    assert_eq!(front.sent().len(), 1, "{:?}", front.notice());
    front.end_turn();
    let told = asked(&front);
    let said = told.iter().find_map(|it| match it {
        Asked::Said {
            bracket: at,
            wording: of,
            stands,
            ..
        } if (*at, *of) == (bracket, wording) => Some(*stands),
        _ => None,
    });
    let stands = said.unwrap_or_else(|| panic!("{told:?}"));
    assert_eq!(stands, front.sight().room.draft.text.at(bracket));
    front.go(Screen::Conference);
    front.see_the_votes();
    let h = open_it(front);
    assert!(shows(&h, "You spoke for "));
}

fn open_it(front: Window) -> Harness<'static, Window> {
    super::open(front, WIDE)
}
