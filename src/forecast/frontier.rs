//! Texts from shallow to deep: how many would sign each, and what follows from it.
//!
//! The path is greedy. It begins with the text in force, and at each step makes the change that pulls
//! levers most for the signatures it is expected to lose, until nothing pulls more. A change is a
//! wording of one bracket, or a whole clause put at a place, a verb and words. Beside the path stand the
//! recorded text, if the scenario has one, and those that computers write.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use crate::aftermath::indices::endings::Ending;
use crate::conference::beliefs::Beliefs;
use crate::conference::delegation::attention;
use crate::conference::room::Room;
use crate::conference::signing::{NotConcluded, verdicts};
use crate::delegates;
use crate::forecast::{ForecastQuestion, Parties, Spread, ask, common_start, report};
use crate::model::calendar::Phase;
use crate::model::clause::{FORCES, PLACES};
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::indices::INDICES;
use crate::model::{Scenario, Text, Theory, TreatyText};
use crate::negotiation::levers::pull;
use crate::negotiation::reading::{Change, read};
use crate::negotiation::worth::depth;
use crate::seat::view::{SeatView, from_the_chair};
use crate::seat::{Views as _, beliefs};
use crate::session::Session;
use crate::session::setup::{Seating, build_again, build_on};
use crate::session::summary::Adopted;

/// Signatures that a change is thought to lose at least, so that one that loses none is not worth
/// everything. Judgement: one in twenty of a signature.
const LOST_LEAST: f64 = 0.05;
/// A pull below this is none. Source: rounding.
const NONE: f64 = 1e-9;

/// What is asked.
#[derive(Debug, Clone)]
pub struct Ask {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The theory.
    pub theory: Theory,
    /// Whose estimates of the signatures are told, too.
    pub seat: Option<StateId>,
    /// Texts of the path, the text in force and the deepest among them.
    pub texts: usize,
    /// Conferences of computers whose texts are marked.
    pub conferences: u64,
    /// Worlds for each text.
    pub seeds: u64,
    /// Threads.
    pub threads: usize,
}

/// Where a text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// The text in force before.
    StatusQuo,
    /// A step of the path.
    Path,
    /// The last step of the path.
    Deepest,
    /// What the record has.
    Recorded,
    /// What computers wrote.
    Computers,
}

/// What a seat believes of a text before the first day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SignatureEstimate {
    /// Signatures expected.
    pub mean: f64,
    /// Low end of a 90 % range.
    pub low: f64,
    /// High end.
    pub high: f64,
    /// What the text is worth to the seat itself over the one in force, in units of utility.
    pub own: f64,
}

/// A text, who would sign it, and what follows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Point {
    /// Where it comes from.
    pub mark: Mark,
    /// Seed of the conference that wrote it, if computers did.
    pub seed: Option<u64>,
    /// Sum of the levers it pulls, 0 to their number: how deep the text is on this scale.
    pub pull: f64,
    /// How far it asks a state to leave what it would do anyway, 0–1, in the mean (rule 2.6).
    pub asked: f64,
    /// Signatures over the seeds, by each state's own sum.
    pub signatures: Spread,
    /// What a seat believes of it, where one was named.
    pub estimate: Option<SignatureEstimate>,
    /// The five indices of the world at the end.
    pub indices: BTreeMap<&'static str, Spread>,
    /// R of the last sixteen quarters.
    pub r: Spread,
    /// Share of the worlds that end in an escalation crisis.
    pub crisis: f64,
    /// Share that end in open season.
    pub open_season: f64,
    /// Whether no other text has as many signatures and as much security, and more of either.
    pub pareto: bool,
    /// The text.
    pub text: Adopted,
}

/// The frontier: the path from shallow to deep, then what is marked beside it. `on_text` is called as
/// each text is done.
///
/// # Errors
/// If a text cannot be concluded.
pub fn frontier(
    asked: &Ask,
    cancelled: &AtomicBool,
    on_text: &dyn Fn(),
) -> Result<Vec<Point>, NotConcluded> {
    let (scenario, theory) = (&asked.scenario, &asked.theory);
    let mut session = Session::new(
        scenario.clone(),
        theory.clone(),
        0,
        asked.seat,
        delegates::plugin,
    );
    let path = sampled(&path(&from_the_chair(session.state())), asked.texts);
    let last = path.len().saturating_sub(1);
    let mut texts: Vec<(Mark, Option<u64>, Text)> = vec![];
    for (n, text) in path.into_iter().enumerate() {
        let mark = match n {
            0 => Mark::StatusQuo,
            n if n == last => Mark::Deepest,
            _ => Mark::Path,
        };
        texts.push((mark, None, text));
    }
    let recorded = scenario.record.text.iter().cloned();
    texts.extend(recorded.map(|text| (Mark::Recorded, None, text)));
    for seed in 0..asked.conferences {
        texts.extend(written(asked, seed).map(|text| (Mark::Computers, Some(seed), text)));
    }
    let mut points = vec![];
    for (mark, seed, text) in texts {
        let estimate = asked.seat.map(|seat| {
            let view = session.view(seat);
            estimate(&view, &text)
        });
        points.push(point(asked, cancelled, (mark, seed, text), estimate)?);
        on_text();
    }
    flag(&mut points);
    Ok(points)
}

