//! The sum behind a signature (rules 5.1 to 5.9), term by term, of whatever stakes it is given: a
//! state's own, or what another believes of it.

use crate::conference::corridors::offers::{Answer, Fate, Offer};
use crate::conference::favours;
use crate::conference::home;
use crate::conference::home::CONSTITUENCIES;
use crate::conference::room::Room;
use crate::conference::signing::rules::Reason;
use crate::model::action::CallKind;
use crate::model::ids::{ClauseId, DimensionId, StateId};
use crate::model::theory::fixed::fixed;
use crate::model::theory::signatures::{LatenessNumbers, SigningNumbers};
use crate::model::{Scenario, Text, Theory, TreatyText};
use crate::negotiation::reading::{Reading, read};
use crate::negotiation::worth::{Scale, share, utility};

/// What a sum is made from.
#[derive(Debug, Clone, Copy)]
pub struct Stakes<'a> {
    /// Whose.
    pub seat: StateId,
    /// Interests, trust in sponsors, liberty.
    pub scale: Scale<'a>,
    /// Readiness to run risks, 0–1.
    pub risk: f64,
    /// How much the capital minds a late text; 1 in the mean.
    pub instructions: f64,
    /// What its public looks at, by dimension.
    pub attention: &'a [f64],
    /// The packages it is a party of, as far as known.
    pub deals: &'a [&'a Offer],
}

/// A text to weigh against the one in force.
#[derive(Debug, Clone, PartialEq)]
pub struct TextToSign {
    /// The text.
    pub text: Text,
    /// Its reading, and that of the text in force.
    pub after: Reading,
    /// See `after`.
    pub before: Reading,
    /// Share of its words settled late, 0–1.
    pub late: f64,
}

impl TextToSign {
    /// A text put to signature.
    #[must_use]
    pub fn new(n: &LatenessNumbers, scenario: &Scenario, room: &Room, text: &Text) -> Self {
        Self {
            text: text.clone(),
            after: read(&scenario.text, text),
            before: read(&scenario.text, &scenario.text.status_quo()),
            late: lateness(n, scenario, room),
        }
    }
}

/// A state's own sum before pull and noise, with what shades its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct SignatureSum {
    /// The terms.
    pub reasons: Vec<Reason>,
    /// Caution, as a cost.
    pub caution: f64,
    /// What feared readings and lost votes cost.
    pub grievance: f64,
    /// The clause it minds most: by what it is feared to allow, or by a lost vote.
    pub minded_most: Option<ClauseId>,
}

impl SignatureSum {
    /// Adds a term.
    pub fn push(&mut self, term: impl Into<String>, value: f64) {
        self.reasons.push(Reason {
            term: term.into(),
            value,
        });
    }
    /// The sum of the terms.
    #[must_use]
    pub fn sum(&self) -> f64 {
        self.reasons.iter().map(|r| r.value).sum()
    }
}

/// States that share the main group.
#[must_use]
pub fn group_mates(scenario: &Scenario, state: StateId) -> Vec<StateId> {
    let group = scenario.states[state].profile.groups.first();
    StateId::each(&scenario.states)
        .filter(|(j, s)| *j != state && s.profile.groups.first() == group)
        .map(|(j, _)| j)
        .collect()
}

fixed! {
    broken:

    /// The last days, of which a broken package counts for more, are one in so many of all (rule
    /// 5.5). Judgement: two of twelve.
    const LAST_DAYS: u32 = 6;
}

/// Rule 5.5: share of the words settled on the last days, after midnight, or never. While the
/// conference sits, what is open counts `late_open`.
fn lateness(n: &LatenessNumbers, scenario: &Scenario, room: &Room) -> f64 {
    let last = scenario.setup.days - scenario.setup.days / LAST_DAYS;
    let (mut late, mut all) = (0.0, 0.0);
    for bracket in scenario.text.clauses.iter().flat_map(|c| &c.words) {
        all += 1.0;
        // What is settled after midnight is settled late.
        let late_day = |day: u32| day > last || room.agenda.midnights.contains(&day);
        late += match room.draft.settled[*bracket] {
            Some(day) if late_day(day) => 1.0,
            Some(_) => 0.0,
            None if room.adopted.is_some() => 1.0,
            None => n.late_open,
        };
    }
    if all > 0.0 { late / all } else { 0.0 }
}

