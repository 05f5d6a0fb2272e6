//! The native command line: what one more post costs it, and what starting it costs.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use super::{ENGLISH_WORDS, HEAD, against, english_post, post, shown};
use crate::eval::table::Table;
use crate::paths;
use crate::process::{cargo, run};
use crate::report;

const POSTS: usize = 200;
const RUNS: usize = 7;

pub fn table() -> Result<Table> {
    report::step("building yizhu for this machine", || {
        run(cargo().args(["build", "--release", "--quiet", "--package", "yizhu", "--bin", "yizhu"]))
    })?;
    let post = post()?;
    let start = median("", "en")?;
    let each = |text: &str, reader: &str| -> Result<f64> {
        let line = serde_json::json!({ "id": 1, "text": text }).to_string() + "\n";
        Ok((median(&line.repeat(POSTS), reader)? - start) / POSTS as f64)
    };
    let mut table = Table::new(format!("Native, median of {RUNS} runs (JSON in and out included)"), &HEAD);
    table.row(against(&format!("a post of {} characters", post.chars().count()), each(&post, "en")?, 15.0, "ms"));
    table.row(against(&format!("an English post of {ENGLISH_WORDS} words"), each(&english_post()?, "zh")?, 5.0, "ms"));
    table.row(["start: all three files opened".to_owned(), shown(start, "ms"), String::new(), String::new()]);
    Ok(table)
}

/// Milliseconds of a whole run over some input.
fn median(input: &str, reader: &str) -> Result<f64> {
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let started = Instant::now();
        let mut command = Command::new(paths::target().join("release/yizhu"));
        command.args(["annotate", "--reader", reader, "--data"]).arg(paths::lexicons());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().context("cannot start yizhu")?;
        child.stdin.take().context("no input")?.write_all(input.as_bytes())?;
        ensure!(child.wait()?.success(), "yizhu annotate failed");
        times.push(started.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    times.get(RUNS / 2).copied().context("no run")
}
