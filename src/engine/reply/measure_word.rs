//! Chinese measure words of nouns that our own list does not have: CC-CEDICT names them (`CL:隻|只[zhi1],條|条[tiao2]`).

use crate::engine::lexicon::ZhLexicon;
use crate::engine::text::fold_key;

/// Goes with everything that has no measure word of its own.
pub(super) const COMMONEST: &str = "个";

/// The measure word of a noun: that of the longest end of it that `listed` or the lexicon knows (小猫 is counted like 猫).
pub(super) fn measure_word<'list>(
    noun: &str,
    listed: impl Fn(&str) -> Option<&'list str>,
    zh: Option<&ZhLexicon>,
) -> String {
    let ends = noun.char_indices().filter_map(|(at, _)| noun.get(at..));
    let mut found = ends.filter_map(|end| listed(end).map(str::to_owned).or_else(|| from_lexicon(end, zh?)));
    found.next().unwrap_or_else(|| COMMONEST.to_owned())
}

fn from_lexicon(noun: &str, zh: &ZhLexicon) -> Option<String> {
    zh.find(&fold_key(noun)).find_map(|entry| classifier(zh.senses(entry)).map(str::to_owned))
}

/// The first measure word that an entry names, simplified.
fn classifier(senses: &str) -> Option<&str> {
    let (_, behind) = senses.split_once("CL:")?;
    let word = behind.split(['[', ',', '/', ')', ';', ' ']).next()?;
    word.rsplit('|').next().filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_classifier_is_taken_in_simplified_characters() {
        assert_eq!(classifier("dog/CL:隻|只[zhi1],條|条[tiao2]"), Some("只"));
        assert_eq!(classifier("egg/CL:個|个[ge4],打[da3]"), Some("个"));
        assert_eq!(classifier("book/CL:本[ben3]/letter"), Some("本"));
        assert_eq!(classifier("to run"), None);
    }

    #[test]
    fn the_longest_end_decides_and_else_it_is_ge() {
        let listed = |noun: &str| [("猫", "只"), ("熊猫", "头")].into_iter().find(|row| row.0 == noun).map(|row| row.1);
        assert_eq!(measure_word("小猫", listed, None), "只");
        assert_eq!(measure_word("大熊猫", listed, None), "头");
        assert_eq!(measure_word("鼠标垫", listed, None), "个");
    }
}
