//! Chooses and cleans rows of ECDICT: the everyday words, without its noise.
//!
//! Left out: lines marked `[网络]` (machine-collected), headwords beyond the everyday tier, editorial selections of
//! other publishers (the Collins and Oxford columns are never read).

use crate::engine::lexicon::compile::EcdictRow;
use crate::engine::text::is_han;

/// The row's glosses, one a line, or `None` when nothing useful remains. A row is taken when its word is `common` today
/// or on a school list; ECDICT's own ranks are of older corpora.
#[must_use]
pub fn clean(row: &EcdictRow, common: bool) -> Option<String> {
    let everyday = common || !row.tag.trim().is_empty();
    let word = row.word.chars().all(|c| c.is_ascii_alphabetic() || "'-. ".contains(c)) && row.word.len() <= 40;
    if !everyday || !word {
        return None;
    }
    let lines: Vec<String> = row
        .translation
        .split("\\n")
        .flat_map(str::lines)
        .map(|line| line.trim().trim_end_matches(',').trim())
        .filter(|line| !line.is_empty() && !line.contains("[网络]") && !is_form(line) && is_chinese(line))
        .map(|line| line.replace('/', "、"))
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Some lines only name another English word: `= shop-bought`.
fn is_chinese(line: &str) -> bool {
    line.chars().any(is_han)
}

/// Lines that only say of which word this is a form; the lexicon says so itself.
fn is_form(line: &str) -> bool {
    const FORMS: &[&str] = &[
        "的过去",
        "的现在",
        "的复数",
        "的单数",
        "的第三人称",
        "的比较级",
        "的最高级",
        "的名词复数",
        "的ing形式",
        "的变体",
    ];
    let latin_first = line
        .trim_start_matches(|c: char| c.is_ascii_punctuation() || c.is_whitespace())
        .starts_with(|c: char| c.is_ascii_alphabetic());
    line.chars().count() <= 40 && latin_first && FORMS.iter().any(|form| line.contains(form))
}

/// Whether glosses are all of people and places, whichever way ECDICT spells the headword: `[人名] 博伊`.
#[must_use]
pub fn is_name(glosses: &str) -> bool {
    !glosses.is_empty() && glosses.lines().all(|line| line.starts_with("[人名]") || line.starts_with("[地名]"))
}

/// The inflected forms of a row: the letter of `exchange` and the form.
pub fn forms(row: &EcdictRow) -> impl Iterator<Item = (&str, &str)> {
    row.exchange.split('/').filter_map(|pair| pair.split_once(':')).filter(|(letter, form)| {
        !matches!(*letter, "0" | "1")
            && !form.is_empty()
            && form.chars().all(|c| c.is_ascii_alphabetic() || c == '\'' || c == '-')
    })
}

/// The lemma of a row that is an inflected form itself, and the letter of the form: `0:be/1:p`.
pub fn own_lemma(row: &EcdictRow) -> Option<(&str, &str)> {
    let value = |wanted: &str| {
        row.exchange.split('/').filter_map(|pair| pair.split_once(':')).find(|(letter, _)| *letter == wanted)
    };
    let (_, lemma) = value("0")?;
    let (_, letters) = value("1")?;
    Some((letters.get(..1)?, lemma))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(translation: &str) -> EcdictRow {
        EcdictRow {
            word: "cat".into(),
            translation: translation.into(),
            exchange: "s:cats/0:cat".into(),
            tag: String::new(),
            attested: true,
        }
    }

    #[test]
    fn noise_lines_go() {
        assert_eq!(clean(&row("n. 猫\\n[网络] 卡特彼勒\\ncat的复数"), true).as_deref(), Some("n. 猫"));
        assert_eq!(clean(&row("[网络] 卡特彼勒"), true), None);
        assert_eq!(clean(&row("= tabby"), true), None);
    }

    #[test]
    fn rare_words_are_not_everyday() {
        assert_eq!(clean(&row("n. 猫"), false), None);
    }

    #[test]
    fn forms_are_the_inflections_only() {
        assert_eq!(forms(&row("")).collect::<Vec<_>>(), [("s", "cats")]);
    }
}
