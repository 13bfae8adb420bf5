//! A vote that was taken in the evening, shown in the whole hall: the plates go up group by group, then the
//! count. Enter or Escape goes on; under reduced motion everything is there at once.

use bevy_egui::egui::{self, Key, Modifiers, Rect, Ui, Vec2, WidgetInfo, WidgetType};

use crate::conference::plates::rules::{Plate, price, vote};
use crate::conference::room::VoteHeld;
use crate::desktop::hall::Shown;
use crate::desktop::hall::WantedHall;
use crate::desktop::hall::view::{Seated, hall_ui};
use crate::desktop::later::draw_after;
use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::forms::forms_ui;
use crate::desktop::widgets::{act, at, pressed, signed, small, span, text};
use crate::desktop::words;
use crate::model::Decision;
use crate::model::action::CallKind;
use crate::model::ids::{StateId, WordingId};
use crate::text;

/// Seconds between two groups. Judgement: long enough to see which one it is.
const GROUP: f64 = 0.35;

/// Width of a page from which the rule of a vote has room beside the count, in points.
const RULE: f32 = 1240.0;
/// Room for what the forms mean, in points.
const LEGEND: f32 = 330.0;
/// Room for what is voted on, points.
const HEAD: f32 = 114.0;
/// How far the button to go on lies below the count, in points.
const BUTTON: f32 = 22.0;

/// Draws the vote.
pub fn vote_ui(
    ui: &mut Ui,
    view: &View,
    rect: Rect,
    held: &VoteHeld,
    hall: &mut WantedHall,
    out: &mut Out,
) {
    let (look, sight) = (view.look, view.sight);
    let head = rect.with_max_y(rect.top() + HEAD);
    let foot = rect.with_min_y(rect.bottom() - 64.0);
    at(ui, head.shrink2(Vec2::new(24.0, 6.0)), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.vertical_centered(|ui| {
            let clause = words::apart(&sight.scenario, held.bracket);
            let title = text!("vote-title", clause = clause);
            ui.label(text(title, theme::italic(look.size.head), *look.ink.full));
            let wording = words::wording(&sight.scenario, held.bracket, held.wording);
            let wording = text!("page-wording-named", wording = wording);
            ui.label(text(
                wording,
                theme::serif(look.size.lede),
                *look.accent.full,
            ));
            small(ui, look, worth(view, held));
            small(ui, look, called(view, held));
        });
    });
    let plates = sight.room.ballots.plates.get(held.bracket.index());
    let plates = plates.map_or(&[][..], Vec::as_slice);
    let tally = vote(plates, held.wording, held.by);
    let shown = |s: StateId| answer(plates.get(s.index()).copied(), (&tally.yes, &tally.no), s);
    let groups = sight.scenario.groups();
    let began = began(ui, view, held);
    let up = if view.moves {
        ((ui.input(|i| i.time) - began) / GROUP) as usize
    } else {
        usize::MAX
    };
    if up <= groups.len() {
        let next = std::time::Duration::from_secs_f64(GROUP / 4.0);
        draw_after(ui.ctx(), next);
    }
    let group = |s: StateId| {
        let first = sight.scenario.states[s].profile.groups.first();
        groups.iter().position(|g| Some(g) == first).unwrap_or(0)
    };
    let seated = |s: StateId| {
        let shown = if group(s) < up { shown(s) } else { Shown::Down };
        Seated {
            shown,
            says: says(shown),
            marked: s == sight.seat && !sight.chair,
            called: false,
        }
    };
    let place = span(
        rect.left() + 24.0,
        head.bottom(),
        rect.right() - 24.0,
        foot.top() - 4.0,
    );
    let (content, clicked) = hall_ui(ui, look, &sight.scenario, place, &seated, view.moves);
    hall.0 = content;
    if clicked.is_some() {
        out.pick(clicked);
    }
    let legend = span(
        rect.right() - 24.0 - LEGEND,
        foot.top() + 12.0,
        rect.right() - 24.0,
        foot.bottom(),
    );
    // Beside the count there is room for it in a wide window, and beside the button in any.
    let below = if rect.width() < RULE { BUTTON } else { 0.0 };
    at(ui, legend.translate(Vec2::new(0.0, below)), |ui| {
        legend_ui(ui, view.look);
    });
    // More than one in an evening: what came of the others is read when the day is over.
    let more = view.screen.votes.len().saturating_sub(1);
    if more > 0 {
        let corner = span(
            rect.right() - 24.0 - LEGEND,
            rect.top() + 12.0,
            rect.right() - 24.0,
            head.bottom(),
        );
        at(ui, corner, |ui| {
            ui.with_layout(egui::Layout::top_down(egui::Align::Max), |ui| {
                small(ui, look, text!("vote-more", n = more));
                if act(ui, look, &text!("vote-pass-over"), Some(Key::Comma), false) {
                    out.ask(ConferenceChange::VotedAll);
                }
            });
        });
    }
    // The rule, where the count leaves room for it.
    if rect.width() >= RULE {
        let rule = span(
            rect.left() + 24.0,
            foot.top() - 4.0,
            rect.left() + 24.0 + LEGEND,
            rect.bottom(),
        );
        at(ui, rule, |ui| {
            let rule = match held.put_off {
                (_, true) => text!("vote-rule-again"),
                _ => text!("vote-rule"),
            };
            ui.spacing_mut().item_spacing.y = 2.0;
            small(ui, look, rule);
            if sight.takes_part() {
                small(ui, look, text!("vote-rule-own"));
            } else if !sight.chair {
                small(ui, look, text!("vote-rule-away"));
            }
        });
    }
    at(ui, foot.shrink2(Vec2::new(24.0, 4.0)), |ui| {
        ui.vertical_centered(|ui| {
            count_ui(ui, view, held, up > groups.len());
            // Space, too, which otherwise ends the day.
            let on = act(ui, look, &text!("vote-go-on"), Some(Key::Enter), true);
            if on || pressed(ui, Key::Space) || escape(ui) {
                out.ask(ConferenceChange::Voted);
            }
        });
    });
}

