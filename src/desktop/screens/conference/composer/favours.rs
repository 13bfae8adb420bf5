//! Favours in a package: folded until they are asked for, each with its price.

use bevy_egui::egui::style::ScrollAnimation;
use bevy_egui::egui::{Align, Id, Ui, Vec2};

use crate::conference::corridors::offers::Pay;
use crate::conference::favours;
use crate::desktop::screens::conference::changes::{Out, PackageChange};
use crate::desktop::screens::conference::composer::lines::line_ui;
use crate::desktop::screens::conference::inbox::pay_words;
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::controls::{tiny, toggle};
use crate::desktop::widgets::fade::HIGH;
use crate::desktop::widgets::{ends, small, text};
use crate::desktop::words::favour_name;
use crate::model::Favour;
use crate::model::ids::StateId;
use crate::text;

/// Favours, folded until they are asked for.
pub(super) fn favours_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let (look, draft) = (view.look, &view.screen.draft);
    ui.add_space(look.space[0]);
    ends(
        ui,
        |ui| {
            ui.label(text(
                text!("packages-favours"),
                theme::bold(look.size.small),
                *look.ink.soft,
            ));
            if draft.pays.is_empty() {
                small(ui, look, text!("packages-no-favours"));
            }
        },
        |ui| {
            let (words, name) = if draft.favours {
                (text!("packages-fold"), text!("packages-fold-favours"))
            } else {
                (text!("packages-choose"), text!("packages-choose-favours"))
            };
            if !draft.to.is_empty() && tiny(ui, look, &words, &name) {
                out.ask(PackageChange::FoldFavours);
                ui.data_mut(|d| d.insert_temp(opened(), !draft.favours));
            }
        },
    );
    if draft.favours {
        let all = ui.scope(|ui| choice_ui(ui, view, sight, out)).response;
        // What has just been unfolded comes into sight.
        if ui.data_mut(|d| d.remove_temp::<bool>(opened())) == Some(true) {
            let seen = all.rect.with_max_y(all.rect.bottom() + HIGH);
            let at_once = ScrollAnimation::none();
            ui.scroll_to_rect_animation(seen, Some(Align::BOTTOM), at_once);
        }
    }
    // Below what is ticked, which so stays in its place.
    for &pay in &draft.pays {
        let words = pay_words(sight, &pay);
        if line_ui(
            ui,
            look,
            &words,
            &text!("packages-take-out-favour", what = &words),
        ) {
            out.ask(PackageChange::Favour(pay));
        }
    }
}

/// Under this it is kept that the favours were unfolded and are still to come into sight.
fn opened() -> Id {
    Id::new("favours-unfolded")
}

/// Every favour that can be given between the parties.
fn choice_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let (look, draft) = (view.look, &view.screen.draft);
    for &seat in &draft.to {
        let name = &sight.scenario.states[seat].profile.name;
        ui.label(text(name, theme::bold(look.size.micro), *look.ink.full));
        for (label, from, to) in [
            (text!("packages-we-give"), sight.seat, seat),
            (text!("packages-they-give"), seat, sight.seat),
        ] {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = Vec2::new(look.space[0] + 2.0, look.space[0]);
                ui.allocate_ui(Vec2::new(56.0, 20.0), |ui| {
                    ui.set_width(56.0);
                    small(ui, look, label);
                });
                for favour in Favour::ALL {
                    let pay = Pay { from, to, favour };
                    if !favours::can_be_given(&sight.scenario, &pay) {
                        continue;
                    }
                    let on = draft.pays.contains(&pay);
                    if toggle(ui, look, &favour_name(favour), &priced(sight, &pay), on) {
                        out.ask(PackageChange::Favour(pay));
                    }
                }
            });
        }
    }
}

/// A favour with its price: what it costs the giver and is worth to the receiver.
fn priced(sight: &Sight, pay: &Pay) -> String {
    let n = &sight.theory.stakes.favours;
    let states = &sight.scenario.states;
    let name = |s: StateId| {
        if s == sight.seat {
            text!("packages-us")
        } else {
            states[s].profile.name.clone()
        }
    };
    let cost = 100.0 * favours::cost(n, pay.favour, sight.scenario.published(pay.from));
    let worth = 100.0 * favours::worth(n, pay.favour, sight.scenario.published(pay.to));
    text!(
        "packages-priced",
        favour = pay_words(sight, pay),
        giver = name(pay.from),
        cost = format!("{cost:.1}"),
        worth = format!("{worth:.1}"),
        receiver = name(pay.to)
    )
}
