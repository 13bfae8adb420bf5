//! The conference: agenda, floor, plates, votes, groups, corridors, chair, events, and the signing.

pub mod agenda;
pub mod beliefs;
pub mod brackets;
pub mod capital;
pub mod chair;
pub mod closing;
pub mod corridors;
pub mod credit;
pub mod delegation;
pub mod drafting;
pub mod events;
pub mod favours;
pub mod floor;
pub mod forums;
pub mod groups;
pub mod home;
pub mod lobby;
pub mod mandates;
pub mod minutes;
pub mod plates;
pub mod proceedings;
pub mod reasons;
pub mod redlines;
pub mod room;
pub mod signing;
pub mod stances;
pub mod state;
pub mod votes;

use crate::model::theory::fixed::Part;
use crate::say;

use bevy_app::App;

/// The features of a conference; each adds its systems to the schedules of an act, of a day, of the
/// signing or of a quarter.
pub fn plugin(app: &mut App) {
    app.add_plugins((
        agenda::plugin,
        capital::plugin,
        chair::plugin,
        corridors::plugin,
        credit::plugin,
        drafting::plugin,
        floor::plugin,
        forums::plugin,
        groups::plugin,
        lobby::plugin,
        plates::plugin,
        reasons::evening::plugin,
        signing::plugin,
        votes::plugin,
    ));
}

/// Numbers that stand beside the rules of a conference, by title.
pub const NUMBERS: &[Part] = &[
    (say!("fixed-rules-agenda"), agenda::FIXED),
    (say!("fixed-rules-instructions"), capital::rules::FIXED),
    (say!("fixed-rules-game-chair"), chair::FIXED),
    (say!("fixed-rules-drafting"), drafting::FIXED),
    (say!("fixed-rules-council"), forums::FIXED),
    (say!("fixed-rules-forums"), forums::rules::FIXED),
    (say!("fixed-rules-lobby"), lobby::FIXED),
    (say!("fixed-rules-opening"), room::FIXED),
    (say!("fixed-rules-overruled"), signing::FIXED),
    (say!("fixed-rules-signing"), signing::rules::FIXED),
    (say!("fixed-rules-broken"), signing::sum::FIXED),
    (say!("fixed-rules-votes"), votes::FIXED),
    (say!("fixed-rules-groups"), groups::rules::FIXED),
];
