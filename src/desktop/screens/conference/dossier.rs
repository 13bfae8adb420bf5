//! What is known of one delegation, and what would bring it on board.

use crate::model::ids::{BracketId, StateId, WordingId};
use bevy_egui::egui::{self, Key, Modifiers, Rect, Sense, Stroke, Ui, Vec2};

use crate::conference::corridors::offers::Pay;
use crate::conference::favours;
use crate::conference::signing::rules::Reason;
use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::changes::{ConferenceChange, PackageChange};
use crate::desktop::screens::conference::rows::{chance_bar, red_words};
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::sight::questions::PackageStanding;
use crate::desktop::widgets::{
    act, button, hair, head, one_line, paper, plate, pressed, signed, small, span, text,
};
use crate::desktop::{theme, words};
use crate::model::Action;
use crate::seat::advice::Remedy;
use crate::text;

/// Terms of a sum that are named one by one.
const NAMED: usize = 9;
/// Things said that are listed.
const SAID: usize = 7;
/// Reasons that are listed.
const REASONS: usize = 3;

/// The dossier, in the place of the text until it is closed.
pub fn dossier_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Out) {
    let (look, sight, Some(state)) = (view.look, view.sight, view.screen.dossier) else {
        return;
    };
    if state.index() >= sight.scenario.states.len() {
        return;
    }
    paper(ui, look, rect);
    crate::desktop::widgets::at(ui, rect.shrink2(Vec2::new(28.0, 16.0)), |ui| {
        head_ui(ui, view, sight, state, out);
        hair(ui, look);
        egui::ScrollArea::vertical()
            .id_salt(("dossier", state))
            .auto_shrink(false)
            .show(ui, |ui| {
                if ui.available_width() < 600.0 {
                    belief_ui(ui, view, sight, state);
                    ways_ui(ui, view, sight, state, out);
                    words_ui(ui, view, sight, state);
                    return;
                }
                ui.spacing_mut().item_spacing.x = look.space[5];
                ui.columns(2, |side| {
                    let plain = egui::Layout::top_down(egui::Align::Min);
                    side[0].with_layout(plain, |ui| {
                        ui.spacing_mut().item_spacing.x = look.space[1];
                        belief_ui(ui, view, sight, state);
                    });
                    side[1].with_layout(plain, |ui| {
                        ui.spacing_mut().item_spacing.x = look.space[1];
                        ways_ui(ui, view, sight, state, out);
                        words_ui(ui, view, sight, state);
                    });
                });
            });
    });
}

/// Name, group, trust; back to the text; its door.
fn head_ui(ui: &mut Ui, view: &View, sight: &Sight, state: StateId, out: &mut Out) {
    let look = view.look;
    let group = sight
        .room
        .group_of(state)
        .and_then(|g| sight.room.regional.groups.get(g.index()));
    let group = group.map_or(text!("dossier-no-group"), |g| {
        if g.leader == state {
            text!("dossier-speaks-for", group = &g.name)
        } else {
            g.name.clone()
        }
    });
    crate::desktop::widgets::ends(
        ui,
        |ui| {
            plate(ui, look, sight.name(state), look.lede);
            ui.add_space(6.0);
            crate::desktop::widgets::trust(
                ui,
                look,
                sight.own.trust.get(state.index()).copied().unwrap_or(0.5),
            );
            let words = text(group, theme::italic(look.lede), *look.ink2);
            ui.add(egui::Label::new(words).truncate());
        },
        |ui| {
            if act(ui, look, &text!("dossier-back"), Some(Key::Escape), false) {
                // Escape leaves the dossier, not the conference.
                ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
                out.ask(ConferenceChange::OpenDossier(None));
            }
            if sight.sits() && state != sight.seat {
                let action = Action::Eavesdrop {
                    on: sight.scenario.iso(state).to_owned(),
                };
                let refused = sight.refused(&action);
                let risk = format!("{:.0}", sight.risk(state) * 100.0);
                let words = text!("dossier-listen", risk = risk);
                let on = refused.is_none();
                let r = button(ui, look, &words, Some(Key::F3), false, on);
                let n = &sight.theory.conference.corridors;
                let note = text!(
                    "dossier-listen-note",
                    trust = format!("{:.0}", n.caught_trust * 100.0),
                    goodwill = n.goodwill_caught.to_string()
                );
                let r = r.on_hover_text(refused.as_deref().unwrap_or(&note));
                if r.clicked() || pressed(ui, Key::F3) {
                    out.act_or_say(refused, action);
                }
            }
        },
    );
}

