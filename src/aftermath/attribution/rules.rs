//! Section 8: evidence, belief and the answer on the ladder.

use rand::RngExt as _;

use crate::locale::Sentence;
use crate::model::functions::LOGISTIC_DEVIATION;
use crate::model::lanes::{self, wide};
use crate::model::theory::answers::RungNumbers;
use crate::model::theory::fixed::fixed;
use crate::model::years::{Kind, MOST_SEVERE};
use crate::model::{Doctrine, Rung, Theory};
use crate::say;

/// A suspect before the evidence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Suspect {
    /// What speaks for it, in any unit that all suspects share, 0 or more.
    pub prior: f64,
    /// Whom it may hide behind.
    pub behind: Behind,
}

impl Suspect {
    /// One that hides behind nobody.
    #[must_use]
    pub const fn of(prior: f64) -> Self {
        Self {
            prior,
            behind: [None, None],
        }
    }
}

/// Places of those behind whom a suspect may hide, each with the share of its operations, 0–1 (rule
/// 7.13).
pub type Behind = [Option<(usize, f64)>; 2];

/// The ways in which the suspects of an incident may hide. Most hide in the same way, so that what the
/// evidence makes of a way is worked out once for all of them.
#[derive(Debug, Clone, Default)]
pub struct Hiding {
    /// Those of the rows, then those of whoever hides in a way of its own.
    ways: Vec<Behind>,
    /// How many suspects, one after another, hide in each of the first ways.
    rows: Vec<usize>,
    /// Places of those that hide in a way of their own.
    apart: Vec<usize>,
}

impl Hiding {
    /// Suspects in rows, of which each hides in one way, with room for so many that do not.
    #[must_use]
    pub fn in_rows<const N: usize>(rows: [(usize, Behind); N], apart: usize) -> Self {
        let mut ways = Vec::with_capacity(N + apart);
        ways.extend(rows.map(|(_, way)| way));
        Self {
            ways,
            rows: rows.map(|(count, _)| count).into(),
            apart: Vec::with_capacity(apart),
        }
    }

    /// The suspect in a place hides in a way of its own; the way that is named last counts.
    pub fn hides(&mut self, place: usize, behind: Behind) {
        self.apart.push(place);
        self.ways.push(behind);
    }
}

impl<'a> FromIterator<&'a Suspect> for Hiding {
    fn from_iter<T: IntoIterator<Item = &'a Suspect>>(suspects: T) -> Self {
        let ways: Vec<Behind> = suspects.into_iter().map(|suspect| suspect.behind).collect();
        let mut hiding = Self::in_rows([(ways.len(), [None, None])], 0);
        let hidden = ways.iter().enumerate().filter(|way| *way.1 != [None, None]);
        hidden.for_each(|(place, way)| hiding.hides(place, *way));
        hiding
    }
}

/// Where evidence is weighed: what it takes lies ready, so that it is not made anew for every incident.
#[derive(Debug, Clone, Default)]
pub struct Scales {
    signals: Vec<f64>,
    far: Vec<f64>,
    turns: Vec<f64>,
    fronts: Vec<f64>,
    hidden: Vec<f64>,
    beliefs: Vec<f64>,
}

/// Rule 8.1: what is believed of suspects; see [`Scales::beliefs`].
pub fn posterior(
    theory: &Theory,
    suspects: &[Suspect],
    culprits: (Option<usize>, Option<usize>),
    skill: f64,
    rng: &mut impl rand::Rng,
) -> Vec<f64> {
    let mut priors: Vec<f64> = suspects.iter().map(|s| s.prior.max(NOTHING)).collect();
    lanes::log(&mut priors);
    let hiding: Hiding = suspects.iter().collect();
    let mut scales = Scales::default();
    scales
        .beliefs(theory, (&priors, &hiding), culprits, skill, rng)
        .to_vec()
}

/// Whose logarithm stands for that of 0. Source: rounding.
pub const NOTHING: f64 = 1e-300;

