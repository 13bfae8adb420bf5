//! Numbers of what states build up (section 10 of the rules).

use super::numbers::numbers;

numbers! {
    /// What states build up, and what grows beside it (rules 10.1 to 10.11 and 11.1).
    CapabilityNumbers {
        /// How skills grow (rules 10.2, 10.3 and 10.11).
        build_up: BuildUpNumbers "Build-up" {
            arms_keep: "Offence gained per unit of threat",
            arms_race: "As much more where tension with all rivals is at its most",
        }
        /// Programmes and their leaks (rules 10.4 and 10.9).
        surveillance: SurveillanceNumbers "Surveillance" {
            leak_rate: "Leaks per unit of surveillance",
        }
        /// Networks shielded from those of others (rules 7.14 and 10.10).
        shields: ShieldNumbers "Shielded networks" {
            shielded: "Share of networks shielded in 2012",
            shield_rate: "How fast states shield their networks, by threat, distrust and example",
        }
        /// Crime over networks (rule 11.1).
        crime: CrimeNumbers "Crime" {
            crime_growth: "Growth of crime where nobody acts",
        }
    }
}
