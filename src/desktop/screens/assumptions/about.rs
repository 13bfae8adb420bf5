//! What the page is, how much of it is judgement, and the way back.

use bevy_egui::egui::{Key, Ui};

use crate::desktop::commands::Command;
use crate::desktop::screens::assumptions::cards;
use crate::desktop::screens::assumptions::changes::{AssumptionsChange, Out};
use crate::desktop::screens::assumptions::row::judged;
use crate::desktop::screens::assumptions::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::{act, keys, small, text};
use crate::model::Theory;
use crate::text;

/// The title and the ways from the page, which stay in sight.
pub(super) fn ways_ui(ui: &mut Ui, view: &View, theory: &Theory, open: bool, out: &mut Out) {
    let (look, changed) = (view.look, theory.assumed.len());
    ui.label(text(
        text!("assumptions-title"),
        theme::serif(look.size.title * 0.8),
        *look.ink.full,
    ));
    ui.horizontal_wrapped(|ui| {
        let back = text!("assumptions-back");
        if act(ui, look, &back, Some(Key::Escape), view.runs.1 || open) {
            out.go(view.back);
        }
        match view.runs {
            (true, false) => {
                if act(ui, look, &text!("assumptions-try"), Some(Key::N), true) {
                    out.ask(AssumptionsChange::Next(true));
                }
                return;
            }
            (true, true) => {
                if act(ui, look, &text!("assumptions-copy"), Some(Key::C), false) {
                    out.command(Command::Copy(view.choice.theory));
                }
                if act(ui, look, &text!("assumptions-start"), Some(Key::S), false) {
                    out.command(Command::Start(view.choice.clone()));
                }
                if act(ui, look, &text!("assumptions-keep"), Some(Key::N), false) {
                    out.ask(AssumptionsChange::Next(false));
                }
            }
            (false, _) => {}
        }
        ui.add_enabled_ui(open && changed > 0, |ui| {
            if act(ui, look, &text!("assumptions-restore"), Some(Key::R), false) {
                out.ask(AssumptionsChange::Restore(None));
            }
        });
    });
    ui.add_space(8.0);
}

/// What the page is, how much of it is judgement, and its keys.
pub(super) fn about_ui(ui: &mut Ui, view: &View, theory: &Theory, open: bool, out: &mut Out) {
    let look = view.look;
    cards::cards_ui(ui, view, theory, open, out);
    ui.add_space(8.0);
    let all = Theory::numbers().count();
    let ours = theory.about.values().filter(|a| judged(&a.source)).count();
    small(
        ui,
        look,
        text!(
            "assumptions-sources",
            all = all,
            sourced = all - ours,
            judged = ours
        ),
    );
    ui.add_space(8.0);
    let changed = theory.assumed.len();
    let line = match (open, changed) {
        (true, _) if view.runs.1 => text!("assumptions-next", n = changed),
        (false, 0) => text!("assumptions-kept"),
        (false, n) => text!("assumptions-kept-changed", n = n),
        (true, 0) => text!("assumptions-open"),
        (true, n) => text!("assumptions-open-changed", n = n),
    };
    ui.label(text(line, theme::serif(look.size.lede), *look.ink.full));
    if open {
        ui.add_space(8.0);
        small(ui, look, {
            let key = |key| keys::name(ui, key);
            text!(
                "assumptions-keys",
                up = key(Key::ArrowUp),
                down = key(Key::ArrowDown),
                left = key(Key::ArrowLeft),
                right = key(Key::ArrowRight),
                back = key(Key::Backspace)
            )
        });
    }
}
