//! The two curves of an LSTM, without a call of the mathematics library: 160 of them make one step.

/// Where the curve is flat for every purpose here: tanh 4.97 is 0.9999.
const FLAT: f64 = 4.97;

/// The hyperbolic tangent by its continued fraction, to 0.0001.
pub fn tanh(x: f64) -> f64 {
    let x = x.clamp(-FLAT, FLAT);
    let square = x * x;
    let above = x * (135_135.0 + square * (17_325.0 + square * (378.0 + square)));
    let below = 135_135.0 + square * (62_370.0 + square * (3_150.0 + square * 28.0));
    above / below
}

/// 1 / (1 + e⁻ˣ).
pub fn sigmoid(x: f64) -> f64 {
    0.5 + 0.5 * tanh(0.5 * x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curves_are_the_curves() {
        for step in -200..=200 {
            let x = f64::from(step) / 10.0;
            assert!((tanh(x) - x.tanh()).abs() < 2e-4, "tanh {x}");
            assert!((sigmoid(x) - 1.0 / (1.0 + (-x).exp())).abs() < 2e-4, "sigmoid {x}");
        }
    }
}
