//! A post for a terminal: a line a word, with reading, gloss and source.

use std::fmt::Write;

use crate::engine::annotate::Annotator;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Span;
use crate::engine::annotate::wire_spans;
use crate::engine::reading::pinyin;

/// The post, then its words.
#[must_use]
pub fn post(annotator: &Annotator, text: &str, spans: &[Span]) -> String {
    let mut shown = format!("{}\n", visible(text.trim_end()));
    for (span, wire) in spans.iter().zip(wire_spans(annotator, text, spans, &|at| at.0)) {
        if matches!(span.kind, Kind::Space | Kind::Punctuation) {
            continue;
        }
        let reading = pinyin::join(&span.reading);
        let gloss =
            wire.gloss.unwrap_or_else(|| if span.kind == Kind::Unknown { "?".to_owned() } else { String::new() });
        let source = wire.source.map(|source| format!("  ({source})")).unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = writeln!(shown, "  {}\t{reading}\t{}\t{gloss}{source}", visible(&wire.text), span.kind.name());
        if let Some(note) = wire.note {
            let _ = writeln!(shown, "  \t\t\t{note}");
        }
    }
    shown.push('\n');
    shown
}

/// Control characters of a post must not steer the terminal.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' && c != '\t' { '\u{FFFD}' } else { c }).collect()
}
