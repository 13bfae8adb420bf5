//! Par in the background: the same session played by the seat's own delegate and by nobody, seed by
//! seed, while the window stays at hand; it can be stopped.

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use bevy::prelude::*;
use bevy_egui::egui::{Key, Ui};

use crate::desktop::commands::News;
use crate::desktop::hear::hear;
use crate::desktop::later::draw_after;
use crate::desktop::play::Play;
use crate::desktop::schedules::{Apply, ApplySystems};
use crate::desktop::sight::Sight;
use crate::desktop::theme::Look;
use crate::desktop::widgets::goals::Place;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{act, dotted, goals, small};
use crate::forecast::beside::ParBeside;
use crate::forecast::par::{Others, Player};
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::{Scenario, Theory};
use crate::text;
use crate::world::setting::Setting;

/// How many seeds are played. Judgement: quartiles of nine, at a wait of a minute or less.
const SEEDS: u64 = 9;
/// How often the page looks whether a play is over.
const AGAIN: Duration = Duration::from_millis(500);

/// What was asked, and the plays that answer it.
#[derive(Resource, Default, Debug)]
pub struct Background(Option<(Question, ParBeside)>);

/// Scenario, theory and seat of the plays; none for the chair.
type Question = (Arc<Scenario>, Theory, Option<StateId>);

/// Starts or stops the plays.
#[derive(Message, Debug, Clone)]
pub enum ParChange {
    /// Play the session that runs.
    Start,
    /// Play a seat before a session begins.
    Seat(Box<Question>),
    /// Stop; what was found stays.
    Stop,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Background>()
        .add_systems(Apply, forget.in_set(ApplySystems::Follow));
    hear::<ParChange, _>(app, ApplySystems::Changes, change);
}

impl Background {
    /// Whether a play runs.
    #[must_use]
    pub fn busy(&self) -> bool {
        self.0.as_ref().is_some_and(|(_, plays)| !plays.finished())
    }

    /// How many plays of the delegate are over.
    #[must_use]
    pub fn played(&self) -> u64 {
        let plays = self.0.as_ref().map(|(_, plays)| plays);
        plays.map_or(0, |plays| plays.played(Player::Delegate))
    }

    /// What others reach by a phase (at the end, or else after the signing), of the plays so far; none
    /// of none.
    #[must_use]
    pub fn others(&self, phase: Phase) -> Option<Others> {
        let plays = &self.0.as_ref()?.1;
        let of = |player| {
            let found = plays.so_far(player);
            let at = if phase == Phase::Over {
                found.end
            } else {
                found.signing
            };
            (found.played > 0).then_some(at)
        };
        Some(Others {
            delegate: of(Player::Delegate)?,
            silence: of(Player::Silence),
        })
    }

    /// Whether what was found is of this seat, or of the chair, if none.
    #[must_use]
    pub fn of(&self, scenario: &Arc<Scenario>, theory: &Theory, seat: Option<StateId>) -> bool {
        let asked = self.0.as_ref().map(|(asked, _)| asked);
        asked.is_some_and(|a| Arc::ptr_eq(&a.0, scenario) && a.2 == seat && a.1 == *theory)
    }
}

/// The seeds of the plays; never that of the session, since par is what others reached and not what
/// would have happened.
fn seeds(session: Option<u64>) -> Range<u64> {
    match session {
        Some(seed) if seed < SEEDS => SEEDS..2 * SEEDS,
        _ => 0..SEEDS,
    }
}

fn change(
    mut changes: MessageReader<ParChange>,
    mut background: ResMut<Background>,
    desk: Res<Play>,
) -> Result {
    for change in changes.read() {
        let (asked, seed) = match change {
            ParChange::Stop => {
                if let Some((_, plays)) = &background.0 {
                    plays.stop();
                }
                continue;
            }
            ParChange::Seat(asked) => ((**asked).clone(), None),
            ParChange::Start => {
                let Some(session) = &desk.session else {
                    continue;
                };
                let seat = desk.desk.at().or(session.seat());
                if seat.is_none() && !session.chair() {
                    continue;
                }
                let whole = &session.state().resource::<Setting>().whole;
                let asked = (whole.clone(), session.theory().clone(), seat);
                (asked, Some(session.seed()))
            }
        };
        let rules = (asked.0.clone(), asked.1.clone());
        let players = vec![Player::Delegate, Player::Silence];
        let plays = ParBeside::ask(rules, (asked.2, players), seeds(seed))?;
        background.0 = Some((asked, plays));
    }
    Ok(())
}

/// Par belongs to one session.
fn forget(mut news: MessageReader<News>, mut background: ResMut<Background>) {
    for said in news.read() {
        if matches!(said, News::Opened { .. } | News::HandedOver) {
            background.0 = None;
        }
    }
}

/// The button that starts or stops it, with how far it is, where anything was begun; gives what was asked.
pub fn par_ui(
    ui: &mut Ui,
    look: &Look,
    background: Option<&Background>,
    (key, place): (Key, Place),
) -> Option<ParChange> {
    let place = place.key();
    let done = background.map_or(0, Background::played);
    if background.is_some_and(Background::busy) {
        draw_after(ui.ctx(), AGAIN);
        let words = text!("stand-par-runs", place = place, done = done, all = SEEDS);
        small(ui, look, words);
        let stop = act(ui, look, &text!("stand-par-stop"), Some(key), false);
        return stop.then_some(ParChange::Stop);
    }
    if done > 0 {
        small(ui, look, text!("stand-par-of", n = done));
        return None;
    }
    let words = text!("stand-par-ask", place = place);
    let start = act(ui, look, &words, Some(key), false);
    let note = text!("stand-par-note", place = place);
    dotted::small(ui, look, &note, &[Word::Par]);
    start.then_some(ParChange::Start)
}

/// How the seat did under a heading: the verdict item by item beside par, each goal by its title, and the
/// button of [`par_ui`]. Nothing where there is no score; gives what was asked.
pub fn reached_ui(
    ui: &mut Ui,
    look: &Look,
    heading: &str,
    sight: &Sight,
    background: &Background,
) -> Option<ParChange> {
    sight.goals.aims()?.score?;
    dotted::head(ui, look, heading, Word::Verdict);
    score_ui(ui, look, sight, background)
}

/// The same without a heading.
pub fn score_ui(
    ui: &mut Ui,
    look: &Look,
    sight: &Sight,
    background: &Background,
) -> Option<ParChange> {
    let (aims, place) = (sight.goals.aims()?, Place::of(sight));
    let score = aims.score?;
    let others = background.others(sight.phase);
    goals::verdict_ui(ui, look, (&aims, score), others.as_ref(), place);
    let asked = par_ui(ui, look, Some(background), (Key::P, place));
    ui.add_space(GAP);
    asked
}

/// Under the verdict, points.
const GAP: f32 = 12.0;
