//! An idle window rests: nothing is drawn until something happens.

use std::collections::BTreeMap;
use std::time::Duration;

use bevy::a11y::AccessibilityRequested;
use bevy::prelude::*;
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiInput, EguiPreUpdateSet, egui};

use crate::desktop::later::{EveryFrame, Later};
use crate::desktop::par::Background;
use crate::desktop::screens::aftermath::quarters_pass;
use crate::desktop::screens::signing::pace::plates_go_up;

/// How often the page is drawn while something is played in the background.
const NOW_AND_THEN: Duration = Duration::from_millis(500);
/// How often it is drawn while a screen reader listens, so that one that was started anew has the page.
const FOR_A_READER: Duration = Duration::from_secs(2);

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(wait_for_events())
        .add_systems(
            PreUpdate,
            drop_repeated_modifier_events
                .after(EguiPreUpdateSet::ProcessInput)
                .before(EguiPreUpdateSet::BeginPass),
        )
        .init_resource::<Later>()
        .init_resource::<EveryFrame>()
        .add_systems(First, forget)
        .add_systems(
            Last,
            (
                draw_every_frame.run_if(quarters_pass.or_else(plates_go_up).or_else(every_frame)),
                draw_when_asked.run_if(not(quarters_pass
                    .or_else(plates_go_up)
                    .or_else(every_frame))),
            ),
        );
}

fn every_frame(asked: Res<EveryFrame>) -> bool {
    asked.0
}

/// Each frame asks anew.
fn forget(mut later: ResMut<Later>) {
    *later = Later::default();
}

fn wait_for_events() -> WinitSettings {
    let wait = UpdateMode::reactive(Duration::from_secs(3600));
    WinitSettings {
        focused_mode: wait,
        unfocused_mode: wait,
    }
}

fn draw_every_frame(settings: ResMut<WinitSettings>) {
    set(settings, WinitSettings::continuous());
}

/// While something is played in the background the page is drawn now and then, seldom while a screen
/// reader listens, since what that asks for wakes the window (`reader.rs`), and when the page asked to be
/// drawn later.
fn draw_when_asked(
    settings: ResMut<WinitSettings>,
    background: Res<Background>,
    reader: Res<AccessibilityRequested>,
    later: Res<Later>,
) {
    let often = [
        background.busy().then_some(NOW_AND_THEN),
        reader.get().then_some(FOR_A_READER),
        later.0,
    ];
    if let Some(often) = often.into_iter().flatten().min() {
        let wait = UpdateMode::reactive(often);
        let wait = WinitSettings {
            focused_mode: wait,
            unfocused_mode: wait,
        };
        set(settings, wait);
    } else {
        set(settings, wait_for_events());
    }
}

fn set(mut settings: ResMut<WinitSettings>, wanted: WinitSettings) {
    if settings.focused_mode != wanted.focused_mode {
        *settings = wanted;
    }
}

/// bevy_egui tells egui the modifier keys every frame, and egui draws again after any event: told
/// only when they change, an idle window rests. Each page is told for itself.
fn drop_repeated_modifier_events(
    mut inputs: Query<(Entity, &mut EguiInput)>,
    mut known: Local<BTreeMap<Entity, egui::Modifiers>>,
) {
    for (page, mut input) in &mut inputs {
        let last = known.entry(page).or_default();
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(now) => std::mem::replace(last, *now) != *now,
            _ => true,
        });
    }
}