/// Texts there will be, as far as that is known beforehand.
#[must_use]
pub fn most_texts(asked: &Ask) -> u64 {
    let recorded = u64::from(asked.scenario.record.text.is_some());
    asked.texts as u64 + recorded + asked.conferences
}

/// The greedy path, from the text in force to where nothing pulls more; each text pulls more than the
/// one before it. Signatures are those that may be expected of public things alone.
#[must_use]
pub fn path(public: &SeatView) -> Vec<Text> {
    let (scenario, theory) = (public.scenario, public.theory);
    let treaty = &scenario.text;
    let beliefs = Beliefs::public(
        (scenario, theory),
        public.common.sponsors,
        public.common.first_trust,
        public.room,
        attention(&public.delegations),
    );
    let signatures = |text: &Text| beliefs.ask((scenario, theory), public.room, text).mean;
    let mut text = treaty.status_quo();
    let mut all = vec![text.clone()];
    loop {
        let (now, signed) = (pull(treaty, &text), signatures(&text));
        let mut top: Option<(f64, Text)> = None;
        for changes in steps(treaty, &text) {
            let then = text.with_all(&changes);
            let more = pull(treaty, &then) - now;
            if more <= NONE {
                continue;
            }
            let lost = (signed - signatures(&then)).max(0.0);
            let score = more / (lost + LOST_LEAST);
            if top.as_ref().is_none_or(|t| score > t.0) {
                top = Some((score, then));
            }
        }
        let Some((_, then)) = top else {
            return all;
        };
        text = then;
        all.push(text.clone());
    }
}

/// Changes of one step: a wording of one bracket, or a clause as a whole.
fn steps(treaty: &TreatyText, text: &Text) -> Vec<Vec<Change>> {
    let mut all: Vec<Vec<Change>> = vec![];
    for (b, bracket) in BracketId::each(&treaty.brackets) {
        let others = WordingId::all(bracket.wordings.len()).filter(|&w| w != text.at(b));
        all.extend(others.map(|w| vec![(b, w)]));
    }
    for clause in &treaty.clauses {
        let strongest = |b: BracketId| {
            let pulls = |w: WordingId| -> f64 {
                let wording = &treaty.brackets[b].wordings[w];
                wording.levers.values().sum()
            };
            let all = WordingId::all(treaty.brackets[b].wordings.len());
            all.max_by(|&x, &y| pulls(x).total_cmp(&pulls(y)).then(y.cmp(&x)))
                .unwrap_or_default()
        };
        let drafted = |b: BracketId| treaty.brackets[b].opening;
        let words: [Vec<Change>; 2] = [
            clause.words.iter().map(|&b| (b, drafted(b))).collect(),
            clause.words.iter().map(|&b| (b, strongest(b))).collect(),
        ];
        // The two strongest places and the upper half of the verbs.
        for place in PLACES.len() - 2..PLACES.len() {
            for force in FORCES.len() / 2..FORCES.len() {
                for words in &words {
                    let mut changes = words.clone();
                    changes.push((clause.frame.place, WordingId::new(place)));
                    changes.push((clause.frame.force, WordingId::new(force)));
                    all.push(changes);
                }
            }
        }
    }
    all
}

/// So many texts of a path, its ends among them, spread evenly over its steps.
#[must_use]
pub fn sampled(path: &[Text], most: usize) -> Vec<Text> {
    let last = path.len().saturating_sub(1);
    let steps = most.max(2).min(path.len().max(1)).saturating_sub(1).max(1);
    let mut chosen: Vec<usize> = (0..=steps).map(|n| n * last / steps).collect();
    chosen.dedup();
    chosen.into_iter().map(|n| path[n].clone()).collect()
}

/// The text of a conference that computers hold among themselves; none if they leave without one.
fn written(asked: &Ask, seed: u64) -> Option<Text> {
    let (scenario, theory) = (asked.scenario.clone(), asked.theory.clone());
    let mut session = Session::new(scenario, theory, seed, None, delegates::plugin);
    while matches!(session.phase(), Phase::Conference(_)) {
        session.advance();
    }
    let room = session.room();
    (room.adopted == Some(true)).then(|| room.draft.text.clone())
}

