//! Where the controls on the page are, written to a file for a program that works the window with a mouse or
//! by keyboard (`tests/window`).
//!
//! With `PLENARY_CONTROLS=FILE` in the environment the file says, after every frame that changed something,
//! what a screen reader is told of each control and which part of the window it takes. Without it nothing is
//! worked out.

use std::collections::BTreeMap;
use std::path::PathBuf;

use bevy::prelude::*;
use bevy_egui::egui::accesskit::{NodeId, Role};
use bevy_egui::egui::{self, WidgetRect};
use bevy_egui::{EguiContext, EguiOutput, EguiPostUpdateSet, PrimaryEguiContext};
use serde::{Deserialize, Serialize};

use crate::desktop::notice::Notice;
use crate::desktop::screen::Screen;
use crate::session::files::write_atomically;

/// Names the file in the environment.
const VARIABLE: &str = "PLENARY_CONTROLS";

/// What the window shows, for whoever points at it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Controls {
    /// The screen, by the name of [`Screen`].
    pub screen: String,
    /// All that has a name or a value, from top to bottom and from left to right.
    pub all: Vec<Control>,
    /// The same of the teacher's own window, in its pixels; empty while that is shut.
    #[serde(default)]
    pub own: Vec<Control>,
}

/// A control as it is heard.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Control {
    /// What it is, by the name of AccessKit's role.
    pub role: String,
    /// Its name.
    pub name: String,
    /// Its value; empty if it has none.
    pub value: String,
    /// Whether it can be used.
    pub enabled: bool,
    /// Whether it has the focus of the keyboard.
    pub focused: bool,
    /// Left, top, right and bottom of the part that is in view, in pixels of the window; none if it is
    /// scrolled out of sight or its middle lies under something else.
    pub seen: Option<[f32; 4]>,
    /// The same of all of it, wherever it has been scrolled to.
    pub whole: [f32; 4],
}

/// The file, and what it says.
#[derive(Resource, Debug)]
struct Written {
    to: PathBuf,
    last: Option<Controls>,
}

/// Writes the file, if the environment names one.
pub(super) fn plugin(app: &mut App) {
    let Some(to) = std::env::var_os(VARIABLE).map(PathBuf::from) else {
        return;
    };
    app.insert_resource(Written { to, last: None }).add_systems(
        PostUpdate,
        write.after(EguiPostUpdateSet::PostProcessOutput),
    );
}

fn write(
    mut written: ResMut<Written>,
    screen: Res<State<Screen>>,
    mut pages: Query<(&mut EguiContext, &EguiOutput, Option<&PrimaryEguiContext>)>,
    mut notice: ResMut<Notice>,
) {
    let mut controls = Controls {
        screen: format!("{:?}", screen.get()),
        ..Controls::default()
    };
    for (mut context, output, primary) in &mut pages {
        context.get_mut().enable_accesskit();
        let Some(all) = all(context.get_mut(), output) else {
            return;
        };
        match primary {
            Some(_) => controls.all = all,
            None => controls.own = all,
        }
    }
    if written.last.as_ref() == Some(&controls) {
        return;
    }
    let words = serde_json::to_string(&controls);
    let kept = words.map_err(|e| e.to_string());
    let kept = kept.and_then(|w| write_atomically(&written.to, &w).map_err(|e| e.to_string()));
    if let Err(e) = kept {
        notice.say(e);
    }
    written.last = Some(controls);
}

/// The controls of the pass that was drawn last; nothing if there was none.
fn all(context: &egui::Context, output: &EguiOutput) -> Option<Vec<Control>> {
    let update = output.platform_output.accesskit_update.as_ref()?;
    let rects: BTreeMap<NodeId, WidgetRect> = context.viewport(|viewport| {
        let widgets = &viewport.prev_pass.widgets;
        let of = |layer| widgets.get_layer(layer);
        let all = widgets.layer_ids().flat_map(of);
        all.map(|w| (w.id.accesskit_id(), *w)).collect()
    });
    let pixels = |r: egui::Rect| {
        [r.left(), r.top(), r.right(), r.bottom()].map(|x| x * output.pixels_per_point)
    };
    let mut controls = vec![];
    for (id, node) in &update.nodes {
        let name = node.label().unwrap_or_default().to_owned();
        let value = node.value().map(str::to_owned);
        let value = value.or_else(|| node.numeric_value().map(|v| v.to_string()));
        let value = value.unwrap_or_default();
        let Some(rect) = rects.get(id) else { continue };
        if (name.is_empty() && value.is_empty()) || node.role() == Role::Window {
            continue;
        }
        let seen = rect.interact_rect;
        let on_top = context.layer_id_at(seen.center());
        let on_top = on_top.is_none_or(|layer| layer == rect.layer_id);
        controls.push(Control {
            role: format!("{:?}", node.role()),
            name,
            value,
            enabled: !node.is_disabled(),
            focused: *id == update.focus,
            seen: (seen.is_positive() && on_top).then(|| pixels(seen)),
            whole: pixels(rect.rect),
        });
    }
    let place = |c: &Control| (c.whole[1], c.whole[0]);
    controls.sort_by(|a, b| {
        place(a)
            .partial_cmp(&place(b))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    Some(controls)
}
