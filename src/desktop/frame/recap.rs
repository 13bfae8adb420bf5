//! The slip that opens by itself when a day is over: what moved and who moved it, what was won or lost,
//! promises, signatures that surprise. Enter, Escape, an act or a click beside it puts it away, Home opens it
//! again. In the years it is folded to a line under the map, which covers nothing, and Home unfolds it.

use bevy::prelude::*;
use bevy_egui::egui::{self, Key, Modifiers, Rect, Ui, Vec2};

use crate::desktop::commands::News;
use crate::desktop::frame::changes::{Frame, FrameChange, Out};
use crate::desktop::page::{Page, Sheet};
use crate::desktop::play::Play;
use crate::desktop::screen::{Screen, of_a_session};
use crate::desktop::screens::aftermath::{AftermathScreen, strip};
use crate::desktop::screens::conference::{ConferenceScreen, strip_top};
use crate::desktop::screens::signing::{ANSWERS, column_width};
use crate::desktop::shortcuts::Part;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets;
use crate::desktop::widgets::fade::{HIGH, fades};
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::{
    act, at, button, head, paper, pressed_anywhere, signed, small, text,
};
use crate::desktop::words::readable;
use crate::locale::Sentence;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, WordingId};
use crate::seat::recap::Recap;
use crate::session::Session;
use crate::session::score::Item;
use crate::text;

/// Width of the slip, in points.
const WIDE: f32 = 452.0;
/// Parts of a slip.
const PARTS: usize = 7;
/// How many sentences are shown of each part, by the order of [`parts`].
const MOST: [usize; PARTS] = [3, 2, 3, 1, 3, 3, 6];

/// Whether the slip lies on the page.
pub(super) fn is_shown(
    frame: Res<Frame>,
    screen: Res<State<Screen>>,
    play: Res<Play>,
    conference: Res<ConferenceScreen>,
) -> bool {
    // A vote is seen first.
    if *screen.get() == Screen::Conference && !conference.votes.is_empty() {
        return false;
    }
    let sight = play.sight.as_ref();
    let told = sight.is_some_and(|s| s.telling.recap.is_some());
    frame.recap && !frame.stand && !frame.keys && told && of_a_session(*screen.get())
}

/// Opens it when a turn ends that brought something, puts it away with the session it was about.
pub(super) fn follow(
    mut news: MessageReader<News>,
    mut frame: ResMut<Frame>,
    play: Res<Play>,
    years: Res<AftermathScreen>,
) {
    for said in news.read() {
        frame.recap = match said {
            News::Opened { .. } | News::HandedOver => false,
            // Who acts has seen enough of it, and sees what it lay over.
            News::Acted { .. } => false,
            // Years that run by themselves are not held up, and others have their line.
            News::TurnEnded(phase) => {
                // A chair's slip is for a person who presides, not for the screen of a room.
                let presides = play.session.as_ref().is_some_and(Session::chair);
                let sight = play.sight.as_ref().filter(|s| !s.chair || presides);
                let recap = sight.and_then(|s| s.telling.recap.as_ref());
                // Where a conference sits the years are over, though they may have run into it.
                let held = years.speed <= 0.0 || matches!(phase, Phase::Conference(_));
                held && *phase != Phase::Over && recap.is_some_and(opens)
            }
        };
    }
}

/// A signing is told by its plates, a quarter by a line. Goodwill, which stands in the head, opens nothing.
fn opens(recap: &Recap) -> bool {
    let told = |s: &Sentence| s.key != "recap-goodwill";
    matches!(recap.phase, Phase::Conference(_)) && recap.sentences.iter().any(told)
}

