//! Computer delegates. A delegate turns a seat's view into actions; it sees nothing else.

pub mod broker;
pub mod capital;
pub mod companies;
pub mod conceder;
mod counselled;
pub mod curves;
pub mod delegate;
pub mod free_rider;
pub mod group_loyal;
pub mod habits;
pub mod hardliner;
pub mod historical;
pub mod ledger;
pub mod micro;
pub mod mind;
pub mod opportunist;
pub mod others;
pub mod packages;
pub mod payments;
pub mod plan;
pub mod reciprocator;
pub mod speaker;
pub mod spokesperson;
pub mod years;

use crate::session::acts::act;
use crate::session::acts::act_together;
use crate::world::calendar;
use crate::world::capital::{CapitalStage, capital as capital_of, capital_mut};
use crate::world::schedule::{Day, DaySystems};
use bevy_app::App;
use bevy_ecs::schedule::IntoScheduleConfigs as _;
use bevy_ecs::world::World;
use rand::RngExt as _;

use crate::conference::state::ConferenceState;

use crate::model::Action;
use crate::model::ids::StateId;
use crate::model::state::DelegateKind;
use crate::model::theory::fixed::Part;
use crate::seat::view;
use crate::session::admissible::Sender;
use crate::world::random::stream;
use crate::world::setting::Setting;

use crate::delegates::delegate::Delegate;
use crate::delegates::plan::acts_a_day;
use crate::negotiation::reading::ReadText;
use crate::say;

/// The habits of the computers: numbers of their style, not of the world, by title.
pub const HABITS: &[Part] = &[
    (say!("fixed-habits-curves"), curves::FIXED),
    (say!("fixed-habits-mind"), mind::FIXED),
    (say!("fixed-habits-others"), others::FIXED),
    (say!("fixed-habits-packages"), packages::FIXED),
    (say!("fixed-habits-habits"), habits::FIXED),
    (say!("fixed-habits-broker"), broker::FIXED),
    (say!("fixed-habits-hardliner"), hardliner::FIXED),
    (say!("fixed-habits-conceder"), conceder::FIXED),
    (say!("fixed-habits-reciprocator"), reciprocator::FIXED),
    (say!("fixed-habits-opportunist"), opportunist::FIXED),
    (say!("fixed-habits-free-rider"), free_rider::FIXED),
    (say!("fixed-habits-group-loyal"), group_loyal::FIXED),
    (say!("fixed-habits-historical"), historical::FIXED),
    (say!("fixed-habits-years"), years::questions::FIXED),
    (say!("fixed-rules-counselled"), counselled::FIXED),
    (say!("fixed-rules-payments"), payments::FIXED),
    (say!("fixed-rules-adhere"), years::adhere::FIXED),
    (say!("fixed-rules-convene"), years::convene::FIXED),
];

/// Every number that stands beside the code which uses it, by folder and title: what the page
/// *Assumptions* lists below the numbers of the theory.
pub const NUMBERS: [&[Part]; 9] = [
    crate::model::NUMBERS,
    crate::negotiation::NUMBERS,
    crate::world::NUMBERS,
    crate::conference::NUMBERS,
    crate::aftermath::NUMBERS,
    crate::session::NUMBERS,
    crate::seat::NUMBERS,
    HABITS,
    crate::negotiation::marks::PROTOCOL,
];

/// The delegate of a kind.
#[must_use]
pub fn of(kind: DelegateKind) -> &'static dyn Delegate {
    match kind {
        DelegateKind::Broker => &broker::Broker,
        DelegateKind::Hardliner => &hardliner::Hardliner,
        DelegateKind::Conceder => &conceder::Conceder,
        DelegateKind::Reciprocator => &reciprocator::Reciprocator,
        DelegateKind::Opportunist => &opportunist::Opportunist,
        DelegateKind::FreeRider => &free_rider::FreeRider,
        DelegateKind::GroupLoyal => &group_loyal::GroupLoyal,
        DelegateKind::Historical => &historical::Historical,
    }
}

/// The computers, as a part of a session: what plays the seats that no person holds.
pub fn plugin(app: &mut App) {
    app.add_plugins(years::plugin);
    app.add_systems(Day, take_the_floor.in_set(DaySystems::Floor));
}

/// Every computer seat takes the floor, in an order drawn by lot, and sees what was done before it
/// today. Plates wait in the inbox: they go up together. Rule 1.1: what is refused is dropped.
fn take_the_floor(world: &mut World) {
    let setting = ConferenceState::of(world).setting.clone();
    let day = calendar::phase(world).day();
    let room = ConferenceState::of(world).room;
    let mut order: Vec<(u64, StateId)> = StateId::all(setting.scenario.states.len())
        .filter(|&s| (setting.computer(s) || called_back(world, &setting, s)) && room.sits(s))
        .map(|s| {
            let mut rng = stream(
                setting.seed,
                "order",
                room.opens() + day,
                setting.stream_name(s),
                "",
                0,
            );
            (rng.random::<u64>(), s)
        })
        .collect();
    order.sort_unstable();
    let treaty = &setting.scenario.text;
    let mut draft = ReadText::new(treaty, &ConferenceState::of(world).room.draft.text);
    let mut plates = Vec::new();
    for (_, seat) in order {
        let text = &ConferenceState::of(world).room.draft.text;
        if draft.text() != text {
            draft = ReadText::new(treaty, text);
        }
        let own = setting.scenario.states[seat].profile.delegate;
        let kind = setting.delegates.unwrap_or(own);
        stand_in(world, seat, setting.controls.human(seat));
        let most = acts_a_day(kind, ConferenceState::of(world).room.leads(seat));
        let first = counselled::first(setting.strength_of(seat), most);
        let before = counselled::take(world, seat, kind, (first, 0));
        let view = view::of(world, seat);
        let consults = capital::consults(&view, kind).filter(|_| setting.computer(seat));
        let mut moves = of(kind).act(&view, &draft);
        for it in &mut moves {
            companies::name(&view, &draft, it);
        }
        let mut spent = before.acts;
        for it in consults.into_iter().chain(moves) {
            if matches!(it.action, Action::Plate { .. }) {
                if !before.raises(&it) {
                    plates.push((seat, it));
                }
            } else if it.action.is_free() || spent < most {
                let sent = act(world, Sender::Seat(seat), &it.action, &it.why);
                spent += u32::from(sent.is_ok() && !it.action.is_free());
            }
        }
        let after = counselled::take(world, seat, kind, (u32::MAX, spent));
        let told = before.plates.into_iter().chain(after.plates);
        plates.extend(told.map(|it| (seat, it)));
    }
    act_together(world, plates);
    for seat in StateId::all(setting.scenario.states.len()) {
        stand_in(world, seat, false);
    }
}

/// Rule 17.4: whether the delegate of a person was called back, so that the computer's speaks.
fn called_back(world: &World, setting: &Setting, seat: StateId) -> bool {
    let stage = capital_of(world, seat).map(|c| c.stage);
    setting.controls.human(seat) && stage == Some(CapitalStage::Recall)
}

/// The computer's delegate speaks for a seat, or no longer does.
fn stand_in(world: &mut World, seat: StateId, on: bool) {
    if let Some(mut capital) = capital_mut(world, seat)
        && capital.stands_in != on
    {
        capital.stands_in = on;
    }
}
