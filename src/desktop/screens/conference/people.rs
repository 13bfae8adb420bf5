//! The left column: the adviser and who stands where.

use crate::model::ids::{BracketId, StateId, WordingId};
use bevy_egui::egui::{self, Key, Modifiers, Ui};

use crate::desktop::act_words::others;
use crate::desktop::screens::conference::cells;
use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::listing;
use crate::desktop::screens::conference::listing::{Filter, Row, Sort};
use crate::desktop::screens::conference::proposes::proposes_ui;
use crate::desktop::screens::conference::rows::{ROW, group_ui, seat_ui};
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::table::Table;
use crate::desktop::widgets::{act, hair, head, ring, sign_ui, small, text};
use crate::desktop::{theme, words};
use crate::text;

/// Delegations up to which nobody is searched for or filtered. Judgement: as many as the list shows.
const FEW: usize = 6;

/// Worth below which other words are told to bring little, in units of utility. Judgement: less than shows.
const LITTLE: f64 = 0.002;
/// Set when the search field should take the keyboard as soon as it is there.
const FIND: &str = "find-now";

/// Adviser, hemicycle or list, counterparts. What is short of room goes first: the drawing, then
/// the adviser.
pub fn people_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let tall = ui.available_height();
    if tall > 480.0 {
        let (says, rest) = advice(view, sight);
        let words = text(says, theme::italic(look.size.head), *look.ink.full);
        ui.add(egui::Label::new(words));
        let who = if sight.chair {
            text!("people-secretary")
        } else {
            text!("people-adviser")
        };
        small(ui, look, who);
        if !rest.is_empty() {
            ui.add_space(2.0);
            small(ui, look, rest);
        }
        proposes_ui(ui, view, sight);
        ui.add_space(10.0);
    }
    let fits = tall > 520.0;
    let drawn = fits && !view.screen.shows.list;
    ui.horizontal(|ui| {
        let title = if view.screen.list.filter == Filter::Block {
            text!("people-who-can-block")
        } else {
            text!("people-who-stands-where")
        };
        head(ui, look, &title);
        let other = if view.screen.shows.list {
            text!("people-as-room")
        } else {
            text!("people-as-list")
        };
        if fits && act(ui, look, &other, Some(Key::L), false) {
            out.ask(ConferenceChange::ShowList(!view.screen.shows.list));
        }
    });
    if drawn {
        crate::desktop::screens::conference::room::room_ui(ui, view, sight);
    }
    counts(ui, view, sight);
    ui.add_space(6.0);
    let rows = listing::rows(&view.screen.list, view.screen.selected(), sight);
    // A few are seen at a glance.
    if sight.scenario.states.len() > FEW {
        find_ui(ui, view, &rows, out);
        ui.add_space(2.0);
        filter_and_order_ui(ui, view, sight, rows.len(), out);
        ui.add_space(2.0);
    }
    hair(ui, look);
    list_ui(ui, view, sight, &rows, out);
}

/// Plates for each wording of the selected bracket.
fn counts(ui: &mut Ui, view: &View, sight: &Sight) {
    let (look, b) = (view.look, view.screen.bracket);
    for (w, n) in WordingId::each(&sight.counts(b)) {
        crate::desktop::widgets::ends(
            ui,
            |ui| {
                sign_ui(ui, look, w);
                let whole = words::wording(&sight.scenario, b, w);
                let words = words::short_wording(&sight.scenario, b, w);
                let words = text(words, theme::sans(look.size.small), *look.ink.full);
                ui.label(words).on_hover_text(whole);
            },
            |ui| {
                ui.label(text(
                    n.to_string(),
                    theme::bold(look.size.small),
                    *look.ink.full,
                ));
            },
        );
    }
}

