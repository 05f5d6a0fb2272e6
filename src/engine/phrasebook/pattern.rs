//! The keys of a phrase: how its headword and variants are written in posts, gaps for other words included.
//!
//! Editors write a gap as `…`, the forms of a word as `inflect`, a possessive as `one's` and a reflexive as `oneself`.
//! A key is folded text in which [`GAP`] stands where other words may: between two pieces they are part of the phrase
//! (*throw* him *under the bus*), at an end they only have to be there.

use crate::engine::phrasebook::inflect;
use crate::engine::text::GAP;
use crate::engine::text::fold_key;
use crate::engine::text::fold_with_gaps;

/// What `one's` may be in a post.
const POSSESSIVES: &[&str] = &["my", "your", "ur", "his", "her", "its", "our", "their", "one's"];

/// What `oneself` may be in a post.
const REFLEXIVES: &[&str] =
    &["myself", "yourself", "himself", "herself", "itself", "ourselves", "yourselves", "themselves", "oneself"];

/// The keys of one headword or variant, the form as written first, without repeats; empty for an empty form.
///
/// ```
/// use yizhu_engine::engine::phrasebook::keys;
/// use yizhu_engine::engine::text::GAP;
/// let found = keys("throw … under the bus", &["throw".to_owned()]);
/// assert!(found.contains(&format!("threw{GAP}under the bus")));
/// ```
#[must_use]
pub fn keys(form: &str, inflect: &[String]) -> Vec<String> {
    let mut spelt = vec![fold_with_gaps(form)];
    for word in inflect {
        let word = fold_key(word);
        spelt = replaced(&spelt, &word, &inflect::forms(&word));
    }
    for (word, instead) in [("one's", POSSESSIVES), ("oneself", REFLEXIVES)] {
        let instead: Vec<String> = instead.iter().map(|&word| word.to_owned()).collect();
        spelt = replaced(&spelt, word, &instead);
    }
    // Posts leave apostrophes out: its giving, im dead.
    let bare: Vec<String> = spelt.iter().filter(|key| key.contains('\'')).map(|key| key.replace('\'', "")).collect();
    let mut found: Vec<String> = Vec::new();
    for key in spelt.into_iter().chain(bare) {
        if key.chars().any(|character| character != GAP) && !found.contains(&key) {
            found.push(key);
        }
    }
    found
}

/// Whether a folded text holds the words of a key in their order, whatever stands in the gaps.
#[must_use]
pub fn occurs(text: &str, key: &str) -> bool {
    let mut rest = Some(text);
    for piece in key.split(GAP) {
        rest = rest.and_then(|rest| rest.find(piece).and_then(|at| rest.get(at + piece.len()..)));
    }
    rest.is_some()
}

/// Whether a folded text is a key and nothing else: it begins with its first piece and ends with its last.
#[must_use]
pub fn spells(text: &str, key: &str) -> bool {
    let mut pieces = key.trim_matches(GAP).split(GAP);
    let first = pieces.next().unwrap_or_default();
    match (text.strip_prefix(first), pieces.next_back()) {
        (Some(rest), None) => rest.is_empty(),
        (Some(rest), Some(last)) => {
            rest.strip_suffix(last).is_some_and(|middle| pieces.all(|piece| middle.contains(piece)))
        }
        (None, _) => false,
    }
}

/// Every key with a word, wherever it stands as a whole word, exchanged for each of `instead`.
fn replaced(keys: &[String], word: &str, instead: &[String]) -> Vec<String> {
    let mut found = Vec::with_capacity(keys.len());
    for key in keys {
        if whole_word(key, word).is_none() {
            found.push(key.clone());
            continue;
        }
        for other in instead {
            let (mut made, mut rest) = (String::new(), key.as_str());
            while let Some(at) = whole_word(rest, word) {
                made.push_str(rest.get(..at).unwrap_or_default());
                made.push_str(other);
                rest = rest.get(at + word.len()..).unwrap_or_default();
            }
            made.push_str(rest);
            found.push(made);
        }
    }
    found
}

/// Where a word stands in a key with no letter or apostrophe on either side.
fn whole_word(key: &str, word: &str) -> Option<usize> {
    let part = |character: char| character.is_alphanumeric() || character == '\'';
    key.match_indices(word).map(|(at, _)| at).find(|&at| {
        let before = key.get(..at).and_then(|text| text.chars().next_back());
        let after = key.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: &str, inflect: &[&str], expected: &[&str]) {
        let inflect: Vec<String> = inflect.iter().map(|&word| word.to_owned()).collect();
        let found: Vec<String> = keys(form, &inflect).iter().map(|key| key.replace(GAP, "_")).collect();
        for key in expected {
            assert!(found.iter().any(|other| other == key), "{form}: {key:?} is not among {found:?}");
        }
    }

    #[test]
    fn a_form_is_written_in_many_ways() {
        check("种草", &[], &["种草"]);
        check("一整个…住", &[], &["一整个_住"]);
        check("it's giving …", &[], &["it's giving_", "its giving_"]);
        check("lose one's mind", &["lose"], &["losing my mind", "lost their mind", "lose one's mind"]);
        check("pull oneself together", &["pull"], &["pulled herself together"]);
        check("red flag", &["flag"], &["red flag", "red flags"]);
    }

    #[test]
    fn a_word_is_only_exchanged_whole() {
        let found = keys("hit the whit", &["hit".to_owned()]);
        assert!(found.contains(&"hitting the whit".to_owned()), "{found:?}");
    }

    #[test]
    fn gaps_hold_anything() {
        let key = format!("throw{GAP}under the bus");
        assert!(occurs("don't throw him under the bus please", &key));
        assert!(spells("throw him under the bus", &key));
        assert!(!spells("throw him under the bus now", &key));
        assert!(spells("绝了", &format!("{GAP}绝了")));
    }

    #[test]
    fn an_empty_form_has_no_key() {
        assert!(keys(" … ", &[]).is_empty());
    }
}
