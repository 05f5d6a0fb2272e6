//! A stretch that can be cut in two ways that come close, each cut with its readings and meanings.

use std::ops::Range;

use crate::engine::annotate::Span;
use crate::engine::text::Utf8;

/// Two cuts of the same stretch.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The bytes of the post that both cuts cover.
    pub range: Range<Utf8>,
    /// The stretch, as written.
    pub text: String,
    /// The spans of either cut, the likelier first.
    pub cuts: [Vec<Span>; 2],
    /// What either cut is remembered by: its words, in simplified characters, and the characters around the stretch.
    pub names: [String; 2],
    /// Whether the reader chose the second cut here or at another place like it; the post then shows that one.
    pub second: bool,
}

impl Doubt {
    /// The cut that the post does not show.
    #[must_use]
    pub fn other(&self) -> &[Span] {
        let [first, second] = &self.cuts;
        if self.second { first } else { second }
    }
}