/// Search by name: “/” goes to it, Enter opens the first found, Escape leaves it.
fn find_ui(ui: &mut Ui, view: &View, rows: &[Row], out: &mut Out) {
    let look = view.look;
    let mut typed = view.screen.list.find.clone();
    let hint = text(
        text!("people-find-hint"),
        theme::sans(look.size.small),
        *look.ink.faint,
    );
    let field = egui::TextEdit::singleline(&mut typed)
        .id_salt("find")
        .font(theme::sans(look.size.small))
        .margin(egui::Margin::symmetric(8, 5))
        .desired_width(ui.available_width() - 2.0)
        .hint_text(hint);
    let r = ui.add(field);
    r.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, &view.screen.list.find, &typed, "");
        info.label = Some(text!("people-find"));
        info
    });
    ring(ui, look, r.rect, r.has_focus());
    let owed = ui.memory_mut(|m| m.data.remove_temp::<bool>(FIND.into()));
    if owed.is_some() || asked(ui, view) {
        r.request_focus();
    }
    // The key that calls the field may arrive as text too.
    typed.retain(|c| c != '/');
    if typed != view.screen.list.find {
        out.ask(ConferenceChange::Find(typed));
    }
    if r.lost_focus() {
        let enter = ui.input(|i| i.key_pressed(Key::Enter));
        let first = rows.iter().find_map(|row| match row {
            Row::Seat(s) => Some(*s),
            Row::Group(_) => None,
        });
        // Escape leaves the field, not the conference.
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
            out.ask(ConferenceChange::Find(String::new()));
        } else if enter && !view.screen.list.find.trim().is_empty() {
            match first {
                Some(s) => {
                    out.ask(ConferenceChange::OpenDossier(Some(s)));
                    out.ask(ConferenceChange::Find(String::new()));
                }
                None => out.say(text!(
                    "people-nobody-is-called",
                    name = view.screen.list.find.trim()
                )),
            }
        }
    }
}

/// Whether the search was asked for. With a package in hand the key looks for a partner instead.
fn asked(ui: &Ui, view: &View) -> bool {
    let draft = &view.screen.draft;
    let free = draft.is_empty();
    free && crate::desktop::widgets::pressed(ui, Key::Slash)
}

/// Asks for the search while another column is shown; true if it was asked.
pub fn call_search(ui: &Ui, view: &View) -> bool {
    let asked = asked(ui, view);
    if asked {
        ui.memory_mut(|m| m.data.insert_temp(FIND.into(), true));
    }
    asked
}

/// Which delegations, and in which order.
fn filter_and_order_ui(ui: &mut Ui, view: &View, sight: &Sight, n: usize, out: &mut Out) {
    let look = view.look;
    let plain = |words: String| text(words, theme::sans(look.size.small), *look.ink.full);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = look.space[0];
        let now = view.screen.list.filter.words(sight);
        let shown = if view.screen.list.filter == Filter::All || !view.screen.list.find.is_empty() {
            now.clone()
        } else {
            format!("{now}, {n}")
        };
        let wide = (ui.available_width() * 0.58).max(120.0);
        let list = egui::ComboBox::from_id_salt("filter")
            .selected_text(plain(shown))
            .width(wide)
            .height(420.0)
            .show_ui(ui, |ui| {
                for filter in Filter::all(sight) {
                    let seats = StateId::all(sight.scenario.states.len());
                    let kept = seats
                        .filter(|&s| {
                            s != sight.seat && filter.keeps(view.screen.selected(), sight, s)
                        })
                        .count();
                    let words = plain(format!("{}  {kept}", filter.words(sight)));
                    if ui
                        .selectable_label(view.screen.list.filter == filter, words)
                        .clicked()
                    {
                        out.ask(ConferenceChange::Filter(filter));
                    }
                }
            });
        let label = text!("people-list", now = now);
        list.response
            .widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, &label));
        let by = |sort: Sort| match sort {
            Sort::Size => text!("people-by-size"),
            Sort::Chance => text!("people-by-chance"),
            Sort::Trust => text!("people-by-trust"),
        };
        let order = egui::ComboBox::from_id_salt("sort")
            .selected_text(plain(by(view.screen.list.sort)))
            .width(ui.available_width() - 2.0)
            .show_ui(ui, |ui| {
                for sort in [Sort::Size, Sort::Chance, Sort::Trust] {
                    let words = plain(by(sort));
                    if ui
                        .selectable_label(view.screen.list.sort == sort, words)
                        .clicked()
                    {
                        out.ask(ConferenceChange::Sort(sort));
                    }
                }
            });
        let label = text!("people-order", by = by(view.screen.list.sort));
        order
            .response
            .widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, &label));
    });
}

