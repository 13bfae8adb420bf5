//! Known results come out again on our own domains: the annealer's exploit and its cure, the
//! order of simple methods, consensus against majority between two blocs.
#![allow(clippy::print_stdout, reason = "each test prints its table")]

mod blocs;
mod klein;
mod random;

use blocs::{Blocs, RULES, blocs};
use klein::{Way, payoffs};
use plenary::delegates::spokesperson::Speaks;
use plenary::lab::bench::{Row, measure};
use plenary::lab::classics::METHODS;
use plenary::lab::generated::conference;
use plenary::lab::negotiate::negotiate_as;
use plenary::negotiation::marks::Outcome;
use plenary::scenario::domain::Domain;

/// Klein, Faratin, Sayama, Bar-Yam 2003: who anneals alone is exploited; the chair may.
#[test]
fn the_annealer_is_exploited_and_the_chair_is_not() {
    let all = [
        ("both climb", Way::BothClimb),
        ("2 anneals", Way::SecondAnneals),
        ("both anneal", Way::BothAnneal),
        ("chair anneals", Way::ChairAnneals),
    ]
    .map(|(name, way)| {
        let [one, two] = payoffs(way, 40, 7);
        println!(
            "{name:14} side 1 {one:.2} side 2 {two:.2} mean {:.2}",
            (one + two) / 2.0
        );
        (one, two)
    });
    let mean = |row: usize| (all[row].0 + all[row].1) / 2.0;
    let (climber, annealer) = all[1];
    assert!(climber > 0.9 && annealer < 0.2, "the annealer loses");
    assert!(annealer < all[0].1 - 0.2, "it had better climbed");
    assert!(
        mean(2) > mean(0) + 0.05 && mean(2) > mean(1) + 0.05,
        "both annealing is better"
    );
    assert!(mean(3) > mean(0) + 0.05, "so is an annealing chair");
    assert!(mean(3) > mean(2) - 0.08, "nearly as good as both annealing");
    assert!(
        (all[3].0 - all[3].1).abs() < 0.15,
        "and nobody is exploited"
    );
}

fn quality(linked: bool) -> Vec<Row> {
    let all: Vec<Domain> = (0..60).map(|k| conference(7, k, true, linked)).collect();
    let row = |name: &str, play: &dyn Fn(usize, &Domain) -> Outcome| {
        measure(name, &all, play, &mut || {})
    };
    let mut rows: Vec<Row> = (METHODS.iter())
        .map(|(name, method)| {
            row(&name.to_string(), &|k, domain| Outcome {
                text: method(domain, 100 + k as u64),
                rounds: 0,
            })
        })
        .collect();
    rows.push(row("this protocol", &|_, domain| {
        negotiate_as(domain, &vec![Speaks::Itself; domain.parties], 1)
    }));
    for r in &rows {
        println!(
            "{:24} linked {linked:5} welfare {:.3} Nash root {:.3} all accept {:.2} no deal {:.2}",
            r.by, r.welfare, r.nash_root, r.all_accept, r.no_deal
        );
    }
    rows
}

/// Klein, Faratin, Sayama and Bar-Yam (2003): where clauses hang together a chair that anneals on
/// votes finds better texts than each method that looks at one clause at a time.
#[test]
fn the_order_of_methods_holds() {
    let (plain, linked) = (quality(false), quality(true));
    let of = |rows: &[Row], name: &str| -> Row {
        let found = rows.iter().find(|r| r.by.contains(name)).cloned();
        found.unwrap_or_else(|| rows[0].clone())
    };
    let welfare = |name: &str| of(&linked, name).welfare;
    let nash = |name: &str| of(&linked, name).nash_root;
    let annealed = welfare("chair anneals");
    assert!(
        annealed > welfare("majority"),
        "the chair's annealing beats majority"
    );
    for name in ["majority", "all but one"] {
        for simple in ["unanimity", "compromise", "plurality", "time-based"] {
            assert!(
                welfare(name) > welfare(simple) + 0.03,
                "{name} beats {simple}"
            );
        }
    }
    assert!(nash("compromise") < 0.7 && nash("plurality") < nash("compromise"));
    let drop = of(&plain, "compromise").welfare - welfare("compromise");
    assert!(
        drop > 0.08,
        "clause by clause fails where clauses are linked"
    );
    let micro = of(&linked, "MiCRO");
    assert!(
        micro.nash_root > nash("chair anneals"),
        "MiCRO's texts are good"
    );
    assert!(micro.no_deal >= 0.05, "and it fails to agree sometimes");
    assert!(
        of(&plain, "MiCRO").nash_root > 0.93,
        "MiCRO without links is near the frontier"
    );
    for rows in [&plain, &linked] {
        let ours = of(rows, "this protocol");
        assert!(ours.all_accept >= 0.97 && ours.no_deal <= 0.02);
        for other in rows.iter().filter(|r| r.by != ours.by) {
            assert!(ours.welfare > other.welfare && ours.nash_root > other.nash_root);
        }
    }
}

/// Consensus on every edit gives a weak text all sign; majority a strong one the minority rejects.
#[test]
fn consensus_is_weak_and_majority_is_not_signed() {
    let all: Vec<Blocs> = (0..RULES.len()).map(|rule| blocs(rule, 60, 7)).collect();
    for (name, b) in RULES.iter().zip(&all) {
        println!(
            "{name:26} mean {:.2} sign {:.2} larger {:.2} smaller {:.2} contested {:.2} whole {:.2}",
            b.mean, b.sign, b.larger, b.smaller, b.contested, b.whole
        );
    }
    let [edits, package, chair, majority] = [all[0], all[1], all[2], all[3]];
    assert!(edits.sign > 1.0 - 1e-9 && edits.contested < 0.1 && edits.whole < 0.25);
    assert!(package.sign > 1.0 - 1e-9 && package.mean > edits.mean + 0.05);
    assert!(package.contested > edits.contested + 0.1 && package.contested < majority.contested);
    assert!(majority.contested > 0.8 && majority.larger > 0.95 && majority.smaller < 0.55);
    assert!(chair.mean > package.mean && chair.sign < 1.0 && chair.smaller > majority.smaller);
}
