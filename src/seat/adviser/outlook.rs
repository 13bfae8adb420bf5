//! How a seat thinks that the brackets will end: what each wording brings it, whose plates go where,
//! what the room settles, and what the chair would write. Of itself it knows its mandate; of the others
//! what it believes (rule 2.8).

mod apart;
mod parts;

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};

use crate::conference::beliefs::Beliefs;
use crate::conference::corridors::offers::Offer;
use crate::conference::home;
use crate::conference::plates::rules::{best, tolerance};
use crate::conference::room::Standing;
use crate::locale::Sentence;
use crate::model::calendar::Phase;
use crate::model::functions::logistic;
use crate::model::ids::{BracketId, ParticipantId, StateId, WordingId};
use crate::model::published::PublishedState;
use crate::model::theory::fixed::fixed;
use crate::negotiation::draft::Draft;
use crate::negotiation::mediation::{Grading, grade};
use crate::negotiation::reading::{Change, ReadText, Reading, read};
use crate::negotiation::worth::{Scale, utility};
use crate::seat::adviser::aims::{Aims, GoalContext};
use crate::seat::adviser::prospect::{Prospect, Suppose};
use crate::seat::beliefs;
use crate::seat::view::SeatView;
use parts::{DraftWorth, Measures, WorkedOut};

fixed! {
    adviser_outlook:

    /// How far a gain of another may lie from what is believed of it, in units of utility: the
    /// width of the chances that follow. Judgement: a little more than the least tolerance (rule
    /// 3.4).
    const BLUR: f64 = 0.004;
    /// Chance that a delegation raises the plate again that it raised when the bracket was last
    /// before the room. Judgement: a mandate does not move, the text around the bracket does.
    const RAISED_AGAIN: f64 = 0.85;
    /// Mean graded vote by which the chair's taking a wording is 2.7 times as likely. Judgement: a
    /// tenth of a strong vote of everybody.
    const CHAIR_BLUR: f64 = 0.15;
    /// Plates that the wording in the text is ahead by, since a tie goes to it. Source: rule 3.1.
    const TIE: f64 = 0.5;
    /// Deviations of the plates counted by which a wording's leading is 2.7 times as likely. Judgement:
    /// about what the normal distribution has.
    const LEADS_BY: f64 = 0.6;
    /// Least deviation of plates counted. Source: half a plate.
    const HALF_A_PLATE: f64 = 0.5;
    /// Chance that what does not clear today clears on a later day, before the chair's last text.
    /// Judgement: tolerance grows, and half of the contested brackets come back.
    const LATER: f64 = 0.35;
}

/// See the module.
#[derive(Debug)]
pub struct Outlook<'a, 'w> {
    /// What the seat knows.
    pub view: &'a SeatView<'w>,
    /// The draft, read.
    pub draft: Cow<'a, ReadText<'w>>,
    /// Day; 0 before the conference.
    pub day: u32,
    /// Days left after today.
    pub days_left: u32,
    /// Delegations that sit, in the order of the states.
    pub seats: Vec<StateId>,
    /// Where the seat itself is among them.
    pub own: ParticipantId,
    /// Beliefs about all.
    pub beliefs: Beliefs,
    by: Measures,
    now: DraftWorth,
    /// The seat's own goals.
    pub aims: Aims,
    /// What each delegation has bound itself to, the latest package first.
    promises: Vec<Vec<Change>>,
    worked_out: WorkedOut<'w>,
    /// Share of the waiting brackets that come before the room on the days left, 0–1.
    come_up: f64,
    tolerated: f64,
}

impl<'a, 'w> Outlook<'a, 'w> {
    /// As the seat sees it; none outside the conference, and none for who does not sit.
    #[must_use]
    pub fn new(view: &'a SeatView<'w>) -> Option<Self> {
        let (treaty, text) = (&view.scenario.text, &view.room.draft.text);
        Self::on(view, Cow::Owned(ReadText::new(treaty, text)))
    }

