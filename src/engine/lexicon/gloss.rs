//! The short Chinese meaning under an English word, cut out of ECDICT's lines. `meaning.rs` is the other direction.

use crate::engine::english::WordClass;
use crate::engine::english::line_class;
use crate::engine::lexicon::Form;

/// Leaves out `(…)` and `[…]`, keeps the simplified side of `繁|简`, and joins what remains with single spaces.
pub(super) fn without_brackets(text: &str) -> String {
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
/// use yizhu_engine::engine::lexicon::short_chinese;
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

    #[test]
    fn chinese_glosses_lose_their_labels() {
        assert_eq!(short_chinese("[计] 缓存\nn. 贮藏处").as_deref(), Some("贮藏处"));
        assert_eq!(short_chinese("vt. 杀死，杀害").as_deref(), Some("杀死"));
        assert_eq!(short_chinese("").as_deref(), None);
        assert_eq!(short_chinese("[计] 缓存"), None);
        assert_eq!(short_chinese_of("n. 小姐\nvt. 错过", Form::Past).as_deref(), Some("错过"));
    }
}
