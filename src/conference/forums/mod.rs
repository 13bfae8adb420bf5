//! Later conferences: called, opened as a scenario of their own, and closed (section 14).

pub mod rules;

use crate::conference::agenda;
use crate::conference::capital::evening::tell;
use crate::conference::corridors::offers::{Answer, Corridors, Fate};
use crate::conference::delegation::{ActionsLeft, Attention, Credit};
use crate::conference::forums::rules::{Attendance, PAUSE, SEEN, comes, gathers};
use crate::conference::home;
use crate::conference::lobby;
use crate::conference::minutes::Minutes;
use crate::conference::proceedings::Proceedings;
use crate::conference::room::{Room, opening_room};
use crate::conference::signing::answers::SigningAnswers;
use crate::conference::state::ConferenceState;
use crate::locale::Sentence;
use crate::model::calendar::Phase;
use crate::model::clause::BracketKind;
use crate::model::ids::{BracketId, ClauseId, InstrumentId, OfferId, StateId, WordingId};
use crate::model::indices::Indices;
use crate::model::theory::fixed::fixed;
use crate::model::theory::signatures::ForumNumbers;
use crate::model::{Forum, Record, Scenario, Sitting, Summons, Text, Theory};
use crate::world::calendar::{Stage, make_transition};
use crate::world::capital::{Capital, CapitalStage};
use crate::world::history::History;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::lobby::Lobbied;
use crate::world::orders::{NO_SENDER, Order};
use crate::world::random::stream;
use crate::world::regime::{Instruments, Participation, REVIEW};
use crate::world::relations::Relations;
use crate::world::schedule::{Act, ActSystems, Quarter, QuarterSystems};
use crate::world::setting::Setting;
use crate::world::states::{Adherence, Seats};
use crate::{say, text};
use bevy_app::App;
use bevy_ecs::message::Messages;
use bevy_ecs::prelude::*;
use bevy_ecs::schedule::common_conditions::on_message;
use bevy_ecs::system::SystemParam;
use bevy_state::prelude::{NextState, in_state};
use rand::RngExt as _;
use std::sync::Arc;

/// Number of the indices. Source: rule 11.2.
const FIVE: f64 = 5.0;

fixed! {
    council:

    /// Quarters between two elections of the Council (rule 14.1). Source: three years, General
    /// Assembly resolution 60/251.
    const TERM: u32 = 12;
}

/// What a state does about forums and instruments in the years after.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "fields carry the names of Action's")]
pub enum ForumAct {
    /// Calls a conference about some clauses; `invited` to a summit.
    Convene {
        forum: Forum,
        invited: Vec<StateId>,
        about: Vec<ClauseId>,
    },
    /// Joins an instrument or leaves it.
    Adhere { join: bool },
}

/// The instruments and who is tied to them.
#[derive(SystemParam)]
struct Ties<'w, 's> {
    instruments: ResMut<'w, Instruments>,
    seats: Res<'w, Seats>,
    states: Query<'w, 's, (&'static mut Adherence, &'static mut Participation)>,
}

/// Carries out what was done about forums and instruments.
fn carry_out(
    mut orders: ResMut<Messages<Order<ForumAct>>>,
    mut now: Proceedings,
    mut ties: Ties,
    history: Res<History>,
) -> Result {
    for order in orders.drain() {
        let seat = order.by.ok_or(NO_SENDER)?;
        match order.act {
            ForumAct::Convene {
                forum,
                invited,
                about,
            } => call(&mut now, &history, seat, (forum, &invited, about)),
            ForumAct::Adhere { join } => adhere(&mut now, &mut ties, seat, join, &order.why)?,
        }
    }
    Ok(())
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Order<ForumAct>>();
    let carried_out = carry_out.run_if(on_message::<Order<ForumAct>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Forums));
    let opens = summon
        .pipe::<_, _, (), _>(open)
        .run_if(in_state(Stage::Aftermath));
    app.add_systems(
        Quarter,
        (make_transition, opens, make_transition)
            .chain()
            .in_set(QuarterSystems::Convene),
    );
}

