//! The left column: the adviser and who stands where.

use bevy_egui::egui::{self, Key, Ui};

use super::{act, hair, head, plate, sign_ui, small, text, trust};
use crate::desktop::commands::Command;
use crate::desktop::desk::View;
use crate::desktop::sight::Sight;
use crate::desktop::{theme, words};

/// Adviser, hemicycle or list, counterparts.
pub fn people_ui(ui: &mut Ui, view: &View, out: &mut Vec<Command>) {
    let (look, Some(sight)) = (view.look(), view.sight) else {
        return;
    };
    egui::ScrollArea::vertical()
        .id_salt("people")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.label(text(
                advice(view, sight),
                theme::italic(look.head),
                *look.ink,
            ));
            small(ui, look, "Your adviser");
            ui.add_space(12.0);
            ui.horizontal(|ui| {
                head(ui, look, "Who stands where");
                let other = if view.desk.list { "Room" } else { "List" };
                if act(ui, look, other, Some(Key::L), false) {
                    out.push(Command::List(!view.desk.list));
                }
            });
            let b = view.desk.bracket;
            if !view.desk.list {
                super::room::room_ui(ui, view, sight);
            }
            let counts = sight.counts(b);
            for (w, n) in counts.iter().enumerate() {
                super::ends(
                    ui,
                    |ui| {
                        sign_ui(ui, look, w);
                        let words = words::wording(&sight.scenario, b, w);
                        ui.add(
                            egui::Label::new(text(words, theme::sans(look.small), *look.ink))
                                .truncate(),
                        );
                    },
                    |ui| {
                        ui.label(text(n.to_string(), theme::bold(look.small), *look.ink));
                    },
                );
            }
            ui.add_space(6.0);
            super::ends(
                ui,
                |ui| small(ui, look, "on this bracket"),
                |ui| small(ui, look, "your trust"),
            );
            hair(ui, look);
            for seat in counterparts(sight, if view.desk.list { usize::MAX } else { 8 }) {
                counterpart(ui, view, sight, seat);
                hair(ui, look);
            }
        });
}

fn counterpart(ui: &mut Ui, view: &View, sight: &Sight, seat: usize) {
    let look = view.look();
    let state = &sight.scenario.states[seat];
    let raised = sight.plates(view.desk.bracket).get(seat);
    super::ends(
        ui,
        |ui| {
            match raised {
                Some(p) => sign_ui(ui, look, usize::from(p.wording)),
                None => {
                    ui.add_space(22.0);
                }
            }
            plate(ui, look, &state.profile.name, look.micro);
            let words = match raised {
                Some(_) if !sight.raised(view.desk.bracket) => "expected",
                Some(p) if p.objects => "objects",
                Some(_) => "can live with it",
                None => "not heard",
            };
            ui.add(egui::Label::new(text(words, theme::italic(look.body), *look.ink2)).truncate());
        },
        |ui| trust(ui, look, sight.trust.get(seat).copied().unwrap_or(0.5)),
    );
}

/// The largest economies in the room, the seat itself left out.
fn counterparts(sight: &Sight, most: usize) -> Vec<usize> {
    let states = &sight.scenario.states;
    let mut all: Vec<usize> = (0..states.len()).filter(|&s| s != sight.seat).collect();
    all.sort_by(|&a, &b| {
        states[b]
            .economy
            .gdp_bn
            .total_cmp(&states[a].economy.gdp_bn)
    });
    all.truncate(most);
    all
}

fn advice(view: &View, sight: &Sight) -> String {
    let b = view.desk.bracket;
    let Some(worth) = sight.worth.get(b) else {
        return String::new();
    };
    let best = crate::rules::plates::best(worth);
    let now = sight.room.text.at(b);
    let number = sight.scenario.text.brackets.get(b).map_or("", |x| {
        sight.scenario.text.clauses[x.clause].number.as_str()
    });
    let words = words::wording(&sight.scenario, b, best);
    let stand = if sight.gain >= 0.0 {
        "As it stands we gain."
    } else {
        "As it stands we lose."
    };
    if best == now || worth[best] < 0.002 {
        format!("“In {number} the text suits us. {stand} Spend your breath elsewhere.”")
    } else {
        format!(
            "“In {number} we want ‘{words}’: {} for us. {stand}”",
            super::signed(worth[best])
        )
    }
}
