//! Section 4: the chair's text, a mediated single text with graded votes and a chair who anneals
//! (Klein, Faratin, Sayama, Bar-Yam 2003). What it shares with other mediators is in
//! [`single_text`](crate::negotiation::single_text).

use rand::RngExt as _;

use crate::model::ids::{BracketId, ClauseId, WordingId};
use crate::model::theory::conference::ChairNumbers;
use crate::model::{Text, TreatyText};
pub use crate::negotiation::grading::{Grading, grade};
use crate::negotiation::hearing::Delegations;
use crate::negotiation::marks::{Answer, TOP_MARK};
use crate::negotiation::reading::Change;
use crate::negotiation::single_text::Minutes;

/// How the chair works.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chair {
    /// Edits tried at most.
    pub edits: u32,
    /// Starting temperature, 0–2 mean graded votes.
    pub temperature: f64,
    /// Brackets changed at once at most, 1–4.
    pub package: u32,
    /// Edits without a kept change after which the chair stops.
    pub patience: u32,
    /// Edits in ten that change one bracket only.
    pub singles: f64,
    /// Share of the edits left from which no loss is kept, 0–1.
    pub cools: f64,
}

/// How the chair weighs what it hears (rule 4.2).
#[derive(Debug, Clone, PartialEq)]
pub struct Weighing {
    /// How much each delegation's marks count; 1 is the usual.
    pub seats: Vec<f64>,
    /// Clauses whose pen a drafting group holds, with its members' weights in the place of those.
    pub pens: Vec<(ClauseId, Vec<f64>)>,
    /// A delegation at its line counts as if it had this many marks above it.
    pub least: f64,
    /// What a delegation that could not sign costs, in logarithms of marks.
    pub unsigned: f64,
    /// What each mark below its line costs more.
    pub below: f64,
    /// Logarithms of marks that the chair's temperature of 1 lets go, for each delegation.
    pub heat: f64,
}

impl Weighing {
    /// By the numbers of a theory, with so much weight for each delegation.
    #[must_use]
    pub fn of(n: &ChairNumbers, seats: Vec<f64>) -> Self {
        Self {
            seats,
            pens: vec![],
            least: n.mark_least,
            unsigned: n.mark_unsigned,
            below: n.mark_below,
            heat: n.chair_heat,
        }
    }

    /// By what every mark above or below a line counts, from −[`TOP_MARK`] on.
    fn table(&self) -> Vec<f64> {
        let top = i32::from(TOP_MARK);
        (-top..=top)
            .map(|above| {
                if above < 0 {
                    libm::log(self.least) - self.unsigned + self.below * f64::from(above)
                } else {
                    libm::log(f64::from(above) + self.least)
                }
            })
            .collect()
    }

    /// The weights where these brackets change.
    fn weights(&self, treaty: &TreatyText, changes: &[Change]) -> &[f64] {
        let touched = |c: &ClauseId| {
            let mut all = changes.iter();
            all.any(|(b, _)| treaty.brackets[*b].clause == *c)
        };
        let pen = self.pens.iter().find(|(c, _)| touched(c));
        pen.map_or(&self.seats, |(_, weights)| weights)
    }
}

/// Rule 4.2: the chair tries small changes to the brackets that are free, `singles` in ten of one
/// bracket and the rest of a package, half of these of clauses that hang together. It keeps a change
/// by which the marks rise ([`Weighing`]), or by which they stay and the mean graded vote is above
/// zero; until `cools` of the edits are left also one that loses less than temperature × what is left
/// × a draw. It keeps nothing that nobody is for.
pub fn mediate(
    treaty: &TreatyText,
    start: &Text,
    free: &[BracketId],
    delegations: &mut dyn Delegations,
    (chair, weighing): (Chair, &Weighing),
    rng: &mut impl rand::Rng,
) -> (Text, Minutes) {
    let (mut text, mut minutes) = (start.clone(), Minutes::default());
    if free.is_empty() {
        return (text, minutes);
    }
    let at_work = AtWork {
        treaty,
        free,
        chair,
    };
    let mut heard = Heard::new(delegations, weighing);
    let mut since = 0;
    for edit in 0..chair.edits {
        let changes = at_work.edit(rng);
        let left = 1.0 - f64::from(edit) / f64::from(chair.edits);
        let moves = changes.iter().any(|&(b, w)| text.at(b) != w);
        let said = heard.of(treaty, &changes);
        minutes.graded += 1;
        if at_work.keeps(weighing, &said, left, rng) && moves {
            heard.keep(&changes);
            text = text.with_all(&changes);
            minutes.kept += 1;
            minutes.last = said.sum;
            since = 0;
        } else {
            since += 1;
            if since >= chair.patience {
                break;
            }
        }
    }
    (text, minutes)
}

