//! Readings as they are spoken: tone sandhi over the words of a post, from one pause to the next.

use crate::engine::annotate::Annotator;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Span;
use crate::engine::reading::sandhi;
use crate::engine::reading::sandhi::Beat;
use crate::engine::text::fold_key;
use crate::engine::text::is_han;

impl Annotator {
    /// Gives spans of a Chinese post the readings that they have when the post is read aloud. Whatever has no reading
    /// (punctuation, spaces, stickers) is a pause. Linear in the number of spans.
    pub fn speak(&self, text: &str, spans: &mut [Span]) {
        let mut run: Vec<Beat> = Vec::new();
        let mut start = 0;
        for place in 0..=spans.len() {
            let before = run.len();
            if let Some(span) = spans.get(place) {
                beats(text, span, place, &mut run);
            }
            if run.len() == before {
                self.speak_run(spans.get_mut(start..place).unwrap_or_default(), &run);
                run.clear();
                start = place + 1;
            }
            if let Some(span) = spans.get_mut(place).filter(|span| span.kind == Kind::Hashtag) {
                self.speak(text, &mut span.parts);
            }
        }
    }

    /// Spans that are spoken without a pause, and their syllables.
    fn speak_run(&self, spans: &mut [Span], run: &[Beat]) {
        let is_word = |word: &str| self.zh.as_deref().is_some_and(|zh| !zh.find(&fold_key(word)).is_empty());
        let tones = sandhi::spoken(run, &is_word);
        let syllables = spans.iter_mut().flat_map(|span| span.reading.iter_mut());
        for (syllable, tone) in syllables.zip(tones) {
            if tone != syllable.tone {
                *syllable = syllable.in_tone(tone);
            }
        }
    }
}

/// Words of one span that are told apart at most.
const PARTS: usize = 256;

/// Adds the syllables of a span beside their characters; none where it has no reading, or one that does not stand character
/// by character.
fn beats(text: &str, span: &Span, place: usize, run: &mut Vec<Beat>) {
    let before = run.len();
    // Letters that stand together are one syllable (city不city), or each is one (OK).
    for together in [true, false] {
        let mut letters = false;
        for (at, character) in text.get(span.range.start.0..span.range.end.0).unwrap_or_default().char_indices() {
            let joined = together && letters;
            letters = !is_han(character);
            if character.is_whitespace() || (joined && letters) {
                continue;
            }
            let tone = span.reading.get(run.len() - before).map_or(0, |syllable| syllable.tone);
            let at = span.range.start.0 + at;
            let part = span.parts.iter().filter(|part| part.range.end.0 <= at).count();
            run.push(Beat { character, tone, word: place * PARTS + part.min(PARTS - 1) });
        }
        if run.len() - before == span.reading.len() {
            return;
        }
        run.truncate(before);
    }
}
