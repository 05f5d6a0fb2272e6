//! Spans as records for other programs: the command line's JSON Lines and the JavaScript API.

use serde::Serialize;

use crate::engine::annotate::Annotator;
use crate::engine::annotate::Doubt;
use crate::engine::annotate::Explained;
use crate::engine::annotate::Span;
use crate::engine::reading::pinyin;
use crate::engine::text::Utf8;

/// A span with its offsets in the caller's unit. Fields that do not apply are left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[allow(missing_docs, reason = "README.md documents the record")]
pub struct WireSpan {
    pub start: usize,
    pub end: usize,
    pub text: String,
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gloss: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lemma: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stands_for: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<WireSpan>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other: Vec<WireSpan>,
}

/// Spans of `text` as records; `offset` turns a byte offset into the caller's unit.
#[must_use]
pub fn wire_spans(annotator: &Annotator, text: &str, spans: &[Span], offset: &dyn Fn(Utf8) -> usize) -> Vec<WireSpan> {
    spans.iter().map(|span| wire_span(annotator, text, span, offset)).collect()
}

fn wire_span(annotator: &Annotator, text: &str, span: &Span, offset: &dyn Fn(Utf8) -> usize) -> WireSpan {
    let note = match (&span.explained, &annotator.phrasebook) {
        (Explained::Phrase(phrase), Some(book)) => Some(book.note(*phrase)).filter(|note| !note.is_empty()),
        _ => None,
    };
    let lemma = match &span.explained {
        Explained::English { lemma: Some((lemma, _)), .. } => Some(lemma.clone()),
        _ => None,
    };
    let doubt = span.doubt.as_deref().filter(|doubt| doubt.range.start == span.range.start);
    let other = doubt.map(Doubt::other).unwrap_or_default();
    let written = annotator.written(text, span);
    WireSpan {
        start: offset(span.range.start),
        end: offset(span.range.end),
        text: text.get(span.range.start.0..span.range.end.0).unwrap_or_default().to_owned(),
        kind: span.kind.name(),
        reading: Some(pinyin::join(&span.reading)).filter(|reading| !reading.is_empty()),
        gloss: span.gloss.as_ref().map(|gloss| gloss.text.clone()),
        source: span.gloss.as_ref().map(|gloss| gloss.source.name()),
        certainty: span.gloss.as_ref().map(|gloss| gloss.certainty.name()),
        lemma,
        written: written.name(),
        stands_for: written.stands_for().map(str::to_owned),
        note: note.map(str::to_owned),
        parts: wire_spans(annotator, text, &span.parts, offset),
        other: wire_spans(annotator, text, other, offset),
    }
}
