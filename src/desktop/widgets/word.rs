//! The words of the game that screens explain.

use crate::text;

/// Words that a newcomer has to learn, each dotted on some screen, where it opens its entry of the codex.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// How likely something is held to be.
    Belief,
    /// Words that are not agreed.
    Bracket,
    /// Who sends a delegation.
    Capital,
    /// A draft of the chair.
    ChairsText,
    /// How far a number may be off.
    Doubt,
    /// What the years came to.
    Ending,
    /// How words can be read badly.
    FearedReading,
    /// What experts say of an incident.
    Finding,
    /// What follows from a text, many times over.
    Forecast,
    /// What a seat is to reach.
    Goal,
    /// The patience of the room.
    Goodwill,
    /// A regional group.
    Group,
    /// Acts of a day.
    Influence,
    /// The answers to a blow.
    Ladder,
    /// What a wording changes in the world.
    Lever,
    /// What the capital wants.
    Mandate,
    /// A deal over several wordings.
    Package,
    /// What the seat’s own delegate reaches.
    Par,
    /// The patience of a capital.
    Patience,
    /// The sign that is raised for a wording.
    Plate,
    /// Whether trouble feeds itself.
    R,
    /// What one says one cannot accept.
    RedLine,
    /// A step of the ladder.
    Rung,
    /// The reasons for and against a signature.
    SigningSum,
    /// No answer.
    Silence,
    /// How heated things are between two.
    Tension,
    /// What a score is called.
    Verdict,
    /// A choice in a bracket.
    Wording,
}

impl Word {
    /// Every one.
    pub const ALL: [Self; 28] = [
        Self::Belief,
        Self::Bracket,
        Self::Capital,
        Self::ChairsText,
        Self::Doubt,
        Self::Ending,
        Self::FearedReading,
        Self::Finding,
        Self::Forecast,
        Self::Goal,
        Self::Goodwill,
        Self::Group,
        Self::Influence,
        Self::Ladder,
        Self::Lever,
        Self::Mandate,
        Self::Package,
        Self::Par,
        Self::Patience,
        Self::Plate,
        Self::R,
        Self::RedLine,
        Self::Rung,
        Self::SigningSum,
        Self::Silence,
        Self::Tension,
        Self::Verdict,
        Self::Wording,
    ];

    /// The term in the glossary.
    #[must_use]
    pub fn term(self) -> String {
        match self {
            Self::Belief => text!("codex-term-belief"),
            Self::Bracket => text!("codex-term-bracket"),
            Self::Capital => text!("codex-term-capital"),
            Self::ChairsText => text!("codex-term-chairs-text"),
            Self::Doubt => text!("codex-term-doubt"),
            Self::Ending => text!("codex-term-ending"),
            Self::FearedReading => text!("codex-term-feared-reading"),
            Self::Finding => text!("codex-term-finding"),
            Self::Forecast => text!("codex-term-forecast"),
            Self::Goal => text!("codex-term-goal"),
            Self::Goodwill => text!("codex-term-goodwill"),
            Self::Group => text!("codex-term-group"),
            Self::Influence => text!("codex-term-influence"),
            Self::Ladder => text!("codex-term-ladder"),
            Self::Lever => text!("codex-term-lever"),
            Self::Mandate => text!("codex-term-mandate"),
            Self::Package => text!("codex-term-package"),
            Self::Par => text!("codex-term-par"),
            Self::Patience => text!("codex-term-patience"),
            Self::Plate => text!("codex-term-plate"),
            Self::R => text!("codex-term-r"),
            Self::RedLine => text!("codex-term-red-line"),
            Self::Rung => text!("codex-term-rung"),
            Self::SigningSum => text!("codex-term-signing-sum"),
            Self::Silence => text!("codex-term-silence"),
            Self::Tension => text!("codex-term-tension"),
            Self::Verdict => text!("codex-term-verdict"),
            Self::Wording => text!("codex-term-wording"),
        }
    }
}
