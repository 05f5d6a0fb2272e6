//! Says in our words what the browser threw: the names of its exceptions as [`StoreError`]s.
//!
//! The same name means different things at different moments, so there is one function for each moment.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

use crate::app::store::StoreError;

/// What an exception means while a database is being opened.
///
/// Refusals come under three names: `SecurityError` in a sandboxed frame, `UnknownError` in a third party's frame
/// (Chromium), `InvalidStateError` in a private window of Firefox before 115.
#[must_use]
pub fn opening(thrown: &JsValue) -> StoreError {
    match name(thrown).as_str() {
        "SecurityError" | "UnknownError" | "InvalidStateError" | "InvalidAccessError" => StoreError::Denied,
        // Chromium aborts the very first upgrade when not even an empty database fits.
        "AbortError" => StoreError::Full,
        _ => other(thrown),
    }
}

/// What an exception means while a transaction is begun or running.
///
/// `InvalidStateError` is thrown on a connection that was closed, `AbortError` comes when the browser closed it under
/// a running transaction, and WebKit says "Connection to Indexed Database server lost" under several names
/// (<https://github.com/firebase/firebase-js-sdk/issues/4948>).
#[must_use]
pub fn working(thrown: &JsValue) -> StoreError {
    match name(thrown).as_str() {
        "InvalidStateError" | "AbortError" => StoreError::Lost,
        "SecurityError" => StoreError::Denied,
        _ if message(thrown).contains("Indexed Database server") => StoreError::Lost,
        _ => other(thrown),
    }
}

/// What an exception means anywhere else.
#[must_use]
pub fn other(thrown: &JsValue) -> StoreError {
    match name(thrown).as_str() {
        "QuotaExceededError" => StoreError::Full,
        "VersionError" => StoreError::Newer,
        "SecurityError" | "NotAllowedError" => StoreError::Denied,
        "" => StoreError::Other(message(thrown)),
        name => StoreError::Other(format!("{name}: {}", message(thrown))),
    }
}

/// The exception's name; empty where a value was thrown that has none.
#[must_use]
pub fn name(thrown: &JsValue) -> String {
    property(thrown, "name").unwrap_or_default()
}

/// The exception's message; where it has none, the value itself as text.
#[must_use]
pub fn message(thrown: &JsValue) -> String {
    property(thrown, "message").unwrap_or_else(|| thrown.as_string().unwrap_or_else(|| format!("{thrown:?}")))
}

fn property(thrown: &JsValue, key: &str) -> Option<String> {
    thrown.is_object().then(|| Reflect::get(thrown.unchecked_ref(), &JsValue::from_str(key)).ok()?.as_string())?
}