/// Chance and sum, as the seat believes them.
fn belief_ui(ui: &mut Ui, view: &View, sight: &Sight, state: StateId) {
    let look = view.look;
    head(ui, look, &text!("dossier-will-do"));
    let (Some(chance), Some(own)) = (
        sight.chance(state),
        sight.outlook.now.sums.get(state.index()),
    ) else {
        small(ui, look, text!("dossier-answered"));
        return;
    };
    ui.horizontal(|ui| {
        let words = format!("{:.0} %", chance.mean * 100.0);
        ui.label(text(words, theme::serif_bold(look.title), *look.ink));
        ui.vertical(|ui| {
            let range = format!("[{:.0}–{:.0}]", chance.low * 100.0, chance.high * 100.0);
            ui.label(text(range, theme::sans(look.head), *look.accent));
            small(ui, look, text!("dossier-signs"));
        });
    });
    let wide = ui.available_width().min(340.0);
    let (bar, _) = ui.allocate_exact_size(Vec2::new(wide, 16.0), Sense::hover());
    chance_bar(ui.painter(), look, bar.shrink2(Vec2::new(2.0, 3.0)), chance);
    ui.add_space(6.0);
    let reasons = itemised(sight, &own.reasons);
    let most = reasons.iter().map(|r| r.1.abs()).fold(0.01, f64::max);
    for (words, value) in &reasons {
        term(ui, view, words, *value, most);
    }
    hair(ui, look);
    let spread = sight
        .outlook
        .now
        .spread
        .get(state.index())
        .copied()
        .unwrap_or(0.0);
    let total = own.sum();
    crate::desktop::widgets::ends(
        ui,
        |ui| {
            let words = text(text!("dossier-sum"), theme::bold(look.small), *look.ink);
            ui.label(words);
        },
        |ui| {
            let range = format!("± {:.1}", spread * 100.0);
            ui.label(text(range, theme::sans(look.small), *look.accent));
            ui.label(text(signed(total), theme::bold(look.body), *look.ink));
        },
    );
    let then = sight
        .outlook
        .then
        .sums
        .get(state.index())
        .map_or(total, crate::conference::signing::sum::SignatureSum::sum);
    if (then - total).abs() > 0.0005 {
        let words = words::wording(&sight.scenario, view.screen.bracket, view.screen.wording);
        let line = text!(
            "dossier-if-stood",
            wording = words,
            worth = signed(then - total)
        );
        ui.label(text(line, theme::sans(look.small), *look.ink));
    }
    ui.add_space(4.0);
    let note = text!("dossier-estimate");
    ui.label(text(note, theme::italic(look.body), *look.ink2));
}

/// The terms that matter, largest first, and the rest as one.
fn itemised(sight: &Sight, reasons: &[Reason]) -> Vec<(String, f64)> {
    let mut all: Vec<(String, f64)> = (reasons.iter())
        .filter(|r| r.value.abs() >= 0.0005)
        .map(|r| (words::term(&sight.scenario, &r.term), r.value))
        .collect();
    all.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    if all.len() > NAMED + 1 {
        let rest: f64 = all.split_off(NAMED).iter().map(|r| r.1).sum();
        all.push((text!("dossier-everything-else"), rest));
    }
    all
}

fn term(ui: &mut Ui, view: &View, words: &str, value: f64, most: f64) {
    let look = view.look;
    let size = Vec2::new(ui.available_width(), 20.0);
    let (rect, r) = ui.allocate_exact_size(size, Sense::hover());
    let said = format!("{words} {}", signed(value));
    r.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &said));
    let p = ui.painter();
    let y = rect.center().y;
    let bar = span(
        rect.left() + rect.width() * 0.60,
        y - 4.0,
        rect.right() - 50.0,
        y + 4.0,
    );
    let font = theme::sans(look.small);
    let g = one_line(p, words, font, *look.ink, bar.left() - rect.left() - 10.0);
    p.galley(egui::pos2(rect.left(), y - g.size().y / 2.0), g, *look.ink);
    let mid = bar.center().x;
    let end = mid + bar.width() * 0.5 * (value / most).clamp(-1.0, 1.0) as f32;
    let fill = span(mid.min(end), bar.top(), mid.max(end), bar.bottom());
    if value >= 0.0 {
        p.rect_filled(fill, 0.0, *look.a);
    } else {
        let stroke = Stroke::new(look.hair, *look.b);
        crate::desktop::widgets::hatch(p, fill, 4.0, stroke);
        p.rect_stroke(fill, 0.0, stroke, egui::StrokeKind::Inside);
    }
    p.vline(mid, bar.y_range(), Stroke::new(look.hair, *look.edge));
    p.text(
        rect.right_center(),
        egui::Align2::RIGHT_CENTER,
        signed(value),
        theme::sans(look.small),
        *look.ink,
    );
    r.on_hover_text(words);
}

