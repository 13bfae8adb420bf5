//! In the evening, once plates are up: what is said of objections and red lines, and which objections
//! are noted only (rules 3.20 to 3.22).

use crate::conference::corridors::offers::Corridors;
use crate::conference::credit::{self, Credits};
use crate::conference::home;
use crate::conference::mandates::{Delegations, Mandate, mandates, scale};
use crate::conference::plates::rules::{best, leading, values};
use crate::conference::reasons::stated::Stated;
use crate::conference::reasons::{Losses, Touched, Whose};
use crate::conference::room::{RedLine, Room};
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::motive::{Given, Ground, Motive};
use crate::model::{Capabilities, Scenario};
use crate::negotiation::reading::{Reading, read};
use crate::say;
use crate::world::calendar::on_a_day_of_the_conference;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::relations::Relations;
use crate::world::schedule::{Day, DaySystems};
use crate::world::setting::Setting;
use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;
use bevy_state::prelude::State;
use std::collections::BTreeMap;

/// What is read where delegations say why.
#[derive(SystemParam)]
struct Speakers<'w, 's> {
    setting: Res<'w, Setting>,
    relations: Res<'w, Relations>,
    corridors: Res<'w, Corridors>,
    delegations: Delegations<'w, 's>,
    skills: Query<'w, 's, &'static Capabilities>,
    credits: Credits<'w, 's>,
}

/// What delegations weigh with, and readings that several of them are asked about.
struct Weighing<'a, 'w, 's> {
    scenario: &'a Scenario,
    now: &'a Speakers<'w, 's>,
    touched: Touched,
    mandates: Vec<Mandate>,
    readings: BTreeMap<(BracketId, WordingId), Reading>,
}

/// Rule 3.20: whose objections to the leading wording are noted and stop nothing.
fn noted(room: &Room, now: &Speakers, bracket: BracketId, lead: WordingId) -> Vec<String> {
    let n = &now.setting.theory.conference.credit;
    let plates = StateId::each(&room.ballots.plates[bracket]);
    plates
        .filter(|(s, plate)| plate.objects_to(lead) && now.credits.of(*s).is_spent(n))
        .map(|(s, _)| now.setting.scenario.iso(s).to_owned())
        .collect()
}

/// Says why, for all who object and for red lines of which nothing was said yet.
fn speak(
    mut room: ResMut<Room>,
    mut journal: ResMut<Journal>,
    phase: Res<State<Phase>>,
    now: Speakers,
) -> Result {
    let scenario = now.setting.scenario.clone();
    let (day, room) = (phase.day(), &mut *room);
    let mut weighing = Weighing {
        scenario: &scenario,
        touched: Touched::by(&scenario.text),
        mandates: mandates(&now.delegations, &now.setting, room, &now.relations),
        readings: BTreeMap::new(),
        now: &now,
    };
    for bracket in room.agenda.open.clone() {
        let plates = room.ballots.plates[bracket].clone();
        let wordings = scenario.text.brackets[bracket].wordings.len();
        let lead = leading(&plates, wordings, room.draft.text.at(bracket));
        let objects = StateId::each(&plates).filter(|(_, plate)| plate.objects_to(lead));
        let said: Vec<(Stated, Motive)> = objects
            .map(|(seat, plate)| {
                let pair = (plate.wording(), lead);
                weighing.say(room, (day, false), (seat, bracket), pair)
            })
            .collect::<Result<_>>()?;
        let cause = journal.last(Mark::Plates(bracket));
        tell(
            &mut journal,
            &scenario,
            (bracket, lead, false),
            cause,
            &said,
        );
        let noted = noted(room, &now, bracket, lead);
        if !noted.is_empty() {
            let (n, p) = (noted.len(), scenario.proposal(bracket, lead));
            let what = Happening::Noted {
                bracket: p.bracket,
                seats: noted,
            };
            journal.write(what, "3.20", cause, say!("conference-noted", n = n));
        }
        room.floor.stated.retain(|s| s.line || s.bracket != bracket);
        room.floor.stated.extend(said.into_iter().map(|(s, _)| s));
    }
    for line in unexplained(room) {
        let (seat, bracket) = (line.seat, line.bracket);
        let own = scale(&weighing.mandates[seat]);
        let instead = best(&values(&scenario.text, &room.draft.text, bracket, own));
        let pair = (instead, line.wording);
        let mut said = weighing.say(room, (day, true), (seat, bracket), pair)?;
        // What it would rather have stays its own.
        said.0.instead = room.draft.text.at(bracket);
        let cause = journal.last(Mark::RedLine(seat, bracket));
        let on = (bracket, line.wording, true);
        tell(
            &mut journal,
            &scenario,
            on,
            cause,
            std::slice::from_ref(&said),
        );
        room.floor.stated.push(said.0);
    }
    Ok(())
}

