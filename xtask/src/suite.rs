//! `cargo xtask test`: every check there is, one step after another, with a count at the end.

use std::process::{Command, ExitCode};
use std::time::Instant;
use std::{env, fs};

use anyhow::{Result, bail, ensure};

use crate::digest;
use crate::dist;
use crate::lexicon::{self, Mode};
use crate::paths;
use crate::process::{cargo, exists, run};
use crate::tools;
use crate::wasm::{TARGET, Toolchain};

/// One step: the name for `--only` and `--skip`, what it checks, how.
struct Step {
    name: &'static str,
    about: &'static str,
    run: fn() -> Result<()>,
}

/// In the order in which a mistake is cheapest to find.
const STEPS: [Step; 8] = [
    Step { name: "fmt", about: "formatting", run: fmt },
    Step { name: "data", about: "the compiled lexicons are the committed ones", run: || lexicon::run(Mode::Check) },
    Step { name: "clippy", about: "clippy, native", run: clippy },
    Step { name: "clippy-wasm", about: "clippy, wasm", run: clippy_wasm },
    Step { name: "native", about: "native tests", run: native },
    Step { name: "dist", about: "the build that is shipped", run: || dist::build(&shipped()) },
    Step { name: "wasm", about: "wasm tests in Chromium", run: wasm },
    Step { name: "e2e", about: "end-to-end tests in Chromium", run: e2e },
];

/// Runs the steps that are asked for; a failed one does not stop the rest.
pub fn run_steps(only: &[String], skip: &[String]) -> Result<ExitCode> {
    let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
    for name in only.iter().chain(skip) {
        ensure!(names.contains(&name.as_str()), "there is no step '{name}': the steps are {}", names.join(", "));
    }
    let chosen =
        |name: &str| (only.is_empty() || only.iter().any(|it| it == name)) && !skip.iter().any(|it| it == name);
    let mut results = Vec::new();
    for step in STEPS.iter().filter(|step| chosen(step.name)) {
        eprintln!("\n=== {}: {}", step.name, step.about);
        let started = Instant::now();
        let result = (step.run)();
        let seconds = started.elapsed().as_secs_f64();
        match &result {
            Ok(()) => eprintln!("=== {}: passed, {seconds:.1} s", step.name),
            Err(error) => eprintln!("=== {}: FAILED, {seconds:.1} s\n{error:#}", step.name),
        }
        results.push((step.name, result.is_ok(), seconds));
    }
    eprintln!();
    for (name, passed, seconds) in &results {
        println!("{} {name} ({seconds:.1} s)", if *passed { "ok    " } else { "FAILED" });
    }
    let failed = results.iter().filter(|(_, passed, _)| !passed).count();
    println!("{} passed, {failed} failed", results.len() - failed);
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn fmt() -> Result<()> {
    run(cargo().args(["fmt", "--all", "--check"]))
}

fn clippy() -> Result<()> {
    run(cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn clippy_wasm() -> Result<()> {
    let toolchain = Toolchain::ready()?;
    if !toolchain.has_clippy() {
        eprintln!("  the fallback toolchain has no clippy: left out");
        return Ok(());
    }
    let mut command = toolchain.cargo();
    command.args([
        "clippy",
        "--quiet",
        "--package",
        "yizhu",
        "--package",
        "yizhu-engine",
        "--target",
        TARGET,
        "--lib",
        "--bin",
        "page",
        "--bin",
        "element",
    ]);
    command.args(browser_tests().iter().flat_map(|name| ["--test", name.as_str()]));
    run(command.args(["--", "-D", "warnings"]))
}

fn native() -> Result<()> {
    // Tests read the compiled lexicons.
    lexicon::ensure()?;
    run(cargo().args(["test", "--quiet", "--workspace"]))
}

/// Where the build lies that the end-to-end tests open.
fn shipped() -> std::path::PathBuf {
    paths::target().join("dist")
}

/// The names of `tests/browser*.rs`: the tests that need a browser.
fn browser_tests() -> Vec<String> {
    let files = digest::files_in(&paths::root().join("tests"));
    let names = files.iter().filter_map(|file| file.file_name()?.to_str()?.strip_suffix(".rs"));
    names.filter(|name| name.starts_with("browser")).map(str::to_owned).collect()
}

fn wasm() -> Result<()> {
    let tests = browser_tests();
    ensure!(!tests.is_empty(), "there is no tests/browser*.rs");
    let (toolchain, browser) = (Toolchain::ready()?, tools::browser()?);
    run(cargo().args([
        "build",
        "--quiet",
        "--package",
        "xtask",
        "--features",
        "wasm-tests",
        "--bin",
        "wasm-test-runner",
    ]))?;
    let runner = paths::target().join("debug/wasm-test-runner");
    let capabilities = paths::target().join("webdriver.json");
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
    ];
    let chromium = serde_json::json!({ "goog:chromeOptions": { "binary": browser.chromium, "args": arguments } });
    fs::write(&capabilities, chromium.to_string())?;
    let mut command = toolchain.cargo();
    command.args(["test", "--package", "yizhu", "--target", TARGET]).args(toolchain.options());
    command.args(tests.iter().flat_map(|name| ["--test", name.as_str()]));
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner).env("CHROMEDRIVER", browser.driver);
    // A slow machine under load is not a failure.
    command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    run(&mut command)
}

fn e2e() -> Result<()> {
    ensure!(exists("node"), "the end-to-end tests need Node.js 20.14 or newer");
    let (modules, browser) = (tools::node_modules()?, tools::browser()?);
    if !shipped().join("index.html").is_file() {
        dist::build(&shipped())?;
    }
    let folder = paths::root().join("tests/e2e");
    let mut tests = digest::files_in(&folder);
    tests.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    if tests.is_empty() {
        bail!("there is no tests/e2e/*.test.mjs");
    }
    let mut command = Command::new("node");
    command
        .args(["--test", "--test-concurrency=1", "--test-force-exit", "--test-timeout=300000"])
        .args(tests)
        .current_dir(paths::root());
    command.env("YIZHU_DIST", shipped()).env("YIZHU_SERVER", env::current_exe()?);
    command.env("YIZHU_CHROMIUM", browser.chromium).env("NODE_PATH", modules);
    run(&mut command)
}
