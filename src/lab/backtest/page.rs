//! `docs/BACKTEST.md`: the numbers of a report between words that do not change
//! (`assets/locales/en/backtest.ftl`).

use std::fmt::Write as _;

use crate::lab::backtest::counterfactual::{Other, Spread};
use crate::lab::backtest::{Answer, Backtest};
use crate::locale::Sentence;
use crate::{say, text};

/// The page: its parts, a blank line between them.
#[must_use]
pub fn markdown(report: &Backtest) -> String {
    let table = |text: String| text.trim_end().to_owned();
    let seeds = seeds_played(report);
    let parts = [
        text!("backtest-page-intro", seeds = seeds),
        text!(
            "backtest-page-rule",
            vote = tally(report.vote),
            headline = table(headline(report)),
            weights = table(weights(report))
        ),
        text!("backtest-page-others", rules = table(rules(report))),
        text!("backtest-page-groups", groups = table(groups(report))),
        text!(
            "backtest-page-calibration",
            calibration = table(calibration(report))
        ),
        text!(
            "backtest-page-sixteen",
            sixteen = table(answers(&report.baseline_misses)),
            misses = table(answers(&report.misses))
        ),
        text!(
            "backtest-page-dubai",
            seeds = seeds,
            others = table(others(&report.counterfactuals)),
            played = table(played(&report.counterfactuals))
        ),
    ];
    parts.join("\n\n") + "\n"
}

/// Sessions of the game that were played of each case under each theory.
fn seeds_played(report: &Backtest) -> u32 {
    let mut played = report.counterfactuals.iter().flat_map(|c| &c.played);
    let one = played.next();
    one.map_or(0, |(_, played)| played.endings.values().sum())
}

/// The head of a table with the line under it.
fn head(columns: &Sentence) -> String {
    let columns = columns.to_string();
    let n = columns.matches('|').count().saturating_sub(1);
    format!("{columns}\n|{}\n", "---|".repeat(n))
}

/// The tables alone, for a terminal.
#[must_use]
pub fn tables(report: &Backtest) -> String {
    let parts = [
        headline(report),
        rules(report),
        weights(report),
        groups(report),
        calibration(report),
        answers(&report.misses),
        others(&report.counterfactuals),
    ];
    parts.join("\n")
}

fn tally((yes, no, away): (usize, usize, usize)) -> String {
    format!("{yes}–{no}–{away}")
}

fn headline(r: &Backtest) -> String {
    let mut out = head(&say!("backtest-scores"));
    let Some(base) = r.rules.get(1).map(|l| l.score) else {
        return out;
    };
    let mut row = |name: &Sentence, ours: f64, theirs: f64, gain: Option<[f64; 3]>| {
        let spread = gain.map_or(String::new(), |g| {
            let (low, high) = (format!("{:+.4}", g[1]), format!("{:+.4}", g[2]));
            text!("backtest-range", low = low, high = high)
        });
        let _ = writeln!(
            out,
            "| {name} | {ours:.4} | {theirs:.4} | {:+.4} | {spread} |",
            ours - theirs
        );
    };
    row(
        &say!("backtest-score-accuracy"),
        r.accuracy_cv,
        base.accuracy,
        Some(r.gain.accuracy),
    );
    row(
        &say!("backtest-score-balanced"),
        r.balanced_accuracy_cv,
        base.balanced,
        None,
    );
    row(
        &say!("backtest-score-log-loss"),
        r.log_loss_cv,
        base.log_loss,
        Some(r.gain.log_loss),
    );
    let brier = say!("backtest-score-brier");
    row(&brier, r.brier_cv, base.brier, None);
    out
}

fn rules(r: &Backtest) -> String {
    let mut out = head(&say!("backtest-rules"));
    for l in &r.rules {
        let s = l.score;
        let _ = writeln!(
            out,
            "| {} | {} | {:.4} | {:.3} | {:.4} | {:.4} |",
            l.name, l.weights, s.accuracy, s.balanced, s.log_loss, s.brier
        );
    }
    out
}

