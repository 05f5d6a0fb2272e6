//! The checks from their source: parsed for messages to editors, and compiled in memory.

use yizhu::engine::check::CheckBook;
use yizhu::engine::check::SourceFile;
use yizhu::engine::check::compile;

use crate::support::tree;

/// Every file, by name, in sorted order.
pub fn sources() -> Vec<(String, SourceFile)> {
    let read = |path: std::path::PathBuf| {
        let (name, text) = (tree::name(&path), tree::read(&path));
        let file = toml::from_str(&text).unwrap_or_else(|error| panic!("{name} cannot be read: {error}"));
        (name, file)
    };
    tree::files_ending("data/checks", &[".toml"]).into_iter().map(read).collect()
}

thread_local! {
    static COMPILED: CheckBook = {
        let files: Vec<SourceFile> = sources().into_iter().map(|(_, file)| file).collect();
        CheckBook::open(compile(&files, [0; 32]).unwrap()).unwrap()
    };
}

/// The checks as the engine reads them; opened once a thread.
pub fn compiled() -> CheckBook {
    COMPILED.with(Clone::clone)
}
