//! What the conference screen can be asked to change of itself.

use bevy::prelude::*;

use crate::conference::corridors::offers::Pay;
use crate::desktop::commands::News;
use crate::desktop::draft::Draft;
use crate::desktop::play::Play;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::screens::conference::listing::{Filter, Sort};
use crate::desktop::screens::conference::screen::{Column, ConferenceScreen, RoomWhy, Strip};
use crate::model::Action;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, GroupId, OfferId, StateId, WordingId};

/// A change of what the conference screen shows.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum ConferenceChange {
    /// Select a bracket, with the wording that stands in it.
    SelectBracket(BracketId),
    /// Select a bracket, with the wording in it that brings most.
    TurnTo(BracketId),
    /// Select a wording of the selected bracket.
    SelectWording(WordingId),
    /// The pointer is on a wording, or has left it.
    PointAt(Option<(BracketId, WordingId)>),
    /// Fold or unfold the rarer motions.
    FoldMotions,
    /// Open a delegation's dossier, or close it.
    OpenDossier(Option<StateId>),
    /// Look for a delegation among those listed.
    Find(String),
    /// Which delegations are listed.
    Filter(Filter),
    /// In which order.
    Sort(Sort),
    /// Fold or unfold a group of the list.
    FoldGroup(GroupId),
    /// Which column is shown where there is room for one only.
    Column(Column),
    /// The room as a list, or as a drawing.
    ShowList(bool),
    /// What the right of the strip under the text shows.
    Strip(Strip),
    /// Lay the frontier in place of the text, or take it away.
    Frontier(bool),
    /// Lay the outline in place of the text, or take it away.
    Outline(bool),
    /// Tell why a number is what it is, or no longer.
    Why(Option<RoomWhy>),
    /// Show what the others are believed to prefer though plates have gone up, or the plates.
    Prefer(bool),
    /// Show all brackets with their wordings, or those that matter today.
    Unfold(bool),
    /// The vote that is shown in the hall has been seen.
    Voted,
    /// All votes of the evening were seen, or are passed over.
    VotedAll,
    /// Ask once more before an agreed package is broken; nothing takes it back.
    AskToBreak(Option<OfferId>),
    /// A change of the package in hand.
    Package(PackageChange),
}

/// A change of the package in hand.
#[derive(Debug, Clone, PartialEq)]
pub enum PackageChange {
    /// Add the selected wording, or take it out; true for what we take.
    Term(bool),
    /// Add a partner, or take it out.
    Partner(StateId),
    /// Take the term of a bracket out of it.
    TakeOut(BracketId),
    /// Add a favour, or take it out.
    Favour(Pay),
    /// Fold or unfold the favours.
    FoldFavours,
    /// Its last day.
    LastDay(u32),
    /// Tell a delegation of it, or not.
    Witness(StateId),
    /// Look for a delegation by name.
    Search(String),
    /// Turn an offer round, to answer it with another.
    Counter(OfferId),
    /// Drop it.
    Drop,
}

impl From<PackageChange> for ConferenceChange {
    fn from(change: PackageChange) -> Self {
        Self::Package(change)
    }
}

/// What the parts of the room can ask for.
pub(super) type Out<'w> = ScreenRequests<'w, ConferenceChange>;

/// Whether something was asked beside where the pointer is.
pub(super) fn more_than_the_pointer(mut changes: MessageReader<ConferenceChange>) -> bool {
    let mut asked = changes.read();
    let more = asked.any(|c| !matches!(c, ConferenceChange::PointAt(_)));
    asked.for_each(drop);
    more
}

/// Does what was asked.
pub(super) fn change(
    mut changes: MessageReader<ConferenceChange>,
    mut screen: ResMut<ConferenceScreen>,
    play: Res<Play>,
) {
    for change in changes.read() {
        screen.change(change, &play);
    }
}

