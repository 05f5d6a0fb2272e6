//! The engine as wasm in headless Chromium, and the peers in the same page, one after another.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use super::{ENGLISH_WORDS, HEAD, against, english_post, peer, post, shown};
use crate::digest;
use crate::eval::table::Table;
use crate::fetch;
use crate::materials;
use crate::paths;
use crate::process::{capture, run};
use crate::report;
use crate::tools;
use crate::wasm::{TARGET, Toolchain};

/// 100,000 characters within 600 ms, and the same for a character of any other post: the time is to be linear.
const GOAL_OF_A_CHARACTER: f64 = 0.006;

pub fn table() -> Result<Table> {
    let (modules, browser) = (tools::node_modules()?, tools::browser()?);
    let work = paths::target().join("bench");
    fs::create_dir_all(&work)?;
    let bound = report::step("building the engine for the browser", || build(&work))?;
    let files = files(&work, &bound, &modules)?;
    let list = work.join("files.json");
    fs::write(&list, serde_json::to_string(&files)?)?;
    let mut command = Command::new("node");
    command.arg(paths::root().join("tests/bench/run.mjs")).arg(list);
    command.env("NODE_PATH", modules).env("YIZHU_CHROMIUM", browser.chromium);
    let printed = report::step("measuring in Chromium", || capture(&mut command))?;
    let measured: Value = serde_json::from_str(&printed).context("the page's answer is not JSON")?;
    Ok(rows(&measured))
}

fn build(work: &Path) -> Result<PathBuf> {
    let toolchain = Toolchain::ready()?;
    let mut command = toolchain.cargo();
    let target = if toolchain.has_clippy() { paths::target() } else { paths::target().join("other-rustc") };
    let manifest = paths::root().join("tests/bench/wasm/Cargo.toml");
    command.args(["build", "--release", "--quiet", "--locked", "--target", TARGET, "--manifest-path"]).arg(manifest);
    run(command.args(toolchain.options()).env("CARGO_TARGET_DIR", &target))?;
    let wasm = target.join(TARGET).join("release/yizhu_bench.wasm");
    let bound = work.join("wasm");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("bench").web(true)?.typescript(false).omit_default_module_path(false);
    bindgen.generate(&bound)?;
    Ok(bound)
}

/// What the page may ask for, and which file answers.
fn files(work: &Path, bound: &Path, modules: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let cedict = work.join("cedict.u8");
    fs::write(&cedict, materials::cedict(&fetch::all()?)?)?;
    let text = work.join("post.txt");
    fs::write(&text, post()?)?;
    let english = work.join("english.txt");
    fs::write(&english, english_post()?)?;
    let scripts = paths::root().join("tests/bench");
    let mut files = BTreeMap::new();
    let mut add = |url: &str, file: PathBuf| files.insert(format!("/{url}"), file);
    for name in ["page.html", "page.mjs", "commonjs.mjs"] {
        add(name, scripts.join(name));
    }
    for name in crate::lexicon::FILES {
        add(name, paths::lexicons().join(name));
    }
    add("wasm/bench.js", bound.join("bench.js"));
    add("wasm/bench_bg.wasm", bound.join("bench_bg.wasm"));
    add("cedict.u8", cedict);
    add("post.txt", text);
    add("english.txt", english);
    let peer = modules.join("pinyin-pro/dist");
    for file in digest::files_below(&peer)? {
        add(&format!("peers/pinyin-pro/{}", file.strip_prefix(&peer)?.to_string_lossy()), file.clone());
    }
    for name in ["main", "cedict", "trie"] {
        add(&format!("peers/{name}.js"), modules.join(format!("chinese-tokenizer/src/{name}.js")));
    }
    add("peers/prettify-pinyin.js", modules.join("prettify-pinyin/index.js"));
    Ok(files)
}

fn rows(measured: &Value) -> Table {
    let number = |path: &str| measured.pointer(path).and_then(Value::as_f64).unwrap_or(f64::NAN);
    let browser = measured["browser"].as_str().unwrap_or("Chromium");
    let title = format!("{browser}, one post of {} characters, medians after warm-up", number("/characters"));
    let mut table = Table::new(title, &HEAD);
    let first =
        |name: &str, path: &str| format!("{name} (first call {})", shown(number(&format!("{path}/first")), "ms"));
    let ours = number("/yizhu/read/median");
    table.row(against(&first("yizhu: cuts, readings by the network, glosses", "/yizhu/read"), ours, 15.0, "ms"));
    table.row(against(
        &first("  … and as JavaScript objects", "/yizhu/annotate"),
        number("/yizhu/annotate/median"),
        15.0,
        "ms",
    ));
    table.row(peer(&first("pinyin-pro 3.29.4, readings only", "/pinyinPro"), number("/pinyinPro/median"), ours));
    table.row(peer(&first("Intl.Segmenter, cuts only", "/segmenter"), number("/segmenter/median"), ours));
    table.row(peer(
        &first("chinese-tokenizer 2.4.0, cuts, entries", "/tokenizer/post"),
        number("/tokenizer/post/median"),
        ours,
    ));
    let english = first(&format!("yizhu: an English post of {ENGLISH_WORDS} words"), "/english");
    table.row(against(&english, number("/english/median"), 5.0, "ms"));
    for index in 0..measured["linear"].as_array().map_or(0, Vec::len) {
        let length = number(&format!("/linear/{index}/length"));
        let goal = length * GOAL_OF_A_CHARACTER;
        let name = format!("yizhu: {length} characters");
        table.row(against(&name, number(&format!("/linear/{index}/read")), goal, "ms"));
        table.row(against("  … and as JavaScript objects", number(&format!("/linear/{index}/annotate")), goal, "ms"));
    }
    table.row(against("zh.yzl: from the browser's cache to usable", number("/cache/whole"), 50.0, "ms"));
    table.row([
        "  … of which copying and checking".to_owned(),
        shown(number("/cache/opened"), "ms"),
        String::new(),
        String::new(),
    ]);
    table.row(peer("chinese-tokenizer: dictionary text to usable", number("/tokenizer/start"), number("/cache/whole")));
    table.row(against("one card, mean over the post, not painted", number("/card"), 16.0, "ms"));
    table.row(against("wasm memory after opening three files", number("/openMemory"), 16.0, "MB"));
    table.row([
        "  … and readings.yzl".to_owned(),
        shown(number("/readingsMemory"), "MB"),
        String::new(),
        String::new(),
    ]);
    table.row(against("wasm memory grown over 1,000 posts", number("/growth"), 0.0, "MB"));
    table
}
