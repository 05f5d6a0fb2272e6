//! The names of emoji, in both languages, as CLDR has them; sequences that it does not list are named by rule.
//!
//! What an emoji means among people is a phrase of the book and goes before its name. Never decides what an emoji is:
//! that is `text::classify`.

use crate::engine::lexicon::Column;
use crate::engine::phrasebook::Direction;

/// An emoji with its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmojiName {
    /// Without selectors of its presentation.
    pub emoji: String,
    /// In English.
    pub english: String,
    /// In simplified Chinese.
    pub chinese: String,
}

/// Divides the fields of a record.
const FIELD: char = '\u{1F}';
const JOINER: char = '\u{200D}';

/// An emoji as it is listed: without the selectors that choose between picture and text.
#[must_use]
pub fn bare(cluster: &str) -> String {
    cluster.chars().filter(|character| !matches!(character, '\u{FE0E}' | '\u{FE0F}')).collect()
}

/// The same without a tone of skin.
#[must_use]
pub fn untoned(cluster: &str) -> String {
    cluster.chars().filter(|&character| !is_tone(character)).collect()
}

fn is_tone(character: char) -> bool {
    matches!(character, '\u{1F3FB}'..='\u{1F3FF}')
}

/// The records of the section, in the order that [`Names`] searches.
#[must_use]
pub fn records(names: &[EmojiName]) -> Vec<String> {
    let mut sorted: Vec<&EmojiName> = names.iter().collect();
    sorted.sort_by(|a, b| a.emoji.cmp(&b.emoji));
    sorted.iter().map(|name| format!("{}{FIELD}{}{FIELD}{}", name.emoji, name.english, name.chinese)).collect()
}

/// The names in a file.
pub struct Names<'file> {
    /// The bytes of the file.
    pub bytes: &'file [u8],
    /// The records.
    pub column: &'file Column,
    /// From the post's language to the reader's.
    pub direction: Direction,
}

impl Names<'_> {
    /// The name of an emoji: listed, or that of its parts with the tone of skin behind it.
    #[must_use]
    pub fn name(&self, cluster: &str) -> Option<String> {
        let key = bare(cluster);
        if let Some(name) = self.listed(&key) {
            return Some(name.to_owned());
        }
        let plain = untoned(&key);
        let mut name = match self.listed(&plain) {
            Some(name) => name.to_owned(),
            None => self.joined(&plain)?,
        };
        let mut before = match self.direction {
            Direction::ZhEn => ": ",
            Direction::EnZh => "：",
        };
        for tone in key.chars().filter(|&character| is_tone(character)) {
            name.push_str(before);
            name.push_str(self.listed(tone.encode_utf8(&mut [0; 4])).unwrap_or_default());
            before = match self.direction {
                Direction::ZhEn => ", ",
                Direction::EnZh => "、",
            };
        }
        Some(name)
    }

    /// The names of what joiners hold together, side by side.
    fn joined(&self, key: &str) -> Option<String> {
        let names: Option<Vec<&str>> = key.split(JOINER).map(|part| self.listed(part)).collect();
        names.filter(|names| names.len() > 1).map(|names| names.join(" + "))
    }

    fn listed(&self, key: &str) -> Option<&str> {
        let record = |index: usize| self.column.text(self.bytes, index).split(FIELD);
        let (mut low, mut high) = (0, self.column.len());
        while low < high {
            let middle = low.midpoint(high);
            let mut fields = record(middle);
            match fields.next().unwrap_or_default().cmp(key) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => {
                    let other = usize::from(self.direction == Direction::EnZh);
                    return fields.nth(other).filter(|name| !name.is_empty());
                }
            }
        }
        None
    }
}

/// Every name of a column, to make another file of.
#[must_use]
pub fn all(bytes: &[u8], column: &Column) -> Vec<EmojiName> {
    let name = |index: usize| {
        let mut fields = column.text(bytes, index).split(FIELD).map(str::to_owned);
        let mut next = || fields.next().unwrap_or_default();
        EmojiName { emoji: next(), english: next(), chinese: next() }
    };
    (0..column.len()).map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lexicon::ColumnWriter;

    #[track_caller]
    fn check(cluster: &str, english: Option<&str>, chinese: Option<&str>) {
        let rows = [
            ("👍", "thumbs up", "拇指向上"),
            ("🏻", "light skin tone", "较浅肤色"),
            ("🏿", "dark skin tone", "较深肤色"),
            ("❤", "red heart", "红心"),
            ("👩", "woman", "女人"),
            ("🚒", "fire engine", "消防车"),
            ("🇨🇳", "flag: China", "旗：中国"),
            ("🤝", "handshake", "握手"),
        ];
        let names: Vec<EmojiName> = rows
            .into_iter()
            .map(|(emoji, english, chinese)| EmojiName {
                emoji: emoji.to_owned(),
                english: english.to_owned(),
                chinese: chinese.to_owned(),
            })
            .collect();
        let mut column = ColumnWriter::default();
        records(&names).iter().for_each(|record| column.push(record.as_bytes()));
        let bytes = column.finish();
        let column = Column::new(&bytes, &(0..bytes.len()));
        let name = |direction| Names { bytes: &bytes, column: &column, direction }.name(cluster);
        assert_eq!(name(Direction::ZhEn).as_deref(), english, "{cluster}");
        assert_eq!(name(Direction::EnZh).as_deref(), chinese, "{cluster}");
    }

    #[test]
    fn listed_ones_with_and_without_selectors() {
        check("❤️", Some("red heart"), Some("红心"));
        check("❤\u{FE0E}", Some("red heart"), Some("红心"));
        check("🇨🇳", Some("flag: China"), Some("旗：中国"));
        check("🫥", None, None);
    }

    #[test]
    fn sequences_by_rule() {
        check("👍🏿", Some("thumbs up: dark skin tone"), Some("拇指向上：较深肤色"));
        check("👩🏻‍🚒", Some("woman + fire engine: light skin tone"), Some("女人 + 消防车：较浅肤色"));
        check(
            "👩🏻‍🤝‍👩🏿",
            Some("woman + handshake + woman: light skin tone, dark skin tone"),
            Some("女人 + 握手 + 女人：较浅肤色、较深肤色"),
        );
        check("👩‍🫥", None, None);
    }
}
