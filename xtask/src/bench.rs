//! Times and sizes, measured beside the peers' in the same run.

use std::ffi::OsString;

use anyhow::Result;

/// `cargo xtask bench`.
pub fn run(_arguments: &[OsString]) -> Result<()> {
    anyhow::bail!("bench is not written yet")
}
