//! The compiled phrasebook, read in place.

use std::cmp::Ordering;
use std::ops::Range;

use serde::Deserialize;
use serde::Serialize;

use crate::engine::lexicon::Column;
use crate::engine::lexicon::Container;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::NO_ID;
use crate::engine::lexicon::OpenError;
use crate::engine::lexicon::Trie;
use crate::engine::lexicon::Walk;
use crate::engine::lexicon::read_u32;
use crate::engine::number::size;
use crate::engine::number::word;
use crate::engine::phrasebook::Direction;
use crate::engine::phrasebook::EmojiName;
use crate::engine::phrasebook::Register;
use crate::engine::phrasebook::emoji;
use crate::engine::reading::Syllable;
use crate::engine::reading::pinyin;
use crate::engine::text::Context;
use crate::engine::text::GAP;

/// Section numbers; 1 to 5 are the trie's.
pub(super) mod sections {
    pub const PHRASES: u32 = 30;
    pub const ID: u32 = 31;
    pub const HEADWORD: u32 = 32;
    pub const TRANSLATION: u32 = 33;
    pub const READING: u32 = 34;
    pub const USAGE: u32 = 35;
    pub const EXAMPLE: u32 = 36;
    pub const EXAMPLE_TRANSLATION: u32 = 37;
    pub const NOTE: u32 = 38;
    pub const CAREFUL: u32 = 39;
    pub const TAGS: u32 = 40;
    pub const UNLESS: u32 = 41;
    pub const ONLY_WITH: u32 = 42;
    pub const SINCE: u32 = 43;
    pub const KINDS: u32 = 44;
    pub const EMOJI: u32 = 45;
    /// What subjects are called, a row each: its code, in English, in Chinese.
    pub const SUBJECTS: u32 = 46;
}

/// Divides the items of a list within a record.
pub(super) const LIST_SEPARATOR: &str = "\u{1F}";

/// A phrase of the book, by its place in the file; good for this file only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PhraseId(usize);

/// The compiled phrasebook.
#[derive(Clone)]
pub struct Phrasebook {
    file: Container,
    trie: Trie,
    phrases: Range<usize>,
    kinds: Range<usize>,
    columns: Vec<(u32, Column)>,
    emoji: Column,
    gap: u16,
    subjects: Range<usize>,
}

/// A subject of the phrasebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject<'book> {
    /// The name of its file.
    pub code: &'book str,
    /// What it is called, in English and in Chinese.
    pub names: [&'book str; 2],
    /// How many phrases of the direction it has.
    pub phrases: usize,
}

/// A phrase, as a card shows it. Optional texts are empty where the editor gave none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of data/phrasebook/README.md")]
pub struct Phrase {
    pub id: String,
    pub headword: String,
    pub translation: String,
    pub reading: Vec<Syllable>,
    pub register: Register,
    pub usage: String,
    pub example: String,
    pub example_translation: String,
    pub note: String,
    pub careful: String,
    pub tags: Vec<String>,
    pub since: Option<u16>,
}

impl PhraseId {
    /// The place in the file.
    #[must_use]
    pub fn place(self) -> u32 {
        word(self.0)
    }
}

impl Phrasebook {
    /// Opens a compiled file.
    ///
    /// # Errors
    /// See [`OpenError`]; the remedy is always to fetch the file again.
    pub fn open(bytes: Vec<u8>) -> Result<Self, OpenError> {
        let file = Container::open(bytes, Contents::Phrasebook)?;
        let columns = (sections::ID..=sections::SINCE)
            .map(|number| Ok((number, Column::new(file.bytes(), &file.section(number)?))))
            .collect::<Result<_, OpenError>>()?;
        let (phrases, kinds) = (file.section(sections::PHRASES)?, file.section(sections::KINDS)?);
        let emoji = Column::new(file.bytes(), &file.section(sections::EMOJI)?);
        let trie = Trie::new(&file)?;
        let gap = trie.id(file.bytes(), GAP);
        let subjects = file.section(sections::SUBJECTS)?;
        Ok(Self { trie, phrases, kinds, columns, emoji, gap, subjects, file })
    }

