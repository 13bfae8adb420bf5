//! Every number behind a theory: what it is, where it comes from, and a slider until a session runs.

pub mod effect;

use bevy::prelude::{
    App, IntoScheduleConfigs, Message, MessageReader, Res, ResMut, Resource, in_state,
};
use bevy::state::state::PreviousState;
use bevy_egui::egui::{
    self, Align2, Color32, Key, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::delegates::NUMBERS;
use crate::desktop::choice::Choice;
use crate::desktop::commands::{Command, News};
use crate::desktop::hear::hear;
use crate::desktop::notice::Notice;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::requests::ScreenRequests;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::shelf::Shelf;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{
    act, ask_steps, at, hair, head, keep_arrows, one_line, paper, pressed, ring, small, span, text,
};
use crate::locale::Sentence;
use crate::model::Theory;
use crate::model::theory::fixed::Fixed;
use crate::text;

/// Height of a row.
const ROW: f32 = 46.0;

/// Whether a source is nobody's but ours.
fn judged(source: &str) -> bool {
    source.starts_with("judgement")
}

/// What the page remembers.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct AssumptionsScreen {
    /// Number chosen, of [`Theory::numbers`].
    pub number: usize,
    /// Whether numbers for the next session are shown though a session runs on its own.
    pub next: bool,
}

/// The theory that is shown: that of the running session, or the one chosen for the next.
fn shown<'a>(
    page: &AssumptionsScreen,
    shelf: &'a Shelf,
    choice: &Choice,
    running: Option<&'a Theory>,
) -> Option<&'a Theory> {
    let running = running.filter(|_| !page.next);
    running.or_else(|| shelf.theories.get(choice.theory))
}

/// A change of the numbers of the chosen theory, for sessions to come, or of what is chosen.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum AssumptionsChange {
    /// Choose a number.
    Choose(usize),
    /// Put a value in place of a number's.
    Set(usize, f64),
    /// Put the preset's number back, or all of them.
    Restore(Option<usize>),
    /// Show the numbers of the next session, or those that the running one keeps.
    Next(bool),
}

type Out<'w> = ScreenRequests<'w, AssumptionsChange>;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Assumptions);
    app.init_resource::<AssumptionsScreen>()
        .init_resource::<effect::Effects>()
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown))
        .add_systems(Apply, (effect::work.in_set(ApplySystems::Ahead), forget));
    hear::<AssumptionsChange, _>(app, ApplySystems::Changes, change);
}

/// A session that opens shows its own numbers.
fn forget(mut news: MessageReader<News>, mut page: ResMut<AssumptionsScreen>) {
    if news.read().any(|said| matches!(said, News::Opened { .. })) {
        page.next = false;
    }
}

fn change(
    mut changes: MessageReader<AssumptionsChange>,
    mut page: ResMut<AssumptionsScreen>,
    mut shelf: ResMut<Shelf>,
    choice: Res<Choice>,
    mut notice: ResMut<Notice>,
) {
    let Shelf {
        presets, theories, ..
    } = &mut *shelf;
    let (Some(theory), Some(preset)) =
        (theories.get_mut(choice.theory), presets.get(choice.theory))
    else {
        return;
    };
    let name = |n: usize| Theory::numbers().nth(n).map_or("", |x| x.name);
    for change in changes.read() {
        match *change {
            AssumptionsChange::Choose(n) => page.number = n,
            AssumptionsChange::Set(n, value) => {
                page.number = n;
                if let Err(e) = theory.assume(name(n), value) {
                    notice.say(e.to_string());
                }
            }
            AssumptionsChange::Restore(Some(n)) => theory.restore(name(n), preset),
            AssumptionsChange::Restore(None) => *theory = preset.clone(),
            AssumptionsChange::Next(next) => page.next = next,
        }
    }
}

/// What the parts of the page read.
#[derive(Debug, Clone, Copy)]
struct View<'a> {
    look: &'a Look,
    presets: &'a [Theory],
    number: usize,
    /// Where the page was opened from.
    back: Screen,
    /// Whether a session runs, and whether numbers for the next one are shown all the same.
    runs: (bool, bool),
    /// What the next session is started with.
    choice: &'a Choice,
}

