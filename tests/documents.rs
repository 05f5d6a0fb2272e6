//! The documents tell the truth about the tree: what they name exists, what they count is so many.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use yizhu::engine::annotate::Kind;
use yizhu::engine::phrasebook::Direction;

use support::phrasebook::sources;
use support::tree;

/// The documents that are held to it; measurements are pasted as they were printed.
fn documents() -> Vec<String> {
    let mut found: Vec<String> = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].map(str::to_owned).to_vec();
    found.extend(tree::files_ending("docs", &[".md"]).iter().map(|path| tree::name(path)));
    found.retain(|name| name != "docs/measurements.md");
    found
}

/// Folders and files at the top of the checkout: a code span that begins with one of them is a path.
const TOPS: [&str; 11] =
    ["src/", "tests/", "fuzz/", "data/", "www/", "xtask/", "docs/", ".ci/", "index.html", "deny.toml", "Cargo.toml"];

#[test]
fn every_path_exists() {
    check(|_, line| {
        let is_path = |code: &&str| TOPS.iter().any(|top| code.starts_with(top)) && !code.contains(' ');
        // NAME stands for any name, in a recipe.
        let missing = |code: &&str| !code.contains("NAME") && !tree::root().join(code.trim_end_matches('/')).exists();
        let found =
            code_spans(line).into_iter().filter(is_path).filter(missing).map(|path| format!("{path} does not exist"));
        found.collect()
    });
}

#[test]
fn every_link_leads_somewhere() {
    check(|name, line| {
        let folder = name.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let targets = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        let local = targets.filter(|target| !target.contains("://") && !target.starts_with('#'));
        let missing = local.filter(|target| !tree::root().join(format!("{folder}{target}")).exists());
        missing.map(|target| format!("the link to {target} is broken")).collect()
    });
}

#[test]
fn every_command_exists() {
    let (xtask, cargo) = (tree::read("xtask/src/main.rs"), tree::read("Cargo.toml"));
    check(|_, line| {
        let mut wrong = Vec::new();
        for rest in line.split("cargo xtask ").skip(1) {
            let words: Vec<&str> =
                rest.split('`').next().unwrap_or_default().split_whitespace().take_while(|word| *word != "#").collect();
            let Some((command, options)) = words.split_first() else { continue };
            if *command != "…" && !xtask.contains(&format!("\"{command}\"")) {
                wrong.push(format!("there is no `cargo xtask {command}`"));
            }
            for option in options.iter().filter(|word| word.starts_with("--")) {
                if !xtask.contains(&format!("Long(\"{}\")", &option[2..])) {
                    wrong.push(format!("`cargo xtask {command}` has no {option}"));
                }
            }
        }
        let tests = line.split("--test ").skip(1).map(|rest| rest.split([' ', '`']).next().unwrap_or_default());
        wrong.extend(
            tests
                .filter(|test| !tree::root().join(format!("tests/{test}.rs")).is_file())
                .map(|test| format!("there is no test {test}")),
        );
        if line.contains("yizhu annotate") && !cargo.contains("default-run = \"yizhu\"") {
            wrong.push("`cargo run` is not yizhu".to_owned());
        }
        wrong
    });
}

#[test]
fn every_step_of_the_tests_exists() {
    let suite = tree::read("xtask/src/suite.rs");
    check(|_, line| {
        let steps = ["--only ", "--skip "].into_iter().flat_map(|option| line.split(option).skip(1));
        let named = steps.map(|rest| rest.split([' ', '`']).next().unwrap_or_default()).filter(|step| *step != "STEP");
        named
            .filter(|step| !suite.contains(&format!("name: \"{step}\"")))
            .map(|step| format!("there is no step {step}"))
            .collect()
    });
}

#[test]
fn every_hook_for_tests_exists() {
    let sources: String = tree::files_ending("src", &[".rs"]).iter().map(tree::read).collect();
    check(|_, line| {
        let named = line.split("data-yz=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let missing = named.filter(|hook| {
            !sources.contains(&format!("data-yz=\"{hook}\"")) && !sources.contains(&format!("\"{hook}\""))
        });
        missing.map(|hook| format!("nothing has data-yz={hook:?}")).collect()
    });
}

