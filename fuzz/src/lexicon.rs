//! Lexicon files of every kind, made wrong on purpose: an error or answers, always an end, memory by the file's length.

use std::rc::Rc;

use yizhu::engine::annotate::Annotator;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::wire_spans;
use yizhu::engine::checksum::crc32;
use yizhu::engine::lexicon::EnLexicon;
use yizhu::engine::lexicon::JyutpingLexicon;
use yizhu::engine::lexicon::OpenError;
use yizhu::engine::lexicon::Role;
use yizhu::engine::lexicon::Walk;
use yizhu::engine::lexicon::ZhLexicon;
use yizhu::engine::phrasebook::Direction;
use yizhu::engine::phrasebook::Phrasebook;
use yizhu::engine::reading::ReadingModel;
use yizhu::engine::reading::model::Projections;

use super::allocation;
use super::small::KINDS;
use super::small::Kind;
use super::small::files;

/// In an input's first byte: the rest is changes to a small right file, four bytes each, instead of a whole file.
pub const CHANGES: u8 = 0x80;
/// In an input's first byte: the header stays as it came; else magic, version, contents, length and checksum are put right.
pub const HEADER_AS_IT_IS: u8 = 0x40;

/// Where the header's parts stand; see `src/engine/lexicon/format.rs`.
const HEADER: usize = 24;

/// Bytes that answers may take for each byte of the file, and besides: a network is unpacked to a fixed size, and a list
/// of answers is as long as 16 bits can count.
const EACH: usize = 64;
const BESIDES: usize = 8 << 20;

/// What is looked up and read.
const WORDS: [&str; 10] = ["来", "种草", "種草", "姐妹", "们", "went", "cats", "can't", "yyds", "一"];
const POSTS: [(&str, Reader); 3] =
    [("姐妹种草，來了一只yyds👍", Reader::English), ("went cats, can't", Reader::Chinese), ("来了", Reader::Chinese)];

/// Panics where reading a wrong file panics, or takes memory in proportion to a number in it.
pub fn check(bytes: &[u8]) {
    let Some((how, rest)) = bytes.split_first() else { return };
    let kind = KINDS[usize::from(how & 0x3F) % KINDS.len()];
    let file = match how & CHANGES {
        0 => rest.to_vec(),
        _ => changed(&files()[kind as usize], rest),
    };
    let file = if how & HEADER_AS_IT_IS == 0 { with_header(file, kind) } else { file };
    let length = file.len();
    let most = allocation::most_during(|| open_and_ask(kind, file));
    assert!(most <= BESIDES + EACH * length, "{most} bytes were taken for a file of {length}");
}

/// A file with changes: a place of 16 bits, a byte that says how, a byte.
fn changed(file: &[u8], changes: &[u8]) -> Vec<u8> {
    let mut file = file.to_vec();
    for change in changes.chunks_exact(4) {
        let at = usize::from(u16::from_le_bytes([change[0], change[1]]));
        // The first 2 kB hold the header, the table of sections and most counts: every second change goes there.
        let at = if change[2] & 1 == 0 { at } else { at % 2048 };
        match (change[2] >> 1, file.get_mut(at)) {
            (0..0x20, Some(byte)) => *byte = change[3],
            (0x20..0x40, Some(byte)) => *byte = byte.wrapping_add(change[3]),
            (0x40..0x60, Some(byte)) => *byte ^= change[3],
            (0x60.., Some(_)) if change[3] == 0 => file.truncate(at),
            (0x60.., Some(_)) => file.insert(at, change[3]),
            _ => {}
        }
    }
    file
}

/// The bytes with a header that lets them in.
fn with_header(mut file: Vec<u8>, kind: Kind) -> Vec<u8> {
    if file.len() < HEADER {
        return file;
    }
    let length = u32::try_from(file.len()).unwrap_or(u32::MAX);
    let checksum = crc32(&file[HEADER..]);
    file[..8].copy_from_slice(b"YIZHULEX");
    for (at, field) in [(8, 1), (12, kind as u32 + 1), (16, length), (20, checksum)] {
        file[at..at + 4].copy_from_slice(&field.to_le_bytes());
    }
    file
}

