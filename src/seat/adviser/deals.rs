//! Packages: which to answer, and which to offer to whom.

use crate::conference::corridors::offers::{Answer, Offer, Pay, named};
use crate::conference::favours;
use crate::locale::Sentence;
use crate::model::functions::logistic;
use crate::model::ids::{BracketId, ParticipantId, StateId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::model::{Action, Favour};
use crate::negotiation::reading::Change;
use crate::say;
use crate::seat::adviser::counsel::Counsel;
use crate::seat::adviser::outlook::Outlook;
use crate::seat::adviser::prospect::Suppose;
use crate::seat::adviser::words;

fixed! {
    adviser_deals:

    /// What an act is worth elsewhere, in units of utility. Judgement: about the least that one
    /// brings.
    const ACT: f64 = 0.0004;
    /// What another asks of a package, in units of utility, with the thanks of its capital counted.
    /// Judgement: between what the delegates ask on the first day and the last.
    const ASKS: f64 = 0.003;
    /// Least width of the chance that another takes a package, in units of utility. Judgement: what
    /// the habits of the delegates differ by.
    const BLUR: f64 = 0.0025;
    /// Deviations of what is believed of another's gain by which it is taken for less: of many
    /// packages the one that looks best is mostly one that is believed too well. Judgement: half of
    /// one.
    const DOUBT: f64 = 0.5;
    /// Share of the thanks for a package kept that a capital counts beforehand. Judgement: even
    /// odds.
    const EVEN_ODDS: f64 = 0.5;
    /// Chance that even a welcome package is left lying. Judgement: one in ten.
    const ANSWERS: f64 = 0.9;
    /// Potential below which a wish is none, in units of utility. Judgement: less than shows in
    /// words.
    const WISH: f64 = 0.0008;
    /// Loss above which a wording is no coin, in units of utility. Judgement: no package pays that
    /// back.
    const COIN: f64 = 0.012;
    /// Chance to stand from which a wording is worth a package for the thanks alone. Judgement:
    /// likely.
    const STANDS: f64 = 0.6;
    /// Delegations looked at in a large room. Judgement: what a day leaves time for.
    const LOOKED_AT: usize = 24;
}

/// Two chances nearer than this are the same. Source: rounding.
const SAME: f64 = 1e-9;

/// How far is looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breadth {
    /// Brackets looked at besides those before the room today.
    pub brackets: usize,
    /// Wishes that a package is built round.
    pub wishes: usize,
    /// Terms of a package at most.
    pub terms: usize,
    /// Wordings tried as a further term.
    pub coins: usize,
    /// Parties beside the sender at most.
    pub parties: usize,
    /// Packages told.
    pub told: usize,
}

impl Breadth {
    /// An adviser's.
    #[must_use]
    pub const fn usual() -> Self {
        Self {
            brackets: usize::MAX,
            wishes: 4,
            terms: 2,
            coins: 6,
            parties: 2,
            told: 2,
        }
    }

    /// That of a delegate with a day's work of its own.
    #[must_use]
    pub const fn brief() -> Self {
        Self {
            brackets: 12,
            wishes: 2,
            terms: 1,
            coins: 0,
            parties: 2,
            told: 1,
        }
    }

    /// That of one who takes the time. More terms and more parties were tried and brought less: a chance
    /// is the less certain the more of it is believed.
    #[must_use]
    pub const fn wide() -> Self {
        Self {
            brackets: usize::MAX,
            wishes: 10,
            terms: 2,
            coins: 14,
            parties: 2,
            told: 4,
        }
    }
}

/// A package in the making.
#[derive(Debug, Clone, PartialEq)]
struct Deal {
    to: Vec<ParticipantId>,
    terms: Vec<Change>,
    pays: Vec<Pay>,
    chance: f64,
    gain: f64,
}

impl Deal {
    fn expected(&self) -> f64 {
        self.chance * self.gain - ACT
    }
}

/// Answers to what waits, and packages to offer.
pub(super) fn weigh(outlook: &Outlook, breadth: Breadth) -> Vec<Counsel> {
    let mut all = answers(outlook);
    if outlook.days_left > 0 && outlook.view.actions_left() > 0 {
        all.extend(offers(outlook, breadth));
    }
    all
}

