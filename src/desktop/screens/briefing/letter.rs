//! The left page: for whom one speaks, what is wanted, and what to try first.

use bevy_egui::egui::{self, Align2, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use crate::desktop::act_words::act_words;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{dotted, ends, goals, hair, head, plate, sign_ui, small, text};
use crate::desktop::words;
use crate::model::ids::WordingId;
use crate::seat::adviser::sure;
use crate::session::score::Item;
use crate::text;

/// For whom one speaks, and where.
pub(super) fn letter_ui(ui: &mut Ui, look: &Look, sight: &Sight, small: bool) {
    let summary = &sight.scenario.setup.summary;
    let line = ui.horizontal(|ui| {
        let own = sight.scenario.states.get(sight.seat.index());
        let name = own.map_or_else(|| text!("words-the-chair"), |s| s.profile.name.clone());
        plate(ui, look, &name, look.size.head);
        ui.label(text(
            &sight.scenario.setup.title,
            theme::italic(look.size.treaty),
            *look.ink.soft,
        ));
    });
    if small {
        line.response.on_hover_text(summary);
        return;
    }
    ui.add_space(2.0);
    ui.label(text(
        summary,
        theme::serif(look.size.body + 1.0),
        *look.ink.full,
    ));
    ui.add_space(4.0);
}

/// The first of some sentences.
fn first_sentence(words: &str) -> &str {
    words.find(". ").map_or(words, |at| &words[..=at])
}

/// The goals of the seat or of the chair: what each is called, and what is wanted. On a small page that is a
/// sentence, and the others are told under the pointer.
pub(super) fn goals_ui(ui: &mut Ui, look: &Look, sight: &Sight, close: bool) {
    let Some(aims) = sight.goals.aims() else {
        return;
    };
    for (item, placed) in aims.goals {
        let which = item.name().to_string();
        hair(ui, look);
        ui.horizontal_top(|ui| {
            let (cell, r) = ui.allocate_exact_size(Vec2::new(86.0, 20.0), Sense::hover());
            r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &which));
            let font = theme::italic(look.size.body);
            let p = ui.painter();
            let shown = p.text(
                cell.left_center(),
                Align2::LEFT_CENTER,
                &which,
                font.clone(),
                *look.ink.soft,
            );
            match item {
                Item::PublicGoal | Item::SecretGoal => {
                    dotted::mark_in(ui, look, (shown, &which, font), &[Word::Goal]);
                }
                Item::RedLine => dotted::mark_in(ui, look, (shown, &which, font), &[Word::RedLine]),
                _ => {}
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let title = placed.goal.title.to_string();
                ui.horizontal_wrapped(|ui| {
                    ui.label(text(title, theme::serif(look.size.lede), *look.ink.full));
                    goals::held_ui(ui, look, item, placed);
                });
                let wanted = placed.goal.text.to_string();
                if close {
                    let first = first_sentence(&wanted);
                    let first = text(first, theme::sans(look.size.small), *look.ink.soft);
                    ui.label(first).on_hover_text(&wanted);
                } else {
                    small(ui, look, wanted);
                }
                let public = item == Item::PublicGoal;
                if let Some(wish) = sight.wishes_otherwise(placed).filter(|_| public) {
                    small(ui, look, wish);
                }
            });
        });
    }
}