fn open_and_ask(kind: Kind, file: Vec<u8>) {
    let (length, mut annotator) = (file.len(), Annotator::default());
    let opened: Result<(), OpenError> = match kind {
        Kind::Zh => ZhLexicon::open(file).map(|zh| {
            ask_zh(&zh, length);
            annotator.zh = Some(Rc::new(zh));
        }),
        Kind::En => EnLexicon::open(file).map(|en| {
            ask_en(&en, length);
            let en = Rc::new(en);
            annotator.rare = Some(Rc::clone(&en));
            annotator.en = Some(en);
        }),
        Kind::Phrasebook => Phrasebook::open(file).map(|book| {
            ask_book(&book);
            annotator.phrasebook = Some(Rc::new(book));
        }),
        Kind::Jyutping => JyutpingLexicon::open(file).map(|jyutping| {
            for word in WORDS {
                let _ = jyutping.reading(word);
            }
            assert!(jyutping.len() <= length, "more words than bytes");
        }),
        Kind::Readings => ReadingModel::open(file).map(|model| ask_model(&model)),
    };
    match opened {
        Err(error) => assert!(!error.to_string().is_empty()),
        Ok(()) => read(&annotator),
    }
}

fn read(annotator: &Annotator) {
    for (post, reader) in POSTS {
        let spans = annotator.annotate(post, reader);
        let records = wire_spans(annotator, post, &spans, &|at| at.0);
        assert_eq!(records.iter().map(|record| record.text.as_str()).collect::<String>(), post);
        spans.iter().for_each(|span| drop(annotator.card(post, span)));
    }
}

fn ask_zh(zh: &ZhLexicon, length: usize) {
    for word in WORDS {
        let ids = zh.ids(word);
        let _: String = word.chars().map(|character| zh.simplify(character)).collect();
        for role in Role::ALL {
            assert!(ids.iter().all(|id| zh.role_cost(*id, role).is_none_or(|cost| cost >= 0.0)));
        }
        for entry in zh.find(word).take(40) {
            let found = zh.entry(entry, word);
            let _ = (found.is_cantonese(), zh.is_spelt(entry, &ids, word), zh.is_only_cantonese(entry));
            let _ = (zh.numbered(entry, &ids), zh.meaning(entry), zh.short(entry), zh.rules(entry), zh.hsk(entry));
        }
    }
    assert!(zh.syllables().all(|syllable| syllable.len() <= usize::from(u16::MAX)));
    assert!(zh.len() <= length, "more entries than bytes");
}

fn ask_en(en: &EnLexicon, length: usize) {
    for word in WORDS {
        let _ = (en.lemmas(word), en.frequency_of(word));
        for entry in en.find(word).take(40) {
            let _ = (en.entry(entry, word), en.readings(entry), en.short(entry), en.rules(entry));
            let _ = (en.has_capitals(entry), en.is_written(entry, word));
        }
    }
    for (id, walk) in en.children(Walk::default()).take(40) {
        let _ = (en.character(id), en.entries(walk));
    }
    assert!(en.len() <= length, "more entries than bytes");
}

fn ask_book(book: &Phrasebook) {
    for direction in [Direction::ZhEn, Direction::EnZh] {
        let _ = (book.emoji_name("👍", direction), book.emoji_names());
        for phrase in book.all(direction).take(40) {
            let _ = (book.phrase(phrase), book.name(phrase), book.headword(phrase), book.translation(phrase));
        }
    }
}

fn ask_model(model: &ReadingModel) {
    let text: Vec<char> = "种草了，来".chars().collect();
    let mut known = Projections::default();
    let class = ["zhong3", "zhong4", ""].into_iter().find_map(|syllable| model.class(syllable)).unwrap_or_default();
    for at in 0..=text.len() {
        if let Some(heard) = model.hear(&text, at, &|character| character, &mut known) {
            let _ = model.fit(&heard, class);
        }
    }
}
