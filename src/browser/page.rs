//! The page around the application: its language and colours, its focus, its last words.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::Document;
use web_sys::Element;
use web_sys::HtmlElement;

use crate::app::Settings;

/// The element that the page is drawn into.
///
/// # Errors
/// When `index.html` has none.
pub fn page_root() -> Result<Element, JsValue> {
    let root = document().and_then(|document| document.get_element_by_id("app"));
    root.ok_or_else(|| JsValue::from_str("yizhu: index.html has no element #app"))
}

/// Gives a root the tones' look.
pub fn dress_tones(root: &Element, settings: &Settings) {
    // Setting an attribute fails only for a bad name.
    let _ = root.set_attribute("data-tones", settings.tones.name());
    let _ = root.toggle_attribute_with_force("data-contours", settings.contours);
}

/// Gives the page its language, its colours and its title.
pub fn dress(settings: &Settings, tagline: &str) {
    let Some(document) = document() else { return };
    if let Some(root) = document.document_element() {
        // Setting an attribute fails only for a bad name.
        let _ = root.set_attribute("lang", settings.language.tag());
        let _ = root.set_attribute("data-theme", settings.theme.name());
        dress_tones(&root, settings);
    }
    let title = format!("Yizhu 译注 · {tagline}");
    if document.title() != title {
        document.set_title(&title);
    }
}

/// Says that the first screen is drawn, to tests and to the style sheet.
pub fn page_is_up() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-yz-up", "");
    }
}

/// Puts the focus on an element, without scrolling the page away from what the reader looks at.
pub fn focus(element: Option<HtmlElement>) {
    if let Some(element) = element {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Gives the focus back to the word whose card is open.
pub fn return_focus() {
    let word = document().and_then(|document| {
        document
            .query_selector("[data-spot].open")
            .ok()?
            .or(document.query_selector("[data-spot][tabindex='0']").ok()?)
    });
    focus(word.and_then(|word| word.dyn_into().ok()));
}

/// Scrolls the word whose card is open out from under the sheet that covers the lower part of a phone's screen.
pub fn reveal_open_word() {
    let word = document().and_then(|document| document.query_selector("[data-spot].open").ok()?);
    if let Some(word) = word {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        word.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// A panic must not fail silently: it is logged, and the page says that a reload brings everything back.
pub fn show_panics() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from_str(&format!("yizhu: {info}")));
        if let Some(root) = document().and_then(|document| document.document_element()) {
            let _ = root.set_attribute("data-yz-broken", "");
        }
    }));
}

/// The document; `None` only outside a page.
#[must_use]
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}
