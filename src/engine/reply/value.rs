//! What fills a slot. Each value can only be made whole, so that a filled slot is never empty.

use crate::engine::reply::Language;
use crate::engine::reply::Noun;
use crate::engine::reply::Slot;

/// A few words that a person typed: neither empty, nor long, nor with line breaks or braces in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(String);

/// Longest words for a slot, in characters.
const LONGEST: usize = 40;

impl Words {
    /// The words without white space around them and single spaces between; `None` where nothing is left, or more than a slot
    /// holds, or where they hold control characters or braces.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let tidy = typed.split_whitespace().collect::<Vec<&str>>().join(" ");
        let fits = !tidy.is_empty() && tidy.chars().count() <= LONGEST;
        let clean = !tidy.contains(['{', '}']) && !tidy.contains(char::is_control);
        (fits && clean).then_some(Self(tidy))
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How many: 1 to 9,999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count(u16);

impl Count {
    /// A count; `None` for zero and for more than 9,999.
    #[must_use]
    pub fn new(count: u16) -> Option<Self> {
        (1..=9_999).contains(&count).then_some(Self(count))
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u16 {
        self.0
    }
}

/// The money of a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the words are the definition")]
pub enum Currency {
    Yuan,
    Dollar,
    Euro,
    Pound,
}

impl Currency {
    /// Every currency that a price can have.
    pub const ALL: [Self; 4] = [Self::Yuan, Self::Dollar, Self::Euro, Self::Pound];

    /// The sign before an amount in English.
    fn sign(self) -> &'static str {
        match self {
            Self::Yuan => "¥",
            Self::Dollar => "$",
            Self::Euro => "€",
            Self::Pound => "£",
        }
    }

    /// The word behind an amount in a Chinese comment.
    fn word(self) -> &'static str {
        match self {
            Self::Yuan => "块",
            Self::Dollar => "美元",
            Self::Euro => "欧元",
            Self::Pound => "英镑",
        }
    }
}

/// An amount of money, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    hundredths: u32,
    currency: Currency,
}

/// A price above this is a slip of the finger.
const DEAREST: u32 = 99_999_999;

impl Price {
    /// A price as people type the amount (`99`, `12.5`, `1,299.00`); `None` where it is no amount, or nothing, or absurdly much.
    #[must_use]
    pub fn new(amount: &str, currency: Currency) -> Option<Self> {
        let plain: String = amount.trim().chars().filter(|c| *c != ',').collect();
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
        let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 {
            return None;
        }
        let hundredths = format!("{whole}{part:0<2}").parse::<u32>().ok()?;
        (1..=DEAREST).contains(&hundredths).then_some(Self { hundredths, currency })
    }

    /// `¥99`, `$12.50`; 99块, 12.5美元.
    #[must_use]
    pub fn written(self, language: Language) -> String {
        let (whole, part) = (self.hundredths / 100, self.hundredths % 100);
        match language {
            Language::English => {
                let part = if part == 0 { String::new() } else { format!(".{part:02}") };
                format!("{}{}{part}", self.currency.sign(), in_thousands(whole))
            }
            Language::Chinese => {
                let part = format!(".{part:02}");
                let part = part.trim_end_matches('0').trim_end_matches('.');
                // 块 goes with round amounts; 九块九 is said, 9.9元 is written.
                let word =
                    if part.is_empty() || self.currency != Currency::Yuan { self.currency.word() } else { "元" };
                format!("{whole}{part}{word}")
            }
        }
    }
}

/// A number with commas between its thousands.
fn in_thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut written = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// A day, as people name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date(Named);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    Calendar { month: u8, day: u8 },
    Relative(u8),
}

/// Months with their most days.
const MONTHS: [(&str, u8); 12] = [
    ("January", 31),
    ("February", 29),
    ("March", 31),
    ("April", 30),
    ("May", 31),
    ("June", 30),
    ("July", 31),
    ("August", 31),
    ("September", 30),
    ("October", 31),
    ("November", 30),
    ("December", 31),
];

/// Days without a calendar: English, whether it wants *on*, Chinese.
const DAYS: [(&str, bool, &str); 11] = [
    ("Monday", true, "周一"),
    ("Tuesday", true, "周二"),
    ("Wednesday", true, "周三"),
    ("Thursday", true, "周四"),
    ("Friday", true, "周五"),
    ("Saturday", true, "周六"),
    ("Sunday", true, "周日"),
    ("today", false, "今天"),
    ("tomorrow", false, "明天"),
    ("this weekend", false, "这周末"),
    ("next week", false, "下周"),
];

