//! Puts the checks to work on a draft.

use std::ops::Range;

use crate::engine::annotate::Annotator;
use crate::engine::annotate::Explained;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Span;
use crate::engine::check::CheckBook;
use crate::engine::check::Fault;
use crate::engine::check::token::Token;
use crate::engine::check::token::tokens;
use crate::engine::english::Written;
use crate::engine::phrasebook::Register;
use crate::engine::text::Utf8;
use crate::engine::text::fold_key;

/// Something that a native may stumble over.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// The check's id, or the phrase's of the phrasebook.
    pub id: String,
    /// What kind of thing it is.
    pub fault: Fault,
    /// The bytes of the draft that it is about.
    pub range: Range<Utf8>,
    /// What it says or why it is not said, in the writer's own language.
    pub text: String,
    /// What to write instead, in the language of the draft; empty where there is no one answer.
    pub instead: String,
}

/// A draft read back to its writer.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The draft as any post is read, so with each word's meaning in the writer's own language.
    pub spans: Vec<Span>,
    /// What to look at again, in the order of the draft.
    pub warnings: Vec<Warning>,
    /// What the phrasebook says of phrases that are well used but easily misused. Good drafts have them too, so it is no warning.
    pub advice: Vec<Warning>,
}

impl Checked {
    /// Reads a draft back to a writer who knows `writer`'s language and wrote in the other. Linear in the draft's length.
    #[must_use]
    pub fn new(draft: &str, writer: Reader, annotator: &Annotator, book: &CheckBook) -> Self {
        let spans = annotator.annotate(draft, writer);
        let simplify = |c: char| annotator.zh.as_deref().map_or(c, |zh| zh.simplify(c));
        let tokens = tokens(draft, simplify);
        let mut warnings = by_rules(draft, writer, book, &tokens);
        warnings.extend(by_words(draft, writer, book, &spans));
        let (rude, advice): (Vec<Warning>, Vec<Warning>) =
            by_phrases(annotator, &spans).into_iter().partition(|warning| warning.fault == Fault::Rude);
        warnings.extend(rude);
        warnings.sort_unstable_by(|a, b| {
            let place = |warning: &Warning| (warning.range.start, std::cmp::Reverse(warning.range.end));
            (place(a), &a.id).cmp(&(place(b), &b.id))
        });
        // What is said of a stretch is not said again of a part of it.
        let mut kept: Vec<Warning> = Vec::new();
        for warning in warnings {
            let covers = |other: &Warning| other.range.end >= warning.range.end && other.fault == warning.fault;
            if !kept.iter().any(covers) {
                kept.push(warning);
            }
        }
        Self { spans, warnings: kept, advice }
    }

    /// What the draft says, word by word: each word as written, and its meaning in the writer's own language.
    pub fn word_by_word<'draft>(&self, draft: &'draft str) -> impl Iterator<Item = (&'draft str, &str)> {
        self.spans.iter().filter_map(move |span| {
            let written = draft.get(span.range.start.0..span.range.end.0)?;
            Some((written, span.gloss.as_ref()?.text.as_str()))
        })
    }
}

fn by_rules(draft: &str, writer: Reader, book: &CheckBook, tokens: &[Token]) -> Vec<Warning> {
    let folded = fold_key(draft);
    let mut found = Vec::new();
    for rule in book.rules(writer) {
        if rule.unless.iter().any(|words| folded.contains(words.as_str())) {
            continue;
        }
        for places in rule.patterns.iter().flat_map(|pattern| pattern.find(tokens)) {
            let taken = tokens.get(places).unwrap_or_default();
            let (Some(first), Some(last)) = (taken.first(), taken.last()) else { continue };
            found.push(Warning {
                id: rule.id.clone(),
                fault: rule.fault,
                range: first.range.start..last.range.end,
                text: rule.warning.clone(),
                instead: rule.instead.clone(),
            });
        }
    }
    found
}

/// Words that no dictionary here has, and slips of the keys with the word that was likely meant.
fn by_words(draft: &str, writer: Reader, book: &CheckBook, spans: &[Span]) -> Vec<Warning> {
    let Some(rule) = book.rules(writer).iter().find(|rule| rule.fault == Fault::Unknown) else { return Vec::new() };
    let warned = |span: &Span| {
        let written = draft.get(span.range.start.0..span.range.end.0).unwrap_or_default();
        let meant = match &span.explained {
            Explained::English { written: Written::Typo(_), key, .. } => key.clone(),
            // What is made of known words is explained by them.
            _ if span.kind == Kind::Unknown && span.gloss.is_none() && written.chars().all(char::is_alphabetic) => {
                String::new()
            }
            _ => return None,
        };
        // A capital makes a name, which no dictionary has to know.
        let name = written.starts_with(char::is_uppercase);
        let warning = Warning {
            id: rule.id.clone(),
            fault: Fault::Unknown,
            range: span.range.clone(),
            text: rule.warning.clone(),
            instead: meant,
        };
        (!name).then_some(warning)
    };
    spans.iter().filter_map(warned).collect()
}

/// Phrases that are rude, whoever says them, or that their editor says how to be careful with.
fn by_phrases(annotator: &Annotator, spans: &[Span]) -> Vec<Warning> {
    let Some(book) = annotator.phrasebook.as_deref() else { return Vec::new() };
    let warned = |span: &Span| {
        let Explained::Phrase(phrase) = span.explained else { return None };
        let phrase = book.phrase(phrase);
        let rude = matches!(phrase.register, Register::Insult | Register::Vulgar);
        let warns = rude || !phrase.careful.is_empty();
        let text = if phrase.careful.is_empty() { phrase.usage } else { phrase.careful };
        let fault = if rude { Fault::Rude } else { Fault::Careful };
        let warning = Warning { id: phrase.id, fault, range: span.range.clone(), text, instead: String::new() };
        warns.then_some(warning)
    };
    spans.iter().filter_map(warned).collect()
}
