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
use crate::desktop::later::draw_after;
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
use crate::desktop::widgets::way::{WAY, way};
use crate::desktop::widgets::{at, key_name, keys, paper, pressed, ring, small, span, text};
use crate::session::kept::Come;
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
        let line = height(theme::serif(look.size.lede)) + LINE;
        let shows = ui.available_height() - sentence >= rows * line;
        if shows {
            sentence_ui(ui, look, !motion.reduced);
            ui.add_space(tall * 0.035);
        }
        let tall = (ui.available_height() / rows).clamp(line, line * 1.4);
        egui::ScrollArea::vertical()
            .id_salt("title")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                contents_ui(ui, look, tall, (&play, &shelf, &lessons), &choice, &mut out);
            });
    });
    at(ui, foot, |ui| {
        let key = keys::name(ui, Key::Questionmark);
        small(ui, look, text!("title-foot", key = key));
    });
}

/// The hall at night, with a lamp on the desk of everybody who signed on record.
fn night_ui(shelf: &Shelf, rect: Rect, hall: &mut WantedHall) {
    let largest = shelf.scenarios.iter().max_by_key(|s| s.states.len());
    let Some(scenario) = largest else { return };
    let signed = &scenario.record.signed;
    hall.0 = at_night(scenario, rect, &|s| signed.contains(&s));
}

/// Room around the words of a line of the contents at least, points.
const LINE: f32 = 6.0;

/// What there is to do, as a table of contents; the first of it with Enter.
fn contents_ui(
    ui: &mut Ui,
    look: &Look,
    tall: f32,
    (play, shelf, lessons): (&Play, &Shelf, &Lessons),
    choice: &Choice,
    out: &mut ScreenRequests<FrameChange>,
) {
    let come = play.waiting.as_ref().map(Come::at);
    let mut offered = |words: &str, note: &str, key: Key| {
        let first = key == Key::Enter;
        // Whatever comes first while a session waits is to go on with it.
        let come = come.filter(|_| first);
        entry_ui(ui, look, tall, (words, note, come), (key, first))
    };
    let start = |n: usize| Command::Start(choice.suggested(shelf, n));
    if let Some(place) = &play.unfinished {
        let words = text!("title-go-on", place = place);
        if offered(&words, &text!("title-go-on-note"), Key::Enter) {
            out.command(Command::Resume);
        }
    }
    let tables = play.waiting.as_ref().map_or(0, |s| s.people().count());
    if tables > 1 {
        let note = text!("title-project-note", n = tables);
        if offered(&text!("title-project"), &note, Key::J) {
            out.command(Command::ProjectWaiting);
        }
    }
    if let Some(first) = shelf.scenarios.first() {
        let seat = first.setup.suggested_seat;
        let name = &first.states[seat].profile.name;
        let title = &first.setup.title;
        let days = first.setup.days;
        let note = text!("title-begin-note", n = first.states.len(), days = days);
        let begins = if play.unfinished.is_some() {
            let words = text!("title-new", scenario = title, seat = name);
            offered(&words, &note, Key::N)
        } else {
            let words = text!("title-begin", scenario = title, seat = name);
            offered(&words, &note, Key::Enter)
        };
        if begins {
            out.command(start(0));
        }
    }
    // The scenes that teach, on the scenario that has them.
    if let Some(n) = lessons.first {
        let words = text!("title-learn", scenario = &shelf.scenarios[n].setup.title);
        if offered(&words, &text!("title-learn-note"), Key::F) {
            out.command(Command::Scene(0));
        }
    }
    if offered(&text!("title-choose"), &text!("title-choose-note"), Key::C) {
        out.go(Screen::Setup);
    }
    if offered(&text!("title-class"), &text!("title-class-note"), Key::K) {
        out.go(Screen::Class);
    }
    if !play.earlier.is_empty() {
        let words = text!("title-earlier", n = play.earlier.len());
        if offered(&words, &text!("title-earlier-note"), Key::E) {
            out.go(Screen::Sessions);
        }
    }
    if offered(&text!("title-record"), &text!("title-record-note"), Key::R) {
        out.go(Screen::Record);
    }
    if offered(&text!("title-leave"), "", Key::Q) {
        out.ask(FrameChange::Close);
    }
}

/// A line of the contents: what it is, in a few quiet words what that means, how far a session has come, and
/// its key at the end where it has the pointer or the focus, and always if it comes first. True when it is
/// taken.
fn entry_ui(
    ui: &mut Ui,
    look: &Look,
    tall: f32,
    (words, note, come): (&str, &str, Option<Come>),
    (key, first): (Key, bool),
) -> bool {
    let size = Vec2::new(ui.available_width(), tall);
    let (rect, r) = ui.allocate_exact_size(size, Sense::click());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words));
    let shown = key_name(keys::now(ui, key));
    let told = |node: &mut egui::accesskit::Node| {
        node.set_keyboard_shortcut(shown);
        node.set_description(note);
    };
    ui.ctx().accesskit_node_builder(r.id, told);
    let pointed = r.hovered() || r.has_focus();
    let p = ui.painter();
    if pointed {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    if first {
        let mark = rect.with_max_x(rect.left() + 3.0);
        p.rect_filled(mark.shrink2(Vec2::new(0.0, 4.0)), 0.0, *look.accent.full);
    }
    let ink = if first || pointed {
        look.accent.full
    } else {
        look.ink.full
    };
    let line = |words: &str, font, ink| p.layout_no_wrap(words.to_owned(), font, ink);
    let on = |x: f32, g: &egui::Galley| pos2(x, rect.center().y - g.size().y / 2.0);
    let name = line(words, theme::serif(look.size.lede), *ink);
    let (left, right) = (rect.left() + 12.0, rect.right() - 8.0);
    let after = left + name.size().x + 14.0;
    p.galley(on(left, &name), name, *ink);
    let hint = line(shown, theme::sans(look.size.micro), *look.ink.soft);
    let end = right - hint.size().x;
    if (first || pointed) && !keys::rests(ui, key) {
        p.galley(on(end, &hint), hint, *look.ink.soft);
    }
    let picture = come.map(|come| {
        (
            come,
            pos2(end - 12.0 - WAY.x, rect.center().y - WAY.y / 2.0),
        )
    });
    let picture = picture.filter(|(_, at)| at.x >= after);
    if let Some((come, at)) = picture {
        way(p, look, Rect::from_min_size(at, WAY), come);
    }
    let end = picture.map_or(end, |(_, at)| at.x);
    let note = line(note, theme::sans(look.size.small), *look.ink.soft);
    // Where it has no room it is left out, and still heard.
    if after + note.size().x <= end - 10.0 {
        p.galley(on(after, &note), note, *look.ink.soft);
    }
    ring(ui, look, rect, r.has_focus());
    r.clicked() || pressed(ui, key)
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
        draw_after(ui.ctx(), std::time::Duration::from_secs_f64(LIVES));
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
