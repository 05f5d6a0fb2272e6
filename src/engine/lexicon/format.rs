//! The file that lexicons and the phrasebook are stored in: a checked header, then sections by number.
//!
//! All integers are little-endian. Layout, format version 1:
//!
//! | bytes | what |
//! |---|---|
//! | 0–7 | magic `YIZHULEX` |
//! | 8–11 | format version |
//! | 12–15 | contents: 1 Chinese → English, 2 English → Chinese, 3 phrasebook, 4 Cantonese readings, 5 readings in context, 6 replies, 7 checks of drafts |
//! | 16–19 | length of the whole file |
//! | 20–23 | CRC-32 of everything from byte 24 on |
//! | 24–55 | SHA-256 over the hashes of the source packages |
//! | 56–59 | number of sections |
//! | 60– | one row a section: number, offset, length (4 bytes each), then the sections, each padded to 4 bytes |
//!
//! When to bump [`VERSION`]: whenever an older reader would misread a new file. A new section number alone needs no
//! bump. The checksum is read before anything else is trusted, so a damaged file is an error here and never later.

use std::fmt;
use std::ops::Range;

use crate::engine::checksum::crc32;
use crate::engine::number::size;
use crate::engine::number::word;

/// The format that this code reads and writes.
pub const VERSION: u32 = 1;

const MAGIC: &[u8; 8] = b"YIZHULEX";
const HEADER: usize = 60;
const CHECKED_FROM: usize = 24;
const ROW: usize = 12;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Chinese headwords explained in English.
    ChineseEnglish,
    /// English headwords explained in Chinese.
    EnglishChinese,
    /// Curated phrases, both directions.
    Phrasebook,
    /// Chinese words with their Cantonese readings.
    Jyutping,
    /// The network that chooses readings in context.
    Readings,
    /// Templates of replies, and nouns for their slots.
    Replies,
    /// Checks of drafts.
    Checks,
}

impl Contents {
    fn number(self) -> u32 {
        match self {
            Self::ChineseEnglish => 1,
            Self::EnglishChinese => 2,
            Self::Phrasebook => 3,
            Self::Jyutping => 4,
            Self::Readings => 5,
            Self::Replies => 6,
            Self::Checks => 7,
        }
    }
}

/// Why a file cannot be used. Every case is mended by fetching the file again from the same release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// The file ends before its header does, or is not as long as the header says: a download was cut off.
    Length {
        /// Bytes that the header promises, or the header's own length.
        expected: usize,
        /// Bytes that came.
        got: usize,
    },
    /// The file does not begin with the magic bytes: it is something else, such as a server's error page.
    NotALexicon,
    /// The file was built by another release.
    Version {
        /// The version that this release reads.
        expected: u32,
        /// The version in the file.
        got: u32,
    },
    /// The file is a lexicon, but of other contents than asked for.
    Contents {
        /// The number asked for.
        expected: u32,
        /// The number in the file.
        got: u32,
    },
    /// The bytes were changed after the file was built.
    Checksum {
        /// The checksum in the header.
        expected: u32,
        /// The checksum of the bytes that came.
        got: u32,
    },
    /// A section that the reader needs is missing or reaches past the end.
    Section {
        /// The number of the section.
        number: u32,
    },
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length { expected, got } => {
                write!(f, "the lexicon is cut off: {got} bytes came, {expected} were expected")
            }
            Self::NotALexicon => write!(f, "the file is not a Yizhu lexicon"),
            Self::Version { expected, got } => {
                write!(f, "the lexicon has format {got}, this release reads format {expected}")
            }
            Self::Contents { expected, got } => {
                write!(f, "the lexicon holds contents {got}, contents {expected} were expected")
            }
            Self::Checksum { expected, got } => {
                write!(f, "the lexicon is damaged: checksum {got:08x}, {expected:08x} was expected")
            }
            Self::Section { number } => write!(f, "the lexicon lacks section {number}"),
        }
    }
}

impl std::error::Error for OpenError {}

/// A verified file and the places of its sections.
#[derive(Clone)]
pub struct Container {
    bytes: Vec<u8>,
    sections: Vec<(u32, Range<usize>)>,
}

impl Container {
    /// Verifies `bytes` and keeps them. Costs one checksum pass (about 5 ms for 8 MB in a browser) and no copy.
    ///
    /// # Errors
    /// See [`OpenError`]; nothing of a file with an error is used.
    pub fn open(bytes: Vec<u8>, contents: Contents) -> Result<Self, OpenError> {
        let magic = bytes.get(..MAGIC.len().min(bytes.len())).unwrap_or_default();
        if !MAGIC.starts_with(magic) {
            return Err(OpenError::NotALexicon);
        }
        let header = |at: usize| read_u32(&bytes, at).ok_or(OpenError::Length { expected: HEADER, got: bytes.len() });
        let version = header(8)?;
        if version != VERSION {
            return Err(OpenError::Version { expected: VERSION, got: version });
        }
        let length = size(header(16)?);
        if length != bytes.len() {
            return Err(OpenError::Length { expected: length, got: bytes.len() });
        }
        let (expected, got) = (header(20)?, crc32(bytes.get(CHECKED_FROM..).unwrap_or_default()));
        if expected != got {
            return Err(OpenError::Checksum { expected, got });
        }
        let found = header(12)?;
        if found != contents.number() {
            return Err(OpenError::Contents { expected: contents.number(), got: found });
        }
        let mut sections = Vec::new();
        for row in 0..size(header(56)?) {
            let at = HEADER + row * ROW;
            let (number, start, length) = (header(at)?, size(header(at + 4)?), size(header(at + 8)?));
            let range = start..start.saturating_add(length);
            if bytes.get(range.clone()).is_none() {
                return Err(OpenError::Section { number });
            }
            sections.push((number, range));
        }
        Ok(Self { bytes, sections })
    }