/// What the room says of a change, as the chair adds it up.
struct SaidOf {
    /// By how much it takes the text better, in logarithms of marks, the mean over delegations.
    better: f64,
    /// Mean graded vote, −2 to 2.
    votes: f64,
    /// Sum of graded votes.
    sum: i32,
    /// Whether anybody is for it.
    wanted: bool,
}

/// The room as the chair hears it.
struct Heard<'h> {
    delegations: &'h mut dyn Delegations,
    weighing: &'h Weighing,
    table: Vec<f64>,
    /// Place of the line of each in the table, less its mark.
    marks: Vec<u8>,
}

impl<'h> Heard<'h> {
    fn new(delegations: &'h mut dyn Delegations, weighing: &'h Weighing) -> Self {
        let marks = delegations.answers(&[]).iter().map(|a| a.mark).collect();
        Self {
            delegations,
            weighing,
            table: weighing.table(),
            marks,
        }
    }

    fn of(&mut self, treaty: &TreatyText, changes: &[Change]) -> SaidOf {
        let weights = self.weighing.weights(treaty, changes);
        let lines = self.delegations.lines().to_vec();
        let answers = self.delegations.answers(changes);
        let value = |mark: u8, line: u8| {
            let place = usize::from(TOP_MARK) + usize::from(mark);
            self.table[place - usize::from(line)]
        };
        let (mut better, mut sum, mut votes, mut all) = (0.0, 0, 0.0, 0.0);
        let each = answers.iter().zip(&self.marks).zip(&lines).zip(weights);
        for (((answer, mark), line), weight) in each {
            all += weight;
            votes += weight * f64::from(answer.vote);
            sum += i32::from(answer.vote);
            if answer.mark != *mark {
                better += weight * (value(answer.mark, *line) - value(*mark, *line));
            }
        }
        let all = f64::max(all, 1.0);
        SaidOf {
            better: better / all,
            votes: votes / all,
            sum,
            wanted: answers.iter().any(|a| a.vote > 0),
        }
    }

    fn keep(&mut self, changes: &[Change]) {
        self.delegations.keep(changes);
        let answers: &[Answer] = self.delegations.answers(&[]);
        self.marks = answers.iter().map(|a| a.mark).collect();
    }
}

/// The chair at work on the free brackets of a treaty.
struct AtWork<'a> {
    treaty: &'a TreatyText,
    free: &'a [BracketId],
    chair: Chair,
}

impl AtWork<'_> {
    fn edit(&self, rng: &mut impl rand::Rng) -> Vec<Change> {
        let (treaty, free, package) = (self.treaty, self.free, self.chair.package);
        let single = package < 2 || f64::from(rng.random_range(0..10_i32)) < self.chair.singles;
        let size = if single {
            1
        } else {
            rng.random_range(2..=package)
        };
        let mut made: Vec<Change> = vec![];
        let linked = !single && rng.random::<bool>();
        for k in 0..size {
            let mut bracket = free[rng.random_range(0..free.len())];
            if k == 1 && linked {
                let near = self.neighbours(treaty.brackets[made[0].0].clause);
                if !near.is_empty() {
                    bracket = near[rng.random_range(0..near.len())];
                }
            }
            let wordings = treaty.brackets[bracket].wordings.len();
            let wording = WordingId::new(rng.random_range(0..wordings));
            made.retain(|(b, _)| *b != bracket);
            made.push((bracket, wording));
        }
        made
    }

    fn keeps(
        &self,
        weighing: &Weighing,
        said: &SaidOf,
        left: f64,
        rng: &mut impl rand::Rng,
    ) -> bool {
        let lets_go = self.chair.temperature * left * rng.random::<f64>();
        let warm = left > self.chair.cools;
        let rises = said.better > 0.0 || (said.better == 0.0 && said.votes > 0.0);
        said.wanted && (rises || (warm && said.better > -lets_go * weighing.heat))
    }
}

impl AtWork<'_> {
    /// Free brackets of the clauses that hang together with one.
    fn neighbours(&self, clause: ClauseId) -> Vec<BracketId> {
        let hangs = |c: ClauseId| {
            let mut links = self.treaty.links.iter();
            links.any(|l| (l.a, l.b) == (clause, c) || (l.a, l.b) == (c, clause))
        };
        let all = self.free.iter().copied();
        all.filter(|&b| hangs(self.treaty.brackets[b].clause))
            .collect()
    }
}
