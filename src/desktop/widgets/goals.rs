//! What the seat is to reach: its goals with how far it has come, and from the signing on how it did,
//! item by item, beside what its own delegate and silence reach.

use bevy_egui::egui::{
    self, Color32, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};

use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{dotted, ends, hatch, one_line, share_info, small, text};
use crate::forecast::par::{Others, Quartiles};
use crate::model::goals::{Measure, Placed, Reached};
use crate::session::score::{Aims, Item, Line, Score};
use crate::text;

/// The greatest total of a score, in points.
const MOST: f64 = 100.0;
/// How wide a bar grows, in points.
const WIDEST: f32 = 520.0;

/// Every goal; `lost` tells which of them no bracket that is still open can bring.
pub fn goals_ui(ui: &mut Ui, look: &Look, aims: &Aims, lost: &dyn Fn(&Placed) -> bool) {
    for &(which, placed) in &aims.goals {
        goal(ui, look, (which, placed), lost(placed));
    }
}

/// How far a goal is, in words: what is held while it can still be lost is not yet reached; a red line is kept
/// or crossed, where a goal is reached or not.
#[must_use]
pub fn reached(which: Item, placed: &Placed) -> String {
    let line = which == Item::RedLine;
    match placed.standing.reached {
        Reached::TooEarly if line && held(placed) => text!("stand-line-keeps"),
        Reached::TooEarly if line => text!("stand-line-crosses"),
        Reached::Met if line => text!("stand-line-kept"),
        Reached::NotMet if line => text!("stand-line-crossed"),
        Reached::TooEarly if !held(placed) => text!("stand-goal-open"),
        Reached::TooEarly if of_words(&placed.goal.measure) => text!("stand-goal-held-by-text"),
        Reached::TooEarly => text!("stand-goal-held"),
        Reached::Met => text!("stand-goal-met"),
        Reached::NotMet => text!("stand-goal-not-met"),
    }
}

/// Whether a goal that can still be lost would be reached if everything stayed as it is.
fn held(placed: &Placed) -> bool {
    placed.standing.reached == Reached::TooEarly && placed.standing.progress >= 1.0
}

/// How a goal stands by the text alone: met, missed, or not told by it.
#[must_use]
pub fn by_the_text(placed: &Placed) -> Option<bool> {
    of_words(&placed.goal.measure).then_some(placed.standing.progress >= 1.0)
}

/// Whether the text alone tells how a goal stands.
fn of_words(measure: &Measure) -> bool {
    match measure {
        Measure::Wording { .. } | Measure::Dimension { .. } | Measure::Depth(_) => true,
        Measure::All(parts) | Measure::Any(parts) => parts.iter().all(of_words),
        _ => false,
    }
}

/// Whether a goal is missed, or a red line crossed, by nothing but what the text says: another text can bring
/// it back.
#[must_use]
pub fn missed_by_text(aims: &Aims) -> bool {
    let missed = |placed: &Placed| {
        placed.standing.reached == Reached::NotMet && of_words(&placed.goal.measure)
    };
    aims.goals.iter().any(|(_, placed)| missed(placed))
}

/// The part of a bar that is filled: solid where a goal is judged, hatched within its edge as long as it can
/// still be won or lost.
fn filled(p: &egui::Painter, look: &Look, rect: Rect, placed: &Placed, ink: Color32) {
    if placed.standing.reached != Reached::TooEarly {
        p.rect_filled(rect, look.radius, ink);
        return;
    }
    if rect.width() < 1.0 {
        return;
    }
    hatch(p, rect, HATCH, Stroke::new(look.width.line, ink));
    let edge = Stroke::new(look.width.hair, ink);
    p.rect_stroke(rect, look.radius, edge, StrokeKind::Inside);
}

/// From one stroke of a hatched bar to the next, in points.
const HATCH: f32 = 5.0;

