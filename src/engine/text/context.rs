//! The sentence around a phrase or word, and whether a cue stands in it.

use std::ops::Range;

use crate::engine::text::fold_key;
use crate::engine::text::is_han;

/// Stands for other words in the key of a phrase, and for the phrase itself in a cue. A noncharacter of Unicode, so no
/// post holds it.
pub const GAP: char = '\u{10FFFF}';

/// How editors write a gap.
const WRITTEN_GAP: char = '…';

/// What an editor wrote, with its pieces folded one by one and [`GAP`] between them: folding all of it would turn `…`
/// into full stops.
#[must_use]
pub fn fold_with_gaps(written: &str) -> String {
    let pieces: Vec<String> = written.split(WRITTEN_GAP).map(|piece| fold_key(piece.trim())).collect();
    pieces.join(&GAP.to_string())
}

/// The folded, simplified sentence in which a phrase stands. Nothing is copied: rules are asked about every other word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context<'post> {
    sentence: &'post str,
    /// What stands before the phrase.
    pub before: &'post str,
    /// The phrase as the sentence has it.
    pub phrase: &'post str,
    /// What stands behind it.
    pub after: &'post str,
}

/// Endings that a cue in Latin letters may have: *dragon* is a cue in *dragons* too, *tea* none in *team*.
const ENDINGS: &[&str] = &["", "s", "es", "ed", "d", "ing", "'s"];

impl<'post> Context<'post> {
    /// A phrase at some bytes of its sentence; bytes that are none of it stand for its end.
    #[must_use]
    pub fn new(sentence: &'post str, phrase: Range<usize>) -> Self {
        let (before, rest) = sentence.split_at_checked(phrase.start).unwrap_or((sentence, ""));
        let (phrase, after) = rest.split_at_checked(phrase.end.saturating_sub(phrase.start)).unwrap_or((rest, ""));
        Self { sentence, before, phrase, after }
    }

    /// Whether the sentence holds a cue. A cue with [`GAP`] for the phrase holds where its words stand directly before
    /// or behind the phrase, and a full stop there holds where the clause begins or ends with the phrase; any other cue
    /// holds anywhere in the sentence.
    #[must_use]
    pub fn holds(&self, cue: &str) -> bool {
        match cue.split_once(GAP) {
            Some((before, after)) => {
                let (ahead, behind) = (self.before.trim_end(), self.after.trim_start());
                let begins = match before {
                    "" => true,
                    "." | "。" => !ahead.ends_with(char::is_alphanumeric),
                    _ => ahead.ends_with(before) && begins_free(ahead, ahead.len() - before.len()),
                };
                begins
                    && match after {
                        "" => true,
                        "." | "。" => !behind.starts_with(char::is_alphanumeric),
                        _ => behind.starts_with(after) && ends_free(behind, after.len()),
                    }
            }
            None => self
                .sentence
                .match_indices(cue)
                .any(|(at, _)| begins_free(self.sentence, at) && ends_free(self.sentence, at + cue.len())),
        }
    }
}

/// Whether no letter of a Latin word runs on across this place from the left.
fn begins_free(text: &str, at: usize) -> bool {
    let (before, after) = around(text, at);
    !(before.chars().next_back().is_some_and(is_letter) && after.chars().next().is_some_and(is_letter))
}

/// Whether at most an ending of the same word follows this place.
fn ends_free(text: &str, at: usize) -> bool {
    let (before, after) = around(text, at);
    if !before.chars().next_back().is_some_and(is_letter) {
        return true;
    }
    let end = after.find(|character| !is_letter(character) && character != '\'').unwrap_or(after.len());
    after.get(..end).is_some_and(|rest| ENDINGS.contains(&rest))
}

fn around(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}

fn is_letter(character: char) -> bool {
    character.is_alphabetic() && !is_han(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sentence: &str, cue: &str, expected: bool) {
        let lengths: Vec<usize> = sentence.split('|').map(str::len).collect();
        let whole = sentence.replace('|', "");
        let context = Context::new(&whole, lengths[0]..lengths[0] + lengths[1]);
        assert_eq!(context.holds(&fold_with_gaps(cue)), expected, "{sentence}: {cue}");
    }

    #[test]
    fn a_cue_stands_anywhere_as_a_word() {
        check("she went to |slay| the dragons", "dragon", true);
        check("we |spill the tea| as a team", "steam", false);
        check("my |cup of tea| and a team", "tea", true);
        check("the |team| is here", "tea", false);
        check("院子里|种草|，浇水", "浇水", true);
    }

    #[test]
    fn a_cue_may_stand_next_to_the_phrase() {
        check("he |spilled the tea| on my shirt", "… on", true);
        check("he |spilled the tea| once on air", "… on", false);
        check("a baseball |cap|", "baseball …", true);
        check("he was |cap|ped", "was …", true);
        check("我要|种草|莓", "…莓", true);
        check("我要|种草|吃莓", "…莓", false);
        check("oh |i can't even|", "….", true);
        check("oh |i can't even|, sorry", "…。", true);
        check("oh |i can't even| sleep", "….", false);
        check("“|tell me about it|”", ".….", true);
        check("don't |tell me about it|", ".….", false);
        check("no |cap| on it", "no … on", true);
        check("one |cap| on it", "no … on", false);
    }
}
