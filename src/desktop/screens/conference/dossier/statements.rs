//! What a state gives as its reasons and has said, beside what is believed to be behind it.

use bevy_egui::egui::{self, Ui};

use crate::desktop::screens::conference::rows::red_words;
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::sight::questions::PackageStanding;
use crate::desktop::theme;
use crate::desktop::widgets::{head, small, text};
use crate::desktop::words;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::text;

/// Things said that are listed.
const SAID: usize = 7;

/// Reasons that are listed.
const REASONS: usize = 3;

/// What it gives as its reasons beside what we believe is behind them, what it said, and what was
/// between us.
pub(super) fn words_ui(ui: &mut Ui, view: &View, sight: &Sight, state: StateId) {
    let look = view.look;
    let reasons = sight.reasons(state);
    if !reasons.is_empty() {
        head(ui, look, &text!("reasons-why"));
        for it in reasons.into_iter().take(REASONS) {
            for (words, font, ink) in [
                (it.against, theme::bold(look.size.small), *look.ink.full),
                (it.says, theme::serif(look.size.lede), *look.ink.full),
                (it.behind, theme::sans(look.size.small), *look.accent.full),
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
            let words = text(words, theme::sans(look.size.small), *look.ink.full);
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
        let line = text(line, theme::sans(look.size.small), *look.ink.full);
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
    for r in sight.room.floor.lines_of(state) {
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
