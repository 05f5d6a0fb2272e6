//! The command line's work, line by line: JSON Lines, text or HTML out of posts.

mod html;
mod terminal;

use serde::Deserialize;
use serde::Serialize;
use serde_json::value::RawValue;

use crate::engine::annotate::Annotator;
use crate::engine::annotate::Reader;
use crate::engine::annotate::WireSpan;
use crate::engine::annotate::guess_reader;
use crate::engine::annotate::wire_spans;
use crate::engine::text::Positions;

/// Longest post in bytes; a longer one is an error that says so.
const LONGEST_POST: usize = 4_000_000;

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A JSON object a line, for programs.
    JsonLines,
    /// Words with readings and glosses, for a terminal.
    Text,
    /// One page, for a browser.
    Html,
}

impl Format {
    /// The format of a `--format` argument.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "jsonl" | "json" => Some(Self::JsonLines),
            "text" => Some(Self::Text),
            "html" => Some(Self::Html),
            _ => None,
        }
    }
}

/// Posts in, text out.
pub struct Job<'data> {
    annotator: &'data Annotator,
    reader: Option<Reader>,
    format: Format,
    line: usize,
}

#[derive(Deserialize)]
struct Input<'line> {
    #[serde(borrow, default)]
    id: Option<&'line RawValue>,
    #[serde(borrow, default)]
    text: Option<&'line RawValue>,
}

#[derive(Serialize)]
struct Output<'line> {
    id: Option<&'line RawValue>,
    text: &'line str,
    reader: &'static str,
    spans: Vec<WireSpan>,
}

#[derive(Serialize)]
struct Failure<'line> {
    id: Option<&'line RawValue>,
    error: String,
}

impl<'data> Job<'data> {
    /// A job for one reader, or for whomever each post needs explaining to.
    #[must_use]
    pub fn new(annotator: &'data Annotator, reader: Option<Reader>, format: Format) -> Self {
        Self { annotator, reader, format, line: 0 }
    }

    /// What stands before the first post.
    #[must_use]
    pub fn head(&self) -> String {
        if self.format == Format::Html { html::HEAD.to_owned() } else { String::new() }
    }

    /// What stands after the last post.
    #[must_use]
    pub fn tail(&self) -> String {
        if self.format == Format::Html { html::TAIL.to_owned() } else { String::new() }
    }

    /// The answer to one line of input. A bad line gets an answer that names its error; a blank one gets none.
    #[must_use]
    pub fn line(&mut self, bytes: &[u8]) -> String {
        self.line += 1;
        let bytes = if self.line == 1 { bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes) } else { bytes };
        if bytes.trim_ascii().is_empty() {
            return String::new();
        }
        let failure = |id, error: String| self.failure(id, &error);
        let line = match std::str::from_utf8(bytes) {
            Ok(line) => line.trim(),
            Err(error) => return failure(None, format!("the line is not UTF-8 at byte {}", error.valid_up_to() + 1)),
        };
        let input: Input = match serde_json::from_str(line) {
            Ok(input) => input,
            Err(error) => return failure(None, format!("the line is not a JSON object: {error}")),
        };
        let Some(text) = input.text else {
            return failure(input.id, "there is no \"text\"".to_owned());
        };
        match serde_json::from_str::<String>(text.get()) {
            Ok(text) if text.len() > LONGEST_POST => {
                failure(input.id, format!("the text has {} bytes; at most {LONGEST_POST} are read", text.len()))
            }
            Ok(text) => self.post(input.id, &text),
            Err(error) => failure(input.id, format!("\"text\" is not a valid string: {error}")),
        }
    }

    fn post(&self, id: Option<&RawValue>, text: &str) -> String {
        let reader = self.reader.unwrap_or_else(|| guess_reader(text, Reader::English));
        let spans = self.annotator.annotate(text, reader);
        match self.format {
            Format::JsonLines => {
                let positions = Positions::new(text);
                let offset = |at| positions.code_point(at).unwrap_or_default().0;
                let spans = wire_spans(self.annotator, text, &spans, &offset);
                json_line(&Output { id, text, reader: reader.code(), spans })
            }
            Format::Text => terminal::post(self.annotator, text, &spans),
            Format::Html => html::post(self.annotator, text, reader, &spans),
        }
    }

    fn failure(&self, id: Option<&RawValue>, error: &str) -> String {
        let error = format!("line {}: {error}", self.line);
        match self.format {
            Format::JsonLines => json_line(&Failure { id, error }),
            Format::Text => format!("{error}\n\n"),
            Format::Html => html::failure(&error),
        }
    }
}

fn json_line(record: &impl Serialize) -> String {
    // Serialising plain records of strings and numbers cannot fail.
    serde_json::to_string(record).unwrap_or_else(|error| format!("{{\"id\":null,\"error\":\"{error}\"}}")) + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &[u8], expected: &str) {
        let annotator = Annotator::default();
        let mut job = Job::new(&annotator, None, Format::JsonLines);
        assert_eq!(job.line(line).trim_end(), expected);
    }

    #[test]
    fn a_post_is_covered_by_spans_in_code_points() {
        check(
            r#"{"id":[1],"text":"😀 a"}"#.as_bytes(),
            r#"{"id":[1],"text":"😀 a","reader":"zh","spans":[{"start":0,"end":1,"text":"😀","kind":"emoji"},{"start":1,"end":2,"text":" ","kind":"space"},{"start":2,"end":3,"text":"a","kind":"latin"}]}"#,
        );
        check(br#"{"id":"e","text":""}"#, r#"{"id":"e","text":"","reader":"en","spans":[]}"#);
    }

    #[test]
    fn a_bad_line_keeps_its_id() {
        let annotator = Annotator::default();
        let mut job = Job::new(&annotator, None, Format::JsonLines);
        for line in [r#"{"id":7,"text":"\ud800"}"#, r#"{"id":7,"text":5}"#, r#"{"id":7}"#] {
            let answer = job.line(line.as_bytes());
            assert!(answer.starts_with(r#"{"id":7,"error":"line "#), "{answer}");
        }
        for line in [&b"{"[..], b"[]", b"\xFF\xFE", b"nonsense"] {
            let answer = job.line(line);
            assert!(answer.starts_with(r#"{"id":null,"error":"line "#), "{answer}");
        }
        assert_eq!(job.line(b"\n"), "");
    }
}
