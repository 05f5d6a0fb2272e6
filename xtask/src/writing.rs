//! Reads what people edit to help with writing: replies and checks of drafts.

use std::fs;

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use yizhu::engine::check;
use yizhu::engine::reply;

use crate::digest;
use crate::paths;

/// The replies as people edit them: one TOML file a subject, in sorted order, and the list of nouns.
pub fn replies() -> Result<(Vec<reply::SourceFile>, String)> {
    let nouns = fs::read_to_string(paths::root().join("data/replies/nouns.tsv"))?;
    Ok((files("data/replies")?, nouns))
}

/// The checks of drafts, one TOML file a language.
pub fn checks() -> Result<Vec<check::SourceFile>> {
    files("data/checks")
}

fn files<File: DeserializeOwned>(folder: &str) -> Result<Vec<File>> {
    let mut files = Vec::new();
    for path in digest::files_below(&paths::root().join(folder))? {
        if path.extension().is_some_and(|extension| extension == "toml") {
            let text = fs::read_to_string(&path)?;
            files.push(toml::from_str(&text).with_context(|| format!("{} is not right", path.display()))?);
        }
    }
    Ok(files)
}
