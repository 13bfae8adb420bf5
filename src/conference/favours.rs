//! Rule 4.8: side payments, held in escrow until the text is adopted.

use crate::conference::corridors::offers::Pay;
use crate::model::Scenario;
use crate::model::action::Favour;
use crate::model::ids::StateId;
use crate::model::published::PublishedState;
use crate::model::theory::stakes::FavourNumbers;
use crate::text;

/// Whether a state has it to give: capacity aid is help in defence, and goes from who defends better to
/// who defends worse.
#[must_use]
pub fn can_be_given(scenario: &Scenario, pay: &Pay) -> bool {
    let defence = |s: StateId| scenario.published(s).capabilities.defence;
    pay.favour != Favour::CapacityAid || defence(pay.from) > defence(pay.to)
}

/// What a favour is worth to the receiver, in units of utility: aid is worth most to those
/// who defend worst, roaming to those whose operators weigh most, a seat is a seat.
#[must_use]
pub fn worth(n: &FavourNumbers, favour: Favour, receiver: PublishedState) -> f64 {
    match favour {
        Favour::CapacityAid => n.aid_worth * (1.0 - receiver.capabilities.defence),
        Favour::Roaming => n.roaming_worth * (n.roaming_worth_base + receiver.digital.dependence),
        Favour::SeatSupport => n.seat_worth,
    }
}

/// What it costs the giver, in units of utility: aid hurts a small economy, roaming its operators.
#[must_use]
pub fn cost(n: &FavourNumbers, favour: Favour, giver: PublishedState) -> f64 {
    match favour {
        Favour::CapacityAid => n.aid_cost / (1.0 + libm::log10(1.0 + giver.economy.gdp_bn)),
        Favour::Roaming => n.roaming_cost * (n.roaming_cost_base + giver.society.industry_voice),
        Favour::SeatSupport => n.seat_cost,
    }
}

/// What side payments are worth to a state, less what they cost it, in units of utility.
#[must_use]
pub fn paid(n: &FavourNumbers, pays: &[Pay], seat: StateId, state: PublishedState) -> f64 {
    let worth = |p: &Pay| match (p.from == seat, p.to == seat) {
        (true, _) => -cost(n, p.favour, state),
        (_, true) => worth(n, p.favour, state),
        _ => 0.0,
    };
    pays.iter().map(worth).sum()
}

/// In words.
#[must_use]
pub fn name(favour: Favour) -> String {
    match favour {
        Favour::CapacityAid => text!("conference-favour-aid"),
        Favour::Roaming => text!("conference-favour-roaming"),
        Favour::SeatSupport => text!("conference-favour-seat"),
    }
}
