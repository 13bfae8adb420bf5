//! The committed states and relations of Dubai 2012 are what the importer makes, and they are sound.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

use plenary::model::state::DelegateKind;
use plenary::scenario::import::import;
use plenary::scenario::locate;
use plenary::scenario::raw::RawStates;
use std::collections::BTreeSet;
use std::path::Path;

fn from(dir: &Path) -> impl Fn(&str) -> Option<std::borrow::Cow<'static, [u8]>> {
    let dir = dir.to_owned();
    move |file| std::fs::read(dir.join(file)).ok().map(Into::into)
}

fn committed(file: &str) -> String {
    std::fs::read_to_string(Path::new("scenarios/dubai-2012").join(file)).expect("readable")
}

fn states() -> RawStates {
    locate::read(&committed("states.ron")).expect("states.ron parses")
}

#[test]
fn committed_files_are_what_the_importer_makes() {
    let made = import(&from(Path::new("assets/data"))).expect("the record imports");
    assert!(
        made.states_ron == committed("states.ron"),
        "run `plenary import`: states.ron"
    );
    assert!(
        made.relations_csv == committed("relations.csv"),
        "run `plenary import`: relations.csv"
    );
    assert!(
        made.online_csv == committed("online.csv"),
        "run `plenary import`: online.csv"
    );
}

#[test]
fn every_component_is_in_range() {
    let states = states().states;
    assert_eq!(states.len(), 144);
    assert!(states.is_sorted_by(|a, b| a.iso.value < b.iso.value));
    for s in &states {
        let (net, skill) = (&s.digital, &s.capabilities);
        let (home, way) = (&s.society, &s.doctrine);
        let budget = &s.budget;
        let shares = [
            budget.offence,
            budget.defence,
            budget.surveillance,
            budget.diplomacy,
            budget.aid,
        ];
        let units = [
            [
                net.dependence,
                net.exposure,
                skill.offence,
                skill.defence,
                skill.surveillance,
                skill.attribution,
            ],
            [
                home.liberty,
                home.industry_voice,
                home.public_concern,
                way.restraint,
                way.retaliation,
                way.risk_tolerance,
            ],
        ];
        for value in units.as_flattened().iter().chain(&shares) {
            assert!((0.0..=1.0).contains(value), "{}: {value}", s.iso.value);
        }
        assert!(
            (shares.iter().sum::<f64>() - 1.0).abs() < 1e-9,
            "{}",
            s.iso.value
        );
        assert!(
            s.economy.gdp_bn > 0.0 && s.economy.population_m > 0.0,
            "{}",
            s.iso.value
        );
        assert!((-4.0..=4.0).contains(&s.alignment.value), "{}", s.iso.value);
        assert!(
            s.anchor.0.abs() <= 180.0 && s.anchor.1.abs() <= 90.0,
            "{}",
            s.iso.value
        );
        assert!(!s.groups.is_empty(), "{}", s.iso.value);
        assert_eq!(s.interests.len(), 23, "{}", s.iso.value);
        let salience: f64 = s.interests.values().map(|i| i.salience).sum();
        assert!((salience - 1.0).abs() < 0.02, "{}: {salience}", s.iso.value);
        assert!(
            s.interests.values().all(|i| (0.0..=4.0).contains(&i.ideal)),
            "{}",
            s.iso.value
        );
    }
}

#[test]
fn every_kind_of_delegate_sits_and_none_plays_the_record() {
    let states = states().states;
    let of = |kind| states.iter().filter(|s| s.delegate == kind).count();
    for kind in DelegateKind::ALL {
        assert_eq!(of(kind) == 0, kind == DelegateKind::Historical, "{kind:?}");
    }
    assert!(
        DelegateKind::ALL
            .iter()
            .all(|&k| of(k) <= of(DelegateKind::GroupLoyal))
    );
    let who = |iso: &str| {
        let state = states.iter().find(|s| s.iso.value == iso);
        state.expect("a seat").delegate
    };
    for iso in ["CHN", "GBR", "IRN", "RUS", "USA"] {
        assert_eq!(who(iso), DelegateKind::Hardliner, "{iso}");
    }
    for iso in ["BRA", "EGY", "IND", "KEN", "MEX"] {
        assert_eq!(who(iso), DelegateKind::Broker, "{iso}");
    }
}

