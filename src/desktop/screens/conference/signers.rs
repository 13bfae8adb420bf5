//! Who would sign what is in view, who moves by it, and why.

use bevy_egui::egui::{self, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::desktop::screens::conference::ledger::subject;
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::sight::in_view::{InView, Matter, Movers};
use crate::desktop::theme::Look;
use crate::desktop::widgets::dotted;
use crate::desktop::widgets::fans::points;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{head, text};
use crate::desktop::{theme, words};
use crate::model::ids::StateId;
use crate::text;

/// Rows of those who move (judgement: what fits).
const ROWS: usize = 4;
/// Names in a row.
const NAMES: usize = 6;
/// Names where there is little room.
const FEW: usize = 2;

/// What is in view, in words.
fn heading(sight: &Sight, matter: Matter) -> String {
    match matter {
        Matter::Package => text!("outlook-if-package"),
        Matter::Wording(b, w) => {
            let wording = words::short_wording(&sight.scenario, b, w);
            let clause = sight.scenario.text.clause_of(b);
            if sight.room.draft.text.at(b) == w {
                text!("outlook-stands", wording = wording, clause = clause)
            } else {
                text!("outlook-if-stood", wording = wording, clause = clause)
            }
        }
    }
}

/// The range of signatures, in brackets.
fn range(seen: &InView) -> String {
    let (low, high) = seen.outlook.range;
    format!("[{low:.0}–{high:.0}]")
}

/// How many more or fewer than as the text stands.
fn difference(sight: &Sight, seen: &InView) -> String {
    let n = sight.room.delegations();
    let more = seen.outlook.mean - sight.outlook.now.mean;
    let by = format!("{:.1}", more.abs());
    match by.as_str() {
        "0.0" => text!("outlook-as-many", n = n),
        _ if more > 0.0 => text!("outlook-more", n = n, by = by),
        _ => text!("outlook-fewer", n = n, by = by),
    }
}

/// The same, as short as can be.
fn short_difference(sight: &Sight, seen: &InView) -> String {
    let n = sight.room.delegations();
    let more = seen.outlook.mean - sight.outlook.now.mean;
    let by = format!("{:.1}", more.abs());
    match by.as_str() {
        "0.0" => text!("outlook-as-many-short", n = n),
        _ if more > 0.0 => text!("outlook-more-short", n = n, by = by),
        _ => text!("outlook-fewer-short", n = n, by = by),
    }
}

/// Why nobody moves, though the wording may be worth something to the seat.
fn nobody_moves(sight: &Sight, seen: &InView) -> String {
    let Matter::Wording(b, w) = seen.matter else {
        return text!("outlook-nobody-moves");
    };
    if sight.room.draft.text.at(b) == w {
        return text!("outlook-nobody-moves-stands");
    }
    let worth = sight.own.worth.get(b.index());
    let worth = worth.and_then(|all| all.get(w.index())).copied();
    match worth.filter(|worth| worth.abs() >= 0.0005 && !sight.chair) {
        Some(worth) => text!(
            "outlook-nobody-moves-but-us",
            worth = crate::desktop::widgets::signed(worth)
        ),
        None => text!("outlook-nobody-moves"),
    }
}

/// The same in a few words.
fn nobody_in_short(sight: &Sight, seen: &InView) -> String {
    match seen.matter {
        Matter::Wording(b, w) if sight.room.draft.text.at(b) == w => {
            text!("outlook-nobody-moves-stands-short")
        }
        _ => text!("outlook-nobody-moves-short"),
    }
}

/// Both in few lines, where there is little room.
pub fn signers_line(ui: &mut Ui, view: &View, seen: &InView) {
    let (look, sight) = (view.look, view.sight);
    ui.spacing_mut().item_spacing.y = 2.0;
    let title = heading(sight, seen.matter);
    let shown = text(&title, theme::italic(look.size.lede), *look.ink.full);
    ui.add(egui::Label::new(shown).truncate())
        .on_hover_text(&title);
    mean_ui(
        ui,
        look,
        seen,
        (look.size.head, look.size.body),
        short_difference(sight, seen),
    );
    let movers = sight.movers(seen.outlook);
    let font = || theme::sans(look.size.small);
    let fits = |words: &String| {
        let set = (ui.painter()).layout_no_wrap(words.clone(), font(), *look.ink.soft);
        set.size().x <= ui.available_width()
    };
    // Fewer names where there is little room; what is said is never cut.
    let line = match movers.first() {
        Some(first) => {
            let named = [FEW, 1].map(|most| sum_words(sight, seen, Some((first, most))));
            let mut all = named.into_iter();
            all.find(fits)
                .unwrap_or_else(|| sum_words(sight, seen, None))
        }
        None => nobody_in_short(sight, seen),
    };
    let shown = text(&line, font(), *look.ink.soft);
    let all: Vec<String> = movers.iter().map(|m| row_words(sight, m)).collect();
    let label = ui.add(egui::Label::new(shown).truncate());
    label.on_hover_text(if all.is_empty() { line } else { all.join("\n") });
}

/// How the difference comes about: signatures lost and won, which add up to it, and who moves most.
fn sum_words(sight: &Sight, seen: &InView, most: Option<(&Movers, usize)>) -> String {
    let tenths = |x: f64| (x * 10.0).round() as i64;
    let net = tenths(seen.outlook.mean - sight.outlook.now.mean);
    let lost = tenths(sight.won_and_lost(seen.outlook).1);
    let (lost, won) = (lost.max(-net), (net + lost).max(0));
    let number = |tenths: i64| format!("{}.{}", tenths / 10, tenths % 10);
    let how = match (lost, won) {
        (0, _) => "won",
        (_, 0) => "lost",
        _ => "both",
    };
    let sum = text!(
        "outlook-sum",
        how = how,
        lost = number(lost),
        won = number(won)
    );
    match most {
        Some((movers, most)) => {
            let (clear, _) = movers.states.split_at(movers.clearly);
            let named = if clear.is_empty() {
                &movers.states[..]
            } else {
                clear
            };
            let who = some_names(sight, named, most);
            text!("outlook-sum-of", sum = sum, who = who)
        }
        None => sum,
    }
}

/// How many would sign in the mean, from how many to how many, and what that is set against; the two numbers
/// at sizes of type of their own.
fn mean_ui(ui: &mut Ui, look: &Look, seen: &InView, sizes: (f32, f32), against: String) {
    ui.horizontal(|ui| {
        let mean = format!("{:.0}", seen.outlook.mean);
        ui.label(text(mean, theme::serif_bold(sizes.0), *look.ink.full));
        let r = ui.label(text(range(seen), theme::sans(sizes.1), *look.accent.full));
        dotted::mark(ui, look, r.rect, Word::Doubt);
        let beside = text(&against, theme::sans(look.size.small), *look.ink.soft);
        let label = egui::Label::new(beside);
        // What is set on two lines is whole; one line that has no room is cut, and whole under the pointer.
        let whole = against.contains('\n');
        let r = ui.add(if whole { label } else { label.truncate() });
        r.on_hover_text(against);
    });
}

/// How many would sign, out of all.
pub fn signers_ui(ui: &mut Ui, view: &View, seen: &InView) {
    let (look, sight) = (view.look, view.sight);
    title(ui, view, heading(sight, seen.matter));
    mean_ui(
        ui,
        look,
        seen,
        (look.size.title, look.size.head),
        difference(sight, seen),
    );
    ruler(ui, view, seen);
    let (low, high) = seen.outlook.range;
    let tips = high - low > sight.room.delegations() as f64 / 3.0;
    let mut line = if tips {
        text!("outlook-tips")
    } else {
        text!("outlook-estimated")
    };
    if let (Matter::Wording(b, w), false) = (seen.matter, sight.chair) {
        let worth = sight.own.worth.get(b.index());
        let worth = worth.and_then(|all| all.get(w.index())).copied();
        let worth = crate::desktop::widgets::signed(worth.unwrap_or(0.0));
        line = text!("outlook-worth", worth = worth, rest = line);
    }
    dotted::small(ui, look, &line, &[Word::Belief]);
}

/// The heading; where it is long, smaller and on two lines.
fn title(ui: &mut Ui, view: &View, words: String) {
    let look = view.look;
    let wide = ui.available_width();
    let font = theme::italic(look.size.head);
    let p = ui.painter();
    let one = p.layout_no_wrap(words.clone(), font.clone(), *look.ink.full);
    if one.size().x <= wide {
        ui.label(one);
        return;
    }
    let font = theme::italic(look.size.lede);
    let mut job = egui::text::LayoutJob::simple(words.clone(), font, *look.ink.full, wide);
    job.wrap.max_rows = 2;
    ui.add(egui::Label::new(job)).on_hover_text(words);
}

/// One tick per state: firm, doubtful, lost; with how many it is as the text stands.
fn ruler(ui: &mut Ui, view: &View, seen: &InView) {
    let (look, sight) = (view.look, view.sight);
    let n = sight.room.delegations();
    let (low, high) = seen.outlook.range;
    let now = sight.outlook.now.mean;
    let (rect, r) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 44.0), Sense::hover());
    r.widget_info(|| {
        let name = text!(
            "outlook-ruler",
            mean = format!("{:.0}", seen.outlook.mean),
            low = format!("{low:.0}"),
            high = format!("{high:.0}"),
            n = n,
            now = format!("{now:.0}")
        );
        WidgetInfo::labeled(WidgetType::Image, true, name)
    });
    let p = ui.painter();
    let x = |states: f64| rect.left() + rect.width() * (states / n.max(1) as f64) as f32;
    let ticks = Rect::from_x_y_ranges(rect.x_range(), rect.top() + 4.0..=rect.top() + 22.0);
    for k in 0..n {
        let middle = k as f64 + 0.5;
        let ink = match middle {
            m if m < low => look.ink.full,
            m if m < high => look.accent.full,
            _ => look.edge.strong,
        };
        let wide = if middle < high {
            look.width.line
        } else {
            look.width.hair
        };
        let tall = if k % 12 == 0 { 4.0 } else { 0.0 };
        let span = ticks.top() + 4.0 - tall..=ticks.bottom();
        p.vline(x(middle), span, Stroke::new(wide, *ink));
    }
    let stroke = Stroke::new(look.width.heavy, *look.accent.full);
    for (end, way) in [(low, 1.0), (high, -1.0)] {
        let x = x(end);
        let (top, bottom) = (ticks.top() - 4.0, ticks.bottom() + 3.0);
        p.vline(x, top..=bottom, stroke);
        for y in [top, bottom] {
            let foot = [pos2(x, y), pos2(x + way * 5.0, y)];
            p.line_segment(foot, stroke);
        }
    }
    let c = pos2(x(now), ticks.bottom() + 8.0);
    let points = [(-4.0, 5.0), (0.0, -2.0), (4.0, 5.0)];
    let points = points.map(|(dx, dy)| c + Vec2::new(dx, dy)).to_vec();
    p.add(egui::Shape::convex_polygon(
        points,
        *look.ink.soft,
        Stroke::NONE,
    ));
    let font = || theme::sans(look.size.micro);
    let words = text!("outlook-now", now = format!("{now:.0}"));
    let words = p.layout_no_wrap(words, font(), *look.ink.soft);
    let half = c.x - rect.left() > words.size().x + 10.0;
    let left = if half {
        c.x - 10.0 - words.size().x
    } else {
        c.x + 10.0
    };
    let below = ticks.bottom() + 6.0;
    let end = p.layout_no_wrap(n.to_string(), font(), *look.ink.faint);
    if left + words.size().x < rect.right() - end.size().x - 8.0 {
        let at = pos2(rect.right() - end.size().x, below);
        p.galley(at, end, *look.ink.faint);
    }
    p.galley(pos2(left, below), words, *look.ink.soft);
}

