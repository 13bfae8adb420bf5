//! Delegates seated in a room that marks texts ([`marks`](crate::negotiation::marks)): each speaks for
//! a party in the manner of its kind. `plenary negotiate` seats them on agendas from files.

use crate::delegates::micro::Micro;
use crate::delegates::of;
use crate::delegates::speaker::{Speaker, SpeakerKnowledge};
use crate::model::ids::StateId;
use crate::model::{DelegateKind, Text};
use crate::negotiation::marks::{Announcement, Answer, Floor, Negotiator, Opening, Party, mark};

/// A party that speaks through a delegate.
pub struct Spokesperson<'a> {
    own: SpeakerKnowledge<'a>,
    speaker: Box<dyn Speaker>,
}

impl<'a> Spokesperson<'a> {
    /// A delegate that speaks for a party.
    #[must_use]
    pub fn new(party: Party<'a>, speaks: Speaks) -> Self {
        let own = SpeakerKnowledge {
            party,
            seat: StateId::default(),
            time: 0.0,
        };
        Self {
            speaker: speaks.speaker(&own),
            own,
        }
    }
}

impl Negotiator for Spokesperson<'_> {
    fn opening(&self) -> Opening {
        Opening {
            line: mark(self.speaker.asks(&self.own)),
            ..self.own.party.opening()
        }
    }

    fn answer(&self, table: &Text, text: &Text) -> Answer {
        let shows = |t: &Text| self.speaker.shows(&self.own, t);
        let (now, worth) = (shows(table), shows(text));
        Answer {
            vote: self.speaker.votes(worth - now),
            mark: mark(worth),
            signs: self.own.of(text) >= self.speaker.asks(&self.own),
        }
    }

    fn package(&mut self, floor: &Floor) -> Option<Text> {
        self.speaker.package(&self.own, floor)
    }

    fn adopts(&self, text: &Text) -> bool {
        self.own.party.adopts(text)
    }

    fn hear(&mut self, word: Announcement) {
        match word {
            Announcement::Openings(_, seat) => self.own.seat = seat,
            Announcement::Time(time) => self.own.time = time,
            Announcement::Offers(_) | Announcement::Said(..) => {}
        }
        self.speaker.hear(&self.own, word);
    }

    fn line(&self) -> Option<u8> {
        let restates = self.speaker.restates();
        restates.then(|| mark(self.speaker.asks(&self.own)))
    }
}

/// Who speaks for a party in a room that marks texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaks {
    /// The party itself, honestly.
    Itself,
    /// A delegate of the game.
    Delegate(DelegateKind),
    /// A bidder by the MiCRO strategy alone ([`micro`](crate::delegates::micro)).
    Micro,
}

/// An honest party.
struct Honest;

impl Speaker for Honest {}

impl Speaks {
    /// All of them: every delegate that has a way to speak where texts are marked.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let kinds = DelegateKind::ALL.into_iter();
        let speaking = kinds.filter(|&k| of(k).speaker().is_some());
        let delegates = speaking.map(Self::Delegate);
        [Self::Itself]
            .into_iter()
            .chain(delegates)
            .chain([Self::Micro])
            .collect()
    }

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Itself => "honest".to_owned(),
            Self::Micro => "micro".to_owned(),
            Self::Delegate(kind) => {
                let name = serde_json::to_value(kind).ok();
                let name = name.as_ref().and_then(|n| n.as_str());
                name.unwrap_or_default().to_owned()
            }
        }
    }

    fn speaker(self, own: &SpeakerKnowledge) -> Box<dyn Speaker> {
        let honest = || Box::new(Honest) as Box<dyn Speaker>;
        match self {
            Self::Itself => honest(),
            Self::Delegate(kind) => of(kind).speaker().unwrap_or_else(honest),
            Self::Micro => Box::new(Micro::new(own.best())),
        }
    }
}
