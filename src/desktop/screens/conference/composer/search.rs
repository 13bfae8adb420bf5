//! Delegations to be taken into a package: by name, code or group; those believed to gain most come first.

use bevy_egui::egui::{self, Key, Modifiers, TextEdit, Ui, Vec2};

use crate::desktop::screens::conference::changes::{Out, PackageChange};
use crate::desktop::screens::conference::ledger::doubtful;
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::controls::{pick, tiny};
use crate::desktop::widgets::{places, ring, small, text};
use crate::model::ids::StateId;
use crate::text;

/// Delegations listed while nobody is chosen, when somebody is, and while a name is typed.
const LISTED: [usize; 3] = [4, 2, 6];

/// Find a delegation, by name, code or group; those believed to gain most come first.
pub(super) fn search_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let (look, draft) = (view.look, &view.screen.draft);
    let mut typed = draft.search.clone();
    let width = ui.available_width() - 14.0;
    let field = ui.add(
        TextEdit::singleline(&mut typed)
            .hint_text(text(
                text!("packages-find-hint"),
                theme::sans(look.size.body),
                *look.ink.faint,
            ))
            .font(theme::sans(look.size.body))
            .desired_width(width)
            .margin(egui::Margin::symmetric(6, 4)),
    );
    field.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, &draft.search, &typed, "");
        info.label = Some(text!("packages-find"));
        info
    });
    ring(ui, look, field.rect, field.has_focus());
    if crate::desktop::widgets::pressed(ui, Key::Slash) {
        field.request_focus();
    }
    if typed != draft.search {
        out.ask(PackageChange::Search(typed));
    }
    let found = matches(sight, view);
    if field.lost_focus() {
        // Escape leaves the field, not the conference.
        ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        if ui.input(|i| i.key_pressed(Key::Enter))
            && let Some(&best) = found.first()
        {
            out.ask(PackageChange::Partner(best));
        }
    }
    let typing = !draft.search.trim().is_empty();
    let most = match (typing, draft.to.is_empty()) {
        (true, _) => LISTED[2],
        (false, true) => LISTED[0],
        (false, false) => LISTED[1],
    };
    if found.is_empty() && typing {
        small(ui, look, text!("packages-nobody-found"));
    }
    for &seat in found.iter().take(most) {
        let name = &sight.scenario.states[seat].profile.name;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = look.space[1];
            let wide = ui.available_width() - 52.0;
            let from = ui.next_widget_position();
            if pick(ui, look, name, &gain_words(sight, seat), wide) {
                out.ask(PackageChange::Partner(seat));
            }
            let row = egui::Rect::from_min_size(from, Vec2::new(wide, 26.0));
            let partner = || places::of_partner(sight.scenario.iso(seat));
            places::stands(ui, partner, row.translate(Vec2::new(0.0, -13.0)));
            let told = draft.witnesses.contains(&seat);
            if !told
                && tiny(
                    ui,
                    look,
                    &text!("packages-tell"),
                    &text!("packages-tell-whom", who = name),
                )
            {
                out.ask(PackageChange::Witness(seat));
            }
        });
    }
    if typing && found.len() > most {
        small(ui, look, text!("packages-more", n = found.len() - most));
    }
}

/// Delegations not in the package that fit what was typed, most gain first.
fn matches(sight: &Sight, view: &View) -> Vec<StateId> {
    let draft = &view.screen.draft;
    let typed = draft.search.trim().to_lowercase();
    let fits = |s: StateId| {
        let p = &sight.scenario.states[s].profile;
        let mut names = [&p.name, &p.iso].into_iter().chain(&p.groups);
        typed.is_empty() || names.any(|n| n.to_lowercase().contains(&typed))
    };
    let gain = |s: StateId| {
        let hand = sight.hand.as_ref();
        hand.and_then(|h| h.total.get(s.index()).copied())
            .unwrap_or(0.0)
    };
    let mut found: Vec<StateId> = StateId::all(sight.scenario.states.len())
        .filter(|&s| s != sight.seat && !draft.to.contains(&s) && fits(s))
        .collect();
    found.sort_by(|&a, &b| gain(b).total_cmp(&gain(a)).then(a.cmp(&b)));
    found
}

/// What the package in hand is believed to bring a delegation.
pub(super) fn gain_words(sight: &Sight, seat: StateId) -> String {
    let hand = sight.hand.as_ref();
    let of = |list: &[f64]| list.get(seat.index()).copied().unwrap_or(0.0);
    hand.map_or(String::new(), |h| doubtful(of(&h.total), of(&h.spread)))
}
