//! The slip of the day ends with a whole sentence, also where it has more to say than room.

use super::clipped::written;
use super::*;
use plenary::desktop::frame::Frame;
use plenary::desktop::widgets::fade::HIGH;
use plenary::desktop::words::readable;

/// Of the sentences on the slip, how many are seen whole and in part, and how many it has.
fn seen(h: &Harness<Window>) -> [usize; 3] {
    let sight = h.state().sight();
    let recap = sight.telling.recap.as_ref().unwrap();
    let said: Vec<String> = (recap.sentences.iter())
        .map(|s| readable(&sight.scenario, s))
        .collect();
    let has = |words: &String| h.query_all_by_label(words).count();
    let all = said.iter().map(has).sum();
    let mut places = vec![];
    for (clip, it) in written(h) {
        if !said.contains(&it.galley.job.text) {
            continue;
        }
        let place = it.galley.rect.translate(it.pos.to_vec2());
        places.push((place, clip.bottom()));
    }
    // Where more follows, a strip lies over the end and says so.
    let fits = |strip: f32| {
        let whole = places
            .iter()
            .filter(|(p, end)| p.bottom() <= end - strip + 1.0);
        whole.count()
    };
    let strip = if fits(0.0) < all { HIGH } else { 0.0 };
    let begun = places.iter().filter(|(p, end)| p.top() < end - strip - 1.0);
    [fits(strip), begun.count() - fits(strip), all]
}

#[test]
fn no_sentence_is_cut_at_the_end_of_the_slip() {
    let mut front = Window::scaled(2.0);
    front.start_suggested("dubai-2012");
    front.go(Screen::Conference);
    let mut h = open(front, Vec2::new(960.0, 540.0));
    let mut below = 0;
    for _ in 0..8 {
        h.state_mut().end_turn();
        h.state_mut().see_the_votes();
        h.run_ok();
        if !h.state().get::<Frame>().recap {
            continue;
        }
        let [whole, cut, all] = seen(&h);
        assert!(whole > 0);
        assert_eq!(cut, 0, "{:?}", h.state().phase());
        below += all - whole;
    }
    assert!(below > 0, "every slip had room for all of it");
}