/// Rule 14.5: a seat calls a conference; whoever comes is known at once. Where several persons call
/// one in the same forum and quarter, the first in the order of the seats whose call is met has it,
/// and later calls are not sent out.
fn call(
    now: &mut Proceedings,
    history: &History,
    seat: StateId,
    (forum, invited, about): (Forum, &[StateId], Vec<ClauseId>),
) {
    if now.room.sittings.calls_in(forum) {
        return;
    }
    let quarter = now.phase.quarter();
    let setting = &now.setting;
    let n = &setting.theory.signatures.forums;
    let scenario = &setting.scenario;
    let term = (quarter - 1) / TERM;
    let states = StateId::all(scenario.states.len());
    let lots: Vec<u64> = states
        .map(|s| stream(setting.seed, "council", term, setting.stream_name(s), "", 0).random())
        .collect();
    let members = rules::members(scenario, forum, seat, invited, &lots);
    let reason = |s: StateId| reason(n, &now.relations, history, s, seat);
    let reasons: Vec<(StateId, Attendance)> = (members.iter())
        .filter_map(|&s| Some((s, reason(s)?)))
        .collect();
    let count = |reason: Attendance| reasons.iter().filter(|(_, r)| *r == reason).count();
    let why = say!(
        "conference-called",
        come = reasons.len(),
        all = members.len(),
        trust = count(Attendance::Trusts),
        caller = &scenario.states[seat].profile.name,
        worse = count(Attendance::Worse),
        needed = members.len() / 2 + 1
    );
    let came: Vec<StateId> = reasons.iter().map(|(s, _)| *s).collect();
    let met = gathers(came.len(), members.len());
    let journal = &mut now.journal;
    announce(journal, scenario, forum, Some(seat), (&members, &came), why);
    let sittings = &mut now.room.sittings;
    sittings.calls.push((seat, quarter));
    if met {
        sittings.called.push(Summons {
            forum,
            by: Some(seat),
            members: came,
            about,
        });
    }
}

/// Why a state comes to a conference of a caller, if it does.
fn reason(
    n: &ForumNumbers,
    relations: &Relations,
    history: &History,
    state: StateId,
    caller: StateId,
) -> Option<Attendance> {
    if state == caller {
        return Some(Attendance::Calls);
    }
    let quarters = &history.quarters;
    let mean =
        |q: Option<&Account>| q.map_or(0.0, |(_, states)| states[state].iter().sum::<f64>() / FIVE);
    let trust = relations.trust[(state, caller)];
    comes(n, trust, mean(quarters.first()), mean(quarters.last()))
}

/// Writes down that a conference was called: by a seat, or by the text in force.
fn announce(
    journal: &mut Journal,
    scenario: &Scenario,
    forum: Forum,
    by: Option<StateId>,
    (members, came): (&[StateId], &[StateId]),
    why: impl Into<Sentence>,
) {
    let names = |seats: &[StateId]| seats.iter().map(|&s| scenario.iso(s).to_owned()).collect();
    let what = Happening::Convened {
        forum,
        by: by.map(|s| scenario.iso(s).to_owned()),
        members: names(members),
        came: names(came),
    };
    let cause = journal.last(by.map_or(Mark::InForce, |_| Mark::Convened));
    let rule = by.map_or("14.9", |_| "14.5");
    let n = journal.write(what, rule, cause, why);
    journal.mark(Mark::Convened, n);
}

/// A later conference that opens now.
struct Later {
    /// Who meets.
    summons: Summons,
    /// The instrument before it, if any.
    revises: Option<InstrumentId>,
    /// The quarter that is over.
    quarter: u32,
}

/// Rules 14.5, 14.9 and 14.13: when a quarter is over, the conference that was called first opens, or
/// a review that is due.
fn summon(mut now: Proceedings, mut ties: Ties) -> Option<Later> {
    let (quarter, all) = (now.phase.quarter(), &mut ties.instruments.0);
    if !now.room.sittings.called.is_empty() {
        let summons = now.room.sittings.called.remove(0);
        let seat = summons.by.unwrap_or_default();
        let own = ties.states.get(ties.seats[seat]).ok();
        let own = own.filter(|(_, own)| own.ruling(all).is_some());
        let newest = InstrumentId::each(all)
            .rev()
            .find(|(_, text)| text.since.is_some())
            .map(|(k, _)| k);
        return Some(Later {
            summons,
            revises: own.and_then(|(_, own)| own.under).or(newest),
            quarter,
        });
    }
    let resumed = now.room.sittings.last.resumes;
    let setup = &now.setting.whole.setup;
    if setup.days == 0 || quarter < resumed + PAUSE || quarter + SEEN >= setup.quarters {
        return None;
    }
    let under = |k: InstrumentId| ties.states.iter().filter(move |s| s.1.under == Some(k));
    let lived = |k: InstrumentId| under(k).count() > 1;
    let review = |k: InstrumentId| all[k].review;
    let due = |k: &InstrumentId| review(*k).is_some_and(|q| q <= quarter) && lived(*k);
    let text = InstrumentId::all(all.len()).find(due)?;
    all[text].review = Some(quarter + REVIEW);
    let since = all[text].since.unwrap_or(0);
    let mut sittings = now.room.sittings.all();
    let first = sittings.find(|s| s.adopted == Some(text))?;
    let (forum, members, about) = (first.forum, first.members.clone(), first.about.clone());
    let why = say!("conference-review", since = since, years = REVIEW / 4);
    let scenario = &now.setting.scenario;
    let all = (&*members, &*members);
    announce(&mut now.journal, scenario, forum, None, all, why);
    let summons = Summons {
        forum,
        by: None,
        members,
        about,
    };
    Some(Later {
        summons,
        revises: Some(text),
        quarter,
    })
}

