//! Abbreviations with full stops between single letters: *U.S.*, *e.g.*, *a.k.a.*, *Ph.D.*

use std::ops::Range;

use crate::engine::text::Class;
use crate::engine::text::Folded;

/// The units of every abbreviation that is written with full stops, its last stop included.
pub fn dotted(folded: &Folded) -> impl Iterator<Item = Range<usize>> {
    let mut done = 0;
    (0..folded.len()).filter_map(move |unit| {
        if unit < done || folded.first(unit) != '.' || unit == 0 {
            return None;
        }
        let start = first_letters(folded, unit)?;
        let mut end = unit + 1;
        while is_single(folded, end) {
            end += 1;
            if folded.first(end) == '.' && end < folded.len() {
                end += 1;
            }
        }
        done = end;
        // One letter and a stop (*Samuel L.*) is an initial, and the stop may end the sentence.
        (end > unit + 1).then_some(start..end)
    })
}

/// Where the letters before the first stop begin: one letter, or the *Ph* of *Ph.D.*
fn first_letters(folded: &Folded, stop: usize) -> Option<usize> {
    let start = (stop.saturating_sub(3)..stop).rev().take_while(|&unit| is_letter(folded, unit)).last()?;
    (start + 1 == stop || folded.slice(start..stop) == "ph").then_some(start)
}

/// A letter alone, with no letter or digit behind it and a stop before it.
fn is_single(folded: &Folded, unit: usize) -> bool {
    is_letter(folded, unit)
        && folded.first(unit - 1) == '.'
        && !matches!(folded.class(unit + 1), Class::Latin | Class::Digit)
}

fn is_letter(folded: &Folded, unit: usize) -> bool {
    unit < folded.len() && folded.class(unit) == Class::Latin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let folded = Folded::new(text);
        let found: Vec<String> = dotted(&folded).map(|units| folded.slice(units)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn letters_with_stops_are_one_abbreviation() {
        check("in the U.S. today", &["u.s."]);
        check("the U.K", &["u.k"]);
        check("a.k.a. me, e.g. you", &["a.k.a.", "e.g."]);
        check("a Ph.D. from L.A.!", &["ph.d.", "l.a."]);
        check("她在U.S.读书", &["u.s."]);
        check("R.I.P.", &["r.i.p."]);
    }

    #[test]
    fn other_stops_are_stops() {
        check("so am I. A dog came.", &[]);
        check("the end.Next day", &[]);
        check("go to v.redd.it", &[]);
        check("Samuel L. Jackson", &[]);
        check("file a.txt, b.c2", &[]);
        check("plan B.", &[]);
        check(".a.", &[]);
        check("3.a.", &[]);
    }
}
