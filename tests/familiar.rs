//! What a reader is told about a post as a whole, and which words count as known, with the compiled lexicons.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use yizhu::app::Familiarity;
use yizhu::app::Glance;
use yizhu::app::Learner;
use yizhu::app::Marked;
use yizhu::app::Settings;
use yizhu::app::spots;
use yizhu::engine::annotate::Reader;
use yizhu::engine::lexicon::Hsk;

use support::lexicons;

/// Words of the first lessons: 我 有 一个 好 朋友 …
const EASY: &str = "我有一个好朋友，她是我的同学。我们今天去商店买水果，明天在家看书。你想喝茶吗？";
/// An administrative style that no exam has.
const HARD: &str = "鉴于标的物灭失，承租人援引不可抗力条款主张免除违约责任，仲裁庭遂驳回其反诉请求。";
const ENGLISH: &str = "I have a good friend at school. We go to the park and play with her little dog.";

fn familiarity(text: &str, reader: Reader, settings: &Settings, marked: &Marked) -> Familiarity {
    let annotator = lexicons::annotator();
    let spans = annotator.annotate(text, reader);
    Learner { reader, settings, marked }.familiarity(&annotator, text, &spans, &spots(&spans))
}

fn glance(text: &str, reader: Reader, settings: &Settings) -> Glance {
    familiarity(text, reader, settings, &Marked::default()).glance.unwrap()
}

/// The words of a text that count as known.
fn known(text: &str, settings: &Settings, marked: &str) -> Vec<String> {
    let spans = lexicons::annotator().annotate(text, Reader::English);
    let found = familiarity(text, Reader::English, settings, &Marked::from_text(marked));
    let word = |spot: &yizhu::app::Spot| spot.in_spans(&spans).unwrap().range.clone();
    found.known.iter().map(word).map(|range| text[range.start.0..range.end.0].to_owned()).collect()
}

#[test]
fn the_lists_say_what_they_say() {
    let zh = lexicons::zh();
    let levels = |word: &str| {
        let entry = zh.find(word).next().unwrap();
        Hsk::ALL.map(|hsk| zh.hsk(entry).of(hsk))
    };
    // From the packages' tables: 2025, 2021, 2.0.
    assert_eq!(levels("一下"), [Some(1), None, None]);
    assert_eq!(levels("一丝不苟")[2], Some(6));
    assert_eq!(levels("绝绝子"), [None, None, None]);
    let listed = |hsk: Hsk| {
        let keys = (0..zh.len()).filter(|&entry| zh.hsk(entry).of(hsk).is_some()).count();
        println!("{}: {keys} entries", hsk.name());
        keys
    };
    assert!(listed(Hsk::Old) >= 4_988 && listed(Hsk::Y2021) >= 10_946 && listed(Hsk::Y2025) >= 10_894);
}

#[test]
fn an_easy_post_is_told_from_a_hard_one() {
    for hsk in Hsk::ALL {
        let settings = Settings { hsk, ..Settings::default() };
        let (easy, hard) = (glance(EASY, Reader::English, &settings), glance(HARD, Reader::English, &settings));
        assert!(easy.step.is_some_and(|step| step <= 3), "{hsk:?}: {easy:?}");
        assert!(hard.step.is_none_or(|step| step >= 6), "{hsk:?}: {hard:?}");
        assert!(easy.covered >= 90);
    }
    let english = glance(ENGLISH, Reader::Chinese, &Settings::default());
    assert_eq!(english.step, Some(1), "{english:?}");
}

#[test]
fn what_the_reader_knows_is_counted_only_when_they_say_so() {
    assert_eq!(glance(EASY, Reader::English, &Settings::default()).known, None);
    let shares: Vec<usize> = (1..=7)
        .map(|knows_chinese| {
            glance(EASY, Reader::English, &Settings { knows_chinese, ..Settings::default() }).known.unwrap()
        })
        .collect();
    assert!(shares.is_sorted() && shares[0] > 20 && shares[6] >= 90, "{shares:?}");
    let english = Settings { knows_english: 1, ..Settings::default() };
    assert!(glance(ENGLISH, Reader::Chinese, &english).known.unwrap() >= 90);
    assert_eq!(familiarity("我很好", Reader::English, &Settings::default(), &Marked::default()).glance, None);
}

#[test]
fn a_mark_counts_more_than_a_list() {
    let nothing = Settings::default();
    let first = Settings { knows_chinese: 1, ..Settings::default() };
    assert_eq!(known("我喜欢螺蛳粉", &nothing, ""), Vec::<String>::new());
    assert_eq!(known("我喜欢螺蛳粉", &first, ""), ["我", "喜欢"]);
    assert_eq!(known("我喜欢螺蛳粉", &first, "-喜欢\n+螺蛳粉\n"), ["我", "螺蛳粉"]);
    // The other script is the same word.
    assert_eq!(known("我喜歡", &first, ""), ["我", "喜歡"]);
    assert_eq!(known("我喜歡", &first, "-喜欢\n"), ["我"]);
}

#[test]
fn marks_come_back_from_their_text() {
    let text = "+city\n-喜欢\n+螺蛳粉\n";
    assert_eq!(Marked::from_text(text).to_text(), text);
    let odd = Marked::from_text("+\n-\nsomething else\n\n+a b\n");
    assert_eq!(odd.to_text(), "+a b\n");
}
