//! The faults of a class file.

use crate::classroom::class::{
    Class, Delegation, FEWEST, LONGEST, MOST, MOST_OF_A_DELEGATION, SHORTEST, Step, StepKind, Table,
};
use crate::classroom::file::raw::{RawClass, RawTable};
use crate::classroom::hour;
use crate::model::Scenario;
use crate::model::ids::StateId;
use crate::say;
use crate::scenario::faults::{Faults, NameKind};
use crate::scenario::locate::FilePosition;
use crate::scenario::raw::Name;
use crate::scenario::report::FaultReport;

/// The checked class, unless a name in it stands for nothing; faults go into the report.
pub(super) fn check(
    raw: &RawClass,
    scenario: Option<&Scenario>,
    (scenarios, theories): (&[String], &[String]),
    (report, file, find): (&mut FaultReport, &str, &dyn Fn(u32) -> FilePosition),
) -> Option<Class> {
    let mut faults = Faults::new(report, file, find);
    let f = &mut faults;
    if scenario.is_none() {
        f.index::<usize>(NameKind::Scenario, &raw.scenario, scenarios);
    }
    f.index::<usize>(NameKind::Theory, &raw.theory, theories);
    let bounds = [
        (say!("class-what-students"), &raw.students, FEWEST, MOST),
        (say!("class-what-minutes"), &raw.minutes, SHORTEST, LONGEST),
    ];
    for (what, given, low, high) in bounds {
        let value = f64::from(given.value);
        f.range(what, given.mark, value, f64::from(low), f64::from(high));
    }
    people(raw, f);
    let plan = plan(raw, scenario, f);
    let scenario = scenario?;
    if scenario.setup.days == 0 {
        let what = say!("class-no-conference", scenario = &scenario.setup.title);
        f.at(raw.scenario.mark, what, say!("class-no-conference-help"));
    }
    let isos: Vec<String> = scenario
        .states
        .iter()
        .map(|s| s.profile.iso.clone())
        .collect();
    let tables = raw.tables.iter().map(|t| table(t, &isos, f)).collect();
    Some(Class {
        scenario: raw.scenario.value.clone(),
        theory: raw.theory.value.clone(),
        seed: raw.seed,
        students: raw.students.value,
        minutes: raw.minutes.value,
        tables,
        plan,
    })
}

fn words(names: &[Name]) -> Vec<String> {
    names.iter().map(|n| n.value.clone()).collect()
}

fn table(raw: &RawTable, isos: &[String], f: &mut Faults) -> Table {
    f.unique(NameKind::Seat, raw.delegations.iter().map(|d| &d.state));
    let mut delegations = vec![];
    for d in &raw.delegations {
        let state = f.index::<StateId>(NameKind::Seat, &d.state, isos);
        delegations.extend(state.map(|state| Delegation {
            state,
            people: words(&d.people),
        }));
    }
    delegations.sort_by_key(|d| d.state);
    Table {
        name: raw.name.value.clone(),
        delegations,
        press: words(&raw.press),
        observers: words(&raw.observers),
    }
}

/// Who sits where: nobody twice, no delegation empty or too large, and as many as there are students.
fn people(raw: &RawClass, f: &mut Faults) {
    f.unique(NameKind::Table, raw.tables.iter().map(|t| &t.name));
    if raw.tables.is_empty() {
        f.at(
            raw.students.mark,
            say!("class-no-table"),
            say!("class-no-table-help"),
        );
    }
    let sitting = |t: &'_ RawTable| -> Vec<Name> {
        let all = t.delegations.iter().flat_map(|d| &d.people);
        all.chain(&t.press).chain(&t.observers).cloned().collect()
    };
    let everybody: Vec<Name> = raw.tables.iter().flat_map(sitting).collect();
    f.unique(NameKind::Student, everybody.iter());
    for t in &raw.tables {
        if t.delegations.is_empty() {
            let what = say!("class-no-delegation", table = &t.name.value);
            f.at(t.name.mark, what, say!("class-no-delegation-help"));
        }
        for d in &t.delegations {
            let n = d.people.len();
            if n == 0 || n > MOST_OF_A_DELEGATION {
                let what = say!("class-delegation-size", state = &d.state.value, n = n);
                let help = say!("class-delegation-size-help", most = MOST_OF_A_DELEGATION);
                f.at(d.state.mark, what, help);
            }
        }
    }
    if everybody.len() != raw.students.value as usize {
        let (n, students) = (everybody.len(), raw.students.value);
        let what = say!("class-students-seated", n = n, students = students);
        f.at(raw.students.mark, what, say!("class-students-seated-help"));
    }
}

/// The plan: it fits the minutes, leaves the debrief its share, and goes through all days and quarters.
fn plan(raw: &RawClass, scenario: Option<&Scenario>, f: &mut Faults) -> Vec<Step> {
    let step = |s: &crate::classroom::file::raw::RawStep| Step {
        what: s.what,
        minutes: s.minutes.value,
        to: s.to.as_ref().map_or(0, |t| t.value),
    };
    let plan: Vec<Step> = raw.plan.iter().map(step).collect();
    let (minutes, mark) = (raw.minutes.value, raw.minutes.mark);
    let sum: u64 = plan.iter().map(|s| u64::from(s.minutes)).sum();
    if sum > u64::from(minutes) {
        let what = say!("class-plan-long", sum = sum, minutes = minutes);
        f.at(mark, what, say!("class-plan-long-help"));
    }
    let talked: u64 = (plan.iter().filter(|s| s.what == StepKind::Debrief))
        .map(|s| u64::from(s.minutes))
        .sum();
    let least = u64::from(minutes) * u64::from(hour::DEBRIEF_TENTHS);
    if talked * 10 < least {
        let what = say!("class-plan-debrief", n = talked, least = least.div_ceil(10));
        f.at(mark, what, say!("class-plan-debrief-help"));
    }
    let Some(setup) = scenario.map(|s| &s.setup) else {
        return plan;
    };
    let stretches = [
        (StepKind::Round, setup.days, say!("class-what-days")),
        (StepKind::Years, setup.quarters, say!("class-what-quarters")),
    ];
    for (kind, last, what) in stretches {
        let mut before = 0;
        for s in raw.plan.iter().filter(|s| s.what == kind) {
            let (to, at) = match &s.to {
                Some(to) => (to.value, to.mark),
                None => (0, s.minutes.mark),
            };
            if to <= before || to > last {
                let fault = say!("class-plan-to", what = what.clone(), to = to);
                f.at(
                    at,
                    fault,
                    say!("class-plan-to-help", from = before + 1, last = last),
                );
            }
            before = before.max(to);
        }
        if before != last {
            let fault = say!("class-plan-end", what = what, to = before, last = last);
            f.at(mark, fault, say!("class-plan-end-help", last = last));
        }
    }
    plan
}