    /// How many phrases there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.kinds.len() / 2
    }

    /// Whether there is no phrase.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The id of a folded character, for [`Self::step`].
    #[must_use]
    pub fn id(&self, character: char) -> u16 {
        // A gap is no character of a post.
        if character == GAP { NO_ID } else { self.trie.id(self.file.bytes(), character) }
    }

    /// Where a phrase goes on behind a gap, or `None` where no phrase has a gap at this place.
    #[must_use]
    pub fn step_over_gap(&self, from: Walk) -> Option<Walk> {
        self.step(from, self.gap)
    }

    /// One step from a place in the trie.
    #[must_use]
    pub fn step(&self, from: Walk, id: u16) -> Option<Walk> {
        self.trie.step(self.file.bytes(), from, id)
    }

    /// The phrases of a direction whose headword or variant ends at a place in the trie.
    pub fn phrases(&self, at: Walk, direction: Direction) -> impl Iterator<Item = PhraseId> {
        let numbers = self.trie.entries(self.file.bytes(), at);
        let phrase =
            |entry: usize| read_u32(self.file.bytes(), self.phrases.start + 4 * entry).map(|n| PhraseId(size(n)));
        numbers.filter_map(phrase).filter(move |phrase| self.direction(*phrase) == direction)
    }

    /// The phrases of a direction that posts may write like this, or with more behind it; with a repeat for each spelling.
    pub fn spelt_like(&self, folded: &str, direction: Direction) -> Vec<PhraseId> {
        let end = folded.chars().try_fold(Walk::default(), |walk, letter| self.step(walk, self.id(letter)));
        let entries = end.map_or_else(Vec::new, |walk| self.trie.entries_below(self.file.bytes(), walk, usize::MAX));
        let phrase = |entry: usize| read_u32(self.file.bytes(), self.phrases.start + 4 * entry);
        let phrases = entries.into_iter().filter_map(phrase).map(|number| PhraseId(size(number)));
        phrases.filter(|phrase| self.direction(*phrase) == direction).collect()
    }

    /// The subject of a phrase: the name of the file in which editors wrote it.
    #[must_use]
    pub fn subject(&self, phrase: PhraseId) -> &str {
        self.text(sections::TAGS, phrase).split(LIST_SEPARATOR).next().unwrap_or_default()
    }

    /// The subjects that have phrases of a direction, in the editors' order.
    #[must_use]
    pub fn subjects(&self, direction: Direction) -> Vec<Subject<'_>> {
        let rows = self.file.bytes().get(self.subjects.clone()).and_then(|rows| std::str::from_utf8(rows).ok());
        let own: Vec<&str> = self.all(direction).map(|phrase| self.subject(phrase)).collect();
        let of = |row| {
            let mut cells = str::split(row, '\t');
            let (code, names) = (cells.next()?, [cells.next()?, cells.next()?]);
            let phrases = own.iter().filter(|subject| **subject == code).count();
            (phrases > 0).then_some(Subject { code, names, phrases })
        };
        rows.unwrap_or_default().lines().filter_map(of).collect()
    }

    /// The phrase of an editor's id.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<PhraseId> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.name(PhraseId(middle)).cmp(name) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(PhraseId(middle)),
            }
        }
        None
    }

    /// How a phrase is used, in the reader's language.
    #[must_use]
    pub fn usage(&self, phrase: PhraseId) -> &str {
        self.text(sections::USAGE, phrase)
    }

    /// All phrases of a direction.
    pub fn all(&self, direction: Direction) -> impl Iterator<Item = PhraseId> {
        (0..self.len()).map(PhraseId).filter(move |phrase| self.direction(*phrase) == direction)
    }

    /// The direction of a phrase.
    #[must_use]
    pub fn direction(&self, phrase: PhraseId) -> Direction {
        match self.kind(2 * phrase.0) {
            0 => Direction::ZhEn,
            _ => Direction::EnZh,
        }
    }

    /// Whether a phrase keeps its meaning where it stands: no `unless` cue holds, and one of its `only_with` cues does
    /// where it has any. The context, in simplified characters, is only asked for where there are cues; cues may be in
    /// either script, and `simplify` makes them comparable.
    #[must_use]
    pub fn fits<'post>(
        &self,
        phrase: PhraseId,
        context: &impl Fn() -> Context<'post>,
        simplify: impl Fn(char) -> char,
    ) -> bool {
        let (unless, only_with) = (self.text(sections::UNLESS, phrase), self.text(sections::ONLY_WITH, phrase));
        if unless.is_empty() && only_with.is_empty() {
            return true;
        }
        let context = context();
        let holds = |cue: &str| context.holds(&cue.chars().map(&simplify).collect::<String>());
        let cues = |list: &str| list.split(LIST_SEPARATOR).filter(|cue| !cue.is_empty()).any(holds);
        !cues(unless) && (only_with.is_empty() || cues(only_with))
    }

    /// The name of an emoji, in the language that a direction leads to.
    #[must_use]
    pub fn emoji_name(&self, cluster: &str, direction: Direction) -> Option<String> {
        emoji::Names { bytes: self.file.bytes(), column: &self.emoji, direction }.name(cluster)
    }

    /// The names of emoji that the file holds.
    #[must_use]
    pub fn emoji_names(&self) -> Vec<EmojiName> {
        emoji::all(self.file.bytes(), &self.emoji)
    }

    /// The translation, to be shown under the phrase.
    #[must_use]
    pub fn translation(&self, phrase: PhraseId) -> &str {
        self.text(sections::TRANSLATION, phrase)
    }

    /// The cultural note; empty where there is none.
    #[must_use]
    pub fn note(&self, phrase: PhraseId) -> &str {
        self.text(sections::NOTE, phrase)
    }

    /// The syllables of the headword; empty for stickers and English phrases.
    #[must_use]
    pub fn reading(&self, phrase: PhraseId) -> Vec<Syllable> {
        pinyin::from_marked(self.text(sections::READING, phrase), self.text(sections::HEADWORD, phrase))
    }

    /// The headword as the editor wrote it.
    #[must_use]
    pub fn headword(&self, phrase: PhraseId) -> &str {
        self.text(sections::HEADWORD, phrase)
    }

    /// The editor's id, which stays the same from release to release.
    #[must_use]
    pub fn name(&self, phrase: PhraseId) -> &str {
        self.text(sections::ID, phrase)
    }

    /// The whole phrase.
    #[must_use]
    pub fn phrase(&self, phrase: PhraseId) -> Phrase {
        let text = |section| self.text(section, phrase).to_owned();
        let register = Register::ALL.get(usize::from(self.kind(2 * phrase.0 + 1))).copied();
        Phrase {
            id: text(sections::ID),
            headword: text(sections::HEADWORD),
            translation: text(sections::TRANSLATION),
            reading: self.reading(phrase),
            register: register.unwrap_or(Register::Neutral),
            usage: text(sections::USAGE),
            example: text(sections::EXAMPLE),
            example_translation: text(sections::EXAMPLE_TRANSLATION),
            note: text(sections::NOTE),
            careful: text(sections::CAREFUL),
            tags: self.text(sections::TAGS, phrase).split(LIST_SEPARATOR).map(str::to_owned).collect(),
            since: self.text(sections::SINCE, phrase).parse().ok(),
        }
    }

    fn text(&self, section: u32, phrase: PhraseId) -> &str {
        let column = self.columns.iter().find(|(number, _)| *number == section);
        column.map_or("", |(_, column)| column.text(self.file.bytes(), phrase.0))
    }

    fn kind(&self, at: usize) -> u8 {
        self.file.bytes().get(self.kinds.start + at).copied().unwrap_or_default()
    }
}
