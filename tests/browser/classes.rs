//! The browser's own tables give characters the class that the library's give them on the command line.

use wasm_bindgen_test::wasm_bindgen_test;
use yizhu::engine::text::Class;
use yizhu::engine::text::classify;

/// Rare characters, as only they are asked about; `src/engine/text/class.rs` checks all of Unicode by the library's tables.
const ROWS: [(&str, Class); 16] = [
    ("か", Class::Letter),
    ("ж", Class::Letter),
    ("क्षि", Class::Letter),
    ("\u{301}", Class::Letter),
    ("é", Class::Latin),
    ("×", Class::Punctuation),
    ("→", Class::Punctuation),
    ("♪", Class::Punctuation),
    ("Ⓐ", Class::Punctuation),
    ("©", Class::Punctuation),
    ("©\u{FE0F}", Class::Emoji),
    ("❤", Class::Emoji),
    ("⌚", Class::Emoji),
    ("🇨🇳", Class::Emoji),
    ("👩‍👩‍👧", Class::Emoji),
    ("\u{E000}", Class::Other),
];

#[wasm_bindgen_test]
fn characters_have_the_class_that_they_have_on_the_command_line() {
    for (cluster, class) in ROWS {
        let first = cluster.chars().next().unwrap_or_default();
        assert_eq!(classify(cluster, first), class, "{cluster}");
    }
}
