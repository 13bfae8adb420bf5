//! Agendas from files, for `plenary negotiate`: how many options each clause has, the parties, and
//! what they want in numbers. Every fault is told at once.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::{say, text};

/// Most parties, clauses, options of a clause, links.
const LIMITS: [usize; 4] = [200, 40, 12, 800];
/// Largest number a weight, value or bonus may be, so that no sum overflows.
const LARGEST: f64 = 1e6;

/// A conference: the agenda and every party's wishes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// How many parties.
    pub parties: usize,
    /// Options of each clause.
    pub clauses: Vec<usize>,
    /// Weight by party and clause.
    pub weights: Vec<Vec<f64>>,
    /// Value by party, clause and option.
    pub values: Vec<Vec<Vec<f64>>>,
    /// Pairs of clauses that are worth more or less together.
    #[serde(default)]
    pub links: Vec<Link>,
    /// The least utility a party accepts.
    pub reservation: Reservation,
}

/// Two clauses whose options matter together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// First clause.
    pub a: usize,
    /// Second clause.
    pub b: usize,
    /// Bonus by party, option of `a`, option of `b`.
    pub bonus: Vec<Vec<Vec<f64>>>,
}

/// The least utility that is accepted, on the scale from 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    untagged,
    expecting = "`reservation` must be one number from 0 to 1, or a list of one per party"
)]
pub enum Reservation {
    /// The same for everybody.
    Same(f64),
    /// One per party.
    Each(Vec<f64>),
}

/// One fault in a domain, and the way out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", text!("scenario-domain-fault", domain = *domain, field = field, what = what.clone()))]
pub struct Fault {
    /// Place of the domain in the list, from 0.
    pub domain: usize,
    /// The field, with its indices.
    pub field: String,
    /// What is wrong and what would be right.
    pub what: Sentence,
}

/// Why a file of domains could not be used; the file first.
#[derive(Debug, thiserror::Error)]
pub enum DomainError {
    /// The file could not be read, and what the system said.
    #[error("{}", text!("scenario-domains-unread", file = _0, fault = _1.to_string()))]
    Unreadable(String, std::io::Error),
    /// The file is not the JSON it should be: line and column from 1, and what the reader said.
    #[error("{}", text!("scenario-domains-malformed", place = format!("{_0}:{_1}:{_2}"), fault = _3))]
    Malformed(String, usize, usize, String),
    /// The file reads well, and its content is impossible: every fault.
    #[error("{}{}", text!("scenario-domains-faulty", file = _0, n = _1.len()), _1.iter().map(|f| format!("\n  {f}")).collect::<String>())]
    Faulty(String, Vec<Fault>),
}

/// Reads and checks a JSON list of domains.
///
/// # Errors
/// Where the file cannot be read, is not JSON of this form, or has impossible domains.
pub fn read_domains(path: &Path) -> Result<Vec<Domain>, DomainError> {
    let name = || path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|why| DomainError::Unreadable(name(), why))?;
    let malformed = |e: serde_json::Error| {
        DomainError::Malformed(name(), e.line(), e.column(), without_place(&e))
    };
    let domains: Vec<Domain> = serde_json::from_str(&text).map_err(malformed)?;
    let faults = domains.iter().enumerate().map(|(at, d)| faults(at, d));
    let faults: Vec<Fault> = faults.flatten().collect();
    match faults.is_empty() {
        true => Ok(domains),
        false => Err(DomainError::Faulty(name(), faults)),
    }
}

/// `serde_json` ends its message with the place, which the error shows already.
fn without_place(e: &serde_json::Error) -> String {
    let all = e.to_string();
    let (line, column) = (e.line().to_string(), e.column().to_string());
    let place = ["", "at", "line", &line, "column", &column].join(" ");
    all.strip_suffix(&place).map_or(all.clone(), str::to_owned)
}

/// Every fault of one domain; `at` is its place in the list.
#[must_use]
pub fn faults(at: usize, domain: &Domain) -> Vec<Fault> {
    let mut check = Check {
        domain: at,
        found: vec![],
    };
    check.sizes(domain);
    check.wishes(domain);
    for (k, link) in domain.links.iter().enumerate() {
        check.link(k, link, domain);
    }
    check.reservation(domain);
    check.found
}

struct Check {
    domain: usize,
    found: Vec<Fault>,
}

/// What the entries of a list are for.
#[derive(Debug, Clone, Copy)]
enum Entries {
    Parties,
    Clauses,
    Options,
    OptionsOfA,
    OptionsOfB,
}

