//! The layers of ARCHITECTURE.md, checked against every path in `src/`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use support::tree;

/// Each layer, with the layers it may name. A layer may always name itself.
const LAYERS: [(&str, &[&str]); 5] = [
    ("engine", &[]),
    ("app", &["engine"]),
    ("browser", &["engine", "app"]),
    ("ui", &["engine", "app", "browser"]),
    ("embed", &["engine", "app", "browser", "ui"]),
];

/// Outside crates, with the only layers that may name them; `bin` is `src/bin`.
const CRATES: [(&str, &[&str]); 9] = [
    ("yew", &["ui", "embed", "bin"]),
    ("web_sys", &["browser", "ui", "embed", "bin"]),
    ("js_sys", &["browser", "ui", "embed", "bin"]),
    ("wasm_bindgen", &["browser", "ui", "embed", "bin"]),
    ("wasm_bindgen_futures", &["browser", "ui", "embed", "bin"]),
    ("gloo", &["browser", "ui", "embed", "bin"]),
    ("serde_wasm_bindgen", &["browser", "embed", "bin"]),
    ("lexopt", &["bin"]),
    ("toml", &[]),
];

/// The files of the engine that ask JavaScript for something, as the tables they need are large: they say why.
const TABLES: [&str; 2] = ["src/engine/text/normalize.rs", "src/engine/text/property.rs"];

/// The engine has no clock, no input or output and no state of its own.
const NOT_IN_ENGINE: [&str; 9] = [
    "std::fs",
    "std::io",
    "std::env",
    "std::net",
    "std::time",
    "std::thread",
    "std::process",
    "thread_local!",
    "static mut",
];

#[test]
fn layers_name_only_lower_layers() {
    check(|_, layer, code| {
        let (_, allowed) = LAYERS.iter().find(|(name, _)| *name == layer)?;
        let named = paths_from(code, "crate::").into_iter().find(|named| {
            LAYERS.iter().any(|(name, _)| name == named) && named != layer && !allowed.contains(&named.as_str())
        })?;
        Some(format!("{layer} must not name {named}; move the code down, or give it what it needs"))
    });
}

#[test]
fn outside_crates_stay_in_their_layers() {
    check(|file, layer, code| {
        if TABLES.contains(&file) {
            return None;
        }
        let (name, allowed) =
            CRATES.iter().find(|(name, allowed)| names_crate(code, name) && !allowed.contains(&layer))?;
        Some(format!(
            "{name} may be named in {} only",
            if allowed.is_empty() { "tests".to_owned() } else { allowed.join(", ") }
        ))
    });
}

#[test]
fn exports_to_javascript_stand_in_bin() {
    check(|_, layer, code| {
        let exported = code.contains("#[wasm_bindgen") && layer != "bin";
        exported.then(|| "an exported item in the library is in every binary; put it in src/bin".to_owned())
    });
}

#[test]
fn the_engine_has_no_surroundings() {
    check(|_, layer, code| {
        let found = NOT_IN_ENGINE.iter().find(|path| layer == "engine" && code.contains(*path))?;
        Some(format!("the engine does without {found}; let the caller bring what it gives"))
    });
}

#[test]
fn every_layer_has_its_folder() {
    for (layer, _) in LAYERS {
        assert!(tree::root().join("src").join(layer).join("mod.rs").is_file(), "src/{layer}/mod.rs is missing");
    }
}

/// Runs a rule over every line of code in `src`; comments are left out.
#[track_caller]
fn check(rule: impl Fn(&str, &str, &str) -> Option<String>) {
    let mut broken = Vec::new();
    for path in tree::files_ending("src", &[".rs"]) {
        let name = tree::name(&path);
        let layer = name.split('/').nth(1).unwrap_or_default().to_owned();
        for (number, line) in tree::read(&path).lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if let Some(what) = rule(&name, &layer, code) {
                broken.push(format!("{name}:{}: {what}", number + 1));
            }
        }
    }
    tree::none(&broken, "See ARCHITECTURE.md, \"Layers\":");
}

/// What follows each `prefix` in a line, up to the end of the word.
fn paths_from(code: &str, prefix: &str) -> Vec<String> {
    let word = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    code.split(prefix).skip(1).map(word).collect()
}

/// Whether `name::` stands in a line as a crate's name and not as the end of a longer word.
fn names_crate(code: &str, name: &str) -> bool {
    let path = format!("{name}::");
    code.match_indices(&path).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
    })
}
