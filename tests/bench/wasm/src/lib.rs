//! The engine as a browser would use it, with nothing around it: what `cargo xtask bench` times in Chromium.

use serde::Serialize;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use yizhu::engine::annotate::{Annotator, Reader, Span, wire_spans};
use yizhu::engine::lexicon::{EnLexicon, ZhLexicon};
use yizhu::engine::phrasebook::Phrasebook;
use yizhu::engine::reading::ReadingModel;
use yizhu::engine::text::Positions;

/// Opened lexicons, and the post that cards are asked for.
#[wasm_bindgen]
pub struct Bench {
    annotator: Annotator,
    text: String,
    spans: Vec<Span>,
}

/// Opens one Chinese lexicon and forgets it: the time from bytes to a usable dictionary.
#[wasm_bindgen]
pub fn open_zh(bytes: Vec<u8>) -> Result<usize, JsError> {
    Ok(ZhLexicon::open(bytes)?.len())
}

#[wasm_bindgen]
impl Bench {
    /// Opens the three files that every post is read with.
    #[wasm_bindgen(constructor)]
    pub fn new(zh: Vec<u8>, en: Vec<u8>, book: Vec<u8>) -> Result<Bench, JsError> {
        let (zh, en) = (Some(ZhLexicon::open(zh)?.into()), Some(EnLexicon::open(en)?.into()));
        let phrasebook = Some(Phrasebook::open(book)?.into());
        Ok(Bench {
            annotator: Annotator { zh, en, rare: None, phrasebook, ..Annotator::default() },
            text: String::new(),
            spans: Vec::new(),
        })
    }

    /// Opens the network that chooses readings; posts are read with it from here on.
    pub fn hear(&mut self, readings: Vec<u8>) -> Result<(), JsError> {
        self.annotator.readings = Some(ReadingModel::open(readings)?.into());
        Ok(())
    }

    /// Reads a post and keeps nothing; says how many spans it has.
    pub fn read(&self, text: &str) -> usize {
        self.annotator.annotate(text, Reader::English).len()
    }

    /// The same for an English post and a reader of Chinese.
    pub fn read_english(&self, text: &str) -> usize {
        self.annotator.annotate(text, Reader::Chinese).len()
    }

    /// Reads a post and hands plain objects to JavaScript, as the page's API does.
    pub fn annotate(&self, text: &str) -> Result<JsValue, JsError> {
        let spans = self.annotator.annotate(text, Reader::English);
        let positions = Positions::new(text);
        let records = wire_spans(&self.annotator, text, &spans, &|at| positions.utf16(at).map_or(0, |it| it.0));
        Ok(records.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
    }

    /// Takes a post whose cards are wanted; says how many spans have one.
    pub fn take(&mut self, text: String) -> usize {
        self.spans = self.annotator.annotate(&text, Reader::English);
        self.spans.retain(Span::has_card);
        self.text = text;
        self.spans.len()
    }

    /// Makes one card; says how many entries it shows.
    pub fn card(&self, number: usize) -> usize {
        self.spans.get(number).map_or(0, |span| self.annotator.card(&self.text, span).entries.len())
    }
}
