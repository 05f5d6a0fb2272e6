//! The phrasebook as data: every entry keeps the rules, is found in its example and not in its counter-examples.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use std::collections::BTreeMap;

use yizhu::engine::annotate::Explained;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::Span;
use yizhu::engine::lexicon::ZhLexicon;
use yizhu::engine::phrasebook::Direction;
use yizhu::engine::phrasebook::SourceEntry;
use yizhu::engine::phrasebook::problems;
use yizhu::engine::phrasebook::spells;
use yizhu::engine::text::fold_key;
use yizhu::engine::text::is_han;

use support::lexicons;
use support::phrasebook::Source;
use support::phrasebook::sources;
use support::tree;

/// Fewest entries a direction.
const FEWEST: [(Direction, usize); 2] = [(Direction::ZhEn, 120), (Direction::EnZh, 80)];

/// Readings that differ from CC-CEDICT's on purpose: entry, syllable as written, reason.
const READINGS: [(&str, &str, &str); 2] = [
    (
        "zh-xian-bai",
        "xiǎn bái",
        "the dictionary's xiǎn bai is another word: 'to show off'; here 白 keeps its tone, 'fair'",
    ),
    ("zh-bai-bai-rou", "bái", "拜拜 for 'bye-bye' is bái bái; the dictionary has 拜 by itself as bài only"),
];

#[test]
fn every_entry_keeps_the_rules() {
    check(|source, entry| {
        problems(entry, source.file.direction)
            .into_iter()
            .map(|problem| format!("{}; {}", problem.what, problem.remedy))
            .collect()
    });
}

#[test]
fn files_are_named_after_their_subject() {
    for source in sources() {
        let folder = if source.file.direction == Direction::ZhEn { "zh" } else { "en" };
        let expected = format!("data/phrasebook/{folder}/{}.toml", source.file.subject);
        assert_eq!(source.name, expected, "the path is the language of the phrases and the subject");
    }
}

#[test]
fn there_are_enough_entries() {
    for (direction, fewest) in FEWEST {
        let count: usize =
            sources().iter().filter(|source| source.file.direction == direction).map(|s| s.file.entry.len()).sum();
        println!("{direction:?}: {count} entries");
        assert!(count >= fewest, "{direction:?} has {count} entries, fewer than {fewest}");
    }
}

#[test]
fn no_id_is_used_twice() {
    let all = sources();
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (source, entry) in all.iter().flat_map(|source| source.file.entry.iter().map(move |entry| (source, entry))) {
        places.entry(&entry.id).or_default().push(source.place(entry));
    }
    let twice: Vec<String> =
        places.into_values().filter(|places| places.len() > 1).map(|places| places.join(" and ")).collect();
    tree::none(&twice, "Give one of the two another id:");
}

#[test]
fn no_two_entries_claim_the_same_words() {
    let all = sources();
    let mut claims: BTreeMap<(Direction, String), Vec<(String, bool)>> = BTreeMap::new();
    for (source, entry) in all.iter().flat_map(|source| source.file.entry.iter().map(move |entry| (source, entry))) {
        let guarded = !entry.unless.is_empty() || !entry.only_with.is_empty();
        for key in entry.keys() {
            claims.entry((source.file.direction, key)).or_default().push((source.place(entry), guarded));
        }
    }
    let clash = |((_, key), places): ((Direction, String), Vec<(String, bool)>)| {
        let unguarded = places.iter().filter(|(_, guarded)| !guarded).count();
        let names: Vec<&str> = places.iter().map(|(place, _)| place.as_str()).collect();
        (places.len() > 1 && unguarded > 1).then(|| format!("{key:?}: {}", names.join(" and ")))
    };
    let clashes: Vec<String> = claims.into_iter().filter_map(clash).collect();
    tree::none(&clashes, "Drop the variant from one entry, or guard both with unless or only_with:");
}

#[test]
fn every_phrase_is_found_in_its_example() {
    check(|source, entry| {
        let keys = entry.keys();
        let found = places_of(source, entry, &entry.example);
        let right = found.iter().any(|text| keys.iter().any(|key| spells(&fold_key(text), key)));
        let cut =
            || spans_of(source, &entry.example).iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join("|");
        (!right)
            .then(|| format!("the engine does not find it in {:?}, it reads {}", entry.example, cut()))
            .into_iter()
            .collect()
    });
}

#[test]
fn no_phrase_is_found_in_its_counter_examples() {
    check(|source, entry| {
        let matched = |counter: &&String| !places_of(source, entry, counter).is_empty();
        let remedy = |counter: &String| {
            format!("it is found in the counter-example {counter:?}; add a cue to unless or only_with")
        };
        entry.counter.iter().filter(matched).map(remedy).collect()
    });
}

#[test]
fn readings_agree_with_the_dictionary() {
    let zh = lexicons::zh();
    check(|source, entry| {
        if source.file.direction == Direction::EnZh || entry.reading.is_empty() {
            return Vec::new();
        }
        let excused = |syllable: &str| READINGS.iter().any(|(id, own, _)| *id == entry.id && *own == syllable);
        let whole = entry.reading.to_lowercase().replace(' ', "");
        let words: Vec<String> = readings(&zh, &fold_key(&entry.headword));
        if words.iter().any(|word| word.replace(' ', "") == whole) {
            return Vec::new();
        }
        let mut found = Vec::new();
        for (character, syllable) in spoken(entry) {
            let known = readings(&zh, &character.to_string());
            let neutral = plain(&syllable) == syllable && known.iter().any(|reading| plain(reading) == syllable);
            if !known.contains(&syllable) && !neutral && !excused(&syllable) {
                found.push(format!("{character} is read {} in CC-CEDICT, not {syllable}", known.join(", ")));
            }
        }
        if !words.is_empty() && !excused(&entry.reading) {
            found.push(format!("CC-CEDICT has {} for the headword, the entry {:?}", words.join(", "), entry.reading));
        }
        found
    });
}

