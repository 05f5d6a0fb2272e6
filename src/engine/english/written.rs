//! How a word is written where that is not how dictionaries spell it, and which word is meant.

/// The spelling of an English word in a post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Written {
    /// As dictionaries have it.
    #[default]
    Plain,
    /// With letters drawn out for emphasis, *slaaaay*; the word with its own letters.
    Elongated(String),
    /// Words run together, *don't*, *dont*, *gonna*; all of them in full.
    Contraction(String),
    /// By sound, with digits or with signs instead of letters, *gr8*, *sh\*t*; the word that is likely meant.
    Respelt(String),
    /// A slip of the keyboard, *definately*; the word that is likely meant.
    Typo(String),
    /// Made on the spot from a known word, *boyed*; that word.
    Derived(String),
    /// In capitals for emphasis, *SO*.
    Emphasis,
    /// In the spelling of one country; the other country's spelling.
    Variety(Variety, String),
    /// *hahaha*, *lololol*.
    Laughter,
    /// Keys hit at random, *asdfghjkl*.
    KeyboardSmash,
}

impl Written {
    /// The name of the kind, as in JSON; `None` for a plain spelling.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        Some(match self {
            Self::Plain => return None,
            Self::Elongated(_) => "elongated",
            Self::Contraction(_) => "contraction",
            Self::Respelt(_) => "respelt",
            Self::Typo(_) => "typo",
            Self::Derived(_) => "derived",
            Self::Emphasis => "emphasis",
            Self::Variety(Variety::British, _) => "british",
            Self::Variety(Variety::American, _) => "american",
            Self::Laughter => "laughter",
            Self::KeyboardSmash => "keyboard-smash",
        })
    }

    /// The word or words that the spelling stands for.
    #[must_use]
    pub fn stands_for(&self) -> Option<&str> {
        match self {
            Self::Elongated(word)
            | Self::Contraction(word)
            | Self::Respelt(word)
            | Self::Typo(word)
            | Self::Derived(word)
            | Self::Variety(_, word) => Some(word),
            Self::Plain | Self::Emphasis | Self::Laughter | Self::KeyboardSmash => None,
        }
    }

    /// Whether which word is meant is a guess.
    #[must_use]
    pub fn is_guess(&self) -> bool {
        matches!(self, Self::Respelt(_) | Self::Typo(_) | Self::Derived(_))
    }
}

/// The country whose spelling a word has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variety {
    /// *colour*, and mostly in Australia, India, Ireland too.
    British,
    /// *color*.
    American,
}