/// What would bring it on board, and a way into the package in hand.
fn ways_ui(ui: &mut Ui, view: &View, sight: &Sight, state: StateId, out: &mut Out) {
    let look = view.look;
    head(ui, look, &text!("dossier-ways"));
    let looked = sight.outlook.looked.as_ref().filter(|l| l.0 == state);
    let Some((_, ways)) = looked.filter(|_| sight.sits() && state != sight.seat) else {
        small(ui, look, text!("dossier-nothing-to-look-for"));
        ui.add_space(8.0);
        return;
    };
    if ways.is_empty() {
        let sum = sight
            .outlook
            .now
            .sums
            .get(state.index())
            .map_or(0.0, crate::conference::signing::sum::SignatureSum::sum);
        let words = if sum >= 0.0 {
            text!("dossier-nothing-needed")
        } else {
            text!("dossier-nothing-is-enough")
        };
        ui.label(text(words, theme::sans(look.small), *look.ink));
    }
    let keys = [Key::Num1, Key::Num2, Key::Num3];
    for (way, key) in ways.iter().zip(keys) {
        ui.label(text(
            remedy_words(sight, way),
            theme::serif(look.lede),
            *look.ink,
        ));
        ui.horizontal(|ui| {
            if act(ui, look, &text!("dossier-into-package"), Some(key), false) {
                into_package(view, state, way, out);
            }
            let line = text!(
                "dossier-way",
                ours = signed(way.own),
                sum = signed(way.after)
            );
            let line = text(line, theme::sans(look.small), *look.ink2);
            ui.add(egui::Label::new(line).truncate());
        });
        ui.add_space(4.0);
    }
    ui.add_space(8.0);
}

/// A way in words.
fn remedy_words(sight: &Sight, way: &Remedy) -> String {
    let changes = way.changes.iter().map(|&(b, w)| {
        let p = sight.scenario.proposal(b, w);
        words::proposal(&sight.scenario, &p.bracket, &p.wording)
    });
    let favour = way.favour.map(favours::name);
    let all: Vec<String> = changes.chain(favour).collect();
    words::list(&all, 3)
}

/// Lays a way into the package in hand, and turns the page back.
fn into_package(view: &View, state: StateId, way: &Remedy, out: &mut Out) {
    let (draft, back) = (
        &view.screen.draft,
        (view.screen.bracket, view.screen.wording),
    );
    for &(bracket, wording) in &way.changes {
        if !draft.give.contains(&(bracket, wording)) {
            out.ask(ConferenceChange::SelectBracket(bracket));
            out.ask(ConferenceChange::SelectWording(wording));
            out.ask(PackageChange::Term(true));
        }
    }
    if !draft.to.contains(&state) {
        out.ask(PackageChange::Partner(state));
    }
    let pay = way.favour.map(|favour| Pay {
        from: view.sight.seat,
        to: state,
        favour,
    });
    if let Some(pay) = pay.filter(|p| !draft.pays.contains(p)) {
        out.ask(PackageChange::Favour(pay));
    }
    out.ask(ConferenceChange::SelectBracket(back.0));
    out.ask(ConferenceChange::SelectWording(back.1));
}