/// The last quarter in a line under the map; pressed, it unfolds.
pub(super) fn line(mut page: Page, frame: Res<Frame>, mut out: Out) {
    let Some(Sheet {
        ui,
        look,
        screen: Screen::Aftermath,
        sight: Some(sight),
        ..
    }) = page.open()
    else {
        return;
    };
    let quarter = |r: &&Recap| matches!(r.phase, Phase::Aftermath(_) | Phase::Over);
    let Some(recap) = sight.telling.recap.as_ref().filter(quarter) else {
        return;
    };
    let title = text!("recap-line");
    let [_, _, _, _, promises, trust, quarter] = parts(sight, recap).map(|part| part.1);
    let said: Vec<String> = (quarter.into_iter().chain(promises).chain(trust))
        .map(|s| readable(&sight.scenario, s))
        .collect();
    let rect = strip(ui.max_rect());
    let r = ui.interact(rect, egui::Id::new("recap-line"), egui::Sense::click());
    let all = format!("{title} {}", said.join(" "));
    r.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &all));
    let p = ui.painter();
    if r.hovered() || r.has_focus() {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    let set = |words: String, font, ink| p.layout_no_wrap(words, font, ink);
    let mut x = rect.left() + 4.0;
    let mut write = |galley: std::sync::Arc<egui::Galley>| {
        let y = rect.center().y - galley.size().y / 2.0;
        x += galley.size().x + 8.0;
        p.galley(
            egui::pos2(x - galley.size().x - 8.0, y),
            galley,
            *look.ink.full,
        );
        x
    };
    let mut end = write(set(title, theme::italic(look.size.body), *look.ink.soft));
    let quiet = [text!("stand-recap-quiet")];
    let said = if said.is_empty() { &quiet[..] } else { &said };
    let plain = || theme::sans(look.size.small);
    // Whole sentences only, and room for how many are left.
    let key = widgets::keys::name_in(ui, Part::Everywhere, Key::Home);
    let left = |n: usize| text!("recap-line-more", n = n, key = &key);
    let room = rect.right() - set(left(said.len()), plain(), *look.ink.soft).size().x - 12.0;
    for (n, words) in said.iter().enumerate() {
        let galley = set(words.clone(), plain(), *look.ink.full);
        if end + galley.size().x > room {
            write(set(left(said.len() - n), plain(), *look.accent.full));
            break;
        }
        end = write(galley);
    }
    widgets::ring(ui, look, rect, r.has_focus());
    let r = r.noted(text!("recap-line-note", key = &key));
    if r.clicked() {
        out.ask(FrameChange::Recap(!frame.recap));
    }
}

/// Enter and Escape put it away before the screen below hears them.
pub(super) fn keys(mut page: Page, mut out: Out) {
    let Some(sheet) = page.open() else { return };
    let asked = [Key::Enter, Key::Escape].map(|key| pressed_anywhere(sheet.ui, key));
    let enter = widgets::keys::now_in(sheet.ui, Part::Everywhere, Key::Enter);
    if asked.contains(&true) {
        sheet.ui.input_mut(|i| {
            i.consume_key(Modifiers::NONE, enter);
            i.consume_key(Modifiers::NONE, Key::Escape);
        });
        out.ask(FrameChange::Recap(false));
    }
}

/// Home opens it again, or puts it away.
pub(super) fn again(mut page: Page, frame: Res<Frame>, mut out: Out) {
    let Some(sheet) = page.open() else { return };
    let told = sheet.sight.is_some_and(|s| s.telling.recap.is_some());
    if pressed_anywhere(sheet.ui, Key::Home) {
        if told {
            out.ask(FrameChange::Recap(!frame.recap));
        } else {
            out.say(text!("stand-recap-none"));
        }
    }
}

