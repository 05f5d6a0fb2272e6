//! The replies from their source: parsed for messages to editors, and compiled in memory.

use yizhu::engine::reply::ReplyBook;
use yizhu::engine::reply::SourceFile;
use yizhu::engine::reply::compile;

use crate::support::tree;

/// Every file, by name, in sorted order.
pub fn sources() -> Vec<(String, SourceFile)> {
    let read = |path: std::path::PathBuf| {
        let (name, text) = (tree::name(&path), tree::read(&path));
        let file = toml::from_str(&text).unwrap_or_else(|error| panic!("{name} cannot be read: {error}"));
        (name, file)
    };
    tree::files_ending("data/replies", &[".toml"]).into_iter().map(read).collect()
}

/// The list of nouns as editors write it.
pub fn nouns() -> String {
    tree::read("data/replies/nouns.tsv")
}

/// The replies as the engine reads them.
pub fn compiled() -> ReplyBook {
    let files: Vec<SourceFile> = sources().into_iter().map(|(_, file)| file).collect();
    ReplyBook::open(compile(&files, &nouns(), [0; 32]).unwrap()).unwrap()
}
