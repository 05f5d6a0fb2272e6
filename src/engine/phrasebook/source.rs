//! Phrasebook entries as editors write them, and the rules that every entry keeps.

use std::fmt;

use serde::Deserialize;
use serde::Serialize;

use crate::engine::phrasebook::pattern;
use crate::engine::text::Folded;
use crate::engine::text::fold_key;
use crate::engine::text::is_han;

/// From the language of a phrase to the language of its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// A Chinese phrase for readers of English.
    #[serde(rename = "zh-en")]
    ZhEn,
    /// An English phrase for readers of Chinese.
    #[serde(rename = "en-zh")]
    EnZh,
}

/// How a phrase sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the words themselves are the definition; data/phrasebook/README.md lists them")]
pub enum Register {
    Neutral,
    Warm,
    Casual,
    Playful,
    Ironic,
    Teasing,
    Fan,
    Vulgar,
    Insult,
    Formal,
}

impl Register {
    /// Every register, in the order of the README.
    pub const ALL: [Self; 10] = [
        Self::Neutral,
        Self::Warm,
        Self::Casual,
        Self::Playful,
        Self::Ironic,
        Self::Teasing,
        Self::Fan,
        Self::Vulgar,
        Self::Insult,
        Self::Formal,
    ];
}

/// One file of `data/phrasebook`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    /// The direction of every entry in it.
    pub direction: Direction,
    /// The subject, which is also the file's name.
    pub subject: String,
    /// The entries.
    #[serde(default)]
    pub entry: Vec<SourceEntry>,
}

/// One entry; `data/phrasebook/README.md` says what belongs in each field.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are documented for editors in data/phrasebook/README.md")]
pub struct SourceEntry {
    pub id: String,
    pub headword: String,
    #[serde(default)]
    pub variants: Vec<String>,
    #[serde(default)]
    pub inflect: Vec<String>,
    pub translation: String,
    #[serde(default)]
    pub reading: String,
    pub register: Register,
    pub usage: String,
    pub example: String,
    pub example_translation: String,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub careful: String,
    pub tags: Vec<String>,
    #[serde(default)]
    pub unless: Vec<String>,
    #[serde(default)]
    pub only_with: Vec<String>,
    #[serde(default)]
    pub counter: Vec<String>,
    #[serde(default)]
    pub since: Option<u16>,
}

impl SourceEntry {
    /// How posts write the phrase: headword and variants in every form, without repeats. See [`pattern::keys`].
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = Vec::new();
        for form in std::iter::once(&self.headword).chain(&self.variants) {
            for key in pattern::keys(form, &self.inflect) {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
        keys
    }
}

/// A rule that an entry breaks, in words for the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The entry's id.
    pub entry: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.entry, self.what, self.remedy)
    }
}

/// Longest translation, in characters: it stands under a phrase.
const TRANSLATION: usize = 60;

/// The rules that one entry breaks; matching in context is tested by running the engine (`tests/phrasebook.rs`).
#[must_use]
pub fn problems(entry: &SourceEntry, direction: Direction) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut check = |holds: bool, what: &str, remedy: &str| {
        if !holds {
            found.push(Problem { entry: entry.id.clone(), what: what.to_owned(), remedy: remedy.to_owned() });
        }
    };
    let prefix = if direction == Direction::ZhEn { "zh-" } else { "en-" };
    let ascii = entry.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    check(
        entry.id.starts_with(prefix) && ascii,
        "the id is not of the form",
        &format!("write {prefix}words-in-kebab-case"),
    );
    let required = [
        ("headword", &entry.headword),
        ("translation", &entry.translation),
        ("usage", &entry.usage),
        ("example", &entry.example),
        ("example_translation", &entry.example_translation),
    ];
    for (name, text) in required {
        check(!text.trim().is_empty(), &format!("{name} is empty"), "write it");
        check(text.trim() == *text, &format!("{name} begins or ends with white space"), "take the white space away");
    }
    check(!entry.tags.is_empty(), "there is no tag", "add at least one");
    let length = entry.translation.chars().count();
    check(
        length <= TRANSLATION,
        "the translation is too long to stand under a phrase",
        "say it in at most 60 characters",
    );
    for word in &entry.inflect {
        let forms = std::iter::once(&entry.headword).chain(&entry.variants);
        let known =
            forms.flat_map(|form| form.split(|c: char| !c.is_alphanumeric() && c != '\'')).any(|part| part == word);
        check(
            known,
            &format!("inflect names {word:?}, which the phrase does not hold"),
            "write the word as it stands there",
        );
    }
    check(
        contains_any(&entry.example, &entry.keys()),
        "the example does not hold the phrase",
        "use the headword or a variant in it",
    );
    for counter in &entry.counter {
        check(
            contains_any(counter, &entry.keys()),
            &format!("the counter-example {counter:?} does not hold the phrase"),
            "use the phrase in its plain sense",
        );
    }
    let guarded = !entry.unless.is_empty() || !entry.only_with.is_empty();
    check(
        !guarded || !entry.counter.is_empty(),
        "unless or only_with stands without a counter-example",
        "add a sentence that must not match",
    );
    for (name, text) in [
        ("translation", &entry.translation),
        ("usage", &entry.usage),
        ("note", &entry.note),
        ("careful", &entry.careful),
    ] {
        let fits = text.is_empty() || speaks_to(text, direction);
        check(fits, &format!("{name} is not in the reader's language"), "write it for the reader");
        let tell_tale =
            ["this phrase means", "This phrase means", "refers to the act of", "这个短语的意思是", "TODO", "..."];
        check(
            !tell_tale.iter().any(|phrase| text.contains(phrase)),
            &format!("{name} sounds like a dictionary or is unfinished"),
            "say it as a friend would",
        );
    }
    let sentences = entry.note.matches(['.', '。', '!', '！', '?', '？']).count();
    check(sentences <= 6, "the note is longer than four sentences", "shorten it");
    if direction == Direction::ZhEn && !entry.reading.is_empty() {
        check(
            reading_fits(entry),
            "the reading has not one syllable a character",
            "write pinyin with a space between syllables",
        );
    }
    let silent = entry.headword.starts_with('[') || !entry.headword.chars().any(char::is_alphanumeric);
    check(
        direction == Direction::EnZh || silent || !entry.reading.is_empty(),
        "the reading is missing",
        "write pinyin with tone marks",
    );
    found
}

fn contains_any(text: &str, keys: &[String]) -> bool {
    let folded = fold_key(text);
    keys.iter().any(|key| pattern::occurs(&folded, key))
}

/// A text in the reader's language: mostly Han for readers of Chinese, mostly not for readers of English.
fn speaks_to(text: &str, direction: Direction) -> bool {
    let han = text.chars().filter(|&c| is_han(c)).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    match direction {
        Direction::ZhEn => han * 2 <= letters,
        Direction::EnZh => han > 0,
    }
}

/// One syllable for each Han character and each digit of the headword; runs of Latin stand as they are.
fn reading_fits(entry: &SourceEntry) -> bool {
    let folded = Folded::new(&entry.headword);
    let chars = folded.chars();
    let spoken = chars.iter().filter(|&&c| is_han(c) || c.is_ascii_digit()).count();
    let syllables: Vec<&str> = entry.reading.split_whitespace().collect();
    let headword = fold_key(&entry.headword);
    let latin = syllables.iter().filter(|syllable| headword.contains(&syllable.to_lowercase())).count();
    syllables.len() - latin == spoken || syllables.len() == 1 && latin == 1
}
