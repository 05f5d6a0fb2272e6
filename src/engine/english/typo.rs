//! Slips of the keyboard: the common word that one letter more, less, other or swapped would give.

use crate::engine::english::Vocabulary;
use crate::engine::lexicon::Walk;

/// A word that is shorter has too many neighbours.
const SHORTEST: usize = 4;
/// Longer than any word one would guess at.
const LONGEST: usize = 24;

/// What an edit costs against the Zipf value of the word that it gives.
const SWAP: f32 = 0.0;
const DOUBLE: f32 = 0.1;
const VOWEL: f32 = 0.3;
const MISSING: f32 = 0.4;
const EXTRA: f32 = 0.5;
const OTHER: f32 = 1.0;

/// The word that a folded, unknown one is likely a slip for: the commonest at one edit, by Zipf value less what the
/// edit costs. The first letter is taken to be right, but for a swap. Some hundred short walks in the trie.
#[must_use]
pub fn intended(vocabulary: &Vocabulary, word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < SHORTEST || letters.len() > LONGEST || !letters.iter().all(char::is_ascii_lowercase) {
        return None;
    }
    let search =
        Search { vocabulary, ids: letters.iter().map(|&letter| vocabulary.en.id(letter)).collect(), letters: &letters };
    search.run().or_else(|| inflected(vocabulary, word)).or_else(|| wrong_double(vocabulary, &letters))
}

/// The same for inflected forms that the lexicon leaves to spelling rules: *recieves*.
fn inflected(vocabulary: &Vocabulary, word: &str) -> Option<String> {
    ["s", "ed", "ing"].iter().find_map(|ending| {
        let stem = word.strip_suffix(ending).filter(|stem| stem.len() > SHORTEST)?;
        let whole = |stem: &str| {
            let letters: Vec<char> = stem.chars().collect();
            let ids = letters.iter().map(|&letter| vocabulary.en.id(letter)).collect();
            Search { vocabulary, ids, letters: &letters }.run()
        };
        // A verb's silent e is gone: recieving, recieved.
        let found = match *ending {
            "s" => whole(stem),
            _ => whole(&format!("{stem}e")).or_else(|| whole(stem)),
        }?;
        let made = match *ending {
            "s" => format!("{found}s"),
            _ => format!("{}{ending}", found.strip_suffix('e').unwrap_or(&found)),
        };
        vocabulary.en.lemmas(&made).iter().any(|(lemma, _)| *lemma == found).then_some(made)
    })
}

/// A double letter in the wrong place is two edits but one slip: *tommorow*, *neccesary*.
fn wrong_double(vocabulary: &Vocabulary, letters: &[char]) -> Option<String> {
    /// Long enough that few words are as near.
    const LONG: usize = 7;
    let doubles = letters.windows(2).enumerate().filter(|(_, pair)| matches!(pair, [a, b] if a == b)).map(|(at, _)| at);
    let single = |at: usize| {
        let letters: Vec<char> =
            letters.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, letter)| *letter).collect();
        let ids = letters.iter().map(|&letter| vocabulary.en.id(letter)).collect();
        Search { vocabulary, ids, letters: &letters }.run()
    };
    if letters.len() < LONG { None } else { doubles.map(single).find(Option::is_some).flatten() }
}

struct Search<'search> {
    vocabulary: &'search Vocabulary<'search>,
    ids: Vec<u16>,
    letters: &'search [char],
}

/// What is put in the place of the letters from `at` to `until`.
struct Edit {
    at: usize,
    until: usize,
    instead: Vec<char>,
    score: f32,
}

impl Search<'_> {
    fn run(&self) -> Option<String> {
        let en = self.vocabulary.en;
        let mut best: Option<Edit> = None;
        let mut take = |edit: Edit| {
            if best.as_ref().is_none_or(|best| edit.score > best.score) {
                best = Some(edit);
            }
        };
        let mut walk = Walk::default();
        for (at, (&id, &letter)) in self.ids.iter().zip(self.letters).enumerate() {
            let next = self.letters.get(at + 1).copied();
            if let (Some(other), Some(&other_id)) = (next, self.ids.get(at + 1))
                && other != letter
                && let Some(end) = en.step(walk, other_id).and_then(|walk| en.step(walk, id))
            {
                self.finish(end, at + 2, SWAP)
                    .into_iter()
                    .for_each(|score| take(Edit { at, until: at + 2, instead: vec![other, letter], score }));
            }
            let before = at.checked_sub(1).and_then(|before| self.letters.get(before)).copied();
            if let Some(before) = before {
                let cost = if before == letter || next == Some(letter) { DOUBLE } else { EXTRA };
                self.finish(walk, at + 1, cost)
                    .into_iter()
                    .for_each(|score| take(Edit { at, until: at + 1, instead: Vec::new(), score }));
                for (other, child) in en.children(walk).filter_map(|(id, child)| Some((en.character(id)?, child))) {
                    if !other.is_ascii_lowercase() {
                        continue;
                    }
                    if other != letter {
                        let cost = if is_vowel(other) && is_vowel(letter) { VOWEL } else { OTHER };
                        self.finish(child, at + 1, cost)
                            .into_iter()
                            .for_each(|score| take(Edit { at, until: at + 1, instead: vec![other], score }));
                    }
                    let cost = if other == letter || other == before { DOUBLE } else { MISSING };
                    self.finish(child, at, cost)
                        .into_iter()
                        .for_each(|score| take(Edit { at, until: at, instead: vec![other], score }));
                }
            }
            walk = match en.step(walk, id) {
                Some(next) => next,
                None => return self.applied(best),
            };
        }
        // A letter missing at the end; one that only makes another form of a word is no slip.
        let last = self.letters.last().copied();
        for (other, child) in en.children(walk).filter_map(|(id, child)| Some((en.character(id)?, child))) {
            let cost = if Some(other) == last { DOUBLE } else { MISSING };
            if other.is_ascii_lowercase() {
                self.finish(child, self.letters.len(), cost).into_iter().for_each(|score| {
                    take(Edit { at: self.letters.len(), until: self.letters.len(), instead: vec![other], score });
                });
            }
        }
        self.applied(best)
    }

    /// Follows the rest of the letters; the score where they end in a common word.
    fn finish(&self, walk: Walk, from: usize, cost: f32) -> Option<f32> {
        let en = self.vocabulary.en;
        let end = self.ids.get(from..)?.iter().try_fold(walk, |walk, &id| en.step(walk, id))?;
        let plain = en.entries(end).filter(|&entry| !en.has_capitals(entry));
        let zipf = plain.map(|entry| en.zipf(entry)).fold(0.0, f32::max);
        (zipf >= least(self.letters.len(), cost)).then_some(zipf - cost)
    }

    fn applied(&self, edit: Option<Edit>) -> Option<String> {
        let edit = edit?;
        let head = self.letters.get(..edit.at)?.iter();
        Some(head.chain(&edit.instead).chain(self.letters.get(edit.until..)?).collect())
    }
}

/// How common a word must be for a slip of some letters to mean it: short words have more neighbours by chance.
fn least(letters: usize, cost: f32) -> f32 {
    let common = match letters {
        // Four letters are mostly slang that no dictionary has; only jsut and whihc's kin are plain.
        ..=4 if cost > SWAP => f32::INFINITY,
        ..=4 => 5.0,
        5 => 4.3,
        6 => 3.8,
        _ => 3.5,
    };
    if letters <= 6 { common + cost } else { common }
}

fn is_vowel(letter: char) -> bool {
    "aeiouy".contains(letter)
}
