//! Clauses, brackets and wordings, and a text: one wording chosen per bracket.

use crate::model::ids::BracketId;
use crate::model::ids::ClauseId;
use crate::model::ids::DimensionId;
use crate::model::ids::WordingId;
use crate::model::indices::Indices;
use crate::model::theory::fixed::fixed;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::model::forum::Forum;
use crate::model::lever::Lever;

use crate::locale::Sentence;
use crate::{say, text};

/// Greatest position of a wording, and greatest ideal, on a subject: both go from 0 to 4.
pub const SPAN: f64 = 4.0;
/// The middle of [`SPAN`]: who wants neither more nor less of a subject.
pub const HALF: f64 = SPAN / 2.0;

/// The three brackets every clause has besides its own.
pub const PLACE: &str = "place";
/// See [`PLACE`].
pub const FORCE: &str = "force";
/// See [`PLACE`].
pub const FOLLOW_UP: &str = "follow_up";

/// A wording that the place, the force or the follow-up of every clause can take.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameWording {
    /// Identifier.
    pub id: &'static str,
    /// The words in the text.
    pub words: Sentence,
    /// How much it counts, 0–1.
    pub weight: f64,
}

impl FrameWording {
    /// A wording with its identifier, its words and its weight.
    const fn new(id: &'static str, words: Sentence, weight: f64) -> Self {
        Self { id, words, weight }
    }
}

/// The three brackets that every clause has besides those of its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Frame {
    /// Where the clause stands.
    pub place: BracketId,
    /// Its modal verb.
    pub force: BracketId,
    /// What follows a breach.
    pub follow_up: BracketId,
}

impl Frame {
    /// Place, force and follow-up, in this order.
    #[must_use]
    pub const fn brackets(self) -> [BracketId; 3] {
        [self.place, self.force, self.follow_up]
    }
}

fixed! {
    clauses:

    /// Weight of the place of a clause, 0–1 (rule 2.1): in the preamble. Judgement: no source gives
    /// it.
    const PREAMBLE: f64 = 0.2;
    /// Weight of the place of a clause, 0–1 (rule 2.1): in a resolution. Judgement: no source gives
    /// it.
    const RESOLUTION: f64 = 0.4;
    /// Weight of the place of a clause, 0–1 (rule 2.1): in an article. Judgement: no source gives
    /// it.
    const ARTICLE: f64 = 1.0;
    /// Weight of the force of a clause, 0–1 (rule 2.1): “are encouraged to”. Judgement: no source
    /// gives it.
    const ENCOURAGED: f64 = 0.2;
    /// Weight of the force of a clause, 0–1 (rule 2.1): “should endeavour to”. Judgement: no source
    /// gives it.
    const SHOULD_ENDEAVOUR: f64 = 0.4;
    /// Weight of the force of a clause, 0–1 (rule 2.1): “should”. Judgement: no source gives it.
    const SHOULD: f64 = 0.6;
    /// Weight of the force of a clause, 0–1 (rule 2.1): “shall endeavour to”. Judgement: no source
    /// gives it.
    const SHALL_ENDEAVOUR: f64 = 0.8;
    /// Weight of the force of a clause, 0–1 (rule 2.1): “shall”. Judgement: no source gives it.
    const SHALL: f64 = 1.0;
    /// Strength of checking that a follow-up brings, 0–1 (rule 6.2): reporting. Judgement: no
    /// source gives it.
    const REPORTING: f64 = 0.2;
    /// Strength of checking that a follow-up brings, 0–1 (rule 6.2): review. Judgement: no source
    /// gives it.
    const REVIEW: f64 = 0.4;
    /// Strength of checking that a follow-up brings, 0–1 (rule 6.2): withdrawal of benefits.
    /// Judgement: no source gives it.
    const WITHDRAWAL: f64 = 0.7;
    /// Strength of checking that a follow-up brings, 0–1 (rule 6.2): sanctions. Judgement: no
    /// source gives it.
    const SANCTIONS: f64 = 1.0;
}

/// Places a clause can have, with their weight, 0–1 (rule 2.1).
pub static PLACES: [FrameWording; 4] = [
    FrameWording::new("dropped", say!("model-place-dropped"), 0.0),
    FrameWording::new("preamble", say!("model-place-preamble"), PREAMBLE),
    FrameWording::new("resolution", say!("model-place-resolution"), RESOLUTION),
    FrameWording::new("article", say!("model-place-article"), ARTICLE),
];

