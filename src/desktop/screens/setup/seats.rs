//! The seats there are, found by name and by group, and the card of the one that is chosen.

use bevy_egui::egui::{self, Key, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use crate::conference::groups::rules::seated;
use crate::desktop::par::{ParChange, par_ui};
use crate::desktop::screens::setup::changes::{Out, SetupChange};
use crate::desktop::screens::setup::view::{View, choice, choice_beside};
use crate::desktop::theme;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::goals::{Place, others_ui};
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{dotted, hair, head, plate, pressed, ring, small, text};
use crate::desktop::words;
use crate::locale::grouped;
use crate::model::Scenario;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::text;

/// Seats under the heads of their groups; those found where something is typed. `card` is whether the card of
/// the one that is looked at stands beside them.
pub(super) fn seats_ui(ui: &mut Ui, view: &View, scenario: &Scenario, card: bool, out: &mut Out) {
    head(ui, view.look, &text!("setup-seats"));
    if choice(ui, view, &text!("setup-chair"), view.choice.chair).clicked() {
        out.ask(SetupChange::Chair(true));
    }
    find_ui(ui, view, scenario, out);
    hair(ui, view.look);
    let wanted = view.find.trim().to_lowercase();
    let shown = egui::ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for group in scenario.groups() {
                let of = found(scenario, &group, &wanted);
                if of.is_empty() {
                    continue;
                }
                let words = text!("setup-group", group = &group, n = of.len());
                ui.add_space(4.0);
                let name = theme::italic(view.look.size.body);
                let r = ui.label(text(words, name, *view.look.ink.soft));
                dotted::mark_name(ui, view.look, r.rect, &group, Word::Group);
                // Where there is no room for the card, the rule of the group that is looked at.
                if !card && Some(&group) == group_of(view, scenario) {
                    rule_ui(ui, view, scenario);
                }
                for s in of {
                    seat_ui(ui, view, scenario, s, out);
                }
            }
            if StateId::all(scenario.states.len()).all(|s| !fits(scenario, s, &wanted)) {
                small(ui, view.look, text!("setup-nobody"));
            }
        });
    fades(ui, *view.look.ground.window, &shown);
}

/// The main group of the seat that is looked at.
fn group_of<'a>(view: &View, scenario: &'a Scenario) -> Option<&'a String> {
    let state = scenario.states.get(view.choice.seat.index())?;
    let sits = !view.choice.chair;
    state.profile.groups.first().filter(|_| sits)
}

/// Who leads the group of the seat that is looked at, and when it takes a proposal as its own.
fn rule_ui(ui: &mut Ui, view: &View, scenario: &Scenario) {
    let all: Vec<StateId> = StateId::all(scenario.states.len()).collect();
    let own = group_of(view, scenario);
    let groups = seated(scenario, &all);
    let Some(group) = groups.into_iter().find(|g| Some(&g.name) == own) else {
        return;
    };
    let line = if group.members.len() < 2 {
        text!("setup-group-alone", group = &group.name)
    } else {
        text!(
            "setup-group-rule",
            group = &group.name,
            n = group.members.len(),
            leader = &scenario.states[group.leader].profile.name,
            rule = words::group_rule(group.rule, group.members.len())
        )
    };
    dotted::small(ui, view.look, &line, &[Word::Group]);
}

/// Whether a state bears a name, on screen or on paper, or is in a group, that begins or goes on so.
fn fits(scenario: &Scenario, s: StateId, wanted: &str) -> bool {
    let profile = &scenario.states[s].profile;
    let names = [&profile.name, &profile.official];
    let named = (names.iter()).any(|name| name.to_lowercase().contains(wanted));
    let first = profile.groups.first();
    named || first.is_some_and(|g| g.to_lowercase() == wanted)
}

/// The states of a group that are looked for, by name.
fn found(scenario: &Scenario, group: &str, wanted: &str) -> Vec<StateId> {
    let of = |s: &StateId| {
        let groups = &scenario.states[*s].profile.groups;
        groups.first().is_some_and(|g| g == group) && fits(scenario, *s, wanted)
    };
    scenario.by_name().into_iter().filter(of).collect()
}

/// Width of the sign at the end of a row that gives its seat to a person, in points.
const SIGN: f32 = 26.0;

