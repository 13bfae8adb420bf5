//! `plenary play`.

use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::arguments::{assumption, by_name};
use crate::cli::stop::Stop;
use crate::cli::terminal::{progress, tell, warn};
use crate::locale::Argument;
use crate::model::action::CHAIR;
use crate::model::ids::StateId;
use crate::model::{DelegateKind, Scenario, Strength};
use crate::scenario::Library;
use crate::session::Session;
use crate::session::files::{read_actions, save};
use crate::session::goals::own;
use crate::session::line::LogLine;
use crate::session::office;
use crate::session::score::Aims;
use crate::session::setup::Seating;
use crate::{say, text};

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[arg(long)]
    headless: bool,
    #[arg(long, default_value = "dubai-twelve")]
    scenario: String,
    #[arg(long)]
    seat: Option<String>,
    #[arg(long, conflicts_with = "seat")]
    chair: bool,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[arg(long, default_value = "restraint")]
    theory: String,
    #[arg(long, value_parser = assumption)]
    assume: Vec<(String, f64)>,
    #[arg(long, default_value = "counsellor", value_parser = by_name::<Strength>)]
    strength: Strength,
    #[arg(long, value_parser = by_name::<DelegateKind>)]
    delegates: Option<DelegateKind>,
    #[arg(long)]
    actions: Option<PathBuf>,
    #[arg(long)]
    out: Option<PathBuf>,
    #[arg(long)]
    incidents: Option<PathBuf>,
}

pub(super) fn play(library: &Library, options: Options) -> Result<(), Stop> {
    let Options {
        headless,
        scenario,
        seat,
        chair,
        seed,
        theory,
        assume,
        strength,
        delegates,
        actions,
        out,
        incidents,
    } = options;
    if !headless {
        return Err(Stop::Usage(text!("cli-play-headless")));
    }
    let scenario = Arc::new(library.load(&scenario)?);
    let mut theory = library.theory(&theory)?;
    for (name, value) in assume {
        theory.assume(&name, value)?;
    }
    if scenario.setup.days == 0 && (chair || seat.is_some()) {
        let scenario = scenario.setup.name.as_str();
        return Err(Stop::Failed(text!(
            "cli-play-no-conference",
            scenario = scenario
        )));
    }
    let (seat, actions) = (seat.as_deref(), actions.as_deref());
    let held = seat.map(|iso| seat_named(&scenario, iso)).transpose()?;
    let lines: Vec<LogLine> = match actions {
        None => vec![],
        Some(path) => read_actions(path).map_err(|all| {
            Stop::Failed(
                all.iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join("\n"),
            )
        })?,
    };
    let own = if chair { Some(CHAIR) } else { seat };
    let people = people(&scenario, own, &lines)?;
    let seating = Seating {
        // With no actions a computer plays the seat.
        people: held
            .filter(|_| !lines.is_empty())
            .into_iter()
            .chain(people)
            .collect(),
        chair,
        strength,
        delegates,
        ..Seating::default()
    };
    let mut session = Session::seated(scenario, theory, seed, seating, crate::delegates::plugin);
    let bar = progress(session.turns());
    let refused = session.play(&lines, |_| bar.inc(1));
    bar.finish_and_clear();
    for (line, refusal) in &refused {
        let why = refusal.to_string();
        let refused = say!("cli-play-refused", turn = line.turn(), why = why);
        warn(&refused);
    }
    if let Some(out) = out {
        save(&session, &out)?;
    }
    if let Some(path) = incidents {
        let table = crate::debrief::incidents::csv(&mut session)
            .map_err(|e| Stop::Failed(e.to_string()))?;
        crate::session::files::write_atomically(&path, &table)?;
    }
    let told = report(&session, held);
    if refused.is_empty() {
        told
    } else {
        Err(Stop::Failed(text!("cli-play-refusals", n = refused.len())))
    }
}

