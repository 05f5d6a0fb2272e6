//! The custom element: started by `www/yi-zhu.js` with the places of its files.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::*;

fn main() {}

/// Starts the element.
///
/// # Errors
/// When the object lacks a field.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn start(config: JsValue) -> Result<(), JsValue> {
    yizhu::browser::show_panics();
    let _ = yizhu::browser::Config::read(config)?;
    Ok(())
}
