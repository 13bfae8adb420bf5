//! `docs/BACKTEST.md`: the numbers of a report between words that do not change.

use std::fmt::Write as _;

use crate::lab::backtest::counterfactual::{Other, Spread};
use crate::lab::backtest::{Answer, Backtest};

/// The words around the numbers.
const WORDS: &str = include_str!("page.md");

/// The page. Tables stand where the words say `@NAME@`.
#[must_use]
pub fn markdown(report: &Backtest) -> String {
    let tables = [
        ("@HEADLINE@", headline(report)),
        ("@RULES@", rules(report)),
        ("@WEIGHTS@", weights(report)),
        ("@GROUPS@", groups(report)),
        ("@CALIBRATION@", calibration(report)),
        ("@SIXTEEN@", answers(&report.baseline_misses)),
        ("@MISSES@", answers(&report.misses)),
        ("@OTHERS@", others(&report.counterfactuals)),
        ("@PLAYED@", played(&report.counterfactuals)),
        ("@VOTE@", tally(report.vote)),
    ];
    let mut page = WORDS.to_owned();
    for (name, table) in tables {
        page = page.replace(name, table.trim_end());
    }
    page
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
    let of = |name: &str| r.rules.iter().find(|l| l.name.starts_with(name));
    let mut out = String::from(
        "| | rule | baseline | difference | 95 % of the bootstrap |\n|---|---|---|---|---|\n",
    );
    let Some(base) = of("baseline").map(|l| l.score) else {
        return out;
    };
    let mut row = |name: &str, ours: f64, theirs: f64, gain: Option<[f64; 3]>| {
        let spread = gain.map_or(String::new(), |g| format!("{:+.4} to {:+.4}", g[1], g[2]));
        let _ = writeln!(
            out,
            "| {name} | {ours:.4} | {theirs:.4} | {:+.4} | {spread} |",
            ours - theirs
        );
    };
    row(
        "accuracy",
        r.accuracy_cv,
        base.accuracy,
        Some(r.gain.accuracy),
    );
    row(
        "balanced accuracy",
        r.balanced_accuracy_cv,
        base.balanced,
        None,
    );
    row(
        "log loss",
        r.log_loss_cv,
        base.log_loss,
        Some(r.gain.log_loss),
    );
    row("Brier score", r.brier_cv, base.brier, None);
    out
}

fn rules(r: &Backtest) -> String {
    let mut out = String::from(
        "| rule | weights | accuracy | balanced | log loss | Brier |\n|---|---|---|---|---|---|\n",
    );
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
    let mut out = String::from("| feature | per standard deviation | per unit |\n|---|---|---|\n");
    for (name, each, unit) in &r.weights {
        let _ = writeln!(out, "| {name} | {each:+.2} | {unit:+.2} |");
    }
    out
}

fn groups(r: &Backtest) -> String {
    let mut out = String::from(
        "| group left out | states | signed | rule: accuracy | log loss | baseline: accuracy | log loss |\n|---|---|---|---|---|---|---|\n",
    );
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
        "| all | {n} | {} | {:.2} | {:.3} | {:.2} | {:.3} |",
        r.signed,
        mean(&|g| g.rule.accuracy),
        mean(&|g| g.rule.log_loss),
        mean(&|g| g.baseline.accuracy),
        mean(&|g| g.baseline.log_loss),
    );
    out
}

fn calibration(r: &Backtest) -> String {
    let mut out = String::from("| forecasts | said | happened | |\n|---|---|---|---|\n");
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
    let mut out = String::from(
        "| state | signed | chance, held out | right | what the rule says |\n|---|---|---|---|---|\n",
    );
    for a in all {
        let right = if (a.p > 0.5) == a.actual { "yes" } else { "no" };
        let mut parts: Vec<_> = a.reasons.iter().filter(|p| p.term != "start").collect();
        parts.sort_by(|x, y| y.value.abs().total_cmp(&x.value.abs()));
        let said: Vec<String> = parts
            .iter()
            .filter(|p| p.value.abs() >= 0.1)
            .take(5)
            .map(|p| format!("{} {:+.1}", p.term, p.value))
            .collect();
        let signed = if a.actual { "yes" } else { "no" };
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
    let mut out = String::from(
        "| hall | vote | signatures | more than as recorded | |\n|---|---|---|---|---|\n",
    );
    for o in all {
        let vote = if o.vote == (0, 0, 0) {
            "none".to_owned()
        } else {
            tally(o.vote)
        };
        let more = format!(
            "{:+.1} [{:+.0} to {:+.0}]",
            o.more.mean, o.more.at[0], o.more.at[2]
        );
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
    let mut out = String::from(
        "| hall | theory | signatures | security after ten years | endings |\n|---|---|---|---|---|\n",
    );
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
