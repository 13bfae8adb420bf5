//! The signing roll: a roll of plates going up one by one, with the bet beside it.

mod answers;

use std::ops::{Deref, DerefMut};

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy_egui::egui::{self, Key, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use crate::conference::signing::rules::Verdict;
use crate::desktop::commands::News;
use crate::desktop::hear::hear;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::par;
use crate::desktop::par::{Background, ParChange};
use crate::desktop::picked::Picked;
use crate::desktop::play::Play;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::agreed::agreed_ui;
use crate::desktop::widgets::goals;
use crate::desktop::widgets::{
    act, at, ends, head, one_line, paper, ring, signed, small, span, text,
};
use crate::desktop::words;
use crate::model::Decision;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::text;

/// Plates that go up in a second.
const PLATES_A_SECOND: f32 = 20.0;

/// What the hall remembers.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct SigningScreen {
    /// Bet on the number of signatures.
    pub bet: usize,
    /// Plates shown so far.
    pub shown: usize,
}

/// A change of what the hall remembers.
#[derive(Message, Debug, Clone, PartialEq, Eq)]
pub enum SigningChange {
    /// Bets on a number of signatures.
    Bet(usize),
    /// Shows so many plates.
    Plates(usize),
}

/// What the hall can ask for.
#[derive(SystemParam)]
struct Out<'w> {
    shared: ScreenRequests<'w, SigningChange>,
    par: MessageWriter<'w, ParChange>,
}

impl<'w> Deref for Out<'w> {
    type Target = ScreenRequests<'w, SigningChange>;
    fn deref(&self) -> &Self::Target {
        &self.shared
    }
}

impl DerefMut for Out<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.shared
    }
}

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Signing);
    app.init_resource::<SigningScreen>()
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown))
        .add_systems(Apply, follow.in_set(ApplySystems::Follow))
        .add_systems(Update, raise_plates.run_if(plates_go_up));
    hear::<SigningChange, _>(app, ApplySystems::Changes, change);
}

fn change(mut changes: MessageReader<SigningChange>, mut roll: ResMut<SigningScreen>) {
    for change in changes.read() {
        match change {
            SigningChange::Bet(n) => roll.bet = *n,
            SigningChange::Plates(n) => roll.shown = *n,
        }
    }
}

/// When the hall opens no plate is up, and the bet is what the adviser expects.
fn follow(mut news: MessageReader<News>, play: Res<Play>, mut roll: ResMut<SigningScreen>) {
    for said in news.read() {
        if matches!(said, News::Opened { .. } | News::TurnEnded(Phase::Signing)) {
            roll.shown = 0;
            roll.bet = play.expected_signatures();
        }
    }
}

/// Whether the hall is shown and plates are still to go up.
pub fn plates_go_up(screen: Res<State<Screen>>, roll: Res<SigningScreen>, play: Res<Play>) -> bool {
    let answers = play.sight.as_ref().map_or(0, |s| s.verdicts.len());
    *screen.get() == Screen::Signing && roll.shown < answers
}

/// Raises plates one after the other.
fn raise_plates(time: Res<Time>, mut roll: ResMut<SigningScreen>, mut owed: Local<f32>) {
    *owed += time.delta_secs() * PLATES_A_SECOND;
    let more = owed.floor();
    *owed -= more;
    roll.shown += more as usize;
}

/// What the parts of the hall read.
#[derive(Debug, Clone, Copy)]
struct View<'a> {
    look: &'a Look,
    sight: &'a Sight,
    roll: &'a SigningScreen,
    background: &'a Background,
    picked: Option<StateId>,
}

/// Draws the roll.
fn draw(
    mut page: Page,
    roll: Res<SigningScreen>,
    background: Res<Background>,
    picked: Res<Picked>,
    mut out: Out,
) {
    let Some(Sheet {
        ui,
        look,
        sight: Some(sight),
        ..
    }) = page.open()
    else {
        return;
    };
    let view = &View {
        look,
        sight,
        roll: &roll,
        background: &background,
        picked: picked.0,
    };
    let out = &mut out;
    let full = ui.max_rect().shrink2(Vec2::new(32.0, 24.0));
    let right = full.right() - (full.width() * 0.27).clamp(280.0, 420.0);
    at(
        ui,
        span(full.left(), full.top(), right - 32.0, full.bottom()),
        |ui| {
            ui.label(text(
                text!("signing-title"),
                theme::serif(look.title),
                *look.ink,
            ));
            small(ui, look, &sight.scenario.text.title);
            ui.add_space(10.0);
            egui::ScrollArea::vertical()
                .id_salt("roll")
                .auto_shrink([false, true])
                .show(ui, |ui| roll_ui(ui, view, out));
            text_ui(ui, view);
        },
    );
    at(
        ui,
        span(right, full.top() + 48.0, full.right(), full.bottom()),
        |ui| {
            egui::ScrollArea::vertical()
                .auto_shrink(false)
                .show(ui, |ui| bet_ui(ui, view, out));
        },
    );
}

