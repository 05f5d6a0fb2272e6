//! The engine as a package of its own, so that it can be compiled for speed while the page around it is compiled for size.
//!
//! The module keeps its path: `crate::engine::…` means the same in here and in the package `yizhu`, which gives it on.

#[path = "mod.rs"]
pub mod engine;
