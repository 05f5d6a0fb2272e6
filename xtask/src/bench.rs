//! Times and sizes, measured beside the peers' in the same run, against the goals. See docs/measurements.md.
//!
//! Prints tables and never fails on a figure: how fast a machine is says nothing about whether a change is right.

mod browser;
mod native;
mod sizes;

use std::ffi::OsString;

use anyhow::{Result, bail};

use crate::eval::table::Table;
use crate::lexicon;
use crate::paths;

/// What the columns of every table are.
const HEAD: [&str; 4] = ["", "measured", "goal or peer", "ratio"];

/// One thing to measure; each prints what it finds.
struct Part {
    name: &'static str,
    run: fn() -> Result<Table>,
}

const PARTS: [Part; 3] = [
    Part { name: "native", run: native::table },
    Part { name: "browser", run: browser::table },
    Part { name: "sizes", run: sizes::table },
];

/// `cargo xtask bench [PART]…`.
pub fn run(arguments: &[OsString]) -> Result<()> {
    let chosen: Vec<_> = arguments.iter().map(|name| name.to_string_lossy()).collect();
    let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
    if let Some(wrong) = chosen.iter().find(|name| !names.contains(&name.as_ref())) {
        bail!("bench has no part '{wrong}': the parts are {}", names.join(", "));
    }
    lexicon::ensure()?;
    for part in PARTS.iter().filter(|part| chosen.is_empty() || chosen.iter().any(|name| name == part.name)) {
        match (part.run)() {
            Ok(table) => println!("{table}"),
            // What cannot be measured on this machine is said, and the rest goes on.
            Err(error) => println!("{}: not measured, {error:#}\n", part.name),
        }
    }
    Ok(())
}

/// The post that every peer is timed on: the folder of fixtures beside the checkout.
fn post() -> Result<String> {
    let path = paths::root().join("../shared/fixtures/bench/post-2696.txt");
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(text),
        Err(_) => bail!("there is no {}: the fixtures lie beside the checkout", path.display()),
    }
}

/// Words of the English post that is timed.
const ENGLISH_WORDS: usize = 500;

/// The first words of the English sample posts.
fn english_post() -> Result<String> {
    let folder = paths::root().join("tests/corpus");
    let mut files: Vec<_> = std::fs::read_dir(&folder)?.collect::<Result<_, _>>()?;
    files.sort_by_key(std::fs::DirEntry::file_name);
    let mut text = String::new();
    for file in files {
        let name = file.file_name().to_string_lossy().into_owned();
        if name.starts_with("en-") && name.ends_with(".txt") {
            text += &std::fs::read_to_string(file.path())?;
        }
    }
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).take(ENGLISH_WORDS).collect();
    Ok(words.concat())
}

/// A row with a goal that is an upper bound, in the unit of both.
fn against(name: &str, measured: f64, goal: f64, unit: &str) -> [String; 4] {
    let ratio = if goal > 0.0 { format!("{:.2}", measured / goal) } else { "–".to_owned() };
    [name.to_owned(), shown(measured, unit), format!("≤ {goal} {unit}"), ratio]
}

/// A row of a peer, with how many times our own time it takes.
fn peer(name: &str, measured: f64, ours: f64) -> [String; 4] {
    [name.to_owned(), shown(measured, "ms"), "peer".to_owned(), format!("{:.2} × yizhu", measured / ours)]
}

fn shown(number: f64, unit: &str) -> String {
    if number.abs() < 1.0 { format!("{number:.3} {unit}") } else { format!("{number:.1} {unit}") }
}
