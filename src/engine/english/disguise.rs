//! Words written by sound (*gr8*, *2day*), with digits or signs instead of letters (*s3x*, *a$$*), or with letters
//! starred out (*f\*ck*), so that filters do not see them.

/// Digits and letters that are read aloud, and clipped spellings: what is written and the word; sorted.
const BY_SOUND: &[(&str, &str)] = &[
    ("2day", "today"),
    ("2gether", "together"),
    ("2moro", "tomorrow"),
    ("2morrow", "tomorrow"),
    ("2nite", "tonight"),
    ("4eva", "forever"),
    ("4ever", "forever"),
    ("4u", "for you"),
    ("adn", "and"),
    ("b4", "before"),
    ("bby", "baby"),
    ("biatch", "bitch"),
    ("biotch", "bitch"),
    ("biyatch", "bitch"),
    ("cud", "could"),
    ("every1", "everyone"),
    ("fck", "fuck"),
    ("fcked", "fucked"),
    ("fcking", "fucking"),
    ("fckn", "fucking"),
    ("fkn", "fucking"),
    ("fuk", "fuck"),
    ("fukin", "fucking"),
    ("fvck", "fuck"),
    ("gr8", "great"),
    ("gr8t", "great"),
    ("gurl", "girl"),
    ("h8", "hate"),
    ("h8er", "hater"),
    ("h8ers", "haters"),
    ("h8r", "hater"),
    ("h8rs", "haters"),
    ("h8s", "hates"),
    ("hte", "the"),
    ("inna", "in the"),
    ("l8", "late"),
    ("l8er", "later"),
    ("l8r", "later"),
    ("luv", "love"),
    ("luvs", "loves"),
    ("m8", "mate"),
    ("m8s", "mates"),
    ("mofo", "motherfucker"),
    ("nuthin", "nothing"),
    ("omfg", "oh my fucking god"),
    ("ppl", "people"),
    ("pr0n", "porn"),
    ("r8", "rate"),
    ("segggs", "sex"),
    ("seggs", "sex"),
    ("seggsual", "sexual"),
    ("seggsy", "sexy"),
    ("shud", "should"),
    ("sk8", "skate"),
    ("sk8er", "skater"),
    ("skewl", "school"),
    ("skool", "school"),
    ("sme1", "someone"),
    ("some1", "someone"),
    ("str8", "straight"),
    ("sum1", "someone"),
    ("teh", "the"),
    ("thru", "through"),
    ("tmrw", "tomorrow"),
    ("tmw", "tomorrow"),
    ("tnite", "tonight"),
    ("tonite", "tonight"),
    ("w8", "wait"),
    ("w8ing", "waiting"),
    ("wat", "what"),
    ("wot", "what"),
    ("wud", "would"),
    ("wut", "what"),
    ("wuz", "was"),
    ("yas", "yes"),
    ("yass", "yes"),
    ("yuo", "you"),
];

/// Words that people hide, in the order in which a starred one is tried; inflections are those that occur.
const HIDDEN: &[&str] = &[
    "fuck",
    "fucking",
    "fucked",
    "fucker",
    "fuckin",
    "fucks",
    "shit",
    "shitty",
    "shits",
    "shitting",
    "bullshit",
    "bitch",
    "bitches",
    "bitching",
    "bitchy",
    "ass",
    "asses",
    "asshole",
    "assholes",
    "badass",
    "damn",
    "dammit",
    "goddamn",
    "dick",
    "dicks",
    "dickhead",
    "pussy",
    "cock",
    "cunt",
    "cum",
    "whore",
    "whores",
    "slut",
    "sluts",
    "slutty",
    "bastard",
    "bastards",
    "piss",
    "pissed",
    "crap",
    "hell",
    "tits",
    "boobs",
    "boob",
    "nipples",
    "nipple",
    "naked",
    "nude",
    "nudes",
    "porn",
    "porno",
    "sex",
    "sexy",
    "sexual",
    "sexually",
    "sexuality",
    "orgasm",
    "horny",
    "anal",
    "penis",
    "vagina",
    "rape",
    "raped",
    "rapist",
    "molest",
    "abuse",
    "abused",
    "abuser",
    "assault",
    "assaulted",
    "kill",
    "killed",
    "killing",
    "killer",
    "kills",
    "murder",
    "murdered",
    "murderer",
    "suicide",
    "suicidal",
    "die",
    "died",
    "dies",
    "dead",
    "death",
    "dying",
    "blood",
    "bloody",
    "gun",
    "guns",
    "shoot",
    "shooting",
    "shooter",
    "bomb",
    "weapon",
    "terrorist",
    "terrorism",
    "drug",
    "drugs",
    "weed",
    "cocaine",
    "heroin",
    "meth",
    "alcohol",
    "drunk",
    "vape",
    "racist",
    "racism",
    "nazi",
    "nazis",
    "hitler",
    "holocaust",
    "genocide",
    "slave",
    "slavery",
    "trump",
    "biden",
    "covid",
    "vaccine",
    "vaccines",
    "virus",
    "pandemic",
    "cancer",
    "depression",
    "depressed",
    "anxiety",
    "trauma",
    "hate",
    "stupid",
    "idiot",
    "moron",
    "lesbian",
    "lesbians",
    "gay",
    "queer",
    "trans",
    "abortion",
    "tiktok",
    "retard",
    "retarded",
    "fat",
    "ugly",
    "hoe",
    "hoes",
];

/// Signs that stand for any letter.
const STARS: &str = "*#%•■█";

