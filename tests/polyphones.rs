//! Chinese sentences as posts have them, written apart from the data, with the reading of their polyphones: `tests/golden/zh-readings.txt`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod support;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use yizhu::engine::annotate::Annotator;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::Span;

use support::lexicons;
use support::tree;

/// Fewest sentences, and the most of a hundred that may be known to be read otherwise.
const FEWEST: usize = 150;
const KNOWN_WRONG: usize = 3;

/// A sentence of the list.
struct Line<'text> {
    number: usize,
    written: &'text str,
    known_wrong: bool,
    sentence: String,
    /// Byte offset of a character, the character, its reading.
    readings: Vec<(usize, char, &'text str)>,
}

#[test]
fn chinese_posts_are_read_as_putonghua_has_them() {
    let text = tree::read(tree::root().join("tests/golden/zh-readings.txt").as_path());
    let lines = lines(&text);
    let annotator = lexicons::annotator();
    let mut wrong = Vec::new();
    for line in &lines {
        let heard = heard(&annotator, line);
        let right = heard.iter().all(|(_, expected, got)| expected == got);
        if right == line.known_wrong {
            let remedy = if right { "is right now: take its ~ away" } else { "" };
            let got = heard.iter().filter(|(_, expected, got)| expected != got);
            let got: Vec<String> = got.map(|(character, _, got)| format!("{character} {got}")).collect();
            wrong.push(format!("line {}: {}   got: {} {remedy}", line.number, line.written, got.join(", ")));
        }
    }
    let known = lines.iter().filter(|line| line.known_wrong).count();
    println!("{} sentences, {known} of them known to be read otherwise", lines.len());
    tree::none(&wrong, "tests/golden/zh-readings.txt is read otherwise:");
    assert!(lines.len() >= FEWEST, "{} sentences, fewer than {FEWEST}", lines.len());
    assert!(known * 100 <= lines.len() * KNOWN_WRONG, "{known} of {} sentences are known to be wrong", lines.len());
}

#[test]
fn every_common_polyphone_is_in_the_list_in_two_readings() {
    let text = tree::read(tree::root().join("tests/golden/zh-readings.txt").as_path());
    let mut readings: BTreeMap<char, BTreeSet<&str>> = BTreeMap::new();
    for line in &lines(&text) {
        line.readings.iter().for_each(|&(_, character, reading)| {
            readings.entry(character).or_default().insert(reading);
        });
    }
    let listed: Vec<char> = text.lines().filter_map(|line| line.strip_prefix("= ")).flat_map(str::chars).collect();
    let few = |character: &&char| readings.get(character).is_none_or(|readings| readings.len() < 2);
    let missing: Vec<String> =
        listed.iter().filter(few).map(|character| format!("{character}: write a second")).collect();
    assert!(listed.len() >= 100, "{} polyphones are listed", listed.len());
    tree::none(&missing, "tests/golden/zh-readings.txt has fewer than two readings of:");
}

/// For each marked character, the expected reading and the one that is shown.
fn heard<'line>(annotator: &Annotator, line: &'line Line) -> Vec<(char, &'line str, String)> {
    let spans = annotator.annotate(&line.sentence, Reader::English);
    let one = |&(at, character, expected): &(usize, char, &'line str)| {
        (character, expected, reading_at(&line.sentence, &spans, at).unwrap_or_default())
    };
    line.readings.iter().map(one).collect()
}

/// The syllable of the character at a byte offset; the parts of a span tell where the span's own do not fit.
fn reading_at(text: &str, spans: &[Span], at: usize) -> Option<String> {
    let span = spans.iter().find(|span| (span.range.start.0..span.range.end.0).contains(&at))?;
    let inside = &text[span.range.start.0..span.range.end.0];
    if inside.chars().count() != span.reading.len() {
        return reading_at(text, &span.parts, at);
    }
    let index = text[span.range.start.0..at].chars().count();
    span.reading.get(index).map(|syllable| syllable.text.to_lowercase())
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let written = |line: &&str| !line.is_empty() && !line.starts_with(['#', '=']);
    let numbered = text.lines().enumerate().filter(|(_, line)| written(line));
    numbered.map(|(number, line)| parsed(number + 1, line)).collect()
}

fn parsed(number: usize, written: &str) -> Line<'_> {
    let (known_wrong, mut rest) = match written.strip_prefix('~') {
        Some(rest) => (true, rest),
        None => (false, written),
    };
    let (mut sentence, mut readings) = (String::new(), Vec::new());
    while let Some((before, (reading, after))) = rest.split_once('{').map(|(b, a)| (b, a.split_once('}').unwrap())) {
        sentence.push_str(before);
        let character = before.chars().next_back().unwrap();
        readings.push((sentence.len() - character.len_utf8(), character, reading));
        rest = after;
    }
    sentence.push_str(rest);
    assert!(!readings.is_empty(), "line {number}: no character is marked: {written}");
    Line { number, written, known_wrong, sentence, readings }
}
