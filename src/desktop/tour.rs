//! The scripted session behind `plenary screens`.

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, save_to_disk};
use bevy::winit::WinitSettings;
use bevy_egui::{EguiInput, EguiPreUpdateSet, egui};
use std::path::{Path, PathBuf};

use crate::conference::corridors::offers::Pay;
use crate::conference::plates::rules;
use crate::desktop::Front;
use crate::desktop::commands::{Command, apply};
use crate::desktop::desk::{Page, Screen};
use crate::desktop::screens::conference::listing::Filter;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::{Action, Favour, Package, Payment, Proposal};
use crate::session::acts;
use crate::session::admissible::Sender;

const SETTLE: u32 = 12;

#[derive(Resource, Debug)]
struct Tour {
    out: PathBuf,
    step: usize,
    frame: u32,
}

/// Plays and photographs.
pub(super) fn plugin(out: &Path) -> impl Fn(&mut App) + Send + Sync + 'static {
    let out = out.to_owned();
    move |app: &mut App| {
        app.insert_resource(Tour {
            out: out.clone(),
            step: 0,
            frame: 0,
        })
        .add_systems(
            PreUpdate,
            still
                .after(EguiPreUpdateSet::ProcessInput)
                .before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(Last, step)
        .add_systems(PostUpdate, |mut s: ResMut<WinitSettings>| {
            *s = WinitSettings::continuous();
        });
    }
}

/// Nobody points: a picture shows no hint that hangs on where the mouse was left.
fn still(mut inputs: Query<&mut EguiInput>) {
    for mut input in &mut inputs {
        input.events.clear();
        input.events.push(egui::Event::PointerGone);
    }
}

const NAMES: [&str; 22] = [
    "title",
    "tutorial",
    "setup",
    "briefing",
    "groups",
    "conference",
    "conference-late",
    "package",
    "inbox",
    "dossier",
    "bet",
    "signing",
    "aftermath",
    "services",
    "diplomacy",
    "state",
    "aftermath-late",
    "debrief",
    "record",
    "assumptions",
    "chair",
    "title-unfinished",
];

