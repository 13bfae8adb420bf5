//! Parts that screens share. They draw what they are given and know no screen.

pub mod agreed;
pub mod called;
pub mod controls;
pub mod deed;
pub mod dotted;
pub mod edged;
pub mod fade;
pub mod fans;
pub mod forms;
pub mod glide;
pub mod goals;
pub mod journal;
pub mod keys;
pub mod meanings;
pub mod notes;
pub mod places;
pub mod scale;
pub mod table;
pub mod ties;
pub mod today;
pub mod trust;
pub mod way;
pub mod word;

use crate::model::ids::WordingId;
use bevy_egui::egui::{
    self, Align, Color32, FontId, Key, Layout, Rect, Response, RichText, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, Vec2, WidgetInfo, WidgetType,
};

use std::sync::Arc;

use crate::desktop::shortcuts::Part;
use crate::desktop::theme;
use crate::desktop::theme::Look;
pub use keys::key_name;

/// Text in a font and colour.
#[must_use]
pub fn text(words: impl Into<String>, font: FontId, colour: Color32) -> RichText {
    RichText::new(words).font(font).color(colour)
}

/// Text on one line, cut with an ellipsis at a width.
#[must_use]
pub fn one_line(
    p: &egui::Painter,
    words: impl Into<String>,
    font: FontId,
    ink: Color32,
    width: f32,
) -> Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(words.into(), font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    p.layout_job(job)
}

/// Hatches a rectangle, a stroke every `gap` points.
pub fn hatch(p: &egui::Painter, rect: Rect, gap: f32, stroke: Stroke) {
    let clip = p.with_clip_rect(rect.intersect(p.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        let line = [
            egui::pos2(x, rect.bottom()),
            egui::pos2(x + rect.height(), rect.top()),
        ];
        clip.line_segment(line, stroke);
        x += gap;
    }
}

fn corner() -> egui::Id {
    egui::Id::new("page-corner")
}

/// Tells where the upper left corner of the page lies: outside the window where the page is larger.
pub fn lies_at(page: &Ui, at: egui::Pos2) {
    page.data_mut(|d| d.insert_temp(corner(), at.to_vec2()));
}

/// Lays a view into a rectangle. It is known by its place on the page, which may be moved.
pub fn at(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) {
    let page: Vec2 = ui.data(|d| d.get_temp(corner())).unwrap_or_default();
    let place = (rect.min - page).round();
    let mut child = ui.new_child(
        UiBuilder::new()
            .max_rect(rect)
            .id_salt((place.x as i32, place.y as i32)),
    );
    child.set_clip_rect(rect.expand(3.0).intersect(ui.clip_rect()));
    add(&mut child);
}

/// A rectangle by its corners.
#[must_use]
pub fn span(x0: f32, y0: f32, x1: f32, y1: f32) -> Rect {
    Rect::from_min_max(egui::pos2(x0, y0), egui::pos2(x1, y1))
}

/// An italic heading.
pub fn head(ui: &mut Ui, look: &Look, words: &str) {
    titled(ui, look, words);
}

/// The same, with its place.
pub fn titled(ui: &mut Ui, look: &Look, words: &str) -> Response {
    let r = ui.label(text(words, theme::italic(look.size.head), *look.ink.full));
    heads(&r, words);
    r
}

/// Makes of a label a heading for those who hear the screen.
pub fn heads(r: &Response, words: &str) {
    r.ctx.accesskit_node_builder(r.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(words);
    });
}

/// A small quiet line.
pub fn small(ui: &mut Ui, look: &Look, words: impl Into<String>) {
    ui.label(text(words, theme::sans(look.size.small), *look.ink.soft));
}

/// A quiet word at the left of a line, so wide.
pub fn tag(ui: &mut Ui, look: &Look, words: &str, wide: f32) {
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, 17.0), Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
    let font = theme::italic(look.size.body);
    let at = rect.left_center();
    let p = ui.painter();
    p.text(at, egui::Align2::LEFT_CENTER, words, font, *look.ink.soft);
}

