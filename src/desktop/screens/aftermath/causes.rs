//! Why a number is what it is: an index by its causes, R by what raises and what lowers it.

use bevy_egui::egui::{
    Align2, Key, Modifiers, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::aftermath::escalation::calming;
use crate::aftermath::indices::moves;
use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::deeds::did;
use crate::desktop::screens::aftermath::parts::{says, share_bar};
use crate::desktop::screens::aftermath::screen::Why;
use crate::desktop::screens::aftermath::state::{cause_ui, causes};
use crate::desktop::screens::aftermath::ties;
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::dotted;
use crate::desktop::widgets::fans::points;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{act, hair, head, one_line, small, span, text};
use crate::desktop::words::{list, upper};
use crate::model::ids::StateId;
use crate::model::indices::IndexName;
use crate::model::lever::Lever;
use crate::model::reproduction::Parts;
use crate::text;
use crate::world::journal::Happening;

/// Regions and pairs that are told of.
const MOST: usize = 6;
/// An R below which nothing is told. Source: two digits.
const LEAST: f64 = 0.005;

/// The page that answers why.
pub(super) fn why_ui(ui: &mut Ui, view: &View, why: Why, out: &mut Out) {
    let look = view.look;
    if act(
        ui,
        look,
        &text!("years-why-close"),
        Some(Key::Escape),
        false,
    ) {
        // Escape leaves the page, not the years.
        ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        out.ask(AftermathChange::Why(None));
    }
    ui.add_space(4.0);
    match why {
        Why::Index(index) => index_ui(ui, view, index),
        Why::Reproduction => reproduction_ui(ui, view),
        Why::Between(other) => ties::between_ui(ui, view, other),
        Why::Skills => ties::skills_ui(ui, view),
    }
}

/// An index of the world and of one's own state, what moved it, and what the text has to do with it.
fn index_ui(ui: &mut Ui, view: &View, index: IndexName) {
    let (look, sight) = (view.look, view.sight);
    let title = upper(&index.title().to_string());
    head(ui, look, &text!("years-why-index", index = &title));
    let quarters = &sight.history.quarters;
    let both = quarters.first().zip(quarters.last());
    let Some((first, last)) = both else {
        says(ui, look, text!("years-why-no-account"));
        return;
    };
    let world = (last.0[index], last.0[index] - first.0[index]);
    says(
        ui,
        look,
        text!(
            "years-why-world",
            now = format!("{:.1}", world.0),
            by = points(world.1)
        ),
    );
    match view
        .onward
        .as_ref()
        .and_then(|o| Some((o.effect_now(index)?, o.compared)))
    {
        Some((by, n)) => {
            let (low, high) = (points(by.p5), points(by.p95));
            says(
                ui,
                look,
                text!(
                    "years-why-text",
                    by = points(by.p50),
                    low = low,
                    high = high,
                    n = n
                ),
            );
        }
        None if view.rests => {}
        None if sight.text_stands() => small(ui, look, text!("years-floor-works")),
        None => small(ui, look, text!("years-why-no-text")),
    }
    hair(ui, look);
    if let Some(affairs) = &sight.years.affairs {
        let own = |q: &(crate::model::Indices, Vec<crate::model::Indices>)| {
            q.1.get(sight.seat.index()).map(|i| i[index])
        };
        if let (Some(a), Some(b)) = (own(first), own(last)) {
            let name = sight.name(sight.seat);
            head(ui, look, &text!("years-why-own", state = name));
            says(
                ui,
                look,
                text!(
                    "years-why-own-now",
                    now = format!("{b:.1}"),
                    by = points(b - a)
                ),
            );
            let society = &sight.scenario.states[sight.seat].society;
            let start = moves::start(&sight.theory, society)[index];
            let told = format!("{start:.1}");
            small(ui, look, text!("years-why-causes", start = told));
            // With what the ends of the scale hold back.
            let mut rest = b - start;
            for (cause, by) in causes(affairs, index) {
                cause_ui(ui, look, &cause, by);
                rest -= by;
            }
            if rest.abs() >= 0.05 {
                cause_ui(ui, look, &text!("years-why-smaller"), rest);
            }
            ui.add_space(6.0);
            hair(ui, look);
        }
    }
    clauses_ui(ui, view);
    incidents_ui(ui, view);
}

/// What clauses did, in a line each.
fn clauses_ui(ui: &mut Ui, view: &View) {
    let look = view.look;
    let threads = &view.sight.threads;
    let done = threads.clauses.iter().filter(|c| c.sum.sum() >= LEAST);
    let done: Vec<_> = done.take(MOST).collect();
    if done.is_empty() {
        return;
    }
    head(ui, look, &text!("years-why-clauses"));
    for it in done {
        let number = view.sight.scenario.text.clause_name(it.clause);
        let words = did(&it.sum, threads.in_force.is_some());
        ui.label(text(
            text!("years-why-clause", number = number, did = words),
            theme::sans(look.size.small),
            *look.ink.full,
        ));
    }
    hair(ui, look);
}

/// How much the seat knows to have happened in the last year.
fn incidents_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let recent = |i: &&crate::seat::view::Noticed| i.day + 365 >= view.quarter * 91;
    let all: Vec<_> = sight.years.incidents.iter().filter(recent).collect();
    let ours = all.iter().filter(|i| i.target == sight.seat).count();
    small(
        ui,
        look,
        text!("years-why-incidents", n = all.len(), ours = ours),
    );
}

