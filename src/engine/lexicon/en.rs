//! The English → Chinese lexicon, read in place.

use std::ops::Range;

use crate::engine::lexicon::Column;
use crate::engine::lexicon::Container;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::Keys;
use crate::engine::lexicon::Level;
use crate::engine::lexicon::OpenError;
use crate::engine::lexicon::Trie;
use crate::engine::lexicon::Walk;
use crate::engine::lexicon::has_form;
use crate::engine::lexicon::lemma;
use crate::engine::reading::EnglishReading;

pub use crate::engine::lexicon::lemma::Form;

/// Section numbers; 1 to 5 are the trie's.
pub(super) mod sections {
    pub const HEADWORDS: u32 = 20;
    pub const GLOSSES: u32 = 21;
    pub const LEMMAS: u32 = 22;
    pub const FREQUENCY: u32 = 23;
    pub const SHORT: u32 = 24;
    pub const RULES: u32 = 26;
    pub const READINGS: u32 = 27;
    pub const LEVELS: u32 = 28;
}

pub(super) use crate::engine::lexicon::zh::FREQUENCY_STEPS;

/// Stands in the lemma column, in place of a [`Form`]'s code, before a lemma that a word only seems to come from.
pub(super) const NO_FORM: u8 = b'-';

/// ECDICT's everyday words with word frequencies, and irregular forms that lead to their lemma.
#[derive(Clone)]
pub struct EnLexicon {
    file: Container,
    trie: Trie,
    headwords: Column,
    glosses: Column,
    lemmas: Column,
    frequency: Range<usize>,
    short: Column,
    rules: Column,
    readings: Column,
    levels: Range<usize>,
}

/// One entry, as a card shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct EnEntry {
    /// The headword with its own capitals.
    pub headword: String,
    /// Glosses in Chinese, one a part of speech, each with its label (`n.`, `vt.`).
    pub glosses: Vec<String>,
    /// The school lists that hold it, easiest first.
    pub levels: Vec<Level>,
    /// Zipf value: 0 unknown, 3 once in a million words, 7 the commonest.
    pub zipf: f32,
}

impl EnLexicon {
    /// Opens a compiled file; see [`Container::open`] for the cost.
    ///
    /// # Errors
    /// See [`OpenError`]; the remedy is always to fetch the file again.
    pub fn open(bytes: Vec<u8>) -> Result<Self, OpenError> {
        let file = Container::open(bytes, Contents::EnglishChinese)?;
        let column = |number| Ok(Column::new(file.bytes(), &file.section(number)?));
        Ok(Self {
            trie: Trie::new(&file)?,
            headwords: column(sections::HEADWORDS)?,
            glosses: column(sections::GLOSSES)?,
            lemmas: column(sections::LEMMAS)?,
            frequency: file.section(sections::FREQUENCY)?,
            short: column(sections::SHORT)?,
            rules: column(sections::RULES)?,
            readings: column(sections::READINGS)?,
            levels: file.section(sections::LEVELS)?,
            file,
        })
    }

