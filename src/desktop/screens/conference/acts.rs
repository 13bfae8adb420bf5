//! What one can do with the selected wording, in three groups: say, group and corridor, procedure.

use bevy_egui::egui::{self, Key, Ui, Vec2};
use std::borrow::Cow;

use crate::conference::plates::rules::price;
use crate::conference::room::Standing;
use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::screens::conference::{Out, View};
use crate::desktop::sight::Sight;
use crate::desktop::sight::questions::rule_words;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{act, button, pressed, text};
use crate::model::Action;
use crate::model::action::CallKind;
use crate::model::clause::{BracketKind, PLACE};

/// An act with its key and its price.
struct ActButton {
    words: String,
    key: Key,
    action: Action,
    note: Cow<'static, str>,
}

fn act_button(
    words: impl Into<String>,
    key: Key,
    action: Action,
    note: impl Into<Cow<'static, str>>,
) -> ActButton {
    ActButton {
        words: words.into(),
        key,
        action,
        note: note.into(),
    }
}

/// A button for an act: what it costs on hover, or why it is refused. A key pressed in vain says why.
fn act_ui(ui: &mut Ui, look: &Look, sight: &Sight, it: ActButton, primary: bool, out: &mut Out) {
    let refused = sight.refused(&it.action);
    let on = refused.is_none();
    let r = button(ui, look, &it.words, Some(it.key), primary, on);
    let r = r.on_hover_text(refused.as_deref().unwrap_or(&it.note));
    if r.clicked() || pressed(ui, it.key) {
        out.act_or_say(refused, it.action);
    }
}

/// The same by key alone.
fn by_key_alone(ui: &Ui, sight: &Sight, key: Key, action: Action, out: &mut Out) {
    if pressed(ui, key) {
        out.act_or_say(sight.refused(&action), action);
    }
}

/// A line of acts under a word.
fn line(ui: &mut Ui, look: &Look, words: &str, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.add_space(crate::desktop::screens::conference::clause::NUMBERS);
        let (rect, _) = ui.allocate_exact_size(Vec2::new(66.0, 30.0), egui::Sense::hover());
        let font = theme::italic(look.body);
        let at = rect.left_center();
        let align = egui::Align2::LEFT_CENTER;
        ui.painter().text(at, align, words, font, *look.ink2);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 6.0);
            add(ui);
        });
    });
}

