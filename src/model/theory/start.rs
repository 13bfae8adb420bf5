//! Numbers of how a session opens.

use super::numbers::numbers;

numbers! {
    /// How the world is when a session opens.
    StartNumbers {
        /// How states, gangs and companies are when a session opens (rules 7.8 and 10.9).
        opening: OpeningNumbers "How the years open" {
            first_crime: "Crime in a state with full defence",
            first_crime_defence: "Crime more in a state without defence",
            first_encryption: "Encryption in a state without liberty",
            first_encryption_liberty: "Encryption more where liberty is full",
            gang_skill: "Skill of a gang where no network is exposed",
            gang_skill_exposure: "Skill more where all are",
            company_encryption: "Encryption of a company in a state without liberty",
            company_encryption_liberty: "Encryption more where liberty is full",
        }
    }
}

impl OpeningNumbers {
    /// Crime in a state of such defence when a session opens, 0–1.
    #[must_use]
    pub fn crime(&self, defence: f64) -> f64 {
        self.first_crime_defence * (1.0 - defence) + self.first_crime
    }
}
