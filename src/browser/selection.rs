//! Which stretch of the post is selected, in bytes of its text.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::Element;
use web_sys::Node;

use crate::browser::page::document;
use crate::engine::text::Utf8;

/// The selection inside the post: `Some(None)` when the caret stands in the post without selecting, `None` when the
/// selection is elsewhere and says nothing about the post.
#[must_use]
pub fn selected_in_post() -> Option<Option<Range<Utf8>>> {
    let document = document()?;
    let selection = document.get_selection().ok()??;
    let post = document.query_selector("[data-yz='post']").ok()??;
    let range = (selection.range_count() > 0).then(|| selection.get_range_at(0).ok())??;
    let inside = |node: Option<Node>| node.is_some_and(|node| post.contains(Some(&node)));
    if !inside(range.start_container().ok()) && !inside(range.end_container().ok()) {
        return None;
    }
    if range.collapsed() {
        return Some(None);
    }
    let start = boundary(&post, &range, range.start_container().ok()?, range.start_offset().ok()?, Side::Start)?;
    let end = boundary(&post, &range, range.end_container().ok()?, range.end_offset().ok()?, Side::End)?;
    Some((start < end).then_some(start..end))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Start,
    End,
}

/// The place in the text of one end of a range.
fn boundary(post: &Element, range: &web_sys::Range, node: Node, offset: u32, side: Side) -> Option<Utf8> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element());
    let span =
        element.and_then(|element| element.closest("[data-start]").ok()?).filter(|span| post.contains(Some(span)));
    match span {
        Some(span) => {
            let before = web_sys::Range::new().ok()?;
            before.set_start(&span, 0).ok()?;
            before.set_end(&node, offset).ok()?;
            Some(Utf8(start_of(&span)? + base_text(&before)?.len()))
        }
        // Between words or outside the post: the first or last span that the range touches.
        None => outermost(post, range, side),
    }
}

fn outermost(post: &Element, range: &web_sys::Range, side: Side) -> Option<Utf8> {
    let spans = post.query_selector_all("[data-yz='span']").ok()?;
    let touched = (0..spans.length())
        .filter_map(|index| spans.item(index))
        .filter(|span| range.intersects_node(span).unwrap_or(false));
    let touched = touched.filter_map(|span| span.dyn_into::<Element>().ok());
    let mut touched = touched.into_iter();
    match side {
        Side::Start => touched.next().and_then(|span| start_of(&span)).map(Utf8),
        Side::End => {
            let span = touched.next_back()?;
            let whole = web_sys::Range::new().ok()?;
            whole.select_node_contents(&span).ok()?;
            Some(Utf8(start_of(&span)? + base_text(&whole)?.len()))
        }
    }
}

fn start_of(span: &Element) -> Option<usize> {
    span.get_attribute("data-start")?.parse().ok()
}

/// The text of a range without the readings above it. Works on a copy; the page stays as it is.
fn base_text(range: &web_sys::Range) -> Option<String> {
    let copy = range.clone_contents().ok()?;
    let readings = copy.query_selector_all("rt").ok()?;
    for index in 0..readings.length() {
        if let Some(reading) = readings.item(index)
            && let Some(parent) = reading.parent_node()
        {
            parent.remove_child(&reading).ok()?;
        }
    }
    copy.text_content()
}
