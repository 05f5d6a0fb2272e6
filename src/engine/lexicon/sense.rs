//! Rules by which the words around a word decide its sense: 会 is *meeting* behind 开, *can* before a verb.
//!
//! Editors write them in `data/glosses/*-senses.tsv`; a lexicon keeps the rules of an entry beside it, one a line.

use crate::engine::text::Context;
use crate::engine::text::fold_with_gaps;

/// Divides the conditions of a rule.
const OR: char = '|';

/// A rule as an editor writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SenseRow {
    /// The headword: simplified Chinese, or English in lower case.
    pub word: String,
    /// Numbered pinyin as CC-CEDICT has it; empty for English.
    pub pinyin: String,
    /// Conditions of which one must hold, divided by `|`: a cue as in the phrasebook, or for English `@` and a word class.
    pub when: String,
    /// What then stands under the word.
    pub gloss: String,
}

/// The rules of one entry as a lexicon keeps them, in the order of the editor.
#[must_use]
pub fn write(rows: &[&SenseRow]) -> String {
    let folded = |when: &str| when.split(OR).map(fold_condition).collect::<Vec<_>>().join(&OR.to_string());
    let lines: Vec<String> = rows.iter().map(|row| format!("{}\t{}", folded(&row.when), row.gloss)).collect();
    lines.join("\n")
}

/// The gloss of the first rule that holds. `is_class` says whether the word is of a class, by its label.
#[must_use]
pub fn choose<'rules, 'post>(
    rules: &'rules str,
    context: &impl Fn() -> Context<'post>,
    is_class: impl Fn(&str) -> bool,
) -> Option<&'rules str> {
    if rules.is_empty() {
        return None;
    }
    let context = context();
    let holds = |condition: &str| match condition.strip_prefix('@') {
        Some(class) => is_class(class),
        None => context.holds(condition),
    };
    let pairs = rules.lines().filter_map(|line| line.split_once('\t'));
    pairs.into_iter().find(|(when, _)| when.split(OR).any(holds)).map(|(_, gloss)| gloss)
}

fn fold_condition(condition: &str) -> String {
    if condition.starts_with('@') { condition.to_owned() } else { fold_with_gaps(condition) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str, class: &str, expected: Option<&str>) {
        let row = |when: &str, gloss: &str| SenseRow {
            word: "like".into(),
            pinyin: String::new(),
            when: when.into(),
            gloss: gloss.into(),
        };
        let rows = [row("would …|I'd …", "想要"), row("@v", "喜欢"), row("… ,", "就是")];
        let rules = write(&rows.iter().collect::<Vec<_>>());
        let sentence = [before, "like", after].concat();
        let context = || Context::new(&sentence, before.len()..before.len() + 4);
        assert_eq!(choose(&rules, &context, |label| label == class), expected);
    }

    #[test]
    fn the_first_rule_that_holds_decides() {
        check("i would ", " tea", "v", Some("想要"));
        check("i ", " tea", "v", Some("喜欢"));
        check("it was ", ", fine", "prep", Some("就是"));
        check("it is ", " tea", "prep", None);
    }

    #[test]
    fn a_word_without_rules_asks_for_nothing() {
        let context = || -> Context<'static> { panic!("the context was asked for") };
        assert_eq!(choose("", &context, |_| true), None);
    }
}
