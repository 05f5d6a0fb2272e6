//! Puts a build together: a folder that any static host can serve, from any sub-path, because every URL in it is relative.
//!
//! What is in it:
//! - hashed files, kept for ever by browsers: `page-HASH.js`, `page-HASH.wasm`, the same for `element`, `boot-HASH.js`,
//!   `style-HASH.css` (all of `src/ui/style`), `zh|en|phrasebook-HASH.yzl`, everything in `www/assets`;
//! - files under their own name, asked for anew each time: `index.html`, everything else in `www/`, and `sw.js`.
//!
//! Comments and indentation of hashed scripts and of the style sheet are left out, and long names of imports: see `slim.rs`.
//!
//! Placeholders in `index.html` and in the text files of `www/`:
//! - `{{style}}`, `{{boot}}`: URLs of the style sheet and of the page's start module (`<script type="module" src="{{boot}}">`);
//! - `{{preload}}`: `<link>`s that start the downloads of script and wasm early (for `<head>`);
//! - `{{asset:FILE}}`: the hashed URL of any asset, e.g. `{{asset:icon-192.png}}`, `{{asset:page.js}}`;
//! - `{{assets}}`: all of them as JSON, `{"zh.yzl": {"url": "zh-HASH.yzl", "bytes": 123}, …}`;
//! - `{{version}}`: twelve digits that name this build's assets; `{{files}}`: the offline list (only in `sw.js`).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::assets::{self, Assets};
use crate::compress::{self, Effort};
use crate::digest;
use crate::lexicon;
use crate::offline;
use crate::paths;
use crate::report;
use crate::slim;
use crate::template::fill;
use crate::wasm::{self, Toolchain};

/// A file that says "this folder was made here", so that no other folder is ever emptied.
const MARK: &str = ".yizhu-dist";

/// Does everything from fetching to compressing, as it is published, and leaves the result in `out`.
pub fn build(out: &Path) -> Result<()> {
    build_with(out, Effort::Best)
}

/// The same, with less effort for compressing where a developer waits.
pub fn build_with(out: &Path, effort: Effort) -> Result<()> {
    let toolchain = Toolchain::ready()?;
    let lexicons = lexicon::ensure()?;
    let bound = wasm::build(&toolchain)?;
    // Built beside and swapped in at the end: a server that runs meanwhile never sees half a build.
    let work = paths::target().join(format!("dist.part-{}", std::process::id()));
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&work)?;
    let result = assemble(&work, &lexicons, &bound, effort).and_then(|()| swap(&work, out));
    let _ = fs::remove_dir_all(&work);
    result?;
    eprintln!("built {}", out.display());
    Ok(())
}

fn assemble(out: &Path, lexicons: &Path, bound: &Path, effort: Effort) -> Result<()> {
    let mut assets = Assets::new(out);
    assets.add_shared(lexicons)?;
    assets::add_binaries(&mut assets, bound)?;
    let www = paths::root().join("www");
    assets.add("boot.js", slim::script("boot.js", &filled(&www.join("boot.js"), &assets)?)?.as_bytes())?;
    for file in digest::files_below(&www)? {
        let name = file.strip_prefix(&www)?.to_string_lossy().into_owned();
        if name == "boot.js" || name == "sw.js" || name.starts_with("assets/") {
            continue;
        }
        let to = out.join(&name);
        fs::create_dir_all(to.parent().context("a file without a folder")?)?;
        fs::write(to, filled(&file, &assets)?)?;
    }
    fs::write(out.join("index.html"), filled(&paths::root().join("index.html"), &assets)?)?;
    // The worker comes last: its list holds the digest of everything else.
    let files = offline::list(out)?;
    let worker = fs::read_to_string(www.join("sw.js"))?;
    let worker = fill("sw.js", &worker, |name| (name == "files").then(|| files.clone()))?;
    fs::write(out.join("sw.js"), worker)?;
    report::step("compressing", || compress::folder_with(out, effort))?;
    Ok(fs::write(out.join(MARK), "")?)
}

/// A text file with its placeholders filled.
fn filled(file: &Path, assets: &Assets) -> Result<String> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {} as text", file.display()))?;
    fill(&file.to_string_lossy(), &text, |name| match name {
        "style" => assets.url("style.css"),
        "boot" => assets.url("boot.js"),
        "preload" => preload(assets),
        "assets" => Some(assets.json()),
        "version" => Some(digest::short(assets.json().as_bytes())),
        other => assets.url(other.strip_prefix("asset:")?),
    })
}

fn preload(assets: &Assets) -> Option<String> {
    let (script, wasm) = (assets.url("page.js")?, assets.url("page.wasm")?);
    Some(format!(
        "<link rel=\"modulepreload\" href=\"{script}\">\n    \
         <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"
    ))
}

fn swap(work: &Path, out: &Path) -> Result<()> {
    if out.exists() {
        let ours = out.join(MARK).exists() || fs::read_dir(out)?.next().is_none();
        ensure!(
            ours,
            "{} was not made by `cargo xtask dist`: choose another folder or empty it yourself",
            out.display()
        );
        fs::remove_dir_all(out)?;
    }
    if let Some(parent) = out.parent() {
        fs::create_dir_all(parent)?;
    }
    if fs::rename(work, out).is_ok() {
        return Ok(());
    }
    // Another file system: copy.
    for file in digest::files_below(work)? {
        let to = out.join(file.strip_prefix(work)?);
        fs::create_dir_all(to.parent().context("a file without a folder")?)?;
        fs::copy(&file, to)?;
    }
    Ok(fs::write(out.join(MARK), "")?)
}
