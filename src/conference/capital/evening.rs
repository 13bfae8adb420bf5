//! The evening, when capitals read what their delegations did.

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;
use std::collections::{BTreeMap, BTreeSet};

use crate::conference::capital::rules::{against, crosses, draft_moves, weighs};
use crate::conference::corridors::offers::{Answer, Corridors, Offer};
use crate::conference::mandates::{Delegations, Mandate, mandates, progress, scale};
use crate::conference::plates::rules::{best, tolerance};
use crate::conference::room::Room;
use crate::locale::Sentence;
use crate::model::action::CallKind;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, OfferId, StateId, WordingId};
use crate::model::{Interests, Text};
use crate::negotiation::reading::{ReadText, Reading, read};
use crate::negotiation::worth::utility;
use crate::say;
use crate::world::calendar::on_a_day_of_the_conference;
use crate::world::capital::{Capital, CapitalStage, Cause, Moved};
use crate::world::control::Control;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::relations::Relations;
use crate::world::schedule::{Day, DaySystems};
use crate::world::setting::Setting;

pub(super) fn plugin(app: &mut App) {
    let read = evening.in_set(DaySystems::Capitals);
    app.add_systems(Day, read.run_if(on_a_day_of_the_conference));
}

/// What all capitals read alike: the day as the room saw it.
struct Today<'a> {
    setting: &'a Setting,
    room: &'a Room,
    corridors: &'a Corridors,
    day: u32,
    /// The draft of the evening, read.
    draft: Reading,
    /// Brackets that were before the room.
    open: Vec<BracketId>,
    /// What each wording of the brackets that were open or spoken to would make of the draft.
    readings: BTreeMap<BracketId, Vec<Reading>>,
    /// The loss a delegation lives with (rule 3.4).
    tolerated: f64,
    /// Seats that broke a package today, with its number.
    broke: Vec<(StateId, OfferId)>,
    /// Seats that were caught listening.
    caught: Vec<StateId>,
    /// Packages that were agreed today.
    agreed: Vec<&'a Offer>,
}