/// A goal that the draft holds already, marked as such: a hatched bar and words. Nothing for any other.
pub fn held_ui(ui: &mut Ui, look: &Look, which: Item, placed: &Placed) {
    if !held(placed) {
        return;
    }
    let font = theme::bold(look.size.small);
    let words = reached(which, placed);
    let set = (ui.painter()).layout_no_wrap(words.clone(), font, *look.side.first);
    let size = Vec2::new(MARK + 6.0 + set.size().x, set.size().y.max(HIGH));
    let (rect, r) = ui.allocate_exact_size(size, Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    let bar = Rect::from_center_size(
        rect.left_center() + Vec2::new(MARK / 2.0, 0.0),
        Vec2::new(MARK, HIGH),
    );
    filled(ui.painter(), look, bar, placed, *look.side.first);
    let at = egui::pos2(bar.right() + 6.0, rect.center().y - set.size().y / 2.0);
    ui.painter().galley(at, set, *look.side.first);
}

/// Width of the bar of a mark, and height of a goal's bar, in points.
const MARK: f32 = 26.0;
/// See [`MARK`].
const HIGH: f32 = 8.0;

/// Least height of a row of [`goal_rows_ui`], in points.
const ROW: f32 = 30.0;
/// Width of its name and of its bar where there is room, and where the row is narrower than [`NARROW`].
const OPEN: (f32, f32) = (104.0, 92.0);
const CLOSE: (f32, f32) = (86.0, 56.0);
const NARROW: f32 = 350.0;

/// The same in a row each: which it is, what it is, and a bar of how far it is reached, with a word over it;
/// where it stands is told under the pointer.
pub fn goal_rows_ui(ui: &mut Ui, look: &Look, aims: &Aims) {
    for &(which, placed) in &aims.goals {
        let wide = ui.available_width();
        let (before, bar) = if wide < NARROW { CLOSE } else { OPEN };
        let name = one_line(
            ui.painter(),
            which.name().to_string(),
            theme::italic(look.size.body),
            *look.ink.soft,
            before - 4.0,
        );
        // The title is read whole, in as many lines as it takes.
        let words = ui.painter().layout(
            placed.goal.title.to_string(),
            theme::sans(look.size.small),
            *look.ink.full,
            (wide - before - bar - 10.0).max(60.0),
        );
        let tall = ROW.max(words.size().y + 8.0);
        let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, tall), Sense::hover());
        let now = placed.standing.now.to_string();
        let title = titled(which, placed);
        let heard = text!("stand-goal-heard", title = &title, now = &now);
        r.widget_info(|| share_info(&heard, placed.standing.progress));
        let p = ui.painter();
        p.hline(
            rect.x_range(),
            rect.top(),
            Stroke::new(look.width.hair, *look.edge.faint),
        );
        let y = rect.center().y;
        let mark = one_line(
            p,
            short(which, placed),
            theme::sans(look.size.micro),
            *look.ink.soft,
            bar,
        );
        let bar = Rect::from_min_max(
            egui::pos2(rect.right() - bar, y + 2.0),
            egui::pos2(rect.right() - 2.0, y + 10.0),
        );
        p.galley(
            egui::pos2(bar.left(), bar.top() - mark.size().y - 1.0),
            mark,
            *look.ink.soft,
        );
        let at = |x: f32, g: &egui::Galley| egui::pos2(x, y - g.size().y / 2.0);
        p.galley(at(rect.left(), &name), name, *look.ink.soft);
        p.galley(at(rect.left() + before, &words), words, *look.ink.full);
        p.rect_filled(bar, look.radius, *look.accent.wash);
        let full = bar.width() * placed.standing.progress.clamp(0.0, 1.0) as f32;
        let ink = match placed.standing.reached {
            Reached::NotMet => *look.side.second,
            Reached::Met | Reached::TooEarly => *look.side.first,
        };
        filled(p, look, bar.with_max_x(bar.left() + full), placed, ink);
        r.on_hover_text(format!("{title}\n{}\n{now}", placed.goal.text));
    }
}

/// How far a goal is, in a word or two over its bar.
fn short(which: Item, placed: &Placed) -> String {
    let line = which == Item::RedLine;
    match (held(placed), placed.standing.reached) {
        (true, _) if line => text!("stand-line-kept"),
        (true, _) => text!("stand-goal-held-short"),
        (false, Reached::TooEarly | Reached::NotMet) if line => text!("stand-line-crossed"),
        _ => reached(which, placed),
    }
}

fn titled(which: Item, placed: &Placed) -> String {
    let title = placed.goal.title.clone();
    text!(
        "stand-goal",
        which = which.name(),
        title = title,
        reached = reached(which, placed)
    )
}

