//! Regional groups meet in the evening on what their members bring (rule 0.2).

pub mod rules;

use crate::negotiation::reading::ReadText;
use crate::say;
use crate::world::schedule::{Day, DaySystems};
use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;

use crate::conference::brackets::open_all;
use crate::conference::groups::rules::takes;
use crate::conference::mandates::{Delegations, mandates, progress, scale};
use crate::conference::plates::rules::{tolerance, values_in};
use crate::conference::room::{Common, Motion, Room};
use crate::model::calendar::Phase;
use crate::model::ids::{GroupId, StateId};
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::relations::Relations;
use crate::world::setting::Setting;

/// A member is for a wording that is better for it than the draft's, against one that costs it more
/// than it can live with; who brings it is for it.
pub(crate) fn meet(
    mut room: ResMut<Room>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    relations: Res<Relations>,
    delegations: Delegations,
) {
    let day = phase.day();
    let scenario = setting.scenario.clone();
    let mandates = mandates(&delegations, &setting, &room, &relations);
    let tolerated = tolerance(
        &setting.theory.conference.plates,
        progress(*phase.get(), &setting),
        1.0,
        room.goodwill,
    );
    let mut motions: Vec<(GroupId, Motion)> = (std::mem::take(&mut room.regional.caucus)
        .into_iter())
    .filter_map(|m| Some((room.group_of(m.seat)?, m)))
    .collect();
    motions.sort_by_key(|(g, m)| (*g, m.bracket, m.wording, m.seat));
    motions.dedup_by_key(|(g, m)| (*g, m.bracket, m.wording));
    let mut draft = ReadText::new(&scenario.text, &room.draft.text);
    for (group, motion) in motions {
        draft.follow(&room.draft.text);
        let (bracket, wording) = (motion.bracket, motion.wording);
        let g = room.regional.groups[group].clone();
        let gain = |s: StateId| {
            let own = values_in(&draft, bracket, scale(&mandates[s]));
            own[wording] - own[draft.text().at(bracket)]
        };
        let (mut backers, mut against) = (vec![], 0);
        for &s in &g.members {
            match gain(s) {
                _ if s == motion.seat => backers.push(s),
                x if x > setting.theory.conference.groups.group_gain => backers.push(s),
                x if x < -tolerated => against += 1,
                _ => {}
            }
        }
        let leads = backers.contains(&g.leader);
        let taken = takes(g.rule, g.members.len(), backers.len(), against, leads);
        let p = scenario.proposal(bracket, wording);
        let why = say!(
            "conference-group",
            backers = backers.len(),
            all = g.members.len(),
            against = against,
            state = &scenario.states[motion.seat].profile.name
        );
        let what = Happening::Caucus {
            group: g.name,
            bracket: p.bracket,
            wording: p.wording,
            backers: backers.len(),
            against,
            taken,
        };
        let brought = journal.last(Mark::Brought(motion.seat));
        let n = journal.write(what, "0.2", brought, why);
        if taken {
            open_all(&mut room, &scenario.text, &[(bracket, wording)]);
            journal.mark(Mark::Opened(bracket), n);
            room.regional
                .commons
                .retain(|c| (c.group, c.bracket) != (group, bracket));
            room.regional.commons.push(Common {
                day,
                group,
                bracket,
                wording,
                backers,
            });
        }
    }
}

/// A run condition: a member has brought a wording to this evening's meeting of its group.
fn something_was_brought(room: Res<Room>) -> bool {
    !room.regional.caucus.is_empty()
}

pub(super) fn plugin(app: &mut App) {
    let meets = meet.run_if(something_was_brought);
    app.add_systems(Day, meets.in_set(DaySystems::Groups));
}
