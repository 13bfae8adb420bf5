//! What a screen reader asks of the window: a press, a value, the focus. The tree goes to the system by
//! bevy_egui; what comes back from there is handed to the page here.

use bevy::a11y::ActionRequest;
use bevy::prelude::*;
use bevy_egui::{EguiInput, EguiPreUpdateSet, egui};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PreUpdate,
        hand_on
            .after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass),
    );
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
        app.add_message::<ActionRequest>().add_plugins(plugin);
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
