//! The roll as a list: plates in columns by group, in the order of names.

use bevy_egui::egui::{self, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use crate::conference::signing::rules::Verdict;
use crate::desktop::screens::signing::changes::Out;
use crate::desktop::screens::signing::view::{View, said};
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::forms::{form, forms_ui};
use crate::desktop::widgets::table::Table;
use crate::desktop::widgets::{name_at, one_line, ring};
use crate::model::Decision;
use crate::model::ids::StateId;
use crate::text;

/// Least width of a column and height of a row, points.
const LEAST: (f32, f32) = (112.0, 25.0);
/// Room for the name of a group, points.
const HEAD: f32 = 46.0;

/// Draws the roll.
pub(super) fn roll_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, scenario) = (view.look, &view.sight.scenario);
    let groups: Vec<(String, Vec<StateId>)> = scenario
        .groups()
        .into_iter()
        .map(Some)
        .chain([None])
        .map(|group| {
            let of = |s: &StateId| scenario.states[*s].profile.groups.first() == group.as_ref();
            let sits = |s: &StateId| view.sight.room.sits(*s);
            let members = scenario.by_name().into_iter().filter(of).filter(sits);
            let members = members.collect();
            (group.unwrap_or_else(|| text!("signing-no-group")), members)
        })
        .filter(|(_, members): &(String, Vec<StateId>)| !members.is_empty())
        .collect();
    let room = ui.available_size();
    let most = ((room.x / LEAST.0) as usize).max(groups.len());
    let across = |rows: usize| -> usize { groups.iter().map(|g| g.1.len().div_ceil(rows)).sum() };
    let mut rows = (((room.y - HEAD) / LEAST.1) as usize).max(1);
    while across(rows) > most {
        rows += 1;
    }
    let wide = (room.x / across(rows).max(1) as f32).min(240.0);
    let tallest = groups
        .iter()
        .map(|g| g.1.len().min(rows))
        .max()
        .unwrap_or(1);
    let tall = ((room.y - HEAD) / tallest as f32).clamp(LEAST.1, 34.0);
    let size = Vec2::new(room.x, HEAD + tall * tallest as f32);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let heads = [
        text!("signing-head-delegation"),
        text!("signing-head-group"),
        text!("signing-head-answer"),
    ];
    let (mut n, all) = (0, view.order.len());
    let table = Table::begin(ui, "roll", &text!("signing-title"), &heads, all);
    let mut left = rect.left();
    for (group, members) in &groups {
        let columns = members.len().div_ceil(rows);
        let here = members.len().div_ceil(columns);
        let band = egui::Rect::from_min_size(
            egui::pos2(left, rect.top()),
            Vec2::new(wide * columns as f32 - 12.0, HEAD - 10.0),
        );
        let up = members
            .iter()
            .filter(|s| view.is_called(**s) && view.signs(**s));
        let up = up.count();
        let p = ui.painter();
        let count = text!("signing-group-count", up = up, n = members.len());
        name_at(ui, band, ("group", group), &format!("{group}: {count}"));
        let count = p.layout_no_wrap(count, theme::sans(look.size.micro), *look.ink.soft);
        let name = one_line(
            p,
            group.clone(),
            theme::italic(look.size.lede),
            *look.ink.full,
            band.width() - count.size().x - 6.0,
        );
        p.galley(band.min, name, *look.ink.full);
        let at = egui::pos2(band.right() - count.size().x, band.top() + 6.0);
        p.galley(at, count, *look.ink.soft);
        let line = band
            .with_min_y(band.bottom() - 4.0)
            .with_max_y(band.bottom() - 2.0);
        p.rect_filled(line, 0.0, *look.edge.faint);
        let share = up as f32 / members.len().max(1) as f32;
        let line = line.with_max_x(line.left() + line.width() * share);
        p.rect_filled(line, 0.0, *look.side.first);
        for (k, &s) in members.iter().enumerate() {
            let corner = egui::pos2(
                left + (k / here) as f32 * wide,
                rect.top() + HEAD + (k % here) as f32 * tall,
            );
            let space = egui::Rect::from_min_size(corner, Vec2::new(wide - 10.0, tall - 3.0));
            let verdict = view.sight.answer(s);
            let verdict = verdict.filter(|_| view.is_called(s));
            plate_ui(ui, view, s, space, verdict);
            let word = view.says(s);
            let name = scenario.states[s].profile.name.clone();
            let label = format!("{name}: {word}");
            let id = ui.id().with(("plate", s));
            let cells = [name, group.clone(), word];
            let r = table.row_at(ui, (n, space), &cells, |ui| {
                let r = ui.interact(space, id, Sense::click());
                r.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
                r
            });
            n += 1;
            ring(ui, look, space, r.has_focus());
            if r.clicked() {
                out.pick(Some(s));
            }
        }
        left += wide * columns as f32;
    }
}

fn plate_ui(ui: &Ui, view: &View, s: StateId, space: egui::Rect, verdict: Option<&Verdict>) {
    let decision = verdict.map(|v| v.decision);
    let name = &view.sight.scenario.states[s].profile.name;
    let called = view.called_now() == Some(s);
    form(
        ui,
        view.look,
        (space, name),
        decision,
        (view.marked(s), called),
    );
}

/// What the forms mean, from the right.
pub(super) fn legend_ui(ui: &mut Ui, look: &Look) {
    let forms = [
        (None, text!("signing-waits")),
        (Some(Decision::Refuse), said(Decision::Refuse)),
        (Some(Decision::NotNow), said(Decision::NotNow)),
        (
            Some(Decision::SignWithDeclaration),
            text!("signing-declaration"),
        ),
        (Some(Decision::Sign), said(Decision::Sign)),
    ];
    forms_ui(ui, look, &forms);
}