    /// The same with the draft as it was read before.
    #[must_use]
    pub fn on(view: &'a SeatView<'w>, draft: Cow<'a, ReadText<'w>>) -> Option<Self> {
        let Phase::Conference(day) = view.phase else {
            return None;
        };
        let (scenario, room) = (view.scenario, view.room);
        let all = StateId::all(scenario.states.len());
        let seats: Vec<StateId> = all.filter(|&s| room.sits(s)).collect();
        let own = seats.iter().position(|&s| s == view.seat)?;
        let own = ParticipantId::new(own);
        let days = scenario.setup.days;
        let brackets = BracketId::all(room.draft.standing.len());
        let waiting = brackets.filter(|&b| room.unsettled(b) && !room.agenda.open.contains(&b));
        let days_left = days.saturating_sub(day);
        let slots = days_left as usize * scenario.setup.brackets_per_day;
        let n = &view.theory.conference.plates;
        let progress = f64::from(day) / f64::from(days.max(1));
        let treaty = &scenario.text;
        let beliefs = beliefs::of(view);
        let sponsors = view.sponsor_trust();
        let scales = seats.iter().map(|&s| match s == view.seat {
            true => view.scale(&sponsors),
            false => beliefs.scale(scenario, s),
        });
        let grading = Grading::of(&view.theory.conference.chair);
        let changes = Draft::new(
            treaty,
            &room.draft.text,
            &scales.collect::<Vec<Scale>>(),
            grading,
        );
        let promises = seats.iter().map(|&s| {
            let bound = view.offers.iter().filter(|o| o.binds() && o.party(s));
            let all: Vec<_> = bound.map(|o| o.terms()).collect();
            all.into_iter().rev().flatten().collect()
        });
        let mut outlook = Self {
            view,
            promises: promises.collect(),
            draft,
            day,
            days_left,
            own,
            beliefs,
            by: Measures {
                sponsors,
                before: read(treaty, &treaty.status_quo()),
                home: home::weights(&view.theory.stakes.home, scenario.published(view.seat)),
            },
            now: DraftWorth::default(),
            aims: Aims::of(view, days_left),
            worked_out: WorkedOut {
                changes: RefCell::new(changes),
                prospects: treaty.brackets.iter().map(|_| OnceCell::new()).collect(),
                objections: vec![OnceCell::new(); treaty.brackets.len()],
                usual: vec![OnceCell::new(); treaty.brackets.len()],
            },
            come_up: (slots as f64 / (waiting.count().max(1)) as f64).min(1.0),
            tolerated: tolerance(n, progress, 1.0, room.goodwill),
            seats,
        };
        let reading = outlook.draft.now().clone();
        outlook.now.all = ParticipantId::all(outlook.seats.len())
            .map(|i| outlook.worth(i, &reading))
            .collect();
        outlook.now.own = outlook.own_worth(&reading, &[]);
        Some(outlook)
    }

    /// The place of a state among those who sit, if it does.
    #[must_use]
    pub fn place(&self, state: StateId) -> Option<ParticipantId> {
        let place = self.seats.iter().position(|&s| s == state);
        place.map(ParticipantId::new)
    }