/// Those who move, and why; those who may go either way.
pub fn movers_ui(ui: &mut Ui, view: &View, seen: &InView) {
    let (look, sight) = (view.look, view.sight);
    head(ui, look, &text!("outlook-who-moves"));
    let movers = sight.movers(seen.outlook);
    ui.spacing_mut().item_spacing.y = 3.0;
    if movers.is_empty() {
        let words = nobody_moves(sight, seen);
        let words = text(words, theme::sans(look.size.small), *look.ink.soft);
        ui.add(egui::Label::new(words).wrap());
    }
    for movers in movers.iter().take(ROWS) {
        let ink = if movers.by > 0.0 {
            *look.side.first
        } else {
            *look.side.second
        };
        let why = why(sight, &movers.term);
        let why = text!("outlook-for", why = why);
        let who = |most| moving(sight, movers, most);
        row(ui, view, (&points(movers.by), ink), who, &why);
    }
    let open = sight.undecided(seen.outlook);
    if !open.is_empty() {
        let why = text!("outlook-open");
        let who = |most| some_names(sight, &open, most);
        row(ui, view, ("?", *look.ink.soft), who, &format!(" {why}"));
    }
}

/// A row: how many, who, why.
fn row(
    ui: &mut Ui,
    view: &View,
    (mark, ink): (&str, egui::Color32),
    who: impl Fn(usize) -> String,
    why: &str,
) {
    let look = view.look;
    let room = Rect::from_min_size(ui.cursor().min, ui.available_size());
    if room.height() < look.size.small {
        return;
    }
    ui.horizontal_top(|ui| {
        let mark = text(mark, theme::bold(look.size.small), ink);
        let (cell, _) = ui.allocate_exact_size(Vec2::new(42.0, 16.0), Sense::hover());
        ui.put(
            cell,
            egui::Label::new(mark).extend().halign(egui::Align::Min),
        );
        let wide = ui.available_width();
        let said = |most: usize| {
            let mut job = egui::text::LayoutJob::default();
            let format = |ink| egui::TextFormat::simple(theme::sans(look.size.small), ink);
            job.append(&who(most), 0.0, format(*look.ink.full));
            job.append(why, 0.0, format(*look.ink.faint));
            job.wrap.max_width = wide;
            ui.painter().layout_job(job)
        };
        // As many names as leave the reason whole on the second line.
        let fits = (1..=NAMES).rev().map(said).find(|g| g.rows.len() <= 2);
        ui.label(fits.unwrap_or_else(|| said(1)));
    });
}

