//! Replies: templates with slots, in both languages side by side, by what the writer wants to say.
//!
//! `source.rs` is what editors write and the rules for it, `compile.rs` writes the file, `book.rs` reads it in place.
//! A [`Draft`] is a template whose slots are being filled; a [`Reply`] exists only when all are, so that nothing with an
//! empty slot can be copied. Format and style guide for editors: `data/replies/README.md`.

mod article;
mod book;
mod compile;
mod draft;
mod language;
mod measure_word;
mod noun;
mod number;
mod pinyin;
mod plural;
mod render;
mod slot;
mod source;
mod template;
mod value;

pub use article::article;
pub use book::Intent;
pub use book::Manner;
pub use book::ReplyBook;
pub use book::Template;
pub use compile::compile;
pub use draft::Draft;
pub use draft::Part;
pub use draft::Reply;
pub use language::Language;
pub use noun::Noun;
pub use number::chinese_count;
pub use plural::plural;
pub use slot::Slot;
pub use source::Problem;
pub use source::SourceFile;
pub use source::SourceIntent;
pub use source::SourceReply;
pub use source::noun_problems;
pub use source::problems;
pub use value::Count;
pub use value::Currency;
pub use value::Date;
pub use value::Price;
pub use value::Value;
pub use value::Words;
