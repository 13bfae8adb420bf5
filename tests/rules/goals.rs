//! Goals (docs/RULES.md, rules 18.1 to 18.5).

use crate::common::{scenario, session, until};
use plenary::conference::room::Room;
use plenary::model::calendar::Phase;
use plenary::model::goals::{Bound, Goal, Measure, Reached, Whose};
use plenary::model::ids::{BracketId, StateId, WordingId};
use plenary::model::indices::IndexName;
use plenary::model::{Action, Decision, Interest, Interests};
use plenary::negotiation::goals::{Table, at_stake, red_line};
use plenary::negotiation::reading::read;
use plenary::negotiation::worth::{Scale, utility};
use plenary::seat::{Snapshot, Views as _};
use plenary::session::Session;
use plenary::session::goals::{facts, of};
use plenary::world::states::Seats;

const SCENARIOS: [&str; 3] = ["first-steps", "dubai-twelve", "dubai-2012"];

pub fn seats(s: &Session) -> impl Iterator<Item = StateId> + use<> {
    StateId::all(s.scenario().states.len())
}

fn mandate(s: &mut Session, seat: StateId) -> Vec<Interest> {
    let entity = s.world().resource::<Seats>()[seat];
    s.world().get::<Interests>(entity).unwrap().0.clone()
}

#[test]
fn rule_18_1_every_seat_has_goals_and_they_are_the_same_at_any_time() {
    for name in SCENARIOS {
        let mut s = session(name, "restraint", 3, None);
        let before: Vec<_> = seats(&s).map(|seat| of(s.state(), seat).clone()).collect();
        for goals in &before {
            assert!(goals.public.measure.is_public());
            assert_ne!(goals.public.measure, goals.secret.measure);
        }
        until(&mut s, Phase::Aftermath(2));
        let after: Vec<_> = seats(&s).map(|seat| of(s.state(), seat).clone()).collect();
        assert_eq!(before, after, "{name}");
    }
}

/// Rule 18.1: what one seat is shown has no secret goal of another before the end, and all of them
/// then.
#[test]
fn a_secret_goal_is_shown_to_nobody_else_before_the_end() {
    let mut s = session("first-steps", "restraint", 3, None);
    let [ard, bor] = ["ARD", "BOR"].map(|iso| s.scenario().seat(iso).unwrap());
    let secret = of(s.state(), ard).secret.title.to_string();
    let sent = |s: &mut Session, seat| {
        let snapshot = Snapshot::of(&s.view(seat));
        serde_json::to_string(&snapshot).unwrap()
    };
    while s.phase() != Phase::Over {
        assert!(sent(&mut s, ard).contains(&secret));
        assert!(!sent(&mut s, bor).contains(&secret), "{:?}", s.phase());
        let told = s.view(bor).goals.told().into_owned();
        assert_eq!((told.public.len(), told.all.len()), (3, 0));
        assert!(s.view_from_the_chair().goals.told().own.is_none());
        s.advance();
    }
    assert!(sent(&mut s, bor).contains(&secret));
    assert_eq!(s.view(bor).goals.told().all.len(), 3);
}

/// Rule 18.2: the dearest subject on which a room has a way to go and others want as much, part of the
/// way from what stands to the middle.
#[test]
fn rule_18_2_the_public_goal_is_part_of_the_way_from_what_stands_to_the_middle_of_the_table() {
    let s = session("dubai-2012", "restraint", 1, None);
    let (scenario, n) = (s.scenario().clone(), s.theory().goals.rule);
    let table = Table::of(&scenario);
    let (mut more, mut less, mut passed_over) = (0, 0, 0);
    for seat in seats(&s) {
        let interests = &scenario.states[seat].interests.0;
        let Measure::Dimension { dimension, bound } = of(s.state(), seat).public.measure else {
            panic!("a subject of the text")
        };
        let (stands, way) = (
            table.stands[dimension],
            table.middle[dimension] - table.stands[dimension],
        );
        let beyond = interests[dimension].ideal > table.middle[dimension];
        let (share, target) = match bound {
            Bound::Least(least) => (n.goal_more, least),
            Bound::Most(most) => (n.goal_less, most),
        };
        assert!(way >= n.goal_way, "there is none here that stands above");
        assert_eq!(beyond, matches!(bound, Bound::Least(_)));
        assert!((target - stands - share * way).abs() < 1e-9);
        let wants = |s: StateId| bound.met(scenario.states[s].interests.0[dimension].ideal);
        let friends = seats(&s).filter(|&s| wants(s)).count();
        assert!(friends as f64 >= n.goal_friends * scenario.states.len() as f64);
        let dearest = at_stake(interests, &table.middle)[0];
        passed_over += i32::from(dearest != dimension);
        *(if beyond { &mut more } else { &mut less }) += 1;
    }
    assert!(more > 20 && less > 20, "{more} {less}");
    assert!((1..40).contains(&passed_over), "{passed_over}");
}

