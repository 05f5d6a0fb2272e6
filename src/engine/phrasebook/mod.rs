//! The phrasebook: curated phrases with a translation, usage and cultural note for the reader of the other language.
//!
//! `source.rs` is what editors write and the rules for it, `pattern.rs` the ways in which posts write it, `compile.rs`
//! writes the file, `book.rs` reads it in place; `emoji.rs` names the emoji that no entry explains.
//! Format and style guide for editors: `data/phrasebook/README.md`.

mod book;
mod compile;
mod emoji;
mod inflect;
mod pattern;
mod source;

pub use book::Phrase;
pub use book::PhraseId;
pub use book::Phrasebook;
pub use book::Subject;
pub use compile::compile;
pub use emoji::EmojiName;
pub use emoji::bare;
pub use emoji::untoned;
pub use pattern::keys;
pub use pattern::spells;
pub use source::Direction;
pub use source::Problem;
pub use source::Register;
pub use source::SourceEntry;
pub use source::SourceFile;
pub use source::problems;
