//! What a visitor downloads, as a good static host sends it: brotli, quality 11.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{HEAD, against};
use crate::compress;
use crate::digest;
use crate::dist;
use crate::eval::table::Table;
use crate::lexicon;
use crate::paths;
use crate::report;

pub fn table() -> Result<Table> {
    let mut table = Table::new("Sizes, brotli 11", &HEAD);
    // Compressed in a folder of their own, so that they are measured even where the page cannot be built.
    let folder = paths::target().join("bench/lexicon");
    fs::create_dir_all(&folder)?;
    for name in lexicon::FILES {
        fs::copy(paths::lexicons().join(name), folder.join(name))?;
    }
    report::step("compressing the lexicons", || compress::folder(&folder))?;
    for name in lexicon::FILES {
        let raw = fs::metadata(folder.join(name))?.len();
        let sent = fs::metadata(folder.join(format!("{name}.br")))?.len();
        let about = format!("{name} ({:.1} MB raw)", raw as f64 / 1e6);
        let goal = if name == "zh.yzl" { 2.8 } else { 0.0 };
        table.row(with_or_without_goal(&about, sent as f64 / 1e6, goal, "MB"));
    }
    match shell() {
        Ok(files) => {
            let total: u64 = files.iter().map(|(_, size)| size).sum();
            table.row(against("page shell: html, js, css, wasm", total as f64 / 1e3, 350.0, "kB"));
            for (name, size) in files {
                table.row(with_or_without_goal(&format!("  {name}"), size as f64 / 1e3, 0.0, "kB"));
            }
        }
        Err(error) => {
            table.row(["page shell".to_owned(), "not built".to_owned(), "≤ 350 kB".to_owned(), short(&error)])
        }
    }
    Ok(table)
}

fn with_or_without_goal(name: &str, measured: f64, goal: f64, unit: &str) -> [String; 4] {
    if goal > 0.0 {
        return against(name, measured, goal, unit);
    }
    [name.to_owned(), super::shown(measured, unit), String::new(), String::new()]
}

/// The files that the page is made of, as they are sent; the element, the lexicons and the pictures are not.
fn shell() -> Result<Vec<(String, u64)>> {
    let folder = paths::target().join("bench/dist");
    dist::build(&folder)?;
    let mut files = Vec::new();
    for file in digest::files_in(&folder) {
        let name = file.file_name().context("a file without a name")?.to_string_lossy().into_owned();
        let part = ["page-", "boot-", "style-"].iter().any(|stem| name.starts_with(stem)) || name == "index.html";
        if part && !name.ends_with(".br") && !name.ends_with(".gz") {
            files.push((name, sent(&file)?));
        }
    }
    Ok(files)
}

fn sent(file: &Path) -> Result<u64> {
    let compressed = Path::new(&format!("{}.br", file.display())).to_path_buf();
    Ok(fs::metadata(if compressed.is_file() { &compressed } else { file })?.len())
}

fn short(error: &anyhow::Error) -> String {
    format!("{error:#}").lines().next().unwrap_or_default().to_owned()
}
