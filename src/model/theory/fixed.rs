//! Numbers that stand beside the code that uses them: counts of the rules and the tables of what they
//! count, what the adviser judges by, the habits of delegates, and how a room that marks texts is led.
//! They are listed under *Assumptions*, where nobody changes them.

use crate::locale::Sentence;

/// A number beside its code.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fixed {
    /// Key of the message that says what it is.
    key: &'static str,
    /// Its documentation, which is the English message.
    pub doc: &'static str,
    /// Its value.
    pub value: f64,
}

impl Fixed {
    /// A number; see `fixed!`.
    pub(crate) const fn new(key: &'static str, doc: &'static str, value: f64) -> Self {
        Self { key, doc, value }
    }

    /// What it is, with its unit and its source, in one or two sentences.
    #[must_use]
    pub const fn what(&self) -> Sentence {
        Sentence::new(self.key)
    }
}

/// Numbers of one part of the code, with their title.
pub type Part = (Sentence, &'static [Fixed]);

/// Declares constants, decimals or whole numbers, and lists them as `FIXED`, after the name of the part that they belong to. The
/// doc comment of each says what it is, its unit, and after `Source:` or `Judgement:` where it comes
/// from; in `fixed.ftl` it is the message `fixed-part-NAME`.
macro_rules! fixed {
    ($part:ident: $($(#[doc = $doc:literal])* $vis:vis const $NAME:ident: $kind:ty = $value:expr;)*) => {
        $($(#[doc = $doc])* $vis const $NAME: $kind = $value;)*

        /// The numbers of this file, in order.
        #[allow(clippy::unnecessary_cast, reason = "a decimal needs no cast, a count does")]
        pub(crate) const FIXED: &[$crate::model::theory::fixed::Fixed] = &[
            $($crate::model::theory::fixed::Fixed::new(
                concat!("fixed-", stringify!($part), "-", stringify!($NAME)),
                concat!($($doc),*),
                $NAME as f64,
            ),)*
        ];
    };
}

pub(crate) use fixed;
