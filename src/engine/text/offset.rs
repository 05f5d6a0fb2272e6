//! The three ways in which a text is counted, as three types.
//!
//! Rust strings count bytes of UTF-8, the DOM counts UTF-16 code units, and W3C annotations and our JSON Lines count
//! Unicode code points. A number without its unit is a bug that shows only when somebody writes an emoji.

use serde::Deserialize;
use serde::Serialize;

/// An offset in bytes of UTF-8, as Rust strings count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Utf8(pub usize);

/// An offset in UTF-16 code units, as the DOM and JavaScript strings count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Utf16(pub usize);

/// An offset in Unicode code points, as W3C selectors and the command line's JSON Lines count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CodePoint(pub usize);
