//! Where the program's files are, as `www/boot.js` and `www/yi-zhu.js` say.

use serde::Deserialize;
use wasm_bindgen::JsValue;

/// The addresses of the data files, all absolute.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Config {
    /// The build.
    pub version: String,
    /// The Chinese → English lexicon.
    pub zh: String,
    /// The English → Chinese lexicon.
    pub en: String,
    /// Rarer English words.
    #[serde(rename = "rareEn")]
    pub rare_en: String,
    /// Cantonese readings.
    pub jyutping: String,
    /// The network that chooses readings.
    pub readings: String,
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
        serde_wasm_bindgen::from_value(config)
            .map_err(|error| JsValue::from_str(&format!("yizhu: the start object is incomplete: {error}")))
    }
}
