//! One index over the years as data and in words: what happened, what would be without a text, and what is
//! to come.

use crate::desktop::screens::aftermath::view::View;
use crate::desktop::widgets::fans::{alike, points};
use crate::desktop::words::upper;
use crate::forecast::Spread;
use crate::model::indices::{IndexName, PerIndex};
use crate::text;

/// One index over the years.
pub(super) struct Line {
    /// What happened, by quarter.
    pub was: Vec<f64>,
    /// What would have been without a text, as far as it is worked out; from the first quarter to the last.
    pub ghost: Vec<f64>,
    /// From the last account on.
    pub ahead: Vec<Spread>,
    /// The first quarter of `ahead`, from 0.
    pub from: usize,
}

impl Line {
    pub(super) fn of(view: &View, index: IndexName) -> Self {
        let quarters = &view.sight.history.quarters;
        let was: Vec<f64> = quarters.iter().map(|q| q.0[index]).collect();
        let from = was.len().saturating_sub(1);
        let Some(onward) = view.onward.as_deref() else {
            return Self {
                was,
                ghost: vec![],
                ahead: vec![],
                from,
            };
        };
        let ahead = if onward.accounts == was.len() {
            onward.indices[index].clone()
        } else {
            vec![]
        };
        let with = |q: usize| -> Option<f64> {
            let later = || ahead.get(q.checked_sub(from)?).map(|s| s.p50);
            was.get(q).copied().or_else(later)
        };
        let effect = onward.effect[index].iter().enumerate();
        let ghost = effect
            .map_while(|(q, by)| Some(with(q)? - by.p50))
            .collect();
        Self {
            was,
            ghost,
            ahead,
            from,
        }
    }

    fn ends(&self) -> (f64, f64) {
        let bands = self.ahead.iter().flat_map(|s| [s.p5, s.p95]);
        let values = self.was.iter().chain(&self.ghost).copied().chain(bands);
        values.fold((f64::MAX, f64::MIN), |(low, high), v| {
            (low.min(v), high.max(v))
        })
    }
}

/// Ends of the five axes: each as long as the others, round its own middle.
pub(super) fn axes(lines: &PerIndex<Line>) -> PerIndex<(f64, f64)> {
    let all = PerIndex::from_fn(|index| lines[index].ends());
    alike(&all)
}

/// Where one's own state stands, and how far that is from its first account.
pub(super) fn own_words(view: &View, index: IndexName) -> String {
    let own = |q: &(crate::model::Indices, Vec<crate::model::Indices>)| {
        q.1.get(view.sight.seat.index()).map(|i| i[index])
    };
    let quarters = &view.sight.history.quarters;
    let both = quarters
        .first()
        .and_then(own)
        .zip(quarters.last().and_then(own));
    match both {
        Some((first, now)) => text!(
            "years-floor-you",
            now = format!("{now:.0}"),
            by = points(now - first),
            year = view.year(1).to_string()
        ),
        None if view.sight.chair => String::new(),
        None => text!("years-floor-first"),
    }
}

/// A chart in a sentence.
pub(super) fn in_words(view: &View, index: IndexName, line: &Line) -> String {
    let title = upper(&index.title().to_string());
    let number = |v: f64| format!("{v:.0}");
    let mut said = vec![match line.was.last() {
        Some(now) => text!(
            "years-floor-heard",
            index = title,
            now = number(*now),
            by = points(now - line.was[0])
        ),
        None => text!("years-floor-heard-first", index = title),
    }];
    let own = own_words(view, index);
    if !own.is_empty() {
        said.push(text!("years-floor-heard-own", own = upper(&own)));
    }
    if let Some(end) = line.ahead.last() {
        said.push(text!(
            "years-floor-heard-end",
            year = view.year(view.sight.scenario.setup.quarters).to_string(),
            middle = number(end.p50),
            low = number(end.p5),
            high = number(end.p95),
            lower = number(end.p25),
            upper = number(end.p75)
        ));
    } else if !view.rests {
        said.push(text!("years-floor-works"));
    }
    if let Some(by) = view.onward.as_ref().and_then(|o| o.effect_now(index)) {
        let (low, high) = (points(by.p5), points(by.p95));
        said.push(text!(
            "years-floor-heard-text",
            by = points(by.p50),
            low = low,
            high = high
        ));
    }
    if let Some(quarter) = view.sight.threads.in_force {
        said.push(text!(
            "years-floor-heard-force",
            quarter = quarter_words(view, quarter)
        ));
    }
    let shocks = view.sight.threads.shocks.iter();
    let shocks: Vec<String> = shocks.map(|(q, _)| quarter_words(view, *q)).collect();
    if !shocks.is_empty() {
        said.push(text!(
            "years-floor-heard-shocks",
            quarters = shocks.join(", ")
        ));
    }
    said.join(" ")
}

/// A quarter as `2015 Q1`.
pub(super) fn quarter_words(view: &View, quarter: u32) -> String {
    let part = quarter.saturating_sub(1) % 4 + 1;
    text!(
        "years-quarter",
        year = view.year(quarter).to_string(),
        part = part
    )
}
