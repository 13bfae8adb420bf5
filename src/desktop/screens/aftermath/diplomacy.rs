//! Aid, arrangements beside any text, and the text itself: joining later, or leaving.

use crate::conference::forums::rules::agenda;
use crate::model::ids::{ClauseId, StateId};
use crate::text;
use bevy_egui::egui::{Key, Ui, Vec2};

use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::parts::{choice, says};
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::widgets::deed::{Deed, deed_ui};
use crate::desktop::widgets::{act, controls, hair, head, small};
use crate::desktop::words::list;
use crate::model::years::{Arrangement, Pledge};
use crate::model::{Action, Forum};
use crate::seat::affairs::Affairs;

/// What a pledge is, and what it is for.
fn pledge(pledge: Pledge) -> (String, String) {
    match pledge {
        Pledge::NoOperations => (
            text!("aftermath-screen-pledge-peace"),
            text!("aftermath-screen-pledge-peace-for"),
        ),
        Pledge::ShareWarnings => (
            text!("aftermath-screen-pledge-warnings"),
            text!("aftermath-screen-pledge-warnings-for"),
        ),
        Pledge::Hotline => (
            text!("aftermath-screen-pledge-line"),
            text!("aftermath-screen-pledge-line-for"),
        ),
        Pledge::JointPolicing => (
            text!("aftermath-screen-pledge-police"),
            text!("aftermath-screen-pledge-police-for"),
        ),
    }
}

/// Draws the page.
pub fn diplomacy_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let Some(affairs) = &sight.years.affairs else {
        return;
    };
    let look = view.look;
    // One key joins one of them: the first that can be joined.
    let mut key = Some(Key::N);
    for a in &affairs.arrangements {
        if a.invited.contains(&sight.seat) {
            invited_ui(ui, view, (sight, a), &mut key, out);
        }
    }
    text_ui(ui, view, sight, affairs, out);
    hair(ui, look);
    aid_ui(ui, view, sight, affairs, out);
    hair(ui, look);
    arrange_ui(ui, view, sight, out);
    hair(ui, look);
    convene_ui(ui, view, sight, out);
    hair(ui, look);
    let kept = affairs.arrangements.iter().filter(|a| a.members.len() > 1);
    head(ui, look, &text!("aftermath-screen-arrangements"));
    let mut none = true;
    for a in kept {
        none = false;
        ui.horizontal_wrapped(|ui| {
            small(
                ui,
                look,
                text!(
                    "aftermath-screen-arrangement",
                    states = names(sight, a),
                    pledges = pledged(a)
                ),
            );
            if a.members.contains(&sight.seat)
                && controls::tiny(
                    ui,
                    look,
                    &text!("aftermath-screen-leave"),
                    &text!("aftermath-screen-leave-note"),
                )
            {
                let arrangement = a.id;
                out.act(Action::Join {
                    arrangement,
                    join: false,
                });
            }
        });
    }
    if none {
        small(ui, look, text!("aftermath-screen-none"));
    }
}

fn names(sight: &Sight, a: &Arrangement) -> String {
    let of = |s: &StateId| sight.scenario.states[*s].profile.name.clone();
    let all: Vec<String> = a.members.iter().map(of).collect();
    list(&all, 4)
}

fn pledged(a: &Arrangement) -> String {
    let all: Vec<String> = a.pledges.iter().map(|&p| pledge(p).0).collect();
    list(&all, 4)
}

fn invited_ui(
    ui: &mut Ui,
    view: &View,
    (sight, a): (&Sight, &Arrangement),
    key: &mut Option<Key>,
    out: &mut Out,
) {
    let look = view.look;
    head(ui, look, &text!("aftermath-screen-invited"));
    says(
        ui,
        look,
        text!(
            "aftermath-screen-invited-by",
            states = names(sight, a),
            pledges = pledged(a)
        ),
    );
    let action = Action::Join {
        arrangement: a.id,
        join: true,
    };
    let can = sight.refused(&action).is_none();
    let key = if can { key.take() } else { None };
    let join = Deed::new(text!("aftermath-screen-join-them"), key, action, "");
    deed_ui(ui, look, sight, join.first(), out);
    hair(ui, look);
}

/// The text adopted at the conference.
fn text_ui(ui: &mut Ui, view: &View, sight: &Sight, affairs: &Affairs, out: &mut Out) {
    let look = view.look;
    head(ui, look, &text!("aftermath-screen-text"));
    if sight.room.sittings.open_to(sight.seat).is_none() {
        small(ui, look, text!("aftermath-screen-text-none"));
        return;
    }
    let line = match affairs.bound {
        None => text!("aftermath-screen-text-waits"),
        Some(bound) if bound > 0.0 => {
            text!(
                "aftermath-screen-text-kept",
                share = format!("{:.0}", 100.0 * bound)
            )
        }
        Some(_) => text!("aftermath-screen-text-others"),
    };
    small(ui, look, line);
    let (label, key, action) = if affairs.rights.party {
        (
            text!("aftermath-screen-text-leave"),
            Key::X,
            Action::Withdraw,
        )
    } else {
        (text!("aftermath-screen-text-join"), Key::J, Action::Accede)
    };
    deed_ui(ui, look, sight, Deed::new(label, key, action, ""), out);
}

