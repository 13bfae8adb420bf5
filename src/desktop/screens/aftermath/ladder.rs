//! The ladder of answers with its off-ramps: where we and another state have stood on it, what each rung
//! costs and brings, and what leads off it.

use bevy_egui::egui::{Align2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::aftermath::escalation::calming;
use crate::desktop::screens::aftermath::causes::{lever_words, pulling};
use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::line::quarter_words;
use crate::desktop::screens::aftermath::parts::{choice, share_why};
use crate::desktop::screens::aftermath::screen::{Page, Why};
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::dotted;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{hair, one_line, small};
use crate::desktop::words::rung_name;
use crate::model::Action;
use crate::model::calendar::Phase;
use crate::model::ids::{QuestionId, StateId};
use crate::model::lever::Lever;
use crate::model::question::{Matter, Outcome};
use crate::model::rung::Rung;
use crate::model::years::Pledge;
use crate::seat::record::About;
use crate::seat::view::Noticed;
use crate::text;
use crate::world::journal::Happening;

/// Height of a rung, in points.
const STEP: f32 = 15.0;
/// Quarters that the ladder looks back on: three years, in which tension fades.
const BACK: u32 = 12;

/// An answer between us and another.
struct Answer {
    quarter: u32,
    rung: Rung,
    ours: bool,
}

/// Answers between us and another that we know of, oldest first.
fn answers(view: &View, other: StateId) -> Vec<Answer> {
    let sight = view.sight;
    let (us, them) = (sight.scenario.iso(sight.seat), sight.scenario.iso(other));
    let from = view.quarter.saturating_sub(BACK);
    let all = sight.known.journal.iter().filter_map(|told| {
        let (Happening::Answered { rung, incident }, Some(About::Incident { target, culprit })) =
            (&told.what, &told.about)
        else {
            return None;
        };
        let Phase::Aftermath(quarter) = sight.room.sittings.place(told.turn) else {
            return None;
        };
        let believed = || {
            let i = sight.years.incidents.iter().find(|i| i.id == *incident)?;
            Some(i.believed?.0.host())
        };
        let ours = target == us && believed() == Some(other);
        let theirs = target == them && culprit.as_deref() == Some(us);
        (quarter >= from && (ours || theirs)).then_some(Answer {
            quarter,
            rung: *rung,
            ours,
        })
    });
    all.collect()
}

/// The ladder between us and whoever is believed to have struck, with what leads off it.
pub(super) fn ladder_ui(ui: &mut Ui, view: &View, i: &Noticed, out: &mut Out) {
    if let Some((who, _)) = i.believed {
        pair_ui(ui, view, who.host(), Some(i), out);
    }
}

/// The same for the state that most lies between us and, where nothing waits for an answer.
pub(super) fn hottest_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let sight = view.sight;
    let Some(affairs) = &sight.years.affairs else {
        return;
    };
    let tension = |s: &StateId| affairs.tension.get(s.index()).copied().unwrap_or(0.0);
    let others = StateId::all(affairs.tension.len()).filter(|s| *s != sight.seat);
    let Some(other) = others.max_by(|a, b| tension(a).total_cmp(&tension(b)).then(b.cmp(a))) else {
        return;
    };
    if tension(&other) < CALM && answers(view, other).is_empty() {
        return;
    }
    small(ui, view.look, text!("years-ladder-hottest"));
    pair_ui(ui, view, other, None, out);
    hair(ui, view.look);
}

/// Tension below which a pair is told to be calm, 0–1. Judgement.
const CALM: f64 = 0.03;

fn pair_ui(ui: &mut Ui, view: &View, other: StateId, i: Option<&Noticed>, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let (us, them) = (sight.name(sight.seat), sight.name(other));
    let words = text!("years-ladder", us = us, them = them);
    dotted::head(ui, look, &words, Word::Ladder);
    let tension = sight
        .years
        .affairs
        .as_ref()
        .and_then(|a| a.tension.get(other.index()));
    if let Some(tension) = tension {
        let words = text!("years-ladder-tension");
        let line = share_why(ui, look, &words, *tension);
        if line.clicked() {
            out.ask(AftermathChange::Why(Some(Why::Between(other))));
        }
        let line = line.rect;
        // The words stand in the upper part of the bar.
        let line = line.with_max_y(line.bottom() - 5.0);
        dotted::mark_in(
            ui,
            look,
            (line, &words, theme::sans(look.size.small)),
            &[Word::Tension],
        );
    }
    draw(ui, view, other);
    small(ui, look, text!("years-ladder-off"));
    off_ramps(ui, view, i, other, out);
}

