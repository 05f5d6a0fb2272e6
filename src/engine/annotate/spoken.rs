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
        let is_word = |word: &str| self.zh.as_deref().is_some_and(|zh| !zh.find(&fold_key(word)).is_empty());
        for span in spans.iter_mut().filter(|span| span.kind == Kind::Hashtag) {
            self.speak(text, &mut span.parts);
        }
        let mut words = 0;
        let mut run: Vec<Beat> = Vec::new();
        let mut spoken: Vec<&mut Span> = Vec::new();
        let finish = |run: &mut Vec<Beat>, spoken: &mut Vec<&mut Span>| {
            let mut tones = sandhi::spoken(run, &is_word).into_iter();
            for syllable in spoken.drain(..).flat_map(|span| span.reading.iter_mut()) {
                if let Some(tone) = tones.next().filter(|tone| *tone != syllable.tone) {
                    *syllable = syllable.in_tone(tone);
                }
            }
            run.clear();
        };
        for span in spans {
            match beats(text, span, words) {
                Some(beats) => {
                    words += 1 + span.parts.len();
                    run.extend(beats);
                    spoken.push(span);
                }
                None => finish(&mut run, &mut spoken),
            }
        }
        finish(&mut run, &mut spoken);
    }
}

/// The syllables of a span beside their characters, its words numbered from `first` on; `None` where it has no reading, or
/// one that does not stand character by character.
fn beats(text: &str, span: &Span, first: usize) -> Option<Vec<Beat>> {
    let words = text.get(span.range.start.0..span.range.end.0)?;
    let characters: Vec<(usize, char)> =
        words.char_indices().filter(|(_, character)| !character.is_whitespace()).collect();
    // Letters that stand together are one: city不city.
    let mut grouped = characters.clone();
    grouped.dedup_by(|(_, next), (_, before)| !is_han(*next) && !is_han(*before));
    let fits = |units: &Vec<(usize, char)>| !units.is_empty() && units.len() == span.reading.len();
    let units = [grouped, characters].into_iter().find(fits)?;
    let word = |at: usize| {
        let at = span.range.start.0 + at;
        first + span.parts.iter().filter(|part| part.range.end.0 <= at).count()
    };
    let beat = |((at, character), tone): ((usize, char), u8)| Beat { character, tone, word: word(at) };
    Some(units.into_iter().zip(span.reading.iter().map(|syllable| syllable.tone)).map(beat).collect())
}
