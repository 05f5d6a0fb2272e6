//! What readers type to find a phrase or a word, and what they find. `tests/golden/search.txt` says how the list is written.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod support;

use yizhu::engine::phrasebook::Direction;
use yizhu::engine::search::Index;
use yizhu::engine::search::find;

use support::lexicons;
use support::tree;

#[test]
fn readers_find_what_they_mean_among_the_first() {
    let annotator = lexicons::annotator();
    let index = Index::new(&annotator);
    let mut wrong = Vec::new();
    let text = tree::read("tests/golden/search.txt");
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let [direction, query, wanted, within] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("a line has four columns: {line}");
        };
        let direction = if direction == "zh-en" { Direction::ZhEn } else { Direction::EnZh };
        let found = find(&annotator, &index, query, direction, within.parse().unwrap());
        let headwords: Vec<&str> = found.iter().map(|found| found.headword.as_str()).collect();
        if !headwords.iter().any(|headword| wanted.split('|').any(|wanted| wanted == *headword)) {
            wrong.push(format!("{line}   found: {}", headwords.join(" | ")));
        }
    }
    tree::none(&wrong, "something else is found first:");
}

#[test]
fn nothing_is_found_for_nothing_and_nothing_ever_breaks() {
    let annotator = lexicons::annotator();
    let index = Index::new(&annotator);
    for query in ["", "   ", "qqqqqqqqq", "\u{200B}", "(", "ni9", "'", "🙂🙂🙂", "%_*\\", "zzzzzzzzzzzzzz zzzzzz"]
    {
        for direction in [Direction::ZhEn, Direction::EnZh] {
            let found = find(&annotator, &index, query, direction, 10);
            assert!(found.len() <= 10);
            assert!(!query.trim().is_empty() || found.is_empty(), "{query:?}");
        }
    }
    let long = "很".repeat(5_000);
    assert!(find(&annotator, &index, &long, Direction::ZhEn, 10).is_empty());
    assert!(find(&annotator, &Index::default(), "nihao", Direction::ZhEn, 10).len() <= 10);
}
