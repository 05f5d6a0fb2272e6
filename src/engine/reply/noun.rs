//! A noun in both languages, with what each asks for when it is counted.

use crate::engine::reply::Language;
use crate::engine::reply::Slot;
use crate::engine::reply::Words;
use crate::engine::reply::article::article;
use crate::engine::reply::number::chinese_count;
use crate::engine::reply::number::english_count;
use crate::engine::reply::plural::plural;

/// Stands for the plural of a noun that has none: rice, tofu.
pub(super) const MASS: &str = "-";

/// Stands for the plural of a noun that is always one: jeans, noodles.
pub(super) const ALWAYS_PLURAL: &str = "=";

/// How an English noun is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Counting {
    /// A cat, two cats.
    Each(String),
    /// Some rice, two bowls of rice.
    Mass(String),
    /// Some noodles, two bowls of noodles; a pair of jeans.
    AlwaysPlural(String),
}

/// A noun for one of the slots that take one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noun {
    slot: Slot,
    english: String,
    counting: Counting,
    chinese: String,
    measure: String,
}

impl Noun {
    /// From a row of `data/replies/nouns.tsv`: slot, Chinese, measure word, English, plural, unit, with a tab between each.
    /// Empty plurals are regular ones.
    pub(super) fn from_row(row: &str) -> Option<Self> {
        let mut fields = row.split('\t');
        let slot = Slot::from_name(fields.next()?).filter(|slot| slot.takes_noun())?;
        let [chinese, measure, english] = [fields.next()?, fields.next()?, fields.next()?];
        let (many, unit) = (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
        let unit = if unit.is_empty() { "portion" } else { unit };
        let counting = match many {
            "" => Counting::Each(plural(english)),
            MASS => Counting::Mass(unit.to_owned()),
            ALWAYS_PLURAL => Counting::AlwaysPlural(unit.to_owned()),
            many => Counting::Each(many.to_owned()),
        };
        let [english, chinese, measure] = [english, chinese, measure].map(str::to_owned);
        (!english.is_empty() && !chinese.is_empty()).then_some(Self { slot, english, counting, chinese, measure })
    }

    /// A noun that no list has. `model` is a listed noun that its English ends with, which is counted alike.
    pub(super) fn own(slot: Slot, english: &Words, chinese: &Words, measure: &str, model: Option<&Self>) -> Self {
        let counting = match model.map(|model| &model.counting) {
            Some(Counting::Mass(unit)) => Counting::Mass(unit.clone()),
            Some(Counting::AlwaysPlural(unit)) => Counting::AlwaysPlural(unit.clone()),
            _ => Counting::Each(plural(english.as_str())),
        };
        let [english, chinese] = [english, chinese].map(|words| words.as_str().to_owned());
        Self { slot, english, counting, chinese, measure: measure.to_owned() }
    }

    /// The slot that it is for.
    #[must_use]
    pub fn slot(&self) -> Slot {
        self.slot
    }

    /// The noun itself: one of a kind in English.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::English => &self.english,
            Language::Chinese => &self.chinese,
        }
    }

    /// The Chinese measure word; empty for places and holidays.
    #[must_use]
    pub fn measure(&self) -> &str {
        &self.measure
    }

    /// Whether an English verb behind it is in the plural.
    pub(super) fn is_plural(&self) -> bool {
        matches!(self.counting, Counting::AlwaysPlural(_))
    }

    /// `a cat`, `an egg tart`, `some rice`, `a pair of jeans`.
    pub(super) fn with_article(&self) -> String {
        match &self.counting {
            Counting::Each(_) => format!("{} {}", article(&self.english), self.english),
            Counting::AlwaysPlural(unit) if unit == "pair" => format!("a pair of {}", self.english),
            Counting::Mass(_) | Counting::AlwaysPlural(_) => format!("some {}", self.english),
        }
    }

    /// `cats`, `rice`.
    pub(super) fn plural(&self) -> &str {
        match &self.counting {
            Counting::Each(many) => many,
            Counting::Mass(_) | Counting::AlwaysPlural(_) => &self.english,
        }
    }

    /// `two cats`, `two bowls of rice`; 两只猫, 两碗米饭.
    pub(super) fn counted(&self, count: u16, language: Language) -> String {
        if language == Language::Chinese {
            return format!("{}{}{}", chinese_count(count), self.measure, self.chinese);
        }
        let number = english_count(count);
        match &self.counting {
            Counting::Each(_) if count == 1 => format!("{number} {}", self.english),
            Counting::Each(many) => format!("{number} {many}"),
            Counting::Mass(unit) | Counting::AlwaysPlural(unit) => {
                let unit = if count == 1 { unit.clone() } else { plural(unit) };
                format!("{number} {unit} of {}", self.english)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(row: &str, count: u16, english: &str, chinese: &str) {
        let noun = Noun::from_row(row).unwrap();
        let got = [Language::English, Language::Chinese].map(|language| noun.counted(count, language));
        assert_eq!(got, [english, chinese]);
    }

    #[test]
    fn each_language_counts_in_its_own_way() {
        check("animal\t猫\t只\tcat", 1, "one cat", "一只猫");
        check("animal\t狗\t条\tdog", 2, "two dogs", "两条狗");
        check("food\t米饭\t碗\trice\t-\tbowl", 2, "two bowls of rice", "两碗米饭");
        check("thing\t牛仔裤\t条\tjeans\t=\tpair", 12, "12 pairs of jeans", "十二条牛仔裤");
        check("animal\t羊\t只\tsheep\tsheep", 22, "22 sheep", "二十二只羊");
    }

    #[test]
    fn a_row_that_is_not_whole_is_no_noun() {
        for row in ["", "food", "food\t米饭\t碗", "name\tx\ty\tz", "food\t\t碗\trice"] {
            assert_eq!(Noun::from_row(row), None, "{row}");
        }
    }
}