impl Date {
    /// A day of a month, both counted from 1; `None` where there is none.
    #[must_use]
    pub fn new(month: u8, day: u8) -> Option<Self> {
        let (_, most) = MONTHS.get(usize::from(month.checked_sub(1)?))?;
        (1..=*most).contains(&day).then_some(Self(Named::Calendar { month, day }))
    }

    /// The days that have a name: Monday to Sunday, today, tomorrow, this weekend, next week.
    pub fn named() -> impl Iterator<Item = Self> {
        (0..).zip(DAYS).map(|(number, _)| Self(Named::Relative(number)))
    }

    /// `March 8`, `Saturday`; 3月8号, 周六.
    #[must_use]
    pub fn written(self, language: Language) -> String {
        match self.0 {
            Named::Calendar { month, day } if language == Language::Chinese => format!("{month}月{day}号"),
            Named::Calendar { month, day } => {
                let name =
                    usize::from(month).checked_sub(1).and_then(|place| MONTHS.get(place)).map_or("", |(name, _)| name);
                format!("{name} {day}")
            }
            Named::Relative(number) => {
                let (english, _, chinese) = DAYS.get(usize::from(number)).copied().unwrap_or(("soon", false, "近期"));
                if language == Language::English { english } else { chinese }.to_owned()
            }
        }
    }

    /// The day with the word that an English sentence needs before it: `on March 8`, `tomorrow`.
    pub(super) fn with_on(self) -> String {
        let on = match self.0 {
            Named::Calendar { .. } => true,
            Named::Relative(number) => DAYS.get(usize::from(number)).is_some_and(|(_, on, _)| *on),
        };
        format!("{}{}", if on { "on " } else { "" }, self.written(Language::English))
    }
}

/// What fills a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// For [`Slot::Name`].
    Name(Words),
    /// For [`Slot::Word`].
    Word(Words),
    /// For the slot that the noun is for.
    Noun(Noun),
    /// For [`Slot::Number`].
    Number(Count),
    /// For [`Slot::Price`].
    Price(Price),
    /// For [`Slot::Date`].
    Date(Date),
}

impl Value {
    /// The slot that it fills.
    #[must_use]
    pub fn slot(&self) -> Slot {
        match self {
            Self::Name(_) => Slot::Name,
            Self::Word(_) => Slot::Word,
            Self::Noun(noun) => noun.slot(),
            Self::Number(_) => Slot::Number,
            Self::Price(_) => Slot::Price,
            Self::Date(_) => Slot::Date,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_have_each_languages_form() {
        for (amount, currency, english, chinese) in [
            ("99", Currency::Yuan, "¥99", "99块"),
            ("9.9", Currency::Yuan, "¥9.90", "9.9元"),
            ("1,299.00", Currency::Yuan, "¥1,299", "1299块"),
            ("12.5", Currency::Dollar, "$12.50", "12.5美元"),
            ("8", Currency::Pound, "£8", "8英镑"),
            ("1000", Currency::Euro, "€1,000", "1000欧元"),
            ("0.05", Currency::Dollar, "$0.05", "0.05美元"),
        ] {
            let price = Price::new(amount, currency).unwrap();
            assert_eq!(
                (price.written(Language::English), price.written(Language::Chinese)),
                (english.into(), chinese.into())
            );
        }
        for amount in ["", "0", "-1", "1.234", ".5", "abc", "99999999999"] {
            assert_eq!(Price::new(amount, Currency::Yuan), None, "{amount}");
        }
    }

    #[test]
    fn dates_are_days_that_there_are() {
        let date = Date::new(3, 8).unwrap();
        assert_eq!((date.with_on().as_str(), date.written(Language::Chinese).as_str()), ("on March 8", "3月8号"));
        for (month, day) in [(0, 1), (13, 1), (2, 30), (4, 31), (1, 0)] {
            assert_eq!(Date::new(month, day), None, "{month}-{day}");
        }
        let named: Vec<String> = Date::named().map(Date::with_on).collect();
        assert!(named.contains(&"on Saturday".to_owned()) && named.contains(&"tomorrow".to_owned()));
    }

    #[test]
    fn words_are_never_empty() {
        assert_eq!(Words::new("  Emma \t Lee ").as_ref().map(Words::as_str), Some("Emma Lee"));
        for typed in ["", " \u{3000}\n", "{name}", "a\u{7}b", &"长".repeat(41)] {
            assert_eq!(Words::new(typed), None, "{typed:?}");
        }
    }
}
