//! Many numbers side by side: loops in the widest registers that a processor has, and the logarithm,
//! the exponential and the cosine of many numbers at once, to the bit as `libm` has them.
//!
//! The three take the same steps in the same order as `libm` (which is a port of FreeBSD's msun), but
//! choose by selecting and not by branching, so that the compiler works several out at a time.

use core::f64::consts::TAU;
use std::sync::LazyLock;

use fearless_simd::{Level, dispatch};

/// What this processor can do.
static LEVEL: LazyLock<Level> = LazyLock::new(Level::new);

/// Runs a loop over numbers, compiled for several processors, with the widest registers that this one
/// has. IEEE 754 rounds each lane as it does a number alone, and nothing is fused: the result is the same
/// to the bit. The loop, and what it calls, is `#[inline(always)]`.
pub fn wide<R>(work: impl FnOnce() -> R) -> R {
    dispatch!(*LEVEL, _ => work())
}

/// Added to a whole number below 2⁵², it puts that number into the lowest bits. Source: IEEE 754.
const WHOLE: f64 = 4_503_599_627_370_496.0;
/// Added and taken away again, it rounds to the nearest whole number. Source: IEEE 754.
const NEAREST: f64 = 1.5 * WHOLE;
/// What is added to an exponent before it is stored. Source: IEEE 754.
const BIAS: f64 = 1023.0;
/// Bits of a number before its exponent. Source: IEEE 754.
const FRACTION: u32 = 52;

const fn high(word: u32) -> f64 {
    f64::from_bits((word as u64) << u32::BITS)
}

const LN2_HI: f64 = 6.931_471_803_691_238e-1;
const LN2_LO: f64 = 1.908_214_929_270_587_7e-10;

/// Puts the logarithm of each number in its place. All are normal, finite and above 0.
pub fn log(all: &mut [f64]) {
    wide(
        #[inline(always)]
        || {
            for x in all {
                *x = log_of(*x);
            }
        },
    );
}

#[inline(always)]
fn log_of(x: f64) -> f64 {
    const LG1: f64 = 6.666_666_666_666_735e-1;
    const LG2: f64 = 3.999_999_999_940_942e-1;
    const LG3: f64 = 2.857_142_874_366_239e-1;
    const LG4: f64 = 2.222_219_843_214_978_4e-1;
    const LG5: f64 = 1.818_357_216_161_805e-1;
    const LG6: f64 = 1.531_383_769_920_937_3e-1;
    const LG7: f64 = 1.479_819_860_511_658_6e-1;
    // Reduced to between √2/2 and √2.
    const ROOT: u64 = 0x3fe6_a09e << u32::BITS;
    const TO_ROOT: u64 = (0x3ff0_0000 << u32::BITS) - ROOT;
    let shifted = x.to_bits().wrapping_add(TO_ROOT);
    let k = f64::from_bits(WHOLE.to_bits() | (shifted >> FRACTION)) - (WHOLE + BIAS);
    let fraction = shifted & ((1 << FRACTION) - 1);
    let f = f64::from_bits(fraction + ROOT) - 1.0;
    let hfsq = 0.5 * f * f;
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let t1 = w * (LG2 + w * (LG4 + w * LG6));
    let t2 = z * (LG1 + w * (LG3 + w * (LG5 + w * LG7)));
    let r = t2 + t1;
    s * (hfsq + r) + k * LN2_LO - hfsq + f + k * LN2_HI
}

/// Puts the exponential of each number in its place.
pub fn exp(all: &mut [f64]) {
    wide(
        #[inline(always)]
        || {
            for x in all {
                *x = exp_of(*x);
            }
        },
    );
}

/// Below 0 by so much, an exponential is still a normal number whose power of 2 can be put in at once.
const FAR: f64 = 707.0;

/// The exponential of a number up to 0 that is no farther below it than [`FAR`].
#[inline(always)]
fn exp_near(x: f64) -> f64 {
    let (y, k) = exp_reduced(x);
    // A number of the size of 1 times a normal power of 2 is rounded by nothing.
    let power = f64::from_bits((k + (WHOLE + BIAS)).to_bits() << FRACTION);
    let scaled = y * power;
    if x.abs() < TOLD { 1.0 + x } else { scaled }
}