/// One goal: what it is, a bar of how far it is reached, and where it stands.
fn goal(ui: &mut Ui, look: &Look, (which, placed): (Item, &Placed), lost: bool) {
    let title = match lost {
        true => text!(
            "stand-goal",
            which = which.name(),
            title = placed.goal.title.clone(),
            reached = text!("stand-goal-lost")
        ),
        false => titled(which, placed),
    };
    let words = text(&title, theme::bold(look.size.body), *look.ink.full);
    ui.add(egui::Label::new(words).wrap());
    let line = bar(ui, look, &title, placed.standing.progress, None);
    filled(ui.painter(), look, line, placed, *look.ink.soft);
    let words = text(
        placed.goal.text.clone(),
        theme::sans(look.size.body),
        *look.ink.full,
    );
    ui.add(egui::Label::new(words).wrap());
    let now = placed.standing.now.to_string();
    ui.add(egui::Label::new(text(now, theme::sans(look.size.small), *look.ink.soft)).wrap());
}

/// A bar of a share, 0–1, that is still to be filled, with the range of par on it where that is known. Gives
/// the part to be filled.
pub fn bar(ui: &mut Ui, look: &Look, name: &str, share: f64, par: Option<(f64, f64, f64)>) -> Rect {
    let wide = ui.available_width().min(WIDEST);
    let tall = if par.is_some() { 12.0 } else { 8.0 };
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, tall), Sense::hover());
    r.widget_info(|| share_info(name, share));
    let x = |share: f64| rect.left() + rect.width() * share.clamp(0.0, 1.0) as f32;
    let line = Rect::from_min_max(rect.min, egui::pos2(rect.right(), rect.top() + 8.0));
    let p = ui.painter();
    p.rect_filled(line, look.radius, *look.accent.wash);
    if let Some((lower, median, upper)) = par {
        let y = rect.bottom() - 2.0;
        let stroke = Stroke::new(look.width.heavy, *look.accent.full);
        p.hline(x(lower)..=x(upper), y, stroke);
        p.vline(
            x(median),
            rect.y_range(),
            Stroke::new(2.0, *look.accent.full),
        );
    }
    line.with_max_x(x(share))
}

/// How the seat or the chair did, item by item, each goal by its title, with what others reach where it is
/// known: the same seat played by its delegate, and by nobody.
pub fn verdict_ui(
    ui: &mut Ui,
    look: &Look,
    (aims, score): (&Aims, &Score),
    others: Option<&Others>,
    place: Place,
) {
    let par = others.map(|o| &o.delegate);
    let total = text!(
        "stand-verdict-total",
        points = format!("{:.0}", score.total),
        grade = score.grade.name()
    );
    ui.label(text(
        &total,
        theme::serif(look.size.head),
        *look.accent.full,
    ));
    let range = par.and_then(|par| par.total.as_ref());
    let of = |q: &Quartiles| (q.lower / MOST, q.median / MOST, q.upper / MOST);
    let line = bar(ui, look, &total, score.total / MOST, range.map(of));
    ui.painter().rect_filled(line, look.radius, *look.ink.soft);
    let sum = |of: fn(&Line) -> f64| format!("{:.0}", score.lines.iter().map(of).sum::<f64>());
    let (had, could) = (sum(|line| line.points), sum(|line| line.most));
    small(
        ui,
        look,
        text!("stand-verdict-sum", had = had, could = could),
    );
    if let Some(others) = others {
        others_ui(ui, look, others, place);
    }
    for (item, points) in score.lines.iter().zip(shares(score)) {
        let points = text!(
            "stand-verdict-points",
            points = points,
            most = format!("{:.0}", item.most)
        );
        let par = par.and_then(|par| par.lines.get(&item.item));
        let name = item.item.name().to_string();
        let font = theme::bold(look.size.small);
        let title = aims.goal(item.item);
        let title = title.map(|goal| goal.goal.title.to_string());
        let both = title.as_ref().map(|title| {
            text!(
                "stand-verdict-goal",
                item = name.clone(),
                title = title.clone()
            )
        });
        let par = par.map(|q| {
            let (place, par) = (place.key(), quartiles(q));
            text!("stand-par-line", place = place, par = par)
        });
        // A title that has no room beside the points and what others reach stands below.
        let beside = par
            .as_ref()
            .map_or(0.0, |words| wide(ui, words, theme::sans(look.size.small)));
        let room = ui.available_width() - beside - look.size.small * POINTS;
        let fits = |words: &String| wide(ui, words, font.clone()) <= room;
        let both = both.filter(fits);
        let below = title.filter(|_| both.is_none());
        let name = both.unwrap_or(name);
        ends(
            ui,
            |ui| {
                let r = ui.label(text(&name, font.clone(), *look.ink.full));
                if let Some(word) = explained(item.item) {
                    dotted::mark_in(ui, look, (r.rect, &name, font.clone()), &[word]);
                }
            },
            |ui| {
                ui.label(text(points, theme::bold(look.size.small), *look.ink.full));
                if let Some(words) = &par {
                    small(ui, look, words.clone());
                }
            },
        );
        if let Some(title) = below {
            let title = text(title, theme::bold(look.size.small), *look.ink.soft);
            ui.add(egui::Label::new(title).wrap());
        }
        let why = item.why.to_string().replace(" -", " −");
        let why = text(why, theme::sans(look.size.small), *look.ink.soft);
        ui.add(egui::Label::new(why).wrap());
    }
}