/// All acts on the selected wording.
pub fn acts_ui(ui: &mut Ui, view: &View, sight: &Sight, short: &str, out: &mut Out) {
    let look = view.look;
    let (b, w) = (view.screen.bracket, view.screen.wording);
    let p = || sight.scenario.proposal(b, w);
    let price = sight.theory.conference.floor.goodwill_press;
    ui.spacing_mut().item_spacing.y = 6.0;
    let press = act_button(
        "Tell the press",
        Key::Q,
        Action::Press(p()),
        format!("Publics look at its subject, yours most. One action, {price} goodwill (3.16)."),
    );
    if sight.before() {
        line(ui, look, "Say", |ui| {
            act_ui(ui, look, sight, press, false, out);
        });
        corridor(ui, view, sight, out);
        let none: [(Key, Action); 6] = [
            (Key::S, Action::Support(p())),
            (Key::O, Action::Oppose(p())),
            (Key::T, Action::Table(p())),
            (Key::F, Action::Cosponsor(p())),
            (Key::R, Action::RedLine(p())),
            (Key::V, Action::CallVote(p())),
        ];
        for (key, action) in none {
            by_key_alone(ui, sight, key, action, out);
        }
        return;
    }
    line(ui, look, "Say", |ui| {
        if sight.standing(b) == Standing::Shut {
            let bracket = sight.scenario.text.brackets[b].key.clone();
            let note = "Nothing is said here until somebody opens it. One action (1.5).";
            let open = act_button("Open this bracket", Key::O, Action::Open { bracket }, note);
            act_ui(ui, look, sight, open, true, out);
            act_ui(ui, look, sight, press, false, out);
            return;
        }
        let note = "Speak for it. One action; what you promised against it breaks (1.12, 4.7).";
        let support = act_button(
            format!("Support “{short}”"),
            Key::S,
            Action::Support(p()),
            note,
        );
        act_ui(ui, look, sight, support, true, out);
        let note = "Speak against it. One action; what you promised for it breaks (1.12, 4.7).";
        let oppose = act_button("Oppose", Key::O, Action::Oppose(p()), note);
        act_ui(ui, look, sight, oppose, false, out);
        let table = Action::Table(p());
        let second = Action::Cosponsor(p());
        if sight.tabled(b, w).is_some() {
            let note = "Put your name beside the mover’s; a second name brings it before the room. One action (1.13).";
            let it = act_button("Co-sponsor", Key::F, second, note);
            act_ui(ui, look, sight, it, false, out);
            by_key_alone(ui, sight, Key::T, table, out);
        } else {
            let note = "Put it forward; it needs a second name. One action, one wording a day, two for who leads a group (1.12).";
            let it = act_button("Table", Key::T, table, note);
            act_ui(ui, look, sight, it, false, out);
            by_key_alone(ui, sight, Key::F, second, out);
        }
        let note = "Say you cannot take it. One action; if the text crosses it, signing costs 5 (1.7, 3.9).";
        let red = act_button("Red line", Key::R, Action::RedLine(p()), note);
        act_ui(ui, look, sight, red, false, out);
        act_ui(ui, look, sight, press, false, out);
    });
    corridor(ui, view, sight, out);
    procedure(ui, view, sight, out);
}

/// The group's meeting and the package in hand.
fn corridor(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    let p = sight
        .scenario
        .proposal(view.screen.bracket, view.screen.wording);
    line(ui, look, "Corridor", |ui| {
        let group = sight
            .room
            .group_of(sight.seat)
            .and_then(|g| sight.room.regional.groups.get(g.index()));
        let words = group.map_or("Bring to your group".to_owned(), |g| {
            format!("Bring to {}", g.name)
        });
        let action = Action::Caucus(p);
        let refused = sight.refused(&action);
        let note = group.map_or(String::new(), |g| {
            let rule = rule_words(g.rule);
            format!("It meets this evening: {rule}. One action, once a day (1.14, 0.2).")
        });
        let r = button(ui, look, &words, Some(Key::Z), false, refused.is_none());
        let r = r.on_hover_text(refused.as_deref().unwrap_or(&note));
        if r.clicked() || pressed(ui, Key::Z) {
            out.act_or_say(refused, action);
        }
        crate::desktop::screens::conference::terms::terms_ui(ui, view, out);
    });
}

