//! Words that explain themselves: which are dotted on which screen, and how their notes come and go.

use super::*;
use plenary::desktop::codex::Codex;
use plenary::desktop::lesson::LessonChange;
use plenary::desktop::widgets::word::Word;
use std::collections::BTreeSet;

/// The words that are dotted on the page.
fn dotted(h: &Harness<Window>) -> BTreeSet<String> {
    let shown = |term: &String| {
        let name = format!("{term}: what it means");
        h.query_all_by_label(&name).next().is_some()
    };
    Word::ALL
        .map(Word::term)
        .into_iter()
        .filter(shown)
        .collect()
}

/// Holds that words are dotted on the page, and keeps what is.
fn holds(h: &Harness<Window>, all: &mut BTreeSet<String>, screen: &str, words: &[Word]) {
    let here = dotted(h);
    for word in words {
        let term = word.term();
        assert!(
            here.contains(&term),
            "{screen}: {term} is not among {here:?}"
        );
    }
    all.extend(here);
}

/// What a newcomer has to learn is dotted where it first stands on each screen, and no word of the list is
/// dotted nowhere.
#[test]
fn what_a_newcomer_must_learn_is_dotted_on_each_screen() {
    use Word as W;
    let mut all = BTreeSet::new();
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    let mut h = open(front, WIDE);
    holds(
        &h,
        &mut all,
        "briefing",
        &[W::Goal, W::RedLine, W::Capital, W::Group],
    );
    press(&mut h, Key::Enter);
    let room = [
        W::Goodwill,
        W::Influence,
        W::Wording,
        W::Bracket,
        W::Plate,
        W::Belief,
        W::Doubt,
    ];
    holds(&h, &mut all, "conference", &room);
    press(&mut h, Key::K);
    holds(&h, &mut all, "package", &[W::Package]);
    press(&mut h, Key::F4);
    let stand = [W::Goal, W::Capital, W::Patience];
    holds(&h, &mut all, "where you stand", &stand);
    press(&mut h, Key::Escape);
    // The words that somebody would read as more than they say.
    let treaty = &h.state().sight().scenario.text;
    let feared = treaty
        .brackets
        .iter()
        .position(|b| b.wordings.iter().any(|w| w.feared > 0.0));
    let (b, w) = feared
        .map(|b| {
            (
                b,
                treaty.brackets[b]
                    .wordings
                    .iter()
                    .position(|w| w.feared > 0.0),
            )
        })
        .unwrap();
    h.state_mut()
        .ask(ConferenceChange::SelectBracket(BracketId::new(b)));
    h.state_mut()
        .ask(ConferenceChange::SelectWording(WordingId::new(w.unwrap())));
    h.run_ok();
    holds(&h, &mut all, "feared words", &[W::FearedReading]);
    let wrote = |h: &Harness<Window>| h.state().sight().estimates.rewrites.iter().any(|r| r.chair);
    while !wrote(&h) {
        h.state_mut().end_turn();
        h.run_ok();
        assert_eq!(
            h.state().screen(),
            Screen::Conference,
            "the chair wrote nothing"
        );
    }
    press(&mut h, Key::F4);
    holds(&h, &mut all, "the chair’s text", &[W::ChairsText]);
    press(&mut h, Key::Escape);
    while h.state().phase() != Some(Phase::Signing) {
        h.state_mut().end_turn();
    }
    h.state_mut().go(Screen::Signing);
    h.run_ok();
    holds(&h, &mut all, "signing", &[W::SigningSum, W::Doubt]);
    press(&mut h, Key::S);
    press(&mut h, Key::Enter);
    let verdict = [
        W::Verdict,
        W::RedLine,
        W::Mandate,
        W::Patience,
        W::Goal,
        W::Par,
    ];
    holds(&h, &mut all, "after the signing", &verdict);
    press(&mut h, Key::Enter);
    holds(
        &h,
        &mut all,
        "years",
        &[W::Goal, W::Par, W::Lever, W::Forecast],
    );
    h.state_mut().end_turn();
    h.run_ok();
    press(&mut h, Key::R);
    holds(&h, &mut all, "why R is what it is", &[W::R]);
    let mut front = Window::new(None);
    front.ask(LessonChange::Begin(3));
    front.apply();
    let mut h = open(front, WIDE);
    let blow = [W::Finding, W::Ladder, W::Rung, W::Silence, W::Tension];
    holds(&h, &mut all, "a blow", &blow);
    while h.state().phase() != Some(Phase::Over) {
        h.state_mut().end_turn();
    }
    h.run_ok();
    holds(&h, &mut all, "debrief", &[W::Ending, W::Verdict, W::Goal]);
    for word in W::ALL {
        assert!(all.contains(&word.term()), "{word:?} is dotted nowhere");
    }
}

/// Who has no pointer reads the note of a word that the focus rests on; Escape puts the note away and
/// leaves nothing else, F1 opens the codex at the word.
#[test]
fn the_focus_shows_the_note_of_a_word_and_escape_puts_it_away() {
    let mut front = Window::new(None);
    front.start_suggested("first-steps");
    front.end_turn();
    front.go(Screen::Conference);
    let mut h = open(front, WIDE);
    let note = "How friendly the whole room is";
    assert!(h.query_by_label_contains(note).is_none());
    h.get_by_label("goodwill: what it means").focus();
    h.run_ok();
    assert!(h.query_all_by_label_contains(note).next().is_some());
    press(&mut h, Key::Escape);
    assert!(h.query_by_label_contains(note).is_none());
    assert_eq!(h.state().screen(), Screen::Conference);
    h.get_by_label("goodwill: what it means").focus();
    h.run_ok();
    press(&mut h, Key::F1);
    assert!(h.state().get::<Codex>().open);
    press(&mut h, Key::Escape);
    press(&mut h, Key::Escape);
    assert_eq!(h.state().screen(), Screen::Title);
}

/// What Tab brings the focus to is scrolled into sight.
#[test]
fn the_focus_is_in_sight_wherever_tab_brings_it() {
    let size = Vec2::new(1067.0, 600.0);
    let mut front = Window::new(None);
    front.start_suggested("first-steps");
    front.end_turn();
    front.go(Screen::Conference);
    let mut h = open(front, size);
    let page = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
    let mut seen = BTreeSet::new();
    for _ in 0..120 {
        press(&mut h, Key::Tab);
        let focus = h.ctx.memory(|m| m.focused());
        let Some(id) = focus else { continue };
        let Some(r) = h.ctx.read_response(id) else {
            panic!("the focus is on nothing");
        };
        assert!(
            page.contains(r.rect.center()),
            "{:?} lies out of sight",
            r.rect
        );
        let inside = r.interact_rect.is_positive();
        assert!(inside, "{:?} is scrolled out of sight", r.rect);
        seen.insert(format!("{id:?}"));
    }
    assert!(seen.len() > 30, "{}", seen.len());
}
