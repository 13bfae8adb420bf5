//! What happens to one state in a quarter, step by step.

use rand::RngExt as _;

use super::compliance::{Temptation, compliance};
use super::ratification::{enters, hazard};
use super::violations::{Violation, Violations};
use crate::aftermath::decisions::questions::Questions;
use crate::aftermath::ledger::{Deed, Ledger};
use crate::aftermath::reputation;
use crate::aftermath::words::hundredths;
use crate::locale::Sentence;
use crate::model::Society;
use crate::model::ids::{InstrumentId, StateId, ViolationId};
use crate::model::lever::Lever;
use crate::say;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::random::stream;
use crate::world::regime::{Instrument, PARTIES, Participation, REVIEW};
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::Adherence;

/// One state in one quarter.
pub(super) struct Here<'a> {
    pub setting: &'a Setting,
    pub quarter: u32,
    pub state: StateId,
    pub instruments: &'a [Instrument],
    pub participation: &'a mut Participation,
    pub relations: &'a mut Relations,
    pub journal: &'a mut Journal,
    pub ledger: &'a mut Ledger,
    /// States whose programmes whoever leads the session lets leak, each with the entry (rule 1.28).
    pub let_leak: &'a [(StateId, usize)],
}

/// How far a state keeps its text this quarter.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kept {
    /// Share of the text that it keeps, 0–1.
    pub compliance: f64,
    /// How closely the text has it watched, 0–1.
    pub watch: f64,
    /// Whether it is a party to a text in force.
    pub checked: bool,
}

