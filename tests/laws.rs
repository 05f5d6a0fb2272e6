//! Laws of the engine, over random text with the real lexicons; each test is named after the sentence it proves.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use proptest::collection::vec;
use proptest::prelude::ProptestConfig;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::prop_oneof;
use proptest::proptest;
use proptest::sample::select;

use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::Span;
use yizhu::engine::lexicon::is_cantonese;
use yizhu::engine::text::fold_key;

use support::lexicons;
use support::tree;

/// Pieces that meet at odd joints: words, phrases, stickers, links, emoji sequences, marks that combine, controls.
const PIECES: [&str; 72] = [
    "姐妹们",
    "来都来了",
    "绝绝子",
    "種草",
    "北京大学",
    "的",
    "了",
    "一",
    "绷不住",
    "种草莓",
    "蚌埠住了",
    "city不city",
    "ﬁ",
    "㍿",
    "㊗️",
    "Ⅷ",
    "①",
    "[doge]",
    "[笑哭R]",
    "[",
    "]",
    "#标签[话题]#",
    "#tag",
    "#",
    "@someone",
    "@",
    "https://example.com/a?b=c#d",
    "www.",
    "yyds",
    "YYDS",
    "u1s1",
    "666",
    "5201314",
    "３．５",
    "¥88",
    "can't",
    "I’m dead",
    "no cap",
    "slayed",
    "it's",
    "O'Neil-ish",
    "well-known",
    "ＡＢＣ",
    "𝓗𝓮𝓵𝓵𝓸",
    "𠮷",
    "⼈",
    "葛\u{E0100}",
    "é",
    "e\u{301}",
    "\u{301}\u{301}\u{301}",
    "👨‍👩‍👧‍👦",
    "🇨🇳",
    "🇨",
    "👍🏽",
    "🏽",
    "💀",
    "1️⃣",
    "\u{200D}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{202E}",
    "\u{2066}",
    "مرحبا",
    "สวัสดี",
    "(╯°□°）╯",
    "(^_^)",
    "\n",
    "\r\n",
    "\t",
    "\u{3000}",
    "\0",
    "。！？",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_concatenate_to_the_text(text in text(), reader in reader()) {
        let joined: String = annotate(&text, reader).iter().map(|span| &text[span.range.start.0..span.range.end.0]).collect();
        prop_assert_eq!(joined, text);
    }

    #[test]
    fn spans_have_no_gap_or_overlap(text in text(), reader in reader()) {
        let spans = annotate(&text, reader);
        let mut at = 0;
        for span in &spans {
            prop_assert_eq!(span.range.start.0, at, "a span begins elsewhere than the one before it ends");
            prop_assert!(span.range.end.0 > at, "a span is empty");
            at = span.range.end.0;
        }
        prop_assert_eq!(at, text.len());
    }

    #[test]
    fn parts_lie_within_their_span(text in text(), reader in reader()) {
        for span in annotate(&text, reader) {
            prop_assert!(parts_cover(&span), "{:?} is not made of its parts {:?}", span.range, span.parts);
        }
    }

    #[test]
    fn annotating_twice_gives_the_same(text in text(), reader in reader()) {
        prop_assert_eq!(annotate(&text, reader), annotate(&text, reader));
    }

    #[test]
    fn no_span_cuts_a_grapheme(text in text(), reader in reader()) {
        use unicode_segmentation::UnicodeSegmentation;
        let edges: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
        for span in annotate(&text, reader) {
            prop_assert!(edges.contains(&span.range.start.0), "a span begins inside a grapheme at byte {}", span.range.start.0);
        }
    }
}

/// What was worked out for a word is kept while a post is read. It must be what would have been worked out anew.
#[test]
fn a_line_reads_in_its_post_as_it_does_alone() {
    let mut compared = 0;
    // English words have their classes from the whole post.
    for path in tree::files_ending("tests/corpus", &[".txt"]).iter().filter(|path| tree::name(path).contains("/zh-")) {
        // Cantonese in one line makes the others Cantonese.
        let post = tree::read(path).lines().filter(|line| !is_cantonese(line)).collect::<Vec<_>>().join("\n");
        let whole = annotate(&post, Reader::English);
        let mut start = 0;
        for line in post.lines() {
            let end = start + line.len();
            let within = whole.iter().filter(|span| (start..end).contains(&span.range.start.0));
            let within: Vec<String> = within.map(|span| told(span, start)).collect();
            let alone: Vec<String> = annotate(line, Reader::English).iter().map(|span| told(span, 0)).collect();
            let differs = within.iter().zip(&alone).find(|(within, alone)| within != alone);
            assert!(within.len() == alone.len() && differs.is_none(), "{}, {line}: {differs:?}", tree::name(path));
            compared += alone.len();
            start = end + 1;
        }
    }
    assert!(compared > 3_000, "only {compared} spans were compared");
}

/// A span without what depends on where its line begins.
fn told(span: &Span, start: usize) -> String {
    let parts: Vec<String> = span.parts.iter().map(|part| told(part, start)).collect();
    let Span { range, kind, reading, gloss, zipf, explained, .. } = span;
    let range = range.start.0 - start..range.end.0 - start;
    format!("{range:?} {kind:?} {reading:?} {gloss:?} {zipf} {explained:?} {parts:?}")
}

/// The browser folds by its own tables: `tests/browser/folding.rs` reads the same rows there.
#[test]
fn folding_gives_the_rows_that_browsers_are_held_to() {
    let path = tree::root().join("tests/browser/folding.tsv");
    let rows = tree::read(&path);
    let found: String = rows
        .lines()
        .map(|row| row.split_once('\t').map_or(row, |(written, _)| written))
        .map(|written| format!("{written}\t{}\n", fold_key(written)))
        .collect();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    assert_eq!(tree::read(&path), found);
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => select(&PIECES[..]).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn reader() -> impl Strategy<Value = Reader> {
    select(vec![Reader::English, Reader::Chinese])
}

fn annotate(text: &str, reader: Reader) -> Vec<Span> {
    lexicons::annotator().annotate(text, reader)
}

/// Parts follow each other from the span's beginning to its end, and so do theirs.
fn parts_cover(span: &Span) -> bool {
    let mut at = span.range.start;
    for part in &span.parts {
        if part.range.start != at || part.range.end <= at || !parts_cover(part) {
            return false;
        }
        at = part.range.end;
    }
    span.parts.is_empty() || at == span.range.end
}
