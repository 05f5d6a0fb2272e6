//! How words are read aloud: pinyin with tones.

pub mod pinyin;

pub use pinyin::Syllable;
