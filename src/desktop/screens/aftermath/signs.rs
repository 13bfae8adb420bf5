//! Signs on the lines of the years, and what lines and signs mean.

use bevy_egui::egui::{
    Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::desktop::screens::aftermath::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::dotted;
use crate::desktop::widgets::fans::{INNER, OUTER};
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{name_at, one_line, span};
use crate::text;

/// A small flag, for a text that entered into force.
pub(super) fn flag(p: &Painter, look: &Look, at: Pos2) {
    p.vline(
        at.x,
        at.y..=at.y + 9.0,
        Stroke::new(look.width.line, *look.side.first),
    );
    let points = vec![at, at + Vec2::new(8.0, 2.5), at + Vec2::new(0.0, 5.5)];
    p.add(Shape::convex_polygon(
        points,
        *look.side.first,
        Stroke::NONE,
    ));
}

/// A diamond, for a shock.
pub(super) fn diamond(p: &Painter, at: Pos2, r: f32, ink: Color32) {
    let points = [(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)];
    let points = points.map(|(x, y)| at + Vec2::new(x, y)).to_vec();
    p.add(Shape::convex_polygon(points, ink, Stroke::NONE));
}

/// What the lines mean, on one line that begins at the left.
pub(super) fn legend(ui: &mut Ui, view: &View, rect: Rect) {
    let look = view.look;
    let p = ui.painter();
    let head = text!("years-floor-title");
    name_at(ui, rect, "floor-title", &head);
    let g = p.layout_no_wrap(head, theme::italic(look.size.head), *look.ink.full);
    let mid = rect.center().y;
    let mut x = rect.left() + g.size().x + 22.0;
    let title = Rect::from_min_size(pos2(rect.left(), mid - g.size().y / 2.0), g.size());
    p.galley(title.min, g, *look.ink.full);
    let words = [
        text!("years-legend-was"),
        text!("years-legend-ghost"),
        text!("years-legend-ahead"),
        text!("years-legend-bands"),
        text!("years-legend-force"),
        text!("years-legend-shock"),
    ];
    for (n, words) in words.into_iter().enumerate() {
        let (font, ink) = (theme::sans(look.size.micro), *look.ink.soft);
        let g = p.layout_no_wrap(words.clone(), font, ink);
        let wide = g.size().x + 28.0;
        if x + wide > rect.right() {
            break;
        }
        let cell = span(x, rect.top(), x + wide, rect.bottom());
        name_at(ui, cell, ("legend", n), &words);
        let (a, b) = (pos2(x, mid), pos2(x + 20.0, mid));
        let stroke = |ink| Stroke::new(look.width.line + 0.25, ink);
        match n {
            0 => {
                p.line_segment([a, b], Stroke::new(look.width.heavy, *look.ink.full));
            }
            1 => {
                p.extend(Shape::dashed_line(
                    &[a, b],
                    stroke(*look.ink.faint),
                    4.0,
                    3.0,
                ));
            }
            2 => {
                p.line_segment([a, b], stroke(*look.accent.full));
            }
            3 => {
                let dark = usize::from(look.dark);
                for (half, strong) in [(6.0, OUTER[dark]), (3.0, INNER[dark])] {
                    let band =
                        Rect::from_min_max(a - Vec2::new(0.0, half), b + Vec2::new(0.0, half));
                    p.rect_filled(
                        band,
                        0.0,
                        look.ground.window.lerp_to_gamma(*look.ink.full, strong),
                    );
                }
            }
            4 => flag(p, look, pos2(x + 8.0, mid - 5.0)),
            _ => diamond(p, pos2(x + 12.0, mid), 4.0, *look.side.second),
        }
        p.galley(pos2(x + 25.0, mid - g.size().y / 2.0), g, *look.ink.soft);
        x += wide + 14.0;
    }
    rests_on(ui, view, rect.with_min_x(x));
    dotted::mark(ui, look, title, Word::Forecast);
}

/// On how many worlds the fans rest.
fn rests_on(ui: &mut Ui, view: &View, rect: Rect) {
    let look = view.look;
    let worlds = view.onward.as_ref().map_or(0, |o| o.worlds);
    let theory = &view.sight.theory.title;
    let words = match worlds {
        0 if view.rests => return,
        0 => text!("years-floor-works"),
        n => text!("years-floor-worlds", n = n, theory = theory),
    };
    if rect.width() < 60.0 {
        return;
    }
    let r = ui.interact(rect, ui.id().with("floor-rests-on"), Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    let font = theme::sans(look.size.micro);
    let whole = (ui.painter()).layout_no_wrap(words.clone(), font.clone(), *look.ink.faint);
    let words = if whole.size().x > rect.width() && worlds > 0 {
        text!("years-floor-worlds-short", n = worlds)
    } else {
        words
    };
    let g = one_line(ui.painter(), &words, font, *look.ink.faint, rect.width());
    let at = pos2(
        rect.right() - g.size().x,
        rect.center().y - g.size().y / 2.0,
    );
    ui.painter().galley(at, g, *look.ink.faint);
    r.on_hover_text(text!("years-floor-rests-on"));
}
