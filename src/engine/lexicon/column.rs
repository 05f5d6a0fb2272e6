//! A column of variable-length records, read in place.
//!
//! Layout of a section: number of records (4 bytes) · offset of every 32nd record (4 bytes each) · length of every
//! record (2 bytes each) · the records. Lengths compress far better than offsets, and 31 additions at most find a
//! record, so the file is small on the wire and needs no unpacking.

use std::ops::Range;

use crate::engine::lexicon::format::read_u16;
use crate::engine::lexicon::format::read_u32;
use crate::engine::number::half;
use crate::engine::number::size;
use crate::engine::number::word;

const STRIDE: usize = 32;

/// The first and the third of four counts in one number.
const EVERY_OTHER: u64 = 0x0000_FFFF_0000_FFFF;

/// Where a column's parts stand in the file.
#[derive(Clone, Debug)]
pub struct Column {
    count: usize,
    samples: usize,
    lengths: usize,
    records: usize,
}

impl Column {
    /// A column in the section at `section` of `bytes`. A section too short for its own count reads as empty records.
    #[must_use]
    pub fn new(bytes: &[u8], section: &Range<usize>) -> Self {
        let count = read_u32(bytes, section.start).map_or(0, size);
        let samples = section.start + 4;
        let lengths = samples + 4 * count.div_ceil(STRIDE);
        let records = lengths.saturating_add(count.saturating_mul(2));
        // Whoever asks for all records of a wrong file must not be told of four thousand million.
        let count = if records > section.end { 0 } else { count };
        Self { count, samples, lengths, records }
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// A record's bytes; empty past the end.
    #[must_use]
    pub fn get<'file>(&self, bytes: &'file [u8], index: usize) -> &'file [u8] {
        if index >= self.count {
            return &[];
        }
        let start = self.records + self.sum_before(bytes, index);
        let length = self.length(bytes, index);
        bytes.get(start..start + length).unwrap_or_default()
    }

    /// Whether a record is empty, as all are past the end; without looking for where it stands.
    #[must_use]
    pub fn is_blank(&self, bytes: &[u8], index: usize) -> bool {
        index >= self.count || self.length(bytes, index) == 0
    }

    /// A record as text; empty past the end.
    #[must_use]
    pub fn text<'file>(&self, bytes: &'file [u8], index: usize) -> &'file str {
        std::str::from_utf8(self.get(bytes, index)).unwrap_or_default()
    }

    /// Every record in order, without a search for each.
    pub fn each<'file>(&self, bytes: &'file [u8]) -> impl Iterator<Item = &'file [u8]> {
        let lengths = bytes.get(self.lengths..self.records).unwrap_or_default();
        let mut rest = bytes.get(self.records..).unwrap_or_default();
        pairs(lengths).map(move |length| {
            let (record, behind) = rest.split_at_checked(length).unwrap_or_default();
            rest = behind;
            record
        })
    }

    fn length(&self, bytes: &[u8], index: usize) -> usize {
        read_u16(bytes, self.lengths + 2 * index).map_or(0, usize::from)
    }

    fn sum_before(&self, bytes: &[u8], index: usize) -> usize {
        sum_before(bytes, self.samples, self.lengths, index)
    }
}

/// A column of counts whose running sums are wanted: children of a node, entries of a key.
#[derive(Clone, Debug)]
pub struct Counts {
    samples: usize,
    counts: usize,
}

impl Counts {
    /// Counts in the section at `section`; written by [`write_counts`].
    #[must_use]
    pub fn new(bytes: &[u8], section: &Range<usize>) -> Self {
        let count = read_u32(bytes, section.start).map_or(0, size);
        let samples = section.start + 4;
        Self { samples, counts: samples + 4 * count.div_ceil(STRIDE) }
    }

    /// The running sum before `index`, up to and including it.
    #[must_use]
    pub fn range(&self, bytes: &[u8], index: usize) -> Range<usize> {
        let count = read_u16(bytes, self.counts + 2 * index).map_or(0, usize::from);
        if count == 0 {
            return 0..0;
        }
        let start = sum_before(bytes, self.samples, self.counts, index);
        start..start + count
    }

    /// Every count in order; `records` is how many there are.
    pub fn each<'file>(&self, bytes: &'file [u8], records: usize) -> impl Iterator<Item = usize> + use<'file> {
        pairs(bytes.get(self.counts..self.counts + 2 * records).unwrap_or_default())
    }
}