fn list_ui(ui: &mut Ui, view: &View, sight: &Sight, rows: &[Row], out: &mut Out) {
    let look = view.look;
    if rows.is_empty() {
        let words = match view.screen.list.filter {
            _ if !view.screen.list.find.is_empty() => text!("people-nobody-of-that-name"),
            Filter::Block => text!("people-nobody-in-its-way"),
            _ => text!("people-nobody"),
        };
        small(ui, look, words);
        return;
    }
    let why = view.screen.list.filter == Filter::Block && view.screen.list.find.is_empty();
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown = egui::ScrollArea::vertical()
        .id_salt("people")
        .auto_shrink(false)
        .show_rows(ui, ROW, rows.len(), |ui, seen| {
            let (title, heads) = (text!("people-who-stands-where"), cells::heads());
            let table = Table::begin(ui, "people", &title, &heads, rows.len());
            for n in seen {
                let clicked = match rows[n] {
                    Row::Group(g) => {
                        let cells = cells::of_group(view, sight, g);
                        let draw = |ui: &mut Ui| group_ui(ui, view, sight, g);
                        let r = ui.push_id(("group", g), |ui| table.row(ui, n, &cells, draw));
                        r.inner.then_some(ConferenceChange::FoldGroup(g))
                    }
                    Row::Seat(s) => {
                        let cells = cells::of_seat(view, sight, s);
                        let draw = |ui: &mut Ui| seat_ui(ui, view, sight, s, why);
                        let r = ui.push_id(("seat", s), |ui| table.row(ui, n, &cells, draw));
                        let open = view.screen.dossier == Some(s);
                        let next = (!open).then_some(s);
                        r.inner.then_some(ConferenceChange::OpenDossier(next))
                    }
                };
                if let Some(change) = clicked {
                    out.ask(change);
                }
            }
        });
    fades(ui, *look.ground.window, &shown);
}

/// To the chair: how the room stands on a bracket, and what is left to do.
fn report(sight: &Sight, bracket: BracketId) -> String {
    use crate::conference::plates::rules::{best, objectors};
    use crate::conference::room::Standing;
    let counts = sight.counts(bracket);
    let seats: Vec<f64> = counts.iter().map(|&n| n as f64).collect();
    let first = best(&seats);
    let wording = words::wording(&sight.scenario, bracket, first);
    let (with, all) = (counts[first], sight.room.delegations());
    let left = BracketId::all(sight.room.draft.standing.len())
        .filter(|&b| !matches!(sight.standing(b), Standing::Clear | Standing::Shut))
        .count();
    if sight.raised(bracket) {
        let against = objectors(sight.plates(bracket), first);
        text!(
            "people-report-raised",
            with = with,
            all = all,
            wording = wording,
            against = against,
            left = left
        )
    } else {
        text!(
            "people-report-expected",
            with = with,
            all = all,
            wording = wording,
            left = left
        )
    }
}

fn advice(view: &View, sight: &Sight) -> (String, String) {
    let b = view.screen.bracket;
    let Some(worth) = sight.own.worth.get(b.index()) else {
        return Default::default();
    };
    if sight.chair {
        return (report(sight, b), String::new());
    }
    let best = crate::conference::plates::rules::best(worth);
    let now = sight.room.draft.text.at(b);
    let number = words::clause(&sight.scenario, &sight.scenario.text.brackets[b].key);
    if let Some((offer, word)) = sight.promised(b).filter(|(_, w)| *w != best) {
        let wording = words::wording(&sight.scenario, b, word);
        let says = text!(
            "people-advice-promised",
            number = number,
            wording = wording,
            who = others(sight, offer)
        );
        return (says, String::new());
    }
    let goal = sight.hangs(b);
    let wants = best != now && worth[best] >= LITTLE;
    let rest = match goal {
        Some((which, title, stands)) => text!(
            "people-goal-hangs",
            which = which,
            title = title,
            now = stands
        ),
        None if wants && sight.own.gain >= 0.0 => text!("people-we-gain"),
        None if wants => text!("people-we-lose"),
        None => text!("people-elsewhere"),
    };
    let says = if wants {
        let wording = words::wording(&sight.scenario, b, best);
        let worth = crate::desktop::widgets::signed(worth[best]);
        text!(
            "people-advice-want",
            number = number,
            wording = wording,
            worth = worth
        )
    } else if best == now {
        text!("people-advice-suits", number = number)
    } else {
        text!("people-advice-little", number = number)
    };
    (says, rest)
}
