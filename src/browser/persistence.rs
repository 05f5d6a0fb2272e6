//! Asks the browser not to throw our storage away, and how much of it there is.
//!
//! Chromium and Safari decide by themselves, Firefox asks the reader: so ask after something was written that is
//! worth keeping, never at the start.

use std::time::Duration;

use js_sys::Promise;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Whether the browser may throw the storage away when it needs room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// Only the reader can.
    Persistent,
    /// It may, without asking.
    BestEffort,
    /// It does not say.
    Unknown,
}

/// What the origin uses and may use, in bytes. Browsers round and pad both; the quota is not a promise (measured:
/// writing fails while the estimate still shows gigabytes), so it is for people to look at, not to decide by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Bytes in use, other data of the origin included.
    pub used: u64,
    /// Bytes that may be used.
    pub quota: u64,
}

/// Asks for persistence; the answer is the state after it.
pub async fn persist() -> Persistence {
    ask(StorageManager::persist).await
}

/// The present state, without asking for anything.
pub async fn state() -> Persistence {
    ask(StorageManager::persisted).await
}

/// How much is used of how much; `None` where the browser does not say.
pub async fn estimate() -> Option<Estimate> {
    let answer = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    let bytes = |key: &str| Reflect::get(&answer, &JsValue::from_str(key)).ok()?.as_f64().map(whole);
    Some(Estimate { used: bytes("usage")?, quota: bytes("quota")? })
}

async fn ask(question: impl Fn(&StorageManager) -> Result<Promise, JsValue>) -> Persistence {
    let Some(promise) = manager().and_then(|manager| question(&manager).ok()) else { return Persistence::Unknown };
    match JsFuture::from(promise).await.ok().and_then(|answer| answer.as_bool()) {
        Some(true) => Persistence::Persistent,
        Some(false) => Persistence::BestEffort,
        None => Persistence::Unknown,
    }
}

/// The browser's storage manager: absent on pages that were not fetched securely.
pub(crate) fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let there = Reflect::get(&navigator, &JsValue::from_str("storage")).is_ok_and(|manager| manager.is_object());
    there.then(|| navigator.storage())
}

/// A JavaScript number as a whole one; 0 for a negative number, an infinite one, and NaN.
pub(crate) fn whole(number: f64) -> u64 {
    // The standard library's only lossless way from f64 to an integer without `as`.
    Duration::try_from_secs_f64(number).map_or(0, |seconds| seconds.as_secs())
}