/// A hairline across.
pub fn hair(ui: &mut Ui, look: &Look) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 5.0), Sense::hover());
    ui.painter().hline(
        rect.x_range(),
        rect.center().y,
        Stroke::new(look.width.hair, *look.edge.faint),
    );
}

/// A row whose right part is set first.
pub fn ends(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            right(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), left);
        });
    });
}

/// A button that names its key. True when clicked or when its key is pressed.
pub fn act(ui: &mut Ui, look: &Look, words: &str, key: Option<Key>, primary: bool) -> bool {
    let response = button(ui, look, words, key, primary, ui.is_enabled());
    response.clicked() || (ui.is_enabled() && key.is_some_and(|k| pressed(ui, k)))
}

/// Small underlined words with their key. True when clicked or when the key is pressed.
pub fn link_ui(ui: &mut Ui, look: &Look, words: &str, key: Key) -> bool {
    let shown = format!("{words}  {}", key_name(keys::now(ui, key)));
    let shown = text(shown, theme::sans(look.size.small), *look.ink.soft).underline();
    let link = ui.add(egui::Button::new(shown).frame(false));
    link.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words));
    ring(ui, look, link.rect, link.has_focus());
    link.clicked() || pressed(ui, key)
}

/// Whether a shortcut was pressed and nothing else wants it.
pub fn pressed(ui: &Ui, key: Key) -> bool {
    // What is typed into a field is no shortcut.
    if ui.ctx().text_edit_focused() {
        return false;
    }
    let key = keys::now(ui, key);
    let shared = matches!(key, Key::Space | Key::Enter);
    if ui.ctx().memory(|m| m.focused().is_some()) && shared {
        return false;
    }
    if keys::rests(ui, key) {
        return false;
    }
    ui.input(|i| {
        let alone = i.modifiers.is_none() || i.modifiers.shift_only() && keys::has_shift(key);
        alone && i.key_pressed(key)
    })
}

/// Whether a shortcut of every page was pressed, whatever the key does on this one.
pub fn pressed_anywhere(ui: &Ui, key: Key) -> bool {
    keys::within(ui.ctx(), Part::Everywhere, || pressed(ui, key))
}

/// A button that names its key.
pub fn button(
    ui: &mut Ui,
    look: &Look,
    words: &str,
    key: Option<Key>,
    primary: bool,
    on: bool,
) -> Response {
    let shown = key.map(|k| keys::now(ui, k));
    let shown = shown.filter(|k| !keys::rests(ui, *k)).map(key_name);
    let r = draw_button(ui, look, (words, shown), primary, on);
    if let Some(key) = key.filter(|_| on && ui.is_enabled()) {
        places::stands(ui, || places::of_key(key_name(key)), r.rect);
    }
    r
}

/// A button that names a key or keys by a word of its own.
pub fn hinted(ui: &mut Ui, look: &Look, words: &str, hint: &str) -> Response {
    let on = ui.is_enabled();
    draw_button(ui, look, (words, Some(hint)), false, on)
}

