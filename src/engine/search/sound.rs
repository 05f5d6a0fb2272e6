//! How Chinese sounds, in a form that is quick to compare: a byte a letter, with the tone of its syllable.

use crate::engine::reading::pinyin;

/// Before the letters of each syllable.
const START: u8 = 31;
/// Bits of a letter; the tone stands above them.
const LETTER: u8 = 31;
const TONE_BITS: u32 = 5;

/// How well a query agrees with a sound, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// It is the whole sound.
    Whole,
    /// The sound begins with it.
    Start,
    /// It is the first letters of all syllables: *yyds*.
    Initials,
}

/// What a reader typed, taken as pinyin.
pub struct SoundQuery {
    letters: Vec<u8>,
}

/// Shortest query of initials: two letters are the initials of everything.
const SHORTEST_INITIALS: usize = 3;
/// Shortest query that may hold a slip.
const SHORTEST_SLIP: usize = 4;

impl SoundQuery {
    /// Reads pinyin with tone marks, with a number behind each syllable, or without tones; *ü* may be written *v*.
    /// `None` for what cannot be pinyin.
    #[must_use]
    pub fn new(folded: &str) -> Option<Self> {
        let mut letters: Vec<u8> = Vec::new();
        for character in folded.chars() {
            if matches!(character, ' ' | '\'' | '-') {
                letters.push(START);
                continue;
            }
            match (character.to_digit(10).and_then(|digit| u8::try_from(digit).ok()), letters.last_mut()) {
                (Some(tone @ 1..=5), Some(last)) if *last != START => *last = (*last & LETTER) | (tone << TONE_BITS),
                (Some(_), _) => return None,
                (None, _) => {
                    let mut syllable = [0; 4];
                    let marked = character.encode_utf8(&mut syllable);
                    let tone = pinyin::tone_of(marked).unwrap_or_default();
                    letters.push(code(pinyin::letters(marked).chars().next()?)? | (tone << TONE_BITS));
                }
            }
        }
        (!letters.is_empty()).then_some(Self { letters })
    }

    /// How the query agrees with an encoded sound.
    #[must_use]
    pub fn agreement(&self, sound: &[u8]) -> Option<Agreement> {
        let first = *self.letters.first()? & LETTER;
        if sound.get(1).is_none_or(|letter| letter & LETTER != first) {
            return None;
        }
        if let Some(rest) = self.letters.iter().try_fold(sound, |rest, wanted| behind(rest, *wanted)) {
            return Some(if rest.is_empty() { Agreement::Whole } else { Agreement::Start });
        }
        let initials = sound.split(|byte| *byte == START).filter_map(|syllable| syllable.first());
        (self.letters.len() >= SHORTEST_INITIALS && initials.map(|letter| letter & LETTER).eq(self.plain()))
            .then_some(Agreement::Initials)
    }

    /// Whether a sound is meant in spite of a spelling of the south (*si* for *shi*) or one slip; the first letter is taken to be right.
    #[must_use]
    pub fn is_near(&self, sound: &[u8]) -> bool {
        if self.letters.len() < SHORTEST_SLIP {
            return false;
        }
        let sounded: Vec<u8> = spoken(sound).map(|letter| letter & LETTER).collect();
        let typed: Vec<u8> = self.plain().collect();
        if typed.len().abs_diff(sounded.len()) > 2 || typed.first() != sounded.first() {
            return false;
        }
        southern(&typed) == southern(&sounded) || is_one_slip(&typed, &sounded)
    }

    fn plain(&self) -> impl Iterator<Item = u8> {
        spoken(&self.letters).map(|letter| letter & LETTER)
    }
}

/// Adds a syllable of numbered pinyin (`ni3`, `nu:3`, `O`) to an encoded sound; signs and the unknown `xx5` add nothing.
pub fn push(sound: &mut Vec<u8>, syllable: &str) {
    let tone = syllable.bytes().last().filter(u8::is_ascii_digit).map_or(0, |digit| digit - b'0');
    let start = sound.len();
    if syllable == "xx5" {
        return;
    }
    for letter in syllable.chars() {
        if letter == ':' {
            // u: is ü.
            if let Some(last) = sound.last_mut() {
                *last = (b'v' - b'a') | (tone << TONE_BITS);
            }
        } else if let Some(code) = code(letter) {
            if sound.len() == start {
                sound.push(START);
            }
            sound.push(code | (tone << TONE_BITS));
        }
    }
}

/// Adds a syllable with a tone mark, as the phrasebook has it.
pub fn push_marked(sound: &mut Vec<u8>, syllable: &str, tone: u8) {
    push(sound, &format!("{}{tone}", pinyin::letters(syllable)));
}

