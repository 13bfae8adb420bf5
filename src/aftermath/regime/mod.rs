//! Ratification, entry into force, compliance, breaches and leaks (rules 10.6 to 10.9).

pub mod compliance;
pub mod leaks;
pub mod ratification;
mod steps;
mod violations;

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;

use crate::aftermath::actors::Company;
use crate::aftermath::decisions::questions::Questions;
use crate::aftermath::ledger::Ledger;
use crate::model::calendar::Phase;
use crate::model::{Capabilities, Doctrine, Society};
use crate::world::digest::DigestApp as _;
use crate::world::journal::Journal;
use crate::world::random::stream;
use crate::world::regime::{Instruments, Participation};
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;
use crate::world::states::{Adherence, Condition, Seat, in_seat_order};
use crate::world::sums::{column_mean, column_means};

pub use violations::{Violation, Violations};

pub(super) fn plugin(app: &mut App) {
    app.digest_resource::<Violations>();
    app.add_systems(Quarter, regime.in_set(QuarterSystems::Regime));
}

/// Rule 10.6: signatories ratify, slower for deep text and a large club; rule 10.7: the text enters
/// into force in the ninth quarter, or earlier with a majority; rule 10.8:
/// parties comply or not; follow-up finds violators; rule 10.9: programmes leak by their size.
pub fn regime(
    mut instruments: ResMut<Instruments>,
    mut relations: ResMut<Relations>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    mut ledger: ResMut<Ledger>,
    mut violations: ResMut<Violations>,
    mut questions: ResMut<Questions>,
    mut companies: Query<&mut Company>,
    mut states: Query<(
        &Seat,
        &Society,
        &Doctrine,
        &Capabilities,
        (&mut Adherence, &mut Participation),
        &mut Condition,
    )>,
) {
    let quarter = phase.quarter();
    let mut all = in_seat_order(&mut states, |state| state.0.0);
    let skills: Vec<f64> = all.iter().map(|s| s.3.attribution).collect();
    let mut parties = vec![0; instruments.0.len()];
    // What happens below moves the column of its own state only.
    // Where nobody may read how far a text would be kept, it is asked only where there is a text.
    let no_text = setting.unread && instruments.0.is_empty();
    let mut reputations = match no_text {
        true => vec![],
        false => column_means(&relations),
    };
    let let_leak = leaks::brought_in(&journal, &setting.scenario);
    for (seat, society, doctrine, _, (adherence, participation), condition) in &mut all {
        let i = seat.0;
        let mut rng = stream(
            setting.seed,
            "regime",
            quarter,
            setting.stream_name(i),
            "",
            0,
        );
        let mut here = steps::Here {
            setting: &setting,
            quarter,
            state: i,
            instruments: &instruments.0,
            participation,
            relations: &mut relations,
            journal: &mut journal,
            ledger: &mut ledger,
            let_leak: &let_leak,
        };
        here.ratify_next();
        here.take_over(adherence);
        if !no_text {
            if here.ratify(adherence, &mut rng) {
                reputations[i] = column_mean(here.relations, i);
            }
            here.count(adherence, &mut parties);
            let kept = here.comply(adherence, society, reputations[i]);
            condition.compliance = kept.compliance;
            if kept.checked {
                here.believe(kept);
                if here.breaks(kept, &mut questions, &mut rng) {
                    here.violate(kept, &skills, &mut violations);
                }
            }
        }
        here.leak((society, doctrine), condition, &mut companies, &mut rng);
    }
    for (text, parties) in instruments.0.iter_mut().zip(parties) {
        steps::enter_into_force(&mut journal, text, quarter, parties);
    }
}
