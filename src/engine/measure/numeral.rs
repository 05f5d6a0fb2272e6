//! Numbers as posts write them: `1,200`, `5.5`, `1½`, `two`, `一百二十三`, `两千五`, `3万`.

use crate::engine::measure::cursor::Cursor;
use crate::engine::text::Folded;

/// A number and how exactly it is given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    pub value: f64,
    /// Significant digits as written; `五百` has one.
    pub digits: usize,
    /// Whether it is *about* that much: `三十多`, `十几`.
    pub vague: bool,
}

impl Number {
    fn exact(value: f64, digits: usize) -> Self {
        Self { value, digits, vague: false }
    }
}

/// A number in digits, with commas between thousands, a decimal part or a fraction.
pub fn digits(cursor: &mut Cursor) -> Option<Number> {
    let start = *cursor;
    let mut whole = String::new();
    while cursor.peek().is_ascii_digit() && !cursor.is_fraction() {
        whole.push(cursor.peek());
        cursor.at += 1;
        let group = (1..=3).all(|ahead| cursor.peek_at(ahead).is_ascii_digit()) && !cursor.peek_at(4).is_ascii_digit();
        if cursor.peek() == ',' && group {
            cursor.at += 1;
        }
    }
    let mut text = whole.clone();
    if !whole.is_empty() && cursor.peek() == '.' && cursor.peek_at(1).is_ascii_digit() {
        text.push('.');
        cursor.at += 1;
        while cursor.peek().is_ascii_digit() {
            text.push(cursor.peek());
            cursor.at += 1;
        }
    }
    let fraction = fraction(cursor, &whole);
    let Some(value) = decimal(&text).or(fraction.map(|_| 0.0)) else {
        *cursor = start;
        return None;
    };
    let significant = text.trim_start_matches(['0', '.']).chars().filter(char::is_ascii_digit).count();
    // 120 is given to the last digit, 100 and 1,200 are round.
    let round = whole.trim_start_matches('0').trim_end_matches('0').len();
    let zeros = whole.len() - whole.trim_end_matches('0').len();
    let bare = if text.contains('.') || zeros == 1 && whole.len() == 3 { significant } else { round };
    let digits = if text.is_empty() { 1 } else { bare.max(1) + usize::from(fraction.is_some()) };
    Some(Number::exact(value + fraction.unwrap_or(0.0), digits))
}

/// The value of digits with or without a point; exact up to fifteen of them. The standard library's parser rounds longer ones
/// correctly too, and is 13 kB of the page's download for it.
fn decimal(text: &str) -> Option<f64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    // No decimal behind these is shown, and the scale stays finite.
    let part = part.get(..20).unwrap_or(part);
    let digits = whole.chars().chain(part.chars()).filter_map(|digit| digit.to_digit(10));
    let value = digits.fold(0.0, |value, digit| value * 10.0 + f64::from(digit));
    let scale = part.chars().fold(1.0, |scale, _| scale * 10.0);
    (!text.is_empty()).then_some(value / scale)
}

/// A number in digits, or a fraction of two digits with a slash: `1/3`.
pub fn digits_or_fraction(cursor: &mut Cursor) -> Option<Number> {
    if cursor.peek_at(1) == '/'
        && !cursor.peek_at(3).is_ascii_digit()
        && let (Some(above), Some(below)) = (cursor.peek().to_digit(10), cursor.peek_at(2).to_digit(10))
        && above < below
    {
        cursor.at += 3;
        return Some(Number::exact(f64::from(above) / f64::from(below), 2));
    }
    digits(cursor)
}

/// `½`, and `1/2` behind a blank or alone where nothing else is a number before it.
fn fraction(cursor: &mut Cursor, whole: &str) -> Option<f64> {
    let start = *cursor;
    if !whole.is_empty() {
        cursor.spaces();
    }
    let one_character = cursor.is_fraction();
    let part = |cursor: &mut Cursor| {
        let digit = cursor.peek().to_digit(10).filter(|digit| *digit > 0)?;
        cursor.at += 1;
        (!cursor.peek().is_ascii_digit()).then_some(f64::from(digit))
    };
    let found = (|| {
        let above = part(cursor)?;
        let slash = if one_character { cursor.eat("⁄") } else { cursor.eat("/") && !whole.is_empty() };
        let below = slash.then(|| part(cursor)).flatten()?;
        (above < below).then_some(above / below)
    })();
    if found.is_none() {
        *cursor = start;
    }
    found
}

/// Small numbers in English words.
pub fn english_word(cursor: &mut Cursor) -> Option<Number> {
    const WORDS: &[(&str, f64)] = &[
        ("half a", 0.5),
        ("one", 1.0),
        ("two", 2.0),
        ("three", 3.0),
        ("four", 4.0),
        ("five", 5.0),
        ("six", 6.0),
        ("seven", 7.0),
        ("eight", 8.0),
        ("nine", 9.0),
        ("ten", 10.0),
        ("twelve", 12.0),
        ("fifteen", 15.0),
        ("twenty", 20.0),
        ("thirty", 30.0),
        ("forty", 40.0),
        ("fifty", 50.0),
        ("hundred", 100.0),
    ];
    let names: Vec<&str> = WORDS.iter().map(|(name, _)| *name).collect();
    let place = cursor.eat_word(&names)?;
    WORDS.get(place).map(|(_, value)| Number::exact(*value, 1))
}

