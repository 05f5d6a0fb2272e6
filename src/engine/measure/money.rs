//! Prices. They keep their currency; large ones are put the way the reader counts.

use crate::engine::measure::cursor::Cursor;
use crate::engine::measure::numeral;
use crate::engine::measure::unit::grouped;
use crate::engine::measure::unit::in_myriads;
use crate::engine::text::is_han;

const CURRENCIES: [(&str, &str); 4] = [("us$", "美元"), ("$", "美元"), ("£", "英镑"), ("€", "欧元")];

/// What a price is for: behind a slash, or behind *a* and *per*.
const PER: [(&[&str], &str); 6] = [
    (&["hour", "hr", "h"], "每小时"),
    (&["day"], "每天"),
    (&["week", "wk"], "每周"),
    (&["month", "mo"], "每月"),
    (&["year", "yr"], "每年"),
    (&["person", "pp"], "每人"),
];

/// `$8/h`, `$120k`, `£3.50`, in Chinese.
pub fn english(cursor: &mut Cursor) -> Option<String> {
    let (_, currency) = CURRENCIES.get(cursor.eat_any(&CURRENCIES.map(|(sign, _)| sign))?)?;
    let mut value = numeral::digits(cursor)?.value;
    value *= factor(cursor);
    let amount = in_myriads(value);
    let space = if amount.ends_with(['万', '亿']) { "" } else { " " };
    let amount = format!("{amount}{space}{currency}");
    Some(per(cursor).map_or(amount.clone(), |per| format!("{per} {amount}")))
}

/// What letters or a word behind a number multiply it by; 1 where there are none.
pub fn factor(cursor: &mut Cursor) -> f64 {
    let start = *cursor;
    let spaced = cursor.peek() == ' ';
    cursor.spaces();
    let words: [(&[&str], f64); 3] = [(&["thousand", "grand"], 1e3), (&["million", "mil"], 1e6), (&["billion"], 1e9)];
    let letters: [(&[&str], f64); 3] = [(&["k"], 1e3), (&["m", "mm"], 1e6), (&["b", "bn"], 1e9)];
    let found = words.iter().chain(if spaced { [].iter() } else { letters.iter() });
    for (names, factor) in found {
        if cursor.eat_word(names).is_some() {
            return *factor;
        }
    }
    *cursor = start;
    1.0
}

fn per(cursor: &mut Cursor) -> Option<&'static str> {
    let start = *cursor;
    let slash = cursor.eat("/");
    let article = !slash && cursor.eat(" ") && cursor.eat_word(&["a", "an", "per"]).is_some();
    cursor.spaces();
    let found = PER.iter().find(|(names, _)| (slash || article) && cursor.eat_word(names).is_some());
    if found.is_none() {
        *cursor = start;
    }
    found.map(|(_, per)| *per)
}

/// `3块5`, `1.5万元`, `¥99`, `3w`, in English.
pub fn chinese(cursor: &mut Cursor) -> Option<String> {
    let start = *cursor;
    let sign = cursor.eat_any(&["¥", "rmb"]).is_some();
    let number = numeral::chinese(cursor)?;
    let scaled = cursor.before() == 'w' || matches!(cursor.before(), '万' | '亿' | 'k');
    let about = if number.vague { "over " } else { "" };
    // 三块五, 3块5 and 一块五毛; 一块 alone is more often a piece.
    let unit =
        cursor.eat_any(&["块钱", "元钱", "元", "块", "rmb", "人民币", "刀", "美元", "美金", "港币", "日元", "欧元"]);
    let (name, pieces) = match unit {
        Some(7..=9) => ("US dollars", false),
        Some(10) => return None,
        Some(11) => return None,
        Some(3) => ("yuan", true),
        Some(_) => ("yuan", false),
        None if sign => ("yuan", false),
        None => ("", false),
    };
    let mut value = number.value;
    if pieces {
        let more = digit_behind(cursor);
        let follows = cursor.peek();
        let bare = more.is_none() && !scaled && !sign;
        // 一块去, 两块蛋糕, 一块儿.
        if bare
            && (value <= 2.0
                || !(follows.is_ascii_punctuation() || "，。！？、 ～~…的一多左钱买就\0".contains(follows)))
        {
            *cursor = start;
            return None;
        }
        value += more.unwrap_or(0.0) / 10.0;
    }
    if name.is_empty() {
        // 三万 alone is a number that English writes otherwise; 一万步 too.
        return (scaled && value >= 10_000.0).then(|| format!("{about}{}", grouped(value)));
    }
    Some(format!("{about}{} {name}", grouped(value)))
}

/// The 五 of 三块五 or 三块五毛.
fn digit_behind(cursor: &mut Cursor) -> Option<f64> {
    let digit = numeral::digit(cursor.peek()).filter(|digit| *digit > 0)?;
    // 3块2个 is not 3.2 of anything.
    let next = cursor.peek_at(1);
    if next.is_ascii_digit() || "个斤只件条张年天块元十百千万点".contains(next) {
        return None;
    }
    // 30块一位 is 30 a head.
    if cursor.peek() == '一' && is_han(next) && next != '毛' {
        return None;
    }
    cursor.at += 1;
    cursor.eat("毛");
    Some(f64::from(digit))
}
