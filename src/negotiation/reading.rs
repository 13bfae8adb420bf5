//! What a text says: positions, links, feared readings and safeguards, worked out clause by clause.
//!
//! There is one reading. [`read`] gives that of a whole text; [`ReadText`] keeps what each clause puts
//! into the sums, so that a change of the text is read by the clauses that it touches alone. Sums
//! that a change touches are added up anew from their clauses, in the order of the whole text: a
//! change reads to the last bit as the changed text does.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::model::clause::{Link, SPAN};
use crate::model::ids::{BracketId, ClauseId, DimensionId, WordingId};
use crate::model::lever::Lever;
use crate::model::{Text, TreatyText, Wording};

/// A change of a text: a bracket and the wording that it is to have.
pub type Change = (BracketId, WordingId);

/// What a text says, the same for every state.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Position per dimension, 0–4.
    pub position: Vec<f64>,
    /// Joint strength per link, 0–1.
    pub link: Vec<f64>,
    /// Feared weight per clause before trust and safeguards, 0–1.
    pub feared: Vec<f64>,
    /// Strength of the rights safeguard, 0–1.
    pub safeguard: f64,
}

/// Rule 2.1: what the brackets say of a dimension adds up, each scaled by the place and force of its
/// clause and taking its share of what the others leave. Rule 2.2: a link is as strong as its two
/// clauses together. Rule 2.11: the follow-ups of all clauses speak as one bracket.
#[must_use]
pub fn read(treaty: &TreatyText, text: &Text) -> Reading {
    let clauses = ClauseId::all(treaty.clauses.len());
    let clauses: Vec<_> = clauses
        .map(|c| ClauseReading::of(treaty, text, c))
        .collect();
    sum_up(treaty, &clauses)
}

fn sum_up(treaty: &TreatyText, clauses: &[ClauseReading]) -> Reading {
    let safeguard: f64 = clauses.iter().map(|c| c.safeguard).sum();
    let joint = |l: &Link| libm::sqrt(clauses[l.a].strength * clauses[l.b].strength);
    Reading {
        position: said_of_all(treaty.dimensions.len(), clauses),
        link: treaty.links.iter().map(joint).collect(),
        feared: clauses.iter().map(|c| c.feared).collect(),
        safeguard: safeguard.clamp(0.0, 1.0),
    }
}

/// What some clauses say of a dimension together, 0–4 (rules 2.1 and 2.11). The order is that of the
/// whole text; clauses that do not speak to the dimension change nothing.
fn said<'a>(d: DimensionId, clauses: impl Iterator<Item = &'a ClauseReading>) -> f64 {
    let mut left = 1.0;
    let (mut followed, mut binding) = (0.0, 0.0);
    for clause in clauses {
        for &(_, x) in clause.position.iter().filter(|(at, _)| *at == d) {
            left *= 1.0 - x / SPAN;
        }
        if let Some((_, x)) = clause.follow_up.filter(|(at, _)| *at == d) {
            followed += x;
            binding += clause.weight;
        }
    }
    stands((left, followed, binding))
}

/// The same of every dimension in one pass over the clauses.
fn said_of_all(dimensions: usize, clauses: &[ClauseReading]) -> Vec<f64> {
    let mut all = vec![(1.0, 0.0, 0.0); dimensions];
    for clause in clauses {
        for &(d, x) in &clause.position {
            all[d].0 *= 1.0 - x / SPAN;
        }
        if let Some((d, x)) = clause.follow_up {
            all[d].1 += x;
            all[d].2 += clause.weight;
        }
    }
    all.into_iter().map(stands).collect()
}

/// The position, 0–4, where words leave `left` of the way, and follow-ups add up to `followed` in
/// clauses that weigh `binding` together.
fn stands((mut left, followed, binding): (f64, f64, f64)) -> f64 {
    if binding > 0.0 {
        left *= 1.0 - followed / binding / SPAN;
    }
    SPAN * (1.0 - left)
}

/// Rule 6.4: what a text says beside its levers, a position per dimension, 0–4: as rule 2.1, of the
/// wordings that pull no lever. What a lever moves, it moves through what happens; to count its
/// wording in the indices as well would count it twice.
#[must_use]
pub fn beside_levers(treaty: &TreatyText, text: &Text) -> Vec<f64> {
    let clauses = ClauseId::all(treaty.clauses.len());
    let clauses: Vec<ClauseReading> = clauses
        .map(|c| ClauseReading {
            position: positions(treaty, text, c, |w| w.levers.is_empty()),
            ..ClauseReading::default()
        })
        .collect();
    said_of_all(treaty.dimensions.len(), &clauses)
}

