//! A word with hyphens that no dictionary has: its parts, and a meaning put together from theirs.

use std::ops::Range;

use crate::engine::annotate::Certainty;
use crate::engine::annotate::Gloss;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Source;
use crate::engine::annotate::Span;
use crate::engine::english::compound_gloss;
use crate::engine::text::Class;
use crate::engine::text::Folded;

/// The runs of letters and the hyphens between them; one range where there is no hyphen.
pub fn parts(folded: &Folded, units: &Range<usize>) -> Vec<Range<usize>> {
    let hyphen = |unit: usize| folded.class(unit) == Class::Punctuation && matches!(folded.first(unit), '-' | '‐');
    let mut found = Vec::new();
    let mut start = units.start;
    for unit in units.clone().filter(|&unit| hyphen(unit)) {
        found.extend([start..unit, unit..unit + 1]);
        start = unit + 1;
    }
    found.push(start..units.end);
    found
}

/// The meaning of a compound from the glosses of its parts: by a pattern (*5-year-old*), or side by side.
pub fn gloss(folded: &Folded, span: &Span) -> Option<Gloss> {
    let key = |part: &Span| folded.slice(folded.unit_of(part.range.start)..folded.unit_of(part.range.end));
    let words: Vec<&Span> = span.parts.iter().filter(|part| part.kind != Kind::Punctuation).collect();
    let keys: Vec<String> = words.iter().map(|part| key(part)).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    // A number stands for itself.
    let glosses: Vec<Option<&str>> = words
        .iter()
        .zip(&keys)
        .map(|(part, key)| match (&part.gloss, part.kind) {
            (Some(gloss), _) => Some(gloss.text.as_str()),
            (None, Kind::Number | Kind::Name) => Some(*key),
            (None, _) => None,
        })
        .collect();
    let text = compound_gloss(&keys, &glosses)?;
    let dictionary = words.iter().any(|part| part.gloss.as_ref().is_some_and(|gloss| gloss.source == Source::Ecdict));
    let source = if dictionary { Source::Ecdict } else { Source::Yizhu };
    Some(Gloss { text, source, certainty: Certainty::Guess })
}
