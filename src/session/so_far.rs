//! What persons did in the turn so far, and doing it again without one of the acts (rule 1.24).

use std::ops::Range;

use bevy_ecs::world::World;

use crate::aftermath::state::AftermathState;
use crate::model::action::CHAIR;
use crate::model::ids::StateId;
use crate::model::{Action, Intervention};
use crate::say;
use crate::session::acts::{admit, carry_out};
use crate::session::admissible::{Admitted, Refusal, Sender};
use crate::session::intervening;
use crate::session::turn::{gather, gathers};
use crate::world::control::Control;
use crate::world::digest;
use crate::world::digest::copies::Copies;
use crate::world::journal::{Happening, Journal, brought_in, led, own_choice};
use crate::world::setting::Setting;

/// What persons did in the turn so far, and how things stood before it.
#[derive(Debug)]
pub(super) struct SoFar {
    pub(super) turn: u32,
    before: Copies,
    pub(super) steps: Vec<Step>,
}

/// Something that was done in a turn before it ended.
#[derive(Debug, Clone)]
pub(super) enum Step {
    /// A seat, or the chair, acted.
    Act(Done),
    /// A seat changed hands.
    Control(StateId, Control),
    /// Whoever leads the session wrote a note.
    Note(String),
    /// Whoever leads the session brought something in.
    Intervention(Intervention),
    /// A seat, or the chair, took an act back.
    TakenBack(Sender, Action),
}

/// An act, with what came of it at once.
#[derive(Debug, Clone)]
pub(super) struct Done {
    pub(super) sender: Sender,
    pub(super) action: Action,
    admitted: Admitted,
    /// The entries of the journal that were written with it.
    wrote: Range<usize>,
}

impl Done {
    /// Checks an act and does it, or keeps it for the end of the turn (rule 1.22).
    pub(super) fn now(world: &mut World, sender: Sender, action: &Action) -> Result<Self, Refusal> {
        let from = written(world);
        let admitted = match sender {
            Sender::Seat(seat) if gathers(world) => gather(world, seat, action)?,
            _ => {
                let admitted = admit(world, sender, action)?;
                let seat = sender.seat();
                carry_out(world, seat, action, admitted.clone(), own_choice());
                admitted
            }
        };
        let wrote = from..written(world);
        let action = action.clone();
        Ok(Self {
            sender,
            action,
            admitted,
            wrote,
        })
    }

    /// Whether it has a number by which it is taken back: plates have none, they are raised anew.
    pub(super) fn counts(&self) -> bool {
        !matches!(self.action, Action::Plate { .. })
    }
}

fn written(world: &World) -> usize {
    AftermathState::of(world).journal.entries.len()
}

impl SoFar {
    pub(super) fn new(world: &World, turn: u32) -> Self {
        Self {
            turn,
            before: digest::copies_of(world),
            steps: vec![],
        }
    }

    /// The step of the `n`-th act of a sender that stands, from 1.
    pub(super) fn find(&self, sender: Sender, n: usize) -> Option<usize> {
        self.standing(sender).nth(n.checked_sub(1)?)
    }

    /// The steps that are acts of a sender that stand and have a number.
    pub(super) fn standing(&self, sender: Sender) -> impl Iterator<Item = usize> {
        let own = move |(k, step): (usize, &Step)| match step {
            Step::Act(done) if done.sender == sender && done.counts() => Some(k),
            _ => None,
        };
        self.steps.iter().enumerate().filter_map(own)
    }

    /// Why an act can no longer be taken back, if it has had an answer.
    pub(super) fn answered(&self, world: &World, at: usize) -> Option<Refusal> {
        let Some(Step::Act(act)) = self.steps.get(at) else {
            return None;
        };
        let state = AftermathState::of(world);
        let scenario = state.scenario();
        let wrote = state.journal.entries.get(act.wrote.clone());
        let wrote = wrote.unwrap_or_default();
        if let Some(refusal) = wrote.iter().find_map(|e| told_at_once(&e.what)) {
            return Some(refusal);
        }
        let saw = self.steps[at + 1..].iter().any(|step| match step {
            Step::Act(later) if later.sender != act.sender && later.counts() => {
                let iso = later.sender.seat().map_or(CHAIR, |s| scenario.iso(s));
                wrote.iter().any(|e| e.known_to(iso, false))
            }
            _ => false,
        });
        saw.then(|| {
            let instead = say!("session-answered-instead");
            Refusal::new("1.24", say!("session-answered-seen"), instead)
        })
    }

    /// Does the turn again from its beginning.
    pub(super) fn again(&mut self, world: &mut World, steps: Vec<Step>) -> Result<(), Refusal> {
        self.before.put_back(world);
        self.steps.clear();
        for step in steps {
            let step = match step {
                Step::Act(was) => {
                    let now = Done::now(world, was.sender, &was.action)?;
                    if now.admitted != was.admitted {
                        return Err(rests());
                    }
                    Step::Act(now)
                }
                other => {
                    other.carry_out(world);
                    other
                }
            };
            self.steps.push(step);
        }
        Ok(())
    }
}

/// What an act told whoever did it, which cannot be untold.
pub(crate) fn told_at_once(what: &Happening) -> Option<Refusal> {
    let what = match what {
        Happening::Eavesdropped { .. } => say!("session-answered-heard"),
        Happening::Arranged { .. } => say!("session-answered-arranged"),
        _ => return None,
    };
    Some(Refusal::new("1.24", what, say!("session-answered-instead")))
}

pub(super) fn rests() -> Refusal {
    let what = say!("session-rests");
    Refusal::new("1.24", what, say!("session-rests-instead"))
}

impl Step {
    /// Does what is no act of a seat, now or once more.
    pub(super) fn carry_out(&self, world: &mut World) {
        let (what, rule, why) = match self {
            Self::Act(_) => return,
            Self::Control(seat, to) => {
                world.resource_mut::<Setting>().controls.0[*seat] = *to;
                return;
            }
            Self::Note(text) => (Happening::Note { text: text.clone() }, "1.23", led()),
            Self::Intervention(what) => {
                let what = Happening::Intervention { what: what.clone() };
                (what, intervening::RULE, brought_in())
            }
            // What only waited for the end of the turn was never done (rule 1.22).
            Self::TakenBack(Sender::Seat(_), _) if gathers(world) => return,
            Self::TakenBack(sender, action) => {
                let state = AftermathState::of(world);
                let seat = sender.seat().map_or(CHAIR, |s| state.scenario().iso(s));
                let what = Happening::TakenBack {
                    seat: seat.to_owned(),
                    action: action.clone(),
                };
                (what, "1.24", own_choice())
            }
        };
        world.resource_mut::<Journal>().write(what, rule, None, why);
    }
}