/// R of the world, of the regions, and what makes one's own pairs dangerous.
fn reproduction_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    dotted::head(ui, look, &text!("years-r"), Word::R);
    let told = sight
        .known
        .journal
        .iter()
        .rev()
        .find_map(|t| match &t.what {
            Happening::Indices {
                r,
                r_parts,
                r_regions,
                ..
            } => Some((*r, *r_parts, r_regions)),
            _ => None,
        });
    let Some((r, parts, regions)) = told else {
        says(ui, look, text!("years-r-later"));
        return;
    };
    let way = if r > 1.0 { "grows" } else { "dies" };
    let number = |v: f64| format!("{v:.2}");
    says(ui, look, text!("years-r-world", r = number(r), way = way));
    small(ui, look, text!("years-r-raises"));
    parts_ui(ui, view, &parts, r);
    hair(ui, look);
    head(ui, look, &text!("years-r-lowers"));
    lowers_ui(ui, view);
    hair(ui, look);
    head(ui, look, &text!("years-r-regions"));
    let mut all: Vec<(&String, &f64)> = regions.iter().filter(|(_, r)| **r >= LEAST).collect();
    all.sort_by(|a, b| b.1.total_cmp(a.1));
    if all.is_empty() {
        small(ui, look, text!("years-r-no-region"));
    }
    let most = all.first().map_or(1.0, |a| a.1.max(1.0));
    for (region, r) in all.into_iter().take(MOST) {
        bar(ui, view, region, *r, most);
    }
    hair(ui, look);
    pairs_ui(ui, view);
}

/// The causes of R as bars, each with what it means.
fn parts_ui(ui: &mut Ui, view: &View, parts: &Parts, r: f64) {
    let all = [
        (
            text!("years-r-tension"),
            text!("years-r-tension-means"),
            parts.tension,
        ),
        (
            text!("years-r-grievance"),
            text!("years-r-grievance-means"),
            parts.grievance,
        ),
        (
            text!("years-r-pressure"),
            text!("years-r-pressure-means"),
            parts.pressure,
        ),
        (
            text!("years-r-trust"),
            text!("years-r-trust-means"),
            parts.trust,
        ),
    ];
    for (name, means, part) in all {
        bar(ui, view, &name, part, r.max(LEAST));
        small(ui, view.look, means);
        ui.add_space(3.0);
    }
}