/// Draws the slip.
pub(super) fn draw(mut page: Page, mut out: Out) {
    let Some(Sheet {
        ui,
        look,
        scale,
        screen,
        sight: Some(sight),
        ..
    }) = page.open()
    else {
        return;
    };
    let Some(recap) = &sight.telling.recap else {
        return;
    };
    let full = ui.max_rect();
    let name = egui::Id::new("recap-tall");
    let ends_name = egui::Id::new("recap-ends");
    let tall = ui.memory(|m| m.data.get_temp::<f32>(name)).unwrap_or(220.0);
    let ends: Vec<f32> = ui
        .memory(|m| m.data.get_temp(ends_name))
        .unwrap_or_default();
    let rect = place(full, screen, scale, tall);
    // No taller than what it shows, unless it would leave a sliver of the column.
    let room = whole(&ends, rect.height() - EDGES - BUTTONS);
    let shown = room + EDGES + BUTTONS;
    let rect = match screen {
        Screen::Conference => {
            let low = strip_top(full, scale) - ABOVE;
            let bottom = rect.top() + shown;
            let sliver = (0.0..SLIVER).contains(&(low - bottom));
            rect.with_max_y(if sliver { low } else { bottom })
        }
        _ => rect.with_min_y(rect.bottom() - shown),
    };
    let beside = |at: egui::Pos2| !rect.contains(at);
    if ui.input(|i| i.pointer.any_click() && i.pointer.interact_pos().is_some_and(beside)) {
        out.ask(FrameChange::Recap(false));
    }
    let area = egui::Area::new("recap".into())
        .order(egui::Order::Foreground)
        .fixed_pos(rect.min);
    area.show(ui.ctx(), |ui| {
        ui.allocate_rect(rect, egui::Sense::click());
        paper(ui, look, rect);
        let edge = rect.with_max_y(rect.top() + 3.0);
        ui.painter().rect_filled(edge, 0.0, *look.accent.full);
        at(ui, rect.shrink2(Vec2::new(18.0, 12.0)), |ui| {
            // What to do with it stays in sight; the rest is moved through where it has no room.
            let shown = egui::ScrollArea::vertical()
                .id_salt("recap")
                .auto_shrink([false, true])
                .max_height(room.max(0.0))
                .show(ui, |ui| slip_ui(ui, look, sight, recap));
            fades(ui, *look.ground.sheet, &shown);
            let (left_out, ends_now) = shown.inner;
            buttons_ui(ui, look, left_out, &mut out);
            // As tall as what is written, with the edges above and below it.
            let used = shown.content_size.y + BUTTONS + EDGES + 2.0;
            let before = ui.memory(|m| m.data.get_temp::<f32>(name));
            if before.is_none_or(|b| (b - used).abs() > 0.5) || ends != ends_now {
                ui.memory_mut(|m| {
                    m.data.insert_temp(name, used);
                    m.data.insert_temp(ends_name, ends_now);
                });
                ui.ctx().request_repaint();
            }
        });
    });
}

/// Where the slip lies: over what is least needed while it is read.
fn place(full: Rect, screen: Screen, scale: f32, tall: f32) -> Rect {
    let (left, right) = (full.left() + 12.0, full.right() - 12.0);
    let by = |x: f32, wide: f32, low: f32| {
        let tall = tall.min(low - full.top() - 68.0);
        Rect::from_min_size(egui::pos2(x, low - tall), Vec2::new(wide, tall))
    };
    let wide = WIDE.min(full.width() - 24.0);
    match screen {
        // As wide as the column of the delegations, from its top: it cuts no sentence of the adviser.
        Screen::Conference if full.width() >= 1400.0 && scale < 1.3 => {
            let top = full.top() + 66.0;
            let tall = tall.min(strip_top(full, scale) - ABOVE - top);
            Rect::from_min_size(egui::pos2(left, top), Vec2::new(302.0, tall))
        }
        // Over the corridors, below the name of the column; the tutorial lies at the foot.
        Screen::Conference => {
            let wide = (full.width() * 0.30).clamp(260.0, 380.0) - 24.0;
            let at = egui::pos2(right - wide - 4.0, full.top() + 112.0);
            let room = strip_top(full, scale) - ABOVE - at.y;
            let most = full.height() * 0.66;
            // In a low page of large text not one sentence would have room above the strip.
            let tall = tall.min(match room - most {
                _ if room < LOW => full.bottom() - at.y - ABOVE,
                left if left < SLIVER => room,
                _ => most,
            });
            Rect::from_min_size(at, Vec2::new(wide, tall))
        }
        Screen::Aftermath => by(left, wide, full.bottom() - 190.0),
        // Over the end of the sum, between it and the answers: no name in the hall is covered.
        Screen::Signing => {
            let wide = column_width(full.shrink(24.0));
            let low = full.bottom() - 12.0 - ANSWERS;
            let tall = tall.min(full.height() * 0.42);
            Rect::from_min_size(
                egui::pos2(full.right() - 24.0 - wide, low - tall),
                Vec2::new(wide, tall),
            )
        }
        _ => by(left, wide, full.bottom() - 44.0),
    }
}

