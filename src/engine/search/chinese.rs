//! Searches Chinese phrases and words, for readers of English.

use crate::engine::annotate::Annotator;
use crate::engine::english::Vocabulary;
use crate::engine::english::intended;
use crate::engine::lexicon::ZhLexicon;
use crate::engine::phrasebook::Direction;
use crate::engine::phrasebook::Phrasebook;
use crate::engine::search::Index;
use crate::engine::search::needle::Meaning;
use crate::engine::search::needle::Needle;
use crate::engine::search::rank::Fit;
use crate::engine::search::rank::Ranking;
use crate::engine::search::rank::chinese_meaning;
use crate::engine::search::sound::Agreement;
use crate::engine::search::sound::SoundQuery;
use crate::engine::text::is_han;

/// With fewer hits than this, what only comes near is looked for too.
const FEW: usize = 5;
/// Words that begin with the query are not looked at beyond this many.
const BELOW: usize = 3_000;
/// A gloss up to this long says what the query says, and little else.
const SHORT: usize = 24;
/// What is between the senses of CC-CEDICT.
const DIVIDES: &[u8] = b"/;,";

pub(super) fn find(annotator: &Annotator, index: &Index, folded: &str, ranking: &mut Ranking) {
    let (zh, book) = (annotator.zh.as_deref(), annotator.phrasebook.as_deref());
    let simplified: String =
        folded.chars().map(|character| zh.map_or(character, |zh| zh.simplify(character))).collect();
    if let Some(book) = book {
        spelt_phrases(book, &simplified, ranking);
    }
    if folded.chars().any(is_han) {
        if let Some(zh) = zh {
            spelt_words(zh, index, folded, ranking);
        }
        return;
    }
    let sound = SoundQuery::new(folded);
    if let Some(sound) = &sound {
        sounding(zh, index, sound, ranking);
    }
    if let Some(needle) = Needle::new(folded) {
        meaning(zh, book, &needle, ranking);
    }
    if !ranking.is_poor(FEW) {
        return;
    }
    if let Some(sound) = &sound {
        near(zh, index, sound, ranking);
    }
    let vocabulary = annotator.en.as_deref().map(|en| Vocabulary { en, rare: None, book });
    let corrected = vocabulary.and_then(|vocabulary| intended(&vocabulary, folded));
    if let Some(needle) = corrected.as_deref().and_then(Needle::new) {
        meaning(zh, book, &needle, ranking);
    }
}

fn spelt_phrases(book: &Phrasebook, simplified: &str, ranking: &mut Ranking) {
    let whole = simplified.chars().count();
    for phrase in book.spelt_like(simplified, Direction::ZhEn) {
        let length = book.headword(phrase).chars().count();
        ranking.phrase(phrase, if length <= whole { Fit::Spelt } else { Fit::Start }, length);
    }
    for phrase in book.all(Direction::ZhEn) {
        let headword = book.headword(phrase);
        if headword.contains(simplified) {
            ranking.phrase(phrase, Fit::Within, headword.chars().count());
        }
    }
}

fn spelt_words(zh: &ZhLexicon, index: &Index, folded: &str, ranking: &mut Ranking) {
    let ids = zh.ids(folded);
    for entry in zh.find(folded) {
        ranking.word(entry, Fit::Spelt, common(zh, entry), ids.len());
    }
    for entry in zh.entries_below(&ids, BELOW) {
        ranking.word(entry, Fit::Start, common(zh, entry), zh.key(&index.zh, entry).len());
    }
    for entry in 0..zh.len() {
        let key = zh.key(&index.zh, entry);
        if key.len() > ids.len() && key.windows(ids.len()).skip(1).any(|part| part == ids) {
            ranking.word(entry, Fit::Within, common(zh, entry), key.len());
        }
    }
}

fn sounding(zh: Option<&ZhLexicon>, index: &Index, sound: &SoundQuery, ranking: &mut Ranking) {
    let fit = |agreement: Agreement| match agreement {
        Agreement::Whole => Fit::Whole,
        Agreement::Start => Fit::Start,
        Agreement::Initials => Fit::Within,
    };
    for (phrase, spoken) in index.phrases() {
        if let Some(agreement) = sound.agreement(spoken) {
            ranking.phrase(phrase, fit(agreement), spoken.len());
        }
    }
    let Some(zh) = zh else { return };
    for (entry, spoken) in index.words() {
        if let Some(agreement) = sound.agreement(spoken) {
            ranking.word(entry, fit(agreement), common(zh, entry), spoken.len());
        }
    }
}

fn near(zh: Option<&ZhLexicon>, index: &Index, sound: &SoundQuery, ranking: &mut Ranking) {
    for (phrase, spoken) in index.phrases().filter(|(_, spoken)| sound.is_near(spoken)) {
        ranking.phrase(phrase, Fit::Near, spoken.len());
    }
    let Some(zh) = zh else { return };
    for (entry, spoken) in index.words().filter(|(_, spoken)| sound.is_near(spoken)) {
        ranking.word(entry, Fit::Near, common(zh, entry), spoken.len());
    }
}

fn meaning(zh: Option<&ZhLexicon>, book: Option<&Phrasebook>, needle: &Needle, ranking: &mut Ranking) {
    for (book, phrase) in book.into_iter().flat_map(|book| book.all(Direction::ZhEn).map(move |phrase| (book, phrase)))
    {
        let translation = book.translation(phrase);
        let fit = match needle.meaning(translation.as_bytes(), DIVIDES) {
            Some(Meaning::Whole) => Fit::Whole,
            Some(Meaning::Start | Meaning::Within) => Fit::Start,
            Some(Meaning::Words) => Fit::Within,
            None if needle.meaning(book.usage(phrase).as_bytes(), b"").is_some() => Fit::Mentioned,
            None => continue,
        };
        ranking.phrase(phrase, fit, translation.len());
    }
    let Some(zh) = zh else { return };
    for (entry, senses) in zh.each_senses().enumerate() {
        if let Some(meaning) = needle.meaning(senses, DIVIDES) {
            let shown = chinese_meaning(zh, entry).unwrap_or_default();
            let fit = match (meaning, needle.meaning(shown.as_bytes(), DIVIDES)) {
                (Meaning::Whole, Some(Meaning::Whole)) => Fit::Whole,
                (Meaning::Whole, _) => Fit::Sense,
                // *express delivery* for delivery, not a sentence that mentions it.
                (_, Some(_)) if shown.len() <= SHORT => Fit::Within,
                (Meaning::Start, _) => Fit::Within,
                _ => Fit::Mentioned,
            };
            ranking.word(entry, fit, common(zh, entry), senses.len());
        }
    }
}

/// A word's Zipf value in hundredths; a name counts as rarer than it is.
fn common(zh: &ZhLexicon, entry: usize) -> u32 {
    let hundredths = u32::from(zh.commonness(entry)) * 4;
    if zh.is_proper(entry) { hundredths / 2 } else { hundredths }
}
