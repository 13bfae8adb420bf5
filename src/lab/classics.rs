//! Simple methods to compare with, each with every utility in view, and the two-bloc experiment.
//!
//! Designs: `negotiation_and_dynamics.md` §1.7. Compromise model: van den Bos 1991; stacked
//! alternating offers: Aydoğan and others 2017; `MiCRO`: de Jonge 2022.

use rand::RngExt as _;

use crate::lab::bench;
use crate::lab::domain::Domain;
use crate::model::Text;
use crate::model::ids::{BracketId, WordingId};
use crate::negotiation::additive::Additive;
use crate::negotiation::agenda::{Agenda, Worth as _};
use crate::negotiation::single_text::chance;
use crate::world::random::stream;

/// Edits of a single text.
const EDITS: u32 = 400;
/// Share of edits that change one clause; the others change two.
const SINGLE: f64 = 0.7;
/// Votes of the chair's patience at the start.
const HEAT: f64 = 4.0;
/// A change of utility above this is a strong vote.
const STRONG: f64 = 0.08;
/// Exponents of the time-dependent bidders, in turn: late, even, early (Faratin and others 1998).
const TACTICS: [f64; 3] = [4.0, 1.0, 0.25];
/// Rounds of offers, time-dependent and `MiCRO`.
const ROUNDS: [usize; 2] = [100, 1_500];

/// A method: a domain and a seed to a text, or none.
pub type Method = fn(&Domain, u64) -> Option<Text>;

/// All of them, by name.
pub const METHODS: [(&str, Method); 8] = [
    ("compromise model", |d, _| Some(compromise(d))),
    ("plurality per clause", |d, _| Some(plurality(d))),
    ("single text, unanimity", |d, s| {
        Some(single(d, s, &unanimity))
    }),
    ("single text, all but one", |d, s| {
        Some(single(d, s, &all_but_one))
    }),
    ("single text, majority", |d, s| {
        Some(single(d, s, &majority))
    }),
    ("chair anneals on votes", |d, s| {
        Some(single(d, s, &annealed))
    }),
    ("offers, time-based", |d, _| offers(d)),
    ("offers, MiCRO min rule", micro),
];

/// Each clause at the mean of the ideal options, weighted by salience.
#[must_use]
pub fn compromise(domain: &Domain) -> Text {
    let mean = |c: usize| {
        let (mut sum, mut weight) = (0.0, 0.0);
        for p in 0..domain.parties {
            sum += domain.weights[p][c] * ideal(domain, p, c) as f64;
            weight += domain.weights[p][c];
        }
        // Between 0 and the last option where weights are not negative.
        (sum / weight).round().max(0.0) as usize
    };
    let agenda = domain.agenda();
    agenda.text(|b| WordingId::new(mean(b.index()).min(agenda.options(b) - 1)))
}

/// Each clause at the option most parties like best, the first of several.
#[must_use]
pub fn plurality(domain: &Domain) -> Text {
    let likes = |c: usize, o: usize| move |p: &usize| ideal(domain, *p, c) == o;
    let votes = |c: usize, o: usize| (0..domain.parties).filter(likes(c, o)).count();
    let agenda = domain.agenda();
    agenda.text(|b| {
        let all = agenda.wordings(b).rev();
        all.max_by_key(|w| votes(b.index(), w.index()))
            .unwrap_or_default()
    })
}

fn ideal(domain: &Domain, party: usize, clause: usize) -> usize {
    let row = &domain.values[party][clause];
    let options = (0..row.len()).rev();
    options
        .max_by(|&x, &y| row[x].total_cmp(&row[y]))
        .unwrap_or(0)
}

/// Whether an edit passes: gains of all over the table, and over the old text, heat, a draw.
type Rule<'a> = &'a dyn Fn(&[f64], &[f64], f64, f64) -> bool;

fn unanimity(gains: &[f64], _: &[f64], _: f64, _: f64) -> bool {
    gains.iter().all(|&g| g >= 0.0)
}

