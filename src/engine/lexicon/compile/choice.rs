//! Which of a CC-CEDICT entry's meanings stand under its word.
//!
//! The file lists senses in no order of use. What counts here: the order of the file a little, the class that jieba
//! gives the word (verbs begin with *to*), labels (literary, bound form, slang), how common the English words are, how
//! short the meaning is, and above all whether the word's characters mean the same in other words: 建 is in many entries
//! about *building*, 设 in many about *setting up*. The weights were set by hand and are round numbers on purpose.

use std::collections::HashMap;
use std::collections::HashSet;

use crate::engine::lexicon::meaning::Meaning;
use crate::engine::lexicon::meaning::meanings;
use crate::engine::lexicon::meaning::shown;
use crate::engine::text::is_han;

/// How many meanings of an entry are looked at: the file has half a byte for the number.
const MOST: usize = 15;
/// How far behind the best a second meaning may be, to be shown beside it.
const MARGIN: f64 = 0.5;
/// Longest pair of meanings, in characters: what an editor may write too.
const LONGEST_PAIR: usize = 24;
/// A second meaning must be an everyday word.
const EVERYDAY: f64 = 4.0;

/// Words of meanings that say nothing by themselves.
const LIGHT: &[&str] = &[
    "sb", "sth", "etc", "one", "one's", "oneself", "a", "an", "the", "to", "of", "in", "on", "at", "by", "for", "with",
    "from", "and", "or", "be", "is", "as", "that", "not", "into", "up", "out", "off", "over", "down",
];

/// Labels of senses that posts seldom mean.
const RARE: &[&str] = &[
    "archaic",
    "old",
    "literary",
    "dialect",
    "obsolete",
    "vulgar",
    "slang",
    "Internet",
    "bound form",
    "classical",
    "math",
    "physics",
    "chem",
    "ling",
    "Budd",
    "comp",
    "med",
    "biol",
    "Tw",
];

/// What is known about all entries and about English.
pub struct Chooser<'text> {
    english: HashMap<&'text str, f64>,
    tags: HashMap<&'text str, &'text str>,
    words: HashMap<String, (u32, f64)>,
    entries_with: HashMap<char, f64>,
    together: HashMap<(char, u32), f64>,
    entries: f64,
}

impl<'text> Chooser<'text> {
    /// Counts which English words stand in the entries of which characters. `english` are words with their Zipf value.
    pub fn new(
        entries: impl Iterator<Item = (&'text str, &'text str)>,
        english: &'text [(String, f32)],
        jieba: &'text str,
    ) -> Self {
        let english = english.iter().map(|(word, zipf)| (word.as_str(), f64::from(*zipf))).collect();
        let tag = |line: &'text str| {
            let mut fields = line.split_whitespace();
            Some((fields.next()?, fields.nth(1)?))
        };
        let mut chooser = Self {
            english,
            tags: jieba.lines().filter_map(tag).collect(),
            words: HashMap::new(),
            entries_with: HashMap::new(),
            together: HashMap::new(),
            entries: 0.0,
        };
        entries.for_each(|(headword, senses)| chooser.count(headword, senses));
        chooser
    }

    fn count(&mut self, headword: &str, senses: &str) {
        self.entries += 1.0;
        let mut said: HashSet<u32> = HashSet::new();
        for meaning in meanings(senses) {
            for word in content(&meaning.text) {
                let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
                said.insert(self.words.entry(stem(&word).to_owned()).or_insert((next, 0.0)).0);
                self.words.entry(stem(&word).to_owned()).and_modify(|(_, count)| *count += 1.0);
            }
        }
        for character in headword.chars().filter(|&character| is_han(character)).collect::<HashSet<_>>() {
            *self.entries_with.entry(character).or_default() += 1.0;
            for &word in &said {
                *self.together.entry((character, word)).or_default() += 1.0;
            }
        }
    }

    /// The byte that [`chosen_english`](crate::engine::lexicon::chosen_english) takes.
    pub fn choose(&self, headword: &str, senses: &str) -> u8 {
        let tag = self.tags.get(headword).copied().unwrap_or_default();
        let found: Vec<Meaning> = meanings(senses).take(MOST).collect();
        if found.len() < 2 {
            return 0;
        }
        let mut scored: Vec<(f64, usize, &Meaning)> = found
            .iter()
            .enumerate()
            .map(|(number, meaning)| (self.score(meaning, headword, tag), number, meaning))
            .collect();
        // The sort is stable: of equals the one that the file has first.
        scored.sort_by(|a, b| b.0.total_cmp(&a.0));
        let Some(((best, first, meaning), others)) = scored.split_first() else { return 0 };
        let beside = |(score, _, other): &&(f64, usize, &Meaning)| best - score < MARGIN && self.fits(meaning, other);
        let second = others.iter().find(beside).map_or(0, |(_, number, _)| number + 1);
        u8::try_from(first + 16 * second).unwrap_or_default()
    }

    fn score(&self, meaning: &Meaning, headword: &str, tag: &str) -> f64 {
        let is_verb = meaning.text.starts_with("to ");
        let class = match tag.chars().next() {
            Some('v') if tag != "vn" && is_verb => 0.6,
            Some('n' | 'a' | 'd' | 'm' | 'r' | 't') if is_verb => -0.6,
            _ => 0.0,
        };
        let label = if RARE.iter().any(|rare| meaning.label.starts_with(rare)) { -1.0 } else { 0.0 };
        let words = count(shown(&meaning.text).split(' ').count().saturating_sub(1));
        class + label + 0.6 * self.commonness(&meaning.text).min(5.5) + 0.2 * self.agreement(&meaning.text, headword)
            - 0.25 * count(meaning.sense)
            - 0.15 * count(meaning.synonym)
            - 0.4 * words
    }

    /// The Zipf value of the rarest word; 3 where there is none.
    fn commonness(&self, text: &str) -> f64 {
        let zipf = |word: String| self.english.get(word.as_str()).copied().unwrap_or(1.0);
        content(text).map(zipf).reduce(f64::min).unwrap_or(3.0)
    }

    /// How much more often the words stand in other entries with the same characters than they would by chance.
    fn agreement(&self, text: &str, headword: &str) -> f64 {
        let characters: HashSet<char> = headword.chars().collect();
        let of_word = |word: String| -> f64 {
            let Some(&(id, all)) = self.words.get(stem(&word)) else { return 0.0 };
            let of_character = |character: &char| {
                let others = self.together.get(&(*character, id)).map_or(0.0, |together| together - 1.0);
                let entries = self.entries_with.get(character).copied().unwrap_or(1.0);
                (1.0 + others * self.entries / (entries * all.max(1.0))).ln() * (others / 2.0).min(1.0)
            };
            let mut found: Vec<f64> = characters.iter().map(of_character).collect();
            // Added in a fixed order, so that the same sources always give the same bytes.
            found.sort_by(f64::total_cmp);
            found.iter().sum()
        };
        let found: Vec<f64> = content(text).map(of_word).collect();
        if found.is_empty() { 0.0 } else { (found.iter().sum::<f64>() / count(found.len())).min(8.0) }
    }

    /// Whether one word more may stand beside the first: another one, short and common.
    fn fits(&self, first: &Meaning, other: &Meaning) -> bool {
        let (own, other) = (shown(&first.text), shown(&other.text));
        let single = |text: &str| !text.contains([' ', ',']);
        single(own)
            && single(other)
            && stem(own) != stem(other)
            && own.chars().count() + other.chars().count() + 2 <= LONGEST_PAIR
            && self.commonness(other) >= EVERYDAY
    }
}

