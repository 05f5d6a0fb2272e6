//! Folding with the browser's own normalization gives what the command line's gives.

use wasm_bindgen_test::wasm_bindgen_test;
use yizhu::engine::text::fold_key;

/// Written and folded; `tests/laws.rs` writes and checks the rows with the library's tables.
const ROWS: &str = include_str!("folding.tsv");

#[wasm_bindgen_test]
fn text_is_folded_as_by_the_command_line() {
    for (written, folded) in ROWS.lines().filter_map(|row| row.split_once('\t')) {
        assert_eq!(fold_key(written), folded, "{written}");
    }
}
