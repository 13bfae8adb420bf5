//! How good the texts are.

use super::*;

#[test]
fn a_small_agenda_is_solved() {
    let domain = small();
    let text = negotiate(&domain, 1).text.unwrap();
    assert_eq!(text, [1, 1]);
    let quality = Judge::new(&domain).quality(&text);
    assert!(quality.exhaustive && quality.nash > 1.0 - 1e-9 && quality.to_frontier == 0.0);
}

/// Means over 40 linked reference conferences: welfare, Nash root, share with a text.
fn quality_of(seats: &dyn Fn(usize) -> Vec<Kind>) -> (f64, f64, f64) {
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
    for (name, kind) in KINDS {
        let (welfare, nash, deals) = quality_of(&|_| vec![kind; 5]);
        println!("all {name:12} welfare {welfare:.3} Nash root {nash:.3} deals {deals:.3}");
        assert!(deals >= 0.9, "{name}");
        all.push((kind, (welfare * 1e9) as u64));
    }
    let of = |kind| all.iter().find(|a| a.0 == kind).unwrap().1;
    for kind in [Kind::Opportunist, Kind::GroupLoyal, Kind::Micro] {
        assert!(of(kind) < of(Kind::Honest), "{kind:?}");
    }
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
            let some = text.clone().unwrap_or_else(|| vec![0; 8]);
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
