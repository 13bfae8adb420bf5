//! The chair writes a text in the evening (rules 4.2 and 4.3).

use crate::conference::room::Call;
use crate::locale::Sentence;
use crate::model::ids::BracketId;
use crate::model::theory::fixed::fixed;
use crate::say;
use crate::world::calendar::on_a_day_of_the_conference;
use crate::world::orders::Order;
use crate::world::schedule::ActSystems;
use crate::world::schedule::{Act, Day, DaySystems};
use bevy_app::App;
use bevy_ecs::message::Messages;
use bevy_ecs::prelude::*;
use bevy_ecs::schedule::common_conditions::on_message;
use bevy_state::prelude::State;

use crate::conference::credit::Credits;
use crate::conference::drafting::pens;
use crate::conference::mandates::{Delegations, mandates, scale};
use crate::conference::plates::rules::tolerance;
use crate::conference::redlines::WordingSource;
use crate::conference::room::Standing;
use crate::conference::room::{Mover, Room};
use crate::model::calendar::Phase;
use crate::model::theory::conference::ChairNumbers;
use crate::model::{Scenario, Text};
use crate::negotiation::hearing::{Marking, Seated};
use crate::negotiation::mediation::{Chair, Grading, Weighing, mediate};
use crate::negotiation::worth::Scale;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::random::stream;
use crate::world::relations::Relations;
use crate::world::setting::Setting;

fixed! {
    game_chair:

    /// What the marks of a delegation without credit count, 0–1 (rule 3.20). Judgement: nobody is
    /// left out.
    const LEAST_WEIGHT: f64 = 0.1;
    /// The chair writes a text of its own once so many quarters of the days have passed, and on the
    /// last day. Judgement: no source gives it.
    const LATE_QUARTERS: u32 = 3;
}

/// Rule 4.3: how many edits a room has patience for: more in good blood.
#[must_use]
pub fn edits(n: &ChairNumbers, goodwill: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "goodwill is 0–100, the numbers of edits are whole"
    )]
    let edits = n.chair_edits as u32 + n.chair_edits_goodwill as u32 * goodwill as u32;
    edits
}

/// Rule 4.3: the chair writes when asked; a computer in the chair also when three quarters of the
/// days are gone; and whoever sits there on the evening before the last day, so that delegations can
/// answer (rule 4.11). Rule 4.10: where all play the record, the chair does too.
pub(crate) fn write(
    mut room: ResMut<Room>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    relations: Res<Relations>,
    delegations: Delegations,
    credits: Credits,
) {
    let day = phase.day();
    let scenario = setting.scenario.clone();
    let record = &scenario.record;
    if let (true, false, Some(text)) = (setting.replays(), record.packages.is_empty(), &record.text)
    {
        if record.packages.contains(&day) {
            let cause = journal.last(Mark::Day);
            let why = say!("conference-chair-record");
            let mut text = text.clone();
            for (b, bracket) in BracketId::each(&scenario.text.brackets) {
                if record.voted(&bracket.key) {
                    text.set(b, room.draft.text.at(b));
                }
            }
            put(
                &mut room,
                &mut journal,
                &scenario,
                (&text, day),
                ("4.10", cause, why),
            );
        }
        return;
    }
    let days = scenario.setup.days;
    let last = day + 1 == days;
    let late = day == (days * LATE_QUARTERS).div_ceil(4) && !setting.chair;
    if day >= days || !(room.chair.asked || last || late) {
        return;
    }
    let treaty = &scenario.text;
    let mandates = mandates(&delegations, &setting, &room, &relations);
    let members = room.sittings.last.members.iter();
    let seats: Vec<Scale> = members.map(|&s| scale(&mandates[s])).collect();
    let all = BracketId::all(room.draft.standing.len());
    let free: Vec<BracketId> = all.filter(|&b| room.unsettled(b)).collect();
    let numbers = &setting.theory.conference.chair;
    let chair = Chair {
        edits: edits(numbers, room.goodwill),
        temperature: room.chair.temperature,
        package: room.chair.package,
        patience: room.chair.patience,
        singles: numbers.chair_singles,
        cools: numbers.chair_cools,
    };
    let mut rng = stream(setting.seed, "chair", room.opens() + day, "", "", 0);
    let marking = Marking {
        grading: Grading::of(numbers),
        step: numbers.mark_step,
        bears: tolerance(&setting.theory.conference.plates, 1.0, 1.0, room.goodwill),
    };
    // Rule 3.20: marks count by the credit of who gives them.
    let members = room.sittings.last.members.iter();
    let weights = members.map(|&s| credits.of(s).0.max(LEAST_WEIGHT));
    let mut weighing = Weighing::of(numbers, weights.collect());
    weighing.pens = pens(
        &room,
        &room.sittings.last.members,
        &weighing.seats,
        setting.theory.conference.drafting.pen_weight,
    );
    let mut delegations = Seated::new(treaty, &room.draft.text, &seats, marking);
    let (text, minutes) = mediate(
        treaty,
        &room.draft.text,
        &free,
        &mut delegations,
        (chair, &weighing),
        &mut rng,
    );
    let (cause, occasion) = if room.chair.asked {
        (Mark::ChairAsked, "asked")
    } else if last {
        (Mark::Day, "last")
    } else {
        (Mark::Day, "late")
    };
    let cause = journal.last(cause);
    let why = say!(
        "conference-chair-text",
        occasion = occasion,
        graded = minutes.graded,
        kept = minutes.kept
    );
    put(
        &mut room,
        &mut journal,
        &scenario,
        (&text, day),
        ("4.2", cause, why),
    );
}