/// From here on an exponential is told from 1 + x.
const TOLD: f64 = high(0x3e30_0001);

/// An exponential as a number and the power of 2 that it is multiplied by.
#[inline(always)]
fn exp_reduced(x: f64) -> (f64, f64) {
    const INVLN2: f64 = core::f64::consts::LOG2_E;
    const P1: f64 = 1.666_666_666_666_660_2e-1;
    const P2: f64 = -2.777_777_777_701_559_3e-3;
    const P3: f64 = 6.613_756_321_437_934e-5;
    const P4: f64 = -1.653_390_220_546_525_2e-6;
    const P5: f64 = 4.138_136_797_057_238_5e-8;
    /// From here on it is reduced by a power of 2.
    const REDUCED: f64 = high(0x3fd6_2e43);
    let half = 0.5_f64.copysign(x);
    let wanted = INVLN2 * x + half;
    let nearest = (wanted + NEAREST) - NEAREST;
    let beyond = if nearest.abs() > wanted.abs() {
        2.0 * half
    } else {
        0.0
    };
    let k = if x.abs() < REDUCED {
        0.0
    } else {
        nearest - beyond
    };
    let hi = x - k * LN2_HI;
    let lo = k * LN2_LO;
    let r = hi - lo;
    let rr = r * r;
    let c = r - rr * (P1 + rr * (P2 + rr * (P3 + rr * (P4 + rr * P5))));
    (1.0 + (r * c / (2.0 - c) - lo + hi), k)
}

#[inline(always)]
fn exp_of(x: f64) -> f64 {
    /// Below, nothing is left of it.
    const NOTHING: f64 = -745.133_219_101_941_1;
    /// Above, it is no number any more.
    const TOO_MUCH: f64 = 709.782_712_893_384;
    /// 2 to the power of −`SCALED` and of `SCALED`.
    const SMALL: f64 = high(0x0360_0000);
    const LARGE: f64 = high(0x7c80_0000);
    const SCALED: f64 = 969.0;
    let (y, k) = exp_reduced(x);
    // Far results are scaled in two steps, the first of which is exact.
    let (first, steps) = match k {
        k if k < -SCALED => (SMALL, k + SCALED),
        k if k > SCALED => (LARGE, k - SCALED),
        k => (1.0, k),
    };
    let second = f64::from_bits((steps + (WHOLE + BIAS)).to_bits() << FRACTION);
    let scaled = y * first * second;
    let told = if x.abs() < TOLD { 1.0 + x } else { scaled };
    let told = if x > TOO_MUCH { f64::INFINITY } else { told };
    if x < NOTHING { 0.0 } else { told }
}

/// Puts shares in the place of their logarithms, which may lack a common part: they add up to 1.
pub fn shares_of_logs(all: &mut [f64]) {
    wide(
        #[inline(always)]
        || {
            let (least, top) = extremes(all);
            if top - least < FAR {
                for x in all.iter_mut() {
                    *x = exp_near(*x - top);
                }
            } else {
                for x in all.iter_mut() {
                    *x = exp_of(*x - top);
                }
            }
        },
    );
    // A sum has one order.
    let sum: f64 = all.iter().sum();
    wide(
        #[inline(always)]
        || {
            for x in all {
                *x /= sum;
            }
        },
    );
}

/// The place of the greatest of some numbers; the first of equals.
#[must_use]
pub fn place_of_greatest(all: &[f64]) -> usize {
    let top = wide(
        #[inline(always)]
        || extremes(all).1,
    );
    all.iter().position(|x| *x >= top).unwrap_or_default()
}

/// The least and the greatest of some numbers, several side by side.
#[inline(always)]
fn extremes(all: &[f64]) -> (f64, f64) {
    let (blocks, rest) = all.as_chunks::<8>();
    let (mut least, mut top) = ([f64::INFINITY; 8], [f64::NEG_INFINITY; 8]);
    for block in blocks {
        for ((least, top), x) in least.iter_mut().zip(&mut top).zip(block) {
            *least = if *x < *least { *x } else { *least };
            *top = if *x > *top { *x } else { *top };
        }
    }
    let least = least.iter().chain(rest).copied();
    let top = top.iter().chain(rest).copied();
    (
        least.fold(f64::INFINITY, f64::min),
        top.fold(f64::NEG_INFINITY, f64::max),
    )
}

