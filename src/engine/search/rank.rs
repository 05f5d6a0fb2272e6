//! What was found, put in order.

use crate::engine::annotate::Annotator;
use crate::engine::lexicon::ZhLexicon;
use crate::engine::lexicon::short_chinese;
use crate::engine::number::size;
use crate::engine::number::word;
use crate::engine::phrasebook::Direction;
use crate::engine::phrasebook::PhraseId;
use crate::engine::reading::Syllable;
use crate::engine::search::Index;
use crate::engine::text::fold_key;

/// A phrase or a word that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What it is.
    pub what: What,
    /// Its name, the same in every release; [`named`] leads back.
    pub name: String,
    /// As it is spelt.
    pub headword: String,
    /// How Chinese is read; empty for English.
    pub reading: Vec<Syllable>,
    /// What it means, in the reader's language and in short.
    pub meaning: String,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A phrase of the phrasebook.
    Phrase(PhraseId),
    /// A word of the lexicon, by its entry.
    Word(usize),
}

/// How well a phrase or word fits a query, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It is spelt so.
    Spelt,
    /// It sounds so, or means just this.
    Whole,
    /// One of its senses is just this, but not the one that it is used in most.
    Sense,
    Start,
    Within,
    Mentioned,
    Near,
}

impl Fit {
    /// What a fit is worth beside the commonness of a word, in hundredths of Zipf: a common word that nearly fits is likelier
    /// meant than one that nobody uses and fits.
    fn worth(self) -> u32 {
        match self {
            Self::Spelt => 2_000,
            Self::Whole => 600,
            Self::Sense => 540,
            Self::Start => 450,
            Self::Within => 300,
            Self::Mentioned => 150,
            Self::Near => 100,
        }
    }
}

/// Candidates with what decides their order: their worth, and their length.
#[derive(Default)]
pub(super) struct Ranking {
    found: Vec<(u32, What, usize)>,
}

/// A phrase counts as this common, and a good deal more where it is spelt or sounds like the query; words have their Zipf
/// value in hundredths.
const PHRASE: u32 = 450;

impl Ranking {
    pub(super) fn phrase(&mut self, phrase: PhraseId, fit: Fit, length: usize) {
        let common = if fit == Fit::Spelt { 2 * PHRASE } else { PHRASE };
        self.found.push((fit.worth() + common, What::Phrase(phrase), length));
    }

    /// A word by its entry and its Zipf value in hundredths.
    pub(super) fn word(&mut self, entry: usize, fit: Fit, common: u32, length: usize) {
        self.found.push((fit.worth() + common, What::Word(entry), length));
    }

    /// Whether fewer than `enough` were found.
    pub(super) fn is_poor(&self, enough: usize) -> bool {
        self.found.len() < enough
    }

    pub(super) fn finish(self, annotator: &Annotator, index: &Index, direction: Direction, most: usize) -> Vec<Found> {
        let place = |what: &What| match what {
            What::Phrase(phrase) => (0, phrase.place()),
            What::Word(entry) => (1, word(*entry)),
        };
        // Rows of one type, so that two orders need one sort: every other would be a kilobyte of the page's download.
        let row = |(at, (worth, what, length)): (usize, &(u32, What, usize))| {
            let (kind, place) = place(what);
            [kind, place, u32::MAX - worth, word(*length), word(at)]
        };
        let mut rows: Vec<[u32; 5]> = self.found.iter().enumerate().map(row).collect();
        // Each once, by its best fit; then by worth and length.
        rows.sort_unstable();
        rows.dedup_by_key(|[kind, place, ..]| (*kind, *place));
        rows.iter_mut().for_each(|row| row.rotate_left(2));
        rows.sort_unstable();
        let candidates = rows.iter().filter_map(|[_, _, at, ..]| self.found.get(size(*at)));
        candidates.filter_map(|(_, what, _)| found(annotator, index, direction, *what)).take(most).collect()
    }
}

/// A phrase or word of a direction as it is listed; `None` where its file is not open.
#[must_use]
pub fn found(annotator: &Annotator, index: &Index, direction: Direction, what: What) -> Option<Found> {
    match (what, direction) {
        (What::Phrase(phrase), _) => {
            let book = annotator.phrasebook.as_deref()?;
            let reading = if direction == Direction::ZhEn { book.reading(phrase) } else { Vec::new() };
            let meaning = book.translation(phrase).to_owned();
            let name = book.name(phrase).to_owned();
            Some(Found { what, name, headword: book.headword(phrase).to_owned(), reading, meaning })
        }
        (What::Word(entry), Direction::ZhEn) => {
            let zh = annotator.zh.as_deref()?;
            let ids = zh.key(&index.zh, entry);
            let meaning = chinese_meaning(zh, entry)?;
            let headword = zh.headword(entry, &ids);
            let name = format!("{CHINESE}{headword}");
            Some(Found { what, name, headword, reading: zh.reading(entry, &ids), meaning })
        }
        (What::Word(entry), Direction::EnZh) => {
            let en = annotator.en.as_deref()?;
            let short = Some(en.short(entry)).filter(|short| !short.is_empty()).map(str::to_owned);
            let meaning = short.or_else(|| short_chinese(en.glosses(entry)))?;
            let headword = en.headword(&index.en, entry);
            let name = format!("{ENGLISH}{headword}");
            Some(Found { what, name, headword, reading: Vec::new(), meaning })
        }
    }
}

/// Names of words begin so; those of phrases never do.
const CHINESE: &str = "zh:";
const ENGLISH: &str = "en:";

/// The phrase or word of a name, where it is of this direction and its file is open.
#[must_use]
pub fn named(annotator: &Annotator, index: &Index, direction: Direction, name: &str) -> Option<Found> {
    let what = match (name.strip_prefix(CHINESE), name.strip_prefix(ENGLISH), direction) {
        (Some(word), _, Direction::ZhEn) => {
            let zh = annotator.zh.as_deref()?;
            What::Word(zh.find(&fold_key(word)).find(|&entry| chinese_meaning(zh, entry).is_some())?)
        }
        (_, Some(word), Direction::EnZh) => What::Word(annotator.en.as_deref()?.find(&fold_key(word)).next()?),
        _ => {
            let book = annotator.phrasebook.as_deref()?;
            What::Phrase(book.named(name).filter(|phrase| book.direction(*phrase) == direction)?)
        }
    };
    found(annotator, index, direction, what)
}

/// What a Chinese entry means in short; one that only points at another word has that word's meaning.
pub(super) fn chinese_meaning(zh: &ZhLexicon, entry: usize) -> Option<String> {
    zh.gloss(entry).or_else(|| zh.followed(entry))
}
