//! One constructed style sheet for all shadow roots, and one for the marks in the document.
//!
//! Constructed sheets are adopted, so they work under `style-src 'self'`, where a `<style>` element does not.

use js_sys::Array;
use js_sys::Function;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::CssStyleSheet;

/// The card's look; the page's own style sheets hold the same files.
const CARD: &str = concat!(
    include_str!("../ui/style/00-tokens.css"),
    include_str!("../ui/style/05-tones.css"),
    include_str!("../ui/style/10-base.css"),
    include_str!("../ui/style/20-card.css"),
    include_str!("embed.css"),
);

/// Marks in the host's text: the browser paints them, the text stays as it is.
const MARKS: &str = "
::highlight(yizhu-note) { background-color: #ffe9a8; color: #221f1b; }
::highlight(yizhu-open), ::highlight(yizhu-current) { background-color: #1a56c4; color: #ffffff; }
";

thread_local! {
    static SHEET: Option<CssStyleSheet> = constructed(CARD);
}

fn constructed(css: &str) -> Option<CssStyleSheet> {
    let sheet = CssStyleSheet::new().ok()?;
    let replace: Function = Reflect::get(&sheet, &JsValue::from_str("replaceSync")).ok()?.dyn_into().ok()?;
    replace.call1(&sheet, &JsValue::from_str(css)).ok()?;
    Some(sheet)
}

/// Gives a shadow root the card's look.
pub fn dress(root: &web_sys::ShadowRoot) {
    SHEET.with(|sheet| sheet.iter().for_each(|sheet| adopt(root, sheet)));
}

/// Gives the document the look of the marks; once is enough.
pub fn dress_document() {
    if let (Some(document), Some(sheet)) = (crate::browser::document(), constructed(MARKS)) {
        adopt(&document, &sheet);
    }
}

fn adopt(root: &JsValue, sheet: &CssStyleSheet) {
    let key = JsValue::from_str("adoptedStyleSheets");
    let list = Reflect::get(root, &key).map(|list| Array::from(&list)).unwrap_or_default();
    list.push(sheet);
    // A root without the property is one of a browser without shadow styles: the card is then plain.
    let _ = Reflect::set(root, &key, &list);
}
