//! The service worker's list: every file the page needs without a network, with its SHA-256, made after the last step that touches them.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::json;

use crate::digest;

/// Files that must not be kept: the worker itself, its replacement, and the copies that only servers read.
fn left_out(path: &str) -> bool {
    matches!(path, "sw.js" | "sw-off.js") || path.ends_with(".br") || path.ends_with(".gz")
}

/// `[["", "sha256-…", 4321], ["page-….js", "sha256-…", 65432], …]`: URL relative to the scope, integrity, bytes.
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
        list.push(json!([url, digest::integrity(&bytes), bytes.len()]));
    }
    // One file a line: a deployment's differences can be read.
    let lines: Vec<String> = list.iter().map(|entry| format!("  {entry}")).collect();
    Ok(format!("[\n{}\n]", lines.join(",\n")))
}
