//! The opportunist: breaks when it pays, and not when it does not.

use plenary::conference::room::Room;
use plenary::conference::room::Standing;
use plenary::model::ids::BracketId;
use plenary::model::{Action, DelegateKind as Kind};

use super::{acts, agree, gains, put_offer, session, set_day};

/// Whether it leaves, on a day, a package that binds it to a change of about this gain.
fn leaves(day: u32, gain: (f64, f64)) -> Option<String> {
    let mut s = session("dubai-twelve", 1, None);
    s.advance();
    let (me, other) = (
        s.scenario().seat("BRA").unwrap(),
        s.scenario().seat("KEN").unwrap(),
    );
    let all = gains(&mut s, me);
    // Its own line there is the draft as it is, so what it saves is what the package costs.
    let best = |b: BracketId| {
        let of = all.iter().filter(|((x, _), _)| *x == b);
        of.map(|x| x.1).fold(f64::MIN, f64::max)
    };
    let term = all
        .iter()
        .find(|((b, _), g)| (gain.0..gain.1).contains(g) && best(*b) < 0.0005);
    let term = term.expect("such a change exists").0;
    s.world().resource_mut::<Room>().draft.standing[term.0] = Standing::Waiting;
    set_day(&mut s, day);
    let id = put_offer(&mut s, other, &[me], &[term]);
    agree(&mut s, id);
    let moves = acts(&mut s, me, Kind::Opportunist);
    let it = moves
        .iter()
        .find(|m| m.action == Action::Break { offer: id })?;
    Some(it.why.to_string())
}

#[test]
fn it_breaks_a_package_late_when_that_pays() {
    let why = leaves(10, (-0.2, -0.03)).expect("it leaves");
    assert!(why.contains("saves us") && why.contains("price"), "{why}");
}

#[test]
fn it_keeps_a_package_that_costs_little_and_one_that_is_young() {
    assert_eq!(leaves(10, (-0.005, -0.0005)), None);
    assert_eq!(leaves(4, (-0.2, -0.03)), None);
}

#[test]
fn others_keep_what_the_opportunist_breaks() {
    let mut s = session("dubai-twelve", 1, None);
    s.advance();
    let (me, other) = (
        s.scenario().seat("BRA").unwrap(),
        s.scenario().seat("KEN").unwrap(),
    );
    let all = gains(&mut s, me);
    let worst = all.iter().min_by(|x, y| x.1.total_cmp(&y.1)).unwrap().0;
    set_day(&mut s, 10);
    let id = put_offer(&mut s, other, &[me], &[worst]);
    agree(&mut s, id);
    for kind in Kind::ALL.into_iter().filter(|k| *k != Kind::Opportunist) {
        let treaty = &s.scenario().clone().text;
        for m in acts(&mut s, me, kind) {
            assert!(!matches!(m.action, Action::Break { .. }), "{kind:?}");
            // Nor by the back door: rule 4.7 breaks it by speech.
            let other = |p: &plenary::model::Proposal| {
                treaty.find(&p.bracket) == Some(worst.0)
                    && treaty.brackets[worst.0].find(&p.wording) != Some(worst.1)
            };
            assert!(
                !matches!(&m.action, Action::Support(p) if other(p)),
                "{kind:?}"
            );
        }
    }
}