/// The seats that act in a log before a line gives them to somebody. Where a seat or the chair was
/// named on the command line, nobody else may act.
fn people(scenario: &Scenario, own: Option<&str>, lines: &[LogLine]) -> Result<Vec<StateId>, Stop> {
    let (mut people, mut given) = (vec![], vec![]);
    for line in lines {
        match line {
            LogLine::Act(act) if own.is_some_and(|own| own != act.seat) => {
                return Err(Stop::Failed(text!(
                    "cli-play-not-yours",
                    turn = act.turn,
                    seat = &act.seat
                )));
            }
            LogLine::Act(act) if own.is_none() => {
                if act.seat == CHAIR {
                    return Err(Stop::Failed(text!("cli-play-chair")));
                }
                let seat = seat_named(scenario, &act.seat)?;
                if !given.contains(&seat) && !people.contains(&seat) {
                    people.push(seat);
                }
            }
            LogLine::Control { seat, .. } => given.push(seat_named(scenario, seat)?),
            _ => {}
        }
    }
    Ok(people)
}

fn seat_named(scenario: &Scenario, iso: &str) -> Result<StateId, Stop> {
    scenario.seat(iso).ok_or_else(|| {
        // Codes are three letters: count the slips rather than the likeness.
        let slips = |p: &crate::model::Profile| {
            strsim::osa_distance(&p.iso, iso).min(strsim::osa_distance(&p.name, iso))
        };
        let near = scenario
            .states
            .iter()
            .map(|s| &s.profile)
            .min_by_key(|p| slips(p));
        Stop::Failed(match near {
            None => text!("cli-play-no-seat", code = iso),
            Some(p) => text!(
                "cli-play-no-seat-near",
                code = iso,
                near = &p.iso,
                name = &p.name
            ),
        })
    })
}

/// How it ended, and the goals of everybody who played.
fn report(session: &Session, held: Option<StateId>) -> Result<(), Stop> {
    let first = session.own_conference();
    let verdicts = first.map_or(&[][..], |h| &h.verdicts);
    let signed = verdicts.iter().filter(|v| v.decision.signs()).count();
    let (all, digest) = (verdicts.len(), session.digest());
    let ending: Argument = match &session.history().ending {
        Some(ending) => ending.into(),
        None => say!("cli-play-no-ending").into(),
    };
    let outcome = match first.map(|h| h.adopted) {
        Some(true) => say!(
            "cli-play-adopted",
            signed = signed,
            all = all,
            ending = ending,
            digest = digest
        ),
        _ => say!(
            "cli-play-failed",
            signed = signed,
            all = all,
            ending = ending,
            digest = digest
        ),
    };
    tell(outcome)?;
    let mut shown: Vec<StateId> = held.into_iter().chain(session.people()).collect();
    shown.sort_unstable();
    shown.dedup();
    for &seat in &shown {
        if shown.len() > 1 {
            tell(&session.scenario().states[seat].profile.name)?;
        }
        goals(&own(session.state(), seat).aims())?;
    }
    if session.chair() {
        goals(&office::of(session.state()).aims())?;
    }
    Ok(())
}

/// Goals with where they stand, and how whoever has them did, at the signing and at the end.
fn goals(aims: &Aims) -> Result<(), Stop> {
    for (item, placed) in &aims.goals {
        let goal = say!(
            "cli-play-goal",
            kind = item.name(),
            title = placed.goal.title.clone(),
            now = placed.standing.now.clone(),
            progress = format!("{:.0}", 100.0 * placed.standing.progress)
        );
        tell(&goal)?;
    }
    if let Some(score) = aims.at_signing {
        let total = format!("{:.0}", score.total);
        let grade = score.grade.name();
        let signing = say!("cli-play-score-signing", total = total, grade = grade);
        tell(&signing)?;
    }
    let Some(score) = aims.score else {
        return Ok(());
    };
    let total = format!("{:.0}", score.total);
    let grade = score.grade.name();
    tell(say!("cli-play-score", total = total, grade = grade))?;
    for line in &score.lines {
        let (points, most) = (format!("{:.1}", line.points), format!("{:.0}", line.most));
        let said = say!(
            "cli-play-score-line",
            item = line.item.name(),
            points = points,
            most = most,
            why = line.why.clone()
        );
        tell(&said)?;
    }
    Ok(())
}
