//! *a* or *an*, by the sound that the next word begins with.

/// Letters whose names begin with a vowel: an FAQ, an X-ray.
const SPELT_WITH_A_VOWEL: &str = "AEFHILMNORSX";

/// Abbreviations in capitals that are read as words or that would else be taken for words.
const READ_AS_WORDS: &[&str] =
    &["FIFA", "HEPA", "LASIK", "LEGO", "MIDI", "NASA", "NATO", "RAM", "ROM", "SIM", "SARS", "MERS", "SWAT"];

/// Beginnings that are spelt with a consonant and spoken with a vowel.
const SILENT_H: &[&str] = &["heir", "herbal", "honest", "honor", "honour", "hour"];

/// Whole words of both kinds that begin like others of the other kind: an herb, but a herbivore; a one-piece, an onerous task.
const WHOLE: &[(&str, bool)] = &[
    ("herb", true),
    ("herbs", true),
    ("one", false),
    ("ones", false),
    ("once", false),
    ("oneself", false),
    ("oneness", false),
];

/// Beginnings that are spelt with a vowel and spoken with a consonant: *yu-* and *wu-*.
const SPOKEN_WITH_A_CONSONANT: &[&str] = &[
    "eu", "ewe", "oui", "ubiquit", "ufo", "ukr", "ukul", "unanim", "union", "unif", "unicorn", "uniq", "unis", "unit",
    "univ", "unilat", "unice", "ulys", "uran", "urea", "ureth", "uri", "urol", "usa", "use", "usi", "usual", "usur",
    "uten", "uter", "util", "utop", "uyghur", "usb", "uk", "ugand", "urugu", "utah",
];

/// The indefinite article before some words. Capitals are read letter by letter, digits as numbers.
///
/// ```
/// use yizhu_engine::engine::reply::article;
/// assert_eq!(["hour", "university", "MBA", "UFO", "egg", "8-pack"].map(article), ["an", "a", "an", "a", "an", "an"]);
/// ```
#[must_use]
pub fn article(words: &str) -> &'static str {
    if begins_with_vowel(words) { "an" } else { "a" }
}

fn begins_with_vowel(words: &str) -> bool {
    let first = words.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    let Some(letter) = first.chars().next() else { return false };
    if letter.is_ascii_digit() {
        let number = first.trim_end_matches(|c: char| !c.is_ascii_digit());
        let spoken_alone = number.len() % 3 == 2 && (number.starts_with("11") || number.starts_with("18"));
        return letter == '8' || spoken_alone;
    }
    let capitals = first.chars().count() > 1 && first.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    if (capitals || first.chars().count() == 1) && letter.is_ascii_uppercase() && !READ_AS_WORDS.contains(&first) {
        // A alone is the article's own letter, an A.
        return SPELT_WITH_A_VOWEL.contains(letter);
    }
    // T-shirt, x-ray, e-bike: a single letter before a hyphen is spelt.
    let single = first.chars().count() == 1;
    if single {
        return SPELT_WITH_A_VOWEL.contains(letter.to_ascii_uppercase());
    }
    let lower = first.to_lowercase();
    if let Some((_, vowel)) = WHOLE.iter().find(|(word, _)| *word == lower) {
        return *vowel;
    }
    let begins = |list: &[&str]| list.iter().any(|beginning| lower.starts_with(beginning));
    if begins(SILENT_H) {
        return true;
    }
    if begins(SPOKEN_WITH_A_CONSONANT) {
        return false;
    }
    matches!(lower.chars().next(), Some('a' | 'e' | 'i' | 'o' | 'u' | 'é' | 'à' | 'ö' | 'ü'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(article_and_words: &str) {
        let (expected, words) = article_and_words.split_once(' ').unwrap();
        assert_eq!(article(words), expected, "{words}");
    }

    #[test]
    fn the_sound_decides() {
        for words in [
            "a cat",
            "an egg tart",
            "an hour",
            "an honest review",
            "an heirloom tomato",
            "a house",
            "a hotpot",
            "a university",
            "a unicorn mug",
            "a unique bag",
            "a uniform",
            "an umbrella",
            "an uninteresting one",
            "an unidentified dish",
            "a used phone",
            "a useful tip",
            "a ukulele",
            "a UFO",
            "a US visa",
            "an MBA",
            "an X-ray",
            "an iPhone",
            "a European hat",
            "a one-piece",
            "an onion",
            "an SUV",
            "an NFT",
            "a NASA cap",
            "an 8-pack",
            "an 11-piece set",
            "an 18-inch wok",
            "a 100-year-old tree",
            "a T-shirt",
            "an A",
            "a B",
            "an LED lamp",
            "an oyster",
            "an Uber",
            "an eclair",
            "an e-bike",
            "an iced latte",
            "a yogurt",
            "an owl",
        ] {
            check(words);
        }
    }
}