impl Scales {
    /// Rule 8.1: everybody gives off a signal, which is normal noise of standard deviation 1. The
    /// culprit's lies higher by `evidence` × skill, and that of whoever it hides behind by a part of this
    /// (rule 7.13). What is believed follows by the theorem of Bayes from the priors and from the very
    /// rule that makes the signals, so that it is as often right as it says wherever the priors are.
    /// `priors` are logarithms, of [`NOTHING`] at least; `culprit` and `apparent` are places among the
    /// suspects. Returns beliefs in the order of the priors, which add up to 1.
    pub fn beliefs(
        &mut self,
        theory: &Theory,
        (priors, hiding): (&[f64], &Hiding),
        (culprit, apparent): (Option<usize>, Option<usize>),
        skill: f64,
        rng: &mut impl rand::Rng,
    ) -> &[f64] {
        let strength = theory.answers.attribution.evidence * skill;
        let part = strength * theory.operations.concealment.apparent_signal;
        self.draw(priors.len(), rng);
        let signals = &mut self.signals;
        // Whoever is both is the culprit.
        if let Some(k) = apparent.filter(|k| Some(*k) != culprit) {
            signals[k] += part;
        }
        if let Some(k) = culprit {
            signals[k] += strength;
        }
        self.look_behind(hiding, part);
        self.beliefs.clear();
        self.beliefs.extend_from_slice(priors);
        let (rows, apart) = self.hidden.split_at(hiding.rows.len());
        let (mut beliefs, mut signals) = (&mut *self.beliefs, &*self.signals);
        for (count, how) in hiding.rows.iter().zip(rows) {
            let count = (*count).min(beliefs.len());
            let (row, others) = beliefs.split_at_mut(count);
            let (given, left) = signals.split_at(count);
            wide(
                #[inline(always)]
                || {
                    for (belief, signal) in row.iter_mut().zip(given) {
                        *belief = *belief + speaks(*signal, strength) + how;
                    }
                },
            );
            (beliefs, signals) = (others, left);
        }
        for (place, how) in hiding.apart.iter().zip(apart) {
            let speaks = speaks(self.signals[*place], strength);
            self.beliefs[*place] = priors[*place] + speaks + how;
        }
        lanes::shares_of_logs(&mut self.beliefs);
        &self.beliefs
    }

    /// Draws signals from the standard normal distribution. Source: Box and Muller 1958.
    fn draw(&mut self, count: usize, rng: &mut impl rand::Rng) {
        for of_each in [&mut self.signals, &mut self.far, &mut self.turns] {
            of_each.resize(count, 0.0);
        }
        for (far, turn) in self.far.iter_mut().zip(&mut self.turns) {
            *far = 1.0 - rng.random::<f64>();
            *turn = rng.random();
        }
        lanes::normals(&self.far, &self.turns, &mut self.signals);
    }

    /// What the signals of those behind whom suspects may hide make of each way to hide, as logarithms;
    /// `part` is what a signal is raised by in the mean where somebody hides behind its owner.
    fn look_behind(&mut self, hiding: &Hiding, part: f64) {
        let signals = &self.signals;
        let front =
            |front: &Option<(usize, f64)>| front.map_or(0.0, |f| speaks(signals[f.0], part));
        self.fronts.clear();
        self.fronts.extend(hiding.ways.iter().flatten().map(front));
        lanes::exp(&mut self.fronts);
        let hides = |(way, fronts): (&Behind, &[f64; 2])| {
            let behind = way.iter().zip(fronts);
            let hidden =
                behind.filter_map(|(way, front)| way.map(|(_, share)| share * (front - 1.0)));
            (1.0 + hidden.sum::<f64>()).max(NOTHING)
        };
        let fronts = self.fronts.as_chunks().0;
        self.hidden.clear();
        (self.hidden).extend(hiding.ways.iter().zip(fronts).map(hides));
        lanes::log(&mut self.hidden);
    }
}

/// What a signal says for a suspect whose own is raised by so much in the mean.
#[inline(always)]
fn speaks(signal: f64, mean: f64) -> f64 {
    mean * (signal - mean / 2.0)
}

/// What a boast, or that there is none, says for gangs and for others (rule 8.8).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Boasted {
    /// Likelihood if a gang did it.
    pub gangs: f64,
    /// Likelihood if another did.
    pub others: f64,
}

/// Rule 8.8: how often a gang boasts of an incident of a kind in the end, 0–1: only of what is meant to
/// be seen.
#[must_use]
pub fn boasts(theory: &Theory, kind: Kind) -> f64 {
    match kind {
        Kind::Denial | Kind::Spoofing => theory.answers.naming.gang_boasts,
        _ => 0.0,
    }
}

