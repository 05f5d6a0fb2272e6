//! The compiled files: complete, and a damaged, cut-off or foreign one is a named error and never a panic.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use std::fmt::Debug;
use std::rc::Rc;

use yizhu::engine::annotate::Annotator;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::wire_spans;
use yizhu::engine::check::CheckBook;
use yizhu::engine::lexicon::EnLexicon;
use yizhu::engine::lexicon::JyutpingLexicon;
use yizhu::engine::lexicon::OpenError;
use yizhu::engine::lexicon::ZhLexicon;
use yizhu::engine::phrasebook::Phrasebook;
use yizhu::engine::reply::Draft;
use yizhu::engine::reply::Language;
use yizhu::engine::reply::ReplyBook;
use yizhu::engine::reply::Slot;

use support::lexicons;
use support::random::Random;

/// Entries of CC-CEDICT in the package that data/sources.toml pins.
const CEDICT_ENTRIES: usize = 125_049;
/// How many prefixes of a file and how many changed bytes are tried.
const PREFIXES: usize = 1000;
const FLIPS: usize = 200;
/// Bytes 20 to 23 hold the checksum of everything from byte 24 on; see `src/engine/lexicon/format.rs`.
const CHECKSUM: std::ops::Range<usize> = 20..24;

#[test]
fn the_whole_of_cc_cedict_is_in() {
    let zh = lexicons::zh();
    let explained = (0..zh.len()).filter(|&entry| !zh.senses(entry).is_empty()).count();
    println!("zh.yzl: {} entries, {explained} with senses", zh.len());
    assert!(
        explained >= CEDICT_ENTRIES,
        "{explained} entries have senses, CC-CEDICT has {CEDICT_ENTRIES}: the compiler loses some"
    );
}

#[test]
fn the_english_lexicon_has_its_tier() {
    let en = lexicons::en();
    println!("en.yzl: {} entries", en.len());
    assert!(en.len() >= 38_687, "{} entries, fewer than the words of the first tier", en.len());
    for (word, lemma) in [("went", "go"), ("mice", "mouse"), ("better", "good")] {
        assert!(
            en.lemmas(word).iter().any(|(found, _)| found == lemma),
            "{word} does not lead to {lemma}: {:?}",
            en.lemmas(word)
        );
    }
}

#[test]
fn a_damaged_chinese_lexicon_is_a_named_error() {
    check(&lexicons::bytes("zh.yzl"), ZhLexicon::open);
}

#[test]
fn a_damaged_english_lexicon_is_a_named_error() {
    check(&lexicons::bytes("en.yzl"), EnLexicon::open);
}

#[test]
fn a_damaged_phrasebook_is_a_named_error() {
    check(&lexicons::bytes("phrasebook.yzl"), Phrasebook::open);
}

#[test]
fn damaged_checks_are_a_named_error() {
    check(&lexicons::bytes("checks.yzl"), CheckBook::open);
}

#[test]
fn damaged_replies_are_a_named_error() {
    check(&lexicons::bytes("replies.yzl"), ReplyBook::open);
}

#[test]
fn damaged_cantonese_readings_are_a_named_error() {
    check(&lexicons::bytes("jyutping.yzl"), JyutpingLexicon::open);
}

#[test]
fn a_lexicon_of_another_kind_is_told() {
    let opened = ZhLexicon::open(lexicons::bytes("en.yzl"));
    assert!(matches!(opened.err(), Some(OpenError::Contents { .. })));
    let opened = EnLexicon::open(lexicons::bytes("phrasebook.yzl"));
    assert!(matches!(opened.err(), Some(OpenError::Contents { .. })));
}

