//! A post's text: units of counting, folding for comparison with a way back, and what kind each character is.

mod capital;
mod class;
mod context;
mod fold;
mod normalize;
mod offset;
mod positions;
mod property;

pub use capital::capital;
pub use class::Class;
pub use class::classify;
pub use class::is_han;
pub use class::is_ignorable;
pub use context::Context;
pub use context::GAP;
pub use context::fold_with_gaps;
pub use fold::Folded;
pub use fold::Unit;
pub use fold::fold_key;
pub use offset::CodePoint;
pub use offset::Utf8;
pub use offset::Utf16;
pub use positions::Positions;