/// A seat to look at, with a sign at its end that gives it to a person or takes it from one.
fn seat_ui(ui: &mut Ui, view: &View, scenario: &Scenario, s: StateId, out: &mut Out) {
    let name = &scenario.states[s].profile.name;
    let given = view.choice.beside.contains(&s) && view.held(s);
    let words = if given {
        text!("setup-beside-row", seat = name)
    } else {
        name.clone()
    };
    let mine = s == view.choice.seat && !view.choice.chair;
    let r = choice_beside(ui, view, &words, mine, SIGN);
    if r.clicked() {
        out.ask(SetupChange::Seat(s));
    }
    // A seat picked on the map comes into sight.
    let id = egui::Id::new("seat-at");
    let at = (view.choice.scenario, s);
    if s == view.choice.seat && ui.data(|d| d.get_temp(id)) != Some(at) {
        r.scroll_to_me(Some(egui::Align::Center));
        ui.data_mut(|d| d.insert_temp(id, at));
    }
    // The seat that is one's own anyway needs no sign.
    let signed = given || view.choice.has_room() && !view.held(s);
    if signed && sign(ui, view, r.rect, name, given) {
        out.ask(SetupChange::Person(s));
    }
}

/// A plus, or a cross where a person has the seat.
fn sign(ui: &mut Ui, view: &View, row: Rect, name: &str, given: bool) -> bool {
    let look = view.look;
    let rect = row.with_min_x(row.right() - SIGN);
    let r = ui.interact(rect, ui.id().with(("person", name)), Sense::click());
    let words = text!("setup-person", seat = name);
    r.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, given, &words));
    let ink = if r.hovered() || given {
        *look.accent.full
    } else {
        *look.ink.faint
    };
    let (c, stroke) = (rect.center(), Stroke::new(look.width.line, ink));
    let arms = if given {
        [Vec2::new(4.0, 4.0), Vec2::new(4.0, -4.0)]
    } else {
        [Vec2::new(5.0, 0.0), Vec2::new(0.0, 5.0)]
    };
    for arm in arms {
        ui.painter().line_segment([c - arm, c + arm], stroke);
    }
    ring(ui, look, rect.shrink(3.0), r.has_focus());
    r.noted(&words).clicked()
}

/// Search by name or group: “/” goes to it, Enter takes the first found.
fn find_ui(ui: &mut Ui, view: &View, scenario: &Scenario, out: &mut Out) {
    let look = view.look;
    let mut typed = view.find.to_owned();
    let hint = text(
        text!("setup-find"),
        theme::sans(look.size.small),
        *look.ink.faint,
    );
    let field = egui::TextEdit::singleline(&mut typed)
        .id_salt("find-seat")
        .font(theme::sans(look.size.small))
        .margin(egui::Margin::symmetric(8, 5))
        .desired_width(ui.available_width() - 2.0)
        .hint_text(hint);
    if pressed(ui, Key::Slash) {
        ui.memory_mut(|m| m.data.insert_temp("find-seat-now".into(), true));
    }
    let r = ui.add(field);
    r.widget_info(|| {
        let mut info = WidgetInfo::text_edit(true, view.find, &typed, "");
        info.label = Some(text!("setup-find"));
        info
    });
    ring(ui, look, r.rect, r.has_focus());
    let owed = ui.memory_mut(|m| m.data.remove_temp::<bool>("find-seat-now".into()));
    if owed.is_some() {
        r.request_focus();
    }
    // The key that calls the field may arrive as text too.
    typed.retain(|c| c != '/');
    if r.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) && !typed.trim().is_empty() {
        let wanted = typed.trim().to_lowercase();
        let all = scenario.by_name().into_iter();
        if let Some(s) = all.into_iter().find(|&s| fits(scenario, s, &wanted)) {
            out.ask(SetupChange::Seat(s));
        }
        typed.clear();
        ui.input_mut(|i| i.consume_key(egui::Modifiers::NONE, Key::Enter));
    }
    if typed != view.find {
        out.ask(SetupChange::Find(typed));
    }
}

/// Who speaks for the seat that is looked at.
fn speaks(view: &View) -> String {
    match (view.choice.beside.is_empty(), view.held(view.choice.seat)) {
        (true, _) => text!("setup-speak-for"),
        (false, true) => text!("setup-person-speaks-for"),
        (false, false) => text!("setup-computer-speaks-for"),
    }
}

