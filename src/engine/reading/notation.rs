//! The ways in which a Chinese reading can be written.

use serde::Deserialize;
use serde::Serialize;

use crate::engine::reading::Syllable;
use crate::engine::reading::pinyin;
use crate::engine::reading::zhuyin;

/// How a reading is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Notation {
    /// Pinyin with tone marks: `zhòng`.
    #[default]
    Marks,
    /// Pinyin with tone numbers: `zhong4`.
    Numbers,
    /// Zhuyin: `ㄓㄨㄥˋ`.
    Zhuyin,
    /// Cantonese, in jyutping: `zung6`. It has a lexicon of its own; what comes from CC-CEDICT stays Mandarin.
    Jyutping,
}

impl Notation {
    /// Every notation.
    pub const ALL: [Self; 4] = [Self::Marks, Self::Numbers, Self::Zhuyin, Self::Jyutping];

    /// The name, as it is kept.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Marks => "marks",
            Self::Numbers => "numbers",
            Self::Zhuyin => "zhuyin",
            Self::Jyutping => "jyutping",
        }
    }

    /// The notation of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|notation| notation.name() == name)
    }

    /// The language tag of a reading that is written so.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Marks | Self::Numbers => "zh-Latn",
            Self::Zhuyin => "zh-Bopo",
            Self::Jyutping => "yue-Latn",
        }
    }

    /// The notation of Mandarin readings beside Cantonese ones.
    #[must_use]
    pub fn mandarin(self) -> Self {
        if self == Self::Jyutping { Self::Marks } else { self }
    }

    /// Writes a reading, which comes in pinyin with marks, in this notation, erhua in one syllable. Syllables stay beside
    /// their characters; one that is spoken within the one before it becomes empty.
    pub fn write(self, reading: &mut [Syllable]) {
        pinyin::fuse(reading);
        for syllable in reading.iter_mut().filter(|syllable| syllable.tone > 0 && !syllable.text.is_empty()) {
            match self {
                Self::Marks | Self::Jyutping => {}
                Self::Numbers => syllable.text = format!("{}{}", pinyin::letters(&syllable.text), syllable.tone),
                Self::Zhuyin => syllable.text = zhuyin::write(syllable),
            }
        }
    }
}

impl From<String> for Notation {
    /// The notation of a name; that of a newer release is the usual one.
    fn from(name: String) -> Self {
        Self::from_name(&name).unwrap_or_default()
    }
}

impl From<Notation> for String {
    fn from(notation: Notation) -> Self {
        notation.name().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(numbered: &str, expected: [&str; 3]) {
        let written = [Notation::Marks, Notation::Numbers, Notation::Zhuyin].map(|notation| {
            let mut reading = pinyin::parse(numbered);
            notation.write(&mut reading);
            pinyin::join(&reading)
        });
        assert_eq!(written, expected);
    }

    #[test]
    fn one_reading_in_every_notation() {
        check("zhong4 cao3", ["zhòng cǎo", "zhong4 cao3", "ㄓㄨㄥˋ ㄘㄠˇ"]);
        check("yi1 dian3 r5", ["yī diǎnr", "yi1 dianr3", "ㄧ ㄉㄧㄢˇㄦ"]);
        check("lu:4 se5", ["lǜ se", "lü4 se5", "ㄌㄩˋ ˙ㄙㄜ"]);
        check("ka3 la1 O K", ["kǎ lā O K", "ka3 la1 O K", "ㄎㄚˇ ㄌㄚ O K"]);
    }

    #[test]
    fn names_lead_back() {
        for notation in Notation::ALL {
            assert_eq!(Notation::from_name(notation.name()), Some(notation));
        }
        assert_eq!(Notation::from_name("wade-giles"), None);
    }
}
