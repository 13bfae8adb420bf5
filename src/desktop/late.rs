//! What is read from files when it is first looked at, and told of then if it cannot be read.

use std::fmt;
use std::sync::{Arc, LazyLock};

use bevy::prelude::*;

use crate::desktop::notice::Notice;
use crate::desktop::schedules::{Apply, ApplySystems};

/// What was read, and what of it could not be, in words.
type Read<T> = (T, Option<String>);

type Reading<T> = Box<dyn FnOnce() -> Read<T> + Send + Sync>;

/// Something that is read when it is first looked at. Its clones share what was read.
pub struct Late<T>(Arc<LazyLock<Read<T>, Reading<T>>>);

impl<T> Late<T> {
    /// Something that is read so.
    pub fn by(read: impl FnOnce() -> Read<T> + Send + Sync + 'static) -> Self {
        Self(Arc::new(LazyLock::new(Box::new(read))))
    }

    /// What was read.
    #[must_use]
    pub fn get(&self) -> &T {
        &LazyLock::force(&self.0).0
    }

    /// What could not be read, in words; nothing before somebody looked.
    #[must_use]
    pub fn fault(&self) -> Option<&str> {
        LazyLock::get(&self.0)?.1.as_deref()
    }
}

impl<T> Clone for Late<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: fmt::Debug> fmt::Debug for Late<T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_tuple(stringify!(Late))
            .field(&LazyLock::get(&self.0))
            .finish()
    }
}

/// A resource that is read late.
pub(super) trait ReadLate: Resource {
    /// What could not be read, in words; nothing before somebody looked.
    fn fault(&self) -> Option<&str>;
}

/// Has the fault of a resource told, once, when it is found.
pub(super) fn tell_faults<R: ReadLate>(app: &mut App) {
    app.add_systems(
        Apply,
        tell::<R>
            .after(ApplySystems::Changes)
            .before(ApplySystems::Look),
    );
}

fn tell<R: ReadLate>(read: Res<R>, mut told: Local<bool>, mut notice: ResMut<Notice>) {
    if *told {
        return;
    }
    if let Some(fault) = read.fault() {
        *told = true;
        notice.add(fault);
    }
}
