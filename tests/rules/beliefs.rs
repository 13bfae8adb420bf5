//! What a victim believes is as often right as it says (rule 8.1).

use super::*;
use plenary::aftermath::attribution::rules::{boasted, within};
use rand::RngExt as _;

/// Suspects with their priors; the second works through the fourth in a third of its operations, and
/// the first points at the third in a fifth of its own.
fn suspects() -> [Suspect; 5] {
    let mut all = [0.3, 0.25, 0.2, 0.15, 0.1].map(Suspect::of);
    all[0].behind[1] = Some((2, 0.2));
    all[1].behind[0] = Some((3, 1.0 / 3.0));
    all
}

#[test]
fn rule_8_1_beliefs_are_as_often_right_as_they_say() {
    let theory = theory("spiral");
    let suspects = suspects();
    let mut bins = [(0.0, 0.0, 0.0); 10];
    for n in 0..40_000 {
        let mut rng = stream(2, "test", 0, "", "", n);
        let mut left = rng.random::<f64>();
        let culprit = suspects.iter().position(|s| {
            left -= s.prior;
            left < 0.0
        });
        let culprit = culprit.unwrap_or(0);
        let hides = rng.random::<f64>();
        let behind = suspects[culprit].behind.iter().flatten();
        let apparent = behind.filter(|b| hides < b.1).map(|b| b.0).next();
        let q = posterior(&theory, &suspects, (Some(culprit), apparent), 1.0, &mut rng);
        for (k, &belief) in q.iter().enumerate() {
            let bin = &mut bins[((belief * 10.0) as usize).min(9)];
            bin.0 += 1.0;
            bin.1 += belief;
            bin.2 += f64::from(u8::from(k == culprit));
        }
    }
    for (count, shown, right) in bins.into_iter().filter(|b| b.0 > 500.0) {
        let off = (shown - right) / count;
        let se = 0.5 / f64::sqrt(count);
        assert!(off.abs() < 0.01 + 3.0 * se, "{shown} {right} of {count}");
    }
}

#[test]
fn rule_8_1_who_may_hide_behind_another_is_suspected_with_it() {
    let theory = theory("spiral");
    let mut suspects = [0.5, 0.5, 0.0].map(Suspect::of);
    let believed = |suspects: &[Suspect]| {
        let sum: f64 = (0..400)
            .map(|n| {
                let mut rng = stream(3, "test", 0, "", "", n);
                posterior(&theory, suspects, (Some(0), Some(2)), 1.0, &mut rng)[0]
            })
            .sum();
        sum / 400.0
    };
    let unknown = believed(&suspects);
    suspects[0].behind[0] = Some((2, 0.5));
    assert!(believed(&suspects) > unknown);
}

#[test]
fn rule_8_1_only_gangs_boast_and_silence_speaks_for_others() {
    let theory = theory("restraint");
    let told = boasted(&theory, Kind::Denial, (true, 400));
    assert!(told.gangs > 0.0 && told.others.abs() < 1e-12);
    let silent = boasted(&theory, Kind::Denial, (false, 400));
    assert!(silent.gangs < silent.others);
    let quiet = boasted(&theory, Kind::Espionage, (false, 400));
    assert!((quiet.gangs - quiet.others).abs() < 1e-12);
    assert!((within(50.0, 50.0, 1.2) - 0.5).abs() < 1e-12);
    assert!(within(10.0, 50.0, 1.2) < within(90.0, 50.0, 1.2));
}
