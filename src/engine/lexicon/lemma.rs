//! From an inflected English form to the forms it may come from, by spelling rules alone.
//!
//! The rules cover all but some nine hundred of ECDICT's inflections; those few are entries of the lexicon.

use serde::Deserialize;
use serde::Serialize;

/// What an inflected form is of its lemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// More than one: *cats*.
    Plural,
    /// He, she, it: *goes*.
    ThirdPerson,
    /// *went*.
    Past,
    /// *gone*.
    PastParticiple,
    /// *looked*, which is both.
    PastOrParticiple,
    /// *going*.
    PresentParticiple,
    /// *better*.
    Comparative,
    /// *best*.
    Superlative,
    /// *cat's*.
    Possessive,
    /// *I'm*, *don't*.
    Contraction,
}

impl Form {
    /// The letter that ECDICT's `exchange` column uses for the form.
    #[must_use]
    pub fn from_exchange(letter: &str) -> Option<Self> {
        Some(match letter {
            "s" => Self::Plural,
            "3" => Self::ThirdPerson,
            "p" => Self::Past,
            "d" => Self::PastParticiple,
            "i" => Self::PresentParticiple,
            "r" => Self::Comparative,
            "t" => Self::Superlative,
            _ => return None,
        })
    }

    /// The byte that stands for the form in a lexicon file.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Plural => b's',
            Self::ThirdPerson => b'3',
            Self::Past => b'p',
            Self::PastParticiple => b'd',
            Self::PastOrParticiple => b'b',
            Self::PresentParticiple => b'i',
            Self::Comparative => b'r',
            Self::Superlative => b't',
            Self::Possessive => b'o',
            Self::Contraction => b'c',
        }
    }

    /// The form that a byte of a lexicon file stands for.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        let all = [
            Self::Plural,
            Self::ThirdPerson,
            Self::Past,
            Self::PastParticiple,
            Self::PastOrParticiple,
            Self::PresentParticiple,
            Self::Comparative,
            Self::Superlative,
            Self::Possessive,
            Self::Contraction,
        ];
        all.into_iter().find(|form| form.code() == code)
    }
}

/// Lemmas that a lower-case form may come from, likeliest first. The caller keeps those that the lexicon has.
///
/// ```
/// use yizhu_engine::engine::lexicon::{lemma_candidates, Form};
/// assert!(lemma_candidates("stopped").contains(&("stop".to_owned(), Form::PastOrParticiple)));
/// ```
#[must_use]
pub fn candidates(form: &str) -> Vec<(String, Form)> {
    let mut found = Vec::new();
    for suffix in ["'s", "s'"] {
        if let Some(stem) = form.strip_suffix(suffix) {
            found.push((stem.to_owned(), Form::Possessive));
        }
    }
    for suffix in ["'m", "'re", "'ve", "'ll", "'d", "n't"] {
        if let Some(stem) = form.strip_suffix(suffix) {
            // can't is can + n't with one n less, won't is older than its spelling.
            let lemma = match form {
                "can't" => "can",
                "won't" => "will",
                "shan't" => "shall",
                _ => stem,
            };
            found.push((lemma.to_owned(), Form::Contraction));
        }
    }
    if let Some(stem) = form.strip_suffix('s') {
        if let Some(stem) = stem.strip_suffix("ie") {
            both_plurals(&mut found, &format!("{stem}y"));
        }
        both_plurals(&mut found, stem);
        if let Some(stem) = stem.strip_suffix('e') {
            both_plurals(&mut found, stem);
        }
        if let Some(stem) = stem.strip_suffix("ve") {
            found.push((format!("{stem}f"), Form::Plural));
            found.push((format!("{stem}fe"), Form::Plural));
        }
    }
    let suffixes = [
        ("ed", Form::PastOrParticiple),
        ("ing", Form::PresentParticiple),
        ("in'", Form::PresentParticiple),
        ("er", Form::Comparative),
        ("est", Form::Superlative),
    ];
    for (suffix, kind) in suffixes {
        if let Some(stem) = form.strip_suffix(suffix) {
            stems(&mut found, stem, kind);
        }
    }
    found.retain(|(lemma, form)| lemma.len() >= 2 || *form == Form::Contraction && lemma == "i");
    found
}