/// What a later conference begins with anew, and from what.
#[derive(SystemParam)]
struct NextConference<'w, 's> {
    setting: ResMut<'w, Setting>,
    next: ResMut<'w, NextState<Phase>>,
    room: ResMut<'w, Room>,
    minutes: ResMut<'w, Minutes>,
    corridors: ResMut<'w, Corridors>,
    answers: ResMut<'w, SigningAnswers>,
    journal: ResMut<'w, Journal>,
    instruments: Res<'w, Instruments>,
    history: Res<'w, History>,
    seats: Res<'w, Seats>,
    actions_left: Query<'w, 's, &'static mut ActionsLeft>,
    credit: Query<'w, 's, &'static mut Credit>,
    attention: Query<'w, 's, &'static mut Attention>,
    capitals: Query<'w, 's, &'static mut Capital>,
    lobbied: Query<'w, 's, &'static mut Lobbied>,
}

/// Rule 14.6: a conference opens with the world as it is.
fn open(In(later): In<Option<Later>>, mut now: NextConference) -> Result {
    let Some(later) = later else {
        return Ok(());
    };
    let (summons, quarter) = (later.summons, later.quarter);
    let whole = &now.setting.whole;
    let days = rules::days(whole.setup.days);
    let before = later.revises.map(|k| &now.instruments.0[k].text);
    let about = &summons.about;
    let scenario = sitting_of(whole, (summons.forum, about), (days, quarter), before);
    let packages = OfferId::new(now.corridors.offers.len());
    let next = Sitting {
        forum: summons.forum,
        by: summons.by,
        members: summons.members,
        opens: now.journal.turn,
        days,
        resumes: quarter,
        revises: later.revises,
        adopted: None,
        packages,
        about: summons.about,
    };
    if now.room.sittings.past.is_empty() {
        now.minutes.0.clone_from(&now.room.redlines);
    }
    let theory = &now.setting.theory;
    open_room(&mut now.room, (&scenario, theory), next);
    for mut credit in &mut now.credit {
        *credit = Credit::default();
    }
    agenda::influence(
        &theory.conference,
        &now.room,
        &scenario,
        &now.seats,
        (&mut now.actions_left, now.credit.as_readonly()),
    )?;
    look_at_what_was_lost(&mut now, &scenario)?;
    now.answers.chosen.clear();
    empty_corridors(&mut now.corridors);
    let journal = &mut now.journal;
    journal.marks.retain(|mark, _| !mark.of_the_room());
    if let Some(call) = journal.last(Mark::Convened) {
        journal.mark(Mark::Draft, call);
    }
    for mut lobbied in &mut now.lobbied {
        lobbied.0.clear();
    }
    let lobby = &now.setting.theory.stakes.lobby;
    lobby::before_the_first_day(lobby, &scenario, |s| now.room.sits(s), journal);
    agenda::press(&scenario, &now.seats, now.attention.as_readonly(), journal);
    let stages = &now.setting.theory.capital.stages;
    for &seat in &now.room.sittings.last.members {
        let mut capital = now.capitals.get_mut(now.seats[seat])?;
        capital.sits_down(stages);
        if capital.stage > CapitalStage::Content {
            let call = journal.last(Mark::Convened);
            tell(journal, &now.setting, (seat, &capital), "17.1", call);
        }
    }
    now.setting.scenario = Arc::new(scenario);
    now.next.set(Phase::Conference(0));
    Ok(())
}

/// The room of a later conference. How the chair works stays as it was; so does how far each
/// delegation's red lines are believed, which the room does not hold.
fn open_room(room: &mut Room, (scenario, theory): (&Scenario, &Theory), next: Sitting) {
    let mut sittings = room.sittings.clone();
    sittings
        .past
        .push(std::mem::replace(&mut sittings.last, next));
    let old = std::mem::replace(room, opening_room((scenario, theory), sittings));
    room.chair.temperature = old.chair.temperature;
    room.chair.package = old.chair.package;
    room.chair.patience = old.chair.patience;
}

