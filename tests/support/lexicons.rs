//! The compiled lexicons, and an annotator that reads with them.

use std::path::PathBuf;
use std::rc::Rc;

use yizhu::engine::annotate::Annotator;
use yizhu::engine::lexicon::EnLexicon;
use yizhu::engine::lexicon::JyutpingLexicon;
use yizhu::engine::lexicon::ZhLexicon;
use yizhu::engine::reading::ReadingModel;

use crate::support::phrasebook;
use crate::support::tree;

/// Where `cargo xtask data` leaves them.
pub fn folder() -> PathBuf {
    match (std::env::var_os("YIZHU_DATA"), std::env::var_os("CARGO_TARGET_DIR")) {
        (Some(folder), _) => PathBuf::from(folder),
        (None, Some(target)) => tree::root().join(target).join("lexicon"),
        (None, None) => tree::root().join("target/lexicon"),
    }
}

/// The bytes of a lexicon file.
#[track_caller]
pub fn bytes(file: &str) -> Vec<u8> {
    let path = folder().join(file);
    std::fs::read(&path).unwrap_or_else(|error| {
        panic!(
            "{}: {error}. This test reads the compiled lexicons: run `cargo xtask data` once and try again.",
            path.display()
        )
    })
}

/// The Chinese lexicon.
#[track_caller]
pub fn zh() -> ZhLexicon {
    ZhLexicon::open(bytes("zh.yzl")).unwrap_or_else(|error| panic!("zh.yzl: {error}. Run `cargo xtask data`."))
}

/// The English lexicon.
#[track_caller]
pub fn en() -> EnLexicon {
    EnLexicon::open(bytes("en.yzl")).unwrap_or_else(|error| panic!("en.yzl: {error}. Run `cargo xtask data`."))
}

/// The rarer English words.
#[track_caller]
pub fn rare_en() -> EnLexicon {
    EnLexicon::open(bytes("rare-en.yzl"))
        .unwrap_or_else(|error| panic!("rare-en.yzl: {error}. Run `cargo xtask data`."))
}

/// The Cantonese readings.
#[track_caller]
pub fn jyutping() -> JyutpingLexicon {
    JyutpingLexicon::open(bytes("jyutping.yzl"))
        .unwrap_or_else(|error| panic!("jyutping.yzl: {error}. Run `cargo xtask data`."))
}

/// The network that chooses readings.
#[track_caller]
pub fn readings() -> ReadingModel {
    ReadingModel::open(bytes("readings.yzl"))
        .unwrap_or_else(|error| panic!("readings.yzl: {error}. Run `cargo xtask data`."))
}

thread_local! {
    static ANNOTATOR: Annotator = Annotator {
        zh: Some(Rc::new(zh())),
        en: Some(Rc::new(en())),
        rare: Some(Rc::new(rare_en())),
        readings: Some(Rc::new(readings())),
        phrasebook: Some(Rc::new(phrasebook::compiled())),
        ..Annotator::default()
    };
}

/// Both lexicons, and the phrasebook as its source stands now; opened once a thread.
pub fn annotator() -> Annotator {
    ANNOTATOR.with(Clone::clone)
}
