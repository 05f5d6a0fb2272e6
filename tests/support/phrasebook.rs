//! The phrasebook from its source: parsed with file and line for messages, and compiled in memory.

use yizhu::engine::phrasebook::Phrasebook;
use yizhu::engine::phrasebook::SourceEntry;
use yizhu::engine::phrasebook::SourceFile;
use yizhu::engine::phrasebook::compile;

use crate::support::lexicons;
use crate::support::tree;

/// One file of `data/phrasebook` with where it stands.
pub struct Source {
    pub name: String,
    pub text: String,
    pub file: SourceFile,
}

impl Source {
    /// `file:line id`, for messages to an editor.
    pub fn place(&self, entry: &SourceEntry) -> String {
        let wanted = format!("id = \"{}\"", entry.id);
        let line = self.text.lines().position(|line| line.trim() == wanted).map_or(0, |line| line + 1);
        format!("{}:{line}: {}", self.name, entry.id)
    }
}

/// Every file, in sorted order.
pub fn sources() -> Vec<Source> {
    let read = |path: std::path::PathBuf| {
        let (name, text) = (tree::name(&path), tree::read(&path));
        let file = toml::from_str(&text).unwrap_or_else(|error| panic!("{name} cannot be read: {error}"));
        Source { name, text, file }
    };
    tree::files_ending("data/phrasebook", &[".toml"]).into_iter().map(read).collect()
}

/// The phrasebook as the engine reads it.
pub fn compiled() -> Phrasebook {
    let files: Vec<SourceFile> = sources().into_iter().map(|source| source.file).collect();
    // The names of emoji are no source of ours: they come from the file that `cargo xtask data` made.
    let emoji = Phrasebook::open(lexicons::bytes("phrasebook.yzl")).map(|book| book.emoji_names()).unwrap_or_default();
    Phrasebook::open(compile(&files, &tree::read("data/phrasebook/subjects.tsv"), &emoji, [0; 32]).unwrap()).unwrap()
}
