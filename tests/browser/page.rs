//! Reading a page's text, marking it, and leaving it as it was.

use std::ops::Range;

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use yizhu::browser::dom_text::DomText;
use yizhu::browser::highlights::Highlights;
use yizhu::engine::text::Utf8;
use yizhu::engine::text::Utf16;

use crate::support::script;

/// A piece of page, removed at the end of the test.
pub struct Page {
    /// Its outermost element.
    pub root: Element,
}

impl Page {
    /// Shows this HTML.
    pub fn new(html: &str) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let root = document.create_element("section").unwrap();
        root.set_inner_html(html);
        document.body().unwrap().append_child(&root).unwrap();
        Self { root }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

#[track_caller]
fn check(html: &str, expected: &str) {
    let page = Page::new(html);
    let text = DomText::read(&page.root);
    assert_eq!(text.as_str(), expected, "{html}");
    every_character_leads_to_its_node_and_back(&text);
}

/// The law of `DomMap`: characters are in their nodes at their places, except line breaks that belong to no node.
#[track_caller]
fn every_character_leads_to_its_node_and_back(text: &DomText) {
    let map = text.map();
    for (at, character) in text.as_str().char_indices() {
        let range = Utf8(at)..Utf8(at + character.len_utf8());
        let places = map.places(range.clone());
        assert!(places.len() == 1 || (places.is_empty() && character == '\n'), "{at} {character:?}: {places:?}");
        for place in places {
            let units: Vec<u16> = place.node.data().encode_utf16().collect();
            let inside = String::from_utf16(&units[place.range.start.0..place.range.end.0]).unwrap();
            assert!(
                inside == character.to_string() || (character == ' ' && inside.trim().is_empty()),
                "{at}: {inside:?}"
            );
            assert_eq!(map.offset(&place.node, place.range.start), Some(range.start));
            assert_eq!(map.offset(&place.node, place.range.end), Some(range.end));
        }
    }
}

#[wasm_bindgen_test]
fn the_text_is_what_a_reader_sees() {
    check("种草😂了", "种草😂了");
    check("种<b>草</b><!-- 注释 --><i>😂</i>了", "种草😂了");
    check("<p>一</p><p>二</p>三", "一\n二\n三");
    check("<p>一<br>二<br><br>三</p>", "一\n二\n\n三");
    check("<div><div><p>一</p></div></div><div><p>二<br></p></div><p>三</p>", "一\n二\n三");
    check("<ruby>种<rp>(</rp><rt>zhǒng</rt><rp>)</rp>草<rt>cǎo</rt></ruby>了", "种草了");
    check("a<script>1</script><style>x{}</style><template>t</template><noscript>n</noscript>b", "ab");
    check("a<span data-yz-skip>译注<b>!</b></span>b", "ab");
    check("a<span hidden>x</span><span style='display:none'>y</span>b", "ab");
    check("<span style='display:block'>一</span><span style='display:block'>二</span>", "一\n二");
    check("<div style='display:inline'>一</div><div style='display:inline'>二</div>", "一二");
    check("", "");
    check("<p></p><br>", "\n");
}

#[wasm_bindgen_test]
fn line_breaks_of_the_source_count_only_where_the_page_shows_them() {
    check("\n  <p>\n    break a\n    leg</p>\n  <p>二</p>\n", "     break a     leg\n二");
    check("<pre>一\n\t二</pre>", "一\n\t二");
    check("<p style='white-space:pre-wrap'>一\n二</p>", "一\n二");
    check("<p style='white-space:pre-line'>一\n二</p>", "一\n二");
    check("<p style='white-space:nowrap'>一\n二</p>", "一 二");
    check("一 <b> </b>二", "一  二");
}

#[wasm_bindgen_test]
fn nested_shadow_content_is_not_the_pages_text() {
    let page = Page::new("一<span>二</span>三");
    script(&page.root, "it.querySelector('span').attachShadow({ mode: 'open' }).innerHTML = '<p>影</p><slot></slot>'");
    assert_eq!(DomText::read(&page.root).as_str(), "一二三");
}

#[wasm_bindgen_test]
fn a_subtree_outside_of_the_document_goes_by_its_names() {
    let page = Page::new("<div>一<p>二</p><span>三</span></div><pre>四\n五</pre>");
    page.root.remove();
    assert_eq!(DomText::read(&page.root).as_str(), "一\n二\n三\n四\n五");
}

#[wasm_bindgen_test]
fn ten_thousand_nested_elements_are_read() {
    let root = Page::new("");
    script(
        &root.root,
        "it.remove(); for (let at = it, n = 0; n < 1e4; n++) at = at.appendChild(document.createElement('b')), at.append('字')",
    );
    assert_eq!(DomText::read(&root.root).as_str().chars().count(), 10_000);
}

#[wasm_bindgen_test]
fn an_offset_inside_a_character_or_outside_of_the_text_is_none() {
    let page = Page::new("a😂<b>种</b>");
    let text = DomText::read(&page.root);
    let node = page.root.first_child().unwrap();
    assert_eq!(text.map().offset(&node, Utf16(1)), Some(Utf8(1)));
    assert_eq!(text.map().offset(&node, Utf16(2)), None);
    assert_eq!(text.map().offset(&node, Utf16(3)), Some(Utf8(5)));
    assert_eq!(text.map().offset(&node, Utf16(4)), None);
    assert_eq!(text.map().offset(&page.root, Utf16(0)), None);
    assert_eq!(text.map().places(Utf8(5)..Utf8(5)), []);
    assert_eq!(text.map().places(Utf8(900)..Utf8(901)), []);
}

fn covered(page: &Page, text: &DomText, select: &str) -> Option<Range<usize>> {
    let range = script(&page.root, &format!("const range = document.createRange(); {select}; return range"));
    text.map().covered(range.unchecked_ref()).map(|range| range.start.0..range.end.0)
}

#[wasm_bindgen_test]
fn a_selection_is_found_in_the_text_wherever_its_ends_lie() {
    let page = Page::new("<p>ab</p><p data-yz-skip>x</p><p>cd<rt>y</rt>e</p>");
    let text = DomText::read(&page.root);
    assert_eq!(text.as_str(), "ab\ncde");
    assert_eq!(covered(&page, &text, "range.selectNodeContents(it)"), Some(0..6));
    assert_eq!(covered(&page, &text, "range.selectNodeContents(document.body)"), Some(0..6));
    assert_eq!(
        covered(&page, &text, "range.setStart(it.firstChild.firstChild, 1); range.setEnd(it.lastChild.firstChild, 1)"),
        Some(1..4)
    );
    assert_eq!(covered(&page, &text, "range.setStart(it.children[1].firstChild, 0); range.setEnd(it, 3)"), Some(3..6));
    assert_eq!(covered(&page, &text, "range.selectNode(it.children[1])"), None);
    assert_eq!(
        covered(&page, &text, "range.setStart(it.firstChild.firstChild, 2); range.setEnd(it.lastChild.firstChild, 0)"),
        None
    );
}

#[wasm_bindgen_test]
fn text_nodes_untouched() {
    let page = Page::new("<p>被<b>种草😂</b>了</p><p>Break a\n leg</p>");
    let watch = "const seen = new MutationObserver(() => {});
                 seen.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
                 return seen";
    let seen = script(&JsValue::UNDEFINED, watch);
    let text = DomText::read(&page.root);
    let highlights = Highlights::open().unwrap();
    highlights.set("yz-test", &text.map().ranges(Utf8(0)..Utf8(text.as_str().len())));
    highlights.clear();
    highlights.set("yz-test", &text.map().ranges(Utf8(3)..Utf8(9)));
    drop(highlights);
    assert_eq!(script(&seen, "return it.takeRecords().length"), 0);
}

#[wasm_bindgen_test]
fn marks_of_two_owners_share_a_name_and_end_with_their_owner() {
    let page = Page::new("种草<b>😂</b>了");
    let text = DomText::read(&page.root);
    let ranges = |range: Range<usize>| text.map().ranges(Utf8(range.start)..Utf8(range.end));
    let painted = || {
        let script = script(
            &JsValue::UNDEFINED,
            "return [...(CSS.highlights.get('yz-two') ?? [])].map(it => it.toString()).sort().join('|')",
        );
        script.as_string().unwrap()
    };
    let (first, second) = (Highlights::open().unwrap(), Highlights::open().unwrap());
    first.set("yz-two", &ranges(0..3));
    second.set("yz-two", &ranges(3..13));
    assert_eq!(painted(), "了|种|草|😂");
    first.set("yz-two", &ranges(0..6));
    assert_eq!(painted(), "了|种草|草|😂");
    drop(second);
    assert_eq!(painted(), "种草");
    first.set("yz-two", &[]);
    assert_eq!(script(&JsValue::UNDEFINED, "return CSS.highlights.has('yz-two')"), false);
}
