//! Climbing to a better text by one change after another.

/// Takes the best of each group of changes that raises what is climbed by more than `least`, group by
/// group and round after round, until a whole round raises nothing. Groups of one take whatever
/// raises it; one group of all takes the steepest. Gives what was reached.
///
/// `worth` says what is climbed after a change, which is not taken yet; `take` takes it.
pub fn climb<S, C>(
    state: &mut S,
    groups: &[Vec<C>],
    (mut now, least): (f64, f64),
    worth: impl Fn(&mut S, &C) -> f64,
    take: impl Fn(&mut S, &C),
) -> f64 {
    loop {
        let mut rose = false;
        for group in groups {
            let mut top = (now, None);
            for change in group {
                let then = worth(state, change);
                if then > top.0 + least {
                    top = (then, Some(change));
                }
            }
            if let (then, Some(change)) = top {
                take(state, change);
                (now, rose) = (then, true);
            }
        }
        if !rose {
            return now;
        }
    }
}