/// The sum before the pull of others and the mood of the capital.
#[must_use]
pub fn own_sum(
    (scenario, theory): (&Scenario, &Theory),
    room: &Room,
    on: &TextToSign,
    stakes: Stakes,
) -> SignatureSum {
    let n = &theory.signatures.signing;
    let Stakes { seat, scale, .. } = stakes;
    let (before, after) = (&on.before, &on.after);
    let treaty = &scenario.text;
    let mut own = SignatureSum {
        reasons: vec![],
        caution: 0.0,
        grievance: 0.0,
        minded_most: clause_minded_most(treaty, room, seat, scale, after),
    };
    // Rule 5.1: gain over the status quo, dimension by dimension.
    for (d, dimension) in DimensionId::each(&treaty.dimensions) {
        let i = scale.interests[d];
        let gain = share(i, after.position[d]) - share(i, before.position[d]);
        own.push(format!("text:{}", dimension.id), gain);
    }
    let (u, v) = (
        utility(treaty, before, scale),
        utility(treaty, after, scale),
    );
    own.push("links", v.links - u.links);
    own.push("feared", v.feared - u.feared);
    own.grievance -= v.feared - u.feared;
    deals(&mut own, (scenario, theory), &on.text, stakes);
    // Rule 5.5: having been outvoted, by what the lost bracket meant.
    let outvoted: f64 = room
        .ballots
        .votes
        .iter()
        .filter(|v| v.outvoted.contains(&seat))
        .map(|v| {
            let bracket = &treaty.brackets[v.bracket];
            let dims = bracket.wordings[v.wording].positions.keys();
            n.outvoted
                * weight_of(n, v.kind)
                * dims
                    .map(|&d| scale.interests[d].salience)
                    .fold(n.outvoted_least, f64::max)
        })
        .sum();
    own.push("outvoted", -outvoted);
    own.grievance += outvoted;
    let lines = room.floor.lines_of(seat);
    let crossed = lines.filter(|r| on.text.at(r.bracket) == r.wording);
    let crossed = n.line_crossed * f64::from(u32::try_from(crossed.count()).unwrap_or(0));
    own.push("red_lines", -crossed);
    // Rule 5.5: caution when the text is late and the capital was not asked.
    own.caution =
        theory.signatures.lateness.caution * on.late * (1.0 - stakes.risk) * stakes.instructions;
    let caution = own.caution;
    own.push("caution", -caution);
    // Rule 5.8: the constituencies at home.
    let weights = home::weights(&theory.stakes.home, scenario.published(seat));
    let readings = (before, after);
    let terms = home::terms(
        &theory.stakes.home,
        treaty,
        readings,
        weights,
        stakes.attention,
        room.publics.mood,
    );
    for (name, value) in CONSTITUENCIES.iter().zip(terms) {
        own.push(format!("home:{name}"), value);
    }
    if room.adopted == Some(false) {
        own.push("no_text", -n.no_text);
    }
    own
}

/// Rule 5.9: the clause a declaration would name: the last vote lost, else the clause whose feared
/// reading costs most.
fn clause_minded_most(
    treaty: &TreatyText,
    room: &Room,
    seat: StateId,
    scale: Scale,
    after: &Reading,
) -> Option<ClauseId> {
    let mut lost = room.ballots.votes.iter().rev();
    if let Some(vote) = lost.find(|v| v.outvoted.contains(&seat)) {
        return Some(treaty.brackets[vote.bracket].clause);
    }
    let fear = |c: ClauseId| after.feared[c] * (1.0 - scale.sponsor_trust[c]);
    let feared = ClauseId::all(treaty.clauses.len()).filter(|&c| fear(c) > 0.0);
    feared.max_by(|&a, &b| fear(a).total_cmp(&fear(b)).then(b.cmp(&a)))
}

/// Rule 5.5: how much a lost decision counts: a closure less than a vote, what is not a vote nothing.
fn weight_of(n: &SigningNumbers, kind: CallKind) -> f64 {
    match kind {
        CallKind::Vote | CallKind::PointOfOrder => 1.0,
        CallKind::Close => n.outvoted_closure,
        CallKind::Show | CallKind::Adjourn => 0.0,
    }
}

/// Rules 5.2 and 4.8: packages kept or broken, and what they pay. One that lapses because the room
/// took another text is nobody's fault. Each further one kept adds a share of the one before:
/// a capital is moved by having partners, not by counting packages.
fn deals(
    own: &mut SignatureSum,
    (scenario, theory): (&Scenario, &Theory),
    text: &Text,
    stakes: Stakes,
) {
    let n = &theory.signatures.signing;
    let (mut deals, mut favours, mut thanks) = (0.0, 0.0, n.partner_thanks);
    let seat = stakes.seat;
    let agreed = stakes.deals.iter().filter(|o| o.answer == Answer::Agreed);
    for offer in agreed {
        let stands = offer.terms().iter().all(|&(b, w)| text.at(b) == w);
        match offer.fate {
            Some(Fate::Broken(by)) if by == seat => {}
            Some(Fate::Broken(_)) => deals -= n.partner_thanks,
            _ if !stands => {}
            _ => {
                deals += thanks;
                thanks *= n.partner_thanks_next;
                for pay in &offer.pays {
                    if pay.to == seat {
                        let worth = &theory.stakes.favours;
                        favours += favours::worth(worth, pay.favour, scenario.published(seat));
                    }
                    if pay.from == seat {
                        let worth = &theory.stakes.favours;
                        favours -= favours::cost(worth, pay.favour, scenario.published(seat));
                    }
                }
            }
        }
    }
    own.push("deals", deals);
    own.push("favours", favours);
}
