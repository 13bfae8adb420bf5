//! When computers are asked in the years after, and in what order; what each of them answers is in
//! [`choices`] and [`answers`].

pub mod adhere;
pub mod answers;
pub mod choices;
pub mod convene;
pub mod cut_off;
pub mod questions;

use crate::say;
use bevy_app::App;
use bevy_ecs::schedule::IntoScheduleConfigs as _;
use bevy_ecs::world::World;
use rand::RngExt as _;
use std::cell::OnceCell;

use crate::aftermath::decisions::{Heeding, lapse};
use crate::aftermath::response::{Answer, Answering};
use crate::aftermath::state::AftermathState;
use crate::conference::state::ConferenceState;
use crate::model::action::{Action, Move};
use crate::model::ids::{GroupId, IncidentId, StateId};
use crate::model::question::Topic;
use crate::model::years::Exposure;
use crate::seat::YearsView;
use crate::session::acts::{act, act_together};
use crate::session::admissible::Sender;
use crate::world::calendar;
use crate::world::random::{Dice, stream};
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;

pub(super) fn plugin(app: &mut App) {
    let asked = ask.in_set(QuarterSystems::Policy).before(lapse);
    app.add_systems(Quarter, asked);
    app.insert_resource(Answering(answer));
    app.insert_resource(Heeding(heeds));
}

/// Rule 8.3: the answer of a computer to an incident, by what its seat knows when the quarter ends.
fn answer(world: &World, seat: StateId, incident: IncidentId, dice: &mut Dice) -> Option<Answer> {
    let quarter = calendar::phase(world).quarter();
    let view = YearsView::at_end_of(world, seat, quarter);
    answers::answer(&view, &view.suffered(incident)?, dice)
}

/// What computers do at the start of a quarter; arrangements and budgets are of a year's first. Last
/// they answer what they were asked.
fn ask(world: &mut World) {
    let quarter = calendar::phase(world).quarter();
    breaches(world, quarter);
    conferences(world, quarter);
    if quarter % 4 == 1 {
        adherence(world, quarter);
        cut_offs(world, quarter);
        arrangements(world, quarter);
        budgets(world, quarter);
    }
    questions(world, quarter);
}

/// Rule 16.10: computers answer what was put to them, in the order in which it was.
fn questions(world: &mut World, quarter: u32) {
    let AftermathState {
        setting, questions, ..
    } = AftermathState::of(world);
    let mut chosen = vec![];
    let view_of = YearsView::of_each_at_start(world, quarter);
    let open = questions.open.iter();
    for q in open.filter(|q| setting.computer(q.seat)) {
        let own = setting.scenario.states[q.seat].profile.delegate;
        let kind = setting.delegates.unwrap_or(own);
        let mut dice = dice(setting, q.seat, q.quarter, q.matter.topic());
        if let Some((course, why)) = questions::choice(kind, &view_of(q.seat), q, &mut dice) {
            let question = q.id;
            let action = Action::Choose { question, course };
            chosen.push((q.seat, Move::new(action, why)));
        }
    }
    drop(view_of);
    for (seat, it) in chosen {
        let _refused = act(world, Sender::Seat(seat), &it.action, &it.why).is_err();
    }
}

/// The dice of a computer's answer to a question about a subject.
fn dice(setting: &Setting, seat: StateId, quarter: u32, topic: Topic) -> Dice {
    let name = setting.stream_name(seat);
    stream(setting.seed, "question", quarter, name, "", topic as u32)
}

/// Whether a computer does anything about what it is asked.
fn heeds(setting: &Setting, seat: StateId, quarter: u32, topic: Topic) -> bool {
    questions::acts(&mut dice(setting, seat, quarter, topic))
}

/// Rule 10.8: of those who know of a breach that is not public, the first computer that would speak
/// of it is the one that may; the others rely on it.
fn breaches(world: &mut World, quarter: u32) {
    let AftermathState {
        setting,
        violations,
        ..
    } = AftermathState::of(world);
    let mut told = vec![];
    let hidden = violations.0.iter();
    let views = vec![OnceCell::new(); setting.scenario.states.len()];
    for v in hidden.filter(|v| !v.public) {
        let would = |&&s: &&StateId| {
            let view = views[s].get_or_init(|| YearsView::at_start_of(world, s, quarter));
            setting.computer(s) && choices::would_tell(view, v.id)
        };
        let Some(&by) = v.known.iter().find(would) else {
            continue;
        };
        let (name, on) = (setting.stream_name(by), setting.stream_name(v.state));
        let mut dice = stream(setting.seed, "denounce", quarter, name, on, v.id.number());
        if choices::tells_now(&setting.theory, &mut dice) {
            told.push((by, Exposure::Violation(v.id)));
        }
    }
    for (by, what) in told {
        let why = say!("delegates-expose");
        let _refused = act(world, Sender::Seat(by), &Action::Expose(what), why).is_err();
    }
}