/// A number of further incidents as a bar.
fn bar(ui: &mut Ui, view: &View, name: &str, value: f64, most: f64) {
    let look = view.look;
    let wide = ui.available_width();
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, 19.0), Sense::hover());
    let figure = format!("{value:.2}");
    let heard = text!("years-r-bar", name = name, value = &figure);
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &heard));
    let p = ui.painter();
    let y = rect.center().y;
    let left = rect.left() + wide * 0.42;
    let right = rect.right() - 44.0;
    let g = one_line(
        p,
        name,
        theme::sans(look.size.small),
        *look.ink.full,
        left - rect.left() - 8.0,
    );
    p.galley(pos2(rect.left(), y - g.size().y / 2.0), g, *look.ink.full);
    p.hline(
        left..=right,
        y + 5.0,
        Stroke::new(look.width.hair, *look.edge.faint),
    );
    let end = left + (right - left) * (value / most).clamp(0.0, 1.0) as f32;
    p.rect_filled(span(left, y - 4.0, end, y + 4.0), 0.0, *look.side.second);
    p.text(
        pos2(rect.right(), y),
        Align2::RIGHT_CENTER,
        figure,
        theme::bold(look.size.small),
        *look.ink.full,
    );
}

/// What the text takes off a drive to strike, lever by lever, with the clauses that pull it; and that tension
/// fades.
fn lowers_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let keep = sight.theory.answers.tension.tension_keep;
    let fades = format!("{:.0}", 100.0 * (1.0 - keep));
    small(ui, look, text!("years-r-fades", share = fades));
    let Some(affairs) = &sight.years.affairs else {
        return;
    };
    let all = calming(&sight.theory, |lever| affairs.levers.get(lever), 0.0);
    let all: Vec<_> = all
        .into_iter()
        .filter(|(_, share)| *share >= LEAST)
        .collect();
    if all.is_empty() {
        says(ui, look, text!("years-r-no-clause"));
    }
    for (lever, share) in all {
        let clauses = pulling(view, lever);
        let words = text!(
            "years-r-calms",
            lever = lever_words(lever),
            clauses = clauses
        );
        share_bar(ui, look, &words, share);
    }
}

/// Numbers of the clauses that pull a lever.
pub(super) fn pulling(view: &View, lever: Lever) -> String {
    let all = view.sight.threads.clauses.iter();
    let all = all.filter(|c| c.levers.get(lever) > 0.0);
    let numbers: Vec<String> = all
        .map(|c| view.sight.scenario.text.clause_name(c.clause))
        .collect();
    if numbers.is_empty() {
        text!("years-r-follow-up")
    } else {
        list(&numbers, 3)
    }
}

/// What a lever that calms is, in a few words.
pub(super) fn lever_words(lever: Lever) -> String {
    match lever {
        Lever::Hotline => text!("years-lever-hotline"),
        Lever::ProportionateResponse => text!("years-lever-proportion"),
        Lever::AttributionStandard => text!("years-lever-standard"),
        Lever::Verification => text!("years-lever-checked"),
        Lever::ReviewConference => text!("years-lever-review"),
        Lever::ShareThreats => text!("years-lever-warnings"),
        _ => text!("years-lever-other"),
    }
}

/// One's own pairs, the tensest first: what is known between us and each.
fn pairs_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let Some(affairs) = &sight.years.affairs else {
        return;
    };
    head(ui, look, &text!("years-r-pairs"));
    small(ui, look, text!("years-r-pairs-note"));
    let tension = |s: &StateId| affairs.tension.get(s.index()).copied().unwrap_or(0.0);
    let known = |s: StateId| {
        let between = |i: &&crate::seat::view::Noticed| {
            i.target == sight.seat && i.believed.is_some_and(|b| b.0.host() == s)
        };
        sight.years.incidents.iter().filter(between).count()
    };
    let mut all: Vec<StateId> = StateId::all(affairs.tension.len())
        .filter(|s| *s != sight.seat)
        .collect();
    all.sort_by(|a, b| {
        tension(b)
            .total_cmp(&tension(a))
            .then(known(*b).cmp(&known(*a)))
            .then(a.cmp(b))
    });
    for s in all
        .into_iter()
        .take(MOST)
        .filter(|s| tension(s) >= LEAST || known(*s) > 0)
    {
        let trust = sight.own.trust.get(s.index()).copied().unwrap_or(0.0);
        let first = sight
            .common()
            .first_trust
            .row(sight.seat)
            .get(s.index())
            .copied();
        let lost = first.map_or(0.0, |first| trust - first);
        let words = text!(
            "years-r-pair",
            state = sight.name(s),
            n = known(s),
            trust = points(100.0 * lost)
        );
        share_bar(ui, look, &words, tension(&s));
    }
}
