//! Records as JSON text, by the browser's own parser and printer.
//!
//! A parser of our own would be 15 kB of the page's download and its tables of floating-point numbers 15 kB more; the way
//! through JavaScript objects is there anyway, for IndexedDB. Numbers are whole ones below 2⁵³.

use js_sys::JSON;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;

/// Reads a record; `None` where the text is no JSON, or that of something else.
#[must_use]
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(JSON::parse(text).ok()?).ok()
}

/// A record as one line of JSON. Strings, numbers, and lists and records of them have no way to fail.
#[must_use]
pub fn write<T: Serialize>(record: &T) -> Option<String> {
    let plain = record.serialize(&Serializer::json_compatible()).ok()?;
    JSON::stringify(&plain).ok().map(String::from)
}
