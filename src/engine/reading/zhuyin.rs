//! Zhuyin (ㄅㄆㄇㄈ) from pinyin, with its tone marks: none for the first tone, a dot before a neutral syllable.
//!
//! Both write the same sounds, so a syllable is taken apart into initial, medial and final and put together again. What
//! is no Mandarin syllable (Latin letters, punctuation) stays as it is.

use crate::engine::reading::Syllable;
use crate::engine::reading::pinyin;

/// Initials; two letters before one.
const INITIALS: [(&str, char); 21] = [
    ("zh", 'ㄓ'),
    ("ch", 'ㄔ'),
    ("sh", 'ㄕ'),
    ("b", 'ㄅ'),
    ("p", 'ㄆ'),
    ("m", 'ㄇ'),
    ("f", 'ㄈ'),
    ("d", 'ㄉ'),
    ("t", 'ㄊ'),
    ("n", 'ㄋ'),
    ("l", 'ㄌ'),
    ("g", 'ㄍ'),
    ("k", 'ㄎ'),
    ("h", 'ㄏ'),
    ("j", 'ㄐ'),
    ("q", 'ㄑ'),
    ("x", 'ㄒ'),
    ("r", 'ㄖ'),
    ("z", 'ㄗ'),
    ("c", 'ㄘ'),
    ("s", 'ㄙ'),
];

/// Syllables that are no initial and final: interjections, and the *r* of erhua.
const WHOLE: [(&str, &str); 7] =
    [("r", "ㄦ"), ("er", "ㄦ"), ("m", "ㄇ"), ("n", "ㄋ"), ("ng", "ㄫ"), ("hm", "ㄏㄇ"), ("hng", "ㄏㄫ")];

/// A syllable in zhuyin.
///
/// ```
/// use yizhu_engine::engine::reading::{pinyin, zhuyin};
/// let write = |numbered: &str| pinyin::parse(numbered).iter().map(zhuyin::write).collect::<Vec<_>>().join(" ");
/// assert_eq!(write("zhong4 cao3"), "ㄓㄨㄥˋ ㄘㄠˇ");
/// assert_eq!(write("lu:3 ma5 O K"), "ㄌㄩˇ ˙ㄇㄚ O K");
/// ```
#[must_use]
pub fn write(syllable: &Syllable) -> String {
    if syllable.tone == 0 {
        return syllable.text.clone();
    }
    let letters = pinyin::letters(&syllable.text).to_lowercase();
    let whole = sounds(&letters).map(|sounds| toned(&sounds, syllable.tone));
    // huār: the r comes behind the tone mark, as a sound of its own.
    let erhua = || Some(toned(&sounds(letters.strip_suffix('r')?)?, syllable.tone) + "ㄦ");
    whole.or_else(erhua).unwrap_or_else(|| syllable.text.clone())
}

fn toned(sounds: &str, tone: u8) -> String {
    let mark = match tone {
        2 => "ˊ",
        3 => "ˇ",
        4 => "ˋ",
        5 if sounds != "ㄦ" => return format!("˙{sounds}"),
        _ => "",
    };
    format!("{sounds}{mark}")
}

/// The sounds of a syllable in plain lower-case letters; `None` where it is no syllable.
fn sounds(letters: &str) -> Option<String> {
    if let Some((_, sounds)) = WHOLE.iter().find(|(whole, _)| *whole == letters) {
        return Some((*sounds).to_owned());
    }
    let initial = INITIALS.iter().find(|(initial, _)| letters.starts_with(initial));
    let rest = initial.map_or(Some(letters), |(initial, _)| letters.strip_prefix(initial))?;
    let sign = initial.map(|(_, sign)| *sign);
    // The vowel of zhi, chi, shi, ri, zi, ci and si is not written.
    if rest == "i" && sign.is_some_and(|sign| "ㄓㄔㄕㄖㄗㄘㄙ".contains(sign)) {
        return sign.map(String::from);
    }
    let mut written: String = sign.into_iter().collect();
    let (medial, rest) = medial(rest, sign)?;
    written.extend(medial);
    written.push_str(end(rest, medial)?);
    (!written.is_empty()).then_some(written)
}

/// The medial ㄧ, ㄨ or ㄩ and what follows it. Pinyin writes it in several ways: y and w where nothing stands before it, u for
/// ü behind j, q and x, and o in -ong.
fn medial(rest: &str, initial: Option<char>) -> Option<(Option<char>, &str)> {
    const I: Option<char> = Some('ㄧ');
    const U: Option<char> = Some('ㄨ');
    const UE: Option<char> = Some('ㄩ');
    let soft = initial.is_some_and(|initial| "ㄐㄑㄒ".contains(initial));
    if initial.is_none() {
        if let Some(rest) = rest.strip_prefix("yu") {
            return Some((UE, rest));
        }
        if let Some(rest) = rest.strip_prefix("yong") {
            return rest.is_empty().then_some((UE, "eng"));
        }
        if let Some(rest) = rest.strip_prefix("yi").or_else(|| rest.strip_prefix('y')) {
            return Some((I, rest));
        }
        if let Some(rest) = rest.strip_prefix("wu").or_else(|| rest.strip_prefix('w')) {
            return Some((U, rest));
        }
    }
    Some(match rest {
        "iong" => (UE, "eng"),
        "ong" => (U, "eng"),
        _ => match (rest.strip_prefix('i'), rest.strip_prefix('u'), rest.strip_prefix('ü')) {
            (Some(rest), ..) => (I, rest),
            (_, Some(rest), _) if soft => (UE, rest),
            (_, Some(rest), _) => (U, rest),
            (.., Some(rest)) => (UE, rest),
            _ => (None, rest),
        },
    })
}

