//! What a part of a scene asks for, and whether it is there: by the state of the session and its log.

use serde::Deserialize;

use crate::aftermath::incidents::Incidents;
use crate::conference::corridors::offers::Corridors;
use crate::conference::room::Standing;
use crate::model::Action;
use crate::model::action::CallKind;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, IncidentId, StateId};
use crate::scenario::locate::Located;
use crate::session::Session;
use crate::session::line::LogLine;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Goal {
    /// All of these.
    All(Vec<Goal>),
    /// The seat's plate was raised for a wording in this scene.
    Raised(Wording),
    /// The room is agreed on a wording.
    Settled(Wording),
    /// A package that the seat offered in this scene, with a wording among its terms.
    Offered(Wording),
    /// A package of the seat's binds all its parties.
    Agreed,
    /// The seat called a vote on a wording in this scene.
    Called(Wording),
    /// A vote on a wording was carried.
    Carried(Wording),
    /// The seat has decided in this scene to sign, with a declaration or without.
    Signed,
    /// The seat has answered an incident on one of these rungs, or ordered that: by the ladder or by a
    /// course that it was offered.
    Answered {
        /// The lowest rung, 0–7.
        least: u8,
        /// The highest rung, 0–7.
        most: u8,
    },
    /// An incident that the script answers is answered on another rung, or left without a word on purpose.
    Otherwise,
    /// The session has come to a turn.
    Turn(u32),
    /// The session is over.
    Over,
}

/// A wording of a bracket.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// `clause.bracket`.
    pub bracket: Located<String>,
    /// Ids of wordings, one of them.
    pub any_of: Vec<Located<String>>,
}

impl Wording {
    fn is(&self, bracket: &str, wording: &str) -> bool {
        self.bracket.value == bracket && self.any_of.iter().any(|w| w.value == wording)
    }

    fn stands(&self, session: &Session) -> bool {
        let treaty = &session.scenario().text;
        let draft = &session.room().draft;
        treaty.find(&self.bracket).is_some_and(|b| {
            let now = draft.text.at(b);
            draft.standing.get(b.index()) == Some(&Standing::Clear)
                && self.is(
                    &treaty.brackets[b].key,
                    &treaty.brackets[b].wordings[now].id,
                )
        })
    }
}

/// What of a scene its goals are judged by.
#[derive(Debug, Clone, Copy)]
pub struct Begun<'s> {
    /// ISO code of the seat.
    pub seat: &'s str,
    /// From which turn on what the seat sent counts.
    pub from: u32,
    /// The lines of the script.
    pub script: &'s [LogLine],
}

impl Goal {
    /// Whether it is reached in a session of a scene.
    #[must_use]
    pub fn reached(&self, scene: Begun, session: &Session) -> bool {
        let mut sent = sent(scene, session).into_iter();
        let seat = || session.scenario().seat(scene.seat).unwrap_or_default();
        match self {
            Self::All(all) => all.iter().all(|g| g.reached(scene, session)),
            Self::Raised(it) => sent.any(|a| match a {
                Action::Plate { choice, .. } => it.is(&choice.bracket, &choice.wording),
                _ => false,
            }),
            Self::Settled(it) => it.stands(session),
            Self::Offered(it) => sent.any(|a| match a {
                Action::Offer { package, .. } | Action::Counter { package, .. } => {
                    let mut terms = package.give.iter().chain(&package.want);
                    terms.any(|p| it.is(&p.bracket, &p.wording))
                }
                _ => false,
            }),
            Self::Agreed => {
                let seat = seat();
                let offers = session.state().get_resource::<Corridors>();
                offers.is_some_and(|c| c.offers.iter().any(|o| o.from == seat && o.binds()))
            }
            Self::Called(it) => sent.any(|a| match a {
                Action::CallVote(p) => it.is(&p.bracket, &p.wording),
                _ => false,
            }),
            Self::Carried(it) => {
                let treaty = &session.scenario().text;
                let name = |b: BracketId| treaty.brackets[b].key.as_str();
                let mut votes = session.room().ballots.votes.iter();
                votes.any(|v| {
                    let wording = &treaty.brackets[v.bracket].wordings[v.wording].id;
                    v.carried && v.kind == CallKind::Vote && it.is(name(v.bracket), wording)
                })
            }
            Self::Signed => sent.any(|a| matches!(a, Action::Decide(d) if d.signs())),
            Self::Answered { least, most } => answers(session, seat())
                .iter()
                .any(|(_, rung)| (*least..=*most).contains(rung)),
            Self::Otherwise => {
                // Chosen is a course that may order no answer, as to wait for better evidence.
                let given = answers(session, seat());
                let chosen = sent.any(|a| matches!(a, Action::Choose { .. }));
                let again = || scripted(scene).any(|was| given.iter().any(|it| same(*it, was)));
                let ordered = ordered(session, seat());
                let differs = |it: &(IncidentId, u8)| scripted(scene).any(|was| differs(*it, was));
                ordered.iter().any(differs) || chosen && !again()
            }
            Self::Turn(turn) => session.turn() >= *turn,
            Self::Over => session.phase() == Phase::Over,
        }
    }

