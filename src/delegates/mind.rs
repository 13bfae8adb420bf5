//! What all computer delegates reckon with: their own values and the clock.

use crate::locale::Sentence;
use crate::model::ids::{BracketId, GroupId, StateId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::say;
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::conference::corridors::offers::{Offer, Pay};
use crate::conference::favours;
use crate::conference::plates::rules::{best, counts};
use crate::conference::room::Standing;
use crate::model::calendar::Phase;
use crate::model::{Action, Favour, Interest, Move, Proposal, TreatyText};
use crate::negotiation::reading::Reading;
use crate::negotiation::reading::{Change, ReadText};
use crate::negotiation::worth::{Scale, Weighed, utility};
use crate::seat::view::SeatView;

fixed! {
    mind:

    /// Gain from which a change is wanted, in units of utility. Judgement: more than nothing.
    const WANTS: f64 = 0.001;
    /// Odds that a package agreed on is kept. Judgement: no source gives it.
    const EVEN_ODDS: f64 = 0.5;
}

/// Points of a whole utility. Source: hundredths.
const PER_POINT: f64 = 100.0;

/// Worth that shows in words. Source: half of their last digit.
const SHOWN: f64 = 0.0005;

/// One open bracket as a delegate sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stake {
    /// The bracket.
    pub bracket: BracketId,
    /// Own value of the whole text with each wording.
    pub values: Vec<f64>,
    /// Own best wording.
    pub best: WordingId,
    /// Wording now in the text.
    pub now: WordingId,
    /// Plates per wording when last raised.
    pub counts: Vec<usize>,
}

impl Stake {
    /// What is lost if the text stays as it is.
    #[must_use]
    pub fn loss(&self) -> f64 {
        self.values[self.best] - self.values[self.now]
    }

    /// What a wording would bring over the text as it is.
    #[must_use]
    pub fn gain(&self, wording: WordingId) -> f64 {
        self.values[wording] - self.values[self.now]
    }

    /// The wording with most plates among those it can live with.
    #[must_use]
    pub fn bearable(&self, patience: f64) -> WordingId {
        let bears = |w: &WordingId| self.values[self.best] - self.values[*w] <= patience;
        let all = WordingId::all(self.values.len()).filter(bears);
        all.max_by_key(|&w| (self.counts[w], w == self.best))
            .unwrap_or(self.best)
    }

    /// Whether more than half of the plates are with a wording.
    #[must_use]
    pub fn majority(&self, wording: WordingId) -> bool {
        let all: usize = self.counts.iter().sum();
        self.counts[wording] * 2 > all
    }
}

/// A change it would like, with what it brings over the text as it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Want {
    /// The change.
    pub term: Change,
    /// Its gain.
    pub gain: f64,
}

/// A delegate's reckoning of the day.
#[derive(Debug)]
pub struct Mind<'a, 'w> {
    /// What it sees.
    pub view: &'a SeatView<'w>,
    /// The draft, read.
    pub draft: &'a ReadText<'w>,
    /// Trust in those who brought each clause.
    pub sponsors: Vec<f64>,
    /// Stakes on the brackets open today.
    pub stakes: Vec<Stake>,
    /// Day over days, 0–1.
    pub progress: f64,
    /// Day; 0 before the conference.
    pub day: u32,
    /// Days left after today.
    pub days_left: u32,
    own: &'a [Interest],
    /// What the draft is worth to it.
    weighed: Weighed,
    /// What the draft is worth with each wording, by bracket.
    values: Vec<OnceCell<Vec<f64>>>,
    /// Plates per wording when last raised, by bracket.
    counts: Vec<OnceCell<Vec<usize>>>,
    /// The terms that it has bound itself to, the latest package first.
    promises: OnceCell<Vec<Change>>,
    /// What the draft would say with several changes, and what that would bring.
    supposed: RefCell<BTreeMap<Vec<Change>, Rc<(Reading, f64)>>>,
    wants: OnceCell<Vec<Want>>,
}

impl<'a, 'w> Mind<'a, 'w> {
    /// Reckons by the mandate. `None` outside the conference.
    #[must_use]
    pub fn new(view: &'a SeatView<'w>, draft: &'a ReadText<'w>) -> Option<Self> {
        Self::by(view, draft, &view.own.interests.0)
    }

    /// Reckons by the published position instead.
    #[must_use]
    pub fn published(view: &'a SeatView<'w>, draft: &'a ReadText<'w>) -> Option<Self> {
        let scenario = view.scenario;
        Self::by(view, draft, &scenario.published(view.seat).interests.0)
    }

