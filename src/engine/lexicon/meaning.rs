//! The short English meaning under a Chinese word, cut out of a CC-CEDICT entry.
//!
//! Dictionaries write for readers who look one word up; under a word there is room for two or three words. Notes on
//! grammar, classifiers, cross references and labels go; what remains is a list of meanings. The compiler chooses one or
//! two of them for each entry (`compile/choice.rs`) and the reader finds them again by their number.

use crate::engine::lexicon::gloss::without_brackets;
use crate::engine::text::is_han;

/// Longest short gloss, in characters; a longer one is cut at a word and ends in `…`.
const LONGEST: usize = 32;

/// Beginnings of senses that tell about the entry rather than what the word means.
const NOT_A_MEANING: &[&str] = &[
    "CL:",
    "variant of ",
    "old variant of ",
    "archaic variant of ",
    "also written ",
    "also pr. ",
    "Taiwan pr. ",
    "see ",
    "see also ",
    "used in ",
    "surname ",
    "erhua variant of ",
    "Japanese variant of ",
    "same as ",
    "abbr. to ",
    "also called ",
    "also known as ",
    "equivalent to ",
    "cf. ",
    "Kangxi radical ",
    "euphemistic variant of ",
    "nonstandard simplified variant of ",
];

/// One of the meanings that an entry offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning<'senses> {
    /// The number of its sense; those that tell no meaning count.
    pub sense: usize,
    /// Its number within the sense, among synonyms.
    pub synonym: usize,
    /// What the sense says in brackets at its beginning: `coll.`, `bound form`; empty for most.
    pub label: &'senses str,
    /// The meaning without notes; a verb begins with `to `.
    pub text: String,
}

/// The meanings of an entry whose senses are divided by `/`, in the order of the source.
pub fn meanings(senses: &str) -> impl Iterator<Item = Meaning<'_>> {
    let told = |sense: &&str| !NOT_A_MEANING.iter().any(|label| sense.trim_start().starts_with(label));
    senses.split('/').enumerate().filter(move |(_, sense)| told(sense)).flat_map(|(number, sense)| {
        let label = sense.strip_prefix('(').and_then(|rest| rest.split(')').next()).unwrap_or_default();
        let plain = without_brackets(sense);
        let texts: Vec<String> = plain.split(';').filter_map(tidy).collect();
        let meaning = move |(synonym, text)| Meaning { sense: number, synonym, label, text };
        texts.into_iter().enumerate().map(meaning).collect::<Vec<_>>()
    })
}

/// The chosen meanings of an entry; `None` where no sense tells one. The low half of the choice is the number of the
/// first meaning shown, the high half that of the second plus one, or 0 for none.
///
/// ```
/// use yizhu_engine::engine::lexicon::chosen_english;
/// let senses = "(coll.) cat/to pretend; to feign; to act/CL:隻|只[zhi1]";
/// assert_eq!(chosen_english(senses, 0x00).as_deref(), Some("cat"));
/// assert_eq!(chosen_english(senses, 0x31).as_deref(), Some("pretend, feign"));
/// assert_eq!(chosen_english("variant of 裡|里[li3]", 0), None);
/// ```
#[must_use]
pub fn chosen_english(senses: &str, choice: u8) -> Option<String> {
    let (first, second) = (usize::from(choice & 15), usize::from(choice >> 4).checked_sub(1));
    let wanted = first.max(second.unwrap_or_default()) + 1;
    let found: Vec<Meaning> = meanings(senses).take(wanted).collect();
    let Some(meaning) = found.get(first).or(found.first()) else { return without_meaning(senses) };
    let other = second.and_then(|second| found.get(second)).map(|other| shown(&other.text));
    let text = shown(&meaning.text);
    Some(match other {
        Some(other) => format!("{text}, {other}"),
        None => shorten(text),
    })
}

/// A meaning as it stands under a word: there a verb needs no *to*.
#[must_use]
pub fn shown(text: &str) -> &str {
    text.strip_prefix("to ").unwrap_or(text)
}

/// Particles have no meaning but a job, which the dictionary writes in brackets (了, 吗); some characters are surnames
/// and nothing else.
fn without_meaning(senses: &str) -> Option<String> {
    let told = |sense: &&str| !NOT_A_MEANING.iter().any(|label| sense.starts_with(label));
    let job = || senses.split('/').filter(told).find_map(job);
    let surname = || senses.split('/').find(|sense| sense.starts_with("surname ")).map(without_brackets);
    job().or_else(surname)
}

