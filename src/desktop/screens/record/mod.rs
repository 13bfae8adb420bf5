//! The model against the record: how good it is, where it is wrong, and the Dubai that was not.

pub mod report;

use bevy::prelude::*;
use bevy_egui::egui::{self, Key, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};
use egui_plot::{Line, Plot, PlotPoints, Points};

use crate::aftermath::indices::endings::title;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::requests::Requests;
use crate::desktop::schedules::{Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::screens::record::report::{Miss, Other, REPORT, Report};
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::table::Table;
use crate::desktop::widgets::{act, at, ends, hair, head, paper, small, span, text};
use crate::text;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Record);
    app.add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown));
}

/// Draws the page.
fn draw(mut page: Page, mut out: Requests) {
    let Some(Sheet {
        ui, look, sight, ..
    }) = page.open()
    else {
        return;
    };
    let full = ui.max_rect().shrink2(Vec2::new(24.0, 20.0));
    let mid = full.left() + full.width() * 0.40;
    let right = full.left() + full.width() * 0.68;
    let leaf = span(full.left(), full.top(), mid - 12.0, full.bottom());
    paper(ui, look, leaf);
    at(ui, leaf.shrink(28.0), |ui| {
        ui.label(text(
            text!("record-title"),
            theme::serif(look.size.title),
            *look.ink.full,
        ));
        let foot = 52.0;
        let scrolled = egui::ScrollArea::vertical()
            .id_salt("scores")
            .auto_shrink(false)
            .max_height((ui.available_height() - foot).max(80.0))
            .show(ui, |ui| match &*REPORT {
                Some(report) => scores_ui(ui, look, report),
                None => small(
                    ui,
                    look,
                    text!("record-unreadable", file = "assets/backtest.json"),
                ),
            });
        fades(ui, *look.ground.sheet, &scrolled);
        ui.add_space(8.0);
        if act(ui, look, &text!("record-back"), Some(Key::Escape), true) {
            let back = if sight.is_some() {
                Screen::Debrief
            } else {
                Screen::Title
            };
            out.go(back);
        }
    });
    let Some(report) = &*REPORT else { return };
    let column = |x0: f32, x1: f32| span(x0, full.top() + 8.0, x1, full.bottom());
    at(ui, column(mid + 12.0, right - 28.0), |ui| {
        head(ui, look, &text!("record-calibration"));
        calibration_ui(ui, look, report, (full.height() * 0.42).max(160.0));
        ui.add_space(10.0);
        head(ui, look, &text!("record-others"));
        small(ui, look, text!("record-others-note"));
        let scrolled = egui::ScrollArea::vertical()
            .id_salt("others")
            .auto_shrink(false)
            .show(ui, |ui| {
                for other in &report.counterfactuals {
                    other_ui(ui, look, other, report.states);
                }
            });
        fades(ui, *look.ground.window, &scrolled);
    });
    let below = span(right, full.top() + 48.0, full.right(), full.bottom());
    at(ui, below, |ui| {
        head(ui, look, &text!("record-misses"));
        small(ui, look, text!("record-misses-note"));
        let scrolled = egui::ScrollArea::vertical()
            .id_salt("misses")
            .auto_shrink(false)
            .show(ui, |ui| {
                for miss in &report.misses {
                    miss_ui(ui, look, miss);
                }
            });
        fades(ui, *look.ground.window, &scrolled);
    });
}

/// The headline in words, then rule by rule.
fn scores_ui(ui: &mut Ui, look: &Look, report: &Report) {
    let right = report.states - report.misses.len();
    let lede = text!("record-right", right = right, all = report.states);
    ui.label(text(lede, theme::italic(look.size.head), *look.accent.full));
    let words = text!("record-rule");
    ui.label(text(words, theme::serif(look.size.lede), *look.ink.full));
    ui.add_space(6.0);
    let (share, loss) = (text!("record-share"), text!("record-log-loss"));
    row(ui, look, "", &share, &loss, true);
    let heads = [text!("record-by"), share, loss];
    let title = text!("record-rules");
    let table = Table::begin(ui, "rules", &title, &heads, report.rules.len());
    hair(ui, look);
    for (k, line) in report.rules.iter().enumerate() {
        let right = format!("{:.1} %", 100.0 * line.score.accuracy);
        let loss = format!("{:.3}", line.score.log_loss);
        let cells = [line.name.to_string(), right, loss];
        table.row(ui, k, &cells, |ui| {
            let [name, right, loss] = &cells;
            row(ui, look, name, right, loss, k < 2);
        });
    }
    ui.add_space(8.0);
    let [_, low, high] = report.gain.accuracy;
    let minus = |words: String| words.replace('-', "−");
    let words = text!(
        "record-gain",
        points = minus(format!("{:.1}", 100.0 * report.gain.accuracy[0])),
        low = minus(format!("{:.1}", 100.0 * low)),
        high = minus(format!("{:+.1}", 100.0 * high))
    );
    ui.label(text(words, theme::serif(look.size.lede), *look.ink.full));
    let (yes, no, away) = report.vote;
    let words = text!("record-vote", yes = yes, no = no, away = away);
    ui.label(text(words, theme::serif(look.size.lede), *look.ink.full));
}

/// A name and two numbers.
fn row(ui: &mut Ui, look: &Look, name: &str, right: &str, loss: &str, strong: bool) {
    let font = |ui_size| {
        if strong {
            theme::bold(ui_size)
        } else {
            theme::sans(ui_size)
        }
    };
    ends(
        ui,
        |ui| {
            ui.add(egui::Label::new(text(name, font(look.size.small), *look.ink.full)).truncate());
        },
        |ui| {
            for words in [loss, right] {
                let size = Vec2::new(62.0, look.size.small + 6.0);
                let (rect, r) = ui.allocate_exact_size(size, Sense::hover());
                r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
                let at = rect.right_center();
                let p = ui.painter();
                p.text(
                    at,
                    egui::Align2::RIGHT_CENTER,
                    words,
                    font(look.size.small),
                    *look.ink.full,
                );
            }
        },
    );
}

