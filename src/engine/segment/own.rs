//! The reader's own phrases, as edges of the lattice.

use std::collections::HashMap;

use crate::engine::text::fold_key;

/// Phrases that the reader gave a meaning, found in any script and width.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnPhrases {
    by_first: HashMap<char, Vec<(Vec<char>, usize)>>,
    meanings: Vec<String>,
}

impl OwnPhrases {
    /// Collects phrases with their meanings. `simplify` is the lexicon's, so that 種草 finds 种草; the identity will do
    /// without a lexicon. An empty phrase is left out; of two equal ones the later wins.
    pub fn new(phrases: impl IntoIterator<Item = (String, String)>, simplify: impl Fn(char) -> char) -> Self {
        let mut own = Self::default();
        for (phrase, meaning) in phrases {
            let key: Vec<char> = fold_key(phrase.trim()).chars().map(&simplify).collect();
            let Some(&first) = key.first() else { continue };
            let same_first = own.by_first.entry(first).or_default();
            same_first.retain(|(other, _)| *other != key);
            same_first.push((key, own.meanings.len()));
            own.meanings.push(meaning);
        }
        own
    }

    /// Whether there is no phrase.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_first.is_empty()
    }

    /// The phrases that the simplified characters begin with: their lengths and numbers.
    pub fn prefixes<'text>(&'text self, chars: &'text [char]) -> impl Iterator<Item = (usize, usize)> + 'text {
        let same_first =
            chars.first().and_then(|first| self.by_first.get(first)).map(Vec::as_slice).unwrap_or_default();
        same_first.iter().filter(|(key, _)| chars.starts_with(key)).map(|(key, number)| (key.len(), *number))
    }

    /// What the reader wrote about a phrase.
    #[must_use]
    pub fn meaning(&self, number: usize) -> &str {
        self.meanings.get(number).map_or("", String::as_str)
    }
}
