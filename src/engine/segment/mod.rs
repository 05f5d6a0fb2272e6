//! Cuts a post into pieces: structure first (links, tags, stickers), then the best path through a lattice of words,
//! curated phrases and the reader's own phrases.

mod ambiguous;
mod boundary;
mod counted;
mod dotted;
mod drawn;
mod emoticon;
mod face;
mod frame;
mod gap;
mod lattice;
mod own;
mod pattern;
mod phrases;
mod reduplication;
mod rival;
mod separable;
mod simplified;
mod structure;
mod unlisted;
mod words;

pub use lattice::Detail;
pub use lattice::Piece;
pub use lattice::PieceKind;
pub use lattice::Segmenter;
pub use lattice::Sources;
pub use own::OwnPhrases;
pub use pattern::Pattern;
pub use rival::Rival;
pub use structure::Structure;
pub use structure::StructureKind;
pub use unlisted::NameKind;