impl<'a> Today<'a> {
    fn of(
        (setting, room, corridors): (&'a Setting, &'a Room, &'a Corridors),
        journal: &Journal,
        phase: Phase,
    ) -> Self {
        let treaty = &setting.scenario.text;
        let day = phase.day();
        let voted = room.ballots.votes.iter().filter(|v| v.day == day);
        let mut open: Vec<BracketId> = voted.map(|v| v.bracket).collect();
        open.extend(&room.agenda.open);
        open.retain(|b| day > 0 && !room.ballots.plates[*b].is_empty());
        open.sort_unstable();
        open.dedup();
        let speeches = room.floor.speeches.iter().filter(|s| s.day == day);
        let mut weighed: BTreeSet<BracketId> = speeches.map(|s| s.bracket).collect();
        weighed.extend(&open);
        let draft = ReadText::new(treaty, &room.draft.text);
        let all = |b: BracketId| draft.singles(b).to_vec();
        let n = &setting.theory.conference.plates;
        let mut today = Self {
            setting,
            room,
            corridors,
            day,
            draft: draft.now().clone(),
            open,
            readings: weighed.into_iter().map(|b| (b, all(b))).collect(),
            tolerated: tolerance(n, progress(phase, setting), 1.0, room.goodwill),
            broke: vec![],
            caught: vec![],
            agreed: vec![],
        };
        let entries = journal.entries.iter().rev();
        for entry in entries.take_while(|e| e.turn == journal.turn) {
            today.follow(&entry.what);
        }
        today
    }

    /// What an entry of the day says of a delegation.
    fn follow(&mut self, what: &Happening) {
        let seat = |iso: &String| self.setting.scenario.seat(iso);
        match what {
            Happening::DealEnded { offer, by, .. } => {
                let by = by.as_ref().and_then(seat);
                self.broke.extend(by.map(|by| (by, *offer)));
            }
            Happening::Eavesdropped {
                by, caught: true, ..
            } => self.caught.extend(seat(by)),
            Happening::Deal {
                offer,
                agreed: true,
                ..
            } => {
                let of = |o: &&Offer| o.id == *offer && o.answer == Answer::Agreed;
                self.agreed
                    .extend(self.corridors.offers.iter().rev().find(of));
            }
            _ => {}
        }
    }
}

/// Rules 17.2 to 17.4: every capital reads the day, itemised, and does what its patience comes to.
pub(in crate::conference) fn evening(
    mut journal: ResMut<Journal>,
    room: Res<Room>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    corridors: Res<Corridors>,
    relations: Res<Relations>,
    delegations: Delegations,
    mut capitals: Query<&mut Capital>,
) -> Result {
    let mandates = mandates(&delegations, &setting, &room, &relations);
    let today = Today::of((&setting, &room, &corridors), &journal, *phase.get());
    let stages = &setting.theory.capital.stages;
    for &seat in &room.sittings.last.members {
        let entity = delegations.seats[seat];
        let (interests, ..) = delegations.states.get(entity)?;
        let mut capital = capitals.get_mut(entity)?;
        let before = capital.stage;
        capital.moves.clear();
        // Where nobody sits there is nobody to be impatient with.
        if setting.controls.0[seat] != Control::Away {
            judge(&today, seat, (interests, &mandates[seat]), &mut capital);
        }
        // Rule 17.4: a recall is over the next evening.
        let low = stages.recall_returns - capital.patience;
        if before == CapitalStage::Recall && low > 0.0 {
            capital.move_by(Cause::Returned, low);
        }
        capital.acted = false;
        capital.raised.clear();
        capital.stage = CapitalStage::at(stages, capital.patience);
        if capital.stage != before {
            let day = journal.last(Mark::Day);
            tell(&mut journal, &setting, (seat, &capital), "17.4", day);
        }
    }
    Ok(())
}

/// Rules 17.2 and 17.3: what one capital likes and dislikes in the day.
fn judge(
    today: &Today,
    seat: StateId,
    (interests, mandate): (&Interests, &Mandate),
    capital: &mut Capital,
) {
    let n = &today.setting.theory.capital.room;
    let treaty = &today.setting.scenario.text;
    let own = scale(mandate);
    let worth = |r: &Reading| utility(treaty, r, own).total();
    let now = worth(&today.draft);
    let moved = capital.worth.map_or(0.0, |w| draft_moves(n, w, now));
    let cause = match moved < 0.0 {
        true => Cause::DraftWorse,
        false => Cause::DraftBetter,
    };
    // What it only left undone does not have it called back.
    let least = today.setting.theory.capital.stages.stage_recall;
    capital.move_by_neglect(cause, moved, least);
    capital.worth = Some(now);
    let values: BTreeMap<BracketId, Vec<f64>> = (today.readings.iter())
        .filter(|(b, _)| weighs(treaty, interests, **b))
        .map(|(b, all)| (*b, all.iter().map(worth).collect()))
        .collect();
    let lost: Vec<_> = (today.room.ballots.votes.iter())
        .filter(|v| v.day == today.day && v.kind != CallKind::Show && v.outvoted.contains(&seat))
        .collect();
    for (&bracket, values) in &values {
        if stands_against(today, seat, bracket, values, capital) {
            capital.move_by(Cause::Against(bracket), -n.patience_against);
        }
        let (at, stands) = (
            today.room.draft.text.at(bracket),
            treaty.brackets[bracket].status_quo,
        );
        let fought = contested(today, seat, (bracket, at), capital)
            || lost.iter().any(|v| v.bracket == bracket);
        if today.open.contains(&bracket) && crosses(n, values, at, stands) && !fought {
            let cause = Cause::Uncontested(bracket);
            capital.move_by_neglect(cause, -n.patience_uncontested, least);
        }
    }
    if today.room.floor.absent.contains(&seat) {
        capital.move_by(Cause::WalkedOut, -n.patience_walk_out);
    } else if !capital.acted && today.open.iter().any(|b| values.contains_key(b)) {
        capital.move_by_neglect(Cause::Silent, -n.patience_silent, least);
    }
    for (_, offer) in today.broke.iter().filter(|(by, _)| *by == seat) {
        capital.move_by(Cause::Broke(*offer), -n.patience_broken);
    }
    for _ in today.caught.iter().filter(|by| **by == seat) {
        capital.move_by(Cause::Caught, -n.patience_caught);
    }
    for vote in lost {
        let share = match vote.kind {
            CallKind::Close => today.setting.theory.signatures.signing.outvoted_closure,
            _ => 1.0,
        };
        let (cause, cost) = (Cause::Outvoted(vote.bracket), share * n.patience_outvoted);
        match capital.acted {
            true => capital.move_by(cause, -cost),
            false => capital.move_by_neglect(cause, -cost, least),
        }
    }
    for offer in today.agreed.iter().filter(|o| o.party(seat)) {
        let with: Text = today.room.draft.text.with_all(&offer.terms());
        if worth(&read(treaty, &with)) >= now {
            capital.move_by(Cause::Package(offer.id), n.patience_package);
        }
    }
}

/// Rule 17.2: whether the delegation itself stood against its mandate at a bracket, by a plate it
/// raised or by what it said. What a package promised is no fault, and neither is a plate of the
/// capital's own.
fn stands_against(
    today: &Today,
    seat: StateId,
    bracket: BracketId,
    values: &[f64],
    capital: &Capital,
) -> bool {
    let promised = today.corridors.bound(seat, bracket);
    let faulty = |w: WordingId| promised != Some(w) && against(values, w, today.tolerated);
    let best = best(values);
    let mut speeches = today.room.floor.speeches.iter();
    let said = speeches.any(|s| {
        (s.day, s.seat, s.bracket) == (today.day, seat, bracket)
            && if s.favour {
                faulty(s.wording)
            } else {
                s.wording == best
            }
    });
    let plate = today.room.ballots.plates[bracket].get(seat.index());
    let raised = plate.filter(|p| p.raised() && capital.raised.contains(&bracket));
    said || raised.is_some_and(|p| faulty(p.wording()))
}

/// Rule 17.2: whether the delegation contests a wording: a red line, a plate of its own that objects,
/// or a speech against it or for another; or it has promised the wording in a package.
fn contested(
    today: &Today,
    seat: StateId,
    (bracket, wording): (BracketId, WordingId),
    capital: &Capital,
) -> bool {
    let (floor, ballots) = (&today.room.floor, &today.room.ballots);
    let mut lines = floor.red_lines.iter();
    let line = lines.any(|r| (r.seat, r.bracket, r.wording) == (seat, bracket, wording));
    let mut speeches = floor.speeches.iter();
    let said = speeches
        .any(|s| (s.seat, s.bracket) == (seat, bracket) && (s.wording == wording) != s.favour);
    let mut tabled = floor.tabled.iter();
    let other =
        tabled.any(|t| t.bracket == bracket && t.wording != wording && t.names.contains(&seat));
    let plate = ballots.plates[bracket].get(seat.index());
    let objects = plate.is_some_and(|p| p.objects_to(wording)) && capital.raised.contains(&bracket);
    line || said || other || objects || today.corridors.bound(seat, bracket) == Some(wording)
}

/// Writes down what a capital does now, for its own seat.
pub(in crate::conference) fn tell(
    journal: &mut Journal,
    setting: &Setting,
    (seat, capital): (StateId, &Capital),
    rule: &'static str,
    cause: Option<usize>,
) {
    let what = Happening::Capital {
        seat: setting.scenario.iso(seat).to_owned(),
        stage: capital.stage,
    };
    let why = reasons(setting, capital.stage.said(), &capital.moves);
    journal.write(what, rule, cause, why);
}

/// What a capital does, and everything that moved its patience.
fn reasons(setting: &Setting, stage: Sentence, moves: &[Moved]) -> Sentence {
    let moved = moves.iter().map(|m| m.said(&setting.scenario));
    let all: Vec<Sentence> = std::iter::once(stage).chain(moved).collect();
    say!("general-sentences", all = all)
}
