//! Where a word may begin or end: never inside a run of letters and digits, and where a sentence ends.

use std::ops::Range;

use crate::engine::segment::dotted::dotted;
use crate::engine::segment::words;
use crate::engine::text::Class;
use crate::engine::text::Folded;

/// For every place between two units whether letters or digits run on across it.
///
/// An apostrophe between letters (`don't`) and a point, comma, colon or slash between digits (`5.20`, `1/19`) belong
/// to the run. So do the signs of a word in disguise (`sh*t`) and the stops of an abbreviation (`U.S.`).
#[must_use]
pub fn glued(folded: &Folded) -> Vec<bool> {
    let runs_on = |unit: usize| match folded.class(unit) {
        Class::Latin | Class::Digit => true,
        _ => joins(folded, unit),
    };
    let mut glued = vec![false; folded.len() + 1];
    let mut before = false;
    for (unit, place) in glued.iter_mut().enumerate().take(folded.len()) {
        let here = runs_on(unit);
        *place = before && here;
        before = here;
    }
    for word in words::disguised(folded).chain(dotted(folded)) {
        glued.get_mut(word.start + 1..word.end).unwrap_or_default().fill(true);
    }
    glued
}

/// Whether a unit holds the letters or digits on both sides of it together.
#[must_use]
pub fn joins(folded: &Folded, unit: usize) -> bool {
    let around = |class: Class| unit > 0 && folded.class(unit - 1) == class && folded.class(unit + 1) == class;
    match folded.first(unit) {
        '\'' => around(Class::Latin),
        '.' | ':' | '/' => around(Class::Digit),
        // 1,000 is a number; 520，1314 and 520,1314 are two.
        ',' => {
            let wide = |unit: usize| {
                let range = folded.original(unit..unit + 1);
                range.end.0 - range.start.0 > 1
            };
            let digit = |unit: usize| folded.class(unit) == Class::Digit;
            let three = (unit + 1..unit + 4).all(digit) && !digit(unit + 4);
            around(Class::Digit) && three && (!wide(unit) || wide(unit - 1))
        }
        _ => false,
    }
}

/// Longest context that is looked at on either side of a phrase, so that text without full stops stays linear.
const CONTEXT: usize = 120;

/// The sentence around some units: up to the nearest full stop, exclamation or question mark or line break.
#[must_use]
pub fn sentence(folded: &Folded, units: Range<usize>) -> Range<usize> {
    let ends = |unit: usize| {
        folded.class(unit) == Class::Newline
            || matches!(folded.first(unit), '。' | '!' | '?' | '…')
            || folded.first(unit) == '.'
                && matches!(folded.class(unit + 1), Class::Space | Class::Newline | Class::Other)
    };
    let floor = units.start.saturating_sub(CONTEXT);
    let start = (floor..units.start).rev().find(|&unit| ends(unit)).map_or(floor, |unit| unit + 1);
    let ceiling = (units.end + CONTEXT).min(folded.len());
    let end = (units.end..ceiling).find(|&unit| ends(unit)).unwrap_or(ceiling);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let folded = Folded::new(text);
        let glued = glued(&folded);
        let mut shown = String::new();
        for (unit, glued) in glued.iter().enumerate().take(folded.len()) {
            if unit > 0 && !glued {
                shown.push('|');
            }
            shown.push_str(&folded.slice(unit..unit + 1));
        }
        assert_eq!(shown, expected);
    }

    #[test]
    fn runs_of_letters_and_digits_hold_together() {
        check("u1s1真的", "u1s1|真|的");
        check("don't 'go'", "don't| |'|go|'");
        check("5.20,ok", "5.20|,|ok");
        check("1,000", "1,000");
        check("520，1314", "520|,|1314");
        check("520,1314", "520|,|1314");
        check("520，666", "520|,|666");
        check("oh sh*t!", "oh| |sh*t|!");
        check("what @ss*", "what| |@ss|*");
        check("the U.S. is", "the| |u.s.| |is");
    }

    #[test]
    fn a_sentence_ends_at_its_stop() {
        let folded = Folded::new("种花。我在花园种草！好");
        assert_eq!(folded.slice(sentence(&folded, 7..9)), "我在花园种草");
    }
}
