//! What was missed, for people to look through: one file a part in `target/eval`, one miss a line.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::paths;

/// The misses of one part.
pub struct Misses {
    place: PathBuf,
    lines: String,
}

impl Misses {
    /// `head` names the columns.
    pub fn new(part: &str, head: &[&str]) -> Self {
        let place = paths::target().join("eval").join(format!("{part}.tsv"));
        Self { place, lines: head.join("\t") + "\n" }
    }

    pub fn add(&mut self, cells: &[&str]) {
        self.lines.push_str(&cells.join("\t"));
        self.lines.push('\n');
    }

    pub fn write(self) -> Result<()> {
        if let Some(folder) = self.place.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(self.place, self.lines)?)
    }
}
