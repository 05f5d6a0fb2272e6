//! Adapters, one browser facility a file, each with its own errors and a guard that undoes it on drop.
//!
//! `runner.rs` is the only place where effects meet the browser.

pub mod canary;
pub mod caret;
pub mod channel;
mod clipboard;
mod config;
mod dom_reader;
pub mod dom_text;
pub mod fault;
mod fetch;
pub mod highlights;
pub mod indexed_db;
mod json;
mod keeper;
mod listeners;
mod moment;
pub mod note_store;
mod page;
pub mod persistence;
mod promised;
mod remembered;
mod runner;
mod selection;
pub mod snapshot;
mod spots;

pub use config::Config;
pub use fetch::bytes as fetch_bytes;
pub use listeners::PageListeners;
pub use listeners::warn_before_leaving;
pub use moment::day;
pub use moment::moment;
pub use note_store::IdbStore;
pub use page::document;
pub use page::dress;
pub use page::dress_tones;
pub use page::focus;
pub use page::page_is_up;
pub use page::page_root;
pub use page::return_focus;
pub use page::reveal_open_word;
pub use page::show_panics;
pub use remembered::browsed;
pub use remembered::marked;
pub use remembered::remembered;
pub use remembered::settings;
pub use runner::Runner;
pub use spots::clicked_spot;
pub use spots::focus_spot;
pub use spots::focused_spot;
pub use spots::spot_on_next_row;
