//! Times of the day: `7pm EST`, `下午三点半`.

use crate::engine::measure::cursor::Cursor;
use crate::engine::measure::date::whole;
use crate::engine::measure::numeral;

/// Zones that are written behind a time, with their hours ahead of Greenwich. `CST` is China's too and left out.
const ZONES: [(&str, i32); 10] = [
    ("est", -5),
    ("edt", -4),
    ("cdt", -5),
    ("mst", -7),
    ("mdt", -6),
    ("pst", -8),
    ("pdt", -7),
    ("gmt", 0),
    ("utc", 0),
    ("bst", 1),
];
const BEIJING: i32 = 8;

/// A time as English writes it, in Chinese; with a zone in Beijing's.
pub fn english(cursor: &mut Cursor) -> Option<String> {
    let hour = whole(cursor, 2).filter(|hour| (1..=12).contains(hour))?;
    let minute = if cursor.eat(":") { whole(cursor, 2).filter(|minute| *minute < 60)? } else { 0 };
    cursor.spaces();
    let afternoon = matches!(cursor.eat_any(&["a.m.", "p.m.", "am", "pm"])?, 1 | 3);
    if cursor.peek().is_alphanumeric() {
        return None;
    }
    let hour = hour % 12 + if afternoon { 12 } else { 0 };
    let start = *cursor;
    cursor.spaces();
    let zones = ZONES.map(|(name, _)| name);
    let Some((_, offset)) = cursor.eat_word(&zones).and_then(|place| ZONES.get(place)) else {
        *cursor = start;
        return Some(chinese_time(hour, minute));
    };
    let there = i32::try_from(hour).unwrap_or_default() - offset + BEIJING;
    let day = if there >= 24 { "次日" } else { "" };
    let there = u32::try_from(there.rem_euclid(24)).unwrap_or_default();
    Some(format!("北京时间{day}{}", chinese_time(there, minute)))
}

fn chinese_time(hour: u32, minute: u32) -> String {
    let part = match hour {
        0..5 => "凌晨",
        5..11 => "早上",
        11..13 => "中午",
        13..18 => "下午",
        _ => "晚上",
    };
    let short = if hour > 12 { hour - 12 } else { hour };
    if minute == 0 { format!("{part} {short} 点") } else { format!("{part} {short}:{minute:02}") }
}

/// Parts of the day, and whether their hours are those behind noon.
const PARTS: [(&str, bool); 12] = [
    ("凌晨", false),
    ("清晨", false),
    ("早上", false),
    ("早晨", false),
    ("上午", false),
    ("明早", false),
    ("中午", true),
    ("下午", true),
    ("傍晚", true),
    ("晚上", true),
    ("今晚", true),
    ("明晚", true),
];

/// What may follow an hour alone, so that 8点 is not eight points.
const AFTER_HOUR: &str = "前后到见开左多起集";

/// A time as Chinese writes it, in English.
pub fn chinese(cursor: &mut Cursor) -> Option<String> {
    let part = PARTS.iter().find(|(name, _)| cursor.eat(name)).copied();
    cursor.spaces();
    let hour =
        numeral::chinese(cursor).filter(|hour| hour.value.fract() == 0.0 && (0.0..=24.0).contains(&hour.value))?;
    let hour: u32 = format!("{:.0}", hour.value).parse().ok()?;
    if !cursor.eat("点") {
        return None;
    }
    let (minute, told) = minutes(cursor);
    if cursor.peek() == '点' || part.is_none() && !told && !AFTER_HOUR.contains(cursor.peek()) {
        return None;
    }
    let hour = match part {
        Some((_, true)) if hour < 11 => hour + 12,
        _ => hour,
    };
    let (short, half) = match hour {
        0 | 24 => (12, "am"),
        1..12 => (hour, "am"),
        12 => (12, "pm"),
        _ => (hour - 12, "pm"),
    };
    let known = part.is_some() || hour > 12;
    let prefix = match part {
        Some(("今晚", _)) => "tonight, ",
        Some(("明早" | "明晚", _)) => "tomorrow, ",
        _ => "",
    };
    Some(match (known, minute) {
        (true, 0) => format!("{prefix}{short} {half}"),
        (true, _) => format!("{prefix}{short}:{minute:02} {half}"),
        (false, 0) => format!("{hour} o’clock"),
        (false, _) => format!("{hour}:{minute:02}"),
    })
}

/// The minutes behind an hour, and whether anything there says that it is a time.
fn minutes(cursor: &mut Cursor) -> (u32, bool) {
    match cursor.eat_any(&["半", "一刻", "三刻", "钟", "整"]) {
        Some(0) => return (30, true),
        Some(1) => return (15, true),
        Some(2) => return (45, true),
        Some(_) => return (0, true),
        None => {}
    }
    let start = *cursor;
    let found = numeral::chinese(cursor).filter(|minute| minute.value < 60.0 && minute.value.fract() == 0.0);
    let long = cursor.at - start.at >= 2;
    let marked = cursor.eat("分");
    match found.and_then(|minute| format!("{:.0}", minute.value).parse().ok()) {
        Some(minute) if marked || long => (minute, true),
        _ => {
            *cursor = start;
            (0, false)
        }
    }
}
