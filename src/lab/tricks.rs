//! Does a simple trick beat the room? Fixed strategies of one seat against the default delegates.

use crate::model::ids::{BracketId, StateId, WordingId};
use crate::seat::Views as _;
use serde::Serialize;
use std::sync::Arc;

use crate::conference::plates::rules::{best, counts};
use crate::lab::columns::{Column, lines};
use crate::lab::each::each;
use crate::model::calendar::Phase;
use crate::model::{Action, Scenario, Theory};
use crate::say;
use crate::session::Session;

/// A fixed way to play a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trick {
    /// The scenario's own delegate.
    Delegate,
    /// Says nothing; the mandate raises the plates.
    Silent,
    /// Objects to everything but its own best wording.
    AlwaysObject,
    /// Never objects, takes every offer.
    AlwaysAgree,
    /// Offers a swap each day, takes every offer that gains.
    AlwaysTrade,
    /// Calls a vote each day, on a point of order where it must.
    ForceVotes,
    /// Leaves the room each day.
    WalkOut,
    /// Draws red lines against all that is not its best.
    RedLines,
    /// Tables its best wording each day.
    TableOwn,
    /// Goes to the press each day.
    Press,
}

impl Trick {
    /// Every trick, the delegate first.
    pub const ALL: [Self; 10] = [
        Self::Delegate,
        Self::Silent,
        Self::AlwaysObject,
        Self::AlwaysAgree,
        Self::AlwaysTrade,
        Self::ForceVotes,
        Self::WalkOut,
        Self::RedLines,
        Self::TableOwn,
        Self::Press,
    ];
}

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// The trick.
    pub trick: Trick,
    /// Mean gain of the seat by the conference: its signing sum without the noise of the
    /// capital, zero if there is no text; in hundredths of a utility.
    pub gain: f64,
    /// Share of the seats where it gains more than the delegate, in the mean over seeds.
    pub beats: f64,
    /// Share of the seats where that difference is more than twice its standard error over the
    /// seeds.
    pub clearly: f64,
    /// Share of the seats where the delegate gains more by as much.
    pub clearly_worse: f64,
    /// Share of the seats where no other way gains more.
    pub best: f64,
    /// Mean share of all states that sign.
    pub signed: f64,
}

/// Plays every trick from some seats of some scenarios; `on_one` is called after each session.
#[must_use]
pub fn table(
    scenarios: &[Arc<Scenario>],
    theory: &Theory,
    seats: usize,
    seeds: u64,
    on_one: impl Fn() + Sync,
) -> Vec<Row> {
    let mut cells: Vec<(Arc<Scenario>, StateId)> = vec![];
    for scenario in scenarios {
        let n = scenario.states.len();
        let step = n.div_ceil(seats).max(1);
        let some = StateId::all(n).step_by(step);
        cells.extend(some.map(|s| (scenario.clone(), s)));
    }
    let jobs: Vec<(usize, Trick, u64)> = (0..cells.len())
        .flat_map(|c| Trick::ALL.map(|t| (c, t)))
        .flat_map(|(c, t)| (0..seeds).map(move |seed| (c, t, seed)))
        .collect();
    let played = each(&jobs, 2, |&(cell, trick, seed)| {
        let (scenario, seat) = &cells[cell];
        let result = play(scenario.clone(), theory.clone(), *seat, trick, seed);
        on_one();
        result
    });
    let mean = |cell: usize, trick: Trick, of: fn(&(f64, f64)) -> f64| {
        let mine = jobs.iter().zip(&played);
        let mine = mine.filter(|((c, t, _), _)| (*c, *t) == (cell, trick));
        mine.map(|(_, r)| of(r)).sum::<f64>() / seeds as f64
    };
    let gain = |cell, trick| mean(cell, trick, |r| r.0);
    let share = |yes: usize| yes as f64 / cells.len().max(1) as f64;
    let variance = |cell, trick| {
        let middle = gain(cell, trick);
        let mine = jobs.iter().zip(&played);
        let mine = mine.filter(|((c, t, _), _)| (*c, *t) == (cell, trick));
        let squares: f64 = mine.map(|(_, r)| (r.0 - middle) * (r.0 - middle)).sum();
        squares / (seeds.max(2) - 1) as f64
    };
    // By how many standard errors the seat's gain differs from the delegate's.
    let ahead = |cell, trick| {
        let error =
            ((variance(cell, trick) + variance(cell, Trick::Delegate)) / seeds as f64).sqrt();
        (gain(cell, trick) - gain(cell, Trick::Delegate)) / error.max(1e-9)
    };
    let row = |trick| {
        let all = 0..cells.len();
        let beats = all
            .clone()
            .filter(|&c| gain(c, trick) > gain(c, Trick::Delegate) + 1e-9);
        let best = all.clone().filter(|&c| {
            let others = Trick::ALL.into_iter().filter(|t| *t != trick);
            others.into_iter().all(|t| gain(c, t) <= gain(c, trick))
        });
        let of = |f: fn(&(f64, f64)) -> f64| {
            let sum: f64 = all.clone().map(|c| mean(c, trick, f)).sum();
            sum / cells.len().max(1) as f64
        };
        Row {
            trick,
            gain: 100.0 * of(|r| r.0),
            beats: share(beats.count()),
            clearly: share(all.clone().filter(|&c| ahead(c, trick) > 2.0).count()),
            clearly_worse: share(all.clone().filter(|&c| ahead(c, trick) < -2.0).count()),
            best: share(best.count()),
            signed: of(|r| r.1),
        }
    };
    Trick::ALL.map(row).to_vec()
}

