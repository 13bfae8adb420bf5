//! A scale of an issue dimension, 0–4.

use bevy_egui::egui::{self, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::one_line;
use crate::text;

/// A line of five ticks with a name and a share: an ideal as a dot on it, now and then as marks.
pub fn scale(
    ui: &mut Ui,
    look: &Look,
    name: &str,
    (ideal, share): (Option<f64>, f64),
    says: Option<(f64, f64)>,
) {
    let (rect, r) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 21.0), Sense::hover());
    let number = |v: f64| format!("{v:.1}");
    let weight = format!("{:.0}", share * 100.0);
    let mut heard = vec![text!("widgets-scale", subject = name, share = weight)];
    heard.extend(ideal.map(|v| text!("widgets-scale-ideal", ideal = number(v))));
    let says_words = |(a, b)| text!("widgets-scale-says", now = number(a), then = number(b));
    heard.extend(says.map(says_words));
    let heard = heard.join("; ");
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &heard));
    let p = ui.painter();
    let mid = rect.left() + rect.width() * 0.5;
    let font = theme::sans(look.size.small);
    let g = one_line(p, name, font, *look.ink.full, mid - rect.left() - 10.0);
    p.galley(rect.min + Vec2::new(0.0, 1.0), g, *look.ink.full);
    let line = mid..=rect.right() - 54.0;
    let y = rect.center().y;
    marks(p, look, line, y, ideal, says);
    p.text(
        rect.right_center(),
        egui::Align2::RIGHT_CENTER,
        format!("{:.0} %", share * 100.0),
        theme::bold(look.size.small),
        *look.ink.full,
    );
    if let Some(ideal) = ideal {
        let ideal = format!("{ideal:.1}");
        r.on_hover_text(text!("widgets-ideal", subject = name, ideal = ideal));
    }
}

/// The same within a line of words, so wide: its marks alone, told as `heard`.
pub fn scale_in_line(
    ui: &mut Ui,
    look: &Look,
    heard: &str,
    wide: f32,
    (ideal, says): (f64, (f64, f64)),
) {
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, 17.0), Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, heard));
    let line = rect.left() + 6.0..=rect.right() - 6.0;
    let p = ui.painter();
    marks(p, look, line, rect.center().y, Some(ideal), Some(says));
}

/// The line with its ticks, the ideal as a dot, and what is said now and then.
fn marks(
    p: &egui::Painter,
    look: &Look,
    line: std::ops::RangeInclusive<f32>,
    y: f32,
    ideal: Option<f64>,
    says: Option<(f64, f64)>,
) {
    p.hline(
        line.clone(),
        y,
        Stroke::new(look.width.hair, *look.edge.strong),
    );
    for k in 0..=4 {
        p.vline(
            egui::lerp(line.clone(), k as f32 / 4.0),
            y - 3.0..=y + 3.0,
            Stroke::new(look.width.hair, *look.edge.strong),
        );
    }
    if let Some(ideal) = ideal {
        let x = egui::lerp(line.clone(), ideal as f32 / 4.0);
        p.circle_filled(egui::pos2(x, y), 5.0, *look.accent.full);
    }
    if let Some((now, then)) = says {
        let x = |v: f64| egui::lerp(line.clone(), v as f32 / 4.0);
        p.vline(
            x(now),
            y - 7.0..=y + 7.0,
            Stroke::new(look.width.heavy, *look.ink.full),
        );
        if (then - now).abs() > 0.01 {
            let (to, way) = (x(then), (then - now).signum() as f32);
            p.hline(
                x(now).min(to)..=x(now).max(to),
                y,
                Stroke::new(look.width.heavy, *look.accent.full),
            );
            let head = [(0.0, 0.0), (-7.0, -4.5), (-7.0, 4.5)];
            let head = head.map(|(dx, dy)| egui::pos2(to + way * dx, y + dy));
            let shape = egui::Shape::convex_polygon(head.to_vec(), *look.accent.full, Stroke::NONE);
            p.add(shape);
        }
    }
}
