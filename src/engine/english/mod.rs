//! English as people write it: the classes of words, and which one a word has in its sentence.

mod class;
mod tag;

pub use class::Candidate;
pub use class::WordClass;
pub use class::candidates;
pub use class::line_class;
pub use tag::Tag;
pub use tag::Token;
pub use tag::tag;
