//! Posts as people write them, and how the engine reads each: `tests/corpus/NAME.txt` beside `NAME.spans`.
//!
//! `UPDATE_EXPECT=1 cargo test --test corpus` rewrites the expectations; read the difference before it is committed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use std::fs;
use std::path::Path;

use yizhu::engine::annotate::Kind;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::WireSpan;
use yizhu::engine::annotate::guess_reader;
use yizhu::engine::annotate::wire_spans;

use support::lexicons;
use support::tree;

/// Fewest posts, both languages together.
const FEWEST: usize = 40;

/// Posts in both languages at once: who asks decides.
const MIXED: [&str; 1] = ["tests/corpus/zh-25-english-homework.txt"];

/// Names that nothing in their sentence shows to be names.
const NAMES: [&str; 2] = ["Abernethy", "quietpancake"];

#[test]
fn posts_are_read_as_expected() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut wrong = Vec::new();
    for path in posts() {
        let (found, place) = (read(&path), path.with_extension("spans"));
        if update {
            fs::write(&place, &found).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&place).unwrap_or_default();
        if let Some(difference) = difference(&expected, &found) {
            wrong.push(format!("{}:{difference}", tree::name(&place)));
        }
    }
    tree::none(
        &wrong,
        "If the new reading is right, run `UPDATE_EXPECT=1 cargo test --test corpus`, read the difference and commit it:",
    );
}

#[test]
fn the_reader_is_guessed_from_the_post() {
    for path in posts() {
        let usual = if tree::name(&path).contains("/zh-") { Reader::English } else { Reader::Chinese };
        let (text, name) = (fs::read_to_string(&path).unwrap(), tree::name(&path));
        let expected = if MIXED.contains(&name.as_str()) { usual.other() } else { usual };
        assert_eq!(guess_reader(&text, usual.other()), expected, "{name}: the wrong direction is guessed");
    }
}

#[test]
fn english_posts_have_no_unexplained_word_but_names() {
    let annotator = lexicons::annotator();
    let mut found = Vec::new();
    for path in posts().iter().filter(|path| tree::name(path).contains("/en-")) {
        let text = fs::read_to_string(path).unwrap();
        let mut waiting = annotator.annotate(&text, Reader::Chinese);
        while let Some(span) = waiting.pop() {
            let word = &text[span.range.start.0..span.range.end.0];
            if span.kind == Kind::Unknown && !NAMES.contains(&word) {
                found.push(format!("{}: {word}", tree::name(path)));
            }
            waiting.extend(span.parts);
        }
    }
    tree::none(&found, "Add a gloss to data/glosses/en.tsv, or a name to NAMES:");
}

#[test]
fn there_are_enough_posts_and_none_is_left_over() {
    assert!(posts().len() >= FEWEST, "{} posts, fewer than {FEWEST}", posts().len());
    for path in tree::files_ending("tests/corpus", &[".spans"]) {
        assert!(path.with_extension("txt").is_file(), "{} belongs to no post: delete it", tree::name(&path));
    }
}

fn posts() -> Vec<std::path::PathBuf> {
    tree::files_ending("tests/corpus", &[".txt"])
}

/// A post as the engine reads it: a line a span, parts indented.
fn read(path: &Path) -> String {
    let (annotator, text) = (lexicons::annotator(), fs::read_to_string(path).unwrap());
    let reader = guess_reader(&text, Reader::English);
    let spans = annotator.annotate(&text, reader);
    let spans = wire_spans(&annotator, &text, &spans, &|at| at.0);
    let whole: String = spans.iter().map(|span| span.text.as_str()).collect();
    assert_eq!(whole, text, "{}: the spans are not the text", tree::name(path));
    let mut shown = format!("reader {}\n", reader.code());
    spans.iter().for_each(|span| show(span, "", &mut shown));
    shown
}

/// `kind «text» · reading · gloss · source, certainty`; what a span lacks is left out. An odd spelling names its word.
fn show(span: &WireSpan, indent: &str, shown: &mut String) {
    let text = span.text.escape_debug().to_string().replace("\\'", "'").replace("\\\"", "\"");
    let mut fields = vec![format!("{indent}{} «{text}»", span.kind)];
    fields.extend(span.lemma.as_ref().map(|lemma| format!("of {lemma}")));
    let plain = span.written.is_none_or(|written| ["emphasis", "contraction", "american"].contains(&written));
    fields.extend(span.stands_for.as_ref().filter(|_| !plain).map(|word| format!("for {word}")));
    fields.extend(span.reading.clone());
    fields.extend(span.gloss.clone());
    if let (Some(source), Some(certainty)) = (span.source, span.certainty) {
        fields.push(format!("{source}, {certainty}"));
    }
    fields.extend(span.note.as_ref().map(|_| "with a note".to_owned()));
    shown.push_str(fields.join(" · ").trim_end());
    shown.push('\n');
    for part in &span.parts {
        show(part, &format!("{indent}  "), shown);
    }
    // The other cut of a stretch stands below its first word.
    if !span.other.is_empty() {
        let other: Vec<&str> = span.other.iter().map(|span| span.text.as_str()).collect();
        shown.push_str(&format!("{indent}  or «{}»\n", other.join("» «")));
    }
}

/// The first line that differs, as an editor wants to see it.
fn difference(expected: &str, found: &str) -> Option<String> {
    let (mut old, mut new) = (expected.lines(), found.lines());
    for number in 1.. {
        match (old.next(), new.next()) {
            (None, None) => return None,
            (old, new) if old != new => {
                return Some(format!(
                    "{number}:\n    expected {}\n    got      {}",
                    old.unwrap_or("nothing"),
                    new.unwrap_or("nothing")
                ));
            }
            _ => {}
        }
    }
    None
}
