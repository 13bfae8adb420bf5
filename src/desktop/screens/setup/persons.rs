//! Who shares the machine: the seats that are given to persons, in sight whatever the list shows.

use bevy_egui::egui::{
    Key, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::desktop::choice::MOST_AT_A_MACHINE;
use crate::desktop::commands::Command;
use crate::desktop::screens::setup::changes::{Out, SetupChange};
use crate::desktop::screens::setup::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::{act, controls, hair, one_line, ring, small};
use crate::model::Scenario;
use crate::model::ids::StateId;
use crate::text;

/// Room of a chip beside its name: before it, and for the cross behind it, in points.
const EDGES: (f32, f32) = (8.0, 24.0);
/// Space between chips, in points.
const GAP: f32 = 6.0;

/// The chips of the persons, as far as somebody was chosen beside whoever looks: each with its place under
/// a line's left end.
fn chips(ui: &Ui, view: &View, scenario: &Scenario, wide: f32) -> Vec<(StateId, Rect)> {
    let choice = view.choice;
    if choice.chair || choice.beside.is_empty() {
        return vec![];
    }
    let look = view.look;
    let tall = look.size.small + 12.0;
    let (mut at, mut all) = (Pos2::ZERO, vec![]);
    let mut people = choice.people();
    people.sort_by_key(|&seat| called(scenario, seat));
    for seat in people {
        let name = called(scenario, seat);
        let room = wide - EDGES.0 - EDGES.1;
        let font = theme::sans(look.size.small);
        let g = one_line(ui.painter(), name, font, *look.ink.full, room);
        let size = Vec2::new(g.size().x + EDGES.0 + EDGES.1, tall);
        if at.x > 0.0 && at.x + size.x > wide {
            at = pos2(0.0, at.y + tall + GAP);
        }
        all.push((seat, Rect::from_min_size(at, size)));
        at.x += size.x + GAP;
    }
    all
}

fn called(scenario: &Scenario, seat: StateId) -> &str {
    let state = scenario.states.get(seat.index());
    state.map_or("", |s| s.profile.name.as_str())
}

/// Height of the chips, in points.
fn tall_of(chips: &[(StateId, Rect)]) -> f32 {
    chips.last().map_or(0.0, |(_, rect)| rect.bottom() + GAP)
}

/// How many persons and computers there are.
fn count(view: &View, scenario: &Scenario) -> String {
    let n = view.choice.people().len();
    let computers = scenario.states.len().saturating_sub(n);
    text!("setup-persons", n = n, computers = computers)
}

/// Height of all of it in a column so wide, in points.
pub(super) fn tall(ui: &Ui, view: &View, scenario: &Scenario, wide: f32) -> f32 {
    if view.choice.chair {
        return 0.0;
    }
    let look = view.look;
    let (p, font) = (ui.painter(), theme::sans(look.size.small));
    let words = count(view, scenario);
    let line = p.layout_no_wrap(words.clone(), font.clone(), *look.ink.soft);
    let count = p.layout(words, font, *look.ink.soft, wide);
    let chips = tall_of(&chips(ui, view, scenario, wide));
    let gaps = if chips > 0.0 { 4.0 } else { 3.0 };
    let gaps = gaps * ui.spacing().item_spacing.y;
    // The hairline, the count, the chips and two buttons.
    5.0 + count.size().y + chips + 2.0 * (line.size().y + 14.0) + gaps + 2.0
}

/// What a button takes beside its words: its edges, and its key.
const BUTTON: f32 = 48.0;

/// How many there are, the persons as chips, and what is done with the seat that is looked at.
pub(super) fn persons_ui(ui: &mut Ui, view: &View, scenario: &Scenario, out: &mut Out) {
    let (look, choice) = (view.look, view.choice);
    let Some(seat) = scenario.states.get(choice.seat.index()) else {
        return;
    };
    if choice.chair {
        return;
    }
    hair(ui, look);
    small(ui, look, count(view, scenario));
    let chips = chips(ui, view, scenario, ui.available_width());
    if !chips.is_empty() {
        let size = Vec2::new(ui.available_width(), tall_of(&chips));
        let (place, _) = ui.allocate_exact_size(size, Sense::hover());
        for (seat, rect) in chips {
            let rect = rect.translate(place.min.to_vec2());
            chip(ui, view, (seat, called(scenario, seat)), rect, out);
        }
    }
    let (name, given) = (&seat.profile.name, choice.beside.contains(&choice.seat));
    let (named, short) = if given {
        let named = text!("setup-beside-leave", seat = name);
        (named, text!("setup-beside-leave-it"))
    } else {
        let named = text!("setup-beside-sit", seat = name);
        (named, text!("setup-beside-sit-it"))
    };
    let font = theme::sans(look.size.body);
    let wide = ui
        .painter()
        .layout_no_wrap(named.clone(), font, *look.ink.full);
    // A long name has no room here; the card beside the list has it.
    let fits = wide.size().x + BUTTON <= ui.available_width();
    let words = if fits { named } else { short };
    if given || choice.has_room() {
        if act(ui, look, &words, Some(Key::B), false) {
            out.ask(SetupChange::Person(choice.seat));
        }
    } else {
        small(ui, look, text!("setup-persons-full", n = MOST_AT_A_MACHINE));
    }
    if act(ui, look, &text!("setup-project"), Some(Key::J), false) {
        out.command(Command::Project(choice.clone()));
    }
}

/// A person's seat, to be looked at, and a cross that takes it from the person.
fn chip(ui: &mut Ui, view: &View, (seat, name): (StateId, &str), rect: Rect, out: &mut Out) {
    let look = view.look;
    let on = seat == view.choice.seat;
    let r = ui.interact(rect, ui.id().with(("chip", seat)), Sense::click());
    let words = text!("setup-chip", seat = name);
    r.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, &words));
    let p = ui.painter();
    if on || r.hovered() {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    let stroke = Stroke::new(look.width.hair, *look.accent.full);
    p.rect_stroke(rect, look.radius, stroke, StrokeKind::Inside);
    let font = theme::sans(look.size.small);
    let room = rect.width() - EDGES.0 - EDGES.1 + 1.0;
    let g = one_line(p, name, font, *look.ink.full, room);
    let at = pos2(rect.left() + EDGES.0, rect.center().y - g.size().y / 2.0);
    p.galley(at, g, *look.ink.full);
    ring(ui, look, rect, r.has_focus());
    if r.clicked() {
        out.ask(SetupChange::Seat(seat));
    }
    let cross = Rect::from_center_size(
        pos2(rect.right() - 13.0, rect.center().y),
        Vec2::splat(22.0),
    );
    let mut end = ui.new_child(UiBuilder::new().max_rect(cross).id_salt(("cross", seat)));
    let leave = text!("setup-beside-leave", seat = name);
    if controls::cross(&mut end, look, &leave) {
        out.ask(SetupChange::Person(seat));
    }
}
