//! Why an act would do nothing, if it would.

use crate::conference::room::StanceAct;
use crate::locale::Sentence;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, WordingId};
use crate::model::{Action, Gavel, Proposal};
use crate::say;
use crate::seat::view::SeatView;

/// Why an act that is admissible would change nothing; nothing if it would change something.
pub(super) fn why(view: &SeatView, action: &Action) -> Option<Sentence> {
    match view.phase {
        Phase::Conference(day) => conference(view, day, action),
        Phase::Aftermath(_) => years(view, action),
        _ => None,
    }
}

fn conference(view: &SeatView, day: u32, action: &Action) -> Option<Sentence> {
    let (room, days) = (view.room, view.scenario.setup.days);
    let term = |p: &Proposal| term(view, p);
    match action {
        Action::Table(p) => {
            let (b, w) = term(p)?;
            (room.draft.text.at(b) == w).then(|| say!("preview-nothing-stands"))
        }
        Action::Support(p) => {
            let (b, w) = term(p)?;
            let said = room.floor.stance(view.seat, b)?;
            let same = said.wording == w && said.how == (StanceAct::Spoke { favour: true });
            (same && room.draft.text.at(b) == w).then(|| say!("preview-nothing-said"))
        }
        Action::Plate { choice, objects } => {
            let (b, w) = term(choice)?;
            if view.promised(b).is_some_and(|(_, promised)| promised != w) {
                return Some(say!("preview-nothing-bound"));
            }
            let plates = view.plates_today();
            let now = plates.iter().find(|p| p.bracket == b)?;
            let same = (now.wording, now.objects) == (w, *objects);
            same.then(|| say!("preview-nothing-plate"))
        }
        Action::RedLine(p) => {
            term(p)?;
            let own = view.delegations.get(view.seat.index())?;
            let believed = own.honesty.0 >= view.theory.conference.floor.line_believed;
            (!believed).then(|| say!("preview-nothing-line"))
        }
        Action::Caucus(p) => {
            let (b, w) = term(p)?;
            let group = room.group_of(view.seat)?;
            let common = room.common(group, b)?;
            (common.wording == w).then(|| say!("preview-nothing-common"))
        }
        // Rule 4.3: the chair writes on these days whether asked or not.
        Action::ChairText => {
            let late = day == (days * 3).div_ceil(4) && !view.table.chair;
            (late || day == days).then(|| say!("preview-nothing-writes"))
        }
        Action::CallVote(p) | Action::ShowOfPlates(p) | Action::PointOfOrder(p) => {
            put_off(view, term(p)?.0, day)
        }
        Action::CloseDebate { bracket } => {
            let bracket = view.scenario.text.find(bracket)?;
            put_off(view, bracket, day)
        }
        Action::Adjourn { .. } => (day == days).then(|| say!("preview-nothing-last-day")),
        Action::Eavesdrop { .. } => {
            let mut all = BracketId::all(room.draft.standing.len());
            let open = all.any(|b| room.unsettled(b));
            (!open).then(|| say!("preview-nothing-open"))
        }
        Action::Gavel(Gavel::Agenda { .. }) => {
            (day == days).then(|| say!("preview-nothing-last-day"))
        }
        _ => None,
    }
}

/// Rule 3.15: no vote is held on a bracket that was put off.
fn put_off(view: &SeatView, bracket: BracketId, day: u32) -> Option<Sentence> {
    let until = view.room.agenda.adjourned.get(bracket.index()).copied();
    let until = until.flatten().filter(|until| *until >= day)?;
    Some(say!("preview-nothing-put-off", day = until + 1))
}

fn years(view: &SeatView, action: &Action) -> Option<Sentence> {
    let affairs = view.years.affairs.as_ref()?;
    let same = match action {
        Action::Posture(posture) => affairs.orders.posture == *posture,
        Action::Forbid { target, on } => {
            let target = view.scenario.seat(target)?;
            affairs.orders.forbidden.contains(&target) == *on
        }
        Action::SetBudget { shares } => affairs.budget == *shares,
        Action::Instruct { blows } => affairs.orders.instruction == *blows,
        _ => false,
    };
    same.then(|| say!("preview-nothing-same"))
}

fn term(view: &SeatView, p: &Proposal) -> Option<(BracketId, WordingId)> {
    let bracket = view.scenario.text.find(&p.bracket)?;
    let wording = view.scenario.text.brackets[bracket].find(&p.wording)?;
    Some((bracket, wording))
}
