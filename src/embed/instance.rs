//! One `<yi-zhu>` on a page: it hears taps and keys, and paints marks on the host's text.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use gloo::events::EventListener;
use gloo::events::EventListenerOptions;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::Element;
use web_sys::HtmlElement;
use web_sys::KeyboardEvent;
use web_sys::MouseEvent;
use web_sys::ShadowRoot;
use web_sys::ShadowRootInit;
use web_sys::ShadowRootMode;

use crate::app::State;
use crate::browser::caret::point_to_offset;
use crate::browser::dom_text::DomText;
use crate::browser::highlights::Highlights;
use crate::embed::boxes::Boxes;
use crate::embed::handle;
use crate::embed::sheet;
use crate::engine::anchor;
use crate::engine::annotate::Reader;
use crate::engine::text::Utf8;

/// How marks get onto the host's text.
enum Painter {
    Highlights(Highlights),
    Boxes(Boxes),
}

/// What one element holds; everything is undone on drop.
pub struct Instance {
    host: HtmlElement,
    shadow: ShadowRoot,
    live: Element,
    painter: Option<Painter>,
    marked: RefCell<BTreeMap<String, Vec<Range<Utf8>>>>,
    _listeners: Vec<EventListener>,
}

impl Instance {
    /// Gives the element its shadow root and its ears. The element's own children are not touched.
    ///
    /// # Errors
    /// When the browser gives no shadow root.
    pub fn new(host: HtmlElement, number: u32) -> Result<Self, JsValue> {
        let shadow = match host.shadow_root() {
            Some(shadow) => shadow,
            None => host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
        };
        let document = crate::browser::document().ok_or("yizhu: there is no document")?;
        shadow.set_text_content(None);
        sheet::dress(&shadow);
        shadow.append_child(&document.create_element("slot")?.into())?;
        let live = document.create_element("div")?;
        live.set_attribute("class", "live")?;
        live.set_attribute("aria-live", "polite")?;
        shadow.append_child(&live)?;
        if !host.has_attribute("tabindex") {
            host.set_attribute("tabindex", "0")?;
        }
        if !host.has_attribute("role") {
            host.set_attribute("role", "group")?;
        }
        let listeners = vec![
            EventListener::new(&host, "click", move |event| {
                if let Some(event) = event.dyn_ref::<MouseEvent>() {
                    handle::clicked(number, event);
                }
            }),
            EventListener::new_with_options(
                &host,
                "keydown",
                EventListenerOptions::enable_prevent_default(),
                move |event| {
                    if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                        handle::pressed(number, event);
                    }
                },
            ),
            EventListener::new(&host, "focus", move |_| handle::activate(number)),
        ];
        let painter = Highlights::open().map(Painter::Highlights).or_else(|| Boxes::new(&shadow).map(Painter::Boxes));
        Ok(Self { host, shadow, live, painter, marked: RefCell::default(), _listeners: listeners })
    }

    /// The element.
    #[must_use]
    pub fn host(&self) -> &HtmlElement {
        &self.host
    }

    /// The root that the card is moved into.
    #[must_use]
    pub fn shadow(&self) -> &ShadowRoot {
        &self.shadow
    }

    /// The host's text, read afresh: pages change.
    #[must_use]
    pub fn text(&self) -> DomText {
        DomText::read(&self.host)
    }

    /// What the host calls the post.
    #[must_use]
    pub fn source(&self) -> Option<String> {
        self.host.get_attribute("source").filter(|source| !source.is_empty())
    }

    /// The reader that the host asks for.
    #[must_use]
    pub fn reader(&self) -> Option<Reader> {
        self.host.get_attribute("reader").and_then(|code| Reader::from_code(&code))
    }

    /// The place in the text under a click. Links, buttons and fields of the host keep their clicks.
    #[must_use]
    pub fn clicked(&self, event: &MouseEvent) -> Option<Utf8> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let busy = target.closest("a, button, input, select, textarea, label, summary, [contenteditable]").ok()?;
        let selecting =
            crate::browser::document()?.get_selection().ok()?.is_some_and(|selection| !selection.is_collapsed());
        if busy.is_some() || selecting || event.default_prevented() {
            return None;
        }
        point_to_offset(&self.text().map(), f64::from(event.client_x()), f64::from(event.client_y()))
    }

    /// Where a stretch of the text stands in the window.
    #[must_use]
    pub fn rect(&self, range: Range<Utf8>) -> Option<web_sys::DomRect> {
        self.text().map().ranges(range).first().map(web_sys::Range::get_bounding_client_rect)
    }

    /// Paints stretches of the text.
    pub fn mark(&self, name: &str, stretches: &[Range<Utf8>]) {
        self.marked.borrow_mut().insert(name.to_owned(), stretches.to_vec());
        self.paint(name, stretches);
    }

    /// Paints everything again: boxes do not move with the text when the window changes.
    pub fn repaint(&self) {
        if matches!(self.painter, Some(Painter::Boxes(_))) {
            self.marked.borrow().iter().for_each(|(name, stretches)| self.paint(name, stretches));
        }
    }

    fn paint(&self, name: &str, stretches: &[Range<Utf8>]) {
        let text = self.text();
        let map = text.map();
        let ranges: Vec<web_sys::Range> = stretches.iter().flat_map(|stretch| map.ranges(stretch.clone())).collect();
        match &self.painter {
            Some(Painter::Highlights(highlights)) => highlights.set(name, &ranges),
            Some(Painter::Boxes(boxes)) => boxes.set(name, &ranges),
            None => {}
        }
    }

    /// Paints the words that have notes.
    pub fn mark_notes(&self, state: &State) {
        let text = self.text();
        let text = text.as_str();
        let post = state.library.post_of(text, self.source().as_deref());
        let notes = post.into_iter().flat_map(|post| state.library.notes_on(&post.id));
        let places: Vec<Range<Utf8>> =
            notes.filter_map(|note| anchor::find(text, &note.anchor).range().cloned()).collect();
        self.mark("yizhu-note", &places);
    }

    /// Has a screen reader say something.
    pub fn say(&self, text: &str) {
        self.live.set_text_content(Some(text));
    }
}
