//! A span: a piece of a post with what is known about it.

use std::ops::Range;
use std::rc::Rc;

use serde::Deserialize;
use serde::Serialize;

use crate::engine::annotate::Doubt;
use crate::engine::english::WordClass;
use crate::engine::english::Written;
use crate::engine::lexicon::Form;
use crate::engine::phrasebook::PhraseId;
use crate::engine::reading::Notation;
use crate::engine::reading::Syllable;
use crate::engine::text::Utf8;

/// The kind of a span. The names are part of the command line's contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the words are the definition; README.md lists them")]
pub enum Kind {
    Word,
    Phrase,
    Name,
    Emoji,
    Sticker,
    Kaomoji,
    Hashtag,
    Mention,
    Url,
    Number,
    Latin,
    Punctuation,
    Space,
    Unknown,
}

impl Kind {
    /// The name of the kind, as in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Phrase => "phrase",
            Self::Name => "name",
            Self::Emoji => "emoji",
            Self::Sticker => "sticker",
            Self::Kaomoji => "kaomoji",
            Self::Hashtag => "hashtag",
            Self::Mention => "mention",
            Self::Url => "url",
            Self::Number => "number",
            Self::Latin => "latin",
            Self::Punctuation => "punctuation",
            Self::Space => "space",
            Self::Unknown => "unknown",
        }
    }
}

/// Where a gloss comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// CC-CEDICT, a dictionary by many contributors.
    CcCedict,
    /// ECDICT, a dictionary by many contributors.
    Ecdict,
    /// Yizhu's own phrasebook.
    Phrasebook,
    /// Yizhu's own short glosses of common words.
    Yizhu,
    /// Unicode's CLDR, for the names of emoji.
    Cldr,
    /// The reader's own notes.
    You,
}

impl Source {
    /// The name of the source, as in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::CcCedict => "cc-cedict",
            Self::Ecdict => "ecdict",
            Self::Phrasebook => "phrasebook",
            Self::Yizhu => "yizhu",
            Self::Cldr => "cldr",
            Self::You => "you",
        }
    }
}

/// How sure a gloss is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Written or checked by a person for this very use.
    Sure,
    /// A dictionary's first fitting sense.
    Likely,
    /// One of several readings or senses, chosen without much to go by.
    Guess,
}

impl Certainty {
    /// The name, as in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Likely => "likely",
            Self::Guess => "guess",
        }
    }
}

/// The short meaning of a span.
#[derive(Clone, Debug, PartialEq)]
pub struct Gloss {
    /// In the reader's language.
    pub text: String,
    /// Where it comes from.
    pub source: Source,
    /// How sure it is.
    pub certainty: Certainty,
}

/// Where the full explanation of a span stands, for its card.
#[derive(Clone, Debug, PartialEq)]
pub enum Explained {
    /// Nowhere.
    No,
    /// Entries of the Chinese lexicon under a folded headword, best first.
    Chinese {
        /// The folded headword.
        key: String,
        /// The entries.
        entries: Vec<usize>,
    },
    /// Entries of the English lexicon.
    English {
        /// The folded word that is explained: as written, or the one that the spelling stands for.
        key: String,
        /// The lemma that is explained and what the form is of it, where the form has no entry of its own or beside it.
        lemma: Option<(String, Form)>,
        /// The class of word that it is here, where that could be told.
        class: Option<WordClass>,
        /// How the post writes it.
        written: Written,
    },
    /// A phrase of the phrasebook.
    Phrase(PhraseId),
    /// A quantity, price, date or time in the reader's own units; how it was reckoned, in signs that need no language.
    Measure(&'static str),
    /// A rule told its meaning, and the gloss is all there is to tell.
    Rule,
    /// One of the reader's own phrases.
    Own(String),
}

/// A piece of a post.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// The bytes of the post that it covers, as written.
    pub range: Range<Utf8>,
    /// What it is.
    pub kind: Kind,
    /// How it is read; empty where that is not known or not wanted.
    pub reading: Vec<Syllable>,
    /// Its short meaning.
    pub gloss: Option<Gloss>,
    /// How common the word is, on the Zipf scale: 7 the commonest, 0 where that is not known.
    pub zipf: f32,
    /// Where the card's content stands.
    pub explained: Explained,
    /// Whether it is white space that holds a line break.
    pub breaks_line: bool,
    /// The spans it is made of; empty where it is made of one.
    pub parts: Vec<Span>,
    /// The two cuts of the stretch that it belongs to, where another cut than the one shown comes close.
    pub doubt: Option<Rc<Doubt>>,
}

impl Span {
    /// Writes the readings, which come in pinyin with marks, in another notation.
    pub fn write(&mut self, notation: Notation) {
        notation.write(&mut self.reading);
        self.parts.iter_mut().for_each(|part| part.write(notation));
    }

    /// Whether there is anything to tap on: a card would not be empty.
    #[must_use]
    pub fn has_card(&self) -> bool {
        !matches!(self.kind, Kind::Space | Kind::Punctuation | Kind::Url)
            && (self.explained != Explained::No
                || !self.parts.is_empty()
                || matches!(self.kind, Kind::Unknown | Kind::Name | Kind::Emoji | Kind::Sticker))
    }

    /// Whether no dictionary has the words, and the gloss is a guess by their parts and looks.
    #[must_use]
    pub fn is_worked_out(&self) -> bool {
        self.explained == Explained::Rule
            && self.gloss.as_ref().is_some_and(|gloss| gloss.certainty == Certainty::Guess)
    }

    /// Whether no list has the word: what is shown of it is what its parts mean, or a guess at what kind of name it is.
    #[must_use]
    pub fn is_unlisted(&self) -> bool {
        let may_be = matches!(self.kind, Kind::Name | Kind::Emoji | Kind::Sticker);
        self.kind == Kind::Unknown || may_be && self.explained == Explained::No
    }
}
