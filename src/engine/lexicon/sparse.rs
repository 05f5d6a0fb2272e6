//! A column in which most records are empty: the numbers of the others, and their records.
//!
//! Layout of a section: how many records there are (4 bytes) · the number of each (4 bytes each, ascending) · a column of
//! them. An ordinary column keeps two bytes for every record that is empty, and memory counts every byte of the file.

use std::ops::Range;

use crate::engine::lexicon::Column;
use crate::engine::lexicon::ColumnWriter;
use crate::engine::lexicon::format::read_u32;
use crate::engine::number::size;
use crate::engine::number::word;

/// Where a sparse column's parts stand in the file.
#[derive(Clone, Debug)]
pub struct SparseColumn {
    numbers: usize,
    count: usize,
    records: Column,
}

impl SparseColumn {
    /// A sparse column in the section at `section` of `bytes`. A section too short for its own count reads as empty.
    #[must_use]
    pub fn new(bytes: &[u8], section: &Range<usize>) -> Self {
        let count = read_u32(bytes, section.start).map_or(0, size);
        let numbers = section.start + 4;
        let begins = numbers.saturating_add(count.saturating_mul(4));
        if begins > section.end {
            return Self { numbers, count: 0, records: Column::new(&[], &(0..0)) };
        }
        Self { numbers, count, records: Column::new(bytes, &(begins..section.end)) }
    }

    /// A record as text; empty for most.
    #[must_use]
    pub fn text<'file>(&self, bytes: &'file [u8], index: usize) -> &'file str {
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = usize::midpoint(low, high);
            match read_u32(bytes, self.numbers + 4 * middle).map(size) {
                Some(number) if number < index => low = middle + 1,
                Some(number) if number == index => return self.records.text(bytes, middle),
                _ => high = middle,
            }
        }
        ""
    }
}

/// The section's bytes; `records` are all of them, in order.
#[must_use]
pub fn write(records: impl Iterator<Item = String>) -> Vec<u8> {
    let full: Vec<(usize, String)> = records.enumerate().filter(|(_, record)| !record.is_empty()).collect();
    let mut bytes = word(full.len()).to_le_bytes().to_vec();
    full.iter().for_each(|(number, _)| bytes.extend(word(*number).to_le_bytes()));
    let mut column = ColumnWriter::default();
    full.iter().for_each(|(_, record)| column.push(record.as_bytes()));
    bytes.extend(column.finish());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_come_back_and_the_others_are_empty() {
        let records = ["", "", "猫", "", "种草", ""];
        let mut bytes = vec![7, 7, 7];
        bytes.extend(write(records.into_iter().map(str::to_owned)));
        let column = SparseColumn::new(&bytes, &(3..bytes.len()));
        for (number, record) in records.into_iter().chain([""]).enumerate() {
            assert_eq!(column.text(&bytes, number), record, "{number}");
        }
    }

    #[test]
    fn a_wrong_count_reads_as_empty() {
        let bytes = [255, 255, 255, 127, 1, 2];
        assert_eq!(SparseColumn::new(&bytes, &(0..6)).text(&bytes, 1), "");
    }
}
