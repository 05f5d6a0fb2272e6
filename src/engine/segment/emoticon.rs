//! Faces made of characters: `(╯°□°)╯`, `T_T`, `:)`.

use crate::engine::text::Class;
use crate::engine::text::Folded;

/// Faces of plain letters and punctuation, folded; found only where no letter or digit runs on.
const PLAIN: &[&str] = &[
    ":)",
    ":-)",
    ":(",
    ":-(",
    ":d",
    ";)",
    ";-)",
    ":p",
    ":o",
    "xd",
    "<3",
    "</3",
    "^_^",
    "^^",
    "t_t",
    "t^t",
    "qaq",
    "qwq",
    "tat",
    "orz",
    "owo",
    "uwu",
    ">_<",
    "-_-",
    "=_=",
    "._.",
    "o_o",
    "0_0",
    "@_@",
    "¯\\_(ツ)_/¯",
];

/// Characters that stand for eyes, mouths and cheeks in bracketed faces.
const FEATURES: &str = "･ω≧≦╥﹏ᴗ◕ಥ益°□ᵕ˘´`^_・ﾟ∀дДεз╯╰ヮ◡•̀́ᴥ⌣͜ʖ¬ᗜಠ▽△◔✿≖‿☆★✧T3><~-=⊙ω皿罒Ó˃˂๑ς";

/// The longest bracketed face, in units.
const LONGEST: usize = 16;

/// How many units from `unit` on are a face; 0 for none.
#[must_use]
pub fn length_at(folded: &Folded, glued: &[bool], unit: usize) -> usize {
    let free = |place: usize| !glued.get(place).copied().unwrap_or(false);
    let rest: String = folded.slice(unit..(unit + 8).min(folded.len()));
    let plain = PLAIN.iter().filter(|face| rest.starts_with(**face) && free(unit)).filter_map(|face| {
        let end = folded.unit_at(folded.folded_start(unit) + face.chars().count())?;
        // "P的" after a colon is a letter of the sentence, not a tongue.
        let runs_on = !free(end) || matches!(folded.class(end), Class::Han | Class::Latin | Class::Digit);
        (!runs_on || !face.ends_with(|c: char| c.is_alphanumeric())).then_some(end - unit)
    });
    plain.max().unwrap_or_else(|| bracketed(folded, unit))
}

/// A pair of brackets around features and nothing that reads as words, with one arm on either side.
fn bracketed(folded: &Folded, unit: usize) -> usize {
    let arm = |unit: usize| {
        matches!(folded.first(unit), '╯' | '╰' | 'ヽ' | 'ノ' | '٩' | '۶' | '\\' | '/' | 'ヾ' | '☆' | 'o' | '<' | '>')
    };
    let open = if folded.first(unit) == '(' {
        unit
    } else if arm(unit) && folded.first(unit + 1) == '(' {
        unit + 1
    } else {
        return 0;
    };
    let Some(close) = (open + 2..(open + LONGEST).min(folded.len())).find(|&unit| folded.first(unit) == ')') else {
        return 0;
    };
    let inside = folded.chars_of(open + 1..close);
    let words = (open + 1..close).any(|unit| {
        matches!(folded.class(unit), Class::Han | Class::Newline) && !FEATURES.contains(folded.first(unit))
    }) || inside.windows(2).any(|pair| pair.iter().all(|c| c.is_ascii_alphanumeric()));
    let features = inside.iter().filter(|c| FEATURES.contains(**c)).count();
    let odd = inside.iter().any(|c| !c.is_ascii()) || inside.contains(&'_') || inside.contains(&'^');
    if words || features < 2 || !odd {
        return 0;
    }
    let end = if close + 1 < folded.len() && arm(close + 1) && folded.first(close + 1) != 'o' {
        close + 2
    } else {
        close + 1
    };
    end - unit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::segment::boundary::glued;

    #[track_caller]
    fn check(text: &str, expected: usize) {
        let folded = Folded::new(text);
        assert_eq!(length_at(&folded, &glued(&folded), 0), expected, "{text}");
    }

    #[test]
    fn faces_are_found_whole() {
        check("(╯°□°)╯︵", 7);
        check("(｡･ω･｡)", 7);
        check("^_^ hi", 3);
        check("T_T", 3);
        check(":) ok", 2);
    }

    #[test]
    fn words_in_brackets_are_not_faces() {
        check("(好吃)", 0);
        check("(see below)", 0);
        check("(3)", 0);
        check("total", 0);
        check("xd1", 0);
        check("：P的吧", 0);
    }
}