/// Plates, votes and motions; the rarer ones behind a fold.
fn procedure(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    let (b, w) = (view.screen.bracket, view.screen.wording);
    let p = || sight.scenario.proposal(b, w);
    let key = || sight.scenario.text.brackets[b].key.clone();
    let goodwill = |kind| price(&sight.theory.conference.votes, kind);
    line(ui, look, "Procedure", |ui| {
        let first = [
            act_button(
                "Show of plates",
                Key::W,
                Action::ShowOfPlates(p()),
                format!(
                    "Who stands for it? Settles nothing. One action, {} goodwill (3.10).",
                    goodwill(CallKind::Show)
                ),
            ),
            act_button(
                "Call a vote",
                Key::V,
                Action::CallVote(p()),
                format!(
                    "More than half of the plates cast. One action, {} goodwill; losers remember (3.6, 5.5).",
                    goodwill(CallKind::Vote)
                ),
            ),
            act_button(
                "Ask the chair",
                Key::C,
                Action::ChairText,
                "The chair writes a text of its own this evening. One action, once a day (4.2).",
            ),
        ];
        for it in first {
            act_ui(ui, look, sight, it, false, out);
        }
        let words = if view.screen.more { "Less" } else { "More" };
        if act(ui, look, words, Some(Key::Num0), false) {
            out.ask(ConferenceChange::FoldMotions);
        }
        let point = act_button(
            "Point of order",
            Key::X,
            Action::PointOfOrder(p()),
            format!(
                "A vote though the bracket is not open. One action, {} goodwill (3.7).",
                goodwill(CallKind::PointOfOrder)
            ),
        );
        if !view.screen.more {
            by_key_alone(ui, sight, Key::X, point.action, out);
            return;
        }
        let rest = [
            point,
            act_button(
                "Close debate",
                Key::Num6,
                Action::CloseDebate { bracket: key() },
                format!(
                    "Settles it with the leading wording if more than half do not object. One action, {} goodwill (3.14).",
                    goodwill(CallKind::Close)
                ),
            ),
            act_button(
                "Put it off",
                Key::Num7,
                Action::Adjourn { bracket: key() },
                format!(
                    "Until the day after tomorrow, if objectors outnumber friends. One action, {} goodwill (3.15).",
                    goodwill(CallKind::Adjourn)
                ),
            ),
        ];
        for it in rest {
            act_ui(ui, look, sight, it, false, out);
        }
        place(ui, view, sight, out);
        let walk = act_button(
            "Walk out",
            Key::Num9,
            Action::WalkOut,
            format!(
                "No plate and no voice until tomorrow. One action, {} goodwill (1.15, 3.17).",
                sight.theory.conference.floor.goodwill_walk_out
            ),
        );
        act_ui(ui, look, sight, walk, false, out);
    });
}

/// Moving the clause: the page turns to its places first.
fn place(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    let treaty = &sight.scenario.text;
    let Some(bracket) = treaty.brackets.get(view.screen.bracket.index()) else {
        return;
    };
    let clause = &treaty.clauses[bracket.clause];
    if bracket.kind != BracketKind::Place {
        let r = button(ui, look, "Move the clause", Some(Key::Num8), false, true);
        let r = r.on_hover_text("Choose where it stands: preamble, article, resolution, nowhere.");
        if r.clicked() || pressed(ui, Key::Num8) {
            let at = treaty.find(&format!("{}.{PLACE}", clause.id));
            out.ask(ConferenceChange::SelectBracket(
                at.unwrap_or(clause.frame.place),
            ));
        }
        return;
    }
    let Some(chosen) = bracket.wordings.get(view.screen.wording.index()) else {
        return;
    };
    let action = Action::MoveClause {
        clause: clause.id.clone(),
        place: chosen.id.clone(),
    };
    let words = format!("Move it to “{}”", chosen.text.trim_matches([' ', ',']));
    let note = "Opens the place if it is shut and tables this one. One action, as tabling (1.12).";
    let it = act_button(words, Key::Num8, action, note);
    act_ui(ui, look, sight, it, false, out);
}

/// The line that opens the list of those who can block the wording.
pub fn block_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    use crate::desktop::screens::conference::Column;
    use crate::desktop::screens::conference::listing::Filter;
    let look = view.look;
    let n = sight.outlook.blockers.len();
    let shown = view.screen.list.filter == Filter::Block;
    let words = match n {
        _ if shown => "Show everyone".to_owned(),
        0 => "Nobody can block this".to_owned(),
        n => format!("Who can block this: {n}"),
    };
    if act(ui, look, &words, Some(Key::I), false) {
        let next = if shown { Filter::All } else { Filter::Block };
        out.ask(ConferenceChange::Filter(next));
        out.ask(ConferenceChange::Find(String::new()));
        out.ask(ConferenceChange::Column(Column::People));
    }
    ui.label(text(
        "red lines, plates that object, and who would lose",
        theme::sans(look.small),
        *look.ink2,
    ));
}
