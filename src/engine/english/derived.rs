//! Words that people make on the spot from a known one: *the goodest boy who ever boyed*, *blueish*, *randomness*.

/// Endings that make new words, and what is put back to have the old one. Not *-y*, *-er* and *-ly*: slips look the
/// same (*realy*).
const ENDINGS: &[(&str, &[&str])] = &[
    ("ed", &["", "e"]),
    ("ing", &["", "e"]),
    ("est", &["", "e"]),
    ("ish", &["", "e"]),
    ("ness", &[""]),
    ("iness", &["y"]),
    ("ism", &["", "e"]),
    ("maxxing", &[""]),
    ("maxing", &[""]),
    ("pilled", &[""]),
    ("core", &[""]),
    ("gate", &[""]),
    ("fest", &[""]),
    ("worthy", &[""]),
];

/// Fewest letters of the word that the new one is made from.
const SHORTEST: usize = 3;

/// The known word that an unknown folded one is made from, by its ending; `None` where no ending leads to one.
///
/// ```
/// use yizhu_engine::engine::english::base_of;
/// assert_eq!(base_of("boyed", |word| word == "boy").as_deref(), Some("boy"));
/// assert_eq!(base_of("boyed", |_| false), None);
/// ```
#[must_use]
pub fn base_of(word: &str, known: impl Fn(&str) -> bool) -> Option<String> {
    ENDINGS.iter().find_map(|(ending, put_back)| {
        let stem = word.strip_suffix(ending).filter(|stem| stem.len() >= SHORTEST)?;
        let undoubled = stem.chars().rev().take(2).collect::<Vec<_>>();
        let doubled = matches!(undoubled.as_slice(), [last, other] if last == other);
        let short = stem.chars().take(stem.chars().count().saturating_sub(1)).collect::<String>();
        let plain = put_back.iter().map(|end| format!("{stem}{end}"));
        plain.chain(doubled.then_some(short)).find(|base| known(base))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: Option<&str>) {
        let known = |word: &str| ["boy", "couch", "fun", "grace", "looks"].contains(&word);
        assert_eq!(base_of(word, known).as_deref(), expected, "{word}");
    }

    #[test]
    fn new_words_lead_to_their_base() {
        check("boyed", Some("boy"));
        check("couchish", Some("couch"));
        check("funnest", Some("fun"));
        check("gracing", Some("grace"));
        check("looksmaxxing", Some("looks"));
    }

    #[test]
    fn other_words_lead_nowhere() {
        check("tabled", None);
        check("ed", None);
        check("", None);
    }
}
