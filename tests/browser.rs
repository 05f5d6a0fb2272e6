//! `src/browser` in a real browser: `cargo xtask test --only wasm`.
//!
//! Each test has a database of its own, so none depends on another or on an earlier run.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "clippy knows #[test] as a test, but not #[wasm_bindgen_test]"
)]

#[path = "browser/canary.rs"]
mod canary;
#[path = "browser/channel.rs"]
mod channel;
#[path = "browser/classes.rs"]
mod classes;
#[path = "browser/folding.rs"]
mod folding;
#[path = "browser/page.rs"]
mod page;
#[path = "browser/pointing.rs"]
mod pointing;
#[path = "browser/refusals.rs"]
mod refusals;
#[path = "browser/snapshot.rs"]
mod snapshot;
#[path = "browser/store.rs"]
mod store;
#[path = "browser/support.rs"]
mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
