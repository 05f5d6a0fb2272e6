//! The keys of a lexicon as a trie that is read in place, over an alphabet that merges variant characters.
//!
//! Characters become 16-bit ids first. Characters that write the same word share an id (traditional, simplified and
//! variant forms), so one walk finds a headword in any mixture of scripts. Nodes stand in breadth-first order, which
//! makes a node's children neighbours: a label, a number of children and a number of entries a node is all there is.

use std::collections::BTreeMap;
use std::collections::VecDeque;
use std::ops::Range;
use std::ops::RangeInclusive;

use crate::engine::lexicon::Container;
use crate::engine::lexicon::ContainerWriter;
use crate::engine::lexicon::OpenError;
use crate::engine::lexicon::column::Counts;
use crate::engine::lexicon::column::write_counts;
use crate::engine::lexicon::format::read_u16;
use crate::engine::lexicon::format::read_u32;
use crate::engine::number::size;
use crate::engine::number::word;

/// Section numbers of the trie, the same in every kind of file.
const CHARS: u32 = 1;
const IDS: u32 = 2;
const LABELS: u32 = 3;
const CHILDREN: u32 = 4;
const ENTRIES: u32 = 5;

const ASCII: usize = 128;

/// The first and last of the characters that nearly all Chinese text is written in, the block of CJK Unified Ideographs.
const HAN: RangeInclusive<u32> = 0x4E00..=0x9FFF;

/// The id of a character that no key holds.
pub const NO_ID: u16 = 0;

/// Where the trie's parts stand in a file.
#[derive(Clone, Debug)]
pub struct Trie {
    chars: Range<usize>,
    ids: Range<usize>,
    labels: Range<usize>,
    children: Counts,
    entries: Counts,
    /// The ids of ASCII, which English text asks for at every letter.
    ascii: [u16; ASCII],
    /// The ids of [`HAN`] up to the last character that has one, which Chinese text asks for at every character. 42 kB at
    /// most, unpacked once: a search takes as long as the step down the trie that it is for.
    han: Vec<u16>,
}

/// A place in the trie, reached by a sequence of ids.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    node: usize,
}

/// The way from an entry back to its key: the node of every entry, the parent of every node.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    parents: Vec<u32>,
    nodes: Vec<u32>,
}

impl Trie {
    /// The trie of a verified file.
    ///
    /// # Errors
    /// When one of its sections is missing.
    pub fn new(file: &Container) -> Result<Self, OpenError> {
        let mut trie = Self {
            chars: file.section(CHARS)?,
            ids: file.section(IDS)?,
            labels: file.section(LABELS)?,
            children: Counts::new(file.bytes(), &file.section(CHILDREN)?),
            entries: Counts::new(file.bytes(), &file.section(ENTRIES)?),
            ascii: [NO_ID; ASCII],
            han: Vec::new(),
        };
        let letters: [u16; ASCII] = std::array::from_fn(|code| {
            u8::try_from(code).map_or(NO_ID, |code| trie.search(file.bytes(), char::from(code)))
        });
        trie.ascii = letters;
        trie.han = trie.han(file.bytes());
        Ok(trie)
    }

    fn han(&self, bytes: &[u8]) -> Vec<u16> {
        let mut ids = Vec::new();
        for place in 0..self.chars.len() / 4 {
            let Some(code) = read_u32(bytes, self.chars.start + 4 * place).filter(|code| HAN.contains(code)) else {
                continue;
            };
            // Characters are in order; those that no key holds lie between.
            ids.resize(ids.len().max(size(code - HAN.start())), NO_ID);
            ids.push(read_u16(bytes, self.ids.start + 2 * place).unwrap_or(NO_ID));
        }
        ids.shrink_to_fit();
        ids
    }

    /// The id of a folded character; [`NO_ID`] when no key holds it.
    #[must_use]
    pub fn id(&self, bytes: &[u8], character: char) -> u16 {
        let code = u32::from(character);
        match self.ascii.get(size(code)) {
            Some(id) => *id,
            None if HAN.contains(&code) => self.han.get(size(code - HAN.start())).copied().unwrap_or(NO_ID),
            None => self.search(bytes, character),
        }
    }

