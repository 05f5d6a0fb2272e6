//! The two languages of a reply.

/// A language that a reply is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the words are the definition")]
pub enum Language {
    English,
    Chinese,
}

impl Language {
    /// Both, in the order in which they stand side by side.
    pub const BOTH: [Self; 2] = [Self::English, Self::Chinese];
}