/// Position × weight per dimension that a bracket of a clause speaks to, bracket by bracket; 0 where
/// the wording does not count.
fn positions(
    treaty: &TreatyText,
    text: &Text,
    clause: ClauseId,
    counts: impl Fn(&Wording) -> bool,
) -> Vec<(DimensionId, f64)> {
    let weight = treaty.weight(text, clause);
    let brackets = treaty.clauses[clause].words.iter();
    let chosen = brackets.flat_map(|&b| {
        let bracket = &treaty.brackets[b];
        let wording = bracket.wordings.get(text.at(b).index());
        wording.map(|w| (bracket, w))
    });
    let mut all = vec![];
    for (bracket, wording) in chosen {
        for &d in &bracket.speaks {
            let x = wording.positions.get(&d).filter(|_| counts(wording));
            all.push((d, x.copied().unwrap_or(0.0) * weight));
        }
    }
    all
}

/// How much a wording says: its highest position, 0–1.
#[must_use]
pub fn says(wording: &Wording) -> f64 {
    wording.positions.values().fold(0.0f64, |a, &b| a.max(b)) / SPAN
}

/// What one clause puts into the sums.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ClauseReading {
    /// Position × weight per dimension that a bracket speaks to, bracket by bracket.
    pub position: Vec<(DimensionId, f64)>,
    /// Place × force, 0–1.
    pub weight: f64,
    /// Position × weight of its follow-up, with the dimension that follow-ups stand on.
    pub follow_up: Option<(DimensionId, f64)>,
    /// What its words say at most × weight, 0–1.
    pub strength: f64,
    /// Feared weight, 0–1.
    pub feared: f64,
    /// Strength of its rights safeguard.
    pub safeguard: f64,
}

impl ClauseReading {
    /// Reads one clause of a text.
    #[must_use]
    pub fn of(treaty: &TreatyText, text: &Text, clause: ClauseId) -> Self {
        let weight = treaty.weight(text, clause);
        let at = treaty.clauses[clause].frame.follow_up;
        let follow_up = &treaty.brackets[at];
        let mut read = Self {
            position: positions(treaty, text, clause, |_| true),
            weight,
            follow_up: follow_up.speaks.first().map(|&d| {
                let chosen = follow_up.wordings.get(text.at(at).index());
                let x = chosen.and_then(|w| w.positions.get(&d));
                (d, x.copied().unwrap_or(0.0) * weight)
            }),
            ..Self::default()
        };
        let mut most = 0.0f64;
        for &b in &treaty.clauses[clause].words {
            let wordings = &treaty.brackets[b].wordings;
            let Some(chosen) = wordings.get(text.at(b).index()) else {
                continue;
            };
            most = most.max(says(chosen));
            read.feared += chosen.feared * weight;
            let rights = chosen.levers.get(&Lever::RightsSafeguard);
            read.safeguard += rights.copied().unwrap_or(0.0) * weight;
        }
        read.strength = weight * most;
        read
    }
}

/// The clauses that some changes touch, as they would read.
pub type Touched<'a> = [(ClauseId, Cow<'a, ClauseReading>)];

/// How far what a text would say with one change is what it says now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Dimensions before the first that moves.
    pub first: usize,
    /// Links before the first that moves.
    pub links: usize,
    /// Whether a feared reading or the safeguard moves.
    pub fears: bool,
}

impl Moved {
    fn between(now: &Reading, then: &Reading) -> Self {
        let alike = |now: &[f64], then: &[f64]| {
            let mut both = now.iter().zip(then);
            let first = both.position(|(now, then)| now != then);
            first.unwrap_or(now.len())
        };
        Self {
            first: alike(&now.position, &then.position),
            links: alike(&now.link, &then.link),
            fears: now.feared != then.feared || now.safeguard != then.safeguard,
        }
    }
}

/// What a text would say with each wording of a bracket, and how far that is what it says now.
type Singles = (Vec<Reading>, Vec<Moved>);

/// A text with its reading, kept clause by clause. It holds public things only, the treaty and the
/// text, so that one is worked out for all delegations.
#[derive(Debug, Clone)]
pub struct ReadText<'t> {
    treaty: &'t TreatyText,
    text: Text,
    clauses: Vec<ClauseReading>,
    /// Clauses that speak to a dimension.
    speakers: Vec<Vec<ClauseId>>,
    now: Reading,
    singles: Vec<OnceCell<Singles>>,
    /// How the clause of a bracket would read with each of its wordings.
    variants: Vec<OnceCell<Vec<ClauseReading>>>,
}

