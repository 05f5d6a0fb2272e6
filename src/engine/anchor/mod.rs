//! Ties a note to its words, and finds the words again.
//!
//! Scoped to one post. A note is never put on a place that does not hold its words: where they are gone the note is an
//! orphan, and says so. Comparison is on the text as written first, then on folded text, so that full-width forms and
//! invisible characters do not matter. Never touches the DOM.

use std::ops::Range;

use crate::engine::note::Anchor;
use crate::engine::text::CodePoint;
use crate::engine::text::Folded;
use crate::engine::text::Positions;
use crate::engine::text::Utf8;

/// How the words of a note were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Placed {
    /// At their old place, exactly as they were.
    Exact(Range<Utf8>),
    /// The same words, somewhere else or written in another form.
    Moved(Range<Utf8>),
    /// Nowhere.
    Orphan,
}

impl Placed {
    /// The place, if the words were found.
    #[must_use]
    pub fn range(&self) -> Option<&Range<Utf8>> {
        match self {
            Self::Exact(range) | Self::Moved(range) => Some(range),
            Self::Orphan => None,
        }
    }
}

/// Context that is kept on each side, in code points.
const CONTEXT: usize = 32;

/// The anchor of a stretch of `text`; `None` when the range is empty, reversed or does not fall between characters.
#[must_use]
pub fn describe(text: &str, range: &Range<Utf8>) -> Option<Anchor> {
    let exact = text.get(range.start.0..range.end.0).filter(|exact| !exact.is_empty())?;
    let (before, after) = (text.get(..range.start.0)?, text.get(range.end.0..)?);
    let positions = Positions::new(text);
    let skip = before.chars().count().saturating_sub(CONTEXT);
    Some(Anchor {
        exact: exact.to_owned(),
        prefix: before.chars().skip(skip).collect(),
        suffix: after.chars().take(CONTEXT).collect(),
        start: positions.code_point(range.start)?,
        end: positions.code_point(range.end)?,
    })
}

/// Finds the words of an anchor in `text`. Linear in the length of the text.
#[must_use]
pub fn find(text: &str, anchor: &Anchor) -> Placed {
    if anchor.exact.is_empty() {
        return Placed::Orphan;
    }
    let positions = Positions::new(text);
    let place = |start, end| Some(positions.from_code_point(start)?..positions.from_code_point(end)?);
    if let Some(range) = place(anchor.start, anchor.end)
        && text.get(range.start.0..range.end.0) == Some(&anchor.exact)
    {
        return Placed::Exact(range);
    }
    let near = positions.from_code_point(anchor.start).map_or(text.len(), |start| start.0);
    let written = text.match_indices(&anchor.exact).map(|(start, exact)| start..start + exact.len());
    let folded = Folded::new(text);
    best(text, anchor, near, written)
        .or_else(|| best(text, anchor, near, folded_matches(&folded, &anchor.exact).into_iter()))
        .map_or(Placed::Orphan, |range| Placed::Moved(Utf8(range.start)..Utf8(range.end)))
}

/// Places whose folded text is that of `exact`, in bytes of the original.
fn folded_matches(folded: &Folded, exact: &str) -> Vec<Range<usize>> {
    let key: Vec<char> = Folded::new(exact).chars().to_vec();
    if key.is_empty() {
        return Vec::new();
    }
    let starts = folded.chars().windows(key.len()).enumerate().filter(|(_, window)| *window == key.as_slice());
    let range = |(start, _)| {
        let units = folded.unit_at(start)?..folded.unit_at(start + key.len())?;
        let range = folded.original(units);
        Some(range.start.0..range.end.0)
    };
    starts.filter_map(range).collect()
}

