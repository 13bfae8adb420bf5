//! A capital with patience: what moves it in a conference, and what it does about its delegation
//! (section 17 of the rules). The stock itself is [`crate::world::capital`].

pub mod consult;
pub mod evening;
pub mod overruled;
pub mod rules;

use bevy_app::App;

pub(super) fn plugin(app: &mut App) {
    consult::plugin(app);
    evening::plugin(app);
}
