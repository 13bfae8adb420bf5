//! What happened in a quarter that questions may be drawn from (rule 16.2).

use std::collections::BTreeSet;

use crate::aftermath::state::AftermathState;

use crate::aftermath::actors::Actor;
use crate::model::calendar::day_of;
use crate::model::deeds::Shock;
use crate::model::ids::{ArrangementId, IncidentId, StateId};
use crate::world::journal::{Happening, Mark};

/// An incident whose culprit is a state, as its victim believes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named {
    pub incident: IncidentId,
    pub target: StateId,
    pub on: StateId,
    pub severity: u8,
    pub entry: Option<usize>,
}

/// What happened in a quarter.
#[derive(Debug, Default)]
pub(super) struct Events {
    /// Incidents of which victims came to believe something, with the entry of that.
    pub blows: Vec<(StateId, IncidentId, Option<usize>)>,
    /// Incidents whose culprits were named in public.
    pub named: Vec<Named>,
    /// Places in that list of those against the allies of each state, in the order of the states.
    pub against_allies: Vec<Vec<usize>>,
    /// Two states whose forces clashed, with the entry.
    pub disputes: Vec<([StateId; 2], usize)>,
    /// Programmes that leaked, with the entry.
    pub leaks: Vec<(StateId, usize)>,
    /// Great shocks, with the entry.
    pub shocks: Vec<(Shock, usize)>,
    /// Arrangements to which a state is asked, with the entry.
    pub offers: Vec<(ArrangementId, BTreeSet<StateId>, Option<usize>)>,
}

impl Events {
    /// Those of a quarter.
    pub fn of(state: AftermathState, quarter: u32) -> Self {
        let (journal, scenario) = (state.journal, state.scenario());
        let mut events = Self::default();
        let days = day_of(quarter)..day_of(quarter + 1);
        for i in &state.incidents.all {
            let Some((suspect, _)) = i
                .finding
                .believed
                .filter(|_| days.contains(&i.finding.attributed))
            else {
                continue;
            };
            let entry = journal.last(Mark::Attributed(i.id));
            if i.answer.rung.is_none() {
                events.blows.push((i.target, i.id, entry));
            }
            if let (Actor::State(on), true) = (suspect, i.finding.public) {
                events.named.push(Named {
                    incident: i.id,
                    target: i.target,
                    on,
                    severity: i.severity,
                    entry,
                });
            }
        }
        let now = journal.entries.iter().rev();
        for entry in now.take_while(|e| e.turn == journal.turn) {
            match &entry.what {
                Happening::Leak { state } => {
                    events
                        .leaks
                        .extend(scenario.seat(state).map(|s| (s, entry.n)));
                }
                Happening::Dispute { a, b } => {
                    let both = scenario.seat(a).zip(scenario.seat(b));
                    let both = both.map(|(a, b)| ([a, b], entry.n));
                    events.disputes.extend(both);
                }
                Happening::Shock { kind, .. } => events.shocks.push((*kind, entry.n)),
                _ => {}
            }
        }
        // Found by the row of the one struck: what allies two states is one number.
        events.against_allies = vec![vec![]; scenario.states.len()];
        let least = state.theory().decisions.courses.ally_tie;
        for (place, named) in events.named.iter().enumerate() {
            let ties = scenario.alliance.row(named.target).iter();
            for (of, tie) in events.against_allies.iter_mut().zip(ties) {
                if *tie >= least {
                    of.push(place);
                }
            }
        }
        let asked = state.arrangements.0.iter();
        events.offers = (asked.filter(|a| !a.invited.is_empty()))
            .map(|a| (a.id, a.invited.clone(), journal.last(Mark::Arranged(a.id))))
            .collect();
        events
    }
}
