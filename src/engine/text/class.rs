//! What kind of character a grapheme cluster begins with, as far as reading a post needs to know.

use crate::engine::text::property;

/// The kind of a grapheme cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// A Chinese character.
    Han,
    /// A letter of the Latin alphabet, with or without accents.
    Latin,
    /// A decimal digit.
    Digit,
    /// An emoji, a flag, a keycap, or a sequence that is drawn as one picture.
    Emoji,
    /// White space within a line.
    Space,
    /// A line or paragraph break.
    Newline,
    /// Punctuation and symbols.
    Punctuation,
    /// A letter of any other alphabet.
    Letter,
    /// Anything else: control characters, private use, unassigned.
    Other,
}

/// The class of a grapheme cluster, given as written and as folded.
#[must_use]
pub fn classify(cluster: &str, folded: char) -> Class {
    if is_emoji(cluster) {
        return Class::Emoji;
    }
    class_of(folded)
}

fn class_of(character: char) -> Class {
    match character {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => return Class::Newline,
        'a'..='z' | 'A'..='Z' => return Class::Latin,
        '0'..='9' => return Class::Digit,
        _ => {}
    }
    if is_han(character) {
        return Class::Han;
    }
    if character.is_whitespace() {
        return Class::Space;
    }
    // From here on the commonest kinds come first; only rare ones have to be looked up.
    if is_plain_sign(character) || character.is_numeric() {
        return Class::Punctuation;
    }
    if is_letter(character) {
        return if is_latin(character) { Class::Latin } else { Class::Letter };
    }
    if property::is_sign(character) { Class::Punctuation } else { Class::Other }
}

/// Signs of ASCII, and dashes, quotation marks and brackets that posts are full of.
fn is_plain_sign(character: char) -> bool {
    character.is_ascii_punctuation()
        || matches!(character, '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3004}' | '\u{3008}'..='\u{301F}')
}

/// Letters and the marks on them. The standard library knows what is alphabetic, which a few letters in circles are as well.
fn is_letter(character: char) -> bool {
    let circled = matches!(character, '\u{24B6}'..='\u{24E9}' | '\u{1F130}'..='\u{1F189}');
    character.is_alphabetic() && !circled || property::is_letter(character)
}

/// Whether a character is written Chinese: unified and compatibility ideographs, 々 and 〇.
#[must_use]
pub fn is_han(character: char) -> bool {
    matches!(character,
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}' | '々' | '〇')
}

fn is_latin(character: char) -> bool {
    matches!(character, '\u{AA}' | '\u{BA}' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' | '\u{2C60}'..='\u{2C7F}' | '\u{A720}'..='\u{A7FF}')
}

/// Whether a character is invisible and carries no meaning of its own in a comparison: `Default_Ignorable_Code_Point`
/// of Unicode 16 (`DerivedCoreProperties.txt`), which holds the zero-width, variation-selector and bidi controls.
#[must_use]
pub fn is_ignorable(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Emoji by default presentation, by variation selector 16, as a keycap, or as a pictograph that fonts draw in colour.
fn is_emoji(cluster: &str) -> bool {
    let Some(first) = cluster.chars().next() else { return false };
    if first.is_ascii() {
        return cluster.contains('\u{20E3}');
    }
    if !may_be_emoji(first) {
        return false;
    }
    // ❤ ☺ ✌ without a selector are emoji in posts; © ® ™ and the arrows of prose are not.
    if cluster.contains('\u{FE0F}') || first >= '\u{2600}' && first != '〰' {
        return property::is_emoji(first);
    }
    property::is_picture(first)
}

/// The signs and blocks among which Unicode has emoji; a test holds them against its tables.
fn may_be_emoji(character: char) -> bool {
    matches!(character,
        '©' | '®' | '\u{203C}'..='\u{2BFF}' | '〰' | '〽' | '㊗' | '㊙' | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cluster: &str, expected: Class) {
        let first = cluster.chars().next().unwrap();
        assert_eq!(classify(cluster, first), expected, "{cluster:?}");
    }

    #[test]
    fn kinds_that_posts_mix() {
        check("猫", Class::Han);
        check("a", Class::Latin);
        check("é", Class::Latin);
        check("7", Class::Digit);
        check("😂", Class::Emoji);
        check("👩‍👩‍👧", Class::Emoji);
        check("🇨🇳", Class::Emoji);
        check("1️⃣", Class::Emoji);
        check("❤️", Class::Emoji);
        check("，", Class::Punctuation);
        check("～", Class::Punctuation);
        check("\u{3000}", Class::Space);
        check("\n", Class::Newline);
        check("か", Class::Letter);
        check("ж", Class::Letter);
        check("\u{0}", Class::Other);
        check("©", Class::Punctuation);
    }

    /// The classes by Unicode's tables alone, without the ways around them.
    fn by_tables(character: char) -> Class {
        use unicode_properties::GeneralCategoryGroup;
        use unicode_properties::UnicodeGeneralCategory;
        match character.general_category_group() {
            GeneralCategoryGroup::Letter | GeneralCategoryGroup::Mark if is_latin(character) => Class::Latin,
            GeneralCategoryGroup::Letter | GeneralCategoryGroup::Mark => Class::Letter,
            GeneralCategoryGroup::Number | GeneralCategoryGroup::Punctuation | GeneralCategoryGroup::Symbol => {
                Class::Punctuation
            }
            GeneralCategoryGroup::Separator => Class::Space,
            GeneralCategoryGroup::Other => Class::Other,
        }
    }

    #[test]
    fn every_character_has_the_class_that_unicode_gives_it() {
        let decided = |c: char| is_han(c) || c.is_whitespace() || c.is_ascii_alphanumeric();
        for character in ('\0'..=char::MAX).filter(|&c| !decided(c)) {
            assert_eq!(class_of(character), by_tables(character), "U+{:04X}", u32::from(character));
        }
    }

    #[test]
    fn every_emoji_of_unicode_is_one() {
        for character in '\u{80}'..=char::MAX {
            let emoji = property::is_emoji(character);
            let alone = property::is_picture(character) || emoji && character >= '\u{2600}' && character != '〰';
            let found = (is_emoji(&character.to_string()), is_emoji(&format!("{character}\u{FE0F}")));
            assert_eq!(found, (alone, emoji), "U+{:04X}", u32::from(character));
        }
    }
}