#[test]
fn the_layers_are_those_of_the_code() {
    let text = tree::read("ARCHITECTURE.md");
    let line = text.lines().find(|line| line.contains('←')).expect("ARCHITECTURE.md shows the layers");
    let layers: Vec<&str> = line.split('←').map(str::trim).collect();
    // The engine is a package of its own.
    let mut modules: Vec<String> = (tree::read("src/lib.rs") + &tree::read("src/engine/lib.rs"))
        .lines()
        .filter_map(|line| Some(line.strip_prefix("pub mod ")?.trim_end_matches(';').to_owned()))
        .collect();
    modules.sort();
    let mut sorted = layers.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, modules, "ARCHITECTURE.md and src/lib.rs disagree");
    let test = tree::read("tests/layering.rs");
    let places: Vec<usize> = layers.iter().map(|layer| test.find(&format!("(\"{layer}\", &[")).unwrap()).collect();
    assert!(places.is_sorted(), "ARCHITECTURE.md and tests/layering.rs disagree");
}

#[test]
fn the_folders_of_the_engine_and_the_application_are_on_the_map() {
    let map = tree::read("ARCHITECTURE.md");
    let mut missing = Vec::new();
    for layer in ["src/engine", "src/app"] {
        for entry in std::fs::read_dir(tree::root().join(layer)).unwrap().map(|entry| entry.unwrap().path()) {
            let name = tree::name(&entry);
            if entry.is_dir() && !map.contains(&format!("`{name}`")) {
                missing.push(name);
            }
        }
    }
    tree::none(&missing, "Put a line for it on the map in ARCHITECTURE.md:");
}

#[test]
fn the_record_in_the_readme_is_the_one_that_is_printed() {
    let readme = tree::read("README.md");
    let wire = tree::read("src/engine/annotate/wire.rs");
    let fields = wire.lines().filter_map(|line| Some(line.strip_prefix("    pub ")?.split_once(": ")?.0.to_owned()));
    let missing: Vec<String> = fields.filter(|field| !readme.contains(&format!("`{field}`"))).collect();
    tree::none(&missing, "Document the field in README.md, \"In a terminal\":");
    let kinds = [
        Kind::Word,
        Kind::Phrase,
        Kind::Name,
        Kind::Emoji,
        Kind::Sticker,
        Kind::Kaomoji,
        Kind::Hashtag,
        Kind::Mention,
        Kind::Url,
        Kind::Number,
        Kind::Latin,
        Kind::Punctuation,
        Kind::Space,
        Kind::Unknown,
    ];
    let missing: Vec<String> =
        kinds.iter().map(|kind| format!("`{}`", kind.name())).filter(|kind| !readme.contains(kind)).collect();
    tree::none(&missing, "Document the kind in README.md, \"In a terminal\":");
}

#[test]
fn the_attributes_of_the_element_are_documented() {
    let script = tree::read("www/yi-zhu.js");
    let list = script
        .split("observedAttributes = [")
        .nth(1)
        .and_then(|rest| rest.split(']').next())
        .expect("www/yi-zhu.js lists them");
    let readme = tree::read("README.md");
    let missing: Vec<String> = list
        .split(',')
        .map(|name| name.trim().replace('"', "`"))
        .filter(|name| !readme.contains(name.as_str()))
        .collect();
    tree::none(&missing, "Document the attribute in README.md, \"In a page of your own\":");
}

#[test]
fn the_phrases_are_as_many_as_the_readme_says() {
    let count = |direction| -> usize {
        sources().iter().filter(|source| source.file.direction == direction).map(|source| source.file.entry.len()).sum()
    };
    let sentence = format!("{} Chinese and {} English phrases", count(Direction::ZhEn), count(Direction::EnZh));
    assert!(
        // The page writes 1,331 where the sentence has 1331.
        tree::read("README.md").replace(',', "").contains(&sentence),
        "write {sentence:?} in README.md, \"Where the explanations come from\""
    );
}

#[test]
fn a_line_has_one_sentence() {
    check(|_, line| {
        // List items, tables and indented examples may hold a short second sentence.
        if line.starts_with(['|', '-', ' ', '$', '#', '{', '<']) || line.starts_with(|c: char| c.is_ascii_digit()) {
            return Vec::new();
        }
        let ends = line.match_indices(". ").filter(|(at, _)| line[at + 2..].starts_with(|c: char| c.is_uppercase()));
        ends.map(|_| "begin the second sentence on a line of its own".to_owned()).collect()
    });
}

/// Runs a rule over every line of every document.
#[track_caller]
fn check(rule: impl Fn(&str, &str) -> Vec<String>) {
    let mut found = Vec::new();
    for name in documents() {
        for (number, line) in tree::read(&name).lines().enumerate() {
            found.extend(rule(&name, line).into_iter().map(|what| format!("{name}:{}: {what}", number + 1)));
        }
    }
    tree::none(&found, "The documents and the tree disagree:");
}

/// What stands between backquotes.
fn code_spans(line: &str) -> Vec<&str> {
    line.split('`').skip(1).step_by(2).collect()
}