/// The text on the table, where the roll leaves room for it.
fn text_ui(ui: &mut Ui, view: &View) {
    let look = view.look;
    if ui.available_height() < 200.0 {
        return;
    }
    ui.add_space(16.0);
    let leaf = ui.available_rect_before_wrap();
    paper(ui, look, leaf);
    at(ui, leaf.shrink2(Vec2::new(28.0, 20.0)), |ui| {
        head(ui, look, &text!("signing-text"));
        egui::ScrollArea::vertical()
            .id_salt("text")
            .auto_shrink(false)
            .show(ui, |ui| agreed_ui(ui, look, view.sight));
    });
}

/// The roll, in columns by name, fitted to the page where it can be.
fn roll_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let states = &sight.scenario.states;
    let (n, room) = (states.len(), ui.available_size());
    let least = 27.0;
    let fit = n.div_ceil(((room.y / least) as usize).max(1)).max(1);
    let few = ((room.x / 240.0) as usize).min(n.div_ceil(3));
    let across = fit.max(few).clamp(2, ((room.x / 130.0) as usize).max(2));
    let rows = n.div_ceil(across);
    let wide = (room.x / across as f32).min(300.0);
    let tall = (room.y / rows as f32).clamp(least, 40.0);
    let size = Vec2::new(wide * across as f32, rows as f32 * tall);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    for (k, s) in sight.scenario.by_name().into_iter().enumerate() {
        let corner = rect.min + Vec2::new((k / rows) as f32 * wide, (k % rows) as f32 * tall);
        let space = egui::Rect::from_min_size(corner, Vec2::new(wide - 8.0, tall - 3.0));
        // Plates go up in the order of the roll.
        let verdict = sight
            .verdicts
            .get(s.index())
            .filter(|_| k < view.roll.shown);
        plate_ui(ui, view, s, space, verdict);
        let r = ui.interact(space, ui.id().with(("plate", s)), Sense::click());
        let word = verdict.map_or_else(|| text!("signing-waits"), |v| said(v.decision));
        let label = format!("{}: {word}", states[s].profile.name);
        r.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
        ring(ui, look, space, r.has_focus());
        if r.clicked() {
            out.pick(Some(s));
        }
    }
}

fn plate_ui(ui: &Ui, view: &View, s: StateId, space: egui::Rect, verdict: Option<&Verdict>) {
    let (look, sight, p) = (view.look, view.sight, ui.painter());
    let up = verdict.is_some_and(|v| v.decision.signs());
    let drop = if up { 0.0 } else { 3.0 };
    let r = space
        .with_max_y(space.bottom() - 3.0)
        .translate(Vec2::new(0.0, drop));
    let own = s == sight.seat && !sight.chair;
    let mine = own || view.picked == Some(s);
    let fill = if up { look.leaf } else { look.sunk };
    let edge = if mine { look.accent } else { look.edge };
    let line = if mine { look.line } else { look.hair };
    p.rect_filled(r, look.radius, *fill);
    p.rect_stroke(r, look.radius, Stroke::new(line, *edge), StrokeKind::Inside);
    if up {
        let foot = Stroke::new(look.heavy, *look.a);
        p.hline(r.x_range(), r.bottom() - 1.0, foot);
    }
    let ink = if verdict.is_some() && !up {
        look.ink3
    } else {
        look.ink
    };
    let font = if up {
        theme::bold(look.micro)
    } else {
        theme::sans(look.micro)
    };
    let name = sight.scenario.states[s].profile.name.clone();
    let g = one_line(p, name, font, *ink, r.width() - 34.0);
    let y = r.center().y;
    p.galley(egui::pos2(r.left() + 7.0, y - g.size().y / 2.0), g, *ink);
    p.text(
        egui::pos2(r.right() - 6.0, y),
        egui::Align2::RIGHT_CENTER,
        verdict.map_or_else(String::new, |v| mark(v.decision)),
        theme::bold(look.small),
        *ink,
    );
}

fn said(decision: Decision) -> String {
    match decision {
        Decision::Sign => text!("signing-signs"),
        Decision::SignWithDeclaration => text!("signing-declares"),
        Decision::NotNow => text!("signing-not-now"),
        Decision::Refuse => text!("signing-refuses"),
    }
}

fn mark(decision: Decision) -> String {
    match decision {
        Decision::Sign => text!("signing-mark-signs"),
        Decision::SignWithDeclaration => text!("signing-mark-declares"),
        Decision::NotNow => text!("signing-mark-not-now"),
        Decision::Refuse => text!("signing-mark-refuses"),
    }
}

