//! What a person sees while something long runs: what it is, how long it took.

use std::fmt::Display;
use std::time::Instant;

/// Says what begins, does it, says how long it took; a failure is named after what was being done.
pub fn step<T>(what: impl Display, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    eprintln!("· {what} …");
    let started = Instant::now();
    let result = work().map_err(|error| error.context(format!("could not finish: {what}")))?;
    let seconds = started.elapsed().as_secs_f64();
    if seconds >= 0.5 {
        eprintln!("  {what}: {seconds:.1} s");
    }
    Ok(result)
}

/// `9,722,290` bytes as `9.7 MB`.
pub fn size(bytes: usize) -> String {
    match bytes {
        0..=999 => format!("{bytes} B"),
        1_000..=999_999 => format!("{} kB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
