//! Pinyin: from the numbered spelling of dictionaries to tone marks, and back to tones from marks.
//!
//! Dictionaries hold more than textbook syllables: `u:`, `r5`, `xx5` (unknown), `m2`, `hng5`, bare Latin (`O K`), and
//! punctuation. None of them may break a card, so nothing here fails.

use serde::Deserialize;
use serde::Serialize;

use crate::engine::text::capital;

/// One syllable of a reading, as shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Syllable {
    /// The syllable with its tone mark, such as `zhǒng`.
    pub text: String,
    /// 1 to 4, 5 for the neutral tone, 0 where it has none (Latin letters, punctuation).
    pub tone: u8,
}

/// Combining macron, acute, caron and grave, by tone.
const MARKS: [(char, u8); 4] = [('\u{304}', 1), ('\u{301}', 2), ('\u{30C}', 3), ('\u{300}', 4)];

/// The letters that have a character of their own with each of the four marks. Of *n* and *m* some have none.
const MARKED: [(char, [char; 4]); 12] = [
    ('a', ['ā', 'á', 'ǎ', 'à']),
    ('e', ['ē', 'é', 'ě', 'è']),
    ('i', ['ī', 'í', 'ǐ', 'ì']),
    ('o', ['ō', 'ó', 'ǒ', 'ò']),
    ('u', ['ū', 'ú', 'ǔ', 'ù']),
    ('ü', ['ǖ', 'ǘ', 'ǚ', 'ǜ']),
    ('A', ['Ā', 'Á', 'Ǎ', 'À']),
    ('E', ['Ē', 'É', 'Ě', 'È']),
    ('I', ['Ī', 'Í', 'Ǐ', 'Ì']),
    ('O', ['Ō', 'Ó', 'Ǒ', 'Ò']),
    ('U', ['Ū', 'Ú', 'Ǔ', 'Ù']),
    ('Ü', ['Ǖ', 'Ǘ', 'Ǚ', 'Ǜ']),
];
const NASALS: [(char, u8, char); 4] = [('n', 2, 'ń'), ('n', 3, 'ň'), ('n', 4, 'ǹ'), ('m', 2, 'ḿ')];

/// Reads numbered pinyin, syllables apart: `zhong4 cao3`. Syllables of unknown reading (`xx5`) are left out.
///
/// ```
/// use yizhu_engine::engine::reading::pinyin::{join, parse};
/// assert_eq!(join(&parse("nu:3 er2")), "nǚ ér");
/// assert_eq!(join(&parse("dian3 r5")), "diǎnr");
/// ```
#[must_use]
pub fn parse(numbered: &str) -> Vec<Syllable> {
    numbered.split_whitespace().filter(|syllable| *syllable != "xx5").map(mark).collect()
}

/// Syllables as one string: a space between them, none before the *r* of erhua.
#[must_use]
pub fn join(reading: &[Syllable]) -> String {
    let mut joined = String::new();
    for syllable in reading.iter().filter(|syllable| !syllable.text.is_empty()) {
        let erhua = syllable.text == "r" && syllable.tone == 5;
        if !joined.is_empty() && !erhua {
            joined.push(' ');
        }
        joined.push_str(&syllable.text);
    }
    joined
}

/// Reads pinyin with tone marks, syllables apart, as the phrasebook writes it. What stands in the headword itself
/// (`city bù city` for city不city) is Latin and has no tone; other unmarked syllables are neutral.
#[must_use]
pub fn from_marked(marked: &str, headword: &str) -> Vec<Syllable> {
    let syllable = |text: &str| Syllable {
        tone: tone_of(text).unwrap_or(if headword.contains(text) { 0 } else { 5 }),
        text: text.to_owned(),
    };
    marked.split_whitespace().map(syllable).collect()
}

