//! What follows from a text, worked out in the background while the conference is shown: fans for what
//! is in view, and the texts of the frontier.

pub mod frontier;
mod wake;
mod worlds;
mod years;

pub use wake::{Wake, waking};
pub use worlds::Worlds;

use std::sync::Arc;

use bevy::prelude::*;

use crate::desktop::commands::News;
use crate::desktop::schedules::{Apply, ApplySystems};
use crate::desktop::sight::Sight;
use crate::forecast::ahead::{Ahead, Asked, Found};
use crate::forecast::onward::Onward;
use crate::text;
use frontier::Frontier;
use years::{Picture, adopted};

/// Most threads that work while the window is used (judgement).
const THREADS: usize = 4;

/// Forecasts for the session at the desk.
#[derive(Resource, Default)]
pub struct WhatIf {
    /// Whether nothing is worked out.
    pub rests: bool,
    /// The texts of the frontier.
    pub frontier: Frontier,
    /// How many sessions have lain on the desk: what one shows is not led into what the next one does.
    pub laid: u32,
    ahead: Option<Ahead>,
    asked: Option<Asked>,
    /// For how many texts of the frontier the list of what is wanted was made; none where it lies shut.
    points: Option<usize>,
    /// Whether something is wanted now.
    wants: bool,
    /// Whether the frontier is wanted, too.
    over: bool,
    /// The years from today on.
    years: Picture,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<WhatIf>()
        .add_systems(Apply, forget.in_set(ApplySystems::Follow));
}

/// Forecasts belong to one session.
fn forget(mut news: MessageReader<News>, mut whatif: ResMut<WhatIf>) {
    for said in news.read() {
        if matches!(said, News::Opened { .. }) {
            whatif.laid += 1;
        }
        if matches!(said, News::Opened { .. } | News::HandedOver) {
            whatif.ahead = None;
            whatif.asked = None;
            whatif.frontier = Frontier::default();
            whatif.years = Picture::default();
        }
    }
}

impl WhatIf {
    /// Looks ahead from what is in view, and over the frontier if it lies open. `seed` is that of the
    /// session, of which nothing else is read here than what the seat knows.
    ///
    /// # Errors
    /// A sentence, if the system gives no thread.
    pub fn look(
        &mut self,
        sight: &Sight,
        seed: u64,
        frontier: bool,
        wake: &Wake,
    ) -> Result<(), String> {
        let Some(view) = sight.in_view().filter(|_| sight.sits() && !self.rests) else {
            self.rest();
            return Ok(());
        };
        self.open(sight, seed, wake)?;
        let asked = Asked::text(view.text, &view.outlook.chance);
        if frontier {
            self.frontier.look(sight, wake);
        }
        // The list is made anew where something is in view that was not.
        let points = frontier.then_some(self.frontier.points.len());
        if self.wants && self.points == points && self.asked.as_ref() == Some(&asked) {
            return Ok(());
        }
        self.points = points;
        let worlds = Worlds::of(sight.scenario.states.len());
        let none = Asked::no_text();
        let mut wanted = vec![(asked.clone(), worlds.first), (none.clone(), worlds.first)];
        if frontier {
            for most in [
                worlds.first,
                worlds.good.min(worlds.frontier),
                worlds.frontier,
            ] {
                wanted.push((none.clone(), most));
                // The draft stands last, and is looked for first.
                let points = self.frontier.points.iter().rev();
                wanted.extend(points.map(|p| (p.asked.clone(), most)));
            }
        }
        for most in [worlds.good, worlds.settled] {
            wanted.push((none.clone(), most));
            wanted.push((asked.clone(), most));
        }
        if let Some(ahead) = &self.ahead {
            ahead.want(wanted);
        }
        self.asked = Some(asked);
        (self.wants, self.over) = (true, frontier);
        Ok(())
    }

    /// Looks ahead from the years. `seed` is that of the session, of which nothing else is read here than
    /// what the seat knows.
    ///
    /// # Errors
    /// A sentence, if the system gives no thread.
    pub fn look_at_years(&mut self, sight: &Sight, seed: u64, wake: &Wake) -> Result<(), String> {
        if self.rests {
            self.rest();
            return Ok(());
        }
        self.open(sight, seed, wake)?;
        let worlds = Worlds::of(sight.scenario.states.len());
        let none = Asked::no_text().closely();
        let own = adopted(sight).unwrap_or_else(|| none.clone());
        let mut wanted = vec![];
        for most in [worlds.first, worlds.good, worlds.settled] {
            wanted.push((own.clone(), most));
            if own != none {
                wanted.push((none.clone(), most));
            }
        }
        let Some(ahead) = &self.ahead else {
            return Ok(());
        };
        ahead.want(wanted);
        self.wants = true;
        self.over = false;
        self.years.look(ahead, sight, &own, &none);
        self.asked = Some(own);
        Ok(())
    }

    /// Opens threads for the session at the desk, where there are none yet.
    fn open(&mut self, sight: &Sight, seed: u64, wake: &Wake) -> Result<(), String> {
        let same = |ahead: &Ahead| {
            let (scenario, theory) = ahead.rules();
            Arc::ptr_eq(scenario, &sight.scenario) && *theory == sight.theory
        };
        if !self.ahead.as_ref().is_some_and(same) {
            let rules = (sight.scenario.clone(), sight.theory.clone());
            let threads = std::thread::available_parallelism().map_or(1, usize::from);
            let threads = threads.saturating_sub(1).clamp(1, THREADS);
            let wake = wake.clone();
            let ahead = Ahead::open(rules, seed, threads, Box::new(move || wake()));
            let fault = |e: std::io::Error| text!("outlook-no-thread", fault = e.to_string());
            self.ahead = Some(ahead.map_err(fault)?);
            self.wants = false;
        }
        Ok(())
    }

    /// Works at nothing; what was found stays.
    pub fn rest(&mut self) {
        self.wants = false;
        if let Some(ahead) = &self.ahead {
            ahead.want(vec![]);
        }
    }

    /// What is known of a text by now.
    #[must_use]
    pub fn of(&self, asked: &Asked) -> Option<Arc<Found>> {
        self.ahead.as_ref()?.found(asked)
    }

    /// The text in view.
    #[must_use]
    pub fn asked(&self) -> Option<&Asked> {
        self.asked.as_ref()
    }

    /// What is known by now of the text in view.
    #[must_use]
    pub fn in_view(&self) -> Option<Arc<Found>> {
        self.of(self.asked.as_ref()?)
    }

    /// What is known by now of the years without a new text.
    #[must_use]
    pub fn without(&self) -> Option<Arc<Found>> {
        self.of(&Asked::no_text())
    }

    /// What is known by now of the years from today on.
    #[must_use]
    pub fn onward(&self) -> Option<Arc<Onward>> {
        self.years.onward()
    }

    /// Whether a picture of what is wanted would have bands on it.
    pub(super) fn presentable(&self) -> bool {
        let good = |found: Option<Arc<Found>>| found.is_some_and(|f| f.fans.worlds >= 8);
        let frontier = || {
            let points = &self.frontier.points;
            !points.is_empty() && points.iter().all(|p| self.of(&p.asked).is_some())
        };
        let without = self.asked.as_ref().map(Asked::without);
        let shown = good(self.in_view()) && good(without.and_then(|none| self.of(&none)));
        !self.wants || (shown && (!self.over || frontier()))
    }

    /// Whether more will come.
    #[must_use]
    pub fn busy(&self) -> bool {
        self.ahead.as_ref().is_some_and(Ahead::busy) || self.frontier.busy()
    }
}
