//! The reason of every act, and the numbers it states.

use super::battery::{day, sitting};
use super::session;
use plenary::conference::corridors::offers::Offer;
use plenary::conference::favours;
use plenary::locale::{Argument, Sentence};
use plenary::model::ids::{BracketId, WordingId};
use plenary::model::{Action, DelegateKind, Package, Proposal, Text};
use plenary::seat::Views as _;
use plenary::seat::view::SeatView;

/// The gain a reason states, if it states one.
fn stated(why: &Sentence) -> Option<f64> {
    let points = || {
        let worth = why.args.iter().find(|(name, _)| name == "points")?;
        let Argument::Text(points) = &worth.1 else {
            return None;
        };
        Some(points.parse::<f64>().unwrap() / 100.0)
    };
    match &*why.key {
        "delegates-worth-gain" => points(),
        "delegates-worth-cost" => points().map(|x| -x),
        "delegates-worth-nothing" => Some(0.0),
        _ => {
            let mut parts = why.args.iter().filter_map(|(_, value)| match value {
                Argument::Sentences(all) => Some(all),
                _ => None,
            });
            parts.next()?.iter().find_map(stated)
        }
    }
}

fn change(view: &SeatView, p: &Proposal) -> (BracketId, WordingId) {
    let treaty = &view.scenario.text;
    let b = treaty.find(&p.bracket).unwrap();
    (b, treaty.brackets[b].find(&p.wording).unwrap())
}

fn paid(view: &SeatView, package: &Package) -> f64 {
    let me = view.scenario.iso(view.seat);
    let state = view.scenario.published(view.seat);
    let n = &view.theory.stakes.favours;
    let worth = |p: &plenary::model::Payment| match (p.from == me, p.to == me) {
        (true, _) => -favours::cost(n, p.favour, state),
        (_, true) => favours::worth(n, p.favour, state),
        _ => 0.0,
    };
    package.pays.iter().map(worth).sum()
}

/// What an act is truly worth to a seat, by rule 2.4 worked out anew.
fn true_gain(view: &SeatView, action: &Action) -> Option<f64> {
    let sponsors = view.sponsor_trust();
    let worth = |t: &Text| view.worth(t, &sponsors).total();
    let text = &view.room.draft.text;
    let gain = |terms: &[(BracketId, WordingId)]| worth(&text.with_all(terms)) - worth(text);
    match action {
        Action::Table(p)
        | Action::Cosponsor(p)
        | Action::Support(p)
        | Action::Press(p)
        | Action::Caucus(p) => Some(gain(&[change(view, p)])),
        Action::Oppose(p) => {
            let (b, _) = change(view, p);
            let all = WordingId::all(view.scenario.text.brackets[b].wordings.len());
            let best = all.map(|w| gain(&[(b, w)])).fold(f64::MIN, f64::max);
            Some(-best)
        }
        Action::Offer { package, .. } | Action::Counter { package, .. } => {
            let terms = package.give.iter().chain(&package.want);
            let terms: Vec<(BracketId, WordingId)> = terms.map(|p| change(view, p)).collect();
            Some(gain(&terms) + paid(view, package))
        }
        Action::Answer { offer, .. } => {
            let of = |o: &&&Offer| o.id == *offer;
            let offer = view.offers.iter().find(of)?;
            let state = view.scenario.published(view.seat);
            let n = &view.theory.stakes.favours;
            let worth = |p: &plenary::conference::corridors::offers::Pay| match (
                p.from == view.seat,
                p.to == view.seat,
            ) {
                (true, _) => -favours::cost(n, p.favour, state),
                (_, true) => favours::worth(n, p.favour, state),
                _ => 0.0,
            };
            Some(gain(&offer.terms()) + offer.pays.iter().map(worth).sum::<f64>())
        }
        _ => None,
    }
}

/// Rule 13.6.
#[test]
fn every_act_has_a_reason_in_whole_sentences_and_its_numbers_are_true() {
    let mut checked = 0;
    for kind in DelegateKind::ALL {
        for (name, seed) in [("dubai-twelve", 1), ("dubai-twelve", 2), ("first-steps", 3)] {
            let mut s = session(name, seed, Some(kind));
            while sitting(&s) {
                day(&mut s, kind, |s, seat, moves| {
                    let mut view = s.view(seat);
                    if kind == DelegateKind::Historical {
                        view.own.interests = view.scenario.states[seat].interests.clone();
                    }
                    for m in moves
                        .iter()
                        .filter(|m| !matches!(m.action, Action::Plate { .. }))
                    {
                        let why = m.why.to_string();
                        let whole = why.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
                            && why.ends_with('.')
                            && !why.contains('\n')
                            && !why.contains(['{', '}']);
                        assert!(whole, "{kind:?}: {:?}: {:?}", m.action, why);
                        assert!(!m.why.given(), "{kind:?}: {why}");
                        if let (Some(said), Some(is)) =
                            (stated(&m.why), true_gain(&view, &m.action))
                        {
                            assert!(
                                (said - is).abs() < 0.0006,
                                "{kind:?} {:?}: {} but {is}",
                                m.action,
                                why
                            );
                            checked += 1;
                        }
                    }
                });
            }
        }
    }
    println!("{checked} stated gains hold");
    assert!(checked > 1000);
}