fn code(letter: char) -> Option<u8> {
    match letter.to_ascii_lowercase() {
        letter @ 'a'..='z' => u8::try_from(letter).ok().map(|byte| byte - b'a'),
        'ü' | 'Ü' => Some(b'v' - b'a'),
        _ => None,
    }
}

fn spoken(sound: &[u8]) -> impl Iterator<Item = u8> {
    sound.iter().copied().filter(|byte| *byte != START)
}

/// What is left of a sound behind a letter of a query, or behind the border of syllables that the query has there.
fn behind(sound: &[u8], wanted: u8) -> Option<&[u8]> {
    if wanted == START {
        return (sound.first() == Some(&START)).then_some(sound);
    }
    let (letter, rest) = sound.strip_prefix(&[START]).unwrap_or(sound).split_first()?;
    (wanted & LETTER == letter & LETTER && (wanted <= LETTER || wanted == *letter)).then_some(rest)
}

/// Letters as they sound where *zh* and *z*, *ing* and *in*, *l* and *n* are one.
fn southern(letters: &[u8]) -> Vec<u8> {
    let [c, g, h, l, n, s, z] = [b'c', b'g', b'h', b'l', b'n', b's', b'z'].map(|letter| letter - b'a');
    let mut sounded: Vec<u8> = Vec::with_capacity(letters.len());
    for &letter in letters {
        match sounded.last() {
            Some(&last) if letter == h && [z, c, s].contains(&last) => {}
            Some(&last) if letter == g && last == n => {}
            _ => sounded.push(if letter == l { n } else { letter }),
        }
    }
    sounded
}

/// Whether one letter more, less, other or swapped makes the same of two words.
fn is_one_slip(a: &[u8], b: &[u8]) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let rest = |letters: &[u8], skip: usize| letters.get(same + skip..).unwrap_or_default().to_vec();
    let swapped = || match (rest(a, 0).as_slice(), rest(b, 0).as_slice()) {
        ([a1, a2, a_rest @ ..], [b1, b2, b_rest @ ..]) => a1 == b2 && a2 == b1 && a_rest == b_rest,
        _ => false,
    };
    rest(a, 1) == rest(b, 1) || rest(a, 1) == rest(b, 0) || rest(a, 0) == rest(b, 1) || swapped()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sound(syllables: &str) -> Vec<u8> {
        let mut sound = Vec::new();
        syllables.split(' ').for_each(|syllable| push(&mut sound, syllable));
        sound
    }

    #[track_caller]
    fn check(query: &str, syllables: &str, expected: Option<Agreement>) {
        assert_eq!(SoundQuery::new(query).unwrap().agreement(&sound(syllables)), expected, "{syllables}");
    }

    #[track_caller]
    fn check_near(query: &str, syllables: &str, expected: bool) {
        assert_eq!(SoundQuery::new(query).unwrap().is_near(&sound(syllables)), expected, "{syllables}");
    }

    #[test]
    fn tones_may_be_marks_numbers_or_left_out() {
        for query in ["nǐhǎo", "nǐ hǎo", "ni3hao3", "ni3 hao3", "nihao", "ni hao", "nihao3", "ni'hao"] {
            check(query, "ni3 hao3", Some(Agreement::Whole));
        }
        check("ni2hao3", "ni3 hao3", None);
        check("nǐhào", "ni3 hao3", None);
        check("nv", "nu:3", Some(Agreement::Whole));
        check("nǚ", "nu:3", Some(Agreement::Whole));
        check("nih", "ni3 hao3", Some(Agreement::Start));
        check("nhs", "nao3 hai2 shao1", Some(Agreement::Initials));
        check("xi'an", "xi1 an1", Some(Agreement::Whole));
        check("xian", "xi1 an1", Some(Agreement::Whole));
        check("xi'an", "xian4", None);
        check("kala", "ka3 la1 O K", Some(Agreement::Start));
    }

    #[test]
    fn southern_spellings_and_slips_are_near() {
        check_near("sihou", "shi2 hou5", true);
        check_near("pengyuo", "peng2 you3", true);
        check_near("xiexei", "xie4 xie5", true);
        check_near("xingku", "xin1 ku3", true);
        check_near("pengyo", "peng2 you3 men5 da4", false);
        check_near("abcd", "ni3 hao3", false);
        check_near("ni", "mi3", false);
    }

    #[test]
    fn what_is_no_pinyin_is_none() {
        for text in ["你好", "ni9", "3", "", "!", "ni hao!"] {
            assert!(SoundQuery::new(text).is_none(), "{text}");
        }
    }
}