/// The syllable without its tone mark: `zhong` of `zhǒng`.
#[must_use]
pub fn letters(syllable: &str) -> String {
    let plain = |letter: char| {
        let vowel = || MARKED.iter().find(|(_, row)| row.contains(&letter)).map(|(plain, _)| *plain);
        let nasal = || NASALS.iter().find(|(.., own)| *own == letter).map(|(plain, ..)| *plain);
        vowel().or_else(nasal).unwrap_or(letter)
    };
    syllable.chars().filter(|letter| !MARKS.iter().any(|(mark, _)| mark == letter)).map(plain).collect()
}

impl Syllable {
    /// The same syllable in another tone.
    #[must_use]
    pub fn in_tone(&self, tone: u8) -> Self {
        marked(&letters(&self.text), tone)
    }
}

/// Writes the *r* of erhua into the syllable before it (`huā`, `r` → `huār`), whose character has two sounds less than a
/// syllable each. The place of the *r* stays, with an empty text, so that syllables still stand beside their characters.
pub fn fuse(reading: &mut [Syllable]) {
    for place in 1..reading.len() {
        if let Some([before, here]) = reading.get_mut(place - 1..=place)
            && here.text == "r"
            && here.tone == 5
            && before.tone > 0
            && !before.text.is_empty()
        {
            before.text.push_str(&std::mem::take(&mut here.text));
        }
    }
}

/// The syllable with its first letter as a capital.
#[must_use]
pub fn capitalise(syllable: &str) -> String {
    let mut chars = syllable.chars();
    chars.next().map_or_else(String::new, |first| std::iter::once(capital(first)).chain(chars).collect())
}

/// The tone that a text bears a mark of, 1 to 4.
#[must_use]
pub fn tone_of(text: &str) -> Option<u8> {
    text.chars().find_map(|letter| {
        let vowel =
            || MARKED.iter().find_map(|(_, row)| (1..).zip(row).find(|(_, own)| **own == letter).map(|(tone, _)| tone));
        let nasal = || NASALS.iter().find(|(.., own)| *own == letter).map(|(_, tone, _)| *tone);
        let mark = || MARKS.iter().find(|(mark, _)| *mark == letter).map(|(_, tone)| *tone);
        vowel().or_else(nasal).or_else(mark)
    })
}

/// A letter with the mark of a tone from 1 to 4, as one character where there is one.
fn push_marked(text: &mut String, letter: char, tone: u8) {
    let vowel = || {
        let (_, row) = MARKED.iter().find(|(plain, _)| *plain == letter)?;
        row.get(usize::from(tone).checked_sub(1)?).copied()
    };
    let nasal = || NASALS.iter().find(|(plain, own, _)| (*plain, *own) == (letter, tone)).map(|(.., marked)| *marked);
    match vowel().or_else(nasal) {
        Some(marked) => text.push(marked),
        None => {
            text.push(letter);
            text.extend(MARKS.iter().find(|(_, own)| *own == tone).map(|(mark, _)| *mark));
        }
    }
}

fn mark(numbered: &str) -> Syllable {
    let digit = numbered.chars().last().and_then(|last| last.to_digit(10)).and_then(|tone| u8::try_from(tone).ok());
    let letters = numbered.get(..numbered.len().saturating_sub(1)).filter(|letters| !letters.is_empty());
    let (Some(tone @ 1..=5), Some(letters)) = (digit, letters) else {
        return Syllable { text: numbered.replace("u:", "ü"), tone: 0 };
    };
    // 瓩 and its like are one character of two syllables, which the source writes in one: `qian1wa3`.
    if let Some(inner) = letters.find(|letter: char| letter.is_ascii_digit()) {
        let (first, last) = numbered.split_at((inner + 1).min(numbered.len()));
        let (first, last) = (mark(first), mark(last));
        return Syllable { text: first.text + &last.text, tone: last.tone };
    }
    marked(&letters.replace("u:", "ü").replace("U:", "Ü").replace('v', "ü"), tone)
}

