//! Where the program's files are, as `www/boot.js` and `www/yi-zhu.js` say.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// The addresses of the data files, all absolute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The build.
    pub version: String,
    /// The Chinese → English lexicon.
    pub zh: String,
    /// The English → Chinese lexicon.
    pub en: String,
    /// Rarer English words.
    pub rare_en: String,
    /// Cantonese readings.
    pub jyutping: String,
    /// The network that chooses readings.
    pub readings: String,
    /// Templates of replies; empty for an element, which has no screen for them.
    pub replies: String,
    /// What drafts are checked by; the same.
    pub checks: String,
    /// The phrasebook.
    pub phrasebook: String,
    /// The style sheet, for shadow roots.
    pub style: String,
}

impl Config {
    /// Reads the object; fields that are not needed are passed over.
    ///
    /// # Errors
    /// When a field is missing.
    pub fn read(config: JsValue) -> Result<Self, JsValue> {
        // Eight strings, read by hand: a derived reader would be a kilobyte more of the page's download.
        let field = |name: &str| {
            let value = Reflect::get(&config, &JsValue::from_str(name)).ok().and_then(|value| value.as_string());
            value.ok_or_else(|| JsValue::from_str(&format!("yizhu: the start object is incomplete: it lacks {name}")))
        };
        Ok(Self {
            version: field("version")?,
            zh: field("zh")?,
            en: field("en")?,
            rare_en: field("rareEn")?,
            jyutping: field("jyutping")?,
            readings: field("readings")?,
            replies: field("replies").unwrap_or_default(),
            checks: field("checks").unwrap_or_default(),
            phrasebook: field("phrasebook")?,
            style: field("style")?,
        })
    }
}