impl<'t> ReadText<'t> {
    /// Reads a text.
    #[must_use]
    pub fn new(treaty: &'t TreatyText, text: &Text) -> Self {
        let dims = treaty.dimensions.len();
        let mut speakers = vec![vec![]; dims];
        for (c, clause) in ClauseId::each(&treaty.clauses) {
            let brackets = clause.words.iter().chain([&clause.frame.follow_up]);
            for &d in brackets.flat_map(|&b| &treaty.brackets[b].speaks) {
                if speakers[d].last() != Some(&c) {
                    speakers[d].push(c);
                }
            }
        }
        let clauses = ClauseId::all(treaty.clauses.len());
        let clauses: Vec<_> = clauses
            .map(|c| ClauseReading::of(treaty, text, c))
            .collect();
        Self {
            treaty,
            text: text.clone(),
            now: sum_up(treaty, &clauses),
            clauses,
            speakers,
            singles: vec![OnceCell::new(); treaty.brackets.len()],
            variants: vec![OnceCell::new(); treaty.brackets.len()],
        }
    }

    /// The treaty.
    #[must_use]
    pub fn treaty(&self) -> &'t TreatyText {
        self.treaty
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// What the text says now.
    #[must_use]
    pub fn now(&self) -> &Reading {
        &self.now
    }

    /// What each clause puts into the sums now.
    #[must_use]
    pub fn clauses(&self) -> &[ClauseReading] {
        &self.clauses
    }

    /// What the text would say with each wording of a bracket.
    #[must_use]
    pub fn singles(&self, bracket: BracketId) -> &[Reading] {
        &self.singles_known(bracket).0
    }

    /// How far each of [`Self::singles`] is what the text says now.
    #[must_use]
    pub fn moved(&self, bracket: BracketId) -> &[Moved] {
        &self.singles_known(bracket).1
    }

    fn singles_known(&self, bracket: BracketId) -> &Singles {
        self.singles[bracket].get_or_init(|| {
            let all = WordingId::all(self.treaty.brackets[bracket].wordings.len());
            let readings: Vec<Reading> = all.map(|w| self.with(&[(bracket, w)])).collect();
            let moved = readings.iter().map(|r| Moved::between(&self.now, r));
            let moved = moved.collect();
            (readings, moved)
        })
    }

    /// How the clause of a bracket would read with one of its wordings.
    fn variant(&self, (bracket, wording): Change) -> Option<&ClauseReading> {
        let it = &self.treaty.brackets[bracket];
        let all = self.variants[bracket].get_or_init(|| {
            let mut text = self.text.clone();
            let all = WordingId::all(it.wordings.len());
            all.map(|w| {
                text.set(bracket, w);
                ClauseReading::of(self.treaty, &text, it.clause)
            })
            .collect()
        });
        all.get(wording.index())
    }

    /// What the text would say with some changes.
    #[must_use]
    pub fn with(&self, changes: &[Change]) -> Reading {
        if let &[(b, w)] = changes
            && self.text.at(b) == w
        {
            return self.now.clone();
        }
        let then = self.touched(changes);
        let mut reading = self.now.clone();
        if then.iter().all(|(c, clause)| **clause == self.clauses[*c]) {
            return reading;
        }
        for d in self.dimensions(&then) {
            reading.position[d] = self.position(d, &then);
        }
        let moved = |f: fn(&ClauseReading) -> f64| {
            let mut all = then.iter();
            all.any(|(c, clause)| f(clause) != f(&self.clauses[*c]))
        };
        if moved(|clause| clause.strength) {
            for (joint, link) in reading.link.iter_mut().zip(&self.treaty.links) {
                if touches(link, &then) {
                    *joint = self.joint(link, &then);
                }
            }
        }
        for (c, clause) in &then {
            reading.feared[*c] = clause.feared;
        }
        if moved(|clause| clause.safeguard) {
            reading.safeguard = self.safeguard(&then);
        }
        reading
    }

