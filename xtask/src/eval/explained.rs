//! Whether every character of the project's own posts is explained or said to be unknown.
//!
//! Counted are Han characters, Latin letters and emoji that the reader may not know: Han and emoji for readers of English,
//! Latin letters and emoji for readers of Chinese, and letters in Chinese posts that look like initials. Links, mentions
//! and signs are let be.

use anyhow::Result;
use yizhu::engine::annotate::{Kind, Reader, Span, guess_reader};
use yizhu::engine::text::{Class, Folded};

use super::Given;
use super::corpora::Corpora;
use super::misses::Misses;
use super::table::{Table, percent};

/// Characters by how they are dealt with.
#[derive(Default)]
struct Count {
    explained: usize,
    /// Said to be unknown, with what is known of the parts.
    by_parts: usize,
    unknown: usize,
    neither: usize,
}

pub fn table(given: &Given) -> Result<Table> {
    let mut misses = Misses::new("explained", &["", "text", "kind"]);
    let head = ["", "characters", "explained", "unknown, parts explained", "unknown", "neither"];
    let mut table = Table::new("Characters of tests/corpus and data/samples, explained or said to be unknown", &head);
    let posts = Corpora::posts()?;
    for (name, reader) in [("Chinese posts", Reader::English), ("English posts", Reader::Chinese)] {
        let mut count = Count::default();
        for post in posts.iter().filter(|post| guess_reader(post, reader.other()) == reader) {
            for span in given.annotator.annotate(post, reader) {
                add(&mut count, post, &span, reader, &mut misses);
            }
        }
        let all = count.explained + count.by_parts + count.unknown + count.neither;
        let share = |part: usize| percent(part, all);
        table.row([
            name.to_owned(),
            all.to_string(),
            share(count.explained),
            share(count.by_parts),
            share(count.unknown),
            count.neither.to_string(),
        ]);
    }
    misses.write()?;
    Ok(table)
}

fn add(count: &mut Count, post: &str, span: &Span, reader: Reader, misses: &mut Misses) {
    if matches!(span.kind, Kind::Url | Kind::Mention | Kind::Number | Kind::Kaomoji | Kind::Punctuation) {
        return;
    }
    if span.kind == Kind::Hashtag || span.gloss.is_none() && !span.is_unlisted() && !span.parts.is_empty() {
        return span.parts.iter().for_each(|part| add(count, post, part, reader, misses));
    }
    let text = post.get(span.range.start.0..span.range.end.0).unwrap_or_default();
    let characters = foreign(text, reader, span.is_unlisted());
    let (slot, name) = match (span.is_unlisted(), &span.gloss) {
        (true, _) if span.parts.iter().any(|part| part.gloss.is_some()) => (&mut count.by_parts, "by its parts"),
        (true, _) => (&mut count.unknown, "unknown"),
        (false, Some(_)) => (&mut count.explained, ""),
        (false, None) => (&mut count.neither, "neither"),
    };
    *slot += characters;
    if characters > 0 && !name.is_empty() {
        misses.add(&[name, text, span.kind.name()]);
    }
}

/// How many characters are not of the reader's own language.
fn foreign(text: &str, reader: Reader, unlisted: bool) -> usize {
    let folded = Folded::new(text);
    let counts = |unit: &usize| match (folded.class(*unit), reader) {
        (Class::Emoji, _) | (Class::Han, Reader::English) | (Class::Latin, Reader::Chinese) => true,
        (Class::Latin, Reader::English) => unlisted,
        _ => false,
    };
    (0..folded.len()).filter(counts).count()
}
