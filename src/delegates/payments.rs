//! Who pays whom in a package, and with what.

use crate::conference::corridors::offers::Pay;
use crate::conference::favours;
use crate::delegates::mind::{Mind, cheapest};
use crate::model::ids::StateId;
use crate::model::theory::fixed::fixed;

fixed! {
    payments:

    /// Favours to one party at most. Judgement: no source gives it.
    const MOST: usize = 3;
}

/// Favours that close a gap: the cheapest that does it alone, the sender's before others'; else up to
/// three, those worth most for their cost first. Nobody pays more than it has to spend.
#[must_use]
pub fn collect(
    mind: &Mind,
    to: StateId,
    short: f64,
    purses: &mut [(StateId, f64)],
) -> Option<Vec<Pay>> {
    let scenario = mind.view.scenario;
    let n = &mind.view.theory.stakes.favours;
    let mut all: Vec<(Pay, f64, f64)> = vec![];
    for &(from, _) in purses.iter().filter(|(s, _)| *s != to) {
        let pay = |favour| Pay { from, to, favour };
        let kinds = cheapest(mind, from).into_iter();
        let kinds = kinds.map(pay);
        let kinds = kinds.filter(|p| favours::can_be_given(scenario, p));
        all.extend(kinds.map(|p| {
            let (worth, cost) = (
                favours::worth(n, p.favour, scenario.published(to)),
                favours::cost(n, p.favour, scenario.published(from)),
            );
            (p, worth, cost)
        }));
    }
    let fits = |purses: &[(StateId, f64)], p: &Pay, cost: f64| {
        purses.iter().any(|(s, left)| *s == p.from && *left >= cost)
    };
    let alone = all
        .iter()
        .find(|(p, worth, cost)| *worth >= short && fits(purses, p, *cost));
    let chosen: Vec<(Pay, f64, f64)> = if let Some(&one) = alone {
        vec![one]
    } else {
        all.sort_by(|a, b| (b.1 / b.2).total_cmp(&(a.1 / a.2)).then(a.0.cmp(&b.0)));
        let (mut left, mut some) = (short, vec![]);
        let mut spent = purses.to_vec();
        for it in all {
            if left > 0.0 && some.len() < MOST && fits(&spent, &it.0, it.2) {
                left -= it.1;
                charge(&mut spent, &it.0, it.2);
                some.push(it);
            }
        }
        if left > 0.0 {
            return None;
        }
        some
    };
    for (pay, _, cost) in &chosen {
        charge(purses, pay, *cost);
    }
    Some(chosen.into_iter().map(|c| c.0).collect())
}

fn charge(purses: &mut [(StateId, f64)], pay: &Pay, cost: f64) {
    for purse in purses.iter_mut().filter(|p| p.0 == pay.from) {
        purse.1 -= cost;
    }
}