/// Rules 18.1 and 18.4: the file gives each of the twelve all of its goals, and no red line of it is
/// crossed by what stands.
#[test]
fn each_of_the_twelve_has_goals_of_its_own() {
    let scenario = scenario("dubai-twelve");
    let treaty = &scenario.text;
    let stands = treaty.status_quo();
    for seat in StateId::all(scenario.states.len()) {
        let (iso, own) = (scenario.iso(seat), &scenario.goals[&seat]);
        let public = own.public.as_ref().unwrap();
        assert_eq!(own.secrets.len(), 2, "{iso}");
        assert!(own.secrets.iter().all(|s| s.measure != public.measure));
        let Measure::Wording { bracket, any_of } = &own.red_line.as_ref().unwrap().measure else {
            panic!("a wording")
        };
        assert!(any_of.contains(&stands.at(*bracket)), "{iso}");
    }
}

#[test]
fn rule_18_3_the_seed_draws_the_secret_goal() {
    let shipped = scenario("first-steps");
    let ard = shipped.seat("ARD").unwrap();
    let mut drawn: Vec<Goal> = vec![];
    for seed in 0..8 {
        let s = session("first-steps", "restraint", seed, None);
        let secret = of(s.state(), ard).secret.clone();
        assert!(shipped.goals[&ard].secrets.contains(&secret));
        if !drawn.contains(&secret) {
            drawn.push(secret);
        }
    }
    assert_eq!(drawn.len(), 2, "each of the file's is drawn by some seed");
    let (mut subjects, mut signs) = (0, 0);
    for seed in 0..2 {
        let mut s = session("dubai-2012", "restraint", seed, None);
        let (table, n) = (Table::of(&s.scenario().clone()), s.theory().goals.rule);
        for seat in seats(&s) {
            let known = s.scenario().states[seat].interests.0.clone();
            let public = table.subjects(&n, &known)[0];
            let measure = of(s.state(), seat).secret.measure.clone();
            match measure {
                Measure::Dimension { dimension, .. } => {
                    let order = table.subjects(&n, &mandate(&mut s, seat));
                    let mut others = order.into_iter().filter(|&d| d != public).take(2);
                    assert!(others.any(|d| d == dimension));
                    subjects += 1;
                }
                Measure::Signs { state, yes: true } => {
                    assert_ne!(state, Some(seat));
                    signs += 1;
                }
                other => panic!("{other:?}"),
            }
        }
    }
    assert!(subjects > 10 && signs > 10, "{subjects} {signs}");
}

