//! Named random streams: a fresh generator for every (seed, purpose, turn, actor, target, n).
//!
//! Keys are names, never indices, so that another order of states keeps the draws.

use chacha20::ChaCha8Rng;
use rand::SeedableRng as _;
use sha2::{Digest as _, Sha256};

/// Bytes of a key put together before they are hashed.
const KEY: usize = 64;

/// The generator behind every draw.
pub type Dice = ChaCha8Rng;

/// The generator for a key.
#[must_use]
pub fn stream(seed: u64, purpose: &str, turn: u32, actor: &str, target: &str, n: u32) -> Dice {
    // One piece for the usual short names: hashing is most of the cost.
    let (mut key, mut len) = ([0; KEY], 0);
    let pieces: [&[u8]; 9] = [
        &seed.to_le_bytes(),
        &turn.to_le_bytes(),
        &n.to_le_bytes(),
        purpose.as_bytes(),
        &[0],
        actor.as_bytes(),
        &[0],
        target.as_bytes(),
        &[0],
    ];
    let mut hash = Sha256::new();
    for piece in pieces {
        if len + piece.len() > KEY {
            hash.update(&key[..len]);
            len = 0;
        }
        if piece.len() > KEY {
            hash.update(piece);
        } else {
            key[len..len + piece.len()].copy_from_slice(piece);
            len += piece.len();
        }
    }
    hash.update(&key[..len]);
    Dice::from_seed(hash.finalize().into())
}

/// A draw from the standard logistic distribution.
pub fn logistic_draw(rng: &mut impl rand::Rng) -> f64 {
    use rand::RngExt as _;
    let u: f64 = rng.random::<f64>().clamp(1e-12, 1.0 - 1e-12);
    libm::log(u / (1.0 - u))
}
