//! NFKC, the base of folding (design, decision 4), from whoever has the tables already.
//!
//! A browser has Unicode's normalization built into JavaScript; the tables of a library would be a seventh of the page.
//! Both give the same: Unicode's stability policy forbids that the form of an assigned character ever changes.

/// The NFKC form of a text; linear. In a browser each call costs about a microsecond.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn nfkc(text: &str) -> String {
    unicode_normalization::UnicodeNormalization::nfkc(text).collect()
}

/// The NFKC form of a text; linear. In a browser each call costs about a microsecond.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn nfkc(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFKC").into()
}
