//! Rule 5.8: the constituencies at home. Four of them look at the text, each through its own stance
//! on every subject, and each is a reason in the sum.

use crate::locale::Sentence;
use crate::model::TreatyText;
use crate::model::ids::DimensionId;
use crate::model::indices::Indices;
use crate::model::published::PublishedState;
use crate::model::theory::stakes::HomeNumbers;
use crate::say;

use crate::model::clause::SPAN;
use crate::negotiation::reading::Reading;

/// The constituencies, in the order of `Dimension::home`.
pub const CONSTITUENCIES: [&str; 4] = ["ministry", "operators", "civil_society", "security"];

/// A constituency in words; none if there is no such one.
#[must_use]
pub fn in_words(constituency: &str) -> Option<Sentence> {
    Some(match constituency {
        "ministry" => say!("conference-home-ministry"),
        "operators" => say!("conference-home-operators"),
        "civil_society" => say!("conference-home-civil-society"),
        "security" => say!("conference-home-security"),
        _ => return None,
    })
}

/// How much each constituency weighs in a state, summing to 1: operators by the voice of industry,
/// civil society by liberty and public concern, the services by what they can do abroad and at home;
/// the ministry has a fixed part.
#[must_use]
pub fn weights(n: &HomeNumbers, state: PublishedState) -> [f64; 4] {
    let (society, skill) = (state.society, state.capabilities);
    let raw = [
        n.home_ministry,
        society.industry_voice,
        society.liberty * (n.home_concern + society.public_concern),
        n.home_services
            * (skill.offence + skill.surveillance)
            * (n.home_services_liberty - society.liberty),
    ];
    let sum: f64 = raw.iter().sum();
    raw.map(|w| w / sum)
}

/// What each constituency adds to the sum: weight × (Σ attention × stance × change of the text on
/// the subject / 4 + mood).
#[must_use]
pub fn terms(
    n: &HomeNumbers,
    treaty: &TreatyText,
    (before, after): (&Reading, &Reading),
    weights: [f64; 4],
    attention: &[f64],
    mood: [f64; 4],
) -> [f64; 4] {
    std::array::from_fn(|c| {
        let moved: f64 = DimensionId::each(&treaty.dimensions)
            .map(|(d, dimension)| {
                let change = (after.position[d] - before.position[d]) / SPAN;
                attention[d] * dimension.home[c] * change
            })
            .sum();
        n.home_weight * weights[c] * (moved + mood[c])
    })
}

/// Rule 0.3: attention before the first day. The press is unbalanced: where it is free and industry
/// is loud it writes of the subjects its civil society or its operators fear, elsewhere hardly at
/// all (judgement). 1 is the usual.
#[must_use]
pub fn first_attention(n: &HomeNumbers, treaty: &TreatyText, state: PublishedState) -> Vec<f64> {
    let loud = state.society.liberty
        * (n.press_operators + n.press_industry * state.society.industry_voice);
    let feared = |home: [f64; 4]| home[1].min(home[2]).min(0.0).abs();
    let subjects = treaty.dimensions.iter();
    subjects.map(|d| 1.0 + loud * feared(d.home)).collect()
}

/// Rule 14.6: attention before a later conference: that of rule 0.3, and more for a subject that
/// bears on an index the state has lost on since its first account, by how free its press is (as in
/// rule 3.16). `lost` has the points lost, 0–100, of each of the five. At most `press_most`.
#[must_use]
pub fn later_attention(
    n: &HomeNumbers,
    treaty: &TreatyText,
    state: PublishedState,
    lost: Indices,
) -> Vec<f64> {
    let free = n.press_unfree + n.press_free * state.society.liberty;
    let bears = |effects: Indices| -> f64 {
        let on = effects.iter().zip(lost.values());
        on.map(|(e, l)| e.abs() * (l / n.press_loss).min(1.0)).sum()
    };
    let first = first_attention(n, treaty, state).into_iter();
    let subjects = first.zip(&treaty.dimensions);
    subjects
        .map(|(a, d)| (a + free * bears(d.effects)).min(n.press_most))
        .collect()
}

/// Rule 3.16: attention after somebody spoke to the press: `own` at home, less abroad by how free
/// the press is and how much the speaker is trusted. At most `press_most`.
#[must_use]
pub fn attention_after_press(
    n: &HomeNumbers,
    attention: f64,
    liberty: f64,
    own: bool,
    trust: f64,
) -> f64 {
    let more = if own {
        n.press_home * (n.press_unfree + n.press_free * liberty)
    } else {
        n.press_abroad * liberty * trust
    };
    (attention + more).min(n.press_most)
}
