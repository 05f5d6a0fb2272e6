//! A text prepared for comparison, with the way back to every character as it was written.
//!
//! Folding is per grapheme cluster: invisible characters go, compatibility forms (full-width and mathematical letters,
//! Kangxi radicals, compatibility ideographs) become the plain ones by NFKC, letters become lower case, curly
//! apostrophes straight. Emoji sequences stay as they are, joiners included, because there the invisible parts decide
//! the picture. Traditional and simplified characters are *not* merged here: the lexicon knows which belong together.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::engine::number::size;
use crate::engine::number::word;
use crate::engine::text::Class;
use crate::engine::text::Utf8;
use crate::engine::text::classify;
use crate::engine::text::is_han;
use crate::engine::text::is_ignorable;
use crate::engine::text::normalize::nfkc;

/// One grapheme cluster: where it begins in the original and in the folded text, and its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    original: u32,
    folded: u32,
    class: Class,
}

/// A folded text. Offsets that callers see count *units* (grapheme clusters); no other cut of the text exists.
///
/// Units cover the original without gap or overlap; both maps (unit → original, unit → folded) are monotone.
/// Invisible characters belong to the unit before them, or to the first unit at the start of a text.
///
/// ```
/// use yizhu_engine::engine::text::Folded;
/// let folded = Folded::new("ＹＹ\u{200B}ds");
/// assert_eq!(folded.slice(0..4), "yyds");
/// assert_eq!(folded.original(0..2).end.0, 9);
/// ```
#[derive(Clone, Debug)]
pub struct Folded {
    chars: Vec<char>,
    units: Vec<Unit>,
    unit_at: Vec<u32>,
    original_length: usize,
}

/// Marks a folded character that begins no unit.
const INSIDE: u32 = u32::MAX;

impl Folded {
    /// Folds `text`. Linear in its length; a post of 2,700 characters takes well under a millisecond.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut folded = Self {
            chars: Vec::with_capacity(text.len() / 2),
            units: Vec::with_capacity(text.len() / 2),
            unit_at: Vec::with_capacity(text.len() / 2),
            original_length: text.len(),
        };
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            at += folded.push_cluster(at, rest);
        }
        if folded.units.is_empty() && !text.is_empty() {
            folded.units.push(Unit { original: 0, folded: 0, class: Class::Space });
        }
        folded
    }

    /// The same units with every Han character replaced by another one.
    #[must_use]
    pub fn with_han(&self, replaced: impl Fn(char) -> char) -> Self {
        let of = |&character: &char| if is_han(character) { replaced(character) } else { character };
        Self {
            chars: self.chars.iter().map(of).collect(),
            units: self.units.clone(),
            unit_at: self.unit_at.clone(),
            original_length: self.original_length,
        }
    }

    /// How many units the text has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether the text is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// The class of a unit; `Other` past the end.
    #[must_use]
    pub fn class(&self, unit: usize) -> Class {
        self.units.get(unit).map_or(Class::Other, |unit| unit.class)
    }

    /// The first folded character of a unit; NUL past the end or where nothing visible is left.
    #[must_use]
    pub fn first(&self, unit: usize) -> char {
        self.chars.get(self.folded_start(unit)).copied().unwrap_or('\0')
    }

    /// All folded characters of the text.
    #[must_use]
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// Where a unit begins among the folded characters; their number for the end of the text.
    #[must_use]
    pub fn folded_start(&self, unit: usize) -> usize {
        self.units.get(unit).map_or(self.chars.len(), |unit| size(unit.folded))
    }

    /// The unit that begins at a folded character, if one does; the number of units for the end.
    #[must_use]
    pub fn unit_at(&self, folded: usize) -> Option<usize> {
        if folded == self.chars.len() {
            return Some(self.units.len());
        }
        self.unit_at.get(folded).filter(|&&unit| unit != INSIDE).map(|&unit| size(unit))
    }

    /// The folded text of a range of units.
    #[must_use]
    pub fn slice(&self, units: Range<usize>) -> String {
        self.chars_of(units).iter().collect()
    }

    /// The folded characters of a range of units.
    #[must_use]
    pub fn chars_of(&self, units: Range<usize>) -> &[char] {
        self.chars.get(self.folded_start(units.start)..self.folded_start(units.end)).unwrap_or_default()
    }

    /// The bytes of the original that a range of units covers.
    #[must_use]
    pub fn original(&self, units: Range<usize>) -> Range<Utf8> {
        self.original_start(units.start)..self.original_start(units.end)
    }

    /// The unit that holds a byte of the original; the number of units at and past the end.
    #[must_use]
    pub fn unit_of(&self, original: Utf8) -> usize {
        if original.0 >= self.original_length {
            return self.units.len();
        }
        self.units.partition_point(|unit| size(unit.original) <= original.0).saturating_sub(1)
    }

    fn original_start(&self, unit: usize) -> Utf8 {
        Utf8(self.units.get(unit).map_or(self.original_length, |unit| size(unit.original)))
    }

    /// Takes the first cluster of `rest`, which begins at byte `at` of the original; returns its length in bytes.
    fn push_cluster(&mut self, at: usize, rest: &str) -> usize {
        let mut chars = rest.chars();
        let first = chars.next().unwrap_or_default();
        // Nearly every character of a post stands alone; the segmentation tables are only asked about the others.
        if is_simple(first) && chars.next().is_none_or(is_simple) {
            self.push_unit(at, classify_simple(first), [fold_simple(first)]);
            return first.len_utf8();
        }
        let cluster = rest.graphemes(true).next().unwrap_or(rest);
        let visible: String = cluster.chars().filter(|&character| !is_ignorable(character)).collect();
        let Some(head) = visible.chars().next() else {
            // Nothing visible: the unit before it reaches over it, or the first unit will.
            return cluster.len();
        };
        let class = classify(cluster, unified(head));
        if class == Class::Emoji {
            self.push_unit(at, class, cluster.chars());
        } else {
            let unified: String = visible.chars().map(unified).collect();
            let folded: Vec<char> = nfkc(&unified).chars().flat_map(char::to_lowercase).map(plain_quote).collect();
            let class = folded.first().map_or(class, |&head| classify(cluster, head));
            self.push_unit(at, class, folded);
        }
        cluster.len()
    }

    fn push_unit(&mut self, at: usize, class: Class, folded: impl IntoIterator<Item = char>) {
        let original = if self.units.is_empty() { 0 } else { word(at) };
        let begins = self.chars.len();
        self.chars.extend(folded);
        self.unit_at.push(word(self.units.len()));
        self.unit_at.resize(self.chars.len(), INSIDE);
        self.units.push(Unit { original, folded: word(begins), class });
    }
}

