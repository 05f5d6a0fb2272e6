//! The sounds of American English: CMUdict's ARPAbet symbols, and how each is written in IPA and in KK.

/// How an English reading is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phonetics {
    /// The International Phonetic Alphabet for General American, as learners' dictionaries use it.
    #[default]
    Ipa,
    /// Kenyon and Knott's notation, as schools in Taiwan teach it.
    Kk,
}

/// How strongly a vowel is stressed; the numbers are ARPAbet's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stress {
    None,
    Primary,
    Secondary,
}

/// One sound. `Vowel` and `Consonant` hold the place in [`VOWELS`] and [`CONSONANTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phoneme {
    Vowel(usize, Stress),
    Consonant(usize),
}

/// ARPAbet, IPA, KK. The order is part of the lexicon's format.
const VOWELS: [(&str, &str, &str); 15] = [
    ("AA", "ɑ", "ɑ"),
    ("AE", "æ", "æ"),
    ("AH", "ʌ", "ʌ"),
    ("AO", "ɔ", "ɔ"),
    ("AW", "aʊ", "aʊ"),
    ("AY", "aɪ", "aɪ"),
    ("EH", "ɛ", "ɛ"),
    ("ER", "ɝ", "ɝ"),
    ("EY", "eɪ", "e"),
    ("IH", "ɪ", "ɪ"),
    ("IY", "i", "i"),
    ("OW", "oʊ", "o"),
    ("OY", "ɔɪ", "ɔɪ"),
    ("UH", "ʊ", "ʊ"),
    ("UW", "u", "u"),
];

/// ARPAbet, IPA, KK. The order is part of the lexicon's format.
const CONSONANTS: [(&str, &str, &str); 24] = [
    ("B", "b", "b"),
    ("CH", "tʃ", "tʃ"),
    ("D", "d", "d"),
    ("DH", "ð", "ð"),
    ("F", "f", "f"),
    ("G", "ɡ", "g"),
    ("HH", "h", "h"),
    ("JH", "dʒ", "dʒ"),
    ("K", "k", "k"),
    ("L", "l", "l"),
    ("M", "m", "m"),
    ("N", "n", "n"),
    ("NG", "ŋ", "ŋ"),
    ("P", "p", "p"),
    ("R", "r", "r"),
    ("S", "s", "s"),
    ("SH", "ʃ", "ʃ"),
    ("T", "t", "t"),
    ("TH", "θ", "θ"),
    ("V", "v", "v"),
    ("W", "w", "w"),
    ("Y", "j", "j"),
    ("Z", "z", "z"),
    ("ZH", "ʒ", "ʒ"),
];

/// Unstressed AH and ER are vowels of their own in both notations.
const REDUCED: [(&str, &str); 2] = [("AH", "ə"), ("ER", "ɚ")];

impl Phoneme {
    /// The sound of an ARPAbet symbol such as `AE1` or `NG`.
    pub(super) fn from_arpabet(symbol: &str) -> Option<Self> {
        let place = |table: &[(&str, &str, &str)], name: &str| table.iter().position(|(own, ..)| *own == name);
        if let Some(consonant) = place(&CONSONANTS, symbol) {
            return Some(Self::Consonant(consonant));
        }
        let (name, stress) = [('0', Stress::None), ('1', Stress::Primary), ('2', Stress::Secondary)]
            .into_iter()
            .find_map(|(digit, stress)| Some((symbol.strip_suffix(digit)?, stress)))?;
        place(&VOWELS, name).map(|vowel| Self::Vowel(vowel, stress))
    }

    /// The byte that stands for the sound in a lexicon file: 1 to 45 a vowel with its stress, 46 to 69 a consonant.
    pub(super) fn code(self) -> u8 {
        let code = match self {
            Self::Vowel(vowel, Stress::None) => 1 + 3 * vowel,
            Self::Vowel(vowel, Stress::Primary) => 2 + 3 * vowel,
            Self::Vowel(vowel, Stress::Secondary) => 3 + 3 * vowel,
            Self::Consonant(consonant) => 1 + 3 * VOWELS.len() + consonant,
        };
        u8::try_from(code).unwrap_or_default()
    }

    /// The sound that a byte of a lexicon file stands for.
    pub(super) fn from_code(code: u8) -> Option<Self> {
        let place = usize::from(code.checked_sub(1)?);
        if let Some(consonant) = place.checked_sub(3 * VOWELS.len()) {
            return (consonant < CONSONANTS.len()).then_some(Self::Consonant(consonant));
        }
        let stress = match place % 3 {
            0 => Stress::None,
            1 => Stress::Primary,
            _ => Stress::Secondary,
        };
        Some(Self::Vowel(place / 3, stress))
    }

    /// The ARPAbet name without the digit of the stress.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Vowel(vowel, _) => VOWELS.get(vowel).map_or("", |(name, ..)| name),
            Self::Consonant(consonant) => CONSONANTS.get(consonant).map_or("", |(name, ..)| name),
        }
    }

    /// The stress of a vowel; `None` for a consonant.
    pub(super) fn stress(self) -> Option<Stress> {
        match self {
            Self::Vowel(_, stress) => Some(stress),
            Self::Consonant(_) => None,
        }
    }

    /// How the sound is written where nothing beside it asks for something else.
    pub(super) fn symbol(self, phonetics: Phonetics) -> &'static str {
        let reduced = REDUCED.iter().find(|(name, _)| self.stress() == Some(Stress::None) && *name == self.name());
        if let Some((_, symbol)) = reduced {
            return symbol;
        }
        let row = match self {
            Self::Vowel(vowel, _) => VOWELS.get(vowel),
            Self::Consonant(consonant) => CONSONANTS.get(consonant),
        };
        row.map_or("", |(_, ipa, kk)| match phonetics {
            Phonetics::Ipa => ipa,
            Phonetics::Kk => kk,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_comes_back_and_names_one_symbol() {
        let all: Vec<Phoneme> = (0..=u8::MAX).filter_map(Phoneme::from_code).collect();
        assert_eq!(all.len(), 3 * VOWELS.len() + CONSONANTS.len());
        for phoneme in all {
            assert_eq!(Phoneme::from_code(phoneme.code()), Some(phoneme));
            let digit = match phoneme.stress() {
                None => "",
                Some(Stress::None) => "0",
                Some(Stress::Primary) => "1",
                Some(Stress::Secondary) => "2",
            };
            assert_eq!(Phoneme::from_arpabet(&format!("{}{digit}", phoneme.name())), Some(phoneme));
        }
        assert_eq!(Phoneme::from_arpabet("AH"), None);
        assert_eq!(Phoneme::from_arpabet("K1"), None);
    }
}
