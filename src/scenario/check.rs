//! Raw files to a checked scenario. Every fault is reported, not only the first.

use crate::model::goals::AuthoredGoals;
use crate::model::ids::StateId;
use crate::model::pairs::Pairs;
use crate::model::trends::Online;
use crate::say;
use crate::scenario::faults::{Faults, NameKind};
use crate::scenario::pairs::Between;
use std::collections::BTreeMap;

use crate::locale::{Argument, Language, typographic};
use crate::model::scenario::{Record, Scenario, Setup, Step};
use crate::model::{Interest, Interests, Profile, State, TreatyText};
use crate::scenario::events;
use crate::scenario::goals::{self, RawGoals};
use crate::scenario::locate;
use crate::scenario::locate::Located;
use crate::scenario::own;
use crate::scenario::raw::RawScenario;
use crate::scenario::raw::RawStates;
use crate::scenario::raw::RawText;
use crate::scenario::record;
use crate::scenario::record::RawRecord;
use crate::scenario::report::FaultReport;
use crate::scenario::sheet::{self, RawMap};
use crate::scenario::text;

/// What [`check`] reads: path and text of each file, and what RON made of it.
pub struct Sources<'a> {
    /// Folder name.
    pub name: &'a str,
    /// SHA-256 of the files.
    pub hash: String,
    /// `scenario.ron`.
    pub raw: Option<RawScenario>,
    /// `clauses.ron`.
    pub raw_text: Option<RawText>,
    /// `states.ron`.
    pub raw_states: Option<RawStates>,
    /// `record.ron`.
    pub raw_record: Option<RawRecord>,
    /// `goals.ron`.
    pub raw_goals: Option<RawGoals>,
    /// `map.ron`.
    pub raw_map: Option<RawMap>,
    /// Path and text of `map.ron`; empty if there is none.
    pub map: &'a (String, String),
    /// Path and text of `goals.ron`; empty if there is none.
    pub goals: &'a (String, String),
    /// Path and text of `scenario.ron`.
    pub head: &'a (String, String),
    /// Path and text of `clauses.ron`.
    pub text: &'a (String, String),
    /// Path and text of `states.ron`.
    pub states: &'a (String, String),
    /// Path and text of `relations.csv`.
    pub relations: &'a (String, String),
    /// Path and text of `online.csv`; empty if there is none.
    pub online: &'a (String, String),
    /// Path and text of `record.ron`; empty if there is none.
    pub record: &'a (String, String),
}

/// Checks everything that can be checked; `None` if a file did not parse.
pub fn check(sources: Sources, report: &mut FaultReport) -> Option<Scenario> {
    let groups: Vec<String> = sources
        .raw_states
        .iter()
        .flat_map(|s| &s.states)
        .flat_map(|s| s.groups.clone())
        .collect();
    let codes: Vec<String> = sources
        .raw_states
        .iter()
        .flat_map(|s| &s.states)
        .map(|s| s.iso.value.clone())
        .collect();
    let known: Vec<String> = codes.iter().chain(&groups).cloned().collect();
    let mut treaty = sources.raw_text.as_ref().map(|raw| {
        let find = |m| locate::find::<RawText>(&sources.text.1, m);
        text::check(
            raw,
            sources.raw_states.is_some().then_some(&known[..]),
            &mut Faults::new(report, &sources.text.0, &find),
        )
    });
    let mut states = sources
        .raw_states
        .as_ref()
        .zip(sources.raw_text.as_ref())
        .map(|(raw, raw_text)| {
            let dims: Vec<String> = raw_text
                .dimensions
                .iter()
                .map(|d| d.id.value.clone())
                .collect();
            let find = |m| locate::find::<RawStates>(&sources.states.1, m);
            check_states(
                raw,
                &dims,
                &mut Faults::new(report, &sources.states.0, &find),
            )
        });
    let seats = sources.raw.as_ref().map(|raw| {
        let find = |m| locate::find::<RawScenario>(&sources.head.1, m);
        let mut faults = Faults::new(report, &sources.head.0, &find);
        check_setup(raw, &mut faults);
        if let Some(treaty) = &mut treaty {
            own::openings(raw, treaty, &mut faults);
            let dims: Vec<String> = treaty.dimensions.iter().map(|d| d.id.clone()).collect();
            let states = states.as_deref_mut().unwrap_or_default();
            own::salience(raw, &dims, states, &mut faults);
        }
        let have_states = sources.raw_states.is_some();
        faults.unique(NameKind::Seat, raw.seats.iter());
        for seat in raw.seats.iter().filter(|_| have_states) {
            faults.index::<usize>(NameKind::State, seat, &codes);
        }
        let mut seats: Vec<String> = if raw.seats.is_empty() {
            codes.clone()
        } else {
            raw.seats.iter().map(|s| s.value.clone()).collect()
        };
        seats.sort();
        if have_states {
            faults.index::<StateId>(NameKind::Seat, &raw.suggested_seat, &seats);
        }
        let at_table = have_states.then_some(&seats[..]);
        let events = events::check(raw, treaty.as_ref(), at_table, &mut faults);
        (seats, events)
    });
    let record = sources.raw_record.as_ref().map(|raw| {
        let find = |m| locate::find::<RawRecord>(&sources.record.1, m);
        record::check(
            raw,
            &record::RecordNames {
                treaty: treaty.as_ref(),
                codes: sources.raw_states.is_some().then_some(&codes[..]),
                seats: seats.as_ref().map_or(&[], |s| &s.0),
                days: sources.raw.as_ref().map_or(u32::MAX, |r| r.days.value),
                borrowed: sources.raw.as_ref().is_some_and(|r| r.base.is_some()),
            },
            &mut Faults::new(report, &sources.record.0, &find),
        )
    });
    let goals = match (&sources.raw_goals, &treaty, &seats) {
        (Some(raw), Some(treaty), Some((seats, _))) if sources.raw_states.is_some() => {
            let find = |m| locate::find::<RawGoals>(&sources.goals.1, m);
            let mut faults = Faults::new(report, &sources.goals.0, &find);
            goals::check(raw, &goals::GoalNames { treaty, seats }, &mut faults)
        }
        _ => AuthoredGoals::new(),
    };
    let map = match (&sources.raw_map, &seats) {
        (Some(raw), Some((seats, _))) if sources.raw_states.is_some() => {
            let find = |m| locate::find::<RawMap>(&sources.map.1, m);
            let mut faults = Faults::new(report, &sources.map.0, &find);
            Some(sheet::check(raw, (&codes, seats), &mut faults))
        }
        _ => None,
    };
    let pairs = super::pairs::relations(sources.relations, &codes, report);
    let online = super::online::online(sources.online, &codes, report);
    let (raw, treaty, mut states) = (sources.raw?, treaty?, states?);
    let (seats, events) = seats?;
    if !report.faults.is_empty() {
        return None;
    }
    states.retain(|s| seats.contains(&s.profile.iso));
    states.sort_by(|a, b| a.profile.iso.cmp(&b.profile.iso));
    let mut scenario = assemble(sources.name, sources.hash, raw, treaty, states, &pairs)?;
    scenario.online = super::online::of_the_table(online, &scenario.states);
    scenario.events = events;
    scenario.record = record.unwrap_or_default();
    scenario.goals = goals;
    scenario.map = map;
    Some(scenario)
}

