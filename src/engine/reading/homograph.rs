//! Words that sound otherwise in another class: *to record* and *a record*, *close* the door and *close* by.

use crate::engine::english::WordClass;
use crate::engine::reading::EnglishReading;

/// What tells two readings of a word apart.
#[derive(Clone, Copy)]
enum Mark {
    /// A vowel, in ARPAbet without stress.
    Vowel(&'static str),
    /// The last sound.
    Last(&'static str),
}

use Mark::Last;
use Mark::Vowel;

/// The classes of a row.
const VERBS: &[WordClass] = &[WordClass::Verb, WordClass::Finite, WordClass::Gerund, WordClass::Participle];
const NOUNS: &[WordClass] = &[WordClass::Noun];
const ADJECTIVES: &[WordClass] = &[WordClass::Adjective, WordClass::Adverb];
const PAST: &[WordClass] = &[WordClass::Finite, WordClass::Participle];

/// Words, a class, and the mark of the reading that they have in it.
const TABLE: &[(&str, &[WordClass], Mark)] = &[
    ("read", PAST, Vowel("EH")),
    ("read", VERBS, Vowel("IY")),
    ("read", NOUNS, Vowel("IY")),
    ("lead", VERBS, Vowel("IY")),
    ("lead", NOUNS, Vowel("IY")),
    ("live lives", VERBS, Vowel("IH")),
    ("live lives", ADJECTIVES, Vowel("AY")),
    ("lives", NOUNS, Vowel("AY")),
    ("tear tears", VERBS, Vowel("EH")),
    ("tear tears", NOUNS, Vowel("IH")),
    ("wind", NOUNS, Vowel("IH")),
    ("wind", VERBS, Vowel("AY")),
    ("wound", NOUNS, Vowel("UW")),
    ("wound", PAST, Vowel("AW")),
    ("bow bows", VERBS, Vowel("AW")),
    ("bow bows", NOUNS, Vowel("OW")),
    ("row", NOUNS, Vowel("OW")),
    ("dove", NOUNS, Vowel("AH")),
    ("dove", PAST, Vowel("OW")),
    ("bass", NOUNS, Vowel("EY")),
    ("minute", NOUNS, Vowel("AH")),
    ("does", VERBS, Vowel("AH")),
    ("close use excuse house abuse", VERBS, Last("Z")),
    ("close use excuse house abuse", NOUNS, Last("S")),
    ("close", ADJECTIVES, Last("S")),
    ("separate estimate graduate duplicate moderate deliberate associate advocate alternate", VERBS, Vowel("EY")),
    ("separate estimate graduate duplicate moderate deliberate associate advocate alternate", NOUNS, Vowel("AH")),
    ("separate graduate duplicate moderate deliberate associate alternate", ADJECTIVES, Vowel("AH")),
];

/// Puts the reading first that a word has in a class; the rest stay in their order.
///
/// Two readings that differ in stress alone (*record*, *object*, *present*) follow the rule of English: the noun and the
/// adjective have it on the first syllable, the verb further back.
pub fn order(word: &str, class: Option<WordClass>, readings: &mut [EnglishReading]) {
    let Some(class) = class else { return };
    let row =
        TABLE.iter().find(|(words, classes, _)| classes.contains(&class) && words.split(' ').any(|it| it == word));
    let place = match row {
        Some((.., Vowel(name))) => {
            readings.iter().position(|reading| reading.vowels().any(|(vowel, _)| vowel == *name))
        }
        Some((.., Last(name))) => readings.iter().position(|reading| reading.names().next_back() == Some(name)),
        None => by_stress(class, readings),
    };
    if let Some(chosen) = place.and_then(|place| readings.get_mut(..=place)) {
        chosen.rotate_right(1);
    }
}

fn by_stress(class: WordClass, readings: &[EnglishReading]) -> Option<usize> {
    let front = |reading: &EnglishReading| reading.vowels().next().is_some_and(|(_, stressed)| stressed);
    let differ = readings.iter().any(front) && !readings.iter().all(front);
    let wanted = match class {
        WordClass::Noun | WordClass::Adjective => true,
        WordClass::Verb | WordClass::Finite | WordClass::Gerund | WordClass::Participle => false,
        _ => return None,
    };
    readings.iter().position(|reading| front(reading) == wanted).filter(|_| differ)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::reading::Phonetics;

    #[track_caller]
    fn check(word: &str, class: WordClass, arpabet: &[&str], expected: &str) {
        let mut readings: Vec<EnglishReading> =
            arpabet.iter().map(|it| EnglishReading::from_arpabet(it).unwrap()).collect();
        order(word, Some(class), &mut readings);
        assert_eq!(readings.first().map(|it| it.text(Phonetics::Ipa)).as_deref(), Some(expected), "{word}");
        assert_eq!(readings.len(), arpabet.len());
    }

    #[test]
    fn the_class_chooses_the_sound() {
        let read = ["R EH1 D", "R IY1 D"];
        check("read", WordClass::Verb, &read, "rid");
        check("read", WordClass::Participle, &read, "rɛd");
        check("lead", WordClass::Verb, &["L EH1 D", "L IY1 D"], "lid");
        check("close", WordClass::Verb, &["K L OW1 S", "K L OW1 Z"], "kloʊz");
        check("close", WordClass::Adjective, &["K L OW1 Z", "K L OW1 S"], "kloʊs");
        check("live", WordClass::Adjective, &["L IH1 V", "L AY1 V"], "laɪv");
    }

    #[test]
    fn nouns_have_the_stress_in_front() {
        let record = ["R AH0 K AO1 R D", "R EH1 K ER0 D"];
        check("record", WordClass::Noun, &record, "ˈrɛkɚd");
        check("record", WordClass::Verb, &record, "rəˈkɔrd");
        check("cat", WordClass::Verb, &["K AE1 T"], "kæt");
    }
}
