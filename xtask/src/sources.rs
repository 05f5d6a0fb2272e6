//! `data/sources.toml`: which packages the lexicons are made of, pinned by version and hash.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::paths;

/// One pinned package.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub name: String,
    pub registry: Registry,
    pub version: String,
    /// Of the archive as the registry serves it.
    pub sha256: String,
    #[expect(dead_code, reason = "read by people and by the notices")]
    pub licence: String,
    /// Paths inside the archive.
    pub files: Vec<String>,
    #[serde(rename = "for")]
    pub purpose: String,
}

/// Whose client fetches it.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Registry {
    Npm,
    Pypi,
    Crates,
}

#[derive(Deserialize)]
struct File {
    source: Vec<Source>,
}

/// Every source, in the file's order.
pub fn read() -> Result<Vec<Source>> {
    let path = paths::root().join("data/sources.toml");
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let file: File = toml::from_str(&text).with_context(|| format!("{} is not right", path.display()))?;
    Ok(file.source)
}
