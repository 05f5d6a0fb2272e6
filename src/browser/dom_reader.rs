//! Walks a part of a page and collects its text: what is text, where lines break, what is left out.
//!
//! See [`crate::browser::dom_text`] for what the text is good for. The walk asks the page's style, because hosts make
//! blocks of spans and lines of divs; a subtree that stands in no document has no style, and then names decide.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::Element;
use web_sys::Node;
use web_sys::Text;

/// Elements whose content is no text of the page, or not its reader's.
const SKIPPED: [&str; 17] = [
    "script", "style", "template", "noscript", "rt", "rp", "rtc", "textarea", "select", "iframe", "object", "canvas",
    "audio", "video", "svg", "math", "title",
];

/// Blocks by their names, for subtrees without style.
const BLOCKS: [&str; 36] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "td",
    "tr",
    "ul",
];

/// An element with this attribute is left out, with all that is in it.
const SKIP_ATTRIBUTE: &str = "data-yz-skip";

/// A text node's part of the text.
#[derive(Debug)]
pub(crate) struct Piece {
    /// The node.
    pub(crate) node: Text,
    /// Its place in the text, in bytes.
    pub(crate) utf8: Range<usize>,
    /// Its place in the text, in UTF-16 code units.
    pub(crate) utf16: Range<usize>,
}

/// The text of a subtree and the nodes it came from, in order.
pub(crate) fn read(root: &Node) -> (String, Vec<Piece>) {
    let folds = root.dyn_ref::<Element>().is_none_or(|root| flow(root, "").is_none_or(|flow| flow.folds_space));
    let mut reading = Reading { open: vec![Flow { is_block: true, folds_space: folds }], ..Reading::default() };
    let mut next = root.first_child();
    // Not recursive: the depth is the host page's choice.
    while let Some(node) = next {
        next = reading.enter(&node).or_else(|| reading.leave(node, root));
    }
    (reading.text, reading.pieces)
}

/// A text while it is being read.
#[derive(Default)]
struct Reading {
    text: String,
    pieces: Vec<Piece>,
    utf16: usize,
    /// A block began or ended, and a line break is due before more text.
    break_due: bool,
    /// How the elements around the present node lay out their text, the root's first.
    open: Vec<Flow>,
}

impl Reading {
    /// Takes a node; gives its first child where there is something to read inside.
    fn enter(&mut self, node: &Node) -> Option<Node> {
        if let Some(text) = node.dyn_ref::<Text>() {
            self.take(text);
            return None;
        }
        let element = node.dyn_ref::<Element>()?;
        let tag = element.local_name();
        if tag == "br" {
            self.push_break();
            self.break_due = false;
            return None;
        }
        if SKIPPED.contains(&tag.as_str()) || element.has_attribute(SKIP_ATTRIBUTE) {
            return None;
        }
        let flow = flow(element, &tag)?;
        self.break_due |= flow.is_block;
        let child = node.first_child()?;
        self.open.push(flow);
        Some(child)
    }

    /// The node after this one and all that is in it.
    fn leave(&mut self, node: Node, root: &Node) -> Option<Node> {
        let mut node = node;
        loop {
            if let Some(next) = node.next_sibling() {
                return Some(next);
            }
            node = node.parent_node().filter(|parent| !parent.is_same_node(Some(root)))?;
            self.break_due |= self.open.pop().is_some_and(|flow| flow.is_block);
        }
    }

    fn take(&mut self, node: &Text) {
        let mut data = node.data();
        if self.open.last().is_none_or(|flow| flow.folds_space) {
            let starts_line = self.break_due || self.text.is_empty() || self.text.ends_with('\n');
            if starts_line && data.chars().all(|character| character.is_ascii_whitespace()) {
                // Indentation of the source between blocks.
                return;
            }
            // One byte and one code unit for another: no offset moves.
            data = data.replace(['\n', '\r', '\t', '\u{c}'], " ");
        }
        if data.is_empty() {
            return;
        }
        if self.break_due && !self.text.is_empty() && !self.text.ends_with('\n') {
            self.push_break();
        }
        self.break_due = false;
        let (utf8, utf16) = (self.text.len(), self.utf16);
        self.text.push_str(&data);
        self.utf16 += data.encode_utf16().count();
        self.pieces.push(Piece { node: node.clone(), utf8: utf8..self.text.len(), utf16: utf16..self.utf16 });
    }

    fn push_break(&mut self) {
        self.text.push('\n');
        self.utf16 += 1;
    }
}

/// How an element lays out its text.
#[derive(Clone, Copy)]
struct Flow {
    is_block: bool,
    /// Line breaks of the source count as spaces.
    folds_space: bool,
}

/// `None` where the element is not displayed, or is a reading over ruby.
fn flow(element: &Element, tag: &str) -> Option<Flow> {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element).ok().flatten());
    let value = |key: &str| style.as_ref().and_then(|style| style.get_property_value(key).ok()).unwrap_or_default();
    let display = value("display");
    let is_block = match display.as_str() {
        "none" | "ruby-text" => return None,
        "" => BLOCKS.contains(&tag),
        "contents" | "ruby" | "ruby-base" => false,
        display => !display.starts_with("inline"),
    };
    let folds_space = match value("white-space").as_str() {
        "" => tag != "pre",
        "pre" | "pre-wrap" | "pre-line" | "break-spaces" => false,
        _ => true,
    };
    Some(Flow { is_block, folds_space })
}
