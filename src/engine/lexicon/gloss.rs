//! The short meaning under a word, cut out of a dictionary's senses.
//!
//! Dictionaries write for readers who look one word up; under a word there is room for two or three words. Notes on
//! grammar, classifiers, cross references and labels go; what remains of the first real sense stays.

use crate::engine::english::WordClass;
use crate::engine::english::line_class;
use crate::engine::lexicon::Form;

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
    "(bound form) ",
    "Kangxi radical ",
    "euphemistic variant of ",
    "nonstandard simplified variant of ",
];

/// A short English gloss from CC-CEDICT senses divided by `/`; `None` where no sense tells a meaning.
///
/// ```
/// use yizhu::engine::lexicon::short_english;
/// assert_eq!(short_english("(coll.) cat/CL:隻|只[zhi1]").as_deref(), Some("cat"));
/// assert_eq!(short_english("variant of 裡|里[li3]"), None);
/// ```
#[must_use]
pub fn short_english(senses: &str) -> Option<String> {
    let real = |sense: &&str| !NOT_A_MEANING.iter().any(|label| sense.trim_start().starts_with(label));
    let bound = senses.split('/').filter_map(|sense| sense.strip_prefix("(bound form) "));
    let meaning = senses.split('/').filter(real).chain(bound).find_map(tidy_english);
    // Particles have no meaning but a job, which the dictionary writes in brackets: 了, 吗.
    let job = || senses.split('/').filter(real).find_map(job);
    let surname = || senses.split('/').find(|sense| sense.starts_with("surname ")).and_then(tidy_english);
    meaning.or_else(job).or_else(surname)
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
    let start = first.find(crate::engine::text::is_han)?;
    let word = first.get(start..)?.split(['[', ' ', ',', ';', ')']).next()?;
    word.rsplit('|').next().filter(|word| !word.is_empty())
}

fn tidy_english(sense: &str) -> Option<String> {
    let plain = without_brackets(sense);
    let part = plain.split([';', ':']).map(str::trim).find(|part| !part.is_empty())?;
    let part = part.split(" (i.e.").next().unwrap_or(part).trim_end_matches([',', '.']).trim();
    let letters = part.chars().any(char::is_alphanumeric);
    letters.then(|| shorten(part))
}

