//! The card at the left: the bet, then the plate that is called, then what it came to.

use bevy_egui::egui::{self, Rect, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::desktop::screens::signing::answers::stated;
use crate::desktop::screens::signing::changes::{Out, SigningChange};
use crate::desktop::screens::signing::view::{View, said};
use crate::desktop::theme;
use crate::desktop::widgets::dotted;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{at, ends, one_line, paper, small, text};
use crate::model::ids::StateId;
use crate::text;

/// Draws the card.
pub(super) fn card_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Out) {
    let look = view.look;
    paper(ui, look, rect);
    let top = rect.with_max_y(rect.top() + 3.0);
    ui.painter().rect_filled(top, 0.0, *look.accent.full);
    at(ui, rect.shrink2(Vec2::new(20.0, 12.0)), |ui| {
        let last = view.called().checked_sub(1).and_then(|k| view.order.get(k));
        match last {
            None if !view.done() => bet_ui(ui, view, out),
            None => small(ui, look, text!("signing-first")),
            Some(_) if view.all_called() => result_ui(ui, view),
            Some(&s) => called_ui(ui, view, s),
        }
    });
}

/// How many will sign?
fn bet_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let n = sight.room.delegations();
    ui.label(text(
        text!("signing-bet-open"),
        theme::italic(look.size.head),
        *look.ink.full,
    ));
    ends(
        ui,
        |ui| {
            ui.label(text(
                view.roll.bet.to_string(),
                theme::serif(look.size.title),
                *look.accent.full,
            ));
            small(ui, look, text!("signing-of", n = n));
        },
        |_| {},
    );
    let mut bet = view.roll.bet;
    ui.spacing_mut().slider_width = ui.available_width() - 8.0;
    // The card is of the colour that a rail has elsewhere.
    ui.visuals_mut().widgets.inactive.bg_fill = *look.edge.faint;
    let slider = ui.add(egui::Slider::new(&mut bet, 0..=n).show_value(false));
    slider.widget_info(|| WidgetInfo::slider(true, bet as f64, text!("signing-slider")));
    if slider.changed() {
        out.ask(SigningChange::Bet(bet));
    }
    let f = &sight.outlook.now;
    let round = |x: f64| format!("{x:.0}");
    let (mean, low, high) = (round(f.mean), round(f.range.0), round(f.range.1));
    let line = if sight.chair {
        text!("signing-expects-chair", mean = mean, low = low, high = high)
    } else {
        text!("signing-expects", mean = mean, low = low, high = high)
    };
    dotted::small(ui, look, &line, &[Word::Doubt]);
}

/// The plate that is called now, and what it says.
fn called_ui(ui: &mut Ui, view: &View, s: StateId) {
    let (look, sight) = (view.look, view.sight);
    let n = sight.room.delegations();
    ends(
        ui,
        |ui| {
            let words = text!("signing-called-now");
            ui.label(text(words, theme::bold(look.size.small), *look.accent.full));
        },
        |ui| {
            small(
                ui,
                look,
                text!("signing-called-of", k = view.called(), n = n),
            )
        },
    );
    ui.add_space(4.0);
    let Some(verdict) = sight.answer(s) else {
        return;
    };
    let name = &sight.scenario.states[s].profile.name;
    let answer = text!("signing-answers", answer = said(verdict.decision));
    let below = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let room = ui.available_width();
        let size = if room > 360.0 {
            look.size.title * 0.8
        } else {
            look.size.treaty
        };
        let p = ui.painter();
        let words = p.layout_no_wrap(answer, theme::serif(look.size.treaty), *look.ink.full);
        let left = (room - words.size().x - 44.0).max(room * 0.4);
        // A long name is set smaller before it is cut.
        let sizes = [size, look.size.lede, look.size.body, look.size.small];
        let fits = |size: &f32| {
            let name = p.layout_no_wrap(name.clone(), theme::bold(*size), *look.ink.full);
            name.size().x <= left
        };
        let size = sizes.into_iter().find(fits).unwrap_or(look.size.small);
        let plate = one_line(p, name.clone(), theme::bold(size), *look.ink.full, left);
        let wide = plate.size() + Vec2::new(26.0, 12.0);
        let (r, response) = ui.allocate_exact_size(wide, egui::Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(egui::WidgetType::Label, true, name));
        let p = ui.painter();
        let edge = Stroke::new(look.width.hair, *look.edge.strong);
        p.rect_stroke(r, look.radius, edge, StrokeKind::Inside);
        if verdict.decision.signs() {
            let foot = r.with_min_y(r.bottom() - 5.0);
            p.rect_filled(foot, 0.0, *look.side.first);
        }
        p.galley(r.min + Vec2::new(13.0, 5.0), plate, *look.ink.full);
        // Words that have no room beside a long name stand under it.
        if words.size().x > ui.available_width() {
            return Some(words);
        }
        ui.label(egui::WidgetText::Galley(words));
        None
    });
    if let Some(words) = below.inner {
        ui.label(egui::WidgetText::Galley(words));
    }
    ui.add_space(4.0);
    let quote = text!("signing-quote", said = stated(view.sight, verdict));
    ui.label(text(quote, theme::italic(look.size.lede), *look.ink.soft));
}

/// All plates are up.
fn result_ui(ui: &mut Ui, view: &View) {
    let look = view.look;
    let n = view.sight.room.delegations();
    let off = view.up().abs_diff(view.roll.bet);
    let words = text!("signing-result", up = view.up(), n = n);
    ui.label(text(
        words,
        theme::serif(look.size.title * 0.8),
        *look.ink.full,
    ));
    ui.add_space(6.0);
    let words = text!("signing-result-bet", bet = view.roll.bet);
    ui.label(text(words, theme::italic(look.size.lede), *look.ink.soft));
    small(ui, look, text!("signing-off", n = off));
    let record = view.recorded();
    if record > 0 {
        small(ui, look, text!("signing-result-record", n = record));
    }
}
