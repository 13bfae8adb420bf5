//! What moved trust and tension between the seat and another state, and the goodwill of the room, as far as
//! the seat knows of it: from the journal that it may read and the numbers of the rules.

use crate::conference::plates::rules::price;
use crate::conference::votes::MOST_GOODWILL;
use crate::desktop::journal;
use crate::desktop::sight::Sight;
use crate::desktop::sight::parts::Tie;
use crate::model::Action;
use crate::model::action::CallKind;
use crate::model::ids::StateId;
use crate::seat::record::{About, Told};
use crate::text;
use crate::world::journal::Happening;

/// Goodwill below which an event, or what is left over, is not told. Source: what rounds to none.
const LEAST: f64 = 0.5;

/// What a happening did to trust in the other and to the tension between the two; up or down, or nothing.
type Moves = (Option<bool>, Option<bool>);

/// Less trust.
const LOST: Moves = (Some(false), None);
/// More trust.
const WON: Moves = (Some(true), None);
/// More tension.
const TENSER: Moves = (None, Some(true));
/// Less trust and more tension.
const STRUCK: Moves = (Some(false), Some(true));

/// The state that an actor named in the journal belongs to, e.g. that of `criminal:USA`.
fn host(actor: &str) -> &str {
    actor.split_once(':').map_or(actor, |(_, state)| state)
}

impl Sight {
    /// What is known to have moved trust and tension between the seat and another, newest first.
    #[must_use]
    pub fn ties(&self, other: StateId) -> Vec<Tie> {
        let states = &self.scenario.states;
        let iso = |s: StateId| states.get(s.index()).map(|s| s.profile.iso.as_str());
        let Some(both) = iso(self.seat).zip(iso(other)) else {
            return vec![];
        };
        let told = self.known.journal.iter().rev();
        told.filter_map(|told| {
            let (trust, tension) = between(told, both)?;
            let one = std::slice::from_ref(told);
            let line = journal::lines(&self.scenario, one, self.seat);
            Some(Tie {
                turn: told.turn,
                what: line.into_iter().next()?.text,
                trust,
                tension,
            })
        })
        .collect()
    }

    /// Trust in another before the first day, 0–1.
    #[must_use]
    pub fn trusted_first(&self, other: StateId) -> Option<f64> {
        let states = self.scenario.states.len();
        let known = self.seat.index() < states && other.index() < states;
        known.then(|| self.common.first_trust[(self.seat, other)])
    }

    /// What moved the goodwill of the room in the conference that sits, by what it was, with the points that
    /// it moved: what was spent where nothing was left moved nothing, and is told apart, by how often. What is
    /// left over comes last. The first is where it began.
    #[must_use]
    pub fn goodwill_moves(&self) -> (f64, Vec<(String, f64)>) {
        let first = self.scenario.setup.goodwill;
        let opens = self.room.sittings.last.opens;
        let (mut level, mut spent, mut won) = (first, 0, 0);
        let mut rows: Vec<(Cause, usize, f64)> = vec![];
        for told in self.known.journal.iter().filter(|t| t.turn >= opens) {
            let Some((cause, by)) = self.moves_goodwill(told, opens) else {
                continue;
            };
            if by == 0.0 {
                continue;
            }
            let next = (level + by).clamp(0.0, MOST_GOODWILL);
            let moved = next - level;
            level = next;
            if moved == 0.0 {
                let past = if by < 0.0 { &mut spent } else { &mut won };
                *past += 1;
                continue;
            }
            match rows.iter_mut().find(|row| row.0 == cause) {
                Some((_, n, sum)) => (*n, *sum) = (*n + 1, *sum + moved),
                None => rows.push((cause, 1, moved)),
            }
        }
        rows.sort_by(|a, b| b.2.abs().total_cmp(&a.2.abs()));
        let rows = rows.into_iter();
        let mut all: Vec<(String, f64)> = rows
            .map(|(cause, n, sum)| (self.cause_words(cause, n), sum))
            .collect();
        for (n, end) in [(spent, "least"), (won, "most")] {
            if n > 0 {
                all.push((text!("why-at-the-end", n = n, end = end), 0.0));
            }
        }
        let rest = self.room.goodwill - level;
        if rest.abs() >= LEAST {
            all.push((text!("why-rest"), rest));
        }
        (first, all)
    }

