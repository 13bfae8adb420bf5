//! `hardliner`: holds its mandate and concedes late.
//!
//! Time-dependent tactic of Faratin, Sierra and Jennings (1998) with e = 4, Boulware.
//! Brings its own wording to its group and tables it, draws one red line where it loses most,
//! speaks and goes to the press, and at the end asks for a vote, or forces one on a point of order,
//! where the plates are with it: the move that broke Dubai. It models nobody.

use crate::conference::plates::rules::counts;
use crate::delegates::curves::{LATE, asks, bears, line};
use crate::delegates::delegate::Delegate;
use crate::delegates::habits;
use crate::delegates::mind::{Mind, Stake, points, worth_and, worth_words};
use crate::delegates::plan::Plan;
use crate::delegates::speaker::{Speaker, SpeakerKnowledge};
use crate::model::Text;
use crate::model::action::CallKind;
use crate::model::ids::DimensionId;
use crate::model::state::DelegateKind;
use crate::model::theory::fixed::fixed;
use crate::model::{Action, Move};
use crate::negotiation::marks::Floor;
use crate::negotiation::reading::ReadText;
use crate::say;
use crate::seat::view::SeatView;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct Hardliner;

fixed! {
    hardliner:

    /// Loss that is worth a red line or a vote, in units of utility. Judgement: about what it bears at
    /// the end.
    const SERIOUS: f64 = 0.03;
    /// Gain from which it tables a wording, in units of utility. Judgement: no source gives it.
    const TABLES: f64 = 0.006;
    /// Gain from which it puts its name under one, in units of utility. Judgement: the name of who
    /// holds out is dear.
    const SECONDS: f64 = 0.01;
    /// Attention of its public from which it has been told, in times the usual. Judgement: once to
    /// the press in a free country.
    const TOLD: f64 = 1.6;
}

impl Delegate for Hardliner {
    fn act<'w>(&self, view: &SeatView<'w>, draft: &ReadText<'w>) -> Vec<Move> {
        let Some(mind) = Mind::new(view, draft) else {
            return vec![];
        };
        let patience = bears(view, mind.progress, LATE);
        let mut plan = Plan::new(&mind, DelegateKind::Hardliner);
        habits::answer(&mut plan, &mind, asks(mind.progress, LATE), false, |_| None);
        for stake in &mind.stakes {
            plan.push(mind.plate(stake, stake.best, patience));
        }
        plan.try_push(habits::lobby(&mind));
        plan.try_push(vote(&mind));
        plan.try_push(red_line(&mind));
        plan.try_push(habits::table(&mind, TABLES));
        plan.try_push(habits::open(&mind));
        plan.try_push(habits::second(&mind, SECONDS, |_| false));
        let stake = mind.most_at_stake().filter(|s| s.loss() > patience);
        if let Some(stake) = stake {
            let alone = !others_spoke_for(&mind, stake);
            let more = alone.then(|| say!("delegates-support-alone"));
            plan.push(habits::support(&mind, stake.bracket, stake.best, more));
            let theirs = Action::Oppose(mind.proposal((stake.bracket, stake.now)));
            plan.push(Move::new(theirs, worth_words(-stake.loss())));
        }
        plan.try_push(press(&mind, stake));
        plan.done()
    }

    fn speaker(&self) -> Option<Box<dyn Speaker>> {
        Some(Box::new(Hardliner))
    }
}

fn red_line(mind: &Mind) -> Option<Move> {
    let drawn = mind
        .view
        .room
        .floor
        .lines_of(mind.view.seat)
        .next()
        .is_some();
    // Against most of the room a line does not hold, and a line crossed costs (rule 3.9).
    let stake = mind
        .most_at_stake()
        .filter(|s| !drawn && s.loss() > SERIOUS && !s.majority(s.now))?;
    let line = Action::RedLine(mind.proposal((stake.bracket, stake.now)));
    let why = say!("delegates-red-line", points = points(stake.loss()));
    Some(Move::new(line, why))
}

/// A vote on the last two days; on the last, a point of order on what is not on the agenda. One a
/// day: a second would find the room against it.
fn vote(mind: &Mind) -> Option<Move> {
    let room = mind.view.room;
    let binding = |k: CallKind| matches!(k, CallKind::Vote | CallKind::PointOfOrder);
    if mind.days_left > 1 || mind.day == 0 || room.ballots.calls.iter().any(|c| binding(c.kind)) {
        return None;
    }
    let stake = mind.floor_wants().filter(|w| w.gain > SERIOUS);
    let won = stake.map(|w| {
        let (b, wording) = w.term;
        let wordings = mind.treaty().brackets[b].wordings.len();
        let counts = counts(&room.ballots.plates[b], wordings);
        (w, counts[wording], counts.iter().sum::<usize>())
    });
    let mut won = won.filter(|(w, with, all)| {
        with * 2 > *all && (mind.days_left == 0 || room.agenda.open.contains(&w.term.0))
    });
    let (want, with, all) = won.next()?;
    let p = mind.proposal(want.term);
    let why = say!("delegates-vote", with = with, all = all);
    let it = if room.agenda.open.contains(&want.term.0) {
        Action::CallVote(p)
    } else {
        Action::PointOfOrder(p)
    };
    Some(Move::new(it, why))
}

/// Goes to the press with what it wants, as long as its public does not look there yet.
fn press(mind: &Mind, stake: Option<&Stake>) -> Option<Move> {
    let want = match stake {
        Some(s) => (s.bracket, s.best),
        None if mind.day == 0 => mind.wants().first()?.term,
        None => return None,
    };
    let wording = mind.treaty().brackets[want.0]
        .wordings
        .get(want.1.index())?;
    let attention = mind.view.delegations[mind.view.seat].attention;
    let looks = |d: DimensionId| attention.0[d];
    let unseen = wording.positions.keys().any(|&d| looks(d) < TOLD);
    if !unseen || mind.gain(&[want]) < SERIOUS {
        return None;
    }
    let why = worth_and(mind.gain(&[want]), say!("delegates-press"));
    Some(Move::new(Action::Press(mind.proposal(want)), why))
}

/// Whether anybody else has spoken for its wording.
fn others_spoke_for(mind: &Mind, stake: &Stake) -> bool {
    mind.view.room.floor.speeches.iter().any(|s| {
        s.favour
            && s.bracket == stake.bracket
            && s.wording == stake.best
            && s.seat != mind.view.seat
    })
}

impl Speaker for Hardliner {
    fn asks(&self, own: &SpeakerKnowledge) -> f64 {
        line(own.reservation(), own.time, LATE)
    }

    fn restates(&self) -> bool {
        true
    }

    /// What its party likes best, nothing below its line of the moment.
    fn package(&mut self, own: &SpeakerKnowledge, floor: &Floor) -> Option<Text> {
        own.favourite(floor, self.asks(own))
    }
}
