//! Trust as a disc with quarters, and the same that answers why.

use bevy_egui::egui::{self, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use crate::desktop::theme::Look;
use crate::desktop::widgets::ring;
use crate::text;

/// Trust as a quarter-filled disc.
pub fn trust(ui: &mut Ui, look: &Look, share: f64) {
    let r = ui.allocate_response(Vec2::splat(15.0), Sense::hover());
    let words = disc(ui, look, r.rect, share);
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &words));
    r.on_hover_text(words);
}

/// The same, which answers why when it is pressed, with the name of its key. True when pressed.
pub fn trust_why(ui: &mut Ui, look: &Look, share: f64) -> bool {
    let r = ui.allocate_response(Vec2::splat(15.0), Sense::click());
    let words = disc(ui, look, r.rect, share);
    let asked = text!("why-asked", what = words.clone());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &asked));
    ring(ui, look, r.rect.expand(2.0), r.has_focus());
    let note = text!("why-note");
    r.on_hover_text(format!("{words}\n{note}")).clicked()
}

/// Draws trust as a disc with quarters. Gives it in words.
fn disc(ui: &Ui, look: &Look, rect: Rect, share: f64) -> String {
    let quarters = (share * 4.0).round().clamp(0.0, 4.0) as usize;
    let (c, r) = (rect.center(), 5.5);
    let p = ui.painter();
    for q in 0..quarters {
        let angle = |k: usize| (q as f32 + k as f32 / 4.0) * std::f32::consts::FRAC_PI_2;
        let arc = (0..=4).map(|k| c + r * Vec2::new(angle(k).sin(), -angle(k).cos()));
        let points = std::iter::once(c).chain(arc).collect();
        p.add(egui::Shape::convex_polygon(
            points,
            *look.ink.full,
            Stroke::NONE,
        ));
    }
    p.circle_stroke(c, r, Stroke::new(1.2, *look.ink.full));
    text!("widgets-trust", quarters = quarters)
}
