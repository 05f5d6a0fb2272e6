//! Sentences in which brackets mark what a test is about.

use std::ops::Range;

/// A sentence without its brackets, and what stood in them.
pub fn marked(written: &str, [opens, closes]: [char; 2]) -> (String, Vec<Range<usize>>) {
    let (mut sentence, mut ranges, mut open) = (String::new(), Vec::new(), None);
    for character in written.chars() {
        if character == opens {
            open = Some(sentence.len());
        } else if character == closes {
            ranges.extend(open.take().map(|start| start..sentence.len()));
        } else {
            sentence.push(character);
        }
    }
    (sentence, ranges)
}
