//! The parts of the game, each with the keys that do something there.

use crate::desktop::screen::Screen;
use crate::text;

/// A part of the game with keys of its own. A key that does nothing in a part does what it does in the
/// part around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Part {
    /// Every page.
    #[default]
    Everywhere,
    /// Keys pressed together with Ctrl.
    WithCtrl,
    /// The title.
    Title,
    /// The choice of a scenario and a seat.
    Choose,
    /// A class.
    Class,
    /// Earlier sessions.
    Sessions,
    /// The numbers behind a theory.
    Assumptions,
    /// Between two seats at one machine.
    Curtain,
    /// The codex.
    Codex,
    /// “Where you stand”.
    Stand,
    /// The role card.
    Briefing,
    /// The conference.
    Conference,
    /// A dossier in the conference.
    Dossier,
    /// The desk of a person in the chair.
    Chair,
    /// A vote that is shown.
    Vote,
    /// The signing.
    Signing,
    /// The years after.
    Years,
    /// Their page of services.
    Services,
    /// Their page of diplomacy.
    Diplomacy,
    /// The end.
    Debrief,
    /// The room’s screen.
    Room,
    /// What tables hand in at the conference.
    RoomWords,
    /// The roll of the tables.
    RoomRoll,
    /// What tables hand in at the signing.
    RoomSigning,
    /// What tables hand in in the years.
    RoomYears,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 25] = [
        Self::Everywhere,
        Self::WithCtrl,
        Self::Title,
        Self::Choose,
        Self::Class,
        Self::Sessions,
        Self::Assumptions,
        Self::Curtain,
        Self::Codex,
        Self::Stand,
        Self::Briefing,
        Self::Conference,
        Self::Dossier,
        Self::Chair,
        Self::Vote,
        Self::Signing,
        Self::Years,
        Self::Services,
        Self::Diplomacy,
        Self::Debrief,
        Self::Room,
        Self::RoomWords,
        Self::RoomRoll,
        Self::RoomSigning,
        Self::RoomYears,
    ];

    /// The part that a screen is.
    #[must_use]
    pub const fn of(screen: Screen) -> Self {
        match screen {
            Screen::Title => Self::Title,
            Screen::Setup => Self::Choose,
            Screen::Curtain => Self::Curtain,
            Screen::Class => Self::Class,
            Screen::Projector => Self::Room,
            Screen::Briefing => Self::Briefing,
            Screen::Conference => Self::Conference,
            Screen::Signing => Self::Signing,
            Screen::Aftermath => Self::Years,
            Screen::Debrief => Self::Debrief,
            Screen::Record => Self::Everywhere,
            Screen::Sessions => Self::Sessions,
            Screen::Assumptions => Self::Assumptions,
        }
    }

    /// The part around it.
    #[must_use]
    pub const fn around(self) -> Option<Self> {
        match self {
            Self::Everywhere | Self::WithCtrl => None,
            Self::Dossier | Self::Chair | Self::Vote => Some(Self::Conference),
            Self::Services | Self::Diplomacy => Some(Self::Years),
            Self::RoomWords | Self::RoomRoll | Self::RoomSigning | Self::RoomYears => {
                Some(Self::Room)
            }
            _ => Some(Self::Everywhere),
        }
    }

    /// Whether keys of both are heard at once: one lies within the other.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let within = |inner: Self, outer| {
            let mut at = Some(inner);
            while let Some(part) = at {
                if part == outer {
                    return true;
                }
                at = part.around();
            }
            false
        };
        within(self, other) || within(other, self)
    }

    /// Its name in the file of settings.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::WithCtrl => "with-ctrl",
            Self::Title => "title",
            Self::Choose => "choose",
            Self::Class => "class",
            Self::Sessions => "sessions",
            Self::Assumptions => "assumptions",
            Self::Curtain => "curtain",
            Self::Codex => "codex",
            Self::Stand => "stand",
            Self::Briefing => "briefing",
            Self::Conference => "conference",
            Self::Dossier => "dossier",
            Self::Chair => "chair",
            Self::Vote => "vote",
            Self::Signing => "signing",
            Self::Years => "years",
            Self::Services => "services",
            Self::Diplomacy => "diplomacy",
            Self::Debrief => "debrief",
            Self::Room => "room",
            Self::RoomWords => "room-words",
            Self::RoomRoll => "room-roll",
            Self::RoomSigning => "room-signing",
            Self::RoomYears => "room-years",
        }
    }

    /// Its name for people.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Everywhere => text!("shortcuts-part-everywhere"),
            Self::WithCtrl => text!("shortcuts-part-with-ctrl"),
            Self::Title => text!("shortcuts-part-title"),
            Self::Choose => text!("shortcuts-part-choose"),
            Self::Class => text!("shortcuts-part-class"),
            Self::Sessions => text!("shortcuts-part-sessions"),
            Self::Assumptions => text!("shortcuts-part-assumptions"),
            Self::Curtain => text!("shortcuts-part-curtain"),
            Self::Codex => text!("shortcuts-part-codex"),
            Self::Stand => text!("shortcuts-part-stand"),
            Self::Briefing => text!("shortcuts-part-briefing"),
            Self::Conference => text!("shortcuts-part-conference"),
            Self::Dossier => text!("shortcuts-part-dossier"),
            Self::Chair => text!("shortcuts-part-chair"),
            Self::Vote => text!("shortcuts-part-vote"),
            Self::Signing => text!("shortcuts-part-signing"),
            Self::Years => text!("shortcuts-part-years"),
            Self::Services => text!("shortcuts-part-services"),
            Self::Diplomacy => text!("shortcuts-part-diplomacy"),
            Self::Debrief => text!("shortcuts-part-debrief"),
            Self::Room => text!("shortcuts-part-room"),
            Self::RoomWords => text!("shortcuts-part-room-words"),
            Self::RoomRoll => text!("shortcuts-part-room-roll"),
            Self::RoomSigning => text!("shortcuts-part-room-signing"),
            Self::RoomYears => text!("shortcuts-part-room-years"),
        }
    }
}
