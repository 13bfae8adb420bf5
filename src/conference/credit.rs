//! What procedure costs the one who abuses it (rules 3.19 and 3.20).
//!
//! Every delegation comes with a credit of 1. Objecting to much more than the rest of the room does,
//! failed points of order, walking out and red lines without end lower it; a day gives a little back.
//! Little credit means one act less a day and less weight in the chair's text; with hardly any,
//! objections are noted and stop nothing.

use crate::conference::plates::rules::{Plate, leading};
use crate::conference::room::Room;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, StateId};
use crate::model::theory::conference::CreditNumbers;
use crate::world::calendar::on_a_day_of_the_conference;
use crate::world::schedule::{Day, DaySystems};
use crate::world::setting::Setting;
use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;

/// Lowers the credit of a seat.
pub(crate) fn charge(room: &mut Room, seat: StateId, cost: f64) {
    if let Some(credit) = room.credit.get_mut(seat.index()) {
        *credit = (*credit - cost).clamp(0.0, 1.0);
    }
}

/// Rule 3.19: what a red line costs a seat that has drawn so many, this one included.
pub(crate) fn charge_line(n: &CreditNumbers, room: &mut Room, seat: StateId) {
    let lines = room.floor.red_lines.iter().filter(|r| r.seat == seat);
    if lines.count() as f64 > n.lines_free {
        charge(room, seat, n.line_cost);
    }
}

/// Rule 3.19: the share of the day's brackets that each seat objects to, 0–1, by state.
fn shares(room: &Room) -> Vec<f64> {
    let up: Vec<BracketId> = (room.agenda.open.iter().copied())
        .filter(|&b| !room.ballots.plates[b].is_empty())
        .collect();
    let mut objects = vec![0.0; room.credit.len()];
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
pub(super) fn count(mut room: ResMut<Room>, setting: Res<Setting>, phase: Res<State<Phase>>) {
    let n = &setting.theory.conference.credit;
    let shares = shares(&room);
    let members = room.sittings.last.members.clone();
    let sum: f64 = members.iter().map(|s| shares[s.index()]).sum();
    let mean = sum / members.len().max(1) as f64;
    let free = n.objects_free.max(mean + n.objects_margin);
    for seat in members {
        let beyond = (shares[seat.index()] - free).max(0.0);
        // The first day shows where everybody stands.
        if phase.day() > 1 && beyond > 0.0 {
            charge(&mut room, seat, n.objects_cost * beyond);
        } else {
            charge(&mut room, seat, -n.credit_back);
        }
    }
}

impl Room {
    /// The plates of a bracket as they count: the objections of who has spent its credit are noted and
    /// stop nothing (rule 3.20).
    #[must_use]
    pub fn heard(&self, n: &CreditNumbers, bracket: BracketId) -> Vec<Plate> {
        let plates = self.ballots.plates[bracket].iter();
        let credit = self.credit.iter();
        plates
            .zip(credit)
            .map(|(plate, credit)| Plate {
                objects: plate.objects && *credit >= n.credit_spent,
                ..*plate
            })
            .collect()
    }
}

pub(super) fn plugin(app: &mut App) {
    let counts = count.after(super::plates::plates);
    let counts = counts.in_set(DaySystems::Plates);
    app.add_systems(Day, counts.run_if(on_a_day_of_the_conference));
}