    /// Where a section stands.
    ///
    /// # Errors
    /// [`OpenError::Section`] when the file has no such section.
    pub fn section(&self, number: u32) -> Result<Range<usize>, OpenError> {
        let found = self.sections.iter().find(|(own, _)| *own == number);
        found.map(|(_, range)| range.clone()).ok_or(OpenError::Section { number })
    }

    /// The bytes of the whole file, which sections are ranges of.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// SHA-256 over the hashes of the packages that the file was made from.
    #[must_use]
    pub fn source_digest(&self) -> &[u8] {
        self.bytes.get(24..56).unwrap_or_default()
    }
}

/// Collects sections and writes the file.
pub struct ContainerWriter {
    contents: Contents,
    digest: [u8; 32],
    sections: Vec<(u32, Vec<u8>)>,
}

impl ContainerWriter {
    /// An empty file of `contents`, made from packages with this digest.
    #[must_use]
    pub fn new(contents: Contents, digest: [u8; 32]) -> Self {
        Self { contents, digest, sections: Vec::new() }
    }

    /// Adds a section.
    pub fn section(&mut self, number: u32, bytes: Vec<u8>) {
        self.sections.push((number, bytes));
    }

    /// The finished file. The same sections always give the same bytes.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        let mut table = Vec::new();
        let mut body = Vec::new();
        let body_at = HEADER + self.sections.len() * ROW;
        for (number, bytes) in &self.sections {
            for field in [*number, word(body_at + body.len()), word(bytes.len())] {
                table.extend(field.to_le_bytes());
            }
            body.extend_from_slice(bytes);
            body.resize(body.len().next_multiple_of(4), 0);
        }
        let mut checked = self.digest.to_vec();
        checked.extend(word(self.sections.len()).to_le_bytes());
        checked.append(&mut table);
        checked.append(&mut body);
        let mut file = MAGIC.to_vec();
        let length = word(CHECKED_FROM + checked.len());
        for field in [VERSION, self.contents.number(), length, crc32(&checked)] {
            file.extend(field.to_le_bytes());
        }
        file.append(&mut checked);
        file
    }
}

/// The 32-bit integer at a byte, if the bytes reach that far.
#[must_use]
pub fn read_u32(bytes: &[u8], at: usize) -> Option<u32> {
    let end = at.checked_add(4)?;
    bytes.get(at..end)?.try_into().ok().map(u32::from_le_bytes)
}

/// The 16-bit integer at a byte, if the bytes reach that far.
#[must_use]
pub fn read_u16(bytes: &[u8], at: usize) -> Option<u16> {
    let end = at.checked_add(2)?;
    bytes.get(at..end)?.try_into().ok().map(u16::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Vec<u8> {
        let mut writer = ContainerWriter::new(Contents::ChineseEnglish, [7; 32]);
        writer.section(1, b"abc".to_vec());
        writer.section(9, vec![1, 2, 3, 4, 5]);
        writer.finish()
    }

    fn open(bytes: Vec<u8>) -> Result<Container, OpenError> {
        Container::open(bytes, Contents::ChineseEnglish)
    }

    #[test]
    fn sections_come_back() {
        let container = open(sample()).unwrap();
        assert_eq!(&container.bytes()[container.section(9).unwrap()], &[1, 2, 3, 4, 5]);
        assert_eq!(container.section(2), Err(OpenError::Section { number: 2 }));
        assert_eq!(container.source_digest(), [7; 32]);
    }

    #[test]
    fn every_cut_off_file_is_a_named_error() {
        let whole = sample();
        for length in 0..whole.len() {
            let error = open(whole[..length].to_vec()).err().unwrap();
            assert!(matches!(error, OpenError::Length { .. }), "{length}: {error}");
        }
    }

    #[test]
    fn every_changed_byte_is_a_named_error() {
        let whole = sample();
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 0x20;
            assert!(open(damaged).is_err(), "byte {at}");
        }
    }

    #[test]
    fn foreign_files_are_told_from_damaged_ones() {
        assert_eq!(open(b"<!doctype html><title>404</title>".to_vec()).err(), Some(OpenError::NotALexicon));
        assert_eq!(
            Container::open(sample(), Contents::Phrasebook).err(),
            Some(OpenError::Contents { expected: 3, got: 1 })
        );
        let mut other = sample();
        other[8] = 9;
        assert_eq!(open(other).err(), Some(OpenError::Version { expected: VERSION, got: 9 }));
    }
}
