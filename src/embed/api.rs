//! What scripts of a page can ask: reading a text.

use std::cell::RefCell;
use std::rc::Rc;

use serde::Deserialize;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::app::Freshness;
use crate::browser::Config;
use crate::browser::fetch_bytes;
use crate::engine::annotate::Annotator;
use crate::engine::annotate::Reader;
use crate::engine::annotate::guess_reader;
use crate::engine::annotate::wire_spans;
use crate::engine::lexicon::EnLexicon;
use crate::engine::lexicon::OpenError;
use crate::engine::lexicon::ZhLexicon;
use crate::engine::phrasebook::Phrasebook;
use crate::engine::text::Positions;

thread_local! {
    static CONFIG: RefCell<Option<Config>> = const { RefCell::new(None) };
    static ANNOTATOR: RefCell<Annotator> = RefCell::default();
}

/// Tells the API where the lexicons are.
pub fn configure(config: Config) {
    CONFIG.set(Some(config));
}

/// What a script may ask for.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
struct Options {
    /// `"en"` or `"zh"`; without it the text decides.
    reader: Option<Reader>,
}

/// The spans of a text, as plain objects; `start` and `end` count UTF-16 code units, as JavaScript strings do. Fetches
/// the lexicon that is needed, once.
///
/// # Errors
/// A string: an unknown option, or why a lexicon could not be had.
pub async fn annotate(text: String, options: JsValue) -> Result<JsValue, JsValue> {
    let options: Options = if options.is_undefined() || options.is_null() {
        Options::default()
    } else {
        serde_wasm_bindgen::from_value(options).map_err(|error| JsValue::from_str(&format!("yizhu: {error}")))?
    };
    let reader = options.reader.unwrap_or_else(|| guess_reader(&text, Reader::English));
    let annotator = ready(reader).await.map_err(|error| JsValue::from_str(&format!("yizhu: {error}")))?;
    let spans = annotator.annotate(&text, reader);
    let positions = Positions::new(&text);
    let wire = wire_spans(&annotator, &text, &spans, &|at| positions.utf16(at).unwrap_or_default().0);
    wire.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

async fn ready(reader: Reader) -> Result<Annotator, String> {
    let config = CONFIG.with_borrow(Clone::clone).ok_or("not started yet")?;
    let have = ANNOTATOR.with_borrow(Clone::clone);
    let damaged = |error: OpenError| error.to_string();
    let load = async |url: &str| fetch_bytes(url, Freshness::Cached).await;
    if have.phrasebook.is_none() {
        let book = Rc::new(Phrasebook::open(load(&config.phrasebook).await?).map_err(damaged)?);
        ANNOTATOR.with_borrow_mut(|annotator| annotator.phrasebook = Some(book));
    }
    match reader {
        Reader::English if have.zh.is_none() => {
            let zh = Rc::new(ZhLexicon::open(load(&config.zh).await?).map_err(damaged)?);
            ANNOTATOR.with_borrow_mut(|annotator| annotator.zh = Some(zh));
        }
        Reader::Chinese if have.en.is_none() => {
            let en = Rc::new(EnLexicon::open(load(&config.en).await?).map_err(damaged)?);
            ANNOTATOR.with_borrow_mut(|annotator| annotator.en = Some(en));
        }
        Reader::English | Reader::Chinese => {}
    }
    Ok(ANNOTATOR.with_borrow(Clone::clone))
}
