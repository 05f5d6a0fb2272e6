//! Lossless and saturating conversions between the integer widths of files and of memory.
//!
//! One place for them, so that no `as` stands anywhere else. wasm32 and the native targets both have a `usize`
//! of at least 32 bits, so `size` never loses anything.

/// A 32-bit count from a file as a size in memory.
#[must_use]
pub fn size(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// A size in memory as 32 bits; saturates, so a too large value fails a later bound check instead of wrapping.
#[must_use]
pub fn word(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A size in memory as 16 bits, saturating.
#[must_use]
pub fn half(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

/// A size in memory as 8 bits, saturating.
#[must_use]
pub fn byte(n: usize) -> u8 {
    u8::try_from(n).unwrap_or(u8::MAX)
}