/// The checksum guards against accidents, not against a file made wrong on purpose: reading such a file may give
/// nonsense, but it ends and does not panic.
#[test]
fn a_wrong_file_with_a_right_checksum_never_panics() {
    let (zh, en, book) = (lexicons::bytes("zh.yzl"), lexicons::bytes("en.yzl"), lexicons::bytes("phrasebook.yzl"));
    let (cantonese, replies) = (lexicons::bytes("jyutping.yzl"), lexicons::bytes("replies.yzl"));
    let mut random = Random(7);
    for round in 0..40 {
        if let Ok(replies) = ReplyBook::open(garbled(&replies, &mut random, round)) {
            let _ = replies.intents().count() + replies.nouns(Slot::Food).count();
            let parts = |template| Draft::new(&template).parts(Language::English).len();
            let _ = replies.templates().map(parts).sum::<usize>();
        }
        if let Ok(cantonese) = JyutpingLexicon::open(garbled(&cantonese, &mut random, round)) {
            let _ = cantonese.reading("姐妹们来都来了OK");
        }
        let annotator = Annotator {
            zh: ZhLexicon::open(garbled(&zh, &mut random, round)).ok().map(Rc::new),
            en: EnLexicon::open(garbled(&en, &mut random, round)).ok().map(Rc::new),
            phrasebook: Phrasebook::open(garbled(&book, &mut random, round)).ok().map(Rc::new),
            ..Annotator::default()
        };
        for (text, reader) in
            [("姐妹们，来都来了！种草[doge] 66", Reader::English), ("he ghosted me, mice ran", Reader::Chinese)]
        {
            let spans = annotator.annotate(text, reader);
            let records = wire_spans(&annotator, text, &spans, &|at| at.0);
            assert_eq!(records.iter().map(|span| span.text.as_str()).collect::<String>(), text);
        }
    }
}

/// Cuts a file off, changes its bytes and puts other things in its place; every one of them must be refused.
#[track_caller]
fn check<Opened>(whole: &[u8], open: impl Fn(Vec<u8>) -> Result<Opened, OpenError>) {
    let opens = |bytes: Vec<u8>| open(bytes).map(|_| ());
    assert_eq!(opens(whole.to_vec()), Ok(()), "the file itself opens");
    for length in (0..256).chain((0..PREFIXES).map(|part| whole.len() / PREFIXES * part)) {
        let error = named(opens(whole[..length].to_vec()), &length);
        assert!(matches!(error, OpenError::Length { .. }), "{length} bytes of it: {error}");
    }
    let mut random = Random(1);
    for flip in 0..FLIPS {
        // Half of them hit the header and the table of sections.
        let (at, bit) = (random.below(if flip.is_multiple_of(2) { whole.len() } else { 240 }), random.below(8));
        let mut changed = whole.to_vec();
        changed[at] ^= 1 << bit;
        named(opens(changed), &(at, bit));
    }
    let mut longer = whole.to_vec();
    longer.push(0);
    named(opens(longer), &"one byte more");
    for foreign in [&b"<!doctype html><title>404</title>"[..], b"\x1F\x8B\x08", b"{}", b"\0\0\0\0\0\0\0\0\0\0\0\0"] {
        assert_eq!(opens(foreign.to_vec()), Err(OpenError::NotALexicon), "{}", String::from_utf8_lossy(foreign));
    }
}

/// The error, with the sentence that is shown for it.
#[track_caller]
fn named(result: Result<(), OpenError>, what: &impl Debug) -> OpenError {
    let error = result.expect_err(&format!("{what:?} was accepted"));
    assert!(error.to_string().contains("the "), "{error}");
    error
}

/// A copy with some bytes changed, in the first kilobyte in every other round, and the checksum made right.
fn garbled(whole: &[u8], random: &mut Random, round: usize) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..1 + round * 20 {
        let at = CHECKSUM.end + random.below(if round.is_multiple_of(2) { bytes.len() - CHECKSUM.end } else { 1000 });
        bytes[at] ^= 1 << random.below(8);
    }
    let checksum = crc32fast::hash(&bytes[CHECKSUM.end..]).to_le_bytes();
    bytes[CHECKSUM].copy_from_slice(&checksum);
    bytes
}