impl Here<'_> {
    /// Its ISO code.
    pub fn iso(&self) -> String {
        self.setting.scenario.iso(self.state).to_owned()
    }

    /// Adds good or bad reports of it with every other state.
    pub fn reports(&mut self, good: f64, bad: f64) {
        let i = self.state;
        for w in StateId::all(self.relations.n).filter(|&w| w != i) {
            if good > 0.0 {
                self.relations.alpha[(w, i)] += good;
            }
            if bad > 0.0 {
                self.relations.beta[(w, i)] += bad;
            }
        }
    }

    /// Whether it is a party by now.
    fn is_party(&self, tie: &Adherence) -> bool {
        tie.party_since.is_some_and(|q| q <= self.quarter)
    }

    /// Rule 14.7: a state bound by an earlier text ratifies the later one it signed.
    pub fn ratify_next(&mut self) {
        let (state, quarter) = (self.state, self.quarter);
        let next = self
            .participation
            .next
            .filter(|(_, tie)| tie.party_since.is_none());
        let Some((k, tie)) = next else {
            return;
        };
        let text = &self.instruments[k];
        let by = &self.setting.theory.regime.ratification;
        let chance = hazard(by, text.depth[state], text.delegations);
        let named = self.setting.stream_name(state);
        let mut rng = stream(self.setting.seed, "moving", quarter, named, "", 0);
        if rng.random::<f64>() >= chance {
            return;
        }
        let since = quarter + 1 - text.opened;
        let party_since = Some(quarter);
        self.participation.next = Some((k, Adherence { party_since, ..tie }));
        self.record_ratification(since, chance);
    }

    /// Rule 14.7: the later text takes over once it binds.
    pub fn take_over(&mut self, adherence: &mut Adherence) {
        let (all, quarter) = (self.instruments, self.quarter);
        self.participation.take_over(all, quarter, adherence);
    }

    /// Rule 10.6: a signatory ratifies, or not yet. Whether it did.
    pub fn ratify(&mut self, adherence: &mut Adherence, rng: &mut impl rand::Rng) -> bool {
        let of = self.participation.of(self.instruments);
        let (depth, club) = of.map_or((0.0, self.relations.n), |of| {
            (of.depth[self.state], of.delegations)
        });
        let opened = of.map_or(1, |of| of.opened);
        let by = &self.setting.theory.regime.ratification;
        let chance = hazard(by, depth, club);
        let may = signatory(adherence) && adherence.party_since.is_none();
        if !may || rng.random::<f64>() >= chance {
            return false;
        }
        adherence.party_since = Some(self.quarter);
        self.record_ratification(self.quarter + 1 - opened, chance);
        self.reports(by.ratified_reports, 0.0);
        true
    }

    fn record_ratification(&mut self, quarters: u32, chance: f64) {
        let what = Happening::Ratified { state: self.iso() };
        let signed = self.journal.last(Mark::Signed(self.state));
        let why = ratified_words(quarters, chance);
        let n = self.journal.write(what, "10.6", signed, why);
        self.journal.mark(Mark::Joined, n);
    }

    /// Counts it among the parties of its text, and of the later one that it has ratified.
    pub fn count(&self, adherence: &Adherence, parties: &mut [usize]) {
        let mut one_more = |k: InstrumentId| parties[k] += 1;
        if self.is_party(adherence) {
            self.participation.under.into_iter().for_each(&mut one_more);
        }
        let next = self.participation.next;
        let next = next.filter(|(_, tie)| self.is_party(tie));
        next.map(|(k, _)| k).into_iter().for_each(&mut one_more);
    }

    /// Rules 6.3 and 10.8: how far it keeps its text.
    pub fn comply(&mut self, adherence: &Adherence, society: &Society, reputation: f64) -> Kept {
        let i = self.state;
        let of = self.participation.of(self.instruments);
        let follow_up = of.map_or(0.0, |of| of.follow_up);
        let lever = |l: Lever| of.map_or(0.0, |of| of.levers.get(l));
        let compliance = compliance(
            &self.setting.theory,
            Temptation {
                depth: of.map_or(0.0, |of| of.asked[i]),
                force: of.map_or(0.0, |of| of.force),
                fortune: of.map_or(0.0, |of| of.fortune),
                follow_up,
                review: lever(Lever::ReviewConference),
                reputation,
                liberty: society.liberty,
            },
        );
        let watch = of.map_or(0.0, Instrument::watch);
        let party = self.is_party(adherence);
        let by = &self.setting.theory.regime.compliance;
        let bound = match party {
            true => 1.0,
            false if signatory(adherence) => by.provisional,
            false => 0.0,
        };
        let reservation = if adherence.declared {
            by.declaration
        } else {
            1.0
        };
        self.participation.bound = bound * compliance * reservation;
        Kept {
            compliance,
            watch,
            checked: party && self.participation.ruling(self.instruments).is_some(),
        }
    }

    /// Rule 9.7: what is checked and kept is believed.
    pub fn believe(&mut self, kept: Kept) {
        let by = &self.setting.theory.answers.reputation;
        self.reports(by.kept_reports * kept.watch * kept.compliance, 0.0);
    }

    /// Rule 10.8: whether a party that does not keep its text breaks it. Rule 16.7: the services of
    /// a person's seat ask instead, and break it if they were let off.
    pub fn breaks(&self, kept: Kept, questions: &mut Questions, rng: &mut impl rand::Rng) -> bool {
        let by = &self.setting.theory.regime.compliance;
        let tempted = rng.random::<f64>() < by.breach_chance * (1.0 - kept.compliance);
        if !self.setting.controls.human(self.state) {
            return tempted;
        }
        if tempted {
            questions.ask_off.insert(self.state);
        }
        questions.let_off.contains(&self.state)
    }

    /// Rule 10.8: a party breaks its text, which others may see.
    pub fn violate(&mut self, kept: Kept, skills: &[f64], violations: &mut Violations) {
        let (i, quarter) = (self.state, self.quarter);
        let by = &self.setting.theory.regime.compliance;
        let named = self.setting.stream_name(i);
        let mut found = stream(self.setting.seed, "breach", quarter, named, "", 0);
        let whole = 1.0 + by.breach_seen;
        let draw = found.random::<f64>() * whole;
        let public = draw < by.breach_seen + kept.watch;
        if public
            && draw >= by.breach_seen
            && let Some(text) = self.participation.ruling(self.instruments)
        {
            let levers = [(Lever::Verification, 1.0)];
            self.ledger.book(text, Deed::Found, &levers, 1.0);
        }
        // What follow-up does not find, the skilled may.
        let known = StateId::all(self.relations.n)
            .filter(|&w| w != i && found.random::<f64>() < by.breach_found * skills[w])
            .collect();
        let id = ViolationId::new(violations.0.len());
        violations.0.push(Violation {
            id,
            state: i,
            quarter,
            known,
            public,
        });
        let what = Happening::Violation {
            violation: id,
            state: self.iso(),
            public,
        };
        let (keeps, watch) = (hundredths(kept.compliance), hundredths(kept.watch));
        let why = if public {
            say!("aftermath-breach-seen", kept = keeps, watch = watch)
        } else {
            say!("aftermath-breach-unseen", kept = keeps, watch = watch)
        };
        let cause = self.journal.last(Mark::InForce);
        let n = self.journal.write(what, "10.8", cause, why);
        self.journal.mark(Mark::Breach(id), n);
        if public {
            reputation::breach(&self.setting.theory, self.relations, i);
        }
    }
}

/// Whether it has signed and not left.
fn signatory(adherence: &Adherence) -> bool {
    adherence.signed && !adherence.withdrawn
}

/// Rule 10.7: a text enters into force; rule 14.9: from then on it counts to its review.
pub(super) fn enter_into_force(
    journal: &mut Journal,
    text: &mut Instrument,
    quarter: u32,
    parties: usize,
) {
    let (age, all) = (quarter + 1 - text.opened, text.delegations);
    let alone = text.opened > 1 && parties < PARTIES;
    if text.since.is_some() || alone || !enters(age, parties, all) {
        return;
    }
    text.since = Some(quarter);
    text.review = text.reviewed.then_some(quarter + REVIEW + 1);
    let joined = journal.last(Mark::Joined);
    let why = if enters(0, parties, all) {
        say!("aftermath-in-force-majority", parties = parties, all = all)
    } else {
        let needed = if text.opened > 1 { 2 } else { 1 };
        say!(
            "aftermath-in-force-late",
            parties = parties,
            needed = needed
        )
    };
    let n = journal.write(Happening::InForce { parties }, "10.7", joined, why);
    journal.mark(Mark::InForce, n);
}

/// Source: hundredths in one.
const PER_CENT: f64 = 100.0;

fn ratified_words(quarters: u32, chance: f64) -> Sentence {
    say!(
        "aftermath-ratified",
        quarters = quarters,
        chance = format!("{:.1}", PER_CENT * chance)
    )
}
