//! Writes lexicon files from the texts of their sources. Runs at build time, on the machine that builds.

mod alphabet;
mod choice;
mod en;
mod jyutping;
mod pronunciation;
mod region;
mod roles;
mod zh;

use std::collections::BTreeMap;
use std::fmt;

use crate::engine::lexicon::HskLevels;
use crate::engine::lexicon::SenseRow;

pub use en::compile_en;
pub use en::compile_rare_en;
pub use jyutping::compile_jyutping;
pub use zh::compile_zh;

/// What the Chinese → English lexicon is made from.
pub struct ZhSources<'text> {
    /// CC-CEDICT in its own text format.
    pub cedict: &'text str,
    /// Words with their Zipf value.
    pub wordfreq: &'text [(String, f32)],
    /// English words with their Zipf value: of several meanings the commoner word is shown.
    pub english: &'text [(String, f32)],
    /// Yizhu's own short glosses of common words.
    pub short: &'text [ShortGloss],
    /// Rules by which the words around a word decide its sense.
    pub senses: &'text [SenseRow],
    /// Words of Taiwan and Hong Kong.
    pub regional: &'text [RegionalWord],
    /// Traditional characters with their simplified ones, the commonest first.
    pub characters: &'text BTreeMap<char, Vec<char>>,
    /// Written Cantonese.
    pub cantonese: &'text [CantoneseWord],
    /// Words with their levels in the lists of the HSK.
    pub hsk: &'text [(String, HskLevels)],
    /// jieba's `dict.txt`: word, occurrences, part of speech, one a line.
    pub jieba: &'text str,
    /// SHA-256 over the hashes of the packages.
    pub digest: [u8; 32],
}

/// What the English → Chinese lexicon is made from.
pub struct EnSources<'text> {
    /// Yizhu's own short glosses of common words.
    pub short: &'text [ShortGloss],
    /// Rules by which a word's class and the words around it decide its sense.
    pub senses: &'text [SenseRow],
    /// CMUdict in its own text format.
    pub cmudict: &'text str,
    /// All rows of ECDICT; the compiler chooses.
    pub ecdict: &'text [EcdictRow],
    /// Words with their Zipf value.
    pub wordfreq: &'text [(String, f32)],
    /// SHA-256 over the hashes of the packages.
    pub digest: [u8; 32],
}

/// A row of `data/glosses`: the short gloss of a common word, written by an editor because the dictionary's first sense is
/// not the one that posts use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortGloss {
    /// The headword: simplified Chinese, or English in lower case.
    pub word: String,
    /// Numbered pinyin as CC-CEDICT has it; empty for English.
    pub pinyin: String,
    /// What stands under the word.
    pub gloss: String,
}

/// A word of one region, and what the mainland says for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionalWord {
    /// Where it is used, in English.
    pub region: &'static str,
    /// The word, in traditional characters.
    pub word: String,
    /// The mainland's words, the closest first, in traditional characters.
    pub mainland: Vec<String>,
}

/// A row of `data/glosses/yue.tsv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CantoneseWord {
    /// In traditional characters.
    pub traditional: String,
    /// In simplified characters.
    pub simplified: String,
    /// The characters in numbered pinyin, as a speaker of Mandarin reads them.
    pub pinyin: String,
    /// How it is said.
    pub jyutping: String,
    /// Where Mandarin writes the same: the condition under which it is Cantonese; else empty.
    pub when: String,
    /// What stands under the word.
    pub gloss: String,
}

/// The columns of ECDICT that are used.
#[derive(Clone, Debug)]
pub struct EcdictRow {
    /// The headword.
    pub word: String,
    /// Glosses, divided by a literal `\n`.
    pub translation: String,
    /// Inflections: `p:went/d:gone`.
    pub exchange: String,
    /// Exam lists that hold the word.
    pub tag: String,
    /// Whether one of its two corpora has the word at all.
    pub attested: bool,
}

/// Why a lexicon could not be compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompileError {
    /// A source holds no entry: the wrong file was given.
    Empty {
        /// Which source.
        source: &'static str,
    },
    /// More different combinations of levels than a byte can tell apart.
    Levels {
        /// How many there are.
        combinations: usize,
    },
    /// There are more different characters than ids.
    Alphabet {
        /// How many characters the keys hold.
        characters: usize,
    },
    /// A short gloss or a rule is for a word or reading that the dictionary does not have.
    NoEntry {
        /// The word.
        word: String,
        /// The reading.
        pinyin: String,
    },
    /// A matrix of the network for readings has another size than this network's.
    Matrix {
        /// The number of its section.
        section: u32,
        /// Weights or biases that it should have.
        expected: usize,
        /// Those that it has.
        got: usize,
    },
    /// A phrasebook entry breaks a rule that the reader depends on.
    Entry {
        /// The entry's id.
        id: String,
        /// What is wrong.
        reason: String,
    },
}

impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty { source } => write!(f, "{source} holds no entry; is it the right file?"),
            Self::Levels { combinations } => {
                write!(f, "{combinations} combinations of HSK levels do not fit into 8 bits")
            }
            Self::Alphabet { characters } => write!(f, "{characters} different characters do not fit into 16 bits"),
            Self::NoEntry { word, pinyin } => {
                write!(f, "data/glosses: CC-CEDICT has no {word} [{pinyin}]; write the reading as it stands there")
            }
            Self::Matrix { section, expected, got } => {
                write!(f, "the matrix of section {section} has {got} numbers, not {expected}; is it the right network?")
            }
            Self::Entry { id, reason } => write!(f, "phrasebook entry {id}: {reason}"),
        }
    }
}

impl std::error::Error for CompileError {}

/// The byte that stands for a Zipf value in a lexicon file.
fn frequency_byte(zipf: f32) -> u8 {
    let steps = (zipf * super::zh::FREQUENCY_STEPS).clamp(0.0, 255.0);
    // No `as`: the nearest of 256 values is found by comparison.
    (0..=u8::MAX).min_by(|a, b| (f32::from(*a) - steps).abs().total_cmp(&(f32::from(*b) - steps).abs())).unwrap_or(0)
}
