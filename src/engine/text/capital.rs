//! Capitals of Latin letters, with or without marks. The standard library's tables for every script are 3 kB of the page's
//! download, and nothing else in it needs them.

/// The capital of a Latin letter; any other character as it is.
#[must_use]
pub fn capital(letter: char) -> char {
    let code = u32::from(letter);
    let before = match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => 0x20,
        // Pairs, the capital first. Their blocks begin at an even number or at an odd one.
        'ā'..='į' | 'ĳ'..='ķ' | 'ŋ'..='ŷ' | 'ǹ'..='ȟ' | 'ḁ'..='ẕ' | 'ạ'..='ỹ' => code % 2,
        'ĺ'..='ň' | 'ź'..='ž' | 'ǎ'..='ǜ' => 1 - code % 2,
        _ => 0,
    };
    char::from_u32(code - before).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_letters_have_the_capital_that_unicode_gives_them() {
        for letter in ('\0'..='\u{24F}').chain('\u{1E00}'..='\u{1EFF}') {
            let found = capital(letter);
            if found != letter {
                assert_eq!(found.to_string(), letter.to_uppercase().to_string(), "{letter}");
            }
        }
    }

    #[test]
    fn letters_of_pinyin_and_of_borrowed_words_have_one() {
        let text = "abcz āáǎà ēéěè ōóǒò ǖǘǚǜ ńňǹḿ êüñçøœšžł";
        assert_eq!(text.chars().map(capital).collect::<String>(), text.to_uppercase());
        assert_eq!("AÀß×÷ıж中".chars().map(capital).collect::<String>(), "AÀß×÷ıж中");
    }
}
