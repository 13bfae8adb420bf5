//! Parts that the pages of the column share.

use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;

use crate::desktop::widgets::deed::{Deed, foretell};
use crate::desktop::widgets::keys;
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::one_line;
use crate::desktop::widgets::places;
use crate::desktop::widgets::pressed;
use crate::desktop::widgets::ring;

use crate::desktop::widgets::text;

use crate::text;

use bevy_egui::egui::Align2;
use bevy_egui::egui::Galley;
use bevy_egui::egui::Key;
use bevy_egui::egui::Response;
use bevy_egui::egui::Sense;
use bevy_egui::egui::Ui;
use bevy_egui::egui::Vec2;
use bevy_egui::egui::WidgetInfo;
use bevy_egui::egui::WidgetType;
use bevy_egui::egui::pos2;

/// A row to press: a key, words, and on the right what it costs.
pub fn choice(
    ui: &mut Ui,
    look: &Look,
    key: Option<Key>,
    words: &str,
    price: &str,
    on: bool,
) -> bool {
    let able = ui.is_enabled();
    let r = row(ui, look, (key, words, price), on, able);
    r.clicked() || key.is_some_and(|k| able && pressed(ui, k))
}

/// The same for something that can be done: what it comes to is told under the pointer, and where it is
/// refused, why; a key pressed in vain says so.
pub fn deed_row(ui: &mut Ui, view: &View, it: &Deed, price: &str, on: bool, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let refused = sight.refused(&it.action);
    let r = row(ui, look, (it.key, &it.words, price), on, refused.is_none());
    places::stands(ui, || places::of_act(&it.action), r.rect);
    let r = foretell(r, sight, &it.action, (refused.as_deref(), &it.note));
    let key = it.key.is_some_and(|k| pressed(ui, k));
    if r.clicked() && refused.is_none() || key {
        out.act_or_say(refused, it.action.clone());
    }
}

/// Room for the key at the left of a row.
const LEFT: f32 = 26.0;
/// Least room for words of more than one line beside a price, in points (judgement: a long word).
const BESIDE: f32 = 110.0;

fn row(
    ui: &mut Ui,
    look: &Look,
    (key, words, price): (Option<Key>, &str, &str),
    on: bool,
    able: bool,
) -> Response {
    let wide = ui.available_width();
    let font = theme::sans(look.size.small);
    let (ink, soft) = if able {
        (*look.ink.full, *look.ink.soft)
    } else {
        (*look.ink.faint, *look.ink.faint)
    };
    let p = ui.painter();
    let whole = wide - LEFT - 6.0;
    let price_set = p.layout(price.to_owned(), font.clone(), soft, whole);
    // Words are read whole: in as many lines as they take beside the price, or over it in a narrow column.
    let room = whole - price_set.size().x - 8.0;
    let one = p
        .layout_no_wrap(words.to_owned(), font.clone(), ink)
        .size()
        .x;
    let beside = room >= one.min(BESIDE);
    let words_set = p.layout(
        words.to_owned(),
        font,
        ink,
        if beside { room } else { whole },
    );
    let lines = if beside {
        words_set.size().y.max(price_set.size().y)
    } else {
        words_set.size().y + price_set.size().y
    };
    let tall = 23.0_f32.max(lines + 6.0);
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, tall), Sense::click());
    let name = format!("{words}, {price}");
    r.widget_info(|| WidgetInfo::selected(WidgetType::Button, able, on, &name));
    let p = ui.painter();
    if on || able && (r.hovered() || r.has_focus()) {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    if on {
        p.rect_filled(rect.with_max_x(rect.left() + 3.0), 0.0, *look.accent.full);
    }
    let y = rect.center().y;
    if let Some(key) = key {
        let name = keys::name(ui, key);
        let at = pos2(rect.left() + 8.0, y);
        p.text(
            at,
            Align2::LEFT_CENTER,
            name,
            theme::sans(look.size.micro),
            *look.ink.faint,
        );
    }
    let at = |x: f32, y: f32, g: &Galley| pos2(x, y - g.size().y / 2.0);
    let right = rect.right() - 6.0 - price_set.size().x;
    let (high, low) = if beside {
        (y, y)
    } else {
        let (top, foot) = (rect.top() + 3.0, rect.bottom() - 3.0);
        (
            top + words_set.size().y / 2.0,
            foot - price_set.size().y / 2.0,
        )
    };
    p.galley(at(right, low, &price_set), price_set, soft);
    p.galley(at(rect.left() + LEFT, high, &words_set), words_set, ink);
    ring(ui, look, rect.shrink(1.0), r.has_focus());
    r
}

/// A paragraph in the serif of the book.
pub fn says(ui: &mut Ui, look: &Look, words: impl Into<String>) {
    ui.label(text(words, theme::serif(look.size.lede), *look.ink.full));
}

/// A thin bar of a share, 0–1, with words over it.
pub fn share_bar(ui: &mut Ui, look: &Look, words: &str, share: f64) -> Response {
    let size = Vec2::new(ui.available_width(), 22.0);
    let r = ui.allocate_response(size, Sense::hover());
    let name = share_words(words, share);
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    bar(ui, look, &r, words, share);
    r
}

/// The same, which answers why when it is pressed.
pub fn share_why(ui: &mut Ui, look: &Look, words: &str, share: f64) -> Response {
    let size = Vec2::new(ui.available_width(), 22.0);
    let r = ui.allocate_response(size, Sense::click());
    let name = text!("why-asked", what = share_words(words, share));
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    if r.hovered() {
        let wash = *look.accent.wash;
        ui.painter().rect_filled(r.rect, look.radius, wash);
    }
    bar(ui, look, &r, words, share);
    ring(ui, look, r.rect, r.has_focus());
    r.noted(text!("why-press-slash"))
}

fn share_words(words: &str, share: f64) -> String {
    format!("{words} {:.0} %", 100.0 * share)
}

fn bar(ui: &Ui, look: &Look, r: &Response, words: &str, share: f64) {
    let (rect, wide) = (r.rect, r.rect.width());
    let percent = format!("{:.0} %", 100.0 * share);
    let p = ui.painter();
    let font = theme::sans(look.size.small);
    let y = rect.top() + 8.0;
    let at = pos2(rect.right() - 6.0, y);
    p.text(
        at,
        Align2::RIGHT_CENTER,
        percent,
        font.clone(),
        *look.ink.full,
    );
    let g = one_line(p, words, font, *look.ink.full, wide - 60.0);
    p.galley(pos2(rect.left(), y - g.size().y / 2.0), g, *look.ink.full);
    let line = rect.with_min_y(rect.bottom() - 4.0);
    p.rect_filled(line, 0.0, *look.accent.wash);
    let full = line.width() * share.clamp(0.0, 1.0) as f32;
    p.rect_filled(line.with_max_x(line.left() + full), 0.0, *look.ink.soft);
}

/// Two such bars beside each other.
pub fn share_pair(ui: &mut Ui, look: &Look, bars: [(&str, f64); 2]) {
    ui.columns(2, |side| {
        for (ui, (words, share)) in side.iter_mut().zip(bars) {
            share_bar(ui, look, words, share);
        }
    });
}