/// The points of each line as whole numbers that add up to the rounded sum of all: where rounding one by one
/// would not, those closest to the next number give way.
#[must_use]
pub fn shares(score: &Score) -> Vec<u32> {
    let points = || score.lines.iter().map(|line| line.points.max(0.0));
    let mut shares: Vec<u32> = points().map(|p| p.floor() as u32).collect();
    let sum = points().sum::<f64>().round() as u32;
    let mut order: Vec<usize> = (0..shares.len()).collect();
    let rest = |n: &usize| score.lines[*n].points.max(0.0).fract();
    order.sort_by(|a, b| rest(b).total_cmp(&rest(a)).then(a.cmp(b)));
    let short = sum.saturating_sub(shares.iter().sum());
    for n in order.into_iter().take(short as usize) {
        shares[n] += 1;
    }
    shares
}

/// Whose place others are compared in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A delegation's.
    Seat,
    /// The chair.
    Chair,
}

impl Place {
    /// That of whoever looks.
    #[must_use]
    pub fn of(sight: &Sight) -> Self {
        if sight.chair { Self::Chair } else { Self::Seat }
    }

    /// As messages name it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Seat => "seat",
            Self::Chair => "chair",
        }
    }
}

/// What others reach in the same place: the seat's own delegate or a computer in the chair, and nobody.
pub fn others_ui(ui: &mut Ui, look: &Look, others: &Others, place: Place) {
    let place = place.key();
    if let Some(q) = &others.delegate.total {
        let par = quartiles(q);
        small(ui, look, text!("stand-par-total", place = place, par = par));
    }
    let silence = others.silence.as_ref().and_then(|par| par.total.as_ref());
    if let Some(q) = silence {
        let par = quartiles(q);
        let words = text!("stand-par-silence", place = place, par = par);
        small(ui, look, words);
    }
}

/// Width that the points of an item take at the most, beside the size of their type.
const POINTS: f32 = 6.0;

/// How wide words are on one line, points.
fn wide(ui: &Ui, words: &str, font: egui::FontId) -> f32 {
    let galley = ui
        .painter()
        .layout_no_wrap(words.to_owned(), font, Color32::PLACEHOLDER);
    galley.size().x
}

/// The word of an item that a newcomer may not know.
pub fn explained(item: Item) -> Option<Word> {
    match item {
        Item::RedLine => Some(Word::RedLine),
        Item::Mandate => Some(Word::Mandate),
        Item::Capital => Some(Word::Patience),
        Item::PublicGoal => Some(Word::Goal),
        Item::SecretGoal
        | Item::Indices
        | Item::Breadth
        | Item::Depth
        | Item::Votes
        | Item::World => None,
    }
}

/// “58 (49–66)”: the median, and between which half of the plays lie.
#[must_use]
pub fn quartiles(q: &Quartiles) -> String {
    let of = |points: f64| format!("{points:.0}");
    text!(
        "stand-par-range",
        median = of(q.median),
        lower = of(q.lower),
        upper = of(q.upper)
    )
}
