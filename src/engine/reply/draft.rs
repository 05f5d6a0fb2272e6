//! From a template to a reply: a draft takes values until no slot is open, and only then is there something to copy.

use crate::engine::reply::Language;
use crate::engine::reply::Slot;
use crate::engine::reply::Template;
use crate::engine::reply::Value;
use crate::engine::reply::render::render;
use crate::engine::reply::template::Piece;
use crate::engine::reply::template::parse;

/// A part of a draft, as it is shown while slots are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text that stands.
    Text(String),
    /// A slot that is still to be filled.
    Blank(Slot),
}

/// A template whose slots are being filled. It has no text of its own: see [`Draft::finish`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    english: Vec<Piece>,
    chinese: Vec<Piece>,
    values: Vec<Value>,
}

/// A whole reply in both languages. There is no other way to one than [`Draft::finish`], so it has no open slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    english: String,
    chinese: String,
}

impl Draft {
    /// A draft of a template, with every slot open.
    #[must_use]
    pub fn new(template: &Template) -> Self {
        let english = parse(&template.english, Language::English);
        let chinese = parse(&template.chinese, Language::Chinese);
        Self { english, chinese, values: Vec::new() }
    }

    /// The slots of the template, in the order in which a person fills them.
    #[must_use]
    pub fn slots(&self) -> Vec<Slot> {
        let mut slots: Vec<Slot> = self.english.iter().chain(&self.chinese).flat_map(Piece::needs).collect();
        slots.sort_unstable();
        slots.dedup();
        slots
    }

    /// The slots that are still open.
    #[must_use]
    pub fn open(&self) -> Vec<Slot> {
        let filled = |slot: &Slot| self.values.iter().any(|value| value.slot() == *slot);
        self.slots().into_iter().filter(|slot| !filled(slot)).collect()
    }

    /// The draft with a slot filled, or filled anew. A value for a slot that the template does not have changes nothing.
    #[must_use]
    pub fn fill(mut self, value: Value) -> Self {
        self.values.retain(|other| other.slot() != value.slot());
        if self.slots().contains(&value.slot()) {
            self.values.push(value);
        }
        self
    }

    /// The draft in a language as it stands, open slots apart from text.
    #[must_use]
    pub fn parts(&self, language: Language) -> Vec<Part> {
        let pieces = match language {
            Language::English => &self.english,
            Language::Chinese => &self.chinese,
        };
        render(pieces, &self.values, language)
    }

    /// The reply, or the draft again where a slot is open.
    ///
    /// # Errors
    /// The draft itself; [`Draft::open`] says what is missing.
    pub fn finish(self) -> Result<Reply, Self> {
        match Language::BOTH.map(|language| whole(self.parts(language))) {
            [Some(english), Some(chinese)] => Ok(Reply { english, chinese }),
            _ => Err(self),
        }
    }
}

/// The text of parts none of which is a blank.
fn whole(parts: Vec<Part>) -> Option<String> {
    let text = |part| match part {
        Part::Text(text) => Some(text),
        Part::Blank(_) => None,
    };
    parts.into_iter().map(text).collect()
}

impl Reply {
    /// The reply, to be copied or spoken.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::English => &self.english,
            Language::Chinese => &self.chinese,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::reply::Count;
    use crate::engine::reply::Manner;
    use crate::engine::reply::Noun;
    use crate::engine::reply::Words;

    fn template(english: &str, chinese: &str) -> Template {
        let [id, english, chinese] = ["x", english, chinese].map(str::to_owned);
        Template { id, intent: 0, manner: Manner::Friend, english, chinese }
    }

    fn name(typed: &str) -> Value {
        Value::Name(Words::new(typed).unwrap())
    }

    #[test]
    fn a_reply_is_made_only_when_every_slot_is_filled() {
        let draft = Draft::new(&template("Hi {name}, I have {number animal}", "{name}你好，我有{number animal}"));
        assert_eq!(draft.open(), [Slot::Name, Slot::Animal, Slot::Number]);
        let draft = draft.finish().unwrap_err().fill(name("Emma")).fill(Value::Number(Count::new(2).unwrap()));
        assert_eq!(draft.open(), [Slot::Animal]);
        let expected = [Part::Text("Emma 你好，我有".to_owned()), Part::Blank(Slot::Animal)];
        assert_eq!(draft.parts(Language::Chinese), expected);
        let draft = draft.finish().unwrap_err().fill(Value::Noun(Noun::from_row("animal\t狗\t条\tdog").unwrap()));
        let reply = draft.finish().unwrap();
        assert_eq!(
            Language::BOTH.map(|language| reply.text(language)),
            ["Hi Emma, I have two dogs", "Emma 你好，我有两条狗"]
        );
    }

    #[test]
    fn a_slot_is_filled_anew_and_others_change_nothing() {
        let draft = Draft::new(&template("I'm {name}", "我是{name}"));
        let draft = draft.fill(name("小王")).fill(Value::Number(Count::new(2).unwrap())).fill(name("Li"));
        assert_eq!(draft.finish().unwrap().text(Language::Chinese), "我是 Li");
    }

    #[test]
    fn a_sentence_begins_with_a_capital_and_a_name_as_it_was_typed() {
        let rice = Value::Noun(Noun::from_row("food\t豆花\t碗\ttofu pudding\t-\tbowl").unwrap());
        let draft = Draft::new(&template("{a food}! {food} is the best. ok {food}", "{food}"));
        let reply = draft.fill(rice).finish().unwrap();
        assert_eq!(reply.text(Language::English), "Some tofu pudding! Tofu pudding is the best. ok tofu pudding");
        let draft = Draft::new(&template("{name}! hi", "{name}"));
        assert_eq!(draft.fill(name("mia")).finish().unwrap().text(Language::English), "mia! hi");
    }
}
