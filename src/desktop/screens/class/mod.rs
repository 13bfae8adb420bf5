//! A class: how many, how long, who sits where; its file, its pages to print, and the way to the room's
//! screen.

mod changes;

pub use changes::{ClassChange, ClassScreen, Place, choice_of};

use bevy::prelude::*;
use bevy_egui::egui::{self, Key, Ui, WidgetInfo, WidgetType};

use crate::classroom::class::{
    Class, Delegation, FEWEST, LONGEST, MOST, SHORTEST, StepKind, Table,
};
use crate::desktop::choice::Choice;
use crate::desktop::hear::hear;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::requests::ScreenRequests;
use crate::desktop::schedules::{Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::shelf::Shelf;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::tiny;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::{act, at, hair, head, keys, paper, pressed, small, span, text};
use crate::model::Scenario;
use crate::text;

/// Minutes that are offered.
const HOURS: [u32; 3] = [50, 75, 90];

/// Keys of the first tables.
const TABLES: [Key; 7] = [
    Key::Enter,
    Key::F5,
    Key::F6,
    Key::F7,
    Key::F8,
    Key::F9,
    Key::F10,
];

type Out<'w> = ScreenRequests<'w, ClassChange>;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Class);
    app.init_resource::<ClassScreen>()
        .add_systems(OnEnter(Screen::Class), changes::propose_first)
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown));
    hear::<ClassChange, _>(
        app,
        crate::desktop::schedules::ApplySystems::Changes,
        changes::change,
    );
}

/// Draws the page.
fn draw(
    mut page: Page,
    screen: Res<ClassScreen>,
    shelf: Res<Shelf>,
    choice: Res<Choice>,
    mut out: Out,
) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    let out = &mut out;
    let full = ui.max_rect().shrink2(egui::vec2(32.0, 24.0));
    paper(ui, look, full.with_min_y(full.top() + 36.0));
    let split = full.left() + full.width() * 0.4;
    let top = full.top() + 64.0;
    let left = span(full.left() + 28.0, top, split - 20.0, full.bottom() - 20.0);
    at(ui, left, |ui| {
        let shown = egui::ScrollArea::vertical()
            .id_salt("class")
            .show(ui, |ui| wish_ui(ui, look, &screen, (&shelf, &choice), out));
        fades(ui, *look.ground.sheet, &shown);
    });
    let right = span(split + 20.0, top, full.right() - 28.0, full.bottom() - 20.0);
    let Some(class) = &screen.class else { return };
    let played = shelf
        .scenarios
        .iter()
        .find(|s| s.setup.name == class.scenario);
    let Some(scenario) = played else { return };
    at(ui, right, |ui| {
        let shown = egui::ScrollArea::vertical()
            .id_salt("seats")
            .auto_shrink(false)
            .show(ui, |ui| seats_ui(ui, look, class, scenario, out));
        fades(ui, *look.ground.sheet, &shown);
    });
}

/// A field for a path.
fn path_ui(ui: &mut Ui, look: &Look, name: &str, value: &str) -> Option<String> {
    small(ui, look, name);
    let mut typed = value.to_owned();
    let field = egui::TextEdit::singleline(&mut typed)
        .font(theme::sans(look.size.body))
        .desired_width(ui.available_width() - 8.0);
    let r = ui.add(field);
    r.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::TextEdit, true, name);
        info.current_text_value = Some(value.to_owned());
        info
    });
    r.changed().then_some(typed)
}

