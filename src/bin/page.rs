//! The page: started by `www/boot.js` with the places of its files.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::*;

fn main() {}

/// Shows the page. `config` is the object that `www/boot.js` makes.
///
/// # Errors
/// When the object lacks a field.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn start(config: JsValue) -> Result<(), JsValue> {
    yizhu::browser::show_panics();
    let config = yizhu::browser::Config::read(config)?;
    yizhu::embed::api::configure(config.clone());
    yew::Renderer::<yizhu::ui::App>::with_root_and_props(yizhu::browser::page_root()?, yizhu::ui::AppProps { config })
        .render();
    Ok(())
}

/// The spans of a text; see `embed::api`. `www/boot.js` offers it to scripts as `yizhu.annotate`.
///
/// # Errors
/// A string that says why.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub async fn annotate(text: String, options: JsValue) -> Result<JsValue, JsValue> {
    yizhu::embed::api::annotate(text, options).await
}
