//! What may be done on the floor: votes and motions, plates, what is tabled and seconded, shut
//! brackets, the group, the press, a text of the chair.

use crate::conference::home;
use crate::conference::plates::rules::price;
use crate::conference::room::{StanceAct, Standing};
use crate::locale::Sentence;
use crate::model::Action;
use crate::model::action::CallKind;
use crate::model::functions::logistic;
use crate::model::ids::{BracketId, DimensionId, ParticipantId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::say;
use crate::seat::adviser::counsel::Counsel;
use crate::seat::adviser::deals::Breadth;
use crate::seat::adviser::outlook::Outlook;
use crate::seat::adviser::prospect::Suppose;
use crate::seat::adviser::words;

fixed! {
    adviser_floor:

    /// What an act is worth elsewhere, in units of utility. Judgement: about the least that one
    /// brings.
    const ACT: f64 = 0.0004;
    /// What a point of the room's goodwill is worth to a seat, in units of utility. Judgement: a
    /// room in bad blood settles less.
    const GOODWILL: f64 = 0.00005;
    /// What it costs a seat that another is outvoted, in units of utility, and more if it is of the
    /// same group: they sign less often, and pull less (rules 5.3, 5.5). Judgement: about a tenth
    /// of a signature.
    const OUTVOTED: f64 = 0.0004;
    /// The same if that other is of the same group. Judgement: a group mate pulls more.
    const OUTVOTED_MATE: f64 = 0.0015;
    /// Share of a vote's worth that is left where it is put off at first and must be called again.
    /// Judgement: the second call costs as much.
    const AGAIN: f64 = 0.5;
    /// Chance that one who would gain by a wording sets its name under it. Judgement: acts are few.
    const SECONDS: f64 = 0.3;
    /// Gain from which another is thought to second, in units of utility. Judgement: as the
    /// delegates.
    const WOULD_SECOND: f64 = 0.004;
    /// Least deviation of a count of plates. Source: half a plate.
    const HALF_A_PLATE: f64 = 0.5;
}

/// Deviations of a count for which the normal distribution is a logistic one. Source: mathematics.
const NORMAL: f64 = 1.7;

/// Every act on the floor with what it is likely to bring.
pub(super) fn weigh(outlook: &Outlook, breadth: Breadth) -> Vec<Counsel> {
    let mut all = vec![];
    for b in outlook.looked_at(breadth.brackets) {
        if outlook.day > 0 && outlook.free(b, false) {
            calls(outlook, b, &mut all);
            tables(outlook, b, &mut all);
            if outlook.view.room.agenda.open.contains(&b) {
                plates(outlook, b, &mut all);
            }
        }
        if outlook.day > 0 && outlook.view.room.draft.standing[b] == Standing::Shut {
            opens(outlook, b, &mut all);
        }
        if outlook.free(b, true) {
            caucus(outlook, b, &mut all);
        }
    }
    all.extend(press(outlook));
    all
}

/// What a call comes to: chance that it carries, chance that it is put off, those it leaves outvoted.
fn tally(outlook: &Outlook, b: BracketId, w: WordingId, kind: CallKind) -> (f64, f64, f64) {
    let prospect = outlook.prospect(b);
    let bears = outlook.view.theory.conference.plates.tolerance_vote;
    let (mut yes, mut no, mut variance, mut away, mut cost) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for i in ParticipantId::all(outlook.seats.len()) {
        let prefers = prospect.prefers[i].get(w.index()).copied().unwrap_or(0.0);
        let (for_it, against) = match kind {
            CallKind::Close => {
                let against = (1.0 - prefers) * outlook.objects(i, b, 1.0);
                (1.0 - against, against)
            }
            // Rule 3.5: whoever calls for a vote on a wording is for it.
            _ if i == outlook.own => (1.0, 0.0),
            _ => (prefers, (1.0 - prefers) * outlook.objects(i, b, bears)),
        };
        yes += for_it;
        no += against;
        away += 1.0 - for_it - against;
        variance += for_it + against - (for_it - against) * (for_it - against);
        if i != outlook.own {
            let groups = &outlook.beliefs.groups[outlook.view.seat];
            let mate = groups.contains(&outlook.seats[i]);
            cost += against * if mate { OUTVOTED_MATE } else { OUTVOTED };
        }
    }
    let width = f64::sqrt(variance).max(HALF_A_PLATE);
    let carried = logistic(NORMAL * (yes - no - HALF_A_PLATE) / width);
    let put_off = logistic(NORMAL * (away - yes - no) / width);
    (carried, put_off, cost)
}

/// Votes, points of order and closures that would settle a bracket as the seat likes it.
fn calls(outlook: &Outlook, b: BracketId, all: &mut Vec<Counsel>) {
    let room = outlook.view.room;
    if room.ballots.plates[b].is_empty() {
        return;
    }
    let open = room.agenda.open.contains(&b);
    let now = room.draft.text.at(b);
    let mine = outlook.ours(b);
    let usual = outlook.usual(b);
    let numbers = &outlook.view.theory.conference.votes;
    let kind = if open {
        CallKind::Vote
    } else {
        CallKind::PointOfOrder
    };
    let mut kinds = vec![(kind, mine)];
    if open && outlook.promised(outlook.own, b).is_none_or(|p| p == now) {
        kinds.push((CallKind::Close, now));
    }
    for (kind, w) in kinds {
        let gain = outlook.prospect(b).own[w] - usual;
        if gain <= 0.0 {
            continue;
        }
        let (carries, put_off, outvotes) = tally(outlook, b, w, kind);
        let may_wait = kind != CallKind::Close && !room.agenda.put_off.contains(&b);
        let waits = if may_wait { put_off } else { 0.0 };
        let chance = carries * (1.0 - waits + AGAIN * waits);
        let cost = ACT + GOODWILL * price(numbers, kind) + carries * outvotes;
        let p = outlook.view.scenario.proposal(b, w);
        let action = match kind {
            CallKind::Close => Action::CloseDebate { bracket: p.bracket },
            CallKind::PointOfOrder => Action::PointOfOrder(p),
            _ => Action::CallVote(p),
        };
        let why = call_words(outlook, (b, w), kind, (chance, gain));
        all.push(Counsel::of(action, (chance, gain, cost), why));
    }
}

fn call_words(
    outlook: &Outlook,
    term: (BracketId, WordingId),
    kind: CallKind,
    (chance, gain): (f64, f64),
) -> Sentence {
    let kind = match kind {
        CallKind::Close => "close",
        CallKind::PointOfOrder => "order",
        _ => "vote",
    };
    // What stands is kept, and nothing is won but what it would else come to.
    let stands = outlook.view.room.draft.text.at(term.0) == term.1;
    if let Some((other, likely)) = stands.then(|| outlook.feared(term.0)).flatten() {
        return say!(
            "adviser-keep",
            kind = kind,
            clause = words::clause(outlook, term.0),
            wording = words::wording(outlook, term),
            other = words::wording(outlook, (term.0, other)),
            likely = words::hundred(likely),
            chance = words::hundred(chance),
            points = words::points(gain)
        );
    }
    say!(
        "adviser-call",
        kind = kind,
        clause = words::clause(outlook, term.0),
        wording = words::wording(outlook, term),
        chance = words::hundred(chance),
        points = words::points(gain)
    )
}

/// The plate that brings most, if it is another than the mandate's.
fn plates(outlook: &Outlook, b: BracketId, all: &mut Vec<Counsel>) {
    let room = outlook.view.room;
    if outlook.promised(outlook.own, b).is_some() {
        return;
    }
    let now = room.draft.text.at(b);
    let mut top: Option<(f64, WordingId, bool)> = None;
    for w in WordingId::all(outlook.prospect(b).own.len()) {
        for objects in [false, true] {
            let suppose = Suppose {
                plate: Some((w, objects)),
                ..Suppose::default()
            };
            let gain = outlook.value(b, &outlook.ending(b, suppose)) - outlook.usual(b);
            if gain > top.map_or(0.0, |t| t.0) {
                top = Some((gain, w, objects));
            }
        }
    }
    let Some((gain, w, objects)) = top else {
        return;
    };
    let plates = room.ballots.plates[b].get(outlook.view.seat.index());
    let raised = match room.floor.stance(outlook.view.seat, b) {
        Some(said) => said.wording == w && said.how == StanceAct::Raised { objects },
        None => plates.is_some_and(|p| p.wording() == w && p.objects == objects),
    };
    if raised {
        return;
    }
    let objects_word = match (objects, w == now) {
        (true, false) => "yes",
        (true, true) => "stands",
        (false, _) => "no",
    };
    let why = say!(
        "adviser-plate",
        objects = objects_word,
        clause = words::clause(outlook, b),
        wording = words::wording(outlook, (b, w)),
        points = words::points(gain)
    );
    let choice = outlook.view.scenario.proposal(b, w);
    let action = Action::Plate { choice, objects };
    all.push(Counsel::of(action, (1.0, gain, 0.0), why));
}

/// What the seat tables, or sets its name under.
fn tables(outlook: &Outlook, b: BracketId, all: &mut Vec<Counsel>) {
    let room = outlook.view.room;
    let w = outlook.ours(b);
    if room.draft.text.at(b) == w {
        return;
    }
    let suppose = Suppose {
        drafted: Some(w),
        ..Suppose::default()
    };
    let gain = outlook.value(b, &outlook.ending(b, suppose)) - outlook.usual(b);
    if gain <= 0.0 {
        return;
    }
    let tabled = room.floor.tabled.iter();
    let mut there = tabled.filter(|t| (t.bracket, t.wording) == (b, w));
    let proposal = outlook.view.scenario.proposal(b, w);
    if let Some(t) = there.next_back() {
        if t.names.contains(&outlook.view.seat) {
            return;
        }
        let why = say!(
            "adviser-second",
            clause = words::clause(outlook, b),
            wording = words::wording(outlook, (b, w)),
            points = words::points(gain)
        );
        let action = Action::Cosponsor(proposal);
        all.push(Counsel::of(action, (1.0, gain, ACT), why));
        return;
    }
    let group = room.group_of(outlook.view.seat);
    let common = group.and_then(|g| room.common(g, b));
    let chance = if common.is_some_and(|c| c.wording == w) {
        1.0
    } else {
        let none = ParticipantId::all(outlook.seats.len())
            .filter(|&i| i != outlook.own)
            .map(|i| {
                let likes = outlook.prospect(b).gains[i][w] > WOULD_SECOND;
                if likes { 1.0 - SECONDS } else { 1.0 }
            });
        1.0 - none.product::<f64>()
    };
    let why = say!(
        "adviser-table",
        clause = words::clause(outlook, b),
        wording = words::wording(outlook, (b, w)),
        chance = words::hundred(chance),
        points = words::points(gain)
    );
    let action = Action::Table(proposal);
    all.push(Counsel::of(action, (chance, gain, ACT), why));
}

/// A shut bracket, where the room would move it the seat's way.
fn opens(outlook: &Outlook, b: BracketId, all: &mut Vec<Counsel>) {
    let suppose = Suppose {
        opened: true,
        today: true,
        ..Suppose::default()
    };
    let ending = outlook.ending(b, suppose);
    let value = outlook.value(b, &ending);
    if value <= 0.0 {
        return;
    }
    let w = outlook.ours(b);
    let chance = ending.get(w.index()).copied().unwrap_or(0.0);
    let why = say!(
        "adviser-open",
        clause = words::clause(outlook, b),
        wording = words::wording(outlook, (b, w)),
        chance = words::hundred(chance),
        points = words::points(value)
    );
    let bracket = outlook.view.scenario.text.brackets[b].key.clone();
    all.push(Counsel::of(
        Action::Open { bracket },
        (1.0, value, ACT),
        why,
    ));
}

/// A wording brought to the group: its members back it together.
fn caucus(outlook: &Outlook, b: BracketId, all: &mut Vec<Counsel>) {
    let room = outlook.view.room;
    let Some(group) = room.group_of(outlook.view.seat) else {
        return;
    };
    let g = &room.regional.groups[group];
    let w = outlook.ours(b);
    let known = room.common(group, b).is_some_and(|c| c.wording == w);
    if g.members.len() < 2 || known {
        return;
    }
    let prospect = outlook.prospect(b);
    let mates: Vec<ParticipantId> = ParticipantId::all(outlook.seats.len())
        .filter(|&i| g.members.contains(&outlook.seats[i]))
        .filter(|&i| i == outlook.own || prospect.gains[i][w] > 0.0)
        .collect();
    let suppose = Suppose {
        bound: Some((&mates, w)),
        opened: true,
        drafted: Some(w),
        ..Suppose::default()
    };
    let gain = outlook.value(b, &outlook.ending(b, suppose)) - outlook.usual(b);
    let chance = mates.len() as f64 / g.members.len() as f64;
    if gain <= 0.0 {
        return;
    }
    let why = say!(
        "adviser-caucus",
        clause = words::clause(outlook, b),
        wording = words::wording(outlook, (b, w)),
        n = mates.len().saturating_sub(1),
        points = words::points(gain)
    );
    let action = Action::Caucus(outlook.view.scenario.proposal(b, w));
    all.push(Counsel::of(action, (SECONDS * chance, gain, ACT), why));
}

/// The press, where the seat's own public would like the text better for looking.
fn press(outlook: &Outlook) -> Option<Counsel> {
    let view = outlook.view;
    let own = view.delegations.get(view.seat.index())?;
    let (n, treaty) = (&view.theory.stakes.home, &view.scenario.text);
    let before = crate::negotiation::reading::read(treaty, &treaty.status_quo());
    let weights = home::weights(n, view.scenario.published(view.seat));
    let mood = view.room.publics.mood;
    let readings = (&before, outlook.draft.now());
    let sum = |attention: &[f64]| -> f64 {
        let all = home::terms(n, treaty, readings, weights, attention, mood);
        all.iter().sum()
    };
    let now = sum(&own.attention.0);
    let mut top: Option<(f64, BracketId)> = None;
    for (b, bracket) in BracketId::each(&treaty.brackets) {
        let spoken: Vec<DimensionId> = bracket.speaks.clone();
        if spoken.is_empty() || !outlook.free(b, false) {
            continue;
        }
        let mut then = own.attention.0.clone();
        for d in spoken {
            then[d] = home::attention_after_press(n, then[d], view.own.liberty, true, 1.0);
        }
        let gain = sum(&then) - now;
        if gain > top.map_or(0.0, |t| t.0) {
            top = Some((gain, b));
        }
    }
    let (gain, b) = top?;
    let why = say!(
        "adviser-press",
        clause = words::clause(outlook, b),
        points = words::points(gain)
    );
    let cost = ACT + GOODWILL * view.theory.conference.floor.goodwill_press;
    let proposal = view.scenario.proposal(b, outlook.ours(b));
    Some(Counsel::of(Action::Press(proposal), (1.0, gain, cost), why))
}
