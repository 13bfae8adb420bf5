//! What the room's pages read: nothing of any seat.

use crate::desktop::screens::projector::screen::ProjectorScreen;
use crate::desktop::sight::OpenSight;
use crate::desktop::theme::Look;
use crate::desktop::whatif::WhatIf;

/// What the room's pages read: nothing of any seat.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    /// The theme, in large type.
    pub(super) look: &'a Look,
    /// What is public.
    pub(super) sight: &'a OpenSight,
    pub(super) screen: &'a ProjectorScreen,
    pub(super) whatif: &'a WhatIf,
}

/// A theme in large type.
pub(super) fn large(look: &Look, by: f32) -> Look {
    let mut large = look.clone();
    for size in [
        &mut large.size.treaty,
        &mut large.size.head,
        &mut large.size.lede,
        &mut large.size.body,
        &mut large.size.small,
        &mut large.size.micro,
        &mut large.width.line,
        &mut large.width.heavy,
    ] {
        *size *= by;
    }
    large.size.title *= by.sqrt();
    large
}