/// Rule 8.8: only gangs boast, of what is meant to be seen; how likely it is that one has, or has
/// not, so many days after an incident of a kind.
#[must_use]
pub fn boasted(theory: &Theory, kind: Kind, (boast, after): (bool, u32)) -> Boasted {
    let by = &theory.answers.naming;
    let chance = boasts(theory, kind) * within(f64::from(after), by.gang_days, by.gang_spread);
    match boast {
        true => Boasted {
            gangs: chance,
            others: 0.0,
        },
        false => Boasted {
            gangs: 1.0 - chance,
            others: 1.0,
        },
    }
}

/// How a state keeps its accounts with another (rule 8.9; the strategies of the repeated dilemma).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Temper {
    /// Answers every incident alike.
    Strict,
    /// Lets some pass.
    Generous,
    /// Lets an answer to its own operation pass.
    Contrite,
    /// Waits for the second incident.
    TwoTats,
    /// Answers the more, the more it remembers.
    Grudging,
}

impl Temper {
    /// The temper of a doctrine.
    #[must_use]
    pub fn of(theory: &Theory, doctrine: &Doctrine) -> Self {
        let cut = &theory.answers.temper;
        match doctrine {
            d if d.restraint >= cut.contrite_restraint => Self::Contrite,
            d if d.retaliation >= cut.grudging_retaliation => Self::Grudging,
            d if d.retaliation >= cut.strict_retaliation => Self::Strict,
            d if d.risk_tolerance >= cut.slow_risk => Self::TwoTats,
            _ => Self::Generous,
        }
    }

    /// It as a habit, in words.
    #[must_use]
    pub fn habit(self) -> Sentence {
        match self {
            Self::Strict => say!("aftermath-temper-strict"),
            Self::Generous => say!("aftermath-temper-generous"),
            Self::Contrite => say!("aftermath-temper-contrite"),
            Self::TwoTats => say!("aftermath-temper-slow"),
            Self::Grudging => say!("aftermath-temper-grudging"),
        }
    }

    /// What the drive to answer is multiplied by: `before` are operations of the suspect that it
    /// remembers from the last year, `provoked` whether it carried one out against the suspect
    /// itself.
    #[must_use]
    pub fn drive(self, theory: &Theory, (before, provoked): (u32, bool)) -> f64 {
        let by = &theory.answers.temper;
        match self {
            Self::Strict => 1.0,
            Self::Generous => by.temper_generous,
            Self::Contrite if provoked => by.temper_contrite,
            Self::Contrite => 1.0,
            Self::TwoTats if before == 0 => by.temper_slow_first,
            Self::TwoTats => by.temper_slow_again,
            Self::Grudging => (by.temper_grudging + by.temper_grudge * f64::from(before))
                .min(by.temper_grudging_most),
        }
    }
}

fixed! {
    memory:

    /// Days a state remembers an operation for (rule 8.9). Judgement: a year.
    pub const MEMORY: u32 = 360;
}

/// Rule 8.9: how many operations, given by their days, a state remembers on a day.
#[must_use]
pub fn remembered(days: impl Iterator<Item = u32>, day: u32) -> u32 {
    let recent = days.filter(|&d| d < day && d + MEMORY >= day);
    u32::try_from(recent.count()).unwrap_or(u32::MAX)
}

/// What a victim weighs before it answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grievance {
    /// Whether the suspect is a state.
    pub state: bool,
    /// Severity, 1–10.
    pub severity: f64,
    /// Belief in the suspect, 0–1.
    pub belief: f64,
    /// How far the drive to strike the suspect is escalation (rule 9.8), 0–1.
    pub escalation: f64,
    /// Readiness to answer, 0–1.
    pub retaliation: f64,
    /// What its temper makes of the drive to answer (rule 8.9).
    pub temper: f64,
    /// Agreed measure in answers (lever), 0–1.
    pub proportion: f64,
    /// A hotline (lever), 0–1.
    pub hotline: f64,
}

/// Rule 8.3: what speaks for each rung before anything is weighed, and how much the drive to answer
/// adds, in logits.
const fn choice(by: &RungNumbers, rung: Rung) -> (f64, f64) {
    match rung {
        Rung::Silence => (0.0, 0.0),
        Rung::PrivateProtest => (-by.answer_protest, by.answer_protest_drive),
        Rung::PublicAttribution => (-by.answer_attribution, by.answer_attribution_drive),
        Rung::LawEnforcement => (-by.answer_law, by.answer_law_drive),
        Rung::Sanctions => (-by.answer_sanctions, by.answer_sanctions_drive),
        Rung::CyberInKind => (-by.answer_kind, by.answer_kind_drive),
        Rung::Disruption => (-by.answer_disruption, by.answer_disruption_drive),
        Rung::ArmedCrisis => (-by.answer_force, by.answer_force_drive),
    }
}

