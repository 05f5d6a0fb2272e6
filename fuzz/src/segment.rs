//! The whole reading of a post: the laws of `tests/laws.rs`, and those of doubts, cards and records.

use unicode_segmentation::UnicodeSegmentation;
use yizhu::engine::annotate::Annotator;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::Span;
use yizhu::engine::annotate::wire_spans;

/// The least bit of an input's first byte chooses the reader; the next ones, what is asked besides the spans.
const CHINESE: u8 = 1;
const TWICE: u8 = 2;
const CARDS: u8 = 4;
const OTHER_CUT: u8 = 8;

/// Panics where a law of reading is broken. The first byte says for whom and what is asked, the rest is the post.
pub fn check(annotator: &Annotator, bytes: &[u8]) {
    let Some((how, post)) = bytes.split_first() else { return };
    let text = &*String::from_utf8_lossy(post);
    let reader = if how & CHINESE == 0 { Reader::English } else { Reader::Chinese };
    let spans = annotator.annotate(text, reader);
    spans_cover_the_text(text, &spans);
    if how & TWICE != 0 {
        assert_eq!(annotator.annotate(text, reader), spans, "reading twice gives the same");
    }
    if how & CARDS != 0 {
        cards_and_records(annotator, text, &spans);
    }
    if how & OTHER_CUT != 0 {
        a_chosen_cut_is_shown(annotator, text, reader, &spans);
    }
}

fn spans_cover_the_text(text: &str, spans: &[Span]) {
    let edges: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
    let mut at = 0;
    for span in spans {
        assert_eq!(span.range.start.0, at, "a span begins elsewhere than the one before it ends");
        assert!(span.range.end.0 > at, "a span is empty");
        at = span.range.end.0;
        assert!(edges.binary_search(&at).is_ok(), "a span ends inside a grapheme at byte {at}");
        assert!(parts_cover(text, span), "{:?} is not made of its parts {:?}", span.range, span.parts);
        let Some(doubt) = &span.doubt else { continue };
        assert_eq!(text.get(doubt.range.start.0..doubt.range.end.0), Some(doubt.text.as_str()));
        assert!(doubt.range.start <= span.range.start && span.range.end <= doubt.range.end);
        for cut in &doubt.cuts {
            let mut at = doubt.range.start;
            for span in cut {
                assert!(span.range.start == at && span.range.end > at, "a cut has a gap or an overlap");
                assert!(parts_cover(text, span));
                at = span.range.end;
            }
            assert_eq!(at, doubt.range.end, "a cut does not cover its stretch");
        }
    }
    assert_eq!(at, text.len(), "the spans do not reach the end");
}

/// Parts follow each other from the span's beginning to its end, and so do theirs.
fn parts_cover(text: &str, span: &Span) -> bool {
    let mut at = span.range.start;
    for part in &span.parts {
        if part.range.start != at || part.range.end <= at || !parts_cover(text, part) {
            return false;
        }
        at = part.range.end;
    }
    text.is_char_boundary(at.0) && (span.parts.is_empty() || at == span.range.end)
}

/// Every span has a card, its parts too; records hold the text.
fn cards_and_records(annotator: &Annotator, text: &str, spans: &[Span]) {
    for span in spans {
        let card = annotator.card(text, span);
        assert_eq!(Some(card.text.as_str()), text.get(span.range.start.0..span.range.end.0));
        span.parts.iter().for_each(|part| drop(annotator.card(text, part)));
    }
    let records = wire_spans(annotator, text, spans, &|at| at.0);
    assert_eq!(records.iter().map(|record| record.text.as_str()).collect::<String>(), text);
}

/// A reader who chooses the other cut is shown it.
fn a_chosen_cut_is_shown(annotator: &Annotator, text: &str, reader: Reader, spans: &[Span]) {
    let Some(doubt) = spans.iter().find_map(|span| span.doubt.as_deref()) else { return };
    let [_, second] = &doubt.names;
    let annotator = Annotator { cuts: second.clone(), ..annotator.clone() };
    let chosen = annotator.annotate(text, reader);
    spans_cover_the_text(text, &chosen);
    let same = chosen.iter().filter_map(|span| span.doubt.as_deref()).find(|other| other.range == doubt.range);
    assert!(same.is_some_and(|doubt| doubt.second), "the chosen cut is not shown");
}