/// What the class is, and what is done with it.
fn wish_ui(
    ui: &mut Ui,
    look: &Look,
    screen: &ClassScreen,
    (shelf, choice): (&Shelf, &Choice),
    out: &mut Out,
) {
    ui.label(text(
        text!("class-screen-title"),
        theme::serif(look.size.title),
        *look.ink.full,
    ));
    let Some(scenario) = shelf.scenarios.get(choice.scenario) else {
        return;
    };
    ui.horizontal(|ui| {
        ui.label(text(
            &scenario.setup.title,
            theme::serif(look.size.lede),
            *look.ink.full,
        ));
        if act(
            ui,
            look,
            &text!("class-screen-another"),
            Some(Key::S),
            false,
        ) {
            out.ask(ClassChange::Another);
        }
    });
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let words = text!("class-screen-students", n = screen.students);
        ui.label(text(
            words,
            theme::serif_bold(look.size.lede),
            *look.ink.full,
        ));
        let fewer = tiny(ui, look, "−", &text!("class-screen-fewer"));
        let more = tiny(ui, look, "+", &text!("class-screen-more"));
        let by = i64::from(more || pressed(ui, Key::ArrowUp))
            - i64::from(fewer || pressed(ui, Key::ArrowDown));
        if by != 0 {
            let n = (i64::from(screen.students) + by).clamp(i64::from(FEWEST), i64::from(MOST));
            out.ask(ClassChange::Students(u32::try_from(n).unwrap_or(FEWEST)));
        }
        small(ui, look, {
            let (up, down) = (keys::name(ui, Key::ArrowUp), keys::name(ui, Key::ArrowDown));
            format!("{up} {down}")
        });
    });
    ui.horizontal_wrapped(|ui| {
        let words = text!("class-screen-minutes", n = screen.minutes);
        ui.label(text(
            words,
            theme::serif_bold(look.size.lede),
            *look.ink.full,
        ));
        for (minutes, key) in HOURS.into_iter().zip([Key::Num1, Key::Num2, Key::Num3]) {
            if act(ui, look, &minutes.to_string(), Some(key), false) {
                out.ask(ClassChange::Minutes(minutes));
            }
        }
        let shorter = tiny(ui, look, "−", &text!("class-screen-shorter"));
        let longer = tiny(ui, look, "+", &text!("class-screen-longer"));
        let by = i64::from(longer) - i64::from(shorter);
        if by != 0 {
            let n = i64::from(screen.minutes) + 5 * by;
            let n = n.clamp(i64::from(SHORTEST), i64::from(LONGEST));
            out.ask(ClassChange::Minutes(u32::try_from(n).unwrap_or(SHORTEST)));
        }
    });
    ui.add_space(8.0);
    if let Some(names) = path_ui(ui, look, &text!("class-screen-names"), &screen.names) {
        out.ask(ClassChange::Names(names));
    }
    if act(
        ui,
        look,
        &text!("class-screen-propose"),
        Some(Key::N),
        false,
    ) {
        out.ask(ClassChange::Propose);
    }
    ui.add_space(8.0);
    hair(ui, look);
    if let Some(file) = path_ui(ui, look, &text!("class-screen-file"), &screen.file) {
        out.ask(ClassChange::File(file));
    }
    ui.horizontal(|ui| {
        if act(ui, look, &text!("class-screen-save"), Some(Key::K), false) {
            out.ask(ClassChange::Save);
        }
        if act(ui, look, &text!("class-screen-open"), Some(Key::O), false) {
            out.ask(ClassChange::Open);
        }
    });
    if let Some(pages) = path_ui(ui, look, &text!("class-screen-pages"), &screen.pages) {
        out.ask(ClassChange::Pages(pages));
    }
    if act(ui, look, &text!("class-screen-print"), Some(Key::P), false) {
        out.ask(ClassChange::Print);
    }
    if !screen.said.is_empty() {
        ui.label(text(
            &screen.said,
            theme::sans(look.size.body),
            *look.accent.full,
        ));
    }
    ui.add_space(8.0);
    hair(ui, look);
    ui.horizontal_wrapped(|ui| {
        let tables = screen.class.as_ref().map_or(&[][..], |c| &c.tables);
        for (n, table) in tables.iter().enumerate() {
            let words = text!("class-screen-project", table = &table.name);
            if act(ui, look, &words, TABLES.get(n).copied(), n == 0) {
                out.ask(ClassChange::Project(n));
            }
        }
        if act(
            ui,
            look,
            &text!("class-screen-back"),
            Some(Key::Escape),
            false,
        ) {
            out.go(Screen::Title);
        }
    });
}

