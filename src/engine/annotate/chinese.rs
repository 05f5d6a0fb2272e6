//! Chinese words for readers of English: which of a headword's entries is meant, its reading and its short gloss.

use crate::engine::annotate::Certainty;
use crate::engine::annotate::Gloss;
use crate::engine::annotate::Source;
use crate::engine::annotate::Span;
use crate::engine::annotate::headword::Ground;
use crate::engine::annotate::headword::Headword;
use crate::engine::annotate::polyphone::Choice;
use crate::engine::lexicon::IN_CANTONESE;
use crate::engine::lexicon::ZhLexicon;
use crate::engine::lexicon::choose_sense;
use crate::engine::lexicon::is_cantonese;
use crate::engine::reading::Syllable;
use crate::engine::text::Context;

/// What is known of a word.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// The folded headword.
    pub key: String,
    /// Entries that are spelt as the post spells the word, best first.
    pub entries: Vec<usize>,
    /// How it is read.
    pub reading: Vec<Syllable>,
    /// Its short meaning; `None` where no dictionary explains it.
    pub gloss: Option<Gloss>,
    /// Whether it is a name.
    pub proper: bool,
}

/// Chooses among readings in numbered pinyin of a word, from one of its characters on.
pub type Choose<'post> = dyn Fn(usize, &[String]) -> Option<Choice> + 'post;

/// Chooses among the entries under a folded headword, by the words around it where a rule knows them.
#[must_use]
pub fn word<'post>(
    zh: &ZhLexicon,
    headword: &Headword,
    context: &impl Fn() -> Context<'post>,
    choose: &Choose,
) -> Word {
    let in_cantonese = || {
        let context = context();
        [context.before, context.phrase, context.after].into_iter().any(is_cantonese)
    };
    let in_context = headword.ruled().find_map(|(place, entry)| {
        let in_cantonese = |label: &str| label == IN_CANTONESE.trim_start_matches('@') && in_cantonese();
        choose_sense(zh.rules(entry), context, in_cantonese).map(|gloss| (place, gloss))
    });
    let ground = match in_context {
        Some((place, _)) => Ground::Rule(place),
        None => headword.ground(|readings| choose(0, readings)),
    };
    let mut word = headword.word(ground, || settled(zh, headword, ground));
    if let Some((_, text)) = in_context {
        word.gloss = Some(Gloss { text: text.to_owned(), source: Source::Yizhu, certainty: Certainty::Likely });
    }
    if word.reading.is_empty() && !word.entries.first().is_some_and(|&entry| zh.is_explained(entry)) {
        word.reading = by_character(zh, &word.key, choose);
    }
    word
}

/// The word as it is on this ground, wherever it stands; without the reading of one that no dictionary explains.
fn settled(zh: &ZhLexicon, headword: &Headword, ground: Ground) -> Word {
    let entries = headword.entries(ground);
    let explained = entries.first().copied().filter(|&entry| zh.is_explained(entry));
    let sure = match ground {
        Ground::Reading { sure, .. } => Some(sure),
        Ground::Rule(_) | Ground::Order => None,
    };
    let gloss = explained.filter(|_| !matches!(ground, Ground::Rule(_)));
    Word {
        reading: explained.map(|entry| zh.reading(entry, &headword.ids)).unwrap_or_default(),
        gloss: gloss.and_then(|entry| gloss_of(zh, entry, &entries, &headword.ids, sure)),
        proper: explained.is_some_and(|entry| zh.is_proper(entry)),
        key: headword.key.clone(),
        entries,
    }
}

fn gloss_of(zh: &ZhLexicon, entry: usize, entries: &[usize], ids: &[u16], choice: Option<bool>) -> Option<Gloss> {
    let (text, source) = match zh.short(entry) {
        "" => {
            let found = zh.meaning(entry).or_else(|| zh.followed(entry)).or_else(|| described(zh.senses(entry)));
            (found?, Source::CcCedict)
        }
        short => (short.to_owned(), Source::Yizhu),
    };
    // Several entries that are read differently: without the words around the choice is by frequency alone.
    let reading = zh.numbered(entry, ids).to_lowercase();
    let other = |other: &usize| zh.meaning(*other).is_some() && zh.numbered(*other, ids).to_lowercase() != reading;
    let sure = choice.unwrap_or_else(|| !entries.iter().any(other));
    let certainty = if sure { Certainty::Likely } else { Certainty::Guess };
    Some(Gloss { text, source, certainty })
}

/// What a dictionary says of a word whose meaning it does not tell (咗 is a particle), up to a reading or a remark.
fn described(senses: &str) -> Option<String> {
    let first = senses.split('/').next()?.split(['[', '(']).next()?.trim();
    (!first.is_empty()).then(|| first.to_owned())
}

/// Longest gloss that is put together from the glosses of parts, in bytes.
const LONGEST: usize = 40;

/// A guess at what a word means that no dictionary has: the meanings of its parts, side by side (葱油 scallion + oil).
/// `None` where a part has none, or they are too long to help.
#[must_use]
pub fn put_together(parts: &[Span]) -> Option<Gloss> {
    let mut text = String::new();
    let mut source = Source::Yizhu;
    for part in parts {
        let gloss = part.gloss.as_ref()?;
        if gloss.source == Source::CcCedict {
            source = gloss.source;
        }
        if !text.is_empty() {
            text.push_str(" + ");
        }
        text.push_str(first_meaning(&gloss.text));
    }
    let fits = !text.is_empty() && text.len() <= LONGEST;
    fits.then_some(Gloss { text, source, certainty: Certainty::Guess })
}

/// The first of several meanings, without notes in brackets and without a verb's *to*.
pub fn first_meaning(gloss: &str) -> &str {
    let first = gloss.split([',', ';']).next().unwrap_or_default().trim_start_matches("to ");
    // A gloss may be nothing but a note: (counts small animals).
    first.split(" (").next().unwrap_or_default()
}

/// A character that is met at least so often (Zipf) means in a new word what it means alone.
const EVERYDAY: f32 = 4.0;

/// Whether a word that no list has is plain from its parts: words of the dictionary, or everyday characters (关火).
#[must_use]
pub fn is_plain(parts: &[Span]) -> bool {
    !parts.is_empty() && parts.iter().all(|part| part.reading.len() > 1 || part.zipf >= EVERYDAY)
}

/// The reading of a word that no dictionary has: each character's, as the characters around ask or else its commonest.
fn by_character(zh: &ZhLexicon, key: &str, choose: &Choose) -> Vec<Syllable> {
    let one = |(place, character): (usize, char)| {
        let character = character.to_string();
        let headword = Headword::new(zh, &character, zh.find(&character).collect());
        let ground = headword.ground(|readings| choose(place, readings));
        zh.reading(*headword.entries(ground).first()?, &headword.ids).into_iter().next()
    };
    key.chars().enumerate().map_while(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_without_a_meaning_is_described() {
        let described = |senses| described(senses).unwrap_or_default();
        assert_eq!(
            described("Cantonese particle equivalent to 了[le5] or 過|过[guo4]"),
            "Cantonese particle equivalent to 了"
        );
        assert_eq!(described("(dialect)/x"), "");
    }
}