/// A text of the chair comes into the draft where nothing is settled; rule, cause and reason. A shut
/// bracket that it changes is open from then on.
fn put(
    room: &mut Room,
    journal: &mut Journal,
    scenario: &Scenario,
    (text, day): (&Text, u32),
    (rule, cause, why): (&'static str, Option<usize>, Sentence),
) {
    let all = BracketId::all(room.draft.standing.len());
    let changed: Vec<BracketId> = all
        .filter(|&b| {
            room.draft.standing[b] != Standing::Clear && text.at(b) != room.draft.text.at(b)
        })
        .collect();
    let mut changes = vec![];
    for &bracket in &changed {
        room.rewrite(day, (bracket, text.at(bracket)), WordingSource::Chair);
        if room.draft.standing[bracket] == Standing::Shut {
            room.draft.standing[bracket] = Standing::Waiting;
        }
        room.draft.mover[scenario.text.brackets[bracket].clause] = Mover::Chair;
        let p = scenario.proposal(bracket, text.at(bracket));
        changes.push((p.bracket, p.wording));
    }
    let n = journal.write(Happening::ChairText { changes }, rule, cause, why);
    if !changed.is_empty() {
        journal.mark(Mark::Draft, n);
    }
}

/// What the chair does (rule 1.16).
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "fields carry the names of Gavel's")]
pub enum ChairAct {
    /// Writes a text this evening.
    Text,
    /// Asks for a show of plates.
    Call(Call),
    /// Sets tomorrow's agenda.
    Agenda(Vec<BracketId>),
    /// Sets how the text is written.
    Style {
        temperature: f64,
        package: u32,
        patience: u32,
    },
    /// Closes the debate on a bracket on a day.
    Deadline { bracket: BracketId, day: u32 },
}

/// Carries out what the chair did.
fn carry_out(mut room: ResMut<Room>, mut orders: ResMut<Messages<Order<ChairAct>>>) {
    for order in orders.drain() {
        match order.act {
            ChairAct::Text => room.chair.asked = true,
            ChairAct::Call(call) => room.ballots.calls.push(call),
            ChairAct::Agenda(brackets) => room.chair.agenda = brackets,
            ChairAct::Style {
                temperature,
                package,
                patience,
            } => {
                room.chair.temperature = temperature;
                room.chair.package = package;
                room.chair.patience = patience;
            }
            ChairAct::Deadline { bracket, day } => {
                room.chair.deadlines.retain(|(b, _)| *b != bracket);
                room.chair.deadlines.push((bracket, day));
            }
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Order<ChairAct>>();
    let carried_out = carry_out.run_if(on_message::<Order<ChairAct>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Chair));
    let writes = write.run_if(on_a_day_of_the_conference);
    app.add_systems(Day, writes.in_set(DaySystems::Chair));
}
