//! The bytes that are hashed.

use plenary::model::ids::{
    ArrangementId, BracketId, ClauseId, GroupId, IncidentId, InstrumentId, OfferId, StateId,
    ViolationId, WordingId,
};

/// A number or an identifier, as a number.
pub trait Number {
    fn number(self) -> u64;
}

macro_rules! numbers {
    ($($plain:ty)*; $($id:ty)*) => {
        $(impl Number for $plain {
            fn number(self) -> u64 {
                u64::try_from(self).unwrap_or(u64::MAX)
            }
        })*
        $(impl Number for $id {
            fn number(self) -> u64 {
                self.index().number()
            }
        })*
    };
}

numbers! {
    u8 u32 u64 usize;
    StateId ClauseId BracketId WordingId GroupId InstrumentId IncidentId
    OfferId ArrangementId ViolationId
}

/// See [`Number`].
pub fn n(x: impl Number) -> u64 {
    x.number()
}

/// The bytes to hash.
#[derive(Default)]
pub struct Feed(pub Vec<u8>);

impl Feed {
    pub fn u(&mut self, n: impl Number) {
        let n = n.number();
        self.0.extend_from_slice(&n.to_le_bytes());
    }
    pub fn f(&mut self, x: f64) {
        self.0.extend_from_slice(&x.to_bits().to_le_bytes());
    }
    pub fn fs<'a>(&mut self, all: impl IntoIterator<Item = &'a f64>) {
        let all: Vec<f64> = all.into_iter().copied().collect();
        self.u(all.len());
        all.into_iter().for_each(|x| self.f(x));
    }
    pub fn flag(&mut self, b: bool) {
        self.u(u8::from(b));
    }
    pub fn text(&mut self, t: &str) {
        self.u(t.len());
        self.0.extend_from_slice(t.as_bytes());
    }
    /// A list of indices or numbers.
    pub fn us<T: Number>(&mut self, all: impl IntoIterator<Item = T>) {
        self.list(all, |f, n| f.u(n));
    }
    pub fn list<T>(&mut self, all: impl IntoIterator<Item = T>, mut one: impl FnMut(&mut Self, T)) {
        let all: Vec<T> = all.into_iter().collect();
        self.u(all.len());
        all.into_iter().for_each(|x| one(self, x));
    }
    pub fn maybe<T>(&mut self, x: Option<T>, one: impl FnOnce(&mut Self, T)) {
        self.flag(x.is_some());
        if let Some(x) = x {
            one(self, x);
        }
    }
    pub fn pair(&mut self, (a, b): (impl Number, impl Number)) {
        self.u(a);
        self.u(b);
    }
}
