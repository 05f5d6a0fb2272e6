//! Capitals: emphasis, abbreviations that are spelt like a word, and names.

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capitals {
    /// *cat*
    None,
    /// *Cat*, and *I*
    First,
    /// *CAT*
    All,
    /// *iPhone*
    Mixed,
}

/// Abbreviations whose small letters spell another word, with their meaning. A word in this list is emphasis only among
/// other words in capitals.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("ACT", "美国大学入学考试"),
    ("AIDS", "艾滋病"),
    ("AM", "上午"),
    ("ER", "急诊室"),
    ("IT", "信息技术"),
    ("LA", "洛杉矶"),
    ("LED", "发光二极管"),
    ("PE", "体育课"),
    ("PIN", "密码"),
    ("PM", "下午"),
    ("RAM", "内存"),
    ("SAT", "美国大学入学考试"),
    ("US", "美国"),
    ("WHO", "世界卫生组织"),
];

/// How a word as written is capitalised; only letters count.
#[must_use]
pub fn capitals(written: &str) -> Capitals {
    let mut letters = written.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Capitals::None };
    let (mut upper, mut lower) = (0, 0);
    letters.for_each(|letter| if letter.is_uppercase() { upper += 1 } else { lower += 1 });
    match (first.is_uppercase(), upper, lower) {
        (true, 0, _) => Capitals::First,
        (true, _, 0) => Capitals::All,
        (false, 0, _) => Capitals::None,
        _ => Capitals::Mixed,
    }
}

/// What an abbreviation means whose small letters spell another word.
#[must_use]
pub fn abbreviation(written: &str) -> Option<&'static str> {
    let place = ABBREVIATIONS.binary_search_by_key(&written, |row| row.0).ok()?;
    ABBREVIATIONS.get(place).map(|row| row.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_are_sorted() {
        assert!(ABBREVIATIONS.is_sorted_by_key(|row| row.0));
    }

    #[test]
    fn capitals_of_letters() {
        for (written, expected) in [
            ("cat", Capitals::None),
            ("Cat", Capitals::First),
            ("I", Capitals::First),
            ("CAT", Capitals::All),
            ("DON'T", Capitals::All),
            ("iPhone", Capitals::Mixed),
            ("McDonald", Capitals::Mixed),
            ("5", Capitals::None),
            ("I'M", Capitals::All),
            ("I'm", Capitals::First),
        ] {
            assert_eq!(capitals(written), expected, "{written}");
        }
    }
}
