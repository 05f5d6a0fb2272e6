//! Letters drawn out for emphasis: *slaaaay*, *sooooo*, *yesss*.

/// A drawn-out word with its own letters, and which of the letters as written those are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortened {
    /// The word.
    pub word: String,
    /// For every letter as written whether it belongs to the word.
    pub kept: Vec<bool>,
}

/// A letter that stands this often or more in a row is drawn out: no English word has three.
const DRAWN_OUT: usize = 3;
/// More drawn-out letters than this in one word are noise.
const MOST_RUNS: usize = 4;
/// By how much, in Zipf, a longer word may be rarer than a shorter one and still be meant: *toooo* is *too*, not *to*.
const RARER: f32 = 2.5;
/// The least Zipf value of a word that is drawn out.
const LEAST: f32 = 2.0;

/// Whether a letter stands three times or more in a row.
#[must_use]
pub fn is_drawn_out(letters: &[char]) -> bool {
    letters.windows(DRAWN_OUT).any(|run| run.iter().all(|letter| Some(letter) == run.first()))
}

/// The word that a folded one draws out: each run of three letters or more is taken for two or one, and `frequency`
/// says which of the results are words and how common. The longest wins unless a shorter is far commoner.
#[must_use]
pub fn shortened(letters: &[char], frequency: impl Fn(&str) -> Option<f32>) -> Option<Shortened> {
    let runs: Vec<(char, usize)> =
        letters.chunk_by(|a, b| a == b).filter_map(|run| Some((*run.first()?, run.len()))).collect();
    let drawn = runs.iter().filter(|(_, length)| *length >= DRAWN_OUT).count();
    if drawn == 0 || drawn > MOST_RUNS || !letters.iter().all(|letter| letter.is_alphabetic() || *letter == '\'') {
        return None;
    }
    let mut found: Vec<(String, Vec<usize>, f32)> = Vec::new();
    // Bit by bit: which of the runs are taken for one letter. The longest word comes first.
    for choice in 0..1_usize << drawn {
        let mut place = 0;
        let mut lengths = Vec::with_capacity(runs.len());
        for (_, length) in &runs {
            if *length >= DRAWN_OUT {
                lengths.push(if choice >> place & 1 == 1 { 1 } else { 2 });
                place += 1;
            } else {
                lengths.push(*length);
            }
        }
        let word: String =
            runs.iter().zip(&lengths).flat_map(|((letter, _), &length)| std::iter::repeat_n(*letter, length)).collect();
        // A cry is no word: aaaa is not a.
        if word.chars().count() >= 2
            && let Some(zipf) = frequency(&word).filter(|zipf| *zipf >= LEAST)
        {
            found.push((word, lengths, zipf));
        }
    }
    let best = found.iter().map(|(.., zipf)| *zipf).fold(0.0, f32::max);
    let common = found.into_iter().filter(|(.., zipf)| zipf + RARER >= best);
    let (word, lengths, _) = common.reduce(|one, other| if other.0.len() > one.0.len() { other } else { one })?;
    let kept = runs.iter().zip(&lengths).flat_map(|((_, length), &own)| (0..*length).map(move |letter| letter < own));
    Some(Shortened { word, kept: kept.collect() })
}

/// A word whose last letter is only doubled, *omgg*, without the double: `None` where that is no word either.
#[must_use]
pub fn without_double_end(word: &str, frequency: impl Fn(&str) -> Option<f32>) -> Option<String> {
    let mut back = word.chars().rev();
    let (last, before) = (back.next()?, back.next()?);
    let shorter = word.get(..word.len() - last.len_utf8())?;
    let doubled = last == before && last.is_alphabetic() && shorter.chars().count() >= 2;
    (doubled && frequency(shorter).is_some_and(|zipf| zipf >= 4.0)).then(|| shorter.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &[(&str, f32)] = &[
        ("so", 6.8),
        ("slay", 3.5),
        ("to", 7.4),
        ("too", 6.2),
        ("good", 6.0),
        ("god", 5.1),
        ("we", 6.5),
        ("wee", 3.8),
        ("yes", 5.8),
        ("omg", 4.0),
        ("hello", 5.2),
        ("cute", 5.0),
        ("cap", 4.0),
        ("cool", 5.2),
        ("off", 6.0),
        ("of", 7.4),
        ("no", 6.6),
        ("a", 7.3),
        ("please", 5.5),
        ("col", 3.0),
        ("real", 5.5),
        ("reel", 3.9),
    ];

    fn frequency(word: &str) -> Option<f32> {
        WORDS.iter().find(|(known, _)| *known == word).map(|(_, zipf)| *zipf)
    }

    #[track_caller]
    fn check(word: &str, expected: Option<&str>) {
        let letters: Vec<char> = word.chars().collect();
        let found = shortened(&letters, frequency);
        if let Some(found) = &found {
            let kept: String =
                letters.iter().zip(&found.kept).filter(|(_, kept)| **kept).map(|(letter, _)| *letter).collect();
            assert_eq!(kept, found.word, "{word}");
        }
        assert_eq!(found.map(|found| found.word).as_deref(), expected, "{word}");
    }

    #[test]
    fn runs_are_shortened_to_a_word() {
        check("sooooo", Some("so"));
        check("slaaaay", Some("slay"));
        check("toooo", Some("too"));
        check("gooood", Some("good"));
        check("weeee", Some("we"));
        check("yesss", Some("yes"));
        check("yyyyeeeesss", Some("yes"));
        check("pleaseeee", Some("please"));
        check("offff", Some("off"));
        check("coool", Some("cool"));
        check("caaaap", Some("cap"));
    }

    #[test]
    fn cries_and_plain_words_are_not() {
        check("aaaaa", None);
        check("good", None);
        check("xyzzzzz", None);
    }

    #[test]
    fn a_doubled_end() {
        assert_eq!(without_double_end("omgg", frequency).as_deref(), Some("omg"));
        assert_eq!(without_double_end("off", frequency).as_deref(), Some("of"));
        assert_eq!(without_double_end("zz", frequency), None);
    }
}
