//! What the parts of the game share: states, relations, the instruments in force, journal, random streams, digest.

pub mod calendar;
pub mod capital;
pub mod control;
pub mod digest;
pub mod history;
pub mod journal;
pub mod lobby;
mod marks;
pub mod mornings;
pub mod orders;
pub mod random;
pub mod regime;
pub mod relations;
pub mod schedule;
pub mod setting;
pub mod states;
pub mod sums;

use crate::model::theory::fixed::Part;
use crate::say;

use bevy_app::App;
use bevy_state::prelude::State;

use crate::model::calendar::Phase;
use crate::model::{Budget, Capabilities, Digital, Doctrine, Economy, Interests, Profile, Society};
use digest::DigestApp as _;
use states::{Adherence, Condition, Seat};

/// What the parts of the game share goes into the digest.
pub fn plugin(app: &mut App) {
    app.digest_component::<Seat>()
        .digest_component::<Profile>()
        .digest_component::<Economy>()
        .digest_component::<Digital>()
        .digest_component::<Capabilities>()
        .digest_component::<Society>()
        .digest_component::<Doctrine>()
        .digest_component::<Budget>()
        .digest_component::<Interests>()
        .digest_component::<Adherence>()
        .digest_component::<Condition>()
        .digest_component::<capital::Capital>()
        .digest_resource::<relations::Relations>()
        .digest_together_by("Regime", regime::write_down)
        .digest_resource::<history::History>()
        .digest_resource::<mornings::Mornings>()
        .digest_fixed_resource_by::<State<Phase>>(|phase, bytes| bytes.add(phase.get()))
        .digest_resource_by(journal::Journal::write_down)
        .digest_resource_by(setting::Setting::write_down);
}

/// Numbers that stand beside what the parts of the game share, by title.
pub const NUMBERS: &[Part] = &[
    (say!("fixed-rules-capitals"), capital::FIXED),
    (say!("fixed-rules-texts"), regime::FIXED),
];
