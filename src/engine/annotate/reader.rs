//! Who reads: which language they know, and so which of the two directions a post is read in.

use serde::Deserialize;
use serde::Serialize;

use crate::engine::phrasebook::Direction;
use crate::engine::text::Class;
use crate::engine::text::Folded;

/// The language of the person who reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reader {
    /// Reads English; wants Chinese explained.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Reads Chinese; wants English explained.
    #[serde(rename = "zh")]
    Chinese,
}

impl Reader {
    /// Who reads what is written in the language of a direction.
    #[must_use]
    pub fn of(direction: Direction) -> Self {
        match direction {
            Direction::ZhEn => Self::English,
            Direction::EnZh => Self::Chinese,
        }
    }

    /// From the language of posts to the language of this reader.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self {
            Self::English => Direction::ZhEn,
            Self::Chinese => Direction::EnZh,
        }
    }

    /// The reader of the other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::English => Self::Chinese,
            Self::Chinese => Self::English,
        }
    }

    /// The language code, `en` or `zh`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh",
        }
    }

    /// The reader with a language code such as `en`, `en-GB` or `zh-Hans-CN`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "en" => Some(Self::English),
            "zh" => Some(Self::Chinese),
            _ => None,
        }
    }
}

/// The reader whom a post needs explaining to: of English for a Chinese post, of Chinese for an English one.
///
/// Han characters are counted against Latin words. Where neither is clearly more, the post is taken to be in the
/// language that `usual` does not read.
#[must_use]
pub fn guess_reader(text: &str, usual: Reader) -> Reader {
    let folded = Folded::new(text);
    let class = |unit: usize| folded.class(unit);
    let han = (0..folded.len()).filter(|&unit| class(unit) == Class::Han).count();
    let words = (0..folded.len())
        .filter(|&unit| class(unit) == Class::Latin && (unit == 0 || class(unit - 1) != Class::Latin))
        .count();
    if han > 2 * words {
        Reader::English
    } else if words > 0 && words >= 2 * han {
        Reader::Chinese
    } else {
        usual
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, usual: Reader, expected: Reader) {
        assert_eq!(guess_reader(text, usual), expected, "{text}");
    }

    #[test]
    fn the_post_decides_and_the_reader_breaks_ties() {
        check("这个真的绝绝子，get到了", Reader::Chinese, Reader::English);
        check("no cap this slaps 哈哈", Reader::English, Reader::Chinese);
        check("city不city啊", Reader::English, Reader::English);
        check("", Reader::Chinese, Reader::Chinese);
        check("😂", Reader::English, Reader::English);
    }
}
