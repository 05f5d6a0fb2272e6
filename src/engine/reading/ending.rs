//! How a regular form sounds, from how its lemma sounds.

use crate::engine::lexicon::Form;
use crate::engine::reading::EnglishReading;

/// Sounds after which *-s* is a syllable of its own, and those after which it is an *s*.
const HISSING: [&str; 6] = ["S", "Z", "SH", "ZH", "CH", "JH"];
const VOICELESS: [&str; 10] = ["P", "T", "K", "F", "TH", "S", "SH", "CH", "HH", "TS"];

/// The reading of a regularly spelt form of a word; `None` where the form says nothing of how it sounds (*don't*).
///
/// ```
/// use yizhu_engine::engine::lexicon::Form;
/// use yizhu_engine::engine::reading::{EnglishReading, Phonetics, inflected};
/// let reading = |arpabet| EnglishReading::from_arpabet(arpabet).unwrap();
/// let text = |arpabet, form| inflected(&reading(arpabet), form).unwrap().text(Phonetics::Ipa);
/// assert_eq!(text("K AE1 T", Form::Plural), "kæts");
/// assert_eq!(text("W AO1 N T", Form::Past), "ˈwɔntəd");
/// ```
#[must_use]
pub fn inflected(lemma: &EnglishReading, form: Form) -> Option<EnglishReading> {
    let last = lemma.names().next_back()?;
    let voiceless = VOICELESS.contains(&last);
    let ending = match form {
        Form::Plural | Form::ThirdPerson | Form::Possessive if HISSING.contains(&last) => "AH0 Z",
        Form::Plural | Form::ThirdPerson | Form::Possessive if voiceless => "S",
        Form::Plural | Form::ThirdPerson | Form::Possessive => "Z",
        Form::Past | Form::PastParticiple | Form::PastOrParticiple if matches!(last, "T" | "D") => "AH0 D",
        Form::Past | Form::PastParticiple | Form::PastOrParticiple if voiceless => "T",
        Form::Past | Form::PastParticiple | Form::PastOrParticiple => "D",
        Form::PresentParticiple => "IH0 NG",
        Form::Comparative => "ER0",
        Form::Superlative => "AH0 S T",
        Form::Contraction => return None,
    };
    Some(lemma.followed_by(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::reading::Phonetics;

    #[track_caller]
    fn check(lemma: &str, form: Form, expected: &str) {
        let lemma = EnglishReading::from_arpabet(lemma).unwrap();
        assert_eq!(inflected(&lemma, form).map(|it| it.text(Phonetics::Ipa)).unwrap_or_default(), expected);
    }

    #[test]
    fn endings_follow_the_last_sound() {
        check("D AO1 G", Form::Plural, "dɔɡz");
        check("B AA1 K S", Form::Plural, "ˈbɑksəz");
        check("W AO1 CH", Form::ThirdPerson, "ˈwɔtʃəz");
        check("S T AA1 P", Form::Past, "stɑpt");
        check("L AH1 V", Form::PastParticiple, "lʌvd");
        check("N IY1 D", Form::PastOrParticiple, "ˈnidəd");
        check("M EY1 K", Form::PresentParticiple, "ˈmeɪkɪŋ");
        check("B IH1 G", Form::Superlative, "ˈbɪɡəst");
        check("D UW1", Form::Contraction, "");
    }
}
