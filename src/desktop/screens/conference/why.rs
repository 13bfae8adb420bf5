//! Why goodwill, or one's trust in a delegation, is what it is: in the place of the text until it is closed.

use bevy_egui::egui::{self, Key, Modifiers, Rect, Ui, Vec2};

use crate::desktop::screens::conference::changes::{ConferenceChange, Out};
use crate::desktop::screens::conference::screen::RoomWhy;
use crate::desktop::screens::conference::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::ties::trust_ui;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{act, at, dotted, ends, hair, paper, pressed, small, text};
use crate::text;

/// The key of it: goodwill, or trust in whoever's dossier lies open.
pub fn keys(ui: &Ui, view: &View, out: &mut Out) {
    if !pressed(ui, Key::Period) {
        return;
    }
    let asked = match view.screen.dossier {
        Some(state) if !view.sight.chair && state != view.sight.seat => RoomWhy::Trust(state),
        _ => RoomWhy::Goodwill,
    };
    ask(view, asked, out);
}

/// Asks why, or no longer.
pub fn ask(view: &View, asked: RoomWhy, out: &mut Out) {
    let on = view.screen.why == Some(asked);
    out.ask(ConferenceChange::Why((!on).then_some(asked)));
}

/// The page.
pub fn why_ui(ui: &mut Ui, view: &View, why: RoomWhy, rect: Rect, out: &mut Out) {
    let look = view.look;
    paper(ui, look, rect);
    at(ui, rect.shrink2(Vec2::new(28.0, 16.0)), |ui| {
        if act(ui, look, &text!("why-close"), Some(Key::Escape), false) {
            // Escape leaves the page, not the conference.
            ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
            out.ask(ConferenceChange::Why(None));
        }
        hair(ui, look);
        let shown = egui::ScrollArea::vertical()
            .id_salt("room-why")
            .auto_shrink(false)
            .show(ui, |ui| match why {
                RoomWhy::Goodwill => goodwill_ui(ui, view),
                RoomWhy::Trust(state) => trust_ui(ui, look, view.sight, state),
            });
        fades(ui, *look.ground.sheet, &shown);
    });
}

/// Where goodwill began, and what moved it.
fn goodwill_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    dotted::head(ui, look, &text!("why-goodwill"), Word::Goodwill);
    let (first, moves) = sight.goodwill_moves();
    let points = |v: f64| format!("{v:.0}");
    let words = text!(
        "why-goodwill-now",
        now = points(sight.room.goodwill),
        first = points(first)
    );
    ui.label(text(words, theme::serif(look.size.lede), *look.ink.full));
    if moves.is_empty() {
        small(ui, look, text!("why-nothing-known"));
    }
    for (what, by) in moves {
        let ink = if by < 0.0 {
            look.side.second
        } else {
            look.side.first
        };
        let by = match by {
            0.0 => "0".to_owned(),
            by => format!("{by:+.0}").replace('-', "−"),
        };
        ends(
            ui,
            |ui| {
                let what = text(what, theme::sans(look.size.body), *look.ink.full);
                ui.add(egui::Label::new(what).wrap());
            },
            |ui| {
                ui.label(text(by, theme::bold(look.size.body), *ink));
            },
        );
    }
    hair(ui, look);
    small(ui, look, text!("why-goodwill-does"));
}