/// A small number as a float, without `as`.
fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn content(text: &str) -> impl Iterator<Item = String> {
    let lower = text.to_lowercase();
    let words: Vec<String> = lower
        .split(|letter: char| !letter.is_alphabetic() && !matches!(letter, '\'' | '’'))
        .filter(|word| !word.is_empty() && !LIGHT.contains(word))
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

/// A word without its commonest endings, so that *build*, *building* and *builds* count as one.
fn stem(word: &str) -> &str {
    let ends = ["ing", "ed", "es", "s", "ion", "e", "d"];
    ends.iter().find_map(|end| word.strip_suffix(end).filter(|stem| stem.len() >= 4)).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lexicon::chosen_english;

    const ENTRIES: [(&str, &str); 7] = [
        ("建设", "to construct; to build; construction"),
        ("修建", "to build"),
        ("建造", "to build; to construct"),
        ("发布", "to promulgate; to release; to issue"),
        ("发行", "to issue; to release"),
        ("东西", "(literary) east and west/thing; stuff"),
        ("坏东西", "bad thing; rogue"),
    ];

    #[track_caller]
    fn check(headword: &str, tag: &str, expected: &str) {
        let english = ["build", "construct", "construction", "release", "issue", "thing", "stuff", "east", "west"];
        let zipf = [5.3, 3.8, 4.9, 5.2, 5.2, 5.8, 5.4, 5.4, 5.4];
        let english: Vec<(String, f32)> = english.map(str::to_owned).into_iter().zip(zipf).collect();
        let jieba = format!("{headword} 100 {tag}\n");
        let chooser = Chooser::new(ENTRIES.into_iter(), &english, &jieba);
        let (_, senses) = ENTRIES.iter().find(|(word, _)| *word == headword).unwrap();
        assert_eq!(chosen_english(senses, chooser.choose(headword, senses)).as_deref(), Some(expected));
    }

    #[test]
    fn common_words_and_words_that_the_characters_share_go_first() {
        check("建造", "v", "build");
        check("发布", "v", "release, issue");
        check("东西", "n", "thing, stuff");
    }

    #[test]
    fn the_class_of_the_word_decides_between_verb_and_noun() {
        check("建设", "n", "construction, build");
        check("建设", "v", "build");
    }
}