/// How long the lists of one level must be, the same or by place, and what their entries are for.
type Level<'a> = (&'a [usize], Entries);

/// Numbers in lists in lists; the outermost level first. `place` is the place in the list above.
trait Table {
    fn check(&self, place: usize, levels: &[Level], field: &dyn Fn() -> String, to: &mut Check);
}

impl Table for f64 {
    fn check(&self, _: usize, _: &[Level], field: &dyn Fn() -> String, to: &mut Check) {
        if !self.is_finite() || self.abs() > LARGEST {
            let (value, most) = (self.to_string(), LARGEST.to_string());
            let what = say!("scenario-agenda-number", value = value, most = most);
            to.say(field(), what);
        }
    }
}

impl<T: Table> Table for Vec<T> {
    fn check(&self, place: usize, levels: &[Level], field: &dyn Fn() -> String, to: &mut Check) {
        let [(sizes, of), inner @ ..] = levels else {
            return;
        };
        let size = if sizes.len() == 1 { 0 } else { place };
        if let Some(&should) = sizes.get(size) {
            to.length(field, self.len(), should, *of);
        }
        for (k, part) in self.iter().enumerate() {
            part.check(k, inner, &|| format!("{}[{k}]", field()), to);
        }
    }
}

impl Check {
    fn say(&mut self, field: impl Into<String>, what: Sentence) {
        self.found.push(Fault {
            domain: self.domain,
            field: field.into(),
            what,
        });
    }

    fn within(&mut self, field: &str, is: usize, least: usize, most: usize) {
        if is < least || is > most {
            let what = say!("scenario-agenda-count", n = is, least = least, most = most);
            self.say(field, what);
        }
    }

    fn length(&mut self, field: &dyn Fn() -> String, is: usize, should: usize, of: Entries) {
        if is != should {
            let what = match of {
                Entries::Parties => say!("scenario-agenda-parties", n = is, all = should),
                Entries::Clauses => say!("scenario-agenda-clauses", n = is, all = should),
                Entries::Options => say!("scenario-agenda-options", n = is, all = should),
                Entries::OptionsOfA => say!("scenario-agenda-options-a", n = is, all = should),
                Entries::OptionsOfB => say!("scenario-agenda-options-b", n = is, all = should),
            };
            self.say(field(), what);
        }
    }

    fn sizes(&mut self, d: &Domain) {
        self.within("parties", d.parties, 1, LIMITS[0]);
        self.within("clauses", d.clauses.len(), 1, LIMITS[1]);
        self.within("links", d.links.len(), 0, LIMITS[3]);
        for (c, &options) in d.clauses.iter().enumerate() {
            self.within(&format!("clauses[{c}]"), options, 1, LIMITS[2]);
        }
    }

    fn wishes(&mut self, d: &Domain) {
        let (parties, clauses) = ([d.parties], [d.clauses.len()]);
        let levels: [Level; 3] = [
            (&parties, Entries::Parties),
            (&clauses, Entries::Clauses),
            (&d.clauses, Entries::Options),
        ];
        let field = |name: &'static str| move || name.to_owned();
        (d.weights).check(0, &levels[..2], &field("weights"), self);
        d.values.check(0, &levels, &field("values"), self);
    }

    fn link(&mut self, k: usize, link: &Link, d: &Domain) {
        let field = format!("links[{k}]");
        let (Some(&of_a), Some(&of_b)) = (d.clauses.get(link.a), d.clauses.get(link.b)) else {
            let (last, a, b) = (d.clauses.len().saturating_sub(1), link.a, link.b);
            let what = say!("scenario-agenda-no-clause", a = a, b = b, last = last);
            return self.say(field, what);
        };
        if link.a == link.b {
            self.say(&field, say!("scenario-agenda-itself"));
        }
        let levels: [Level; 3] = [
            (&[d.parties], Entries::Parties),
            (&[of_a], Entries::OptionsOfA),
            (&[of_b], Entries::OptionsOfB),
        ];
        (link.bonus).check(0, &levels, &|| format!("{field}.bonus"), self);
    }

    fn reservation(&mut self, d: &Domain) {
        if let Reservation::Each(each) = &d.reservation {
            self.length(
                &|| "reservation".to_owned(),
                each.len(),
                d.parties,
                Entries::Parties,
            );
        }
        for (k, r) in d.reservations().iter().enumerate() {
            if !(0.0..=1.0).contains(r) {
                let what = say!("scenario-agenda-least", value = r.to_string());
                self.say(format!("reservation[{k}]"), what);
            }
        }
    }
}
