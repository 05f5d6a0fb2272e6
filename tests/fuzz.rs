//! The bodies of the fuzz targets in `fuzz/`, over their seeds and a few thousand changed ones; cargo-fuzz goes on from there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::as_conversions,
    missing_docs,
    reason = "helpers of tests may fail"
)]

// The same files that cargo-fuzz compiles; a package of their own would need its own lock and its own build of the engine.
#[path = "../fuzz/src/lib.rs"]
#[allow(dead_code, reason = "cargo-fuzz writes seeds to files; a test takes them as they are")]
mod fuzz;
mod support;

use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

use support::lexicons;
use support::random::Random;
use support::tree;

#[global_allocator]
static COUNTING: fuzz::allocation::Counting = fuzz::allocation::Counting;

/// How many changed inputs each target is given.
const CHANGED: usize = 2_000;

#[test]
fn folding_and_counting_invert() {
    check("normalise", fuzz::normalise::check);
}

#[test]
fn reading_a_post_keeps_its_laws() {
    let annotator = lexicons::annotator();
    check("segment", |bytes| fuzz::segment::check(&annotator, bytes));
}

#[test]
fn share_text_loses_nothing_and_tells_on_nobody() {
    check("share", fuzz::share::check);
}

#[test]
fn wrong_lexicons_give_errors_or_answers() {
    check("lexicon", fuzz::lexicon::check);
}

#[test]
fn the_small_files_are_right() {
    for (kind, file) in fuzz::small::KINDS.into_iter().zip(fuzz::small::files()) {
        println!("{kind:?}: {} bytes", file.len());
        let most = fuzz::allocation::most_during(|| drop(file.clone()));
        assert!(most >= file.len(), "the allocator counts {most} bytes for {}", file.len());
    }
}

/// Inputs that cargo-fuzz found, each with what went wrong.
#[test]
fn what_was_found_stays_mended() {
    // A name in the header and another before 发布了: the first was lost.
    fuzz::share::check(
        "12 【 - 没有标题的人 | 小红书】 koi发布了一篇小红书笔记，快来看吧！ https://www.xiaohongshu.com/d".as_bytes(),
    );
    // Two names on one Weibo video: the first was lost.
    fuzz::share::check("看（分享自 @客） 小鹿的微博视频 https://weibo.com/1/N".as_bytes());
    // A second query behind the first kept its tracking.
    fuzz::share::check(b"https://www.xiaohongshu.com/explore/65644c11?0330?app_platform=android&xhsshare=CopyLink&p=1");
    // The post's own words hold its link: each reading took another one for the place that links back.
    fuzz::share::check(
        b"Check out bob's post. https://vt.tiktok.com/Z 1 https://vt.tiktok.com/Z 2 https://vt.tiktok.com/Z 3",
    );
    // Half of what was taken for a host was dropped as tracking, and what was left led nowhere.
    fuzz::share::check(b"https://01&share_idwww.xiaohongshu.com/explore/65 ht");
    let changed = |kind: usize, changes: &[u8]| {
        let number = u8::try_from(kind).unwrap() | fuzz::lexicon::CHANGES;
        fuzz::lexicon::check(&[&[number], changes].concat());
    };
    for kind in 0..fuzz::small::KINDS.len() {
        // Every four bytes of header and counts as the largest number: a column of four thousand million syllables was gone
        // through to its end, a word of 65,535 entries gave a card with as many.
        for at in (56u16..2048).step_by(2) {
            let [low, high] = at.to_le_bytes();
            let [next_low, next_high] = (at + 1).to_le_bytes();
            changed(kind, &[low, high, 0, 0xFF, next_low, next_high, 0, 0xFF]);
            changed(kind, &[low, high, 0, 0xFF]);
        }
    }
    // Weights that are no numbers made states that overflow when they are multiplied.
    for at in (0..29_000u16).step_by(4) {
        let [low, high] = (at + 2).to_le_bytes();
        let [next_low, next_high] = (at + 3).to_le_bytes();
        if at % 64 == 0 {
            changed(4, &[low, high, 0, 0xC0, next_low, next_high, 0, 0x7F]);
        }
    }
}

/// Gives a target its seeds and changed ones; a law that breaks is shown with the input that breaks it.
#[track_caller]
fn check(target: &str, body: impl Fn(&[u8])) {
    let (seeds, words) = (fuzz::seeds::of(target, &tree::root()), fuzz::seeds::words(&tree::root()));
    assert!(seeds.len() >= 40, "{} seeds", seeds.len());
    let mut random = Random(0x5EED);
    let changed = std::iter::repeat_with(|| changed(&seeds, &words, &mut random)).take(CHANGED);
    for input in seeds.iter().cloned().chain(changed) {
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| body(&input))) {
            eprintln!("{target} fails on {:?}\n{input:?}", String::from_utf8_lossy(&input));
            std::panic::resume_unwind(panic);
        }
    }
}

/// A seed with a few changes of the kinds that libFuzzer makes.
fn changed(seeds: &[Vec<u8>], words: &[String], random: &mut Random) -> Vec<u8> {
    let mut input = seeds[random.below(seeds.len())].clone();
    for _ in 0..=random.below(6) {
        let at = random.below(input.len() + 1);
        match random.below(6) {
            0 => drop(input.splice(at..at, words[random.below(words.len())].bytes())),
            1 => drop(input.drain(at..(at + random.below(8)).min(input.len()))),
            2 => input.insert(at, u8::try_from(random.below(256)).unwrap()),
            3 => {
                let other = &seeds[random.below(seeds.len())];
                input.truncate(at);
                input.extend_from_slice(&other[random.below(other.len() + 1)..]);
            }
            _ => {
                if let Some(byte) = input.get_mut(at) {
                    *byte = u8::try_from(random.below(256)).unwrap();
                }
            }
        }
    }
    input
}