/// Height of the line of buttons, points.
const BUTTONS: f32 = 44.0;
/// The edges above and below what is written, points.
const EDGES: f32 = 24.0;
/// How far it ends above the strip under the text, over whose heading it does not lie, points.
const ABOVE: f32 = 6.0;
/// Room above the strip of which less has no place for the longest sentence, points. Judgement: some fifteen lines
/// of a narrow column.
const LOW: f32 = 380.0;
/// What is left of a column under it, at the least, points: of less nothing could be read. Judgement: a heading
/// and a button.
const SLIVER: f32 = 100.0;

/// The most of the room that ends with a sentence, so that none is cut in the middle of its lines; all
/// of it where not even the first has room. `ends` are the lower edges of the sentences in a row.
fn whole(ends: &[f32], room: f32) -> f32 {
    match ends.last() {
        Some(last) if *last > room => {
            // The strip that says that more follows lies under it.
            let mut ends = ends.iter().rev().map(|end| end + HIGH);
            ends.find(|end| *end <= room + 0.5).unwrap_or(room)
        }
        _ => room,
    }
}

/// What is written on it. Gives how many sentences have no room there, and where each ends.
fn slip_ui(ui: &mut Ui, look: &Look, sight: &Sight, recap: &Recap) -> (usize, Vec<f32>) {
    let top = ui.min_rect().top();
    let mut ends = vec![];
    ui.spacing_mut().item_spacing.y = 3.0;
    let title = match recap.phase {
        Phase::Conference(day) => text!("stand-recap-day", day = day),
        Phase::Signing => text!("stand-recap-hall"),
        Phase::Aftermath(_) | Phase::Over => text!("stand-recap-quarter"),
    };
    // The chair wants nothing of the words themselves.
    let worth = (!recap.moved.is_empty() && recap.chaired.is_none()).then(|| {
        let ink = if recap.worth < 0.0 {
            look.side.second
        } else {
            look.side.first
        };
        let worth = text!("recap-slip-worth", worth = signed(recap.worth));
        text(worth, theme::bold(look.size.small), *ink)
    });
    head(ui, look, &title);
    if let Some(worth) = worth {
        ui.label(worth);
    }
    // What one is scored by comes before what it is worth in points.
    for turn in sight.turned_by(recap) {
        let words = text!(
            "recap-slip-goal",
            which = turn.which.name(),
            title = turn.title,
            now = match (turn.which == Item::RedLine, turn.meets) {
                (true, true) => "kept",
                (true, false) => "crossed",
                (false, true) => "met",
                (false, false) => "missed",
            }
        );
        let ink = if turn.meets {
            *look.side.first
        } else {
            *look.accent.full
        };
        let words = text(words, theme::bold(look.size.small), ink);
        let written = ui.add(egui::Label::new(words).wrap());
        ends.push(written.rect.bottom() - top);
    }
    let subject = recap.sentences.iter().filter(|s| s.key == "recap-subject");
    for sentence in subject {
        let words = readable(&sight.scenario, sentence);
        let words = text(words, theme::sans(look.size.small), *look.ink.soft);
        let written = ui.add(egui::Label::new(words).wrap());
        ends.push(written.rect.bottom() - top);
    }
    if recap.sentences.is_empty() {
        small(ui, look, text!("stand-recap-quiet"));
    }
    let mut left_out = 0;
    for ((tag, said), most) in parts(sight, recap).into_iter().zip(MOST) {
        if said.is_empty() {
            continue;
        }
        left_out += said.len().saturating_sub(most);
        ui.add_space(3.0);
        ui.label(text(tag, theme::italic(look.size.body), *look.ink.soft));
        for sentence in said.into_iter().take(most) {
            let words = readable(&sight.scenario, sentence);
            let words = text(words, theme::sans(look.size.small), *look.ink.full);
            let written = ui.add(egui::Label::new(words).wrap());
            ends.push(written.rect.bottom() - top);
        }
    }
    (left_out, ends)
}

