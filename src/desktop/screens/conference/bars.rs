//! Who stands for a wording, by group.

use crate::model::ids::{BracketId, StateId, WordingId};
use bevy_egui::egui::{self, Rect, Stroke, StrokeKind, Ui};

use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;

/// One bar cut by group: full for the first wording, hatched for the second, open for others.
pub fn bar(
    ui: &Ui,
    look: &Look,
    sight: &Sight,
    (bracket, wording): (BracketId, WordingId),
    rect: Rect,
) {
    let plates = sight.plates(bracket);
    let all = sight.room.delegations().max(1) as f32;
    let mut groups: Vec<(String, usize)> = sight
        .scenario
        .groups()
        .into_iter()
        .map(|g| (g, 0))
        .collect();
    for (seat, _) in StateId::each(plates).filter(|(_, p)| p.wording() == wording) {
        let group = sight.scenario.states[seat].profile.groups.first();
        if let Some(slot) = groups.iter_mut().find(|(g, _)| Some(g) == group) {
            slot.1 += 1;
        }
    }
    groups.sort_by_key(|g| std::cmp::Reverse(g.1));
    let (p, colour) = (ui.painter(), crate::desktop::widgets::side(look, wording));
    let (mut x, mut free) = (rect.left(), rect.left());
    for (name, n) in groups.iter().filter(|(_, n)| *n > 0) {
        let w = rect.width() * *n as f32 / all;
        let r = crate::desktop::widgets::span(x, rect.top(), x + (w - 1.5).max(1.0), rect.bottom());
        if wording.index() == 0 {
            p.rect_filled(r, 0.0, colour);
        } else {
            p.rect_stroke(
                r,
                0.0,
                Stroke::new(look.width.hair, colour),
                StrokeKind::Inside,
            );
            if wording.index() == 1 {
                crate::desktop::widgets::hatch(p, r, 5.0, Stroke::new(look.width.hair, colour));
            }
        }
        let label = p.layout_no_wrap(
            format!("{name} {n}"),
            theme::sans(look.size.micro - 1.0),
            *look.ink.soft,
        );
        if x >= free && x + label.size().x < rect.right() + 30.0 {
            free = x + label.size().x + 6.0;
            p.galley(egui::pos2(x, rect.bottom() + 1.0), label, *look.ink.soft);
        }
        x += w;
    }
}
