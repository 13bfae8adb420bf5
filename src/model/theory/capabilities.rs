//! Numbers of what states build up (section 10 of the rules).

use super::numbers::numbers;

numbers! {
    /// What states build up, and what grows beside it (rules 10.1 to 10.11 and 11.1).
    CapabilityNumbers {
        /// Crime, encryption, gangs and companies when a session opens (rules 7.8, 10.4 and
        /// 11.1).
        first: FirstConditionNumbers "How states start" {
            crime_first: "Crime of a state of full defence",
            crime_first_defence: "What it has more without any",
            encryption_first: "Encryption in a state without liberty",
            encryption_first_liberty: "What full liberty adds to that",
            gang_skill: "Skill of a gang whose host lies closed",
            gang_exposure: "What a host that lies wholly open adds to that",
            company_encryption: "Encryption that a company of an unfree state ships",
            company_encryption_liberty: "What full liberty of its state adds to that",
        }
        /// How budgets and skills move (rules 10.1, 10.2 and 10.11).
        build_up: BuildUpNumbers "Build-up" {
            budget_follows: "Share of everything else that full harm moves to defence",
            skill_pace: "How far skills follow spending",
            skill_loss: "Skill lost without spending",
            skill_spending: "What a share of the budget that goes to a skill is multiplied by; 1 is full effort",
            skill_most: "Skill that full effort keeps",
            skill_warnings: "What shared warnings add to the skill to find out",
            arms_keep: "Offence gained per unit of threat",
            arms_race: "As much more where tension with all rivals is at its most",
            arms_spending: "What the share of offence in the budget is multiplied by in the race; 1 is full effort",
        }
        /// What moves encryption (rules 10.4 and 10.9).
        encryption: EncryptionNumbers "Encryption" {
            encryption_text: "What the text adds to encryption",
            encryption_pace: "How far encryption moves to what companies ship and the text asks",
            encryption_fall: "Greatest distance by which it counts as too high",
            leak_public: "What the public at home encrypts after a leak",
            leak_companies: "What companies everywhere come to encrypt of what is open after the leak of a full programme",
        }
        /// Programmes and their leaks (rules 10.4 and 10.9).
        surveillance: SurveillanceNumbers "Surveillance" {
            programme_spending: "What the share of surveillance in the budget is multiplied by; 1 is a full programme",
            programme_liberty: "What full liberty takes off the wish for a programme",
            programme_limits: "What limits in the text take off a programme",
            programme_oversight: "What oversight by judges takes off a programme",
            programme_pace: "How far a programme moves to what is wished",
            leak_rate: "Leaks per unit of surveillance",
            leak_unfree: "Leaks of a state without liberty",
            leak_restraint: "What full restraint takes off the leaks",
            leak_reports: "What the leak of a full programme costs with everybody",
            leak_left: "Share of a programme that a leak leaves",
            leak_tail: "How fast greater leaks get rarer",
            leak_greatest: "Greatest leak",
            leak_trust: "Trust in a state that the least leak of a full programme takes off",
        }
        /// Networks shielded from those of others (rules 7.14 and 10.10).
        shields: ShieldNumbers "Shielded networks" {
            shielded: "Share of networks shielded in 2012",
            shield_growth: "Growth of measures that keep data at home before a session opens",
            shield_mean: "Wish for a shield of a state that starts from the mean",
            shield_first_most: "Greatest shield that a session opens with",
            shield_rate: "How fast states shield their networks, by threat, distrust and example",
            shield_wish: "Wish for a shield of a state without liberty; liberty is taken off",
            shield_distrust: "Weight of distrust beside harm",
            shield_control: "Weight of control that the text gives, beside harm",
            shield_access: "What guaranteed access takes off that",
            shield_opened: "What guaranteed access takes down of a shield",
            shield_noted: "Shield from which on the journal notes it",
            shield_most: "Shield that a state without liberty and without fear comes to in the end",
        }
        /// How far pairs of networks stay joined (rule 10.10).
        networks: NetworkNumbers "Networks joined" {
            apart: "What two regimes side by side take off the networks of two states",
            joined_independent: "How far networks of two states join that do not depend on them",
            joined_dependence: "What full dependence of both adds to that",
            joined_pace: "How far networks move to what both allow",
        }
        /// Crime over networks (rule 11.1).
        crime: CrimeNumbers "Crime" {
            crime_growth: "Growth of crime where nobody acts",
            crime_check: "What full checks take off the growth of crime; above 1 crime shrinks",
            crime_defence: "Weight of defence in the checks",
            crime_spam: "Weight of spam rules in the checks",
            crime_haven: "Weight of denying safe havens in the checks",
            crime_encryption: "Weight of encryption in the checks",
            crime_shelter: "What full encryption takes off the work of the police",
        }
        /// How the world moves by itself (rules 12.1 and 12.2).
        drivers: DriverNumbers "Drivers" {
            online_weight: "What a whole people going online adds to dependence",
            online_window: "Years from which the pace of going online is continued",
            online_half_life: "Half of that pace is left after",
            things_most: "What things joined to networks add to dependence in the end",
            beyond_record: "How far the pace of a driver may leave that of the record, once the record has ended",
            things_half_life: "Half of that is reached after 2012 in",
            dependence_least: "Least dependence",
            offence_spreads: "How fast offence spreads where all rivals have it",
            offence_alone: "How much of that comes by itself",
            offence_unprovoked: "How far a state without a rival learns",
            pressure_dependence: "How much more a drive to strike counts with the dependence of the world",
            pressure_tools: "How much more it counts with the tools of the world",
        }
        /// Great shocks (rules 12.3 to 12.5).
        shocks: ShockNumbers "Great shocks" {
            shock_worm: "Escaped worms and stolen arsenals with the tools of 2012",
            shock_supply: "Poisoned supply chains with the dependence of 2012",
            shock_ransom: "Waves of ransom with the crime of 2012",
            shock_crisis: "Crises between two states in full escalation",
            shock_held: "Share of worms, poisoned supply chains and waves of ransom that a text kept by all holds off",
            shock_tail: "How fast greater shocks get rarer",
            shock_greatest: "Greatest shock",
            shock_reach: "How far the least shock reaches a state that depends wholly",
            shock_harm: "Harm of the least shock to a state that depends wholly and has no defence",
            shock_warned: "What shared warnings take off that",
            shock_brink: "Tension of two states at the brink",
            shock_crime: "What the least wave of ransom adds to the crime of a state that it reaches",
        }
    }
}

impl FirstConditionNumbers {
    /// Crime in a state of such defence when a session opens, 0–1.
    #[must_use]
    pub fn crime(&self, defence: f64) -> f64 {
        self.crime_first_defence * (1.0 - defence) + self.crime_first
    }
}
