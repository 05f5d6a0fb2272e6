//! The compiled replies, read in place.

use crate::engine::lexicon::Column;
use crate::engine::lexicon::Container;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::OpenError;
use crate::engine::lexicon::ZhLexicon;
use crate::engine::reply::Language;
use crate::engine::reply::Noun;
use crate::engine::reply::Slot;
use crate::engine::reply::Words;
use crate::engine::reply::measure_word::COMMONEST;
use crate::engine::reply::measure_word::measure_word;

/// Section numbers.
pub(super) mod sections {
    pub const INTENTS: u32 = 50;
    pub const TEMPLATES: u32 = 51;
    pub const NOUNS: u32 = 52;
}

/// Divides the fields of a record; no text has it.
pub(super) const SEPARATOR: char = '\u{1F}';

/// To whom a template speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Manner {
    /// Somebody the writer jokes with.
    Friend,
    /// Anybody in a comment section.
    Stranger,
    /// Somebody who sells something.
    Seller,
    /// Somebody older, whom one shows respect.
    Elder,
}

impl Manner {
    /// Every manner, with the name that editors write.
    pub const ALL: [(Self, &'static str); 4] =
        [(Self::Friend, "friend"), (Self::Stranger, "stranger"), (Self::Seller, "seller"), (Self::Elder, "elder")];

    /// The manner of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, own)| *own == name).map(|(manner, _)| manner)
    }
}

/// What the writer wants to say: thank, decline, pay cat tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intent {
    /// The editor's id, which stays the same from release to release.
    pub id: String,
    english: String,
    chinese: String,
}

impl Intent {
    /// What to call it on the screen.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        match language {
            Language::English => &self.english,
            Language::Chinese => &self.chinese,
        }
    }
}

/// A template, with its slots open; [`crate::engine::reply::Draft`] fills them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// The editor's id.
    pub id: String,
    pub(super) intent: usize,
    /// To whom it speaks.
    pub manner: Manner,
    pub(super) english: String,
    pub(super) chinese: String,
}

/// The compiled file.
#[derive(Clone)]
pub struct ReplyBook {
    file: Container,
    intents: Column,
    templates: Column,
    nouns: Column,
}

impl ReplyBook {
    /// Opens a compiled file.
    ///
    /// # Errors
    /// See [`OpenError`]; the remedy is always to fetch the file again.
    pub fn open(bytes: Vec<u8>) -> Result<Self, OpenError> {
        let file = Container::open(bytes, Contents::Replies)?;
        let column = |number| Ok(Column::new(file.bytes(), &file.section(number)?));
        let (intents, templates) = (column(sections::INTENTS)?, column(sections::TEMPLATES)?);
        let nouns = column(sections::NOUNS)?;
        Ok(Self { intents, templates, nouns, file })
    }

    /// Every intent, in the editors' order.
    pub fn intents(&self) -> impl Iterator<Item = Intent> {
        (0..self.intents.len()).filter_map(|place| {
            let mut fields = self.intents.text(self.file.bytes(), place).split(SEPARATOR).map(str::to_owned);
            Some(Intent { id: fields.next()?, english: fields.next()?, chinese: fields.next()? })
        })
    }

    /// Every template, in the editors' order.
    pub fn templates(&self) -> impl Iterator<Item = Template> {
        (0..self.templates.len()).filter_map(|place| {
            let mut fields = self.templates.text(self.file.bytes(), place).split(SEPARATOR);
            let (id, intent) = (fields.next()?.to_owned(), fields.next()?.parse().ok()?);
            let manner = Manner::from_name(fields.next()?)?;
            let (english, chinese) = (fields.next()?.to_owned(), fields.next()?.to_owned());
            Some(Template { id, intent, manner, english, chinese })
        })
    }

    /// The templates of an intent, by its place among [`ReplyBook::intents`].
    pub fn of_intent(&self, intent: usize) -> impl Iterator<Item = Template> {
        self.templates().filter(move |template| template.intent == intent)
    }

    /// The nouns that are offered for a slot, in the editors' order.
    pub fn nouns(&self, slot: Slot) -> impl Iterator<Item = Noun> {
        self.all_nouns().filter(move |noun| noun.slot() == slot)
    }

    /// A noun of the writer's own, in both languages. What it is counted with comes from the listed noun that it ends with, then
    /// from CC-CEDICT, and is 个 where neither knows. `None` where the slot takes no noun.
    #[must_use]
    pub fn own_noun(&self, slot: Slot, english: &Words, chinese: &Words, zh: Option<&ZhLexicon>) -> Option<Noun> {
        let nouns: Vec<Noun> = self.all_nouns().filter(|noun| noun.slot().is_counted()).collect();
        let listed = |end: &str| nouns.iter().find(|noun| noun.text(Language::Chinese) == end).map(Noun::measure);
        let measure = match slot.is_counted() {
            true => measure_word(chinese.as_str(), listed, zh),
            false => String::new(),
        };
        let measure = if measure.is_empty() && slot.is_counted() { COMMONEST.to_owned() } else { measure };
        let typed = english.as_str().to_lowercase();
        let ends = |noun: &&Noun| {
            let listed = noun.text(Language::English).to_lowercase();
            typed.strip_suffix(&listed).is_some_and(|before| before.is_empty() || before.ends_with(' '))
        };
        let model = nouns.iter().filter(ends).max_by_key(|noun| noun.text(Language::English).len());
        slot.takes_noun().then(|| Noun::own(slot, english, chinese, &measure, model))
    }

    fn all_nouns(&self) -> impl Iterator<Item = Noun> {
        (0..self.nouns.len()).filter_map(|place| Noun::from_row(self.nouns.text(self.file.bytes(), place)))
    }
}
