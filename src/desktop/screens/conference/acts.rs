//! What one can do with the selected wording: five acts, and behind a fold the rest in three groups, say,
//! group and corridor, procedure.

use crate::conference::plates::rules::price;
use crate::conference::room::Standing;
use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::terms::{Half, terms_keys, terms_ui};
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::deed::{Deed, deed_ui};
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::{act, button, pressed};
use crate::desktop::words;
use crate::model::Action;
use crate::model::action::CallKind;
use crate::model::clause::{BracketKind, PLACE};
use crate::model::ids::StateId;
use crate::text;
use bevy_egui::egui::{self, Key, Modifiers, Ui, Vec2};

/// Whom a drafting group asks, where nobody is chosen.
const ASKED: usize = 4;

/// An act with its key and its price.
fn act_button(words: impl Into<String>, key: Key, action: Action, note: String) -> Deed {
    Deed::new(words, key, action, note)
}

fn act_ui(ui: &mut Ui, look: &Look, sight: &Sight, it: Deed, primary: bool, out: &mut Out) {
    let it = if primary { it.first() } else { it };
    deed_ui(ui, look, sight, it, out);
}

/// The same by key alone.
fn by_key_alone(ui: &Ui, sight: &Sight, key: Key, action: Action, out: &mut Out) {
    if pressed(ui, key) {
        out.act_or_say(sight.refused(&action), action);
    }
}

/// A line of acts, under a word where there are several lines.
fn line(ui: &mut Ui, look: &Look, words: Option<&str>, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.add_space(crate::desktop::screens::conference::clause::NUMBERS);
        if let Some(words) = words {
            let (rect, r) = ui.allocate_exact_size(Vec2::new(66.0, 30.0), egui::Sense::hover());
            r.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, words));
            let font = theme::italic(look.size.body);
            let at = rect.left_center();
            let align = egui::Align2::LEFT_CENTER;
            ui.painter().text(at, align, words, font, *look.ink.soft);
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 6.0);
            add(ui);
        });
    });
}

/// The acts on the selected wording: five at most, and the rest behind a fold.
pub fn acts_ui(ui: &mut Ui, view: &View, sight: &Sight, named: &str, out: &mut Out) {
    let look = view.look;
    line(ui, look, None, |ui| {
        if sight.before() {
            act_ui(ui, look, sight, press(view, sight), false, out);
            caucus_ui(ui, view, sight, out);
            terms_ui(ui, view, sight, Half::Near, out);
        } else {
            say_ui(ui, view, sight, named, out);
            terms_ui(ui, view, sight, Half::Near, out);
            act_ui(ui, look, sight, ask_chair(), false, out);
        }
        let words = if view.screen.shows.motions {
            text!("motions-less")
        } else {
            text!("motions-more")
        };
        if act(ui, look, &words, Some(Key::Num0), false) {
            out.ask(ConferenceChange::FoldMotions);
        }
    });
    // Escape folds what was unfolded, and does not leave the conference.
    if view.screen.shows.motions && pressed(ui, Key::Escape) {
        ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        out.ask(ConferenceChange::FoldMotions);
    }
    if view.screen.shows.motions {
        more_ui(ui, view, sight, out);
    } else {
        folded_keys(ui, view, sight, out);
    }
}

/// To open what is shut, or else to speak, to object, to put forward.
fn say_ui(ui: &mut Ui, view: &View, sight: &Sight, named: &str, out: &mut Out) {
    let look = view.look;
    let (b, w) = (view.screen.bracket, view.screen.wording);
    let p = || sight.scenario.proposal(b, w);
    if sight.standing(b) == Standing::Shut {
        let bracket = sight.scenario.text.brackets[b].key.clone();
        let note = text!("motions-open-note");
        let open = act_button(
            text!("motions-open"),
            Key::O,
            Action::Open { bracket },
            note,
        );
        act_ui(ui, look, sight, open, true, out);
        return;
    }
    let note = text!("motions-support-note");
    let words = text!("motions-support", wording = named);
    let support = Action::Support(p());
    // What breaks a promise is never what stands out.
    let keeps = sight.breaks(&support).is_empty();
    let support = act_button(words, Key::S, support, note);
    act_ui(ui, look, sight, support, keeps, out);
    let note = text!("motions-oppose-note");
    let oppose = act_button(text!("motions-oppose"), Key::O, Action::Oppose(p()), note);
    act_ui(ui, look, sight, oppose, false, out);
    let table = Action::Table(p());
    let second = Action::Cosponsor(p());
    if sight.tabled(b, w).is_some() {
        let note = text!("motions-cosponsor-note");
        let it = act_button(text!("motions-cosponsor"), Key::F, second, note);
        act_ui(ui, look, sight, it, false, out);
        by_key_alone(ui, sight, Key::T, table, out);
    } else {
        let note = text!("motions-table-note");
        let it = act_button(text!("motions-table"), Key::T, table, note);
        act_ui(ui, look, sight, it, false, out);
        by_key_alone(ui, sight, Key::F, second, out);
    }
}