    /// What a delegation has published.
    #[must_use]
    pub fn published(&self, i: ParticipantId) -> PublishedState<'w> {
        self.view.scenario.published(self.seats[i])
    }

    fn worth(&self, i: ParticipantId, reading: &Reading) -> f64 {
        utility(&self.view.scenario.text, reading, self.scale(i)).total()
    }

    /// What a delegation weighs a text by, as far as the seat knows; of itself it knows all.
    fn scale(&self, i: ParticipantId) -> Scale<'_> {
        if i == self.own {
            return self.view.scale(&self.by.sponsors);
        }
        self.beliefs.scale(self.view.scenario, self.seats[i])
    }

    /// The seat's own worth of a reading with what the constituencies at home make of it.
    fn own_worth(&self, reading: &Reading, changes: &[Change]) -> f64 {
        self.of_the_text(reading) + self.aims.worth(&self.context(reading, changes))
    }

    /// What the goals are judged by, with some changes of the draft and what it then says.
    fn context<'s>(&'s self, reading: &'s Reading, changes: &'s [Change]) -> GoalContext<'s> {
        GoalContext {
            text: &self.view.room.draft.text,
            changes,
            reading,
            before: &self.by.before,
            view: self.view,
            beliefs: &self.beliefs,
        }
    }

    /// What the draft would say with some changes.
    fn then(&self, changes: &[Change]) -> Cow<'_, Reading> {
        let single = match changes {
            &[(b, w)] => self.draft.singles(b).get(w.index()),
            _ => None,
        };
        single.map_or_else(|| Cow::Owned(self.draft.with(changes)), Cow::Borrowed)
    }

    /// Whether some changes lose a goal that the draft holds.
    #[must_use]
    pub fn loses(&self, changes: &[Change]) -> bool {
        if let &[(b, w)] = changes {
            return self.prospect(b).loses.get(w.index()) == Some(&true);
        }
        let then = self.then(changes);
        let now = self.context(self.draft.now(), &[]);
        self.aims.loses(&now, &self.context(&then, changes))
    }

    /// The goal that some changes serve most, if they serve any.
    #[must_use]
    pub fn serves(&self, changes: &[Change]) -> Option<&Sentence> {
        let then = self.then(changes);
        let now = self.context(self.draft.now(), &[]);
        self.aims.serves(&now, &self.context(&then, changes))
    }

    /// The worth of a reading, with what the constituencies at home make of it, without the goals.
    fn of_the_text(&self, reading: &Reading) -> f64 {
        let (view, n) = (self.view, &self.view.theory.stakes.home);
        let attention = view.delegations.get(view.seat.index()).map(|d| d.attention);
        let attention = attention.map_or(&[][..], |a| &a.0);
        if attention.is_empty() {
            return self.worth(self.own, reading);
        }
        let treaty = &view.scenario.text;
        let readings = (&self.by.before, reading);
        let mood = view.room.publics.mood;
        let home = home::terms(n, treaty, readings, self.by.home, attention, mood);
        self.worth(self.own, reading) + home.iter().sum::<f64>()
    }

    /// What some changes bring the seat over the draft.
    #[must_use]
    pub fn own_gain(&self, changes: &[Change]) -> f64 {
        self.own_worth(&self.then(changes), changes) - self.now.own
    }

    /// What some changes are believed to bring a delegation over the draft, and the deviation of
    /// that.
    #[must_use]
    pub fn gain(&self, i: ParticipantId, changes: &[Change]) -> (f64, f64) {
        let guess = &self.beliefs.guesses[self.seats[i]];
        let now = (self.draft.now(), self.now.all[i]);
        let treaty = &self.view.scenario.text;
        guess.gain(treaty, self.scale(i), now, &self.then(changes))
    }

    /// Whether a bracket may still move: neither settled nor, where `shut` is false, shut.
    #[must_use]
    pub fn free(&self, bracket: BracketId, shut: bool) -> bool {
        match self.view.room.draft.standing[bracket] {
            Standing::Clear => false,
            Standing::Shut => shut,
            _ => true,
        }
    }

    /// Packages that bind a delegation, as far as the seat knows.
    pub fn binding(&self, i: ParticipantId) -> impl Iterator<Item = &'w Offer> + '_ {
        let seat = self.seats[i];
        let all = self.view.offers.iter().copied();
        all.filter(move |o| o.binds() && o.party(seat))
    }

    /// What a delegation has bound itself to at a bracket, as far as the seat knows.
    #[must_use]
    pub fn promised(&self, i: ParticipantId, bracket: BracketId) -> Option<WordingId> {
        let mut terms = self.promises[i].iter();
        terms.find(|t| t.0 == bracket).map(|t| t.1)
    }

    /// What is known and believed of a bracket.
    #[must_use]
    pub fn prospect(&self, bracket: BracketId) -> &Prospect {
        self.worked_out.prospects[bracket].get_or_init(|| self.form(bracket))
    }

    fn form(&self, bracket: BracketId) -> Prospect {
        let readings = self.draft.singles(bracket);
        let now = self.context(self.draft.now(), &[]);
        let each = WordingId::each(readings);
        let loses = each.clone().map(|(w, r)| {
            let changes = [(bracket, w)];
            self.aims.loses(&now, &self.context(r, &changes))
        });
        let loses: Vec<bool> = loses.collect();
        let own = each.map(|(w, r)| self.own_worth(r, &[(bracket, w)]) - self.now.own);
        let own: Vec<f64> = own.collect();
        let mut gains: Vec<Vec<f64>> = vec![vec![0.0; own.len()]; self.seats.len()];
        let mut changes = self.worked_out.changes.borrow_mut();
        for (w, reading) in readings.iter().enumerate() {
            for (gains, by) in gains.iter_mut().zip(changes.gains(reading)) {
                gains[w] = *by;
            }
        }
        let prefers =
            ParticipantId::all(self.seats.len()).map(|i| self.prefers(i, bracket, &gains[i]));
        let grading = Grading::of(&self.view.theory.conference.chair);
        let graded = (0..own.len()).map(|w| {
            let sum: i32 = gains.iter().map(|g| i32::from(grade(grading, g[w]))).sum();
            f64::from(sum) / gains.len().max(1) as f64
        });
        Prospect {
            graded: graded.collect(),
            loses,
            prefers: prefers.collect(),
            own,
            gains,
        }
    }

    /// Where a delegation's plate is likely to go.
    fn prefers(&self, i: ParticipantId, bracket: BracketId, gains: &[f64]) -> Vec<f64> {
        let sure = |w: WordingId, chance: f64| -> Vec<f64> {
            let mut all = vec![(1.0 - chance) / gains.len().max(1) as f64; gains.len()];
            if let Some(one) = all.get_mut(w.index()) {
                *one += chance;
            }
            all
        };
        if let Some(w) = self.promised(i, bracket) {
            return sure(w, 1.0);
        }
        if i == self.own {
            return sure(best(gains), 1.0);
        }
        let plates = &self.view.room.ballots.plates[bracket];
        let raised = plates.get(self.seats[i].index()).filter(|p| p.raised());
        if let Some(plate) = raised.filter(|p| p.wording().index() < gains.len()) {
            return sure(plate.wording(), RAISED_AGAIN);
        }
        soft(gains, BLUR)
    }

    /// Chance that a delegation's plate objects to what stands in the draft, if it prefers something
    /// else; `bears` is the share of its tolerance that counts.
    #[must_use]
    pub fn objects(&self, i: ParticipantId, bracket: BracketId, bears: f64) -> f64 {
        let gains = &self.prospect(bracket).gains[i];
        let most = gains.iter().copied().fold(0.0, f64::max);
        let over = most - bears * self.tolerated;
        if i == self.own {
            return if over > 0.0 { 1.0 } else { 0.0 };
        }
        logistic(over / BLUR)
    }

    /// How a bracket is likely to end: chance of each wording.
    #[must_use]
    pub fn ending(&self, bracket: BracketId, suppose: Suppose) -> Vec<f64> {
        let now = self.view.room.draft.text.at(bracket);
        let prospect = self.prospect(bracket);
        let count = prospect.own.len();
        let mut none = vec![0.0; count];
        if let Some(one) = none.get_mut(now.index()) {
            *one = 1.0;
        }
        let standing = self.view.room.draft.standing[bracket];
        let shut = standing == Standing::Shut && !suppose.opened;
        if standing == Standing::Clear || shut {
            return none;
        }
        let stands = suppose.drafted.unwrap_or(now);
        let base = prospect.graded.get(stands.index()).copied().unwrap_or(0.0);
        let chair: Vec<f64> = prospect.graded.iter().map(|g| g - base).collect();
        let chair = soft(&chair, CHAIR_BLUR);
        let open = self.view.room.agenda.open.contains(&bracket) || suppose.today;
        let up = if open { 1.0 } else { self.come_up };
        if up <= 0.0 {
            return chair;
        }
        let room = self.plates(bracket, suppose, stands);
        let later = if self.days_left > 0 { LATER } else { 0.0 };
        (0..count)
            .map(|w| {
                let (leads, clears) = room[w];
                let settled = clears + (1.0 - clears) * later;
                let unsettled: f64 = room.iter().map(|(l, c)| l * (1.0 - c)).sum();
                let left = unsettled * (1.0 - later);
                up * (leads * settled + left * chair[w]) + (1.0 - up) * chair[w]
            })
            .collect()
    }

    /// For each wording: chance that it leads, and that nobody objects then.
    fn plates(&self, bracket: BracketId, suppose: Suppose, stands: WordingId) -> Vec<(f64, f64)> {
        let prospect = self.prospect(bracket);
        let count = prospect.own.len();
        let (mut counts, mut variance) = (vec![0.0; count], 0.0);
        let mut clears = vec![1.0; count];
        let objections = self.worked_out.objections[bracket].get_or_init(|| {
            let all = ParticipantId::all(self.seats.len());
            all.map(|i| self.objects(i, bracket, 1.0)).collect()
        });
        for i in ParticipantId::all(self.seats.len()) {
            let bound = suppose.bound.filter(|(who, _)| who.contains(&i));
            let own = suppose.plate.filter(|_| i == self.own);
            let to = bound.map(|(_, w)| w).or(own.map(|(w, _)| w));
            let objects = match (bound, own) {
                (_, Some((_, objects))) => f64::from(u8::from(objects)),
                (Some((_, w)), _) if w == stands => 0.0,
                _ => objections[i],
            };
            for w in 0..count {
                let p = match to {
                    Some(to) => f64::from(u8::from(to.index() == w)),
                    None => prospect.prefers[i][w],
                };
                counts[w] += p;
                variance += p * (1.0 - p);
                clears[w] *= 1.0 - (1.0 - p) * objects;
            }
        }
        if let Some(tie) = counts.get_mut(stands.index()) {
            *tie += TIE;
        }
        let width = LEADS_BY * f64::sqrt(variance).max(HALF_A_PLATE);
        soft(&counts, width).into_iter().zip(clears).collect()
    }

    /// What an ending is worth to the seat.
    #[must_use]
    pub fn value(&self, bracket: BracketId, ending: &[f64]) -> f64 {
        let own = &self.prospect(bracket).own;
        own.iter().zip(ending).map(|(x, p)| x * p).sum()
    }

    /// What a bracket is likely to bring the seat if nothing is done.
    #[must_use]
    pub fn usual(&self, bracket: BracketId) -> f64 {
        let one = &self.worked_out.usual[bracket];
        *one.get_or_init(|| self.value(bracket, &self.ending(bracket, Suppose::default())))
    }

    /// The seat's own best wording of a bracket, by its mandate and what it promised.
    #[must_use]
    pub fn ours(&self, bracket: BracketId) -> WordingId {
        let promised = self.promised(self.own, bracket);
        promised.unwrap_or_else(|| {
            let known = self.prospect(bracket);
            let kept = known.own.iter().zip(&known.loses);
            let kept = kept.map(|(&x, &loses)| if loses { f64::NEG_INFINITY } else { x });
            best(&kept.collect::<Vec<f64>>())
        })
    }
}

/// Chances that follow scores: e times as likely for each `width`.
#[must_use]
pub fn soft(scores: &[f64], width: f64) -> Vec<f64> {
    let most = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let raw: Vec<f64> = scores
        .iter()
        .map(|s| libm::exp((s - most) / width))
        .collect();
    let sum: f64 = raw.iter().sum();
    raw.into_iter()
        .map(|r| r / sum.max(f64::MIN_POSITIVE))
        .collect()
}