fn draw_button(
    ui: &mut Ui,
    look: &Look,
    (words, key): (&str, Option<&str>),
    primary: bool,
    on: bool,
) -> Response {
    // What cannot be done calls for no attention.
    let primary = primary && on;
    let (fore, soft) = if primary {
        (*look.accent.on, *look.accent.on)
    } else {
        (*look.ink.full, *look.ink.faint)
    };
    let font = if primary {
        theme::bold(look.size.small)
    } else {
        theme::sans(look.size.small)
    };
    let label = ui.painter().layout_no_wrap(words.to_owned(), font, fore);
    let hint = key.map(|k| {
        ui.painter()
            .layout_no_wrap(k.to_owned(), theme::sans(look.size.micro), soft)
    });
    let hint_width = hint.as_ref().map_or(0.0, |h| h.size().x + 7.0);
    let size = Vec2::new(label.size().x + hint_width + 24.0, label.size().y + 14.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, on, words));
    if let Some(key) = key {
        let told = |node: &mut egui::accesskit::Node| node.set_keyboard_shortcut(key);
        ui.ctx().accesskit_node_builder(response.id, told);
    }
    let fill = match (primary, response.hovered()) {
        (true, _) => *look.accent.full,
        (false, true) => *look.accent.wash,
        (false, false) => Color32::TRANSPARENT,
    };
    let fade = |c: Color32| if on { c } else { c.gamma_multiply(0.45) };
    let p = ui.painter();
    p.rect_filled(rect, look.radius, fade(fill));
    let edge = if primary {
        look.accent.full
    } else {
        look.edge.strong
    };
    p.rect_stroke(
        rect,
        look.radius,
        Stroke::new(look.width.hair, fade(*edge)),
        StrokeKind::Inside,
    );
    let y = rect.center().y;
    let at = egui::pos2(rect.left() + 12.0, y - label.size().y / 2.0);
    let next = at.x + label.size().x + 7.0;
    p.galley(at, label, fade(fore));
    if let Some(h) = hint {
        p.galley(egui::pos2(next, y - h.size().y / 2.0), h, fade(soft));
    }
    ring(ui, look, rect, response.has_focus());
    response
}

/// What those who hear the screen are told of a thing beside its name.
pub fn describe(r: &Response, words: impl Into<String>) {
    let words = words.into();
    (r.ctx).accesskit_node_builder(r.id, |node| node.set_description(words));
}

/// Tells those who hear the screen between which ends a slider moves. Gives by how many steps they ask
/// for it to be moved.
pub fn ask_steps(r: &Response, ends: (f64, f64), step: f64) -> f64 {
    use egui::accesskit::{Action, Node};
    let tell = |node: &mut Node| {
        node.set_min_numeric_value(ends.0);
        node.set_max_numeric_value(ends.1);
        node.set_numeric_value_step(step);
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    };
    r.ctx.accesskit_node_builder(r.id, tell);
    let asked = |action| {
        r.ctx
            .input(|i| i.num_accesskit_action_requests(r.id, action))
    };
    asked(Action::Increment) as f64 - asked(Action::Decrement) as f64
}

/// Keeps the arrows that move a thing from taking the focus off it.
pub fn keep_arrows(r: &Response) {
    let arrows = egui::EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..egui::EventFilter::default()
    };
    (r.ctx).memory_mut(|m| m.set_focus_lock_filter(r.id, arrows));
}

/// Has words read out when they come, whatever has the focus.
pub fn announce(r: &Response) {
    let polite = egui::accesskit::Live::Polite;
    (r.ctx).accesskit_node_builder(r.id, |node| node.set_live(polite));
}

