//! The negotiation laboratory: the protocol's promises, and the input it refuses.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop and talk"
)]

use plenary::delegates::speaker::Speaks;
use plenary::lab::bench::conference;
use plenary::lab::domain::{Domain, Link, Reservation, faults};
use plenary::lab::mixes::{MIXES, Mix};
use plenary::lab::negotiate::{confer_by, negotiate, negotiate_as};
use plenary::lab::optimum::Judge;
use plenary::model::{DelegateKind, Text};
use plenary::negotiation::additive::Additive;
use plenary::negotiation::agenda::Worth as _;
use plenary::negotiation::marks::{Answer, Floor, Opening, Party, Voice};

fn utilities(domain: &Domain) -> Vec<Additive> {
    domain.wishes()
}

fn lines(domain: &Domain) -> Vec<f64> {
    (0..domain.parties)
        .map(|p| domain.reservation.of(p))
        .collect()
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
                let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
                utility.each_text(|u| (low, high) = (low.min(u), high.max(u)));
                assert!(
                    low.abs() < 1e-12 && (high - 1.0).abs() < 1e-12,
                    "{low} {high}"
                );
                assert!((utility.of(utility.best()) - 1.0).abs() < 1e-12);
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
                for (u, line) in utilities(&domain).iter().zip(lines(&domain)) {
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

impl Voice for Record {
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
        let mut one: Vec<&mut dyn Voice> = honest.iter_mut().map(|p| p as &mut dyn Voice).collect();
        let mut other: Vec<&mut dyn Voice> =
            veiled.iter_mut().map(|p| p as &mut dyn Voice).collect();
        assert_eq!(
            confer_by(&domain.agenda(), &mut one, 1),
            confer_by(&domain.agenda(), &mut other, 1)
        );
    }
}

#[test]
fn a_small_agenda_is_solved() {
    let domain = small();
    let text = negotiate(&domain, 1).text.unwrap();
    assert_eq!(text, Text(vec![1, 1]));
    let quality = Judge::new(&domain).quality(&text);
    assert!(quality.exhaustive && quality.nash > 1.0 - 1e-9 && quality.to_frontier == 0.0);
}

/// Means over 40 linked reference conferences: welfare, Nash root, share with a text.
fn quality_of(seats: &dyn Fn(usize) -> Vec<Speaks>) -> (f64, f64, f64) {
    let (mut welfare, mut nash, mut deals) = (0.0, 0.0, 0.0);
    for k in 0..40 {
        let domain = conference(11, k, true, true);
        if let Some(text) = negotiate_as(&domain, &seats(k), 1).text {
            let judge = Judge::new(&domain);
            let quality = judge.quality(&text);
            assert!(judge.of(&text).iter().all(|u| *u >= 0.35));
            welfare += quality.welfare;
            nash += quality.nash;
            deals += 1.0;
        }
    }
    (welfare / deals, nash / deals, deals / 40.0)
}

#[test]
fn every_mix_reaches_the_targets_on_linked_agendas() {
    for name in MIXES {
        let mix = Mix::parse(name).unwrap();
        let (welfare, nash, deals) = quality_of(&|k| mix.seats(5, 1, k));
        println!("{name:12} welfare {welfare:.3} Nash root {nash:.3} deals {deals:.3}");
        assert!(welfare >= 0.97 && nash >= 0.94 && deals >= 0.97, "{name}");
    }
}

#[test]
fn rooms_of_one_kind_differ() {
    let mut all = vec![];
    for kind in Speaks::all() {
        let name = kind.name();
        let (welfare, nash, deals) = quality_of(&|_| vec![kind; 5]);
        println!("all {name:12} welfare {welfare:.3} Nash root {nash:.3} deals {deals:.3}");
        assert!(deals >= 0.9, "{name}");
        all.push((kind, (welfare * 1e9) as u64));
    }
    let of = |kind| all.iter().find(|a| a.0 == kind).unwrap().1;
    let liars = [DelegateKind::Opportunist, DelegateKind::GroupLoyal].map(Speaks::Delegate);
    for kind in liars.into_iter().chain([Speaks::Micro]) {
        assert!(of(kind) < of(Speaks::Itself), "{kind:?}");
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

#[test]
fn where_a_text_is_possible_one_is_found() {
    for line in [0.5, 0.6] {
        let (mut possible, mut found, mut nash) = (0, 0, 0.0);
        for k in 0..40 {
            let mut domain = conference(31, k, true, true);
            domain.reservation = Reservation::Same(line);
            let text = negotiate(&domain, 1).text;
            let judge = Judge::new(&domain);
            let some = text.clone().unwrap_or_else(|| domain.agenda().first());
            let quality = judge.quality(&some);
            possible += usize::from(quality.possible);
            found += usize::from(text.is_some());
            nash += if text.is_some() { quality.nash } else { 0.0 };
        }
        println!(
            "line {line}: possible {possible}, found {found}, Nash root {:.3}",
            nash / found as f64
        );
        assert!(found <= possible && found * 50 >= possible * 49);
    }
}

#[test]
fn the_largest_agenda_ends() {
    let mut domain = conference(41, 0, true, false);
    domain.clauses = vec![12; 40];
    domain.weights = (0..5)
        .map(|p| (0..40).map(|c| ((p * 7 + c * 3) % 11) as f64).collect())
        .collect();
    let value = |p: usize, c: usize, o: usize| ((p * 5 + c + o * 7) % 12) as f64;
    domain.values = (0..5)
        .map(|p| {
            (0..40)
                .map(|c| (0..12).map(|o| value(p, c, o)).collect())
                .collect()
        })
        .collect();
    domain.links = (0..39)
        .map(|a| Link {
            a,
            b: a + 1,
            bonus: vec![vec![vec![0.5; 12]; 12]; 5],
        })
        .collect();
    assert!(faults(0, &domain).is_empty());
    let clock = std::time::Instant::now();
    let done = negotiate(&domain, 1);
    println!(
        "40 clauses of 12: {} rounds, {:?}",
        done.rounds,
        clock.elapsed()
    );
    assert!(done.text.is_some());
}

fn told(name: &str, content: &str) -> String {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join(name);
    std::fs::write(&file, content).unwrap();
    let out = assert_cmd::Command::cargo_bin("plenary")
        .unwrap()
        .args(["negotiate", "--json", "--domains"])
        .arg(&file)
        .assert()
        .code(1);
    String::from_utf8(out.get_output().stderr.clone()).unwrap()
}

#[test]
fn bad_files_are_reported_with_their_place() {
    let told_of = told("a.json", "[\n {\"parties\": 2,\n  \"claws\": []}]");
    assert!(
        told_of.contains("a.json:3:") && told_of.contains("claws"),
        "{told_of}"
    );
    assert!(told("b.json", "[{").contains("b.json:1:2"));
    let told_of = told(
        "c.json",
        r#"[{"parties":1,"clauses":[1],"weights":[[1]],"values":[[[1]]],"reservation":"x"}]"#,
    );
    assert!(told_of.contains("one number"), "{told_of}");
}

#[test]
fn every_fault_of_every_domain_is_told_at_once() {
    let mut one = small();
    one.weights[1].pop();
    one.reservation = Reservation::Each(vec![0.2, 1.5, 0.1]);
    let mut two = small();
    two.links[0].b = 9;
    two.values[0][1].push(1e9);
    let told_of = told(
        "d.json",
        &serde_json::to_string(&[&one, &small(), &two]).unwrap(),
    );
    for part in [
        "domain 0, `weights[1]`",
        "`reservation`",
        "reservation[1]",
        "domain 2, `links[0]`",
        "`values[0][1]`",
        "values[0][1][2]",
    ] {
        assert!(told_of.contains(part), "{part}: {told_of}");
    }
    assert!(!told_of.contains("domain 1"));
    let mut empty = small();
    (empty.parties, empty.clauses) = (0, vec![0, 2]);
    assert!(faults(0, &empty).len() > 3);
}

#[test]
fn the_command_answers_in_the_order_of_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("two.json");
    let mut hopeless = small();
    hopeless.links.clear();
    hopeless.reservation = Reservation::Same(0.9);
    std::fs::write(&file, serde_json::to_string(&[small(), hopeless]).unwrap()).unwrap();
    let run = || {
        let out = assert_cmd::Command::cargo_bin("plenary")
            .unwrap()
            .args(["negotiate", "--json", "--domains"])
            .arg(&file)
            .assert()
            .success();
        serde_json::from_slice::<Vec<serde_json::Value>>(&out.get_output().stdout).unwrap()
    };
    let told = run();
    assert_eq!(told[0]["text"], serde_json::json!([1, 1]));
    assert!(told[0]["rounds"].as_u64().unwrap() > 0 && told[0]["ms"].is_number());
    assert!(told[1]["text"].is_null());
}
