//! Whether a text is written Cantonese: it holds a character or word that Mandarin does not have.

/// How the first sense of such an entry begins, behind its bracket: no entry of CC-CEDICT does.
pub const CANTONESE_LABEL: &str = "Cantonese, jyutping ";

/// The condition of a rule that holds in Cantonese sentences only.
pub const IN_CANTONESE: &str = "@yue";

/// Characters, in simplified form, that only Cantonese writes.
const CHARACTERS: &[char] = &[
    '嘅', '咗', '喺', '冇', '唔', '佢', '哋', '嚟', '嘢', '咁', '噉', '啲', '嗰', '攞', '瞓', '畀', '揾', '啱', '睇',
    '孭', '揸', '攰', '㗎', '啫', '嬲', '冧', '嘥', '谂', '掟', '悭', '餸', '嫲',
];

/// Words, in simplified characters, that only Cantonese writes.
const WORDS: &[&str] = &[
    "而家", "点解", "点样", "边度", "边个", "屋企", "寻日", "听日", "得闲", "钟意", "返工", "放工", "搞掂", "系咪",
    "乜嘢", "倾偈", "老豆", "食饭",
];

/// Whether simplified text is Cantonese.
#[must_use]
pub fn is_cantonese(text: &str) -> bool {
    text.contains(CHARACTERS) || WORDS.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_only_cantonese_has_tells() {
        for cantonese in ["佢哋食咗饭未", "我今日要返工", "点解系我"] {
            assert!(is_cantonese(cantonese), "{cantonese}");
        }
        for mandarin in ["他们吃饭了吗", "我今天要上班", "行，走吧，系好安全带", "一点儿也不解释"]
        {
            assert!(!is_cantonese(mandarin), "{mandarin}");
        }
    }
}
