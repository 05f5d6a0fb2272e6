//! The Chinese → English lexicon, read in place.

use std::cmp::Ordering;
use std::ops::Range;

use crate::engine::lexicon::CANTONESE_LABEL;
use crate::engine::lexicon::Column;
use crate::engine::lexicon::Container;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::HskLevels;
use crate::engine::lexicon::IN_CANTONESE;
use crate::engine::lexicon::Keys;
use crate::engine::lexicon::OpenError;
use crate::engine::lexicon::Role;
use crate::engine::lexicon::SparseColumn;
use crate::engine::lexicon::Trie;
use crate::engine::lexicon::Walk;
use crate::engine::lexicon::chosen_english;
use crate::engine::lexicon::format::read_u16;
use crate::engine::lexicon::format::read_u32;
use crate::engine::lexicon::pointed_at;
use crate::engine::lexicon::role;
use crate::engine::reading::Syllable;
use crate::engine::reading::pinyin;
use crate::engine::text::fold_key;

/// Section numbers; 1 to 5 are the trie's.
pub(super) mod sections {
    pub const SIMPLIFIED_CHARS: u32 = 10;
    pub const TRADITIONAL_CHARS: u32 = 11;
    pub const SIMPLIFIED: u32 = 12;
    pub const TRADITIONAL: u32 = 13;
    pub const PINYIN: u32 = 14;
    pub const SENSES: u32 = 15;
    pub const FREQUENCY: u32 = 16;
    pub const SYLLABLES: u32 = 17;
    pub const READINGS: u32 = 18;
    pub const SHORT: u32 = 28;
    pub const RULES: u32 = 29;
    pub const CHOICE: u32 = 26;
    pub const ROLES: u32 = 40;
    pub const EXCEPTIONS: u32 = 27;
    /// A byte an entry: its place in `HSK_LEVELS`.
    pub const HSK: u32 = 60;
    /// The combinations of levels that occur, two bytes each.
    pub const HSK_LEVELS: u32 = 61;
}

/// First byte of a pinyin record that holds the source's text instead of one code a character.
pub(super) const RAW_PINYIN: u8 = 0xFF;

/// Steps of the frequency byte in one Zipf unit (log10 of occurrences in 10⁹ words).
pub(super) const FREQUENCY_STEPS: f32 = 25.0;

/// CC-CEDICT with word frequencies, and frequent words that CC-CEDICT lacks.
#[derive(Clone)]
pub struct ZhLexicon {
    file: Container,
    trie: Trie,
    simplified_chars: Range<usize>,
    traditional_chars: Range<usize>,
    simplified: Column,
    traditional: Column,
    pinyin: Column,
    senses: Column,
    frequency: Range<usize>,
    syllables: Column,
    readings: Column,
    short: SparseColumn,
    rules: SparseColumn,
    choice: Range<usize>,
    roles: Range<usize>,
    exceptions: Range<usize>,
    hsk: Range<usize>,
    hsk_levels: Range<usize>,
}

/// One entry, as a card shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ZhEntry {
    /// The headword in simplified characters.
    pub simplified: String,
    /// The headword in traditional characters.
    pub traditional: String,
    /// The syllables of its reading; empty where the source gives none.
    pub reading: Vec<Syllable>,
    /// Senses in English, in the source's order; empty for a word that only the frequency lists know.
    pub senses: Vec<String>,
    /// Zipf value: 0 unknown, 3 once in a million words, 7 the commonest.
    pub zipf: f32,
    /// Whether the reading is capitalised in the source: a name.
    pub proper: bool,
    /// Its levels in the lists of the HSK.
    pub hsk: HskLevels,
}

impl ZhEntry {
    /// Whether Yizhu's editors wrote the entry, for a word of written Cantonese.
    #[must_use]
    pub fn is_cantonese(&self) -> bool {
        let label = |sense: &String| sense.strip_prefix('(').is_some_and(|rest| rest.starts_with(CANTONESE_LABEL));
        self.senses.first().is_some_and(label)
    }
}

