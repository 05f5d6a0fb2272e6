//! What a card shows of a span: everything that the sources say, not only the short gloss.

use crate::engine::annotate::Annotator;
use crate::engine::annotate::Explained;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Span;
use crate::engine::english::Vocabulary;
use crate::engine::english::WordClass;
use crate::engine::english::Written;
use crate::engine::english::shortened;
use crate::engine::english::variety;
use crate::engine::lexicon::EnEntry;
use crate::engine::lexicon::EnLexicon;
use crate::engine::lexicon::Form;
use crate::engine::lexicon::HskLevels;
use crate::engine::lexicon::Level;
use crate::engine::lexicon::ZhEntry;
use crate::engine::phrasebook::Phrase;
use crate::engine::reading::EnglishReading;
use crate::engine::reading::inflected;
use crate::engine::reading::order;
use crate::engine::text::fold_key;

/// One dictionary entry on a card.
#[derive(Clone, Debug, PartialEq)]
pub enum CardEntry {
    /// From the Chinese lexicon.
    Chinese(ZhEntry),
    /// From the English lexicon.
    English(EnEntry),
}

/// The content of a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The words of the post that the card is about, as written.
    pub text: String,
    /// The span.
    pub span: Span,
    /// What the picture is called, for an emoji.
    pub picture: Option<String>,
    /// The curated phrase.
    pub phrase: Option<Phrase>,
    /// What the reader wrote themselves.
    pub own: Option<String>,
    /// For an inflected English word: its lemma, and what the form is of it.
    pub lemma: Option<(String, Form)>,
    /// How an English word sounds, the likeliest reading first; empty where it is not known.
    pub sounds: Vec<EnglishReading>,
    /// How the post writes an English word, and what that stands for.
    pub written: Written,
    /// Dictionary entries, best first.
    pub entries: Vec<CardEntry>,
    /// The word that readers know or do not know, and which; the application fills it in.
    pub known: Option<(String, bool)>,
}

impl Card {
    /// The levels of a Chinese word in the lists of the HSK.
    #[must_use]
    pub fn hsk(&self) -> HskLevels {
        let chinese = self.entries.iter().find_map(|entry| match entry {
            CardEntry::Chinese(entry) => Some(entry.hsk),
            CardEntry::English(_) => None,
        });
        chinese.unwrap_or_default()
    }

    /// The school lists that hold an English word or its lemma, easiest first.
    #[must_use]
    pub fn levels(&self) -> Vec<Level> {
        let has = |level: &Level, entry: &CardEntry| match entry {
            CardEntry::English(entry) => entry.levels.contains(level),
            CardEntry::Chinese(_) => false,
        };
        Level::all().filter(|level| self.entries.iter().any(|entry| has(level, entry))).collect()
    }
}

impl Annotator {
    /// The card of a span of `text`. Costs a few dictionary look-ups, well under a millisecond.
    #[must_use]
    pub fn card(&self, text: &str, span: &Span) -> Card {
        let mut card = Card {
            text: text.get(span.range.start.0..span.range.end.0).unwrap_or_default().to_owned(),
            span: span.clone(),
            picture: None,
            phrase: None,
            own: None,
            lemma: None,
            sounds: Vec::new(),
            written: self.written(text, span),
            entries: Vec::new(),
            known: None,
        };
        match &span.explained {
            Explained::No | Explained::Rule | Explained::Measure(_) => {}
            Explained::Chinese { key, entries } => {
                let zh = self.zh.iter();
                let found = zh.flat_map(|zh| entries.iter().map(|&entry| CardEntry::Chinese(zh.entry(entry, key))));
                card.entries = found.collect();
            }
            Explained::English { key, lemma, class, .. } => {
                card.sounds = self.sounds(key, lemma.as_ref(), *class);
                card.entries = self.english_entries(key);
                if let Some((lemma, _)) = lemma {
                    card.entries.extend(self.english_entries(lemma));
                }
                card.lemma.clone_from(lemma);
            }
            Explained::Phrase(phrase) => {
                let book = self.phrasebook.as_ref();
                card.phrase = book.map(|book| book.phrase(*phrase));
                if span.kind == Kind::Emoji {
                    card.picture = book.and_then(|book| book.emoji_name(&card.text, book.direction(*phrase)));
                }
                // The words' plain sense stands below the phrase where the dictionary has the same headword.
                let key = fold_key(&card.text);
                if let Some(zh) = &self.zh {
                    card.entries = zh.find(&key).map(|entry| CardEntry::Chinese(zh.entry(entry, &key))).collect();
                }
                if card.entries.is_empty() {
                    card.entries = self.english_entries(&key);
                }
            }
            Explained::Own(meaning) => card.own = Some(meaning.clone()),
        }
        card.entries.retain(|entry| match entry {
            CardEntry::Chinese(entry) => !entry.senses.is_empty(),
            CardEntry::English(entry) => !entry.glosses.is_empty(),
        });
        card
    }

