//! Marks for browsers without the Custom Highlight API: boxes behind the text, in the element's own shadow root.
//!
//! The layer's own place on the page is the origin, so it does not matter which ancestor positions it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use web_sys::Range;
use web_sys::ShadowRoot;

/// The boxes of one element, by the name of the mark.
pub struct Boxes {
    layer: HtmlElement,
    drawn: RefCell<BTreeMap<String, Vec<HtmlElement>>>,
}

impl Boxes {
    /// A layer for boxes in a shadow root.
    #[must_use]
    pub fn new(shadow: &ShadowRoot) -> Option<Self> {
        let layer = element("boxes")?;
        shadow.append_child(&layer).ok()?;
        Some(Self { layer, drawn: RefCell::default() })
    }

    /// Draws exactly these ranges under this name.
    pub fn set(&self, name: &str, ranges: &[Range]) {
        let origin = self.layer.get_bounding_client_rect();
        let mut drawn = Vec::new();
        for range in ranges {
            let Some(rects) = range.get_client_rects() else { continue };
            for rect in (0..rects.length()).filter_map(|index| rects.item(index)) {
                let Some(mark) = element(&format!("box {name}")) else { continue };
                let style = mark.style();
                let places = [
                    ("left", rect.left() - origin.left()),
                    ("top", rect.top() - origin.top()),
                    ("width", rect.width()),
                    ("height", rect.height()),
                ];
                for (property, pixels) in places {
                    // These properties take any length.
                    let _ = style.set_property(property, &format!("{pixels}px"));
                }
                if self.layer.append_child(&mark).is_ok() {
                    drawn.push(mark);
                }
            }
        }
        let older = self.drawn.borrow_mut().insert(name.to_owned(), drawn).unwrap_or_default();
        older.iter().for_each(|mark| mark.remove());
    }
}

fn element(class: &str) -> Option<HtmlElement> {
    let element = crate::browser::document()?.create_element("div").ok()?;
    element.set_attribute("class", class).ok()?;
    element.dyn_into().ok()
}
