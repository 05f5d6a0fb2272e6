//! Other programs: run them, and when one fails say which and how.

use std::ffi::OsString;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::paths;

/// Runs a program whose output the person should see.
pub fn run(command: &mut Command) -> Result<()> {
    let name = shown(command);
    let status = command.status().with_context(|| format!("cannot start: {name}"))?;
    if !status.success() {
        bail!("{name} failed ({status})");
    }
    Ok(())
}

/// Runs a program for what it prints; its complaints go to the terminal.
pub fn capture(command: &mut Command) -> Result<String> {
    let name = shown(command);
    let output = command.stderr(std::process::Stdio::inherit()).output();
    let output = output.with_context(|| format!("cannot start: {name}"))?;
    if !output.status.success() {
        bail!("{name} failed ({})", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("{name} printed something that is not UTF-8"))
}

/// Is there such a program on this machine?
pub fn exists(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok()
}

/// The cargo that runs us, at work on this checkout.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(paths::root());
    command
}

/// Does the work if the peers are compiled in, else starts this program again with them: most commands never need them.
pub fn with_peers(command: &str, arguments: &[OsString], work: impl FnOnce() -> Result<()>) -> Result<()> {
    if cfg!(feature = "peers") {
        return work();
    }
    let mut again = cargo();
    again.args(["run", "--quiet", "--package", "xtask", "--bin", "xtask", "--features", "peers", "--", command]);
    run(again.args(arguments))
}

fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().take(6).map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}
