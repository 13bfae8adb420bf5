//! The scenario files as written: `scenario.ron`, `clauses.ron`, `states.ron`.
//!
//! The doc comments here are the format manual (`docs/SCENARIO_FORMAT.md` is generated from them).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::model::lever::Lever;
use crate::model::state::{
    Budget, Capabilities, DelegateKind, Digital, Doctrine, Economy, Interest, Society,
};
use crate::scenario::locate::Located;

/// A name that must be known elsewhere; faults in it are reported with its place.
pub type Name = Located<String>;

/// `scenario.ron`: how a session runs.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Scenario", deny_unknown_fields)]
pub struct RawScenario {
    /// Name on screen.
    pub title: String,
    /// One paragraph for the title screen.
    pub summary: String,
    /// Take `clauses.ron`, `states.ron`, `relations.csv`, `online.csv` and `record.ron` from this other scenario
    /// folder.
    #[serde(default)]
    pub base: Option<Name>,
    /// ISO codes at the table; empty means every state of `states.ron`.
    #[serde(default)]
    pub seats: Vec<Name>,
    /// ISO code of the seat suggested to a new player.
    pub suggested_seat: Name,
    /// First day as written on screen, e.g. `3 December 2012`.
    pub opens: String,
    /// Days of the conference, 1 to 30; 0 for none: the text in force stands.
    pub days: Located<u32>,
    /// Brackets the chair opens each day, 1 to 8.
    pub brackets_per_day: Located<u32>,
    /// Actions every seat has each day, 1 to 6.
    pub actions_per_day: Located<u32>,
    /// Goodwill of the room on the first day, 0 to 100.
    pub goodwill: Located<f64>,
    /// Quarters of the aftermath, 1 to 120.
    pub quarters: Located<u32>,
    /// Year of the first quarter.
    pub first_year: i32,
    /// How many times as much the states care about a dimension as `states.ron` says, 0 to 100 by
    /// dimension id; the saliences of each state are scaled to sum to 1 again. 1 if left out.
    #[serde(default)]
    pub salience: BTreeMap<Name, Located<f64>>,
    /// What the first draft has in place of the openings of `clauses.ron`: a wording by
    /// `clause.bracket`, with `place`, `force` and `follow_up` among the brackets. A clause whose place
    /// opens as `dropped` is not on the agenda until somebody opens it.
    #[serde(default)]
    pub openings: BTreeMap<Name, Name>,
    /// Things the record says happened.
    #[serde(default)]
    pub events: Vec<RawEvent>,
    /// Tutorial steps, shown when they are needed.
    #[serde(default)]
    pub steps: Vec<RawStep>,
}

/// An event of the record.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Event", deny_unknown_fields)]
pub struct RawEvent {
    /// Day of the conference, from 1.
    pub day: Located<u32>,
    /// Headline.
    pub title: String,
    /// What happened.
    pub text: String,
    /// Change of goodwill, -50 to 50.
    pub goodwill: Located<f64>,
    /// What else it does to the room, in order.
    #[serde(default)]
    pub effects: Vec<RawEffect>,
}

/// What an event does besides moving goodwill, e.g. `Midnight(brackets: 3)`.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Effect", deny_unknown_fields)]
pub enum RawEffect {
    /// A wording comes before the room in the name of these states.
    Tables {
        /// ISO codes at the table, at least two, mover first.
        by: Vec<Name>,
        /// `clause.bracket`.
        bracket: Name,
        /// Wording id.
        wording: Name,
    },
    /// What was tabled at a bracket is taken back; the first draft stands again.
    Withdraws {
        /// `clause.bracket`.
        bracket: Name,
    },
    /// The day runs past midnight.
    Midnight {
        /// Brackets more on the agenda of that day, 1 to 8.
        brackets: Located<u32>,
    },
    /// A delegation asks for a vote on a point of order.
    Motion {
        /// ISO code at the table.
        by: Name,
        /// `clause.bracket`.
        bracket: Name,
        /// Wording id.
        wording: Name,
    },
    /// All others trust these states more or less.
    Trust {
        /// ISO codes at the table.
        of: Vec<Name>,
        /// Change of trust, -1 to 1.
        change: Located<f64>,
    },
    /// Change of mood of ministries, operators, civil society and security services, -1 to 1 each.
    Mood(Located<[f64; 4]>),
    /// Publics of open societies look more or less at a dimension.
    Attention {
        /// Dimension id.
        dimension: Name,
        /// Change of attention, -1 to 1; 1 is the usual attention.
        change: Located<f64>,
    },
}

/// A tutorial step.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Step", deny_unknown_fields)]
pub struct RawStep {
    /// `briefing`, `conference`, `signing`, `aftermath` or `debrief`.
    pub screen: Name,
    /// Day or quarter it appears on; 0 means as soon as the screen opens.
    pub turn: u32,
    /// What to say.
    pub text: String,
}

/// `clauses.ron`: what is on the table.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Text", deny_unknown_fields)]
pub struct RawText {
    /// Title of the instrument.
    pub title: String,
    /// Issue dimensions, each from 0 (least treaty reach) to 4.
    pub dimensions: Vec<RawDimension>,
    /// The dimension that the follow-ups of all clauses stand on: they pull a lever, so somebody wants
    /// or fears them. Reporting stands at 0.8, a review conference at 1.6, withdrawal of benefits at
    /// 2.8, sanctions at 4.
    pub follow_up: Name,
    /// Clauses in document order.
    pub clauses: Vec<RawClause>,
    /// Pairs of clauses that help or hurt each other.
    #[serde(default)]
    pub links: Vec<RawLink>,
}

