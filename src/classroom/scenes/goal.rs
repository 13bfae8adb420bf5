//! What a part of a scene asks for, and whether it is there: by the state of the session and its log.

use serde::Deserialize;

use crate::classroom::scenes::Scene;
use crate::conference::corridors::offers::Corridors;
use crate::conference::room::Standing;
use crate::model::Action;
use crate::model::action::CallKind;
use crate::model::calendar::Phase;
use crate::model::ids::BracketId;
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
    /// The seat answered an incident in this scene, on one of these rungs.
    Answered {
        /// The lowest rung, 0–7.
        least: u8,
        /// The highest rung, 0–7.
        most: u8,
    },
    /// An answer to an incident is another one than in the script, or was not in it.
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

impl Goal {
    /// Whether it is reached in a session of a scene.
    #[must_use]
    pub fn reached(&self, scene: &Scene, session: &Session) -> bool {
        let mut sent = sent(scene, session).into_iter();
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
                let seat = scene.sits(session.scenario());
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
            Self::Answered { least, most } => sent.any(
                |a| matches!(a, Action::Respond { rung, .. } if (*least..=*most).contains(rung)),
            ),
            Self::Otherwise => sent.any(|a| match a {
                Action::Respond { .. } => !scripted(scene).any(|s| s == a),
                _ => false,
            }),
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
fn scripted(scene: &Scene) -> impl Iterator<Item = &Action> {
    scene.before.iter().filter_map(|line| match line {
        LogLine::Act(act) if act.seat == scene.seat.value => Some(&act.action),
        _ => None,
    })
}

/// What the seat sent in the scene and has not taken back (rule 1.24: plates are not counted).
fn sent<'s>(scene: &Scene, session: &'s Session) -> Vec<&'s Action> {
    let mut sent: Vec<(u32, &Action)> = vec![];
    for line in session.lines().iter().filter(|l| l.turn() >= scene.from()) {
        match line {
            LogLine::Act(act) if act.seat == scene.seat.value => sent.push((act.turn, &act.action)),
            LogLine::TakeBack { turn, seat, act } if *seat == scene.seat.value => {
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
