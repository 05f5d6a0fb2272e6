//! How words are read aloud: pinyin with tones, English in IPA or KK.

mod ending;
mod english;
mod homograph;
mod phoneme;
pub mod pinyin;

pub use ending::inflected;
pub use english::EnglishReading;
pub use homograph::order;
pub use phoneme::Phonetics;
pub use pinyin::Syllable;