/// A number in Chinese characters or in digits, with 万 and 亿, and 多, 几, 来 for *some*. `半` alone is a half.
pub fn chinese(cursor: &mut Cursor) -> Option<Number> {
    // 千万 and 百 without a digit are words: 千万别, 百度.
    if matches!(cursor.peek(), '千' | '百') {
        return None;
    }
    let mut number = digits(cursor).or_else(|| characters(cursor))?;
    loop {
        number.vague |= number.value >= 10.0 && cursor.eat_any(&["多", "几", "来"]).is_some();
        let factor = match cursor.peek() {
            '万' | 'w' if !cursor.peek_at(1).is_ascii_alphabetic() => 10_000.0,
            '亿' => 100_000_000.0,
            'k' if !cursor.peek_at(1).is_ascii_alphabetic() => 1_000.0,
            '千' => 1_000.0,
            _ => break,
        };
        cursor.at += 1;
        number.value *= factor;
    }
    Some(number)
}

/// The number that a post has at a unit: the unit behind it, its value, and whether it is only *about* that much.
#[must_use]
pub fn at(folded: &Folded, unit: usize) -> Option<(usize, f64, bool)> {
    let mut cursor = Cursor::new(folded, folded.folded_start(unit));
    let number = chinese(&mut cursor)?;
    let letters = cursor.before().is_ascii_alphabetic() || cursor.peek().is_ascii_alphanumeric();
    let end = folded.unit_at(cursor.at).filter(|_| !letters)?;
    Some((end, number.value, number.vague))
}

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// A digit in either script.
pub fn digit(character: char) -> Option<u32> {
    match character {
        '0'..='9' => character.to_digit(10),
        '两' => Some(2),
        '〇' => Some(0),
        _ => (0..).zip(DIGITS).find(|(_, own)| *own == character).map(|(value, _)| value),
    }
}

/// `一百二十三`, `十五`, `两千五` (2,500), `二〇二五`, `半`.
fn characters(cursor: &mut Cursor) -> Option<Number> {
    let start = cursor.at;
    if cursor.eat("半") {
        return Some(Number::exact(0.5, 1));
    }
    // The sum up to the last unit, that unit, and the digits behind it.
    let (mut total, mut last_unit, mut behind) = (0, 10_000, Vec::new());
    let (mut digits, mut vague) = (0, false);
    loop {
        let character = cursor.peek();
        if let Some(value) = digit(character).filter(|_| !character.is_ascii()) {
            let after_unit = total > 0 && !matches!(behind.as_slice(), [] | [0]);
            if after_unit {
                break;
            }
            behind.push(value);
            digits += usize::from(value > 0);
        } else if let Some(unit) = unit(character).filter(|unit| *unit < last_unit) {
            let factor = match behind.as_slice() {
                [] if total == 0 => 1,
                [value] | [0, value] if *value > 0 => *value,
                _ => break,
            };
            total += factor * unit;
            digits = digits.max(1);
            last_unit = unit;
            behind.clear();
        } else {
            break;
        }
        cursor.at += 1;
        if total > 0 && behind.is_empty() && cursor.eat("几") {
            vague = true;
            break;
        }
    }
    if cursor.at == start {
        return None;
    }
    let value = match behind.as_slice() {
        [] => f64::from(total),
        // 两千五 is 2,500, but 两千零五 is 2,005.
        [value] if total > 0 && last_unit > 10 => f64::from(total + value * last_unit / 10),
        [value] | [0, value] => f64::from(total + value),
        // Digits one after the other: a year.
        run => run.iter().fold(0.0, |value, digit| value * 10.0 + f64::from(*digit)),
    };
    Some(Number { value, digits: digits.max(1), vague })
}

fn unit(character: char) -> Option<u32> {
    match character {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1_000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, read: fn(&mut Cursor) -> Option<Number>, expected: f64, rest: &str) {
        let folded = Folded::new(text);
        let mut cursor = Cursor::new(&folded, 0);
        let found = read(&mut cursor).map(|number| number.value);
        assert_eq!((found, cursor.ahead(99).as_str()), (Some(expected), rest), "{text}");
    }

    #[test]
    fn digits_have_commas_points_and_fractions() {
        check("1,200 lb", digits, 1200.0, " lb");
        check("5.5 ft", digits, 5.5, " ft");
        check("½ cup", digits, 0.5, " cup");
        check("1½ cups", digits, 1.5, " cups");
        check("1 1/2 cups", digits, 1.5, " cups");
        check("12,34", digits, 12.0, ",34");
        check("3/4", digits, 3.0, "/4");
    }

    #[test]
    fn characters_are_numbers() {
        check("一百二十三斤", chinese, 123.0, "斤");
        check("两千五块", chinese, 2500.0, "块");
        check("两千零五", chinese, 2005.0, "");
        check("十五", chinese, 15.0, "");
        check("三十", chinese, 30.0, "");
        check("二〇二五年", chinese, 2025.0, "年");
        check("1.5万", chinese, 15_000.0, "");
        check("3w", chinese, 30_000.0, "");
        check("十几万", chinese, 100_000.0, "");
        check("三十多斤", chinese, 30.0, "斤");
        check("半斤", chinese, 0.5, "斤");
        check("一亿", chinese, 100_000_000.0, "");
    }

    #[test]
    fn every_number_below_ten_thousand_comes_back() {
        let spelt = |number: u32| {
            let name = |digit: u32| DIGITS[usize::try_from(digit).unwrap()];
            let (mut text, mut zero) = (String::new(), false);
            for (unit, sign) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
                let digit = number / unit % 10;
                if digit == 0 {
                    zero |= !text.is_empty();
                } else {
                    if std::mem::take(&mut zero) {
                        text.push('零');
                    }
                    text.push(name(digit));
                    text.push_str(sign);
                }
            }
            text
        };
        for number in 1..10_000 {
            check(&spelt(number), chinese, f64::from(number), "");
        }
    }
}
