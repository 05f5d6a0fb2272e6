//! Which character is under the pointer.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Range;
use yizhu::browser::caret::point_to_offset;
use yizhu::browser::dom_text::DomText;
use yizhu::engine::text::Utf8;

use crate::page::Page;

/// The middle of a character's box, and a place in it (0 is its left edge, 1 its right).
fn point(range: &Range, part: f64) -> (f64, f64) {
    let hit = range.get_bounding_client_rect();
    (hit.left() + hit.width() * part, hit.top() + hit.height() / 2.0)
}

#[wasm_bindgen_test]
fn a_point_on_either_half_of_a_character_is_that_character() {
    let page = Page::new("<p style='font:20px/40px monospace'>被<b>种草😂</b>了 live<br>👩‍👩‍👧好</p>");
    page.root.scroll_into_view();
    let text = DomText::read(&page.root);
    let map = text.map();
    for (at, cluster) in
        [(0, "被"), (3, "种"), (6, "草"), (9, "😂"), (13, "了"), (17, "l"), (20, "e"), (22, "👩‍👩‍👧"), (40, "好")]
    {
        assert!(text.as_str()[at..].starts_with(cluster), "the table is wrong at {at}");
        let range = &map.ranges(Utf8(at)..Utf8(at + cluster.len()))[0];
        for part in [0.25, 0.75] {
            let (x, y) = point(range, part);
            assert_eq!(point_to_offset(&map, x, y), Some(Utf8(at)), "{cluster} at {part}");
        }
    }
}

#[wasm_bindgen_test]
fn a_point_beside_the_text_is_no_character() {
    let page = Page::new("<p style='font:20px/40px monospace'>短<br>长一点的一行</p><p data-yz-skip>别处</p>");
    page.root.scroll_into_view();
    let text = DomText::read(&page.root);
    let map = text.map();
    let last = &map.ranges(Utf8(0)..Utf8(3))[0];
    let (x, y) = point(last, 1.0);
    assert_eq!(point_to_offset(&map, x + 30.0, y), None);
    assert_eq!(point_to_offset(&map, x, -50.0), None);
    let skipped = page.root.last_element_child().unwrap().get_bounding_client_rect();
    assert_eq!(point_to_offset(&map, skipped.left() + 5.0, skipped.top() + 20.0), None);
}
