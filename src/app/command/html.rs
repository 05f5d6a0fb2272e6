//! Posts as one HTML page: readings above the words, glosses on request, without any script.

use std::fmt::Write;

use crate::engine::annotate::Annotator;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Span;
use crate::engine::annotate::wire_spans;
use crate::engine::reading::pinyin;

/// Before the first post.
pub const HEAD: &str = "<!doctype html>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
<title>Yizhu 译注</title>\n<style>body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.15rem/2.2 system-ui,sans-serif}\
article{white-space:pre-wrap;margin-bottom:3rem}rt{font-size:.55em}[title]{text-decoration:underline dotted .08em;text-underline-offset:.25em}\
dl{white-space:normal;font-size:.9rem;line-height:1.5}dt{font-weight:600}dd{margin:0 0 .6rem}</style>\n";
/// After the last post.
pub const TAIL: &str = "";

/// One post, with its cultural notes below.
#[must_use]
pub fn post(annotator: &Annotator, text: &str, reader: Reader, spans: &[Span]) -> String {
    let language = match reader {
        Reader::English => "zh",
        Reader::Chinese => "en",
    };
    let mut page = format!("<article lang=\"{language}\">");
    let mut notes = String::new();
    for (span, wire) in spans.iter().zip(wire_spans(annotator, text, spans, &|at| at.0)) {
        let words = escape(&wire.text);
        let reading = escape(&pinyin::join(&span.reading));
        let ruby = if reading.is_empty() { words.clone() } else { format!("<ruby>{words}<rt>{reading}</rt></ruby>") };
        // Writing to a string cannot fail.
        let _ = match (&wire.gloss, wire.source) {
            (Some(gloss), Some(source)) => write!(page, "<span title=\"{} · {source}\">{ruby}</span>", escape(gloss)),
            _ => write!(page, "{ruby}"),
        };
        if let Some(note) = &wire.note {
            let gloss = wire.gloss.as_deref().unwrap_or_default();
            let _ = write!(notes, "<dt>{words} · {}</dt><dd>{}</dd>", escape(gloss), escape(note));
        }
    }
    if !notes.is_empty() {
        let _ = write!(page, "<dl lang=\"{}\">{notes}</dl>", reader.code());
    }
    page.push_str("</article>\n");
    page
}

/// A line that could not be read.
#[must_use]
pub fn failure(error: &str) -> String {
    format!("<p role=\"alert\">{}</p>\n", escape(error))
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\0' => escaped.push('\u{FFFD}'),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_cannot_write_markup() {
        let annotator = Annotator::default();
        let text = "<script>alert(1)</script>\"'&";
        let page = post(&annotator, text, Reader::English, &annotator.annotate(text, Reader::English));
        assert!(!page.contains("<script") && page.contains("&lt;"), "{page}");
    }
}