/// The reason that moves them most, in words.
fn why(sight: &Sight, term: &str) -> String {
    let words = subject(sight, term);
    if term.starts_with("text:") {
        text!("outlook-why-subject", subject = words)
    } else {
        words
    }
}

/// The same in words.
fn row_words(sight: &Sight, movers: &Movers) -> String {
    text!(
        "outlook-mover",
        by = points(movers.by),
        who = moving(sight, movers, NAMES),
        why = why(sight, &movers.term)
    )
}

/// Who moves: the names of those that move clearly, and how many others do by little.
fn moving(sight: &Sight, movers: &Movers, most: usize) -> String {
    let (clear, rest) = movers.states.split_at(movers.clearly);
    match (clear.len(), rest.len()) {
        (0, n) => text!("outlook-little", n = n),
        (_, 0) => some_names(sight, clear, most),
        (_, n) => {
            let who = some_names(sight, clear, most);
            text!("outlook-clear-and-little", who = who, n = n)
        }
    }
}

fn some_names(sight: &Sight, states: &[StateId], most: usize) -> String {
    let name = |&s: &StateId| match s == sight.seat {
        true => text!("packages-us"),
        false => sight.name(s).to_owned(),
    };
    let names: Vec<String> = states.iter().map(name).collect();
    words::list(&names, most)
}
