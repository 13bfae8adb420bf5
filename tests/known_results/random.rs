//! Random streams: the same numbers everywhere and always, and nothing in common between two keys.

use plenary::world::random::{Dice, stream};
use rand::{Rng as _, RngExt as _, SeedableRng as _};
use xxhash_rust::xxh3::{xxh3_64, xxh3_128};

#[test]
fn both_algorithms_give_the_published_values() {
    // The sanity checks of the xxHash repository for an empty input.
    assert_eq!(xxh3_64(b""), 0x2d06_8005_38d3_94c2);
    assert_eq!(xxh3_128(b""), 0x99aa_06d3_0147_98d8_6001_c324_468d_497f);
    // xoroshiro128++ of Blackman and Vigna from the state (1, 2), as rand_xoshiro checks it.
    let mut dice = Dice::from_seed([1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]);
    let first: [u64; 4] = std::array::from_fn(|_| dice.next_u64());
    assert_eq!(
        first,
        [
            393_217,
            669_327_710_093_319,
            1_732_421_326_133_921_491,
            11_394_790_081_659_126_983
        ]
    );
}

/// Every session that was ever saved rests on these.
#[test]
fn streams_are_what_they_were() {
    let keys = [
        stream(0, "", 0, "", "", 0),
        stream(7, "operations", 12, "CHN", "USA", 0),
        stream(7, "operations", 12, "USA", "CHN", 0),
        stream(
            u64::MAX,
            "outcome",
            u32::MAX,
            "a name longer than sixteen bytes",
            "é",
            3,
        ),
    ];
    let first = keys.map(|mut dice| (dice.next_u64(), dice.next_u64()));
    let known = [
        (13_711_176_448_861_163_094, 706_002_073_717_044_083),
        (2_093_262_856_336_672_067, 7_923_100_839_783_582_437),
        (14_042_767_914_130_667_075, 4_224_983_569_773_403_096),
        (10_400_197_251_019_233_841, 3_836_341_863_528_489_265),
    ];
    assert_eq!(first, known);
}

#[test]
fn no_part_of_a_key_passes_for_another() {
    let mut keys = vec![stream(1, "ab", 2, "c", "d", 3)];
    keys.push(stream(2, "ab", 1, "c", "d", 3));
    keys.push(stream(1, "ab", 3, "c", "d", 2));
    keys.push(stream(1, "a", 2, "bc", "d", 3));
    keys.push(stream(1, "ab", 2, "cd", "", 3));
    keys.push(stream(1, "ab", 2, "d", "c", 3));
    keys.push(stream(1, "c", 2, "ab", "d", 3));
    let mut first: Vec<u64> = keys.iter_mut().map(|dice| dice.next_u64()).collect();
    first.sort_unstable();
    first.dedup();
    assert_eq!(first.len(), keys.len());
}

/// First draws of streams whose keys are neighbours: the bits that a simple key would leave alike.
fn neighbours() -> [(&'static str, Vec<f64>); 4] {
    let all = 0..20_000;
    let draws = |of: &dyn Fn(u32) -> Dice| all.clone().map(|k| of(k).random::<f64>()).collect();
    let name = |k: u32| format!("{k}");
    [
        (
            "seeds",
            draws(&|k| stream(u64::from(k), "operations", 1, "CHN", "USA", 0)),
        ),
        (
            "turns",
            draws(&|k| stream(1, "operations", k, "CHN", "USA", 0)),
        ),
        (
            "names",
            draws(&|k| stream(1, "operations", 1, &name(k), "USA", 0)),
        ),
        (
            "counts",
            draws(&|k| stream(1, "operations", 1, "CHN", "USA", k)),
        ),
    ]
}

#[test]
fn first_draws_of_neighbouring_keys_are_even_and_independent() {
    for (what, draws) in neighbours() {
        let n = draws.len() as f64;
        // A hundred equal bins: chi-square with 99 degrees of freedom, 99.99 % of which lie below 160.
        let mut bins = [0.0; 100];
        for draw in &draws {
            bins[(draw * 100.0) as usize] += 1.0;
        }
        let expected = n / 100.0;
        let chi: f64 = bins
            .iter()
            .map(|b| (b - expected) * (b - expected) / expected)
            .sum();
        assert!((50.0..160.0).contains(&chi), "{what}: chi-square {chi}");
        // Correlation with the next, and with the one a quarter of a century on: standard error n^-½.
        for lag in [1, 2, 4, 100] {
            let pairs = draws.iter().zip(&draws[lag..]);
            let products: f64 = pairs.map(|(a, b)| (a - 0.5) * (b - 0.5)).sum();
            let correlation = products * 12.0 / n;
            assert!(
                correlation.abs() < 4.0 / n.sqrt(),
                "{what}, lag {lag}: correlation {correlation}"
            );
        }
    }
}
