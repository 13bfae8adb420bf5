//! What a screen reader asks of the window: a press, a value, the focus. The tree goes to the system by
//! bevy_egui; what comes back from there is handed to the page here.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy::winit::EventLoopProxyWrapper;
use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};
use bevy_egui::{EguiInput, EguiPreUpdateSet, egui};

use crate::desktop::whatif::waking;

/// How often it is looked whether a reader has begun to listen. Judgement: nobody waits for it.
const LOOK: Duration = Duration::from_millis(400);
/// How often it is then looked whether the reader asks for something. Judgement: a press is answered at once.
const HEAR: Duration = Duration::from_millis(50);

/// What is asked of the windows and waits to be handed on, for the thread that wakes them.
#[derive(Resource, Clone, Default)]
struct Asked(Arc<Mutex<Vec<Arc<Mutex<WinitActionRequestHandler>>>>>);

impl Asked {
    fn waits(&self) -> bool {
        let windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (windows.iter()).any(|asked| asked.lock().is_ok_and(|asked| !asked.is_empty()))
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Asked>()
        .add_message::<RequestRedraw>()
        .add_systems(Startup, await_a_reader)
        .add_systems(
            PreUpdate,
            hand_on
                .after(EguiPreUpdateSet::ProcessInput)
                .before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(
            Last,
            (
                know_windows.run_if(resource_exists_and_changed::<WinitActionRequestHandlers>),
                draw_once_more,
            ),
        );
}

/// Wakes the window once a reader begins to listen, which an idle window would not notice: it is drawn, and
/// with it the tree is sent. After that it is woken whenever something is asked of it.
fn await_a_reader(
    listens: Res<AccessibilityRequested>,
    asked: Res<Asked>,
    proxy: Option<Res<EventLoopProxyWrapper>>,
) {
    let (listens, asked, wake) = (listens.clone(), asked.clone(), waking(proxy.as_deref()));
    // It ends with the program.
    let _waits = std::thread::spawn(move || {
        while !listens.get() {
            std::thread::sleep(LOOK);
        }
        wake();
        loop {
            std::thread::sleep(HEAR);
            if asked.waits() {
                wake();
            }
        }
    });
}

/// Windows open and close.
fn know_windows(windows: Res<WinitActionRequestHandlers>, asked: Res<Asked>) {
    let mut known = asked.0.lock().unwrap_or_else(PoisonError::into_inner);
    *known = windows.values().cloned().collect();
}

/// What was asked comes to the page with the next frame, which an idle window would not draw.
fn draw_once_more(
    mut asked: MessageReader<ActionRequest>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if asked.read().count() > 0 {
        redraw.write(RequestRedraw);
    }
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
        let redraw = app.world().resource::<Messages<RequestRedraw>>();
        assert_eq!(redraw.len(), 1, "the page is drawn with it");
    }

    #[test]
    fn what_is_asked_of_a_window_wakes_it_until_it_is_handed_on() {
        let of_window = Arc::new(Mutex::new(WinitActionRequestHandler::default()));
        let asked = Asked(Arc::new(Mutex::new(vec![of_window.clone()])));
        assert!(!asked.waits());
        let request = egui::accesskit::ActionRequest {
            action: Action::Focus,
            target_tree: TreeId::ROOT,
            target_node: NodeId(7),
            data: None,
        };
        let change = |so: &dyn Fn(&mut WinitActionRequestHandler)| {
            if let Ok(mut waits) = of_window.lock() {
                so(&mut waits);
            }
        };
        change(&|waits| waits.push_back(request.clone()));
        assert!(asked.waits());
        change(&|waits| waits.clear());
        assert!(!asked.waits());
    }
}
