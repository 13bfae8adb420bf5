//! The negotiation laboratory: the protocol's promises, and the input it refuses.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop and talk"
)]

#[path = "../common/command.rs"]
mod command;
mod files;
mod quality;
mod shouting;

use plenary::delegates::spokesperson::Speaks;
use plenary::lab::generated::conference;
use plenary::lab::mixes::{MIXES, Mix};
use plenary::lab::negotiate::{confer_by, negotiate_as};
use plenary::lab::optimum::Judge;
use plenary::model::ids::BracketId;
use plenary::model::{DelegateKind, Text};
use plenary::negotiation::additive::Additive;
use plenary::negotiation::agenda::{Agenda, Worth as _};
use plenary::negotiation::marks::{Answer, Floor, Negotiator, Opening, Outcome, Party};
use plenary::scenario::domain::{Domain, Link, Reservation, faults};
use plenary::world::random::stream;
use rand::RngExt as _;

fn utilities(domain: &Domain) -> Vec<Additive> {
    domain.wishes()
}

/// By honest parties.
fn negotiate(domain: &Domain, seed: u64) -> Outcome {
    negotiate_as(domain, &vec![Speaks::Itself; domain.parties], seed)
}

/// Two parties, two clauses; the link makes (1, 1) the text both want.
fn small() -> Domain {
    Domain {
        parties: 2,
        clauses: vec![2, 2],
        weights: vec![vec![0.6, 0.4], vec![0.4, 0.6]],
        values: vec![vec![vec![1.0, 0.0]; 2], vec![vec![0.0, 1.0]; 2]],
        links: vec![Link {
            a: 0,
            b: 1,
            bonus: vec![vec![vec![0.0, 0.0], vec![0.0, 2.0]]; 2],
        }],
        reservation: Reservation::Each(vec![0.3, 0.4]),
    }
}

#[test]
fn utilities_run_from_0_to_1() {
    for linked in [false, true] {
        for k in 0..6 {
            let domain = conference(3, k, true, linked);
            for utility in utilities(&domain) {
                let all = utility.of_all();
                let low = all.iter().copied().fold(f64::INFINITY, f64::min);
                let high = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                assert!(
                    low.abs() < 1e-12 && (high - 1.0).abs() < 1e-12,
                    "{low} {high}"
                );
                assert!((utility.of(utility.best()) - 1.0).abs() < 1e-12);
                for place in [0, 1, all.len() / 2, all.len() - 1] {
                    let text = domain.agenda().nth(place);
                    assert!((utility.of(&text) - all[place]).abs() < 1e-12);
                }
            }
        }
    }
}

#[test]
fn a_party_without_wishes_accepts_anything() {
    let mut domain = small();
    domain.weights[0] = vec![0.0, 0.0];
    domain.links.clear();
    let text = negotiate(&domain, 1).text.unwrap();
    assert_eq!(utilities(&domain)[1].of(&text), 1.0);
}

#[test]
fn nobody_ends_below_its_reservation() {
    let mut without = 0;
    for k in 0..40 {
        let mut domain = conference(5, k, k % 2 == 0, k % 3 > 0);
        let each = (0..domain.parties).map(|p| 0.3 + 0.1 * (p % 4) as f64);
        domain.reservation = Reservation::Each(each.collect());
        match negotiate(&domain, 1).text {
            None => without += 1,
            Some(text) => {
                for (u, line) in utilities(&domain).iter().zip(domain.reservations()) {
                    assert!(u.of(&text) >= line);
                }
            }
        }
    }
    assert!(without < 20, "{without} of 40 without a text");
}

#[test]
fn no_text_where_none_is_acceptable() {
    let mut domain = small();
    domain.links.clear();
    domain.reservation = Reservation::Same(0.9);
    assert_eq!(negotiate(&domain, 1).text, None);
}

#[test]
fn the_same_seed_gives_the_same_text_and_seeds_matter_little() {
    let domain = conference(1, 2, false, true);
    let first = negotiate(&domain, 7);
    assert_eq!(first, negotiate(&domain, 7));
    assert!(negotiate(&domain, 8).text.is_some());
}

#[test]
fn another_order_of_the_parties_gives_the_same_text() {
    for k in 0..12 {
        let domain = conference(2, k, false, k % 2 == 0);
        let mut turned = domain.clone();
        turned.weights.rotate_left(1);
        turned.values.rotate_left(1);
        for link in &mut turned.links {
            link.bonus.rotate_left(1);
        }
        let name = if k < 6 { "honest" } else { "mixed" };
        let mut kinds = Mix::parse(name).unwrap().seats(domain.parties, 3, k);
        let first = negotiate_as(&domain, &kinds, 1);
        kinds.rotate_left(1);
        assert_eq!(first, negotiate_as(&turned, &kinds, 1), "conference {k}");
    }
}

/// Says what an honest party said, and holds no utility at all.
struct Record(Party<'static>);

impl Negotiator for Record {
    fn opening(&self) -> Opening {
        self.0.opening()
    }
    fn answer(&self, table: &Text, text: &Text) -> Answer {
        self.0.answer(table, text)
    }
    fn package(&mut self, floor: &Floor) -> Option<Text> {
        self.0.package(floor)
    }
    fn adopts(&self, text: &Text) -> bool {
        self.0.adopts(text)
    }
}

#[test]
fn only_words_reach_the_room() {
    // Hidden values ten times as large and shifted give the same words, so the same text.
    for k in 0..4 {
        let domain = conference(4, k, true, false);
        let mut hidden = domain.clone();
        for row in hidden.values[1].iter_mut().flatten() {
            *row = *row * 8.0 + 2.0;
        }
        let mut honest: Vec<Party> = domain.seats();
        let mut veiled: Vec<Record> = hidden.seats().into_iter().map(Record).collect();
        let mut one: Vec<&mut dyn Negotiator> = honest
            .iter_mut()
            .map(|p| p as &mut dyn Negotiator)
            .collect();
        let mut other: Vec<&mut dyn Negotiator> = veiled
            .iter_mut()
            .map(|p| p as &mut dyn Negotiator)
            .collect();
        assert_eq!(
            confer_by(&domain.agenda(), &mut one, 1),
            confer_by(&domain.agenda(), &mut other, 1)
        );
    }
}

#[test]
fn a_mix_seats_its_kinds_in_turn() {
    let broker = Speaks::Delegate(DelegateKind::Broker);
    let listed = Mix::parse("micro, broker").unwrap();
    assert_eq!(
        listed.seats(3, 1, 0),
        [Speaks::Micro, broker, Speaks::Micro]
    );
    let brokers = |k: usize| {
        let seats = Mix::parse("default").unwrap().seats(14, 1, k);
        seats.iter().filter(|&&s| s == broker).count()
    };
    assert!((0..5).all(|k| brokers(k) == 7));
    let told = Mix::parse("broker,zealot").unwrap_err().to_string();
    assert!(
        told.contains("`zealot`") && told.contains("free_rider"),
        "{told}"
    );
}
