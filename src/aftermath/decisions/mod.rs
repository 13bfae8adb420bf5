//! Questions that seats are asked in the years after: what they are drawn from, when they are put,
//! what the answers bring about, and what came of what was ordered (section 16 of the rules).

pub(crate) mod courses;
mod effects;
mod events;
pub mod matters;
pub mod questions;
pub mod repeated;
mod reports;
mod seat_knowledge;

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_ecs::schedule::common_conditions::on_message;

use crate::aftermath::shields;
use crate::aftermath::state::AftermathState;
use crate::model::ids::{QuestionId, StateId};
use crate::model::question::{Matter, Question, Topic};
use crate::model::theory::fixed::fixed;
use crate::world::digest::DigestApp as _;
use crate::world::orders::Order;
use crate::world::schedule::{Act, ActSystems, Quarter, QuarterSystems};
use crate::world::setting::{Setting, unsaid};

pub use effects::{Choose, spend};
use events::Events;
use matters::{Pending, bar, due, pending};
pub use questions::Questions;
use seat_knowledge::SeatKnowledge;

pub(super) fn plugin(app: &mut App) {
    app.digest_resource_by(Questions::write_down);
    app.add_message::<Order<Choose>>();
    app.insert_resource(Heeding(|_, _, _, _| true));
    let carried_out = effects::carry_out.run_if(on_message::<Order<Choose>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Decisions));
    let put = put
        .in_set(QuarterSystems::Interconnection)
        .after(shields::interconnection);
    app.add_systems(Quarter, (lapse.in_set(QuarterSystems::Policy), put));
}

/// Rule 16.1: a question that was not answered by the end of its turn lapses: nothing is done.
pub fn lapse(mut questions: ResMut<Questions>) {
    questions.open.clear();
    questions.proposals.clear();
    questions.ask_off.clear();
}

fixed! {
    matters:

    /// Most questions that are put to a seat in a quarter (rule 16.1). Judgement: no source gives
    /// it.
    const MOST: usize = 2;
}

/// Rules 16.1, 16.2 and 16.9: what came of the orders of this quarter is reported; then each seat is
/// asked about what weighs enough, after the last quarter nothing.
fn put(world: &mut World) {
    let state = AftermathState::of(world);
    let quarter = state.phase().quarter();
    let reports = reports::of(state, quarter);
    let quarters = state.setting.whole.setup.quarters;
    let mut asked = vec![];
    if quarter < quarters {
        let events = Events::of(state, quarter);
        let heeding = *world.resource::<Heeding>();
        for seat in StateId::all(state.scenario().states.len()) {
            let knowledge = SeatKnowledge::new(state, seat, quarter);
            let put = ask(&knowledge, quarters, &events, heeding);
            // Only a person reads the words of the next one.
            let note = |q: &Question| knowledge.person().then(|| repeated::note(&knowledge, q));
            asked.extend(put.into_iter().map(|q| (note(&q), q)));
        }
    }
    let mut questions = world.resource_mut::<Questions>();
    questions.reports.extend(reports);
    questions.chosen.clear();
    questions.let_off.clear();
    for (note, mut question) in asked {
        let topic = (question.seat, question.matter.topic());
        // Numbers of its own for each seat: another's would tell how often others are asked.
        let asked = questions.asked.entry(question.seat).or_default();
        question.id = QuestionId::new(usize::try_from(*asked).unwrap_or(usize::MAX));
        *asked += 1;
        questions.last.insert(topic, quarter);
        questions.before.extend(note.map(|note| (topic, note)));
        if let Matter::Offer { arrangement } = question.matter {
            questions.offered.insert((question.seat, arrangement));
        }
        questions.open.push(question);
    }
}

/// All that a seat might be asked at the end of a quarter, heaviest first, whether it weighs enough or
/// not. It follows from what the seat knows.
#[must_use]
pub fn possible(world: &World, seat: StateId, quarter: u32) -> Vec<Question> {
    let state = AftermathState::of(world);
    let knowledge = SeatKnowledge::new(state, seat, quarter);
    let events = Events::of(state, quarter);
    let all = pending(&knowledge, &events, state.questions, 0.0);
    all.into_iter()
        .filter_map(|it| question(&knowledge, it))
        .collect()
}

/// Whether the computer of a seat does anything about a matter of a subject that the seat is asked about
/// at the end of a quarter: whoever adds computers to a session replaces this. In a session that nobody
/// looks into, no courses are worked out for the others.
#[derive(Debug, Clone, Copy, Resource)]
pub struct Heeding(pub fn(&Setting, StateId, u32, Topic) -> bool);

/// A matter as a question without courses, to which its seat pays no heed.
fn unheeded(knowledge: &SeatKnowledge, it: Pending) -> Question {
    Question {
        id: QuestionId::default(),
        seat: knowledge.seat,
        quarter: knowledge.quarter,
        matter: it.matter,
        cause: it.cause,
        says: unsaid(),
        courses: vec![],
    }
}

/// A matter as a question, without its number.
fn question(knowledge: &SeatKnowledge, it: Pending) -> Option<Question> {
    let (first, courses) = courses::of(knowledge, it.matter)?;
    let says = repeated::says(knowledge, it.matter).unwrap_or(first);
    Some(Question {
        says,
        courses,
        ..unheeded(knowledge, it)
    })
}

/// What a seat is asked at the end of a quarter, heaviest first.
fn ask(
    knowledge: &SeatKnowledge,
    quarters: u32,
    events: &Events,
    Heeding(heeds): Heeding,
) -> Vec<Question> {
    let setting = knowledge.state.setting;
    let heeded = |it: Pending| {
        !setting.unread
            || knowledge.person()
            || heeds(
                setting,
                knowledge.seat,
                knowledge.quarter,
                it.matter.topic(),
            )
    };
    let questions = knowledge.state.questions;
    let mut asked = questions
        .asked
        .get(&knowledge.seat)
        .copied()
        .unwrap_or_default();
    let passed = f64::from(knowledge.quarter) / f64::from(quarters.saturating_sub(1).max(1));
    let due = due(knowledge.theory(), knowledge.person(), passed);
    let mut put: Vec<Question> = vec![];
    // The bar only rises with each question.
    let least = bar(knowledge.theory(), due, asked);
    for it in pending(knowledge, events, questions, least) {
        if put.len() == MOST || it.weight < bar(knowledge.theory(), due, asked) {
            break;
        }
        let twice = |q: &Question| q.matter.topic() == it.matter.topic();
        if put.iter().any(twice) {
            continue;
        }
        let question = match heeded(it) {
            true => question(knowledge, it),
            false => Some(unheeded(knowledge, it)),
        };
        if let Some(question) = question {
            asked += 1;
            put.push(question);
        }
    }
    put
}