    /// Every wording that it names.
    pub fn wordings(&self) -> Vec<&Wording> {
        match self {
            Self::All(all) => all.iter().flat_map(Self::wordings).collect(),
            Self::Raised(it)
            | Self::Settled(it)
            | Self::Offered(it)
            | Self::Called(it)
            | Self::Carried(it) => vec![it],
            _ => vec![],
        }
    }
}

/// What the seat does in the script.
fn scripted(scene: Begun<'_>) -> impl Iterator<Item = &Action> {
    scene.script.iter().filter_map(move |line| match line {
        LogLine::Act(act) if act.seat == scene.seat => Some(&act.action),
        _ => None,
    })
}

/// Whether an answer is on another rung than an act of the script gave the same incident.
fn differs((incident, rung): (IncidentId, u8), was: &Action) -> bool {
    matches!(was, Action::Respond { incident: of, rung: then } if *of == incident && *then != rung)
}

/// Whether an answer is that which an act of the script gave.
fn same((incident, rung): (IncidentId, u8), was: &Action) -> bool {
    matches!(was, Action::Respond { incident: of, rung: then } if *of == incident && *then == rung)
}

/// The answers that a seat has ordered, silence among them; not what comes where nothing is said.
fn ordered(session: &Session, seat: StateId) -> Vec<(IncidentId, u8)> {
    let incidents = session.state().get_resource::<Incidents>();
    let given = |id: &IncidentId| incidents.is_some_and(|all| all.orders.contains_key(id));
    let mut all = answers(session, seat);
    all.retain(|(id, _)| given(id));
    all
}

/// The incidents that hit a seat and that it has answered or ordered an answer to, with the rung, by
/// whichever way: the ladder, or a course that it was offered.
fn answers(session: &Session, seat: StateId) -> Vec<(IncidentId, u8)> {
    let Some(incidents) = session.state().get_resource::<Incidents>() else {
        return vec![];
    };
    let hit = incidents.all.iter().filter(|i| i.target == seat);
    hit.filter_map(|i| {
        let rung = incidents.orders.get(&i.id).copied().or(i.answer.rung)?;
        Some((i.id, rung.number()))
    })
    .collect()
}

/// What the seat sent in the scene and has not taken back (rule 1.24: plates are not counted).
fn sent<'s>(scene: Begun<'_>, session: &'s Session) -> Vec<&'s Action> {
    let mut sent: Vec<(u32, &Action)> = vec![];
    for line in session.lines().iter().filter(|l| l.turn() >= scene.from) {
        match line {
            LogLine::Act(act) if act.seat == scene.seat => sent.push((act.turn, &act.action)),
            LogLine::TakeBack { turn, seat, act } if *seat == scene.seat => {
                let counted = |(_, (at, a)): &(usize, &(u32, &Action))| {
                    at == turn && !matches!(a, Action::Plate { .. })
                };
                let place = sent
                    .iter()
                    .enumerate()
                    .filter(counted)
                    .nth(act.saturating_sub(1));
                if let Some((place, _)) = place {
                    sent.remove(place);
                }
            }
            _ => {}
        }
    }
    sent.into_iter().map(|(_, action)| action).collect()
}
