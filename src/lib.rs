//! Yizhu 译注: reads Chinese and English posts for readers of the other language, and keeps their notes.
//!
//! Five layers, each naming only those to its left: `engine` ← `app` ← `browser` ← `ui` ← `embed`.
//! See ARCHITECTURE.md; `tests/layering.rs` holds the code to it.

pub mod app;

#[doc(inline)]
pub use yizhu_engine::engine;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod embed;
#[cfg(target_arch = "wasm32")]
pub mod ui;
