//! Writes a template with what its slots hold: capitals at the beginning of sentences, spaces between Han and Latin.

use crate::engine::reply::Language;
use crate::engine::reply::Part;
use crate::engine::reply::Slot;
use crate::engine::reply::Value;
use crate::engine::reply::template::Form;
use crate::engine::reply::template::Piece;
use crate::engine::text::is_han;

/// The template in parts: text, and the slots that nothing fills yet.
pub(super) fn render(pieces: &[Piece], values: &[Value], language: Language) -> Vec<Part> {
    let mut writer = Writer { parts: Vec::new(), language };
    for piece in pieces {
        match piece {
            Piece::Literal(text) => writer.text(text),
            piece => match written(piece, values, language) {
                Ok(text) if language == Language::English && !is_as_typed(piece) => writer.sentence(&text),
                Ok(text) => writer.text(&text),
                Err(slot) => writer.parts.push(Part::Blank(slot)),
            },
        }
    }
    writer.parts
}

/// Names and words that are talked about keep the capitals that they were typed with.
fn is_as_typed(piece: &Piece) -> bool {
    matches!(piece, Piece::Blank(Slot::Name | Slot::Word, _))
}

/// A piece with its values, or the first slot that has none.
fn written(piece: &Piece, values: &[Value], language: Language) -> Result<String, Slot> {
    let value = |slot: Slot| values.iter().find(|value| value.slot() == slot).ok_or(slot);
    match piece {
        Piece::Literal(text) => Ok(text.clone()),
        Piece::Blank(slot, Form::Number) => match (value(Slot::Number)?, value(*slot)?) {
            (Value::Number(count), Value::Noun(noun)) => Ok(noun.counted(count.get(), language)),
            _ => Err(*slot),
        },
        Piece::Blank(slot, form) => Ok(in_form(value(*slot)?, *form, language)),
        Piece::Agree(slot, one, many) => {
            let several = match value(*slot)? {
                Value::Number(count) => count.get() > 1,
                Value::Noun(noun) => noun.is_plural(),
                _ => false,
            };
            Ok(if several { many } else { one }.clone())
        }
    }
}

fn in_form(value: &Value, form: Form, language: Language) -> String {
    match (value, form) {
        (Value::Name(words) | Value::Word(words), _) => words.as_str().to_owned(),
        (Value::Noun(noun), Form::A) => noun.with_article(),
        (Value::Noun(noun), Form::Plural) => noun.plural().to_owned(),
        (Value::Noun(noun), Form::Measure) => noun.measure().to_owned(),
        (Value::Noun(noun), _) => noun.text(language).to_owned(),
        (Value::Number(count), _) => count.get().to_string(),
        (Value::Price(price), _) => price.written(language),
        (Value::Date(date), Form::On) => date.with_on(),
        (Value::Date(date), _) => date.written(language),
    }
}

/// Collects parts; knows what stands before.
struct Writer {
    parts: Vec<Part>,
    language: Language,
}

impl Writer {
    fn last(&self) -> Option<char> {
        match self.parts.last() {
            Some(Part::Text(text)) => text.chars().last(),
            _ => None,
        }
    }

    /// Adds text; a Chinese text has a space where Han and Latin letters meet.
    fn text(&mut self, text: &str) {
        let meets = |before: char, behind: char| {
            is_han(before) && behind.is_ascii_alphabetic() || before.is_ascii_alphabetic() && is_han(behind)
        };
        let borders = self.last().zip(text.chars().next()).is_some_and(|(before, behind)| meets(before, behind));
        let space = if borders && self.language == Language::Chinese { " " } else { "" };
        match self.parts.last_mut() {
            Some(Part::Text(before)) => {
                before.push_str(space);
                before.push_str(text);
            }
            _ => self.parts.push(Part::Text(text.to_owned())),
        }
    }

    /// Adds a value, with a capital where a sentence begins with it.
    fn sentence(&mut self, text: &str) {
        let begins = match self.parts.last() {
            None => true,
            Some(Part::Text(before)) => before.trim_end().ends_with(['.', '!', '?']) && before.ends_with(' '),
            Some(Part::Blank(_)) => false,
        };
        if !begins {
            return self.text(text);
        }
        let mut letters = text.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        self.text(&first.chain(letters).collect::<String>());
    }
}
