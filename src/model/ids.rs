//! Identifiers: each is a place in a list of the scenario or of the session, and none can be taken
//! for another.

use std::fmt;
use std::ops::{Index, IndexMut};

use serde::{Deserialize, Serialize};

use crate::locale::Argument;

/// Declares identifiers. A vector or a slice can be read at an identifier as at a number.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(usize);

        impl $name {
            /// The identifier of a place, from 0.
            #[must_use]
            pub const fn new(place: usize) -> Self {
                Self(place)
            }

            /// The place, from 0.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0
            }

            /// The place as the number that keys of random streams take.
            #[must_use]
            pub fn number(self) -> u32 {
                u32::try_from(self.0).unwrap_or(u32::MAX)
            }

            /// The first `count` of them, in order.
            pub fn all(
                count: usize,
            ) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
                (0..count).map(Self)
            }

            /// The members of a list, each with its identifier.
            pub fn each<T>(
                list: &[T],
            ) -> impl DoubleEndedIterator<Item = (Self, &T)> + ExactSizeIterator + Clone {
                list.iter().enumerate().map(|(place, member)| (Self(place), member))
            }
        }

        impl From<usize> for $name {
            fn from(place: usize) -> Self {
                Self(place)
            }
        }

        /// By its number, from 0.
        impl From<$name> for Argument {
            fn from(id: $name) -> Self {
                Self::from(id.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl<T> Index<$name> for [T] {
            type Output = T;
            fn index(&self, id: $name) -> &T {
                &self[id.0]
            }
        }

        impl<T> IndexMut<$name> for [T] {
            fn index_mut(&mut self, id: $name) -> &mut T {
                &mut self[id.0]
            }
        }

        impl<T> Index<$name> for Vec<T> {
            type Output = T;
            fn index(&self, id: $name) -> &T {
                &self.as_slice()[id.0]
            }
        }

        impl<T> IndexMut<$name> for Vec<T> {
            fn index_mut(&mut self, id: $name) -> &mut T {
                &mut self.as_mut_slice()[id.0]
            }
        }
    )*};
}

ids! {
    /// A state, in the order of [`Scenario::states`](crate::model::Scenario::states), which is that of their ISO codes. A delegation
    /// and its seat have the identifier of their state.
    StateId
    /// A clause, in the order of [`TreatyText::clauses`](crate::model::TreatyText::clauses).
    ClauseId
    /// A bracket, in the order of [`TreatyText::brackets`](crate::model::TreatyText::brackets).
    BracketId
    /// A wording of a bracket, in the order of [`Bracket::wordings`](crate::model::clause::Bracket::wordings).
    WordingId
    /// An issue dimension, in the order of [`TreatyText::dimensions`](crate::model::TreatyText::dimensions).
    DimensionId
    /// A regional group at the table, in the order of the room's groups.
    GroupId
    /// A place among the delegations that sit in a conference now, in the order of their states.
    ParticipantId
    /// An incident, in the order in which they happened.
    IncidentId
    /// An adopted text, in the order of their adoption.
    InstrumentId
    /// A package between delegations, in the order in which they were offered.
    OfferId
    /// An arrangement between a few states, in the order in which they were proposed.
    ArrangementId
    /// A breach of a text by a party, in the order in which they happened.
    ViolationId
    /// A question to a seat, in the order in which that seat was asked.
    QuestionId
}
