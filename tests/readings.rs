//! Readings of the compiled lexicon in every notation: no syllable that CC-CEDICT has comes out empty or untouched, and
//! whole sentences are spoken as people say them.

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
use yizhu::engine::reading::Notation;
use yizhu::engine::reading::Syllable;
use yizhu::engine::reading::pinyin;
use yizhu::engine::reading::sandhi::{self, Beat};
use yizhu::engine::text::is_han;

use support::lexicons;
use support::tree;

/// Every syllable of every entry, as the source spells it.
fn syllables() -> BTreeSet<String> {
    lexicons::zh().syllables().filter(|syllable| !syllable.is_empty()).map(str::to_owned).collect()
}

fn written(notation: Notation, numbered: &str) -> Vec<Syllable> {
    let mut reading = pinyin::parse(numbered);
    notation.write(&mut reading);
    reading
}

#[test]
fn every_syllable_of_the_lexicon_can_be_written_in_every_notation() {
    let all = syllables();
    assert!(all.len() > 1_500, "only {} syllables were found", all.len());
    let bopomofo =
        |text: &str| text.chars().all(|sign| ('\u{3105}'..='\u{312F}').contains(&sign) || "ˊˇˋ˙".contains(sign));
    let mut odd = Vec::new();
    for numbered in &all {
        for notation in Notation::ALL {
            let syllables = written(notation, numbered);
            let text = pinyin::join(&syllables);
            let unknown = numbered == "xx5";
            assert_eq!(text.is_empty(), unknown, "{numbered} is «{text}» in {}", notation.name());
            assert!(
                !text.contains(['\u{FFFD}', ':']) || numbered == ":",
                "{numbered} is «{text}» in {}",
                notation.name()
            );
        }
        let zhuyin = pinyin::join(&written(Notation::Zhuyin, numbered));
        let toned = numbered.ends_with(|last: char| ('1'..='5').contains(&last)) && numbered != "xx5";
        if toned && !bopomofo(&zhuyin) {
            odd.push(numbered.as_str());
        }
    }
    // Characters of two syllables (瓩 qian1wa3), and Latin letters and numbers that are no syllable.
    let known = |numbered: &&&str| {
        numbered.chars().filter(char::is_ascii_digit).count() > 1 || pinyin::parse(numbered)[0].tone == 0
    };
    let unexpected: Vec<_> = odd.iter().filter(|numbered| !known(numbered)).collect();
    assert!(unexpected.is_empty(), "not written in zhuyin: {unexpected:?}");
}

/// A sentence as it is spoken, in pinyin, by the whole engine.
fn spoken(text: &str) -> String {
    let annotator = lexicons::annotator();
    let mut spans = annotator.annotate(text, Reader::English);
    annotator.speak(text, &mut spans);
    let readings = spans.iter_mut().filter(|span| !span.reading.is_empty()).map(|span| {
        span.write(Notation::Marks);
        pinyin::join(&span.reading)
    });
    readings.collect::<Vec<_>>().join(" ").to_lowercase()
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(spoken(text), expected, "{text}");
}

#[test]
fn sentences_are_spoken_as_people_say_them() {
    check("我很好，你呢？", "wǒ hén hǎo nǐ ne");
    check("这不是一个问题。", "zhè bú shì yí ge wèn tí");
    check("去不去？看一看吧！", "qù bu qù kàn yi kàn ba");
    check("我们周一下午去展览馆。", "wǒ men zhōu yī xià wǔ qù zhán lán guǎn");
    check("小老虎很可爱", "xiǎo láo hǔ hén kě ài");
    check("等一会儿", "děng yí huìr");
    check("卡拉OK", "kǎ lā O K".to_lowercase().as_str());
}

#[test]
fn sandhi_leaves_the_number_of_syllables_alone() {
    let zh = lexicons::zh();
    let is_word = |word: &str| !zh.find(word).is_empty();
    for tones in [[3, 3, 3, 3], [3, 3, 3, 5], [1, 4, 0, 3]] {
        let beats: Vec<Beat> = "一不老虎"
            .chars()
            .zip(tones)
            .enumerate()
            .map(|(word, (character, tone))| Beat { character, tone, word })
            .collect();
        assert_eq!(sandhi::spoken(&beats, &is_word).len(), beats.len());
    }
}

#[test]
fn words_are_read_in_cantonese_by_the_longest_word_then_by_the_character() {
    let cantonese = lexicons::jyutping();
    println!("jyutping.yzl: {} words and characters", cantonese.len());
    assert!(cantonese.len() >= 48_000);
    for (word, expected) in [
        ("香港", "hoeng1 gong2"),
        ("你好", "nei5 hou2"),
        ("银行", "ngan4 hong4"),
        ("銀行", "ngan4 hong4"),
        ("重要", "zung6 jiu3"),
        ("重复", "cung4 fuk1"),
        ("这个银行", "ze5 go3 ngan4 hong4"),
        ("嘅", "ge3"),
        ("卡拉OK", "kaa1 laai1 O K"),
        ("", ""),
    ] {
        let reading = cantonese.reading(word);
        assert_eq!(pinyin::join(&reading), expected, "{word}");
        assert_eq!(reading.len(), word.chars().count(), "{word}");
    }
}

#[test]
fn nearly_every_character_of_the_corpus_has_a_cantonese_reading() {
    let cantonese = lexicons::jyutping();
    let posts = tree::files_ending("tests/corpus", &[".txt"]);
    let text: String = posts.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let han: Vec<char> = text.chars().filter(|character| is_han(*character)).collect();
    let missing: Vec<&char> =
        han.iter().filter(|own| cantonese.reading(&own.to_string())[0].text == own.to_string()).collect();
    println!("{} of {} characters have no reading: {missing:?}", missing.len(), han.len());
    assert!(han.len() > 1_000 && missing.len() * 100 <= han.len(), "{missing:?}");
}