/// Follows what became of the session.
pub(super) fn follow(
    mut news: MessageReader<News>,
    mut screen: ResMut<ConferenceScreen>,
    play: Res<Play>,
) {
    for said in news.read() {
        match said {
            News::Opened { new, .. } => {
                if *new {
                    (screen.draft, screen.breaking) = (Draft::default(), None);
                }
                screen.forget_the_list();
                screen.turn_to_most_at_stake(&play);
            }
            News::HandedOver => *screen = ConferenceScreen::default(),
            News::Acted { action, admitted } => {
                (screen.pointed, screen.breaking) = (None, None);
                let offered = matches!(action, Action::Offer { .. } | Action::Counter { .. });
                if offered && *admitted {
                    screen.draft = Draft::default();
                }
            }
            News::TurnEnded(phase) => {
                (screen.pointed, screen.why) = (None, None);
                screen.votes = vec![];
                if let Phase::Conference(day) = phase {
                    if *day == 0 {
                        // Why a later conference meets lies there.
                        screen.column = Column::Corridors;
                    }
                    screen.turn_to_most_at_stake(&play);
                    let sight = play.sight.as_ref();
                    let votes = sight.map(|s| s.votes_of(day.saturating_sub(1)));
                    screen.votes = votes.unwrap_or_default();
                }
            }
        }
    }
}

impl ConferenceScreen {
    fn change(&mut self, change: &ConferenceChange, play: &Play) {
        match change {
            ConferenceChange::SelectBracket(bracket) => {
                // The selection shows until the pointer moves again.
                (self.pointed, self.why) = (None, None);
                self.bracket = *bracket;
                let sight = play.sight.as_ref();
                self.wording = sight
                    .map(|s| s.room.draft.text.at(*bracket))
                    .unwrap_or_default();
            }
            ConferenceChange::SelectWording(wording) => {
                self.pointed = None;
                self.wording = *wording;
            }
            ConferenceChange::PointAt(at) => self.pointed = *at,
            ConferenceChange::FoldMotions => self.shows.motions = !self.shows.motions,
            ConferenceChange::OpenDossier(state) => {
                (self.pointed, self.frontier, self.outline) = (None, false, false);
                (self.dossier, self.why) = (*state, None);
            }
            ConferenceChange::Find(words) => self.list.find.clone_from(words),
            ConferenceChange::Filter(filter) => self.list.filter = *filter,
            ConferenceChange::Sort(sort) => self.list.sort = *sort,
            ConferenceChange::FoldGroup(group) => {
                if !self.list.unfolded.remove(group) {
                    self.list.unfolded.insert(*group);
                }
            }
            ConferenceChange::Column(column) => self.column = *column,
            ConferenceChange::ShowList(list) => self.shows.list = *list,
            ConferenceChange::Strip(strip) => self.strip = *strip,
            ConferenceChange::Frontier(shown) => {
                self.pointed = None;
                (self.frontier, self.outline, self.why) = (*shown, false, None);
            }
            ConferenceChange::Outline(shown) => {
                self.pointed = None;
                (self.outline, self.frontier, self.dossier) = (*shown, false, None);
                self.why = None;
            }
            ConferenceChange::Why(why) => (self.pointed, self.why) = (None, *why),
            ConferenceChange::Prefer(prefer) => self.shows.preferences = *prefer,
            ConferenceChange::Unfold(unfold) => self.shows.wordings = *unfold,
            ConferenceChange::Voted => {
                if !self.votes.is_empty() {
                    self.votes.remove(0);
                }
            }
            ConferenceChange::TurnTo(bracket) => self.turn_to(*bracket, play),
            ConferenceChange::VotedAll => self.votes.clear(),
            ConferenceChange::AskToBreak(offer) => self.breaking = *offer,
            ConferenceChange::Package(change) => self.compose(change, play),
        }
    }

    /// Works on the package in hand.
    fn compose(&mut self, change: &PackageChange, play: &Play) {
        let here = self.selected();
        let draft = &mut self.draft;
        match change {
            PackageChange::Term(ours) => draft.toggle(*ours, here),
            PackageChange::Partner(seat) => {
                draft.partner(*seat);
                draft.search.clear();
            }
            PackageChange::TakeOut(bracket) => draft.strike(*bracket),
            PackageChange::Favour(pay) => draft.pay(*pay),
            PackageChange::FoldFavours => draft.favours = !draft.favours,
            PackageChange::LastDay(day) => draft.until = Some(*day),
            PackageChange::Witness(seat) => {
                draft.witness(*seat);
                draft.search.clear();
            }
            PackageChange::Search(words) => draft.search.clone_from(words),
            PackageChange::Counter(id) => {
                let found = play.sight.as_ref().and_then(|s| {
                    let offer = s.packages.offers.iter().find(|o| o.id == *id)?;
                    Some(Draft::turned(offer, s.seat))
                });
                *draft = found.unwrap_or_default();
            }
            PackageChange::Drop => *draft = Draft::default(),
        }
    }
}
