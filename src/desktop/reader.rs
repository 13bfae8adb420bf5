//! What a screen reader asks of the window: a press, a value, the focus. The tree goes to the system by
//! bevy_egui; what comes back from there is handed to the page here.

use std::time::Duration;

use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::prelude::*;
use bevy::winit::EventLoopProxyWrapper;
use bevy_egui::{EguiInput, EguiPreUpdateSet, egui};

use crate::desktop::whatif::waking;

/// How often it is looked whether a reader has begun to listen. Judgement: nobody waits for it.
const LOOK: Duration = Duration::from_millis(400);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, await_a_reader).add_systems(
        PreUpdate,
        hand_on
            .after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass),
    );
}

/// Wakes the window once a reader begins to listen, which an idle window would not notice: it is drawn, and
/// with it the tree is sent.
fn await_a_reader(asked: Res<AccessibilityRequested>, proxy: Option<Res<EventLoopProxyWrapper>>) {
    let (asked, wake) = (asked.clone(), waking(proxy.as_deref()));
    // It ends with the program.
    let _waits = std::thread::spawn(move || {
        while !asked.get() {
            std::thread::sleep(LOOK);
        }
        wake();
    });
}

/// Hands every request on to the page.
fn hand_on(mut asked: MessageReader<ActionRequest>, mut inputs: Query<&mut EguiInput>) {
    for ActionRequest(request) in asked.read() {
        for mut input in &mut inputs {
            let request = request.clone();
            input
                .events
                .push(egui::Event::AccessKitActionRequest(request));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy_egui::egui::accesskit::{Action, NodeId, TreeId};

    #[test]
    fn a_press_by_a_reader_reaches_the_page() {
        let mut app = App::new();
        app.init_resource::<AccessibilityRequested>()
            .add_message::<ActionRequest>()
            .add_plugins(plugin);
        let page = app.world_mut().spawn(EguiInput::default()).id();
        let request = egui::accesskit::ActionRequest {
            action: Action::Click,
            target_tree: TreeId::ROOT,
            target_node: NodeId(7),
            data: None,
        };
        app.world_mut()
            .write_message(ActionRequest(request.clone()));
        app.update();
        let events = app.world().get::<EguiInput>(page).map(|i| i.events.clone());
        let wanted = egui::Event::AccessKitActionRequest(request);
        assert_eq!(events, Some(vec![wanted]));
    }
}