/// What a package brings if all its parties hold to it: what its terms then do to the text, the thanks
/// of the capital, favours (rules 4.4, 4.8, 5.2).
fn gain(outlook: &Outlook, parties: &[ParticipantId], terms: &[Change], pays: &[Pay]) -> f64 {
    let (mut moved, mut stands, mut alone) = (0.0, 1.0, 0.0);
    for &(b, w) in terms {
        let suppose = Suppose {
            bound: Some((parties, w)),
            opened: true,
            ..Suppose::default()
        };
        let ending = outlook.ending(b, suppose);
        moved += outlook.value(b, &ending) - outlook.usual(b);
        let own = outlook
            .prospect(b)
            .own
            .get(w.index())
            .copied()
            .unwrap_or(0.0);
        let takes = ending.get(w.index()).copied().unwrap_or(0.0);
        stands *= takes;
        alone += own;
    }
    if terms.len() > 1 {
        // Changes of one clause do not add up: what they bring together counts where all stand.
        moved += stands * (outlook.own_gain(terms) - alone);
    }
    let n = &outlook.view.theory.signatures.signing;
    let mine = outlook.binding(outlook.own).count();
    let thanks = n.partner_thanks * power(n.partner_thanks_next, mine);
    moved + stands * (thanks + paid(outlook, outlook.own, pays))
}

fn power(base: f64, times: usize) -> f64 {
    (0..times).fold(1.0, |x, _| x * base)
}

/// What side payments are worth to a party.
fn paid(outlook: &Outlook, i: ParticipantId, pays: &[Pay]) -> f64 {
    let (seat, state) = (outlook.seats[i], outlook.published(i));
    favours::paid(&outlook.view.theory.stakes.favours, pays, seat, state)
}

/// Chance that a delegation takes a package.
fn takes(outlook: &Outlook, i: ParticipantId, terms: &[Change], pays: &[Pay]) -> f64 {
    let promised = |&(b, w): &Change| outlook.promised(i, b).is_some_and(|p| p != w);
    if terms.iter().any(promised) || outlook.view.room.floor.absent.contains(&outlook.seats[i]) {
        return 0.0;
    }
    let (text, spread) = outlook.gain(i, terms);
    let n = &outlook.view.theory.signatures.signing;
    let seat = outlook.seats[i];
    let offers = outlook.view.offers.iter();
    let known = offers.filter(|o| o.party(seat) && (o.binds() || o.waits(outlook.day)));
    let thanks = EVEN_ODDS * n.partner_thanks * power(n.partner_thanks_next, known.count());
    let over = text - DOUBT * spread + paid(outlook, i, pays) + thanks - ASKS;
    ANSWERS * logistic(over / (BLUR + spread * EVEN_ODDS))
}

fn deal(outlook: &Outlook, to: &[ParticipantId], terms: &[Change], pays: &[Pay]) -> Deal {
    let mut parties = to.to_vec();
    parties.push(outlook.own);
    let chances = to.iter().map(|&i| takes(outlook, i, terms, pays));
    Deal {
        chance: chances.product(),
        gain: gain(outlook, &parties, terms, pays),
        to: to.to_vec(),
        terms: terms.to_vec(),
        pays: pays.to_vec(),
    }
}

/// Answers to the packages that wait for the seat.
fn answers(outlook: &Outlook) -> Vec<Counsel> {
    let seat = outlook.view.seat;
    let waiting = outlook.view.offers.iter();
    let waiting = waiting.filter(|o| o.waits_for(seat, outlook.day));
    waiting.map(|o| answer(outlook, o)).collect()
}

fn answer(outlook: &Outlook, offer: &Offer) -> Counsel {
    let terms = offer.terms();
    let parties: Vec<ParticipantId> = ParticipantId::all(outlook.seats.len())
        .filter(|&i| offer.party(outlook.seats[i]))
        .collect();
    let from = &outlook.view.scenario.states[offer.from].profile.name;
    let promised = |&(b, w): &Change| outlook.promised(outlook.own, b).is_some_and(|p| p != w);
    let refuse = |why: Sentence, saved: f64| {
        let action = Action::Answer {
            offer: offer.id,
            accept: false,
        };
        Counsel::of(action, (1.0, saved, 0.0), why)
    };
    if let Some(&(b, _)) = terms.iter().find(|t| promised(t)) {
        let clause = words::clause(outlook, b);
        return refuse(
            say!("adviser-answer-promised", state = from, clause = clause),
            0.0,
        );
    }
    if outlook.loses(&terms) {
        return refuse(say!("adviser-answer-loses", state = from), 0.0);
    }
    let gain = gain(outlook, &parties, &terms, &offer.pays);
    let others = offer
        .to
        .iter()
        .filter(|(s, a)| *s != outlook.view.seat && *a == Answer::Waiting);
    let chance = others
        .filter_map(|(s, _)| outlook.place(*s))
        .map(|i| takes(outlook, i, &terms, &offer.pays))
        .product::<f64>();
    if gain <= 0.0 {
        let points = words::points(-gain);
        return refuse(
            say!("adviser-answer-no", state = from, points = points),
            0.0,
        );
    }
    let why = say!(
        "adviser-answer-yes",
        state = from,
        points = words::points(gain)
    );
    let action = Action::Answer {
        offer: offer.id,
        accept: true,
    };
    Counsel::of(action, (chance, gain, 0.0), why)
}

