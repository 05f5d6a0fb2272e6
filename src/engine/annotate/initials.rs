//! Letters of Chinese posts that are the initials of Chinese words.

/// What writers of English shorten without a vowel too.
const ENGLISH: &str = " hmm hmmm shh psst pls plz thx tbh btw bgm css html http https www xml pdf ppt png mp mrs npc dlc fps rpg vlog blvd nvm brb kdrama mv pmv wtf lgbt ";

/// Whether letters of a Chinese post look like the initials of Chinese words (*bdjw*), which no reader of English knows.
pub fn is_initials(written: &str) -> bool {
    let consonant = |letter: char| letter.is_ascii_lowercase() && !"aeiouy".contains(letter);
    (3..=8).contains(&written.len()) && written.chars().all(consonant) && !ENGLISH.contains(&format!(" {written} "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_of_chinese_words() {
        for (written, expected) in [
            ("bdjw", true),
            ("xswl", true),
            ("pls", false),
            ("bgm", false),
            ("emo", false),
            ("KFC", false),
            ("cm", false),
        ] {
            assert_eq!(is_initials(written), expected, "{written}");
        }
    }
}
