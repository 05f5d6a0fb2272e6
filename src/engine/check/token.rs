//! A draft in tokens: Chinese by the character, other writing by the word, punctuation by what it divides.

use std::ops::Range;

use crate::engine::text::Class;
use crate::engine::text::Folded;
use crate::engine::text::Utf8;

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Text {
    /// A Han character, or a run of letters or digits in lower case.
    Word(String),
    /// A comma or its like: a clause ends, the sentence goes on.
    Comma,
    /// A question mark.
    Question,
    /// Anything else at which a sentence ends: a full stop, an emoji, a line break.
    Stop,
}

/// A token and where it stands in the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub text: Text,
    pub range: Range<Utf8>,
}

/// The tokens of a draft. Han characters are compared as `simplify` writes them.
pub(super) fn tokens(draft: &str, simplify: impl Fn(char) -> char) -> Vec<Token> {
    let folded = Folded::new(draft);
    let mut found: Vec<Token> = Vec::new();
    let mut joins = false;
    for unit in 0..folded.len() {
        let range = folded.original(unit..unit + 1);
        let first = folded.first(unit);
        let class = folded.class(unit);
        let within_word =
            matches!(class, Class::Latin | Class::Digit | Class::Letter) || joins && is_within(first, &folded, unit);
        if within_word {
            let letters = folded.chars_of(unit..unit + 1).iter().map(|&c| if c == '’' { '\'' } else { c });
            match found.last_mut() {
                Some(Token { text: Text::Word(word), range: own }) if joins => {
                    word.extend(letters);
                    own.end = range.end;
                }
                _ => found.push(Token { text: Text::Word(letters.collect()), range }),
            }
            joins = true;
            continue;
        }
        joins = false;
        let text = match (class, first) {
            (Class::Space, _) => continue,
            (Class::Han, han) => Text::Word(simplify(han).to_string()),
            (Class::Punctuation, ',' | '，' | '、' | ':' | ';') => Text::Comma,
            (_, '?') => Text::Question,
            // Quotation marks and brackets divide nothing.
            (Class::Punctuation, '"' | '\'' | '“' | '”' | '‘' | '’' | '(' | ')' | '《' | '》' | '-') => {
                continue;
            }
            _ => Text::Stop,
        };
        found.push(Token { text, range });
    }
    found
}

/// Whether a mark stands within a word: *don't*, *second-hand*.
fn is_within(mark: char, folded: &Folded, unit: usize) -> bool {
    let letter_behind = unit + 1 < folded.len() && matches!(folded.class(unit + 1), Class::Latin | Class::Digit);
    matches!(mark, '\'' | '’' | '-') && letter_behind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(draft: &str, expected: &str) {
        let shown = |token: Token| match token.text {
            Text::Word(word) => word,
            Text::Comma => ",".to_owned(),
            Text::Question => "?".to_owned(),
            Text::Stop => ".".to_owned(),
        };
        let found: Vec<String> = tokens(draft, |c| c).into_iter().map(shown).collect();
        assert_eq!(found.join(" "), expected, "{draft}");
    }

    #[test]
    fn words_characters_and_what_divides_them() {
        check("I’m so-so, you?", "i'm so-so , you ?");
        check("我很OK，你呢？😂", "我 很 ok , 你 呢 ? .");
        check("“班味”是 'x'", "班 味 是 x");
        check("", "");
    }
}