impl ZhLexicon {
    /// Opens a compiled file; see [`Container::open`] for the cost.
    ///
    /// # Errors
    /// See [`OpenError`]; the remedy is always to fetch the file again.
    pub fn open(bytes: Vec<u8>) -> Result<Self, OpenError> {
        let file = Container::open(bytes, Contents::ChineseEnglish)?;
        let column = |number| Ok(Column::new(file.bytes(), &file.section(number)?));
        let sparse = |number| Ok(SparseColumn::new(file.bytes(), &file.section(number)?));
        Ok(Self {
            trie: Trie::new(&file)?,
            simplified_chars: file.section(sections::SIMPLIFIED_CHARS)?,
            traditional_chars: file.section(sections::TRADITIONAL_CHARS)?,
            simplified: column(sections::SIMPLIFIED)?,
            traditional: column(sections::TRADITIONAL)?,
            pinyin: column(sections::PINYIN)?,
            senses: column(sections::SENSES)?,
            frequency: file.section(sections::FREQUENCY)?,
            syllables: column(sections::SYLLABLES)?,
            readings: column(sections::READINGS)?,
            short: sparse(sections::SHORT)?,
            rules: sparse(sections::RULES)?,
            choice: file.section(sections::CHOICE)?,
            roles: file.section(sections::ROLES)?,
            exceptions: file.section(sections::EXCEPTIONS)?,
            hsk: file.section(sections::HSK)?,
            hsk_levels: file.section(sections::HSK_LEVELS)?,
            file,
        })
    }

