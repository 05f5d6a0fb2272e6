//! What the tests need besides cargo: a browser with its fonts, and pinned npm packages. Installs what it may, else says what to install.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::digest;
use crate::paths;
use crate::process::{capture, exists, run};
use crate::report;

/// Debian's packages: the browser, its driver, and the fonts without which screenshots are empty boxes.
const PACKAGES: [&str; 4] = ["chromium", "chromium-driver", "fonts-noto-cjk", "fonts-noto-color-emoji"];

/// The programs that drive a browser.
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

/// Finds Chromium and its driver, installing them on a Debian machine where we may.
pub fn browser() -> Result<Browser> {
    if let Some(found) = find_browser() {
        return Ok(found);
    }
    let what = PACKAGES.join(" ");
    if !exists("apt-get") || capture(Command::new("id").arg("-u"))?.trim() != "0" {
        bail!("the browser tests need Chromium and chromedriver; on Debian: apt-get install {what}");
    }
    report::step(format!("installing {what}"), || {
        apt(&["update"])?;
        apt(&[
            "install",
            "--yes",
            "--no-install-recommends",
            "chromium",
            "chromium-driver",
            "fonts-noto-cjk",
            "fonts-noto-color-emoji",
        ])
    })?;
    find_browser().with_context(|| format!("{what} are installed, but chromium or chromedriver is not on PATH"))
}

fn apt(arguments: &[&str]) -> Result<()> {
    // Another apt at work on this machine is waited for.
    let mut command = Command::new("apt-get");
    command.args(["-qq", "-o", "DPkg::Lock::Timeout=300"]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    run(command.stdout(std::process::Stdio::null()))
}

fn find_browser() -> Option<Browser> {
    let chromium = std::env::var_os("YIZHU_CHROMIUM").map(PathBuf::from);
    let chromium =
        chromium.or_else(|| ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path))?;
    let driver = std::env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| on_path("chromedriver"))?;
    Some(Browser { chromium, driver })
}

fn on_path(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Installs `tests/e2e/package-lock.json` into the cache, links it where Node looks for it, and returns the `node_modules` folder.
pub fn node_modules() -> Result<PathBuf> {
    let tests = paths::root().join("tests/e2e");
    let lock = fs::read(tests.join("package-lock.json")).context("cannot read tests/e2e/package-lock.json")?;
    let folder = paths::cache().join("npm").join(digest::short(&lock));
    let modules = folder.join("node_modules");
    if !folder.join(".done").is_file() {
        if !exists("npm") {
            bail!("npm is needed for the tests' packages: install Node.js 20 or newer");
        }
        report::step("installing the tests' npm packages", || {
            fs::create_dir_all(&folder)?;
            for file in ["package.json", "package-lock.json"] {
                fs::copy(tests.join(file), folder.join(file))?;
            }
            // No package's own script is run.
            run(Command::new("npm")
                .args(["ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"])
                .current_dir(&folder))?;
            Ok(fs::write(folder.join(".done"), "")?)
        })?;
    }
    link(&modules, &tests.join("node_modules"))?;
    Ok(modules)
}

/// `import` looks for packages beside the importing file and nowhere else, so the tests' folder gets a link.
fn link(modules: &Path, place: &Path) -> Result<()> {
    if fs::read_link(place).is_ok_and(|old| old == modules) {
        return Ok(());
    }
    if place.is_symlink() {
        fs::remove_file(place)?;
    }
    if place.exists() {
        bail!("{} is in the way: remove it, the packages are kept in the cache", place.display());
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(modules, place)?;
    #[cfg(windows)]
    std::os::windows::fs::symlink_dir(modules, place)?;
    Ok(())
}
