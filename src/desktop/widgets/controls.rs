//! Small controls of the corridors. Each has a name for those who hear the screen, and a focus ring.

use bevy_egui::egui::{
    Align2, Color32, Key, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    WidgetType, pos2,
};

use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::{describe, keys, one_line, pressed, ring};
use crate::text;

/// Keys of the first nine of anything that is listed.
pub const DIGITS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// A small switch; when on it is washed and bears a tick.
pub fn toggle(ui: &mut Ui, look: &Look, words: &str, name: &str, on: bool) -> bool {
    let font = theme::sans(look.size.micro);
    let label = ui
        .painter()
        .layout_no_wrap(words.to_owned(), font, *look.ink.full);
    let size = Vec2::new(label.size().x + 26.0, label.size().y + 8.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, on, name));
    frame(ui, look, rect, &response, on);
    let p = ui.painter();
    let mark = Rect::from_center_size(pos2(rect.left() + 10.0, rect.center().y), Vec2::splat(8.0));
    if on {
        tick(ui, look, mark, *look.accent.full);
    } else {
        p.rect_stroke(
            mark,
            0.0,
            Stroke::new(look.width.hair, *look.edge.strong),
            StrokeKind::Inside,
        );
    }
    let at = pos2(rect.left() + 19.0, rect.center().y - label.size().y / 2.0);
    p.galley(at, label, *look.ink.full);
    response.clicked()
}

/// A tick.
pub fn tick(ui: &Ui, look: &Look, rect: Rect, ink: Color32) {
    let low = pos2(rect.left() + rect.width() * 0.38, rect.bottom() - 1.0);
    let stroke = Stroke::new(look.width.line, ink);
    let p = ui.painter();
    p.line_segment([pos2(rect.left(), rect.center().y), low], stroke);
    p.line_segment([low, pos2(rect.right(), rect.top())], stroke);
}

/// A small button of one sign, or a word, with a name of its own.
pub fn tiny(ui: &mut Ui, look: &Look, words: &str, name: &str) -> bool {
    let on = ui.is_enabled();
    let ink = if on { *look.ink.full } else { *look.ink.faint };
    let label = ui
        .painter()
        .layout_no_wrap(words.to_owned(), theme::sans(look.size.small), ink);
    let size = Vec2::new((label.size().x + 12.0).max(24.0), label.size().y + 6.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, on, name));
    frame(ui, look, rect, &response, false);
    ui.painter()
        .galley(rect.center() - label.size() / 2.0, label, ink);
    response.noted(name).clicked()
}

/// The × that takes a thing out.
pub fn cross(ui: &mut Ui, look: &Look, name: &str) -> bool {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(22.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    let ink = if response.hovered() {
        *look.accent.full
    } else {
        *look.ink.soft
    };
    let (c, r) = (rect.center(), 4.0);
    let stroke = Stroke::new(look.width.line, ink);
    let p = ui.painter();
    p.line_segment([c + Vec2::new(-r, -r), c + Vec2::new(r, r)], stroke);
    p.line_segment([c + Vec2::new(-r, r), c + Vec2::new(r, -r)], stroke);
    ring(ui, look, rect.shrink(2.0), response.has_focus());
    response.noted(name).clicked()
}

/// A row to press across the width: words on the left, a figure on the right.
pub fn pick(ui: &mut Ui, look: &Look, words: &str, figure: &str, wide: f32) -> bool {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(wide, 26.0), Sense::click());
    let name = text!("widgets-ask", who = words, figure = figure);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    let p = ui.painter();
    if response.hovered() || response.has_focus() {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    let y = rect.center().y;
    let right = pos2(rect.right() - 6.0, y);
    let drawn = p.text(
        right,
        Align2::RIGHT_CENTER,
        figure,
        theme::sans(look.size.small),
        *look.ink.soft,
    );
    let left = rect.left() + 6.0;
    let room = (drawn.left() - left - 8.0).max(20.0);
    let g = one_line(p, words, theme::sans(look.size.body), *look.ink.full, room);
    p.galley(pos2(left, y - g.size().y / 2.0), g, *look.ink.full);
    ring(ui, look, rect.shrink(1.0), response.has_focus());
    response.clicked()
}

/// A line that stands for nothing but itself, named for those who hear it.
pub fn heard(ui: &mut Ui, size: Vec2, name: &str) -> Rect {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name));
    rect
}

