//! Yizhu's own answers in the forms that the scorers compare.

use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};
use yizhu::engine::annotate::{Annotator, Kind, Span};
use yizhu::engine::lexicon::{EnLexicon, ZhLexicon};
use yizhu::engine::phrasebook::Phrasebook;
use yizhu::engine::reading::ReadingModel;

/// Opens the compiled lexicons.
pub fn open(folder: &Path) -> Result<Annotator> {
    let read = |name: &str| {
        fs::read(folder.join(name)).with_context(|| format!("cannot read {}", folder.join(name).display()))
    };
    Ok(Annotator {
        zh: Some(ZhLexicon::open(read("zh.yzl")?).context("zh.yzl")?.into()),
        en: Some(EnLexicon::open(read("en.yzl")?).context("en.yzl")?.into()),
        rare: None,
        readings: Some(ReadingModel::open(read("readings.yzl")?).context("readings.yzl")?.into()),
        phrasebook: Some(Phrasebook::open(read("phrasebook.yzl")?).context("phrasebook.yzl")?.into()),
        ..Annotator::default()
    })
}

/// The words of a text: phrases, hashtags and quantities count as their parts.
///
/// A word that only frequency lists know has parts too, for the reader's help; it is one word all the same.
pub fn words(spans: &[Span]) -> Vec<Range<usize>> {
    spans
        .iter()
        .flat_map(leaves)
        .filter(|span| span.kind != Kind::Space)
        .map(|span| span.range.start.0..span.range.end.0)
        .collect()
}

fn leaves(span: &Span) -> Vec<&Span> {
    match span.kind {
        Kind::Phrase | Kind::Hashtag | Kind::Number if !span.parts.is_empty() => {
            span.parts.iter().flat_map(leaves).collect()
        }
        _ => vec![span],
    }
}

/// The reading of the character at a byte offset, in numbered pinyin as the corpus writes it; `None` where none is shown.
pub fn reading_at(text: &str, spans: &[Span], at: usize) -> Option<String> {
    let span = spans.iter().find(|span| span.range.start.0 <= at && at < span.range.end.0)?;
    let inside = text.get(span.range.start.0..span.range.end.0)?;
    // A hyphen in a name has no syllable.
    let whole = inside.chars().count() == span.reading.len();
    let read = |text: &str| text.chars().filter(|it| whole || it.is_alphanumeric()).count();
    if read(inside) != span.reading.len() {
        return reading_at(text, &span.parts, at);
    }
    let index = read(text.get(span.range.start.0..at)?);
    let syllable = span.reading.get(index)?;
    Some(numbered(&syllable.text, syllable.tone))
}

/// `nǚ` and 3 as `nu:3`.
fn numbered(text: &str, tone: u8) -> String {
    let plain = |letter: char| match letter {
        'ā' | 'á' | 'ǎ' | 'à' => "a".to_owned(),
        'ē' | 'é' | 'ě' | 'è' => "e".to_owned(),
        'ī' | 'í' | 'ǐ' | 'ì' => "i".to_owned(),
        'ō' | 'ó' | 'ǒ' | 'ò' => "o".to_owned(),
        'ū' | 'ú' | 'ǔ' | 'ù' => "u".to_owned(),
        'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' | 'ü' => "u:".to_owned(),
        other => other.to_string(),
    };
    let letters: String = text.to_lowercase().chars().map(plain).collect();
    format!("{letters}{tone}")
}
