//! What colours the map: how far states stand from where they would without a text, from where they
//! began, or how they stand; and the same as a list.

use bevy_egui::egui::{
    self, Align2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::desktop::map::pattern::{self, OUTSIDE, Pattern, Shade};
use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::screen::Basis;
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::fans::points;
use crate::desktop::widgets::forms::{ANSWERS, answer_shade, answer_words};
use crate::desktop::widgets::table::Table;
use crate::desktop::widgets::{name_at, ring, text};
use crate::desktop::words::upper;
use crate::model::ids::StateId;
use crate::model::indices::{INDICES, IndexName};
use crate::model::sheets::Sheet as Plate;
use crate::text;

/// Steps of a class of difference, in points of an index (judgement: round numbers).
const STEPS: [f64; 6] = [0.5, 1.0, 2.0, 3.0, 5.0, 10.0];
/// Width of a class of levels, and where the classes begin (judgement).
const LEVELS: (f64, f64) = (6.0, 30.0);
/// Classes to either side of no difference.
const SIDE: f64 = 3.0;

/// Colours of the states, with what they mean.
pub(super) struct Shades {
    /// What is compared, where that is known; otherwise the next thing that is.
    basis: Option<Basis>,
    index: usize,
    values: Vec<Option<f64>>,
    step: f64,
}

impl Shades {
    pub(super) fn of(view: &View) -> Self {
        let (sight, index) = (view.sight, view.screen.index);
        let states = sight.scenario.states.len();
        let none = Self {
            basis: None,
            index,
            values: vec![None; states],
            step: 1.0,
        };
        if index >= INDICES.len() {
            return none;
        }
        let quarters = &sight.history.quarters;
        let level = |q: Option<&(crate::model::Indices, Vec<crate::model::Indices>)>, s: usize| {
            Some(q?.1.get(s)?.values()[index])
        };
        let worth = view
            .onward
            .as_ref()
            .filter(|o| o.states.len() == states && o.accounts > 0);
        let (basis, values): (Basis, Vec<Option<f64>>) = match (view.screen.basis, worth) {
            (Basis::NoText, Some(worth)) => (
                Basis::NoText,
                worth
                    .states
                    .iter()
                    .map(|i| Some(i.values()[index]))
                    .collect(),
            ),
            (Basis::NoText | Basis::Start, _) if quarters.len() > 1 => (
                Basis::Start,
                (0..states)
                    .map(|s| Some(level(quarters.last(), s)? - level(quarters.first(), s)?))
                    .collect(),
            ),
            _ if quarters.is_empty() => return none,
            _ => (
                Basis::Level,
                (0..states).map(|s| level(quarters.last(), s)).collect(),
            ),
        };
        // The largest but for a tenth of the states, so that one outlier does not blot out the others.
        let mut sizes: Vec<f64> = values.iter().flatten().map(|v| v.abs()).collect();
        sizes.sort_by(f64::total_cmp);
        let large = sizes
            .get(sizes.len().saturating_sub(1) * 9 / 10)
            .copied()
            .unwrap_or(0.0);
        let fits = STEPS.into_iter().find(|s| large <= (SIDE - 0.5) * s);
        let step = fits.unwrap_or(STEPS[STEPS.len() - 1]);
        Self {
            basis: Some(basis),
            index,
            values,
            step,
        }
    }

    /// How a state is shown: by its answer, or by its class and hatched where it did not sign.
    pub(super) fn shade(&self, view: &View, s: StateId) -> Shade {
        let look = view.look;
        let answer = view.sight.threads.answers.get(&s).copied();
        if self.index >= INDICES.len() {
            return answer_shade(look, answer);
        }
        let value = self.values.get(s.index()).copied().flatten();
        let mut shade = match value {
            None => Shade::new(*look.map.unknown, pattern::PLAIN),
            Some(v) if self.basis == Some(Basis::Level) => {
                self.class(look, ((v - LEVELS.1) / LEVELS.0).clamp(0.0, 6.0) as usize)
            }
            Some(v) => self.class(
                look,
                ((v / self.step).round() + SIDE).clamp(0.0, 6.0) as usize,
            ),
        };
        shade.patterns.extend(outside(view, s).then_some(OUTSIDE));
        shade
    }

    /// Class `n` of seven.
    fn class(&self, look: &Look, n: usize) -> Shade {
        if self.basis == Some(Basis::Level) {
            Shade::new(*look.class.amounts[n], pattern::LEVELS[n])
        } else {
            Shade::new(*look.class.judged[n], pattern::DIFFERENCES[n])
        }
    }

    /// What the map shows, in words.
    pub(super) fn title(&self) -> String {
        let Some(index) = IndexName::ALL.get(self.index) else {
            return text!("years-map-signatures");
        };
        let index = upper(&index.title().to_string());
        match self.basis {
            Some(Basis::NoText) => text!("years-map-no-text", index = index),
            Some(Basis::Start) => text!("years-map-start", index = index),
            Some(Basis::Level) => text!("years-map-level", index = index),
            None => text!("years-map-later", index = index),
        }
    }

    /// The map in a sentence: who gained and who lost most.
    pub(super) fn in_words(&self, view: &View) -> String {
        let order = self.order(view);
        let (Some(first), Some(last)) = (order.first(), order.last()) else {
            return self.title();
        };
        let says = |s: &StateId| {
            let by = self.figure(*s).unwrap_or_default();
            text!("years-map-of", state = view.sight.name(*s), by = by)
        };
        text!(
            "years-map-heard",
            title = self.title(),
            most = says(first),
            least = says(last)
        )
    }

    /// States with a value, the highest first.
    fn order(&self, view: &View) -> Vec<StateId> {
        let value = |s: StateId| self.values.get(s.index()).copied().flatten();
        let all = StateId::all(view.sight.scenario.states.len());
        let mut all: Vec<StateId> = all.filter(|s| value(*s).is_some()).collect();
        all.sort_by(|a, b| {
            let (x, y) = (value(*a).unwrap_or(0.0), value(*b).unwrap_or(0.0));
            y.total_cmp(&x).then(a.cmp(b))
        });
        all
    }

    /// The value of a state as it is told.
    fn figure(&self, s: StateId) -> Option<String> {
        let v = self.values.get(s.index()).copied().flatten()?;
        Some(match self.basis {
            Some(Basis::Level) => format!("{v:.0}"),
            _ => points(v),
        })
    }

    /// The same, or that there is none.
    fn told(&self, s: StateId) -> String {
        let figure = self.figure(s);
        figure.unwrap_or_else(|| text!("years-map-no-account"))
    }
}

/// Whether a state stayed outside the text of the last signing: it did not sign, or did not sit there.
pub(super) fn outside(view: &View, s: StateId) -> bool {
    let answers = &view.sight.threads.answers;
    !answers.is_empty() && !answers.get(&s).is_some_and(|a| a.signs())
}

/// What the colours mean, in the lower right corner of the map.
pub(super) fn legend(ui: &mut Ui, view: &View, shades: &Shades, (sheet, map): (&Plate, Rect)) {
    let look = view.look;
    let others = sheet.shows_others(&view.sight.scenario);
    let wide = 250.0_f32.min(map.width() * 0.4);
    let rect = Rect::from_min_max(
        pos2(map.right() - wide - 10.0, map.bottom() - 58.0),
        pos2(map.right() - 10.0, map.bottom() - 6.0),
    );
    let p = ui.painter();
    let (title, font) = (shades.title(), theme::italic(look.size.body));
    let g = crate::desktop::widgets::one_line(p, title, font, *look.ink.full, map.width() * 0.6);
    let at = pos2(rect.right() - g.size().x, rect.top());
    p.galley(at, g, *look.ink.soft);
    let line = Rect::from_min_max(
        pos2(rect.left(), rect.top() + 22.0),
        pos2(rect.right(), rect.top() + 34.0),
    );
    let font = || theme::sans(look.size.micro);
    if view.screen.index >= INDICES.len() {
        let mut x = rect.right();
        let mut all = StateId::all(view.sight.scenario.states.len());
        let given = &view.sight.threads.answers;
        let some_away = !given.is_empty() && all.any(|s| !given.contains_key(&s));
        let away = match (some_away, others) {
            (true, true) => Some(text!("map-away-or-no-party")),
            (true, false) => Some(text!("aftermath-screen-map-away")),
            (false, true) => Some(text!("map-no-party")),
            (false, false) => None,
        };
        let away = away.map(|words| (None, words));
        let answers = ANSWERS.map(|a| (Some(a), answer_words(a)));
        for (answer, words) in answers.into_iter().chain(away).rev() {
            let g = p.layout_no_wrap(words, font(), *look.ink.soft);
            x -= g.size().x;
            p.galley(pos2(x, line.top() - 1.0), g, *look.ink.soft);
            x -= 16.0;
            let cell = Rect::from_min_size(pos2(x, line.top()), Vec2::splat(12.0));
            answer_shade(look, answer).fill(p, look, cell);
            p.rect_stroke(
                cell,
                0.0,
                Stroke::new(look.width.hair, *look.edge.strong),
                StrokeKind::Inside,
            );
            x -= 10.0;
        }
        return;
    }
    let step = line.width() / 7.0;
    let level = shades.basis == Some(Basis::Level);
    for n in 0..7 {
        let left = line.left() + step * n as f32;
        let cell = Rect::from_min_size(pos2(left, line.top()), Vec2::new(step, line.height()));
        shades.class(look, n).fill(p, look, cell);
        if n > 0 {
            let bound = if level {
                format!("{:.0}", LEVELS.1 + LEVELS.0 * n as f64)
            } else {
                let v = (n as f64 - SIDE - 0.5) * shades.step;
                let short = format!("{v:+.2}").replace('-', "−");
                let short = short.trim_end_matches('0').trim_end_matches('.');
                short.to_owned()
            };
            let g = p.layout_no_wrap(bound, theme::sans(look.size.micro - 1.0), *look.ink.soft);
            p.galley(
                pos2(left - g.size().x / 2.0, line.bottom() + 1.0),
                g,
                *look.ink.soft,
            );
        }
    }
    p.rect_stroke(
        line,
        0.0,
        Stroke::new(look.width.hair, *look.edge.strong),
        StrokeKind::Outside,
    );
    // Beside the classes, one over the other: who stayed outside, and who is no party of the session.
    let none = others.then(|| (text!("map-no-party"), pattern::PLAIN));
    let entries = [(text!("years-map-outside"), OUTSIDE)].into_iter();
    let set = |(words, pattern): (String, Pattern)| {
        let galley = p.layout_no_wrap(words.clone(), font(), *look.ink.soft);
        (words, galley, pattern)
    };
    let entries: Vec<_> = entries.chain(none).map(set).collect();
    let widest = entries.iter().map(|e| e.1.size().x).fold(0.0, f32::max);
    let left = line.left() - widest - 40.0;
    if left <= map.left() + map.width() * 0.3 {
        return;
    }
    for (n, (words, galley, pattern)) in entries.into_iter().enumerate() {
        let top = line.top() + ENTRY * n as f32;
        let cell = Rect::from_min_size(pos2(left, top), Vec2::new(18.0, 12.0));
        Shade::new(*look.map.unknown, pattern).fill(p, look, cell);
        let edge = Stroke::new(look.width.hair, *look.edge.strong);
        p.rect_stroke(cell, 0.0, edge, StrokeKind::Inside);
        let y = cell.center().y - galley.size().y / 2.0;
        let said = Rect::from_min_size(pos2(cell.right() + 5.0, y), galley.size());
        p.galley(said.min, galley, *look.ink.soft);
        name_at(ui, said, ("key", &words), &words);
    }
}

/// From one entry of the key to the one below it, points.
const ENTRY: f32 = 16.0;

/// The map as a list: every state with its value and whether it signed; a row picks its state.
pub(super) fn list_ui(ui: &mut Ui, view: &View, shades: &Shades, out: &mut Out) {
    let look = view.look;
    ui.label(text(
        shades.title(),
        theme::italic(look.size.head),
        *look.ink.full,
    ));
    let mut all = shades.order(view);
    let rest = StateId::all(view.sight.scenario.states.len());
    all.extend(rest.filter(|s| shades.values.get(s.index()).copied().flatten().is_none()));
    let most = shades
        .values
        .iter()
        .flatten()
        .map(|v| v.abs())
        .fold(0.5, f64::max);
    let columns = ((ui.available_width() / 300.0) as usize).max(1);
    let shown = egui::ScrollArea::vertical()
        .id_salt("years-list")
        .auto_shrink(false)
        .show(ui, |ui| {
            let heads = [
                text!("years-list-state"),
                shades.title(),
                text!("years-list-signed"),
            ];
            let table = Table::begin(ui, "states", &shades.title(), &heads, all.len());
            ui.columns(columns, |side| {
                let each = all.len().div_ceil(columns).max(1);
                for (k, (ui, states)) in side.iter_mut().zip(all.chunks(each)).enumerate() {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (n, s) in states.iter().enumerate() {
                        let cells = [
                            view.sight.name(*s).to_owned(),
                            shades.told(*s),
                            how_it_left(view, *s),
                        ];
                        let draw = |ui: &mut Ui| list_row(ui, view, (shades, *s, most), out);
                        table.row(ui, k * each + n, &cells, draw);
                    }
                }
            });
        });
    fades(ui, *look.ground.window, &shown);
}

/// How a state left the hall, in words.
fn how_it_left(view: &View, s: StateId) -> String {
    let answers = &view.sight.threads.answers;
    match answers.get(&s) {
        Some(answer) => answer_words(*answer),
        None if answers.is_empty() => String::new(),
        None => text!("aftermath-screen-map-away"),
    }
}

fn list_row(ui: &mut Ui, view: &View, (shades, s, most): (&Shades, StateId, f64), out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let wide = ui.available_width();
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, 20.0), Sense::click());
    let signed = how_it_left(view, s);
    let figure = shades.told(s);
    let on = view.picked == Some(s);
    let name = sight.name(s);
    let heard = text!(
        "years-map-row",
        state = name,
        by = &figure,
        signed = &signed
    );
    r.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on, &heard));
    let p = ui.painter();
    if on || r.hovered() || r.has_focus() {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    let y = rect.center().y;
    let font = || theme::sans(look.size.small);
    let cell = Rect::from_center_size(pos2(rect.left() + 8.0, y), Vec2::splat(10.0));
    shades.shade(view, s).fill(p, look, cell);
    let ink = if s == sight.seat {
        *look.accent.full
    } else {
        *look.ink.full
    };
    let g = crate::desktop::widgets::one_line(p, name, font(), ink, wide * 0.5);
    p.galley(pos2(rect.left() + 20.0, y - g.size().y / 2.0), g, ink);
    p.text(
        pos2(rect.right() - 6.0, y),
        Align2::RIGHT_CENTER,
        figure,
        font(),
        *look.ink.full,
    );
    let middle = rect.left() + wide * 0.7;
    if let Some(v) = shades.values.get(s.index()).copied().flatten()
        && shades.basis != Some(Basis::Level)
    {
        let end = middle + (wide * 0.12) * (v / most) as f32;
        let bar = Rect::from_min_max(
            pos2(middle.min(end), y - 3.0),
            pos2(middle.max(end), y + 3.0),
        );
        p.rect_filled(
            bar,
            0.0,
            if v < 0.0 {
                *look.side.second
            } else {
                *look.side.first
            },
        );
        p.vline(
            middle,
            y - 6.0..=y + 6.0,
            Stroke::new(look.width.hair, *look.edge.strong),
        );
    }
    ring(ui, look, rect.shrink(1.0), r.has_focus());
    if r.clicked() {
        out.pick(Some(s));
    }
}
