//! Relations, regime and interconnection (sections 9 and 10 of the rules).

use super::{Plain, count, words};
use plenary::aftermath::regime::compliance::{Temptation, compliance, leak};
use plenary::aftermath::rivals::Rival;
use plenary::aftermath::shields::rules::{Push, next};
use plenary::model::{Lever, Pledge};
use plenary::world::journal::Happening;
use plenary::world::journal::Mark;
use plenary::world::random::stream;
use rand::RngExt as _;

impl Plain {
    pub(super) fn relations(&mut self) {
        let (theory, regime, n) = (&self.theory, &self.regime, self.n);
        let r = &mut self.relations;
        for i in 0..n {
            let own = regime.pull(Lever::Hotline, i) * regime.bound[i];
            for (from, to) in [(0, i), (i + 1, n)] {
                let row = i * n + from..i * n + to;
                let tension = r.tension[row.clone()].iter_mut();
                for (t, bound) in tension.zip(&regime.bound[from..to]) {
                    *t *= theory.tension_keep * (1.0 - own * bound);
                }
                let reports = r.alpha[row.clone()]
                    .iter_mut()
                    .zip(&mut r.beta[row.clone()]);
                for ((alpha, beta), trust) in reports.zip(&mut r.trust[row]) {
                    *alpha = theory.reputation_keep * *alpha + 0.05;
                    *beta = theory.reputation_keep * *beta + 0.03;
                    let reputation = *alpha / (*alpha + *beta);
                    *trust = (*trust + theory.trust_pace * (reputation - *trust)).clamp(0.0, 1.0);
                }
            }
        }
        for a in &self.arrangements.0 {
            for &i in &a.members {
                for &j in a
                    .members
                    .iter()
                    .filter(|&&j| a.holds(Pledge::Hotline, i, j))
                {
                    r.tension[i * n + j] *= 1.0 - theory.talk * theory.pledge;
                }
            }
        }
        self.disputes();
    }

    fn disputes(&mut self) {
        let seed = self.setting.seed;
        let mutual = |r: &&Rival| self.rivals.of(r.on).any(|back| back.on == r.by);
        for r in self.rivals.0.iter().filter(mutual) {
            let (a, b) = (r.by, r.on);
            let (die, other) = (self.setting.die(a), self.setting.die(b));
            let mut rng = stream(seed, "dispute", self.quarter, die, other, 0);
            if rng.random::<f64>() < self.theory.dispute_hazard * r.heat / 8.0 {
                let what = Happening::Dispute {
                    a: self.scenario.iso(a).to_owned(),
                    b: self.scenario.iso(b).to_owned(),
                };
                let quarrel = self.journal.last(Mark::quarrel(a, b));
                let why = words::dispute(r.rivalry, quarrel.is_some());
                let n = self.journal.write(what, "9.5", quarrel, why);
                self.journal.mark(Mark::quarrel(a, b), n);
                let tension = &mut self.relations.tension[b * self.n + a];
                *tension = (*tension + 0.15).min(1.0);
            }
        }
    }

    /// Nobody signed: nobody ratifies or breaks the text; programmes leak.
    pub(super) fn regime(&mut self) {
        let (n, quarter, seed) = (self.n, self.quarter, self.setting.seed);
        let reputations = self.reputations();
        for (i, reputation) in reputations.into_iter().enumerate() {
            let mut rng = stream(seed, "regime", quarter, self.setting.die(i), "", 0);
            let temptation = Temptation {
                depth: 0.0,
                force: 0.0,
                follow_up: 0.0,
                review: 0.0,
                reputation,
                liberty: self.liberty[i],
            };
            self.compliance[i] = compliance(&self.theory, temptation);
            self.regime.bound[i] = 0.0 * self.compliance[i];
            let (programme, liberty) = (self.programme[i], self.liberty[i]);
            let restraint = self.doctrine[i].restraint;
            if rng.random::<f64>() < leak(&self.theory, programme, liberty, restraint) {
                let state = self.scenario.iso(i).to_owned();
                let why = words::leak(programme, liberty);
                let entry = self
                    .journal
                    .write(Happening::Leak { state }, "10.9", None, why);
                self.journal.mark(Mark::Leaked, entry);
                for w in (0..n).filter(|&w| w != i) {
                    self.relations.beta[w * n + i] += 0.5 * programme;
                }
                self.encryption[i] = (self.encryption[i] + 0.08).min(1.0);
                for firm in &mut self.firms {
                    firm.encryption += 0.1 * programme * (1.0 - firm.encryption);
                }
                self.programme[i] *= 0.9;
            }
        }
    }

