//! Searches English phrases and words, for readers of Chinese.

use crate::engine::annotate::Annotator;
use crate::engine::english::Vocabulary;
use crate::engine::english::intended;
use crate::engine::lexicon::EnLexicon;
use crate::engine::phrasebook::Direction;
use crate::engine::phrasebook::Phrasebook;
use crate::engine::search::needle::Meaning;
use crate::engine::search::needle::Needle;
use crate::engine::search::rank::Fit;
use crate::engine::search::rank::Ranking;
use crate::engine::text::is_han;

/// Words that begin with the query are not looked at beyond this many.
const BELOW: usize = 2_000;
/// What is between the glosses of ECDICT, in bytes: a line, an ASCII comma or semicolon.
const DIVIDES: &[u8] = b"\n,;.";

pub(super) fn find(annotator: &Annotator, folded: &str, ranking: &mut Ranking) {
    let (en, book) = (annotator.en.as_deref(), annotator.phrasebook.as_deref());
    if let Some(book) = book {
        phrases(book, folded, ranking);
    }
    let Some(en) = en else { return };
    if folded.chars().any(is_han) {
        if let Some(needle) = Needle::new(folded) {
            meaning(en, &needle, ranking);
        }
        return;
    }
    words(en, folded, ranking);
    if let Some(meant) = intended(&Vocabulary { en, rare: None, book }, folded).filter(|_| en.find(folded).is_empty()) {
        for entry in en.find(&meant) {
            ranking.word(entry, Fit::Near, common(en, entry), meant.len());
        }
        for phrase in book.into_iter().flat_map(|book| book.spelt_like(&meant, Direction::EnZh)) {
            ranking.phrase(phrase, Fit::Near, meant.len());
        }
    }
}

fn phrases(book: &Phrasebook, folded: &str, ranking: &mut Ranking) {
    for phrase in book.spelt_like(folded, Direction::EnZh) {
        let length = book.headword(phrase).len();
        ranking.phrase(phrase, if length <= folded.len() { Fit::Spelt } else { Fit::Start }, length);
    }
    let Some(needle) = Needle::new(folded) else { return };
    for phrase in book.all(Direction::EnZh) {
        let own = book.headword(phrase);
        let fit =
            match (needle.meaning(own.as_bytes(), b""), needle.meaning(book.translation(phrase).as_bytes(), b",;")) {
                (Some(Meaning::Whole), _) | (_, Some(Meaning::Whole)) => Fit::Whole,
                (_, Some(Meaning::Start)) => Fit::Start,
                (Some(_), _) | (_, Some(_)) => Fit::Within,
                (None, None) if needle.meaning(book.usage(phrase).as_bytes(), b"").is_some() => Fit::Mentioned,
                (None, None) => continue,
            };
        ranking.phrase(phrase, fit, own.len());
    }
}

fn words(en: &EnLexicon, folded: &str, ranking: &mut Ranking) {
    for entry in en.find(folded) {
        ranking.word(entry, Fit::Spelt, common(en, entry), folded.len());
    }
    for (lemma, _) in en.lemmas(folded) {
        for entry in en.find(&lemma) {
            ranking.word(entry, Fit::Whole, common(en, entry), lemma.len());
        }
    }
    for entry in en.entries_below(folded, BELOW) {
        ranking.word(entry, Fit::Start, common(en, entry), folded.len());
    }
}

fn meaning(en: &EnLexicon, needle: &Needle, ranking: &mut Ranking) {
    for (entry, glosses) in en.each_glosses().enumerate() {
        let own = needle.meaning(en.short(entry).as_bytes(), DIVIDES);
        let Some(meaning) = own.or_else(|| needle.meaning(glosses, DIVIDES)) else { continue };
        let fit = match meaning {
            Meaning::Whole => Fit::Whole,
            Meaning::Start => Fit::Start,
            Meaning::Within | Meaning::Words => Fit::Mentioned,
        };
        ranking.word(entry, fit, common(en, entry), glosses.len());
    }
}

/// A word's Zipf value in hundredths.
fn common(en: &EnLexicon, entry: usize) -> u32 {
    u32::from(en.commonness(entry)) * 4
}