/// All but the events and the record.
fn assemble(
    name: &str,
    hash: String,
    raw: RawScenario,
    text: TreatyText,
    states: Vec<State>,
    pairs: &BTreeMap<(String, String), Between>,
) -> Option<Scenario> {
    let n = states.len();
    let mut agreement = Pairs::filled(n, 1.0);
    let mut contiguous = Pairs::filled(n, false);
    let mut alliance = Pairs::filled(n, 0.0);
    let mut dispute = Pairs::filled(n, 0.0);
    // States and rows are both in the order of the codes, and are gone through side by side.
    let mut rows = pairs.iter().peekable();
    for i in StateId::all(n) {
        for j in StateId::all(n).skip(i.index() + 1) {
            let key = (&states[i].profile.iso, &states[j].profile.iso);
            while rows.next_if(|((c, d), _)| (c, d) < key).is_some() {}
            let (_, between) = rows.next_if(|((c, d), _)| (c, d) == key)?;
            for pair in [(i, j), (j, i)] {
                agreement[pair] = between.agreement;
                contiguous[pair] = between.contiguous;
                alliance[pair] = between.alliance;
                dispute[pair] = f64::from(between.dispute) / 3.0;
            }
        }
    }
    let suggested_seat = states
        .iter()
        .position(|s| s.profile.iso == raw.suggested_seat.value)
        .map(StateId::new)?;
    Some(Scenario {
        setup: Setup {
            name: name.to_owned(),
            title: raw.title,
            summary: typographic(raw.summary),
            suggested_seat,
            opens: raw.opens,
            days: raw.days.value,
            brackets_per_day: usize::try_from(raw.brackets_per_day.value).unwrap_or(1),
            actions_per_day: raw.actions_per_day.value,
            goodwill: raw.goodwill.value,
            quarters: raw.quarters.value,
            first_year: raw.first_year,
        },
        events: vec![],
        steps: raw
            .steps
            .into_iter()
            .map(|s| Step {
                screen: s.screen.value,
                turn: s.turn,
                text: typographic(s.text),
            })
            .collect(),
        text,
        states,
        agreement,
        contiguous,
        alliance,
        dispute,
        online: Online::default(),
        record: Record::default(),
        goals: AuthoredGoals::new(),
        map: None,
        hash,
    })
}

/// Screens a tutorial step may belong to.
const SCREENS: [&str; 5] = ["briefing", "conference", "signing", "aftermath", "debrief"];