/// What stands in the brackets of a sense that is nothing but brackets.
fn job(sense: &str) -> Option<String> {
    let inside = sense.trim().strip_prefix('(')?.split([')', ';', ',']).next()?;
    let short = inside.split(" for ").next().unwrap_or(inside).split(" indicating ").next().unwrap_or(inside).trim();
    (short.chars().count() >= 3).then(|| shorten(short))
}

/// The headword that a senses text only points at (`variant of 裡|里[li3]`, `see 種草|种草[…]`), simplified.
#[must_use]
pub fn pointed_at(senses: &str) -> Option<&str> {
    let first = senses.split('/').find(|sense| {
        ["variant of ", "see ", "same as ", "used in ", "also written ", "abbr. for "]
            .iter()
            .any(|label| sense.contains(label))
    })?;
    let start = first.find(is_han)?;
    let word = first.get(start..)?.split(['[', ' ', ',', ';', ')']).next()?;
    word.rsplit('|').next().filter(|word| !word.is_empty())
}

/// A part of a sense without what follows its first words. A part that names another Chinese word explains only where
/// English goes before it (`Guangzhou, capital of 广东省`) or follows (`abbr. for 欧洲联盟, European Union (EU)`).
fn tidy(part: &str) -> Option<String> {
    let part = match part.split_once(is_han) {
        Some((before, after)) => match before.rsplit_once(',') {
            Some((english, _)) => english,
            None => after.trim_start_matches(is_han).strip_prefix(',')?,
        },
        None => part,
    };
    let part = part.split(':').next().unwrap_or(part).split(" (i.e.").next().unwrap_or(part);
    // Behind a name stands what it is the name of: Paris, capital of France.
    let named = part.trim_start().starts_with(char::is_uppercase);
    let part = if named { part.split(", ").next().unwrap_or(part) } else { part };
    let part = part.trim().trim_end_matches([',', '.']).trim().replace(" ,", ",");
    (part.chars().any(char::is_alphanumeric) && !part.contains(is_han)).then_some(part)
}

fn shorten(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    // A gloss of several near synonyms is still whole after the first comma.
    if let Some((first, _)) = text.split_once(", ")
        && first.chars().count() <= LONGEST
        && first.chars().count() >= 3
    {
        return first.to_owned();
    }
    let mut short = String::new();
    for word in text.split(' ') {
        if short.chars().count() + word.chars().count() >= LONGEST {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    if short.is_empty() {
        short = text.chars().take(LONGEST).collect();
    }
    short + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(senses: &str, expected: Option<&str>) {
        assert_eq!(chosen_english(senses, 0).as_deref(), expected);
    }

    #[test]
    fn the_first_real_sense_is_taken_where_none_is_chosen() {
        check("to plant grass/(slang) to make sb want sth", Some("plant grass"));
        check("surname Zhang/to open up; to spread/CL:張|张[zhang1]", Some("open up"));
        check("(bound form) cat", Some("cat"));
        check("CL:隻|只[zhi1]", None);
        check("(of food) delicious, tasty", Some("delicious, tasty"));
        check("Mr. Right", Some("Mr. Right"));
        check("(question particle for \"yes-no\" questions)", Some("question particle"));
        check("surname Zhao", Some("surname Zhao"));
    }

    #[test]
    fn another_chinese_word_is_no_english_meaning() {
        check("abbr. for 北京大學|北京大学[Bei3jing1 Da4xue2]", None);
        check("abbr. for 歐洲聯盟|欧洲联盟[Ou1zhou1 Lian2meng2], European Union (EU)", Some("European Union"));
        check("see 好[hao3]/good", Some("good"));
        check("Guangzhou, subprovincial city and capital of 廣東省|广东省[Guang3dong1 Sheng3]", Some("Guangzhou"));
    }

    #[test]
    fn long_senses_are_cut_at_a_word() {
        check(
            "to say one thing and to think of another thing at the very same time",
            Some("say one thing and to think of…"),
        );
        check("Paris, capital of France", Some("Paris"));
        check("Barack Obama (1961–), US Democrat politician, president 2009–2017", Some("Barack Obama"));
    }

    #[test]
    fn a_choice_that_is_not_there_is_the_first() {
        assert_eq!(chosen_english("cat", 0x77).as_deref(), Some("cat"));
    }

    #[test]
    fn cross_references_name_their_word() {
        assert_eq!(pointed_at("variant of 裡|里[li3]"), Some("里"));
        assert_eq!(pointed_at("see 種草|种草[zhong4cao3]"), Some("种草"));
        assert_eq!(pointed_at("cat"), None);
    }
}
