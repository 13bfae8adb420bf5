//! What may be done in the corridors.

use crate::conference::corridors::CorridorAct;
use crate::conference::corridors::offers::{Answer, Offer, Pay};
use crate::conference::favours;
use crate::conference::room::Standing;
use crate::model::action::{Action, Package, Proposal};
use crate::model::ids::{BracketId, OfferId, StateId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::say;
use crate::session::admissible::act_context::ActContext;
use crate::session::admissible::brackets::resolve;
use crate::session::admissible::refusal::Refusal;

fixed! {
    packages_limits:

    /// Most delegations a package is offered to (rule 1.6). Judgement: more are a group.
    const PARTNERS: usize = 4;
    /// Most terms in a package (rule 1.6). Judgement: what two heads of delegation can keep in
    /// mind.
    const TERMS: usize = 8;
    /// Most side payments in a package (rule 1.6). Judgement: what two heads of delegation can keep
    /// in mind.
    const PAYS: usize = 6;
    /// Most witnesses of a package (rule 1.6). Judgement: more are the room.
    const WITNESSES: usize = 6;
}

pub(crate) fn check(
    context: ActContext,
    day: u32,
    seat: StateId,
    action: &Action,
) -> Result<CorridorAct, Refusal> {
    match action {
        Action::Offer {
            to,
            package,
            until,
            witnesses,
        } => {
            let to = others(context, seat, to, PARTNERS)?;
            if to.is_empty() {
                return Err(no_partner());
            }
            let last = context.scenario.setup.days;
            let until = until.unwrap_or((day + 1).min(last));
            if until < day || until > last {
                return Err(Refusal::new(
                    "1.6",
                    say!("session-package-day", until = until),
                    say!("session-package-day-instead", day = day, last = last),
                ));
            }
            let witnesses = others(context, seat, witnesses, WITNESSES)?;
            if let Some(&s) = witnesses.iter().find(|s| to.contains(s)) {
                return Err(Refusal::new(
                    "1.6",
                    say!("session-witness-is-party", iso = context.scenario.iso(s)),
                    say!("session-witness-is-party-instead"),
                ));
            }
            let mut offer = build(context, (day, until), seat, to, package)?;
            offer.witnesses = witnesses;
            Ok(order(offer, None))
        }
        Action::Counter { offer, package } => {
            let index = waiting(context, day, seat, *offer)?;
            let old = &context.corridors.offers[index];
            let to = old.others(seat);
            let until = old.until.max((day + 1).min(context.scenario.setup.days));
            let mut made = build(context, (day, until), seat, to, package)?;
            made.witnesses.clone_from(&old.witnesses);
            made.counters = Some(old.id);
            Ok(order(made, Some(index)))
        }
        Action::Answer { offer, accept } => Ok(CorridorAct::Answer {
            offer: waiting(context, day, seat, *offer)?,
            accept: *accept,
        }),
        Action::Break { offer } => {
            let of = |o: &Offer| o.id == *offer && o.binds() && o.party(seat);
            let index = context.corridors.offers.iter().position(of);
            let offer = index.ok_or_else(|| {
                Refusal::new(
                    "1.6",
                    say!("session-not-bound", number = offer.to_string()),
                    say!("session-not-bound-instead"),
                )
            })?;
            Ok(CorridorAct::Break { offer })
        }
        Action::Eavesdrop { on } => {
            let on = others(context, seat, std::slice::from_ref(on), 1)?;
            let on = *on.first().ok_or_else(no_partner)?;
            let mut overheard = context.corridors.overheard.iter();
            if overheard.any(|h| (h.day, h.by, h.on) == (day, seat, on)) {
                return Err(Refusal::new(
                    "1.6",
                    say!("session-listened"),
                    say!("session-listened-instead"),
                ));
            }
            Ok(CorridorAct::Eavesdrop { on })
        }
        _ => Err(Refusal::new(
            "1.2",
            say!("session-not-in-corridors"),
            say!("session-not-in-corridors-instead"),
        )),
    }
}

fn order(offer: Offer, counters: Option<usize>) -> CorridorAct {
    CorridorAct::Offer {
        offer: Box::new(offer),
        counters,
    }
}

fn no_partner() -> Refusal {
    Refusal::new(
        "1.6",
        say!("session-no-partner"),
        say!("session-iso-instead"),
    )
}

/// Delegations by ISO code, in the order given, once each.
fn others(
    context: ActContext,
    seat: StateId,
    names: &[String],
    most: usize,
) -> Result<Vec<StateId>, Refusal> {
    let mut found = vec![];
    for name in names {
        let other = context.scenario.seat(name).filter(|&s| s != seat);
        let other = other.ok_or_else(|| {
            Refusal::new(
                "1.6",
                say!("session-no-delegation", name = name),
                say!("session-iso-instead"),
            )
        })?;
        if !context.room.sits(other) {
            let what = say!("session-does-not-sit", name = name);
            return Err(Refusal::new(
                "14.2",
                what,
                say!("session-does-not-sit-instead"),
            ));
        }
        if !found.contains(&other) {
            found.push(other);
        }
    }
    if found.len() > most {
        let what = say!("session-many-delegations", n = found.len());
        return Err(Refusal::new(
            "1.6",
            what,
            say!("session-at-most", most = most),
        ));
    }
    Ok(found)
}

fn waiting(context: ActContext, day: u32, seat: StateId, id: OfferId) -> Result<usize, Refusal> {
    let mine = |o: &Offer| o.id == id && o.waits_for(seat, day);
    let index = context.corridors.offers.iter().position(mine);
    index.ok_or_else(|| {
        Refusal::new(
            "1.6",
            say!("session-not-waiting", number = id),
            say!("session-not-waiting-instead"),
        )
    })
}

/// Resolves a package.
fn build(
    context: ActContext,
    (day, until): (u32, u32),
    seat: StateId,
    to: Vec<StateId>,
    package: &Package,
) -> Result<Offer, Refusal> {
    let (gives, wants) = (package.give.len(), package.want.len());
    let gains = wants > 0 || !package.pays.is_empty();
    if gives + wants == 0 || gives + wants > TERMS || !gains {
        return Err(Refusal::new(
            "1.6",
            say!("session-package-sides"),
            say!("session-package-sides-instead", most = TERMS),
        ));
    }
    let terms = |list: &[Proposal]| -> Result<Vec<(BracketId, WordingId)>, Refusal> {
        list.iter().map(|p| term(context, p)).collect()
    };
    let (give, want) = (terms(&package.give)?, terms(&package.want)?);
    let mut brackets: Vec<BracketId> = give.iter().chain(&want).map(|t| t.0).collect();
    brackets.sort_unstable();
    if brackets.windows(2).any(|w| w[0] == w[1]) {
        return Err(Refusal::new(
            "1.6",
            say!("session-package-twice"),
            say!("session-package-twice-instead"),
        ));
    }
    let parties: Vec<StateId> = std::iter::once(seat).chain(to.iter().copied()).collect();
    let mut pays = vec![];
    for p in &package.pays {
        let party = |iso: &String| context.scenario.seat(iso).filter(|s| parties.contains(s));
        let (Some(from), Some(receiver)) = (party(&p.from), party(&p.to)) else {
            return Err(Refusal::new(
                "1.6",
                say!("session-payment-party", from = &p.from, to = &p.to),
                say!("session-payment-party-instead"),
            ));
        };
        let pay = Pay {
            from,
            to: receiver,
            favour: p.favour,
        };
        if from == receiver || pays.contains(&pay) {
            return Err(Refusal::new(
                "1.6",
                say!("session-payment-once"),
                say!("session-payment-once-instead"),
            ));
        }
        if !favours::can_be_given(context.scenario, &pay) {
            return Err(Refusal::new(
                "4.8",
                say!(
                    "session-payment-aid",
                    from = context.scenario.state_name(from)
                ),
                say!("session-payment-aid-instead"),
            ));
        }
        pays.push(pay);
    }
    if pays.len() > PAYS {
        let what = say!("session-many-payments");
        return Err(Refusal::new(
            "1.6",
            what,
            say!("session-at-most", most = PAYS),
        ));
    }
    let id = OfferId::new(context.corridors.offers.len());
    Ok(Offer {
        id,
        day,
        until,
        from: seat,
        to: to.into_iter().map(|s| (s, Answer::Waiting)).collect(),
        give,
        want,
        pays,
        witnesses: vec![],
        counters: None,
        answer: Answer::Waiting,
        fate: None,
    })
}

/// A wording of a package: any bracket that is not settled; a shut one opens when it is agreed.
fn term(context: ActContext, p: &Proposal) -> Result<(BracketId, WordingId), Refusal> {
    let found = resolve(context, p)?;
    if context.room.draft.standing[found.0] == Standing::Clear {
        let what = say!("session-settled", bracket = &p.bracket);
        return Err(Refusal::new("1.5", what, say!("session-settled-instead")));
    }
    Ok(found)
}