/// One conference: the seat's gain, and the share that sign.
fn play(
    scenario: Arc<Scenario>,
    theory: Theory,
    seat: StateId,
    trick: Trick,
    seed: u64,
) -> (f64, f64) {
    let person = (trick != Trick::Delegate).then_some(seat);
    let mut session = Session::new(scenario, theory, seed, person, crate::delegates::plugin);
    while matches!(session.phase(), Phase::Conference(_)) {
        if person.is_some() {
            for action in acts(&mut session, seat, trick) {
                // What is refused changes nothing.
                let _refused = session.act(action).is_err();
            }
        }
        session.advance();
    }
    session.advance();
    let verdicts = session.verdicts();
    let signed = verdicts.iter().filter(|v| v.decision.signs()).count();
    let own = verdicts.get(seat.index());
    let gain = match session.room().adopted {
        Some(true) => own.map_or(0.0, |v| {
            let sum = v.reasons.iter().filter(|r| r.term != "noise");
            sum.map(|r| r.value).sum()
        }),
        _ => 0.0,
    };
    (gain, signed as f64 / verdicts.len().max(1) as f64)
}

/// What a seat that plays a trick does today.
pub fn acts(session: &mut Session, seat: StateId, trick: Trick) -> Vec<Action> {
    let view = session.view(seat);
    let Phase::Conference(day @ 1..) = view.phase else {
        return vec![];
    };
    let (room, scenario) = (view.room, view.scenario);
    let sponsors = view.sponsor_trust();
    let worth = |terms: &[(BracketId, WordingId)]| {
        let text = room.draft.text.with_all(terms);
        view.worth(&text, &sponsors).total()
    };
    let values = |b: BracketId| -> Vec<f64> {
        let wordings = WordingId::all(scenario.text.brackets[b].wordings.len());
        wordings.map(|w| worth(&[(b, w)])).collect()
    };
    let ours = |b: BracketId| (b, best(&values(b)));
    let proposal = |(b, w): (BracketId, WordingId)| scenario.proposal(b, w);
    let plates = |objects: bool| {
        let open = room.agenda.open.iter().map(|&b| ours(b));
        open.map(move |term| Action::Plate {
            choice: proposal(term),
            objects: objects && term.1 != room.draft.text.at(term.0),
        })
    };
    let waiting: Vec<_> = view
        .offers
        .iter()
        .filter(|o| o.waits_for(seat, day))
        .collect();
    let now = worth(&[]);
    let answers = |all: bool| {
        let waiting = waiting.iter();
        waiting.map(move |o| Action::Answer {
            offer: o.id,
            accept: all || worth(&o.terms()) > now,
        })
    };
    let most_lost = room.agenda.open.iter().copied().max_by(|&a, &b| {
        let loss = |b: BracketId| values(b).into_iter().fold(f64::MIN, f64::max) - now;
        loss(a).total_cmp(&loss(b)).then(b.cmp(&a))
    });
    match trick {
        Trick::Delegate | Trick::Silent => vec![],
        Trick::AlwaysObject => plates(true).collect(),
        Trick::AlwaysAgree => {
            let agree = room.agenda.open.iter().map(|&b| Action::Plate {
                choice: proposal((b, room.draft.text.at(b))),
                objects: false,
            });
            agree.chain(answers(true)).collect()
        }
        Trick::AlwaysTrade => {
            let mut acts: Vec<Action> = answers(false).collect();
            acts.extend(swap(&view, seat, &worth, most_lost.map(ours)));
            acts
        }
        Trick::ForceVotes => {
            let majority = |b: BracketId| {
                let (_, w) = ours(b);
                let n = scenario.text.brackets[b].wordings.len();
                let counts = counts(&room.ballots.plates[b], n);
                counts[w] * 2 > counts.iter().sum::<usize>()
            };
            let unsettled =
                BracketId::all(room.draft.standing.len()).filter(|&b| room.unsettled(b));
            let won = unsettled.filter(|&b| !room.ballots.plates[b].is_empty() && majority(b));
            let calls = won.map(|b| match room.agenda.open.contains(&b) {
                true => Action::CallVote(proposal(ours(b))),
                false => Action::PointOfOrder(proposal(ours(b))),
            });
            calls.take(2).collect()
        }
        Trick::WalkOut => vec![Action::WalkOut],
        Trick::RedLines => {
            let lines = room
                .agenda
                .open
                .iter()
                .map(|&b| (b, room.draft.text.at(b), ours(b).1));
            let lines = lines.filter(|(_, now, best)| now != best);
            let lines = lines.map(|(b, now, _)| Action::RedLine(proposal((b, now))));
            plates(true).chain(lines).collect()
        }
        Trick::TableOwn => most_lost
            .map(|b| Action::Table(proposal(ours(b))))
            .into_iter()
            .collect(),
        Trick::Press => most_lost
            .map(|b| Action::Press(proposal(ours(b))))
            .into_iter()
            .collect(),
    }
}

