//! A theory preset: every number of the years after in one file.

use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is said of a number beside its value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assumption {
    /// Unit.
    pub unit: String,
    /// Least value that makes sense.
    pub low: f64,
    /// Greatest.
    pub high: f64,
    /// Source, or "judgement".
    pub source: String,
}

/// Declares the numbers once: fields, their names in order, and access by name.
macro_rules! numbers {
    (
        $($name:ident: $what:literal),*;
        $($(#[doc = $doc:literal])* $group:ident: $Group:ident {
            $($member:ident: $member_what:literal,)*
        })*
    ) => {
        $(
            $(#[doc = $doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Default)]
            pub struct $Group {
                $(#[doc = $member_what] pub $member: f64,)*
            }
        )*

        /// Numbers behind a preset. `assets/theories/*.ron` gives each its unit, range and source.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Theory {
            /// Identifier.
            pub name: String,
            /// Name on screen.
            pub title: String,
            /// One sentence.
            pub summary: String,
            $(#[doc = $what] pub $name: f64,)*
            $($(#[doc = $doc])* pub $group: $Group,)*
            /// Unit, range and source of each number.
            pub about: Arc<BTreeMap<String, Assumption>>,
            /// Numbers a person has put in place of the preset's.
            pub assumed: BTreeMap<String, f64>,
        }

        impl Theory {
            /// Every number with what it is, in the order of the rules.
            pub const NUMBERS: &[(&str, &str)] = &[
                $((stringify!($name), $what),)*
                $($((stringify!($member), $member_what),)*)*
            ];

            /// A number by name.
            #[must_use]
            pub fn get(&self, name: &str) -> Option<f64> {
                match name {
                    $(stringify!($name) => Some(self.$name),)*
                    $($(stringify!($member) => Some(self.$group.$member),)*)*
                    _ => None,
                }
            }

            fn slot(&mut self, name: &str) -> Option<&mut f64> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)*
                    $($(stringify!($member) => Some(&mut self.$group.$member),)*)*
                    _ => None,
                }
            }

            /// A theory whose numbers are all still to be set.
            #[must_use]
            pub fn blank(name: String, title: String, summary: String) -> Self {
                Self { name, title, summary, $($name: 0.0,)* $($group: $Group::default(),)* about: Arc::default(), assumed: BTreeMap::new() }
            }
        }
    };
}

numbers! {
    opportunity_rate: "Opportunities of a hot rival pair",
    rivals: "Rivalry at which a pair comes to half of its full rate",
    concentration: "How steeply opportunities and disputes rise there",
    initiative: "How far the stronger side of a pair has the occasions",
    burstiness: "Shape of the gamma that makes rival pairs bursty",
    choice_noise: "Temperature of the choice to operate",
    rivalry_weight: "Weight of rivalry in the gain of an operation",
    advantage_weight: "Weight of own skill over the target’s defence",
    deterrence: "Weight of the answer a state expects",
    reluctance: "Weight of a state’s own restraint",
    treaty_weight: "Weight of what a text in force forbids",
    displacement: "Share of what a text forbids among its parties that turns on others",
    pledge: "What a promise in an arrangement is worth, with nobody to check it",
    proxy_share: "Operations of an unfree state that a gang at home carries out",
    false_flag: "Operations made to look like a rival’s",
    company_spying: "Spying by the companies of an unfree state",
    evidence: "Strength of the evidence against the culprit",
    spiral_threshold: "Tension above which it feeds on itself",
    tension_gain: "Weight of tension above that in the gain of an operation",
    spiral_opportunities: "Opportunities more where tension is at its most",
    tension_shock: "Tension from a believed incident, by severity",
    tension_keep: "Share of tension left after a quarter",
    consultation_relief: "Share of tension a place to talk takes off",
    reputation_keep: "Share of reputation counts left after a quarter",
    trust_pace: "How far trust moves to reputation",
    bad_news: "Weight of bad news against good",
    escalation_weight: "Weight of tension in the drive to answer and in severities piled up",
    firebreak: "Severity, piled up with tension, below which no answer goes past cyber in kind",
    arms_keep: "Offence gained per unit of threat",
    arms_race: "As much more where tension with all rivals is at its most",
    dispute_hazard: "Armed disputes of a hot rival pair",
    keep_ease: "Ease of keeping a text that asks nothing",
    keep_depth: "How much harder depth makes it",
    keep_watch: "Share of that which follow-up takes off",
    keep_force: "Share of that which binding words take off",
    ratify_half_life: "Half of the signatories have ratified after",
    leak_rate: "Leaks per unit of surveillance",
    shielded: "Share of networks shielded in 2012",
    shield_rate: "How fast states shield their networks, by threat, distrust and example",
    crime_growth: "Growth of crime where nobody acts";
    /// What the indices of every state share (rule 11.2).
    indices: IndexNumbers {
        text_weight: "Weight of the text in force in every index",
        usual_trust: "Trust that moves no index",
    }
    /// What makes the index of security (rule 11.2).
    security: SecurityNumbers {
        security_start: "Security that a state starts from",
        security_verification: "What verification adds to security",
        security_incidents: "What incidents take off security",
        security_crime: "What crime takes off security",
        security_surveillance: "What surveillance adds to security",
        security_shields: "What a shielded network adds to security",
        security_trust: "What trust in the others adds to security",
    }
    /// What makes the index of prosperity (rule 11.2).
    prosperity: ProsperityNumbers {
        prosperity_start: "Prosperity that a state starts from",
        prosperity_tariffs: "What transparent roaming adds to prosperity, and payment by senders to those who lack skill",
        prosperity_incidents: "What incidents take off prosperity",
        prosperity_crime: "What crime takes off prosperity",
        prosperity_surveillance: "What surveillance adds to prosperity",
        prosperity_shields: "What a shielded network takes off prosperity",
        prosperity_trade: "What trade over networks adds to prosperity",
        prosperity_usual_trade: "Mean interconnection that does not move prosperity",
    }
    /// What makes the index of liberty (rule 11.2).
    liberty: LibertyNumbers {
        liberty_start: "Liberty that a state starts from",
        liberty_society: "What a free society adds to that start",
        liberty_rights: "What safeguards of rights add to liberty",
        liberty_incidents: "What incidents take off liberty",
        liberty_crime: "What crime takes off liberty",
        liberty_surveillance: "What surveillance takes off liberty",
        liberty_shields: "What a shielded network takes off liberty",
        liberty_encryption: "What encryption adds to liberty",
    }
    /// What makes the index of trust (rule 11.2).
    trust_index: TrustNumbers {
        trust_start: "Trust that the index starts from",
        trust_hotline: "What a hotline adds to the index of trust",
        trust_incidents: "What incidents take off the index of trust",
        trust_surveillance: "What surveillance takes off the index of trust",
        trust_shields: "What a shielded network takes off the index of trust",
        trust_others: "What trust in the others adds to the index",
    }
    /// What makes the index of interconnection (rule 11.2).
    interconnection: InterconnectionNumbers {
        interconnection_start: "Interconnection that a state starts from",
        interconnection_access: "What guaranteed access adds to interconnection",
        interconnection_incidents: "What incidents take off interconnection",
        interconnection_crime: "What crime takes off interconnection",
        interconnection_shields: "What a shielded network takes off interconnection",
        interconnection_trade: "What networks joined with the others add to interconnection",
        interconnection_usual_trade: "Mean interconnection that does not move the index",
    }
    /// Thresholds of the endings (rule 11.4).
    endings: EndingNumbers {
        ending_fall: "What an index must lose to count as fallen",
        ending_insecurity: "Security below which the years end in an escalation crisis",
        ending_shields: "Shields above which the years end in a federated Internet",
        ending_crime: "Crime above which the years end in open season",
        ending_surveillance: "Programmes above which lost liberty ends in a surveillance order",
        ending_text_kept: "Share of the text from which on it counts as a working regime",
    }
}

/// Numbers that had other names in files written before, and what they are called now.
const RENAMED: [(&str, &str); 5] = [
    ("boil", "spiral_threshold"),
    ("surge", "spiral_opportunities"),
    ("talk", "consultation_relief"),
    ("edge_weight", "advantage_weight"),
    ("ladder", "escalation_weight"),
];

/// Why a number could not be set.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AssumptionError {
    /// No number of that name.
    #[error("there is no assumption `{name}`; {help}")]
    Unknown {
        /// The name asked for.
        name: String,
        /// What there is.
        help: String,
    },
    /// Outside its range.
    #[error("`{name}` goes from {low} to {high}; {value} is outside")]
    Range {
        /// The number.
        name: String,
        /// What was asked for.
        value: f64,
        /// Least.
        low: f64,
        /// Greatest.
        high: f64,
    },
}

