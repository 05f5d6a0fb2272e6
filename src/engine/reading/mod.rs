//! How words are read aloud: pinyin with tones, also as it is spoken and in other notations; English in IPA or KK.

mod ending;
mod english;
mod homograph;
pub mod model;
mod notation;
mod phoneme;
pub mod pinyin;
pub mod sandhi;
pub mod zhuyin;

pub use ending::inflected;
pub use english::EnglishReading;
pub use homograph::order;
pub use model::ReadingModel;
pub use notation::Notation;
pub use phoneme::Phonetics;
pub use pinyin::Syllable;
