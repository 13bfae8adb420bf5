//! Numbers that are no assumption about the world and stand beside the code that uses them: the
//! habits of delegates, and how a room that marks texts is led. They are listed under *Assumptions*,
//! where nobody changes them.

/// A number beside its code.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fixed {
    /// What it is, with its unit and its source, in one or two sentences.
    pub what: &'static str,
    /// Its value.
    pub value: f64,
}

/// Declares constants and lists them as `FIXED`. The doc comment of each says what it is, its unit,
/// and after `Source:` or `Judgement:` where it comes from.
macro_rules! fixed {
    ($($(#[doc = $doc:literal])* $vis:vis const $NAME:ident: f64 = $value:expr;)*) => {
        $($(#[doc = $doc])* $vis const $NAME: f64 = $value;)*

        /// The numbers of this file, in order.
        pub(crate) const FIXED: &[$crate::model::theory::fixed::Fixed] = &[
            $($crate::model::theory::fixed::Fixed {
                what: concat!($($doc),*),
                value: $NAME,
            },)*
        ];
    };
}

pub(crate) use fixed;