/// Who signed in 2012 is for the back-test: it must not reach the states.
#[test]
fn signatures_do_not_reach_the_states() {
    let dir = tempfile::tempdir().expect("a folder");
    for sub in [
        "geography",
        "indicators",
        "map",
        "relations",
        "trends",
        "wcit12",
    ] {
        let from = Path::new("assets/data").join(sub);
        let to = dir.path().join(sub);
        std::fs::create_dir(&to).expect("made");
        for entry in std::fs::read_dir(from).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_owned();
            std::fs::copy(&path, to.join(name)).expect("copied");
        }
    }
    let seats = dir.path().join("wcit12/states.csv");
    let mut rows = csv::Reader::from_path(&seats).expect("seats");
    let head = rows.headers().expect("a header").clone();
    let at = head.iter().position(|h| h == "signed_2012").expect("there");
    let mut out = csv::Writer::from_writer(vec![]);
    out.write_record(&head).expect("written");
    for row in rows.records() {
        let row = row.expect("a row");
        let flip = |(i, cell)| match (i == at, cell) {
            (true, "1") => "0",
            (true, _) => "1",
            (false, cell) => cell,
        };
        out.write_record(row.iter().enumerate().map(flip))
            .expect("written");
    }
    let flipped = out.into_inner().expect("text");
    assert_ne!(flipped, std::fs::read(&seats).expect("read"));
    std::fs::write(&seats, flipped).expect("written");
    let made = import(&from(dir.path())).expect("it imports");
    assert!(made.states_ron == committed("states.ron"));
}

#[test]
fn each_pair_stands_once_and_neighbours_are_neighbours() {
    let text = committed("relations.csv");
    let mut pairs = BTreeSet::new();
    let mut borders = BTreeSet::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells.len(), 6, "{line}");
        let alliance: f64 = cells[4].parse().expect("a number");
        assert!([0.0, 0.1, 0.4, 1.0].contains(&alliance), "{line}");
        assert!(["0", "1", "2", "3"].contains(&cells[5]), "{line}");
        assert!(cells[0] < cells[1], "one row per unordered pair: {line}");
        assert!(pairs.insert((cells[0], cells[1])), "twice: {line}");
        let agreement: f64 = cells[2].parse().expect("a number");
        assert!((0.0..=1.0).contains(&agreement), "{line}");
        assert!(["0", "1"].contains(&cells[3]), "{line}");
        if cells[3] == "1" {
            borders.insert((cells[0], cells[1]));
        }
    }
    assert_eq!(pairs.len(), 144 * 143 / 2);
    for near in [
        ("DEU", "FRA"),
        ("CAN", "USA"),
        ("CHN", "IND"),
        ("CHN", "RUS"),
        ("ALB", "SRB"),
    ] {
        assert!(borders.contains(&near), "{near:?}");
    }
    for far in [
        ("GBR", "USA"),
        ("JPN", "KOR"),
        ("AUS", "NZL"),
        ("ESP", "MAR"),
    ] {
        assert!(!borders.contains(&far), "{far:?}");
    }
}

#[test]
fn imputed_cells_are_those_of_the_manual() {
    let data = Path::new("assets/data");
    let mut seats = csv::Reader::from_path(data.join("wcit12/states.csv")).expect("seats");
    let seats: BTreeSet<String> = seats
        .records()
        .map(|r| r.expect("a row")[0].to_owned())
        .collect();
    let mut rows = csv::Reader::from_path(data.join("indicators/states.csv")).expect("indicators");
    let head = rows.headers().expect("a header").clone();
    let rows: Vec<_> = rows.records().map(|r| r.expect("a row")).collect();
    let (seats, rows, head) = (&seats, &rows, &head);
    let blank = |column: &str| {
        let at = head.iter().position(|h| h == column).expect("a column");
        rows.iter()
            .filter(move |r| seats.contains(&r[0]) && r[at].is_empty())
            .map(|r| r[0].to_owned())
    };
    let of = |column| blank(column).collect::<Vec<_>>().join(" ");
    assert_eq!(of("polyarchy_2012"), "AND BLZ BRN LCA LIE MHL");
    assert_eq!(of("internet_users_pct"), "SDN");
    assert_eq!(of("fixed_broadband_per_100"), "SLE");
    for whole in [
        "population",
        "gdp_usd",
        "gdp_per_capita",
        "mobile_per_100",
        "unga_ideal_2011",
    ] {
        assert_eq!(of(whole), "", "{whole}");
    }
    let mut pairs =
        csv::Reader::from_path(data.join("relations/agreement_s66.csv")).expect("pairs");
    assert!(pairs.records().all(|r| !r.expect("a row")[2].is_empty()));
}
