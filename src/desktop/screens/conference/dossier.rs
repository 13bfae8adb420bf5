//! What is known of one delegation, and what would bring it on board.

mod belief;
mod statements;
mod ways;

use bevy_egui::egui::{self, Key, Modifiers, Rect, Ui, Vec2};

use crate::desktop::screens::conference::changes::{ConferenceChange, Out};
use crate::desktop::screens::conference::screen::RoomWhy;
use crate::desktop::screens::conference::view::View;
use crate::desktop::screens::conference::why;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::trust::{trust, trust_why};
use crate::desktop::widgets::{act, button, hair, paper, plate, pressed, text};
use crate::model::Action;
use crate::model::ids::StateId;
use crate::text;
use belief::belief_ui;
use statements::words_ui;
use ways::ways_ui;

/// The dossier, in the place of the text until it is closed.
pub fn dossier_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Out) {
    let (look, sight, Some(state)) = (view.look, view.sight, view.screen.dossier) else {
        return;
    };
    if state.index() >= sight.scenario.states.len() {
        return;
    }
    paper(ui, look, rect);
    crate::desktop::widgets::at(ui, rect.shrink2(Vec2::new(28.0, 16.0)), |ui| {
        head_ui(ui, view, sight, state, out);
        hair(ui, look);
        let shown = egui::ScrollArea::vertical()
            .id_salt(("dossier", state))
            .auto_shrink(false)
            .show(ui, |ui| {
                if ui.available_width() < 600.0 {
                    belief_ui(ui, view, sight, state);
                    ways_ui(ui, view, sight, state, out);
                    words_ui(ui, view, sight, state);
                    return;
                }
                ui.spacing_mut().item_spacing.x = look.space[5];
                ui.columns(2, |side| {
                    let plain = egui::Layout::top_down(egui::Align::Min);
                    side[0].with_layout(plain, |ui| {
                        ui.spacing_mut().item_spacing.x = look.space[1];
                        belief_ui(ui, view, sight, state);
                    });
                    side[1].with_layout(plain, |ui| {
                        ui.spacing_mut().item_spacing.x = look.space[1];
                        ways_ui(ui, view, sight, state, out);
                        words_ui(ui, view, sight, state);
                    });
                });
            });
        fades(ui, *look.ground.window, &shown);
    });
}

/// Name, group, trust; back to the text; its door.
fn head_ui(ui: &mut Ui, view: &View, sight: &Sight, state: StateId, out: &mut Out) {
    let look = view.look;
    let group = sight
        .room
        .group_of(state)
        .and_then(|g| sight.room.regional.groups.get(g.index()));
    let group = group.map_or(text!("dossier-no-group"), |g| {
        if g.leader == state {
            text!("dossier-speaks-for", group = &g.name)
        } else {
            g.name.clone()
        }
    });
    // What it is called on paper, where that is another name.
    let profile = &sight.scenario.states[state].profile;
    let group = if profile.official == profile.name {
        group
    } else {
        // Not by a message, which would say the short name.
        format!("{}; {group}", profile.official)
    };
    let mut asked = false;
    crate::desktop::widgets::ends(
        ui,
        |ui| {
            plate(ui, look, sight.name(state), look.size.lede);
            ui.add_space(6.0);
            let share = sight.own.trust.get(state.index()).copied();
            if let Some(share) = share.filter(|_| state != sight.seat) {
                asked = trust_why(ui, look, share);
            } else {
                trust(ui, look, share.unwrap_or(0.5));
            }
            let words = text(group, theme::italic(look.size.lede), *look.ink.soft);
            ui.add(egui::Label::new(words).truncate());
        },
        |ui| {
            if act(ui, look, &text!("dossier-back"), Some(Key::Escape), false) {
                // Escape leaves the dossier, not the conference.
                ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
                out.ask(ConferenceChange::OpenDossier(None));
            }
            if sight.sits() && state != sight.seat {
                let action = Action::Eavesdrop {
                    on: sight.scenario.iso(state).to_owned(),
                };
                let refused = sight.refused(&action);
                let risk = format!("{:.0}", sight.risk(state) * 100.0);
                let words = text!("dossier-listen", risk = risk);
                let on = refused.is_none();
                let r = button(ui, look, &words, Some(Key::F3), false, on);
                let n = &sight.theory.conference.corridors;
                let note = text!(
                    "dossier-listen-note",
                    trust = format!("{:.0}", n.caught_trust * 100.0),
                    goodwill = n.goodwill_caught.to_string()
                );
                let r = r.noted(refused.as_deref().unwrap_or(&note));
                if r.clicked() || pressed(ui, Key::F3) {
                    out.act_or_say(refused, action);
                }
            }
        },
    );
    if asked {
        why::ask(view, RoomWhy::Trust(state), out);
    }
}