fn press(view: &View, sight: &Sight) -> Deed {
    let p = sight
        .scenario
        .proposal(view.screen.bracket, view.screen.wording);
    let price = sight.theory.conference.floor.goodwill_press;
    act_button(
        text!("motions-press"),
        Key::Q,
        Action::Press(p),
        text!("motions-press-note", goodwill = price.to_string()),
    )
}

fn red_line(view: &View, sight: &Sight) -> Deed {
    let p = sight
        .scenario
        .proposal(view.screen.bracket, view.screen.wording);
    let note = text!("motions-red-line-note");
    act_button(text!("motions-red-line"), Key::R, Action::RedLine(p), note)
}

fn ask_chair() -> Deed {
    act_button(
        text!("motions-ask-chair"),
        Key::C,
        Action::ChairText,
        text!("motions-ask-chair-note"),
    )
}

/// What one's group is brought.
fn caucus(view: &View, sight: &Sight) -> Deed {
    let p = sight
        .scenario
        .proposal(view.screen.bracket, view.screen.wording);
    let group = sight
        .room
        .group_of(sight.seat)
        .and_then(|g| sight.room.regional.groups.get(g.index()));
    let words = group.map_or(text!("motions-caucus"), |g| {
        text!("motions-caucus-named", group = &g.name)
    });
    let note = group.map_or(String::new(), |g| {
        let rule = words::group_rule(g.rule, g.members.len());
        text!("motions-caucus-note", rule = rule)
    });
    Deed::new(words, Key::Z, Action::Caucus(p), note)
}

fn caucus_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    deed_ui(ui, view.look, sight, caucus(view, sight), out);
}

/// The keys of what is folded.
fn folded_keys(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    terms_keys(ui, view, sight, out);
    let (b, w) = (view.screen.bracket, view.screen.wording);
    let p = || sight.scenario.proposal(b, w);
    let mut deeds = vec![red_line(view, sight)];
    if sight.before() {
        for (key, action) in [
            (Key::S, Action::Support(p())),
            (Key::O, Action::Oppose(p())),
            (Key::T, Action::Table(p())),
            (Key::F, Action::Cosponsor(p())),
        ] {
            by_key_alone(ui, sight, key, action, out);
        }
    } else {
        deeds.extend([press(view, sight), caucus(view, sight)]);
    }
    deeds.extend(draft(view, sight));
    deeds.extend(consult(sight));
    deeds.extend(procedures(view, sight));
    for deed in deeds {
        if let Some(key) = deed.key {
            by_key_alone(ui, sight, key, deed.action, out);
        }
    }
}

/// What is unfolded, in three groups: say, corridor, procedure.
fn more_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    let before = sight.before();
    if !before {
        line(ui, look, Some(&text!("motions-say")), |ui| {
            act_ui(ui, look, sight, red_line(view, sight), false, out);
            act_ui(ui, look, sight, press(view, sight), false, out);
        });
    }
    line(ui, look, Some(&text!("motions-corridor")), |ui| {
        if !before {
            caucus_ui(ui, view, sight, out);
        }
        terms_ui(ui, view, sight, Half::Far, out);
        let group = draft(view, sight);
        let it = group.filter(|deed| !deed.words.is_empty());
        for deed in it.into_iter().chain(consult(sight)) {
            act_ui(ui, look, sight, deed, false, out);
        }
    });
    if before {
        return;
    }
    line(ui, look, Some(&text!("motions-procedure")), |ui| {
        let all = procedures(view, sight);
        let last = all.len() - 1;
        for (n, deed) in all.into_iter().enumerate() {
            if n == last {
                place(ui, view, sight, out);
            }
            act_ui(ui, look, sight, deed, false, out);
        }
    });
}

