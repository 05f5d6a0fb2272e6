//! A post in simplified characters, as rules, cues and lists are written: made once, and looked at from every word.

use std::ops::Range;

use crate::engine::lexicon::ZhLexicon;
use crate::engine::number::size;
use crate::engine::number::word;
use crate::engine::text::Context;
use crate::engine::text::Folded;

/// The folded characters of a post in simplified form, one for one, and the text that they make.
pub struct Simplified {
    chars: Vec<char>,
    text: String,
    /// Where each character begins in the text.
    starts: Vec<u32>,
}

impl Simplified {
    /// Without a lexicon every character stands for itself.
    pub fn new(folded: &Folded, zh: Option<&ZhLexicon>) -> Self {
        let simplify = |character| zh.map_or(character, |zh| zh.simplify(character));
        let chars: Vec<char> = folded.chars().iter().map(|&character| simplify(character)).collect();
        let mut text = String::with_capacity(3 * chars.len());
        let mut starts = Vec::with_capacity(chars.len());
        for &character in &chars {
            starts.push(word(text.len()));
            text.push(character);
        }
        Self { chars, text, starts }
    }

    /// All of them, in the order of the folded text.
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The text that they make.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A phrase in its sentence; both by folded characters.
    pub fn context(&self, phrase: Range<usize>, sentence: Range<usize>) -> Context<'_> {
        let start = self.start(sentence.start);
        let text = self.text.get(start..self.start(sentence.end)).unwrap_or_default();
        Context::new(text, self.start(phrase.start).saturating_sub(start)..self.start(phrase.end).saturating_sub(start))
    }

    fn start(&self, character: usize) -> usize {
        self.starts.get(character).map_or(self.text.len(), |&start| size(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_stands_in_its_sentence() {
        let folded = Folded::new("在。我爱猫🐱！");
        let simplified = Simplified::new(&folded, None);
        let context = simplified.context(4..6, 2..7);
        assert_eq!((context.before, context.phrase, context.after), ("我爱", "猫🐱", "!"));
        assert_eq!(simplified.context(4..99, 2..99).phrase, "猫🐱!");
    }
}
