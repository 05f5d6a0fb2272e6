//! Sentences written apart from the data, with what has to be found in them. `tests/golden` says how they are written.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod support;

use std::ops::Range;

use yizhu::engine::annotate::Explained;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::Span;

use support::lexicons;
use support::marked::marked;
use support::tree;

/// Fewest sentences of each sort: expressions, and near misses.
const FEWEST: [(char, usize); 2] = [('+', 200), ('-', 60)];

#[test]
fn english_expressions_are_found_and_near_misses_are_not() {
    let text = tree::read(tree::root().join("tests/golden/en-expressions.txt").as_path());
    let mut wrong = Vec::new();
    let mut counts = FEWEST.map(|(sign, _)| (sign, 0));
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let (sign, written) = line.split_at(1);
        let (sentence, marked) = marked(written.trim(), ['[', ']']);
        let phrases = phrases(&sentence);
        counts.iter_mut().filter(|(other, _)| sign.starts_with(*other)).for_each(|(_, count)| *count += 1);
        let right = match sign {
            // One expression holds each pair of brackets, or one all of them: [pick] the kids [up].
            "+" => marked.iter().all(|range| is_read(&phrases, range)) || is_read(&phrases, &whole(&marked)),
            "-" => !marked.iter().any(|range| phrases.iter().any(|p| p.start < range.end && range.start < p.end)),
            other => panic!("line {}: a line begins with + or -, not {other:?}", number + 1),
        };
        if !right || marked.is_empty() {
            let found: Vec<&str> = phrases.into_iter().map(|range| &sentence[range]).collect();
            wrong.push(format!("line {}: {line}   found: {}", number + 1, found.join(" | ")));
        }
    }
    for ((sign, fewest), (_, count)) in FEWEST.iter().zip(counts) {
        println!("{sign} {count} sentences");
        assert!(count >= *fewest, "{count} sentences with {sign}, fewer than {fewest}");
    }
    tree::none(&wrong, "tests/golden/en-expressions.txt is read otherwise:");
}

/// Whether the words are read as one expression or as part of a longer one: *so delulu*, *two cents* in *my two cents*.
fn is_read(phrases: &[Range<usize>], words: &Range<usize>) -> bool {
    phrases.iter().any(|phrase| phrase.start <= words.start && words.end <= phrase.end)
}

fn whole(ranges: &[Range<usize>]) -> Range<usize> {
    ranges.first().map_or(0, |range| range.start)..ranges.last().map_or(0, |range| range.end)
}

/// The stretches that are read as phrases, parts of hashtags and the like included.
fn phrases(sentence: &str) -> Vec<Range<usize>> {
    let mut waiting: Vec<Span> = lexicons::annotator().annotate(sentence, Reader::Chinese);
    let mut found = Vec::new();
    while let Some(span) = waiting.pop() {
        if matches!(span.explained, Explained::Phrase(_)) {
            found.push(span.range.start.0..span.range.end.0);
        }
        waiting.extend(span.parts);
    }
    found
}

/// Fewest sentences with a word of several senses.
const FEWEST_SENSES: usize = 120;
/// Share of them that may be explained by another sense: the list holds hard ones, and stays when they are missed.
const MISSED_SENSES: usize = 5;

#[test]
fn english_words_of_several_senses_are_explained_by_the_one_meant() {
    let text = tree::read(tree::root().join("tests/golden/en-senses.txt").as_path());
    let (mut wrong, mut count) = (Vec::new(), 0);
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let (sentence, wanted) = line.rsplit_once('=').expect("a line has a sentence, =, and what its gloss must hold");
        let (sentence, ranges) = marked(sentence.trim(), ['[', ']']);
        let wanted: Vec<&str> = wanted.trim().split('|').collect();
        let spans = lexicons::annotator().annotate(&sentence, Reader::Chinese);
        let meant =
            |span: &&Span| ranges.iter().any(|range| span.range.start.0 < range.end && range.start < span.range.end.0);
        let glosses: Vec<&str> = spans
            .iter()
            .filter(meant)
            .filter_map(|span| span.gloss.as_ref())
            .map(|gloss| gloss.text.as_str())
            .collect();
        count += 1;
        if !glosses.iter().any(|gloss| wanted.iter().any(|wanted| gloss.contains(wanted))) {
            wrong.push(format!("line {}: {line}   found: {}", number + 1, glosses.join(" | ")));
        }
    }
    println!("{count} sentences, {} explained by another sense\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= FEWEST_SENSES, "{count} sentences, fewer than {FEWEST_SENSES}");
    assert!(wrong.len() * 100 <= count * MISSED_SENSES, "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}