/// Red lines of which nothing was said yet.
fn unexplained(room: &Room) -> Vec<RedLine> {
    let said = |line: &RedLine| {
        let mut lines = room.floor.stated.iter().filter(|s| s.line);
        lines.any(|s| (s.seat, s.bracket, s.against) == (line.seat, line.bracket, line.wording))
    };
    let lines = room.floor.red_lines.iter();
    lines.filter(|line| !said(line)).cloned().collect()
}

impl Weighing<'_, '_, '_> {
    /// What a seat says against a wording beside the one that it wants, and what is true.
    fn say(
        &mut self,
        room: &Room,
        (day, line): (u32, bool),
        (seat, bracket): (StateId, BracketId),
        (instead, against): (WordingId, WordingId),
    ) -> Result<(Stated, Motive)> {
        let (treaty, theory) = (&self.scenario.text, &self.now.setting.theory);
        for wording in [instead, against] {
            let reading = self.readings.entry((bracket, wording));
            reading.or_insert_with(|| read(treaty, &room.draft.text.with(bracket, wording)));
        }
        let published = self.scenario.published(seat);
        let whose = Whose {
            scale: scale(&self.mandates[seat]),
            skills: self.now.skills.get(self.now.delegations.seats[seat])?,
            home: home::weights(&theory.stakes.home, published),
        };
        let readings = [instead, against].map(|w| &self.readings[&(bracket, w)]);
        let mut losses = Losses::between(treaty, &self.touched, &whose, readings.into());
        self.others(room, (seat, bracket, instead), &mut losses);
        let n = &theory.stakes.reasons;
        let stated = Stated {
            day,
            seat,
            bracket,
            against,
            instead,
            line,
            motive: losses.stated(n, treaty, published.society.liberty),
        };
        Ok((stated, losses.truly(n, treaty)))
    }
}

impl Weighing<'_, '_, '_> {
    /// Rule 3.21: who loses nothing by itself may stand by the common proposal of its group, or by what
    /// it promised in a package.
    fn others(
        &self,
        room: &Room,
        (seat, bracket, instead): (StateId, BracketId, WordingId),
        losses: &mut Losses,
    ) {
        let least = self.now.setting.theory.stakes.reasons.reason_least;
        let group = room.group_of(seat).and_then(|g| room.common(g, bracket));
        if group.is_some_and(|common| common.wording == instead) {
            losses.add(Ground::Group, least, None);
        }
        if self.now.corridors.bound(seat, bracket) == Some(instead) {
            losses.add(Ground::Partners, least, None);
        }
    }
}

/// Writes down what was said, and, for nobody to read before the end, which of it was a pretext.
fn tell(
    journal: &mut Journal,
    scenario: &Scenario,
    (bracket, wording, line): (BracketId, WordingId, bool),
    cause: Option<usize>,
    said: &[(Stated, Motive)],
) {
    if said.is_empty() {
        return;
    }
    let p = scenario.proposal(bracket, wording);
    let given = |(s, motive): (&Stated, &Motive)| Given {
        seat: scenario.iso(s.seat).to_owned(),
        motive: motive.clone(),
    };
    let what = Happening::Stated {
        bracket: p.bracket.clone(),
        wording: p.wording,
        line,
        reasons: said.iter().map(|(s, _)| given((s, &s.motive))).collect(),
    };
    let why = say!("conference-stated", n = said.len());
    let n = journal.write(what, "3.22", cause, why);
    let untrue = said.iter().filter(|(s, truly)| s.motive != *truly);
    let reasons: Vec<Given> = untrue.map(|(s, truly)| given((s, truly))).collect();
    if !reasons.is_empty() {
        let why = say!("conference-pretexts", n = reasons.len());
        let bracket = p.bracket;
        journal.write(
            Happening::Pretexts { bracket, reasons },
            "3.21",
            Some(n),
            why,
        );
    }
}

pub(in crate::conference) fn plugin(app: &mut App) {
    let said = speak.after(credit::count).in_set(DaySystems::Plates);
    app.add_systems(Day, said.run_if(on_a_day_of_the_conference));
}