/// Rungs 0 to 7 with a stem for each answer: filled ours, hollow theirs.
fn draw(ui: &mut Ui, view: &View, other: StateId) {
    let look = view.look;
    let all = answers(view, other);
    let wide = ui.available_width();
    let rungs = Rung::all().len() as f32;
    let tall = STEP * rungs + look.size.micro + 8.0;
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, tall), Sense::hover());
    let heard = if all.is_empty() {
        text!("years-ladder-none", them = view.sight.name(other))
    } else {
        let said = all.iter().map(|a| {
            let side = if a.ours { "ours" } else { "theirs" };
            text!(
                "years-ladder-answer",
                quarter = quarter_words(view, a.quarter),
                rung = rung_name(a.rung),
                side = side
            )
        });
        said.collect::<Vec<_>>().join(" ")
    };
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &heard));
    let p = ui.painter();
    let label = (wide * 0.44).min(170.0);
    let field = Rect::from_min_max(
        pos2(rect.left() + label, rect.top()),
        pos2(rect.right() - 4.0, rect.top() + STEP * rungs),
    );
    let y = |rung: Rung| field.bottom() - STEP * (f32::from(rung.number()) + 0.5);
    let upper = Rect::from_min_max(
        field.min,
        pos2(field.right(), y(Rung::Disruption) + STEP / 2.0),
    );
    p.rect_filled(upper, 0.0, *look.accent.wash);
    let mut named: Vec<(Word, Rect)> = vec![];
    for rung in Rung::all() {
        let at = y(rung);
        p.hline(
            field.x_range(),
            at,
            Stroke::new(look.width.hair, *look.edge.faint),
        );
        let words = text!(
            "years-ladder-rung",
            n = rung.number().to_string(),
            name = rung_name(rung)
        );
        let used = all.iter().any(|a| a.rung == rung);
        let (font, ink) = if used {
            (theme::bold(look.size.micro), *look.ink.full)
        } else {
            (theme::sans(look.size.micro), *look.ink.soft)
        };
        let g = one_line(p, words, font, ink, label - 8.0);
        let corner = pos2(field.left() - 8.0 - g.size().x, at - g.size().y / 2.0);
        // The lowest rung is silence; the next one says what a rung is.
        let word = match rung {
            Rung::Silence => Some(Word::Silence),
            Rung::PrivateProtest => Some(Word::Rung),
            _ => None,
        };
        named.extend(word.map(|word| (word, Rect::from_min_size(corner, g.size()))));
        p.galley(corner, g, ink);
    }
    let x = |quarter: u32| {
        let back = view.quarter.saturating_sub(quarter).min(BACK);
        field.right() - 8.0 - (field.width() - 16.0) * back as f32 / BACK as f32
    };
    for answer in &all {
        let at = pos2(
            x(answer.quarter) + if answer.ours { 0.0 } else { 4.0 },
            y(answer.rung),
        );
        p.vline(
            at.x,
            at.y..=field.bottom(),
            Stroke::new(look.width.hair, *look.side.second),
        );
        if answer.ours {
            p.circle_filled(at, 4.0, *look.side.second);
        } else {
            p.circle_filled(at, 4.0, *look.ground.window);
            p.circle_stroke(at, 3.5, Stroke::new(look.width.line, *look.side.second));
        }
    }
    p.vline(
        field.right() - 8.0,
        field.y_range(),
        Stroke::new(look.width.hair, *look.accent.full),
    );
    let below = field.bottom() + 3.0;
    let font = || theme::sans(look.size.micro - 1.0);
    let first = view.quarter.saturating_sub(BACK).max(1);
    p.text(
        pos2(field.left() + 4.0, below),
        Align2::LEFT_TOP,
        view.year(first),
        font(),
        *look.ink.faint,
    );
    p.text(
        pos2(field.right(), below),
        Align2::RIGHT_TOP,
        text!("years-ladder-now"),
        font(),
        *look.accent.full,
    );
    if all.is_empty() {
        let words = text!("years-ladder-none", them = view.sight.name(other));
        let g = p.layout(
            words,
            theme::italic(look.size.small),
            *look.ink.soft,
            field.width() - 16.0,
        );
        let corner = pos2(field.left() + 8.0, field.center().y - g.size().y / 2.0);
        // No rung runs through the words.
        let ground = Rect::from_min_size(corner, g.size()).expand(3.0);
        p.rect_filled(ground, 0.0, *look.ground.window);
        p.galley(corner, g, *look.ink.soft);
    }
    r.on_hover_text(text!("years-ladder-marks"));
    for (word, row) in named {
        dotted::mark(ui, look, row, word);
    }
}

