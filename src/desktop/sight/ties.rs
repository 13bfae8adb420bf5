//! What moved trust and tension between the seat and another state, and the goodwill of the room, as far as
//! the seat knows of it: from the journal that it may read and the numbers of the rules.

use crate::conference::plates::rules::price;
use crate::desktop::journal;
use crate::desktop::sight::Sight;
use crate::desktop::sight::parts::Tie;
use crate::model::Action;
use crate::model::action::CallKind;
use crate::model::ids::StateId;
use crate::seat::record::{About, Told};
use crate::text;
use crate::world::journal::Happening;

/// Goodwill below which a move is not told. Source: what rounds to none.
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

    /// What moved the goodwill of the room in the conference that sits, by what it was, with its points;
    /// what is left over comes last. The first is where it began.
    #[must_use]
    pub fn goodwill_moves(&self) -> (f64, Vec<(String, f64)>) {
        let first = self.scenario.setup.goodwill;
        let opens = self.room.sittings.last.opens;
        let sits = self.known.journal.iter().filter(|t| t.turn >= opens);
        let sits: Vec<&Happening> = sits.map(|t| &t.what).collect();
        let count = |of: &dyn Fn(&Happening) -> bool| sits.iter().filter(|h| of(h)).count();
        let (floor, votes) = (&self.theory.conference.floor, &self.theory.conference.votes);
        let caught = self.theory.conference.corridors.goodwill_caught;
        let calls = |kind: CallKind| {
            let of =
                move |h: &Happening| matches!(h, Happening::Vote { kind: k, .. } if *k == kind);
            (count(&of), -price(votes, kind))
        };
        let act = |of: fn(&Action) -> bool, each: f64| {
            let n = count(&|h| matches!(h, Happening::Act { action, .. } if of(action)));
            (n, each)
        };
        let last = self.scenario.setup.days;
        let cleared = (self.known.journal.iter())
            .filter(|t| t.turn >= opens && t.turn < opens + last)
            .filter(|t| matches!(t.what, Happening::Cleared { .. }))
            .count();
        let mut all: Vec<(String, f64)> = vec![];
        let mut add = |words: fn(usize) -> String, (n, each): (usize, f64)| {
            if n > 0 {
                all.push((words(n), each * n as f64));
            }
        };
        add(
            |n| text!("why-cleared", n = n),
            (cleared, floor.goodwill_cleared),
        );
        add(|n| text!("why-votes", n = n), calls(CallKind::Vote));
        add(
            |n| text!("why-orders", n = n),
            calls(CallKind::PointOfOrder),
        );
        add(|n| text!("why-closed", n = n), calls(CallKind::Close));
        add(|n| text!("why-shows", n = n), calls(CallKind::Show));
        add(|n| text!("why-put-off", n = n), calls(CallKind::Adjourn));
        let press = act(|a| matches!(a, Action::Press(_)), -floor.goodwill_press);
        add(|n| text!("why-press", n = n), press);
        let out = act(|a| matches!(a, Action::WalkOut), -floor.goodwill_walk_out);
        add(|n| text!("why-walked-out", n = n), out);
        let of = |h: &Happening| matches!(h, Happening::Eavesdropped { caught: true, .. });
        add(|n| text!("why-caught", n = n), (count(&of), -caught));
        for event in &self.scenario.events {
            let is =
                |h: &Happening| matches!(h, Happening::Event { title } if *title == event.title);
            if event.goodwill.abs() >= LEAST && count(&is) > 0 {
                all.push((event.title.clone(), event.goodwill));
            }
        }
        all.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        let told: f64 = all.iter().map(|m| m.1).sum();
        let rest = self.room.goodwill - first - told;
        if rest.abs() >= LEAST {
            all.push((text!("why-rest"), rest));
        }
        (first, all)
    }
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