/// Rule 14.6: the scenario of a later conference: its days, no record, the text in force as what
/// stands and as the draft, and the forces its forum has. Rule 14.12: a clause that it may not change
/// has what stands as its draft; `about` is empty for all. `quarter` follows its signing.
#[must_use]
pub fn sitting_of(
    whole: &Scenario,
    (forum, about): (Forum, &[ClauseId]),
    (days, quarter): (u32, u32),
    before: Option<&Text>,
) -> Scenario {
    let mut scenario = whole.clone();
    let years = i32::try_from(quarter.saturating_sub(1) / 4).unwrap_or(0);
    let year = whole.setup.first_year + years;
    scenario.setup.opens = text!("conference-later", year = year, forum = forum.title());
    scenario.setup.days = days;
    scenario.events.clear();
    scenario.record = Record::default();
    let all = BracketId::all(scenario.text.brackets.len());
    for (b, bracket) in all.zip(&mut scenario.text.brackets) {
        if let Some(text) = before {
            bracket.status_quo = text.at(b);
            bracket.opening = text.at(b);
        }
        if !about.is_empty() && about.binary_search(&bracket.clause).is_err() {
            bracket.opening = bracket.status_quo;
        } else if bracket.kind == BracketKind::Force {
            bracket.wordings.truncate(rules::forces(forum));
            let strongest = WordingId::new(bracket.wordings.len() - 1);
            bracket.opening = bracket.opening.min(strongest);
        }
    }
    scenario
}

/// Rule 14.6: the press starts from what happened, as far as the accounts tell it.
fn look_at_what_was_lost(now: &mut NextConference, scenario: &Scenario) -> Result {
    let n = &now.setting.theory.stakes.home;
    let quarters = &now.history.quarters;
    let (first, last) = (quarters.first(), quarters.last());
    let of =
        |q: Option<&Account>, s: StateId| q.map_or(Indices::default(), |(_, states)| states[s]);
    for (s, entity) in now.seats.each() {
        let (first, last) = (of(first, s), of(last, s));
        let lost = Indices::from_fn(|k| (first[k] - last[k]).max(0.0));
        let state = scenario.published(s);
        now.attention.get_mut(entity)?.0 = home::later_attention(n, &scenario.text, state, lost);
    }
    Ok(())
}

/// One quarter of the [`History`]: the world, then every state.
type Account = (Indices, Vec<Indices>);

/// Packages of an earlier conference are over.
fn empty_corridors(corridors: &mut Corridors) {
    corridors.overheard.clear();
    for offer in &mut corridors.offers {
        if offer.answer == Answer::Waiting {
            offer.answer = Answer::Declined;
        }
        if offer.binds() {
            offer.fate = Some(Fate::Lapsed);
        }
    }
}

/// A conference is over: the years go on under the whole scenario. Where it failed the text that it
/// opened stands.
pub(crate) fn rise(
    mut setting: ResMut<Setting>,
    mut room: ResMut<Room>,
    instruments: Res<Instruments>,
) {
    setting.scenario = setting.whole.clone();
    let stands = room
        .sittings
        .last
        .revises
        .filter(|_| room.adopted == Some(false));
    if let Some(k) = stands {
        room.draft.text = instruments.0[k].text.clone();
    }
}

/// Whether a seat is tied already to the newest instrument open to it.
pub(crate) fn bound_to_newest(world: &World, seat: StateId) -> bool {
    let state = ConferenceState::of(world);
    let newest = state.room.sittings.open_to(seat);
    let (Some(newest), Some(own)) = (newest, state.of_state::<Participation>(seat)) else {
        return false;
    };
    if own.next.is_some_and(|(k, _)| k == newest) {
        return true;
    }
    let tie = state.of_state::<Adherence>(seat);
    own.under == Some(newest)
        && tie.is_some_and(|a| (a.signed || a.party_since.is_some()) && !a.withdrawn)
}

/// Rule 10.5: accession binds from the next quarter; withdrawal at once. Rule 14.8: it is the newest
/// instrument open to it that a state joins.
fn adhere(
    now: &mut Proceedings,
    ties: &mut Ties,
    seat: StateId,
    join: bool,
    why: &Sentence,
) -> Result {
    let quarter = now.phase.quarter();
    let (mut adherence, mut own) = ties.states.get_mut(ties.seats[seat])?;
    let newest = now.room.sittings.open_to(seat);
    let other = newest.filter(|k| join && own.under != Some(*k));
    if let Some(k) = other {
        let tie = Adherence {
            party_since: Some(quarter + 1),
            ..Adherence::default()
        };
        own.tie(&ties.instruments.0, k, tie, &mut adherence);
    } else {
        // What was signed and declared at the signing stays on record.
        adherence.party_since = join.then_some(quarter + 1);
        adherence.withdrawn = !join;
        own.next = None;
    }
    let what = Happening::Adherence {
        state: now.setting.scenario.iso(seat).to_owned(),
        joined: join,
    };
    let act = now.journal.last(Mark::Adhered);
    let n = now.journal.write(what, "10.5", act, why);
    if join {
        now.journal.mark(Mark::Joined, n);
    }
    Ok(())
}
