//! Numbers of what states build up (section 10 of the rules).

use super::numbers::numbers;

numbers! {
    /// What states build up, and what grows beside it (rules 10.1 to 10.11 and 11.1).
    CapabilityNumbers {
        /// Crime, encryption, gangs and companies when a session opens (rules 7.8, 10.4 and
        /// 11.1).
        first: FirstConditionNumbers {
            /// Crime of a state of full defence
            crime_first,
            /// What it has more without any
            crime_first_defence,
            /// Encryption in a state without liberty
            encryption_first,
            /// What full liberty adds to that
            encryption_first_liberty,
            /// Skill of a gang whose host lies closed
            gang_skill,
            /// What a host that lies wholly open adds to that
            gang_exposure,
            /// Encryption that a company of an unfree state ships
            company_encryption,
            /// What full liberty of its state adds to that
            company_encryption_liberty,
        }
        /// How budgets and skills move (rules 10.1, 10.2 and 10.11).
        build_up: BuildUpNumbers {
            /// Share of everything else that full harm moves to defence
            budget_follows,
            /// How far skills follow spending
            skill_pace,
            /// Skill lost without spending
            skill_loss,
            /// What a share of the budget that goes to a skill is multiplied by; 1 is full effort
            skill_spending,
            /// Skill that full effort keeps
            skill_most,
            /// What shared warnings add to the skill to find out
            skill_warnings,
            /// Offence gained per unit of threat
            arms_keep,
            /// As much more where tension with all rivals is at its most
            arms_race,
            /// What the share of offence in the budget is multiplied by in the race; 1 is full
            /// effort
            arms_spending,
        }
        /// What moves encryption (rules 10.4 and 10.9).
        encryption: EncryptionNumbers {
            /// What the text adds to encryption
            encryption_text,
            /// How far encryption moves to what companies ship and the text asks
            encryption_pace,
            /// Greatest distance by which it counts as too high
            encryption_fall,
            /// What a full programme at home keeps back of encryption
            encryption_resisted,
            /// What the public at home encrypts after a leak
            leak_public,
            /// What companies everywhere come to encrypt of what is open after the leak of a full
            /// programme
            leak_companies,
        }
        /// Programmes and their leaks (rules 10.4 and 10.9).
        surveillance: SurveillanceNumbers {
            /// What the share of surveillance in the budget is multiplied by; 1 is a full programme
            programme_spending,
            /// What full liberty takes off the wish for a programme
            programme_liberty,
            /// What limits in the text take off a programme
            programme_limits,
            /// What oversight by judges takes off a programme
            programme_oversight,
            /// How far a programme moves to what is wished
            programme_pace,
            /// Leaks per unit of surveillance
            leak_rate,
            /// Leaks of a state without liberty
            leak_unfree,
            /// What full restraint takes off the leaks
            leak_restraint,
            /// What the leak of a full programme costs with everybody
            leak_reports,
            /// Share of a programme that a leak leaves
            leak_left,
            /// How fast greater leaks get rarer
            leak_tail,
            /// Greatest leak
            leak_greatest,
            /// Trust in a state that the least leak of a full programme takes off
            leak_trust,
        }
        /// Networks shielded from those of others (rules 7.14 and 10.10).
        shields: ShieldNumbers {
            /// Share of networks shielded in 2012
            shielded,
            /// Growth of measures that keep data at home before a session opens
            shield_growth,
            /// Wish for a shield of a state that starts from the mean
            shield_mean,
            /// Greatest shield that a session opens with
            shield_first_most,
            /// How fast states shield their networks, by threat, distrust and example
            shield_rate,
            /// Wish for a shield of a state without liberty; liberty is taken off
            shield_wish,
            /// Weight of distrust beside harm
            shield_distrust,
            /// Weight of control that the text gives, beside harm
            shield_control,
            /// Part of that distrust which is fear of being cut off, and which guaranteed access takes
            /// away
            shield_access,
            /// Shield from which the journal notes it
            shield_noted,
            /// Shield that a state without liberty and without fear comes to in the end
            shield_most,
        }
        /// States that cut each other off from services (rule 10.15).
        cut_offs: CutOffNumbers {
            /// Strength of guaranteed access from which a text forbids it
            cut_forbidden,
            /// Share of its interconnection that a pair cut off loses each quarter
            cut_depth,
            /// Trade lost with the whole digital economy, at full dependence
            cut_trade,
            /// Trust of the other that it costs
            cut_trust,
            /// Grudge of the other
            cut_grievance,
            /// Tension of both
            cut_tension,
            /// Tension from which a computer cuts another off
            cut_tension_from,
            /// Chance a year that it does so then
            cut_yearly,
            /// Tension below which it opens its services again
            cut_calm,
        }
        /// How far pairs of networks stay joined (rule 10.10).
        networks: NetworkNumbers {
            /// What two regimes side by side take off the networks of two states
            apart,
            /// How far networks of two states join that do not depend on them
            joined_independent,
            /// What full dependence of both adds to that
            joined_dependence,
            /// How far networks move to what both allow
            joined_pace,
        }
        /// Crime over networks (rule 11.1).
        crime: CrimeNumbers {
            /// Growth of crime where nobody acts
            crime_growth,
            /// What full checks take off the growth of crime; above 1 crime shrinks
            crime_check,
            /// Weight of defence in the checks
            crime_defence,
            /// Weight of spam rules in the checks
            crime_spam,
            /// Weight of denying safe havens in the checks
            crime_haven,
            /// Weight of a minimum of security in the checks
            crime_secured,
            /// Weight of encryption in the checks
            crime_encryption,
            /// What full encryption takes off the work of the police
            crime_shelter,
        }
        /// How the world moves by itself (rules 12.1 and 12.2).
        drivers: DriverNumbers {
            /// What a whole people going online adds to dependence
            online_weight,
            /// Years from which the pace of going online is continued
            online_window,
            /// Half of that pace is left after
            online_half_life,
            /// What things joined to networks add to dependence in the end
            things_most,
            /// How far the pace of a driver may leave that of the record, once the record has ended
            beyond_record,
            /// Half of that is reached after 2012 in
            things_half_life,
            /// Least dependence
            dependence_least,
            /// How fast offence spreads where all rivals have it
            offence_spreads,
            /// How much of that comes by itself
            offence_alone,
            /// How far a state without a rival learns
            offence_unprovoked,
            /// How much more a drive to strike counts with the dependence of the world
            pressure_dependence,
            /// How much more it counts with the tools of the world
            pressure_tools,
        }
        /// Great shocks (rules 12.3 to 12.5).
        shocks: ShockNumbers {
            /// Escaped worms and stolen arsenals with the tools of 2012
            shock_worm,
            /// Poisoned supply chains with the dependence of 2012
            shock_supply,
            /// Waves of ransom with the crime of 2012
            shock_ransom,
            /// Crises between two states in full escalation
            shock_crisis,
            /// Share of worms, poisoned supply chains and waves of ransom that a text kept by all
            /// holds off
            shock_held,
            /// How fast greater shocks get rarer
            shock_tail,
            /// Greatest shock
            shock_greatest,
            /// How far the least shock reaches a state that depends wholly
            shock_reach,
            /// Harm of the least shock to a state that depends wholly and has no defence
            shock_harm,
            /// What shared warnings take off the harm of a shock
            shock_warned,
            /// Tension of two states at the brink
            shock_brink,
            /// What the least wave of ransom adds to the crime of a state that it reaches
            shock_crime,
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
