//! Replies as editors write them, and the rules that every template and every noun keeps.

use std::fmt;

use serde::Deserialize;

use crate::engine::reply::Draft;
use crate::engine::reply::Language;
use crate::engine::reply::Manner;
use crate::engine::reply::Noun;
use crate::engine::reply::Slot;
use crate::engine::reply::Template;
use crate::engine::reply::template::Piece;
use crate::engine::reply::template::parse;
use crate::engine::text::is_han;

/// One file of `data/replies`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    /// What the intents have in common, which is also the file's name.
    pub subject: String,
    /// The intents.
    pub intent: Vec<SourceIntent>,
}

/// One intent; `data/replies/README.md` says what belongs in each field.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are documented for editors in data/replies/README.md")]
pub struct SourceIntent {
    pub id: String,
    pub english: String,
    pub chinese: String,
    pub reply: Vec<SourceReply>,
}

/// One template.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are documented for editors in data/replies/README.md")]
pub struct SourceReply {
    pub id: String,
    pub register: String,
    pub english: String,
    pub chinese: String,
}

/// A rule that is broken, in words for the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The id of the intent or template, or the line of the list of nouns.
    pub place: String,
    /// What is wrong and what to do.
    pub remedy: &'static str,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.remedy)
    }
}

/// Longest template, in characters: it is a comment, no letter.
const LONGEST: usize = 140;

/// The rules that an intent and its templates break.
#[must_use]
pub fn problems(intent: &SourceIntent) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut check = |place: &str, holds: bool, remedy| {
        if !holds {
            found.push(Problem { place: place.to_owned(), remedy });
        }
    };
    let kebab =
        |id: &str| !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    check(&intent.id, kebab(&intent.id), "the id is not in kebab-case ASCII");
    check(&intent.id, is_english(&intent.english), "the label in English is not English");
    check(&intent.id, intent.chinese.contains(is_han), "the label in Chinese is not Chinese");
    check(&intent.id, intent.reply.len() >= 3, "there are fewer than three templates; write what else people say");
    for reply in &intent.reply {
        let id = reply.id.as_str();
        let own = id.strip_prefix(intent.id.as_str()).is_some_and(|rest| rest.starts_with('-'));
        check(id, kebab(id) && own, "the id does not begin with its intent's id; write intent-words");
        check(
            id,
            Manner::from_name(&reply.register).is_some(),
            "the register is none of friend, stranger, seller, elder",
        );
        check(id, is_english(&reply.english), "the English holds Chinese characters or full-width punctuation");
        check(id, reply.chinese.contains(is_han), "the Chinese is not Chinese");
        check(
            id,
            !reply.chinese.contains([',', '!', '?', ';']),
            "the Chinese has half-width punctuation; write ，！？",
        );
        for (text, language) in [(&reply.english, Language::English), (&reply.chinese, Language::Chinese)] {
            check(
                id,
                text.trim() == text && !text.contains("  "),
                "there is white space that nobody sees; take it away",
            );
            check(id, text.chars().count() <= LONGEST, "it is longer than a comment; shorten it");
            let literal = |piece: Piece| matches!(piece, Piece::Literal(text) if text.contains(['{', '}']));
            check(
                id,
                !parse(text, language).into_iter().any(literal),
                "braces hold what is no slot; the README lists them",
            );
        }
        let needs = |text: &str, language| {
            let mut slots: Vec<Slot> = parse(text, language).iter().flat_map(Piece::needs).collect();
            slots.sort();
            slots.dedup();
            slots
        };
        let same = needs(&reply.english, Language::English) == needs(&reply.chinese, Language::Chinese);
        check(id, same, "the languages have not the same slots; what one says the other says too");
        let open = |text: &str| text.matches('{').count() == text.matches('}').count();
        check(id, open(&reply.english) && open(&reply.chinese), "a brace is missing");
        check(id, is_spaced(&reply.chinese), "Han and Latin letters meet without a space; add one");
    }
    found
}

impl SourceReply {
    /// A draft of the template, for tests of the data.
    #[must_use]
    pub fn draft(&self) -> Draft {
        let manner = Manner::from_name(&self.register).unwrap_or(Manner::Stranger);
        let [id, english, chinese] = [&self.id, &self.english, &self.chinese].map(String::clone);
        Draft::new(&Template { id, intent: 0, manner, english, chinese })
    }
}

/// The rules that rows of `data/replies/nouns.tsv` break.
#[must_use]
pub fn noun_problems(text: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut seen: Vec<(Slot, String)> = Vec::new();
    for (line, row) in rows(text) {
        let mut check = |holds: bool, remedy| {
            if !holds {
                found.push(Problem { place: format!("nouns.tsv:{line}"), remedy });
            }
        };
        let Some(noun) = Noun::from_row(row) else {
            check(false, "the row is not slot, Chinese, measure word, English, plural, unit with tabs between");
            continue;
        };
        check(
            !noun.slot().is_counted() || noun.measure().chars().all(is_han) && !noun.measure().is_empty(),
            "the measure word is missing",
        );
        check(noun.slot().is_counted() || noun.measure().is_empty(), "what is not counted has no measure word");
        check(is_english(noun.text(Language::English)), "the English is not English");
        check(noun.text(Language::Chinese).contains(is_han), "the Chinese is not Chinese");
        let own = (noun.slot(), noun.text(Language::Chinese).to_owned());
        check(!seen.contains(&own), "the noun stands twice");
        seen.push(own);
    }
    found
}

/// Rows of a list with their line numbers; `#` begins a comment.
pub(super) fn rows(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines()).filter(|(_, row)| !row.starts_with('#') && !row.trim().is_empty())
}

fn is_english(text: &str) -> bool {
    !text.is_empty()
        && !text.contains(|c: char| is_han(c) || matches!(c, '，' | '。' | '！' | '？' | '：' | '；' | '…'))
}

/// Whether a space stands wherever Han meets a Latin letter outside braces.
fn is_spaced(text: &str) -> bool {
    let plain = parse(text, Language::Chinese);
    let literal = |piece: &Piece| match piece {
        Piece::Literal(text) => text.chars().zip(text.chars().skip(1)).all(|(before, behind)| {
            !(is_han(before) && behind.is_ascii_alphabetic() || before.is_ascii_alphabetic() && is_han(behind))
        }),
        _ => true,
    };
    plain.iter().all(literal)
}
