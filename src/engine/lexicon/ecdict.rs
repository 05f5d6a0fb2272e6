//! Chooses and cleans rows of ECDICT: the everyday words, without its noise.
//!
//! Left out: lines marked `[网络]` (machine-collected), headwords beyond the everyday tier, editorial selections of
//! other publishers (the Collins and Oxford columns are never read).

use crate::engine::lexicon::compile::EcdictRow;

/// Ranks up to which a word belongs to the everyday tier, in either frequency list of ECDICT.
const EVERYDAY: u32 = 50_000;

/// The row's glosses, one a line, or `None` when the row is not in the everyday tier or nothing useful remains.
#[must_use]
pub fn clean(row: &EcdictRow) -> Option<String> {
    let ranked = |rank: u32| (1..=EVERYDAY).contains(&rank);
    let everyday = ranked(row.bnc) || ranked(row.frq) || !row.tag.trim().is_empty();
    let word = row.word.chars().all(|c| c.is_ascii_alphabetic() || "'-. ".contains(c)) && row.word.len() <= 40;
    if !everyday || !word {
        return None;
    }
    let lines: Vec<String> = row
        .translation
        .split("\\n")
        .flat_map(str::lines)
        .map(|line| line.trim().trim_end_matches(',').trim())
        .filter(|line| !line.is_empty() && !line.contains("[网络]") && !is_form(line))
        .map(|line| line.replace('/', "、"))
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Lines that only say of which word this is a form; the lexicon says so itself.
fn is_form(line: &str) -> bool {
    const FORMS: &[&str] = &[
        "的过去式",
        "的过去分词",
        "的现在分词",
        "的复数",
        "的第三人称",
        "的比较级",
        "的最高级",
        "的名词复数",
        "的ing形式",
        "的现在式",
    ];
    line.chars().count() <= 40 && FORMS.iter().any(|form| line.contains(form))
}

/// The inflected forms of a row: the letter of `exchange` and the form.
pub fn forms(row: &EcdictRow) -> impl Iterator<Item = (&str, &str)> {
    row.exchange.split('/').filter_map(|pair| pair.split_once(':')).filter(|(letter, form)| {
        !matches!(*letter, "0" | "1")
            && !form.is_empty()
            && form.chars().all(|c| c.is_ascii_alphabetic() || c == '\'' || c == '-')
    })
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
            bnc: 100,
            frq: 0,
        }
    }

    #[test]
    fn noise_lines_go() {
        assert_eq!(clean(&row("n. 猫\\n[网络] 卡特彼勒\\ncat的复数")).as_deref(), Some("n. 猫"));
        assert_eq!(clean(&row("[网络] 卡特彼勒")), None);
    }

    #[test]
    fn rare_words_are_not_everyday() {
        assert_eq!(clean(&EcdictRow { bnc: 0, ..row("n. 猫") }), None);
    }

    #[test]
    fn forms_are_the_inflections_only() {
        assert_eq!(forms(&row("")).collect::<Vec<_>>(), [("s", "cats")]);
    }
}
