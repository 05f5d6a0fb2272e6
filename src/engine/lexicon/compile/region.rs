//! Words that CC-CEDICT lacks: what Taiwan and Hong Kong call otherwise than the mainland, and written Cantonese.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::collections::HashSet;

use crate::engine::lexicon::CANTONESE_LABEL;
use crate::engine::lexicon::CedictLine;
use crate::engine::lexicon::compile::CantoneseWord;
use crate::engine::lexicon::compile::RegionalWord;
use crate::engine::text::is_han;

/// How much rarer than the mainland's word a regional one is taken to be.
const RARER: f32 = 1.0;
/// The least Zipf values of Cantonese words of several characters and of one: the frequency lists hold little Cantonese.
const SPOKEN_WORD: f32 = 3.8;
const SPOKEN_CHARACTER: f32 = 3.3;

/// An entry to be added.
pub struct Addition {
    pub traditional: String,
    pub simplified: String,
    /// Numbered pinyin; empty where it is to be put together from the characters.
    pub pinyin: String,
    pub senses: String,
    /// What stands under the word; empty where the senses tell.
    pub gloss: String,
    /// Under which condition; empty where always.
    pub when: String,
    /// The least Zipf value.
    pub floor: f32,
    /// The word and reading whose editor's gloss is this word's too.
    pub same_as: Option<(String, String)>,
}

/// Entries for regional words whose mainland counterpart has one. Words that the mainland writes too (`known_words`)
/// stay out: there they mean something else.
pub fn regional(
    words: &[RegionalWord],
    characters: &BTreeMap<char, Vec<char>>,
    lines: &[CedictLine],
    known_words: &impl Fn(&str) -> bool,
    zipf: &impl Fn(&str) -> f32,
) -> Vec<Addition> {
    let mut by_headword: HashMap<&str, &CedictLine> = HashMap::new();
    for line in lines {
        by_headword.entry(line.traditional).or_insert(line);
        by_headword.entry(line.simplified).or_insert(line);
    }
    let simple = |text: &str| {
        text.chars()
            .map(|c| characters.get(&c).and_then(|plain| plain.first()).copied().unwrap_or(c))
            .collect::<String>()
    };
    let mut seen: HashSet<&str> = HashSet::new();
    let mut found = Vec::new();
    for row in words.iter().filter(|row| row.word.chars().all(is_han) && seen.insert(&row.word)) {
        let simplified = simple(&row.word);
        if by_headword.contains_key(row.word.as_str()) || known_words(&simplified) {
            continue;
        }
        let mainland =
            |word: &String| by_headword.get(word.as_str()).or_else(|| by_headword.get(simple(word).as_str())).copied();
        let Some(line) = row.mainland.iter().find_map(mainland) else { continue };
        let spelt = if line.traditional == line.simplified {
            line.simplified.to_owned()
        } else {
            format!("{}|{}", line.traditional, line.simplified)
        };
        found.push(Addition {
            senses: format!("{} word for {spelt}[{}]/{}", row.region, line.pinyin, line.senses),
            traditional: row.word.clone(),
            floor: zipf(line.simplified) - RARER,
            same_as: Some((line.simplified.to_owned(), line.pinyin.to_owned())),
            simplified,
            pinyin: String::new(),
            gloss: String::new(),
            when: String::new(),
        });
    }
    found
}

/// Entries for written Cantonese.
pub fn cantonese(words: &[CantoneseWord]) -> Vec<Addition> {
    let entry = |row: &CantoneseWord| {
        let single = row.simplified.chars().count() == 1;
        let floor = match (single, row.when.is_empty()) {
            (true, true) => SPOKEN_CHARACTER,
            (false, true) => SPOKEN_WORD,
            (_, false) => 0.0,
        };
        Addition {
            traditional: row.traditional.clone(),
            simplified: row.simplified.clone(),
            pinyin: row.pinyin.clone(),
            senses: format!("({CANTONESE_LABEL}{}) {}", row.jyutping, row.gloss.trim_matches(['(', ')'])),
            gloss: row.gloss.clone(),
            when: row.when.clone(),
            floor,
            same_as: None,
        }
    };
    words.iter().map(entry).collect()
}
