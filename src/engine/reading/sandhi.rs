//! Tone sandhi: the tones that words have when they are spoken one after another, where dictionaries give those of each
//! syllable alone.
//!
//! Three changes, in this order: 一 and 不 by the tone that follows; neutral tones of grammar (看一看, 去不去, 这个, 看看);
//! a third tone before another, within a word first and then between words. `sandhi.txt` says what comes out.

/// A syllable on its way to being spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beat {
    /// The character that is read.
    pub character: char,
    /// 1 to 4, 5 for the neutral tone, 0 where it has none.
    pub tone: u8,
    /// The number of its word; the same as its neighbour's within a word.
    pub word: usize,
}

/// The tones of syllables that are spoken without a pause, one for each. `is_word` tells where a longer word is joined:
/// 小·老虎, 展览·馆.
#[must_use]
pub fn spoken(beats: &[Beat], is_word: &dyn Fn(&str) -> bool) -> Vec<u8> {
    let mut tones: Vec<u8> =
        (0..beats.len()).map(|place| Place { beats, place }.one_not().unwrap_or_else(|| tone(beats, place))).collect();
    for (place, tone) in tones.iter_mut().enumerate() {
        if *tone > 0 && (Place { beats, place }).is_neutral() {
            *tone = 5;
        }
    }
    third(beats, &mut tones, is_word);
    tones
}

fn tone(beats: &[Beat], place: usize) -> u8 {
    beats.get(place).map_or(0, |beat| beat.tone)
}

const DIGITS: &str = "零〇一二三四五六七八九";
/// What 个 counts from; after these it is spoken without stress.
const COUNTED: &str = "一二两三四五六七八九十几半这那哪每这那某兩幾這";
/// Verbs that are said twice for "a little": 看看. The second is spoken without stress.
const TWICE: &str = "看说想听试等走聊问谈坐玩逛尝猜找查学写练讲笑躺歇說聽試問談嘗學寫練講";

/// One syllable among its neighbours.
struct Place<'beats> {
    beats: &'beats [Beat],
    place: usize,
}

impl Place<'_> {
    /// The character so many places further on, or back.
    fn at(&self, by: isize) -> Option<&Beat> {
        self.beats.get(self.place.checked_add_signed(by)?)
    }

    fn character(&self, by: isize) -> Option<char> {
        self.at(by).map(|beat| beat.character)
    }

    fn is_one_of(&self, by: isize, characters: &str) -> bool {
        self.character(by).is_some_and(|character| characters.contains(character))
    }

    /// The tone of 一 or 不; `None` for any other syllable and where it keeps its own.
    fn one_not(&self) -> Option<u8> {
        let next = self.at(1)?;
        match (self.character(0)?, tone(self.beats, self.place)) {
            ('一', 1) if !self.is_numeral() => match next.tone {
                4 => Some(2),
                1..=3 => Some(4),
                // 一个 may be written with a neutral 个, which is a fourth tone all the same.
                5 if self.is_one_of(1, "个個") => Some(2),
                5 => Some(4),
                _ => None,
            },
            // 不不不: each for itself.
            ('不', 4) if next.tone == 4 && next.character != '不' => Some(2),
            _ => None,
        }
    }

    /// Whether 一 is a numeral or an ordinal here, which keeps its tone: 十一, 第一, 一二三, 一月, 周一.
    fn is_numeral(&self) -> bool {
        let before = |characters: &str| self.is_one_of(-1, characters);
        let next = |characters: &str| self.is_one_of(1, characters);
        let ends_word = |place: isize| {
            let own = self.at(0).map(|beat| beat.word);
            self.at(place).is_none_or(|beat| Some(beat.word) != own)
        };
        // The end of a word of several syllables: 唯一, 统一, 星期一. After 这 and its like, it is a numeral of what follows.
        let last = !ends_word(-1) && ends_word(1) && !before("这那哪每某另這");
        let alone = ends_word(-1) && ends_word(1);
        // 统一一下: the numeral before it ends a word of its own.
        let counted = before(DIGITS) && !(before("一") && ends_word(-1) && self.is_word_before());
        last || counted
            || before("第初十")
            || next(DIGITS)
            || next("十月号楼號樓")
            || (next("等级級流线線") && !ends_word(1))
            || (next("无無") && before("独獨"))
            || (alone && self.place == 0 && next("是则則"))
            || (alone && before("大高研") && next("新开開上下的学學生"))
            || (next("日") && before("月"))
            || (next("年") && self.is_one_of(2, "级級"))
    }

    /// Whether the syllable before is in a word with the one before that.
    fn is_word_before(&self) -> bool {
        self.at(-2).zip(self.at(-1)).is_some_and(|(first, second)| first.word == second.word)
    }

    /// Whether the grammar takes the syllable's tone away.
    fn is_neutral(&self) -> bool {
        let (Some(own), Some(before)) = (self.character(0), self.at(-1)) else { return false };
        let repeats = |by: isize| self.character(by) == Some(before.character);
        match own {
            // 看一看, but not 一步一步 and 天天.
            '一' => {
                repeats(1) && !self.is_numeral() && self.character(-2) != Some('一') && !self.is_one_of(-1, DIGITS)
            }
            '不' => repeats(1) && before.character != '不',
            '个' | '個' => self.is_one_of(-1, COUNTED),
            _ => own == before.character && TWICE.contains(own) && !repeats(1) && self.character(-2) != Some(own),
        }
    }
}