fn buttons_ui(ui: &mut Ui, look: &Look, left_out: usize, out: &mut Out) {
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        let context = ui.ctx().clone();
        let anywhere = |draw: &mut dyn FnMut() -> bool| {
            widgets::keys::within(&context, Part::Everywhere, draw)
        };
        let words = text!("recap-slip-close");
        if anywhere(&mut || act(ui, look, &words, Some(Key::Enter), true)) {
            out.ask(FrameChange::Recap(false));
        }
        let more = text!("recap-slip-more");
        if anywhere(&mut || button(ui, look, &more, Some(Key::F4), false, true).clicked()) {
            out.ask(FrameChange::Stand);
        }
        if left_out > 0 {
            let words = text!("recap-slip-left-out", n = left_out);
            let words = text(words, theme::sans(look.size.small), *look.ink.soft);
            ui.add(egui::Label::new(words).extend());
        }
    });
}

/// The sentences under a few words each: what moved; what became of what one asked for; to whoever presides,
/// what is said against the text, what was called for and what the room hears now; what became of promises,
/// signatures and trust, and what the quarter did. What moved comes by what it is worth, most first.
fn parts<'r>(sight: &Sight, recap: &'r Recap) -> [(String, Vec<&'r Sentence>); PARTS] {
    let of = |ids: &[&str]| {
        let fits = |s: &&Sentence| ids.iter().any(|id| s.key.starts_with(id));
        recap.sentences.iter().filter(fits).collect::<Vec<_>>()
    };
    let mut moved: Vec<(f64, &Sentence)> = recap
        .moved
        .iter()
        .map(|m| m.worth.abs())
        .zip(of(&["recap-moved"]))
        .collect();
    moved.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut moved: Vec<&Sentence> = moved.into_iter().map(|m| m.1).collect();
    // What is settled for good comes first, if one's own plate was up for it.
    let plate = |(b, w): &(BracketId, WordingId)| {
        let plates = sight.room.ballots.plates.get(b.index());
        let own = plates.and_then(|all| all.get(sight.seat.index()));
        own.is_some_and(|own| own.raised() && own.wording() == *w)
    };
    let cleared = recap.cleared.iter().zip(of(&["recap-cleared"]));
    let (ours, others): (Vec<_>, Vec<_>) = cleared.partition(|(it, _)| plate(it));
    let mut ours = ours.into_iter().map(|it| it.1);
    moved.splice(0..0, ours.next());
    moved.extend(ours.chain(others.into_iter().map(|it| it.1)));
    [
        (text!("recap-slip-moved"), moved),
        (
            text!("recap-slip-against"),
            of(&["recap-against", "recap-objected"]),
        ),
        match recap.chaired {
            Some(_) => (text!("recap-slip-calls"), of(&["recap-called"])),
            None => (text!("recap-slip-own"), of(&["recap-own"])),
        },
        (text!("recap-slip-agenda"), of(&["recap-agenda"])),
        (text!("recap-slip-promises"), of(&["recap-promise"])),
        (
            match recap.phase {
                Phase::Aftermath(_) | Phase::Over => text!("recap-slip-trust"),
                Phase::Conference(_) | Phase::Signing => text!("recap-slip-signatures"),
            },
            of(&["recap-sign", "recap-goodwill", "recap-trust"]),
        ),
        (
            text!("recap-slip-quarter"),
            of(&[
                "recap-shock",
                "recap-incidents",
                "recap-answers",
                "recap-index",
            ]),
        ),
    ]
}
