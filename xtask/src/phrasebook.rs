//! `cargo xtask phrasebook stats`: how many entries each subject has, and how many of them carry what is optional.

use std::ffi::OsString;

use anyhow::{Result, bail};
use yizhu::engine::phrasebook::{Direction, SourceEntry, SourceFile};

use crate::eval::table::Table;
use crate::materials;

pub fn run(arguments: &[OsString]) -> Result<()> {
    match arguments {
        [what] if what == "stats" => stats(),
        _ => bail!("phrasebook can do one thing: cargo xtask phrasebook stats"),
    }
}

fn stats() -> Result<()> {
    let files = materials::phrasebook()?;
    for (direction, title) in
        [(Direction::ZhEn, "Chinese → English readers"), (Direction::EnZh, "English → Chinese readers")]
    {
        let of: Vec<&SourceFile> = files.iter().filter(|file| file.direction == direction).collect();
        let mut table = Table::new(title, &["subject", "entries", "with a note", "careful", "with cues"]);
        for file in &of {
            table.row(row(&file.subject, &file.entry.iter().collect::<Vec<_>>()));
        }
        table.row(row("all", &of.iter().flat_map(|file| &file.entry).collect::<Vec<_>>()));
        println!("{table}");
    }
    Ok(())
}

fn row(name: &str, entries: &[&SourceEntry]) -> [String; 5] {
    let count = |has: &dyn Fn(&SourceEntry) -> bool| entries.iter().filter(|entry| has(entry)).count().to_string();
    [
        name.to_owned(),
        entries.len().to_string(),
        count(&|entry| !entry.note.is_empty()),
        count(&|entry| !entry.careful.is_empty()),
        count(&|entry| !entry.unless.is_empty() || !entry.only_with.is_empty()),
    ]
}
