//! Surveillance programmes leak (rule 10.9).

use bevy_ecs::system::Query;
use rand::RngExt as _;

use super::steps::Here;
use crate::aftermath::actors::Company;
use crate::aftermath::words::hundredths;
use crate::model::calendar::QUARTERS_A_YEAR;
use crate::model::functions::pareto;
use crate::model::ids::StateId;
use crate::model::{Doctrine, Intervention, Scenario, Society, Theory};
use crate::say;
use crate::world::journal::{self, Happening, Journal, Mark};
use crate::world::states::Condition;

/// Rule 10.9: chance that a surveillance programme leaks in a quarter, 0–1: by its size (`programme`, 0–1), by liberty at
/// home (0–1), and less where the state holds itself back (`restraint`, 0–1).
#[must_use]
pub fn leak_chance(theory: &Theory, programme: f64, liberty: f64, restraint: f64) -> f64 {
    let by = &theory.capabilities.surveillance;
    by.leak_rate / QUARTERS_A_YEAR
        * programme
        * (by.leak_unfree + liberty)
        * (1.0 - by.leak_restraint * restraint)
}

impl Here<'_> {
    /// Rule 10.9: the programme of a state may leak. The public at home turns to encryption, and
    /// companies everywhere ship more.
    pub fn leak(
        &mut self,
        (society, doctrine): (&Society, &Doctrine),
        condition: &mut Condition,
        companies: &mut Query<&mut Company>,
        rng: &mut impl rand::Rng,
    ) {
        let chance = leak_chance(
            &self.setting.theory,
            condition.programme,
            society.liberty,
            doctrine.restraint,
        );
        let comes = rng.random::<f64>() < chance;
        let asked = self.let_leak.iter().find(|(state, _)| *state == self.state);
        let (rule, cause) = match (comes, asked.map(|(_, n)| *n)) {
            (true, _) => ("10.9", None),
            (false, Some(n)) => ("1.28", Some(n)),
            (false, None) => return,
        };
        let surveillance = &self.setting.theory.capabilities.surveillance;
        let size =
            pareto(surveillance.leak_tail, surveillance.leak_greatest, rng) * condition.programme;
        let trust_lost = (surveillance.leak_trust * size).min(1.0);
        let what = Happening::Leak { state: self.iso() };
        let why = match cause {
            None => say!(
                "aftermath-leak",
                programme = hundredths(condition.programme),
                liberty = hundredths(society.liberty),
                lost = hundredths(trust_lost)
            ),
            Some(_) => journal::brought_in(),
        };
        let n = self.journal.write(what, rule, cause, why);
        self.journal.mark(Mark::Leaked, n);
        let encryption = &self.setting.theory.capabilities.encryption;
        self.reports(0.0, surveillance.leak_reports * size);
        let left = 1.0 - trust_lost;
        for w in StateId::all(self.relations.n).filter(|&w| w != self.state) {
            self.relations.trust[(w, self.state)] *= left;
        }
        condition.encryption = (condition.encryption + encryption.leak_public).min(1.0);
        for mut company in companies {
            let more = (encryption.leak_companies * size).min(1.0) * (1.0 - company.encryption);
            company.encryption += more;
        }
        condition.programme *= surveillance.leak_left;
    }
}

/// Rule 1.28: the states whose programmes whoever leads the session lets leak this turn, each with the
/// entry in which it does.
pub(super) fn brought_in(journal: &Journal, scenario: &Scenario) -> Vec<(StateId, usize)> {
    let leak = |(n, what): (usize, &Intervention)| match what {
        Intervention::Leak { state } => scenario.seat(state).map(|state| (state, n)),
        _ => None,
    };
    journal.interventions().filter_map(leak).collect()
}