    fn search(&self, bytes: &[u8], character: char) -> u16 {
        let wanted = u32::from(character);
        let count = self.chars.len() / 4;
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = usize::midpoint(low, high);
            if read_u32(bytes, self.chars.start + 4 * middle).is_some_and(|found| found < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low < count && read_u32(bytes, self.chars.start + 4 * low) == Some(wanted) {
            read_u16(bytes, self.ids.start + 2 * low).unwrap_or(NO_ID)
        } else {
            NO_ID
        }
    }

    /// One step down the trie, if there is a key that goes on with `id`.
    #[must_use]
    pub fn step(&self, bytes: &[u8], from: Walk, id: u16) -> Option<Walk> {
        if id == NO_ID {
            return None;
        }
        // Node 0 is the root; the children of node n follow those of all nodes before it.
        let children = self.children.range(bytes, from.node);
        let (mut low, mut high) = (children.start + 1, children.end + 1);
        let end = high;
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.label(bytes, middle) < id {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        (low < end && !children.is_empty() && self.label(bytes, low) == id).then_some(Walk { node: low })
    }

    /// The ids with which keys go on from a place, and where they lead.
    pub fn children(&self, bytes: &[u8], from: Walk) -> impl Iterator<Item = (u16, Walk)> {
        let nodes = self.children.range(bytes, from.node);
        nodes.map(move |node| (self.label(bytes, node + 1), Walk { node: node + 1 }))
    }

    /// The way back from every entry to its key. A pass over all nodes.
    #[must_use]
    pub fn keys(&self, bytes: &[u8]) -> Keys {
        let count = self.labels.len() / 2;
        let mut parents = vec![0; count];
        let mut next = 1;
        for (node, children) in self.children.each(bytes, count).enumerate() {
            let end = (next + children).min(count);
            parents.get_mut(next..end).unwrap_or_default().fill(word(node));
            next = end;
        }
        let mut nodes = Vec::new();
        for (node, entries) in self.entries.each(bytes, count).enumerate() {
            nodes.resize(nodes.len() + entries, word(node));
        }
        Keys { parents, nodes }
    }

    /// The ids of an entry's key; empty where there is no such entry. A step a character.
    #[must_use]
    pub fn key(&self, bytes: &[u8], keys: &Keys, entry: usize) -> Vec<u16> {
        let mut ids = Vec::new();
        let mut node = keys.nodes.get(entry).copied().map_or(0, size);
        // A parent stands before its children, also in a file that is not what it should be.
        while node > 0 {
            ids.push(self.label(bytes, node));
            node = keys.parents.get(node).copied().map_or(0, size).min(node - 1);
        }
        ids.reverse();
        ids
    }

    /// The entries of every key that begins as the one that ends here, shorter keys first, at least `enough` of them
    /// where there are as many.
    #[must_use]
    pub fn entries_below(&self, bytes: &[u8], at: Walk, enough: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let mut queue = VecDeque::from([at]);
        while let Some(walk) = queue.pop_front() {
            found.extend(self.entries(bytes, walk));
            if found.len() >= enough {
                break;
            }
            queue.extend(self.children(bytes, walk).map(|(_, child)| child));
        }
        found
    }

    /// The first character, by code point, that has an id; `None` for an id that no character has.
    #[must_use]
    pub fn character(&self, bytes: &[u8], id: u16) -> Option<char> {
        let place = (0..self.ids.len() / 2).find(|place| read_u16(bytes, self.ids.start + 2 * place) == Some(id))?;
        read_u32(bytes, self.chars.start + 4 * place).and_then(char::from_u32)
    }

    /// The entries of the key that ends here; empty when none does.
    #[must_use]
    pub fn entries(&self, bytes: &[u8], at: Walk) -> Range<usize> {
        self.entries.range(bytes, at.node)
    }

    /// The entries of exactly this key.
    #[must_use]
    pub fn find(&self, bytes: &[u8], ids: &[u16]) -> Range<usize> {
        let end = ids.iter().try_fold(Walk::default(), |walk, &id| self.step(bytes, walk, id));
        end.map_or(0..0, |walk| self.entries(bytes, walk))
    }

    fn label(&self, bytes: &[u8], node: usize) -> u16 {
        read_u16(bytes, self.labels.start + 2 * node).unwrap_or(NO_ID)
    }
}

/// Collects keys and writes the trie's sections.
pub struct TrieWriter {
    alphabet: BTreeMap<char, u16>,
    keys: BTreeMap<Vec<u16>, Vec<usize>>,
}

impl TrieWriter {
    /// A trie over this alphabet: every folded character that a key may hold, with its id (1 and up).
    #[must_use]
    pub fn new(alphabet: BTreeMap<char, u16>) -> Self {
        Self { alphabet, keys: BTreeMap::new() }
    }

    /// Adds a record under a folded key; `false` when the key is empty or holds a character outside the alphabet.
    pub fn insert(&mut self, key: &str, record: usize) -> bool {
        let ids: Option<Vec<u16>> = key.chars().map(|character| self.alphabet.get(&character).copied()).collect();
        match ids {
            Some(ids) if !ids.is_empty() => {
                self.keys.entry(ids).or_default().push(record);
                true
            }
            _ => false,
        }
    }

    /// Writes the sections and returns the records in the order of their entries: entry `i` of the file is record
    /// `order[i]`. Records of one key are ordered by `rank`, smallest first, then as they were inserted.
    pub fn finish<K: Ord>(self, file: &mut ContainerWriter, rank: impl Fn(usize) -> K) -> Vec<usize> {
        let keys: Vec<(Vec<u16>, Vec<usize>)> = self.keys.into_iter().collect();
        let (mut labels, mut children, mut entries, mut order) = (vec![NO_ID], Vec::new(), Vec::new(), Vec::new());
        let mut queue = VecDeque::from([(0..keys.len(), 0)]);
        while let Some((mut range, depth)) = queue.pop_front() {
            let mut own = 0;
            if let Some((key, records)) = keys.get(range.start)
                && key.len() == depth
            {
                let mut records = records.clone();
                records.sort_by_key(|&record| rank(record));
                own = records.len();
                order.extend(records);
                range.start += 1;
            }
            entries.push(own);
            let mut count = 0;
            while range.start < range.end {
                let label_at = |index: usize| keys.get(index).and_then(|(key, _)| key.get(depth)).copied();
                let label = label_at(range.start);
                let mut end = range.start + 1;
                while end < range.end && label_at(end) == label {
                    end += 1;
                }
                labels.push(label.unwrap_or(NO_ID));
                queue.push_back((range.start..end, depth + 1));
                range.start = end;
                count += 1;
            }
            children.push(count);
        }
        file.section(CHARS, self.alphabet.keys().flat_map(|&character| u32::from(character).to_le_bytes()).collect());
        file.section(IDS, self.alphabet.values().flat_map(|id| id.to_le_bytes()).collect());
        file.section(LABELS, labels.iter().flat_map(|label| label.to_le_bytes()).collect());
        file.section(CHILDREN, write_counts(&children));
        file.section(ENTRIES, write_counts(&entries));
        order
    }
}

/// An alphabet in which every character has an id of its own, in code point order.
#[must_use]
pub fn plain_alphabet(keys: impl Iterator<Item = impl AsRef<str>>) -> BTreeMap<char, u16> {
    let chars: std::collections::BTreeSet<char> =
        keys.flat_map(|key| key.as_ref().chars().collect::<Vec<_>>()).collect();
    chars.into_iter().zip(1..u16::MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lexicon::Contents;

    fn build(keys: &[&str]) -> (Container, Trie, Vec<usize>) {
        let mut file = ContainerWriter::new(Contents::Phrasebook, [0; 32]);
        let mut writer = TrieWriter::new(plain_alphabet(keys.iter()));
        for (record, key) in keys.iter().enumerate() {
            writer.insert(key, record);
        }
        let order = writer.finish(&mut file, |record| record);
        let container = Container::open(file.finish(), Contents::Phrasebook).unwrap();
        let trie = Trie::new(&container).unwrap();
        (container, trie, order)
    }

    #[test]
    fn the_table_of_ids_is_what_a_search_finds() {
        let (file, trie, _) = build(&["北京", "猫", "㐂", "龥a", "𠮷"]);
        let around = ('㏿'..='䶵').chain('一'..='龥').chain('龦'..='鿿').chain("𠮷a~é🐱".chars());
        for character in around {
            assert_eq!(trie.id(file.bytes(), character), trie.search(file.bytes(), character), "{character}");
        }
    }

    #[test]
    fn every_key_is_found_and_nothing_else() {
        let keys = ["北", "北京", "北京大学", "大学", "yyds", "yy", "北京", "猫"];
        let (file, trie, order) = build(&keys);
        let find = |key: &str| {
            let ids: Vec<u16> = key.chars().map(|character| trie.id(file.bytes(), character)).collect();
            trie.find(file.bytes(), &ids).map(|entry| keys[order[entry]]).collect::<Vec<_>>()
        };
        for key in keys {
            assert!(find(key).iter().all(|found| *found == key) && !find(key).is_empty(), "{key}");
        }
        assert_eq!(find("北京"), ["北京", "北京"]);
        let back = trie.keys(file.bytes());
        for (entry, &record) in order.iter().enumerate() {
            let ids: Vec<u16> = keys[record].chars().map(|character| trie.id(file.bytes(), character)).collect();
            assert_eq!(trie.key(file.bytes(), &back, entry), ids);
        }
        assert!(trie.key(file.bytes(), &back, keys.len()).is_empty());
        let below = trie.entries_below(file.bytes(), Walk::default(), usize::MAX);
        assert_eq!(below.len(), keys.len());
        for absent in ["京", "北京大", "yyd", "狗", "", "猫猫"] {
            assert!(find(absent).is_empty(), "{absent}");
        }
    }
}
