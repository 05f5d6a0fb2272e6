//! What Chinese posts measure in, for readers of English.

use crate::engine::measure::clock;
use crate::engine::measure::cursor::Cursor;
use crate::engine::measure::date;
use crate::engine::measure::find::Found;
use crate::engine::measure::find::Read;
use crate::engine::measure::find::Rule;
use crate::engine::measure::money;
use crate::engine::measure::numeral;
use crate::engine::measure::unit::Unit;
use crate::engine::measure::unit::about;
use crate::engine::measure::unit::grouped;

const fn unit(names: &'static [&'static str], factor: f64, other: &'static str, basis: &'static str) -> Unit {
    Unit { names, factor, other, basis }
}

/// Longer names before shorter ones that begin alike.
const UNITS: &[Unit] = &[
    unit(&["公斤", "千克", "kg"], 2.205, "lb", "1 kg ≈ 2.205 lb"),
    unit(&["斤"], 1.102, "lb", "1 斤 (jīn) = 0.5 kg ≈ 1.102 lb"),
    unit(&["公里", "千米", "km"], 0.6214, "miles", "1 km ≈ 0.621 mile"),
    unit(&["里地", "里路"], 0.3107, "miles", "1 里 (lǐ) = 0.5 km ≈ 0.311 mile"),
    unit(&["平方米", "平米", "m2", "平方"], 10.76, "sq ft", "1 m² ≈ 10.76 sq ft"),
    unit(&["亩"], 0.1647, "acre", "1 亩 (mǔ) ≈ 667 m² ≈ 0.165 acre"),
    unit(&["毫升", "ml"], 0.0338, "fl oz", "1 mL ≈ 0.0338 fl oz"),
    unit(&["厘米", "公分", "cm"], 0.3937, "in", "1 cm ≈ 0.394 in"),
    unit(&["米"], 3.281, "ft", "1 m ≈ 3.281 ft"),
];

const FEET: &str = "1 ft = 30.48 cm";

/// Where anything of this file may begin.
pub fn may_begin(cursor: &Cursor) -> bool {
    let before = cursor.before();
    let free = !before.is_ascii_alphanumeric() && !matches!(before, '.' | '第' | '/' | '-' | ':' | '_' | '$');
    let begins = cursor.peek();
    free && (begins.is_ascii_digit()
        || "¥一二两三四五六七八九十半正腊冬农阴凌清早上明中下傍晚今身零-二〇r".contains(begins))
}

/// The first thing that can be read from here.
pub fn read(cursor: Cursor) -> Option<Found> {
    let rules: [Rule; 7] = [day, time, height, while_, temperature, quantity, price];
    rules.into_iter().find_map(|rule| {
        let mut cursor = cursor;
        rule(&mut cursor).map(|(gloss, basis)| Found { end: cursor.at, gloss, basis })
    })
}

fn day(cursor: &mut Cursor) -> Read {
    date::chinese(cursor).map(|gloss| (gloss, ""))
}

fn time(cursor: &mut Cursor) -> Read {
    clock::chinese(cursor).map(|gloss| (gloss, ""))
}

fn price(cursor: &mut Cursor) -> Read {
    money::chinese(cursor).map(|gloss| (gloss, ""))
}

/// `1米75`, `一米七五`, `1.75米`, `175cm`, `身高175`.
fn height(cursor: &mut Cursor) -> Read {
    let told = cursor.eat("身高");
    cursor.spaces();
    let number = numeral::chinese(cursor).filter(|number| !number.vague)?;
    let centimetres = if cursor.eat_any(&["厘米", "公分", "cm"]).is_some() || told && number.value > 100.0 {
        number.value
    } else if cursor.eat("米") || cursor.peek() == 'm' && !cursor.peek_at(1).is_alphabetic() && cursor.eat("m") {
        let metres = number.value * 100.0;
        if number.value.fract() == 0.0 { metres + behind_metres(cursor)? } else { metres }
    } else {
        return None;
    };
    let person = (140.0..=215.0).contains(&centimetres);
    let inches = (centimetres / 2.54).round();
    let (feet, inches) = ((inches / 12.0).floor(), inches % 12.0);
    person.then(|| (format!("≈ {feet:.0}′{inches:.0}″"), FEET))
}