    /// How many entries there are, irregular forms included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.glosses.len()
    }

    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.glosses.is_empty()
    }

    /// The id of a folded character, for [`Self::step`].
    #[must_use]
    pub fn id(&self, character: char) -> u16 {
        self.trie.id(self.file.bytes(), character)
    }

    /// One step from a place in the trie.
    #[must_use]
    pub fn step(&self, from: Walk, id: u16) -> Option<Walk> {
        self.trie.step(self.file.bytes(), from, id)
    }

    /// The ids with which headwords go on from a place in the trie, and where they lead.
    pub fn children(&self, from: Walk) -> impl Iterator<Item = (u16, Walk)> {
        self.trie.children(self.file.bytes(), from)
    }

    /// The folded character of an id; linear in the size of the alphabet, some forty characters.
    #[must_use]
    pub fn character(&self, id: u16) -> Option<char> {
        self.trie.character(self.file.bytes(), id)
    }

    /// The entries whose headword ends at a place in the trie.
    #[must_use]
    pub fn entries(&self, at: Walk) -> Range<usize> {
        self.within(self.trie.entries(self.file.bytes(), at))
    }

    /// The entries of a folded headword.
    #[must_use]
    pub fn find(&self, folded: &str) -> Range<usize> {
        let ids: Vec<u16> = folded.chars().map(|character| self.id(character)).collect();
        self.within(self.trie.find(self.file.bytes(), &ids))
    }

    /// Those of some entries that there are: a wrong file must not promise thousands that nobody wrote.
    fn within(&self, entries: Range<usize>) -> Range<usize> {
        entries.start.min(self.len())..entries.end.min(self.len())
    }

    /// The way back from entries to their headwords.
    #[must_use]
    pub fn keys(&self) -> Keys {
        self.trie.keys(self.file.bytes())
    }

    /// An entry's headword, with its own capitals.
    #[must_use]
    pub fn headword(&self, keys: &Keys, entry: usize) -> String {
        match self.headwords.text(self.file.bytes(), entry) {
            "" => self.trie.key(self.file.bytes(), keys, entry).iter().filter_map(|&id| self.character(id)).collect(),
            explicit => explicit.to_owned(),
        }
    }

    /// The entries of every headword that begins as this folded text does, shorter ones first, some `enough` of them.
    #[must_use]
    pub fn entries_below(&self, folded: &str, enough: usize) -> Vec<usize> {
        let end = folded.chars().try_fold(Walk::default(), |walk, letter| self.step(walk, self.id(letter)));
        end.map_or_else(Vec::new, |walk| self.trie.entries_below(self.file.bytes(), walk, enough))
    }

    /// Every entry's glosses in order, as the source has them; bytes, because a pass over all of them is to be fast.
    pub fn each_glosses(&self) -> impl Iterator<Item = &[u8]> {
        self.glosses.each(self.file.bytes())
    }

    /// An entry's Zipf value; 0 where no frequency is known.
    #[must_use]
    pub fn zipf(&self, entry: usize) -> f32 {
        f32::from(self.commonness(entry)) / FREQUENCY_STEPS
    }

    /// An entry's Zipf value in steps of a twenty-fifth, as the file has it.
    #[must_use]
    pub fn commonness(&self, entry: usize) -> u8 {
        self.file.bytes().get(self.frequency.start + entry).copied().unwrap_or_default()
    }

    /// An entry's glosses, one a line; empty for an entry that only leads to its lemma.
    #[must_use]
    pub fn glosses(&self, entry: usize) -> &str {
        self.glosses.text(self.file.bytes(), entry)
    }

    /// An entry's short gloss where an editor of Yizhu wrote one; empty elsewhere.
    #[must_use]
    pub fn short(&self, entry: usize) -> &str {
        self.short.text(self.file.bytes(), entry)
    }

    /// The rules that choose a gloss by the word's class and the words around it, for
    /// [`choose_sense`](super::choose_sense); empty for most entries.
    #[must_use]
    pub fn rules(&self, entry: usize) -> &str {
        self.rules.text(self.file.bytes(), entry)
    }

    /// How an entry sounds, its commonest reading first; empty where CMUdict does not have it.
    #[must_use]
    pub fn readings(&self, entry: usize) -> Vec<EnglishReading> {
        let bytes = self.readings.get(self.file.bytes(), entry);
        bytes.split(|byte| *byte == 0).filter(|one| !one.is_empty()).map(EnglishReading::from_bytes).collect()
    }

    /// The school lists that hold an entry, easiest first.
    #[must_use]
    pub fn levels(&self, entry: usize) -> Vec<Level> {
        Level::unpack(self.file.bytes().get(self.levels.start + entry).copied().unwrap_or_default())
    }

    /// Whether an entry's headword is written with capitals: a name or an abbreviation.
    #[must_use]
    pub fn has_capitals(&self, entry: usize) -> bool {
        self.headwords.text(self.file.bytes(), entry).chars().any(char::is_uppercase)
    }

    /// Whether an entry's headword has just these capitals.
    #[must_use]
    pub fn is_written(&self, entry: usize, written: &str) -> bool {
        self.headwords.text(self.file.bytes(), entry) == written
    }

    /// The whole entry; `folded` is the folded headword under which it was found.
    #[must_use]
    pub fn entry(&self, entry: usize, folded: &str) -> EnEntry {
        let headword = match self.headwords.text(self.file.bytes(), entry) {
            "" => folded,
            explicit => explicit,
        };
        let glosses = self.glosses(entry).lines().map(str::to_owned).collect();
        EnEntry { headword: headword.to_owned(), glosses, levels: self.levels(entry), zipf: self.zipf(entry) }
    }

    /// The lemmas that a folded word may be a form of and that the lexicon explains, likeliest first, without repeats.
    ///
    /// A lemma that a spelling rule gives must be about as common as the form: *this* is no plural of *thi*.
    #[must_use]
    pub fn lemmas(&self, folded: &str) -> Vec<(String, Form)> {
        let frequency = self.frequency_of(folded);
        let mut found: Vec<(String, Form)> = Vec::new();
        let mut add = |lemma: String, form: Form| {
            if lemma != folded
                && self.is_explained(&lemma)
                && self.has_form(&lemma, form)
                && !found.iter().any(|(other, _)| *other == lemma)
            {
                found.push((lemma, form));
            }
        };
        for (lemma, form) in self.irregular(folded) {
            add(lemma, form);
        }
        let mut regular = lemma::candidates(folded);
        regular.retain(|(lemma, form)| {
            *form == Form::Contraction
                || self.frequency_of(lemma) + RARER >= frequency.max(RARER) && !self.is_no_form(folded, lemma)
        });
        for (lemma, form) in regular {
            match self.irregular(&lemma).into_iter().next() {
                // didn't → did → do.
                Some((further, _)) if form == Form::Contraction && !self.is_explained(&lemma) => add(further, form),
                // the oldest's → oldest → old.
                None if form == Form::Possessive && !self.is_explained(&lemma) => {
                    self.lemmas(&lemma).into_iter().for_each(|(further, form)| add(further, form));
                }
                _ => add(lemma, form),
            }
        }
        found
    }

    fn links(&self, folded: &str) -> impl Iterator<Item = &str> {
        self.find(folded).flat_map(|entry| self.lemmas.text(self.file.bytes(), entry).split(' '))
    }

    /// Whether the lexicon says that a word only looks like a form of another.
    fn is_no_form(&self, folded: &str, lemma: &str) -> bool {
        self.links(folded).any(|link| link.strip_prefix(char::from(NO_FORM)) == Some(lemma))
    }

    fn irregular(&self, folded: &str) -> Vec<(String, Form)> {
        let links = self.links(folded);
        let link = |link: &str| Some((link.get(1..)?.to_owned(), Form::from_code(link.bytes().next()?)?));
        links.filter_map(link).collect()
    }

    fn has_form(&self, lemma: &str, form: Form) -> bool {
        form == Form::Contraction || self.find(lemma).any(|entry| has_form(self.glosses(entry), form))
    }

    fn is_explained(&self, folded: &str) -> bool {
        self.find(folded).any(|entry| !self.glosses(entry).is_empty() || !self.short(entry).is_empty())
    }

    /// The Zipf value of the commonest entry of a folded word.
    #[must_use]
    pub fn frequency_of(&self, folded: &str) -> f32 {
        self.find(folded).map(|entry| self.zipf(entry)).fold(0.0, f32::max)
    }
}

/// By how much, in Zipf, a lemma may be rarer than its form.
const RARER: f32 = 1.5;