/// A syllable of plain letters in a tone.
fn marked(letters: &str, tone: u8) -> Syllable {
    if !(1..=4).contains(&tone) {
        return Syllable { text: letters.to_owned(), tone };
    }
    let at = vowel_to_mark(letters);
    let mut text = String::with_capacity(letters.len() + 2);
    for (index, letter) in letters.chars().enumerate() {
        if index == at {
            push_marked(&mut text, letter, tone);
        } else {
            text.push(letter);
        }
    }
    Syllable { text, tone }
}

/// The letter that carries the mark: a or e; the o of ou; else the last vowel; else (m, ng, hng) the nasal.
fn vowel_to_mark(letters: &str) -> usize {
    let (mut vowel, mut nasal) = (None, None);
    let mut rest = letters.chars().map(|letter| letter.to_ascii_lowercase()).enumerate().peekable();
    while let Some((place, letter)) = rest.next() {
        match letter {
            'a' | 'e' => return place,
            'o' if rest.peek().is_some_and(|(_, next)| *next == 'u') => return place,
            'o' | 'i' | 'u' | 'ü' | 'Ü' => vowel = Some(place),
            'n' | 'm' => nasal = nasal.or(Some(place)),
            _ => {}
        }
    }
    vowel.or(nasal).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(numbered: &str, expected: &str) {
        assert_eq!(join(&parse(numbered)), expected);
    }

    #[test]
    fn marks_stand_on_the_right_vowel() {
        check("zhong4 cao3", "zhòng cǎo");
        check("jie3 mei4", "jiě mèi");
        check("gou3 liu2 gui4", "gǒu liú guì");
        check("lu:e4 nu:3", "lüè nǚ");
        check("xiong2 er2", "xióng ér");
        check("Bei3 jing1", "Běi jīng");
        check("A1 Er4 ba1 ni2 ya4", "Ā Èr bā ní yà");
        check("ma5 de5", "ma de");
    }

    #[test]
    fn odd_syllables_never_break() {
        check("ka3 la1 O K", "kǎ lā O K");
        check("m2", "ḿ");
        check("hng5", "hng");
        check("ng4", "ǹg");
        check("yi1 dian3 r5", "yī diǎnr");
        check("qian1wa3", "qiānwǎ");
        check("xx5", "");
        check("A · B", "A · B");
        check("5", "5");
        check("", "");
    }

    #[test]
    fn erhua_goes_into_the_syllable_before_it() {
        let fused = |numbered: &str| {
            let mut reading = parse(numbered);
            fuse(&mut reading);
            reading.into_iter().map(|syllable| syllable.text).collect::<Vec<_>>()
        };
        assert_eq!(fused("hua1 r5"), ["huār", ""]);
        assert_eq!(fused("yi1 dian3 r5"), ["yī", "diǎnr", ""]);
        assert_eq!(fused("nu:3 er2"), ["nǚ", "ér"]);
        assert_eq!(fused("r5"), ["r"]);
        assert_eq!(fused("O r5"), ["O", "r"]);
        assert_eq!(join(&[parse("hua1").remove(0), Syllable { text: String::new(), tone: 5 }]), "huā");
    }

    #[test]
    fn letters_are_what_is_left_without_marks() {
        for (marked, plain) in [("zhǒng", "zhong"), ("lǜ", "lü"), ("Àn", "An"), ("ḿ", "m"), ("m̀", "m"), ("hng", "hng")]
        {
            assert_eq!(letters(marked), plain);
        }
        assert_eq!(parse("bu4").remove(0).in_tone(2).text, "bú");
        assert_eq!(parse("Yi1").remove(0).in_tone(5), Syllable { text: "Yi".to_owned(), tone: 5 });
    }

    #[test]
    fn tones_are_read_back_from_marks() {
        let tones: Vec<u8> =
            from_marked("lái dōu lái le ḿ yyds OK", "来都来了呒yydsOK").iter().map(|syllable| syllable.tone).collect();
        assert_eq!(tones, [2, 1, 2, 5, 2, 0, 0]);
    }
}
