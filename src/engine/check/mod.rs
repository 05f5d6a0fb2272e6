//! Back-check of one's own draft in the language that one is learning: what it says, word by word, and what a native would
//! stumble over.
//!
//! `source.rs` is what editors write and the rules for it, `pattern.rs` what a rule looks for, `compile.rs` writes the
//! file, `book.rs` reads it, `checker.rs` puts it to work. Format for editors: `data/checks/README.md`.
//! A draft without a warning is not thereby right: this knows common slips, not the language.

mod book;
mod checker;
mod compile;
mod fault;
mod pattern;
mod source;
mod token;

pub use book::CheckBook;
pub use checker::Checked;
pub use checker::Warning;
pub use compile::compile;
pub use fault::Fault;
pub use source::Problem;
pub use source::SourceFile;
pub use source::SourceRule;
pub use source::problems;
