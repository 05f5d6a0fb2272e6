//! The school lists that hold an English word, as ECDICT tags them.

/// An examination whose word list holds a word, easiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// The entrance examination of upper secondary school, 中考.
    Zhongkao,
    /// The entrance examination of universities, 高考.
    Gaokao,
    /// College English Test, band 4.
    Cet4,
    /// College English Test, band 6.
    Cet6,
    /// The entrance examination of graduate schools, 考研.
    Kaoyan,
    /// TOEFL.
    Toefl,
    /// IELTS.
    Ielts,
    /// GRE.
    Gre,
}

impl Level {
    /// All of them, with ECDICT's tag.
    const ALL: [(Self, &'static str); 8] = [
        (Self::Zhongkao, "zk"),
        (Self::Gaokao, "gk"),
        (Self::Cet4, "cet4"),
        (Self::Cet6, "cet6"),
        (Self::Kaoyan, "ky"),
        (Self::Toefl, "toefl"),
        (Self::Ielts, "ielts"),
        (Self::Gre, "gre"),
    ];

    /// What Chinese learners call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Zhongkao => "中考",
            Self::Gaokao => "高考",
            Self::Cet4 => "四级",
            Self::Cet6 => "六级",
            Self::Kaoyan => "考研",
            Self::Toefl => "TOEFL",
            Self::Ielts => "IELTS",
            Self::Gre => "GRE",
        }
    }

    /// Every list, easiest first.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::ALL.iter().map(|(level, _)| *level)
    }

    /// Its place among the lists, 1 the easiest.
    #[must_use]
    pub fn step(self) -> u8 {
        (1..).zip(Self::ALL).find(|(_, (own, _))| *own == self).map_or(0, |(step, _)| step)
    }

    /// The list at a place.
    #[must_use]
    pub fn at_step(step: u8) -> Option<Self> {
        Self::ALL.get(usize::from(step).checked_sub(1)?).map(|(level, _)| *level)
    }

    /// The byte for a lexicon file: a bit a list, from tags with spaces between them.
    pub(super) fn pack(tags: &str) -> u8 {
        let bit = |tag: &str| Self::ALL.iter().position(|(_, own)| *own == tag).map_or(0, |place| 1 << place);
        tags.split_whitespace().map(bit).fold(0, |all, bit| all | bit)
    }

    /// The lists that a byte of a lexicon file stands for, easiest first.
    pub(super) fn unpack(byte: u8) -> Vec<Self> {
        let listed = Self::ALL.iter().enumerate().filter(|(place, _)| byte & (1 << place) != 0);
        listed.map(|(_, (level, _))| *level).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_come_back_and_others_are_left_out() {
        assert_eq!(Level::unpack(Level::pack("gre zk oxford cet6")), [Level::Zhongkao, Level::Cet6, Level::Gre]);
        assert_eq!(Level::unpack(Level::pack("")), []);
        assert_eq!(Level::unpack(u8::MAX).len(), Level::ALL.len());
    }

    #[test]
    fn steps_lead_back() {
        for (level, _) in Level::ALL {
            assert_eq!(Level::at_step(level.step()), Some(level));
        }
        assert_eq!([0, 9].map(Level::at_step), [None, None]);
    }
}
