//! Aid, arrangements beside any text, and the text itself: joining later, or leaving.

use crate::model::ids::StateId;
use bevy_egui::egui::{Key, Ui};

use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::aftermath::parts::{choice, says};
use crate::desktop::screens::aftermath::{Out, View};
use crate::desktop::sight::Sight;
use crate::desktop::widgets::{act, controls, hair, head, small};
use crate::desktop::words::list;
use crate::model::years::{Arrangement, Pledge};
use crate::model::{Action, Forum};
use crate::seat::affairs::Affairs;

/// What a pledge is, and what it is for.
const PLEDGES: [(Pledge, &str, &str); 4] = [
    (
        Pledge::NoOperations,
        "no operations against each other",
        "half kept, unchecked",
    ),
    (
        Pledge::ShareWarnings,
        "warnings and evidence shared",
        "found sooner, surer",
    ),
    (
        Pledge::Hotline,
        "a line between capitals",
        "tension fades faster",
    ),
    (
        Pledge::JointPolicing,
        "police help each other",
        "fewer raids by gangs",
    ),
];

/// Draws the page.
pub fn diplomacy_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let Some(affairs) = &sight.years.affairs else {
        return;
    };
    let look = view.look;
    for a in &affairs.arrangements {
        if a.invited.contains(&sight.seat) {
            invited_ui(ui, view, sight, a, out);
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
    head(ui, look, "Arrangements in force");
    let mut none = true;
    for a in kept {
        none = false;
        ui.horizontal_wrapped(|ui| {
            small(ui, look, format!("{}: {}.", names(sight, a), pledged(a)));
            if a.members.contains(&sight.seat)
                && controls::tiny(ui, look, "leave", "leave this arrangement")
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
        small(ui, look, "None.");
    }
}

fn names(sight: &Sight, a: &Arrangement) -> String {
    let of = |s: &StateId| sight.scenario.states[*s].profile.name.clone();
    let all: Vec<String> = a.members.iter().map(of).collect();
    list(&all, 4)
}

fn pledged(a: &Arrangement) -> String {
    let words = |p: &Pledge| {
        let found = PLEDGES.iter().find(|x| x.0 == *p);
        found.map_or("", |x| x.1).to_owned()
    };
    let all: Vec<String> = a.pledges.iter().map(words).collect();
    list(&all, 4)
}

fn invited_ui(ui: &mut Ui, view: &View, sight: &Sight, a: &Arrangement, out: &mut Out) {
    let look = view.look;
    head(ui, look, "We are asked to join");
    says(
        ui,
        look,
        format!("{} promise each other {}.", names(sight, a), pledged(a)),
    );
    if act(ui, look, "Join them", Some(Key::N), true) {
        let arrangement = a.id;
        out.act(Action::Join {
            arrangement,
            join: true,
        });
    }
    hair(ui, look);
}

/// The text adopted at the conference.
fn text_ui(ui: &mut Ui, view: &View, sight: &Sight, affairs: &Affairs, out: &mut Out) {
    let look = view.look;
    head(ui, look, "The text");
    if sight.room.sittings.open_to(sight.seat).is_none() {
        small(
            ui,
            look,
            "None was adopted that is open to us; the text of 1988 stands.",
        );
        return;
    }
    let line = match affairs.bound {
        None => "It is not in force yet.".to_owned(),
        Some(bound) if bound > 0.0 => {
            format!("In force; we keep {:.0} % of it.", 100.0 * bound)
        }
        Some(_) => "In force, without us.".to_owned(),
    };
    small(ui, look, line);
    let (label, key, action) = if affairs.office.party {
        ("Leave it", Key::X, Action::Withdraw)
    } else {
        ("Join it", Key::J, Action::Accede)
    };
    if act(ui, look, label, Some(key), false) {
        out.act(action);
    }
}

fn aid_ui(ui: &mut Ui, view: &View, sight: &Sight, affairs: &Affairs, out: &mut Out) {
    let look = view.look;
    head(ui, look, "Aid");
    let Some(to) = view.picked.filter(|&p| p != sight.seat) else {
        small(
            ui,
            look,
            "Pick a state on the map to help it defend itself.",
        );
        return;
    };
    let state = &sight.scenario.states[to];
    let office = &affairs.office;
    let line = match (office.aid > 0.0, office.aid_in) {
        (false, _) => "Our budget holds no aid.".to_owned(),
        (true, 0) => "It defends itself better and thinks better of us.".to_owned(),
        (true, n) => format!("This year’s is given; again in {n} quarters."),
    };
    small(ui, look, line);
    ui.add_enabled_ui(office.aid > 0.0 && office.aid_in == 0, |ui| {
        let words = format!("Give this year’s aid to {}", state.profile.name);
        if act(ui, look, &words, Some(Key::Y), false) {
            let to = state.profile.iso.clone();
            out.act(Action::Aid { to });
        }
    });
}

/// A new arrangement: partners from the map, pledges from the list.
fn arrange_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    head(ui, look, "A new arrangement");
    let chosen: Vec<String> = view
        .screen
        .partners
        .iter()
        .filter_map(|&s| sight.scenario.states.get(s.index()))
        .map(|s| s.profile.name.clone())
        .collect();
    if chosen.is_empty() {
        small(
            ui,
            look,
            "Pick a state on the map and ask it in. Those left outside will mind.",
        );
    } else {
        says(ui, look, format!("With {}", list(&chosen, 6)));
    }
    if let Some(p) = view.picked.filter(|&p| p != sight.seat) {
        let name = &sight.scenario.states[p].profile.name;
        let words = if view.screen.partners.contains(&p) {
            format!("Take {name} out")
        } else {
            format!("Ask {name} in")
        };
        if act(ui, look, &words, Some(Key::W), false) {
            out.ask(AftermathChange::Partner(p));
        }
    }
    for (pledge, words, price) in PLEDGES {
        let on = view.screen.pledges.contains(&pledge);
        if choice(ui, look, None, words, price, on) {
            out.ask(AftermathChange::Pledge(pledge));
        }
    }
    ui.add_space(4.0);
    let ready = !chosen.is_empty() && !view.screen.pledges.is_empty();
    ui.add_enabled_ui(ready, |ui| {
        if act(ui, look, "Propose it", Some(Key::E), ready) {
            let iso = |&s: &StateId| sight.scenario.iso(s).to_owned();
            let with = view.screen.partners.iter().map(iso).collect();
            let pledges = view.screen.pledges.iter().copied().collect();
            out.act(Action::Arrange { with, pledges });
        }
    });
}

/// A forum, in words: what it allows.
fn allows(forum: Forum) -> &'static str {
    match forum {
        Forum::Itu => "everybody; more than half",
        Forum::HumanRights => "a quarter of all; soft law only",
        Forum::Willing => "those asked in; nearly all",
        Forum::Regional => "our own group; nearly all",
    }
}

/// Calls a conference: it comes about if more than half of those called come.
fn convene_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    head(ui, look, "A new conference");
    if let Some(summons) = &sight.room.sittings.called {
        let forum = summons.forum.title();
        let words = format!("Called, in {forum}. It meets when the quarter is over.");
        says(ui, look, words);
        return;
    }
    small(
        ui,
        look,
        "Whoever trusts us comes, and whoever fares worse than at first. Once in two years.",
    );
    for forum in Forum::ALL {
        let on = view.screen.forum == forum;
        if choice(ui, look, None, forum.title(), allows(forum), on) {
            out.ask(AftermathChange::Forum(forum));
        }
    }
    ui.add_space(4.0);
    if act(ui, look, "Call it", Some(Key::C), false) {
        let forum = view.screen.forum;
        let iso = |&s: &StateId| sight.scenario.iso(s).to_owned();
        let members = match forum {
            Forum::Willing => view.screen.partners.iter().map(iso).collect(),
            _ => vec![],
        };
        out.act(Action::Convene { forum, members });
    }
}
