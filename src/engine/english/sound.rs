//! What is typed for its sound or sight and is no word: laughter, keys hit at random.

/// Whether a folded run of letters is laughter: *hahaha*, *ahahha*, *hehe*, *lololol*.
#[must_use]
pub fn is_laughter(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let start = ["mua", "bwa", "mwa", "ba", "tee"]
        .iter()
        .find_map(|head| word.strip_prefix(head).filter(|rest| rest.starts_with('h')));
    let body = start.unwrap_or(word);
    let of = |vowel: char| {
        let breaths = body.matches('h').count();
        body.chars().all(|letter| letter == 'h' || letter == vowel)
            && breaths >= 2
            && body.contains(vowel)
            && body.len() >= if start.is_some() { 2 } else { 4 }
    };
    let lol = letters.len() >= 5 && letters.chunks(2).all(|pair| matches!(pair, ['l', 'o'] | ['l']));
    let bwaha = start.is_some() && matches!(body, "ha" | "hee" | "haha");
    "aeio".chars().any(of) || lol || bwaha
}

/// Whether a folded run of letters that no dictionary has looks like keys hit at random: *asdfghjkl*, *sksksk*.
#[must_use]
pub fn is_keyboard_smash(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let length = letters.len();
    if length < 5 || !letters.iter().all(char::is_ascii_lowercase) {
        return false;
    }
    if letters.chunks(2).all(|pair| matches!(pair, ['s', 'k'] | ['s']))
        || letters.chunks(2).all(|pair| matches!(pair, ['k', 's'] | ['k']))
    {
        return true;
    }
    let row = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    if row.iter().any(|row| row.contains(word)) {
        return true;
    }
    let count = |set: &str| letters.iter().filter(|letter| set.contains(**letter)).count();
    let home = count("asdfghjkl");
    let vowels = count("aeiouy");
    // Fingers rest on the home row and strike few vowels; an acronym is shorter.
    let longest = letters.split(|letter| "aeiouy".contains(*letter)).map(<[char]>::len).max().unwrap_or_default();
    length >= 6 && home * 10 >= length * 8 && vowels * 4 <= length && longest >= 4
        || length >= 8 && longest >= 6 && home * 2 >= length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn laughter() {
        for word in [
            "haha",
            "hahaha",
            "ahahaha",
            "hahahahah",
            "hehe",
            "hehehe",
            "lolol",
            "lololol",
            "bahaha",
            "muahaha",
            "hahahha",
        ] {
            assert!(is_laughter(word), "{word}");
        }
        for word in ["ha", "ah", "lol", "hah", "hello", "banana", "aha", "oh", "lo", "teeth", "heh"] {
            assert!(!is_laughter(word), "{word}");
        }
    }

    #[test]
    fn keys_hit_at_random() {
        for word in ["asdfghjkl", "asdfgh", "sksksk", "sksksksks", "ajskdjfk", "dsfjkldsjf", "qwerty"] {
            assert!(is_keyboard_smash(word), "{word}");
        }
        for word in
            ["flask", "glass", "skills", "strengths", "salad", "slaaay", "brooklyn", "grwm", "iykyk", "alaska", "hdfjk"]
        {
            assert!(!is_keyboard_smash(word), "{word}");
        }
    }
}
