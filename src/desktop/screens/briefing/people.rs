//! Who is near, who is to be won, who is far; and who at home reads the text.

use bevy_egui::egui::{Ui, Vec2};

use crate::conference::home;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{dotted, head, plate, small, text};
use crate::desktop::words;
use crate::model::ids::StateId;
use crate::text;

/// States on each of the three lists, at most.
const PLATES: usize = 5;

/// Near and far is the part of the table, one in so many, that is trusted most and least (judgement).
const END: usize = 5;

/// Who is near, who is to be won, who is far.
pub(super) fn people_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    head(ui, look, &text!("briefing-people"));
    let mut by: Vec<StateId> = StateId::all(sight.own.trust.len())
        .filter(|&s| s != sight.seat)
        .collect();
    by.sort_by(|&a, &b| sight.own.trust[b].total_cmp(&sight.own.trust[a]));
    // Nobody stands on two lists.
    let n = by.len();
    let few = (n / 2).min(PLATES);
    let friends = largest(sight, &by[..(n / END).max(few).max(n.min(1))]);
    let rivals = largest(sight, &by[n - (n / END).max(few)..]);
    let mut open = sight.undecided(&sight.outlook.now);
    open.retain(|s| !friends.contains(s) && !rivals.contains(s));
    open.truncate(PLATES);
    let lists = [
        (text!("briefing-friends"), friends, look.side.first),
        (text!("briefing-to-be-won"), open, look.accent.full),
        (text!("briefing-rivals"), rivals, look.side.second),
    ];
    for (title, states, ink) in lists {
        if states.is_empty() {
            continue;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
            ui.label(text(title, theme::italic(look.size.body), *ink));
            for s in states {
                plate(ui, look, sight.name(s), look.size.micro);
            }
        });
    }
    let group = sight.room.group_of(sight.seat);
    let group = group.map(|g| &sight.room.regional.groups[g]);
    if let Some(group) = group.filter(|g| g.members.len() > 1) {
        let line = text!(
            "briefing-group-is",
            group = &group.name,
            n = group.members.len(),
            leader = sight.name(group.leader),
            rule = words::group_rule(group.rule, group.members.len())
        );
        dotted::small(ui, look, &line, &[Word::Group]);
    }
    ui.add_space(4.0);
}

/// The largest economies of some states, the largest first: of those that are near or far, the ones that
/// weigh most.
fn largest(sight: &Sight, states: &[StateId]) -> Vec<StateId> {
    let size = |s: &StateId| sight.scenario.published(*s).economy.gdp_bn;
    let mut states = states.to_vec();
    states.sort_by(|a, b| size(b).total_cmp(&size(a)));
    states.truncate(PLATES);
    states
}

/// Who at home reads the text, too.
pub(super) fn home_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    ui.add_space(4.0);
    let Some(own) = sight.scenario.states.get(sight.seat.index()) else {
        return;
    };
    let weights = home::weights(&sight.theory.stakes.home, own.published());
    let shares = home::CONSTITUENCIES.iter().zip(weights);
    let shares: Vec<String> = shares
        .filter_map(|(id, w)| Some(format!("{} {:.0} %", home::in_words(id)?, w * 100.0)))
        .collect();
    let line = text!("briefing-home-reads", shares = shares.join(", "));
    small(ui, look, line);
}
