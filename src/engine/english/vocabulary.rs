//! The words that are known: those of the lexicon with their inflected forms, and those of the phrasebook.

use crate::engine::english::contraction;
use crate::engine::lexicon::EnLexicon;
use crate::engine::lexicon::Walk;
use crate::engine::phrasebook::Direction;
use crate::engine::phrasebook::Phrasebook;

/// Where words are looked up.
#[derive(Clone, Copy)]
pub struct Vocabulary<'data> {
    /// English words.
    pub en: &'data EnLexicon,
    /// Rarer English words, once they are loaded: they are no slips, but nothing is a slip for them.
    pub rare: Option<&'data EnLexicon>,
    /// Slang and abbreviations.
    pub book: Option<&'data Phrasebook>,
}

/// Zipf values of words whose frequency no list has; an inflected form has its lemma's, less this.
const UNLISTED: f32 = 1.0;
const INFLECTED: f32 = 3.1;
const PHRASE: f32 = 4.0;
const CONTRACTION: f32 = 4.5;

impl Vocabulary<'_> {
    /// How common a folded word is, as a Zipf value; `None` where it is not known. An abbreviation (*GOT*) counts only
    /// where nothing is spelt like it in lower case. Some ten steps in a trie, more for a word that is inflected.
    #[must_use]
    pub fn frequency(&self, word: &str) -> Option<f32> {
        let listed = self.plain_frequency(word).or_else(|| {
            let capitals = self.en.find(word).find(|&entry| !self.en.glosses(entry).is_empty());
            capitals.map(|entry| self.en.zipf(entry))
        });
        let inflected = || self.en.lemmas(word).first().map(|(lemma, _)| self.en.frequency_of(lemma) - INFLECTED);
        let contraction = || contraction::full(word).map(|_| CONTRACTION);
        let zipf = listed.or_else(|| self.is_phrase(word).then_some(PHRASE)).or_else(contraction).or_else(inflected);
        zipf.map(|zipf| zipf.max(UNLISTED))
    }

    /// The Zipf value of a word that the lexicon explains in lower case.
    #[must_use]
    pub fn plain_frequency(&self, word: &str) -> Option<f32> {
        let explained = |entry: &usize| {
            let told = !self.en.glosses(*entry).is_empty() || !self.en.short(*entry).is_empty();
            told && !self.en.has_capitals(*entry)
        };
        self.en.find(word).filter(explained).map(|entry| self.en.zipf(entry)).reduce(f32::max)
    }

    /// Whether the rarer words have a folded word or its lemma.
    #[must_use]
    pub fn is_rare(&self, word: &str) -> bool {
        let plain = |rare: &EnLexicon, word: &str| {
            rare.find(word).any(|entry| !rare.has_capitals(entry) && !rare.glosses(entry).is_empty())
        };
        let by_lemma = |rare: &EnLexicon| rare.lemmas(word).iter().any(|(lemma, _)| plain(rare, lemma));
        self.rare.is_some_and(|rare| plain(rare, word) || by_lemma(rare))
    }

    /// Whether the phrasebook has this as a headword or variant.
    #[must_use]
    pub fn is_phrase(&self, word: &str) -> bool {
        self.book.is_some_and(|book| {
            let step = |walk, character| book.step(walk, book.id(character));
            let end = word.chars().try_fold(Walk::default(), step);
            end.is_some_and(|end| book.phrases(end, Direction::EnZh).next().is_some())
        })
    }
}