/// Packages to offer, the best first.
fn offers(outlook: &Outlook, breadth: Breadth) -> Vec<Counsel> {
    let others = others(outlook);
    let mut found: Vec<Deal> = vec![];
    for wish in wishes(outlook, breadth) {
        let Some(mut best) = grow(outlook, &others, wish, breadth) else {
            continue;
        };
        extend(outlook, &mut best, breadth);
        found.push(best);
    }
    found.retain(|d| d.expected() > 0.0 && !sent(outlook, d) && !outlook.loses(&d.terms));
    found.sort_by(|a, b| b.expected().total_cmp(&a.expected()));
    found.truncate(breadth.told);
    found.iter().map(|d| counsel(outlook, d)).collect()
}

/// Whom to deal with: those in the room, in a large one the most trusted and who leads a group.
fn others(outlook: &Outlook) -> Vec<ParticipantId> {
    let view = outlook.view;
    let present = |&i: &ParticipantId| {
        i != outlook.own && !view.room.floor.absent.contains(&outlook.seats[i])
    };
    let mut all: Vec<ParticipantId> = ParticipantId::all(outlook.seats.len())
        .filter(present)
        .collect();
    if all.len() > LOOKED_AT {
        let leads = |i: ParticipantId| {
            let mut groups = view.room.regional.groups.iter();
            groups.any(|g| g.leader == outlook.seats[i])
        };
        let trust =
            |i: ParticipantId| view.own.trust[outlook.seats[i]] + f64::from(u8::from(leads(i)));
        all.sort_by(|&a, &b| trust(b).total_cmp(&trust(a)).then(a.cmp(&b)));
        all.truncate(LOOKED_AT);
    }
    all
}

/// Wordings to build a package round: where most is to be won, then what will stand anyway and is
/// liked, for the thanks.
fn wishes(outlook: &Outlook, breadth: Breadth) -> Vec<Change> {
    let (mut wanted, mut safe): (Vec<(f64, Change)>, Vec<(f64, Change)>) = (vec![], vec![]);
    for b in outlook.looked_at(breadth.brackets) {
        let usual = outlook.usual(b);
        let ending = outlook.ending(b, Suppose::default());
        let promised = outlook.promised(outlook.own, b);
        for (w, &own) in WordingId::each(&outlook.prospect(b).own) {
            if promised.is_some_and(|p| p != w) || outlook.loses(&[(b, w)]) {
                continue;
            }
            if own - usual > WISH {
                wanted.push((own - usual, (b, w)));
            } else if ending[w] > STANDS && own - usual > -WISH && outlook.free(b, false) {
                safe.push((ending[w], (b, w)));
            }
        }
    }
    let by_first = |a: &(f64, Change), b: &(f64, Change)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
    wanted.sort_by(by_first);
    safe.sort_by(by_first);
    wanted.truncate(breadth.wishes);
    safe.truncate(breadth.wishes / 2);
    wanted.into_iter().chain(safe).map(|x| x.1).collect()
}

/// The best parties for a wish, one by one as long as each makes it better.
fn grow(
    outlook: &Outlook,
    others: &[ParticipantId],
    wish: Change,
    breadth: Breadth,
) -> Option<Deal> {
    let terms = [wish];
    let singles = others.iter().map(|&i| deal(outlook, &[i], &terms, &[]));
    let better = |a: &Deal, b: &Deal| a.expected().total_cmp(&b.expected()).then(b.to.cmp(&a.to));
    let mut singles: Vec<Deal> = singles.collect();
    singles.sort_by(|a, b| better(b, a));
    let mut best = singles.first()?.clone();
    for one in singles.iter().skip(1).take(2 * breadth.parties) {
        if best.to.len() >= breadth.parties {
            break;
        }
        let mut to = best.to.clone();
        to.extend(&one.to);
        let more = deal(outlook, &to, &terms, &[]);
        if more.expected() > best.expected() + SAME {
            best = more;
        }
    }
    Some(best)
}

