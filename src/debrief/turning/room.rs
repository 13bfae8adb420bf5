//! The days of the first conference: its signing, and the days on which the draft moved most.

use crate::conference::redlines::{Redline, WordingSource};
use crate::debrief::turning::{Days, Measure, Moment};
use crate::locale::Sentence;
use crate::model::action::CallKind;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::{Decision, Scenario, Sitting, Text, Theory};
use crate::say;
use crate::seat::Snapshot;
use crate::seat::common_knowledge::CommonKnowledge;
use crate::seat::record::Told;
use crate::world::journal::Happening;

/// Days of the conference that are told at most, beside its signing.
const DAYS: usize = 2;
/// Change of the draft below which a day is not told, in hundredths. Source: what rounds to none.
const LEAST: f64 = 0.05;

/// The days with their moments; nothing where there was no conference.
pub(super) fn of(
    (scenario, theory): (&Scenario, &Theory),
    common: &CommonKnowledge,
    known: &Snapshot,
) -> Option<(Days, Vec<Moment>)> {
    let first = known.room.sittings.all().next()?;
    if scenario.setup.days == 0 || first.days == 0 {
        return None;
    }
    let view = known.view((scenario, theory), common);
    let sponsors = view.sponsor_trust();
    let worth = |text: &Text| 100.0 * view.worth(text, &sponsors).total();
    let before = worth(&scenario.text.status_quo());
    let seated = known.seat.is_some();
    let drafted = &known.years.drafted;
    let mut text = scenario.text.opening();
    let mut evenings = vec![];
    let mut strongest: Vec<Option<&Redline>> = vec![];
    for day in 0..=first.days {
        let mut most: Option<(f64, &Redline)> = None;
        for line in drafted.iter().filter(|line| line.day == day) {
            let then = text.with(line.bracket, line.to);
            let by = match seated {
                true => (worth(&then) - worth(&text)).abs(),
                false => 0.0,
            };
            if most.is_none_or(|(so_far, _)| by >= so_far) {
                most = Some((by, line));
            }
            text = then;
        }
        strongest.push(most.map(|(_, line)| line));
        evenings.push(match seated {
            true => worth(&text) - before,
            false => settled(known, first, day),
        });
    }
    let days = Days {
        measure: if seated {
            Measure::Worth
        } else {
            Measure::Settled
        },
        evenings,
    };
    let mut moments = moved(scenario, known, (first, &days), &strongest);
    moments.push(signing(scenario, known, (first, &days)));
    Some((days, moments))
}

/// How many brackets were settled by the evening of a day.
fn settled(known: &Snapshot, first: &Sitting, day: u32) -> f64 {
    let until = first.opens + day;
    let all = known.journal.iter().take_while(|told| told.turn <= until);
    let clears = |told: &&Told| match &told.what {
        Happening::Cleared { .. } => true,
        Happening::Vote { kind, carried, .. } => {
            *carried && !matches!(kind, CallKind::Adjourn | CallKind::Show)
        }
        _ => false,
    };
    all.filter(clears).count() as f64
}

/// The days on which the line moved most, each told by the change of the draft that moved it most.
fn moved(
    scenario: &Scenario,
    known: &Snapshot,
    (first, days): (&Sitting, &Days),
    strongest: &[Option<&Redline>],
) -> Vec<Moment> {
    let by = |day: usize| days.evenings[day] - days.evenings[day - 1];
    let mut all: Vec<usize> = (1..days.evenings.len())
        .filter(|&day| by(day).abs() >= LEAST)
        .collect();
    all.sort_by(|a, b| by(*b).abs().total_cmp(&by(*a).abs()).then(a.cmp(b)));
    let told = all.into_iter().filter_map(|day| {
        let line = strongest[day]?;
        let turn = first.opens + line.day;
        let (own, what) = brought_by(scenario, known, line, turn);
        let (from, to) = (days.evenings[day - 1], days.evenings[day]);
        Some(Moment {
            turn,
            phase: Phase::Conference(line.day),
            own,
            what,
            did: measured(days.measure, from, to),
        })
    });
    told.take(DAYS).collect()
}

/// What the line did in a day.
fn measured(measure: Measure, from: f64, to: f64) -> Sentence {
    match measure {
        Measure::Worth => say!(
            "turning-worth-moved",
            from = points(from),
            to = points(to),
            by = points(to - from)
        ),
        Measure::Settled => say!(
            "turning-settled-moved",
            n = format!("{:.0}", to - from),
            all = format!("{to:.0}")
        ),
    }
}

