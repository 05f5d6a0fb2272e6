//! What English posts measure in, for readers of Chinese.

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
use crate::engine::measure::unit::in_myriads;

const fn unit(names: &'static [&'static str], factor: f64, other: &'static str, basis: &'static str) -> Unit {
    Unit { names, factor, other, basis }
}

/// Longer names before shorter ones that begin alike.
const UNITS: &[Unit] = &[
    unit(
        &["square feet", "square foot", "square ft", "sq ft", "sq. ft.", "sqft"],
        0.0929,
        "平方米",
        "1 sq ft ≈ 0.0929 m²",
    ),
    unit(&["miles per hour", "miles an hour", "mph"], 1.609, "公里/时", "1 mph ≈ 1.609 km/h"),
    unit(&["miles per gallon", "mpg"], 0.425, "公里/升", "1 mpg ≈ 0.425 km/L"),
    unit(&["miles", "mile", "mi"], 1.609, "公里", "1 mile ≈ 1.609 km"),
    unit(&["fluid ounces", "fl oz", "fl. oz."], 29.57, "毫升", "1 fl oz ≈ 29.57 mL"),
    unit(&["ounces", "ounce", "oz"], 28.35, "克", "1 oz ≈ 28.35 g"),
    unit(&["pounds", "pound", "lbs", "lb"], 0.907, "斤", "1 lb ≈ 0.454 kg ≈ 0.907 斤"),
    unit(&["inches", "inch"], 2.54, "厘米", "1 in = 2.54 cm"),
    unit(&["feet", "foot", "ft"], 0.3048, "米", "1 ft = 0.3048 m"),
    unit(&["yards", "yard", "yds", "yd"], 0.9144, "米", "1 yd = 0.9144 m"),
    unit(&["acres", "acre"], 6.07, "亩", "1 acre ≈ 6.07 亩"),
    unit(&["cups", "cup"], 237.0, "毫升", "1 cup ≈ 237 mL"),
    unit(&["tablespoons", "tablespoon", "tbsp"], 14.79, "毫升", "1 tbsp ≈ 15 mL"),
    unit(&["teaspoons", "teaspoon", "tsp"], 4.93, "毫升", "1 tsp ≈ 5 mL"),
    unit(&["gallons", "gallon", "gal"], 3.785, "升", "1 gal ≈ 3.785 L"),
    unit(&["quarts", "quart", "qt"], 0.946, "升", "1 qt ≈ 0.946 L"),
    unit(&["pints", "pint"], 473.0, "毫升", "1 pint ≈ 473 mL"),
];

/// Words near *degrees* that make them Fahrenheit's and not an angle's or a school's.
const WEATHER: [&str; 14] = [
    "outside", "weather", "hot", "cold", "heat", "sunny", "today", "temp", "summer", "winter", "tonight", "humid",
    "oven", "freezing",
];

/// How far such a word may be away, in characters.
const NEAR: usize = 40;

/// Where anything of this file may begin.
pub fn may_begin(cursor: &Cursor) -> bool {
    let before = cursor.before();
    let free =
        !before.is_alphanumeric() && !matches!(before, '.' | '/' | '-' | '$' | '£' | '€' | '#' | '@' | ':' | ',' | '_');
    let free = free
        || matches!(before, '.' | ',' | ':' | '-')
            && !cursor.behind(2).chars().next().is_some_and(char::is_alphanumeric);
    free && (cursor.peek().is_ascii_alphanumeric() || matches!(cursor.peek(), '$' | '£' | '€' | '\'' | '-'))
}

/// The longest thing that begins here.
pub fn read(cursor: Cursor) -> Option<Found> {
    // Only months and small numbers begin with a letter.
    let rules: &[Rule] = if cursor.peek().is_alphabetic() {
        &[day, quantity]
    } else {
        &[price, height, day, time, decade, degrees, quantity, large]
    };
    rules.iter().find_map(|rule| {
        let mut cursor = cursor;
        rule(&mut cursor).map(|(gloss, basis)| Found { end: cursor.at, gloss, basis })
    })
}

fn price(cursor: &mut Cursor) -> Read {
    money::english(cursor).map(|gloss| (gloss, ""))
}

/// `5'7"`, `5 ft 7`, `5 foot 7`.
fn height(cursor: &mut Cursor) -> Read {
    let feet = date::whole(cursor, 1).filter(|feet| (3..=7).contains(feet))?;
    let sign = cursor.eat_any(&["'", "′"]).is_some();
    if !sign {
        cursor.spaces();
        cursor.eat_word(&["feet", "foot", "ft"]).or_else(|| cursor.eat_any(&["ft"]))?;
    }
    cursor.spaces();
    let inches = date::whole(cursor, 2).filter(|inches| *inches < 12)?;
    let marked = cursor.eat_any(&["\"", "''", "′′", "″"]).is_some();
    if !marked {
        let start = *cursor;
        cursor.spaces();
        if cursor.eat_word(&["inches", "inch", "in"]).is_none() {
            *cursor = start;
        }
    }
    if cursor.peek().is_alphanumeric() {
        return None;
    }
    let centimetres = f64::from(feet * 12 + inches) * 2.54;
    Some((format!("≈ {centimetres:.0} 厘米"), "1 ft = 12 in，1 in = 2.54 cm"))
}

