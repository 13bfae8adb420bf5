//! What a package changes: the sum behind each signature with it, less the sum without it, term by
//! term, as the seat believes it.

use crate::conference::beliefs::ExpectedSignatures;
use crate::conference::corridors::offers::{Answer, Offer};
use crate::conference::room::Standing;
use crate::conference::signing::sum::SignatureSum;
use crate::desktop::draft::Draft;
use crate::desktop::sight::Sight;
use crate::desktop::sight::parts::{Row, Weighed};
use crate::desktop::words;
use crate::model::Text;
use crate::model::ids::StateId;
use crate::text;

impl Sight {
    /// Weighs a package as if all had taken it and its terms stood in the text.
    #[must_use]
    pub fn weigh(&self, offer: &Offer) -> Weighed {
        self.weigh_and_ask(offer)
            .map_or_else(Weighed::default, |w| w.0)
    }

    /// The same, with the signatures to expect and the text that would stand.
    fn weigh_and_ask(&self, offer: &Offer) -> Option<(Weighed, (ExpectedSignatures, Text))> {
        let n = self.scenario.states.len();
        let before = &self.outlook.now.sums;
        if before.len() != n {
            return None;
        }
        let mut beliefs = self.outlook.beliefs.clone();
        let agreed = Offer {
            answer: Answer::Agreed,
            fate: None,
            ..offer.clone()
        };
        for party in agreed.parties() {
            beliefs.deals[party].push(agreed.clone());
        }
        let text = self.room.draft.text.with_all(&agreed.terms());
        let then = beliefs.ask((&self.scenario, &self.theory), &self.room, &text);
        let after = &then.sums;
        let mut parties = agreed.parties();
        parties.sort_by_key(|&p| p != self.seat);
        let value = |own: &SignatureSum, term: &str| -> f64 {
            let of = own.reasons.iter().filter(|r| r.term == term);
            of.map(|r| r.value).sum()
        };
        let mut terms: Vec<Row> = vec![];
        for reason in after.iter().take(1).flat_map(|o| &o.reasons) {
            let change =
                |&p: &StateId| value(&after[p], &reason.term) - value(&before[p], &reason.term);
            let row = Row {
                term: reason.term.clone(),
                values: parties.iter().map(change).collect(),
            };
            if row.size() > 1e-9 {
                terms.push(row);
            }
        }
        let weighed = Weighed {
            total: StateId::all(n)
                .map(|s| after[s].sum() - before[s].sum())
                .collect(),
            spread: self
                .outlook
                .beliefs
                .guesses
                .iter()
                .map(|g| g.spread())
                .collect(),
            parties,
            terms,
            fault: None,
        };
        Some((weighed, (then, text)))
    }

    /// Weighs what waits in the corridors.
    pub(super) fn weigh_waiting(&mut self) {
        let day = self.day();
        let sits = self.sits();
        let weigh = |o: &Offer| (sits && o.waits(day)).then(|| self.weigh(o));
        self.weighed = self.packages.offers.iter().map(weigh).collect();
    }

    /// Weighs the package in hand.
    pub(super) fn hold(&mut self, draft: &Draft) {
        (self.hand, self.outlook.hand) = (None, None);
        if !self.sits() || draft.is_empty() {
            return;
        }
        let days = self.scenario.setup.days;
        let offer = draft.offer(self.seat, self.day(), days);
        let (weighed, then) = self.weigh_and_ask(&offer).unzip();
        self.hand = Some(Weighed {
            fault: self.fault(draft),
            ..weighed.unwrap_or_default()
        });
        self.outlook.hand = then;
    }

    /// What keeps the package in hand from being sent.
    fn fault(&self, draft: &Draft) -> Option<String> {
        let settled = draft.give.iter().chain(&draft.want);
        let mut settled = settled.filter(|t| self.standing(t.0) == Standing::Clear);
        if let Some(&(b, w)) = settled.next() {
            let p = self.scenario.proposal(b, w);
            let words = words::proposal(&self.scenario, &p.bracket, &p.wording);
            return Some(text!("sight-fault-settled", proposal = words));
        }
        if draft.want.is_empty() && draft.pays.is_empty() {
            return Some(text!("sight-fault-no-want"));
        }
        if draft.to.is_empty() {
            return Some(text!("sight-fault-no-partner"));
        }
        let refusal = self.refusal(&draft.action(&self.scenario))?;
        Some(words::refusal(&self.scenario, &refusal))
    }
}
