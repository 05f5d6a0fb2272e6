//! Where an English word stands, as far as its spelling depends on it: its neighbours, and whether it begins a sentence.

use std::ops::Range;

use crate::engine::english::Occurrence;
use crate::engine::text::Class;
use crate::engine::text::Folded;

/// The word at some units of a post; `key` is their folded text, and `known` whether the lexicon has it. Looks at no more than the two words next to it.
pub fn occurrence<'post>(
    text: &'post str,
    folded: &Folded,
    units: &Range<usize>,
    key: &'post str,
    known: bool,
) -> Occurrence<'post> {
    let written = |units: Range<usize>| {
        let range = folded.original(units);
        text.get(range.start.0..range.end.0).unwrap_or_default()
    };
    Occurrence {
        key,
        written: written(units.clone()),
        before: written(word_before(folded, units.start)),
        after: written(word_after(folded, units.end)),
        opens: opens_sentence(folded, units.start),
        known,
        counted: units.start > 0 && folded.class(units.start - 1) == Class::Digit,
    }
}

/// Longest neighbour that is looked at, in units.
const LONGEST: usize = 24;

fn is_part(folded: &Folded, unit: usize) -> bool {
    matches!(folded.class(unit), Class::Latin | Class::Digit) || folded.first(unit) == '\''
}

fn word_before(folded: &Folded, place: usize) -> Range<usize> {
    let end = (0..place).rev().find(|&unit| folded.class(unit) != Class::Space).map_or(0, |unit| unit + 1);
    let floor = end.saturating_sub(LONGEST);
    let start = (floor..end).rev().find(|&unit| !is_part(folded, unit)).map_or(floor, |unit| unit + 1);
    start..end
}

fn word_after(folded: &Folded, place: usize) -> Range<usize> {
    let start = (place..folded.len()).find(|&unit| folded.class(unit) != Class::Space).unwrap_or(folded.len());
    let limit = (start + LONGEST).min(folded.len());
    let end = (start..limit).find(|&unit| !is_part(folded, unit)).unwrap_or(limit);
    start..end
}

/// Titles that are written with a full stop, behind which a name goes on.
const TITLES: &[&str] = &["mr", "mrs", "ms", "mx", "dr", "prof", "st", "sgt", "capt", "rev", "jr"];

/// Whether a capital here says nothing: at the start of a post, line, sentence or quotation, and within a tag.
fn opens_sentence(folded: &Folded, place: usize) -> bool {
    let Some(before) = (0..place).rev().find(|&unit| folded.class(unit) != Class::Space) else { return true };
    let next_to_it = before + 1 == place;
    if folded.first(before) == '.' && TITLES.contains(&folded.slice(word_before(folded, before)).as_str()) {
        return false;
    }
    match folded.class(before) {
        Class::Latin | Class::Digit => next_to_it,
        Class::Punctuation => !matches!(folded.first(before), ',' | ';' | '-' | '&' | '/' | '\'' | '–' | '—' | ')'),
        Class::Han | Class::Letter => false,
        Class::Space | Class::Newline | Class::Emoji | Class::Other => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(post: &str, before: &str, after: &str, opens: bool) {
        let text = post.replace('|', "");
        let start = post.find('|').unwrap();
        let end = post.rfind('|').unwrap() - 1;
        let folded = Folded::new(&text);
        let key = folded.slice(start..end);
        let found = occurrence(&text, &folded, &(start..end), &key, false);
        assert_eq!((found.before, found.after, found.opens), (before, after, opens), "{post}");
    }

    #[test]
    fn neighbours_and_openings() {
        check("|Hello| there", "", "there", true);
        check("so, |Brooklyn| is", "", "is", false);
        check("I love |Brooklyn|", "love", "", false);
        check("thanks Mrs. |Brooklyn|", "", "", false);
        check("wow. |Brooklyn| is", "", "is", true);
        check("DO |IT| NOW", "DO", "NOW", false);
        check("she said \"|Brooklyn|\"", "", "", true);
        check("#Cat|Tax|", "Cat", "", true);
        check("hi\n|Tax|", "", "", true);
    }
}