fn aid_ui(ui: &mut Ui, view: &View, sight: &Sight, affairs: &Affairs, out: &mut Out) {
    let look = view.look;
    head(ui, look, &text!("aftermath-screen-aid"));
    let Some(to) = view.picked.filter(|&p| p != sight.seat) else {
        small(ui, look, text!("aftermath-screen-aid-pick"));
        return;
    };
    let state = &sight.scenario.states[to];
    let rights = &affairs.rights;
    let line = match (rights.aid > 0.0, rights.aid_in) {
        (false, _) => text!("aftermath-screen-aid-empty"),
        (true, 0) => text!("aftermath-screen-aid-note"),
        (true, n) => text!("aftermath-screen-aid-given", n = n),
    };
    small(ui, look, line);
    let words = text!("aftermath-screen-aid-give", state = &state.profile.name);
    let to = state.profile.iso.clone();
    let aid = Deed::new(words, Key::Y, Action::Aid { to }, "");
    deed_ui(ui, look, sight, aid, out);
}

/// A new arrangement: partners from the map, pledges from the list.
fn arrange_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    head(ui, look, &text!("aftermath-screen-arrange"));
    let chosen: Vec<String> = view
        .screen
        .partners
        .iter()
        .filter_map(|&s| sight.scenario.states.get(s.index()))
        .map(|s| s.profile.name.clone())
        .collect();
    if chosen.is_empty() {
        small(ui, look, text!("aftermath-screen-arrange-pick"));
    } else {
        says(
            ui,
            look,
            text!("aftermath-screen-arrange-with", states = list(&chosen, 6)),
        );
    }
    if let Some(p) = view.picked.filter(|&p| p != sight.seat) {
        let name = &sight.scenario.states[p].profile.name;
        let words = if view.screen.partners.contains(&p) {
            text!("aftermath-screen-arrange-out", state = name)
        } else {
            text!("aftermath-screen-arrange-in", state = name)
        };
        if act(ui, look, &words, Some(Key::W), false) {
            out.ask(AftermathChange::Partner(p));
        }
    }
    for it in Pledge::ALL {
        let on = view.screen.pledges.contains(&it);
        let (words, price) = pledge(it);
        if choice(ui, look, None, &words, &price, on) {
            out.ask(AftermathChange::Pledge(it));
        }
    }
    ui.add_space(4.0);
    let ready = !chosen.is_empty() && !view.screen.pledges.is_empty();
    let iso = |&s: &StateId| sight.scenario.iso(s).to_owned();
    let action = Action::Arrange {
        with: view.screen.partners.iter().map(iso).collect(),
        pledges: view.screen.pledges.iter().copied().collect(),
    };
    let words = text!("aftermath-screen-arrange-propose");
    let mut propose = Deed::new(words, Key::E, action, "");
    propose.primary = ready;
    deed_ui(ui, look, sight, propose, out);
}

/// A forum, in words: what it allows.
fn allows(forum: Forum) -> String {
    match forum {
        Forum::Itu => text!("aftermath-screen-forum-itu"),
        Forum::HumanRights => text!("aftermath-screen-forum-human-rights"),
        Forum::Willing => text!("aftermath-screen-forum-willing"),
        Forum::Regional => text!("aftermath-screen-forum-regional"),
    }
}

/// Calls a conference: it comes about if more than half of those called come.
fn convene_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    head(ui, look, &text!("aftermath-screen-convene"));
    for summons in &sight.room.sittings.called {
        let forum = summons.forum.title();
        let words = text!("aftermath-screen-convene-called", forum = forum);
        says(ui, look, words);
    }
    small(ui, look, text!("aftermath-screen-convene-note"));
    for forum in Forum::ALL {
        let on = view.screen.forum == forum;
        if choice(
            ui,
            look,
            None,
            &forum.title().to_string(),
            &allows(forum),
            on,
        ) {
            out.ask(AftermathChange::Forum(forum));
        }
    }
    let about = about_ui(ui, view, sight, out);
    ui.add_space(4.0);
    let forum = view.screen.forum;
    let iso = |&s: &StateId| sight.scenario.iso(s).to_owned();
    let action = Action::Convene {
        forum,
        members: match forum {
            Forum::Willing => view.screen.partners.iter().map(iso).collect(),
            _ => vec![],
        },
        about,
    };
    let words = text!("aftermath-screen-convene-call");
    deed_ui(ui, look, sight, Deed::new(words, Key::C, action, ""), out);
}

/// What the conference is to be about: clauses of those that its forum takes, all of them if none is
/// chosen. Gives their names.
fn about_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) -> Vec<String> {
    let look = view.look;
    let takes = agenda(&sight.scenario, view.screen.forum, &[]);
    let chosen = |c: &ClauseId| view.screen.about.contains(c);
    let clause = |c: ClauseId| &sight.scenario.text.clauses[c];
    let about: Vec<ClauseId> = takes.iter().copied().filter(chosen).collect();
    small(
        ui,
        look,
        if about.is_empty() {
            text!("aftermath-screen-about-all")
        } else {
            text!("aftermath-screen-about", n = about.len())
        },
    );
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(4.0);
        for c in takes {
            let it = clause(c);
            let name = text!(
                "aftermath-screen-about-clause",
                number = &it.number,
                title = &it.title
            );
            if controls::toggle(ui, look, &it.number, &name, chosen(&c)) {
                out.ask(AftermathChange::About(c));
            }
        }
    });
    about.into_iter().map(|c| clause(c).id.clone()).collect()
}