/// Further terms and a favour, as long as each makes it better: another wish, or what brings a party
/// on board and costs little.
fn extend(outlook: &Outlook, best: &mut Deal, breadth: Breadth) {
    while best.terms.len() < breadth.terms {
        let more = coins(outlook, best, breadth).into_iter().map(|term| {
            let mut terms = best.terms.clone();
            terms.push(term);
            deal(outlook, &best.to, &terms, &best.pays)
        });
        let top = more.max_by(|a, b| a.expected().total_cmp(&b.expected()));
        match top.filter(|d| d.expected() > best.expected() + SAME) {
            Some(more) => *best = more,
            None => break,
        }
    }
    let own = outlook.view.seat;
    for &i in &best.to.clone() {
        let seat = outlook.seats[i];
        let pays = Favour::ALL.iter().flat_map(|&favour| {
            [(own, seat), (seat, own)].map(|(from, to)| Pay { from, to, favour })
        });
        let pays = pays.filter(|p| favours::can_be_given(outlook.view.scenario, p));
        let more = pays.map(|pay| {
            let mut pays = best.pays.clone();
            pays.push(pay);
            deal(outlook, &best.to, &best.terms, &pays)
        });
        let top = more.max_by(|a, b| a.expected().total_cmp(&b.expected()));
        if let Some(more) = top.filter(|d| d.expected() > best.expected() + SAME) {
            *best = more;
        }
    }
}

/// Terms that might be added: what brings the parties most and the seat something, or costs it little.
fn coins(outlook: &Outlook, best: &Deal, breadth: Breadth) -> Vec<Change> {
    let mut all: Vec<(f64, Change)> = vec![];
    for b in BracketId::all(outlook.view.room.draft.standing.len()) {
        let taken = best.terms.iter().any(|t| t.0 == b);
        if taken || !outlook.free(b, false) {
            continue;
        }
        let prospect = outlook.prospect(b);
        let promised = outlook.promised(outlook.own, b);
        for (w, &own) in WordingId::each(&prospect.own) {
            let over = own - outlook.usual(b);
            let barred = promised.is_some_and(|p| p != w) || outlook.loses(&[(b, w)]);
            if over < -COIN || barred {
                continue;
            }
            let theirs: f64 = best.to.iter().map(|&i| prospect.gains[i][w]).sum();
            all.push((over + theirs, (b, w)));
        }
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    all.truncate(breadth.coins);
    all.into_iter().map(|x| x.1).collect()
}

/// Whether the seat has sent it already, or is bound by it.
fn sent(outlook: &Outlook, deal: &Deal) -> bool {
    let mut terms = deal.terms.clone();
    terms.sort_unstable();
    outlook.view.offers.iter().any(|o| {
        let mut theirs = o.terms();
        theirs.sort_unstable();
        let again = o.from == outlook.view.seat || o.binds();
        again && theirs == terms && deal.to.iter().any(|&i| o.party(outlook.seats[i]))
    })
}

fn counsel(outlook: &Outlook, deal: &Deal) -> Counsel {
    let scenario = outlook.view.scenario;
    let mine = |t: &Change| outlook.prospect(t.0).own[t.1] - outlook.usual(t.0) > 0.0;
    let (mut want, mut give): (Vec<Change>, Vec<Change>) =
        deal.terms.iter().partition(|&t| mine(t));
    if want.is_empty() && deal.pays.is_empty() {
        want = std::mem::take(&mut give);
    }
    let iso = |s: StateId| scenario.iso(s).to_owned();
    let states: Vec<&str> = (deal.to.iter())
        .map(|&i| scenario.states[outlook.seats[i]].profile.name.as_str())
        .collect();
    let mut clauses: Vec<String> = vec![];
    for t in &deal.terms {
        let clause = words::clause(outlook, t.0);
        if !clauses.contains(&clause) {
            clauses.push(clause);
        }
    }
    let why = say!(
        "adviser-offer",
        states = states.join(", "),
        clauses = clauses.join(", "),
        chance = words::hundred(deal.chance),
        points = words::points(deal.gain)
    );
    let action = Action::Offer {
        to: deal.to.iter().map(|&i| iso(outlook.seats[i])).collect(),
        package: named(scenario, (&give, &want), &deal.pays),
        until: None,
        witnesses: vec![],
    };
    Counsel::of(action, (deal.chance, deal.gain, ACT), why)
}
