//! Fists on a keyboard: asdfghjkl, sdfjksdf.

use std::ops::Range;

use crate::engine::annotate::Certainty;
use crate::engine::annotate::Explained;
use crate::engine::annotate::Gloss;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Source;
use crate::engine::annotate::Span;
use crate::engine::annotate::annotator::Reading;

impl Reading<'_> {
    /// Letters that nobody chose are told as such.
    pub(super) fn smashed(&self, span: &mut Span, units: &Range<usize>) {
        if let Some(gloss) = smash(&self.folded.slice(units.clone()), self.reader) {
            (span.kind, span.gloss, span.explained) = (Kind::Latin, Some(gloss), Explained::Rule);
        }
    }
}

/// The rows of a keyboard; the middle one is where fists fall.
const ROWS: [&str; 3] = ["asdfghjkl", "qwertyuiop", "zxcvbnm"];
/// Shortest smash of the middle row, of keys side by side, and of anything, in letters.
const MIDDLE: usize = 6;
const SIDE_BY_SIDE: usize = 4;
const ANYTHING: usize = 10;
/// So many different keys are hit at least: dddddd is no smash.
const KEYS: usize = 4;

/// What is said of letters that nobody chose; `None` for words, names and initials.
fn smash(folded: &str, reader: Reader) -> Option<Gloss> {
    let text = match reader {
        Reader::English => "(keyboard smash: too worked up for words)",
        Reader::Chinese => "（乱敲键盘，激动得打不出字）",
    };
    let gloss = Gloss { text: text.to_owned(), source: Source::Yizhu, certainty: Certainty::Guess };
    is_smash(folded).then_some(gloss)
}

fn is_smash(folded: &str) -> bool {
    let letters = folded.as_bytes();
    let mut different = letters.to_vec();
    different.sort_unstable();
    different.dedup();
    if !letters.iter().all(u8::is_ascii_lowercase) || different.len() < KEYS {
        return false;
    }
    if letters.len() >= SIDE_BY_SIDE && ROWS.iter().any(|row| row.contains(folded)) {
        // *were* and *tyui* lie side by side as well: only the middle row has no words among its runs.
        return folded.len() > MIDDLE || ROWS.first().is_some_and(|row| row.contains(folded));
    }
    let middle = letters.iter().filter(|&&letter| ROWS.first().is_some_and(|row| row.as_bytes().contains(&letter)));
    let vowel = |letter: &&u8| b"aeiouy".contains(*letter);
    let vowels = letters.iter().filter(vowel).count();
    let longest = letters.split(|letter| vowel(&letter)).map(<[u8]>::len).max().unwrap_or_default();
    letters.len() >= MIDDLE && middle.count() * 5 >= letters.len() * 4 && longest >= 4 && vowels * 3 <= letters.len()
        || letters.len() >= ANYTHING && longest >= 6 && vowels * 4 <= letters.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fists_and_not_words() {
        for text in [
            "asdfghjkl",
            "asdfgh",
            "asdf",
            "sdfjksdf",
            "hjkl",
            "asdfjkl",
            "ksdjfhskdjf",
            "dfghjk",
            "qwertyuiop",
            "djskfhsdkfjh",
        ] {
            assert!(is_smash(text), "{text}");
        }
        for text in [
            "were",
            "poiu",
            "flash",
            "salads",
            "alaska",
            "glassful",
            "hhhhhh",
            "ssfd",
            "dddd",
            "zqsg",
            "xfxy",
            "hahahaha",
            "ahahaha",
            "shhhhh",
            "strengths",
            "rhythms",
            "bdjwssfd",
            "qwq",
            "kdlkdl",
            "jsjsjs",
        ] {
            assert!(!is_smash(text), "{text}");
        }
    }
}