    /// What an entry did to goodwill by the rules, before the ends of the scale; `opens` is the turn with which
    /// the conference began.
    fn moves_goodwill(&self, told: &Told, opens: u32) -> Option<(Cause, f64)> {
        let n = &self.theory.conference;
        Some(match &told.what {
            Happening::Cleared { .. } if told.turn < opens + self.scenario.setup.days => {
                (Cause::Cleared, n.floor.goodwill_cleared)
            }
            Happening::Vote { kind, .. } => (Cause::Call(*kind), -price(&n.votes, *kind)),
            Happening::Act { action, .. } => match action {
                Action::Press(_) => (Cause::Press, -n.floor.goodwill_press),
                Action::WalkOut => (Cause::WalkedOut, -n.floor.goodwill_walk_out),
                _ => return None,
            },
            Happening::Eavesdropped { caught: true, .. } => {
                (Cause::Caught, -n.corridors.goodwill_caught)
            }
            Happening::Event { title } => {
                let mut events = self.scenario.events.iter();
                let at = events.position(|e| e.title == *title && e.goodwill.abs() >= LEAST)?;
                (Cause::Event(at), self.scenario.events[at].goodwill)
            }
            _ => return None,
        })
    }

    fn cause_words(&self, cause: Cause, n: usize) -> String {
        match cause {
            Cause::Cleared => text!("why-cleared", n = n),
            Cause::Call(CallKind::Vote) => text!("why-votes", n = n),
            Cause::Call(CallKind::PointOfOrder) => text!("why-orders", n = n),
            Cause::Call(CallKind::Close) => text!("why-closed", n = n),
            Cause::Call(CallKind::Show) => text!("why-shows", n = n),
            Cause::Call(CallKind::Adjourn) => text!("why-put-off", n = n),
            Cause::Press => text!("why-press", n = n),
            Cause::WalkedOut => text!("why-walked-out", n = n),
            Cause::Caught => text!("why-caught", n = n),
            Cause::Event(at) => {
                let event = self.scenario.events.get(at);
                event.map_or_else(String::new, |e| e.title.clone())
            }
        }
    }
}

/// What moves goodwill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cause {
    /// A bracket was settled.
    Cleared,
    /// A vote, a motion or a show of plates.
    Call(CallKind),
    /// A statement to the press.
    Press,
    /// A delegation left the room.
    WalkedOut,
    /// A listener was caught.
    Caught,
    /// An event, by its place in the scenario.
    Event(usize),
}

/// What an entry did between us and them; nothing if it did nothing that is told here.
fn between(told: &Told, (us, them): (&str, &str)) -> Option<Moves> {
    let pair = |a: &str, b: &str| (a == us && b == them) || (a == them && b == us);
    let of = |name: &str| name == them;
    match (&told.what, &told.about) {
        (
            Happening::Deal {
                from,
                to,
                agreed: true,
                ..
            },
            _,
        ) if pair(from, to) => Some(WON),
        (Happening::DealEnded { by: Some(by), .. }, _) if of(by) => Some(LOST),
        (Happening::DealEnded { fate, by: None, .. }, Some(About::Package(parties))) => {
            let both = parties.iter().any(|p| of(p)) && parties.iter().any(|p| p == us);
            (both && fate == "kept").then_some(WON)
        }
        (
            Happening::Eavesdropped {
                by,
                on,
                caught: true,
            },
            _,
        ) if of(by) && on == us => Some(LOST),
        (
            Happening::Attributed {
                believed, public, ..
            },
            Some(About::Incident { target, .. }),
        ) if of(host(believed)) => {
            if target == us {
                Some(STRUCK)
            } else {
                public.then_some(LOST)
            }
        }
        (
            Happening::Answered { .. },
            Some(About::Incident {
                target,
                culprit: Some(culprit),
            }),
        ) => pair(target, host(culprit)).then_some(TENSER),
        (Happening::Dispute { a, b }, _) if pair(a, b) => Some(TENSER),
        (
            Happening::Shock {
                between: Some((a, b)),
                ..
            },
            _,
        ) if pair(a, b) => Some(TENSER),
        (Happening::Violation { state, .. } | Happening::Leak { state }, _) if of(state) => {
            Some(LOST)
        }
        (Happening::Exposed { on, .. }, _) if of(on) => Some(LOST),
        (
            Happening::Act {
                seat,
                action: Action::Aid { to },
            },
            _,
        ) if of(seat) && to == us => Some(WON),
        (
            Happening::Act {
                seat,
                action: Action::CutOff { target, on: true },
            },
            _,
        ) => match (of(seat) && target == us, seat == us && of(target)) {
            (true, _) => Some(STRUCK),
            (_, true) => Some(TENSER),
            _ => None,
        },
        _ => None,
    }
}
