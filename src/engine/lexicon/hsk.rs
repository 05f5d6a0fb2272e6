//! The levels of the HSK, the examination of Chinese as a foreign language: three documents go by that name.

use serde::Deserialize;
use serde::Serialize;

/// Which document a level is from. They disagree on every second word, so a level never goes without it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Hsk {
    /// The syllabus that was published in 2025 and is examined since July 2026.
    #[default]
    Y2025,
    /// The grading standard GF 0025-2021, which textbooks follow.
    Y2021,
    /// HSK 2.0, six levels, examined from 2010 to 2026.
    Old,
}

/// The highest level of any of them: 7, 8 and 9 of the newer two have one list.
pub const TOP_LEVEL: u8 = 7;

impl Hsk {
    /// Every document, newest first.
    pub const ALL: [Self; 3] = [Self::Y2025, Self::Y2021, Self::Old];

    /// The name, as it is kept.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Y2025 => "y2025",
            Self::Y2021 => "y2021",
            Self::Old => "old",
        }
    }

    /// The document of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hsk| hsk.name() == name)
    }

    /// Its highest level.
    #[must_use]
    pub fn top(self) -> u8 {
        match self {
            Self::Y2025 | Self::Y2021 => TOP_LEVEL,
            Self::Old => 6,
        }
    }

    fn shift(self) -> u16 {
        match self {
            Self::Y2025 => 0,
            Self::Y2021 => 3,
            Self::Old => 6,
        }
    }
}

impl From<String> for Hsk {
    /// The document of a name; that of a newer release is the usual one.
    fn from(name: String) -> Self {
        Self::from_name(&name).unwrap_or_default()
    }
}

impl From<Hsk> for String {
    fn from(hsk: Hsk) -> Self {
        hsk.name().to_owned()
    }
}

/// The levels of one word, one a document; three bits each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HskLevels(u16);

impl HskLevels {
    /// The levels with one more document's; a level that is none leaves them as they are.
    #[must_use]
    pub fn with(self, hsk: Hsk, level: u8) -> Self {
        if (1..=hsk.top()).contains(&level) { Self(self.0 | u16::from(level) << hsk.shift()) } else { self }
    }

    /// The level in a document; `None` where its lists lack the word.
    #[must_use]
    pub fn of(self, hsk: Hsk) -> Option<u8> {
        u8::try_from(self.0 >> hsk.shift() & 7).ok().filter(|level| *level > 0)
    }

    /// Whether no document has the word.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Two bytes for a lexicon file.
    pub(super) fn pack(self) -> [u8; 2] {
        self.0.to_le_bytes()
    }

    /// What two bytes of a lexicon file stand for.
    pub(super) fn unpack(number: u16) -> Self {
        Self(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_document_has_its_own_level() {
        let levels = HskLevels::default().with(Hsk::Y2025, 7).with(Hsk::Old, 4).with(Hsk::Y2021, 0);
        assert_eq!(Hsk::ALL.map(|hsk| levels.of(hsk)), [Some(7), None, Some(4)]);
        assert_eq!(HskLevels::unpack(u16::from_le_bytes(levels.pack())), levels);
        assert!(HskLevels::default().with(Hsk::Old, 7).is_empty());
    }

    #[test]
    fn names_lead_back() {
        for hsk in Hsk::ALL {
            assert_eq!(Hsk::from_name(hsk.name()), Some(hsk));
        }
        assert_eq!(Hsk::from_name("y1992"), None);
    }
}
