//! Waking the window from a thread, when there is more to draw.

use std::sync::Arc;

use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

/// Tells the window that there is more to draw.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Wakes the window from a thread, where there is one.
#[must_use]
pub fn waking(proxy: Option<&EventLoopProxyWrapper>) -> Wake {
    let proxy = proxy.map(|proxy| (**proxy).clone());
    Arc::new(move || {
        if let Some(proxy) = &proxy {
            // A window that is closing needs no picture.
            let _closed = proxy.send_event(WinitUserEvent::WakeUp);
        }
    })
}
