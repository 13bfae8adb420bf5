//! Simple methods to compare with, each with every utility in view.
//!
//! Compromise model: van den Bos 1991; stacked
//! alternating offers: Aydoğan and others 2017; `MiCRO`: de Jonge 2022.

use rand::RngExt as _;

use crate::delegates::curves::{EARLY, EVEN, LATE, held};
use crate::delegates::micro::keeps_pace;
use crate::locale::Sentence;
use crate::model::Text;
use crate::model::ids::{BracketId, WordingId};
use crate::negotiation::additive::Additive;
use crate::negotiation::agenda::Worth as _;
use crate::negotiation::marks::vote;
use crate::negotiation::single_text::chance;
use crate::say;
use crate::scenario::domain::Domain;
use crate::world::random::stream;

/// Edits of a single text.
const EDITS: u32 = 400;
/// Share of edits that change one clause; the others change two.
const SINGLE: f64 = 0.7;
/// Votes of the chair's patience at the start.
const HEAT: f64 = 4.0;
/// Exponents of the time-dependent bidders, in turn (Faratin and others 1998).
const TACTICS: [f64; 3] = [LATE, EVEN, EARLY];
/// Rounds of offers, time-dependent and `MiCRO`.
const ROUNDS: [usize; 2] = [100, 1_500];

/// A method: a domain and a seed to a text, or none.
pub type Method = fn(&Domain, u64) -> Option<Text>;

/// All of them, by name.
pub static METHODS: [(Sentence, Method); 8] = [
    (say!("lab-method-compromise"), |d, _| Some(compromise(d))),
    (say!("lab-method-plurality"), |d, _| Some(plurality(d))),
    (say!("lab-method-unanimity"), |d, s| {
        single(d, s, &unanimity)
    }),
    (say!("lab-method-all-but-one"), |d, s| {
        single(d, s, &all_but_one)
    }),
    (say!("lab-method-majority"), |d, s| single(d, s, &majority)),
    (say!("lab-method-annealed"), |d, s| single(d, s, &annealed)),
    (say!("lab-method-offers"), |d, _| offers(d)),
    (say!("lab-method-micro"), micro),
];

/// Each clause at the mean of the ideal options, weighted by salience.
fn compromise(domain: &Domain) -> Text {
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
fn plurality(domain: &Domain) -> Text {
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

/// Whether an edit passes: gains of all over the table, what the edited text is worth to all, the
/// chair's patience in votes, a draw from 0 to 1.
pub type Rule<'a> = &'a dyn Fn(&[f64], &[f64], f64, f64) -> bool;

/// Nobody loses.
pub fn unanimity(gains: &[f64], _: &[f64], _: f64, _: f64) -> bool {
    gains.iter().all(|&g| g >= 0.0)
}

fn all_but_one(gains: &[f64], _: &[f64], _: f64, _: f64) -> bool {
    let content = gains.iter().filter(|&&g| g >= 0.0).count();
    content + 1 >= gains.len() && gains.iter().sum::<f64>() > 0.0
}

/// More than half gain.
pub fn majority(gains: &[f64], _: &[f64], _: f64, _: f64) -> bool {
    2 * gains.iter().filter(|&&g| g > 0.0).count() > gains.len()
}

/// The chair anneals on the graded votes of all.
pub fn annealed(gains: &[f64], _: &[f64], heat: f64, draw: f64) -> bool {
    let sum: f64 = gains.iter().map(|&g| f64::from(vote(g))).sum();
    sum > 0.0 || draw < chance(sum, heat)
}

fn single(domain: &Domain, seed: u64, rule: Rule) -> Option<Text> {
    let start = (domain.agenda()).draw(&mut stream(seed, "classic start", 0, "", "", 0));
    Some(edited(domain, seed, start, rule))
}

/// One text, edited at random as long as the rule lets edits pass.
#[must_use]
pub fn edited(domain: &Domain, seed: u64, start: Text, rule: Rule) -> Text {
    let (agenda, all) = (domain.agenda(), domain.wishes());
    let of = |text: &Text| -> Vec<f64> { all.iter().map(|u| u.of(text)).collect() };
    let mut dice = stream(seed, "classic edits", 0, "", "", 0);
    let (mut now, mut table) = (of(&start), start);
    for step in 0..EDITS {
        let mut text = table.clone();
        let one = dice.random_range(0..agenda.len());
        let mut edit = vec![one];
        if dice.random::<f64>() >= SINGLE && agenda.len() > 1 {
            edit.push((one + dice.random_range(1..agenda.len())) % agenda.len());
        }
        for b in edit.into_iter().map(BracketId::new) {
            if let Some(other) = agenda.another(b, text.at(b), &mut dice) {
                text.set(b, other);
            }
        }
        let next = of(&text);
        let gains: Vec<f64> = next.iter().zip(&now).map(|(new, old)| new - old).collect();
        let heat = HEAT * (1.0 - f64::from(step) / f64::from(EDITS)) + 1e-6;
        if rule(&gains, &next, heat, dice.random()) {
            (table, now) = (text, next);
        }
    }
    table
}

/// Utility of every party for every text, in the order of [`Agenda::nth`].
///
/// [`Agenda::nth`]: crate::negotiation::agenda::Agenda::nth
fn columns(domain: &Domain) -> Vec<Vec<f64>> {
    domain.wishes().iter().map(Additive::of_all).collect()
}

/// Stacked alternating offers; each offers its least text above its target, and accepts above it.
fn offers(domain: &Domain) -> Option<Text> {
    let (all, lines) = (columns(domain), domain.reservations());
    for round in 1..=ROUNDS[0] {
        let time = round as f64 / ROUNDS[0] as f64;
        let target = |(p, r)| r + (1.0 - r) * held(time, TACTICS[p % 3]);
        let targets: Vec<f64> = lines.iter().enumerate().map(target).collect();
        for (p, column) in all.iter().enumerate() {
            let offer = (column.iter().enumerate())
                .filter(|(_, u)| **u >= targets[p])
                .min_by(|x, y| x.1.total_cmp(y.1));
            let Some((offer, _)) = offer else { continue };
            if (0..domain.parties).all(|q| q == p || all[q][offer] >= targets[q]) {
                return Some(domain.agenda().nth(offer));
            }
        }
    }
    None
}

/// `MiCRO` with the minimum rule: a new offer only while it made no more than any rival.
fn micro(domain: &Domain, seed: u64) -> Option<Text> {
    let (all, lines) = (columns(domain), domain.reservations());
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
            let new = next.filter(|&&t| all[p][t] >= lines[p]);
            let offer = match new {
                Some(&t) if keeps_pace(sent[p], rivals.min().unwrap_or(0)) => {
                    sent[p] += 1;
                    t
                }
                _ => orders[p][dice.random_range(0..sent[p].max(1))],
            };
            let takes = |q: usize| all[q][offer] >= all[q][orders[q][sent[q].max(1) - 1]];
            if (0..all.len()).all(|q| q == p || takes(q)) {
                return Some(domain.agenda().nth(offer));
            }
        }
    }
    None
}