/// The bracket with most at stake, with its wordings, and who would have which.
pub(super) fn decision_ui(ui: &mut Ui, look: &Look, sight: &Sight, small: bool) {
    let b = sight.outlook.expected.0;
    if sight.scenario.text.brackets.get(b.index()).is_none() {
        return;
    }
    ui.add_space(4.0);
    let back = ui.painter().add(egui::Shape::Noop);
    let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(12, 8));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let title = words::heading(&sight.scenario, b);
        let size = if small {
            look.size.body
        } else {
            look.size.lede
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            head(ui, look, &text!("briefing-decision"));
            ui.label(text(title, theme::italic(size), *look.ink.soft));
        });
        let counts = sight.counts(b);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 2.0);
            for (w, n) in WordingId::each(&counts) {
                sign_ui(ui, look, w);
                ui.label(text(
                    n.to_string(),
                    theme::bold(look.size.small),
                    *look.ink.full,
                ));
                let words = words::wording(&sight.scenario, b, w);
                let ink = if w == sight.room.draft.text.at(b) {
                    *look.accent.full
                } else {
                    *look.ink.full
                };
                ui.label(text(words, theme::serif(look.size.lede), ink));
                // Not past the edge, which would make all that follows wider than the page.
                let room = ui.available_size_before_wrap().x;
                ui.add_space(room.clamp(0.0, 8.0));
            }
        });
        if !small {
            self::small(ui, look, text!("briefing-decision-note"));
        }
    });
    let rect = shown.response.rect;
    if small {
        let r = ui.interact(rect, ui.id().with("decision"), Sense::hover());
        r.on_hover_text(text!("briefing-decision-note"));
    }
    let edge = Stroke::new(look.width.hair, *look.accent.full);
    let wash = egui::Shape::rect_filled(rect, look.radius, *look.accent.wash);
    ui.painter().set(back, wash);
    ui.painter().hline(rect.x_range(), rect.top(), edge);
    ui.painter().hline(rect.x_range(), rect.bottom(), edge);
}

/// Three things to try, with the adviser's odds.
pub(super) fn try_ui(ui: &mut Ui, look: &Look, sight: &Sight, small: bool) {
    let Some(counsel) = sight.counsel.as_ref().filter(|c| !c.is_empty()) else {
        return;
    };
    ui.add_space(4.0);
    head(ui, look, &text!("briefing-try"));
    for (n, it) in (1..).zip(counsel.iter().take(3)) {
        let what = match &it.action {
            Some(action) => act_words(sight, action),
            None => text!("stand-silent"),
        };
        let chance = format!("{:.0}", 100.0 * it.chance);
        let odds = text!("briefing-odds", chance = &chance);
        let told = text!("stand-sure", sure = sure(it.chance), chance = chance);
        let why = words::readable(&sight.scenario, &it.why);
        hair(ui, look);
        let row = ui.horizontal_top(|ui| {
            ui.label(text(
                n.to_string(),
                theme::bold(look.size.small),
                *look.ink.full,
            ));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let odds = text(odds, theme::bold(look.size.small), *look.ink.soft);
                ends(
                    ui,
                    |ui| {
                        let size = if small {
                            look.size.body
                        } else {
                            look.size.lede
                        };
                        let what = text(what, theme::serif(size), *look.ink.full);
                        ui.add(egui::Label::new(what).wrap());
                    },
                    |ui| {
                        ui.label(odds).on_hover_text(&told);
                    },
                );
                if !small {
                    self::small(ui, look, &why);
                }
            });
        });
        let apart = it.apart.iter();
        let apart: Vec<String> = apart.map(|s| words::readable(&sight.scenario, s)).collect();
        let noted = match small {
            true => std::iter::once(why).chain(apart).collect(),
            false => apart,
        };
        if !noted.is_empty() {
            row.response.on_hover_text(noted.join(" "));
        }
    }
}

/// The clauses, each with what it is about.
pub(super) fn table_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    head(ui, look, &text!("briefing-table"));
    for clause in &sight.scenario.text.clauses {
        let line = format!("{}  {}", clause.number, clause.title);
        ui.label(text(line, theme::bold(look.size.small), *look.ink.full));
        small(ui, look, &clause.note);
    }
}

/// What the chair is for.
pub(super) fn charge_ui(ui: &mut Ui, look: &Look) {
    head(ui, look, &text!("briefing-charge"));
    ui.add_space(2.0);
    for line in [
        text!("briefing-charge-text"),
        text!("briefing-charge-means"),
        text!("briefing-charge-sight"),
    ] {
        ui.label(text(line, theme::serif(look.size.lede), *look.ink.full));
    }
}
