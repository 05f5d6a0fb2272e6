//! English as people write it: the classes of words and which one a word has in its sentence, and the word that a
//! spelling stands for.
//!
//! `written.rs` names the ways of writing, `spelling.rs` tries them in order; one file each knows contractions, drawn-out
//! letters, disguises, sounds, capitals, slips, varieties, accents, new
//! words, hyphens and tags.

mod accents;
mod capitals;
mod class;
mod compound;
pub mod contraction;
mod derived;
pub mod disguise;
mod elongation;
mod hashtag;
mod sound;
mod spelling;
mod tag;
mod typo;
mod variety;
mod vocabulary;
mod written;

pub use class::Candidate;
pub use class::WordClass;
pub use class::candidates;
pub use class::line_class;
pub use compound::gloss as compound_gloss;
pub use derived::base_of;
pub use elongation::Shortened;
pub use elongation::is_drawn_out;
pub use elongation::shortened;
pub use hashtag::cuts as hashtag_cuts;
pub use spelling::Occurrence;
pub use spelling::Spelling;
pub use spelling::spelling;
pub use tag::Tag;
pub use tag::Token;
pub use tag::tag;
pub use typo::intended;
pub use variety::variety;
pub use vocabulary::Vocabulary;
pub use written::Variety;
pub use written::Written;
