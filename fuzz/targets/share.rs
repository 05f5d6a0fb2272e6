//! Share text, taken apart and written again.

#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;

fuzz_target!(
    init: yizhu_fuzz::seeds::write("share", &Path::new(env!("CARGO_MANIFEST_DIR")).join("..")),
    |bytes: &[u8]| yizhu_fuzz::share::check(bytes)
);
