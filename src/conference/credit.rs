//! What procedure costs the one who abuses it (rules 3.19 and 3.20).
//!
//! Every delegation comes with a credit of 1. Objecting to much more than the rest of the room does,
//! failed points of order, walking out and red lines without end lower it; a day gives a little back.
//! Little credit means one act less a day and less weight in the chair's text; with hardly any,
//! objections are noted and stop nothing.

use crate::conference::delegation::Credit;
use crate::conference::plates::rules::{Plate, leading};
use crate::conference::room::Room;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, StateId};
use crate::model::theory::conference::CreditNumbers;
use crate::world::calendar::on_a_day_of_the_conference;
use crate::world::digest::DigestApp as _;
use crate::world::schedule::{Day, DaySystems};
use crate::world::setting::Setting;
use crate::world::states::Seats;
use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;
use bevy_state::prelude::State;

/// The credit of every delegation, to read.
#[derive(SystemParam)]
pub(crate) struct Credits<'w, 's> {
    seats: Res<'w, Seats>,
    each: Query<'w, 's, &'static Credit>,
}

impl Credits<'_, '_> {
    /// That of one.
    pub(crate) fn of(&self, seat: StateId) -> Credit {
        let own = self.each.get(self.seats[seat]);
        own.copied().unwrap_or_default()
    }
}

/// Rule 3.19: what a red line costs a seat that has drawn so many, this one included.
pub(crate) fn charge_line(n: &CreditNumbers, room: &Room, seat: StateId, credit: &mut Credit) {
    if room.floor.lines_of(seat).count() as f64 > n.lines_free {
        credit.charge(n.line_cost);
    }
}

/// Rule 3.19: the share of the day's brackets that each seat objects to, 0–1, by state.
fn shares(room: &Room, states: usize) -> Vec<f64> {
    let up: Vec<BracketId> = (room.agenda.open.iter().copied())
        .filter(|&b| !room.ballots.plates[b].is_empty())
        .collect();
    let mut objects = vec![0.0; states];
    for &bracket in &up {
        let plates = &room.ballots.plates[bracket];
        let now = room.draft.text.at(bracket);
        let wordings = plates.iter().map(|p| p.wording().index());
        let most = wordings.filter(|&w| w < usize::from(u8::MAX)).max();
        let lead = leading(plates, most.unwrap_or(0).max(now.index()) + 1, now);
        for (share, plate) in objects.iter_mut().zip(plates) {
            if plate.objects_to(lead) {
                *share += 1.0 / up.len() as f64;
            }
        }
    }
    objects
}

/// Rule 3.19: what the day's objections cost, and what the day gives back.
pub(super) fn count(
    room: Res<Room>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    seats: Res<Seats>,
    mut credit: Query<&mut Credit>,
) -> Result {
    let n = &setting.theory.conference.credit;
    let shares = shares(&room, setting.scenario.states.len());
    let members = &room.sittings.last.members;
    let sum: f64 = members.iter().map(|s| shares[s.index()]).sum();
    let mean = sum / members.len().max(1) as f64;
    let free = n.objects_free.max(mean + n.objects_margin);
    for &seat in members {
        let beyond = (shares[seat.index()] - free).max(0.0);
        // The first day shows where everybody stands.
        let cost = if phase.day() > 1 && beyond > 0.0 {
            n.objects_cost * beyond
        } else {
            -n.credit_back
        };
        credit.get_mut(seats[seat])?.charge(cost);
    }
    Ok(())
}

/// The plates of a bracket as they count: the objections of who has spent its credit are noted and stop
/// nothing (rule 3.20).
pub(super) fn heard(
    room: &Room,
    (n, credits): (&CreditNumbers, &Credits),
    bracket: BracketId,
) -> Vec<Plate> {
    let plates = StateId::each(&room.ballots.plates[bracket]);
    plates
        .map(|(seat, plate)| Plate {
            objects: plate.objects && !credits.of(seat).is_spent(n),
            ..*plate
        })
        .collect()
}

pub(super) fn plugin(app: &mut App) {
    let counts = count.after(super::plates::plates);
    let counts = counts.in_set(DaySystems::Plates);
    app.digest_component::<Credit>();
    app.add_systems(Day, counts.run_if(on_a_day_of_the_conference));
}
