//! Words that are run together, with or without their apostrophe: *don't*, *dont*, *y'all're*, *gonna*.
//!
//! The rows are facts of the language. A form without apostrophe that is a word of its own (*its, were, well, wed,
//! shell, hell, ill, id, lets*) is taken for a contraction only where the next word says so.

/// Forms that no rule builds, and what they are in full; sorted.
const WHOLE: &[(&str, &str)] = &[
    ("'bout", "about"),
    ("'cause", "because"),
    ("'coz", "because"),
    ("'cuz", "because"),
    ("'em", "them"),
    ("'n", "and"),
    ("'round", "around"),
    ("'til", "until"),
    ("'tis", "it is"),
    ("'twas", "it was"),
    ("abit", "a bit"),
    ("ain't", "am/is/are/has/have not"),
    ("aint", "am/is/are/has/have not"),
    ("alot", "a lot"),
    ("arent", "are not"),
    ("aswell", "as well"),
    ("atleast", "at least"),
    ("betcha", "bet you"),
    ("c'mon", "come on"),
    ("can't", "cannot"),
    ("cant", "cannot"),
    ("cmon", "come on"),
    ("coulda", "could have"),
    ("couldnt", "could not"),
    ("couldve", "could have"),
    ("cuppa", "cup of"),
    ("d'you", "do you"),
    ("didnt", "did not"),
    ("doesnt", "does not"),
    ("doncha", "don't you"),
    ("dont", "do not"),
    ("dontcha", "don't you"),
    ("dunno", "do not know"),
    ("eachother", "each other"),
    ("em", "them"),
    ("finna", "fixing to"),
    ("gimme", "give me"),
    ("gonna", "going to"),
    ("gotcha", "got you"),
    ("gotta", "got to"),
    ("hadnt", "had not"),
    ("hafta", "have to"),
    ("hasnt", "has not"),
    ("havent", "have not"),
    ("hes", "he is"),
    ("howd", "how did"),
    ("hows", "how is"),
    ("i'ma", "i am going to"),
    ("i'mma", "i am going to"),
    ("im", "i am"),
    ("ima", "i am going to"),
    ("imma", "i am going to"),
    ("incase", "in case"),
    ("infront", "in front"),
    ("isnt", "is not"),
    ("itll", "it will"),
    ("ive", "i have"),
    ("kinda", "kind of"),
    ("lemme", "let me"),
    ("let's", "let us"),
    ("lotsa", "lots of"),
    ("lotta", "lot of"),
    ("ma'am", "madam"),
    ("mighta", "might have"),
    ("mightve", "might have"),
    ("musta", "must have"),
    ("mustve", "must have"),
    ("needa", "need to"),
    ("needta", "need to"),
    ("o'clock", "of the clock"),
    ("oughta", "ought to"),
    ("outta", "out of"),
    ("shan't", "shall not"),
    ("shes", "she is"),
    ("shoulda", "should have"),
    ("shouldnt", "should not"),
    ("shouldve", "should have"),
    ("sorta", "sort of"),
    ("supposta", "supposed to"),
    ("thankyou", "thank you"),
    ("thatll", "that will"),
    ("thats", "that is"),
    ("theres", "there is"),
    ("theyd", "they would"),
    ("theyll", "they will"),
    ("theyre", "they are"),
    ("theyve", "they have"),
    ("tryna", "trying to"),
    ("wanna", "want to"),
    ("wasnt", "was not"),
    ("werent", "were not"),
    ("weve", "we have"),
    ("whaddaya", "what do you"),
    ("whatcha", "what are you"),
    ("whats", "what is"),
    ("whatve", "what have"),
    ("wheres", "where is"),
    ("whos", "who is"),
    ("whyd", "why did"),
    ("whys", "why is"),
    ("willnt", "will not"),
    ("won't", "will not"),
    ("wont", "will not"),
    ("woulda", "would have"),
    ("wouldnt", "would not"),
    ("wouldve", "would have"),
    ("y'all", "you all"),
    ("ya'll", "you all"),
    ("yall", "you all"),
    ("yalls", "you all's"),
    ("youd", "you would"),
    ("youll", "you will"),
    ("youre", "you are"),
    ("youve", "you have"),
];

/// What stands behind an apostrophe, and its word.
const ENDINGS: &[(&str, &str)] =
    &[("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"), ("'m", "am")];

/// Words of grammar after which *'s* is *is* or *has*; after any other it is the possessive.
const BEFORE_IS: &[&str] =
    &["he", "she", "it", "that", "this", "there", "here", "what", "where", "who", "how", "when", "why"];

/// Words of their own that are also contractions without apostrophe: the apostrophe's form, what it is in full, and the
/// words behind it that tell.
const AMBIGUOUS: &[(&str, &str, &str, &str)] = &[
    (
        "its",
        "it's",
        "it is",
        "a an the so not been just really very too like gonna giving ok okay fine my your always never still all literally actually about me you what how why because called hard easy",
    ),
    ("were", "we're", "we are", "gonna"),
    ("well", "we'll", "we will", "see be"),
    ("hell", "he'll", "he will", "be never have"),
    ("shell", "she'll", "she will", "be never have"),
    ("wed", "we'd", "we would", "love be like rather never have"),
    ("id", "i'd", "i would", "love like be rather say never have go die do give kill prefer recommend also probably"),
    (
        "ill",
        "i'll",
        "i will",
        "be do have take go get never see try give tell make let just wait come always pay send show start",
    ),
    ("lets", "let's", "let us", "go be do get not see talk eat all just start make take hope play have try dance keep"),
];