/// The candidate whose surroundings are most like the anchor's; the nearer of two that are alike. A quote of one or two
/// characters is found anywhere, so it must keep some of its surroundings.
fn best(
    text: &str,
    anchor: &Anchor,
    near: usize,
    candidates: impl Iterator<Item = Range<usize>>,
) -> Option<Range<usize>> {
    let scored = candidates.map(|range| {
        let before = text.get(..range.start).unwrap_or_default().chars().rev();
        let after = text.get(range.end..).unwrap_or_default().chars();
        let shared = common(before, anchor.prefix.chars().rev()) + common(after, anchor.suffix.chars());
        (shared, usize::MAX - range.start.abs_diff(near), range)
    });
    let (shared, _, range) = scored.max_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)))?;
    let short = anchor.exact.chars().count() < 3;
    let alone = anchor.prefix.is_empty() && anchor.suffix.is_empty();
    (!short || alone || shared >= 2).then_some(range)
}

fn common(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

/// The anchor of some code points, for callers that count like W3C selectors.
#[must_use]
pub fn describe_code_points(text: &str, range: Range<CodePoint>) -> Option<Anchor> {
    let positions = Positions::new(text);
    describe(text, &(positions.from_code_point(range.start)?..positions.from_code_point(range.end)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn anchor(text: &str, quote: &str) -> Anchor {
        let start = text.find(quote).unwrap();
        describe(text, &(Utf8(start)..Utf8(start + quote.len()))).unwrap()
    }

    fn found<'text>(text: &'text str, placed: &Placed) -> &'text str {
        placed.range().map_or("", |range| &text[range.start.0..range.end.0])
    }

    #[test]
    fn words_are_found_where_they_were() {
        let text = "姐妹们，这个真的绝绝子";
        let placed = find(text, &anchor(text, "绝绝子"));
        assert!(matches!(placed, Placed::Exact(_)));
        assert_eq!(found(text, &placed), "绝绝子");
    }

    #[test]
    fn words_are_found_after_the_post_gains_an_emoji() {
        let old = "姐妹们，这个真的绝绝子";
        let new = "😂😂姐妹们，这个真的绝绝子";
        let placed = find(new, &anchor(old, "绝绝子"));
        assert!(matches!(placed, Placed::Moved(_)));
        assert_eq!(found(new, &placed), "绝绝子");
    }

    #[test]
    fn other_forms_of_the_same_characters_are_the_same_words() {
        let new = "真的ＹＹ\u{200B}DS啊";
        assert_eq!(found(new, &find(new, &anchor("真的yyds啊", "yyds"))), "ＹＹ\u{200B}DS");
    }

    #[test]
    fn the_surroundings_choose_among_equal_words() {
        let old = "猫很可爱。狗也很可爱。";
        let start = old.rfind("可爱").unwrap();
        let second = describe(old, &(Utf8(start)..Utf8(start + 6))).unwrap();
        let new = format!("看，{old}");
        let placed = find(&new, &second);
        assert_eq!(placed.range().unwrap().start.0, new.rfind("可爱").unwrap());
    }

    #[test]
    fn words_that_are_gone_are_an_orphan() {
        assert_eq!(find("今天天气不错", &anchor("姐妹们绝绝子", "绝绝子")), Placed::Orphan);
        assert_eq!(find("", &anchor("绝绝子", "绝绝子")), Placed::Orphan);
    }

    #[test]
    fn a_range_inside_a_character_has_no_anchor() {
        assert_eq!(describe("猫", &(Utf8(0)..Utf8(1))), None);
        assert_eq!(describe("猫", &(Utf8(0)..Utf8(0))), None);
    }

    proptest! {
        #[test]
        fn every_stretch_is_found_at_its_own_place(text in "[一-龥a-z😀👩 ]{1,40}", from in 0usize..40, length in 1usize..10) {
            let chars: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let from = from.min(chars.len() - 2);
            let range = Utf8(chars[from])..Utf8(chars[(from + length).min(chars.len() - 1)]);
            let anchor = describe(&text, &range).unwrap();
            prop_assert_eq!(find(&text, &anchor), Placed::Exact(range));
        }
    }
}
