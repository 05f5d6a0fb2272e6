//! Traditional text is read like simplified text; words of Taiwan, Hong Kong and written Cantonese are explained.
//!
//! `scripts/posts` are posts of the corpus in traditional characters, made by OpenCC's tables in turn as the standard
//! form, Taiwan and Hong Kong write them. Edit them with the posts they are made from.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use std::fs;

use yizhu::engine::annotate::Kind;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::Source;
use yizhu::engine::annotate::Span;
use yizhu::engine::text::fold_key;

use support::lexicons;
use support::tree;

/// Where the traditional character itself says what the simplified one leaves open: 隻 counts animals, 只 is also *only*.
const TELLS_MORE: [&str; 8] = ["隻", "髮", "乾", "鬍", "麵", "裡", "彆", "颱"];

/// Alone it is *mm*, in Mandarin as well; `scripts/cantonese.tsv` has it in sentences.
const ONLY_IN_SENTENCES: &str = "唔";

#[test]
fn traditional_posts_are_read_like_simplified_ones() {
    let mut tally = Tally::default();
    for path in tree::files_ending("tests/scripts/posts", &[".txt"]) {
        let simplified = tree::root().join("tests/corpus").join(path.file_name().unwrap());
        tally.compare(&fs::read_to_string(simplified).unwrap(), &fs::read_to_string(&path).unwrap());
    }
    tally.check(2_500, 0.99);
}

#[test]
fn traditional_sentences_are_read_like_simplified_ones() {
    let mut tally = Tally::default();
    let pairs = rows("tests/scripts/sentences.tsv");
    assert!(pairs.len() >= 60, "{} sentences", pairs.len());
    pairs.iter().for_each(|row| tally.compare(&row[0], &row[1]));
    tally.check(500, 0.99);
}

#[test]
fn posts_in_both_scripts_at_once_are_read_like_simplified_ones() {
    let mut tally = Tally::default();
    rows("tests/scripts/mixed.tsv").iter().for_each(|row| tally.compare(&row[1], &row[0]));
    tally.check(50, 1.0);
}

#[test]
fn words_of_taiwan_and_hong_kong_are_explained() {
    let words = tree::read("tests/scripts/regional.txt");
    let words: Vec<&str> =
        words.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect();
    assert!(words.len() >= 80, "{} words", words.len());
    let unexplained = |word: &&&str| {
        let spans = lexicons::annotator().annotate(word, Reader::English);
        !matches!(spans.as_slice(), [span] if span.gloss.is_some())
    };
    let found: Vec<String> = words.iter().filter(unexplained).map(ToString::to_string).collect();
    tree::none(&found, "Without an explanation of their own:");
}

#[test]
fn cantonese_words_are_glossed_and_marked_in_both_scripts() {
    let annotator = lexicons::annotator();
    let zh = lexicons::zh();
    let (mut found, mut checked) = (Vec::new(), 0);
    for row in rows("data/glosses/yue.tsv").iter().filter(|row| row[4].is_empty() && row[0] != ONLY_IN_SENTENCES) {
        for word in [&row[0], &row[1]] {
            checked += 1;
            let spans = annotator.annotate(word, Reader::English);
            let [span] = spans.as_slice() else {
                found.push(format!("{word}: cut in {}", spans.len()));
                continue;
            };
            let gloss = span.gloss.as_ref().map(|gloss| (gloss.text.as_str(), gloss.source));
            if span.kind == Kind::Word && gloss == Some((row[5].as_str(), Source::Yizhu)) {
                let marked =
                    zh.find(&fold_key(word)).any(|entry| zh.senses(entry).starts_with("(Cantonese, jyutping "));
                found.extend((!marked).then(|| format!("{word}: not marked as Cantonese")));
            } else {
                found.push(format!("{word}: {:?} {gloss:?}", span.kind));
            }
        }
    }
    assert!(checked >= 240, "{checked} spellings");
    tree::none(&found, "Cantonese words that are not read as data/glosses/yue.tsv has them:");
}

#[test]
fn what_mandarin_writes_too_is_cantonese_in_cantonese_sentences_only() {
    let mut found = Vec::new();
    for row in rows("tests/scripts/cantonese.tsv") {
        let (text, start, end) = marked(&row[0]);
        let spans = lexicons::annotator().annotate(&text, Reader::English);
        let span = spans.iter().find(|span| (span.range.start.0, span.range.end.0) == (start, end));
        let gloss = span.and_then(|span| span.gloss.as_ref()).map_or("", |gloss| gloss.text.as_str());
        found.extend((gloss != row[1]).then(|| format!("{}: expected {}, got {gloss}", row[0], row[1])));
    }
    tree::none(&found, "Read otherwise:");
}

/// How many spans of simplified text have the same place, reading and gloss in its traditional rendering.
#[derive(Default)]
struct Tally {
    same: usize,
    all: usize,
    others: Vec<String>,
}

impl Tally {
    fn compare(&mut self, simplified: &str, traditional: &str) {
        let read = |text: &str| lexicons::annotator().annotate(text, Reader::English);
        let (ours, theirs) = (read(simplified), read(traditional));
        for span in ours.iter().filter(|span| !matches!(span.kind, Kind::Space | Kind::Punctuation)) {
            let spelt = traditional.get(span.range.start.0..span.range.end.0).unwrap_or_default();
            if TELLS_MORE.iter().any(|character| spelt.contains(character)) {
                continue;
            }
            self.all += 1;
            let known = |span: &Span| (span.kind, span.reading.clone(), span.gloss.clone().map(|gloss| gloss.text));
            if theirs.iter().any(|other| other.range == span.range && known(other) == known(span)) {
                self.same += 1;
            } else {
                self.others.push(format!("{} {:?}", spelt, span.gloss.as_ref().map(|gloss| &gloss.text)));
            }
        }
    }

    #[track_caller]
    fn check(&self, fewest: usize, share: f64) {
        println!("{} of {} spans the same; others: {:?}", self.same, self.all, self.others);
        assert!(self.all >= fewest, "{} spans compared", self.all);
        let needed = share * f64::from(u32::try_from(self.all).unwrap());
        assert!(f64::from(u32::try_from(self.same).unwrap()) >= needed, "{:#?}", self.others);
    }
}

/// A sentence without the brackets around its word, and where the word is.
fn marked(sentence: &str) -> (String, usize, usize) {
    let (before, rest) = sentence.split_once('【').unwrap();
    let (word, after) = rest.split_once('】').unwrap();
    (format!("{before}{word}{after}"), before.len(), before.len() + word.len())
}

fn rows(path: &str) -> Vec<Vec<String>> {
    let text = tree::read(path);
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}