impl Theory {
    /// Sets a number by name.
    ///
    /// # Errors
    /// If there is none of that name, or the value is out of its range; nothing has changed then.
    pub fn set(&mut self, name: &str, value: f64) -> Result<(), AssumptionError> {
        if let Some(a) = self.about.get(name)
            && !(a.low..=a.high).contains(&value)
        {
            let (name, low, high) = (name.to_owned(), a.low, a.high);
            return Err(AssumptionError::Range {
                name,
                value,
                low,
                high,
            });
        }
        if let Some(slot) = self.slot(name) {
            *slot = value;
            return Ok(());
        }
        let help = Self::renamed(name).map_or_else(
            || {
                let names: Vec<&str> = Self::NUMBERS.iter().map(|n| n.0).collect();
                format!("one of {}", names.join(", "))
            },
            |now| format!("it is called `{now}` now"),
        );
        Err(AssumptionError::Unknown {
            name: name.to_owned(),
            help,
        })
    }

    /// What a number is called now that had this name in files written before.
    #[must_use]
    pub fn renamed(name: &str) -> Option<&'static str> {
        let found = RENAMED.iter().find(|(before, _)| *before == name);
        found.map(|(_, now)| *now)
    }

    /// Puts a number in place of the preset's; sessions keep it.
    ///
    /// # Errors
    /// As [`Self::set`].
    pub fn assume(&mut self, name: &str, value: f64) -> Result<(), AssumptionError> {
        self.set(name, value)?;
        self.assumed.insert(name.to_owned(), value);
        Ok(())
    }

    /// Puts a preset's number back.
    pub fn restore(&mut self, name: &str, preset: &Self) {
        if let (Some(value), Some(slot)) = (preset.get(name), self.slot(name)) {
            *slot = value;
            self.assumed.remove(name);
        }
    }

    /// Its name on screen, and how many numbers are not the preset's.
    #[must_use]
    pub fn titled(&self) -> String {
        match self.assumed.len() {
            0 => self.title.clone(),
            1 => format!("{}, one number changed", self.title),
            n => format!("{}, {n} numbers changed", self.title),
        }
    }

    /// How far a tension is above the level at which it feeds on itself, 0–1; full at the most that
    /// is left of it after a quarter.
    #[must_use]
    pub fn above_spiral_threshold(&self, tension: f64) -> f64 {
        let full = self.tension_keep;
        if self.spiral_threshold >= full {
            return 0.0;
        }
        ((tension - self.spiral_threshold) / (full - self.spiral_threshold)).clamp(0.0, 1.0)
    }
}
