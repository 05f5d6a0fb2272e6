//! Finds the character under a point of the screen.
//!
//! Browsers answer with the nearest place for a caret, even for a click far to the right of a line's end. So the
//! answer counts only when the point lies on the character before or after that place.

use js_sys::Function;
use js_sys::Reflect;
use unicode_segmentation::UnicodeSegmentation;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::Document;
use web_sys::Node;

use crate::browser::dom_text::DomMap;
use crate::engine::number::size;
use crate::engine::text::Utf8;
use crate::engine::text::Utf16;

/// Where in the text the character under a point of the viewport begins; `None` where no character of the text is.
#[must_use]
pub fn point_to_offset(map: &DomMap<'_>, x: f64, y: f64) -> Option<Utf8> {
    let (node, unit) = caret(&web_sys::window()?.document()?, x, y)?;
    let at = map.offset(&node, unit)?;
    let (before, after) = map.as_str().split_at_checked(at.0)?;
    // Whole clusters: half of an emoji has no box of its own.
    let after = after.graphemes(true).next().map(|cluster| at..Utf8(at.0 + cluster.len()));
    let before = before.graphemes(true).next_back().map(|cluster| Utf8(at.0 - cluster.len())..at);
    let hit = [after, before].into_iter().flatten().find(|cluster| {
        let ranges = map.ranges(cluster.clone());
        ranges.iter().any(|range| contains(range, x, y))
    });
    hit.map(|cluster| cluster.start)
}

/// The nearest place for a caret, by the standard's function or by WebKit's older one.
fn caret(document: &Document, x: f64, y: f64) -> Option<(Node, Utf16)> {
    let (position, node, offset) = match ask(document, "caretPositionFromPoint", x, y) {
        Some(position) => (position, "offsetNode", "offset"),
        None => (ask(document, "caretRangeFromPoint", x, y)?, "startContainer", "startOffset"),
    };
    let get = |key: &str| Reflect::get(&position, &JsValue::from_str(key)).ok();
    let unit: u32 = serde_wasm_bindgen::from_value(get(offset)?).ok()?;
    Some((get(node)?.dyn_into().ok()?, Utf16(size(unit))))
}

fn ask(document: &Document, function: &str, x: f64, y: f64) -> Option<JsValue> {
    let function: Function = Reflect::get(document, &JsValue::from_str(function)).ok()?.dyn_into().ok()?;
    let answer = function.call2(document, &JsValue::from_f64(x), &JsValue::from_f64(y)).ok()?;
    answer.is_object().then_some(answer)
}

fn contains(range: &web_sys::Range, x: f64, y: f64) -> bool {
    let Some(boxes) = range.get_client_rects() else { return false };
    (0..boxes.length())
        .filter_map(|index| boxes.item(index))
        .any(|hit| hit.left() <= x && x <= hit.right() && hit.top() <= y && y <= hit.bottom())
}