fn weights(r: &Backtest) -> String {
    let mut out = head(&say!("backtest-weights"));
    for (name, each, unit) in &r.weights {
        let _ = writeln!(out, "| {name} | {each:+.2} | {unit:+.2} |");
    }
    out
}

fn groups(r: &Backtest) -> String {
    let mut out = head(&say!("backtest-groups"));
    for (group, g) in &r.by_group_left_out {
        let _ = writeln!(
            out,
            "| {group} | {} | {} | {:.2} | {:.3} | {:.2} | {:.3} |",
            g.n,
            g.signed,
            g.rule.accuracy,
            g.rule.log_loss,
            g.baseline.accuracy,
            g.baseline.log_loss
        );
    }
    let n: usize = r.by_group_left_out.values().map(|g| g.n).sum();
    let mean = |of: &dyn Fn(&crate::lab::backtest::LeftOut) -> f64| {
        let all = r.by_group_left_out.values();
        all.map(|g| of(g) * g.n as f64).sum::<f64>() / n.max(1) as f64
    };
    let _ = writeln!(
        out,
        "| {} | {n} | {} | {:.2} | {:.3} | {:.2} | {:.3} |",
        say!("backtest-groups-all"),
        r.signed,
        mean(&|g| g.rule.accuracy),
        mean(&|g| g.rule.log_loss),
        mean(&|g| g.baseline.accuracy),
        mean(&|g| g.baseline.log_loss),
    );
    out
}

fn calibration(r: &Backtest) -> String {
    let mut out = head(&say!("backtest-bins"));
    for b in &r.calibration {
        let bar = "█".repeat((b.happened * 20.0).round() as usize);
        let _ = writeln!(
            out,
            "| {} | {:.2} | {:.2} | {bar} |",
            b.n, b.said, b.happened
        );
    }
    out
}

/// States with our answer and its strongest reasons.
fn answers(all: &[Answer]) -> String {
    let mut out = head(&say!("backtest-answers"));
    let answer = |yes: bool| match yes {
        true => text!("backtest-yes"),
        false => text!("backtest-no"),
    };
    for a in all {
        let right = answer((a.p > 0.5) == a.actual);
        let mut parts: Vec<_> = a.reasons.iter().filter(|p| p.term != "start").collect();
        parts.sort_by(|x, y| y.value.abs().total_cmp(&x.value.abs()));
        let said: Vec<String> = parts
            .iter()
            .filter(|p| p.value.abs() >= 0.1)
            .take(5)
            .map(|p| format!("{} {:+.1}", p.term, p.value))
            .collect();
        let signed = answer(a.actual);
        let _ = writeln!(
            out,
            "| {} ({}) | {signed} | {:.2} | {right} | {} |",
            a.name,
            a.state,
            a.p,
            said.join(", ")
        );
    }
    out
}

fn spread(s: Spread) -> String {
    format!("{:.1} [{:.0}–{:.0}]", s.mean, s.at[0], s.at[2])
}

fn others(all: &[Other]) -> String {
    let mut out = head(&say!("backtest-rooms"));
    for o in all {
        let vote = if o.vote == (0, 0, 0) {
            text!("backtest-no-vote")
        } else {
            tally(o.vote)
        };
        let range = say!(
            "backtest-range",
            low = format!("{:+.0}", o.more.at[0]),
            high = format!("{:+.0}", o.more.at[2])
        );
        let more = format!("{:+.1} [{range}]", o.more.mean);
        let bar = "█".repeat((o.signatures.mean / 4.0).round() as usize);
        let _ = writeln!(
            out,
            "| {} | {vote} | {} | {more} | {bar} |",
            o.title,
            spread(o.signatures)
        );
    }
    out
}

fn played(all: &[Other]) -> String {
    let mut out = head(&say!("backtest-played"));
    for o in all {
        for (theory, p) in &o.played {
            let ends: Vec<String> = p.endings.iter().map(|(e, n)| format!("{e} {n}")).collect();
            let _ = writeln!(
                out,
                "| {} | {theory} | {} | {} | {} |",
                o.title,
                spread(p.signatures),
                spread(p.security),
                ends.join(", ")
            );
        }
    }
    out
}
