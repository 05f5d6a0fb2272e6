//! `cargo xtask fuzz TARGET [RUNS]`: one fuzz target under libFuzzer, with the project's own posts as its first inputs.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail, ensure};

use crate::lexicon;
use crate::paths;
use crate::process::{cargo, exists, run};
use crate::report;

/// The version of cargo-fuzz; `fuzz/Cargo.toml` has the libFuzzer that belongs to it.
const VERSION: &str = "0.13.2";

/// The targets, each with the longest input in bytes that is worth its time.
const TARGETS: [(&str, u32); 4] = [("normalise", 64), ("segment", 64), ("share", 320), ("lexicon", 6144)];

/// Runs unless told otherwise: what a release is held to.
const RUNS: u64 = 10_000_000;

/// What may be taken before libFuzzer calls it a finding: seconds by one input, megabytes at once and in all.
const LIMITS: [&str; 3] = ["-timeout=10", "-malloc_limit_mb=512", "-rss_limit_mb=2048"];

/// Builds the target and runs it; a finding is an error, and libFuzzer names the file that holds its input.
pub fn run_target(arguments: &[std::ffi::OsString]) -> Result<()> {
    let arguments: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let (target, runs) = match arguments[..] {
        [target] => (target, RUNS),
        [target, runs] => (target, runs.replace('_', "").parse()?),
        _ => bail!("fuzz needs a target: {}", TARGETS.map(|(name, _)| name).join(", ")),
    };
    let Some((_, longest)) = TARGETS.iter().find(|(name, _)| *name == target) else {
        bail!("there is no target '{target}': the targets are {}", TARGETS.map(|(name, _)| name).join(", "));
    };
    ensure!(exists("c++"), "libFuzzer is C++: install a compiler, on Debian: apt-get install g++");
    let tool = cargo_fuzz()?;
    lexicon::ensure()?;
    // What was found before is kept and gone on from; the seeds are made anew by the target itself.
    let place = paths::target().join("fuzz").join(target);
    let folders = ["corpus", "seeds", "findings"].map(|folder| place.join(folder));
    for folder in &folders {
        fs::create_dir_all(folder)?;
    }
    let [corpus, seeds, findings] = folders;
    let mut command = Command::new(tool);
    // The engine has no unsafe code, so an address sanitizer would only halve the speed.
    command.args(["fuzz", "run", "--sanitizer", "none", "--fuzz-dir", "fuzz", "--target-dir"]);
    command.arg(paths::target().join("fuzz/build")).arg(target).args([corpus, seeds]).current_dir(paths::root());
    command.arg("--").args(LIMITS).args([format!("-runs={runs}"), format!("-max_len={longest}")]);
    command.args(["-print_final_stats=1".to_owned(), format!("-artifact_prefix={}/", findings.display())]);
    command.arg(format!("-dict={}", place.join("dictionary").display()));
    command.env("YIZHU_FUZZ_SEEDS", &place).env("YIZHU_DATA", paths::lexicons()).env("RUSTC_BOOTSTRAP", "1");
    run(&mut command)
}

/// The pinned cargo-fuzz, installed into the cache on first use.
fn cargo_fuzz() -> Result<PathBuf> {
    let folder = paths::cache().join("tools").join(format!("cargo-fuzz-{VERSION}"));
    let tool = folder.join("bin").join(format!("cargo-fuzz{}", std::env::consts::EXE_SUFFIX));
    if !tool.is_file() {
        report::step(format!("installing cargo-fuzz {VERSION}"), || {
            let mut install = cargo();
            install.args([
                "install",
                "cargo-fuzz",
                "--version",
                &format!("={VERSION}"),
                "--locked",
                "--quiet",
                "--root",
            ]);
            run(install.arg(&folder))
        })?;
    }
    Ok(tool)
}
