//! What the acts and events of a conference read and change.

use crate::conference::corridors::offers::Corridors;
use crate::conference::delegation::{ActionsLeft, Attention, Credit, Honesty};
use crate::conference::room::Room;
use crate::model::calendar::Phase;
use crate::world::journal::Journal;
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::Seats;
use bevy_ecs::system::{Query, Res, ResMut, SystemParam};
use bevy_state::prelude::State;

/// The resources of a conference that sits, and what each delegation has there.
#[derive(SystemParam)]
pub struct Proceedings<'w, 's> {
    /// What the session was built from.
    pub setting: Res<'w, Setting>,
    /// Where the session stands.
    pub phase: Res<'w, State<Phase>>,
    /// The room, which every delegation sees.
    pub room: ResMut<'w, Room>,
    /// Packages and what was overheard.
    pub corridors: ResMut<'w, Corridors>,
    /// Trust, reputation and tension between states.
    pub relations: ResMut<'w, Relations>,
    /// The journal.
    pub journal: ResMut<'w, Journal>,
    /// The entities of the states.
    pub seats: Res<'w, Seats>,
    /// The acts that each delegation has left.
    pub actions_left: Query<'w, 's, &'static mut ActionsLeft>,
    /// How far each delegation's red lines are believed.
    pub honesty: Query<'w, 's, &'static mut Honesty>,
    /// What procedure has left each delegation.
    pub credit: Query<'w, 's, &'static mut Credit>,
    /// What each public looks at.
    pub attention: Query<'w, 's, &'static mut Attention>,
}

impl Proceedings<'_, '_> {
    /// The day of the conference.
    #[must_use]
    pub fn day(&self) -> u32 {
        self.phase.day()
    }

    /// The number of the last entry of the journal, which is that of the act under way.
    #[must_use]
    pub fn act(&self) -> Option<usize> {
        self.journal.entries.len().checked_sub(1)
    }
}
