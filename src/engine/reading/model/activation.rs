//! The two curves of an LSTM, without a call of the mathematics library: 160 of them make one step, four at once.

use wide::f32x4;

/// Where the curve is flat for every purpose here: tanh 4.97 is 0.9999.
const FLAT: f32 = 4.97;

/// The hyperbolic tangent by its continued fraction, to 0.0001.
pub fn tanh(x: f32x4) -> f32x4 {
    const LOW: f32x4 = four(-FLAT);
    const HIGH: f32x4 = four(FLAT);
    const ABOVE: [f32x4; 3] = [four(135_135.0), four(17_325.0), four(378.0)];
    const BELOW: [f32x4; 4] = [four(135_135.0), four(62_370.0), four(3_150.0), four(28.0)];
    let x = x.fast_max(LOW).fast_min(HIGH);
    let square = x * x;
    let ([a, b, c], [d, e, f, g]) = (ABOVE, BELOW);
    x * (a + square * (b + square * (c + square))) / (d + square * (e + square * (f + square * g)))
}

/// 1 / (1 + e⁻ˣ).
pub fn sigmoid(x: f32x4) -> f32x4 {
    const HALF: f32x4 = four(0.5);
    HALF + HALF * tanh(HALF * x)
}

/// A number four times; made when the engine is built, where `splat` would write it four times at every use.
pub const fn four(x: f32) -> f32x4 {
    f32x4::new([x; 4])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curves_are_the_curves() {
        for step in -200_i16..=200 {
            let x = f32::from(step) / 10.0;
            let (tangent, logistic) = (tanh(f32x4::splat(x)).to_array()[1], sigmoid(f32x4::splat(x)).to_array()[2]);
            assert!((tangent - x.tanh()).abs() < 2e-4, "tanh {x}");
            assert!((logistic - 1.0 / (1.0 + (-x).exp())).abs() < 2e-4, "sigmoid {x}");
        }
    }
}
