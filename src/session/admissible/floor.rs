//! What may be done on the floor.

use crate::conference::drafting::{FEWEST, MOST};
use crate::conference::floor::FloorAct;
use crate::model::theory::fixed::fixed;

use crate::conference::room::Standing;
use crate::conference::room::{Call, RedLine};
use crate::model::action::CallKind;
use crate::model::action::{Action, Proposal};
use crate::model::calendar::Phase;
use crate::model::clause::{PLACE, PLACES};
use crate::model::ids::{BracketId, ClauseId, GroupId, StateId, WordingId};
use crate::say;
use crate::session::admissible::act_context::ActContext;
use crate::session::admissible::brackets::{find, on_agenda, open, resolve, unsettled};
use crate::session::admissible::refusal::Refusal;

fixed! {
    tabling:

    /// Wordings a delegation may put forward in a day; a group leader one more (rule 1.12).
    /// Judgement: no source gives it.
    const TABLED_A_DAY: usize = 1;
}

pub(crate) fn check(
    context: ActContext,
    seat: StateId,
    action: &Action,
) -> Result<FloorAct, Refusal> {
    let room = context.room;
    match action {
        Action::Table(p) => {
            let (bracket, wording) = unsettled(context, p)?;
            table(context, seat, bracket, wording, false)
        }
        Action::MoveClause { clause, place } => {
            let key = format!("{clause}.{PLACE}");
            let bracket = find(context, &key)?;
            let known = PLACES.iter().position(|p| p.id == place);
            let Some(wording) = known.map(WordingId::new) else {
                let known: Vec<&str> = PLACES.iter().map(|p| p.id).collect();
                let what = say!("session-no-place", place = place);
                return Err(Refusal::new(
                    "1.4",
                    what,
                    say!("session-one-of-these", all = known.join(", ")),
                ));
            };
            if room.draft.standing[bracket] == Standing::Clear {
                let what = say!("session-settled", bracket = key);
                return Err(Refusal::new(
                    "1.5",
                    what,
                    say!("session-settled-instead-clause"),
                ));
            }
            let opens = room.draft.standing[bracket] == Standing::Shut;
            table(context, seat, bracket, wording, opens)
        }
        Action::Cosponsor(p) => {
            let (bracket, wording) = unsettled(context, p)?;
            let of =
                |t: &crate::conference::room::Tabled| (t.bracket, t.wording) == (bracket, wording);
            let tabled = room.floor.tabled.iter().rposition(of).ok_or_else(|| {
                Refusal::new(
                    "1.13",
                    say!("session-not-tabled", wording = &p.wording),
                    say!("session-not-tabled-instead"),
                )
            })?;
            if room.floor.tabled[tabled].names.contains(&seat) {
                return Err(Refusal::new(
                    "1.13",
                    say!("session-name-under-it"),
                    say!("session-name-under-it-instead"),
                ));
            }
            Ok(FloorAct::Cosponsor { tabled })
        }
        Action::Support(p) => speak(context, seat, p, true),
        Action::Oppose(p) => speak(context, seat, p, false),
        Action::Open { bracket } => {
            let bracket = find(context, bracket)?;
            if room.draft.standing[bracket] != Standing::Shut {
                return Err(Refusal::new(
                    "1.5",
                    say!("session-not-shut"),
                    say!("session-not-shut-instead"),
                ));
            }
            Ok(FloorAct::Open { bracket })
        }
        Action::RedLine(p) => {
            let (bracket, wording) = unsettled(context, p)?;
            let mut lines = room.floor.red_lines.iter();
            if lines.any(|r| r.seat == seat && r.bracket == bracket) {
                return Err(Refusal::new(
                    "1.7",
                    say!("session-red-line"),
                    say!("session-another-bracket"),
                ));
            }
            Ok(FloorAct::RedLine(RedLine {
                seat,
                bracket,
                wording,
            }))
        }
        Action::ChairText if room.chair.closing => Err(Refusal::new(
            "4.11",
            say!("session-chair-closing"),
            say!("session-chair-closing-instead"),
        )),
        Action::ChairText if room.chair.asked => Err(Refusal::new(
            "1.7",
            say!("session-chair-asked"),
            say!("session-chair-writes-instead"),
        )),
        Action::ChairText => Ok(FloorAct::ChairText),
        Action::ShowOfPlates(p) => call(context, seat, open(context, p)?, CallKind::Show),
        Action::CallVote(p) => call(context, seat, open(context, p)?, CallKind::Vote),
        Action::PointOfOrder(p) => call(
            context,
            seat,
            unsettled(context, p)?,
            CallKind::PointOfOrder,
        ),
        Action::CloseDebate { bracket } => motion(context, seat, bracket, CallKind::Close),
        Action::Adjourn { bracket } => motion(context, seat, bracket, CallKind::Adjourn),
        Action::Draft { clause, with } => draft(context, seat, clause, with),
        Action::WalkOut => Ok(FloorAct::WalkOut),
        _ => Err(Refusal::new(
            "1.2",
            say!("session-not-at-conference"),
            say!("session-still-sitting-instead"),
        )),
    }
}

