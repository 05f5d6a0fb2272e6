//! Days of the year: `1/19`, `Jan 19th`, `8月15号`, `农历八月十五`.

use crate::engine::measure::cursor::Cursor;
use crate::engine::measure::numeral;
use crate::engine::text::capital;

const MONTHS: [(&str, &str); 12] = [
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may", "may"),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
];

/// Words before which `3/4` is a day and not a fraction or a score.
const DATED: [&str; 9] = [" on ", " by ", " until ", " till ", " since ", " before ", " after ", " due ", " from "];

/// A day as Americans write it, in Chinese: `1/19` is the 19th of January.
pub fn slashed(cursor: &mut Cursor) -> Option<String> {
    let dated = format!(" {}", cursor.behind(8));
    let dated = DATED.iter().any(|word| dated.ends_with(word));
    let first = whole(cursor, 2)?;
    let second = cursor.eat("/").then(|| whole(cursor, 2)).flatten()?;
    let year = if cursor.eat("/") { Some(year(cursor)?) } else { None };
    let known = matches!((first, second), (24, 7) | (9, 11));
    if cursor.peek() == '/' || cursor.peek().is_alphanumeric() || known && year.is_none() {
        return None;
    }
    let (month, day) = if first > 12 { (second, first) } else { (first, second) };
    // Without more to go by, 3/4 may be a fraction or a score: only what cannot be one counts.
    let certain = year.is_some() || dated || first <= 12 && second > 12;
    (certain && is_day(month, day)).then(|| chinese_day(year, month, day))
}

/// `Jan 19th, 2025`, `19 January`, in Chinese.
pub fn named(cursor: &mut Cursor) -> Option<String> {
    if let Some(month) = month(cursor) {
        cursor.eat(".");
        cursor.spaces();
        let day = whole(cursor, 2)?;
        cursor.eat_any(&["st", "nd", "rd", "th"]);
        let start = *cursor;
        cursor.eat(",");
        cursor.spaces();
        let year = whole(cursor, 4).filter(|year| (1900..2100).contains(year));
        if year.is_none() {
            *cursor = start;
        }
        let clock = cursor.peek() == ':' && cursor.peek_at(1).is_ascii_digit();
        let ends = !cursor.peek().is_alphanumeric() && !clock;
        return (ends && is_day(month, day)).then(|| chinese_day(year, month, day));
    }
    let day = whole(cursor, 2)?;
    cursor.eat_any(&["st", "nd", "rd", "th"]);
    cursor.spaces();
    cursor.eat("of ");
    let month = month(cursor)?;
    is_day(month, day).then(|| chinese_day(None, month, day))
}

fn month(cursor: &mut Cursor) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, (long, short))| cursor.eat_word(&[long, short]).is_some()).map(|(month, _)| month)
}

fn year(cursor: &mut Cursor) -> Option<u32> {
    match whole(cursor, 4)? {
        year @ 0..=79 => Some(2000 + year),
        year @ 80..=99 => Some(1900 + year),
        year @ 1900..2100 => Some(year),
        _ => None,
    }
}

fn chinese_day(year: Option<u32>, month: u32, day: u32) -> String {
    let year = year.map(|year| format!("{year} 年 ")).unwrap_or_default();
    format!("{year}{month} 月 {day} 日")
}

fn is_day(month: u32, day: u32) -> bool {
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

/// A whole number of at most so many digits.
pub fn whole(cursor: &mut Cursor, most: usize) -> Option<u32> {
    let start = *cursor;
    let mut value = 0;
    while let Some(digit) = cursor.peek().to_digit(10).filter(|_| cursor.at - start.at < most) {
        value = value * 10 + digit;
        cursor.at += 1;
    }
    let found = cursor.at > start.at && !cursor.peek().is_ascii_digit();
    if !found {
        *cursor = start;
    }
    found.then_some(value)
}

/// `2025年8月15日`, `8月15号`, `农历八月十五`, `正月初一`, in English.
pub fn chinese(cursor: &mut Cursor) -> Option<String> {
    let lunar = cursor.eat_any(&["农历", "阴历"]).is_some();
    let start = *cursor;
    let mut year = count(cursor).filter(|year| (1900..2100).contains(year) || (10..40).contains(year));
    if year.is_none() || !cursor.eat("年") {
        *cursor = start;
        year = None;
    }
    let month = match cursor.eat_any(&["正月", "腊月", "冬月"]) {
        Some(0) => 1,
        Some(1) => 12,
        Some(_) => 11,
        None => count(cursor).filter(|_| cursor.eat("月"))?,
    };
    let special = "正腊冬".contains(cursor.behind(2).chars().next().unwrap_or('\0'));
    let initial = cursor.eat("初");
    let day = count(cursor);
    let marked = cursor.eat_any(&["日", "号"]).is_some();
    let lunar = lunar || special || initial;
    let whole = match day {
        Some(_) => {
            !cursor.peek().is_ascii_digit() && (marked || lunar || !"个份点天年岁块元月".contains(cursor.peek()))
        }
        None => !marked && year.is_some(),
    };
    if !whole || !is_day(month, day.unwrap_or(1)) || day.is_none() && lunar {
        return None;
    }
    let year = year.map(|year| if year < 100 { 2000 + year } else { year });
    Some(match (lunar, day, year) {
        (true, Some(day), _) => format!("{} day of lunar month {month}", ordinal(day)),
        (_, Some(day), Some(year)) => format!("{} {day}, {year}", short(month)),
        (_, Some(day), None) => format!("{} {day}", short(month)),
        (_, None, Some(year)) => format!("{} {year}", short(month)),
        (_, None, None) => return None,
    })
}

/// A whole number in either script.
fn count(cursor: &mut Cursor) -> Option<u32> {
    let start = *cursor;
    if cursor.peek().is_ascii_digit() {
        return whole(cursor, 4);
    }
    let number =
        numeral::chinese(cursor).filter(|number| number.value.fract() == 0.0 && !number.vague && number.value < 2100.0);
    if number.is_none() {
        *cursor = start;
    }
    number.and_then(|number| format!("{:.0}", number.value).parse().ok())
}

fn short(month: u32) -> String {
    let name = (1..).zip(MONTHS).find(|(number, _)| *number == month).map_or("", |(_, (long, _))| long);
    let mut letters = name.chars().take(3);
    letters.next().map_or_else(String::new, |first| std::iter::once(capital(first)).chain(letters).collect())
}

fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