/// What a seat believes of a text.
fn estimate(view: &SeatView, text: &Text) -> SignatureEstimate {
    let outlook = beliefs::of(view).ask((view.scenario, view.theory), view.room, text);
    let sponsors = view.sponsor_trust();
    let worth = |text: &Text| view.worth(text, &sponsors).total();
    SignatureEstimate {
        mean: outlook.mean,
        low: outlook.range.0,
        high: outlook.range.1,
        own: worth(text) - worth(&view.scenario.text.status_quo()),
    }
}

/// How many sign a text, seed by seed, by the sum of rule 5.1 of each state, which is that of
/// [`Parties::Expected`].
#[must_use]
pub fn signatures(question: &ForecastQuestion, text: &Text) -> Vec<f64> {
    let common_start = common_start(question);
    let mut world = None;
    let count = |seed: u64| {
        let seating = Seating::default();
        match &mut world {
            Some(world) => build_again(world, &common_start, seed, seating),
            none => *none = Some(build_on(&common_start, seed, seating, delegates::plugin)),
        }
        let world = world.as_mut()?;
        let mut room = world.resource_mut::<Room>();
        room.draft.text = text.clone();
        room.adopted = Some(true);
        let signs = verdicts(world)
            .iter()
            .filter(|v| v.decision.signs())
            .count();
        Some(signs as f64)
    };
    question.seeds.clone().filter_map(count).collect()
}

fn point(
    asked: &Ask,
    cancelled: &AtomicBool,
    (mark, seed, text): (Mark, Option<u64>, Text),
    estimate: Option<SignatureEstimate>,
) -> Result<Point, NotConcluded> {
    let (scenario, treaty) = (&asked.scenario, &asked.scenario.text);
    let question = ForecastQuestion {
        scenario: scenario.clone(),
        theory: asked.theory.clone(),
        text: Some(text.clone()),
        parties: Parties::Expected,
        levers: vec![],
        quarters: scenario.setup.quarters,
        seeds: 0..asked.seeds,
    };
    let runs = ask(&question, asked.threads, cancelled, &|_| {})?;
    let found = report::report(scenario, &asked.theory.name, &runs);
    let reading = read(treaty, &text);
    let states = StateId::all(scenario.states.len());
    let asks = states.map(|s| depth(&scenario.published(s).interests.0, &reading));
    let share = |ending: Ending| {
        let name = serde_json::to_value(ending).ok();
        let name = name.as_ref().and_then(serde_json::Value::as_str);
        name.and_then(|n| found.endings.get(n))
            .copied()
            .unwrap_or(0.0)
    };
    let of = |name: &'static str| {
        let all = found.by_seed.iter();
        Spread::of(all.map(|run| run.world.get(name).copied().unwrap_or_default()))
    };
    Ok(Point {
        mark,
        seed,
        pull: pull(treaty, &text),
        asked: asks.sum::<f64>() / scenario.states.len().max(1) as f64,
        signatures: Spread::of(signatures(&many(&question), &text)),
        estimate,
        indices: INDICES.into_iter().map(|name| (name, of(name))).collect(),
        r: Spread::of(found.by_seed.iter().map(|run| run.r)),
        crisis: share(Ending::EscalationCrisis),
        open_season: share(Ending::OpenSeason),
        pareto: false,
        text: by_names(scenario, &text),
    })
}

/// Worlds in which signatures are counted: no year is run, so that many cost little (judgement).
const COUNTED: u64 = 24;

/// The same question on as many seeds as signatures are counted on.
fn many(question: &ForecastQuestion) -> ForecastQuestion {
    ForecastQuestion {
        seeds: 0..COUNTED.max(question.seeds.end),
        ..question.clone()
    }
}

/// Marks what no other text beats in both signatures and security.
fn flag(points: &mut [Point]) {
    let of = |p: &Point| {
        let security = p.indices.get(INDICES[0]).map_or(0.0, |s| s.mean);
        (p.signatures.mean, security)
    };
    let all: Vec<(f64, f64)> = points.iter().map(of).collect();
    for (point, &(signed, security)) in points.iter_mut().zip(&all) {
        let beaten =
            |&(s, x): &(f64, f64)| s >= signed && x >= security && (s > signed || x > security);
        point.pareto = !all.iter().any(beaten);
    }
}

/// A text by names, as `plenary forecast --text` reads it.
#[must_use]
pub fn by_names(scenario: &Scenario, text: &Text) -> Adopted {
    let treaty = &scenario.text;
    let mut names = Adopted::new();
    for (b, bracket) in BracketId::each(&treaty.brackets) {
        let clause = treaty.clauses[bracket.clause].id.clone();
        let wording = bracket.wordings.get(text.at(b).index());
        let wording = wording.map_or_else(String::new, |w| w.id.clone());
        let own = names.entry(clause).or_default();
        own.insert(bracket.id.clone(), wording);
    }
    names
}