/// Rule 4.12: one group a clause and one a leader at a time; three to seven draft.
fn draft(
    context: ActContext,
    seat: StateId,
    clause: &str,
    with: &[String],
) -> Result<FloorAct, Refusal> {
    let (room, scenario) = (context.room, context.scenario);
    let refuse = |what| Refusal::new("4.12", what, say!("session-draft-instead"));
    let Phase::Conference(day) = context.phase else {
        return Err(refuse(say!("session-conference-over")));
    };
    if room.chair.closing {
        return Err(refuse(say!("session-draft-late")));
    }
    let mut clauses = ClauseId::each(&scenario.text.clauses);
    let Some((of, _)) = clauses.find(|(_, c)| c.id == clause) else {
        return Err(refuse(say!("session-draft-clause", clause = clause)));
    };
    let mut open = BracketId::each(&scenario.text.brackets);
    if !open.any(|(b, bracket)| bracket.clause == of && room.unsettled(b)) {
        return Err(refuse(say!("session-draft-clause", clause = clause)));
    }
    let busy = |d: &crate::conference::room::Drafting| {
        d.until >= day && (d.clause == of || d.leader == seat)
    };
    if room.drafting.iter().any(busy) {
        return Err(refuse(say!("session-draft-held")));
    }
    // Rule 3.20: who has little credit leads no group.
    if context.little_credit {
        return Err(refuse(say!("session-draft-credit")));
    }
    let mut asked: Vec<StateId> = with.iter().filter_map(|iso| scenario.seat(iso)).collect();
    asked.sort_unstable();
    asked.dedup();
    let known = asked.len() == with.len() && asked.iter().all(|&s| s != seat && room.sits(s));
    if !known || !(FEWEST..=MOST).contains(&(asked.len() + 1)) {
        return Err(refuse(say!("session-draft-who")));
    }
    Ok(FloorAct::Draft { clause: of, asked })
}

fn table(
    context: ActContext,
    seat: StateId,
    bracket: BracketId,
    wording: WordingId,
    opens: bool,
) -> Result<FloorAct, Refusal> {
    let room = context.room;
    let Phase::Conference(day) = context.phase else {
        return Err(Refusal::new(
            "1.2",
            say!("session-conference-over"),
            say!("session-conference-over-instead"),
        ));
    };
    let leads = room.regional.groups.iter().any(|g| g.leader == seat);
    let most = TABLED_A_DAY + usize::from(leads);
    let mine =
        |t: &&crate::conference::room::Tabled| t.day == day && t.names.first() == Some(&seat);
    if room.floor.tabled.iter().filter(mine).count() >= most {
        return Err(Refusal::new(
            "1.12",
            say!("session-tabled-most", most = most),
            say!("session-tabled-most-instead"),
        ));
    }
    let same = |t: &crate::conference::room::Tabled| (t.bracket, t.wording) == (bracket, wording);
    if room.floor.tabled.iter().any(same) {
        return Err(Refusal::new(
            "1.13",
            say!("session-tabled"),
            say!("session-tabled-instead"),
        ));
    }
    Ok(FloorAct::Table {
        bracket,
        wording,
        opens,
    })
}

fn speak(
    context: ActContext,
    seat: StateId,
    p: &Proposal,
    favour: bool,
) -> Result<FloorAct, Refusal> {
    let (bracket, wording) = unsettled(context, p)?;
    let Phase::Conference(day) = context.phase else {
        return Err(Refusal::new(
            "1.2",
            say!("session-conference-over"),
            say!("session-conference-over-instead"),
        ));
    };
    let mut said = context.room.floor.speeches.iter().rev();
    if said.any(|s| (s.day, s.seat, s.bracket, s.wording) == (day, seat, bracket, wording)) {
        return Err(Refusal::new(
            "1.12",
            say!("session-spoken"),
            say!("session-spoken-instead"),
        ));
    }
    Ok(FloorAct::Speak {
        bracket,
        wording,
        favour,
    })
}

pub(crate) fn caucus(
    context: ActContext,
    seat: StateId,
    p: &Proposal,
) -> Result<FloorAct, Refusal> {
    let (bracket, wording) = resolve(context, p)?;
    if context.room.draft.standing[bracket] == Standing::Clear {
        let what = say!("session-settled", bracket = &p.bracket);
        return Err(Refusal::new("1.5", what, say!("session-settled-instead")));
    }
    let alone = |g: GroupId| context.room.regional.groups[g].members.len() < 2;
    if context.room.group_of(seat).is_none_or(alone) {
        return Err(Refusal::new(
            "1.14",
            say!("session-no-group"),
            say!("session-not-tabled-instead"),
        ));
    }
    if context.room.regional.caucus.iter().any(|m| m.seat == seat) {
        return Err(Refusal::new(
            "1.14",
            say!("session-group-asked"),
            say!("session-group-asked-instead"),
        ));
    }
    Ok(FloorAct::Caucus { bracket, wording })
}

fn motion(
    context: ActContext,
    seat: StateId,
    bracket: &str,
    kind: CallKind,
) -> Result<FloorAct, Refusal> {
    let bracket = find(context, bracket)?;
    on_agenda(context, bracket)?;
    let now = context.room.draft.text.at(bracket);
    call(context, seat, (bracket, now), kind)
}

fn call(
    context: ActContext,
    seat: StateId,
    (bracket, wording): (BracketId, WordingId),
    kind: CallKind,
) -> Result<FloorAct, Refusal> {
    let mut calls = context.room.ballots.calls.iter();
    if calls.any(|c| c.bracket == bracket && c.kind == kind) {
        return Err(Refusal::new(
            "1.7",
            say!("session-asked"),
            say!("session-another-bracket"),
        ));
    }
    if context.room.ballots.plates[bracket].is_empty() {
        return Err(Refusal::new(
            "1.7",
            say!("session-not-discussed"),
            say!("session-not-discussed-instead"),
        ));
    }
    Ok(FloorAct::Call(Call {
        seat: Some(seat),
        bracket,
        wording,
        kind,
    }))
}
