//! Builds the wasm binaries and makes them loadable: the target's standard library, cargo, wasm-bindgen.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::digest;
use crate::paths;
use crate::process::{capture, cargo, run};
use crate::report;

/// The target's name.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The profile of what visitors download: see `Cargo.toml`.
const PROFILE: &str = "page";

/// Vector instructions, which Chrome 91, Firefox 89 and Safari 16.4 (March 2023) have: without them the network that chooses
/// readings takes several times as long.
const LANES: &str = "-Ctarget-feature=+simd128";

/// Environment that makes cargo able to compile for the target on this machine; empty where the target is installed.
pub struct Toolchain {
    environment: BTreeMap<String, String>,
}

impl Toolchain {
    /// Finds or makes the target's standard library: see `xtask/wasm-std.sh`.
    pub fn ready() -> Result<Self> {
        let script = paths::root().join("xtask/wasm-std.sh");
        let printed = capture(Command::new("bash").arg(script).env("WASM_STD_CACHE", paths::cache().join("wasm-std")))
            .context("no standard library for wasm32-unknown-unknown: see above, or run `rustup target add wasm32-unknown-unknown`")?;
        let pairs = printed.lines().filter_map(|line| line.split_once('='));
        let mut environment: BTreeMap<String, String> =
            pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let flags = environment.entry("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS".to_owned()).or_default();
        *flags = [flags.as_str(), LANES].join(" ").trim_start().to_owned();
        Ok(Self { environment })
    }

    /// A cargo that compiles for the target when told `--target`.
    pub fn cargo(&self) -> Command {
        let mut command = match self.environment.get("YIZHU_WASM_CARGO") {
            Some(other) => {
                let mut command = Command::new(other);
                // Another compiler: its files would only push ours out of the target folder.
                command.env("CARGO_TARGET_DIR", paths::target().join("other-rustc")).env_remove("RUSTUP_TOOLCHAIN");
                command
            }
            None => cargo(),
        };
        command.current_dir(paths::root()).envs(&self.environment);
        command
    }

    /// Options of this toolchain that go after the subcommand.
    pub fn options(&self) -> impl Iterator<Item = &str> {
        self.environment.get("YIZHU_WASM_CARGO_OPTIONS").map_or("", String::as_str).split_whitespace()
    }

    /// The fallback toolchain is a plain compiler without clippy.
    pub fn has_clippy(&self) -> bool {
        !self.environment.contains_key("YIZHU_WASM_CARGO")
    }

    fn target(&self) -> PathBuf {
        if self.has_clippy() { paths::target() } else { paths::target().join("other-rustc") }
    }
}

/// The wasm binaries, each by the name of its file in `src/bin`.
pub const BINARIES: [&str; 2] = ["page", "element"];

/// Builds both binaries and returns the folder that holds, for each, `NAME/NAME.js`, `NAME/NAME_bg.wasm` and perhaps `NAME/snippets`.
pub fn build(toolchain: &Toolchain) -> Result<PathBuf> {
    report::step("building the wasm binaries", || {
        let mut command = toolchain.cargo();
        command.args(["build", "--profile", PROFILE, "--quiet", "--target", TARGET, "--package", "yizhu"]);
        command.args(toolchain.options());
        run(command.args(BINARIES.iter().flat_map(|name| ["--bin", name])))
    })?;
    let out = paths::target().join("wasm-bindgen");
    for name in BINARIES {
        bind(&toolchain.target().join(TARGET).join(PROFILE).join(format!("{name}.wasm")), &out.join(name), name)?;
    }
    Ok(out)
}

fn bind(wasm: &Path, out: &Path, name: &str) -> Result<()> {
    let bytes = fs::read(wasm).with_context(|| format!("cargo made no {}", wasm.display()))?;
    let stamp = out.join(".made-from");
    let digest = digest::hex(digest::of(&bytes));
    if fs::read_to_string(&stamp).is_ok_and(|old| old == digest) {
        return Ok(());
    }
    let _ = fs::remove_dir_all(out);
    report::step(format!("binding {name}"), || {
        let mut bindgen = Bindgen::new();
        bindgen.input_bytes(name, bytes).web(true)?.typescript(false);
        // Without it `init()` would not know its own URL.
        bindgen.omit_default_module_path(false);
        // Names and producers are for debuggers; the features section stays, or browsers could refuse the module.
        bindgen.remove_name_section(true).remove_producers_section(true);
        bindgen.generate(out)
    })?;
    Ok(fs::write(stamp, digest)?)
}
