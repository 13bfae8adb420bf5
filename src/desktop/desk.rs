//! What the window remembers that the session does not: the screen, the selection, the theme.

use crate::model::ids::{BracketId, GroupId, StateId, WordingId};
use std::collections::BTreeSet;
use std::sync::Arc;

pub use crate::desktop::draft::Draft;
use crate::desktop::roll::{Filter, Sort};
use crate::desktop::sight::Sight;
use crate::desktop::theme::Look;
use crate::model::years::{Kind, Pledge};
use crate::model::{Forum, Scenario, Strength, Theory};
use crate::session::kept::Kept;

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Screen {
    /// A treaty page at night.
    #[default]
    Title,
    /// Choose a scenario and a seat.
    Setup,
    /// The role card.
    Briefing,
    /// The room.
    Conference,
    /// The plates go up.
    Signing,
    /// The years that follow.
    Aftermath,
    /// What happened, and why.
    Debrief,
    /// The model against what happened in 2012.
    Record,
    /// The sessions on disk.
    Sessions,
    /// The numbers behind a theory.
    Assumptions,
}

/// Tab of the side column when there is room for one only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// Corridors and journal.
    #[default]
    Corridors,
    /// Adviser and who stands where.
    People,
}

/// A page of the right column in the years after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// What waits for an answer, and the budget.
    #[default]
    Desk,
    /// Orders to the services, and what came of them.
    Services,
    /// Aid, arrangements, the text.
    Diplomacy,
    /// The state picked on the map, or one's own, with causes.
    State,
    /// What happened.
    Journal,
}

impl Page {
    /// Every page with its name and what it is.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Desk, "Desk"),
        (Self::Services, "Services"),
        (Self::Diplomacy, "Diplomacy"),
        (Self::State, "State"),
        (Self::Journal, "Journal"),
    ];
}

/// The window's own state.
#[derive(Debug, Clone)]
pub struct Desk {
    /// Where we are.
    pub screen: Screen,
    /// The theme in use.
    pub look: Arc<Look>,
    /// The theme of the title page, which is always night.
    pub night: Arc<Look>,
    /// Text size, 0.8–2.
    pub scale: f32,
    /// Whether the shortcut sheet is open.
    pub help: bool,
    /// Last refusal or fault, shown until the next act.
    pub message: Option<String>,
    /// Scenarios that loaded.
    pub shelf: Vec<Arc<Scenario>>,
    /// Theories as their files have them.
    pub presets: Vec<Theory>,
    /// The same with what was changed under Assumptions.
    pub theories: Vec<Theory>,
    /// Number chosen under Assumptions, of [`Theory::NUMBERS`].
    pub number: usize,
    /// Where Assumptions was opened from.
    pub back: Screen,
    /// A session to go on with, in words.
    pub unfinished: Option<String>,
    /// The other sessions on disk, the one written last first.
    pub earlier: Vec<Kept>,
    /// Package in hand.
    pub draft: Draft,
    /// Agreed package that was asked to be broken, until that is said again.
    pub breaking: Option<u32>,
    /// Tutorial steps read so far.
    pub read: BTreeSet<usize>,
    /// Chosen scenario.
    pub scenario: usize,
    /// Chosen seat.
    pub seat: StateId,
    /// Whether to sit in the chair instead of a seat.
    pub chair: bool,
    /// How hard the computers think.
    pub strength: Strength,
    /// Chosen theory, of [`Desk::theories`].
    pub theory: usize,
    /// Seed.
    pub seed: u64,
    /// Selected bracket.
    pub bracket: BracketId,
    /// Selected wording.
    pub wording: WordingId,
    /// Wording under the pointer: bracket and wording.
    pub hover: Option<(BracketId, WordingId)>,
    /// Whether the rarer motions are unfolded.
    pub more: bool,
    /// Whose dossier lies open.
    pub dossier: Option<StateId>,
    /// Delegation looked for by name.
    pub find: String,
    /// Which delegations are listed.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// Groups of the list that are unfolded.
    pub unfolded: BTreeSet<GroupId>,
    /// Side column tab.
    pub tab: Tab,
    /// Room drawing or its list twin.
    pub list: bool,
    /// Bet on the number of signatures.
    pub bet: usize,
    /// Plates shown so far in the hall.
    pub shown: usize,
    /// What colours the map: an index 0–4, or 5 for signatures.
    pub index: usize,
    /// Quarters per second; 0 is paused.
    pub speed: f32,
    /// Budget on the card: offence, defence, surveillance, diplomacy, aid.
    pub budget: [f64; 5],
    /// State picked on the map.
    pub picked: Option<StateId>,
    /// Which page of the years lies open.
    pub page: Page,
    /// Operation thought of.
    pub kind: Kind,
    /// Arrangement thought of: partners and pledges.
    pub partners: BTreeSet<StateId>,
    /// See `partners`.
    pub pledges: BTreeSet<Pledge>,
    /// Forum thought of.
    pub forum: Forum,
}

/// All a view reads.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The window.
    pub desk: &'a Desk,
    /// The session, if one runs.
    pub sight: Option<&'a Sight>,
}

impl View<'_> {
    /// The theme.
    #[must_use]
    pub fn look(&self) -> &Look {
        self.desk.shown_look()
    }
}

impl Desk {
    /// A desk on the title page.
    #[must_use]
    pub fn new(look: Look, night: Look, scale: f32) -> Self {
        Self {
            screen: Screen::Title,
            look: Arc::new(look),
            night: Arc::new(night),
            scale,
            help: false,
            message: None,
            shelf: vec![],
            presets: vec![],
            theories: vec![],
            number: 0,
            back: Screen::Setup,
            unfinished: None,
            earlier: vec![],
            draft: Draft::default(),
            breaking: None,
            read: BTreeSet::new(),
            scenario: 0,
            seat: StateId::default(),
            chair: false,
            strength: Strength::default(),
            theory: 0,
            seed: 2012,
            bracket: BracketId::default(),
            wording: WordingId::default(),
            hover: None,
            more: false,
            dossier: None,
            find: String::new(),
            filter: Filter::default(),
            sort: Sort::default(),
            unfolded: BTreeSet::new(),
            tab: Tab::default(),
            list: false,
            bet: 0,
            shown: 0,
            index: 0,
            speed: 0.0,
            budget: [0.2; 5],
            picked: None,
            page: Page::default(),
            kind: Kind::Espionage,
            partners: BTreeSet::new(),
            pledges: [Pledge::ShareWarnings].into(),
            forum: Forum::default(),
        }
    }

    /// Puts a scenario on the shelf; the default one first.
    /// One without a conference stays in the laboratory.
    pub fn shelve(&mut self, scenario: Scenario) {
        if scenario.setup.days == 0 {
            return;
        }
        self.shelf.push(Arc::new(scenario));
        self.shelf.sort_by_key(|s| {
            let known = ["dubai-twelve", "dubai-2012", "first-steps"];
            let place = known.iter().position(|n| *n == s.setup.name);
            (place.unwrap_or(known.len()), s.setup.name.clone())
        });
        self.seat = self.shelf[0].setup.suggested_seat;
    }

    /// The theme of the page on show.
    #[must_use]
    pub fn shown_look(&self) -> &Look {
        if self.screen == Screen::Title {
            &self.night
        } else {
            &self.look
        }
    }
}