    fn by(view: &'a SeatView<'w>, draft: &'a ReadText<'w>, own: &'a [Interest]) -> Option<Self> {
        let Phase::Conference(day) = view.phase else {
            return None;
        };
        let days = view.scenario.setup.days;
        let brackets = view.scenario.text.brackets.len();
        let mut mind = Self {
            view,
            draft,
            sponsors: view.sponsor_trust(),
            stakes: vec![],
            progress: f64::from(day) / f64::from(days.max(1)),
            day,
            days_left: days.saturating_sub(day),
            own,
            weighed: Weighed::default(),
            values: vec![OnceCell::new(); brackets],
            counts: vec![OnceCell::new(); brackets],
            promises: OnceCell::new(),
            supposed: RefCell::default(),
            wants: OnceCell::new(),
        };
        mind.weighed = Weighed::new(draft, mind.scale());
        let stakes = view.room.agenda.open.iter().map(|&b| mind.stake(b));
        mind.stakes = stakes.collect();
        Some(mind)
    }

    /// The treaty.
    #[must_use]
    pub fn treaty(&self) -> &'w TreatyText {
        &self.view.scenario.text
    }

    fn scale(&self) -> Scale<'_> {
        let (view, sponsors) = (self.view, &self.sponsors);
        Scale::of(view.theory, self.own, sponsors, view.own.liberty)
    }

    /// Own value of the whole text with each wording of a bracket.
    fn values(&self, bracket: BracketId) -> &[f64] {
        let weigh = || self.weighed.singles(self.draft, self.scale(), bracket);
        self.values[bracket].get_or_init(weigh)
    }

    /// Plates per wording of a bracket when last raised.
    #[must_use]
    pub fn counts(&self, bracket: BracketId) -> &[usize] {
        let wordings = self.treaty().brackets[bracket].wordings.len();
        let plates = &self.view.room.ballots.plates[bracket];
        self.counts[bracket].get_or_init(|| counts(plates, wordings))
    }

    fn stake(&self, bracket: BracketId) -> Stake {
        let values = self.values(bracket).to_vec();
        Stake {
            bracket,
            best: best(&values),
            now: self.view.room.draft.text.at(bracket),
            counts: self.counts(bracket).to_vec(),
            values,
        }
    }

    /// What some changes would bring over the text as it stands.
    #[must_use]
    pub fn gain(&self, changes: &[Change]) -> f64 {
        match changes {
            [] => 0.0,
            [(b, w)] => self.values(*b)[*w] - self.weighed.now(),
            _ => self.suppose(changes).1,
        }
    }

    /// What the text would say with some changes, and what that would bring over the text as it
    /// stands.
    #[must_use]
    pub fn suppose(&self, changes: &[Change]) -> Rc<(Reading, f64)> {
        let mut supposed = self.supposed.borrow_mut();
        if let Some(known) = supposed.get(changes) {
            return Rc::clone(known);
        }
        let reading = self.draft.with(changes);
        let worth = utility(self.treaty(), &reading, self.scale()).total();
        let known = Rc::new((reading, worth - self.weighed.now()));
        supposed.insert(changes.to_vec(), Rc::clone(&known));
        known
    }

    /// What side payments are worth to it.
    #[must_use]
    pub fn favours(&self, pays: &[Pay]) -> f64 {
        let me = self.view.seat;
        let state = self.view.scenario.published(me);
        favours::paid(&self.view.theory.stakes.favours, pays, me, state)
    }

    /// What one more package kept would add to the signing sum (rule 5.2), by even odds that it is
    /// (judgement).
    #[must_use]
    pub fn thanks(&self) -> f64 {
        let mine = self.view.offers.iter();
        let bound = mine.filter(|o| o.binds() && o.party(self.view.seat));
        let n = &self.view.theory.signatures.signing;
        bound.fold(EVEN_ODDS * n.partner_thanks, |left, _| {
            left * n.partner_thanks_next
        })
    }

    /// What a package would bring, side payments counted.
    #[must_use]
    pub fn worth_of(&self, offer: &Offer) -> f64 {
        self.gain(&offer.terms()) + self.favours(&offer.pays)
    }

    /// The best change of each bracket that is not settled, most wanted first.
    #[must_use]
    pub fn wants(&self) -> &[Want] {
        self.wants.get_or_init(|| {
            let room = self.view.room;
            let free = |b: &BracketId| room.draft.standing[*b] != Standing::Clear;
            let mut all: Vec<Want> = BracketId::all(room.draft.standing.len())
                .filter(free)
                .filter_map(|b| {
                    let values = self.values(b);
                    let w = best(values);
                    let gain = values[w] - self.weighed.now();
                    let promised = self.promised(b).is_none_or(|p| p == w);
                    let term = (b, w);
                    (gain > WANTS && promised).then_some(Want { term, gain })
                })
                .collect();
            all.sort_by(|a, b| b.gain.total_cmp(&a.gain).then(a.term.cmp(&b.term)));
            all
        })
    }

    /// The same without brackets that are shut.
    pub fn floor_wants(&self) -> impl Iterator<Item = Want> + '_ {
        let room = self.view.room;
        let all = self.wants().iter().copied();
        all.filter(|w| room.unsettled(w.term.0))
    }

    /// The open bracket with most to lose.
    #[must_use]
    pub fn most_at_stake(&self) -> Option<&Stake> {
        self.stakes.iter().max_by(|a, b| {
            let more = a.loss().total_cmp(&b.loss());
            more.then(b.bracket.cmp(&a.bracket))
        })
    }

    /// What it has bound itself to at a bracket, by its latest package.
    #[must_use]
    pub fn promised(&self, bracket: BracketId) -> Option<WordingId> {
        let me = self.view.seat;
        let promises = self.promises.get_or_init(|| {
            let mine = self.view.offers.iter().rev();
            let mine = mine.filter(|o| o.binds() && o.party(me));
            mine.flat_map(|o| o.terms()).collect()
        });
        let mut terms = promises.iter();
        terms.find(|(b, _)| *b == bracket).map(|(_, w)| *w)
    }

    /// A proposal by names.
    #[must_use]
    pub fn proposal(&self, (bracket, wording): Change) -> Proposal {
        self.view.scenario.proposal(bracket, wording)
    }

    /// A plate; the journal counts plates and asks no reasons of them.
    #[must_use]
    pub fn plate(&self, stake: &Stake, wording: WordingId, patience: f64) -> Move {
        let voted = self.view.room.voted_on(stake.bracket);
        let patience = if voted {
            self.view.theory.conference.plates.tolerance_vote * patience
        } else {
            patience
        };
        let objects = wording != stake.now && stake.gain(wording) > patience;
        let choice = self.proposal((stake.bracket, wording));
        Move::new(Action::Plate { choice, objects }, "")
    }

    /// Own group, if it has another member.
    #[must_use]
    pub fn group(&self) -> Option<GroupId> {
        let room = self.view.room;
        let group = room.group_of(self.view.seat)?;
        (room.regional.groups[group].members.len() > 1).then_some(group)
    }

    /// Whether it speaks for a group.
    #[must_use]
    pub fn leads(&self) -> bool {
        self.view.room.leads(self.view.seat)
    }

    /// Name of a state.
    #[must_use]
    pub fn name(&self, seat: StateId) -> &'w str {
        &self.view.scenario.states[seat].profile.name
    }

    /// Number of the clause of a bracket, as `5A`.
    #[must_use]
    pub fn clause(&self, bracket: BracketId) -> String {
        self.treaty().clause_of(bracket)
    }

    /// ISO code of a delegation.
    #[must_use]
    pub fn iso(&self, seat: StateId) -> &'w str {
        self.view.scenario.iso(seat)
    }
}

/// A worth in points as reasons give it: hundredths of a utility, with one decimal.
#[must_use]
pub fn points(worth: f64) -> String {
    format!("{:.1}", PER_POINT * worth)
}

/// A gain or a loss in words.
#[must_use]
pub fn worth_words(gain: f64) -> Sentence {
    match gain {
        g if g >= SHOWN => say!("delegates-worth-gain", points = points(g)),
        g if g <= -SHOWN => say!("delegates-worth-cost", points = points(-g)),
        _ => say!("delegates-worth-nothing"),
    }
}

/// The same, and a sentence after it.
#[must_use]
pub fn worth_and(gain: f64, more: Sentence) -> Sentence {
    say!("general-sentences", all = vec![worth_words(gain), more])
}

/// Every kind of favour, the cheapest for a giver first.
#[must_use]
pub fn cheapest(mind: &Mind, giver: StateId) -> [Favour; 3] {
    let state = mind.view.scenario.published(giver);
    let n = &mind.view.theory.stakes.favours;
    let mut all = Favour::ALL;
    all.sort_by(|&a, &b| favours::cost(n, a, state).total_cmp(&favours::cost(n, b, state)));
    all
}
