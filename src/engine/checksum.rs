//! CRC-32 (ISO 3309, as in zip and PNG), sixteen bytes a step.
//!
//! Written here because the tables of a library are constants: 16 kB of the page that no compression makes smaller. These
//! are computed on first use, in some ten microseconds.

use std::sync::OnceLock;

/// The polynomial, its bits reversed.
const POLYNOMIAL: u32 = 0xEDB8_8320;

/// Bytes a step.
const STEP: usize = 16;

/// `[i][b]`: what byte `b` does to the checksum when `i` zero bytes follow.
type Tables = [[u32; 256]; STEP];

/// The CRC-32 of some bytes; about as fast as reading them from the browser's cache.
///
/// ```
/// assert_eq!(yizhu_engine::engine::checksum::crc32(b"123456789"), 0xCBF4_3926);
/// ```
#[must_use]
pub fn crc32(bytes: &[u8]) -> u32 {
    static TABLES: OnceLock<Box<Tables>> = OnceLock::new();
    let tables = TABLES.get_or_init(tables);
    let mut chunks = bytes.chunks_exact(STEP);
    let mut sum = !0;
    for chunk in &mut chunks {
        let [a, b, c, d] = u32::to_le_bytes(sum);
        let carried = [a, b, c, d, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let mixed = chunk.iter().zip(carried).map(|(byte, carried)| byte ^ carried);
        sum = tables.iter().rev().zip(mixed).fold(0, |sum, (table, byte)| sum ^ at(table, byte));
    }
    let [one, ..] = &**tables;
    !chunks.remainder().iter().fold(sum, |sum, byte| next(one, sum, *byte))
}

fn next(table: &[u32; 256], sum: u32, byte: u8) -> u32 {
    let [low, ..] = sum.to_le_bytes();
    at(table, low ^ byte) ^ (sum >> 8)
}

fn at(table: &[u32; 256], byte: u8) -> u32 {
    table.get(usize::from(byte)).copied().unwrap_or_default()
}

fn tables() -> Box<Tables> {
    let mut one = [0; 256];
    for (byte, entry) in (0..).zip(&mut one) {
        *entry = (0..8).fold(byte, |sum: u32, _| (sum >> 1) ^ if sum & 1 == 1 { POLYNOMIAL } else { 0 });
    }
    let mut all = Box::new([[0; 256]; STEP]);
    let mut last = one;
    for table in all.iter_mut() {
        *table = last;
        last = last.map(|sum| next(&one, sum, 0));
    }
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_sum_is_the_librarys(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert_eq!(crc32(&bytes), crc32fast::hash(&bytes));
        }
    }
}