/// Who one would speak for, and how hard that is. Gives what is asked of par.
pub(super) fn card_ui(ui: &mut Ui, view: &View, scenario: &Scenario) -> Option<ParChange> {
    let look = view.look;
    let state = scenario.states.get(view.choice.seat.index())?;
    if view.choice.chair {
        ui.label(text(
            text!("setup-chair-card"),
            theme::italic(look.size.head),
            *look.ink.soft,
        ));
        small(ui, look, text!("setup-chair-note"));
        ui.add_space(6.0);
        let goals = text!("setup-chair-goals");
        ui.label(text(goals, theme::serif(look.size.lede), *look.ink.full));
        return compared_ui(ui, view, None);
    }
    ui.horizontal(|ui| {
        ui.label(text(
            speaks(view),
            theme::italic(look.size.head),
            *look.ink.soft,
        ));
        plate(ui, look, &state.profile.name, look.size.lede);
    });
    let line = text!(
        "setup-state",
        groups = state.profile.groups.join(", "),
        people = format!("{:.0}", state.economy.population_m),
        gdp = grouped(state.economy.gdp_bn)
    );
    small(ui, look, line);
    rule_ui(ui, view, scenario);
    let c = &state.capabilities;
    let of = |x: f64| format!("{:.0}", 100.0 * x);
    let line = text!(
        "setup-capabilities",
        offence = of(c.offence),
        defence = of(c.defence),
        surveillance = of(c.surveillance),
        attribution = of(c.attribution),
        liberty = of(state.society.liberty)
    );
    small(ui, look, line);
    ui.add_space(6.0);
    hard_ui(ui, view, scenario)
}

/// How far a seat's wishes lie from the middle of the table, by what is published: the mean over subjects,
/// each by its weight, in steps of 0–4.
fn apart(scenario: &Scenario, seat: StateId) -> f64 {
    let all = StateId::all(scenario.states.len());
    let n = scenario.states.len().max(1) as f64;
    let wishes = &scenario.published(seat).interests.0;
    let (mut sum, mut weights) = (0.0, 0.0);
    for (k, wish) in wishes.iter().enumerate() {
        let others = all
            .clone()
            .filter_map(|s| scenario.published(s).interests.0.get(k));
        let middle = others.map(|i| i.ideal).sum::<f64>() / n;
        sum += wish.salience * (wish.ideal - middle).abs();
        weights += wish.salience;
    }
    sum / f64::max(weights, f64::EPSILON)
}

/// How hard a seat is: where its wishes lie, and par where it was asked for.
fn hard_ui(ui: &mut Ui, view: &View, scenario: &Scenario) -> Option<ParChange> {
    let look = view.look;
    let seat = view.choice.seat;
    let id = egui::Id::new(("apart", view.choice.scenario));
    let n = scenario.states.len();
    // Worked out once for each scenario.
    let kept = ui.data(|d| d.get_temp::<std::sync::Arc<Vec<f64>>>(id));
    let all = kept.unwrap_or_else(|| {
        let all = StateId::all(n).map(|s| apart(scenario, s)).collect();
        let all: std::sync::Arc<Vec<f64>> = std::sync::Arc::new(all);
        ui.data_mut(|d| d.insert_temp(id, all.clone()));
        all
    });
    let own = all.get(seat.index()).copied()?;
    let nearer = all.iter().filter(|a| **a < own).count();
    let hard = match 3 * nearer / n.max(1) {
        0 => text!("setup-easy"),
        1 => text!("setup-middling"),
        _ => text!("setup-hard"),
    };
    let words = text!("setup-how-hard", hard = hard, nearer = nearer, n = n - 1);
    ui.label(text(words, theme::serif(look.size.lede), *look.ink.full));
    compared_ui(ui, view, Some(seat))
}

/// Par of a seat, or of the chair, if none, where it was asked for, and the button that asks.
fn compared_ui(ui: &mut Ui, view: &View, seat: Option<StateId>) -> Option<ParChange> {
    let look = view.look;
    let place = seat.map_or(Place::Chair, |_| Place::Seat);
    let theory = view.shelf.theories.get(view.choice.theory)?;
    let whole = view.shelf.scenarios.get(view.choice.scenario)?;
    let here = view.background.of(whole, theory, seat);
    if let Some(others) = view.background.others(Phase::Over).filter(|_| here) {
        others_ui(ui, look, &others, place);
    }
    let shown = if here { Some(view.background) } else { None };
    match par_ui(ui, look, shown, (Key::P, place))? {
        ParChange::Start => Some(ParChange::Seat(Box::new((
            whole.clone(),
            theory.clone(),
            seat,
        )))),
        other => Some(other),
    }
}
