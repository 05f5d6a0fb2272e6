//! Properties of rare characters, from whoever has Unicode's tables already: a browser has them in its regular expressions, and
//! those of a library would be 12 kB of the page's download.
//!
//! Whoever asks has answered for common characters by then. The versions of Unicode may differ, by the newest characters only.

#[cfg(not(target_arch = "wasm32"))]
use unicode_properties::EmojiStatus;
#[cfg(not(target_arch = "wasm32"))]
use unicode_properties::GeneralCategoryGroup;
#[cfg(not(target_arch = "wasm32"))]
use unicode_properties::UnicodeEmoji;
#[cfg(not(target_arch = "wasm32"))]
use unicode_properties::UnicodeGeneralCategory;

/// A letter or a mark on one.
#[cfg(not(target_arch = "wasm32"))]
pub fn is_letter(character: char) -> bool {
    matches!(character.general_category_group(), GeneralCategoryGroup::Letter | GeneralCategoryGroup::Mark)
}

/// A number, a punctuation mark or a symbol.
#[cfg(not(target_arch = "wasm32"))]
pub fn is_sign(character: char) -> bool {
    matches!(
        character.general_category_group(),
        GeneralCategoryGroup::Number | GeneralCategoryGroup::Punctuation | GeneralCategoryGroup::Symbol
    )
}

/// An emoji, be it with a variation selector only.
#[cfg(not(target_arch = "wasm32"))]
pub fn is_emoji(character: char) -> bool {
    character.is_emoji_char()
}

/// An emoji that is drawn as a picture without being asked to.
#[cfg(not(target_arch = "wasm32"))]
pub fn is_picture(character: char) -> bool {
    matches!(
        character.emoji_status(),
        EmojiStatus::EmojiPresentation
            | EmojiStatus::EmojiPresentationAndModifierBase
            | EmojiStatus::EmojiPresentationAndEmojiComponent
            | EmojiStatus::EmojiPresentationAndModifierAndEmojiComponent
    )
}

/// A letter or a mark on one.
#[cfg(target_arch = "wasm32")]
pub fn is_letter(character: char) -> bool {
    matches(r"[\p{L}\p{M}]", character)
}

/// A number, a punctuation mark or a symbol.
#[cfg(target_arch = "wasm32")]
pub fn is_sign(character: char) -> bool {
    matches(r"[\p{N}\p{P}\p{S}]", character)
}

/// An emoji, be it with a variation selector only.
#[cfg(target_arch = "wasm32")]
pub fn is_emoji(character: char) -> bool {
    matches(r"\p{Emoji}", character)
}

/// An emoji that is drawn as a picture without being asked to.
#[cfg(target_arch = "wasm32")]
pub fn is_picture(character: char) -> bool {
    matches(r"\p{Emoji_Presentation}", character)
}

/// About a microsecond; browsers keep what they compiled.
#[cfg(target_arch = "wasm32")]
fn matches(pattern: &str, character: char) -> bool {
    js_sys::RegExp::new(pattern, "u").test(character.encode_utf8(&mut [0; 4]))
}
