//! Named random streams: a fresh generator for every (seed, purpose, turn, actor, target, n).
//!
//! Keys are names, never indices, so that another order of states keeps the draws. The state of a
//! generator is the 128 bits of XXH3 over its key, so that streams have nothing to do with each
//! other; both algorithms are specified to the bit and give the same on every platform.

use rand::SeedableRng as _;
use rand_xoshiro::Xoroshiro128PlusPlus;
use xxhash_rust::xxh3::{xxh3_64, xxh3_128};

/// The generator behind every draw: xoroshiro128++ (Blackman and Vigna 2021).
pub type Dice = Xoroshiro128PlusPlus;

/// A name as it stands in a key: its XXH3 hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyName(u64);

/// A name that many streams are asked for, hashed once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamName {
    text: String,
    key: KeyName,
}

impl StreamName {
    /// The name itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl From<String> for StreamName {
    fn from(text: String) -> Self {
        let key = text.as_str().into();
        Self { text, key }
    }
}

impl From<&StreamName> for KeyName {
    fn from(name: &StreamName) -> Self {
        name.key
    }
}

impl From<&str> for KeyName {
    fn from(name: &str) -> Self {
        Self(xxh3_64(name.as_bytes()))
    }
}

impl From<&String> for KeyName {
    fn from(name: &String) -> Self {
        name.as_str().into()
    }
}

/// The generator for a key.
#[must_use]
pub fn stream(
    seed: u64,
    purpose: impl Into<KeyName>,
    turn: u32,
    actor: impl Into<KeyName>,
    target: impl Into<KeyName>,
    n: u32,
) -> Dice {
    // Names are hashed one by one: no end of one can pass for the beginning of the next.
    let words = [
        seed,
        u64::from(turn) << u32::BITS | u64::from(n),
        purpose.into().0,
        actor.into().0,
        target.into().0,
    ];
    let mut key = [0; 5 * size_of::<u64>()];
    for (bytes, word) in key.chunks_exact_mut(size_of::<u64>()).zip(words) {
        bytes.copy_from_slice(&word.to_le_bytes());
    }
    Dice::from_seed(xxh3_128(&key).to_le_bytes())
}

/// A draw from the standard logistic distribution.
pub fn logistic_draw(rng: &mut impl rand::Rng) -> f64 {
    use rand::RngExt as _;
    let u: f64 = rng.random::<f64>().clamp(1e-12, 1.0 - 1e-12);
    libm::log(u / (1.0 - u))
}
