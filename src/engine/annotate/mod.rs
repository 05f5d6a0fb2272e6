//! Reads a whole post for a reader: spans with their readings, glosses, sources and how sure they are.

mod annotator;
mod card;
mod chinese;
mod compound;
mod doubt;
mod emoji;
mod english;
mod headword;
mod initials;
mod kaomoji;
mod name;
mod occurrence;
mod pattern;
mod polyphone;
mod reader;
mod smash;
mod span;
mod spoken;
mod structure;
mod wire;

pub use annotator::Annotator;
pub use card::Card;
pub use card::CardEntry;
pub use doubt::Doubt;
pub use reader::Reader;
pub use reader::guess_reader;
pub use span::Certainty;
pub use span::Explained;
pub use span::Gloss;
pub use span::Kind;
pub use span::Source;
pub use span::Span;
pub use wire::WireSpan;
pub use wire::wire_spans;