/// What it gives as its reasons beside what we believe is behind them, what it said, and what was
/// between us.
fn words_ui(ui: &mut Ui, view: &View, sight: &Sight, state: StateId) {
    let look = view.look;
    let reasons = sight.reasons(state);
    if !reasons.is_empty() {
        head(ui, look, &text!("reasons-why"));
        for it in reasons.into_iter().take(REASONS) {
            for (words, font, ink) in [
                (it.against, theme::bold(look.small), *look.ink),
                (it.says, theme::serif(look.lede), *look.ink),
                (it.behind, theme::sans(look.small), *look.accent),
            ] {
                ui.add(egui::Label::new(text(words, font, ink)).wrap());
            }
            ui.add_space(6.0);
        }
        ui.add_space(4.0);
    }
    head(ui, look, &text!("dossier-said"));
    let said = said(view, sight, state);
    if said.is_empty() {
        small(ui, look, text!("dossier-nothing-said"));
    }
    for (when, words) in said {
        ui.horizontal_top(|ui| {
            crate::desktop::widgets::tag(ui, look, &when, 46.0);
            let words = text(words, theme::sans(look.small), *look.ink);
            ui.add(egui::Label::new(words).wrap());
        });
    }
    ui.add_space(10.0);
    head(ui, look, &text!("dossier-between-us"));
    let bonds = sight.packages_with(state);
    let count = |bond| bonds.iter().filter(|b| b.1 == bond).count();
    let line = text!(
        "dossier-packages",
        kept = count(PackageStanding::Kept),
        theirs = count(PackageStanding::Theirs),
        ours = count(PackageStanding::Ours),
        holding = count(PackageStanding::Holds)
    );
    if bonds.is_empty() {
        small(ui, look, text!("dossier-no-package"));
        return;
    }
    small(ui, look, line);
    for (offer, bond) in bonds.iter().take(4) {
        let terms = offer.terms().into_iter().map(|(b, w)| {
            let p = sight.scenario.proposal(b, w);
            words::proposal(&sight.scenario, &p.bracket, &p.wording)
        });
        let terms: Vec<String> = terms.collect();
        let line = text!(
            "dossier-package",
            day = offer.day,
            terms = words::list(&terms, 2),
            standing = bond.words()
        );
        let line = text(line, theme::sans(look.small), *look.ink);
        ui.add(egui::Label::new(line).wrap());
    }
}

/// Everything it said, newest first: plate on the selected bracket, red lines, doors, tabled, speeches.
fn said(view: &View, sight: &Sight, state: StateId) -> Vec<(String, String)> {
    let (s, b) = (&sight.scenario, view.screen.bracket);
    let of = |b: BracketId, w: WordingId| {
        let p = s.proposal(b, w);
        words::proposal(s, &p.bracket, &p.wording)
    };
    let mut all = vec![];
    let plate = sight
        .room
        .ballots
        .plates
        .get(b.index())
        .and_then(|p| p.get(state.index()));
    if let Some(p) = plate.filter(|p| p.raised()) {
        let what = of(b, p.wording());
        let words = if p.objects {
            text!("dossier-plate-objects", what = what)
        } else {
            text!("dossier-plate-others", what = what)
        };
        all.push((text!("dossier-plate"), words));
    }
    for r in sight
        .room
        .floor
        .red_lines
        .iter()
        .filter(|r| r.seat == state)
    {
        all.push((text!("dossier-line"), red_words(sight, r)));
    }
    let overheard = sight
        .packages
        .overheard
        .iter()
        .filter(|h| h.on == state && h.bracket == b);
    all.extend(overheard.map(|h| {
        let words = text!("dossier-overheard", what = of(h.bracket, h.wording));
        (text!("dossier-day", day = h.day), words)
    }));
    let mut public: Vec<(u32, String)> = vec![];
    for t in sight
        .room
        .floor
        .tabled
        .iter()
        .filter(|t| t.names.contains(&state))
    {
        let what = of(t.bracket, t.wording);
        let words = if t.names.first() == Some(&state) {
            text!("dossier-tables", what = what)
        } else {
            text!("dossier-co-sponsors", what = what)
        };
        public.push((t.day, words));
    }
    for x in sight.room.floor.speeches.iter().filter(|x| x.seat == state) {
        let what = of(x.bracket, x.wording);
        let words = if x.favour {
            text!("dossier-speaks-in-favour", what = what)
        } else {
            text!("dossier-speaks-against", what = what)
        };
        public.push((x.day, words));
    }
    public.sort_by_key(|p| std::cmp::Reverse(p.0));
    let public = public
        .into_iter()
        .map(|(day, words)| (text!("dossier-day", day = day), words));
    all.extend(public);
    all.truncate(SAID);
    all
}
