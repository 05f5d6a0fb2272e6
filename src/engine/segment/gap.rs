//! The gaps of phrases: how far other words may reach within one (*throw* the whole team *under the bus*).

use std::ops::Range;

use crate::engine::text::Class;
use crate::engine::text::Folded;

/// Most words in Latin letters, and most Chinese characters, that a gap holds.
const WORDS: usize = 6;
const CHARACTERS: usize = 10;

/// What the words in a gap cost the path: about what they would cost as words of their own, so that a phrase is not
/// the cheaper the more it swallows.
const WORD: f32 = 4.0;
const CHARACTER: f32 = 3.0;

/// Whether a word stands behind this place, on the same line and with no punctuation between.
#[must_use]
pub fn follows(folded: &Folded, place: usize) -> bool {
    (place..folded.len()).find(|&unit| folded.class(unit) != Class::Space).is_some_and(|unit| is_word(folded, unit))
}

/// Whether a word stands in front of this place, on the same line and with no punctuation between.
#[must_use]
pub fn precedes(folded: &Folded, place: usize) -> bool {
    (0..place).rev().find(|&unit| folded.class(unit) != Class::Space).is_some_and(|unit| is_word(folded, unit))
}

/// The places at which a gap that begins at the start of `units` may end, nearest first, each with the cost of what
/// the gap then holds. A gap holds at least one word and no punctuation but what joins words.
pub fn ends(folded: &Folded, units: Range<usize>) -> impl Iterator<Item = (usize, f32)> {
    let (mut words, mut characters, mut cost) = (0, 0, 0.0);
    let start = units.start;
    let fill = move |unit: usize| {
        let before = if unit == start { Class::Space } else { folded.class(unit - 1) };
        match folded.class(unit) {
            Class::Space => {}
            Class::Han => {
                characters += 1;
                cost += CHARACTER;
            }
            Class::Latin | Class::Digit | Class::Letter | Class::Emoji => {
                if !matches!(before, Class::Latin | Class::Digit | Class::Letter | Class::Punctuation) {
                    words += 1;
                    cost += WORD;
                }
            }
            Class::Punctuation if matches!(folded.first(unit), '\'' | '-' | '·' | '&') => {}
            Class::Punctuation | Class::Newline | Class::Other => return None,
        }
        (words <= WORDS && characters <= CHARACTERS).then_some((unit + 1, words + characters, cost))
    };
    units
        .map(fill)
        .take_while(Option::is_some)
        .flatten()
        .filter(move |&(place, held, _)| held > 0 && folded.class(place) != Class::Space)
        .map(|(place, _, cost)| (place, cost))
}

fn is_word(folded: &Folded, unit: usize) -> bool {
    matches!(folded.class(unit), Class::Han | Class::Latin | Class::Digit | Class::Letter | Class::Emoji)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::segment::boundary::glued;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let folded = Folded::new(text);
        let glued = glued(&folded);
        let found: Vec<String> = ends(&folded, 0..folded.len())
            .filter(|(place, _)| *place < folded.len() && !glued[*place])
            .map(|(place, _)| folded.slice(place..folded.len()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_gap_ends_before_each_word_that_follows() {
        check(" him under", &["under"]);
        check("他住了", &["住了", "了"]);
        check(" well-known man, up", &["-known man, up", "known man, up", "man, up", ", up"]);
    }

    #[test]
    fn a_gap_is_short() {
        let folded = Folded::new(" one two three four five six seven up");
        assert!(ends(&folded, 0..folded.len()).all(|(place, _)| !folded.slice(place..folded.len()).starts_with("up")));
    }

    #[test]
    fn words_stand_around() {
        let folded = Folded::new("a b, c\nd");
        let spots: Vec<bool> = (0..=folded.len()).map(|place| follows(&folded, place)).collect();
        assert_eq!(spots, [true, true, true, false, true, true, false, true, false]);
        assert!(precedes(&folded, 2) && !precedes(&folded, 0) && !precedes(&folded, 7));
    }
}
