//! What another delegation says it is against something for, set against what the seat believes of it
//! (rules 2.15, 3.22 and 5.10).

use crate::desktop::sight::Sight;
use crate::desktop::words;
use crate::model::ids::StateId;
use crate::model::motive::Motive;
use crate::seat::motives::{MotiveEstimate, StatedOn};
use crate::text;

/// A share in hundredths.
const PERCENT: f64 = 100.0;
/// From this chance of a pretext on, what is believed is told as a doubt of what is said. Judgement: one
/// in four is worth a question.
const DOUBTED: f64 = 0.25;

/// One thing that it is against, in three lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What it is against.
    pub against: String,
    /// What it says.
    pub says: String,
    /// What we believe is behind it, and how sure we are.
    pub behind: String,
}

impl Sight {
    /// What a delegation last gave as its reasons, with what we believe is behind each; those that are
    /// most likely pretexts first.
    #[must_use]
    pub fn reasons(&self, state: StateId) -> Vec<Reason> {
        let own = self.estimates.motives.iter().filter(|m| m.state == state);
        let mut all: Vec<&MotiveEstimate> = own.collect();
        all.sort_by(|a, b| b.pretext.total_cmp(&a.pretext));
        all.into_iter().map(|it| self.reason(it)).collect()
    }

    /// The same of one thing said.
    #[must_use]
    pub fn reason(&self, it: &MotiveEstimate) -> Reason {
        let proposal = |b, w| {
            let p = self.scenario.proposal(b, w);
            words::proposal(&self.scenario, &p.bracket, &p.wording)
        };
        let chance = format!("{:.0}", it.pretext * PERCENT);
        let believed = self.motive(&it.believed);
        let behind = if it.heard {
            text!("reasons-heard", believed = believed)
        } else if it.believed == it.stated || it.pretext < DOUBTED {
            text!("reasons-trusted", chance = chance)
        } else {
            text!("reasons-doubted", believed = believed, chance = chance)
        };
        let behind = match it.deeds {
            0 => behind,
            n => format!("{behind} {}", text!("reasons-deeds", n = n)),
        };
        Reason {
            against: match it.on {
                StatedOn::Objection(b, w) => text!("reasons-objection", what = proposal(b, w)),
                StatedOn::RedLine(b, w) => text!("reasons-line", what = proposal(b, w)),
                StatedOn::Signing => text!("reasons-signing"),
            },
            says: text!("reasons-says", said = self.motive(&it.stated)),
            behind,
        }
    }

    /// A motive in words.
    #[must_use]
    pub fn motive(&self, motive: &Motive) -> String {
        let dimensions = &self.scenario.text.dimensions;
        let subject = motive.subject.as_ref();
        let subject = subject.and_then(|id| dimensions.iter().find(|d| d.id == *id));
        let subject = subject.map(|d| d.name.as_str());
        motive.in_words(subject).to_string()
    }
}
