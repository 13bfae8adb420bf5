//! How the numbers of a theory are declared: an area of the rules, its groups and their numbers.

use crate::locale::Sentence;

/// A number of a theory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// Its name, as files write it.
    pub name: &'static str,
    /// Key of the message that says what it is.
    key: &'static str,
    /// Its documentation, which is the English message.
    pub doc: &'static str,
}

impl Number {
    /// A number; see `numbers!`.
    pub(super) const fn new(name: &'static str, key: &'static str, doc: &'static str) -> Self {
        Self { name, key, doc }
    }

    /// What it is, in a few words.
    #[must_use]
    pub const fn what(&self) -> Sentence {
        Sentence::new(self.key)
    }
}

/// Numbers that one feature of the rules uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Key of the message that names it.
    title: &'static str,
    /// Its numbers in the order of the rules.
    pub numbers: &'static [Number],
}

impl Group {
    /// A group; see `numbers!`.
    pub(super) const fn new(title: &'static str, numbers: &'static [Number]) -> Self {
        Self { title, numbers }
    }

    /// Name on screen.
    #[must_use]
    pub const fn title(&self) -> Sentence {
        Sentence::new(self.title)
    }
}

/// Declares an area: a struct for each group, one that holds the groups, and access by name. The doc
/// comment of a number says what it is; in `theory.ftl` it is the message `theory-name`, and the group
/// has the name that stands there as `theory-group-` and its type.
macro_rules! numbers {
    (
        $(#[doc = $area_doc:literal])* $Area:ident {
            $($(#[doc = $doc:literal])* $group:ident: $Group:ident {
                $($(#[doc = $what:literal])* $number:ident,)*
            })*
        }
    ) => {
        $(
            $(#[doc = $doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Default)]
            pub struct $Group {
                $($(#[doc = $what])* pub $number: f64,)*
            }
        )*

        $(#[doc = $area_doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Default)]
        pub struct $Area {
            $($(#[doc = $doc])* pub $group: $Group,)*
        }

        impl $Area {
            /// The groups of this area in the order of the rules.
            pub const GROUPS: &[$crate::model::theory::numbers::Group] = &[
                $($crate::model::theory::numbers::Group::new(
                    concat!("theory-group-", stringify!($Group)),
                    &[$($crate::model::theory::numbers::Number::new(
                        stringify!($number),
                        concat!("theory-", stringify!($number)),
                        concat!($($what),*),
                    ),)*],
                ),)*
            ];

            /// A number by name.
            pub(super) fn get(&self, name: &str) -> Option<f64> {
                match name {
                    $($(stringify!($number) => Some(self.$group.$number),)*)*
                    _ => None,
                }
            }

            /// A number by name, to be set.
            pub(super) fn slot(&mut self, name: &str) -> Option<&mut f64> {
                match name {
                    $($(stringify!($number) => Some(&mut self.$group.$number),)*)*
                    _ => None,
                }
            }
        }
    };
}

pub(super) use numbers;