/// Leaves out `(…)` and `[…]`, keeps the simplified side of `繁|简`, and joins what remains with single spaces.
fn without_brackets(text: &str) -> String {
    let (mut plain, mut depth) = (String::new(), 0_u32);
    for character in text.chars() {
        match character {
            '(' | '[' | '（' => depth += 1,
            ')' | ']' | '）' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => {
                let kept = plain.trim_end_matches(crate::engine::text::is_han).len();
                plain.truncate(kept);
            }
            _ if depth == 0 => plain.push(character),
            _ => {}
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
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

/// Part-of-speech labels of ECDICT lines that fit an inflected form.
fn labels(form: Form) -> &'static [&'static str] {
    match form {
        Form::Plural => &["n."],
        Form::ThirdPerson | Form::Past | Form::PastParticiple | Form::PastOrParticiple | Form::PresentParticiple => {
            &["v.", "vt.", "vi.", "aux."]
        }
        Form::Comparative | Form::Superlative => &["a.", "ad.", "adj.", "adv."],
        Form::Contraction => &["pron.", "aux.", "v.", "vt.", "vi."],
        Form::Possessive => &[],
    }
}

/// Whether a word with these glosses has such a form: *teach*, a verb, has no comparative. Glosses without labels tell
/// nothing and are taken to fit.
#[must_use]
pub fn has_form(glosses: &str, form: Form) -> bool {
    let wanted = labels(form);
    let label = |line: &str| {
        let (label, _) = line.trim().split_once('.')?;
        label.chars().all(|c| c.is_ascii_lowercase()).then(|| format!("{label}."))
    };
    let found: Vec<String> = glosses.lines().filter_map(label).collect();
    wanted.is_empty() || found.is_empty() || found.iter().any(|label| wanted.contains(&label.as_str()))
}

fn tidy_chinese(line: &str) -> Option<String> {
    let line = line.trim();
    let without_class = match line.split_once(". ") {
        Some((class, rest)) if class.len() <= 5 && class.chars().all(|c| c.is_ascii_lowercase() || c == '.') => rest,
        _ => line,
    };
    let plain = without_brackets(without_class);
    let part = plain.split(['，', ',', '；', ';', '、', '。']).map(str::trim).find(|part| !part.is_empty())?;
    Some(if part.chars().count() > 12 { part.chars().take(12).chain(['…']).collect() } else { part.to_owned() })
}

/// A short Chinese gloss from ECDICT lines; lines that begin with a label of subject (`[计]`, `[医]`) do not count.
///
/// ```
/// use yizhu::engine::lexicon::short_chinese;
/// assert_eq!(short_chinese("n. 猫, 猫科动物\nvi. 呕吐").as_deref(), Some("猫"));
/// ```
#[must_use]
pub fn short_chinese(lines: &str) -> Option<String> {
    lines.lines().filter(|line| !line.starts_with('[')).find_map(tidy_chinese)
}

/// A short Chinese gloss for an inflected form, from its lemma's lines: a verb's sense for *missed*, a noun's for *cats*.
#[must_use]
pub fn short_chinese_of(lines: &str, form: Form) -> Option<String> {
    let labels = labels(form);
    let fitting = lines.lines().filter(|line| labels.iter().any(|label| line.starts_with(label)));
    fitting.map(tidy_chinese).find(Option::is_some).flatten().or_else(|| short_chinese(lines))
}

/// A short Chinese gloss for a word of a class, from the lines of that part of speech; `None` where there is none.
#[must_use]
pub fn short_chinese_for(lines: &str, class: WordClass) -> Option<String> {
    let fitting = lines.lines().filter(|line| line_class(line).is_some_and(|of| of.label() == class.label()));
    fitting.map(tidy_chinese).find(Option::is_some).flatten()
}

/// What remains where every line is labelled: better a term of computing than nothing.
#[must_use]
pub fn labelled_chinese(lines: &str) -> Option<String> {
    lines.lines().find_map(tidy_chinese)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(senses: &str, expected: Option<&str>) {
        assert_eq!(short_english(senses).as_deref(), expected);
    }

    #[test]
    fn the_first_real_sense_is_taken() {
        check("to plant grass/(slang) to make sb want sth", Some("to plant grass"));
        check("surname Zhang/to open up; to spread/CL:張|张[zhang1]", Some("to open up"));
        check("(bound form) cat", Some("cat"));
        check("CL:隻|只[zhi1]", None);
        check("(of food) delicious, tasty", Some("delicious, tasty"));
        check("Mr. Right", Some("Mr. Right"));
        check("(question particle for \"yes-no\" questions)", Some("question particle"));
    }

    #[test]
    fn long_senses_are_cut_at_a_word() {
        let short = short_english("to say one thing and to think of another thing at the very same time").unwrap();
        assert_eq!(short, "to say one thing and to think of…");
    }

    #[test]
    fn cross_references_name_their_word() {
        assert_eq!(pointed_at("variant of 裡|里[li3]"), Some("里"));
        assert_eq!(pointed_at("see 種草|种草[zhong4cao3]"), Some("种草"));
        assert_eq!(pointed_at("cat"), None);
    }

    #[test]
    fn chinese_glosses_lose_their_labels() {
        assert_eq!(short_chinese("[计] 缓存\nn. 贮藏处").as_deref(), Some("贮藏处"));
        assert_eq!(short_chinese("vt. 杀死，杀害").as_deref(), Some("杀死"));
        assert_eq!(short_chinese("").as_deref(), None);
        assert_eq!(short_chinese("[计] 缓存"), None);
        assert_eq!(short_chinese_of("n. 小姐\nvt. 错过", Form::Past).as_deref(), Some("错过"));
    }
}
