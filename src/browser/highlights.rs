//! Marks on a page by the CSS Custom Highlight API: the browser paints, the page's nodes stay as they are.
//!
//! The registry belongs to the whole document, so the ranges of several owners share one highlight per name, and each
//! owner takes away only its own. Everything is called by name: web-sys has the API only as unstable.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::Array;
use js_sys::Function;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::Range;

/// One owner's marks in the document; taken away on drop.
#[derive(Debug)]
pub struct Highlights {
    registry: JsValue,
    constructor: Function,
    own: RefCell<BTreeMap<String, Vec<Range>>>,
}

impl Highlights {
    /// `None` where the browser has no custom highlights (Firefox before 140): the caller draws boxes instead.
    #[must_use]
    pub fn open() -> Option<Self> {
        let window = web_sys::window()?;
        let css = property(&window, "CSS").filter(JsValue::is_object)?;
        let registry = property(&css, "highlights").filter(JsValue::is_object)?;
        let constructor = property(&window, "Highlight")?.dyn_into().ok()?;
        Some(Self { registry, constructor, own: RefCell::default() })
    }

    /// Paints exactly these ranges, for this owner, as `::highlight(name)` says; an empty list paints none.
    pub fn set(&self, name: &str, ranges: &[Range]) {
        let older = self.own.borrow_mut().insert(name.to_owned(), ranges.to_vec()).unwrap_or_default();
        // Both steps are the browser's own methods on its own objects; a page that replaced them gets no marks.
        let _ = self.replace(name, &older, ranges);
    }

    /// Takes all marks of this owner away.
    pub fn clear(&self) {
        for (name, ranges) in self.own.take() {
            let _ = self.replace(&name, &ranges, &[]);
        }
    }

    fn replace(&self, name: &str, older: &[Range], newer: &[Range]) -> Result<(), JsValue> {
        let name = JsValue::from_str(name);
        let mut highlight = call(&self.registry, "get", &[&name])?;
        if highlight.is_undefined() {
            if newer.is_empty() {
                return Ok(());
            }
            highlight = Reflect::construct(&self.constructor, &Array::new())?;
            call(&self.registry, "set", &[&name, &highlight])?;
        }
        for range in older {
            call(&highlight, "delete", &[range])?;
        }
        for range in newer {
            call(&highlight, "add", &[range])?;
        }
        if Reflect::get(&highlight, &JsValue::from_str("size"))?.as_f64() == Some(0.0) {
            call(&self.registry, "delete", &[&name])?;
        }
        Ok(())
    }
}

impl Drop for Highlights {
    fn drop(&mut self) {
        self.clear();
    }
}

fn property(target: &JsValue, key: &str) -> Option<JsValue> {
    Reflect::get(target, &JsValue::from_str(key)).ok()
}

fn call(target: &JsValue, method: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(target, &JsValue::from_str(method))?.dyn_into()?;
    function.apply(target, &arguments.iter().copied().cloned().collect::<Array>())
}