/// The 75 of 1米75, the 七五 of 一米七五, the 七 of 一米七.
fn behind_metres(cursor: &mut Cursor) -> Option<f64> {
    let number = numeral::chinese(cursor).filter(|number| number.value.fract() == 0.0)?;
    match number.value {
        value if value < 1.0 => None,
        value if value < 10.0 => Some(value * 10.0),
        value if value < 100.0 => Some(value),
        _ => None,
    }
}

/// Stretches of time with a half in them: `一个半小时`, `半小时`, `两年半`.
fn while_(cursor: &mut Cursor) -> Read {
    const NAMES: [(&str, &str); 6] =
        [("小时", "hour"), ("钟头", "hour"), ("月", "month"), ("星期", "week"), ("礼拜", "week"), ("年", "year")];
    let name = |cursor: &mut Cursor| NAMES.iter().find(|(name, _)| cursor.eat(name)).map(|(_, name)| *name);
    if cursor.eat("半") {
        let piece = cursor.eat("个");
        let name = name(cursor).filter(|name| piece || matches!(*name, "hour" | "year"))?;
        let article = if name == "hour" { "an" } else { "a" };
        return Some((format!("half {article} {name}"), ""));
    }
    let count =
        numeral::chinese(cursor).filter(|count| count.value.fract() == 0.0 && count.value < 100.0 && !count.vague)?;
    let name = if cursor.eat("个半") {
        name(cursor)?
    } else {
        let name = name(cursor).filter(|name| *name == "year")?;
        if !cursor.eat("半") {
            return None;
        }
        name
    };
    Some((format!("{} {name}s", grouped(count.value + 0.5)), ""))
}

/// `37度`, `37.5℃`, `零下10度`.
fn temperature(cursor: &mut Cursor) -> Read {
    let minus = cursor.eat_any(&["零下", "-"]).is_some();
    let number = numeral::digits(cursor)?;
    let mut value = if minus { -number.value } else { number.value };
    let sign = cursor.eat_any(&["°c", "摄氏度"]).is_some();
    if !sign {
        if !cursor.eat("度") || "角假数量电近以".contains(cursor.peek()) || !(-50.0..=45.0).contains(&value) {
            return None;
        }
        // 37度2 is a tenth more.
        let tenth = cursor.peek().to_digit(10).filter(|_| !cursor.peek_at(1).is_ascii_digit());
        if let Some(tenth) = tenth {
            cursor.at += 1;
            value += f64::from(tenth) / 10.0;
        }
    }
    let fahrenheit = value * 1.8 + 32.0;
    Some((format!("≈ {fahrenheit:.0} °F"), "°F = ℃ × 1.8 + 32"))
}

fn quantity(cursor: &mut Cursor) -> Read {
    let mut number = numeral::chinese(cursor)?;
    cursor.spaces();
    let unit = UNITS.iter().find(|unit| unit.names.iter().any(|name| cursor.eat(name)))?;
    let letters = unit.names.iter().any(|name| cursor.behind(2) == *name) && cursor.before().is_ascii_alphanumeric();
    // 斤斤计较, 一米阳光 and a plane's 米格; a Latin unit ends where its letters end.
    if cursor.peek() == '斤' || letters && cursor.peek().is_ascii_alphanumeric() {
        return None;
    }
    let jin = unit.names.contains(&"斤");
    if jin && !number.vague {
        // 三斤半, 三斤二两.
        let start = *cursor;
        if cursor.eat("半") {
            number.value += 0.5;
            number.digits += 1;
        } else if let Some(more) = numeral::chinese(cursor).filter(|more| more.value < 10.0)
            && cursor.eat("两")
        {
            number.value += more.value / 10.0;
            number.digits += 1;
        } else {
            *cursor = start;
        }
    }
    let about = about(number, unit.factor, unit.other);
    let about = if number.vague { about.replacen('≈', "over", 1) } else { about };
    Some((about, unit.basis))
}
