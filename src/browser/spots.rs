//! Words of the post as elements: which one was clicked or has the focus, and which stands above or below.

use wasm_bindgen::JsCast;
use web_sys::Element;
use web_sys::Event;
use web_sys::HtmlElement;
use web_sys::MouseEvent;

use crate::browser::page::document;
use crate::browser::page::focus;

const SPOT: &str = "data-spot";

/// The word that a click is on. A click that ends a selection is none.
#[must_use]
pub fn clicked_spot(event: &MouseEvent) -> Option<String> {
    let selecting = document()?.get_selection().ok()?.is_some_and(|selection| !selection.is_collapsed());
    if selecting { None } else { spot_of(event) }
}

/// The word that has the focus while a key is pressed.
#[must_use]
pub fn focused_spot(event: &Event) -> Option<String> {
    spot_of(event)
}

fn spot_of(event: &Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("[data-spot]").ok()??.get_attribute(SPOT)
}

/// Moves the focus to a word and brings it into view.
pub fn focus_spot(post: Option<Element>, spot: &str) {
    let word = post.and_then(|post| post.query_selector(&format!("[data-spot='{spot}']")).ok()?);
    if let Some(word) = word {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        word.scroll_into_view_with_scroll_into_view_options(&options);
        focus(word.dyn_into::<HtmlElement>().ok());
    }
}

/// The word on the next row, below or above, that stands nearest to the middle of this one.
#[must_use]
pub fn spot_on_next_row(post: Option<Element>, spot: &str, down: bool) -> Option<String> {
    let post = post?;
    let here = post.query_selector(&format!("[data-spot='{spot}']")).ok()??.get_bounding_client_rect();
    let middle = here.left() + here.width() / 2.0;
    let words = post.query_selector_all("[data-spot]").ok()?;
    let mut best: Option<(f64, f64, Element)> = None;
    for index in 0..words.length() {
        let Some(word) = words.item(index).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        let place = word.get_bounding_client_rect();
        let distance = if down { place.top() - here.top() } else { here.top() - place.top() };
        // Words of one row may stand a little higher or lower than each other.
        if distance < here.height() * 0.6 {
            continue;
        }
        let aside = (place.left() + place.width() / 2.0 - middle).abs();
        let row = (distance / here.height().max(1.0)).round();
        if best.as_ref().is_none_or(|(best_row, best_aside, _)| (row, aside) < (*best_row, *best_aside)) {
            best = Some((row, aside, word));
        }
    }
    best?.2.get_attribute(SPOT)
}
