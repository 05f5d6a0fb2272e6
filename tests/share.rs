//! Share texts of the apps: what is recovered from each form, and the laws that taking them apart obeys.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

use proptest::collection::vec;
use proptest::prelude::ProptestConfig;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert_eq;
use proptest::prop_oneof;
use proptest::proptest;
use proptest::sample::select;
use serde::Deserialize;

use yizhu::engine::share::ShareText;
use yizhu::engine::share::parse;
use yizhu::engine::share::render;

#[derive(Deserialize)]
struct Fixtures {
    share: Vec<Fixture>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Fixture {
    text: String,
    platform: String,
    title: String,
    author: String,
    body: String,
    url: String,
    dropped: Vec<String>,
    left_out: Option<Vec<String>>,
    unchanged: bool,
}

fn fixtures() -> Vec<Fixture> {
    let source = include_str!("share/fixtures.toml");
    toml::from_str::<Fixtures>(source).unwrap().share
}

/// What a share text says, without how it was written.
fn said(share: &ShareText) -> (&'static str, &str, &str, &str, &str) {
    (share.platform.name(), &share.title, &share.author, &share.body, &share.link.url)
}

#[test]
fn every_form_gives_title_author_link_and_clean_body() {
    let fixtures = fixtures();
    let mut wrong = Vec::new();
    for fixture in &fixtures {
        let found = parse(&fixture.text);
        let wanted = (
            fixture.platform.as_str(),
            fixture.title.as_str(),
            fixture.author.as_str(),
            fixture.body.as_str(),
            fixture.url.as_str(),
        );
        let right = match &found {
            None => fixture.unchanged,
            Some(share) => {
                let left_out = |wanted: &Vec<String>| *wanted == share.left_out;
                !fixture.unchanged
                    && said(share) == wanted
                    && share.link.dropped == fixture.dropped
                    && fixture.left_out.as_ref().is_none_or(left_out)
            }
        };
        if !right {
            wrong.push(format!(
                "{}\n  wanted {wanted:?} {:?} {:?}\n  found  {found:?}",
                fixture.text, fixture.dropped, fixture.left_out
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {} are wrong:\n{}", wrong.len(), fixtures.len(), wrong.join("\n"));
    let known = fixtures.iter().filter(|fixture| !fixture.unchanged).count();
    assert!(known >= 40, "{known} forms");
}

#[test]
fn what_is_written_in_our_own_form_is_read_again() {
    for fixture in fixtures() {
        let Some(share) = parse(&fixture.text) else { continue };
        let again = parse(&render(&share)).unwrap_or_else(|| panic!("{} is not read again", render(&share)));
        assert_eq!(said(&again), said(&share), "{}", render(&share));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn taking_apart_loses_no_text(text in text()) {
        if let Some(share) = parse(&text) {
            let mut kept = letters(&[&share.title, &share.author, &share.body, &share.link.written].map(String::as_str).concat());
            kept.extend(share.left_out.iter().flat_map(|text| letters(text)));
            kept.sort_unstable();
            let mut whole = letters(&text);
            whole.sort_unstable();
            prop_assert_eq!(kept, whole, "{:?}", share);
        }
    }

    #[test]
    fn reading_and_writing_again_changes_nothing(text in text()) {
        if let Some(once) = parse(&text).and_then(|share| parse(&render(&share))) {
            let twice = parse(&render(&once));
            prop_assert_eq!(twice.as_ref().map(said), Some(said(&once)));
        }
    }
}

/// The characters that can be seen.
fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200B}' | '\u{FEFF}')).collect()
}

/// Pieces of share texts at odd joints, whole fixtures, and anything.
fn text() -> impl Strategy<Value = String> {
    let pieces: Vec<String> = [
        "19 ",
        "7.66 ",
        "koi",
        "发布了一篇小红书笔记",
        "我发现了一篇小红书笔记",
        "，快来看吧！",
        " 😆 ljsBbljsT1 😆 ",
        "😆",
        "【",
        "】",
        " - ",
        " | 小红书",
        " | 抖音",
        " | X",
        "【小红书】",
        "【X】",
        "-哔哩哔哩】",
        "的作品】",
        "的图文作品】",
        "复制打开抖音，看看",
        "，复制本条信息，打开【小红书】App！",
        " 复制此链接，打开Dou音搜索！",
        "GVL:/ ",
        "d@n.DH ",
        "06/12 ",
        ":8pm ",
        "的微博视频",
        "（分享自 @",
        "）",
        "@",
        "：",
        "分享 @",
        "的微博",
        "Check out ",
        "'s video",
        "! #TikTok",
        " >",
        "This post is shared via TikTok Lite. ",
        " on X: \"",
        "\" / X",
        " posted at ",
        ":\n",
        "(",
        ")",
        "https://x.com/a/status/1?s=46&t=b",
        "http://xhslink.com/a/1",
        "https://v.douyin.com/N/",
        "https://b23.tv/x",
        "https://weibo.com/1/N?from=2",
        "http://t.cn/A6",
        "https://vm.tiktok.com/Z/",
        "https://www.tiktok.com/tiktoklite",
        "http",
        "https://",
        " ",
        "\n",
        "\u{200B}",
        "猫",
        "。",
        "...",
    ]
    .map(str::to_owned)
    .to_vec();
    let whole: Vec<String> = fixtures().into_iter().map(|fixture| fixture.text).collect();
    let piece = prop_oneof![
        8 => select(pieces),
        2 => select(whole),
        1 => any::<String>(),
        1 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}