/// The folded form of a headword: what `Folded` makes of it, as one string.
#[must_use]
pub fn fold_key(text: &str) -> String {
    let folded = Folded::new(text);
    folded.slice(0..folded.len())
}

/// Characters that never join a neighbour into a cluster and fold one to one.
fn is_simple(character: char) -> bool {
    matches!(character, '\n' | ' '..='~' | '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{3001}'..='\u{3020}' | '\u{FF01}'..='\u{FF5E}')
}

fn fold_simple(character: char) -> char {
    let narrow = match character {
        '\u{FF01}'..='\u{FF5E}' => {
            u32::from(character).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(character)
        }
        _ => character,
    };
    narrow.to_ascii_lowercase()
}

fn classify_simple(character: char) -> Class {
    if is_han(character) { Class::Han } else { classify("", fold_simple(character)) }
}

fn plain_quote(character: char) -> char {
    match character {
        '\u{2019}' | '\u{2018}' | '\u{02BC}' => '\'',
        _ => character,
    }
}

/// Characters that NFKC leaves alone but that stand for plain ones: radicals, which text copied from PDF files uses for the
/// characters themselves (`EquivalentUnifiedIdeograph.txt` of Unicode 16, the simplified forms); white letters on black
/// and small capitals, in which names and slogans dress up.
fn unified(character: char) -> char {
    let nth = |first: u32| (u32::from('a') + u32::from(character)).checked_sub(first).and_then(char::from_u32);
    match character {
        '\u{1F150}'..='\u{1F169}' => nth(0x1F150).unwrap_or(character),
        '\u{1F170}'..='\u{1F189}' => nth(0x1F170).unwrap_or(character),
        'ʀ' | 'ʙ' | 'ʜ' | 'ʟ' | 'ɢ' | 'ɪ' | 'ɴ' | 'ʏ' | 'ᴀ'..='ᴢ' | 'ꜰ' | 'ꜱ' => {
            let small = SMALL_CAPITALS.chars().position(|small| small == character);
            small.and_then(|place| "abcdefghijklmnopqrstuvwyz".chars().nth(place)).unwrap_or(character)
        }
        '⺀'..='⻳' => {
            RADICALS.iter().find(|(radical, _)| *radical == character).map_or(character, |(_, plain)| *plain)
        }
        _ => character,
    }
}

