//! What platforms put into posts besides words: links, tags, stickers, faces.

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
use crate::engine::annotate::kaomoji;
use crate::engine::segment::Detail;
use crate::engine::segment::Structure;
use crate::engine::segment::StructureKind;

impl Reading<'_> {
    pub(super) fn structure(&self, structure: Structure) -> Span {
        let units = structure.units;
        match structure.kind {
            StructureKind::Url => self.plain(units, Kind::Url),
            StructureKind::Mention => self.plain(units, Kind::Mention),
            StructureKind::Kaomoji => self.kaomoji(units),
            StructureKind::Sticker => self.sticker(units),
            StructureKind::Button => self.button(units),
            StructureKind::Hashtag => {
                let mut span = self.plain(units.clone(), Kind::Hashtag);
                let inner = structure.inner;
                let mark = |range: Range<usize>| (!range.is_empty()).then(|| self.plain(range, Kind::Punctuation));
                span.parts.extend(mark(units.start..inner.start));
                span.parts.extend(self.spans(self.segmenter.cut(inner.clone(), Detail::Phrases)));
                span.parts.extend(mark(inner.end..units.end));
                span
            }
        }
    }

    /// A face: by the phrasebook, else in words for its eyes, mouth and arms.
    fn kaomoji(&self, units: Range<usize>) -> Span {
        if let Some(phrase) = self.segmenter.exact_phrase(units.clone()) {
            return self.phrase(units, phrase, Kind::Kaomoji);
        }
        let folded = self.folded.slice(units.clone());
        let mut span = self.plain(units, Kind::Kaomoji);
        let written = self.text.get(span.range.start.0..span.range.end.0).unwrap_or_default();
        span.gloss = Some(kaomoji::told(written, &folded, self.reader));
        span.explained = Explained::Rule;
        span
    }

    /// A sticker: by the phrasebook, in whichever app's spelling; else by the words of its name.
    fn sticker(&self, units: Range<usize>) -> Span {
        if let Some(phrase) = self.segmenter.exact_phrase(units.clone()) {
            return self.phrase(units, phrase, Kind::Sticker);
        }
        let first = |unit: usize| self.folded.first(unit);
        let close = units.end.saturating_sub(1);
        // [藏狐_大哭] is one of a set of pictures.
        let start =
            (units.start + 1..close).rev().find(|&unit| first(unit) == '_').map_or(units.start + 1, |unit| unit + 1);
        let marked = matches!(first(close.saturating_sub(1)), 'r' | 'h') && close.saturating_sub(1) > start;
        let inner = start..if marked { close - 1 } else { close };
        let name: String = self.folded.chars_of(inner.clone()).iter().map(|&c| self.segmenter.simplify(c)).collect();
        let spellings = [format!("[{name}]"), format!("[{name}r]"), format!("[{name}h]")];
        if let Some(phrase) = spellings.iter().find_map(|code| self.segmenter.phrase_spelt(code, &units)) {
            return self.phrase(units, phrase, Kind::Sticker);
        }
        let mut span = self.plain(units.clone(), Kind::Sticker);
        if self.reader == Reader::English {
            let words = self.spans(self.segmenter.cut(inner.clone(), Detail::Phrases));
            span.gloss =
                chinese::put_together(&words).map(|gloss| Gloss { text: format!("sticker: {}", gloss.text), ..gloss });
            if span.gloss.is_some() {
                span.explained = Explained::Rule;
                let sign = |units: Range<usize>| self.plain(units, Kind::Punctuation);
                span.parts = std::iter::once(sign(units.start..inner.start))
                    .chain(words)
                    .chain(std::iter::once(sign(inner.end..units.end)))
                    .collect();
            }
        }
        span
    }

    /// What belongs to the app and not to the post.
    fn button(&self, units: Range<usize>) -> Span {
        let less = {
            let text = self.folded.slice(units.clone());
            text.starts_with('收') || text.ends_with("less")
        };
        let text = match (self.reader, less) {
            (Reader::English, false) => "(the app’s button: show the whole post)",
            (Reader::English, true) => "(the app’s button: show less)",
            (Reader::Chinese, false) => "（应用的按钮：展开全文）",
            (Reader::Chinese, true) => "（应用的按钮：收起）",
        };
        let mut span = self.plain(units, Kind::Phrase);
        span.gloss = Some(Gloss { text: text.to_owned(), source: Source::Yizhu, certainty: Certainty::Likely });
        span.explained = Explained::Rule;
        span
    }
}
