//! The sense that the words around a Chinese word decide: sentences in `senses/zh.tsv` with a word in 【】 and its gloss.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use std::collections::BTreeSet;

use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::Span;

use support::lexicons;
use support::tree;

/// Words that the sense of a post hangs on most often, and how many sentences they have at least, together.
const COMMONEST: [&str; 9] = ["会", "打", "好", "给", "就", "把", "得", "了", "一下"];
const OF_COMMONEST: usize = 60;
const SENTENCES: usize = 200;

#[test]
fn the_words_around_decide_the_sense() {
    let mut found = Vec::new();
    let rows = rows("tests/senses/zh.tsv");
    for row in &rows {
        let (before, rest) = row[0].split_once('【').unwrap();
        let (word, after) = rest.split_once('】').unwrap();
        let text = format!("{before}{word}{after}");
        let spans = lexicons::annotator().annotate(&text, Reader::English);
        let gloss = gloss_at(&spans, before.len(), before.len() + word.len());
        found.extend((gloss != row[1]).then(|| format!("{}: expected {}, got {gloss}", row[0], row[1])));
    }
    tree::none(&found, "Read otherwise:");
}

#[test]
fn every_rule_has_a_sentence() {
    let sentences = rows("tests/senses/zh.tsv");
    let word = |row: &Vec<String>| row[0].split(['【', '】']).nth(1).unwrap().to_owned();
    let shown: BTreeSet<(String, String)> = sentences.iter().map(|row| (word(row), row[1].clone())).collect();
    // What Mandarin shares with Cantonese has its sentences in tests/scripts/cantonese.tsv.
    let rules = rows("data/glosses/zh-senses.tsv");
    let rules = rules.iter().filter(|row| row[0] != "唔");
    let bare = rules.filter(|row| !shown.contains(&(row[0].clone(), row[3].clone())));
    let bare: Vec<String> = bare.map(|row| format!("{} {}", row[0], row[3])).collect();
    tree::none(&bare, "Rules of data/glosses/zh-senses.tsv without a sentence in tests/senses/zh.tsv:");
    let commonest = sentences.iter().filter(|row| COMMONEST.contains(&word(row).as_str())).count();
    assert!(sentences.len() >= SENTENCES && commonest >= OF_COMMONEST, "{} and {commonest}", sentences.len());
}

/// The gloss of the span at some bytes, or of the part of a span there.
fn gloss_at(spans: &[Span], start: usize, end: usize) -> String {
    let at = |span: &&Span| span.range.start.0 <= start && end <= span.range.end.0;
    match spans.iter().find(at) {
        Some(span) if (span.range.start.0, span.range.end.0) == (start, end) => {
            span.gloss.as_ref().map_or_else(String::new, |gloss| gloss.text.clone())
        }
        Some(span) if !span.parts.is_empty() => gloss_at(&span.parts, start, end),
        _ => "(cut otherwise)".to_owned(),
    }
}

fn rows(path: &str) -> Vec<Vec<String>> {
    let text = tree::read(path);
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}