/// What a folded form is in full, whatever stands around it.
///
/// ```
/// use yizhu_engine::engine::english::contraction;
/// assert_eq!(contraction::full("shouldn't've").as_deref(), Some("should not have"));
/// assert_eq!(contraction::full("dont").as_deref(), Some("do not"));
/// assert_eq!(contraction::full("well"), None);
/// ```
#[must_use]
pub fn full(form: &str) -> Option<String> {
    if let Ok(place) = WHOLE.binary_search_by_key(&form, |row| row.0) {
        return WHOLE.get(place).map(|row| row.1.to_owned());
    }
    if !form.contains('\'') {
        return None;
    }
    for (ending, word) in ENDINGS {
        if let Some(stem) = form.strip_suffix(ending).filter(|stem| !stem.is_empty()) {
            let stem = full(stem).unwrap_or_else(|| stem.to_owned());
            return Some(format!("{stem} {word}"));
        }
    }
    let stem = form.strip_suffix("'s")?;
    BEFORE_IS.contains(&stem).then(|| format!("{stem} is"))
}

/// What a folded form is in full before a folded word, if that word tells; and the form with its apostrophe.
#[must_use]
pub fn full_before(form: &str, next: &str) -> Option<(&'static str, String)> {
    let row = AMBIGUOUS.iter().find(|row| row.0 == form)?;
    row.3.split(' ').any(|word| word == next).then(|| (row.1, row.2.to_owned()))
}

/// The same, where *'s* and *'d* are *has* and *had* before some participles: *it's been*, *you'd better*.
#[must_use]
pub fn with_next(full: String, next: &str) -> String {
    let (is, would) = (full.strip_suffix(" is"), full.strip_suffix(" would"));
    match (next, is, would) {
        ("been" | "got" | "gotten" | "become" | "had", Some(stem), _) => return format!("{stem} has"),
        ("been" | "better" | "had", _, Some(stem)) => return format!("{stem} had"),
        _ => {}
    }
    full
}

/// The same form with its apostrophe where dictionaries write one: *dont* → *don't*.
#[must_use]
pub fn with_apostrophe(form: &str) -> Option<String> {
    let endings = [("nt", "n't"), ("re", "'re"), ("ve", "'ve"), ("ll", "'ll"), ("d", "'d"), ("m", "'m"), ("s", "'s")];
    let expanded = full(form).filter(|_| !form.contains('\''))?;
    endings.iter().find_map(|(bare, ending)| {
        let made = format!("{}{ending}", form.strip_suffix(bare)?);
        (full(&made).as_ref() == Some(&expanded)).then_some(made)
    })
}

/// Whether a folded form begins with an apostrophe of its own: *'cause*.
#[must_use]
pub fn is_clipped(form: &str) -> bool {
    form.starts_with('\'') && full(form).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: &str, expected: Option<&str>) {
        assert_eq!(full(form).as_deref(), expected, "{form}");
    }

    #[test]
    fn the_rows_are_sorted() {
        assert!(WHOLE.is_sorted_by_key(|row| row.0));
    }

    #[test]
    fn with_and_without_apostrophe() {
        check("don't", Some("do not"));
        check("dont", Some("do not"));
        check("can't", Some("cannot"));
        check("won't", Some("will not"));
        check("wont", Some("will not"));
        check("i'm", Some("i am"));
        check("ive", Some("i have"));
        check("youre", Some("you are"));
        check("theyre", Some("they are"));
        check("could've", Some("could have"));
        check("couldve", Some("could have"));
        check("shouldn't've", Some("should not have"));
        check("y'all", Some("you all"));
        check("y'all're", Some("you all are"));
        check("he's", Some("he is"));
        check("what're", Some("what are"));
        check("'til", Some("until"));
        check("imma", Some("i am going to"));
        check("tryna", Some("trying to"));
    }

    #[test]
    fn possessives_and_words_of_their_own_are_none() {
        for word in
            ["cat's", "james's", "cats'", "its", "were", "well", "ill", "id", "lets", "shell", "whore", "do", ""]
        {
            check(word, None);
        }
    }

    #[test]
    fn the_next_word_tells() {
        let before = |form: &str, next: &str| full_before(form, next).map(|(_, full)| full);
        assert_eq!(before("its", "so").as_deref(), Some("it is"));
        assert_eq!(before("its", "tail"), None);
        assert_eq!(before("id", "love").as_deref(), Some("i would"));
        assert_eq!(before("id", "card"), None);
        assert_eq!(before("well", "done"), None);
        assert_eq!(with_next("it is".to_owned(), "been"), "it has");
        assert_eq!(with_next("you would".to_owned(), "better"), "you had");
        assert_eq!(with_next("it is".to_owned(), "so"), "it is");
    }

    #[test]
    fn apostrophes_are_found_again() {
        assert_eq!(with_apostrophe("dont").as_deref(), Some("don't"));
        assert_eq!(with_apostrophe("wont").as_deref(), Some("won't"));
        assert_eq!(with_apostrophe("im").as_deref(), Some("i'm"));
        assert_eq!(with_apostrophe("thats").as_deref(), Some("that's"));
        assert_eq!(with_apostrophe("gonna"), None);
    }
}