/// The word that a run of letters, digits and signs likely stands for; `None` where it is nothing of the kind. `is_word`
/// says which words are common enough to be meant by *l0ve*.
///
/// ```
/// use yizhu_engine::engine::english::disguise;
/// assert_eq!(disguise::plain("f**k", |_| false).as_deref(), Some("fuck"));
/// assert_eq!(disguise::plain("gr8", |_| false).as_deref(), Some("great"));
/// assert_eq!(disguise::plain("mp3", |_| false), None);
/// ```
#[must_use]
pub fn plain(written: &str, is_word: impl Fn(&str) -> bool) -> Option<String> {
    if let Some(word) = by_sound(written) {
        return Some(word.to_owned());
    }
    let signs = written.chars().filter(|c| !c.is_alphabetic() && *c != '\'').count();
    if signs == 0 || !written.chars().any(char::is_alphabetic) {
        return None;
    }
    if let Some(word) = hidden(written) {
        return Some(word.to_owned());
    }
    with_letters(written).filter(|word| is_word(word))
}

/// A word that is written by its sound.
#[must_use]
pub fn by_sound(written: &str) -> Option<&'static str> {
    let place = BY_SOUND.binary_search_by_key(&written, |row| row.0).ok()?;
    BY_SOUND.get(place).map(|row| row.1)
}

/// A word of the list whose letters or stand-ins are written, sign by sign; several stars may stand for any number.
#[must_use]
pub fn hidden(written: &str) -> Option<&'static str> {
    let letters: Vec<char> = written.chars().collect();
    let stars = letters.iter().filter(|c| STARS.contains(**c)).count();
    let signs = letters.iter().filter(|c| !c.is_alphabetic()).count();
    let digits = letters.iter().filter(|c| c.is_ascii_digit()).count();
    if signs == 0 || letters.first().is_none_or(|first| STARS.contains(*first)) || stars == letters.len() {
        return None;
    }
    let fits = |word: &&&str| {
        let spelt = word.chars().count() == letters.len()
            && word.chars().zip(&letters).all(|(own, sign)| stands_for(*sign, own));
        // A single letter to go by is enough where it is plain that the rest is hidden: f***, but not a55, a road.
        spelt && (letters.len() - signs >= 2 || digits == 0 && (signs <= 3 || stars == signs))
    };
    HIDDEN.iter().find(fits).copied()
}

/// Whether a sign may stand for a letter, or is it.
fn stands_for(sign: char, letter: char) -> bool {
    sign == letter
        || STARS.contains(sign)
        || matches!(
            (sign, letter),
            ('@' | '4', 'a')
                | ('8', 'b')
                | ('3', 'e')
                | ('1' | '!', 'i' | 'l')
                | ('0', 'o')
                | ('$' | '5' | 'z', 's')
                | ('7' | '+', 't')
                | ('v', 'u')
        )
}

/// The letters that digits inside a word look like: *l0ve*, *h3llo*; `None` where a digit looks like none or stands at
/// an edge, as in *mp3* and *2nd*.
fn with_letters(written: &str) -> Option<String> {
    let letters: Vec<char> = written.chars().collect();
    let digits = letters.iter().filter(|c| c.is_ascii_digit()).count();
    let edge = |letter: Option<&char>| letter.is_none_or(|letter| !letter.is_ascii_lowercase());
    if letters.len() < 4 || digits == 0 || digits > 2 || edge(letters.first()) || edge(letters.last()) {
        return None;
    }
    letters
        .iter()
        .map(|&letter| match letter {
            'a'..='z' => Some(letter),
            '0' => Some('o'),
            '1' => Some('i'),
            '3' => Some('e'),
            '4' => Some('a'),
            '5' => Some('s'),
            '7' => Some('t'),
            _ => None,
        })
        .collect()
}

/// Whether a character is a sign with which words are disguised.
#[must_use]
pub fn is_sign(character: char) -> bool {
    STARS.contains(character) || matches!(character, '@' | '!' | '$' | '+')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, expected: Option<&str>) {
        let is_word = |word: &str| ["love", "hello", "west"].contains(&word);
        assert_eq!(plain(written, is_word).as_deref(), expected, "{written}");
    }

    #[test]
    fn the_rows_are_sorted() {
        assert!(BY_SOUND.is_sorted_by_key(|row| row.0));
    }

    #[test]
    fn words_by_sound() {
        check("gr8", Some("great"));
        check("h8", Some("hate"));
        check("m8", Some("mate"));
        check("l8r", Some("later"));
        check("2day", Some("today"));
        check("4ever", Some("forever"));
        check("b4", Some("before"));
        check("seggs", Some("sex"));
    }

    #[test]
    fn hidden_words() {
        check("sh*t", Some("shit"));
        check("f*ck", Some("fuck"));
        check("f**k", Some("fuck"));
        check("f***", Some("fuck"));
        check("f*cking", Some("fucking"));
        check("d@mn", Some("damn"));
        check("b!tch", Some("bitch"));
        check("b*tch", Some("bitch"));
        check("a$$", Some("ass"));
        check("@ss", Some("ass"));
        check("$hit", Some("shit"));
        check("p0rn", Some("porn"));
        check("s3x", Some("sex"));
        check("s*x", Some("sex"));
        check("k!ll", Some("kill"));
        check("su*cide", Some("suicide"));
    }

    #[test]
    fn digits_in_words() {
        check("l0ve", Some("love"));
        check("h3llo", Some("hello"));
    }

    #[test]
    fn names_and_measures_are_none() {
        for written in [
            "mp3", "h2o", "ps5", "4k", "2nd", "1st", "5g", "iphone15", "a1", "***", "love!", "w3st1", "c3po", "hey!",
            "b2b", "u1s1", "a55",
        ] {
            check(written, None);
        }
    }
}