/// Names painted words at a place, for those who hear the screen.
pub fn name_at(ui: &Ui, rect: Rect, id: impl egui::AsIdSalt, words: &str) {
    let r = ui.interact(rect, ui.id().with(("named", id)), Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
}

/// A share, 0–1, as what a bar says to those who hear the screen: its name, and per cent.
#[must_use]
pub fn share_info(name: &str, share: f64) -> WidgetInfo {
    let info = WidgetInfo::labeled(WidgetType::ProgressIndicator, true, name);
    WidgetInfo {
        value: Some((100.0 * share.clamp(0.0, 1.0)).round()),
        ..info
    }
}

fn walked_to() -> egui::Id {
    egui::Id::new("walked-to")
}

/// Takes the place of what Tab has brought the focus to, if it did in this pass.
#[must_use]
pub fn take_walked_to(context: &egui::Context) -> Option<Rect> {
    context.data_mut(|d| {
        let place = d.get_temp(walked_to());
        d.remove::<Rect>(walked_to());
        place
    })
}

/// The focus ring: 2 px, 2 px off. What Tab brings the focus to comes into sight.
pub fn ring(ui: &Ui, look: &Look, rect: Rect, focused: bool) {
    if focused {
        let walked = ui.input(|i| i.key_down(Key::Tab) || i.key_released(Key::Tab));
        if walked {
            ui.data_mut(|d| d.insert_temp(walked_to(), rect));
        }
        if walked && !ui.clip_rect().contains_rect(rect) {
            ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
        }
        let stroke = Stroke::new(2.0, *look.accent.full);
        ui.painter()
            .rect_stroke(rect.expand(2.0), look.radius, stroke, StrokeKind::Outside);
    }
}

/// A name plate, as on a conference desk.
pub fn plate(ui: &mut Ui, look: &Look, name: &str, size: f32) -> Response {
    let wide = (ui.available_width() - 12.0).max(40.0);
    let galley = one_line(ui.painter(), name, theme::bold(size), *look.ink.full, wide);
    let (rect, response) =
        ui.allocate_exact_size(galley.size() + Vec2::new(12.0, 8.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name));
    let p = ui.painter();
    p.rect_filled(rect, look.radius, *look.ground.sheet);
    p.rect_stroke(
        rect,
        look.radius,
        Stroke::new(look.width.hair, *look.edge.strong),
        StrokeKind::Inside,
    );
    p.hline(
        rect.x_range(),
        rect.bottom() - 1.0,
        Stroke::new(look.width.heavy, *look.edge.strong),
    );
    p.galley(rect.min + Vec2::new(6.0, 3.0), galley, *look.ink.full);
    response
}

/// Colour of a wording: two sides and the rest.
#[must_use]
pub fn side(look: &Look, wording: WordingId) -> Color32 {
    [
        *look.side.first,
        *look.side.second,
        *look.ink.soft,
        *look.class.kinds[2],
        *look.class.kinds[3],
    ][wording.index().min(4)]
}

/// Sign of a wording, so that colour never stands alone: dot, ring, cross, diamond, bar.
pub fn sign(p: &egui::Painter, look: &Look, wording: WordingId, c: egui::Pos2, r: f32) {
    let colour = side(look, wording);
    let stroke = Stroke::new((r * 0.45).max(1.2), colour);
    match wording.index() {
        0 => {
            p.circle_filled(c, r, colour);
        }
        1 => {
            p.circle_stroke(c, r * 0.85, stroke);
        }
        2 => {
            p.line_segment(
                [c + Vec2::new(-r, -r) * 0.7, c + Vec2::new(r, r) * 0.7],
                stroke,
            );
            p.line_segment(
                [c + Vec2::new(-r, r) * 0.7, c + Vec2::new(r, -r) * 0.7],
                stroke,
            );
        }
        3 => {
            let points = [(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)];
            let points = points.map(|(x, y)| c + Vec2::new(x, y)).to_vec();
            p.add(egui::Shape::convex_polygon(points, colour, Stroke::NONE));
        }
        _ => {
            p.line_segment([c - Vec2::new(r, 0.0), c + Vec2::new(r, 0.0)], stroke);
        }
    }
}

/// A sign in the flow of a row.
pub fn sign_ui(ui: &mut Ui, look: &Look, wording: WordingId) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
    sign(ui.painter(), look, wording, rect.center(), 4.5);
}

/// A leaf of paper with its shadow.
pub fn paper(ui: &Ui, look: &Look, rect: Rect) {
    let shadow = egui::Shadow {
        offset: [0, 2],
        blur: 10,
        spread: 0,
        color: *look.ground.shadow,
    };
    ui.painter().add(shadow.as_shape(rect, look.radius));
    ui.painter()
        .rect_filled(rect, look.radius, *look.ground.sheet);
}

/// A sheet of paper over the whole page, below what lies in its corner; gives its place.
pub fn leaf(ui: &Ui, look: &Look) -> Rect {
    let leaf = ui.max_rect().shrink2(Vec2::new(16.0, 0.0));
    let leaf = leaf
        .with_min_y(leaf.top() + 52.0)
        .with_max_y(leaf.bottom() - 16.0);
    paper(ui, look, leaf);
    leaf
}

/// Utility in hundredths, signed, with a real minus.
#[must_use]
pub fn signed(v: f64) -> String {
    if v < -0.0005 {
        format!("−{:.1}", -100.0 * v)
    } else {
        format!("+{:.1}", 100.0 * v.max(0.0))
    }
}
