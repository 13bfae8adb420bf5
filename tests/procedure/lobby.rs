//! Companies at the table (docs/RULES.md, section 19).

use super::*;
use plenary::conference::lobby::{asks, pressure, side, strength, wishes};
use plenary::model::companies::{Request, Trade, homes};
use plenary::model::ids::DimensionId;
use plenary::model::{Interest, Interests, Scenario};
use plenary::negotiation::reading::read;
use plenary::seat::Views as _;
use plenary::world::journal::Entry;
use plenary::world::lobby::Lobbied;

fn subject(scenario: &Scenario, id: &str) -> DimensionId {
    let found = DimensionId::each(&scenario.text.dimensions).find(|(_, d)| d.id == id);
    found.unwrap().0
}

/// What the companies of a state were told to have asked, with who knows of it.
fn told(s: &Session, of: &str, reader: &str) -> Vec<(Entry, Vec<Request>)> {
    let all = s.journal().iter().filter(|e| e.known_to(reader, false));
    let of = all.filter_map(|e| match &e.what {
        Happening::Lobbied { seat, asks } if seat == of => Some((e.clone(), asks.clone())),
        _ => None,
    });
    of.collect()
}

/// The draft takes a wording, and a day goes by on which nothing is before the room.
fn draft(s: &mut Session, bracket: &str, wording: &str) {
    let b = s.scenario().text.find(bracket).unwrap();
    let all = &s.scenario().text.brackets[b].wordings;
    let w = WordingId::each(all)
        .find(|(_, w)| w.id == wording)
        .unwrap()
        .0;
    let mut room = room(s);
    room.agenda.open.clear();
    room.draft.text = room.draft.text.with(b, w);
    evening(s);
}

fn lobbied(s: &mut Session, iso: &str) -> Lobbied {
    let state = seat(s, iso);
    let entity = s.world().resource::<Seats>()[state];
    s.world().get::<Lobbied>(entity).unwrap().clone()
}

fn mandate(s: &mut Session, iso: &str) -> Interests {
    let state = seat(s, iso);
    let entity = s.world().resource::<Seats>()[state];
    s.world().get::<Interests>(entity).unwrap().clone()
}

#[test]
fn rule_19_1_companies_are_strong_where_life_is_digital_and_people_are_free() {
    let s = twelve();
    let scenario = s.scenario();
    let of = |iso: &str| strength(scenario.published(scenario.seat(iso).unwrap()));
    assert!(of("USA") > of("BRA") && of("BRA") > of("KEN"));
    assert!(
        of("CHN") < of("BRA"),
        "an unfree state's carriers are its own"
    );
    let usa = scenario.seat("USA").unwrap();
    assert_eq!(homes(scenario), [usa]);
    let heard = s.theory().stakes.lobby;
    let trades = |large| {
        let all = wishes(&heard, &scenario.text, (0.5, large));
        all.iter().map(|r| r.by).collect::<Vec<Trade>>()
    };
    assert!(trades(false).iter().all(|by| *by == Trade::Carriers));
    assert!(Trade::ALL.iter().all(|by| trades(true).contains(by)));
    assert!(wishes(&heard, &scenario.text, (0.0, true)).is_empty());
}

#[test]
fn rule_19_2_before_the_first_day_companies_speak_and_move_nothing() {
    for name in ["dubai-2012", "dubai-twelve"] {
        let mut s = session(name, "restraint", 5, None);
        let own = told(&s, "USA", "USA");
        let wants = |by: Trade, id: &str, more: bool| {
            let same = |r: &Request| (r.by, r.subject.as_str(), r.more) == (by, id, more);
            own.iter().any(|(_, asks)| asks.iter().any(same))
        };
        assert!(wants(Trade::Carriers, "payment", true) && wants(Trade::Content, "payment", false));
        assert!(
            own.iter()
                .all(|(e, _)| e.rule == "19.2" && e.cause.is_none())
        );
        assert!(told(&s, "USA", "RUS").is_empty() && told(&s, "CHN", "CHN").is_empty());
        let all = s.scenario().states.iter().map(|s| s.profile.iso.clone());
        for iso in all.collect::<Vec<String>>() {
            assert_eq!(lobbied(&mut s, &iso), Lobbied::default());
            let state = seat(&s, &iso);
            assert_eq!(s.view(state).own.interests, mandate(&mut s, &iso));
        }
    }
}

#[test]
fn rule_19_3_pressure_follows_what_the_draft_has_moved_against_companies() {
    let s = twelve();
    let n = s.theory().stakes.lobby;
    let of = |stance: f64, now: f64| pressure(&n, 0.6, stance, (1.5, now));
    assert!(
        of(-1.0, 1.5).abs() < 1e-12 && of(1.0, 1.5).abs() < 1e-12,
        "the first draft"
    );
    assert!(
        of(-1.0, 0.0).abs() < 1e-12 && of(1.0, 4.0).abs() < 1e-12,
        "what they want"
    );
    assert!(0.0 < of(-0.5, 2.0) && of(-0.5, 2.0) < of(-1.0, 2.0));
    assert!(
        (of(-1.0, 4.0) - 0.6).abs() < 1e-12,
        "with all they have, and no more"
    );
}

