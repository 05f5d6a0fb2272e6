//! A template's text taken apart: literal words, blanks in a grammatical form, and words that agree with a blank.

use crate::engine::reply::Language;
use crate::engine::reply::Slot;

/// The grammatical form in which a blank is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `{food}`: the words as they are.
    Bare,
    /// `{a food}`: a dish, an egg tart, some tofu.
    A,
    /// `{plural animal}`: cats, tofu.
    Plural,
    /// `{number food}`: two cats, two bowls of rice; 两只猫.
    Number,
    /// `{measure animal}`: 只, as in 这只猫.
    Measure,
    /// `{on date}`: on Saturday, tomorrow.
    On,
}

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words that stand as they are.
    Literal(String),
    /// A blank.
    Blank(Slot, Form),
    /// `{food:is|are}`: the first for one thing or a mass, the second for more.
    Agree(Slot, String, String),
}

impl Piece {
    /// The slots that have to be filled before the piece can be written.
    pub(super) fn needs(&self) -> Vec<Slot> {
        match self {
            Self::Literal(_) => Vec::new(),
            Self::Blank(slot, Form::Number) => vec![Slot::Number, *slot],
            Self::Blank(slot, _) | Self::Agree(slot, ..) => vec![*slot],
        }
    }
}

/// The pieces of a template. A pair of braces that nothing is known of is literal text, which the rules for editors refuse.
pub(super) fn parse(text: &str, language: Language) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut literal = String::new();
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        literal.push_str(before);
        let close = from.find('}').unwrap_or(from.len().saturating_sub(1));
        let (braced, behind) = from.split_at(close + 1);
        let inside = braced.trim_start_matches('{').trim_end_matches('}');
        match blank(inside, language) {
            Some(piece) => {
                if !literal.is_empty() {
                    pieces.push(Piece::Literal(std::mem::take(&mut literal)));
                }
                pieces.push(piece);
            }
            None => literal.push_str(braced),
        }
        rest = behind;
    }
    literal.push_str(rest);
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal));
    }
    pieces
}

/// What stands between braces.
fn blank(inside: &str, language: Language) -> Option<Piece> {
    if let Some((slot, words)) = inside.split_once(':') {
        let slot = Slot::from_name(slot).filter(|slot| *slot == Slot::Number || slot.is_counted())?;
        let (one, many) = words.split_once('|')?;
        return Some(Piece::Agree(slot, one.to_owned(), many.to_owned())).filter(|_| language == Language::English);
    }
    let Some((form, slot)) = inside.split_once(' ') else {
        return Slot::from_name(inside).map(|slot| Piece::Blank(slot, Form::Bare));
    };
    let slot = Slot::from_name(slot)?;
    let english = language == Language::English;
    let form = match form {
        "a" if english && slot.is_counted() => Form::A,
        "plural" if english && slot.is_counted() => Form::Plural,
        "on" if english && slot == Slot::Date => Form::On,
        "number" if slot.is_counted() => Form::Number,
        "measure" if !english && slot.is_counted() => Form::Measure,
        _ => return None,
    };
    Some(Piece::Blank(slot, form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_are_blanks_and_the_rest_is_text() {
        let text = "My {number animal} {number:says|say} hi";
        let expected = vec![
            Piece::Literal("My ".to_owned()),
            Piece::Blank(Slot::Animal, Form::Number),
            Piece::Literal(" ".to_owned()),
            Piece::Agree(Slot::Number, "says".to_owned(), "say".to_owned()),
            Piece::Literal(" hi".to_owned()),
        ];
        assert_eq!(parse(text, Language::English), expected);
    }

    #[test]
    fn what_is_no_blank_stays() {
        for text in ["{", "a {cow} b", "{a name}", "{", "x}", "{measure food"] {
            assert_eq!(parse(text, Language::English), [Piece::Literal(text.to_owned())], "{text}");
        }
    }
}