fn step(
    mut tour: ResMut<Tour>,
    mut front: ResMut<Front>,
    mut commands: Commands,
    mut exit: MessageWriter<AppExit>,
) {
    tour.frame += 1;
    let phase = front
        .play
        .session
        .as_ref()
        .map(crate::session::Session::phase);
    if tour.frame == 1 {
        let mut wishes = vec![];
        match tour.step {
            1 => {
                wishes.push(Command::Quick(2));
                wishes.push(Command::Advance);
            }
            2 => {
                wishes.push(Command::Go(Screen::Title));
                let want = front
                    .desk
                    .shelf
                    .iter()
                    .position(|s| s.setup.name == "dubai-2012");
                wishes.push(Command::Go(Screen::Setup));
                wishes.push(Command::Scenario(want.unwrap_or(0)));
            }
            3 => wishes.push(Command::Start),
            4 => wishes.push(Command::Go(Screen::Conference)),
            5 => wishes.push(Command::Advance),
            6 => {
                wishes.extend(std::iter::repeat_n(Command::Advance, 6));
                // The heart of the quarrel.
                let scenario = front.desk.shelf.get(front.desk.scenario);
                if let Some(b) = scenario.and_then(|s| s.text.find("security.object")) {
                    wishes.push(Command::Bracket(b));
                    wishes.push(Command::Wording(WordingId::new(1)));
                }
            }
            7 => wishes.extend(package(&front)),
            8 => {
                apply_offers(&mut front);
                wishes.push(Command::Drop);
            }
            9 => {
                // Who can block it, and who is nearest to signing of those who would not.
                let near = front.play.sight.as_ref().and_then(|s| {
                    let sums = s
                        .outlook
                        .now
                        .sums
                        .iter()
                        .map(crate::conference::signing::sum::Own::sum);
                    let short = sums
                        .enumerate()
                        .map(|(n, sum)| (StateId::new(n), sum))
                        .filter(|(_, sum)| *sum < 0.0);
                    short.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(n, _)| n)
                });
                wishes.push(Command::Filter(Filter::Block));
                wishes.push(Command::Look(near.or(Some(StateId::default()))));
            }
            10 => {
                wishes.push(Command::Look(None));
                if let Some(Phase::Conference(day)) = phase {
                    let days = front
                        .play
                        .session
                        .as_ref()
                        .map_or(12, |s| s.scenario().setup.days);
                    let left = days.saturating_sub(day) as usize + 1;
                    wishes.extend(std::iter::repeat_n(Command::Advance, left));
                }
            }
            11 => wishes.extend([Command::Advance, Command::Show(60)]),
            12 => {
                wishes.push(Command::Go(Screen::Aftermath));
                until_hit(&mut front);
            }
            13 => {
                let affairs = front.play.sight.as_ref().and_then(|s| s.years.affairs.as_ref());
                let rival = affairs.and_then(|a| a.rivals.first().copied());
                wishes.extend([Command::Pick(rival), Command::Page(Page::Services)]);
            }
            14 => {
                let affairs = front.play.sight.as_ref().and_then(|s| s.years.affairs.as_ref());
                let rivals = affairs.map_or(vec![], |a| a.rivals.clone());
                wishes.extend(rivals.into_iter().take(2).map(Command::Partner));
                wishes.push(Command::Page(Page::Diplomacy));
            }
            15 => wishes.extend([Command::Pick(None), Command::Page(Page::State)]),
            16 => {
                let sight = front.play.sight.as_ref();
                if let Some((sight, affairs)) = sight.and_then(|s| Some((s, s.years.affairs.as_ref()?))) {
                    let rival = affairs
                        .rivals
                        .first()
                        .map(|&r| sight.scenario.iso(r).to_owned());
                    let answers = affairs.office.answerable.iter();
                    wishes.extend(
                        answers
                            .map(|&incident| Command::Act(Action::Respond { incident, rung: 3 })),
                    );
                    wishes.extend(rival.map(|target| {
                        let kind = crate::model::years::Kind::Espionage;
                        Command::Act(Action::Authorise { target, kind })
                    }));
                }
                wishes.push(Command::Page(Page::Desk));
                wishes.extend(std::iter::repeat_n(Command::Advance, 16));
            }
            17 => wishes.extend(std::iter::repeat_n(Command::Advance, 60)),
            18 => wishes.push(Command::Go(Screen::Record)),
            19 => wishes.extend([
                Command::Go(Screen::Setup),
                Command::Assumptions,
                Command::Assume(3, 2.0),
            ]),
            20 => wishes.extend([
                Command::Restore(None),
                Command::Back,
                Command::Chair(true),
                Command::Start,
                Command::Advance,
                Command::Advance,
                Command::Advance,
            ]),
            21 => wishes.push(Command::Go(Screen::Title)),
            _ => {}
        }
        front.wishes.extend(wishes);
    }
    if tour.frame == SETTLE {
        let Some(name) = NAMES.get(tour.step) else {
            exit.write(AppExit::Success);
            return;
        };
        let path = tour.out.join(format!("{name}.png"));
        commands
            .spawn(Screenshot::primary_window())
            .observe(save_to_disk(path));
    }
    if tour.frame > SETTLE + 8 {
        tour.step += 1;
        tour.frame = 0;
    }
}

/// The years go on until an incident waits for an answer, five years at most.
fn until_hit(front: &mut Front) {
    let seat = front.desk.seat;
    let Some(session) = &mut front.play.session else {
        return;
    };
    let scenario = session.scenario().clone();
    let target = scenario.iso(seat).to_owned();
    for quarter in 0..20 {
        if let (0..4, Some(rival)) = (quarter, scenario.seat("USA").filter(|&s| s != seat)) {
            let kind = crate::model::years::Kind::Alteration;
            let target = target.clone();
            let action = Action::Authorise { target, kind };
            let sent = acts::act(session.world(), Sender::Seat(rival), &action, "the tour");
            if let Err(refusal) = sent {
                front.desk.message = Some(refusal.to_string());
            }
        }
        session.advance();
        let affairs = session.affairs(seat);
        if affairs.is_none_or(|a| !a.office.answerable.is_empty()) {
            break;
        }
    }
    front.play.look(&front.desk);
}

