//! Surveillance programmes leak (rule 10.9).

use bevy_ecs::system::Query;
use rand::RngExt as _;

use super::compliance::leak;
use super::steps::Here;
use crate::aftermath::actors::Company;
use crate::aftermath::words::hundredths;
use crate::model::functions::pareto;
use crate::model::ids::StateId;
use crate::model::{Doctrine, Society};
use crate::say;
use crate::world::journal::{Happening, Mark};
use crate::world::states::Condition;

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
        let chance = leak(
            &self.setting.theory,
            condition.programme,
            society.liberty,
            doctrine.restraint,
        );
        if rng.random::<f64>() >= chance {
            return;
        }
        let what = Happening::Leak { state: self.iso() };
        let why = say!(
            "aftermath-leak",
            programme = hundredths(condition.programme),
            liberty = hundredths(society.liberty)
        );
        let n = self.journal.write(what, "10.9", None, why);
        self.journal.mark(Mark::Leaked, n);
        let surveillance = &self.setting.theory.capabilities.surveillance;
        let encryption = &self.setting.theory.capabilities.encryption;
        let size =
            pareto(surveillance.leak_tail, surveillance.leak_greatest, rng) * condition.programme;
        self.reports(0.0, surveillance.leak_reports * size);
        let left = 1.0 - (surveillance.leak_trust * size).min(1.0);
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
