//! SHA-256, in the three spellings the project needs, and the digest of a whole folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// The SHA-256 of some bytes.
pub fn of(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// As people and lock files write it.
pub fn hex(digest: [u8; 32]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The part of a digest that goes into a file's name: 48 bits tell a few dozen files apart.
pub fn short(bytes: &[u8]) -> String {
    hex(of(bytes)).chars().take(12).collect()
}

/// As the browser's `integrity` option wants it.
pub fn integrity(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::from("sha256-");
    for chunk in of(bytes).chunks(3) {
        let (a, b, c) = (chunk[0], chunk.get(1).copied(), chunk.get(2).copied());
        let bits = u32::from(a) << 16 | u32::from(b.unwrap_or(0)) << 8 | u32::from(c.unwrap_or(0));
        for (place, there) in [(18, true), (12, true), (6, b.is_some()), (0, c.is_some())] {
            text.push(if there { char::from(ALPHABET[(bits >> place & 63) as usize]) } else { '=' });
        }
    }
    text
}

/// The digest of several digests or names, in the order given.
pub fn of_all<'a>(parts: impl IntoIterator<Item = &'a str>) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    hasher.finalize().into()
}

/// The digest of every file below a folder: names and contents, in sorted order.
pub fn of_folder(folder: &Path) -> Result<String> {
    let mut hasher = Sha256::new();
    for file in files_below(folder)? {
        hasher.update(file.strip_prefix(folder)?.to_string_lossy().as_bytes());
        hasher.update([0]);
        hasher.update(of(&fs::read(&file)?));
    }
    Ok(hex(hasher.finalize().into()))
}

/// Every file below a folder, sorted by path; hidden ones are left out.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
            continue;
        }
        if path.is_dir() { found.extend(files_below(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

/// The files of a folder itself, sorted; none if there is no such folder.
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    #[test]
    fn integrity_is_padded_base64() {
        // `printf '' | openssl dgst -sha256 -binary | base64`
        assert_eq!(super::integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
