//! Brotli and gzip copies beside the files, as good static hosts send them; kept by content, because quality 11 takes its time.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anyhow::{Result, anyhow};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::digest;
use crate::lexicon::write_whole;
use crate::paths;

/// Below this a compressed copy saves nothing worth a file.
const SMALLEST: usize = 512;

/// How hard to try; what was compressed best before is used again either way.
#[derive(Clone, Copy)]
pub enum Effort {
    /// For a developer who waits: seconds.
    Quick,
    /// For what is published: half a minute for a new lexicon.
    Best,
}

/// Writes `FILE.br` and `FILE.gz` for every file that shrinks by them, as small as can be.
pub fn folder(folder: &Path) -> Result<()> {
    folder_with(folder, Effort::Best)
}

/// The same, with as much effort as is worth it.
pub fn folder_with(folder: &Path, effort: Effort) -> Result<()> {
    // The largest first, so that the last thread to finish does not start with the lexicon.
    let mut files = digest::files_below(folder)?;
    files.retain(|file| compressible(file));
    files.sort_by_key(|file| fs::metadata(file).map_or(0, |data| data.len()));
    let queue = Mutex::new(files);
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        let work = || -> Result<()> {
            while let Some(file) = queue.lock().map_err(|_| anyhow!("a compressing thread panicked"))?.pop() {
                one(&file, effort)?;
            }
            Ok(())
        };
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().map_err(|_| anyhow!("a compressing thread panicked"))?)
    })
}

fn compressible(file: &Path) -> bool {
    let extension = file.extension().unwrap_or_default().to_string_lossy().into_owned();
    !matches!(extension.as_str(), "br" | "gz" | "png" | "webp" | "jpg" | "woff2")
}

fn one(file: &Path, effort: Effort) -> Result<()> {
    let bytes = fs::read(file)?;
    if bytes.len() < SMALLEST {
        return Ok(());
    }
    let name = digest::hex(digest::of(&bytes));
    let kept = |rest: &str| paths::cache().join("compressed").join(format!("{name}.{rest}"));
    // Compressed once, well or quickly; the well-compressed copy serves both.
    let copy = |extension: &str, compress: fn(&[u8], Effort) -> Result<Vec<u8>>| -> Result<()> {
        let (best, quick) = (kept(extension), kept(&format!("quick.{extension}")));
        let place = if matches!(effort, Effort::Quick) && !best.is_file() { quick } else { best };
        let compressed = match fs::read(&place) {
            Ok(compressed) => compressed,
            Err(_) => {
                let compressed = compress(&bytes, effort)?;
                write_whole(&place, &compressed)?;
                compressed
            }
        };
        if compressed.len() < bytes.len() {
            fs::write(PathBuf::from(format!("{}.{extension}", file.display())), compressed)?;
        }
        Ok(())
    };
    copy("br", brotli)?;
    copy("gz", gzip)
}

/// A window as large as the plain brotli format allows: every browser that knows brotli takes it.
fn brotli(bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
    let quality = if matches!(effort, Effort::Best) { 11 } else { 5 };
    let parameters = BrotliEncoderParams { quality, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
    let level = if matches!(effort, Effort::Best) { Compression::best() } else { Compression::fast() };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
