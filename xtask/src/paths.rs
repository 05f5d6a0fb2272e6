//! Where things are: the checkout, cargo's target folder, and the cache that outlives both.

use std::env;
use std::path::{Path, PathBuf};

/// The top of the checkout.
pub fn root() -> PathBuf {
    // cargo sets the variable when it runs us; a runner started by hand falls back on where it was built.
    let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).filter(|folder| folder.ends_with("xtask"));
    let manifest = manifest.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
    manifest.parent().unwrap_or(Path::new(".")).to_path_buf()
}

/// cargo's target folder.
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// Downloads and results that are worth keeping when a checkout goes: `$YIZHU_CACHE`, else the user's cache folder.
pub fn cache() -> PathBuf {
    if let Some(folder) = env::var_os("YIZHU_CACHE") {
        return root().join(folder);
    }
    if let Some(folder) = env::var_os("XDG_CACHE_HOME") {
        return PathBuf::from(folder).join("yizhu");
    }
    match env::home_dir() {
        Some(home) => home.join(".cache/yizhu"),
        None => target().join("cache"),
    }
}

/// The compiled lexicons of this checkout.
pub fn lexicons() -> PathBuf {
    target().join("lexicon")
}