/// An issue dimension.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Dimension", deny_unknown_fields)]
pub struct RawDimension {
    /// Identifier.
    pub id: Name,
    /// Name on screen.
    pub name: String,
    /// What 0 and 4 mean, in a few words each.
    pub ends: (String, String),
    /// How a full step moves security, prosperity, liberty, trust and interconnection, -1 to 1.
    pub effects: Located<[f64; 5]>,
    /// What more treaty reach means at home to the ministry, the operators, civil society and the
    /// security services, -1 (a threat) to 1 (a gain); all 0 if left out.
    #[serde(default)]
    pub home: Option<Located<[f64; 4]>>,
    /// What more treaty reach means to companies: carriers, hosts of content, makers of equipment, -1
    /// (they lobby against it) to 1 (they lobby for it); all 0 if left out.
    #[serde(default)]
    pub companies: Option<Located<[f64; 3]>>,
}

/// A clause: a sentence with brackets in it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Clause", deny_unknown_fields)]
pub struct RawClause {
    /// Identifier.
    pub id: Name,
    /// Number in the conference documents, e.g. `5A`.
    pub number: String,
    /// Heading.
    pub title: String,
    /// The sentence. `{force}` is the modal verb; `{x}` is the bracket with id `x`.
    pub text: Name,
    /// What it is about and why it matters, in one or two plain sentences.
    pub note: String,
    /// ISO codes or group names that brought it.
    pub sponsors: Vec<Name>,
    /// Which of `itu` and `human_rights` may change it at a later conference; a summit and a regional
    /// group take every clause. If left out: the Council has the clauses whose subject, the dimension
    /// on which their words reach furthest, moves liberty more than any other index, the Union the
    /// rest.
    #[serde(default)]
    pub forums: Vec<Name>,
    /// Where the clause stands in the text in force before the conference.
    pub status_quo: RawFrame,
    /// Where it stands in the first draft.
    pub opening: RawFrame,
    /// The brackets of its own words.
    pub brackets: Vec<RawBracket>,
}

/// Place, force and follow-up of a clause.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Frame", deny_unknown_fields)]
pub struct RawFrame {
    /// `dropped`, `preamble`, `resolution` or `article`.
    pub place: Name,
    /// `encouraged`, `should_endeavour`, `should`, `shall_endeavour` or `shall`.
    pub force: Name,
    /// `none`, `reporting`, `review`, `withdrawal` or `sanctions`.
    pub follow_up: Name,
}

/// A bracket of two to five wordings.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Bracket", deny_unknown_fields)]
pub struct RawBracket {
    /// Identifier within the clause.
    pub id: Name,
    /// Wording id of the status quo.
    pub status_quo: Name,
    /// Wording id in the first draft.
    pub opening: Name,
    /// The choices.
    pub wordings: Vec<RawWording>,
}

/// A wording.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Wording", deny_unknown_fields)]
pub struct RawWording {
    /// Identifier within the bracket.
    pub id: Name,
    /// The words; empty for no text.
    pub text: String,
    /// Position, 0 to 4, on each dimension it speaks to. A bracket with a wording that pulls a lever
    /// needs one: whatever moves the years is wanted or feared at the table.
    #[serde(default)]
    pub positions: BTreeMap<Name, Located<f64>>,
    /// Levers it pulls, with strength 0 to 1; below 0.1 nothing shows in the years.
    #[serde(default)]
    pub levers: BTreeMap<Lever, Located<f64>>,
    /// How badly it can be read, 0 to 1.
    #[serde(default)]
    pub feared: Option<Located<f64>>,
}

/// A link between two clauses.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Link", deny_unknown_fields)]
pub struct RawLink {
    /// Clause id.
    pub a: Name,
    /// Clause id.
    pub b: Name,
    /// Dimension whose friends gain by having both (its opponents lose as much).
    pub stake: Name,
    /// Size, -1 to 1, in units of a whole utility.
    pub bonus: Located<f64>,
}

/// `states.ron`: who is in the room. `relations.csv` beside it holds a row per pair:
/// `iso_a,iso_b,agreement,contiguous,alliance,dispute`.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "States", deny_unknown_fields)]
pub struct RawStates {
    /// The states.
    pub states: Vec<RawState>,
}

/// A state and its components. Shares and skills are 0 to 1.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "State", deny_unknown_fields)]
pub struct RawState {
    /// ISO 3166-1 alpha-3.
    pub iso: Name,
    /// Name; an official one whose short form a language has is shown by that.
    pub name: String,
    /// Groups, main one first.
    pub groups: Vec<String>,
    /// Longitude and latitude of its dot or label, degrees.
    pub anchor: Located<(f64, f64)>,
    /// UN ideal point before the conference (high = close to the United States), -4 to 4.
    pub alignment: Located<f64>,
    /// Size.
    pub economy: Located<Economy>,
    /// Reliance on networks.
    pub digital: Located<Digital>,
    /// Skills.
    pub capabilities: Located<Capabilities>,
    /// The home front.
    pub society: Located<Society>,
    /// How it answers.
    pub doctrine: Located<Doctrine>,
    /// Shares of effort; they sum to 1.
    pub budget: Located<Budget>,
    /// Ideal point and salience per dimension; saliences are scaled to sum to 1.
    pub interests: BTreeMap<Name, Located<Interest>>,
    /// The computer delegate that sits for it.
    pub delegate: DelegateKind,
}