/// Works normal numbers out, one of each number above 0 and up to 1 and a share of a turn, 0 to below 1,
/// both drawn evenly. Source: Box and Muller 1958.
pub fn normals(far: &[f64], turns: &[f64], normals: &mut [f64]) {
    let near = wide(
        #[inline(always)]
        || {
            let mut near = false;
            for ((normal, far), turn) in normals.iter_mut().zip(far).zip(turns) {
                let angle = TAU * *turn;
                near |= is_near(angle);
                // IEEE 754 rounds a square root correctly.
                *normal = (-2.0 * log_of(*far)).sqrt() * cos_of(angle);
            }
            near
        },
    );
    if near {
        // Near the quarters of a turn the angle is reduced with more digits.
        for ((normal, far), turn) in normals.iter_mut().zip(far).zip(turns) {
            *normal = (-2.0 * libm::log(*far)).sqrt() * libm::cos(TAU * turn);
        }
    }
}

#[inline(always)]
fn is_near(x: f64) -> bool {
    let [one, two, three, four] = QUARTERS.map(|quarter| (x.to_bits() >> u32::BITS) == quarter);
    one | two | three | four
}

/// The first bits of the quarters of a turn.
const QUARTERS: [u64; 4] = [0x3ff9_21fb, 0x4009_21fb, 0x4012_d97c, 0x4019_21fb];

#[inline(always)]
fn cos_of(x: f64) -> f64 {
    const PIO2_1: f64 = 1.570_796_326_734_125_6;
    const PIO2_1T: f64 = 6.077_100_506_506_192e-11;
    /// From here on an angle is reduced by one quarter of a turn more.
    const REDUCED: [f64; 4] = [
        high(0x3fe9_21fc),
        high(0x4002_d97d),
        high(0x400f_6a7b),
        high(0x4015_fdbd),
    ];
    let [one, two, three, four] = REDUCED.map(|from| x >= from);
    let count = |reached: bool| if reached { 1.0 } else { 0.0 };
    let quarters = count(one) + count(two) + count(three) + count(four);
    let z = x - quarters * PIO2_1;
    let w = quarters * PIO2_1T;
    let y = z - w;
    let tail = (z - y) - w;
    let odd = (one & !two) | (three & !four);
    let below = one & !three;
    let value = if odd {
        sin_part(y, tail)
    } else {
        cos_part(y, tail)
    };
    if below { -value } else { value }
}

#[inline(always)]
fn cos_part(x: f64, y: f64) -> f64 {
    const C1: f64 = 4.166_666_666_666_66e-2;
    const C2: f64 = -1.388_888_888_887_411e-3;
    const C3: f64 = 2.480_158_728_947_673e-5;
    const C4: f64 = -2.755_731_435_139_066_3e-7;
    const C5: f64 = 2.087_572_321_298_175e-9;
    const C6: f64 = -1.135_964_755_778_819_5e-11;
    let z = x * x;
    let w = z * z;
    let r = z * (C1 + z * (C2 + z * C3)) + w * w * (C4 + z * (C5 + z * C6));
    let hz = 0.5 * z;
    let w = 1.0 - hz;
    w + (((1.0 - w) - hz) + (z * r - x * y))
}

