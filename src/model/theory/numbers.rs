//! How the numbers of a theory are declared: an area of the rules, its groups and their numbers.

/// Name of a number, as files write it, and what it is.
pub type Number = (&'static str, &'static str);

/// Numbers that one feature of the rules uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Name on screen.
    pub title: &'static str,
    /// Its numbers in the order of the rules.
    pub numbers: &'static [Number],
}

/// Declares an area: a struct for each group, one that holds the groups, and access by name.
macro_rules! numbers {
    (
        $(#[doc = $area_doc:literal])* $Area:ident {
            $($(#[doc = $doc:literal])* $group:ident: $Group:ident $title:literal {
                $($number:ident: $what:literal,)*
            })*
        }
    ) => {
        $(
            $(#[doc = $doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Default)]
            pub struct $Group {
                $(#[doc = $what] pub $number: f64,)*
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
                $($crate::model::theory::numbers::Group {
                    title: $title,
                    numbers: &[$((stringify!($number), $what),)*],
                },)*
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
