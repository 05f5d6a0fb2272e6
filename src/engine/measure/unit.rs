//! Units and how a converted quantity is rounded.

use crate::engine::measure::numeral::Number;

/// A unit of one side and what it is on the other.
pub struct Unit {
    /// Its names as folded.
    pub names: &'static [&'static str],
    /// What one of it is, in the other unit.
    pub factor: f64,
    /// The other unit's name, as shown behind the number.
    pub other: &'static str,
    /// How it was reckoned, for the card.
    pub basis: &'static str,
}

/// A converted quantity with its unit: `≈ 1.8 斤`. It has as many significant digits as the original, at least two and at
/// most three, so that it looks neither vaguer nor more exact than what was written.
pub fn about(number: Number, factor: f64, unit: &str) -> String {
    let value = number.value * factor;
    // 65 with its last digit is as exact as 165, and more exact than 170.
    let longer = number.digits == 2 && leading(value) < leading(number.value);
    format!("≈ {} {unit}", rounded(value, if longer { 3 } else { number.digits.clamp(2, 3) }))
}

/// A number scaled to lie between 1 and 10.
fn leading(value: f64) -> f64 {
    let mut value = value.abs();
    while value >= 10.0 {
        value /= 10.0;
    }
    while value > 0.0 && value < 1.0 {
        value *= 10.0;
    }
    value.floor()
}

/// A number with so many significant digits, without zeros behind the point.
pub fn rounded(value: f64, digits: usize) -> String {
    let power = |exponent: usize| std::iter::repeat_n(10.0_f64, exponent).product::<f64>();
    let limit = power(digits);
    let mut step = 1.0;
    while value.abs() / step >= limit {
        step *= 10.0;
    }
    if step > 1.0 {
        return grouped((value / step).round() * step);
    }
    let mut decimals = 0;
    while decimals < 6 && value != 0.0 && value.abs() * power(decimals) < power(digits.saturating_sub(1)) {
        decimals += 1;
    }
    let text = format!("{value:.decimals$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        grouped(value.round())
    }
}

/// A number as it is, with commas between thousands.
pub fn grouped(value: f64) -> String {
    let text = if value.fract().abs() < 1e-9 { format!("{value:.0}") } else { trimmed(value) };
    let (whole, part) = text.split_once('.').map_or((text.as_str(), None), |(whole, part)| (whole, Some(part)));
    let count = whole.chars().count();
    let mut grouped = String::new();
    for (place, character) in whole.chars().enumerate() {
        if place > 0 && (count - place).is_multiple_of(3) && !grouped.ends_with('-') {
            grouped.push(',');
        }
        grouped.push(character);
    }
    part.map_or(grouped.clone(), |part| format!("{grouped}.{part}"))
}

/// A number as Chinese readers count it: in 万 and 亿 from there on.
pub fn in_myriads(value: f64) -> String {
    match value {
        value if value >= 100_000_000.0 => format!("{} 亿", trimmed(value / 100_000_000.0)),
        value if value >= 10_000.0 => format!("{} 万", trimmed(value / 10_000.0)),
        value => trimmed(value),
    }
}

fn trimmed(value: f64) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_are_as_exact_as_they_were() {
        let number = |value, digits| Number { value, digits, vague: false };
        assert_eq!(about(number(2.0, 1), 0.907, "斤"), "≈ 1.8 斤");
        assert_eq!(about(number(100.0, 1), 1.609, "公里"), "≈ 160 公里");
        assert_eq!(about(number(128.0, 3), 0.907, "斤"), "≈ 116 斤");
        assert_eq!(about(number(0.5, 1), 1.102, "lb"), "≈ 0.55 lb");
        assert_eq!(about(number(1200.0, 2), 0.0929, "平方米"), "≈ 110 平方米");
    }

    #[test]
    fn thousands_and_myriads_are_told_apart() {
        assert_eq!(grouped(15_000.0), "15,000");
        assert_eq!(grouped(3.5), "3.5");
        assert_eq!(grouped(-1234.0), "-1,234");
        assert_eq!(in_myriads(120_000.0), "12 万");
        assert_eq!(in_myriads(8.5), "8.5");
        assert_eq!(in_myriads(1_200_000_000.0), "12 亿");
    }
}