/// Rule 14.11: every computer is asked whether it calls a conference. Where the scenario has none, as
/// in the worlds of a forecast, whose text is given, nobody is.
fn conferences(world: &mut World, quarter: u32) {
    let setting = AftermathState::of(world).setting.clone();
    let sittings = &ConferenceState::of(world).room.sittings;
    if !convene::may(sittings, &setting.scenario, quarter) {
        return;
    }
    let seats = StateId::all(setting.scenario.states.len()).filter(|&s| setting.computer(s));
    let mut occasion = None;
    for seat in seats {
        let view = YearsView::at_start_of(world, seat, quarter);
        let now = *occasion.get_or_insert_with(|| convene::Occasion::of(&view, quarter));
        let own = setting.scenario.states[seat].profile.delegate;
        let kind = setting.delegates.unwrap_or(own);
        let name = setting.stream_name(seat);
        let draw = stream(setting.seed, "convene", quarter, name, "", 0).random();
        if let Some(it) = convene::conference(&view, &now, kind, draw) {
            let _refused = act(world, Sender::Seat(seat), &it.action, &it.why).is_err();
        }
    }
}

/// Rule 14.14: every computer is asked whether it joins or leaves a text; not where the scenario has no
/// conference, as in the worlds of a forecast, whose parties are given.
fn adherence(world: &mut World, quarter: u32) {
    let setting = AftermathState::of(world).setting.clone();
    if setting.scenario.setup.days == 0 {
        return;
    }
    let seats = StateId::all(setting.scenario.states.len()).filter(|&s| setting.computer(s));
    for seat in seats {
        let name = setting.stream_name(seat);
        let draw = stream(setting.seed, "adhere", quarter, name, "", 0).random();
        let view = YearsView::at_start_of(world, seat, quarter);
        if let Some(it) = adhere::adherence(&view, quarter, draw) {
            let _refused = act(world, Sender::Seat(seat), &it.action, &it.why).is_err();
        }
    }
}

/// Rule 10.15: every computer is asked whether it cuts off another state or opens to one again; not in
/// the worlds of a forecast, which follow a text and nothing that states do about services.
fn cut_offs(world: &mut World, quarter: u32) {
    let setting = AftermathState::of(world).setting.clone();
    if setting.scenario.setup.days == 0 {
        return;
    }
    let seats = StateId::all(setting.scenario.states.len()).filter(|&s| setting.computer(s));
    for seat in seats {
        let name = setting.stream_name(seat);
        let draw = stream(setting.seed, "cut off", quarter, name, "", 0).random();
        let view = YearsView::at_start_of(world, seat, quarter);
        if let Some(it) = cut_off::cut_off(&view, draw) {
            let _refused = act(world, Sender::Seat(seat), &it.action, &it.why).is_err();
        }
    }
}

/// Rule 10.12: the leaders of the regional groups are asked in the order of the groups.
fn arrangements(world: &mut World, quarter: u32) {
    let setting = AftermathState::of(world).setting.clone();
    let groups = GroupId::each(&ConferenceState::of(world).room.regional.groups);
    let leaders: Vec<(GroupId, StateId)> = groups.map(|(g, group)| (g, group.leader)).collect();
    for (group, leader) in leaders {
        if !setting.computer(leader) {
            continue;
        }
        let name = setting.stream_name(leader);
        let mut dice = stream(setting.seed, "arrange", quarter, name, "", 0);
        let view = YearsView::at_start_of(world, leader, quarter);
        if let Some(it) = choices::arrangement(&view, group, &mut dice) {
            let _refused = act(world, Sender::Seat(leader), &it.action, &it.why).is_err();
        }
    }
}

/// Rule 10.1: every computer sets its budget; the journal does not list them.
fn budgets(world: &mut World, quarter: u32) {
    let setting = AftermathState::of(world).setting;
    let seats = StateId::all(setting.scenario.states.len()).filter(|&s| setting.computer(s));
    let moves = {
        let view_of = YearsView::of_each_at_start(world, quarter);
        let choice = |s: StateId| choices::budget(&view_of(s));
        seats.filter_map(|s| Some((s, choice(s)?))).collect()
    };
    act_together(world, moves);
}
