//! Named random streams: a fresh generator for every (seed, purpose, turn, actor, target, n).
//!
//! Keys are names, never indices, so that another order of states keeps the dice (DESIGN §14).

use chacha20::ChaCha8Rng;
use rand::SeedableRng as _;
use sha2::{Digest as _, Sha256};

/// The generator for a key.
#[must_use]
pub fn stream(
    seed: u64,
    purpose: &str,
    turn: u32,
    actor: &str,
    target: &str,
    n: u32,
) -> ChaCha8Rng {
    let mut hash = Sha256::new();
    hash.update(seed.to_le_bytes());
    hash.update(turn.to_le_bytes());
    hash.update(n.to_le_bytes());
    for name in [purpose, actor, target] {
        hash.update(name.as_bytes());
        hash.update([0]);
    }
    ChaCha8Rng::from_seed(hash.finalize().into())
}

/// A draw from the standard logistic distribution.
pub fn logistic_draw(rng: &mut impl rand::Rng) -> f64 {
    use rand::RngExt as _;
    let u: f64 = rng.random::<f64>().clamp(1e-12, 1.0 - 1e-12);
    libm::log(u / (1.0 - u))
}