    /// How many entries there are, words without senses included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.senses.len()
    }

    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.senses.is_empty()
    }

    /// The id of a folded character, for [`Self::step`].
    #[must_use]
    pub fn id(&self, character: char) -> u16 {
        self.trie.id(self.file.bytes(), character)
    }

    /// The simplified character that a character is compared as; itself where the lexicon does not know it.
    #[must_use]
    pub fn simplify(&self, character: char) -> char {
        match self.id(character) {
            0 => character,
            id => self.exception(character).unwrap_or_else(|| self.char_at(&self.simplified_chars, id)),
        }
    }

    /// The simplified form of a character that shares its class with words of another one; the pairs are in order.
    fn exception(&self, character: char) -> Option<char> {
        let pairs = self.file.bytes().get(self.exceptions.clone())?;
        let (mut low, mut high) = (0, pairs.len() / 8);
        while low < high {
            let middle = usize::midpoint(low, high);
            match read_u32(pairs, 8 * middle)?.cmp(&u32::from(character)) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return read_u32(pairs, 8 * middle + 4).and_then(char::from_u32),
            }
        }
        None
    }

    /// One step from a place in the trie.
    #[must_use]
    pub fn step(&self, from: Walk, id: u16) -> Option<Walk> {
        self.trie.step(self.file.bytes(), from, id)
    }

    /// The entries whose headword ends at a place in the trie, best first.
    #[must_use]
    pub fn entries(&self, at: Walk) -> Range<usize> {
        self.within(self.trie.entries(self.file.bytes(), at))
    }

    /// The entries of a folded headword, in any mixture of scripts, best first.
    #[must_use]
    pub fn find(&self, folded: &str) -> Range<usize> {
        self.within(self.trie.find(self.file.bytes(), &self.ids(folded)))
    }

    /// The ids of a folded text's characters.
    #[must_use]
    pub fn ids(&self, folded: &str) -> Vec<u16> {
        folded.chars().map(|character| self.id(character)).collect()
    }

    /// Those of some entries that there are: a wrong file must not promise thousands that nobody wrote.
    fn within(&self, entries: Range<usize>) -> Range<usize> {
        entries.start.min(self.len())..entries.end.min(self.len())
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

    /// An entry's senses as the source has them, divided by `/`; empty for words without a definition.
    #[must_use]
    pub fn senses(&self, entry: usize) -> &str {
        self.senses.text(self.file.bytes(), entry)
    }

    /// Whether an entry has senses; costs less than to look at them.
    #[must_use]
    pub fn is_explained(&self, entry: usize) -> bool {
        !self.senses.is_blank(self.file.bytes(), entry)
    }

    /// The meaning of an entry's senses that was chosen to stand under its word; `None` where they tell none.
    #[must_use]
    pub fn meaning(&self, entry: usize) -> Option<String> {
        let choice = self.file.bytes().get(self.choice.clone()).and_then(|choice| choice.get(entry));
        chosen_english(self.senses(entry), choice.copied().unwrap_or_default())
    }

    /// An entry's short gloss where an editor of Yizhu wrote one; empty elsewhere.
    #[must_use]
    pub fn short(&self, entry: usize) -> &str {
        self.short.text(self.file.bytes(), entry)
    }

    /// What an entry means in short: an editor's gloss, else the chosen meaning of its senses.
    #[must_use]
    pub fn gloss(&self, entry: usize) -> Option<String> {
        match self.short(entry) {
            "" => self.meaning(entry),
            short => Some(short.to_owned()),
        }
    }

    /// What the word means that an entry only points at.
    #[must_use]
    pub fn followed(&self, entry: usize) -> Option<String> {
        let target = pointed_at(self.senses(entry))?;
        self.find(&fold_key(target)).find_map(|entry| self.gloss(entry))
    }

    /// The rules that choose an entry and its gloss by the words around it, for [`choose_sense`](super::choose_sense);
    /// empty for most entries.
    #[must_use]
    pub fn rules(&self, entry: usize) -> &str {
        self.rules.text(self.file.bytes(), entry)
    }

    /// What a character costs in a role, as minus the decimal logarithm of how often it has it; `None` for never.
    #[must_use]
    pub fn role_cost(&self, id: u16, role: Role) -> Option<f32> {
        let at = self.roles.len() / Role::ALL.len() * role.place() + usize::from(id);
        role::from_byte(self.file.bytes().get(self.roles.clone())?.get(at).copied()?)
    }

    /// The whole entry; `folded` is the folded headword under which it was found.
    #[must_use]
    pub fn entry(&self, entry: usize, folded: &str) -> ZhEntry {
        let ids = self.ids(folded);
        let senses = self.senses(entry);
        ZhEntry {
            simplified: self.spelling(&self.simplified, &self.simplified_chars, entry, &ids),
            traditional: self.spelling(&self.traditional, &self.traditional_chars, entry, &ids),
            reading: self.reading(entry, &ids),
            senses: senses.split('/').filter(|sense| !sense.is_empty()).map(str::to_owned).collect(),
            zipf: self.zipf(entry),
            proper: self.is_proper(entry),
            hsk: self.hsk(entry),
        }
    }

    /// Whether an entry holds in Cantonese sentences only.
    #[must_use]
    pub fn is_only_cantonese(&self, entry: usize) -> bool {
        self.rules(entry).starts_with(IN_CANTONESE)
    }

    /// An entry's levels in the lists of the HSK; those of its spelling, whatever its reading.
    #[must_use]
    pub fn hsk(&self, entry: usize) -> HskLevels {
        let bytes = self.file.bytes();
        let place = bytes.get(self.hsk.start + entry).copied().unwrap_or_default();
        HskLevels::unpack(read_u16(bytes, self.hsk_levels.start + 2 * usize::from(place)).unwrap_or_default())
    }

    /// Whether an entry is spelt like a folded text, in either script, and does not only share its characters' classes.
    #[must_use]
    pub fn is_spelt(&self, entry: usize, ids: &[u16], folded: &str) -> bool {
        let spelt = |explicit: &Column, default: &Range<usize>| match explicit.text(self.file.bytes(), entry) {
            "" => ids.iter().map(|&id| self.char_at(default, id)).eq(folded.chars()),
            explicit => fold_key(explicit) == folded,
        };
        spelt(&self.simplified, &self.simplified_chars) || spelt(&self.traditional, &self.traditional_chars)
    }

    /// The syllables of an entry's reading; `ids` are those of the headword it was found under.
    #[must_use]
    pub fn reading(&self, entry: usize, ids: &[u16]) -> Vec<Syllable> {
        pinyin::parse(&self.numbered(entry, ids))
    }

    /// An entry's reading in numbered pinyin, as the source spells it.
    #[must_use]
    pub fn numbered(&self, entry: usize, ids: &[u16]) -> String {
        let record = self.pinyin.get(self.file.bytes(), entry);
        if let Some((&RAW_PINYIN, raw)) = record.split_first() {
            return String::from_utf8_lossy(raw).into_owned();
        }
        let syllables = record.iter().zip(ids).map(|(&code, &id)| self.syllable(id, code));
        syllables.collect::<Vec<_>>().join(" ")
    }

    /// Every syllable that a reading of the file holds, in numbered pinyin as the source spells it, some of them often.
    pub fn syllables(&self) -> impl Iterator<Item = &str> {
        let bytes = self.file.bytes();
        let coded = (0..self.syllables.len()).map(|index| self.syllables.text(bytes, index));
        let raw = (0..self.pinyin.len()).filter_map(|entry| self.pinyin.get(bytes, entry).strip_prefix(&[RAW_PINYIN]));
        coded.chain(raw.flat_map(|raw| std::str::from_utf8(raw).unwrap_or_default().split(' ')))
    }

    /// The way back from entries to their headwords.
    #[must_use]
    pub fn keys(&self) -> Keys {
        self.trie.keys(self.file.bytes())
    }

    /// The ids of an entry's headword.
    #[must_use]
    pub fn key(&self, keys: &Keys, entry: usize) -> Vec<u16> {
        self.trie.key(self.file.bytes(), keys, entry)
    }

    /// An entry's headword in simplified characters.
    #[must_use]
    pub fn headword(&self, entry: usize, ids: &[u16]) -> String {
        self.spelling(&self.simplified, &self.simplified_chars, entry, ids)
    }

    /// The entries of every headword that begins with these ids, shorter ones first, some `enough` of them.
    #[must_use]
    pub fn entries_below(&self, ids: &[u16], enough: usize) -> Vec<usize> {
        let end = ids.iter().try_fold(Walk::default(), |walk, &id| self.step(walk, id));
        end.map_or_else(Vec::new, |walk| self.trie.entries_below(self.file.bytes(), walk, enough))
    }

    /// Every entry's senses in order, as the source has them; bytes, because a pass over all of them is to be fast.
    pub fn each_senses(&self) -> impl Iterator<Item = &[u8]> {
        self.senses.each(self.file.bytes())
    }

    /// The syllables that an entry is spelt with, in numbered pinyin, one after the other.
    pub fn each_syllable(&self, entry: usize, ids: &[u16], mut take: impl FnMut(&str)) {
        let bytes = self.file.bytes();
        match self.pinyin.get(bytes, entry) {
            [RAW_PINYIN, raw @ ..] => std::str::from_utf8(raw).unwrap_or_default().split(' ').for_each(take),
            record => {
                for (&code, &id) in record.iter().zip(ids) {
                    let readings = self.readings.get(bytes, usize::from(id));
                    let index = read_u16(readings, 2 * usize::from(code / 2)).map_or(usize::MAX, usize::from);
                    take(self.syllables.text(bytes, index));
                }
            }
        }
    }

    /// Whether an entry's reading begins with a capital letter: a name.
    #[must_use]
    pub fn is_proper(&self, entry: usize) -> bool {
        match self.pinyin.get(self.file.bytes(), entry) {
            [RAW_PINYIN, first, ..] => first.is_ascii_uppercase(),
            [code, ..] => code % 2 == 1,
            [] => false,
        }
    }

    fn syllable(&self, id: u16, code: u8) -> String {
        let readings = self.readings.get(self.file.bytes(), usize::from(id));
        let index = read_u16(readings, 2 * usize::from(code / 2)).map_or(usize::MAX, usize::from);
        let text = self.syllables.text(self.file.bytes(), index);
        if code % 2 == 1 { pinyin::capitalise(text) } else { text.to_owned() }
    }

    fn spelling(&self, explicit: &Column, default: &Range<usize>, entry: usize, ids: &[u16]) -> String {
        match explicit.text(self.file.bytes(), entry) {
            "" => ids.iter().map(|&id| self.char_at(default, id)).collect(),
            explicit => explicit.to_owned(),
        }
    }

    fn char_at(&self, chars: &Range<usize>, id: u16) -> char {
        let code = read_u32(self.file.bytes(), chars.start + 4 * usize::from(id));
        code.and_then(char::from_u32).unwrap_or('\u{FFFD}')
    }
}