/// A drafting group for the clause: with the parties of the package in hand, else with those who are
/// believed to gain most by the selected wording.
fn draft(view: &View, sight: &Sight) -> Option<Deed> {
    let brackets = &sight.scenario.text.brackets;
    let bracket = brackets.get(view.screen.bracket.index())?;
    let clause = &sight.scenario.text.clauses[bracket.clause];
    let mut with = view.screen.draft.to.clone();
    if with.len() < 2 {
        let others = sight.gainers().into_iter().filter(|s| !with.contains(s));
        let others: Vec<StateId> = others.take(ASKED - with.len()).collect();
        with.extend(others);
    }
    let names = words::list(&sight.names(&with), ASKED);
    let note = text!(
        "motions-draft-note",
        clause = sight.scenario.text.clause_name(bracket.clause),
        states = names
    );
    let action = Action::Draft {
        clause: clause.id.clone(),
        with: with
            .iter()
            .map(|&s| sight.scenario.iso(s).to_owned())
            .collect(),
    };
    // Nobody is known to gain and nobody is chosen: there is no group to name.
    let words = if with.is_empty() {
        String::new()
    } else {
        text!("motions-draft", n = with.len())
    };
    Some(Deed::new(words, Key::F6, action, note))
}

/// A talk with the own capital.
fn consult(sight: &Sight) -> Option<Deed> {
    let own = sight.own.capital.as_ref()?;
    let note = own.regain.map_or_else(String::new, |points| {
        let points = format!("{points:.1}");
        text!("stand-consult-regain", points = points)
    });
    let words = text!("motions-consult", points = format!("{:.0}", own.patience()));
    Some(Deed::new(words, Key::F5, Action::Consult, note))
}

/// Plates, votes and motions.
fn procedures(view: &View, sight: &Sight) -> Vec<Deed> {
    let (b, w) = (view.screen.bracket, view.screen.wording);
    let p = || sight.scenario.proposal(b, w);
    let key = || sight.scenario.text.brackets[b].key.clone();
    let goodwill = |kind| price(&sight.theory.conference.votes, kind).to_string();
    let walks_out = sight.theory.conference.floor.goodwill_walk_out;
    vec![
        act_button(
            text!("motions-show"),
            Key::W,
            Action::ShowOfPlates(p()),
            text!("motions-show-note", goodwill = goodwill(CallKind::Show)),
        ),
        act_button(
            text!("motions-vote"),
            Key::V,
            Action::CallVote(p()),
            text!("motions-vote-note", goodwill = goodwill(CallKind::Vote)),
        ),
        act_button(
            text!("motions-point"),
            Key::X,
            Action::PointOfOrder(p()),
            text!(
                "motions-point-note",
                goodwill = goodwill(CallKind::PointOfOrder)
            ),
        ),
        act_button(
            text!("motions-close"),
            Key::Num6,
            Action::CloseDebate { bracket: key() },
            text!("motions-close-note", goodwill = goodwill(CallKind::Close)),
        ),
        act_button(
            text!("motions-put-off"),
            Key::Num7,
            Action::Adjourn { bracket: key() },
            text!(
                "motions-put-off-note",
                goodwill = goodwill(CallKind::Adjourn)
            ),
        ),
        act_button(
            text!("motions-walk-out"),
            Key::Num9,
            Action::WalkOut,
            text!("motions-walk-out-note", goodwill = walks_out.to_string()),
        ),
    ]
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
        let r = button(
            ui,
            look,
            &text!("motions-move"),
            Some(Key::Num8),
            false,
            true,
        );
        let r = r.noted(text!("motions-move-note"));
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
    let words = text!(
        "motions-move-to",
        place = chosen.text.trim_matches([' ', ','])
    );
    let note = text!("motions-move-to-note");
    let it = act_button(words, Key::Num8, action, note);
    act_ui(ui, look, sight, it, false, out);
}

/// The line that opens the list of those who can block the wording.
pub fn block_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    use crate::desktop::screens::conference::listing::Filter;
    use crate::desktop::screens::conference::screen::Column;
    let look = view.look;
    let n = sight.outlook.blockers.len();
    let shown = view.screen.list.filter == Filter::Block;
    let words = if shown {
        text!("motions-everyone")
    } else {
        text!("motions-blockers", n = n)
    };
    let r = button(ui, look, &words, Some(Key::I), false, true);
    let r = r.noted(text!("motions-blockers-note"));
    if r.clicked() || pressed(ui, Key::I) {
        let next = if shown { Filter::All } else { Filter::Block };
        out.ask(ConferenceChange::Filter(next));
        out.ask(ConferenceChange::Find(String::new()));
        out.ask(ConferenceChange::Column(Column::People));
    }
}