/// Draws the page: the theory of the running session, or the one chosen for the next.
fn draw(
    mut page: Page,
    state: Res<AssumptionsScreen>,
    shelf: Res<Shelf>,
    choice: Res<Choice>,
    before: Option<Res<PreviousState<Screen>>>,
    effects: Res<effect::Effects>,
    mut out: Out,
) {
    let Some(Sheet {
        ui, look, sight, ..
    }) = page.open()
    else {
        return;
    };
    let view = &View {
        look,
        presets: &shelf.presets,
        number: state.number,
        back: before.map_or(Screen::Setup, |s| *s.get()),
        runs: (sight.is_some(), state.next),
        choice: &choice,
    };
    let out = &mut out;
    let running = sight.map(|s| &s.theory);
    let Some(theory) = shown(&state, &shelf, &choice, running) else {
        return;
    };
    let open = running.is_none() || state.next;
    let full = ui.max_rect().shrink2(Vec2::new(24.0, 20.0));
    let mid = full.left() + (full.width() * 0.3).clamp(300.0, 480.0);
    let leaf = span(full.left(), full.top(), mid - 12.0, full.bottom());
    paper(ui, look, leaf);
    let inner = leaf.shrink2(Vec2::new(28.0, 20.0));
    let charts = inner.with_min_y(inner.bottom() - (inner.height() * 0.45).clamp(210.0, 420.0));
    at(ui, inner.with_max_y(charts.top() - 8.0), |ui| {
        egui::ScrollArea::vertical()
            .id_salt("about")
            .auto_shrink(false)
            .show(ui, |ui| about_ui(ui, view, theory, open, out));
    });
    at(ui, charts, |ui| {
        let what = Theory::numbers().nth(view.number).map(|n| n.what());
        let what = what.map_or_else(String::new, |what| what.to_string());
        effect::effect_ui(ui, look, &effects, &what);
    });
    let list = span(mid + 16.0, full.top() + 44.0, full.right(), full.bottom());
    at(ui, list, |ui| {
        egui::ScrollArea::vertical()
            .id_salt("assumptions")
            .auto_shrink(false)
            .show(ui, |ui| {
                let mut numbers = 0..;
                for group in Theory::groups() {
                    ui.add_space(8.0);
                    head(ui, look, &group.title().to_string());
                    hair(ui, look);
                    for (number, n) in group.numbers.iter().zip(&mut numbers) {
                        let what = number.what().to_string();
                        row_ui(ui, view, theory, (n, number.name, &what), open, out);
                    }
                }
                for (title, numbers) in NUMBERS.into_iter().flatten() {
                    fixed_ui(ui, look, title, numbers);
                }
            });
    });
    if open {
        keys(ui, view, theory, out);
    }
}

/// Numbers of style, which stand beside their code and are nobody's to change here.
fn fixed_ui(ui: &mut Ui, look: &Look, title: &Sentence, numbers: &[Fixed]) {
    ui.add_space(8.0);
    head(ui, look, &title.to_string());
    hair(ui, look);
    for number in numbers {
        small(ui, look, format!("{} – {}", number.value, number.what()));
    }
}