#[inline(always)]
fn sin_part(x: f64, y: f64) -> f64 {
    const S1: f64 = -1.666_666_666_666_663_2e-1;
    const S2: f64 = 8.333_333_333_322_49e-3;
    const S3: f64 = -1.984_126_982_985_795e-4;
    const S4: f64 = 2.755_731_370_707_006_8e-6;
    const S5: f64 = -2.505_076_025_340_686_3e-8;
    const S6: f64 = 1.589_690_995_211_55e-10;
    let z = x * x;
    let w = z * z;
    let r = S2 + z * (S3 + z * S4) + z * w * (S5 + z * S6);
    let v = z * x;
    x - ((z * (0.5 * y - v * r) - y) - v * S1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{RngExt as _, SeedableRng as _};
    use rand_xoshiro::Xoroshiro128PlusPlus;

    fn same(many: fn(&mut [f64]), one: impl Fn(f64) -> f64, all: &[f64]) {
        let mut got = all.to_vec();
        many(&mut got);
        for (x, got) in all.iter().zip(got) {
            assert_eq!(
                got.to_bits(),
                one(*x).to_bits(),
                "{x:e}: {got:e} {:e}",
                one(*x)
            );
        }
    }

    /// A hundred thousand draws, and numbers at which the steps change.
    fn draws(of: impl Fn(f64) -> f64, besides: &[f64]) -> Vec<f64> {
        let mut dice = Xoroshiro128PlusPlus::seed_from_u64(1);
        let edges = besides
            .iter()
            .flat_map(|x| [x.next_down(), *x, x.next_up()]);
        let edges: Vec<f64> = edges.collect();
        (0..100_000)
            .map(|_| of(dice.random()))
            .chain(edges)
            .collect()
    }

    #[test]
    fn logarithms_are_those_of_libm() {
        let edges = [
            1.0,
            0.5,
            core::f64::consts::FRAC_1_SQRT_2,
            f64::EPSILON,
            1e-300,
            1e300,
        ];
        same(log, libm::log, &draws(|u| 1.0 - u, &edges));
    }

    #[test]
    fn exponentials_are_those_of_libm() {
        let half = core::f64::consts::LN_2 / 2.0;
        let edges = [
            0.0,
            half,
            3.0 * half,
            -half,
            -3.0 * half,
            4e-9,
            -4e-9,
            -690.7,
            -708.4,
            -745.1,
        ];
        let far = [
            -745.133_219_101_941_1,
            -746.0,
            -1e9,
            f64::MIN,
            f64::NEG_INFINITY,
        ];
        same(exp, libm::exp, &draws(|u| -800.0 * u, &edges));
        same(exp, libm::exp, &draws(|u| 3.0 * u - 2.0, &edges));
        same(
            exp,
            libm::exp,
            &draws(|u| 1600.0 * u - 800.0, &[709.7, 709.782_712_893_384]),
        );
        same(exp, libm::exp, &far);
    }

    #[test]
    fn normal_numbers_are_those_of_libm() {
        let of = |far: f64, turn: f64| (-2.0 * libm::log(far)).sqrt() * libm::cos(TAU * turn);
        let same = |far: &[f64], turns: &[f64]| {
            let mut got = far.to_vec();
            normals(far, turns, &mut got);
            for ((far, turn), got) in far.iter().zip(turns).zip(got) {
                assert_eq!(got.to_bits(), of(*far, *turn).to_bits(), "{far:e} {turn:e}");
            }
        };
        let turns = draws(|u| u, &[1e-9, 0.125, 0.375, 0.625, 0.875]);
        let mut far = draws(|u| 1.0 - u, &[]);
        far.resize(turns.len(), 0.5);
        far.reverse();
        for (far, turns) in far.chunks(100).zip(turns.chunks(100)) {
            same(far, turns);
        }
        for near in [0.25, 0.5, 0.75, f64::EPSILON, 0.0] {
            same(&[0.1, 0.2, 1.0], &[0.3, near, near + 1e-7]);
        }
    }

    #[test]
    fn shares_of_logarithms_are_those_of_a_plain_loop() {
        for (count, spread) in [1, 2, 7, 8, 9, 175]
            .into_iter()
            .zip([40.0, 1000.0, 1100.0].repeat(2))
        {
            let logs: Vec<f64> = draws(|u| spread * (u - 0.7), &[])[..count].to_vec();
            let top = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let plain: Vec<f64> = logs.iter().map(|x| libm::exp(x - top)).collect();
            let sum: f64 = plain.iter().sum();
            let mut got = logs.clone();
            shares_of_logs(&mut got);
            let plain: Vec<u64> = plain.iter().map(|x| (x / sum).to_bits()).collect();
            let got: Vec<u64> = got.iter().map(|x| x.to_bits()).collect();
            assert_eq!(got, plain);
        }
    }
}
