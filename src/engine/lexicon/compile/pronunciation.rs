//! Readings of single characters, and pinyin stored as choices among them.
//!
//! Nearly every syllable of CC-CEDICT is the commonest reading of its character, so a byte that is mostly zero holds it.

use std::collections::BTreeMap;

use crate::engine::lexicon::zh::RAW_PINYIN;

/// Which readings each character id has, commonest first.
#[derive(Default)]
pub struct Readings {
    syllables: BTreeMap<String, u16>,
    by_id: BTreeMap<u16, Vec<(String, f64)>>,
}

impl Readings {
    /// Counts one reading of a character, weighted by how common its word is.
    pub fn count(&mut self, id: u16, syllable: &str, weight: f64) {
        let readings = self.by_id.entry(id).or_default();
        let plain = plain(syllable);
        match readings.iter_mut().find(|(known, _)| *known == plain) {
            Some((_, sum)) => *sum += weight,
            None => readings.push((plain, weight)),
        }
    }

    /// Orders the readings; to be called once, after all counts.
    pub fn settle(&mut self) {
        for readings in self.by_id.values_mut() {
            readings.sort_by(|(a, x), (b, y)| y.total_cmp(x).then_with(|| a.cmp(b)));
        }
        let all: std::collections::BTreeSet<&String> =
            self.by_id.values().flatten().map(|(syllable, _)| syllable).collect();
        self.syllables = all.into_iter().cloned().zip(0..u16::MAX).collect();
    }

    /// The rank of a reading among those of its character; the commonest is 0.
    #[must_use]
    pub fn rank(&self, id: u16, syllable: &str) -> usize {
        let plain = plain(syllable);
        let readings = self.by_id.get(&id).map(Vec::as_slice).unwrap_or_default();
        readings.iter().position(|(known, _)| *known == plain).unwrap_or(usize::MAX)
    }

    /// The commonest reading of a character; empty where none is known.
    #[must_use]
    pub fn best(&self, id: u16) -> &str {
        self.by_id.get(&id).and_then(|readings| readings.first()).map_or("", |(syllable, _)| syllable)
    }

    /// A word's pinyin as a record: a byte a character, or the text itself where the two do not align.
    #[must_use]
    pub fn record(&self, ids: &[u16], numbered: &str) -> Vec<u8> {
        let syllables: Vec<&str> = numbered.split_whitespace().collect();
        let codes = ids.iter().zip(&syllables).map(|(&id, syllable)| {
            let capital = u8::from(syllable.starts_with(|c: char| c.is_ascii_uppercase()));
            u8::try_from(self.rank(id, syllable)).ok().filter(|rank| *rank < 120).map(|rank| rank * 2 + capital)
        });
        let codes: Option<Vec<u8>> = codes.collect();
        let round_trips = |codes: &Vec<u8>| codes.len() == syllables.len() && ids.len() == syllables.len();
        let usual =
            syllables.iter().all(|syllable| **syllable == plain(syllable) || **syllable == capitalised(syllable));
        codes.filter(|codes| usual && round_trips(codes)).unwrap_or_else(|| {
            let mut raw = vec![RAW_PINYIN];
            raw.extend(numbered.bytes());
            raw
        })
    }

    /// All syllables, by number.
    pub fn syllables(&self) -> impl Iterator<Item = &String> {
        self.syllables.keys()
    }

    /// The syllable numbers of a character id, commonest first, as bytes of a record.
    #[must_use]
    pub fn of(&self, id: u16) -> Vec<u8> {
        let readings = self.by_id.get(&id).map(Vec::as_slice).unwrap_or_default();
        readings
            .iter()
            .filter_map(|(syllable, _)| self.syllables.get(syllable))
            .flat_map(|number| number.to_le_bytes())
            .collect()
    }
}

fn plain(syllable: &str) -> String {
    let mut chars = syllable.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

fn capitalised(syllable: &str) -> String {
    crate::engine::reading::pinyin::capitalise(&plain(syllable))
}
