//! Fetches a file whole.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestCache;
use web_sys::RequestInit;
use web_sys::Response;

use crate::app::Freshness;
use crate::browser::fault;

/// The bytes behind an address.
///
/// # Errors
/// In words: no network, or the server's answer was not a success.
pub async fn bytes(url: &str, freshness: Freshness) -> Result<Vec<u8>, String> {
    let options = RequestInit::new();
    if freshness == Freshness::Server {
        options.set_cache(RequestCache::Reload);
    }
    let window = web_sys::window().ok_or("there is no window")?;
    let response =
        JsFuture::from(window.fetch_with_str_and_init(url, &options)).await.map_err(|error| fault::message(&error))?;
    let response: Response = response.dyn_into().map_err(|_| "the answer is not a response")?;
    if !response.ok() {
        return Err(format!("the server answered {} {}", response.status(), response.status_text()));
    }
    let buffer = response.array_buffer().map_err(|error| fault::message(&error))?;
    let buffer = JsFuture::from(buffer).await.map_err(|error| fault::message(&error))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
