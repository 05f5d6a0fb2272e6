//! The files of a build under their hashed names: what has a hash in its name never changes and may be kept for ever.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::digest;
use crate::lexicon;
use crate::paths;
use crate::slim;
use crate::wasm;

/// Hashed files that are written to a folder already, by their plain name.
pub struct Assets {
    folder: PathBuf,
    named: BTreeMap<String, Asset>,
}

struct Asset {
    url: String,
    bytes: usize,
}

impl Assets {
    /// No assets yet, to be written to a folder.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf(), named: BTreeMap::new() }
    }

    /// Writes `page.js` as `page-0123456789ab.js`.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let (stem, extension) = name.rsplit_once('.').with_context(|| format!("{name} has no extension"))?;
        let url = format!("{stem}-{}.{extension}", digest::short(bytes));
        fs::write(self.folder.join(&url), bytes)?;
        self.named.insert(name.to_owned(), Asset { url, bytes: bytes.len() });
        Ok(())
    }

    /// The hashed name, which is also the URL relative to the build's folder.
    pub fn url(&self, name: &str) -> Option<String> {
        self.named.get(name).map(|asset| asset.url.clone())
    }

    /// `{"zh.yzl": {"url": "zh-0123456789ab.yzl", "bytes": 8123456}, …}`: what `boot.js` and `yi-zhu.js` make their configuration of.
    pub fn json(&self) -> String {
        let table = self
            .named
            .iter()
            .map(|(name, asset)| (name, serde_json::json!({ "url": asset.url, "bytes": asset.bytes })));
        serde_json::Value::Object(table.map(|(name, asset)| (name.clone(), asset)).collect()).to_string()
    }

    /// Everything that is the same for the page and the element: lexicons, style, pictures, samples.
    pub fn add_shared(&mut self, lexicons: &Path) -> Result<()> {
        for name in lexicon::FILES {
            self.add(name, &fs::read(lexicons.join(name))?)?;
        }
        self.add("style.css", slim::style(&style()?).as_bytes())?;
        let folder = paths::root().join("www/assets");
        for file in digest::files_below(&folder)? {
            let name = file.strip_prefix(&folder)?.to_string_lossy().replace('/', "-");
            self.add(&name, &fs::read(&file)?)?;
        }
        Ok(())
    }

    /// One wasm binary with its script and the script's snippets.
    pub fn add_binary(&mut self, bound: &Path, name: &str) -> Result<()> {
        let folder = bound.join(name);
        let module = fs::read(folder.join(format!("{name}_bg.wasm")))?;
        let script = fs::read_to_string(folder.join(format!("{name}.js")))?;
        let (module, script) = slim::imports(&module, &slim::script(name, &script)?)?;
        self.add(&format!("{name}.wasm"), &module)?;
        let wasm = self.url(&format!("{name}.wasm")).context("just added")?;
        let script = script.replace(&format!("{name}_bg.wasm"), &wasm);
        let script = self.with_snippets(script, &folder.join("snippets"))?;
        self.add(&format!("{name}.js"), script.as_bytes())
    }

    /// Scripts that crates bring along: their folder gets the hash, so that their relative imports still hold.
    fn with_snippets(&self, script: String, snippets: &Path) -> Result<String> {
        if !snippets.is_dir() {
            return Ok(script);
        }
        let folder = format!("snippets-{}", &digest::of_folder(snippets)?[..12]);
        for file in digest::files_below(snippets)? {
            let to = self.folder.join(&folder).join(file.strip_prefix(snippets)?);
            fs::create_dir_all(to.parent().context("a file without a folder")?)?;
            fs::copy(&file, to)?;
        }
        Ok(script.replace("./snippets/", &format!("./{folder}/")))
    }
}

/// Both binaries in one order.
pub fn add_binaries(assets: &mut Assets, bound: &Path) -> Result<()> {
    wasm::BINARIES.iter().try_for_each(|name| assets.add_binary(bound, name))
}

/// The style sheets of `src/ui/style`, one after another in sorted order.
fn style() -> Result<String> {
    let folder = paths::root().join("src/ui/style");
    let files = digest::files_below(&folder)?.into_iter().filter(|file| file.extension().is_some_and(|it| it == "css"));
    files.map(|file| Ok(fs::read_to_string(file)? + "\n")).collect()
}
