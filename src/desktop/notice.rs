//! The last refusal or fault, shown at the foot of the page until something else is asked.

use bevy::prelude::*;

use crate::desktop::schedules::{Apply, ApplySystems};

/// The last refusal or fault, if there is one to show.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Notice(pub Option<String>);

impl Notice {
    /// Shows a sentence in place of the one before.
    pub fn say(&mut self, words: impl Into<String>) {
        self.0 = Some(words.into());
    }

    /// Shows a sentence below what is shown already.
    pub fn add(&mut self, words: &str) {
        let before = self.0.take().map(|before| before + "\n");
        self.0 = Some(before.unwrap_or_default() + words);
    }
}

/// What was just done, in a few words, until something else is asked.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Toast(pub Option<String>);

/// Shows a sentence: why something cannot be done.
#[derive(Message, Debug, Clone, PartialEq, Eq)]
pub struct Say(pub String);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Notice>()
        .init_resource::<Toast>()
        .add_message::<Say>()
        .add_systems(
            Apply,
            say.in_set(ApplySystems::Changes).run_if(on_message::<Say>),
        );
}

fn say(mut said: MessageReader<Say>, mut notice: ResMut<Notice>) {
    for Say(words) in said.read() {
        notice.say(words.clone());
    }
}

/// Takes the notice away; every kind of message that asks for something new has it run first.
pub(super) fn forget(mut notice: ResMut<Notice>, mut toast: ResMut<Toast>) {
    notice.set_if_neq(Notice(None));
    toast.set_if_neq(Toast(None));
}