/// A third tone before another becomes a second one: inside words first, then between them from the end of what is said to
/// its beginning, where at least one of the two words has one syllable. Longer words begin anew.
fn third(beats: &[Beat], tones: &mut [u8], is_word: &dyn Fn(&str) -> bool) {
    let words: Vec<&[Beat]> = beats.chunk_by(|a, b| a.word == b.word).collect();
    let mut rest = &mut *tones;
    for word in &words {
        let (own, after) = std::mem::take(&mut rest).split_at_mut(word.len());
        within(word, own, is_word);
        rest = after;
    }
    let mut end = beats.len();
    for pair in words.windows(2).rev() {
        let [first, second] = pair else { continue };
        end -= second.len();
        if first.len() == 1 || second.len() == 1 {
            meet(tones, end);
        }
    }
}

/// The same inside one word: its parts first, then the place where they meet.
fn within(word: &[Beat], tones: &mut [u8], is_word: &dyn Fn(&str) -> bool) {
    if word.len() < 2 {
        return;
    }
    let joint = joint(word, is_word);
    let ((left, right), (first, second)) = (word.split_at(joint), tones.split_at_mut(joint));
    within(left, first, is_word);
    within(right, second, is_word);
    meet(tones, joint);
}

/// The syllable before a place changes if it and the one behind the place are both third tones.
fn meet(tones: &mut [u8], joint: usize) {
    if let Some([first @ 3, 3]) = joint.checked_sub(1).and_then(|before| tones.get_mut(before..=joint)) {
        *first = 2;
    }
}

/// Where a word of two or more syllables is joined: behind the longest word that it begins with, but before the word that it
/// ends with where it begins with none.
fn joint(word: &[Beat], is_word: &dyn Fn(&str) -> bool) -> usize {
    let text: Vec<char> = word.iter().map(|beat| beat.character).collect();
    let known = |part: Option<&[char]>| part.is_some_and(|part| is_word(&part.iter().collect::<String>()));
    let begins = (2..word.len()).rev().find(|&end| known(text.get(..end)));
    let ends = || (1..word.len() - 1).find(|&start| known(text.get(start..)));
    begins.or_else(ends).unwrap_or_else(|| 2.min(word.len() - 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::reading::pinyin;

    /// Words that are parts of longer ones in the examples.
    const PARTS: [&str; 12] =
        ["展览", "老虎", "洗手", "管理", "水果", "雨伞", "老板", "总统", "很好", "处理", "永远", "友好"];

    /// An example in three columns: words, their readings in numbers, what is spoken.
    fn example(line: &str) -> (String, String) {
        let mut columns = line.split('\t');
        let mut column = || columns.next().unwrap_or_else(|| panic!("sandhi.txt: «{line}» lacks a column"));
        let (words, numbered, expected) = (column(), column(), column());
        let reading = pinyin::parse(numbered);
        let characters = words.split(' ').enumerate().flat_map(|(word, text)| text.chars().map(move |it| (it, word)));
        let beats: Vec<Beat> = characters
            .zip(&reading)
            .map(|((character, word), syllable)| Beat { character, tone: syllable.tone, word })
            .collect();
        assert_eq!(beats.len(), reading.len(), "sandhi.txt: «{line}» has another number of syllables");
        let tones = spoken(&beats, &|word| PARTS.contains(&word));
        let spoken: Vec<_> = reading
            .iter()
            .zip(tones)
            .map(|(own, tone)| if own.tone == tone { own.clone() } else { own.in_tone(tone) })
            .collect();
        (pinyin::join(&spoken), expected.to_owned())
    }

    #[test]
    fn examples_are_spoken_as_they_say() {
        let lines: Vec<&str> = include_str!("sandhi.txt").lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.len() >= 60, "there are only {} examples", lines.len());
        let wrong: Vec<String> = lines
            .iter()
            .map(|line| (line, example(line)))
            .filter(|(_, (got, expected))| got != expected)
            .map(|(line, (got, _))| format!("{line} is spoken {got}"))
            .collect();
        assert_eq!(wrong, Vec::<String>::new());
    }

    #[test]
    fn nothing_is_spoken_without_words() {
        assert_eq!(spoken(&[], &|_| true), Vec::<u8>::new());
        assert_eq!(spoken(&[Beat { character: '一', tone: 1, word: 0 }], &|_| true), [1]);
        assert_eq!(spoken(&[Beat { character: 'K', tone: 0, word: 7 }], &|_| true), [0]);
    }
}
