//! Policy and build-up (rules 10.1 to 10.4).

use crate::model::ids::StateId;
use bevy_app::App;
use bevy_ecs::prelude::*;

use crate::aftermath::actors::Company;

use crate::aftermath::escalation::escalation_of;
use crate::aftermath::operations::rules::{Threat, held_back_of, race};

use crate::aftermath::rivals::{Rival, Rivals};

use crate::model::lanes;
use crate::model::lever::Lever;

use crate::model::Budget;
use crate::model::Capabilities;
use crate::model::Digital;
use crate::model::Economy;
use crate::model::Society;
use crate::model::Theory;

use crate::world::regime::{Regime, RegimeReader};
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;
use crate::world::states::{Condition, Seat, in_seat_order};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Quarter, build_up.in_set(QuarterSystems::BuildUp));
}

/// Rule 10.2: skills drift toward what is spent on them; some of it is lost without spending. Rule
/// 10.3: aid lifts the defence of the weakest. Rule 10.4: encryption follows companies, the text and
/// leaks, less what whoever watches keeps back; programmes follow the budget less what the text takes
/// off. Rule 10.11: offence grows with threat.
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
    regime: RegimeReader,
    setting: Res<Setting>,
    rivals: Res<Rivals>,
    relations: Res<Relations>,
) {
    let regime = regime.read();
    let level = |lever: Lever, seat: StateId| regime.kept(lever, seat);
    let theory = &setting.theory;
    let by = &theory.capabilities;
    let shipped = {
        let mut all: Vec<&Company> = companies.iter().collect();
        all.sort_by_key(|c| c.host);
        let all: Vec<f64> = all.into_iter().map(|c| c.encryption).collect();
        let count = f64::from(u32::try_from(all.len()).unwrap_or(1)).max(1.0);
        all.iter().sum::<f64>() / count
    };
    let aid: f64 = {
        let all = in_seat_order(states.iter(), |state| state.0.0);
        let mut sizes: Vec<f64> = all.iter().map(|state| 1.0 + state.1.gdp_bn).collect();
        lanes::log(&mut sizes);
        let money = all
            .iter()
            .zip(&sizes)
            .map(|((seat, _, _, _, budget, ..), size)| {
                let given = budget.aid
                    + theory.regime.aid.aid_text * level(Lever::AssistDeveloping, seat.0);
                size * given
            });
        money.sum::<f64>() / sizes.iter().sum::<f64>().max(1e-9)
    };
    let mut arms = vec![0.0; relations.n];
    for (seat, .., skill, _) in &states {
        arms[seat.0] = skill.offence;
    }
    let threats = threats(theory, &arms, &rivals, (&relations, &regime));
    let skills = &by.build_up;
    for (seat, _, digital, society, budget, mut skill, mut condition) in &mut states {
        let drift = |now: f64, share: f64| {
            let kept = (share * skills.skill_spending).min(1.0) * skills.skill_most;
            (now + skills.skill_loss * (kept - now)).clamp(0.0, 1.0)
        };
        skill.offence = skill.offence
            + skills.skill_pace * (drift(skill.offence, budget.offence) - skill.offence);
        let gain = race(
            theory,
            threats[seat.0],
            held_back_of(theory, &regime, seat.0) * regime.bound(seat.0),
            budget.offence,
            skill.offence,
        );
        skill.offence = (skill.offence + gain).min(1.0);
        skill.defence = skill.defence
            + skills.skill_pace * (drift(skill.defence, budget.defence) - skill.defence);
        skill.defence =
            (skill.defence + theory.regime.aid.aid_defence * aid * (1.0 - skill.defence)).min(1.0);
        skill.attribution = (skill.attribution
            + skills.skill_warnings
                * level(Lever::ShareThreats, seat.0)
                * (1.0 - skill.attribution))
            .min(1.0);
        let (encryption, programme) = (&by.encryption, &by.surveillance);
        let protected = level(Lever::ProtectEncryption, seat.0);
        let resisted = encryption.encryption_resisted * condition.programme * (1.0 - protected);
        let wanted = (shipped * digital.dependence + encryption.encryption_text * protected)
            .min(1.0)
            * (1.0 - resisted);
        condition.encryption += encryption.encryption_pace
            * (wanted - condition.encryption).max(-encryption.encryption_fall);
        let held = |lever| regime.kept_at_home(lever, seat.0, society.liberty);
        let limits = programme.programme_limits * held(Lever::LimitSurveillance)
            + programme.programme_oversight * held(Lever::JudicialOversight);
        let wish = (budget.surveillance * programme.programme_spending).min(1.0)
            * (1.0 - programme.programme_liberty * society.liberty);
        let target = (wish * (1.0 - limits)).clamp(0.0, 1.0);
        condition.programme += programme.programme_pace * (target - condition.programme);
    }
}

/// Rule 10.11: what each state sees in the rivals it watches: their offence, and tension with them.
fn threats(
    theory: &Theory,
    arms: &[f64],
    rivals: &Rivals,
    (relations, regime): (&Relations, &Regime),
) -> Vec<Threat> {
    let mut seen = vec![(Threat::default(), 0.0); relations.n];
    for &Rival { by: a, on: b, .. } in &rivals.0 {
        let tension = relations.tension[(a, b)];
        seen[a].0.level += arms[b] + tension;
        seen[a].0.escalation += escalation_of(theory, relations, regime, (a, b));
        seen[a].1 += 1.0;
    }
    let mean = |(sum, count): &(Threat, f64)| Threat {
        level: sum.level / f64::max(*count, 1.0),
        escalation: sum.escalation / f64::max(*count, 1.0),
    };
    seen.iter().map(mean).collect()
}
