//! What computers do in the years after (rules 10.8 and 10.12).

use bevy_app::App;
use bevy_ecs::schedule::IntoScheduleConfigs as _;
use bevy_ecs::world::World;
use rand::RngExt as _;

use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::regime::Violations;
use crate::conference::room::Room;
use crate::model::action::Action;
use crate::model::ids::StateId;
use crate::model::years::{Exposure, Pledge};
use crate::session::acts::act;
use crate::session::admissible::Sender;
use crate::world::calendar;
use crate::world::random::stream;
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Quarter,
        decide
            .before(QuarterSystems::BuildUp)
            .before(crate::aftermath::budgets::shift)
            .in_set(QuarterSystems::Policy),
    );
}

/// What computers do at the start of a quarter; groups once a year.
fn decide(world: &mut World) {
    let quarter = calendar::phase(world).quarter();
    denounce(world, quarter);
    if quarter % 4 == 1 {
        groups(world, quarter);
    }
}

/// Rule 10.8: a computer that knows of a breach nobody else speaks of lays it open if it trusts the
/// one who did it little, now and then.
fn denounce(world: &mut World, quarter: u32) {
    let setting = world.resource::<Setting>().clone();
    let told_by = &setting.theory.regime.compliance;
    let relations = world.resource::<Relations>();
    let mut told = vec![];
    for v in world
        .resource::<Violations>()
        .0
        .iter()
        .filter(|v| !v.public)
    {
        let wary = |&&w: &&StateId| {
            relations.trust[(w, v.state)] < told_by.breach_told_trust && setting.computer(w)
        };
        let Some(&by) = v.known.iter().find(wary) else {
            continue;
        };
        let die = (setting.stream_name(by), setting.stream_name(v.state));
        let mut rng = stream(setting.seed, "denounce", quarter, die.0, die.1, v.id);
        if rng.random::<f64>() < told_by.breach_told {
            told.push((by, Exposure::Violation(v.id)));
        }
    }
    for (by, what) in told {
        let why = "it knows, and it owes the other nothing";
        let _refused = act(world, Sender::Seat(by), &Action::Expose(what), why).is_err();
    }
}

/// Rule 10.12: once in a while a regional group makes an arrangement of its own.
fn groups(world: &mut World, quarter: u32) {
    let setting = world.resource::<Setting>().clone();
    let all = world.resource::<Room>().regional.groups.clone();
    for group in all.iter().filter(|g| g.members.len() > 1) {
        let leader = group.leader;
        if !setting.computer(leader) {
            continue;
        }
        let mut arrangements = world.resource::<Arrangements>().0.iter();
        if arrangements.any(|a| a.members.contains(&leader)) {
            continue;
        }
        let mut rng = stream(
            setting.seed,
            "arrange",
            quarter,
            setting.stream_name(leader),
            "",
            0,
        );
        if rng.random::<f64>() < setting.theory.regime.arrangements.group_yearly {
            let others = group.members.iter().filter(|&&m| m != leader);
            let with = others
                .map(|&m| setting.scenario.iso(m).to_owned())
                .collect();
            let pledges = vec![Pledge::ShareWarnings, Pledge::JointPolicing];
            let why = "its neighbours meet the same gangs";
            let it = Action::Arrange { with, pledges };
            let _refused = act(world, Sender::Seat(leader), &it, why).is_err();
        }
    }
}
