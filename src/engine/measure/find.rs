//! Walks a post and finds what can be put into the reader's own units.

use std::ops::Range;

use crate::engine::measure::chinese;
use crate::engine::measure::cursor::Cursor;
use crate::engine::measure::english;
use crate::engine::phrasebook::Direction;
use crate::engine::text::Folded;

/// A quantity, price, date or time of a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Where it stands, in units of the folded post.
    pub units: Range<usize>,
    /// What it is for the reader, short: `≈ 170 厘米`. With ≈ where it was rounded.
    pub gloss: String,
    /// How it was reckoned, in signs that need no language: `1 lb ≈ 0.454 kg`. Empty where nothing was.
    pub basis: &'static str,
}

/// A gloss and how it was reckoned, of what a rule has passed.
pub type Read = Option<(String, &'static str)>;

/// A rule: passes what it knows, or leaves a cursor that nobody uses any more.
pub type Rule = fn(&mut Cursor) -> Read;

/// What a rule found from a place on.
pub struct Found {
    /// The folded character behind it.
    pub end: usize,
    pub gloss: String,
    pub basis: &'static str,
}

/// All of them in a post that is read in a direction, in order and without overlap. Linear: a rule looks some forty characters ahead.
#[must_use]
pub fn find(folded: &Folded, direction: Direction) -> Vec<Measure> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < folded.chars().len() {
        let next = at + 1;
        let cursor = Cursor::new(folded, at);
        let measure = folded.unit_at(at).and_then(|start| {
            let measure = match direction {
                Direction::EnZh if english::may_begin(&cursor) => english::read(cursor),
                Direction::ZhEn if chinese::may_begin(&cursor) => chinese::read(cursor),
                _ => None,
            }?;
            let units = start..folded.unit_at(measure.end)?;
            Some((measure.end, Measure { units, gloss: measure.gloss, basis: measure.basis }))
        });
        at = next;
        if let Some((end, measure)) = measure {
            at = end.max(next);
            found.push(measure);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every post with what stands in brackets and its gloss; nothing else is found.
    #[track_caller]
    fn check(direction: Direction, table: &str) {
        let mut wrong = Vec::new();
        for row in table.lines().map(str::trim).filter(|row| !row.is_empty() && !row.starts_with('#')) {
            let (post, expected) = row.split_once(" => ").unwrap_or((row, ""));
            let text: String = post.chars().filter(|c| !matches!(c, '[' | ']')).collect();
            let folded = Folded::new(&text);
            let found = find(&folded, direction);
            let shown: Vec<String> = found
                .iter()
                .map(|it| {
                    let range = folded.original(it.units.clone());
                    format!("[{}] {}", &text[range.start.0..range.end.0], it.gloss)
                })
                .collect();
            let marked: Vec<String> = post
                .split('[')
                .skip(1)
                .zip(expected.split(" | "))
                .map(|(part, gloss)| format!("[{}] {gloss}", part.split(']').next().unwrap()))
                .collect();
            if shown != marked {
                wrong.push(format!("{post}: expected {marked:?}, found {shown:?}"));
            }
        }
        assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
    }

    #[test]
    fn english_posts_for_readers_of_chinese() {
        check(Direction::EnZh, include_str!("english.txt"));
    }

    #[test]
    fn chinese_posts_for_readers_of_english() {
        check(Direction::ZhEn, include_str!("chinese.txt"));
    }
}
