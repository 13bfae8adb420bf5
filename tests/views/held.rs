//! Goals: what is held is not yet won, and one's own plate that works against one says so.

use super::*;
use bevy_egui::egui::Shape;
use bevy_egui::egui::epaint::RectShape;
use plenary::desktop::appearance::Appearance;
use plenary::model::goals::Reached;

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

/// Filled rectangles on the page.
fn filled(h: &Harness<Window>) -> Vec<RectShape> {
    let (mut all, mut waiting) = (vec![], vec![]);
    for clipped in &h.output().shapes {
        waiting.push(&clipped.shape);
        while let Some(shape) = waiting.pop() {
            match shape {
                Shape::Vec(more) => waiting.extend(more),
                Shape::Rect(it) => all.push(it.clone()),
                _ => {}
            }
        }
    }
    all
}

/// Bars of goals that are filled solid: as high as such a bar, in its ink.
fn solid(h: &Harness<Window>) -> usize {
    let look = h.state().get::<Appearance>().shown(Screen::Conference);
    let inks = [*look.ink.soft, *look.side.first];
    let all = filled(h);
    let bars = all.iter().filter(|it| {
        let high = (it.rect.height() - 8.0).abs() < 0.1 && it.rect.width() > 20.0;
        high && inks.contains(&it.fill)
    });
    bars.count()
}

/// Before the first day a goal that the first draft meets is hatched and said to be held; after the signing,
/// what is met is solid.
#[test]
fn a_goal_that_the_first_draft_meets_is_held_and_not_won() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-2012");
    let own = front.sight().goals.own.clone().unwrap();
    assert!(
        own.secret.standing.progress >= 1.0 && own.secret.standing.reached == Reached::TooEarly
    );
    let mut h = open(front, WIDE);
    assert!(shows(&h, "held as the text stands"));
    assert_eq!(solid(&h), 0, "nothing is won in the briefing");
    press(&mut h, Key::Enter);
    press(&mut h, Key::F4);
    assert!(shows(&h, "(held as the text stands)"));
    assert!(!shows(&h, "(reached)"));
    assert_eq!(solid(&h), 0, "nothing is won before the first day");
}

/// In the years, on the desk's rows, what words decided is judged, and solid.
#[test]
fn what_the_text_decided_is_a_solid_bar_in_the_years() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while !matches!(front.phase(), Some(Phase::Aftermath(_))) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    let own = front.sight().goals.own.clone().unwrap();
    let met = [Some(&own.public), Some(&own.secret), own.red_line.as_ref()];
    let met = met.into_iter().flatten();
    let met = met.filter(|g| g.standing.reached == Reached::Met).count();
    let h = open(front, WIDE);
    assert_eq!(solid(&h), met);
}

/// A first day from a seat whose mandate raises a plate against a goal of its own, and where.
fn against() -> (Window, BracketId) {
    for seat in StateId::all(12) {
        let mut front = Window::new(None);
        let scenario = front.place("dubai-twelve");
        let choice = front.get::<Choice>();
        let choice = choice.suggested(front.get::<Shelf>(), scenario);
        front.ask(Command::Start(Choice { seat, ..choice }));
        for _ in 0..3 {
            front.end_turn();
            let sight = front.sight();
            let mut open = sight.room.agenda.open.iter().copied();
            if let Some(found) = open.find(|b| sight.against(*b).is_some()) {
                front.see_the_votes();
                return (front, found);
            }
        }
    }
    panic!("no seat's mandate is against a goal of its own in three days");
}

/// It says so at the bracket, in the outline and on the page of where one stands; one press raises another.
#[test]
fn a_plate_against_ones_own_goal_says_so_and_one_press_changes_it() {
    let (mut front, b) = against();
    front.ask(plenary::desktop::frame::FrameChange::Recap(false));
    front.go(Screen::Conference);
    front.ask(ConferenceChange::SelectBracket(b));
    let it = front.sight().against(b).unwrap().clone();
    let mut h = open(front, WIDE);
    assert!(shows(&h, "your plate here works against it"));
    assert!(shows(&h, &it.title));
    press(&mut h, Key::F7);
    assert!(shows(&h, "your plate works against your goal"));
    press(&mut h, Key::F7);
    press(&mut h, Key::F4);
    assert!(shows(&h, "your plate here works against it"));
    press(&mut h, Key::F4);
    press(&mut h, Key::M);
    let choice = h.state().sight().scenario.proposal(b, it.better);
    let raised = Action::Plate {
        choice,
        objects: false,
    };
    assert_eq!(h.state().sent(), [raised], "{:?}", h.state().notice());
    assert!(h.state().sight().against(b).is_none());
    let plates = &h.state().sight().telling.plates;
    let now = plates.iter().find(|p| p.bracket == b).unwrap();
    assert_eq!(now.wording, it.better);
}