/// The final, behind a medial often shortened: iu is iou, ui is uei, un is uen, in is ien, ing is ieng.
fn end(rest: &str, medial: Option<char>) -> Option<&'static str> {
    Some(match (rest, medial) {
        ("", Some(_)) => "",
        ("a", _) => "ㄚ",
        ("o", _) => "ㄛ",
        ("e", Some('ㄧ' | 'ㄩ')) => "ㄝ",
        ("e", _) => "ㄜ",
        ("ai", _) => "ㄞ",
        ("ei", _) | ("i", Some('ㄨ')) => "ㄟ",
        ("ao", _) => "ㄠ",
        ("ou", _) | ("u", Some('ㄧ')) => "ㄡ",
        ("an", _) => "ㄢ",
        ("en", _) | ("n", Some(_)) => "ㄣ",
        ("ang", _) => "ㄤ",
        ("eng", _) | ("ng", Some(_)) => "ㄥ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(numbered: &str, expected: &str) {
        let mut reading = pinyin::parse(numbered);
        pinyin::fuse(&mut reading);
        let written: Vec<String> = reading.iter().map(write).filter(|text| !text.is_empty()).collect();
        assert_eq!(written.join(" "), expected);
    }

    #[test]
    fn every_kind_of_syllable() {
        check("ba1 po2 mo4 fo2", "ㄅㄚ ㄆㄛˊ ㄇㄛˋ ㄈㄛˊ");
        check("zhi1 chi2 shi3 ri4 zi5 ci4 si3", "ㄓ ㄔˊ ㄕˇ ㄖˋ ˙ㄗ ㄘˋ ㄙˇ");
        check(
            "yi1 ya4 yao4 ye3 you3 yan2 yin1 yang2 ying1 yo1",
            "ㄧ ㄧㄚˋ ㄧㄠˋ ㄧㄝˇ ㄧㄡˇ ㄧㄢˊ ㄧㄣ ㄧㄤˊ ㄧㄥ ㄧㄛ",
        );
        check("wu3 wa1 wo3 wai4 wei2 wan2 wen4 wang3 weng1", "ㄨˇ ㄨㄚ ㄨㄛˇ ㄨㄞˋ ㄨㄟˊ ㄨㄢˊ ㄨㄣˋ ㄨㄤˇ ㄨㄥ");
        check("yu2 yue4 yuan2 yun2 yong4", "ㄩˊ ㄩㄝˋ ㄩㄢˊ ㄩㄣˊ ㄩㄥˋ");
        check("ju1 que4 xuan3 jun1 xiong2 jiu3 qia4", "ㄐㄩ ㄑㄩㄝˋ ㄒㄩㄢˇ ㄐㄩㄣ ㄒㄩㄥˊ ㄐㄧㄡˇ ㄑㄧㄚˋ");
        check("nu:3 lu:e4 lu4 nuo4", "ㄋㄩˇ ㄌㄩㄝˋ ㄌㄨˋ ㄋㄨㄛˋ");
        check("gui4 lun2 dong1 zhong4 liu2 lin2 ling2", "ㄍㄨㄟˋ ㄌㄨㄣˊ ㄉㄨㄥ ㄓㄨㄥˋ ㄌㄧㄡˊ ㄌㄧㄣˊ ㄌㄧㄥˊ");
        check("er2 e4 ei1 en1 ang2 o1 ou3 ai4", "ㄦˊ ㄜˋ ㄟ ㄣ ㄤˊ ㄛ ㄡˇ ㄞˋ");
        check("biang2 fiao4 rua2 lo5 den4 kei1 zhei4", "ㄅㄧㄤˊ ㄈㄧㄠˋ ㄖㄨㄚˊ ˙ㄌㄛ ㄉㄣˋ ㄎㄟ ㄓㄟˋ");
        check("Bei3 jing1", "ㄅㄟˇ ㄐㄧㄥ");
    }

    #[test]
    fn erhua_and_odd_syllables() {
        check("hua1 r5", "ㄏㄨㄚㄦ");
        check("yi1 dian3 r5", "ㄧ ㄉㄧㄢˇㄦ");
        check("r5", "ㄦ");
        check("m2 hng5 ng4 hm5 xx5", "ㄇˊ ˙ㄏㄫ ㄫˋ ˙ㄏㄇ");
        check("ka3 la1 O K", "ㄎㄚˇ ㄌㄚ O K");
        check("A · B , 21", "A · B , 21");
        // No syllable: it stays readable.
        check("shi2ke4", "shíkè");
    }
}