/// Right-aligned figures at a place.
pub fn figure(ui: &Ui, at: Pos2, words: &str, look: &Look, bold: bool) {
    let font = if bold {
        theme::bold(look.size.small)
    } else {
        theme::sans(look.size.small)
    };
    ui.painter()
        .text(at, Align2::RIGHT_CENTER, words, font, *look.ink.full);
}

fn frame(ui: &Ui, look: &Look, rect: Rect, response: &Response, on: bool) {
    let p = ui.painter();
    if on || response.hovered() {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    let edge = if on {
        look.accent.full
    } else {
        look.edge.strong
    };
    p.rect_stroke(
        rect,
        look.radius,
        Stroke::new(look.width.hair, *edge),
        StrokeKind::Inside,
    );
    ring(ui, look, rect, response.has_focus());
}

/// Something that can be done, over as many lines as it takes: its key, its words, and small notes under
/// them, of price, odds or reasons. `shut` says why it cannot be done. True when it is asked for.
pub fn course(
    ui: &mut Ui,
    look: &Look,
    key: Option<Key>,
    words: &str,
    notes: &[String],
    shut: Option<&str>,
) -> bool {
    let on = ui.is_enabled() && shut.is_none();
    let key = key.filter(|k| !keys::rests(ui, keys::now(ui, *k)));
    let left = if key.is_some() { 34.0 } else { 12.0 };
    let wide = ui.available_width();
    let room = (wide - left - 10.0).max(40.0);
    let ink = if on { *look.ink.full } else { *look.ink.faint };
    let p = ui.painter();
    let first = p.layout(words.to_owned(), theme::sans(look.size.body), ink, room);
    let font = || theme::sans(look.size.small);
    let note = |n: &String| p.layout(n.clone(), font(), *look.ink.soft, room);
    let mut lines: Vec<_> = notes.iter().map(note).collect();
    lines.extend(shut.map(|why| p.layout(why.to_owned(), font(), *look.ink.soft, room)));
    let tall: f32 = first.size().y + lines.iter().map(|g| g.size().y + 1.0).sum::<f32>() + 12.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(wide, tall), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, on, words));
    let beside = notes.iter().map(String::as_str).chain(shut);
    describe(&response, beside.collect::<Vec<_>>().join(" "));
    let p = ui.painter();
    if on && (response.hovered() || response.has_focus()) {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    let edge = if on {
        *look.edge.strong
    } else {
        *look.edge.faint
    };
    let stroke = Stroke::new(look.width.hair, edge);
    p.rect_stroke(rect, look.radius, stroke, StrokeKind::Inside);
    let mut at = rect.min + Vec2::new(left, 6.0);
    if let Some(key) = key {
        let mid = pos2(
            rect.left() + 8.0,
            at.y + first.size().y.min(look.size.body * 1.4) / 2.0,
        );
        let font = theme::sans(look.size.micro);
        p.text(
            mid,
            Align2::LEFT_CENTER,
            keys::name(ui, key),
            font,
            *look.ink.faint,
        );
    }
    for g in std::iter::once(first).chain(lines) {
        let next = at.y + g.size().y + 1.0;
        p.galley(at, g, ink);
        at.y = next;
    }
    ring(ui, look, rect.shrink(1.0), response.has_focus());
    ui.is_enabled() && (response.clicked() || key.is_some_and(|k| pressed(ui, k)))
}
