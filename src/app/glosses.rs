//! Which words have their short meaning under them: all, the harder ones, or only what is worth a note.

use serde::Deserialize;
use serde::Serialize;

use crate::engine::annotate::Kind;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Source;
use crate::engine::annotate::Span;

/// How much of a post is explained under its words. A card explains every word all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Glosses {
    /// Under every word.
    All,
    /// Under words that a beginner does not know.
    Harder,
    /// Under phrases of the phrasebook and the reader's own notes: for a reader who knows both languages.
    Notes,
    /// Nowhere; on a tap only.
    Tap,
}

/// Zipf value from which a word is among the first that learners meet: about the commonest thousand.
const EASY: f32 = 5.0;

impl Glosses {
    /// Every choice, from most to least.
    pub const ALL: [Self; 4] = [Self::All, Self::Harder, Self::Notes, Self::Tap];

    /// What suits a reader who has not chosen: readers of Chinese have mostly learnt some English, the others no Chinese.
    #[must_use]
    pub fn usual(reader: Reader) -> Self {
        match reader {
            Reader::English => Self::All,
            Reader::Chinese => Self::Harder,
        }
    }

    /// The name of the choice, as it is kept.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Harder => "harder",
            Self::Notes => "notes",
            Self::Tap => "tap",
        }
    }

    /// The choice of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.name() == name)
    }

    /// The meaning to show under a span, if any; `known` is whether the reader knows its words.
    #[must_use]
    pub fn shown(self, span: &Span, known: bool) -> Option<&str> {
        // A picture needs no name under it; its card and screen readers say it.
        let gloss = span.gloss.as_ref().filter(|gloss| gloss.source != Source::Cldr)?;
        let noted = matches!(gloss.source, Source::Phrasebook | Source::You);
        let shows = match self {
            Self::All => true,
            Self::Harder => noted || !known && (span.kind != Kind::Word || span.zipf < EASY),
            Self::Notes => noted,
            Self::Tap => false,
        };
        shows.then_some(gloss.text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::annotate::Certainty;
    use crate::engine::annotate::Explained;
    use crate::engine::annotate::Gloss;
    use crate::engine::text::Utf8;

    #[track_caller]
    fn check(source: Source, zipf: f32, known: bool, expected: [bool; 4]) {
        let gloss = Gloss { text: "meaning".to_owned(), source, certainty: Certainty::Likely };
        let span = Span {
            range: Utf8(0)..Utf8(3),
            kind: Kind::Word,
            reading: Vec::new(),
            gloss: Some(gloss),
            zipf,
            explained: Explained::No,
            breaks_line: false,
            parts: Vec::new(),
            doubt: None,
        };
        assert_eq!(Glosses::ALL.map(|choice| choice.shown(&span, known).is_some()), expected);
    }

    #[test]
    fn common_words_and_notes() {
        check(Source::CcCedict, 6.0, false, [true, false, false, false]);
        check(Source::CcCedict, 3.0, false, [true, true, false, false]);
        check(Source::CcCedict, 3.0, true, [true, false, false, false]);
        check(Source::Ecdict, 0.0, false, [true, true, false, false]);
        check(Source::Phrasebook, 0.0, true, [true, true, true, false]);
        check(Source::You, 6.0, false, [true, true, true, false]);
        check(Source::Cldr, 0.0, false, [false; 4]);
    }

    #[test]
    fn names_lead_back() {
        for choice in Glosses::ALL {
            assert_eq!(Glosses::from_name(choice.name()), Some(choice));
        }
        assert_eq!(Glosses::from_name("every"), None);
    }
}
