//! Crime and the five indices with their causes (section 11 of the rules).

use super::bonds::row_sums;
use super::{Plain, count, words};
use plenary::model::Lever;
use plenary::model::calendar::day_of;
use plenary::world::journal::Happening;
use plenary::world::journal::Mark;

impl Plain {
    pub(super) fn accounts(&mut self) {
        let (n, regime) = (self.n, &self.regime);
        let (from, to) = (day_of(self.quarter), self.end());
        let mut hurt = vec![0.0; n];
        for i in self
            .incidents
            .iter()
            .filter(|i| (from..to).contains(&i.day))
        {
            hurt[i.target] += f64::from(i.severity) / 10.0 * if i.success { 1.0 } else { 0.3 };
        }
        for &(state, severity) in &self.answers {
            hurt[state] += f64::from(severity) / 10.0;
        }
        let others = |i: usize, j: usize| if i == j { 0.0 } else { 1.0 };
        let trades = row_sums(&self.relations.interconnection, n, others);
        let trusts = row_sums(&self.relations.trust, n, others);
        let rest = count(n.saturating_sub(1)).max(1.0);
        let mut world = [0.0; 5];
        let mut each = Vec::with_capacity(n);
        let mut moves = Vec::with_capacity(n);
        for i in 0..n {
            let lever = |l: Lever| regime.kept(l, i);
            let harm = (0.7 * self.harm[i] + 0.3 * hurt[i]).min(1.0);
            self.harm[i] = harm;
            let crime = self.crime[i];
            let check = 0.5 * self.defence[i]
                + 0.4 * lever(Lever::SuppressSpam)
                + 0.4 * lever(Lever::DenySafeHaven)
                + 0.2 * self.encryption[i];
            let grown = self.theory.crime_growth * crime * (1.0 - crime) * (1.0 - 1.6 * check);
            let crime = (crime + grown).clamp(0.0, 1.0);
            self.crime[i] = crime;
            let (trade, trust) = (trades[i] / rest, trusts[i] / rest);
            let start = [60.0, 55.0, 25.0 + 50.0 * self.liberty[i], 50.0, 75.0];
            // Nobody signed: no text has an effect.
            let text = |_| 0.0;
            let pays = lever(Lever::SenderPays) * (0.5 - self.offence[i]);
            let money = 3.0 * (lever(Lever::RoamingTransparency) + pays);
            let (programme, shield) = (self.programme[i], self.shield[i]);
            let encryption = self.encryption[i];
            let open = 1.0 - encryption;
            let causes = [
                [
                    text(0) + 6.0 * lever(Lever::Verification),
                    -45.0 * harm,
                    -25.0 * crime,
                    4.0 * programme * open,
                    3.0 * shield,
                    10.0 * (trust - 0.5),
                ],
                [
                    text(1) + money,
                    -20.0 * harm,
                    -15.0 * crime,
                    1.5 * programme * open,
                    -18.0 * shield,
                    25.0 * (trade - 0.6),
                ],
                [
                    text(2) + 5.0 * lever(Lever::RightsSafeguard),
                    -3.0 * harm,
                    -2.0 * crime,
                    -18.0 * programme,
                    -12.0 * shield,
                    4.0 * encryption,
                ],
                [
                    text(3) + 4.0 * lever(Lever::Hotline),
                    -12.0 * harm,
                    0.0,
                    -8.0 * programme,
                    -4.0 * shield,
                    60.0 * (trust - 0.5),
                ],
                [
                    text(4) + 4.0 * lever(Lever::GuaranteeAccess),
                    -4.0 * harm,
                    -3.0 * crime,
                    0.0,
                    -30.0 * shield,
                    30.0 * (trade - 0.7),
                ],
            ];
            let mut indices = [0.0; 5];
            for k in 0..5 {
                let sum: f64 = start[k] + causes[k].iter().sum::<f64>();
                indices[k] = sum.clamp(0.0, 100.0);
                world[k] += indices[k] / count(n);
            }
            each.push(indices);
            let old = self.causes[i];
            moves.push(core::array::from_fn(|k| {
                core::array::from_fn(|c| causes[k][c] - old[k][c])
            }));
            self.causes[i] = causes;
        }
        let before = self.history.last().map(|q| q.0);
        let (mark, why): (Option<Mark>, String) =
            words::accounts(&self.scenario, before, world, &moves);
        let cause = mark.and_then(|m| self.journal.last(m));
        let indices = Happening::Indices { world };
        self.journal.write(indices, "11.3", cause, why);
        self.history.push((world, each));
    }
}