/// What stood there before, and what the wording is worth to the seat beside that.
fn worth(view: &View, held: &VoteHeld) -> String {
    let sight = view.sight;
    let before = sight.stood_before(held);
    if before == held.wording {
        return text!("vote-stood");
    }
    let from = words::quoted(&sight.scenario, held.bracket, before);
    let all = sight.own.worth.get(held.bracket.index());
    let of = |w: WordingId| all.and_then(|all| all.get(w.index())).copied();
    match of(held.wording).zip(of(before)).filter(|_| !sight.chair) {
        Some((this, that)) => {
            let worth = signed(this - that);
            text!("vote-worth", from = from, worth = worth)
        }
        None => text!("vote-in-place", from = from),
    }
}

/// Who called for the vote, and how.
fn called(view: &View, held: &VoteHeld) -> String {
    let sight = view.sight;
    let kind = match held.kind {
        CallKind::PointOfOrder => "order",
        CallKind::Close => "close",
        _ => "vote",
    };
    let called = match held.by {
        Some(s) if s == sight.seat && !sight.chair => text!("vote-called-own", kind = kind),
        Some(s) => text!(
            "vote-called",
            kind = kind,
            by = &sight.scenario.states[s].profile.name
        ),
        None => text!("vote-called", kind = kind, by = text!("words-the-chair")),
    };
    let cost = price(&sight.theory.conference.votes, held.kind);
    let cost = text!("vote-costs", n = format!("{cost:.0}"));
    format!("{called} {cost}")
}

/// What the forms of the plates mean, from the right.
fn legend_ui(ui: &mut Ui, look: &Look) {
    let forms = [
        (None, says(Shown::Down)),
        (Some(Decision::Refuse), says(Shown::Against)),
        (Some(Decision::NotNow), says(Shown::Abstains)),
        (Some(Decision::Sign), says(Shown::For)),
    ];
    let across = egui::Layout::right_to_left(egui::Align::TOP);
    ui.with_layout(across, |ui| forms_ui(ui, look, &forms));
}

/// When the vote came into sight, in seconds of the window.
fn began(ui: &Ui, view: &View, held: &VoteHeld) -> f64 {
    let id = egui::Id::new("vote-began");
    let which = (held.day, held.bracket, view.screen.votes.len());
    let now = ui.input(|i| i.time);
    let kept = ui.data(|d| d.get_temp::<((u32, crate::model::ids::BracketId, usize), f64)>(id));
    match kept {
        Some((of, time)) if of == which => time,
        _ => {
            ui.data_mut(|d| d.insert_temp(id, (which, now)));
            now
        }
    }
}

/// Escape goes on and does not leave the conference.
fn escape(ui: &mut Ui) -> bool {
    let asked = pressed(ui, Key::Escape);
    if asked {
        ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    }
    asked
}

/// What a plate said.
fn answer(plate: Option<Plate>, (yes, no): (&[StateId], &[StateId]), s: StateId) -> Shown {
    match plate {
        _ if yes.contains(&s) => Shown::For,
        _ if no.contains(&s) => Shown::Against,
        Some(plate) if plate.raised() => Shown::Abstains,
        _ => Shown::Away,
    }
}

fn says(shown: Shown) -> String {
    match shown {
        Shown::For | Shown::ForWith => text!("vote-for"),
        Shown::Against => text!("vote-against"),
        Shown::Abstains => text!("vote-abstains"),
        Shown::Away | Shown::Down => text!("vote-no-plate"),
    }
}

/// The count, once all plates are up, and what came of it.
fn count_ui(ui: &mut Ui, view: &View, held: &VoteHeld, all: bool) {
    let look = view.look;
    let (yes, no, abstain) = held.tally;
    let words = match all {
        false => text!("vote-counts"),
        true if held.carried && held.put_off.1 => {
            text!("vote-carried-again", yes = yes, no = no, abstain = abstain)
        }
        true if held.carried => text!("vote-carried", yes = yes, no = no, abstain = abstain),
        true if held.put_off.0 => text!("vote-put-off", yes = yes, no = no, abstain = abstain),
        true if yes == no => text!("vote-tie", yes = yes, no = no, abstain = abstain),
        true => text!("vote-lost", yes = yes, no = no, abstain = abstain),
    };
    let r = ui.label(text(&words, theme::bold(look.size.body), *look.ink.full));
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
}
