//! Accuracy on the development sets, measured beside the peers' in the same run.

use std::ffi::OsString;

use anyhow::Result;

/// `cargo xtask eval`.
pub fn run(_arguments: &[OsString]) -> Result<()> {
    anyhow::bail!("eval is not written yet")
}
