//! The compiled checks: read from the file once, a few hundred rules of a few words.

use crate::engine::annotate::Reader;
use crate::engine::check::Fault;
use crate::engine::check::pattern::Lists;
use crate::engine::check::pattern::Pattern;
use crate::engine::lexicon::Column;
use crate::engine::lexicon::Container;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::OpenError;

/// Section numbers.
pub(super) mod sections {
    pub const LISTS: u32 = 60;
    pub const RULES: u32 = 61;
}

/// Divides the fields of a record; no text has it.
pub(super) const FIELD: char = '\u{1F}';

/// Divides the items of a field.
pub(super) const ITEM: char = '\u{1E}';

/// A rule, ready to look for.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub id: String,
    pub fault: Fault,
    pub patterns: Vec<Pattern>,
    /// Words that, anywhere in the draft, say that it is meant as it is written; folded.
    pub unless: Vec<String>,
    pub warning: String,
    pub instead: String,
}

/// The compiled checks.
#[derive(Clone, Debug)]
pub struct CheckBook {
    of_chinese: Vec<Rule>,
    of_english: Vec<Rule>,
}

impl CheckBook {
    /// Opens a compiled file. Nothing of the bytes is kept.
    ///
    /// # Errors
    /// See [`OpenError`]; the remedy is always to fetch the file again.
    pub fn open(bytes: Vec<u8>) -> Result<Self, OpenError> {
        let file = Container::open(bytes, Contents::Checks)?;
        let records = |number| {
            let column = Column::new(file.bytes(), &file.section(number)?);
            let texts = (0..column.len()).map(|place| column.text(file.bytes(), place));
            Ok(texts.map(|text| text.split(FIELD).collect()).collect())
        };
        let (lists, rules): (Vec<Vec<&str>>, Vec<Vec<&str>>) = (records(sections::LISTS)?, records(sections::RULES)?);
        let of = |draft| {
            let mut named = Lists::default();
            for record in &lists {
                if let [own, name, items] = record.as_slice()
                    && *own == draft
                {
                    named.add(name, items.split(ITEM));
                }
            }
            rules.iter().filter_map(|record| rule(record, draft, &named)).collect()
        };
        Ok(Self { of_chinese: of("zh"), of_english: of("en") })
    }

    /// How many checks there are for the drafts of a writer who knows the other language.
    #[must_use]
    pub fn len(&self, writer: Reader) -> usize {
        self.rules(writer).len()
    }

    /// The checks of a writer's drafts: of Chinese where English is what they know.
    pub(super) fn rules(&self, writer: Reader) -> &[Rule] {
        match writer {
            Reader::English => &self.of_chinese,
            Reader::Chinese => &self.of_english,
        }
    }
}

fn rule(record: &[&str], draft: &str, lists: &Lists) -> Option<Rule> {
    let [own, id, kind, find, unless, warning, instead] = record else { return None };
    let items = |field: &str| field.split(ITEM).filter(|item| !item.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let [id, warning, instead] = [id, warning, instead].map(|text| (*text).to_owned());
    let patterns = items(find).iter().filter_map(|written| Pattern::parse(written, lists)).collect();
    let unless = items(unless).iter().map(|words| crate::engine::text::fold_key(words)).collect();
    (*own == draft).then_some(Rule { id, fault: Fault::from_name(kind)?, patterns, unless, warning, instead })
}