/// Said against happened, by tenths; the line is where they agree.
fn calibration_ui(ui: &mut Ui, look: &Look, report: &Report, height: f32) {
    ui.style_mut()
        .text_styles
        .insert(egui::TextStyle::Body, theme::sans(look.size.micro));
    let percent = |mark: egui_plot::GridMark, _: &_| format!("{:.0} %", 100.0 * mark.value);
    Plot::new("calibration")
        .height(height)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .include_x(0.0)
        // Room for the last number of the axis.
        .include_x(1.08)
        .include_y(0.0)
        .include_y(1.0)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .x_grid_spacer(egui_plot::uniform_grid_spacer(|_| [0.5, 0.5, 0.5]))
        .y_grid_spacer(egui_plot::uniform_grid_spacer(|_| [0.25, 0.25, 0.25]))
        .x_axis_formatter(percent)
        .y_axis_min_width(look.size.micro * 4.0)
        .y_axis_formatter(percent)
        .show(ui, |plot| {
            let even = PlotPoints::from(vec![[0.0, 0.0], [1.0, 1.0]]);
            let style = egui_plot::LineStyle::dashed_dense();
            plot.line(Line::new("even", even).color(*look.ink.faint).style(style));
            let most = report.calibration.iter().map(|b| b.n).max().unwrap_or(1) as f32;
            for bin in &report.calibration {
                let at = PlotPoints::from(vec![[bin.said, bin.happened]]);
                let r = 3.0 + 11.0 * (bin.n as f32 / most).sqrt();
                plot.points(Points::new("", at).radius(r).color(*look.accent.full));
            }
        });
    small(ui, look, text!("record-calibration-note"));
}

/// A hall that was not: its name, a mean and a range.
fn other_ui(ui: &mut Ui, look: &Look, other: &Other, states: usize) {
    let s = &other.signatures;
    ui.label(text(
        other.title.to_string(),
        theme::sans(look.size.small),
        *look.ink.full,
    ));
    let size = Vec2::new(ui.available_width(), 18.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let words = format!("{:.0} [{:.0}–{:.0}]", s.mean, s.at[0], s.at[2]);
    let label = text!(
        "record-other",
        title = other.title.to_string(),
        signs = &words,
        all = states
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
    let line: Rect = rect.with_max_x(rect.right() - 96.0);
    let x = |n: f64| egui::lerp(line.x_range(), (n / states.max(1) as f64) as f32);
    let (p, y) = (ui.painter(), rect.center().y);
    p.hline(
        line.x_range(),
        y,
        Stroke::new(look.width.hair, *look.edge.strong),
    );
    p.hline(
        x(s.at[0])..=x(s.at[2]),
        y,
        Stroke::new(look.width.heavy, *look.ink.full),
    );
    p.circle_filled(egui::pos2(x(s.mean), y), 4.5, *look.accent.full);
    let at = rect.right_center();
    p.text(
        at,
        egui::Align2::RIGHT_CENTER,
        words,
        theme::sans(look.size.small),
        *look.ink.full,
    );
    let played: Vec<String> = other
        .played
        .iter()
        .map(|(theory, p)| {
            let likely = p.endings.iter().max_by_key(|e| e.1);
            let likely = likely.map_or_else(String::new, |e| title(e.0).into());
            format!("{theory}: {:.0}, {likely}", p.signatures.mean)
        })
        .collect();
    if !played.is_empty() {
        let words = text!("record-played", played = played.join("; "));
        ui.label(text(words, theme::italic(look.size.body), *look.ink.soft));
    }
}

/// A state on the wrong side, and why.
fn miss_ui(ui: &mut Ui, look: &Look, miss: &Miss) {
    ui.add_space(4.0);
    ends(
        ui,
        |ui| {
            ui.label(text(
                &miss.name,
                theme::bold(look.size.small),
                *look.ink.full,
            ));
            small(
                ui,
                look,
                if miss.actual {
                    text!("record-signed")
                } else {
                    text!("record-did-not-sign")
                },
            );
        },
        |ui| {
            let p = format!("{:.0} %", 100.0 * miss.p);
            ui.label(text(p, theme::bold(look.size.small), *look.accent.full));
        },
    );
    let mut parts: Vec<_> = miss.reasons.iter().filter(|r| r.term != "start").collect();
    parts.sort_by(|a, b| b.value.abs().total_cmp(&a.value.abs()));
    let said: Vec<String> = parts
        .iter()
        .take(3)
        .map(|r| format!("{} {:+.1}", term(&r.term, r.value), r.value).replace('-', "−"))
        .collect();
    let words = text(
        said.join(", "),
        theme::italic(look.size.body),
        *look.ink.soft,
    );
    ui.add(egui::Label::new(words).wrap());
}

/// A part of the log odds in words.
fn term(name: &str, value: f64) -> String {
    match name {
        "coalition" if value > 0.0 => text!("record-term-no-pledge"),
        "alignment" => text!("record-term-alignment"),
        "coalition" => text!("record-term-pledge"),
        "group" => text!("record-term-group"),
        "text" => text!("record-term-text"),
        "home" => text!("record-term-home"),
        "outvoted" => text!("record-term-outvoted"),
        "links" => text!("record-term-links"),
        "feared" => text!("record-term-feared"),
        "caution" => text!("record-term-caution"),
        other => other.to_owned(),
    }
}
