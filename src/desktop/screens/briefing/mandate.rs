//! What the capital wants of each subject, beside the draft and where the others stand.

use bevy_egui::egui::{Align2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{dotted, small, text};
use crate::model::clause::Dimension;
use crate::model::ids::StateId;
use crate::negotiation::reading::read;
use crate::text;

/// Subjects that are shown on a scale; the others are named. Source: the art direction.
const HEAVIEST: usize = 5;

/// Columns of a histogram of wishes, 0–4 in quarters of a step.
const COLUMNS: usize = 17;

/// What the capital wants of each subject, beside the draft and where the others stand.
pub(super) fn mandate_ui(ui: &mut Ui, look: &Look, sight: &Sight, (all, small): (bool, bool)) {
    let words = text!("briefing-mandate");
    let font = theme::italic(look.size.head);
    let title = ui.label(text(&words, font.clone(), *look.ink.full));
    let place = title.rect;
    let note = text!("briefing-mandate-note", n = sight.scenario.states.len());
    if small {
        title.on_hover_text(note);
    } else {
        self::small(ui, look, note);
    }
    dotted::mark_in(ui, look, (place, &words, font), &[Word::Capital]);
    let dims = sight.scenario.text.dimensions.iter().zip(&sight.own.wants);
    let mut dims: Vec<_> = dims.enumerate().collect();
    dims.sort_by(|a, b| b.1.1.1.total_cmp(&a.1.1.1));
    let draft = read(&sight.scenario.text, &sight.room.draft.text).position;
    let most = if all { dims.len() } else { HEAVIEST };
    for &(k, (d, &(ideal, weight))) in dims.iter().take(most) {
        let mut columns = [0_usize; COLUMNS];
        for s in StateId::all(sight.scenario.states.len()) {
            let wish = sight
                .scenario
                .published(s)
                .interests
                .0
                .get(k)
                .map(|i| i.ideal);
            let column = wish.map(|w| (w.clamp(0.0, 4.0) * 4.0).round() as usize);
            if let Some(slot) = column.and_then(|c| columns.get_mut(c)) {
                *slot += 1;
            }
        }
        let now = draft.get(k).copied().unwrap_or(0.0);
        subject_ui(ui, look, d, &columns, (ideal, weight, now));
    }
    let rest = dims.get(most..).unwrap_or_default();
    if !rest.is_empty() {
        let share: f64 = rest.iter().map(|(_, (_, (_, weight)))| *weight).sum();
        let names: Vec<String> = rest.iter().map(|(_, (d, _))| d.name.clone()).collect();
        let (share, subjects) = (format!("{:.0}", 100.0 * share), names.join(", "));
        let words = if small {
            text!("briefing-mandate-share", share = share)
        } else {
            text!("briefing-mandate-rest", share = share, subjects = subjects)
        };
        self::small(ui, look, words);
    }
}

/// A subject: its name, its weight, both ends, how many states wish what, the draft and one's own wish.
fn subject_ui(
    ui: &mut Ui,
    look: &Look,
    d: &Dimension,
    columns: &[usize; COLUMNS],
    (ideal, weight, now): (f64, f64, f64),
) {
    let wide = ui.available_width();
    let name_wide = wide * 0.30;
    let line = name_wide + 10.0..=wide - 52.0;
    let p = ui.painter();
    let name = p.layout(
        d.name.clone(),
        theme::serif(look.size.lede),
        *look.ink.full,
        name_wide,
    );
    let half = (line.end() - line.start()) / 2.0 - 6.0;
    let end = |words: &String| {
        p.layout(
            words.clone(),
            theme::sans(look.size.micro),
            *look.ink.soft,
            half,
        )
    };
    let (low, high) = (end(&d.ends.0), end(&d.ends.1));
    let tall = (30.0 + low.size().y.max(high.size().y)).max(name.size().y) + 4.0;
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, tall), Sense::hover());
    let told = text!(
        "briefing-subject",
        subject = &d.name,
        ideal = format!("{ideal:.1}"),
        low = &d.ends.0,
        high = &d.ends.1,
        draft = format!("{now:.1}"),
        weight = format!("{:.0}", 100.0 * weight)
    );
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    let p = ui.painter();
    p.galley(rect.min, name, *look.ink.full);
    let y = rect.top() + 24.0;
    let from = rect.left() + line.start();
    let room = line.end() - line.start();
    let x = |v: f64| from + room * (v / 4.0).clamp(0.0, 1.0) as f32;
    let most = columns.iter().copied().max().unwrap_or(1).max(1) as f32;
    for (c, &n) in columns.iter().enumerate().filter(|(_, n)| **n > 0) {
        let tall = 20.0 * n as f32 / most;
        let middle = x(c as f64 / 4.0);
        let bar = Rect::from_min_max(pos2(middle - 3.0, y - tall.max(1.5)), pos2(middle + 3.0, y));
        p.rect_filled(bar, 0.0, look.edge.strong.gamma_multiply(0.6));
    }
    p.hline(
        from..=from + room,
        y,
        Stroke::new(look.width.hair, *look.edge.strong),
    );
    let (a, b) = (x(now), x(ideal));
    p.hline(
        a.min(b)..=a.max(b),
        y,
        Stroke::new(look.width.heavy, *look.accent.full),
    );
    p.vline(
        a,
        y - 8.0..=y + 6.0,
        Stroke::new(look.width.heavy, *look.ink.full),
    );
    p.circle_filled(pos2(b, y), 5.0, *look.accent.full);
    let below = y + 7.0;
    let right = pos2(from + room - high.size().x, below);
    p.galley(pos2(from, below), low, *look.ink.soft);
    p.galley(right, high, *look.ink.soft);
    let font = theme::bold(look.size.body);
    let share = format!("{:.0} %", 100.0 * weight);
    let at = pos2(rect.right(), y);
    p.text(at, Align2::RIGHT_CENTER, share, font, *look.ink.full);
    r.on_hover_text(told);
}
