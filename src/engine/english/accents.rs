//! Accents of loan words, which dictionaries of English mostly leave out: *résumés*, *café*.

const BARE: &[(&str, char)] = &[
    ("àáâãäå", 'a'),
    ("ç", 'c'),
    ("èéêë", 'e'),
    ("ìíîï", 'i'),
    ("ñ", 'n'),
    ("òóôõöø", 'o'),
    ("ùúûü", 'u'),
    ("ýÿ", 'y'),
];

/// A folded word without its accents; `None` where it has none.
#[must_use]
pub fn without_accents(word: &str) -> Option<String> {
    let bare =
        |letter: char| BARE.iter().find(|(letters, _)| letters.contains(letter)).map_or(letter, |(_, bare)| *bare);
    let found: String = word.chars().map(bare).collect();
    (found != word).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_go_and_other_letters_stay() {
        assert_eq!(without_accents("résumés").as_deref(), Some("resumes"));
        assert_eq!(without_accents("naïve").as_deref(), Some("naive"));
        assert_eq!(without_accents("plain"), None);
    }
}