/// What the page is, how much of it is judgement, and the way back.
fn about_ui(ui: &mut Ui, view: &View, theory: &Theory, open: bool, out: &mut Out) {
    let look = view.look;
    ui.label(text(
        text!("assumptions-title"),
        theme::serif(look.title * 0.8),
        *look.ink,
    ));
    ui.label(text(&theory.title, theme::italic(look.head), *look.accent));
    ui.label(text(&theory.summary, theme::serif(look.lede), *look.ink));
    ui.add_space(8.0);
    let all = Theory::numbers().count();
    let ours = theory.about.values().filter(|a| judged(&a.source)).count();
    small(
        ui,
        look,
        text!(
            "assumptions-sources",
            all = all,
            sourced = all - ours,
            judged = ours
        ),
    );
    ui.add_space(8.0);
    let changed = theory.assumed.len();
    let line = match (open, changed) {
        (true, _) if view.runs.1 => text!("assumptions-next", n = changed),
        (false, 0) => text!("assumptions-kept"),
        (false, n) => text!("assumptions-kept-changed", n = n),
        (true, 0) => text!("assumptions-open"),
        (true, n) => text!("assumptions-open-changed", n = n),
    };
    ui.label(text(line, theme::serif(look.lede), *look.ink));
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        let back = text!("assumptions-back");
        if act(ui, look, &back, Some(Key::Escape), view.runs.1 || open) {
            out.go(view.back);
        }
        match view.runs {
            (true, false) => {
                if act(ui, look, &text!("assumptions-try"), Some(Key::N), true) {
                    out.ask(AssumptionsChange::Next(true));
                }
                return;
            }
            (true, true) => {
                if act(ui, look, &text!("assumptions-start"), Some(Key::S), false) {
                    out.command(Command::Start(view.choice.clone()));
                }
                if act(ui, look, &text!("assumptions-keep"), Some(Key::N), false) {
                    out.ask(AssumptionsChange::Next(false));
                }
            }
            (false, _) => {}
        }
        ui.add_enabled_ui(open && changed > 0, |ui| {
            if act(ui, look, &text!("assumptions-restore"), Some(Key::R), false) {
                out.ask(AssumptionsChange::Restore(None));
            }
        });
    });
    if open {
        ui.add_space(8.0);
        small(ui, look, text!("assumptions-keys"));
    }
}

/// One number.
fn row_ui(
    ui: &mut Ui,
    view: &View,
    theory: &Theory,
    (n, name, what): (usize, &str, &str),
    open: bool,
    out: &mut Out,
) {
    let look = view.look;
    let (Some(value), Some(about)) = (theory.get(name), theory.about.get(name)) else {
        return;
    };
    let wide = ui.available_width();
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, ROW), Sense::click());
    let changed = theory.assumed.contains_key(name);
    let said = format!("{what}: {value} {}, {}", about.unit, about.source);
    r.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, view.number == n, &said));
    if r.clicked() {
        out.ask(AssumptionsChange::Choose(n));
    }
    let on = open && view.number == n;
    if on {
        // The list is longer than the page: what the keys choose comes into view.
        let last = egui::Id::new("last-chosen-number");
        let before = ui.data_mut(|d| d.get_temp::<usize>(last));
        if before != Some(n) {
            r.scroll_to_me(None);
            ui.data_mut(|d| d.insert_temp(last, n));
        }
    }
    let p = ui.painter();
    if on {
        p.rect_filled(rect, look.radius, *look.wash);
    }
    if changed {
        p.rect_filled(rect.with_max_x(rect.left() + 3.0), 0.0, *look.accent);
    }
    let (left, middle) = (rect.left() + 12.0, rect.left() + wide * 0.5);
    let (up, low) = (rect.top() + 13.0, rect.top() + 32.0);
    let put = |x: f32, y: f32, words: &str, font, ink: Color32, room: f32| {
        let g = one_line(p, words, font, ink, room);
        p.galley(pos2(x, y - g.size().y / 2.0), g, ink);
    };
    let room = middle - left - 16.0;
    let whole = p.layout_no_wrap(what.to_owned(), theme::sans(look.body), *look.ink);
    let fits = whole.size().x <= room;
    let size = if fits { look.body } else { look.micro };
    put(left, up, what, theme::sans(size), *look.ink, room);
    let ours = judged(&about.source);
    let mark = pos2(left + 4.0, low);
    if ours {
        p.circle_stroke(mark, 3.5, Stroke::new(look.line, *look.b));
    } else {
        p.circle_filled(mark, 3.5, *look.a);
    }
    let source = wide - 32.0;
    put(
        left + 14.0,
        low,
        &about.source,
        theme::italic(look.small),
        *look.ink2,
        source,
    );
    let bar = span(middle, up - 8.0, rect.right() - wide * 0.27, up + 8.0);
    if let Some(moved) = slider(ui, look, bar, (value, about.low, about.high), open, what) {
        out.ask(AssumptionsChange::Set(n, moved));
    }
    // The arrows move the number that has the focus.
    let id = ui.id().with((what, "slider"));
    if open && !on && ui.memory(|m| m.has_focus(id)) {
        out.ask(AssumptionsChange::Choose(n));
    }
    let figure = format!("{} {}", plain(value), about.unit);
    let x = bar.right() + 14.0;
    let p = ui.painter();
    let g = one_line(p, plain(value), theme::bold(look.body), *look.ink, 60.0);
    let end = x + g.size().x + 6.0;
    p.galley(pos2(x, up - g.size().y / 2.0), g, *look.ink);
    let room = (rect.right() - end).max(20.0);
    let unit = one_line(p, &about.unit, theme::sans(look.small), *look.ink2, room);
    p.galley(pos2(end, up - unit.size().y / 2.0), unit, *look.ink2);
    let mut presets = view.presets.iter();
    if let Some(other) = presets.find(|t| t.name != theory.name)
        && let Some(theirs) = other.get(name)
        && (theirs - value).abs() > 1e-12
    {
        let words = format!("{}: {}", other.title, plain(theirs));
        let at = pos2(rect.right() - 4.0, low);
        p.text(
            at,
            Align2::RIGHT_CENTER,
            words,
            theme::sans(look.small),
            *look.accent,
        );
    }
    r.on_hover_text(format!("{what}: {figure}. {}", about.source));
}

