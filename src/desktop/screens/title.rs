//! The title: a treaty page before the hall at night.

use bevy::prelude::*;
use bevy_egui::egui::{
    self, Align2, Key, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::desktop::choice::Choice;
use crate::desktop::commands::Command;
use crate::desktop::frame::FrameChange;
use crate::desktop::hall::WantedHall;
use crate::desktop::hall::view::at_night;
use crate::desktop::motion::Motion;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::play::Play;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::scenes::Lessons;
use crate::desktop::schedules::{Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::shelf::Shelf;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{act, at, paper, ring, small, span, text};
use crate::text;

/// The sentence that lives on the page: plain words and brackets with their wordings.
fn sentence() -> [(String, Vec<String>); 4] {
    [
        (
            text!("title-sentence-states"),
            vec![
                text!("title-sentence-shall"),
                text!("title-sentence-should"),
                text!("title-sentence-endeavour"),
            ],
        ),
        (
            text!("title-sentence-keep"),
            vec![
                text!("title-sentence-both"),
                text!("title-sentence-robustness"),
                text!("title-sentence-security"),
            ],
        ),
        (
            text!("title-sentence-of"),
            vec![
                text!("title-sentence-networks"),
                text!("title-sentence-telecommunications"),
            ],
        ),
        (text!("title-sentence-end"), vec![]),
    ]
}

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Title);
    app.add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown));
}

/// Draws the title page.
fn draw(
    mut page: Page,
    play: Res<Play>,
    (shelf, lessons): (Res<Shelf>, Res<Lessons>),
    choice: Res<Choice>,
    motion: Res<Motion>,
    mut hall: ResMut<WantedHall>,
    mut out: ScreenRequests<FrameChange>,
) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    let full = ui.max_rect();
    let wide = (full.width() * 0.46).clamp(600.0_f32.min(full.width() - 32.0), 800.0);
    let tall = (full.height() - 96.0).min(690.0);
    let left = (full.width() - wide) * 0.1;
    let middle = pos2(full.left() + left + wide / 2.0, full.center().y);
    let leaf = Rect::from_center_size(middle, Vec2::new(wide, tall));
    night_ui(
        &shelf,
        span(
            middle.x,
            full.top() + 56.0,
            full.right() - 16.0,
            full.bottom() - 8.0,
        ),
        &mut hall,
    );
    paper(ui, look, leaf);
    let size = (wide / 7.2).min(look.size.display).min(tall * 0.2);
    let y = leaf.top() + tall * 0.15;
    let inner = leaf.shrink2(Vec2::new(56.0, 24.0));
    name_ui(ui, look, pos2(inner.left(), y), size);
    let foot = span(
        inner.left(),
        leaf.bottom() - 34.0,
        inner.right(),
        leaf.bottom() - 8.0,
    );
    let body = span(
        inner.left(),
        y + size * 0.62,
        inner.right(),
        foot.top() - 6.0,
    );
    at(ui, body, |ui| {
        let words = text!("title-motto");
        ui.label(text(words, theme::italic(look.size.treaty), *look.ink.soft));
        ui.add_space(tall * 0.03);
        // A small window or large text has no room for the sentence, and less between the buttons.
        let height = |font| {
            ui.painter()
                .layout_no_wrap("A".into(), font, *look.ink.full)
                .size()
                .y
        };
        let sentence = 3.0 * (height(theme::serif(look.size.treaty)) + ui.spacing().item_spacing.y);
        let sentence = sentence + tall * 0.035;
        let rows = 6 + usize::from(play.unfinished.is_some());
        let rows = (rows + usize::from(!play.earlier.is_empty())) as f32;
        let spare =
            |room: f32| (room - rows * (height(theme::sans(look.size.small)) + 14.0)) / rows;
        let mut room = ui.available_height();
        let shows = spare(room - sentence) >= TIGHT;
        if shows {
            room -= sentence;
        }
        let gap = spare(room).clamp(TIGHT, 12.0);
        if shows {
            sentence_ui(ui, look, !motion.reduced);
            ui.add_space(tall * 0.035);
        }
        egui::ScrollArea::vertical()
            .id_salt("title")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = gap;
                buttons_ui(ui, look, &play, (&shelf, &lessons), &choice, &mut out);
            });
    });
    at(ui, foot, |ui| small(ui, look, text!("title-foot")));
}

/// The hall at night, with a lamp on the desk of everybody who signed on record.
fn night_ui(shelf: &Shelf, rect: Rect, hall: &mut WantedHall) {
    let largest = shelf.scenarios.iter().max_by_key(|s| s.states.len());
    let Some(scenario) = largest else { return };
    let signed = &scenario.record.signed;
    hall.0 = at_night(scenario, rect, &|s| signed.contains(&s));
}

/// The least room between two buttons.
const TIGHT: f32 = 4.0;