/// What leads off the ladder: acts that can be done now, and what clauses in force do by themselves.
fn off_ramps(ui: &mut Ui, view: &View, i: Option<&Noticed>, other: StateId, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    ui.spacing_mut().item_spacing.y = 1.0;
    let keep = sight.theory.answers.tension.tension_keep;
    let fades = text!(
        "years-ramp-drop-does",
        share = format!("{:.0}", 100.0 * (1.0 - keep))
    );
    match i {
        Some(i) => {
            let incident = i.id;
            let rung = Rung::Silence.number();
            let silence = Action::Respond { incident, rung };
            if choice(ui, look, None, &text!("years-ramp-drop"), &fades, false) {
                out.act_or_say(sight.refused(&silence), silence);
            }
        }
        None => small(ui, look, text!("years-ramp-wait", fades = fades)),
    }
    let (words, does) = (
        text!("years-ramp-evidence"),
        text!("years-ramp-evidence-does"),
    );
    if let Some((question, course)) = i.and_then(|i| evidence(view, i))
        && choice(ui, look, None, &words, &does, false)
    {
        out.act(Action::Choose { question, course });
    }
    let affairs = sight.years.affairs.as_ref();
    let hotline = affairs.is_some_and(|a| {
        a.arrangements
            .iter()
            .any(|a| a.holds(Pledge::Hotline, sight.seat, other))
    });
    if hotline {
        small(
            ui,
            look,
            text!("years-ramp-line-holds", them = sight.name(other)),
        );
    } else if other != sight.seat
        && choice(
            ui,
            look,
            None,
            &text!("years-ramp-talk"),
            &text!("years-ramp-talk-does"),
            false,
        )
    {
        out.pick(Some(other));
        if !view.screen.partners.contains(&other) {
            out.ask(AftermathChange::Partner(other));
        }
        if !view.screen.pledges.contains(&Pledge::Hotline) {
            out.ask(AftermathChange::Pledge(Pledge::Hotline));
        }
        out.ask(AftermathChange::Page(Page::Diplomacy));
    }
    if choice(
        ui,
        look,
        None,
        &text!("years-ramp-conference"),
        &text!("years-ramp-conference-does"),
        false,
    ) {
        out.ask(AftermathChange::Page(Page::Diplomacy));
    }
    let ramps = [
        Lever::Hotline,
        Lever::ProportionateResponse,
        Lever::ReviewConference,
    ];
    let levers = affairs.map(|a| a.levers).unwrap_or_default();
    let shares = calming(&sight.theory, |lever| levers.get(lever), 0.0);
    let at_work = shares
        .into_iter()
        .filter(|(lever, share)| ramps.contains(lever) && *share > 0.0);
    let mut any = false;
    for (lever, share) in at_work {
        any = true;
        let share = format!("{:.0}", 100.0 * share);
        let words = text!(
            "years-ramp-clause",
            lever = lever_words(lever),
            clauses = pulling(view, lever),
            share = share
        );
        small(ui, look, words);
    }
    if !any {
        small(ui, look, text!("years-ramp-no-clause"));
    }
}

/// The course of an open question on the incident that gathers the evidence anew.
fn evidence(view: &View, i: &Noticed) -> Option<(QuestionId, usize)> {
    let sight = view.sight;
    let about = |m: &Matter| matches!(m, Matter::Blow { incident } if *incident == i.id);
    let q = sight
        .years
        .questions
        .iter()
        .find(|q| about(&q.matter) && sight.chosen(q).is_none())?;
    let waits = |o: &Outcome| matches!(o, Outcome::Investigate(_));
    let course = q
        .courses
        .iter()
        .position(|c| c.shut.is_none() && c.outcomes.iter().any(waits))?;
    Some((q.id, course))
}