/// Modal verbs, weakest first, with their weight, 0–1 (rule 2.1).
pub static FORCES: [FrameWording; 5] = [
    FrameWording::new("encouraged", say!("model-force-encouraged"), ENCOURAGED),
    FrameWording::new(
        "should_endeavour",
        say!("model-force-should-endeavour"),
        SHOULD_ENDEAVOUR,
    ),
    FrameWording::new("should", say!("model-force-should"), SHOULD),
    FrameWording::new(
        "shall_endeavour",
        say!("model-force-shall-endeavour"),
        SHALL_ENDEAVOUR,
    ),
    FrameWording::new("shall", say!("model-force-shall"), SHALL),
];

/// Follow-up, weakest first, with the strength of checking it brings, 0–1 (rule 6.2).
pub static FOLLOW_UPS: [FrameWording; 5] = [
    FrameWording::new("none", say!("model-follow-up-none"), 0.0),
    FrameWording::new("reporting", say!("model-follow-up-reporting"), REPORTING),
    FrameWording::new("review", say!("model-follow-up-review"), REVIEW),
    FrameWording::new("withdrawal", say!("model-follow-up-withdrawal"), WITHDRAWAL),
    FrameWording::new("sanctions", say!("model-follow-up-sanctions"), SANCTIONS),
];

/// One issue dimension, 0 (least treaty reach) to 4.
#[derive(Debug, Clone, Serialize)]
pub struct Dimension {
    /// Identifier.
    pub id: String,
    /// Name on screen.
    pub name: String,
    /// What 0 and 4 mean, in a few words.
    pub ends: (String, String),
    /// How one full step of this dimension moves each index, -1 to 1 (judgement, by scenario).
    pub effects: Indices,
    /// What more treaty reach means to the four constituencies at home, -1 to 1: ministry,
    /// operators, civil society, security services (rule 5.8).
    pub home: [f64; 4],
    /// What more treaty reach means to companies, -1 (a threat) to 1 (a gain): carriers, hosts of
    /// content, makers of equipment (section 19 of the rules).
    pub companies: [f64; 3],
}

/// One choice inside a bracket.
#[derive(Debug, Clone, Serialize)]
pub struct Wording {
    /// Identifier within the bracket.
    pub id: String,
    /// The words; empty for "no text".
    pub text: String,
    /// Position (0–4) per dimension index.
    pub positions: BTreeMap<DimensionId, f64>,
    /// Levers pulled, with strength 0–1.
    pub levers: BTreeMap<Lever, f64>,
    /// How badly it can be read, 0–1.
    pub feared: f64,
}

/// What a bracket decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum BracketKind {
    /// Where the clause stands.
    Place,
    /// Its modal verb.
    Force,
    /// What follows a breach.
    FollowUp,
    /// Its words.
    Words,
}

/// A place in a clause where the room has not agreed.
#[derive(Debug, Clone, Serialize)]
pub struct Bracket {
    /// `clause.bracket`, unique in the scenario.
    pub key: String,
    /// Identifier within the clause.
    pub id: String,
    /// Index of its clause.
    pub clause: ClauseId,
    /// What it decides.
    pub kind: BracketKind,
    /// The choices.
    pub wordings: Vec<Wording>,
    /// Dimensions it speaks to: those of any of its wordings, sorted, once each.
    pub speaks: Vec<DimensionId>,
    /// Index of the status quo.
    pub status_quo: WordingId,
    /// Index of the wording that holds where the clause is left out of a text: the status quo of the
    /// scenario's own conference, in later ones, too.
    pub left_out: WordingId,
    /// Index of the wording in the first draft.
    pub opening: WordingId,
}

/// A clause: a sentence with brackets in it.
#[derive(Debug, Clone, Serialize)]
pub struct Clause {
    /// Identifier.
    pub id: String,
    /// Number in the conference documents, e.g. `5A`.
    pub number: String,
    /// Heading.
    pub title: String,
    /// The sentence, with `{bracket}` marks.
    pub text: String,
    /// What it is about, for the briefing.
    pub note: String,
    /// ISO codes or group names that brought it.
    pub sponsors: Vec<String>,
    /// Place, force and follow-up.
    pub frame: Frame,
    /// The brackets of its own words.
    pub words: Vec<BracketId>,
    /// Forums with members of their own that may change it (rule 14.12).
    pub forums: Vec<Forum>,
}

/// Two clauses that help or hurt each other.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// First clause.
    pub a: ClauseId,
    /// Second clause.
    pub b: ClauseId,
    /// The dimension whose friends gain by having both.
    pub stake: DimensionId,
    /// Size, -1 to 1, in units of a whole utility.
    pub bonus: f64,
}

