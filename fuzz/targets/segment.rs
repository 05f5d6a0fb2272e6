//! The whole reading of a post, with the lexicons that are shipped.

#![no_main]

use std::path::Path;
use std::path::PathBuf;
use std::rc::Rc;

use libfuzzer_sys::fuzz_target;
use yizhu::engine::annotate::Annotator;
use yizhu::engine::lexicon::EnLexicon;
use yizhu::engine::lexicon::ZhLexicon;
use yizhu::engine::phrasebook::Phrasebook;
use yizhu::engine::reading::ReadingModel;

thread_local! {
    static ANNOTATOR: Annotator = Annotator {
        zh: Some(Rc::new(ZhLexicon::open(bytes("zh.yzl")).expect("zh.yzl"))),
        en: Some(Rc::new(EnLexicon::open(bytes("en.yzl")).expect("en.yzl"))),
        rare: Some(Rc::new(EnLexicon::open(bytes("rare-en.yzl")).expect("rare-en.yzl"))),
        readings: Some(Rc::new(ReadingModel::open(bytes("readings.yzl")).expect("readings.yzl"))),
        phrasebook: Some(Rc::new(Phrasebook::open(bytes("phrasebook.yzl")).expect("phrasebook.yzl"))),
        ..Annotator::default()
    };
}

fuzz_target!(
    init: yizhu_fuzz::seeds::write("segment", &Path::new(env!("CARGO_MANIFEST_DIR")).join("..")),
    |bytes: &[u8]| ANNOTATOR.with(|annotator| yizhu_fuzz::segment::check(annotator, bytes))
);

/// A file that `cargo xtask data` compiled; `cargo xtask fuzz` says where.
fn bytes(file: &str) -> Vec<u8> {
    let folder = std::env::var_os("YIZHU_DATA").map(PathBuf::from).expect("run `cargo xtask fuzz segment`");
    std::fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}
