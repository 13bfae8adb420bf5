//! What moves in the world by itself, as recorded.

/// Share of the people of each state who use the Internet, year by year. A scenario without
/// `online.csv` has none, and what follows from it stands still.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Online {
    /// Year of the first value of every state.
    pub first_year: i32,
    /// By state, in order; each a value per year, 0–1. All are equally long.
    pub shares: Vec<Vec<f64>>,
}
