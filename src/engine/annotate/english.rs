//! English words for readers of Chinese: the form as written, its lemma, and the short gloss.

use crate::engine::annotate::Certainty;
use crate::engine::annotate::Gloss;
use crate::engine::annotate::Source;
use crate::engine::lexicon::EnLexicon;
use crate::engine::lexicon::Form;
use crate::engine::lexicon::labelled_chinese;
use crate::engine::lexicon::short_chinese;
use crate::engine::lexicon::short_chinese_of;

/// What is known of a word.
pub struct Word {
    /// The lemma that its meaning comes from, and what the form is of it.
    pub lemma: Option<(String, Form)>,
    /// Its short meaning; `None` where no dictionary explains it.
    pub gloss: Option<Gloss>,
    /// Whether the form has an entry of its own.
    pub own_entry: bool,
}

/// Looks a folded word up, by its own entry and by its lemma; `written` is the word as the post has it.
#[must_use]
pub fn word(en: &EnLexicon, key: &str, written: &str) -> Word {
    let capital = written.chars().any(char::is_uppercase);
    // got is not GOT, an enzyme: an entry with capitals is for a word with capitals.
    let fits = |entry: &usize| capital || !en.has_capitals(*entry);
    let own = en.find(key).filter(fits).find_map(|entry| short_chinese(en.glosses(entry)));
    let lemma = en.lemmas(key).into_iter().next();
    if let Some(short) = en.find(key).map(|entry| en.short(entry)).find(|short| !short.is_empty()) {
        let gloss = Gloss { text: short.to_owned(), source: Source::Yizhu, certainty: Certainty::Likely };
        return Word { lemma, gloss: Some(gloss), own_entry: true };
    }
    let through_lemma = lemma.as_ref().and_then(|(lemma, form)| {
        let plain = en.find(lemma).filter(|entry| !en.has_capitals(*entry));
        plain.map(|entry| short_chinese_of(en.glosses(entry), *form)).find(Option::is_some).flatten()
    });
    let inflected = lemma.as_ref().is_some_and(|(lemma, _)| en.frequency_of(lemma) >= en.frequency_of(key));
    let own_entry = own.is_some();
    let certainty = if own_entry && lemma.is_some() { Certainty::Guess } else { Certainty::Likely };
    // looked is a form of the commoner look; interesting is commoner than interest and a word of its own.
    let chosen = if inflected { through_lemma.or(own) } else { own.or(through_lemma) };
    let last = || en.find(key).find_map(|entry| labelled_chinese(en.glosses(entry)));
    let gloss = chosen.or_else(last).map(|text| Gloss { text, source: Source::Ecdict, certainty });
    Word { lemma, gloss, own_entry }
}