fn both_plurals(found: &mut Vec<(String, Form)>, stem: &str) {
    found.push((stem.to_owned(), Form::Plural));
    found.push((stem.to_owned(), Form::ThirdPerson));
}

fn stems(found: &mut Vec<(String, Form)>, stem: &str, kind: Form) {
    if let Some(shorter) = stem.strip_suffix('i') {
        found.push((format!("{shorter}y"), kind));
    }
    let mut last = stem.chars().rev();
    if let (Some(a), Some(b)) = (last.next(), last.next())
        && a == b
        && !"aeioulsz".contains(a)
    {
        // stopped → stop; but falling → fall, passed → pass stay doubled and are tried below.
        found.push((stem.chars().take(stem.chars().count() - 1).collect(), kind));
    }
    let mut plain = [stem.to_owned(), format!("{stem}e")];
    // caved is cave + ed: cav would give cavved.
    if is_short(stem) {
        plain.reverse();
    }
    found.extend(plain.map(|lemma| (lemma, kind)));
    if stem.ends_with("ll") || stem.ends_with("ss") || stem.ends_with("zz") {
        found.push((stem.chars().take(stem.chars().count() - 1).collect(), kind));
    }
    if let Some(stem) = stem.strip_suffix('y')
        && kind == Form::PresentParticiple
    {
        found.push((format!("{stem}ie"), kind));
    }
    if let Some(stem) = stem.strip_suffix('k') {
        found.push((stem.to_owned(), kind));
    }
}

/// Whether a stem is one syllable that ends in one vowel and one consonant, which doubles before an ending.
fn is_short(stem: &str) -> bool {
    let vowel = |letter: char| "aeiou".contains(letter);
    let letters: Vec<char> = stem.chars().rev().take(3).collect();
    let short_end = matches!(letters.as_slice(), [last, middle, before] if !vowel(*last) && !"wxy".contains(*last) && vowel(*middle) && !vowel(*before));
    short_end && stem.chars().filter(|letter| vowel(*letter)).count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: &str, lemma: &str, kind: Form) {
        assert!(candidates(form).contains(&(lemma.to_owned(), kind)), "{form}: {:?}", candidates(form));
    }

    #[test]
    fn regular_forms_lead_to_their_lemma() {
        check("cats", "cat", Form::Plural);
        check("parties", "party", Form::Plural);
        check("boxes", "box", Form::Plural);
        check("wolves", "wolf", Form::Plural);
        check("knives", "knife", Form::Plural);
        check("goes", "go", Form::ThirdPerson);
        check("tried", "try", Form::PastOrParticiple);
        check("stopped", "stop", Form::PastOrParticiple);
        check("loved", "love", Form::PastOrParticiple);
        check("passed", "pass", Form::PastOrParticiple);
        check("making", "make", Form::PresentParticiple);
        check("lying", "lie", Form::PresentParticiple);
        check("vibin'", "vibe", Form::PresentParticiple);
        check("happier", "happy", Form::Comparative);
        check("biggest", "big", Form::Superlative);
        check("travelled", "travel", Form::PastOrParticiple);
        check("panicked", "panic", Form::PastOrParticiple);
        check("cat's", "cat", Form::Possessive);
        let first = |form: &str| candidates(form).into_iter().next().map(|(lemma, _)| lemma);
        assert_eq!(first("caved").as_deref(), Some("cave"));
        assert_eq!(first("staring").as_deref(), Some("stare"));
        assert_eq!(first("played").as_deref(), Some("play"));
        check("i'm", "i", Form::Contraction);
        check("won't", "will", Form::Contraction);
    }

    #[test]
    fn nothing_is_left_of_a_bare_suffix() {
        for form in ["s", "ed", "ing", "'s", "es", ""] {
            assert!(candidates(form).iter().all(|(lemma, _)| lemma.len() >= 2), "{form}");
        }
    }
}