/// What there is to do, the first of it with Enter.
fn buttons_ui(
    ui: &mut Ui,
    look: &Look,
    play: &Play,
    (shelf, lessons): (&Shelf, &Lessons),
    choice: &Choice,
    out: &mut ScreenRequests<FrameChange>,
) {
    let mut offered =
        |words: &str, key: Key, primary: bool| act(ui, look, words, Some(key), primary);
    let start = |n: usize| Command::Start(choice.suggested(shelf, n));
    if let Some(place) = &play.unfinished
        && offered(&text!("title-go-on", place = place), Key::Enter, true)
    {
        out.command(Command::Resume);
    }
    let tables = play.waiting.as_ref().map_or(0, |s| s.people().count());
    if tables > 1 && offered(&text!("title-project"), Key::J, false) {
        out.command(Command::ProjectWaiting);
    }
    if let Some(first) = shelf.scenarios.first() {
        let seat = first.setup.suggested_seat;
        let name = &first.states[seat].profile.name;
        let title = &first.setup.title;
        let begins = if play.unfinished.is_some() {
            let words = text!("title-new", scenario = title, seat = name);
            offered(&words, Key::N, false)
        } else {
            let words = text!("title-begin", scenario = title, seat = name);
            offered(&words, Key::Enter, true)
        };
        if begins {
            out.command(start(0));
        }
    }
    // The scenes that teach, on the scenario that has them.
    if let Some(n) = lessons.first {
        let words = text!("title-learn", scenario = &shelf.scenarios[n].setup.title);
        if offered(&words, Key::F, false) {
            out.command(Command::Scene(0));
        }
    }
    if offered(&text!("title-choose"), Key::C, false) {
        out.go(Screen::Setup);
    }
    if offered(&text!("title-class"), Key::K, false) {
        out.go(Screen::Class);
    }
    if !play.earlier.is_empty() {
        let words = text!("title-earlier", n = play.earlier.len());
        if offered(&words, Key::E, false) {
            out.go(Screen::Sessions);
        }
    }
    if offered(&text!("title-record"), Key::R, false) {
        out.go(Screen::Record);
    }
    if offered(&text!("title-leave"), Key::Q, false) {
        out.ask(FrameChange::Close);
    }
}

/// The name in its brackets, from the left.
fn name_ui(ui: &Ui, look: &Look, left: bevy_egui::egui::Pos2, size: f32) {
    let p = ui.painter();
    let mut x = left.x;
    for (words, ink) in [
        ("[".to_owned(), look.accent.full),
        (text!("title-name"), look.ink.full),
        ("]".to_owned(), look.accent.full),
    ] {
        let r = p.text(
            pos2(x, left.y),
            Align2::LEFT_CENTER,
            words,
            theme::serif(size),
            *ink,
        );
        x = r.right() + 8.0;
    }
}

/// Seconds after which a bracket takes its next wording by itself. Source: the art direction.
const LIVES: f64 = 4.0;
/// So often, and then the page rests. Judgement: a minute.
const TURNS: f64 = 15.0;

/// Brackets live: one after the other takes its next wording, unless nothing is to move; a click
/// chooses the next one, too.
fn sentence_ui(ui: &mut Ui, look: &Look, lives: bool) {
    let id = ui.id().with("sentence");
    let mut chosen: [usize; 4] = ui.data(|d| d.get_temp(id)).unwrap_or_default();
    let before = chosen;
    let sentence = sentence();
    let now = ui.input(|i| i.time);
    let turns = if lives {
        (now / LIVES).min(TURNS) as usize
    } else {
        0
    };
    if lives && now < LIVES * TURNS {
        let left = LIVES - now % LIVES;
        ui.ctx()
            .request_repaint_after(std::time::Duration::from_secs_f64(left));
    }
    let plain = |n: usize| (sentence[n].0.clone(), None);
    let bracket = |n: usize| {
        let wordings = &sentence[n].1;
        // The brackets take turns.
        let at = chosen[n] + (turns + 2 - n) / 3;
        let word = |k: usize| wordings[(at + k) % wordings.len()].as_str();
        (format!("[{} | {}]", word(0), word(1)), Some(n))
    };
    let lines = [
        vec![plain(0), bracket(0), plain(1)],
        vec![bracket(1)],
        vec![plain(2), bracket(2), plain(3)],
    ];
    let fits = |size: f32| {
        let p = ui.painter();
        let wide = |(words, _): &Part| {
            p.layout_no_wrap(words.clone(), theme::serif(size), *look.ink.full)
                .size()
                .x
        };
        let longest = lines
            .iter()
            .map(|l| l.iter().map(wide).sum::<f32>() + GAP * 2.0);
        longest.fold(0.0, f32::max)
    };
    let size = look.size.treaty * (ui.available_width() / fits(look.size.treaty)).min(1.0);
    for line in &lines {
        line_ui(ui, look, size, line, &mut chosen);
    }
    if chosen != before {
        ui.data_mut(|d| d.insert_temp(id, chosen));
    }
}

/// Words, and which bracket they are.
type Part = (String, Option<usize>);

/// Between two parts of a line, points.
const GAP: f32 = 7.0;

fn line_ui(ui: &mut Ui, look: &Look, size: f32, parts: &[Part], chosen: &mut [usize; 4]) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (words, bracket) in parts {
            let ink = if bracket.is_some() {
                look.accent.full
            } else {
                look.ink.full
            };
            let p = ui.painter();
            let g = p.layout_no_wrap(words.clone(), theme::serif(size), *ink);
            let Some(n) = *bracket else {
                let (rect, r) = ui.allocate_exact_size(g.size(), Sense::hover());
                r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
                ui.painter().galley(rect.min, g, *ink);
                continue;
            };
            let (rect, r) = ui.allocate_exact_size(g.size(), Sense::click());
            r.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words));
            let edge = rect.expand(2.0);
            if r.hovered() {
                let stroke = Stroke::new(look.width.hair, *look.accent.full);
                let p = ui.painter();
                p.rect_filled(edge, look.radius, *look.accent.wash);
                p.rect_stroke(edge, look.radius, stroke, StrokeKind::Outside);
            }
            ui.painter().galley(rect.min, g, *ink);
            ring(ui, look, rect, r.has_focus());
            if r.clicked() {
                chosen[n] += 1;
            }
        }
    });
}
