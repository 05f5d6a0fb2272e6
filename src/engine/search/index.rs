//! What a search has to know beforehand: the way from entries back to headwords, and how everything sounds.

use crate::engine::annotate::Annotator;
use crate::engine::lexicon::Keys;
use crate::engine::lexicon::ZhLexicon;
use crate::engine::number::size;
use crate::engine::number::word;
use crate::engine::phrasebook::Direction;
use crate::engine::phrasebook::PhraseId;
use crate::engine::phrasebook::Phrasebook;
use crate::engine::search::sound;

/// Made of the files that are open; made anew when another one arrives. About 4 MB with all of them.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub(super) zh: Keys,
    pub(super) en: Keys,
    words: Sounds,
    phrases: Sounds,
    spoken: Vec<PhraseId>,
}

/// Encoded sounds, one behind the other.
#[derive(Clone, Debug, Default)]
struct Sounds {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Sounds {
    fn end(&mut self) {
        self.ends.push(word(self.bytes.len()));
    }

    fn each(&self) -> impl Iterator<Item = &[u8]> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let range = std::mem::replace(&mut start, size(*end))..size(*end);
            self.bytes.get(range).unwrap_or_default()
        })
    }
}

impl Index {
    /// An index of what is open. One pass over the Chinese lexicon's headwords, some tens of milliseconds.
    #[must_use]
    pub fn new(annotator: &Annotator) -> Self {
        let mut index = Self::default();
        if let Some(zh) = &annotator.zh {
            index.zh = zh.keys();
            index.words = words(zh, &index.zh);
        }
        if let Some(en) = &annotator.en {
            index.en = en.keys();
        }
        if let Some(book) = &annotator.phrasebook {
            index.hear(book);
        }
        index
    }

    fn hear(&mut self, book: &Phrasebook) {
        for phrase in book.all(Direction::ZhEn) {
            for syllable in book.reading(phrase) {
                sound::push_marked(&mut self.phrases.bytes, &syllable.text, syllable.tone);
            }
            self.phrases.end();
            self.spoken.push(phrase);
        }
    }

    /// The sound of every word, in the order of its entry.
    pub(super) fn words(&self) -> impl Iterator<Item = (usize, &[u8])> {
        self.words.each().enumerate()
    }

    /// The sound of every phrase.
    pub(super) fn phrases(&self) -> impl Iterator<Item = (PhraseId, &[u8])> {
        self.spoken.iter().copied().zip(self.phrases.each())
    }
}

fn words(zh: &ZhLexicon, keys: &Keys) -> Sounds {
    let mut sounds = Sounds::default();
    for entry in 0..zh.len() {
        let ids = zh.key(keys, entry);
        zh.each_syllable(entry, &ids, |syllable| sound::push(&mut sounds.bytes, syllable));
        sounds.end();
    }
    sounds
}
