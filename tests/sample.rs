//! A sample of the phrasebook, read as its readers meet it: fresh sentences, and what the phrase in each has to be told as.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod support;

use std::ops::Range;

use yizhu::engine::annotate::Explained;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::Span;

use support::lexicons;
use support::marked::marked;
use support::tree;

/// Fewest phrases of the sample.
const FEWEST: usize = 300;

#[test]
fn phrases_of_the_sample_are_found_in_fresh_sentences_and_told_as_a_second_reader_expects() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for path in tree::files_ending("tests/golden/phrases", &["txt"]) {
        let reader = if tree::name(&path).contains("/zh-") { Reader::English } else { Reader::Chinese };
        for (number, line) in numbered(&tree::read(&path)) {
            let (written, wanted) = line.rsplit_once(" = ").expect("a line has a sentence, =, and what is told");
            let (sentence, pieces) = marked(written.trim(), ['⟦', '⟧']);
            let told = told(&sentence, &pieces, reader);
            count += 1;
            let right = |told: &String| wanted.split('|').any(|wanted| told.contains(wanted.trim()));
            if pieces.is_empty() || !told.iter().any(right) {
                wrong.push(format!("{}:{number}: {line}   told: {}", tree::name(&path), told.join(" | ")));
            }
        }
    }
    println!("{count} phrases");
    tree::none(&wrong, "phrases are not found, or told otherwise:");
    assert!(count >= FEWEST, "{count} phrases, fewer than {FEWEST}");
}

fn numbered(text: &str) -> Vec<(usize, String)> {
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim().to_owned()));
    lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).collect()
}

/// What phrases that hold the pieces, or lie in them, are told as.
fn told(sentence: &str, pieces: &[Range<usize>], reader: Reader) -> Vec<String> {
    let mut waiting: Vec<Span> = lexicons::annotator().annotate(sentence, reader);
    let mut told = Vec::new();
    while let Some(span) = waiting.pop() {
        let range = span.range.start.0..span.range.end.0;
        let meets = pieces.iter().any(|piece| piece.start < range.end && range.start < piece.end);
        if meets && matches!(span.explained, Explained::Phrase(_)) {
            told.extend(span.gloss.as_ref().map(|gloss| gloss.text.to_string()));
        }
        waiting.extend(span.parts);
    }
    told
}
