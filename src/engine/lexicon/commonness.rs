//! How common a word is, in steps that a reader can name.

/// A step of the Zipf scale, on which 3 is once in a million words and each further step ten times as often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Commonness {
    /// Less than once in a million words.
    Rare,
    /// At least once in a million.
    Uncommon,
    /// At least once in a hundred thousand.
    Common,
    /// At least once in ten thousand: the thousand words that everybody knows.
    VeryCommon,
}

impl Commonness {
    /// The step of a Zipf value; `None` for 0, which says that no list has the word.
    #[must_use]
    pub fn of(zipf: f32) -> Option<Self> {
        match zipf {
            zipf if zipf >= 5.0 => Some(Self::VeryCommon),
            zipf if zipf >= 4.0 => Some(Self::Common),
            zipf if zipf >= 3.0 => Some(Self::Uncommon),
            zipf if zipf > 0.0 => Some(Self::Rare),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_begin_at_whole_zipf_values() {
        assert_eq!(Commonness::of(7.2), Some(Commonness::VeryCommon));
        assert_eq!(Commonness::of(4.0), Some(Commonness::Common));
        assert_eq!(Commonness::of(3.9), Some(Commonness::Uncommon));
        assert_eq!(Commonness::of(0.4), Some(Commonness::Rare));
        assert_eq!(Commonness::of(0.0), None);
    }
}
