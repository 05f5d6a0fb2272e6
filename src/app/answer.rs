//! The screen on which a reply is put together from a template, and a draft of one's own is read back.

use crate::app::Shared;
use crate::engine::check::CheckBook;
use crate::engine::check::Checked;
use crate::engine::reply::Count;
use crate::engine::reply::Currency;
use crate::engine::reply::Date;
use crate::engine::reply::Draft;
use crate::engine::reply::Language;
use crate::engine::reply::Price;
use crate::engine::reply::ReplyBook;
use crate::engine::reply::Slot;
use crate::engine::reply::Template;
use crate::engine::reply::Value;
use crate::engine::reply::Words;

/// What the screen shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The templates, once they are loaded.
    pub replies: Option<Shared<ReplyBook>>,
    /// What drafts are checked by, once it is loaded.
    pub checks: Option<Shared<CheckBook>>,
    /// What the writer wants to say, by its place in the book.
    pub intent: usize,
    /// What was chosen or typed for each slot, as it stands in its field; kept from one intent to the next.
    pub typed: Vec<(Slot, String)>,
    /// The writer's own draft.
    pub draft: String,
    /// The draft, read back.
    pub checked: Option<Shared<Checked>>,
}

/// What can happen on the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerAction {
    /// The writer wants to say something else.
    Intent(usize),
    /// Something was chosen or typed for a slot.
    Fill(Slot, String),
    /// The writer's own draft changed.
    Draft(String),
}

/// What stands between an amount and its currency in a field's value.
const BETWEEN: char = ' ';

impl Answer {
    /// What stands in a slot's field.
    #[must_use]
    pub fn field(&self, slot: Slot) -> &str {
        self.typed.iter().find(|(own, _)| *own == slot).map_or("", |(_, typed)| typed)
    }

    /// A template with the slots filled for which something sound was typed.
    #[must_use]
    pub fn fill(&self, template: &Template) -> Draft {
        let values = self.typed.iter().filter_map(|(slot, typed)| self.value(*slot, typed));
        values.fold(Draft::new(template), Draft::fill)
    }

    /// The value of a field; `None` while it is none. Nouns are chosen by their Chinese name, days by their English one or
    /// as a date field gives them, a price is an amount, a space and the place of its currency.
    fn value(&self, slot: Slot, typed: &str) -> Option<Value> {
        match slot {
            Slot::Name => Words::new(typed).map(Value::Name),
            Slot::Word => Words::new(typed).map(Value::Word),
            Slot::Number => Count::new(typed.trim().parse().ok()?).map(Value::Number),
            Slot::Price => {
                let (amount, currency) = typed.rsplit_once(BETWEEN).unwrap_or((typed, "0"));
                let currency = Currency::ALL.get(currency.parse::<usize>().ok()?)?;
                Price::new(amount, *currency).map(Value::Price)
            }
            Slot::Date => match typed.split('-').collect::<Vec<_>>().as_slice() {
                [_, month, day] => Date::new(month.parse().ok()?, day.parse().ok()?).map(Value::Date),
                _ => Date::named().find(|date| date.written(Language::English) == typed).map(Value::Date),
            },
            Slot::Place | Slot::Food | Slot::Thing | Slot::Animal | Slot::Holiday => {
                let nouns = self.replies.as_ref()?;
                let noun = nouns.nouns(slot).find(|noun| noun.text(Language::Chinese) == typed);
                noun.map(Value::Noun)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(slot: Slot, typed: &str) -> Option<Value> {
        Answer::default().value(slot, typed)
    }

    #[test]
    fn fields_become_values() {
        assert_eq!(value(Slot::Name, " Sam "), Words::new("Sam").map(Value::Name));
        assert_eq!(value(Slot::Number, "2"), Count::new(2).map(Value::Number));
        assert_eq!(value(Slot::Price, "9.90 1"), Price::new("9.90", Currency::Dollar).map(Value::Price));
        assert_eq!(value(Slot::Price, "9.90"), Price::new("9.90", Currency::Yuan).map(Value::Price));
        assert_eq!(value(Slot::Date, "2026-03-08"), Date::new(3, 8).map(Value::Date));
        assert!(value(Slot::Date, "tomorrow").is_some());
    }

    #[test]
    fn what_is_no_value_fills_nothing() {
        for (slot, typed) in [
            (Slot::Name, " "),
            (Slot::Number, "0"),
            (Slot::Number, "two"),
            (Slot::Price, "a lot 1"),
            (Slot::Price, "5 9"),
            (Slot::Date, "2026-02-31"),
            (Slot::Date, "someday"),
            (Slot::Food, "rice"),
        ] {
            assert_eq!(value(slot, typed), None, "{typed}");
        }
    }
}
