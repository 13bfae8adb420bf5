//! What changes is led from how it was to how it is, in a moment; under reduced motion it is there at once.
//! Frames are asked for only as long as something moves.

use std::sync::Arc;

use bevy_egui::egui::{Id, Ui};

use crate::desktop::widgets::fans::Fan;
use crate::forecast::Spread;
use crate::forecast::ahead::Asked;

/// Seconds that a fan takes from one text to another. Judgement: the art direction's 150–250 ms.
pub const GLIDES: f64 = 0.2;
/// Seconds for which what was changed is lit.
pub const LIT: f64 = 0.25;

/// Both lines of a fan, as shares of the height of its chart.
#[derive(Debug, Clone, PartialEq)]
struct Lines {
    own: Vec<Spread>,
    without: Vec<Spread>,
}

/// What a chart showed last.
#[derive(Debug, Clone)]
struct Kept {
    /// Of which text.
    of: Asked,
    from: Lines,
    to: Lines,
    axis: (f64, f64),
    /// Second at which it began to move.
    since: f64,
}

/// A fan as it is drawn now.
#[derive(Debug, Clone)]
pub struct Glided {
    own: Vec<Spread>,
    without: Vec<Spread>,
    axis: (f64, f64),
    /// Whether it is still of the text before, because nothing is known of this one yet.
    before: bool,
}

impl Glided {
    /// The fan to draw in place of another one.
    #[must_use]
    pub fn fan<'a>(&'a self, of: &Fan<'a>) -> Fan<'a> {
        Fan {
            own: &self.own,
            without: &self.without,
            axis: self.axis,
            before: self.before,
            ..*of
        }
    }
}

/// A fan on its way from the one of another text to the one of this text. What is known better of the same
/// text is there at once.
#[must_use]
pub fn glide(ui: &Ui, id: Id, of: Option<&Asked>, to: &Fan, moves: bool) -> Glided {
    let now = ui.input(|i| i.time);
    let at_once = || Glided {
        own: to.own.to_vec(),
        without: to.without.to_vec(),
        axis: to.axis,
        before: false,
    };
    let (Some(of), true) = (of, moves) else {
        ui.data_mut(|d| d.remove::<Arc<Kept>>(id));
        return at_once();
    };
    let before = ui.data(|d| d.get_temp::<Arc<Kept>>(id));
    let target = lines(to);
    let known = !to.own.is_empty();
    let kept = match before {
        Some(kept) if kept.of == *of || !known => {
            if known && (kept.to != target || kept.axis != to.axis) {
                Arc::new(Kept {
                    to: target,
                    axis: to.axis,
                    ..(*kept).clone()
                })
            } else {
                kept
            }
        }
        None if !known => return at_once(),
        before => {
            let shown = before.map(|kept| kept.shown(now));
            let same = |shown: &Lines| shown.own.len() == target.own.len();
            let from = shown.filter(same);
            Arc::new(Kept {
                of: of.clone(),
                since: if from.is_some() { now } else { now - GLIDES },
                from: from.unwrap_or_else(|| target.clone()),
                to: target,
                axis: to.axis,
            })
        }
    };
    if now - kept.since < GLIDES {
        ui.ctx().request_repaint();
    }
    let glided = Glided {
        before: kept.of != *of,
        ..drawn(&kept.shown(now), kept.axis)
    };
    ui.data_mut(|d| d.insert_temp(id, kept));
    glided
}

impl Kept {
    /// What it shows at a second.
    fn shown(&self, now: f64) -> Lines {
        let share = eased((now - self.since) / GLIDES);
        let between = |from: &[Spread], to: &[Spread]| {
            if from.len() != to.len() || share >= 1.0 {
                return to.to_vec();
            }
            let all = from.iter().zip(to);
            let mixed = all.map(|(a, b)| each(|of| of(a) + share * (of(b) - of(a))));
            mixed.collect()
        };
        Lines {
            own: between(&self.from.own, &self.to.own),
            without: between(&self.from.without, &self.to.without),
        }
    }
}

/// A share of a way, 0–1, that begins and ends gently.
fn eased(share: f64) -> f64 {
    let t = share.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// A spread, number by number, from how each is read.
fn each(make: impl Fn(&dyn Fn(&Spread) -> f64) -> f64) -> Spread {
    Spread {
        mean: make(&|s: &Spread| s.mean),
        p5: make(&|s: &Spread| s.p5),
        p25: make(&|s: &Spread| s.p25),
        p50: make(&|s: &Spread| s.p50),
        p75: make(&|s: &Spread| s.p75),
        p95: make(&|s: &Spread| s.p95),
    }
}

fn lines(fan: &Fan) -> Lines {
    let (low, high) = fan.axis;
    let span = (high - low).max(1.0);
    let shares = |all: &[Spread]| -> Vec<Spread> {
        let share = |s: &Spread| each(|of| (of(s) - low) / span);
        all.iter().map(share).collect()
    };
    Lines {
        own: shares(fan.own),
        without: shares(fan.without),
    }
}

fn drawn(lines: &Lines, axis: (f64, f64)) -> Glided {
    let (low, span) = (axis.0, (axis.1 - axis.0).max(1.0));
    let values = |all: &[Spread]| -> Vec<Spread> {
        let value = |s: &Spread| each(|of| low + span * of(s));
        all.iter().map(value).collect()
    };
    Glided {
        own: values(&lines.own),
        without: values(&lines.without),
        axis,
        before: false,
    }
}

/// How strongly a thing is lit, 0–1, because it is not what it was when it was drawn last.
#[must_use]
pub fn lit<T>(ui: &Ui, id: Id, is: T, moves: bool) -> f32
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let now = ui.input(|i| i.time);
    let before = ui.data(|d| d.get_temp::<(T, f64)>(id));
    let since = match before {
        Some((was, since)) if was == is => since,
        Some(_) if moves => now,
        _ => now - LIT,
    };
    ui.data_mut(|d| d.insert_temp(id, (is, since)));
    let share = (now - since) / LIT;
    if !moves || share >= 1.0 {
        return 0.0;
    }
    ui.ctx().request_repaint();
    (1.0 - eased(share)) as f32
}
