pub mod rosters;
