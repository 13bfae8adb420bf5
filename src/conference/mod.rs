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
pub mod plates;
pub mod proceedings;
pub mod reasons;
pub mod redlines;
pub mod room;
pub mod signing;
pub mod stances;
pub mod votes;

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