    /// What the others hold each state for, in the mean.
    fn reputations(&self) -> Vec<f64> {
        let (n, r) = (self.n, &self.relations);
        let mut sums = vec![0.0; n];
        for w in 0..n {
            for (from, to) in [(0, w), (w + 1, n)] {
                let row = w * n + from..w * n + to;
                let reports = r.alpha[row.clone()].iter().zip(&r.beta[row]);
                for (sum, (alpha, beta)) in sums[from..to].iter_mut().zip(reports) {
                    *sum += alpha / (alpha + beta);
                }
            }
        }
        let others = count(n.saturating_sub(1)).max(1.0);
        sums.into_iter().map(|sum| sum / others).collect()
    }

    pub(super) fn interconnection(&mut self) {
        let (n, regime) = (self.n, &self.regime);
        let trusts = row_sums(&self.relations.trust, n, |_, _| 1.0);
        let followed = row_sums(&self.relations.trust, n, |_, j| self.shield[j]);
        for (i, (trust, followed)) in trusts.into_iter().zip(followed).enumerate() {
            let before = self.shield[i];
            let push = Push {
                harm: self.harm[i],
                distrust: 1.0 - trust / count(n),
                control: regime.kept(Lever::SovereignControl, i),
                access: regime.kept(Lever::GuaranteeAccess, i),
                example: followed / trust.max(1e-9),
            };
            let shield = next(&self.theory, &self.society[i], before, push);
            self.shield[i] = shield;
            if before < 0.25 && shield >= 0.25 {
                let state = self.scenario.iso(i).to_owned();
                let (by_text, why) = words::shield(push);
                let mark = |text| if text { Mark::InForce } else { Mark::Hit(i) };
                let cause = by_text.and_then(|text| self.journal.last(mark(text)));
                let shielded = Happening::Shielded { state };
                let entry = self.journal.write(shielded, "10.10", cause, why);
                self.journal.mark(Mark::Shielded, entry);
            }
        }
        for (i, row) in self.relations.interconnection.chunks_mut(n).enumerate() {
            let (shield, own, bound) = (1.0 - self.shield[i], self.dependence[i], regime.bound[i]);
            let others = self.shield.iter().zip(&self.dependence).zip(&regime.bound);
            for (net, ((other, dependence), other_bound)) in row.iter_mut().zip(others) {
                let open = shield * (1.0 - other) - 0.05 * (bound - other_bound).abs();
                let reach = 0.5 + 0.5 * (own * dependence).sqrt();
                *net += 0.2 * (open.max(0.0) * reach - *net);
            }
        }
    }
}

/// Weighed sums of the rows, eight side by side, each in the order of its columns.
pub(super) fn row_sums(m: &[f64], n: usize, weight: impl Fn(usize, usize) -> f64) -> Vec<f64> {
    let mut sums = vec![0.0; n];
    for (block, sums) in sums.chunks_mut(8).enumerate() {
        let mut kept = [0.0; 8];
        for j in 0..n {
            for (r, sum) in kept[..sums.len()].iter_mut().enumerate() {
                let i = block * 8 + r;
                *sum += m[i * n + j] * weight(i, j);
            }
        }
        sums.copy_from_slice(&kept[..sums.len()]);
    }
    sums
}
