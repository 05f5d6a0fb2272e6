//! Folding and counting, over any text.

#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;

fuzz_target!(
    init: yizhu_fuzz::seeds::write("normalise", &Path::new(env!("CARGO_MANIFEST_DIR")).join("..")),
    |bytes: &[u8]| yizhu_fuzz::normalise::check(bytes)
);
