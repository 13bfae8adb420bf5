//! One state: five indices, and for one's own what moved each.

use crate::model::ids::StateId;
use crate::text;
use bevy_egui::egui::{Align2, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::desktop::screens::aftermath::changes::{AftermathChange, Out};
use crate::desktop::screens::aftermath::parts::{share_bar, share_why};
use crate::desktop::screens::aftermath::screen::Why;
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::screens::aftermath::watching;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{ends, hair, head, small, text};
use crate::model::Decision;
use crate::model::indices::{Cause, IndexName};
use crate::seat::affairs::Affairs;

/// The state picked on the map, else one's own.
pub fn state_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    let s = view.picked.unwrap_or(sight.seat);
    let Some(state) = sight.scenario.states.get(s.index()) else {
        return;
    };
    head(ui, look, &state.profile.name);
    let answers = &sight.threads.answers;
    if !answers.is_empty() {
        let word = match answers.get(&s) {
            Some(Decision::Sign) => text!("aftermath-screen-signed"),
            Some(Decision::SignWithDeclaration) => text!("aftermath-screen-declared"),
            Some(Decision::NotNow) => text!("aftermath-screen-not-yet"),
            Some(Decision::Refuse) => text!("aftermath-screen-refused"),
            None => text!("aftermath-screen-away"),
        };
        small(ui, look, word);
    }
    let own = sight.years.affairs.as_ref().filter(|_| s == sight.seat);
    let now = sight
        .history
        .quarters
        .last()
        .and_then(|q| q.1.get(s.index()));
    let first = sight
        .history
        .quarters
        .first()
        .and_then(|q| q.1.get(s.index()));
    if now.is_some() {
        let words = text!(
            "aftermath-screen-state-since",
            year = view.year(1).to_string()
        );
        small(ui, look, words);
    }
    for k in IndexName::ALL {
        let (Some(now), Some(first)) = (now, first) else {
            small(ui, look, text!("aftermath-screen-no-account"));
            break;
        };
        index(ui, look, k, now[k], now[k] - first[k]);
        if let Some(affairs) = own {
            for (cause, by) in causes(affairs, k) {
                cause_ui(ui, look, &cause, by);
            }
            ui.add_space(4.0);
        }
    }
    hair(ui, look);
    if let Some(affairs) = own {
        head(ui, look, &text!("aftermath-screen-able"));
        let skill = &affairs.skill;
        for (words, share) in [
            (text!("aftermath-screen-skill-attack"), skill.offence),
            (text!("aftermath-screen-skill-defend"), skill.defence),
            (text!("aftermath-screen-skill-find"), skill.attribution),
        ] {
            if share_why(ui, look, &words, share).clicked() {
                out.ask(AftermathChange::Why(Some(Why::Skills)));
            }
        }
        for (words, share) in [
            (
                text!("aftermath-screen-encrypted"),
                affairs.condition.encryption,
            ),
            (text!("aftermath-screen-crime"), affairs.condition.crime),
            (text!("aftermath-screen-shielded"), affairs.condition.shield),
            (text!("aftermath-screen-dependence"), affairs.dependence),
        ] {
            share_bar(ui, look, &words, share);
        }
        hair(ui, look);
        watching::watching_ui(ui, view, sight, affairs);
    } else {
        between(ui, view, sight, s, out);
    }
}

/// What lies between us and another state.
fn between(ui: &mut Ui, view: &View, sight: &Sight, s: StateId, out: &mut Out) {
    let look = view.look;
    head(ui, look, &text!("aftermath-screen-between"));
    let mut asked = false;
    if let Some(trust) = sight.own.trust.get(s.index()) {
        asked |= share_why(ui, look, &text!("aftermath-screen-trust"), *trust).clicked();
    }
    if let Some(affairs) = &sight.years.affairs {
        let tension = affairs.tension.get(s.index()).copied().unwrap_or(0.0);
        asked |= share_why(ui, look, &text!("aftermath-screen-tension"), tension).clicked();
        let place = affairs.rivals.iter().position(|&r| r == s);
        small(
            ui,
            look,
            match place {
                Some(0) => text!("aftermath-screen-watched-first"),
                Some(n) => text!("aftermath-screen-watched", n = n),
                None => text!("aftermath-screen-not-watched"),
            },
        );
        if affairs.other_texts.contains(&s) {
            small(ui, look, text!("aftermath-screen-other-text"));
        }
    }
    if asked {
        out.ask(AftermathChange::Why(Some(Why::Between(s))));
    }
    let known = sight
        .years
        .incidents
        .iter()
        .filter(|i| i.target == s || i.believed.is_some_and(|b| b.0.host() == s));
    let n = known.count();
    small(ui, look, text!("aftermath-screen-incidents", n = n));
}

fn index(ui: &mut Ui, look: &Look, k: IndexName, now: f64, change: f64) {
    ends(
        ui,
        |ui| {
            ui.label(text(
                k.title(),
                theme::serif(look.size.lede),
                *look.ink.full,
            ));
        },
        |ui| {
            small(ui, look, format!("{change:+.0}").replace('-', "−"));
            ui.label(text(
                format!("{now:.0}"),
                theme::bold(look.size.body),
                *look.ink.full,
            ));
        },
    );
}

/// What moved an index from its start, largest first; what moved it by less than a half is left out.
pub fn causes(affairs: &Affairs, k: IndexName) -> Vec<(String, f64)> {
    let moves = &affairs.condition.causes[k];
    let all = Cause::ALL
        .into_iter()
        .map(|cause| (cause.name().to_string(), moves.by(cause)));
    let mut all: Vec<(String, f64)> = all.filter(|(_, by)| by.abs() >= 0.5).collect();
    all.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    all
}

/// A cause as a bar to the left or right of a middle line, 20 points to the edge.
pub fn cause_ui(ui: &mut Ui, look: &Look, cause: &str, by: f64) {
    let wide = ui.available_width();
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, 16.0), Sense::hover());
    let name = format!("{cause} {by:+.1}");
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    let p = ui.painter();
    let font = theme::sans(look.size.small);
    let y = rect.center().y;
    let at = pos2(rect.left() + 12.0, y);
    p.text(at, Align2::LEFT_CENTER, cause, font.clone(), *look.ink.soft);
    let middle = rect.left() + wide * 0.68;
    let half = wide * 0.2;
    let length = (by / 20.0).clamp(-1.0, 1.0) as f32 * half;
    let (from, to) = (middle.min(middle + length), middle.max(middle + length));
    let bar = crate::desktop::widgets::span(from, y - 3.0, to, y + 3.0);
    let ink = if by < 0.0 {
        *look.side.second
    } else {
        *look.side.first
    };
    p.rect_filled(bar, 0.0, ink);
    let words = format!("{by:+.1}").replace('-', "−");
    let at = pos2(rect.right() - 6.0, y);
    p.text(at, Align2::RIGHT_CENTER, words, font, *look.ink.full);
}
