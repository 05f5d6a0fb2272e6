//! What platforms put into posts besides words: links, tags, stickers, faces.

use std::ops::Range;

use crate::engine::annotate::Kind;
use crate::engine::annotate::Span;
use crate::engine::annotate::annotator::Reading;
use crate::engine::segment::Detail;
use crate::engine::segment::Structure;
use crate::engine::segment::StructureKind;

impl Reading<'_> {
    pub(super) fn structure(&self, structure: Structure) -> Span {
        let units = structure.units;
        match structure.kind {
            StructureKind::Url => self.plain(units, Kind::Url),
            StructureKind::Mention => self.plain(units, Kind::Mention),
            StructureKind::Kaomoji => self.explained_whole(units, Kind::Kaomoji),
            StructureKind::Sticker => self.explained_whole(units, Kind::Sticker),
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

    fn explained_whole(&self, units: Range<usize>, kind: Kind) -> Span {
        match self.segmenter.exact_phrase(units.clone()) {
            Some(phrase) => self.phrase(units, phrase, kind),
            None => self.plain(units, kind),
        }
    }
}
