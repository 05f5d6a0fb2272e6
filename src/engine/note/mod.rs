//! What people keep: posts, and the translations and cultural notes that they write on them.

use std::ops::Range;

use serde::Deserialize;
use serde::Serialize;

use crate::engine::annotate::Reader;
use crate::engine::text::CodePoint;

/// Milliseconds since 1970, as the browser's clock gives them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub u64);

/// The name of a post, unique on every device: 32 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PostId(pub String);

/// The name of a note, unique on every device: 32 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NoteId(pub String);

/// A post that somebody kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// Its name.
    pub id: PostId,
    /// The text, as it was pasted or as the host page has it.
    pub text: String,
    /// Who reads it.
    pub reader: Reader,
    /// What a host page calls it; `None` for a pasted post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// When it was first kept.
    pub created: Timestamp,
    /// When it was last opened or written on.
    pub touched: Timestamp,
    /// Set when it was deleted; the record stays, so that a copy from elsewhere does not bring it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Timestamp>,
}

impl Post {
    /// The first line that says something, at most 60 characters.
    #[must_use]
    pub fn title(&self) -> String {
        let line = self.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        if line.chars().count() > 60 { line.chars().take(59).chain(['…']).collect() } else { line.to_owned() }
    }
}

/// What a note is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoteKind {
    /// What the words mean.
    #[default]
    Translation,
    /// Why people say it.
    Culture,
}

/// Where a note sits: the words themselves, what stands around them, and their place. See `engine::anchor`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The words, exactly as written.
    pub exact: String,
    /// Up to 32 code points before them.
    pub prefix: String,
    /// Up to 32 code points after them.
    pub suffix: String,
    /// Their place in the post when the note was written.
    pub start: CodePoint,
    /// The end of their place.
    pub end: CodePoint,
}

impl Anchor {
    /// The place as a range.
    #[must_use]
    pub fn position(&self) -> Range<CodePoint> {
        self.start..self.end
    }
}

/// What somebody wrote on some words of a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its name.
    pub id: NoteId,
    /// The post it was written on.
    pub post: PostId,
    /// What it is.
    pub kind: NoteKind,
    /// The text.
    pub body: String,
    /// Whether it is shown on the same words in every other post too.
    pub recurring: bool,
    /// The words it is about.
    pub anchor: Anchor,
    /// When it was first saved.
    pub created: Timestamp,
    /// When it was last changed.
    pub modified: Timestamp,
    /// Set when it was deleted; undo takes it away again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Timestamp>,
}
