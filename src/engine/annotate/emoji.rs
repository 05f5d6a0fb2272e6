//! Emoji: what they mean among people goes before what the picture is called.

use std::ops::Range;

use crate::engine::annotate::Certainty;
use crate::engine::annotate::Explained;
use crate::engine::annotate::Gloss;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Source;
use crate::engine::annotate::Span;
use crate::engine::annotate::annotator::Reading;
use crate::engine::phrasebook::bare;
use crate::engine::phrasebook::untoned;

impl Reading<'_> {
    /// An emoji by the phrasebook, whatever its tone of skin and its selectors; else by its name.
    pub(super) fn emoji(&self, units: Range<usize>) -> Span {
        let written = self.folded.slice(units.clone());
        let plain = untoned(&bare(&written));
        let spellings = || [plain.clone(), format!("{plain}\u{FE0F}")];
        let phrase = self.segmenter.exact_phrase(units.clone());
        let phrase = phrase.or_else(|| spellings().iter().find_map(|text| self.segmenter.phrase_spelt(text, &units)));
        if let Some(phrase) = phrase {
            return self.phrase(units, phrase, Kind::Emoji);
        }
        let mut span = self.plain(units, Kind::Emoji);
        let book = self.annotator.phrasebook.as_deref();
        if let Some(text) = book.and_then(|book| book.emoji_name(&written, self.reader.direction())) {
            span.gloss = Some(Gloss { text, source: Source::Cldr, certainty: Certainty::Likely });
            span.explained = Explained::Rule;
        }
        span
    }
}
