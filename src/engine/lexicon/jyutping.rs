//! How Chinese words are read in Cantonese, in jyutping; read in place.
//!
//! The file holds characters with their usual reading, and words that are not read as their characters are alone.

use crate::engine::annotate::Span;
use crate::engine::lexicon::Column;
use crate::engine::lexicon::Container;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::OpenError;
use crate::engine::lexicon::Trie;
use crate::engine::lexicon::Walk;
use crate::engine::reading::Syllable;
use crate::engine::text::fold_key;

/// Section numbers; 1 to 5 are the trie's.
pub(super) mod sections {
    /// The syllables that occur.
    pub const SYLLABLES: u32 = 70;
    /// For each word, the places of its syllables in the column above, two bytes each.
    pub const READINGS: u32 = 71;
}

/// Cantonese readings, of both scripts.
#[derive(Clone)]
pub struct JyutpingLexicon {
    file: Container,
    trie: Trie,
    syllables: Column,
    readings: Column,
}

impl JyutpingLexicon {
    /// Opens a compiled file; see [`Container::open`] for the cost.
    ///
    /// # Errors
    /// See [`OpenError`]; the remedy is always to fetch the file again.
    pub fn open(bytes: Vec<u8>) -> Result<Self, OpenError> {
        let file = Container::open(bytes, Contents::Jyutping)?;
        let column = |number| Ok(Column::new(file.bytes(), &file.section(number)?));
        Ok(Self {
            trie: Trie::new(&file)?,
            syllables: column(sections::SYLLABLES)?,
            readings: column(sections::READINGS)?,
            file,
        })
    }

    /// How many words and characters there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.readings.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }

    /// How a word is read, a syllable a character: by the longest words that it is made of. A character that no source
    /// reads, a Latin letter as a rule, stands for itself.
    #[must_use]
    pub fn reading(&self, word: &str) -> Vec<Syllable> {
        let key: Vec<char> = fold_key(word).chars().collect();
        let mut reading = Vec::with_capacity(key.len());
        while let Some(rest) = key.get(reading.len()..).filter(|rest| !rest.is_empty()) {
            let places = self.longest(rest).chunks_exact(2);
            if places.len() == 0 {
                let own = word.chars().nth(reading.len()).map_or_else(String::new, String::from);
                reading.push(Syllable { text: own, tone: 0 });
            }
            reading.extend(places.map(|place| self.syllable(place)));
        }
        reading
    }

    /// Gives spans that have a reading their Cantonese one.
    pub fn read(&self, text: &str, spans: &mut [Span]) {
        for span in spans {
            if !span.reading.is_empty() {
                span.reading = self.reading(text.get(span.range.start.0..span.range.end.0).unwrap_or_default());
            }
            self.read(text, &mut span.parts);
        }
    }

    /// The reading of the longest word that some characters begin with; empty where they begin with none.
    fn longest(&self, characters: &[char]) -> &[u8] {
        let bytes = self.file.bytes();
        let mut walk = Walk::default();
        let mut found = None;
        for character in characters {
            let Some(next) = self.trie.step(bytes, walk, self.trie.id(bytes, *character)) else { break };
            walk = next;
            found = self.trie.entries(bytes, walk).next().or(found);
        }
        found.map_or(&[], |entry| self.readings.get(bytes, entry))
    }

    fn syllable(&self, place: &[u8]) -> Syllable {
        let place = place.try_into().map_or(u16::MAX, u16::from_le_bytes);
        Syllable { text: self.syllables.text(self.file.bytes(), usize::from(place)).to_owned(), tone: 0 }
    }
}
