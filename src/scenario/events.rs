//! Checks the events of `scenario.ron`.

use crate::model::ids::BracketId;
use crate::model::ids::StateId;
use crate::model::ids::WordingId;
use crate::model::{Effect, Event, TreatyText};
use crate::say;
use crate::scenario::faults::{Faults, NameKind};
use crate::scenario::raw::{Name, RawEffect, RawScenario};

/// What the effects of an event may name; none where the file that holds it did not parse.
struct EventNames<'a> {
    treaty: Option<&'a TreatyText>,
    seats: Option<&'a [String]>,
    dims: Vec<String>,
}

/// Builds the events; faults go to `faults`. `seats` are the codes at the table, sorted.
pub fn check(
    raw: &RawScenario,
    treaty: Option<&TreatyText>,
    seats: Option<&[String]>,
    faults: &mut Faults,
) -> Vec<Event> {
    let dims = treaty.iter().flat_map(|t| &t.dimensions);
    let known = EventNames {
        treaty,
        seats,
        dims: dims.map(|d| d.id.clone()).collect(),
    };
    let mut out = vec![];
    for event in &raw.events {
        let (day, last) = (f64::from(event.day.value), f64::from(raw.days.value));
        faults.range(
            say!("scenario-what-event-day"),
            event.day.mark,
            day,
            1.0,
            last,
        );
        let goodwill = &event.goodwill;
        let what = say!("scenario-what-event-goodwill");
        faults.range(what, goodwill.mark, goodwill.value, -50.0, 50.0);
        let effects = event.effects.iter();
        out.push(Event {
            day: event.day.value,
            title: event.title.clone(),
            text: event.text.clone(),
            goodwill: goodwill.value,
            effects: effects.filter_map(|e| known.effect(e, faults)).collect(),
        });
    }
    out
}

/// Bracket and wording of a text by name, or a fault for the first that is unknown.
pub fn proposal(
    treaty: &TreatyText,
    bracket: &Name,
    wording: &Name,
    faults: &mut Faults,
) -> Option<(BracketId, WordingId)> {
    let b = self::bracket(treaty, bracket, faults)?;
    let ids = treaty.brackets[b].wordings.iter().map(|w| w.id.clone());
    let ids: Vec<String> = ids.collect();
    Some((b, faults.index(NameKind::Wording, wording, &ids)?))
}

/// A bracket of a text by `clause.bracket`, or a fault.
pub fn bracket(treaty: &TreatyText, name: &Name, faults: &mut Faults) -> Option<BracketId> {
    let keys: Vec<String> = treaty.brackets.iter().map(|b| b.key.clone()).collect();
    faults.index(NameKind::Bracket, name, &keys)
}

impl EventNames<'_> {
    fn effect(&self, raw: &RawEffect, faults: &mut Faults) -> Option<Effect> {
        match raw {
            RawEffect::Tables {
                by,
                bracket,
                wording,
            } => {
                let seats = self.seats(bracket.mark, by, faults);
                if by.len() == 1 {
                    let help = say!("scenario-no-co-sponsor-help");
                    faults.at(by[0].mark, say!("scenario-no-co-sponsor"), help);
                }
                let (bracket, wording) = proposal(self.treaty?, bracket, wording, faults)?;
                Some(Effect::Tables {
                    by: seats?,
                    bracket,
                    wording,
                })
            }
            RawEffect::Withdraws { bracket } => Some(Effect::Withdraws {
                bracket: self::bracket(self.treaty?, bracket, faults)?,
            }),
            RawEffect::Midnight { brackets } => {
                let value = f64::from(brackets.value);
                faults.range(
                    say!("scenario-what-midnight"),
                    brackets.mark,
                    value,
                    1.0,
                    8.0,
                );
                Some(Effect::Midnight {
                    brackets: usize::try_from(brackets.value).unwrap_or(1),
                })
            }
            RawEffect::Motion {
                by,
                bracket,
                wording,
            } => {
                let seat = self.seats.and_then(|s| faults.index(NameKind::Seat, by, s));
                let (bracket, wording) = proposal(self.treaty?, bracket, wording, faults)?;
                Some(Effect::Motion {
                    by: seat?,
                    bracket,
                    wording,
                })
            }
            RawEffect::Trust { of, change } => {
                faults.range(
                    say!("scenario-what-trust"),
                    change.mark,
                    change.value,
                    -1.0,
                    1.0,
                );
                Some(Effect::Trust {
                    of: self.seats(change.mark, of, faults)?,
                    change: change.value,
                })
            }
            RawEffect::Mood(change) => {
                for &value in &change.value {
                    faults.range(say!("scenario-what-mood"), change.mark, value, -1.0, 1.0);
                }
                Some(Effect::Mood(change.value))
            }
            RawEffect::Attention { dimension, change } => {
                let what = say!("scenario-what-attention");
                faults.range(what, change.mark, change.value, -1.0, 1.0);
                self.treaty?;
                Some(Effect::Attention {
                    dimension: faults.index(NameKind::Dimension, dimension, &self.dims)?,
                    change: change.value,
                })
            }
        }
    }

    /// Seats by name: at least one, none twice. `mark` is where a fault of the whole list goes.
    fn seats(&self, mark: u32, names: &[Name], faults: &mut Faults) -> Option<Vec<StateId>> {
        if names.is_empty() {
            let help = say!("scenario-of-nobody-help");
            faults.at(mark, say!("scenario-of-nobody"), help);
        }
        faults.unique(NameKind::Seat, names.iter());
        let known = self.seats?;
        let found = names.iter().map(|n| faults.index(NameKind::Seat, n, known));
        let found: Vec<Option<StateId>> = found.collect();
        found.into_iter().collect()
    }
}
