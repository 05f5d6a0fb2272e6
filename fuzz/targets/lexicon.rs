//! Lexicon files made wrong on purpose.

#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;

#[global_allocator]
static COUNTING: yizhu_fuzz::allocation::Counting = yizhu_fuzz::allocation::Counting;

fuzz_target!(
    init: yizhu_fuzz::seeds::write("lexicon", &Path::new(env!("CARGO_MANIFEST_DIR")).join("..")),
    |bytes: &[u8]| yizhu_fuzz::lexicon::check(bytes)
);
