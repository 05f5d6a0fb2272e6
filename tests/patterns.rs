//! Words, names and patterns that Chinese builds freely: every table beside the code that finds them, in `src/engine/segment`.
//!
//! A row with brackets is a post in which exactly those spans have the glosses behind `=>`, in order. A row without is a
//! near miss: the post as it has to be cut, with a space between two spans.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use yizhu::engine::annotate::Kind;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::Span;

use support::lexicons;

/// Fewest rows of either sort in a table.
const FOUND: usize = 12;
const NEAR_MISSES: usize = 8;

#[track_caller]
fn check(table: &str) {
    let annotator = lexicons::annotator();
    let rows = table.lines().map(str::trim).filter(|row| !row.is_empty() && !row.starts_with('#'));
    let (found, missed): (Vec<&str>, Vec<&str>) = rows.partition(|row| row.contains('['));
    let mut wrong = Vec::new();
    for row in &found {
        let (post, glosses) = row.split_once(" => ").expect("a row with brackets says what they mean");
        let text: String = post.chars().filter(|c| !matches!(c, '[' | ']')).collect();
        let spans = annotator.annotate(&text, Reader::English);
        let marked = post.split('[').skip(1).map(|part| part.split(']').next().unwrap());
        for (word, gloss) in marked.zip(glosses.split(" | ")) {
            let shown = |span: &Span| span.gloss.as_ref().map_or("", |gloss| gloss.text.as_str()).to_owned();
            let span = spans.iter().find(|span| &text[span.range.start.0..span.range.end.0] == word);
            match span {
                Some(span) if fits(&shown(span), gloss) => {}
                Some(span) => wrong.push(format!("{row}\n    {word} is “{}”", shown(span))),
                None => wrong.push(format!("{row}\n    {}", cut(&text, &spans))),
            }
        }
    }
    for row in &missed {
        let text = row.replace(' ', "");
        let cut = cut(&text, &annotator.annotate(&text, Reader::English));
        if cut != **row {
            wrong.push(format!("{row}\n    {cut}"));
        }
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
    assert!(found.len() >= FOUND, "only {} rows show what is found", found.len());
    assert!(missed.len() >= NEAR_MISSES, "only {} rows show what is not", missed.len());
}

/// Whether a gloss is as expected; `…` stands for what dictionaries and editors say.
fn fits(shown: &str, expected: &str) -> bool {
    let mut rest = shown;
    let parts: Vec<&str> = expected.split('…').collect();
    let passes = |(place, part): (usize, &&str)| {
        let found = rest.find(part).filter(|&found| place > 0 || found == 0);
        rest = found.map_or("", |found| &rest[found + part.len()..]);
        found.is_some()
    };
    parts.iter().enumerate().all(passes) && (rest.is_empty() || expected.ends_with('…'))
}

fn cut(text: &str, spans: &[Span]) -> String {
    let words = spans.iter().filter(|span| span.kind != Kind::Space);
    words.map(|span| &text[span.range.start.0..span.range.end.0]).collect::<Vec<_>>().join(" ")
}

#[test]
fn words_and_names_that_no_list_has() {
    check(include_str!("../src/engine/segment/unlisted.txt"));
}

#[test]
fn letters_and_digits_of_chinese_posts() {
    check(include_str!("../src/engine/segment/letters.txt"));
}

#[test]
fn words_said_twice() {
    check(include_str!("../src/engine/segment/reduplication.txt"));
}

#[test]
fn frames_around_words() {
    check(include_str!("../src/engine/segment/frame.txt"));
}

#[test]
fn verbs_around_their_object() {
    check(include_str!("../src/engine/segment/separable.txt"));
}

#[test]
fn things_counted() {
    check(include_str!("../src/engine/segment/counted.txt"));
}
