//! A package in hand: what we would take, what they should take, and for whom.

use bevy_egui::egui::{self, Key, Ui};

use super::{act, hair, signed, small, text};
use crate::desktop::commands::Command;
use crate::desktop::desk::View;
use crate::desktop::sight::Sight;
use crate::desktop::{theme, words};
use crate::model::{Action, Package, Proposal};

/// The composer; nothing if no term has been chosen.
pub fn draft_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Vec<Command>) {
    let (look, draft) = (view.look(), &view.desk.draft);
    if draft.give.is_empty() && draft.want.is_empty() {
        small(
            ui,
            look,
            "To offer a package, choose a wording and press G if we would take it, K if they should.",
        );
        return;
    }
    ui.label(text(
        "A package of ours",
        theme::italic(look.lede),
        *look.ink,
    ));
    for (label, terms) in [("We take", &draft.give), ("They take", &draft.want)] {
        let names: Vec<String> = (terms.iter())
            .map(|&(b, w)| {
                let p = sight.scenario.proposal(b, w);
                words::proposal(&sight.scenario, &p.bracket, &p.wording)
            })
            .collect();
        let line = if names.is_empty() {
            format!("{label} nothing yet.")
        } else {
            format!("{label} {}.", names.join(", "))
        };
        ui.label(text(line, theme::serif(look.lede), *look.ink));
    }
    let terms: Vec<(usize, usize)> = draft.give.iter().chain(&draft.want).copied().collect();
    let mut order: Vec<usize> = (0..sight.scenario.states.len())
        .filter(|&s| s != sight.seat)
        .collect();
    let guess: Vec<f64> = (0..sight.scenario.states.len())
        .map(|s| sight.guess(s, &terms))
        .collect();
    order.sort_by(|&a, &b| guess[b].total_cmp(&guess[a]));
    let name = |s: usize| sight.scenario.states[s].profile.name.as_str();
    let shown = draft.to.map_or("choose whom to ask", name);
    egui::ComboBox::from_id_salt("to")
        .selected_text(text(shown, theme::sans(look.body), *look.ink))
        .width(ui.available_width() - 12.0)
        .show_ui(ui, |ui| {
            for &s in &order {
                let line = format!("{}  {}", name(s), signed(guess[s]));
                if ui.selectable_label(draft.to == Some(s), line).clicked() {
                    out.push(Command::To(Some(s)));
                }
            }
        });
    if let Some(to) = draft.to {
        let line = format!(
            "Worth {} to us, about {} to them by what they have said.",
            signed(sight.seat_worth(&terms)),
            signed(guess[to])
        );
        small(ui, look, line);
    }
    let name_of = |terms: &[(usize, usize)]| -> Vec<Proposal> {
        (terms.iter())
            .map(|&(b, w)| sight.scenario.proposal(b, w))
            .collect()
    };
    ui.horizontal(|ui| {
        let ready = draft.to.is_some() && !draft.give.is_empty() && !draft.want.is_empty();
        ui.add_enabled_ui(ready, |ui| {
            if act(ui, look, "Offer it", Some(Key::E), true) {
                let to = draft.to.map(|s| sight.scenario.iso(s).to_owned());
                out.push(Command::Act(Action::Offer {
                    to: to.into_iter().collect(),
                    package: Package {
                        give: name_of(&draft.give),
                        want: name_of(&draft.want),
                        pays: vec![],
                    },
                    until: None,
                    witnesses: vec![],
                }));
            }
        });
        if act(ui, look, "Drop it", Some(Key::Backspace), false) {
            out.push(Command::Drop);
        }
    });
    hair(ui, look);
}

/// Buttons that add the selected wording to the package in hand.
pub fn terms_ui(ui: &mut Ui, view: &View, out: &mut Vec<Command>) {
    let look = view.look();
    let here = (view.desk.bracket, view.desk.wording);
    let mark = |terms: &[(usize, usize)]| if terms.contains(&here) { " (in)" } else { "" };
    let give = format!("We could take it{}", mark(&view.desk.draft.give));
    let want = format!("They should take it{}", mark(&view.desk.draft.want));
    if act(ui, look, &give, Some(Key::G), false) {
        out.push(Command::Term(true));
    }
    if act(ui, look, &want, Some(Key::K), false) {
        out.push(Command::Term(false));
    }
}