#[test]
fn a_variant_is_read_as_it_is_written() {
    let read = |text: &str| {
        let spans = lexicons::annotator().annotate(text, Reader::English);
        let first = spans.into_iter().next().unwrap();
        assert!(matches!(first.explained, Explained::Phrase(_)), "{text:?} is no phrase");
        first.reading.iter().map(|syllable| syllable.text.clone()).collect::<Vec<_>>().join(" ")
    };
    // Other words beside 互关 and 我酸了, and 干饭 in traditional characters.
    assert_eq!(read("互粉"), "hù fěn");
    assert_eq!(read("幹飯"), "gàn fàn");
    assert_eq!(read("柠檬精"), "níng méng jīng");
    // By itself 长 is cháng and 觉 jué.
    assert_eq!(read("长草很久了"), "zhǎng cǎo hěn jiǔ le");
    assert_eq!(read("睡个回笼觉"), "shuì gè huí lóng jiào");
}

#[test]
fn a_character_of_two_words_does_not_make_them_one() {
    // CC-CEDICT writes 妳 for 你 and, rarely, for 奶.
    for (text, phrase) in [("你爸", false), ("奶爸", true)] {
        let spans = lexicons::annotator().annotate(text, Reader::English);
        assert_eq!(spans.iter().any(|span| matches!(span.explained, Explained::Phrase(_))), phrase, "{text}");
    }
}

#[test]
fn every_excuse_is_still_needed() {
    let all = sources();
    for (id, reading, _) in READINGS {
        let entry = all.iter().flat_map(|source| &source.file.entry).find(|entry| entry.id == id);
        let used =
            entry.is_some_and(|entry| entry.reading == reading || entry.reading.split(' ').any(|own| own == reading));
        assert!(used, "{id} does not say {reading:?} any more: take the line out of READINGS");
    }
}

/// Runs a rule over every entry and fails with all that it found, by file and line.
#[track_caller]
fn check(rule: impl Fn(&Source, &SourceEntry) -> Vec<String>) {
    let all = sources();
    let entries = all.iter().flat_map(|source| source.file.entry.iter().map(move |entry| (source, entry)));
    let found: Vec<String> = entries
        .flat_map(|(source, entry)| {
            rule(source, entry).into_iter().map(|what| format!("{}: {what}", source.place(entry)))
        })
        .collect();
    tree::none(&found, "data/phrasebook/README.md has the rules:");
}

/// The texts of the spans that are read as this phrase, parts included.
fn places_of(source: &Source, entry: &SourceEntry, text: &str) -> Vec<String> {
    let mut found = spans_of(source, text);
    found.retain(|(_, id)| id.as_deref() == Some(entry.id.as_str()));
    found.into_iter().map(|(text, _)| text).collect()
}

/// Every span of a text with the id of its phrase.
fn spans_of(source: &Source, text: &str) -> Vec<(String, Option<String>)> {
    let annotator = lexicons::annotator();
    let reader = if source.file.direction == Direction::ZhEn { Reader::English } else { Reader::Chinese };
    let book = annotator.phrasebook.clone().unwrap();
    let mut waiting: Vec<Span> = annotator.annotate(text, reader);
    waiting.reverse();
    let mut found = Vec::new();
    while let Some(span) = waiting.pop() {
        let id = match span.explained {
            Explained::Phrase(phrase) => Some(book.name(phrase).to_owned()),
            _ => None,
        };
        found.push((text[span.range.start.0..span.range.end.0].to_owned(), id));
        waiting.extend(span.parts.into_iter().rev());
    }
    found
}

/// Each Han character of the headword with the syllable written for it; Latin and digits have their own.
fn spoken(entry: &SourceEntry) -> Vec<(char, String)> {
    let headword = fold_key(&entry.headword);
    let mut syllables =
        entry.reading.split_whitespace().filter(|syllable| !headword.contains(&syllable.to_lowercase()));
    let mut pairs = Vec::new();
    for character in headword.chars().filter(|&c| is_han(c) || c.is_ascii_digit()) {
        let Some(syllable) = syllables.next() else { break };
        if is_han(character) {
            pairs.push((character, syllable.to_lowercase()));
        }
    }
    pairs
}

/// Every reading that CC-CEDICT has for a headword.
fn readings(zh: &ZhLexicon, headword: &str) -> Vec<String> {
    let ids = zh.ids(headword);
    let explained = zh.find(headword).filter(|&entry| !zh.senses(entry).is_empty());
    let syllables =
        |entry: usize| zh.reading(entry, &ids).iter().map(|s| s.text.to_lowercase()).collect::<Vec<_>>().join(" ");
    let mut found: Vec<String> = explained.map(syllables).collect();
    found.sort();
    found.dedup();
    found
}

/// A syllable without its tone mark; ü keeps its dots.
fn plain(syllable: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    syllable.nfd().filter(|c| !matches!(c, '\u{300}' | '\u{301}' | '\u{304}' | '\u{30C}')).nfc().collect()
}