/// In the order of the alphabet, which has no small capital X.
const SMALL_CAPITALS: &str = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ";

const RADICALS: &[(char, char)] = &[
    ('⺟', '母'),
    ('⺠', '民'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⻅', '见'),
    ('⻆', '角'),
    ('⻇', '角'),
    ('⻉', '贝'),
    ('⻋', '车'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻘', '青'),
    ('⻙', '韦'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻜', '飞'),
    ('⻝', '食'),
    ('⻢', '马'),
    ('⻣', '骨'),
    ('⻤', '鬼'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻧', '卤'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻬', '齐'),
    ('⻮', '齿'),
    ('⻰', '龙'),
    ('⻳', '龟'),
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(fold_key(text), expected, "{text:?}");
    }

    #[test]
    fn compatibility_forms_become_plain() {
        check("ＹＹＤＳ", "yyds");
        check("𝙡𝙞𝙫𝙚", "live");
        check("ⓐⓑ🄲🅳", "abcd");
        check("🅒🅞🅞🅛", "cool");
        check("ʟᴏᴠᴇ ᴛʜɪꜱ", "love this");
        check("⼈⽣", "人生");
        check("⻢上", "马上");
        check("\u{F9FF}", "刺");
        check("葛\u{E0100}城", "葛城");
        check("e\u{301}te\u{301}", "été");
        check("don’t", "don't");
        check("种\u{200B}草\u{202E}", "种草");
    }

    #[test]
    fn emoji_sequences_stay_whole() {
        let folded = Folded::new("👩‍👩‍👧❤️1️⃣");
        assert_eq!(folded.len(), 3);
        assert_eq!(folded.slice(0..1), "👩‍👩‍👧");
    }

    #[test]
    fn invisible_characters_belong_to_the_unit_before_them() {
        let folded = Folded::new("\u{200B}种\u{200B}草");
        assert_eq!(folded.len(), 2);
        assert_eq!(folded.original(0..1), Utf8(0)..Utf8(9));
    }

    #[test]
    fn ten_thousand_combining_marks_are_one_unit() {
        let zalgo = format!("a{}", "\u{301}".repeat(10_000));
        assert_eq!(Folded::new(&zalgo).len(), 1);
    }

    #[test]
    fn a_text_of_invisible_characters_is_one_unit() {
        let folded = Folded::new("\u{200B}\u{202E}");
        assert_eq!(folded.original(0..folded.len()), Utf8(0)..Utf8(6));
    }

    /// Text with the characters that posts trip over, mixed with any others.
    fn tricky() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            any::<char>().prop_map(String::from),
            Just("\u{200D}".to_owned()),
            Just("\u{FE0F}".to_owned()),
            Just("\u{301}".to_owned()),
            Just("👩‍👩‍👧".to_owned()),
            Just("🇨🇳".to_owned()),
            Just("㈱".to_owned()),
            Just("\u{FDFA}".to_owned()),
            "[a-z ]{1,4}",
            "[一-龥]{1,4}",
            Just("\r\n".to_owned()),
        ];
        proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn units_concatenate_to_the_text(text in tricky()) {
            let folded = Folded::new(&text);
            let joined: String =
                (0..folded.len()).map(|unit| { let range = folded.original(unit..unit + 1); &text[range.start.0..range.end.0] }).collect();
            prop_assert_eq!(joined, text);
        }

        #[test]
        fn the_map_is_monotone_and_inverts(text in tricky()) {
            let folded = Folded::new(&text);
            for unit in 0..folded.len() {
                let range = folded.original(unit..unit + 1);
                prop_assert!(range.start < range.end);
                prop_assert_eq!(folded.unit_of(range.start), unit);
                prop_assert!(folded.folded_start(unit) <= folded.folded_start(unit + 1));
                if folded.folded_start(unit) < folded.folded_start(unit + 1) {
                    prop_assert_eq!(folded.unit_at(folded.folded_start(unit)), Some(unit));
                }
            }
        }

        #[test]
        fn folding_twice_changes_nothing(text in "[一-龥a-zA-ZＡ-Ｚ０-９，。！ ]{0,40}") {
            let once = fold_key(&text);
            prop_assert_eq!(fold_key(&once), once.clone());
        }
    }
}
