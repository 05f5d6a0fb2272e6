//! Finding phrases and words: by how they are spelt, how they sound, what they mean, and in spite of a slip.
//!
//! `index.rs` is what has to be known beforehand, made once when the first search is wanted; `sound.rs` compares pinyin,
//! `needle.rs` looks for words in meanings, `chinese.rs` and `english.rs` search the two sides, `rank.rs` puts what they
//! found in order.

mod chinese;
mod english;
mod index;
mod needle;
mod rank;
mod sound;

pub use index::Index;
pub use rank::Found;
pub use rank::What;
pub use rank::found;
pub use rank::named;

use crate::engine::annotate::Annotator;
use crate::engine::phrasebook::Direction;
use crate::engine::search::rank::Ranking;
use crate::engine::text::fold_key;

/// The phrases and words of a direction that a reader may mean by `query`, best first, at most `most` of them.
///
/// A Chinese phrase or word is found by its characters in either script, by its pinyin with tone marks, numbers or
/// neither, by the first letters of its syllables, and by what it means in English; an English one by its spelling, its
/// forms and what it means in Chinese; both in spite of one slip, where nothing fits without.
/// One pass over the dictionary's meanings at most, a few milliseconds.
#[must_use]
pub fn find(annotator: &Annotator, index: &Index, query: &str, direction: Direction, most: usize) -> Vec<Found> {
    let folded = fold_key(query.trim());
    let mut ranking = Ranking::default();
    if !folded.is_empty() {
        match direction {
            Direction::ZhEn => chinese::find(annotator, index, &folded, &mut ranking),
            Direction::EnZh => english::find(annotator, &folded, &mut ranking),
        }
    }
    ranking.finish(annotator, index, direction, most)
}
