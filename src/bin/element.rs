//! The custom element's program: started by `www/yi-zhu.js`, whose class holds the handles that are given out here.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::*;
#[cfg(target_arch = "wasm32")]
use yizhu::embed;

fn main() {}

/// Makes ready for elements. `config` is the object that `www/yi-zhu.js` makes.
///
/// # Errors
/// When the object lacks a field.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn start(config: JsValue) -> Result<(), JsValue> {
    embed::define(yizhu::browser::Config::read(config)?);
    Ok(())
}

/// Takes an element into use; returns its handle.
///
/// # Errors
/// When the browser gives no shadow root.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn mount(host: web_sys::HtmlElement) -> Result<u32, JsValue> {
    embed::mount(host)
}

/// Gives an element back to the page.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn unmount(handle: u32) {
    embed::unmount(handle);
}

/// An attribute of an element changed.
///
/// # Errors
/// When the handle is stale.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn changed(handle: u32) -> Result<(), JsValue> {
    embed::changed(handle)
}

/// The text of an element, as it is read.
///
/// # Errors
/// When the handle is stale.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn text(handle: u32) -> Result<String, JsValue> {
    embed::text(handle)
}

/// The notes on an element's post.
///
/// # Errors
/// When the handle is stale.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn notes(handle: u32) -> Result<JsValue, JsValue> {
    embed::notes(handle)
}

/// The spans of a text; see `embed::api`.
///
/// # Errors
/// A string that says why.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub async fn annotate(text: String, options: JsValue) -> Result<JsValue, JsValue> {
    embed::api::annotate(text, options).await
}