/// Hundredths with their sign.
fn points(v: f64) -> String {
    let shown = format!("{v:+.1}");
    match shown.as_str() {
        "-0.0" => "+0.0".to_owned(),
        _ => shown.replace('-', "−"),
    }
}

/// Who brought a change of the draft and how, and whether the reader did.
fn brought_by(
    scenario: &Scenario,
    known: &Snapshot,
    line: &Redline,
    turn: u32,
) -> (bool, Sentence) {
    let clause = &scenario.text.clauses[scenario.text.brackets[line.bracket].clause];
    let title = clause.title.as_str();
    let name = |s: StateId| scenario.states[s].profile.name.as_str();
    let mine = |s: StateId| known.seat == Some(s);
    match &line.by {
        WordingSource::Seats(names) => match names.first() {
            Some(&s) if mine(s) => (true, say!("turning-you-write", clause = title)),
            Some(&s) => (false, say!("turning-writes", who = name(s), clause = title)),
            None => (false, say!("turning-plates", clause = title)),
        },
        WordingSource::Vote(by) => {
            let (yes, no) = tally(scenario, known, line, turn);
            match by {
                Some(s) if mine(*s) => (
                    true,
                    say!("turning-you-vote", clause = title, yes = yes, no = no),
                ),
                Some(s) => (
                    false,
                    say!(
                        "turning-vote",
                        who = name(*s),
                        clause = title,
                        yes = yes,
                        no = no
                    ),
                ),
                None => (
                    known.chair,
                    say!("turning-chair-vote", clause = title, yes = yes, no = no),
                ),
            }
        }
        WordingSource::Chair if known.chair => (true, say!("turning-you-chair", clause = title)),
        WordingSource::Chair => (false, say!("turning-chair", clause = title)),
        WordingSource::Group(_) => (false, say!("turning-drafters", clause = title)),
        WordingSource::Plates => (false, say!("turning-plates", clause = title)),
        WordingSource::Event => (false, say!("turning-event", clause = title)),
    }
}

/// For and against, of the vote that brought a wording into the draft.
fn tally(scenario: &Scenario, known: &Snapshot, line: &Redline, turn: u32) -> (usize, usize) {
    let p = scenario.proposal(line.bracket, line.to);
    let of_turn = known.journal.iter().filter(|told| told.turn == turn);
    let votes = of_turn.filter_map(|told| match &told.what {
        Happening::Vote {
            bracket,
            wording,
            yes,
            no,
            carried: true,
            ..
        } if (bracket, wording) == (&p.bracket, &p.wording) => Some((*yes, *no)),
        _ => None,
    });
    votes.last().unwrap_or_default()
}

/// The end of the conference: who signed, or that it failed.
fn signing(scenario: &Scenario, known: &Snapshot, (first, days): (&Sitting, &Days)) -> Moment {
    let turn = first.opens + first.days + 1;
    let of_turn = known.journal.iter().filter(|told| told.turn == turn);
    let answers: Vec<(StateId, Decision)> = of_turn
        .filter_map(|told| match &told.what {
            Happening::Signing {
                state, decision, ..
            } => Some((scenario.seat(state)?, *decision)),
            _ => None,
        })
        .collect();
    let up = answers.iter().filter(|(_, d)| d.signs()).count();
    let what = match first.adopted {
        Some(_) => say!("turning-signed", n = up, all = answers.len()),
        None => say!("turning-failed"),
    };
    let own = answers.iter().find(|(s, _)| known.seat == Some(*s));
    let end = days.evenings.last().copied().unwrap_or_default();
    let did = match (first.adopted, own, days.measure) {
        (Some(_), Some((_, decision)), _) => say!(
            "turning-signed-did",
            you = answer(*decision),
            worth = points(end)
        ),
        (Some(_), None, Measure::Worth) => say!("turning-signed-worth", worth = points(end)),
        (None, _, Measure::Worth) => say!("turning-failed-worth", worth = points(end)),
        (_, _, Measure::Settled) => say!("turning-signed-settled", all = format!("{end:.0}")),
    };
    Moment {
        turn,
        phase: Phase::Signing,
        own: false,
        what,
        did,
    }
}

/// An answer at the signing, as messages name it.
const fn answer(decision: Decision) -> &'static str {
    match decision {
        Decision::Sign => "sign",
        Decision::SignWithDeclaration => "declaration",
        Decision::NotNow => "not-now",
        Decision::Refuse => "refuse",
    }
}