/// A number without needless digits.
fn plain(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.replace('-', "−")
}

/// A line with a mark at the value; gives the value it is drawn to.
fn slider(
    ui: &mut Ui,
    look: &Look,
    rect: Rect,
    (value, low, high): (f64, f64, f64),
    open: bool,
    name: &str,
) -> Option<f64> {
    let share = ((value - low) / (high - low).max(1e-12)).clamp(0.0, 1.0) as f32;
    let sense = if open {
        Sense::click_and_drag()
    } else {
        Sense::hover()
    };
    let r = ui.interact(rect, ui.id().with((name, "slider")), sense);
    r.widget_info(|| WidgetInfo::slider(open, value, name));
    let p = ui.painter();
    let y = rect.center().y;
    p.hline(rect.x_range(), y, Stroke::new(look.hair, *look.edge));
    let x = rect.left() + rect.width() * share;
    p.hline(rect.left()..=x, y, Stroke::new(look.line, *look.ink));
    p.circle_filled(pos2(x, y), 5.0, if open { *look.ink } else { *look.ink3 });
    ring(ui, look, rect, r.has_focus());
    if open {
        keep_arrows(&r);
        let steps = ask_steps(&r, (low, high), (high - low) / 50.0);
        if steps != 0.0 {
            let to = value + steps * (high - low) / 50.0;
            return Some(snapped(to.clamp(low, high), low, high));
        }
    }
    let to = r.interact_pointer_pos().filter(|_| open)?;
    let share = f64::from(((to.x - rect.left()) / rect.width()).clamp(0.0, 1.0));
    Some(snapped(low + share * (high - low), low, high))
}

/// A value on a grid of two hundredths of the range.
fn snapped(value: f64, low: f64, high: f64) -> f64 {
    let step = (high - low) / 200.0;
    let value = ((value - low) / step).round() * step + low;
    ((value * 1e4).round() / 1e4).clamp(low, high)
}

fn keys(ui: &Ui, view: &View, theory: &Theory, out: &mut Out) {
    let last = Theory::numbers().count() - 1;
    if pressed(ui, Key::ArrowDown) {
        out.ask(AssumptionsChange::Choose((view.number + 1).min(last)));
    }
    if pressed(ui, Key::ArrowUp) {
        out.ask(AssumptionsChange::Choose(view.number.saturating_sub(1)));
    }
    let Some(name) = Theory::numbers().nth(view.number.min(last)).map(|n| n.name) else {
        return;
    };
    let (Some(value), Some(about)) = (theory.get(name), theory.about.get(name)) else {
        return;
    };
    for (key, way) in [(Key::ArrowLeft, -1.0), (Key::ArrowRight, 1.0)] {
        if pressed(ui, key) {
            let to = value + way * (about.high - about.low) / 50.0;
            let to = snapped(to.clamp(about.low, about.high), about.low, about.high);
            out.ask(AssumptionsChange::Set(view.number, to));
        }
    }
    if pressed(ui, Key::Backspace) || pressed(ui, Key::Delete) {
        out.ask(AssumptionsChange::Restore(Some(view.number)));
    }
}
