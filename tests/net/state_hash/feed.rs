//! The bytes that are hashed.

/// The bytes to hash.
#[derive(Default)]
pub struct Feed(pub Vec<u8>);

impl Feed {
    pub fn u(&mut self, n: impl TryInto<u64>) {
        let n: u64 = n.try_into().unwrap_or(u64::MAX);
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
    pub fn us<T: TryInto<u64>>(&mut self, all: impl IntoIterator<Item = T>) {
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
    pub fn pair(&mut self, (a, b): (usize, usize)) {
        self.u(a);
        self.u(b);
    }
}
