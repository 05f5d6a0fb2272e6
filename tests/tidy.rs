//! The rules of the house that a machine can check; each message says what to do.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use std::path::Path;

use support::tree;

/// Longest file in `src` and `xtask`, in lines.
const LONGEST: usize = 500;

/// Files that are longer, with the reason.
const LONGER: [(&str, &str); 1] =
    [("src/ui/style/30-page.css", "one page's layout from 360 to 1440 pixels; its media queries belong together")];

/// What `use` may take whole, and below which folder. The macros of all three expect it.
const GLOBS: [(&str, &str); 4] = [
    ("use yew::prelude::*;", "src/ui/"),
    ("use yew::prelude::*;", "src/embed/"),
    ("use wasm_bindgen::prelude::*;", "src/bin/"),
    ("use proptest::prelude::*;", "src/engine/"),
];

/// Text that stands in this file only to be searched for.
const SELF: &str = "tests/tidy.rs";

#[test]
fn every_file_says_what_it_is() {
    check(&[".rs", ".css", ".mjs", ".js", ".cjs", ".sh", ".toml"], |name, text| {
        let first = text.lines().find(|line| !line.starts_with("#!")).unwrap_or_default();
        let opens = match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
            "rs" => first.starts_with("//!"),
            "css" => first.starts_with("/*"),
            "sh" => first.starts_with('#'),
            // Cargo's files, and phrasebook files with their fixed head, open with what their format asks for.
            "toml" => {
                name.starts_with("data/phrasebook")
                    || first.starts_with('#')
                    || first.starts_with('[')
                    || first.contains('=')
            }
            _ => first.starts_with("//") || first.starts_with("/*"),
        };
        (!opens).then(|| (1, "open the file with a line that says what it is".to_owned())).into_iter().collect()
    });
}

#[test]
fn no_file_is_too_long_to_read() {
    check(&[".rs", ".css", ".mjs", ".js"], |name, text| {
        let lines = text.lines().count();
        let excused = LONGER.iter().any(|(longer, _)| *longer == name);
        let remedy = format!("{lines} lines; split it by idea, or give a reason in LONGER of tests/tidy.rs");
        (lines > LONGEST && !excused && !name.starts_with("tests/")).then_some((lines, remedy)).into_iter().collect()
    });
    for (name, _) in LONGER {
        let lines = tree::read(name).lines().count();
        assert!(lines > LONGEST, "{name} has only {lines} lines now: take it off the list in tests/tidy.rs");
    }
}

#[test]
fn lines_end_where_they_end() {
    check(&TEXTS, |name, text| {
        // Posts of the corpus are what people typed; measurements are pasted as printed.
        if name.starts_with("tests/corpus/") && name.ends_with(".txt") || name == "docs/measurements.md" {
            return Vec::new();
        }
        let trailing = |line: &str| line.ends_with([' ', '\t', '\r']);
        let mut found =
            each_line(text, |line| trailing(line).then(|| "take the white space at its end away".to_owned()));
        if !text.is_empty() && !text.ends_with('\n') {
            found.push((text.lines().count(), "end the file with a line break".to_owned()));
        }
        found
    });
}

#[test]
fn a_use_takes_one_path_from_the_crate() {
    check(&[".rs"], |name, text| {
        // xtask is a binary of small modules that are never imported from elsewhere; it groups what it takes.
        if !name.starts_with("src/") {
            return Vec::new();
        }
        each_line(text, |line| {
            let line = line.trim_start().strip_prefix("pub ").unwrap_or(line.trim_start());
            let taken = line.strip_prefix("use ")?;
            if taken.contains('{') {
                return Some("take one path a `use`".to_owned());
            }
            if taken.starts_with("super::") && taken != "super::*;" {
                return Some("write the path from `crate::`".to_owned());
            }
            let glob = taken.contains("::*")
                && taken != "super::*;"
                && !GLOBS.iter().any(|(own, folder)| *own == line && name.starts_with(folder));
            glob.then(|| "name what is used instead of `*`".to_owned())
        })
    });
}

#[test]
fn nothing_knows_the_machine_it_was_written_on() {
    // In halves, so that the search does not find itself.
    let places = [["/ro", "ot/"], ["/wo", "rk/"], ["/ho", "me/"], ["C:", "\\"]].map(|halves| halves.concat());
    let registries = [
        ["index.crates", ".io"],
        ["static.crates", ".io"],
        ["registry.npmjs", ".org"],
        ["files.pythonhosted", ".org"],
        ["pypi.org", "/simple"],
        ["proxy.golang", ".org"],
    ]
    .map(|halves| halves.concat());
    check(&TEXTS, |name, text| {
        if name == SELF || name.starts_with("tests/corpus/") {
            return Vec::new();
        }
        each_line(text, |line| {
            if let Some(place) = places.iter().find(|place| line.contains(place.as_str())) {
                return Some(format!("{place} exists on one machine only; find the place at run time"));
            }
            // A lock file says where a package came from, which is what it is for; ours name no host.
            let registry = registries.iter().find(|registry| line.contains(registry.as_str()))?;
            Some(format!("{registry}: leave the choice of registry to the person's own configuration"))
        })
    });
}

#[test]
fn nothing_is_left_for_later() {
    let marks = [["TO", "DO"], ["FIX", "ME"], ["XX", "X:"], ["HA", "CK:"]].map(|halves| halves.concat());
    check(&[".rs", ".css", ".mjs", ".js", ".html", ".toml", ".md", ".sh"], |name, text| {
        // The rules for editors look for the word themselves.
        if name == SELF || name == "src/engine/phrasebook/source.rs" {
            return Vec::new();
        }
        each_line(text, |line| {
            let mark = marks.iter().find(|mark| line.contains(mark.as_str()))?;
            Some(format!("{mark}: do it, or open an issue"))
        })
    });
}

#[test]
fn no_test_is_switched_off() {
    check(&[".rs"], |name, text| {
        if name == SELF {
            return Vec::new();
        }
        each_line(text, |line| {
            line.trim_start().starts_with("#[ignore").then(|| "mend the test or remove it".to_owned())
        })
    });
}

/// Endings of the files that people write.
const TEXTS: [&str; 15] = [
    ".rs",
    ".css",
    ".mjs",
    ".cjs",
    ".js",
    ".html",
    ".toml",
    ".md",
    ".sh",
    ".json",
    ".txt",
    ".svg",
    ".webmanifest",
    ".spans",
    "NOTICE",
];

/// Runs a rule over every file of ours; it gives line numbers and remedies.
#[track_caller]
fn check(endings: &[&str], rule: impl Fn(&str, &str) -> Vec<(usize, String)>) {
    let mut found = Vec::new();
    for path in tree::files_ending("", endings) {
        if is_generated(&path) {
            continue;
        }
        let (name, text) = (tree::name(&path), tree::read(&path));
        found.extend(rule(&name, &text).into_iter().map(|(line, remedy)| format!("{name}:{line}: {remedy}")));
    }
    tree::none(&found, "The house style is in CONTRIBUTING.md:");
}

fn each_line(text: &str, rule: impl Fn(&str) -> Option<String>) -> Vec<(usize, String)> {
    text.split('\n').enumerate().filter_map(|(number, line)| Some((number + 1, rule(line)?))).collect()
}

fn is_generated(path: &Path) -> bool {
    path.ends_with("package-lock.json") || path.ends_with("Cargo.lock")
}
