//! The service worker's list: every file the page needs without a network, with its SHA-256, made after the last step that touches them.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::json;

use crate::digest;
use crate::lexicon::LATER;

/// Files that must not be kept: the worker itself, its replacement, and the copies that only servers read.
fn left_out(path: &str) -> bool {
    matches!(path, "sw.js" | "sw-off.js") || path.ends_with(".br") || path.ends_with(".gz")
}

/// Whether a path is a hashed file of this name: `rare-en-0123456789ab.yzl`.
fn is_named(path: &str, name: &str) -> bool {
    path.strip_prefix(name).is_some_and(|rest| rest.starts_with('-') && rest.ends_with(".yzl"))
}

/// `[["", "sha256-…", 4321], ["page-….js", "sha256-…", 65432], …]`: URL relative to the scope, integrity, bytes;
/// `"later"` behind them where the file is kept only once it was wanted.
///
/// `index.html` is listed as the scope itself, because hosts redirect the longer name to the shorter.
pub fn list(folder: &Path) -> Result<String> {
    let mut list = Vec::new();
    for file in digest::files_below(folder)? {
        let path = file.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        if left_out(&path) {
            continue;
        }
        let bytes = fs::read(&file)?;
        let url = if path == "index.html" { "" } else { &path };
        let later = LATER.iter().filter_map(|name| name.strip_suffix(".yzl")).any(|name| is_named(&path, name));
        let facts = (url, digest::integrity(&bytes), bytes.len());
        list.push(if later { json!([facts.0, facts.1, facts.2, "later"]) } else { json!(facts) });
    }
    // One file a line: a deployment's differences can be read.
    let lines: Vec<String> = list.iter().map(|entry| format!("  {entry}")).collect();
    Ok(format!("[\n{}\n]", lines.join(",\n")))
}