fn check_setup(raw: &RawScenario, faults: &mut Faults) {
    let mut whole = |what: &str, v: &Located<u32>, low: f64, high: f64| {
        faults.range(what, v.mark, f64::from(v.value), low, high);
    };
    whole("days", &raw.days, 0.0, 30.0);
    whole("brackets_per_day", &raw.brackets_per_day, 1.0, 8.0);
    whole("actions_per_day", &raw.actions_per_day, 1.0, 6.0);
    whole("quarters", &raw.quarters, 1.0, 120.0);
    faults.range(
        "goodwill",
        raw.goodwill.mark,
        raw.goodwill.value,
        0.0,
        100.0,
    );
    let screens = SCREENS.map(str::to_owned);
    for step in &raw.steps {
        faults.index::<usize>(NameKind::Screen, &step.screen, &screens);
    }
}

fn check_states(raw: &RawStates, dims: &[String], faults: &mut Faults) -> Vec<State> {
    faults.unique(NameKind::State, raw.states.iter().map(|s| &s.iso));
    raw.states
        .iter()
        .map(|state| check_state(state, dims, faults))
        .collect()
}

fn check_state(
    raw: &crate::scenario::raw::RawState,
    dims: &[String],
    faults: &mut Faults,
) -> State {
    let iso = &raw.iso;
    if iso.len() != 3 || !iso.bytes().all(|b| b.is_ascii_uppercase()) {
        faults.at(
            iso.mark,
            say!("scenario-no-iso", name = &iso.value),
            say!("scenario-no-iso-help"),
        );
    }
    let mut share = |what: Argument, mark: u32, values: &[f64]| {
        for &v in values {
            faults.range(what.clone(), mark, v, 0.0, 1.0);
        }
    };
    share(
        "digital".into(),
        raw.digital.mark,
        &[raw.digital.dependence, raw.digital.exposure],
    );
    let c = &raw.capabilities;
    share(
        say!("scenario-what-capability").into(),
        c.mark,
        &[c.offence, c.defence, c.surveillance, c.attribution],
    );
    let s = &raw.society;
    share(
        "society".into(),
        s.mark,
        &[s.liberty, s.industry_voice, s.public_concern],
    );
    let d = &raw.doctrine;
    share(
        "doctrine".into(),
        d.mark,
        &[d.restraint, d.retaliation, d.risk_tolerance],
    );
    let b = &raw.budget;
    let shares = [b.offence, b.defence, b.surveillance, b.diplomacy, b.aid];
    share(say!("scenario-what-budget").into(), b.mark, &shares);
    let sum: f64 = shares.iter().sum();
    if (sum - 1.0).abs() > 0.005 {
        faults.at(
            b.mark,
            say!(
                "scenario-budget",
                state = &iso.value,
                sum = format!("{sum:.3}")
            ),
            say!("scenario-budget-help"),
        );
    }
    faults.range("gdp_bn", raw.economy.mark, raw.economy.gdp_bn, 0.0, 1e6);
    faults.range(
        "population_m",
        raw.economy.mark,
        raw.economy.population_m,
        0.0,
        1e4,
    );
    faults.range(
        "longitude",
        raw.anchor.mark,
        raw.anchor.value.0,
        -180.0,
        180.0,
    );
    faults.range("latitude", raw.anchor.mark, raw.anchor.value.1, -90.0, 90.0);
    faults.range(
        "alignment",
        raw.alignment.mark,
        raw.alignment.value,
        -4.0,
        4.0,
    );
    let mut interests = vec![None; dims.len()];
    for (name, interest) in &raw.interests {
        faults.range(
            say!("scenario-what-ideal"),
            interest.mark,
            interest.ideal,
            0.0,
            4.0,
        );
        faults.range(
            say!("scenario-what-salience"),
            interest.mark,
            interest.salience,
            0.0,
            1e3,
        );
        if let Some(i) = faults.index::<usize>(NameKind::Dimension, name, dims) {
            interests[i] = Some(interest.value);
        }
    }
    for (dim, interest) in dims.iter().zip(&interests) {
        if interest.is_none() {
            faults.at(
                iso.mark,
                say!("scenario-no-interest", state = &iso.value, dimension = dim),
                say!("scenario-no-interest-help", dimension = dim),
            );
        }
    }
    let sum: f64 = interests
        .iter()
        .flatten()
        .map(|i: &Interest| i.salience)
        .sum();
    if sum <= 0.0 {
        faults.at(
            iso.mark,
            say!("scenario-indifferent", state = &iso.value),
            say!("scenario-indifferent-help"),
        );
    }
    let scaled = interests.into_iter().map(|i| {
        let i = i.unwrap_or(Interest {
            ideal: 0.0,
            salience: 0.0,
        });
        Interest {
            ideal: i.ideal,
            salience: i.salience / sum.max(1e-9),
        }
    });
    State {
        profile: Profile {
            iso: iso.value.clone(),
            official: raw.name.clone(),
            name: Language::current().short_name(&raw.name),
            groups: raw.groups.clone(),
            anchor: raw.anchor.value,
            alignment: raw.alignment.value,
            delegate: raw.delegate,
        },
        economy: raw.economy.value,
        digital: raw.digital.value,
        capabilities: raw.capabilities.value,
        society: raw.society.value,
        doctrine: raw.doctrine.value,
        interests: Interests(scaled.collect()),
        budget: raw.budget.value,
    }
}
