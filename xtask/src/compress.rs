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

/// Writes `FILE.br` and `FILE.gz` for every file that shrinks by them.
pub fn folder(folder: &Path) -> Result<()> {
    // The largest first, so that the last thread to finish does not start with the lexicon.
    let mut files = digest::files_below(folder)?;
    files.retain(|file| compressible(file));
    files.sort_by_key(|file| fs::metadata(file).map_or(0, |data| data.len()));
    let queue = Mutex::new(files);
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        let work = || -> Result<()> {
            while let Some(file) = queue.lock().map_err(|_| anyhow!("a compressing thread panicked"))?.pop() {
                one(&file)?;
            }
            Ok(())
        };
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| anyhow!("a compressing thread panicked"))?)
    })
}

fn compressible(file: &Path) -> bool {
    let extension = file.extension().unwrap_or_default().to_string_lossy().into_owned();
    !matches!(extension.as_str(), "br" | "gz" | "png" | "webp" | "jpg" | "woff2")
}

fn one(file: &Path) -> Result<()> {
    let bytes = fs::read(file)?;
    if bytes.len() < SMALLEST {
        return Ok(());
    }
    let digest = digest::hex(digest::of(&bytes));
    for (extension, compress) in [("br", brotli as fn(&[u8]) -> Result<Vec<u8>>), ("gz", gzip)] {
        let kept = paths::cache().join("compressed").join(format!("{digest}.{extension}"));
        let compressed = match fs::read(&kept) {
            Ok(compressed) => compressed,
            Err(_) => {
                let compressed = compress(&bytes)?;
                write_whole(&kept, &compressed)?;
                compressed
            }
        };
        let beside = PathBuf::from(format!("{}.{extension}", file.display()));
        if compressed.len() < bytes.len() {
            fs::write(beside, compressed)?;
        }
    }
    Ok(())
}

/// As large as the plain brotli format allows: every browser that knows brotli takes it.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
