//! Emoji in posts: what people mean by them first, else what the picture is called, in the reader's language.

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
use yizhu::engine::annotate::Source;

use support::lexicons;

/// An emoji between words of the other language: its names for a reader of English and for one of Chinese.
#[track_caller]
fn named(emoji: &str, english: &str, chinese: &str) {
    for (post, reader, name) in
        [(format!("今天{emoji}好"), Reader::English, english), (format!("so {emoji} yes"), Reader::Chinese, chinese)]
    {
        let annotator = lexicons::annotator();
        let spans = annotator.annotate(&post, reader);
        let span = spans.iter().find(|span| span.kind == Kind::Emoji).unwrap_or_else(|| panic!("no emoji in {post}"));
        assert_eq!(&post[span.range.start.0..span.range.end.0], emoji);
        let gloss = span.gloss.clone().unwrap_or_else(|| panic!("{emoji} has no name for {reader:?}"));
        assert_eq!((gloss.text.as_str(), gloss.source, gloss.certainty), (name, Source::Cldr, Certainty::Likely));
        assert!(!span.is_unlisted() && span.has_card());
    }
}

#[test]
fn pictures_have_their_names() {
    named("🧴", "lotion bottle", "乳液瓶");
    named("🦒", "giraffe", "长颈鹿");
    named("☁\u{FE0E}", "cloud", "云");
    named("⛰️", "mountain", "山");
}

#[test]
fn flags_keycaps_and_tag_sequences_have_names() {
    named("🇨🇦", "flag: Canada", "旗：加拿大");
    named("🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "flag: Scotland", "旗：苏格兰");
    named("3️⃣", "keycap: 3", "按键：3");
    named("🏳️‍🌈", "rainbow flag", "彩虹旗");
}

#[test]
fn sequences_have_names_listed_or_by_rule() {
    named("❤️‍🩹", "mending heart", "修复受伤的心灵");
    named("👩‍👧‍👦", "family: woman, girl, boy", "家庭：女人、女孩、男孩");
    named("✍🏿", "writing hand: dark skin tone", "写字：较深肤色");
    named("👨🏽‍🚒", "man firefighter: medium skin tone", "男消防员：中等肤色");
}

#[test]
fn what_people_mean_goes_before_the_name_and_the_card_has_both() {
    let annotator = lexicons::annotator();
    for (post, picture) in [("好的🙂", "slightly smiling face"), ("求好心人🙏🏾", "folded hands: medium-dark skin tone")]
    {
        let spans = annotator.annotate(post, Reader::English);
        let span = spans.iter().find(|span| span.kind == Kind::Emoji).unwrap();
        let gloss = span.gloss.as_ref().unwrap();
        assert_eq!((gloss.source, gloss.certainty), (Source::Phrasebook, Certainty::Sure), "{post}: {gloss:?}");
        let card = annotator.card(post, span);
        assert!(card.phrase.is_some());
        assert_eq!(card.picture.as_deref(), Some(picture));
    }
}

#[test]
fn a_phrase_holds_for_every_tone_and_selector() {
    let annotator = lexicons::annotator();
    let gloss = |post: &str| {
        let spans = annotator.annotate(post, Reader::English);
        let span = spans.into_iter().find(|span| span.kind == Kind::Emoji).unwrap();
        span.gloss.unwrap().text
    };
    for (plain, other) in [("赞👍", "赞👍🏿"), ("爱你❤️", "爱你❤")] {
        assert_eq!(gloss(plain), gloss(other), "{plain} and {other}");
    }
}