/// A swap with whoever seems to gain most: our wish against the cheapest of ours.
fn swap(
    view: &crate::seat::view::SeatView,
    seat: StateId,
    worth: &dyn Fn(&[(BracketId, WordingId)]) -> f64,
    want: Option<(BracketId, WordingId)>,
) -> Option<Action> {
    use crate::negotiation::reading::read;
    use crate::negotiation::worth::utility;
    let (room, scenario) = (view.room, view.scenario);
    let want = want?;
    let now = worth(&[]);
    let beliefs = crate::seat::beliefs::of(view);
    let terms =
        BracketId::all(room.draft.standing.len()).filter(|&b| room.unsettled(b) && b != want.0);
    let terms = terms.flat_map(|b| {
        let wordings = WordingId::all(scenario.text.brackets[b].wordings.len());
        wordings.map(move |w| (b, w))
    });
    let gains = terms.filter(|&t| worth(&[want, t]) > now + 0.001);
    let start = read(&scenario.text, &room.draft.text);
    let mut top: Option<(f64, StateId, (BracketId, WordingId))> = None;
    for give in gains.take(24) {
        let then = read(&scenario.text, &room.draft.text.with_all(&[want, give]));
        for other in StateId::all(scenario.states.len()).filter(|&s| s != seat) {
            let scale = beliefs.scale(scenario, other);
            let of = |r| utility(&scenario.text, r, scale).total();
            let gain = of(&then) - of(&start);
            if gain > top.map_or(0.002, |t| t.0) {
                top = Some((gain, other, give));
            }
        }
    }
    let (_, other, give) = top?;
    Some(Action::Offer {
        to: vec![scenario.iso(other).to_owned()],
        package: crate::model::Package {
            give: vec![scenario.proposal(give.0, give.1)],
            want: vec![scenario.proposal(want.0, want.1)],
            pays: vec![],
        },
        until: None,
        witnesses: vec![],
    })
}

static COLUMNS: [Column<Row>; 7] = [
    (say!("lab-trick"), -14, |r| {
        let name = serde_json::to_value(r.trick).ok();
        let name = name.and_then(|n| n.as_str().map(str::to_owned));
        name.unwrap_or_default()
    }),
    (say!("lab-gain"), 6, |r| format!("{:.2}", r.gain)),
    (say!("lab-beats"), 20, |r| format!("{:.2}", r.beats)),
    (say!("lab-clearly"), 9, |r| format!("{:.2}", r.clearly)),
    (say!("lab-clearly-worse"), 15, |r| {
        format!("{:.2}", r.clearly_worse)
    }),
    (say!("lab-best"), 6, |r| format!("{:.2}", r.best)),
    (say!("lab-signed"), 8, |r| format!("{:.2}", r.signed)),
];

/// The table as text.
#[must_use]
pub fn as_text(rows: &[Row]) -> String {
    lines(&COLUMNS, rows)
}
