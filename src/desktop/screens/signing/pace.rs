//! How fast plates go up.

use bevy::prelude::*;

use crate::desktop::motion::Motion;
use crate::desktop::play::Play;
use crate::desktop::screen::Screen;
use crate::desktop::screens::signing::changes::SigningScreen;
use crate::desktop::screens::signing::order;
use crate::model::ids::StateId;

/// Seconds for the whole roll, shared among the plates. Source: the art direction, 120 ms a plate of 144.
const ROLL: f32 = 17.0;
/// Shortest and longest time of a plate, seconds. Source: the art direction.
const PLATE: (f32, f32) = (0.12, 0.9);
/// The same for the doubtful and for the plate that passes the bet. Source: the art direction.
const DRAMA: f32 = 0.9;
/// How many times as long, when asked for slower plates. Judgement.
const SLOWER: f32 = 3.0;
/// Seconds for a group under reduced motion. Judgement: long enough to see who is in it.
const GROUP: f32 = 1.0;

/// Whether the hall is shown and plates go up.
pub fn plates_go_up(screen: Res<State<Screen>>, roll: Res<SigningScreen>, play: Res<Play>) -> bool {
    let given = play.sight.as_ref().filter(|s| !s.verdicts.is_empty());
    let answers = given.map_or(0, |s| s.room.delegations());
    *screen.get() == Screen::Signing && roll.shown < answers && !roll.held
}

/// Raises plates one after the other, or group by group where nothing is to move.
pub(super) fn raise(
    time: Res<Time>,
    play: Res<Play>,
    motion: Res<Motion>,
    mut roll: ResMut<SigningScreen>,
    mut owed: Local<f32>,
) {
    let Some(sight) = &play.sight else { return };
    let order = order::calls(
        (&sight.scenario, &sight.room.sittings.last.members),
        &roll.expected,
    );
    *owed += time.delta_secs();
    let slower = if roll.slow { SLOWER } else { 1.0 };
    let group = |k: usize| order.get(k).map(|&s| sight.scenario.region(s));
    while roll.shown < order.len() {
        let (next, takes) = if motion.reduced {
            let here = group(roll.shown);
            let more = (roll.shown..order.len()).take_while(|&k| group(k) == here);
            (roll.shown + more.count().max(1), GROUP)
        } else {
            let signs = |s: &StateId| {
                let verdict = sight.answer(*s);
                verdict.is_some_and(|v| v.decision.signs())
            };
            let up = order[..roll.shown].iter().filter(|s| signs(s)).count();
            let passes = up + 1 == roll.bet.max(1) && signs(&order[roll.shown]);
            let open = order::doubtful(&order, &roll.expected);
            let plate = (ROLL / order.len() as f32).clamp(PLATE.0, PLATE.1);
            let drama = passes || open.contains(&order[roll.shown]);
            (roll.shown + 1, if drama { plate.max(DRAMA) } else { plate })
        };
        let takes = takes * slower;
        if *owed < takes {
            return;
        }
        *owed -= takes;
        roll.shown = next;
    }
    *owed = 0.0;
}
