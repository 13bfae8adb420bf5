//! Rule 4.8: side payments, held in escrow until the text is adopted.

use crate::model::action::Favour;
use crate::model::published::Published;

/// What a favour is worth to the receiver, in units of utility (judgement: aid is worth most to
/// those who defend worst, roaming to those whose operators weigh most, a seat is a seat).
#[must_use]
pub fn worth(favour: Favour, receiver: Published) -> f64 {
    match favour {
        Favour::CapacityAid => 0.02 * (1.0 - receiver.capabilities.defence),
        Favour::Roaming => 0.008 * (0.5 + receiver.digital.dependence),
        Favour::SeatSupport => 0.006,
    }
}

/// What it costs the giver (judgement: aid hurts a small economy, roaming its operators).
#[must_use]
pub fn cost(favour: Favour, giver: Published) -> f64 {
    match favour {
        Favour::CapacityAid => 0.03 / (1.0 + libm::log10(1.0 + giver.economy.gdp_bn)),
        Favour::Roaming => 0.009 * (0.3 + giver.society.industry_voice),
        Favour::SeatSupport => 0.003,
    }
}

/// In words.
#[must_use]
pub fn name(favour: Favour) -> &'static str {
    match favour {
        Favour::CapacityAid => "capacity aid",
        Favour::Roaming => "cheaper roaming",
        Favour::SeatSupport => "support for a seat",
    }
}