/// Two delegations make the player an offer, and a third has made one that was taken.
fn apply_offers(front: &mut Front) {
    let terms: Vec<Proposal> = match &front.play.sight {
        Some(sight) => {
            let worth = |b: BracketId| sight.own.worth[b].iter().copied().fold(0.0, f64::max);
            let mut live: Vec<BracketId> = BracketId::all(sight.own.worth.len())
                .filter(|&b| sight.room.unsettled(b))
                .collect();
            live.sort_by(|&a, &b| worth(b).total_cmp(&worth(a)));
            let best = |b: BracketId| sight.scenario.proposal(b, rules::best(&sight.own.worth[b]));
            live.into_iter().map(best).collect()
        }
        None => return,
    };
    let Some(session) = &mut front.play.session else {
        return;
    };
    let scenario = session.scenario().clone();
    let me = scenario.iso(front.desk.seat).to_owned();
    let pay = |from: &str, favour| Payment {
        from: from.to_owned(),
        to: me.clone(),
        favour,
    };
    let last = terms.len().saturating_sub(1);
    let offers = [
        (
            "IND",
            vec![],
            (2, last / 2),
            vec![pay("IND", Favour::SeatSupport)],
        ),
        (
            "EGY",
            vec!["MEX"],
            (0, last),
            vec![pay("EGY", Favour::Roaming)],
        ),
        ("JPN", vec![], (1, last / 3), vec![]),
    ];
    for (from, others, (give, want), pays) in offers {
        let to = others.into_iter().map(str::to_owned);
        let picked = |n: usize| terms.get(n).cloned().into_iter().collect();
        let offer = Action::Offer {
            to: std::iter::once(me.clone()).chain(to).collect(),
            package: Package {
                give: picked(give),
                want: picked(want),
                pays,
            },
            until: None,
            witnesses: vec![],
        };
        if let Some(seat) = scenario.seat(from) {
            // One that is refused is missing in the picture.
            let _made = acts::act(session.world(), Sender::Seat(seat), &offer, "of the tour");
        }
    }
    front.play.look(&front.desk);
    let sight = front.play.sight.as_ref();
    let taken = sight.and_then(|s| {
        let mut mine = s.packages.offers.iter();
        mine.find(|o| o.waits_for(s.seat, s.day())).map(|o| o.id)
    });
    if let Some(offer) = taken {
        let accept = true;
        let answer = Command::Act(Action::Answer { offer, accept });
        apply(&mut front.desk, &mut front.play, answer);
    }
}

/// A package of three with a favour: what the player wants most for what it minds least.
fn package(front: &Front) -> Vec<Command> {
    let Some(sight) = &front.play.sight else {
        return vec![];
    };
    let unsettled = BracketId::all(sight.own.worth.len()).filter(|&b| sight.room.unsettled(b));
    let terms = unsettled.flat_map(|b| {
        let now = sight.room.text.at(b);
        let all = WordingId::each(&sight.own.worth[b]);
        all.filter(move |(w, _)| *w != now)
            .map(move |(w, v)| (b, w, *v))
    });
    let mut terms: Vec<(BracketId, WordingId, f64)> = terms.collect();
    terms.sort_by(|x, y| y.2.total_cmp(&x.2));
    let mut wishes = vec![];
    let mut add = |at: usize, ours: bool| {
        if let Some(&(b, w, _)) = terms.get(at) {
            wishes.extend([
                Command::Bracket(b),
                Command::Wording(w),
                Command::Term(ours),
            ]);
            return Some(b);
        }
        None
    };
    let first = add(0, false).unwrap_or_default();
    let small = terms.iter().position(|t| t.0 != first && t.2.abs() < 0.002);
    add(small.unwrap_or(terms.len() / 2), true);
    let partners = ["EGY", "MEX"].map(|iso| sight.scenario.seat(iso));
    let partners: Vec<StateId> = partners.into_iter().flatten().collect();
    wishes.extend(partners.iter().map(|&s| Command::To(s)));
    if let Some(&to) = partners.first() {
        let pay = Pay {
            from: sight.seat,
            to,
            favour: Favour::CapacityAid,
        };
        wishes.extend([Command::Pay(pay), Command::Favours]);
    }
    wishes
}
