//! English words that are not only letters: with signs, hyphens or an apostrophe at an end, drawn out, or without
//! spaces in a tag.

use std::ops::Range;

use crate::engine::english;
use crate::engine::english::Vocabulary;
use crate::engine::english::contraction;
use crate::engine::english::disguise;
use crate::engine::text::Class;
use crate::engine::text::Folded;
use crate::engine::text::capital;

/// Stands for a letter that a walk passes by, because it only draws a word out. No trie has so many ids.
pub const SKIPPED: u16 = u16::MAX;

/// Longest run with signs that is looked at, in units.
const LONGEST: usize = 24;

/// The units of every word in disguise: `sh*t`, `a$$`, `@ss`.
pub fn disguised(folded: &Folded) -> impl Iterator<Item = Range<usize>> {
    let mut done = 0;
    (0..folded.len()).filter_map(move |unit| {
        if unit < done || !is_sign(folded, unit) {
            return None;
        }
        let part = |unit: usize| is_letter(folded, unit) || is_sign(folded, unit);
        let floor = unit.saturating_sub(LONGEST).max(done);
        let start = (floor..unit).rev().find(|&unit| !is_letter(folded, unit)).map_or(floor, |before| before + 1);
        let limit = (unit + LONGEST).min(folded.len());
        let end = (unit..limit).find(|&unit| !part(unit)).unwrap_or(limit);
        let whole = |end: &usize| !is_letter(folded, *end) && disguise::hidden(&folded.slice(start..*end)).is_some();
        let found = start..(unit + 1..=end).rev().find(whole)?;
        done = found.end;
        Some(found)
    })
}

fn is_sign(folded: &Folded, unit: usize) -> bool {
    folded.class(unit) == Class::Punctuation && disguise::is_sign(folded.first(unit))
}

fn is_letter(folded: &Folded, unit: usize) -> bool {
    matches!(folded.class(unit), Class::Latin | Class::Digit)
}

/// Where a word ends that begins at a unit and is more than a run of letters; `None` where none does. Hyphens join only
/// where `compounds` are wanted.
pub fn english_run(folded: &Folded, glued: &[bool], at: usize, compounds: bool) -> Option<usize> {
    let holds = |place: usize| glued.get(place).copied().unwrap_or(false);
    let run_end = |start: usize| (start + 1..folded.len()).find(|&place| !holds(place)).unwrap_or(folded.len());
    let class = folded.class(at);
    if folded.first(at) == '\'' && folded.class(at + 1) == Class::Latin && (at == 0 || !is_letter(folded, at - 1)) {
        let end = run_end(at + 1);
        return contraction::is_clipped(&folded.slice(at..end)).then_some(end);
    }
    let begins = is_letter(folded, at) || class == Class::Punctuation && holds(at + 1);
    if !begins {
        return None;
    }
    let mut end = run_end(at);
    let mut special =
        class == Class::Punctuation || class == Class::Digit && is_word_with_digits(&folded.slice(at..end));
    if class == Class::Latin
        && folded.first(end) == '\''
        && !is_letter(folded, end + 1)
        && drops_letter(folded, at..end)
    {
        end += 1;
        special = true;
    }
    let mut joined = false;
    while compounds && matches!(folded.first(end), '-' | '‐') && is_letter(folded, end + 1) && end + 1 < folded.len()
    {
        end = run_end(end + 1);
        joined = true;
    }
    let letters = || (at..end).any(|unit| folded.class(unit) == Class::Latin);
    (special || joined && letters() && end <= at + 2 * LONGEST).then_some(end)
}

/// *2day*, *2nd*; but *4am* is a number and a word.
fn is_word_with_digits(run: &str) -> bool {
    let ordinal =
        run.strip_suffix("st").or(run.strip_suffix("nd")).or(run.strip_suffix("rd")).or(run.strip_suffix("th"));
    disguise::by_sound(run).is_some() || ordinal.is_some_and(|digits| digits.chars().all(|c| c.is_ascii_digit()))
}

/// Whether the apostrophe behind some units belongs to them (*goin'*, *the cats' toys*) and closes no quotation.
fn drops_letter(folded: &Folded, units: Range<usize>) -> bool {
    let word = folded.slice(units.clone());
    let floor = units.start.saturating_sub(2 * LONGEST);
    let quoted =
        (floor..units.start).any(|unit| folded.first(unit) == '\'' && (unit == 0 || !is_letter(folded, unit - 1)));
    let spoken = word.len() >= 4 && word.ends_with("in");
    let owner = word.len() >= 3
        && word.ends_with('s')
        && folded.class(units.end + 1) == Class::Space
        && is_letter(folded, units.end + 2);
    !quoted && (spoken || owner)
}

/// Frees the places within a tag at which its words meet.
pub fn cut_tag(text: &str, folded: &Folded, inner: &Range<usize>, vocabulary: &Vocabulary, glued: &mut [bool]) {
    let mut start = inner.start;
    while start < inner.end {
        let end =
            (start + 1..inner.end).find(|&place| !glued.get(place).copied().unwrap_or(false)).unwrap_or(inner.end);
        if (start..end).any(|unit| folded.class(unit) == Class::Latin) {
            let written: Vec<char> = (start..end).map(|unit| first_written(text, folded, unit)).collect();
            for cut in english::hashtag_cuts(&written, vocabulary) {
                if let Some(place) = glued.get_mut(start + cut) {
                    *place = false;
                }
            }
        }
        start = end;
    }
}

/// The letter of a unit in its own case; a letter of another width or style counts as the plain one.
fn first_written(text: &str, folded: &Folded, unit: usize) -> char {
    let range = folded.original(unit..unit + 1);
    let plain = folded.first(unit);
    let written = text.get(range.start.0..range.end.0).and_then(|written| written.chars().next()).unwrap_or(plain);
    if written.is_uppercase() { capital(plain) } else { plain }
}

/// The ids of a post whose drawn-out words have their own letters and [`SKIPPED`] for the rest; empty where no word is
/// drawn out.
pub fn shortened_ids(folded: &Folded, glued: &[bool], ids: &[u16], vocabulary: &Vocabulary) -> Vec<u16> {
    let chars = folded.chars();
    if ids.len() != chars.len() || !english::is_drawn_out(chars) {
        return Vec::new();
    }
    let (mut found, mut changed) = (ids.to_vec(), false);
    let mut start = 0;
    while start < folded.len() {
        let end = (start + 1..folded.len())
            .find(|&place| !glued.get(place).copied().unwrap_or(false))
            .unwrap_or(folded.len());
        let letters = folded.chars_of(start..end);
        let unlisted = || vocabulary.frequency(&folded.slice(start..end)).is_none();
        if folded.class(start) == Class::Latin
            && english::is_drawn_out(letters)
            && let Some(short) = english::shortened(letters, |word| vocabulary.frequency(word)).filter(|_| unlisted())
        {
            changed = true;
            let from = folded.folded_start(start);
            let own = found.iter_mut().skip(from).zip(&short.kept);
            own.filter(|(_, kept)| !**kept).for_each(|(id, _)| *id = SKIPPED);
        }
        start = end;
    }
    if changed { found } else { Vec::new() }
}
