//! What is made of words rather than listed: patterns, explained by the glosses of their words in a formula of their own; words and
//! names that no list has; long headwords.

use std::ops::Range;

use crate::engine::annotate::Certainty;
use crate::engine::annotate::Explained;
use crate::engine::annotate::Gloss;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Source;
use crate::engine::annotate::Span;
use crate::engine::annotate::annotator::Reading;
use crate::engine::annotate::chinese;
use crate::engine::annotate::headword::Headwords;
use crate::engine::annotate::name::name_gloss;
use crate::engine::lexicon::ZhLexicon;
use crate::engine::reading::pinyin::capitalise;
use crate::engine::segment::Detail;
use crate::engine::segment::NameKind;
use crate::engine::segment::Pattern;
use crate::engine::segment::Piece;
use crate::engine::segment::PieceKind;
use crate::engine::text::Context;

/// What is known of a pattern.
struct Told {
    gloss: Gloss,
    /// Where its first word is explained.
    explained: Explained,
    /// How common its first word is.
    zipf: f32,
}

/// Puts the words' first meanings into the formula; `None` where a word has none.
fn explain<'post>(
    zh: &ZhLexicon,
    headwords: &Headwords,
    pattern: &Pattern,
    context: &impl Fn() -> Context<'post>,
    in_letters: impl Fn(&str) -> Option<String>,
) -> Option<Told> {
    let mut text = pattern.formula.clone();
    let (mut explained, mut zipf) = (Explained::No, 0.0);
    for (key, place) in pattern.words.iter().zip(["{x}", "{y}"]) {
        if key.is_ascii() {
            // What posts write in letters is English, or a phrase: emo, chill.
            let phrase = in_letters(key);
            text = text.replace(place, phrase.as_deref().map_or(key, chinese::first_meaning));
            continue;
        }
        // A pattern's words are not where the post has them: the network cannot be asked.
        let word = chinese::word(zh, &headwords.get(zh, key, zh.find(key)), context, &|_, _| None);
        let gloss = word.gloss?.text;
        // A word in a formula is short; alone it has room.
        let meaning = if text == place { gloss.trim_start_matches("to ") } else { chinese::first_meaning(&gloss) };
        text = text.replace(place, meaning);
        if explained == Explained::No {
            zipf = word.entries.iter().map(|&entry| zh.zipf(entry)).fold(0.0, f32::max);
            explained = Explained::Chinese { key: word.key, entries: word.entries };
        }
    }
    let gloss = Gloss { text, source: Source::Yizhu, certainty: Certainty::Likely };
    Some(Told { gloss, explained, zipf })
}

impl Reading<'_> {
    pub(super) fn pattern(&self, units: Range<usize>, number: usize) -> Span {
        let mut span = self.plain(units.clone(), Kind::Word);
        let (Some(zh), Some(pattern)) = (self.annotator.zh.as_deref(), self.segmenter.pattern(number)) else {
            return span;
        };
        let context = || self.segmenter.context(&units);
        let in_letters = |word: &str| {
            let book = self.annotator.phrasebook.as_deref()?;
            Some(book.translation(self.segmenter.phrase_spelt(word, &units)?).to_owned())
        };
        if let Some(told) = explain(zh, &self.headwords, pattern, &context, in_letters) {
            (span.gloss, span.explained, span.zipf) = (Some(told.gloss), told.explained, told.zipf);
            if span.explained == Explained::No {
                span.explained = Explained::Rule;
            }
        }
        let counts = pattern.counts;
        if !pattern.parts.is_empty() {
            span.kind = Kind::Phrase;
            let number = |part: &Range<usize>| counts && part.start == units.start;
            let part = |part: Range<usize>| match number(&part) {
                true => vec![self.number(part)],
                false => self.spans(self.segmenter.cut(part, Detail::Words)),
            };
            span.parts = pattern.parts.iter().cloned().flat_map(part).collect();
            span.reading = span.parts.iter().flat_map(|part| part.reading.clone()).collect();
        } else if counts {
            span = Span { gloss: span.gloss, ..self.number(units) };
        } else {
            let words = self.segmenter.cut(units, Detail::ExplainedWords);
            span.reading = self.spans(words).into_iter().flat_map(|part| part.reading).collect();
        }
        span
    }

    /// A quantity, price, date or time, put into the reader's own.
    pub(super) fn measure(&self, units: Range<usize>, number: usize) -> Span {
        let mut span = self.plain(units.clone(), Kind::Number);
        if let Some(measure) = self.segmenter.measure(number) {
            let text = measure.gloss.clone();
            span.gloss = Some(Gloss { text, source: Source::Yizhu, certainty: Certainty::Likely });
            span.explained = Explained::Measure(measure.basis);
        }
        // The characters have readings of their own; what ft or F else may mean helps nobody.
        if self.reader == Reader::English {
            span.parts = self.parts(units, Detail::Words);
        }
        span.reading = span.parts.iter().flat_map(|part| part.reading.clone()).collect();
        span
    }

    /// A number, read character by character.
    fn number(&self, units: Range<usize>) -> Span {
        let mut span = self.plain(units.clone(), Kind::Number);
        let words = self.spans(self.segmenter.cut(units, Detail::ExplainedWords));
        span.reading = words.into_iter().flat_map(|word| word.reading).collect();
        span
    }

    /// A dictionary's headword that is words of two characters or more side by side (人口密度) is a phrase, and its words
    /// help.
    pub(super) fn long_word(&self, span: &mut Span, units: Range<usize>) {
        let pieces = self.segmenter.cut(units, Detail::ShorterWords);
        let word = |piece: &Piece| piece.units.len() > 1 && matches!(piece.kind, PieceKind::Chinese { .. });
        if pieces.len() > 1 && pieces.iter().all(word) {
            span.parts = self.spans(pieces);
            if span.kind == Kind::Word {
                span.kind = Kind::Phrase;
            }
        }
    }

    /// A word or name that no list has: read by its characters, with what its parts mean.
    pub(super) fn unlisted(&self, units: Range<usize>, name: Option<NameKind>) -> Span {
        let mut span = self.plain(units.clone(), Kind::Word);
        if self.reader == Reader::English {
            let written = self.folded.slice(units.clone());
            span.parts = self.parts(units, Detail::ExplainedWords);
            span.reading = span.parts.iter().flat_map(|part| part.reading.clone()).collect();
            span.kind = if name.is_some() { Kind::Name } else { Kind::Unknown };
            span.gloss = match name {
                None => chinese::put_together(&span.parts),
                Some(name) => Some(name_gloss(name, &written, &span.reading)),
            };
            match name {
                Some(NameKind::Person) => span.explained = Explained::Rule,
                None if span.gloss.is_some() && chinese::is_plain(&span.parts) => {
                    (span.kind, span.explained) = (Kind::Word, Explained::Rule);
                }
                _ => {}
            }
            // Wáng Jiā yí, Shū kè lán.
            let capitals = name.map_or(0, |name| if name == NameKind::Person { 2 } else { 1 });
            span.reading.iter_mut().take(capitals).for_each(|syllable| syllable.text = capitalise(&syllable.text));
        }
        span
    }
}