fn all_but_one(gains: &[f64], _: &[f64], _: f64, _: f64) -> bool {
    let content = gains.iter().filter(|&&g| g >= 0.0).count();
    content + 1 >= gains.len() && gains.iter().sum::<f64>() > 0.0
}

fn majority(gains: &[f64], _: &[f64], _: f64, _: f64) -> bool {
    2 * gains.iter().filter(|&&g| g > 0.0).count() > gains.len()
}

fn annealed(gains: &[f64], _: &[f64], heat: f64, draw: f64) -> bool {
    let vote = |g: f64| match g {
        0.0 => 0.0,
        g if g.abs() > STRONG => 2.0 * g.signum(),
        g => g.signum(),
    };
    let sum: f64 = gains.iter().map(|&g| vote(g)).sum();
    sum > 0.0 || draw < chance(sum, heat)
}

fn package(gains: &[f64], over_old: &[f64], _: f64, _: f64) -> bool {
    over_old.iter().all(|&g| g >= 0.0) && gains.iter().sum::<f64>() > 0.0
}

fn single(domain: &Domain, seed: u64, rule: Rule) -> Text {
    let mut dice = stream(seed, "classic start", 0, "", "", 0);
    let start = domain.agenda().draw(&mut dice);
    edited(&domain.agenda(), &domain.wishes(), seed, start, rule)
}

/// One text, edited at random as long as the rule lets edits pass.
fn edited(agenda: &Agenda, all: &[Additive], seed: u64, old: Text, rule: Rule) -> Text {
    let of = |text: &Text| -> Vec<f64> { all.iter().map(|u| u.of(text)).collect() };
    let less = |x: &[f64], y: &[f64]| -> Vec<f64> { x.iter().zip(y).map(|(a, b)| a - b).collect() };
    let mut dice = stream(seed, "classic edits", 0, "", "", 0);
    let first = of(&old);
    let (mut table, mut now) = (old, first.clone());
    for step in 0..EDITS {
        let mut text = table.clone();
        let one = dice.random_range(0..agenda.len());
        let mut edit = vec![one];
        if dice.random::<f64>() >= SINGLE && agenda.len() > 1 {
            edit.push((one + dice.random_range(1..agenda.len())) % agenda.len());
        }
        let edit = edit.into_iter().map(BracketId::new);
        for b in edit.filter(|&b| agenda.options(b) > 1) {
            let options = agenda.options(b);
            let next = (text.at(b).index() + dice.random_range(1..options)) % options;
            text.set(b, WordingId::new(next));
        }
        let next = of(&text);
        let heat = HEAT * (1.0 - f64::from(step) / f64::from(EDITS)) + 1e-6;
        if rule(
            &less(&next, &now),
            &less(&next, &first),
            heat,
            dice.random(),
        ) {
            (table, now) = (text, next);
        }
    }
    table
}

/// Utility of every party for every text, in [`Additive::each_text`]'s order.
fn columns(domain: &Domain) -> Vec<Vec<f64>> {
    let column = |u: &Additive| {
        let mut all = vec![];
        u.each_text(|x| all.push(x));
        all
    };
    domain.wishes().iter().map(column).collect()
}

fn text_at(agenda: &Agenda, mut at: usize) -> Text {
    let mut text = agenda.first();
    for b in agenda.brackets().rev() {
        text.set(b, WordingId::new(at % agenda.options(b)));
        at /= agenda.options(b);
    }
    text
}

/// Stacked alternating offers; each offers its least text above its target, and accepts above it.
#[must_use]
pub fn offers(domain: &Domain) -> Option<Text> {
    let all = columns(domain);
    let target = |p: usize, time: f64| {
        let r = domain.reservation.of(p);
        r + (1.0 - r) * (1.0 - libm::pow(time, TACTICS[p % 3]))
    };
    for round in 1..=ROUNDS[0] {
        let time = round as f64 / ROUNDS[0] as f64;
        let targets: Vec<f64> = (0..domain.parties).map(|p| target(p, time)).collect();
        for (p, column) in all.iter().enumerate() {
            let offer = (column.iter().enumerate())
                .filter(|(_, u)| **u >= targets[p])
                .min_by(|x, y| x.1.total_cmp(y.1));
            let Some((offer, _)) = offer else { continue };
            if (0..domain.parties).all(|q| q == p || all[q][offer] >= targets[q]) {
                return Some(text_at(&domain.agenda(), offer));
            }
        }
    }
    None
}

