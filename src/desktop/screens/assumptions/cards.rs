//! The theories side by side, each on a card: what it says, and in how many numbers they differ.

use bevy_egui::egui::{Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use crate::desktop::screens::assumptions::changes::{AssumptionsChange, Out};
use crate::desktop::screens::assumptions::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::{ring, small};
use crate::model::Theory;
use crate::text;

/// Space between two cards, and from the edge of one to its words, in points.
const GAP: (f32, f32) = (10.0, 10.0);

/// Draws the cards. Where numbers may be changed, a card that is pressed is the theory they are of.
pub(super) fn cards_ui(ui: &mut Ui, view: &View, shown: &Theory, open: bool, out: &mut Out) {
    let n = view.presets.len().max(1) as f32;
    let wide = ((ui.available_width() - GAP.0 * (n - 1.0)) / n).floor();
    let look = view.look;
    let words = |ui: &Ui, theory: &Theory| {
        let p = ui.painter();
        let room = wide - 2.0 * GAP.1;
        let title = theme::italic(look.size.head);
        let says = theme::serif(look.size.body + 1.0);
        (
            p.layout(theory.title.clone(), title, *look.ink.full, room),
            p.layout(theory.summary.clone(), says, *look.ink.full, room),
        )
    };
    let each: Vec<_> = view.presets.iter().map(|t| words(ui, t)).collect();
    let tall = each
        .iter()
        .map(|(title, says)| title.size().y + says.size().y);
    let tall = tall.fold(0.0, f32::max) + 2.0 * GAP.1 + 2.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP.0;
        for (n, (theory, (title, says))) in view.presets.iter().zip(each).enumerate() {
            let on = theory.name == shown.name;
            let sense = if open { Sense::click() } else { Sense::hover() };
            let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, tall), sense);
            let heard = format!("{}: {}", theory.title, theory.summary);
            r.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, open, on, &heard));
            let p = ui.painter();
            if on || r.hovered() && open {
                p.rect_filled(rect, look.radius, *look.accent.wash);
            }
            let edge = if on {
                Stroke::new(look.width.line, *look.accent.full)
            } else {
                Stroke::new(look.width.hair, *look.edge.strong)
            };
            p.rect_stroke(rect, look.radius, edge, StrokeKind::Inside);
            let at = rect.min + Vec2::splat(GAP.1);
            let below = at + Vec2::new(0.0, title.size().y + 2.0);
            p.galley(at, title, *look.ink.full);
            p.galley(below, says, *look.ink.full);
            ring(ui, look, rect, r.has_focus());
            if r.clicked() {
                out.ask(AssumptionsChange::Theory(n));
            }
        }
    });
    if let [one, other] = view.presets {
        let differs = |name: &&str| one.get(name) != other.get(name);
        let n = Theory::numbers().map(|n| n.name).filter(differs).count();
        small(ui, look, text!("assumptions-differ", n = n));
    }
}