#[test]
fn rule_18_4_the_red_line_is_the_wording_that_costs_most() {
    let mut s = session("dubai-2012", "restraint", 2, None);
    let treaty = s.scenario().text.clone();
    let opening = treaty.opening();
    for seat in seats(&s).step_by(12) {
        let own = mandate(&mut s, seat);
        let scale = Scale {
            interests: &own,
            sponsor_trust: &[],
            liberty: 0.0,
            fear: 0.0,
        };
        let worth = |b, w| utility(&treaty, &read(&treaty, &opening.with(b, w)), scale).total();
        let cost = |b: BracketId, w| worth(b, treaty.brackets[b].status_quo) - worth(b, w);
        let line = of(s.state(), seat).red_line.clone().unwrap().measure;
        let Measure::Wording { bracket, any_of } = line else {
            panic!("a wording")
        };
        let all = || WordingId::all(treaty.brackets[bracket].wordings.len());
        let crossed: Vec<WordingId> = all().filter(|w| !any_of.contains(w)).collect();
        let words = treaty.clauses.iter().flat_map(|c| c.words.iter().copied());
        let most = words.flat_map(|b| {
            let wordings = WordingId::all(treaty.brackets[b].wordings.len());
            wordings.map(move |w| cost(b, w))
        });
        // All that cost the most, and nothing that costs less.
        let most = most.fold(0.0, f64::max);
        assert!(!crossed.is_empty());
        for w in all() {
            assert_eq!(cost(bracket, w) == most, crossed.contains(&w));
        }
    }
    // Whoever wants the most of everything has none.
    let first = session("first-steps", "restraint", 2, None);
    let treaty = &first.scenario().text;
    let all = vec![
        Interest {
            ideal: 4.0,
            salience: 1.0,
        };
        treaty.dimensions.len()
    ];
    assert!(red_line(first.scenario(), &all).is_none());
}

#[test]
fn rule_18_5_a_goal_follows_the_draft_and_is_reached_for_good_by_the_text_that_was_signed() {
    let mut s = session("first-steps", "restraint", 1, Some("ARD"));
    let me = s.seat().unwrap();
    until(&mut s, Phase::Conference(1));
    let treaty = s.scenario().text.clone();
    let bracket = treaty.find("warnings.what").unwrap();
    let wanted = treaty.brackets[bracket].find("evidence").unwrap();
    let measure = Measure::Wording {
        bracket,
        any_of: vec![wanted],
    };
    let stands = |s: &Session, m: &Measure| facts(s.state(), me).standing(s.scenario(), m);
    for (w, progress) in [(WordingId::new(0), 0.0), (wanted, 1.0)] {
        s.world().resource_mut::<Room>().draft.text.set(bracket, w);
        let now = stands(&s, &measure);
        assert_eq!((now.progress, now.reached), (progress, Reached::TooEarly));
    }
    until(&mut s, Phase::Signing);
    s.act(Action::Decide(Decision::Sign)).unwrap();
    s.advance();
    let text = facts(s.state(), me).text;
    let met = if text.at(bracket) == wanted {
        Reached::Met
    } else {
        Reached::NotMet
    };
    assert_eq!(stands(&s, &measure).reached, met);
    let signed = Measure::Signs {
        state: None,
        yes: true,
    };
    let adopted = s.room().adopted == Some(true);
    assert_eq!(stands(&s, &signed).reached == Reached::Met, adopted);
    let liberty = Measure::Index {
        index: IndexName::ALL[0],
        of: Whose::Own,
        bound: Bound::Least(0.0),
        change: false,
    };
    let late = [
        Measure::Party,
        liberty.clone(),
        Measure::All(vec![measure, liberty]),
    ];
    s.advance();
    for measure in &late[..2] {
        assert_eq!(
            stands(&s, measure).reached,
            Reached::TooEarly,
            "{measure:?}"
        );
    }
    until(&mut s, Phase::Over);
    for measure in &late {
        assert_ne!(
            stands(&s, measure).reached,
            Reached::TooEarly,
            "{measure:?}"
        );
    }
    assert_eq!(stands(&s, &late[1]).reached, Reached::Met);
}

/// Rule 18.5: how near a number is.
#[test]
fn progress_is_the_part_of_the_way_that_is_gone() {
    let (least, most) = (Bound::Least(3.0), Bound::Most(1.0));
    assert!((least.progress(1.5, 3.0) - 0.5).abs() < 1e-12 && !least.met(1.5));
    assert!((most.progress(2.5, 3.0) - 0.5).abs() < 1e-12 && !most.met(2.5));
    for bound in [least, most] {
        let (near, far) = (bound.progress(2.0, 3.0), bound.progress(f64::MAX, 3.0));
        assert!((0.0..=1.0).contains(&near) && (far == 0.0 || far == 1.0));
    }
    assert!(least.met(3.0) && most.met(1.0) && least.progress(9.0, 3.0) == 1.0);
}