fn day(cursor: &mut Cursor) -> Read {
    let start = *cursor;
    let found = date::slashed(cursor).or_else(|| {
        *cursor = start;
        date::named(cursor)
    });
    found.map(|gloss| (gloss, ""))
}

fn time(cursor: &mut Cursor) -> Read {
    clock::english(cursor).map(|gloss| (gloss, ""))
}

/// `'90s`, `the 1990s`, `in my 20s`.
fn decade(cursor: &mut Cursor) -> Read {
    let age = ["my ", "his ", "her ", "their ", "your ", "early ", "late ", "mid-", "our "];
    let age = age.iter().any(|word| cursor.behind(6).ends_with(word));
    let mut digits = *cursor;
    digits.eat("'");
    let number = date::whole(&mut digits, 4).filter(|number| number % 10 == 0 && digits.eat("s"))?;
    if digits.peek().is_alphanumeric() {
        return None;
    }
    *cursor = digits;
    match number {
        20..=90 if age => Some((format!("{number} 多岁"), "")),
        20..=90 => Some((format!("{number} 年代"), "")),
        1800..=2090 if number % 100 == 0 => Some((format!("{} 世纪头十年", number / 100 + 1), "")),
        1800..=2090 => Some((format!("{} 世纪 {} 年代", number / 100 + 1, number % 100), "")),
        _ => None,
    }
}

/// Fahrenheit, when it says so or talks of the weather.
fn degrees(cursor: &mut Cursor) -> Read {
    let near = format!("{} {}", cursor.behind(NEAR), cursor.ahead(NEAR));
    let minus = cursor.eat("-");
    let number = numeral::digits(cursor)?;
    let value = if minus { -number.value } else { number.value };
    let glued = cursor.peek() == 'f';
    cursor.spaces();
    let told = cursor.eat_word(&["°f", "° f", "degrees fahrenheit", "degrees f", "deg f", "fahrenheit"]).is_some();
    let letter = !told && glued && (40.0..=130.0).contains(&value) && cursor.eat_word(&["f"]).is_some();
    let words = || near.split(|c: char| !c.is_alphanumeric()).any(|word| WEATHER.contains(&word));
    let plain = !told
        && !letter
        && (40.0..=500.0).contains(&value)
        && words()
        && cursor.eat_word(&["degrees", "degree", "°"]).is_some();
    let celsius = (value - 32.0) / 1.8;
    (told || letter || plain).then(|| (format!("≈ {celsius:.0} ℃").replace("-0 ", "0 "), "℃ = (°F − 32) ÷ 1.8"))
}

fn quantity(cursor: &mut Cursor) -> Read {
    let word = cursor.peek().is_alphabetic();
    let (quotes, digits_only) = (cursor.behind(NEAR).matches('"').count(), !word);
    let mut number = if word { numeral::english_word(cursor)? } else { numeral::digits_or_fraction(cursor)? };
    if digits_only && quotes.is_multiple_of(2) && cursor.peek() == '"' && !cursor.peek_at(1).is_alphanumeric() {
        cursor.at += 1;
        return Some((about(number, 2.54, "厘米"), "1 in = 2.54 cm"));
    }
    number.value *= money::factor(cursor);
    let hyphen = cursor.eat("-");
    if !hyphen {
        cursor.spaces();
    }
    let unit = UNITS.iter().find(|unit| cursor.eat_word(unit.names).is_some())?;
    // Two feet are often somebody's own, a cup of tea is a cup.
    let own_feet = word && !hyphen && unit.names.contains(&"feet");
    let drink = unit.names.contains(&"cup")
        && [" of coffee", " of tea"].iter().any(|drink| cursor.ahead(10).starts_with(drink));
    (!own_feet && !drink && number.value > 0.0).then(|| (about(number, unit.factor, unit.other), unit.basis))
}

/// What people count in millions. Without one of these `3B` is a flat and `2M` a size.
const COUNTED: [&str; 12] = [
    " views",
    " followers",
    " subs",
    " people",
    " likes",
    " users",
    " downloads",
    " streams",
    " plays",
    " comments",
    " dollars",
    " hits",
];

/// Numbers that Chinese counts in 万 and 亿: `120k`, `3 million`, `45,000`.
fn large(cursor: &mut Cursor) -> Read {
    let start = cursor.at;
    let number = numeral::digits(cursor)?;
    let bare = cursor.at;
    let value = number.value * money::factor(cursor);
    let written = cursor.behind(cursor.at - start);
    let letter = cursor.at == bare + 1;
    let counted = || COUNTED.iter().any(|word| cursor.ahead(12).starts_with(word));
    let told = match written.chars().next_back() {
        Some('k') if letter => !matches!(written.as_str(), "401k" | "403k"),
        Some('m' | 'b') if letter => written.contains('.') || counted(),
        _ => cursor.at > bare || written.contains(','),
    };
    let ends = !cursor.peek().is_alphanumeric() && cursor.peek() != '-' && cursor.peek() != '/';
    (value >= 10_000.0 && ends && told).then(|| (in_myriads(value), ""))
}
