//! What a change of the chosen number does to the security of the world, under both theories: worlds with
//! it and without it on the same random numbers, worked out in the background while the page is shown.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bevy::prelude::*;
use bevy::winit::EventLoopProxyWrapper;
use bevy_egui::egui::{Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::desktop::choice::Choice;
use crate::desktop::later::draw_after;
use crate::desktop::notice::Notice;
use crate::desktop::play::Play;
use crate::desktop::screen::Screen;
use crate::desktop::screens::assumptions::changes::{AssumptionsScreen, shown};
use crate::desktop::shelf::Shelf;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::whatif::{Wake, WhatIf, waking};
use crate::desktop::widgets::fans::{Fan, axes, fan, points};
use crate::desktop::widgets::{small, text};
use crate::forecast::ahead::{Ahead, Asked, Found};
use crate::forecast::fans::Fans;
use crate::model::indices::IndexName;
use crate::model::{Scenario, Theory};
use crate::text;

/// Worlds before a first band, and in all; of tables with [`LARGE`] states or more, where each takes
/// longer (judgement: a first picture within a second or two, a settled one in some ten).
const WORLDS: [usize; 2] = [4, 32];
/// See [`WORLDS`].
const FEW: [usize; 2] = [2, 10];
/// See [`WORLDS`].
const LARGE: usize = 40;
/// How long a number must lie still before worlds are run (judgement: a slider that is drawn rests).
const STILL: Duration = Duration::from_millis(250);
/// Theories kept beside those in view: those of the number before.
const KEPT: usize = 4;

/// What the worlds depend on.
#[derive(Debug, Clone, PartialEq)]
struct Key {
    scenario: String,
    theory: String,
    assumed: BTreeMap<String, f64>,
    number: usize,
}

/// A theory with the change, and without it.
#[derive(Debug, Clone)]
struct Pair {
    title: String,
    with: Theory,
    without: Theory,
}

/// What is worked out for the page.
#[derive(Resource, Default)]
pub struct Effects {
    key: Option<(Key, Instant)>,
    /// Whether the worlds of the key are asked for.
    asked: bool,
    pairs: Vec<Pair>,
    states: usize,
    years: (i32, i32),
    text: Option<Asked>,
    running: Vec<Ahead>,
}

/// What the worlds are run with: the text on record with those who signed it, or else the draft that the
/// conference opens with, signed by all.
fn matter(scenario: &Scenario) -> Asked {
    let n = scenario.states.len();
    match &scenario.record.text {
        Some(text) if !scenario.record.signed.is_empty() => {
            let signed = &scenario.record.signed;
            let chance = |s| f64::from(u8::from(signed.contains(&s)));
            let chance: Vec<f64> = crate::model::ids::StateId::all(n).map(chance).collect();
            Asked::text(text.clone(), &chance)
        }
        _ => Asked::text(scenario.text.opening(), &vec![1.0; n]),
    }
}

impl Effects {
    /// Whether a change waits until it lies still.
    pub fn pending(&self) -> bool {
        self.key.is_some() && !self.asked
    }

    /// Whether a picture of the page would have curves on it, or none are asked for.
    pub fn presentable(&self) -> bool {
        let known = |p: &Pair| self.found(&p.with).is_some() && self.found(&p.without).is_some();
        self.key.is_none() || (self.asked && self.pairs.iter().all(known))
    }

    fn rest(&mut self) {
        (self.key, self.asked) = (None, false);
        self.running.clear();
    }

    fn found(&self, theory: &Theory) -> Option<Arc<Found>> {
        let ahead = self.running.iter().find(|a| a.rules().1 == theory)?;
        ahead.found(self.text.as_ref()?)
    }
}

/// Asks for the worlds of what is shown.
pub(super) fn work(
    (page, shelf, choice, play): (Res<AssumptionsScreen>, Res<Shelf>, Res<Choice>, Res<Play>),
    screen: Res<State<Screen>>,
    whatif: Res<WhatIf>,
    proxy: Option<Res<EventLoopProxyWrapper>>,
    mut effects: ResMut<Effects>,
    mut notice: ResMut<Notice>,
) {
    let effects = effects.bypass_change_detection();
    if *screen.get() != Screen::Assumptions || whatif.rests {
        return effects.rest();
    }
    let running = play.sight.as_ref().map(|s| &s.theory);
    let Some(theory) = shown(&page, &shelf, &choice, running) else {
        return effects.rest();
    };
    let scenario = match &play.session {
        Some(session) => Some(session.scenario()),
        None => shelf.scenarios.get(choice.scenario),
    };
    let Some(scenario) = scenario else { return };
    let key = Key {
        scenario: scenario.setup.name.clone(),
        theory: theory.name.clone(),
        assumed: theory.assumed.clone(),
        number: page.number,
    };
    match &effects.key {
        Some((old, since)) if *old == key => {
            if effects.asked || since.elapsed() < STILL {
                return;
            }
        }
        _ => {
            (effects.key, effects.asked) = (Some((key, Instant::now())), false);
            return;
        }
    }
    effects.asked = true;
    effects.pairs = pairs(theory, &shelf.presets, page.number);
    effects.states = scenario.states.len();
    let years = i32::try_from(scenario.setup.quarters.saturating_sub(1) / 4).unwrap_or(0);
    effects.years = (scenario.setup.first_year, scenario.setup.first_year + years);
    if let Err(e) = ask(effects, scenario, &waking(proxy.as_deref())) {
        notice.say(text!("outlook-no-thread", fault = e.to_string()));
    }
}

/// The theories with the chosen number as it is, and as their files have it.
fn pairs(theory: &Theory, presets: &[Theory], number: usize) -> Vec<Pair> {
    let name = Theory::numbers().nth(number).map_or("", |n| n.name);
    let value = theory.assumed.get(name).copied();
    let pair = |preset: &Theory| {
        let mut with = preset.clone();
        if preset.name == theory.name {
            with = theory.clone();
        } else if let Some(value) = value {
            // A value that another theory cannot have is left out there.
            let _refused = with.assume(name, value);
        }
        let mut without = with.clone();
        without.restore(name, preset);
        Pair {
            title: preset.title.clone(),
            with,
            without,
        }
    };
    presets.iter().map(pair).collect()
}

/// Opens what runs no world yet, and says what is wanted of all.
fn ask(effects: &mut Effects, scenario: &Arc<Scenario>, wake: &Wake) -> std::io::Result<()> {
    let text = matter(scenario);
    let worlds = if effects.states < LARGE { WORLDS } else { FEW };
    (effects.running).retain(|ahead| Arc::ptr_eq(ahead.rules().0, scenario));
    let pairs = effects.pairs.clone();
    let wanted: Vec<&Theory> = pairs.iter().flat_map(|p| [&p.with, &p.without]).collect();
    let in_view = |ahead: &Ahead| wanted.contains(&ahead.rules().1);
    while effects.running.len() > KEPT {
        let Some(old) = effects.running.iter().position(|ahead| !in_view(ahead)) else {
            break;
        };
        effects.running.remove(old);
    }
    for theory in &wanted {
        if !effects
            .running
            .iter()
            .any(|ahead| ahead.rules().1 == *theory)
        {
            let (rules, wake) = ((scenario.clone(), (*theory).clone()), wake.clone());
            effects
                .running
                .push(Ahead::open(rules, 0, 1, Box::new(move || wake()))?);
        }
    }
    for ahead in &effects.running {
        let more = worlds.map(|most| (text.clone(), most)).to_vec();
        ahead.want(if in_view(ahead) { more } else { vec![] });
    }
    effects.text = Some(text);
    Ok(())
}

/// A chart for each theory: with the change in full, without it dashed, and what it comes to in words.
pub fn effect_ui(ui: &mut Ui, look: &Look, effects: &Effects, what: &str) {
    ui.spacing_mut().item_spacing.y = 3.0;
    if effects.pending() {
        draw_after(ui.ctx(), STILL);
    }
    ui.label(text(
        text!("assumptions-effect"),
        theme::italic(look.size.head),
        *look.ink.full,
    ));
    small(ui, look, text!("assumptions-effect-of", number = what));
    let full = ui.available_rect_before_wrap();
    let n = effects.pairs.len().max(1) as f32;
    let tall = full.height() / n;
    for (k, pair) in effects.pairs.iter().enumerate() {
        let top = full.top() + k as f32 * tall;
        let cell = Rect::from_min_size(pos2(full.left(), top), Vec2::new(full.width(), tall - 4.0));
        chart_ui(ui, look, effects, pair, cell);
    }
}

fn chart_ui(ui: &mut Ui, look: &Look, effects: &Effects, pair: &Pair, cell: Rect) {
    let index = IndexName::Security;
    let with = effects.found(&pair.with);
    let without = effects.found(&pair.without);
    let changed = pair.with != pair.without;
    let words = in_words(pair, (with.as_deref(), without.as_deref()), effects.years.1);
    let r = ui.allocate_rect(cell, Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &words));
    let p = ui.painter();
    let said = p.layout(
        words.clone(),
        theme::sans(look.size.small),
        *look.ink.full,
        cell.width(),
    );
    let plot = cell.with_min_y(cell.top() + said.size().y + 4.0);
    p.galley(cell.min, said, *look.ink.full);
    if plot.height() < 34.0 {
        return;
    }
    let fans = |found: &Option<Arc<Found>>| found.as_ref().map(|f| f.fans.clone());
    let (with, without) = (fans(&with), fans(&without).filter(|_| changed));
    let axis = axes(with.as_ref(), without.as_ref())[index];
    let line = |fans: &Option<Fans>| fans.as_ref().map_or(vec![], |f| f.indices[index].clone());
    let (own, ghost) = (line(&with), line(&without));
    let chart = Fan {
        own: &own,
        without: &ghost,
        years: effects.years,
        axis,
        numbered: true,
        before: false,
    };
    fan(p, look, plot, &chart);
    r.on_hover_text(text!("assumptions-effect-note"));
}

/// What a change comes to under a theory.
fn in_words(pair: &Pair, (with, without): (Option<&Found>, Option<&Found>), year: i32) -> String {
    let title = &pair.title;
    let end = |found: &Found| found.fans.end(IndexName::Security);
    let Some(to) = with.and_then(end) else {
        return text!("assumptions-effect-works", theory = title);
    };
    let number = |v: f64| format!("{v:.1}");
    if pair.with == pair.without {
        return text!(
            "assumptions-effect-same",
            theory = title,
            year = year.to_string(),
            middle = number(to.p50),
            low = number(to.p5),
            high = number(to.p95)
        );
    }
    let Some(from) = without.and_then(end) else {
        return text!("assumptions-effect-works", theory = title);
    };
    let worlds = with.map_or(0, |f| f.fans.worlds);
    text!(
        "assumptions-effect-moves",
        theory = title,
        year = year.to_string(),
        by = points(to.p50 - from.p50),
        middle = number(to.p50),
        low = number(to.p5),
        high = number(to.p95),
        before = number(from.p50),
        n = worlds
    )
}