#[test]
fn rule_19_4_the_weight_of_a_subject_moves_and_the_wish_does_not() {
    let s = twelve();
    let (n, treaty) = (s.theory().stakes.lobby, &s.scenario().text);
    assert!(
        (side(-1.0, 0.0, 2.0) - 1.0).abs() < 1e-12 && (side(-1.0, 4.0, 2.0) + 1.0).abs() < 1e-12
    );
    let payment = subject(s.scenario(), "payment");
    let (first, mut now) = (
        read(treaty, &treaty.opening()),
        read(treaty, &treaty.opening()),
    );
    now.position[payment] = 4.0;
    let with = |ideal: f64| {
        let weight = 1.0 / treaty.dimensions.len() as f64;
        let all = treaty.dimensions.iter().map(|_| Interest {
            ideal,
            salience: weight,
        });
        let mandate = Interests(all.collect());
        let asks = asks(&n, treaty, (1.0, true), &mandate, (&first, &now));
        let minded = Lobbied(asks).minded(&mandate);
        let sum: f64 = minded.0.iter().map(|i| i.salience).sum();
        assert!((sum - 1.0).abs() < 1e-9);
        assert!(minded.0.iter().all(|i| (i.ideal - ideal).abs() < 1e-12));
        minded.0[payment].salience / weight
    };
    let (friends, foes) = (with(0.0), with(4.0));
    assert!(friends > 1.0 && friends <= 1.0 + n.lobby_most, "{friends}");
    assert!(
        (foes - 1.0).abs() < 1e-9,
        "the draft stands where it wants: {foes}"
    );
    // All trades together move a subject no further than one could.
    let mut text = treaty.clone();
    text.dimensions[payment].companies = [-1.0; 3];
    let mandate = Interests(vec![
        Interest {
            ideal: 0.0,
            salience: 1.0
        };
        text.dimensions.len()
    ]);
    let all = asks(&n, &text, (1.0, true), &mandate, (&first, &now));
    let together: f64 = all
        .iter()
        .filter(|a| a.on == payment)
        .map(|a| a.minds)
        .sum();
    assert_eq!(all.iter().filter(|a| a.on == payment).count(), 3);
    assert!((together - n.lobby_most).abs() < 1e-9, "{together}");
}

#[test]
fn rule_19_5_the_own_seat_alone_reads_who_asks_for_what() {
    let mut s = twelve();
    let payment = subject(s.scenario(), "payment");
    let before = told(&s, "USA", "USA").len();
    draft(&mut s, "payment.basis", "sender");
    let own = told(&s, "USA", "USA");
    assert_eq!(own.len(), before + 1);
    let (entry, asks) = &own[before];
    let asked = Request {
        by: Trade::Content,
        subject: "payment".to_owned(),
        more: false,
    };
    assert!(asks.contains(&asked) && entry.rule == "19.3");
    assert!(
        entry.why.to_string().contains("hosts of content"),
        "{}",
        entry.why
    );
    assert!(told(&s, "USA", "RUS").is_empty());
    let (state, given) = (seat(&s, "USA"), mandate(&mut s, "USA"));
    let view = s.view(state);
    let (own, capital) = (
        view.own.interests.0[payment],
        view.own.capital.clone().unwrap(),
    );
    assert!(
        own.salience > given.0[payment].salience,
        "its capital wants what they want"
    );
    assert!((own.ideal - given.0[payment].ideal).abs() < 1e-12);
    assert!(
        capital
            .asked
            .iter()
            .any(|ask| ask.on == payment && ask.pressure > 0.0)
    );
    // A day without news tells nothing, and the first draft ends the pressure.
    draft(&mut s, "payment.basis", "sender");
    assert_eq!(told(&s, "USA", "USA").len(), before + 1);
    let opening = s.scenario().text.opening();
    room(&mut s).agenda.open.clear();
    room(&mut s).draft.text = opening;
    evening(&mut s);
    assert_eq!(lobbied(&mut s, "USA"), Lobbied::default());
}

/// Rules 19.4 and 19.5: what companies ask can change what is signed, and computers say for whom.
#[test]
fn lobbying_changes_conferences_and_computers_name_it() {
    let mut named = 0;
    let mut end = |most: f64, seed: u64| {
        let mut theory = common::theory("restraint");
        theory.set("lobby_most", most).unwrap();
        let mut s = common::seated(
            common::scenario("dubai-twelve"),
            theory,
            seed,
            plenary::session::setup::Seating::default(),
        );
        common::until(&mut s, Phase::Signing);
        let acts = s.journal().iter().filter(|e| {
            matches!(e.what, Happening::Act { .. }) && e.why.to_string().contains("ask for “")
        });
        named += acts.count();
        s.room().draft.text.clone()
    };
    let texts: Vec<_> = (1..5)
        .map(|seed| (end(0.0, seed), end(1.0, seed)))
        .collect();
    assert!(texts.iter().any(|(without, with)| without != with));
    assert!(named > 0);
}
