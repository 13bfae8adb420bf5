//! States shield their networks, and pairs of networks draw apart (rule 10.10).

pub mod rules;

use crate::aftermath::cut_offs::CutOffs;
use crate::aftermath::indices::moves::felt;
use crate::aftermath::shields::rules::{Push, distrust, next};
use crate::aftermath::words::hundredths;
use crate::locale::Sentence;
use crate::model::Theory;
use crate::model::ids::StateId;
use crate::model::lanes::wide;
use crate::model::lever::Lever;
use crate::model::state::Digital;
use crate::model::state::Society;
use crate::say;
use crate::world::journal::Happening;
use crate::world::journal::Journal;
use crate::world::journal::Mark;
use crate::world::regime::RegimeReader;
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;
use crate::world::states::Condition;
use crate::world::states::{Seat, in_seat_order};
use crate::world::sums::sums_and_weighed_sums;
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Quarter,
        interconnection.in_set(QuarterSystems::Interconnection),
    );
}

/// Rule 10.10: states shield their networks; each pair settles to what both allow, and
/// two regimes side by side cost a little.
pub fn interconnection(
    mut relations: ResMut<Relations>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    regime: RegimeReader,
    cut_offs: Res<CutOffs>,
    mut states: Query<(&Seat, &Society, &Digital, &mut Condition)>,
) {
    let n = relations.n;
    let (theory, regime) = (&setting.theory, regime.read());
    let by = &theory.capabilities.shields;
    let mut all = in_seat_order(&mut states, |state| state.0.0);
    let before: Vec<f64> = all.iter().map(|(.., c)| c.shield).collect();
    let mut shields = vec![0.0; n];
    let mut dependence = vec![0.0; n];
    let [trusts, followed] = sums_and_weighed_sums(&relations.trust, &before);
    for (seat, society, digital, condition) in &mut all {
        let i = seat.0;
        let trust = trusts[i];
        let push = Push {
            harm: felt(&setting.theory, condition.harm),
            distrust: 1.0 - trust / f64::from(u32::try_from(n).unwrap_or(1)),
            control: regime.kept(Lever::SovereignControl, i),
            access: regime.kept(Lever::GuaranteeAccess, i),
            example: followed[i] / trust.max(1e-9),
        };
        condition.shield = next(theory, society, condition.shield, push);
        if before[i] < by.shield_noted && condition.shield >= by.shield_noted {
            let state = setting.scenario.iso(i).to_owned();
            let (cause, why) = shield_words(theory, push);
            let cause = cause.and_then(|by_text| {
                journal.last(if by_text { Mark::InForce } else { Mark::Hit(i) })
            });
            let n = journal.write(Happening::Shielded { state }, "10.10", cause, why);
            journal.mark(Mark::Shielded, n);
        }
        shields[i] = condition.shield;
        dependence[i] = digital.dependence;
    }
    let net_of = &theory.capabilities.networks;
    let keeps: Vec<f64> = StateId::all(n).map(|s| regime.keeps(s)).collect();
    // Numbers compare in lanes; no text is one more number.
    let under: Vec<usize> = StateId::all(n)
        .map(|s| regime.under(s).map_or(usize::MAX, |k| k.index()))
        .collect();
    let text = !regime.instruments.is_empty();
    let mut apart = vec![0.0; n];
    wide(
        #[inline(always)]
        || {
            for (i, row) in relations.interconnection.rows_mut() {
                if text {
                    let (mine, text) = (keeps[i], under[i]);
                    for (apart, (theirs, of)) in apart.iter_mut().zip(keeps.iter().zip(&under)) {
                        *apart = if text == *of {
                            (mine - theirs).abs()
                        } else {
                            mine.max(*theirs)
                        };
                    }
                }
                let (shield, own) = (1.0 - shields[i], dependence[i]);
                let others = shields.iter().zip(&dependence).zip(&apart);
                for (net, ((other, dependence), apart)) in row.iter_mut().zip(others) {
                    let open = shield * (1.0 - other) - net_of.apart * apart;
                    // IEEE 754 rounds a square root correctly: the same on every platform.
                    let joined = net_of.joined_dependence * (own * dependence).sqrt();
                    let reach = net_of.joined_independent + joined;
                    *net += net_of.joined_pace * (open.max(0.0) * reach - *net);
                }
            }
        },
    );
    cut_offs.draw_apart(&theory.capabilities.cut_offs, &mut relations);
}

/// What pushed a state most to wall off its network: incidents (`false`), the text (`true`), or
/// distrust, which no single entry brings about.
fn shield_words(theory: &Theory, push: Push) -> (Option<bool>, Sentence) {
    let by = &theory.capabilities.shields;
    let (harm, distrust) = (push.harm, distrust(theory, push));
    let control = by.shield_control * push.control;
    let example = hundredths(push.example);
    if control > harm && control > distrust {
        let control = hundredths(push.control);
        let why = say!(
            "aftermath-shielded-control",
            control = control,
            example = example
        );
        (Some(true), why)
    } else if harm > distrust {
        let harm = hundredths(harm);
        let why = say!("aftermath-shielded-harm", harm = harm, example = example);
        (Some(false), why)
    } else {
        let trust = hundredths(1.0 - push.distrust);
        let why = say!(
            "aftermath-shielded-distrust",
            trust = trust,
            example = example
        );
        (None, why)
    }
}
