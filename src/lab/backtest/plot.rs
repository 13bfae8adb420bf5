//! Two pictures for the page, as SVG.

use std::fmt::Write as _;

use crate::lab::backtest::Backtest;
use crate::say;

const INK: &str = "#2b2620";
const RED: &str = "#97291f";
const RULE: &str = "#b9b09c";
const PAGE: &str = "#f4ecdb";

fn frame(width: u32, height: u32) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"IBM Plex Sans, sans-serif\" font-size=\"13\" fill=\"{INK}\">\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{PAGE}\"/>\n"
    )
}

/// Said against happened: a disc per tenth, its area the number of forecasts.
#[must_use]
pub fn calibration(report: &Backtest) -> String {
    let mut out = frame(460, 460);
    let (x, y) = (|p: f64| 50.0 + 380.0 * p, |p: f64| 420.0 - 380.0 * p);
    let most = report.calibration.iter().map(|b| b.n).max().unwrap_or(1) as f64;
    for k in 0..=5 {
        let p = f64::from(k) / 5.0;
        let _ = writeln!(
            out,
            "<path d=\"M{0:.1} 420V40\" stroke=\"{RULE}\" stroke-width=\".5\"/>\
             <path d=\"M50 {1:.1}H430\" stroke=\"{RULE}\" stroke-width=\".5\"/>\
             <text x=\"{0:.1}\" y=\"440\" text-anchor=\"middle\">{p:.1}</text>\
             <text x=\"42\" y=\"{2:.1}\" text-anchor=\"end\">{p:.1}</text>",
            x(p),
            y(p),
            y(p) + 4.0
        );
    }
    let _ = writeln!(
        out,
        "<path d=\"M50 420L430 40\" stroke=\"{INK}\" stroke-dasharray=\"4 4\"/>\
         <text x=\"50\" y=\"24\">{}</text>",
        say!("backtest-plot")
    );
    for b in &report.calibration {
        let r = 3.0 + 15.0 * (b.n as f64 / most).sqrt();
        let _ = writeln!(
            out,
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{r:.1}\" fill=\"{RED}\" fill-opacity=\".75\"/>",
            x(b.said),
            y(b.happened)
        );
    }
    out.push_str("</svg>\n");
    out
}

/// Signatures of each signing: mean and the range from the 5th to the 95th percentile.
#[must_use]
pub fn others(report: &Backtest) -> String {
    let all = &report.counterfactuals;
    let height = 60 + 34 * u32::try_from(all.len()).unwrap_or(0);
    let mut out = frame(860, height);
    let x = |n: f64| 480.0 + 350.0 * n / report.states.max(1) as f64;
    let foot = f64::from(height) - 28.0;
    for k in 0..=6 {
        let n = report.states as f64 * f64::from(k) / 6.0;
        let _ = writeln!(
            out,
            "<path d=\"M{0:.1} 16V{foot:.1}\" stroke=\"{RULE}\" stroke-width=\".5\"/>\
             <text x=\"{0:.1}\" y=\"{1:.1}\" text-anchor=\"middle\">{n:.0}</text>",
            x(n),
            foot + 18.0
        );
    }
    for (k, o) in all.iter().enumerate() {
        let y = 36.0 + 34.0 * k as f64;
        let s = o.signatures;
        let title = o.title.to_string();
        let short: String = title.split(':').next().unwrap_or_default().to_owned();
        let _ = writeln!(
            out,
            "<text x=\"464\" y=\"{:.1}\" text-anchor=\"end\">{short}</text>\
             <path d=\"M{:.1} {y:.1}H{:.1}\" stroke=\"{INK}\" stroke-width=\"3\"/>\
             <circle cx=\"{:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"{RED}\"/>",
            y + 4.0,
            x(s.at[0]),
            x(s.at[2]),
            x(s.mean)
        );
    }
    out.push_str("</svg>\n");
    out
}
