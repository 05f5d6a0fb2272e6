//! The files of the checkout that are ours: everything but builds, downloads and git.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Folders that hold nothing that anybody wrote.
const NOT_OURS: [&str; 5] = ["target", "dist", "node_modules", ".git", "proptest-regressions"];

/// The top of the checkout.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A file's path as people write it, from the top of the checkout.
pub fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// The text of a file of the checkout.
#[track_caller]
pub fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", name(&path)))
}

/// Every file below a folder of the checkout (`""` is all of it), in sorted order.
pub fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    found.sort();
    found
}

/// The files below a folder whose name ends with one of these, such as `.rs`.
pub fn files_ending(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = files(folder);
    found.retain(|path| endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)));
    found
}

/// Fails with all that was found, one a line, under a sentence that says what to do.
#[track_caller]
pub fn none(found: &[String], remedy: &str) {
    assert!(found.is_empty(), "{remedy}\n  {}\n", found.join("\n  "));
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let last = entry.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if entry.is_dir() {
            if !NOT_OURS.contains(&last.as_str()) {
                collect(&entry, found);
            }
        } else {
            found.push(entry);
        }
    }
}