fn pairs(bytes: &[u8]) -> impl Iterator<Item = usize> {
    bytes.chunks_exact(2).map(|pair| pair.try_into().map_or(0, |pair| usize::from(u16::from_le_bytes(pair))))
}

fn sum_before(bytes: &[u8], samples: usize, counts: usize, index: usize) -> usize {
    let block = index / STRIDE;
    let base = read_u32(bytes, samples + 4 * block).map_or(0, size);
    let within = counts + 2 * block * STRIDE..counts + 2 * index;
    // Four counts at a time: every other one in 32 bits of its own, so that their sums never run into each other.
    let (fours, rest) = bytes.get(within).unwrap_or_default().as_chunks::<8>();
    let four = |bytes: &[u8; 8]| u64::from_le_bytes(*bytes);
    let sums = fours.iter().map(four).map(|four| (four & EVERY_OTHER) + (four >> 16 & EVERY_OTHER)).sum::<u64>();
    let [a, b, c, d, e, f, g, h] = sums.to_le_bytes();
    let summed = size(u32::from_le_bytes([a, b, c, d])) + size(u32::from_le_bytes([e, f, g, h]));
    let (pairs, _) = rest.as_chunks::<2>();
    base + summed + pairs.iter().map(|pair| usize::from(u16::from_le_bytes(*pair))).sum::<usize>()
}

/// Collects the records of a column.
#[derive(Default)]
pub struct ColumnWriter {
    lengths: Vec<usize>,
    records: Vec<u8>,
}

impl ColumnWriter {
    /// Adds a record; one of more than 65,535 bytes is cut at that length.
    pub fn push(&mut self, record: &[u8]) {
        let kept = record.get(..record.len().min(usize::from(u16::MAX))).unwrap_or_default();
        self.lengths.push(kept.len());
        self.records.extend_from_slice(kept);
    }

    /// The section's bytes.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        let mut section = write_counts(&self.lengths);
        section.extend(self.records);
        section
    }
}

/// The section's bytes for a column of counts, each at most 65,535.
#[must_use]
pub fn write_counts(counts: &[usize]) -> Vec<u8> {
    let mut section = word(counts.len()).to_le_bytes().to_vec();
    let mut sum = 0;
    for block in counts.chunks(STRIDE) {
        section.extend(word(sum).to_le_bytes());
        sum += block.iter().sum::<usize>();
    }
    for &count in counts {
        section.extend(half(count).to_le_bytes());
    }
    section
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn records_come_back(records in proptest::collection::vec(any::<String>(), 0..100)) {
            let mut writer = ColumnWriter::default();
            for record in &records {
                writer.push(record.as_bytes());
            }
            let bytes = writer.finish();
            let column = Column::new(&bytes, &(0..bytes.len()));
            prop_assert_eq!(column.len(), records.len());
            for (index, record) in records.iter().enumerate() {
                prop_assert_eq!(column.text(&bytes, index), record);
                prop_assert_eq!(column.is_blank(&bytes, index), record.is_empty());
            }
            prop_assert_eq!(column.get(&bytes, records.len()), b"");
            prop_assert!(column.is_blank(&bytes, records.len()));
            prop_assert!(column.each(&bytes).eq(records.iter().map(String::as_bytes)));
        }

        #[test]
        fn a_wrong_count_reads_as_empty(count in any::<u32>(), rest in proptest::collection::vec(any::<u8>(), 0..40)) {
            let bytes = [&count.to_le_bytes()[..], &rest].concat();
            let column = Column::new(&bytes, &(0..bytes.len()));
            prop_assert!(column.len() <= rest.len() / 2);
            prop_assert_eq!(column.get(&bytes, column.len()), b"");
        }

        #[test]
        fn counts_sum_up(counts in proptest::collection::vec(0usize..9, 0..200)) {
            let bytes = write_counts(&counts);
            let column = Counts::new(&bytes, &(0..bytes.len()));
            let mut sum = 0;
            for (index, &count) in counts.iter().enumerate() {
                prop_assert_eq!(column.range(&bytes, index), if count == 0 { 0..0 } else { sum..sum + count });
                sum += count;
            }
        }
    }
}