fn bet_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let n = sight.scenario.states.len();
    let done = !sight.verdicts.is_empty();
    let title = if done {
        text!("signing-bet")
    } else {
        text!("signing-bet-open")
    };
    head(ui, look, &title);
    ends(
        ui,
        |ui| {
            ui.label(text(
                view.roll.bet.to_string(),
                theme::serif(look.title * 1.5),
                *look.accent,
            ));
            small(ui, look, text!("signing-of", n = n));
        },
        |_| {},
    );
    if done {
        let called = sight.scenario.by_name().into_iter().take(view.roll.shown);
        let up = called
            .filter(|&s| {
                sight
                    .verdicts
                    .get(s.index())
                    .is_some_and(|v| v.decision.signs())
            })
            .count();
        head(ui, look, &text!("signing-up"));
        ui.label(text(
            up.to_string(),
            theme::serif(look.title * 1.5),
            *look.ink,
        ));
        let all = view.roll.shown >= n;
        small(ui, look, text!("signing-legend"));
        if all {
            let off = up.abs_diff(view.roll.bet);
            small(ui, look, text!("signing-off", n = off));
        }
        ui.add_space(8.0);
        if act(ui, look, &text!("signing-years"), Some(Key::Enter), true) {
            out.go(Screen::Aftermath);
        }
        ui.add_space(16.0);
        if all && !sight.chair {
            reached_ui(ui, view, out);
        }
        let who = view.picked.unwrap_or(sight.seat);
        if let Some(v) = sight.verdicts.get(who.index()) {
            head(ui, look, &sight.scenario.states[who].profile.name);
            small(
                ui,
                look,
                text!("signing-because", decision = said(v.decision)),
            );
            if v.reasons.is_empty() {
                // The sums of others open in the debrief (rule 5.10).
                answers::stated_ui(ui, look, sight, (who, v));
            } else {
                sum_ui(ui, view, v);
            }
            small(ui, look, text!("signing-choose"));
        }
        return;
    }
    let mut bet = view.roll.bet;
    ui.spacing_mut().slider_width = ui.available_width() - 24.0;
    let slider = ui.add(egui::Slider::new(&mut bet, 0..=n).show_value(false));
    slider.widget_info(|| WidgetInfo::slider(true, bet as f64, text!("signing-slider")));
    if slider.changed() {
        out.ask(SigningChange::Bet(bet));
    }
    let f = &sight.outlook.now;
    let round = |x: f64| format!("{x:.0}");
    let (mean, low, high) = (round(f.mean), round(f.range.0), round(f.range.1));
    let line = if sight.chair {
        text!("signing-expects-chair", mean = mean, low = low, high = high)
    } else {
        text!("signing-expects", mean = mean, low = low, high = high)
    };
    small(ui, look, line);
    ui.add_space(10.0);
    if sight.chair {
        if act(ui, look, &text!("signing-open"), Some(Key::Enter), true) {
            out.end_turn();
        }
        return;
    }
    head(ui, look, &text!("signing-sum"));
    if let Some(own) = &sight.own.sum {
        sum_ui(ui, view, own);
        small(ui, look, text!("signing-sum-note"));
    }
    ui.add_space(10.0);
    answers::answers_ui(ui, look, sight, out);
}

/// How the seat did so far: its goals and the verdict, item by item, beside par.
fn reached_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let Some(own) = &sight.goals.own else {
        return;
    };
    let Some(score) = &own.score else {
        return;
    };
    head(ui, look, &text!("signing-verdict"));
    let par = view.background.par();
    goals::verdict_ui(ui, look, score, par::at(par.as_ref(), sight.phase));
    if let Some(change) = par::par_ui(ui, look, view.background, Key::P) {
        out.par.write(change);
    }
    ui.add_space(6.0);
    head(ui, look, &text!("signing-goals"));
    goals::goal_lines_ui(ui, look, own);
    ui.add_space(12.0);
}

/// A sum, largest reasons first.
fn sum_ui(ui: &mut Ui, view: &View, verdict: &Verdict) {
    let (look, sight) = (view.look, view.sight);
    let mut reasons: Vec<(&str, f64)> = (verdict.reasons.iter())
        .map(|r| (r.term.as_str(), r.value))
        .filter(|(_, v)| v.abs() >= 0.0005)
        .collect();
    reasons.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    let rest: f64 = reasons.iter().skip(12).map(|r| r.1).sum();
    let few = reasons.len().saturating_sub(12);
    let mut row = |words: String, value: f64, font: egui::FontId| {
        let ink = if value < 0.0 { look.b } else { look.a };
        ends(
            ui,
            |ui| small(ui, look, words),
            |ui| {
                ui.label(text(signed(value), font, *ink));
            },
        );
    };
    for &(term, value) in reasons.iter().take(12) {
        row(
            words::term(&sight.scenario, term),
            value,
            theme::bold(look.small),
        );
    }
    if few > 0 {
        row(
            text!("signing-smaller", n = few),
            rest,
            theme::bold(look.small),
        );
    }
    row(
        text!("signing-together"),
        verdict.total,
        theme::bold(look.body),
    );
}
