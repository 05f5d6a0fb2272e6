//! What each fuzz target checks, as functions of bytes that panic where a law is broken.
//!
//! cargo-fuzz calls them from `targets/`; `tests/fuzz.rs` of the main package compiles the same files and calls them
//! with the seeds and with a few thousand changed ones, so that the targets cannot rot.

pub mod allocation;
pub mod lexicon;
pub mod normalise;
pub mod seeds;
pub mod segment;
pub mod share;
pub mod small;