/// Rule 8.3: a rung by quantal response. Below the firebreak nothing goes past the answer in
/// kind, as in the record; what has piled up between two states counts with the severity, by the
/// theory's `escalation_weight`. `wish` is a draw from 0 to 1. Agreed proportion and a hotline are off-ramps from the rungs above the law.
pub fn rung(theory: &Theory, g: Grievance, wish: f64) -> Rung {
    let by = &theory.answers.response;
    let above = g.escalation;
    let drive =
        g.temper * g.belief * (g.severity / MOST_SEVERE) * (by.answer_unready + g.retaliation)
            + by.escalation_weight * above * by.answer_tension;
    let piled = g.severity + by.escalation_weight * above;
    let top = match g.state {
        false => Rung::LawEnforcement,
        true if piled < by.firebreak => Rung::CyberInKind,
        true => Rung::ArmedCrisis,
    };
    let logit = |rung: Rung| {
        let calm = if rung > Rung::LawEnforcement {
            g.proportion + g.hotline
        } else {
            0.0
        };
        let (for_itself, by_drive) = choice(&theory.answers.rungs, rung);
        for_itself + by_drive * drive - calm
    };
    let rungs = Rung::all().take_while(|rung| *rung <= top);
    let mut weights = [0.0; Rung::ArmedCrisis as usize + 1];
    for (slot, rung) in weights.iter_mut().zip(rungs.clone()) {
        *slot = logit(rung);
    }
    // What is above the top is weighed, too, and left out.
    lanes::exp(&mut weights);
    let weighed = rungs.zip(weights);
    let all: f64 = weighed.clone().map(|(_, weight)| weight).sum();
    let mut left = wish * all;
    for (rung, weight) in weighed {
        left -= weight;
        if left < 0.0 {
            return rung;
        }
    }
    Rung::Silence
}

/// Rule 8.6: severity of an answer in kind, around that of the incident (fitted to DCID 2.0: more severe
/// 18 %, as severe 57 %, less severe 25 %).
pub fn reply(theory: &Theory, severity: u8, rng: &mut impl rand::Rng) -> u8 {
    let by = &theory.answers.response;
    let shift = by.reply_spread * (rng.random::<f64>() + rng.random::<f64>() - 1.0) - by.reply_less;
    let most = theory.operations.result.usual_severity;
    crate::model::functions::whole(libm::round((f64::from(severity) + shift).clamp(1.0, most)))
}

/// Rule 8.6: how hard an answer strikes the one answered, culprit or not, as the severity of an
/// incident: in kind as its reply, disruption as 7, an armed crisis as 9 (judgement). Below it hurts
/// nobody's networks.
#[must_use]
pub fn weight(rung: Rung, reply: Option<u8>) -> Option<u8> {
    match rung {
        Rung::Disruption => Some(7),
        Rung::ArmedCrisis => Some(9),
        _ => reply,
    }
}

/// Rule 8.7: chance that a target gives way to an incident that reached its aim (fitted to DCID 2.0: 3 %,
/// most of them to destruction).
#[must_use]
pub fn gives_way(theory: &Theory, severity: u8, edge: f64) -> f64 {
    let by = &theory.answers.response;
    let severity = by.concession_severity * f64::from(severity);
    crate::model::functions::logistic(severity - by.concession_cost + edge)
}

/// Rule 8.2: chance that a lag of [`lag`] is shorter than so many days.
#[must_use]
pub fn within(days: f64, median: f64, spread: f64) -> f64 {
    let far = libm::log(days.max(1e-9) / median.max(1e-9));
    crate::model::functions::logistic(far * LOGISTIC_DEVIATION / spread.max(1e-9))
}

/// Rule 8.2: a lag of so many days in the median, spread by `spread` in logarithms.
pub fn lag(median: f64, spread: f64, rng: &mut impl rand::Rng) -> f64 {
    lag_drawn(median, spread, rng.random())
}

/// The same by a draw from 0 to 1.
#[must_use]
pub fn lag_drawn(median: f64, spread: f64, draw: f64) -> f64 {
    // A logistic deviate of the same standard deviation as a normal one.
    let u = draw.clamp(1e-6, 1.0 - 1e-6);
    median * libm::exp(spread * libm::log(u / (1.0 - u)) / LOGISTIC_DEVIATION)
}
