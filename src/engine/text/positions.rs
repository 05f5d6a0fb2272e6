//! Converts offsets of one text between the three units of counting.

use std::cmp::Ordering;

use crate::engine::text::CodePoint;
use crate::engine::text::Utf8;
use crate::engine::text::Utf16;

/// Code points between two checkpoints: a conversion walks at most this many characters.
const STRIDE: usize = 64;

/// One character boundary, in all three units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Boundary {
    utf8: usize,
    utf16: usize,
    code_point: usize,
}

/// The character boundaries of a text, in all units.
///
/// Building costs one pass over the text; a conversion costs a binary search and at most 64 characters.
/// Every conversion returns `None` for an offset past the end or inside a character.
///
/// ```
/// use yizhu_engine::engine::text::{CodePoint, Positions, Utf8, Utf16};
/// let positions = Positions::new("🐱猫");
/// assert_eq!(positions.code_point(Utf8(4)), Some(CodePoint(1)));
/// assert_eq!(positions.from_utf16(Utf16(2)), Some(Utf8(4)));
/// assert_eq!(positions.from_utf16(Utf16(1)), None);
/// ```
#[derive(Clone, Debug)]
pub struct Positions<'text> {
    text: &'text str,
    checkpoints: Vec<Boundary>,
}

impl<'text> Positions<'text> {
    /// Indexes `text`.
    #[must_use]
    pub fn new(text: &'text str) -> Self {
        let mut checkpoints = Vec::with_capacity(text.len() / STRIDE / 2 + 1);
        let mut at = Boundary::default();
        for character in text.chars() {
            if at.code_point.is_multiple_of(STRIDE) {
                checkpoints.push(at);
            }
            at = after(at, character);
        }
        Self { text, checkpoints }
    }

    /// The code point offset of a byte offset.
    #[must_use]
    pub fn code_point(&self, offset: Utf8) -> Option<CodePoint> {
        self.find(|boundary| boundary.utf8.cmp(&offset.0)).map(|found| CodePoint(found.code_point))
    }

    /// The UTF-16 offset of a byte offset.
    #[must_use]
    pub fn utf16(&self, offset: Utf8) -> Option<Utf16> {
        self.find(|boundary| boundary.utf8.cmp(&offset.0)).map(|found| Utf16(found.utf16))
    }

    /// The byte offset of a UTF-16 offset.
    #[must_use]
    pub fn from_utf16(&self, offset: Utf16) -> Option<Utf8> {
        self.find(|boundary| boundary.utf16.cmp(&offset.0)).map(|found| Utf8(found.utf8))
    }

    /// The byte offset of a code point offset.
    #[must_use]
    pub fn from_code_point(&self, offset: CodePoint) -> Option<Utf8> {
        self.find(|boundary| boundary.code_point.cmp(&offset.0)).map(|found| Utf8(found.utf8))
    }

    fn find(&self, compare: impl Fn(&Boundary) -> Ordering) -> Option<Boundary> {
        let next = self.checkpoints.partition_point(|checkpoint| compare(checkpoint) != Ordering::Greater);
        let mut at = next.checked_sub(1).and_then(|index| self.checkpoints.get(index)).copied().unwrap_or_default();
        let mut rest = self.text.get(at.utf8..)?.chars();
        loop {
            match compare(&at) {
                Ordering::Equal => return Some(at),
                Ordering::Greater => return None,
                Ordering::Less => at = after(at, rest.next()?),
            }
        }
    }
}

fn after(at: Boundary, character: char) -> Boundary {
    Boundary {
        utf8: at.utf8 + character.len_utf8(),
        utf16: at.utf16 + character.len_utf16(),
        code_point: at.code_point + 1,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn conversions_agree_with_counting(text in any::<String>()) {
            let positions = Positions::new(&text);
            let mut utf16 = 0;
            for (code_point, (utf8, character)) in text.char_indices().enumerate() {
                prop_assert_eq!(positions.code_point(Utf8(utf8)), Some(CodePoint(code_point)));
                prop_assert_eq!(positions.utf16(Utf8(utf8)), Some(Utf16(utf16)));
                prop_assert_eq!(positions.from_utf16(Utf16(utf16)), Some(Utf8(utf8)));
                prop_assert_eq!(positions.from_code_point(CodePoint(code_point)), Some(Utf8(utf8)));
                utf16 += character.len_utf16();
            }
            prop_assert_eq!(positions.utf16(Utf8(text.len())), Some(Utf16(utf16)));
            prop_assert_eq!(positions.utf16(Utf8(text.len() + 1)), None);
        }
    }

    #[test]
    fn an_offset_inside_a_character_is_refused() {
        let positions = Positions::new("a😀");
        assert_eq!(positions.code_point(Utf8(2)), None);
        assert_eq!(positions.from_utf16(Utf16(2)), None);
    }
}
