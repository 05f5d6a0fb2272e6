//! Words that no list has: visible as unknown, with what their parts say, and never more than a guess.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use yizhu::engine::annotate::Certainty;
use yizhu::engine::annotate::Kind;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::Span;

use support::lexicons;

/// The span with this text, which is never more than a guess.
#[track_caller]
fn guessed(post: &str, word: &str, reader: Reader) -> Span {
    let spans = lexicons::annotator().annotate(post, reader);
    let texts: Vec<&str> = spans.iter().map(|span| &post[span.range.start.0..span.range.end.0]).collect();
    let place = texts.iter().position(|text| *text == word).unwrap_or_else(|| panic!("no {word} in {texts:?}"));
    let span = spans[place].clone();
    assert!(span.has_card(), "{word} is {:?}, {:?}", span.kind, span.gloss);
    let sure = span.gloss.as_ref().is_some_and(|gloss| gloss.certainty != Certainty::Guess);
    assert!(!sure, "{word}: {:?}", span.gloss);
    span
}

/// The same where it is said to be unknown.
#[track_caller]
fn unknown(post: &str, word: &str, reader: Reader) -> Span {
    let span = guessed(post, word, reader);
    assert!(span.is_unlisted(), "{word} is {:?}, {:?}", span.kind, span.gloss);
    span
}

#[track_caller]
fn check(post: &str, word: &str, parts: &[&str]) {
    parts_say(&unknown(post, word, Reader::English), word, parts);
}

/// A word that is told by its parts, and said to be.
#[track_caller]
fn worked_out(post: &str, word: &str, parts: &[&str]) {
    let span = guessed(post, word, Reader::English);
    assert!(span.is_worked_out() && span.kind == Kind::Word, "{word} is {:?}, {:?}", span.kind, span.explained);
    parts_say(&span, word, parts);
}

#[track_caller]
fn parts_say(span: &Span, word: &str, parts: &[&str]) {
    let glosses: Vec<&str> =
        span.parts.iter().map(|part| part.gloss.as_ref().map_or("", |gloss| gloss.text.as_str())).collect();
    let fits = glosses.len() == parts.len() && glosses.iter().zip(parts).all(|(gloss, part)| gloss.starts_with(part));
    assert!(fits, "{word}: {glosses:?}");
    assert!(span.parts.iter().all(|part| !part.reading.is_empty()), "{word}: every part has its reading");
}

#[test]
fn words_that_no_list_has_show_what_their_characters_mean() {
    check("推荐雾屿家的香水", "雾屿", &["fog", "islet"]);
    check("他是个孤勇的人", "孤勇", &["lone", "brave"]);
    check("买了条腰裙", "腰裙", &["waist", "skirt"]);
}

#[test]
fn words_of_frequency_lists_and_everyday_characters_are_told_by_their_parts() {
    worked_out("我坐在竹椅上", "竹椅", &["bamboo", "chair"]);
    worked_out("昨天去扫雪了", "扫雪", &["sweep", "snow"]);
    worked_out("记得关火", "关火", &["close", "heat"]);
}

#[test]
fn a_name_that_no_list_has_is_no_more_than_a_guess() {
    let span = guessed("她叫林桐桐", "林桐桐", Reader::English);
    assert!(span.kind == Kind::Name && span.is_worked_out(), "{:?}", span.explained);
    assert_eq!(span.gloss.map(|gloss| gloss.text).as_deref(), Some("Lin Tongtong, a person’s name"));
    assert_eq!(unknown("听着像舒克兰", "舒克兰", Reader::English).kind, Kind::Name);
}

#[test]
fn rare_characters_are_unknown() {
    for (post, word) in [("名字里有𪚥字", "𪚥"), ("𠀋𡈽是古字", "𠀋")] {
        assert_eq!(unknown(post, word, Reader::English).kind, Kind::Unknown);
    }
}

#[test]
fn letters_that_are_no_english_are_unknown_in_both_directions() {
    for (post, word) in [("姐妹们，bzmdq，这是啥", "bzmdq"), ("今天又是qwrtp的一天", "qwrtp")] {
        assert_eq!(unknown(post, word, Reader::English).kind, Kind::Unknown);
    }
    for (post, word) in [("my new flurbnik broke", "flurbnik"), ("this is so zxqvy to me", "zxqvy")] {
        assert_eq!(unknown(post, word, Reader::Chinese).kind, Kind::Unknown);
    }
    let known = lexicons::annotator().annotate("买了KFC，pls看看bgm", Reader::English);
    assert!(known.iter().all(|span| !span.is_unlisted()), "letters that readers of English know are let be");
}

#[test]
fn brands_and_names_of_english_posts_are_marked() {
    assert_eq!(unknown("I met Zorbwick at the market", "Zorbwick", Reader::Chinese).kind, Kind::Name);
}
