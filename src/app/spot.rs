//! The places of a post that can be tapped or reached by arrow keys.

use crate::engine::annotate::Kind;
use crate::engine::annotate::Span;
use crate::engine::text::Utf8;

/// A span of a post, or a part of one (the words of a tag).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Spot {
    /// The span's place in the post.
    pub span: usize,
    /// The part's place in the span.
    pub part: Option<usize>,
}

impl Spot {
    /// The span itself.
    #[must_use]
    pub fn of(span: usize) -> Self {
        Self { span, part: None }
    }

    /// What stands at this spot.
    #[must_use]
    pub fn in_spans(self, spans: &[Span]) -> Option<&Span> {
        let span = spans.get(self.span)?;
        self.part.map_or(Some(span), |part| span.parts.get(part))
    }
}

/// The spot that holds a place of the text.
#[must_use]
pub fn spot_at(spots: &[Spot], spans: &[Span], place: Utf8) -> Option<Spot> {
    spots.iter().copied().find(|spot| spot.in_spans(spans).is_some_and(|span| span.range.contains(&place)))
}

/// All spots with something to show, in reading order. The words of a tag are spots of their own.
#[must_use]
pub fn spots(spans: &[Span]) -> Vec<Spot> {
    let mut found = Vec::new();
    for (index, span) in spans.iter().enumerate() {
        if span.kind == Kind::Hashtag {
            let parts = span.parts.iter().enumerate().filter(|(_, part)| part.has_card());
            found.extend(parts.map(|(part, _)| Spot { span: index, part: Some(part) }));
        } else if span.has_card() {
            found.push(Spot::of(index));
        }
    }
    found
}
