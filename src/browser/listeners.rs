//! What the page hears besides its own elements: selections, compositions, updates, leaving.

use std::cell::Cell;
use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::events::EventListenerOptions;
use wasm_bindgen::JsCast;
use web_sys::Element;
use web_sys::HtmlTextAreaElement;

use crate::app::Action;
use crate::app::Offline;
use crate::browser::page::document;
use crate::browser::selection::selected_in_post;

thread_local! {
    /// Whether leaving the page would lose something.
    static UNSAVED: Cell<bool> = const { Cell::new(false) };
}

/// Makes the browser ask before the page is left.
pub fn warn_before_leaving(unsaved: bool) {
    UNSAVED.set(unsaved);
}

/// The page's listeners; they go when this is dropped.
pub struct PageListeners {
    _listeners: Vec<EventListener>,
}

impl PageListeners {
    /// Listens until dropped.
    #[must_use]
    pub fn new(dispatch: &Rc<dyn Fn(Action)>) -> Self {
        let mut listeners = Vec::new();
        if let (Some(window), Some(document)) = (web_sys::window(), document()) {
            let send = Rc::clone(dispatch);
            listeners.push(EventListener::new(&document, "selectionchange", move |_| {
                if let Some(range) = selected_in_post() {
                    send(Action::Select(range));
                }
            }));
            let send = Rc::clone(dispatch);
            // Yew has no composition events: the text that a Chinese input method has put together arrives here.
            listeners.push(EventListener::new(&document, "compositionend", move |event| {
                let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
                match area {
                    Some(area) if area.name() == "post" => send(Action::Draft(area.value())),
                    Some(area) if area.name() == "note" => send(Action::Body(area.value())),
                    _ => {}
                }
            }));
            for (name, offline) in [("yz-offline-ready", Offline::Ready), ("yz-update-ready", Offline::UpdateWaiting)] {
                let send = Rc::clone(dispatch);
                listeners.push(EventListener::new(&window, name, move |_| send(Action::OfflineKnown(offline))));
            }
            // Chromium starts no selection on a focusable word that follows a gap: while the button is down, the word is
            // not focusable.
            let pressed: Rc<RefCell<Option<(Element, String)>>> = Rc::default();
            let down = Rc::clone(&pressed);
            let capture = EventListenerOptions::run_in_capture_phase();
            listeners.push(EventListener::new_with_options(&document, "pointerdown", capture, move |event| {
                let word =
                    event.target().and_then(|target| target.dyn_into::<Element>().ok()?.closest("[data-spot]").ok()?);
                if let Some((word, stop)) = word.and_then(|word| Some((word.clone(), word.get_attribute("tabindex")?)))
                {
                    let _ = word.remove_attribute("tabindex");
                    down.replace(Some((word, stop)));
                }
            }));
            for name in ["pointerup", "pointercancel"] {
                let up = Rc::clone(&pressed);
                let capture = EventListenerOptions::run_in_capture_phase();
                listeners.push(EventListener::new_with_options(&document, name, capture, move |_| {
                    if let Some((word, stop)) = up.take() {
                        let _ = word.set_attribute("tabindex", &stop);
                    }
                }));
            }
            let options = EventListenerOptions::enable_prevent_default();
            listeners.push(EventListener::new_with_options(&window, "beforeunload", options, |event| {
                if UNSAVED.get() {
                    event.prevent_default();
                }
            }));
        }
        Self { _listeners: listeners }
    }
}
