//! English words for readers of Chinese: the form as written, its lemma, and the short gloss.

use crate::engine::annotate::Certainty;
use crate::engine::annotate::Gloss;
use crate::engine::annotate::Source;
use crate::engine::lexicon::EnLexicon;
use crate::engine::lexicon::Form;
use crate::engine::lexicon::short_chinese;

/// What is known of a word.
pub struct Word {
    /// The lemma that its meaning comes from, and what the form is of it.
    pub lemma: Option<(String, Form)>,
    /// Its short meaning; `None` where no dictionary explains it.
    pub gloss: Option<Gloss>,
    /// Whether the form has an entry of its own.
    pub own_entry: bool,
}

/// Looks a folded word up, by its own entry and by its lemma.
#[must_use]
pub fn word(en: &EnLexicon, key: &str) -> Word {
    let own = en.find(key).find_map(|entry| short_chinese(en.glosses(entry)));
    let lemma = en.lemmas(key).into_iter().next();
    let through_lemma = || {
        let (lemma, _) = lemma.as_ref()?;
        en.find(lemma).find_map(|entry| short_chinese(en.glosses(entry)))
    };
    let own_entry = own.is_some();
    let certainty = if own_entry && lemma.is_some() { Certainty::Guess } else { Certainty::Likely };
    let gloss = own.or_else(through_lemma).map(|text| Gloss { text, source: Source::Ecdict, certainty });
    Word { lemma, gloss, own_entry }
}
