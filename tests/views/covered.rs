//! Every wording of the selected bracket is seen where it has room: nothing is painted over it.

use super::*;
use bevy_egui::egui::{Pos2, Rect, Shape};
use plenary::desktop::words;

/// Whether the last words of this kind that are drawn stay in sight: no filled box comes over them.
fn seen(h: &Harness<Window>, words: &str) -> bool {
    let mut at: Option<Pos2> = None;
    let mut covered = false;
    for clipped in &h.output().shapes {
        let mut waiting = vec![&clipped.shape];
        while let Some(shape) = waiting.pop() {
            match shape {
                Shape::Vec(all) => waiting.extend(all.iter().rev()),
                Shape::Text(it) if it.galley.job.text == words => {
                    let place: Rect = it.galley.rect.translate(it.pos.to_vec2());
                    if clipped.clip_rect.contains_rect(place.shrink(2.0)) {
                        (at, covered) = (Some(place.center()), false);
                    }
                }
                Shape::Rect(it) if it.fill.is_opaque() => {
                    covered |= at.is_some_and(|at| it.rect.contains(at));
                }
                _ => {}
            }
        }
    }
    at.is_some() && !covered
}

#[test]
fn all_wordings_of_a_bracket_are_seen_where_they_have_room() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-2012");
    front.end_turn();
    front.go(Screen::Conference);
    let mut h = open(front, WIDE);
    let brackets = h.state().sight().scenario.text.brackets.len();
    let mut looked_at = 0;
    for bracket in BracketId::all(brackets).step_by(3) {
        h.state_mut().ask(ConferenceChange::SelectBracket(bracket));
        h.run_ok();
        let sight = h.state().sight();
        let treaty = &sight.scenario.text;
        let all = WordingId::all(treaty.brackets[bracket].wordings.len());
        for wording in all {
            let words = words::wording(&sight.scenario, bracket, wording);
            assert!(seen(&h, &words), "{words} of {bracket:?}");
            looked_at += 1;
        }
    }
    assert!(looked_at > 40);
}