    /// How a span of `text` is written, drawn-out phrases and the spelling of one country included. Plain for any span
    /// that is not English. Costs a few dictionary look-ups.
    #[must_use]
    pub fn written(&self, text: &str, span: &Span) -> Written {
        match &span.explained {
            Explained::English { key, written: Written::Plain, .. } => {
                let vocabulary = self.vocabulary();
                let is_word = |word: &str| vocabulary.as_ref().is_some_and(|known| known.frequency(word).is_some());
                variety(key, is_word).map_or(Written::Plain, |(variety, word)| Written::Variety(variety, word))
            }
            Explained::English { written, .. } => written.clone(),
            Explained::Phrase(_) => self.drawn_out(text.get(span.range.start.0..span.range.end.0).unwrap_or_default()),
            _ => Written::Plain,
        }
    }

    /// The words of an English phrase whose letters are drawn out.
    fn drawn_out(&self, text: &str) -> Written {
        let key = fold_key(text);
        let Some(vocabulary) = self.vocabulary().filter(|known| !known.is_phrase(&key)) else { return Written::Plain };
        let mut changed = false;
        let words = key.split(' ').map(|word| {
            let letters: Vec<char> = word.chars().collect();
            let short = shortened(&letters, |word| vocabulary.frequency(word));
            changed |= short.is_some();
            short.map_or_else(|| word.to_owned(), |short| short.word)
        });
        let words = words.collect::<Vec<_>>().join(" ");
        if changed { Written::Elongated(words) } else { Written::Plain }
    }

    /// The readings of a folded word, its own or made from its lemma's.
    fn sounds(&self, key: &str, lemma: Option<&(String, Form)>, class: Option<WordClass>) -> Vec<EnglishReading> {
        let readings = |key: &str| {
            let lexicons = self.en.iter().chain(&self.rare);
            let all = lexicons.flat_map(|en| en.find(key).map(|entry| en.readings(entry)).collect::<Vec<_>>());
            all.into_iter().find(|found| !found.is_empty())
        };
        if let Some(mut own) = readings(key) {
            order(key, class, &mut own);
            return own;
        }
        let Some((lemma, form)) = lemma else { return Vec::new() };
        let mut found = readings(lemma).unwrap_or_default();
        order(lemma, class, &mut found);
        found.iter().filter_map(|reading| inflected(reading, *form)).collect()
    }

    fn vocabulary(&self) -> Option<Vocabulary<'_>> {
        self.en.as_deref().map(|en| Vocabulary { en, rare: self.rare.as_deref(), book: self.phrasebook.as_deref() })
    }

    /// What the dictionaries say of a folded headword, for a reader.
    #[must_use]
    pub fn entries(&self, key: &str, reader: Reader) -> Vec<CardEntry> {
        match (reader, &self.zh) {
            (Reader::Chinese, _) => self.english_entries(key),
            (Reader::English, Some(zh)) => zh.find(key).map(|entry| CardEntry::Chinese(zh.entry(entry, key))).collect(),
            (Reader::English, None) => Vec::new(),
        }
    }

    fn english_entries(&self, key: &str) -> Vec<CardEntry> {
        let entries = |en: &EnLexicon| -> Vec<CardEntry> {
            en.find(key).map(|entry| CardEntry::English(en.entry(entry, key))).collect()
        };
        let found = self.en.as_deref().map(entries).filter(|found| !found.is_empty());
        found.or_else(|| self.rare.as_deref().map(entries)).unwrap_or_default()
    }
}
