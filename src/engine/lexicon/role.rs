//! What a character does in words that no list has: how readily it begins one, ends one, or stands in a name.

/// A place in a word or name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The first character of a word.
    Begins,
    /// The last character of a word.
    Ends,
    /// Any character of a name that is spelt by sound (特兰西瓦尼亚).
    Foreign,
    /// The surname of a person.
    Surname,
    /// A character of a given name.
    Given,
}

impl Role {
    /// Every role, in the order of the file.
    pub const ALL: [Self; 5] = [Self::Begins, Self::Ends, Self::Foreign, Self::Surname, Self::Given];

    /// Its place in that order.
    #[must_use]
    pub fn place(self) -> usize {
        match self {
            Self::Begins => 0,
            Self::Ends => 1,
            Self::Foreign => 2,
            Self::Surname => 3,
            Self::Given => 4,
        }
    }
}

/// Steps of a byte in one unit of cost.
const STEPS: f32 = 45.0;

/// The byte of a cost, which is minus the decimal logarithm of how often this character has the role among all that
/// have it. 0 stands for never.
#[must_use]
pub fn to_byte(cost: f32) -> u8 {
    let steps = (cost * STEPS).clamp(0.0, 254.0);
    // No `as`: the nearest of the values is found by comparison.
    let near = |step: &u8| (f32::from(*step) - steps).abs();
    (0..u8::MAX).min_by(|a, b| near(a).total_cmp(&near(b))).unwrap_or_default().saturating_add(1)
}

/// The cost that a byte stands for.
#[must_use]
pub fn from_byte(byte: u8) -> Option<f32> {
    byte.checked_sub(1).map(|steps| f32::from(steps) / STEPS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn costs_come_back() {
        for cost in [0.0_f32, 0.5, 2.0, 3.3, 5.0] {
            assert!((from_byte(to_byte(cost)).unwrap() - cost).abs() < 0.02, "{cost}");
        }
        assert_eq!(from_byte(0), None);
        assert!(from_byte(to_byte(9.0)).unwrap() > 5.0);
    }
}
