//! English plurals of words that no list has: the noun that a phrase turns on, in its plural.

/// Nouns whose plural is no spelling rule. Facts of the language.
const IRREGULAR: &[(&str, &str)] = &[
    ("child", "children"),
    ("deer", "deer"),
    ("fish", "fish"),
    ("foot", "feet"),
    ("goldfish", "goldfish"),
    ("goose", "geese"),
    ("half", "halves"),
    ("hero", "heroes"),
    ("knife", "knives"),
    ("leaf", "leaves"),
    ("life", "lives"),
    ("loaf", "loaves"),
    ("man", "men"),
    ("mango", "mangoes"),
    ("moose", "moose"),
    ("mouse", "mice"),
    ("ox", "oxen"),
    ("person", "people"),
    ("potato", "potatoes"),
    ("quiz", "quizzes"),
    ("salmon", "salmon"),
    ("scarf", "scarves"),
    ("series", "series"),
    ("sheep", "sheep"),
    ("shelf", "shelves"),
    ("shrimp", "shrimp"),
    ("species", "species"),
    ("squid", "squid"),
    ("thief", "thieves"),
    ("tomato", "tomatoes"),
    ("tooth", "teeth"),
    ("wife", "wives"),
    ("wolf", "wolves"),
    ("woman", "women"),
];

/// Words behind which a noun is only described: *cup of tea*, *noodles with beef*.
const BEHIND_THE_NOUN: [&str; 6] = ["of", "with", "in", "for", "from", "on"];

/// The plural of a noun or of a phrase that turns on one.
///
/// ```
/// use yizhu_engine::engine::reply::plural;
/// assert_eq!(["egg tart", "cup of tea", "dish", "puppy", "goldfish"].map(plural), [
///     "egg tarts", "cups of tea", "dishes", "puppies", "goldfish"
/// ]);
/// ```
#[must_use]
pub fn plural(phrase: &str) -> String {
    let words: Vec<&str> = phrase.split(' ').collect();
    let behind = words.iter().position(|word| BEHIND_THE_NOUN.contains(word)).filter(|place| *place > 0);
    let noun = behind.unwrap_or(words.len()).saturating_sub(1);
    let written = |(place, word): (usize, &&str)| if place == noun { of_word(word) } else { (*word).to_owned() };
    words.iter().enumerate().map(written).collect::<Vec<String>>().join(" ")
}

fn of_word(word: &str) -> String {
    let lower = word.to_lowercase();
    if let Some((_, plural)) = IRREGULAR.iter().find(|(own, _)| *own == lower) {
        let rest: String = plural.chars().skip(1).collect();
        // The first letter stays as it was written.
        return word.chars().take(1).chain(rest.chars()).collect();
    }
    for (end, plural) in
        [("woman", "women"), ("man", "men"), ("child", "children"), ("fish", "fish"), ("mouse", "mice")]
    {
        let rest =
            lower.strip_suffix(end).filter(|rest| rest.len() > 2 && !matches!(*rest, "hu" | "ger" | "rom" | "sha"));
        if let Some(stem) = rest.and_then(|rest| word.get(..rest.len())) {
            return format!("{stem}{plural}");
        }
    }
    let vowel_before =
        |end: char| lower.strip_suffix(end).is_some_and(|stem| stem.ends_with(['a', 'e', 'i', 'o', 'u']));
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|end| lower.ends_with(end));
    match word.strip_suffix('y') {
        Some(stem) if !vowel_before('y') && word.chars().count() > 1 => format!("{stem}ies"),
        _ if hisses => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_have_their_plural() {
        for (one, many) in [
            ("cat", "cats"),
            ("box", "boxes"),
            ("toy", "toys"),
            ("baby", "babies"),
            ("guinea pig", "guinea pigs"),
            ("woman", "women"),
            ("policeman", "policemen"),
            ("German", "Germans"),
            ("human", "humans"),
            ("shaman", "shamans"),
            ("bowl of rice", "bowls of rice"),
            ("mouse", "mice"),
            ("Leaf", "Leaves"),
            ("PhD", "PhDs"),
            ("photo", "photos"),
            ("jellyfish", "jellyfish"),
            ("watch", "watches"),
        ] {
            assert_eq!(plural(one), many);
        }
    }
}