/// Everything on the table.
#[derive(Debug, Clone, Serialize)]
pub struct TreatyText {
    /// Its title.
    pub title: String,
    /// Issue dimensions.
    pub dimensions: Vec<Dimension>,
    /// Clauses in document order.
    pub clauses: Vec<Clause>,
    /// All brackets, by clause: place, force, follow-up, then the words.
    pub brackets: Vec<Bracket>,
    /// Links between clauses.
    pub links: Vec<Link>,
}

/// One wording chosen per bracket.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Text(pub Vec<u8>);

impl Text {
    /// The wording index at a bracket.
    #[must_use]
    pub fn at(&self, bracket: BracketId) -> WordingId {
        WordingId::new(usize::from(self.0[bracket]))
    }

    /// The same text with one bracket changed.
    #[must_use]
    pub fn with(&self, bracket: BracketId, wording: WordingId) -> Self {
        let mut next = self.clone();
        next.set(bracket, wording);
        next
    }

    /// The same text with the terms of a package.
    #[must_use]
    pub fn with_all(&self, terms: &[(BracketId, WordingId)]) -> Self {
        let mut next = self.clone();
        for &(bracket, wording) in terms {
            next.set(bracket, wording);
        }
        next
    }

    /// Changes one bracket.
    pub fn set(&mut self, bracket: BracketId, wording: WordingId) {
        self.0[bracket] = u8::try_from(wording.index()).unwrap_or(u8::MAX);
    }
}

impl TreatyText {
    /// The text in force before the conference.
    #[must_use]
    pub fn status_quo(&self) -> Text {
        Text(
            self.brackets
                .iter()
                .map(|b| u8::try_from(b.status_quo.index()).unwrap_or(0))
                .collect(),
        )
    }

    /// The first draft before the room.
    #[must_use]
    pub fn opening(&self) -> Text {
        Text(
            self.brackets
                .iter()
                .map(|b| u8::try_from(b.opening.index()).unwrap_or(0))
                .collect(),
        )
    }

    /// Finds a bracket by `clause.bracket`.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<BracketId> {
        let found = self.brackets.iter().position(|b| b.key == key);
        found.map(BracketId::new)
    }

    /// The place of a clause among those of the same number, from 1; none where it has its number alone.
    #[must_use]
    pub fn among_its_number(&self, clause: ClauseId) -> Option<usize> {
        let number = &self.clauses[clause].number;
        let same = |c: &ClauseId| self.clauses[*c].number == *number;
        let all = ClauseId::all(self.clauses.len()).filter(same).count();
        let before = ClauseId::all(clause.index()).filter(same).count();
        (all > 1).then_some(before + 1)
    }

    /// A clause by its number, and with its title where another has that number, too.
    #[must_use]
    pub fn clause_name(&self, clause: ClauseId) -> String {
        let it = &self.clauses[clause];
        match self.among_its_number(clause) {
            Some(_) => text!("model-clause-named", number = &it.number, title = &it.title),
            None => it.number.clone(),
        }
    }

    /// The clause of a bracket, named so.
    #[must_use]
    pub fn clause_of(&self, bracket: BracketId) -> String {
        let found = self.brackets.get(bracket.index());
        found.map_or_else(String::new, |b| self.clause_name(b.clause))
    }

    /// What a text says at a bracket: the wording it has there, or what stands where its clause is left
    /// out, since words of a clause that is left out bind nobody (rule 2.1).
    #[must_use]
    pub fn said(&self, text: &Text, bracket: BracketId) -> WordingId {
        match self.leaves_out(text, bracket) {
            true => self.brackets[bracket].left_out,
            false => text.at(bracket),
        }
    }

    /// Whether a bracket has words of a clause that a text leaves out.
    #[must_use]
    pub fn leaves_out(&self, text: &Text, bracket: BracketId) -> bool {
        let clause = &self.clauses[self.brackets[bracket].clause];
        clause.words.contains(&bracket) && PLACES[text.at(clause.frame.place)].weight <= 0.0
    }

    /// Place × force of a clause in a text, 0–1.
    #[must_use]
    pub fn weight(&self, text: &Text, clause: ClauseId) -> f64 {
        let Frame { place, force, .. } = self.clauses[clause].frame;
        PLACES[text.at(place)].weight * FORCES[text.at(force)].weight
    }
}

impl Bracket {
    /// Finds a wording by id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<WordingId> {
        let found = self.wordings.iter().position(|w| w.id == id);
        found.map(WordingId::new)
    }
}