/// `MiCRO` with the minimum rule: a new offer only while it made no more than any rival.
fn micro(domain: &Domain, seed: u64) -> Option<Text> {
    let all = columns(domain);
    let sorted = |u: &Vec<f64>| {
        let mut order: Vec<usize> = (0..u.len()).collect();
        order.sort_by(|&x, &y| u[y].total_cmp(&u[x]));
        order
    };
    let orders: Vec<Vec<usize>> = all.iter().map(sorted).collect();
    let mut sent = vec![0_usize; all.len()];
    let mut dice = stream(seed, "classic micro", 0, "", "", 0);
    for _ in 0..ROUNDS[1] {
        for p in 0..all.len() {
            let rivals = (0..all.len()).filter(|&q| q != p).map(|q| sent[q]);
            let next = orders[p].get(sent[p]);
            let new = next.filter(|&&t| all[p][t] >= domain.reservation.of(p));
            let offer = match new {
                Some(&t) if sent[p] <= rivals.min().unwrap_or(0) => {
                    sent[p] += 1;
                    t
                }
                _ => orders[p][dice.random_range(0..sent[p].max(1))],
            };
            let takes = |q: usize| all[q][offer] >= all[q][orders[q][sent[q].max(1) - 1]];
            if (0..all.len()).all(|q| q == p || takes(q)) {
                return Some(text_at(&domain.agenda(), offer));
            }
        }
    }
    None
}

/// What a rule makes of two blocs, 5 against 4, at opposite ends of 3 of 8 clauses.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Blocs {
    /// Mean utility.
    pub mean: f64,
    /// Share that signs: not below the old text.
    pub sign: f64,
    /// Share of the larger bloc that signs.
    pub larger: f64,
    /// Share of the smaller bloc.
    pub smaller: f64,
    /// Strength of the contested clauses, 0–1.
    pub contested: f64,
    /// Strength of the whole text.
    pub whole: f64,
}

/// The rules of [`blocs`]: consensus on edits, consensus on the package, chair anneals, majority.
pub const BLOC_RULES: [&str; 4] = [
    "consensus on every edit",
    "consensus on the package",
    "chair anneals, no veto",
    "majority per edit",
];

/// Means over `cases` for one of [`BLOC_RULES`]; the old text is option 0 everywhere.
#[must_use]
pub fn blocs(rule: usize, cases: usize, seed: u64) -> Blocs {
    let rules: [Rule; 4] = [&unanimity, &package, &annealed, &majority];
    let mut sum = Blocs::default();
    for k in 0..cases {
        let domain = bench::two_blocs(seed, k);
        let all = domain.wishes();
        let old = domain.agenda().first();
        let text = edited(
            &domain.agenda(),
            &all,
            seed + k as u64,
            old.clone(),
            rules[rule],
        );
        let signs: Vec<f64> = (all.iter())
            .map(|u| f64::from(u8::from(u.of(&text) >= u.of(&old))))
            .collect();
        let mean = |x: &[f64]| x.iter().sum::<f64>() / x.len() as f64 / cases as f64;
        let strength: Vec<f64> = text.0.iter().map(|&o| f64::from(o) / 2.0).collect();
        let of: Vec<f64> = all.iter().map(|u| u.of(&text)).collect();
        sum.mean += mean(&of);
        sum.sign += mean(&signs);
        sum.larger += mean(&signs[..bench::LARGER]);
        sum.smaller += mean(&signs[bench::LARGER..]);
        sum.contested += mean(&strength[..bench::CONTESTED]);
        sum.whole += mean(&strength);
    }
    sum
}