/// Who sits where, and the plan of the hour.
fn seats_ui(ui: &mut Ui, look: &Look, class: &Class, scenario: &Scenario, out: &mut Out) {
    for (n, table) in class.tables.iter().enumerate() {
        table_ui(ui, look, (n, table), scenario, out);
        ui.add_space(8.0);
    }
    head(ui, look, &text!("class-screen-plan"));
    // In two columns: all of it is in view beside a table of twelve.
    let mut from = 0;
    let steps = class.plan.iter().map(|step| {
        let (at, to) = (from, from + step.minutes);
        from = to;
        let name = step.what.name().to_string();
        match step.to {
            0 => text!("class-screen-step", from = at, to = to, step = name),
            until if step.what == StepKind::Years => text!(
                "class-screen-step-quarter",
                from = at,
                to = to,
                step = name,
                until = until
            ),
            until => text!(
                "class-screen-step-day",
                from = at,
                to = to,
                step = name,
                until = until
            ),
        }
    });
    let steps: Vec<String> = steps.collect();
    let half = steps.len().div_ceil(2).max(1);
    ui.columns(2, |columns| {
        for (ui, steps) in columns.iter_mut().zip(steps.chunks(half)) {
            steps.iter().for_each(|step| {
                small(ui, look, step);
            });
        }
    });
}

/// A place at a table with its students, whose names can be changed by hand. Gives whether another state is
/// asked for, where there is one.
fn people_ui(
    ui: &mut Ui,
    look: &Look,
    (name, sitting): (&str, &[String]),
    others: bool,
    mut changed: impl FnMut(String),
) -> bool {
    let mut other = false;
    ui.horizontal(|ui| {
        let label = egui::Label::new(text(name, theme::serif(look.size.body), *look.ink.full));
        let place = egui::Layout::left_to_right(egui::Align::Center);
        let size = egui::vec2(170.0, 22.0);
        ui.allocate_ui_with_layout(size, place, |ui| {
            ui.set_min_width(size.x);
            ui.add(label.truncate());
        });
        let beside = if others { 52.0 } else { 12.0 };
        let mut people = sitting.join(", ");
        let field = egui::TextEdit::singleline(&mut people)
            .font(theme::sans(look.size.body))
            .desired_width(ui.available_width() - beside);
        let r = ui.add(field);
        let heard = text!("class-screen-people", seat = name);
        r.widget_info(|| {
            let mut info = WidgetInfo::labeled(WidgetType::TextEdit, true, &heard);
            info.current_text_value = Some(sitting.join(", "));
            info
        });
        if r.changed() {
            changed(people);
        }
        let heard = text!("class-screen-state", seat = name);
        other = others && tiny(ui, look, "›", &heard);
    });
    other
}

/// A table: its delegations with their students, whose names can be changed by hand.
fn table_ui(
    ui: &mut Ui,
    look: &Look,
    (n, table): (usize, &Table),
    scenario: &Scenario,
    out: &mut Out,
) {
    let title = text!(
        "class-screen-table",
        table = &table.name,
        students = table.people().count()
    );
    head(ui, look, &title);
    ui.spacing_mut().item_spacing.y = 3.0;
    let computers = scenario
        .states
        .len()
        .saturating_sub(table.delegations.len());
    let mut delegations: Vec<(usize, &str, &Delegation)> = (table.delegations.iter().enumerate())
        .map(|(k, delegation)| {
            let state = scenario.states.get(delegation.state.index());
            let name = state.map_or("", |s| s.profile.name.as_str());
            (k, name, delegation)
        })
        .collect();
    delegations.sort_by_key(|(_, name, _)| *name);
    for (k, name, delegation) in delegations {
        let place = Place::Delegation(k);
        let other = people_ui(
            ui,
            look,
            (name, &delegation.people),
            computers > 0,
            |people| {
                out.ask(ClassChange::People(n, place, people));
            },
        );
        if other {
            out.ask(ClassChange::State(n, k));
        }
    }
    for (words, people, place) in [
        (text!("class-screen-press"), &table.press, Place::Press),
        (
            text!("class-screen-observers"),
            &table.observers,
            Place::Observers,
        ),
    ] {
        people_ui(ui, look, (&words, people), false, |people| {
            out.ask(ClassChange::People(n, place, people));
        });
    }
    if computers > 0 {
        small(ui, look, text!("class-screen-computers", n = computers));
    }
}
