//! Faces made of characters are found whole and told in words for both readers; stickers are told by their names, the
//! apps' buttons as buttons. The table of faces is beside the code.

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
use support::tree;

const TABLE: &str = include_str!("../src/engine/segment/faces.txt");
/// Fewest rows of either sort.
const FACES: usize = 80;
const NEAR_MISSES: usize = 25;

fn rows() -> (Vec<&'static str>, Vec<&'static str>) {
    let rows = TABLE.lines().filter(|row| !row.is_empty() && !row.starts_with("# "));
    rows.partition(|row| row.contains('\t'))
}

/// The spans of a kind, with their words.
fn of_kind(post: &str, reader: Reader, kind: Kind) -> Vec<(String, Span)> {
    let spans = lexicons::annotator().annotate(post, reader).into_iter().filter(|span| span.kind == kind);
    spans.map(|span| (post[span.range.start.0..span.range.end.0].to_owned(), span)).collect()
}

#[test]
fn faces_are_found_whole_and_told_to_both_readers() {
    let (faces, _) = rows();
    assert!(faces.len() >= FACES, "only {} faces", faces.len());
    let mut wrong = Vec::new();
    for row in faces {
        let (face, told) = row.split_once('\t').unwrap();
        for (post, reader) in
            [(format!("今天好累 {face} 救命"), Reader::English), (format!("so tired {face} help"), Reader::Chinese)]
        {
            let found = of_kind(&post, reader, Kind::Kaomoji);
            let [(text, span)] = found.as_slice() else {
                wrong.push(format!("{post}: {} faces", found.len()));
                continue;
            };
            let gloss = span.gloss.as_ref().map_or("", |gloss| gloss.text.as_str());
            let right = match reader {
                Reader::English => gloss == told,
                Reader::Chinese => gloss.chars().any(|c| ('\u{4E00}'..'\u{A000}').contains(&c)),
            };
            if text != face || !right || span.is_unlisted() {
                wrong.push(format!("{post}: {text} is “{gloss}”"));
            }
        }
    }
    tree::none(&wrong, "Every face of the table is one span and told:");
}

#[test]
fn brackets_around_words_and_numbers_are_no_faces() {
    let (_, near) = rows();
    assert!(near.len() >= NEAR_MISSES, "only {} near misses", near.len());
    let posts = near.iter().map(|text| format!("我们{text}今天"));
    let found = posts.flat_map(|post| {
        of_kind(&post, Reader::English, Kind::Kaomoji).into_iter().map(move |(text, _)| format!("{post}: {text}"))
    });
    tree::none(&found.collect::<Vec<_>>(), "These are no faces:");
}

#[track_caller]
fn sticker(post: &str, code: &str, gloss: Option<&str>) {
    let found = of_kind(post, Reader::English, Kind::Sticker);
    let (_, span) = found.iter().find(|(text, _)| text == code).unwrap_or_else(|| panic!("no {code} in {post}"));
    assert_eq!(span.gloss.as_ref().map(|gloss| gloss.text.as_str()), gloss, "{post}");
    assert_eq!(span.is_unlisted(), gloss.is_none(), "{post}: what nobody explains is marked");
    assert!(span.has_card());
}

#[test]
fn stickers_that_no_entry_knows_are_told_by_their_words() {
    sticker("太美了[蘑菇]", "[蘑菇]", Some("sticker: mushroom"));
    sticker("救命[蹦迪小狗]", "[蹦迪小狗]", Some("sticker: disco dancing + puppy"));
    sticker("太开心了[开心H]", "[开心H]", Some("sticker: happy"));
    let (_, span) = of_kind("太美了[蘑菇]", Reader::English, Kind::Sticker).remove(0);
    assert_eq!(span.gloss.unwrap().certainty, Certainty::Guess);
}

#[test]
fn a_sticker_is_the_same_in_every_app() {
    let gloss = |post: &str| of_kind(post, Reader::English, Kind::Sticker).remove(0).1.gloss.unwrap().text;
    assert_eq!(gloss("笑死[笑哭R]"), gloss("笑死[笑哭H]"));
    assert_eq!(gloss("呜呜[大哭R]"), gloss("呜呜[藏狐_大哭]"));
}

#[test]
fn unknown_stickers_are_marked() {
    sticker("好耶[𪚥𪚥R]", "[𪚥𪚥R]", None);
}

#[test]
fn labels_and_links_are_no_stickers() {
    for post in ["我[转载]的", "[转载]原文在此", "点[这里](http://a.example)", "今天[1]那个", "[内附教程]周末做饭"]
    {
        let found = of_kind(post, Reader::English, Kind::Sticker);
        assert!(found.is_empty(), "{post}: {found:?}");
    }
}

/// What is said of the last words of a post.
fn end_of(post: &str, reader: Reader) -> String {
    let spans = lexicons::annotator().annotate(post, reader);
    spans.last().unwrap().gloss.clone().map(|gloss| gloss.text).unwrap_or_default()
}

#[test]
fn buttons_of_the_apps_are_told_as_buttons() {
    let more = "(the app’s button: show the whole post)";
    for post in ["风景特别好…全文", "风景特别好... 展开", "风景特别好\n展开全文", "风景特别好 展开更多"]
    {
        assert_eq!(end_of(post, Reader::English), more, "{post}");
    }
    assert_eq!(end_of("都看完了\n收起", Reader::English), "(the app’s button: show less)");
    assert_eq!(end_of("and then I left... See more", Reader::Chinese), "（应用的按钮：展开全文）");
    assert_eq!(end_of("that was all\nShow less", Reader::Chinese), "（应用的按钮：收起）");
    for post in ["他把信展开", "读了全文", "展开", "I want to see more"] {
        assert!(!end_of(post, Reader::English).contains("button"), "{post}");
    }
}
