//! Named random streams: a fresh generator for every (seed, purpose, turn, actor, target, n).
//!
//! Keys are names, never indices, so that another order of states keeps the draws. A key is hashed by
//! XXH3, and the hash seeds xoshiro256++; both are the same on every platform.

use rand::SeedableRng as _;
use rand_xoshiro::Xoshiro256PlusPlus;
use xxhash_rust::xxh3::xxh3_64_with_seed;

/// Bytes of a key; what does not fit is hashed into the seed of the next part.
const KEY: usize = 96;

/// The generator behind every draw.
pub type Dice = Xoshiro256PlusPlus;

/// The generator for a key.
#[must_use]
pub fn stream(
    seed: u64,
    purpose: &str,
    turn: u32,
    actor: &str,
    target: &str,
    n: u32,
) -> Dice {
    let (mut key, mut len, mut hash) = ([0; KEY], 0, seed);
    let pieces: [&[u8]; 8] = [
        &turn.to_le_bytes(),
        &n.to_le_bytes(),
        purpose.as_bytes(),
        &[0],
        actor.as_bytes(),
        &[0],
        target.as_bytes(),
        &[0],
    ];
    for mut piece in pieces {
        while len + piece.len() > KEY {
            let (now, rest) = piece.split_at(KEY - len);
            key[len..].copy_from_slice(now);
            hash = xxh3_64_with_seed(&key, hash);
            (len, piece) = (0, rest);
        }
        key[len..len + piece.len()].copy_from_slice(piece);
        len += piece.len();
    }
    Dice::seed_from_u64(xxh3_64_with_seed(&key[..len], hash))
}

/// A draw from the standard logistic distribution.
pub fn logistic_draw(rng: &mut impl rand::Rng) -> f64 {
    use rand::RngExt as _;
    let u: f64 = rng.random::<f64>().clamp(1e-12, 1.0 - 1e-12);
    libm::log(u / (1.0 - u))
}