    /// The clauses that some changes touch, in order, as they would read; none where the text has
    /// those wordings already.
    #[must_use]
    pub fn touched(&self, changes: &[Change]) -> Vec<(ClauseId, Cow<'_, ClauseReading>)> {
        if let &[one] = changes
            && self.text.at(one.0) != one.1
            && let Some(variant) = self.variant(one)
        {
            let clause = self.treaty.brackets[one.0].clause;
            return vec![(clause, Cow::Borrowed(variant))];
        }
        let mut clauses: Vec<ClauseId> = (changes.iter())
            .filter(|&&(b, w)| self.text.at(b) != w)
            .map(|&(b, _)| self.treaty.brackets[b].clause)
            .collect();
        clauses.sort_unstable();
        clauses.dedup();
        let mut text = None;
        let mut reads = |c: ClauseId| {
            let of = |change: &&Change| self.treaty.brackets[change.0].clause == c;
            let mut own = changes.iter().filter(of);
            if let (Some(&one), None) = (own.next(), own.next())
                && let Some(variant) = self.variant(one)
            {
                return Cow::Borrowed(variant);
            }
            let text = text.get_or_insert_with(|| self.text.with_all(changes));
            Cow::Owned(ClauseReading::of(self.treaty, text, c))
        };
        clauses.into_iter().map(|c| (c, reads(c))).collect()
    }

    /// Dimensions on which the touched clauses say something else than now, in order.
    #[must_use]
    pub fn dimensions(&self, then: &Touched) -> Vec<DimensionId> {
        let mut dims = Vec::with_capacity(FEW);
        for (c, clause) in then {
            let was = &self.clauses[*c];
            if clause.position.len() == was.position.len() {
                let both = clause.position.iter().zip(&was.position);
                for (new, old) in both.filter(|(new, old)| new != old) {
                    dims.push(new.0);
                    if old.0 != new.0 {
                        dims.push(old.0);
                    }
                }
            } else {
                let both = clause.position.iter().chain(&was.position);
                dims.extend(both.map(|(d, _)| *d));
            }
            if clause.follow_up != was.follow_up || clause.weight != was.weight {
                let both = clause.follow_up.iter().chain(&was.follow_up);
                dims.extend(both.map(|(d, _)| *d));
            }
        }
        dims.sort_unstable();
        dims.dedup();
        dims
    }

    /// Makes the changes.
    pub fn take(&mut self, changes: &[Change]) {
        let then: Vec<(ClauseId, ClauseReading)> = (self.touched(changes).into_iter())
            .map(|(c, clause)| (c, clause.into_owned()))
            .collect();
        if then.is_empty() {
            return;
        }
        for (bracket, variants) in self.treaty.brackets.iter().zip(&mut self.variants) {
            if then.iter().any(|(c, _)| *c == bracket.clause) {
                *variants = OnceCell::new();
            }
        }
        for (c, clause) in then {
            self.clauses[c] = clause;
        }
        self.text = self.text.with_all(changes);
        self.now = sum_up(self.treaty, &self.clauses);
        self.singles.fill(OnceCell::new());
    }

    /// Becomes another text of the same treaty; what is known of clauses that stay is kept.
    pub fn follow(&mut self, text: &Text) {
        let brackets = BracketId::all(self.treaty.brackets.len());
        let new = brackets.map(|b| (b, text.at(b)));
        let changes: Vec<Change> = new.filter(|&(b, w)| self.text.at(b) != w).collect();
        self.take(&changes);
    }

    fn clause<'a>(&'a self, c: ClauseId, then: &'a Touched) -> &'a ClauseReading {
        let changed = then.iter().find(|(t, _)| *t == c);
        changed.map_or(&self.clauses[c], |(_, clause)| clause)
    }

    /// Position on a dimension with some clauses as they would be, 0–4.
    #[must_use]
    pub fn position(&self, d: DimensionId, then: &Touched) -> f64 {
        said(d, self.speakers[d].iter().map(|&c| self.clause(c, then)))
    }

    /// Joint strength of a link with some clauses as they would be, 0–1.
    #[must_use]
    pub fn joint(&self, link: &Link, then: &Touched) -> f64 {
        let strength = |c: ClauseId| self.clause(c, then).strength;
        libm::sqrt(strength(link.a) * strength(link.b))
    }

    /// Strength of the rights safeguard with some clauses as they would be, 0–1.
    #[must_use]
    pub fn safeguard(&self, then: &Touched) -> f64 {
        let all = ClauseId::all(self.clauses.len());
        let sum: f64 = all.map(|c| self.clause(c, then).safeguard).sum();
        sum.clamp(0.0, 1.0)
    }
}

/// Dimensions for which there is room at first. Source: most changes move no more.
const FEW: usize = 16;

/// Whether a link is between clauses of which one is touched.
#[must_use]
pub fn touches(link: &Link, then: &Touched) -> bool {
    then.iter().any(|(c, _)| *c == link.a || *c == link.b)
}
