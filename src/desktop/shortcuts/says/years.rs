//! What each key does on the years after, and the end.

use bevy_egui::egui::Key;

use crate::desktop::shortcuts::Part;
use crate::text;

/// What a key does in a part of the game, if it does something there.
pub(super) fn says(part: Part, key: Key) -> Option<String> {
    let words = match (part, key) {
        (Part::Years, Key::Space) => text!("shortcuts-years-space"),
        (Part::Years, Key::Enter) => text!("shortcuts-years-enter"),
        (Part::Years, Key::G) => text!("shortcuts-years-g"),
        (Part::Years, Key::M) => text!("shortcuts-years-m"),
        (Part::Years, Key::B) => text!("shortcuts-years-b"),
        (Part::Years, Key::P) => text!("shortcuts-years-p"),
        (Part::Years, Key::A) => text!("shortcuts-years-a"),
        (Part::Years, Key::R) => text!("shortcuts-years-r"),
        (Part::Years, Key::Slash) => text!("shortcuts-years-slash"),
        (Part::Years, Key::Period) => text!("shortcuts-years-period"),
        (Part::Years, Key::Comma) => text!("shortcuts-years-comma"),
        (Part::Years, Key::CloseBracket) => text!("shortcuts-years-close-bracket"),
        (Part::Years, Key::OpenBracket) => text!("shortcuts-years-open-bracket"),
        (Part::Years, Key::D) => text!("shortcuts-years-d"),
        (Part::Years, Key::Q) => text!("shortcuts-years-q"),
        (Part::Years, Key::O) => text!("shortcuts-years-o"),
        (Part::Years, Key::T) => text!("shortcuts-years-t"),
        (Part::Years, Key::I) => text!("shortcuts-years-i"),
        (Part::Years, Key::L) => text!("shortcuts-years-l"),
        (Part::Years, Key::Num0) => text!("shortcuts-years-num-0"),
        (Part::Years, Key::Num1) => text!("shortcuts-years-num-1"),
        (Part::Years, Key::Num2) => text!("shortcuts-years-num-2"),
        (Part::Years, Key::Num3) => text!("shortcuts-years-num-3"),
        (Part::Years, Key::Num4) => text!("shortcuts-years-num-4"),
        (Part::Years, Key::Num5) => text!("shortcuts-years-num-5"),
        (Part::Years, Key::Num6) => text!("shortcuts-years-num-6"),
        (Part::Years, Key::Num7) => text!("shortcuts-years-num-7"),
        (Part::Years, Key::V) => text!("shortcuts-years-v"),
        (Part::Years, Key::F5) => text!("shortcuts-years-f5"),
        (Part::Years, Key::F6) => text!("shortcuts-years-f6"),
        (Part::Years, Key::F7) => text!("shortcuts-years-f7"),
        (Part::Years, Key::F8) => text!("shortcuts-years-f8"),
        (Part::Years, Key::F9) => text!("shortcuts-years-f9"),
        (Part::Years, Key::U) => text!("shortcuts-years-u"),
        (Part::Years, Key::W) => text!("shortcuts-years-w"),
        (Part::Services, Key::K) => text!("shortcuts-services-k"),
        (Part::Services, Key::E) => text!("shortcuts-services-e"),
        (Part::Services, Key::F) => text!("shortcuts-services-f"),
        (Part::Services, Key::H) => text!("shortcuts-services-h"),
        (Part::Services, Key::W) => text!("shortcuts-services-w"),
        (Part::Services, Key::N) => text!("shortcuts-services-n"),
        (Part::Services, Key::S) => text!("shortcuts-services-s"),
        (Part::Diplomacy, Key::Y) => text!("shortcuts-diplomacy-y"),
        (Part::Diplomacy, Key::W) => text!("shortcuts-diplomacy-w"),
        (Part::Diplomacy, Key::E) => text!("shortcuts-diplomacy-e"),
        (Part::Diplomacy, Key::C) => text!("shortcuts-diplomacy-c"),
        (Part::Diplomacy, Key::N) => text!("shortcuts-diplomacy-n"),
        (Part::Diplomacy, Key::X) => text!("shortcuts-diplomacy-x"),
        (Part::Diplomacy, Key::J) => text!("shortcuts-diplomacy-j"),
        (Part::Debrief, Key::Enter) => text!("shortcuts-debrief-enter"),
        (Part::Debrief, Key::N) => text!("shortcuts-debrief-n"),
        (Part::Debrief, Key::S) => text!("shortcuts-debrief-s"),
        (Part::Debrief, Key::R) => text!("shortcuts-debrief-r"),
        (Part::Debrief, Key::A) => text!("shortcuts-debrief-a"),
        (Part::Debrief, Key::P) => text!("shortcuts-debrief-p"),
        _ => return None,
    };
    Some(words)
}
