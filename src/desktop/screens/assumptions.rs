//! Every number behind a theory: what it is, where it comes from, and a slider until a session runs.

mod about;
mod cards;
mod changes;
pub mod effect;
mod row;
mod view;

pub use changes::{AssumptionsChange, AssumptionsScreen};

use bevy::prelude::{App, IntoScheduleConfigs, Res, in_state};
use bevy::state::state::PreviousState;
use bevy_egui::egui::{self, Ui, Vec2};

use crate::delegates::NUMBERS;
use crate::desktop::choice::Choice;
use crate::desktop::hear::hear;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::shelf::Shelf;
use crate::desktop::theme::Look;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::{at, hair, head, paper, small, span};
use crate::locale::Sentence;
use crate::model::Theory;
use crate::model::theory::fixed::Fixed;
use about::{about_ui, ways_ui};
use changes::{Out, change, forget, shown};
use row::{keys, row_ui};
use view::View;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Assumptions);
    app.init_resource::<AssumptionsScreen>()
        .init_resource::<effect::Effects>()
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown))
        .add_systems(Apply, (effect::work.in_set(ApplySystems::Ahead), forget));
    hear::<AssumptionsChange, _>(app, ApplySystems::Changes, change);
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
        ways_ui(ui, view, theory, open, out);
        let scrolled = egui::ScrollArea::vertical()
            .id_salt("about")
            .auto_shrink(false)
            .show(ui, |ui| about_ui(ui, view, theory, open, out));
        fades(ui, *look.ground.sheet, &scrolled);
    });
    at(ui, charts, |ui| {
        let what = Theory::numbers().nth(view.number).map(|n| n.what());
        let what = what.map_or_else(String::new, |what| what.to_string());
        effect::effect_ui(ui, look, &effects, &what);
    });
    let list = span(mid + 16.0, full.top() + 44.0, full.right(), full.bottom());
    at(ui, list, |ui| {
        let shown = egui::ScrollArea::vertical()
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
        fades(ui, *look.ground.window, &shown);
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
