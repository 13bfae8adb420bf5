//! Policy and build-up (rules 10.1 to 10.4).

use bevy_ecs::prelude::*;
use rand::RngExt as _;

use crate::model::lever::Lever;
use crate::model::room::Phase;
use crate::model::room::Room;
use crate::model::years::{Exposure, Pledge};
use crate::model::{Action, Budget, Capabilities, Digital, Economy, Society, Theory};
use crate::rules::admissible::Sender;
use crate::rules::levers::held_back;
use crate::rules::operations::{Threat, race};
use crate::rules::pledges::GROUP_YEARLY;
use crate::sim::floor::act;
use crate::sim::streams::stream;
use crate::sim::world::{
    Arrangements, Company, Condition, Inbox, Regime, Relations, Rival, Rivals, Seat, Setting,
    Violations,
};

/// Rule 10.1: seats act; then computers move a tenth of their budget between offence and defence
/// each year, to defence where they were hurt.
pub fn policy(world: &mut World) {
    let inbox = std::mem::take(&mut world.resource_mut::<Inbox>().0);
    for (seat, it) in inbox {
        let _refused = act(world, Sender::Seat(seat), &it.action, &it.why).is_err();
    }
    let Phase::Aftermath(quarter) = *world.resource::<Phase>() else {
        return;
    };
    denounce(world, quarter);
    if quarter % 4 != 1 {
        return;
    }
    groups(world, quarter);
    let human = world.resource::<Setting>().human;
    let mut query = world.query::<(&Seat, &Condition, &mut Budget)>();
    for (seat, condition, mut budget) in query.iter_mut(world) {
        if human == Some(seat.0) {
            continue;
        }
        let shift = (0.1 * condition.harm).min(budget.offence * 0.5);
        budget.offence -= shift;
        budget.defence += shift;
    }
}

/// Rule 10.8: a computer that knows of a breach nobody else speaks of lays it open if it trusts the
/// one who did it little, one time in three a quarter (judgement).
fn denounce(world: &mut World, quarter: u32) {
    let setting = world.resource::<Setting>().clone();
    let relations = world.resource::<Relations>();
    let mut told = vec![];
    for v in world
        .resource::<Violations>()
        .0
        .iter()
        .filter(|v| !v.public)
    {
        let wary = |&&w: &&usize| {
            relations.trust[relations.at(w, v.state)] < 0.35 && setting.human != Some(w)
        };
        let Some(&by) = v.known.iter().find(wary) else {
            continue;
        };
        let die = (setting.die(by), setting.die(v.state));
        let mut rng = stream(setting.seed, "denounce", quarter, die.0, die.1, v.id);
        if rng.random::<f64>() < 1.0 / 3.0 {
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
    let all = world.resource::<Room>().groups.clone();
    for group in all.iter().filter(|g| g.members.len() > 1) {
        let leader = group.leader;
        if setting.human == Some(leader) {
            continue;
        }
        let mut arrangements = world.resource::<Arrangements>().0.iter();
        if arrangements.any(|a| a.members.contains(&leader)) {
            continue;
        }
        let mut rng = stream(setting.seed, "arrange", quarter, setting.die(leader), "", 0);
        if rng.random::<f64>() < GROUP_YEARLY {
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

/// Rule 10.2: skills drift toward what is spent on them; 3 % of skill is lost a quarter without
/// spending (judgement, near the 14 % a year at which exploits die). Rule 10.3: aid lifts the
/// defence of the weakest. Rule 10.4: encryption follows companies, the text and leaks;
/// programmes follow the budget less what the text takes off. Rule 10.11: offence grows with threat.
pub fn build_up(
    mut states: Query<(
        &Seat,
        &Economy,
        &Digital,
        &Society,
        &Budget,
        &mut Capabilities,
        &mut Condition,
    )>,
    companies: Query<&Company>,
    regime: Res<Regime>,
    setting: Res<Setting>,
    rivals: Res<Rivals>,
    relations: Res<Relations>,
) {
    let level = |lever: Lever, seat: usize| regime.kept(lever, seat);
    let shipped = {
        let all: Vec<f64> = companies.iter().map(|c| c.encryption).collect();
        let count = f64::from(u32::try_from(all.len()).unwrap_or(1)).max(1.0);
        all.iter().sum::<f64>() / count
    };
    let aid: f64 = {
        let money: Vec<(f64, f64)> = states
            .iter()
            .map(|(seat, economy, _, _, budget, ..)| {
                let size = libm::log(1.0 + economy.gdp_bn);
                let given = budget.aid + 0.3 * level(Lever::AssistDeveloping, seat.0);
                (size * given, size)
            })
            .collect();
        let total: f64 = money.iter().map(|m| m.1).sum();
        money.iter().map(|m| m.0).sum::<f64>() / total.max(1e-9)
    };
    let mut arms = vec![0.0; relations.n];
    for (seat, .., skill, _) in &states {
        arms[seat.0] = skill.offence;
    }
    let threats = threats(&setting.theory, &arms, &rivals, &relations);
    let held = |s: usize| regime.ruling(s).map_or(0.0, |i| held_back(&i.levers));
    for (seat, _, digital, society, budget, mut skill, mut condition) in &mut states {
        let drift = |now: f64, share: f64| {
            (now + 0.03 * ((share * 4.0).min(1.0) * 0.9 - now)).clamp(0.0, 1.0)
        };
        skill.offence =
            skill.offence + 0.2 * (drift(skill.offence, budget.offence) - skill.offence);
        let gain = race(
            &setting.theory,
            threats[seat.0],
            held(seat.0) * regime.bound[seat.0],
            budget.offence,
            skill.offence,
        );
        skill.offence = (skill.offence + gain).min(1.0);
        skill.defence =
            skill.defence + 0.2 * (drift(skill.defence, budget.defence) - skill.defence);
        skill.defence = (skill.defence + 0.02 * aid * (1.0 - skill.defence)).min(1.0);
        skill.attribution = (skill.attribution
            + 0.004 * level(Lever::ShareThreats, seat.0) * (1.0 - skill.attribution))
            .min(1.0);
        let wanted =
            (shipped * digital.dependence + 0.5 * level(Lever::ProtectEncryption, seat.0)).min(1.0);
        condition.encryption += 0.05 * (wanted - condition.encryption).max(-0.2);
        let limits = 0.5 * level(Lever::LimitSurveillance, seat.0)
            + 0.3 * level(Lever::JudicialOversight, seat.0);
        let wish = (budget.surveillance * 4.0).min(1.0) * (1.0 - 0.3 * society.liberty);
        let target = (wish * (1.0 - limits)).clamp(0.0, 1.0);
        condition.programme += 0.1 * (target - condition.programme);
    }
}

/// Rule 10.11: what each state sees in the rivals it watches: their offence, and tension with them.
fn threats(theory: &Theory, arms: &[f64], rivals: &Rivals, relations: &Relations) -> Vec<Threat> {
    let mut seen = vec![(Threat::default(), 0.0); relations.n];
    for &Rival { by: a, on: b, .. } in &rivals.0 {
        let tension = relations.tension[relations.at(a, b)];
        seen[a].0.level += arms[b] + tension;
        seen[a].0.boiling += theory.boiling(tension);
        seen[a].1 += 1.0;
    }
    let mean = |(sum, count): &(Threat, f64)| Threat {
        level: sum.level / f64::max(*count, 1.0),
        boiling: sum.boiling / f64::max(*count, 1.0),
    };
    seen.iter().map(mean).collect()
}
