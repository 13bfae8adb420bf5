//! One number for a whole session: SHA-256 over the journal and the matrices.

use crate::model::functions::hex;
use bevy_ecs::world::World;
use sha2::{Digest as _, Sha256};

use crate::world::history::History;
use crate::world::journal::Journal;
use crate::world::relations::Relations;

/// The digest, hex.
#[must_use]
pub fn digest(world: &World) -> String {
    let mut hash = Sha256::new();
    for entry in &world.resource::<Journal>().entries {
        // A journal entry always has a JSON form.
        hash.update(serde_json::to_vec(entry).unwrap_or_default());
        hash.update(b"\n");
    }
    let relations = world.resource::<Relations>();
    for matrix in [
        &relations.trust,
        &relations.tension,
        &relations.interconnection,
    ] {
        for value in matrix.cells() {
            hash.update(value.to_bits().to_le_bytes());
        }
    }
    for (_, states) in &world.resource::<History>().quarters {
        for value in states.iter().flatten() {
            hash.update(value.to_bits().to_le_bytes());
        }
    }
    hex(&hash.finalize())
}
