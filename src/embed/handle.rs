//! The elements of a page by number, and the overlay that they share.

use std::cell::Cell;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::events::EventListener;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;
use web_sys::KeyboardEvent;
use web_sys::MouseEvent;
use yew::Callback;

use crate::app::Action;
use crate::app::OpenPost;
use crate::app::Settings;
use crate::app::Spot;
use crate::app::State;
use crate::app::ToneColours;
use crate::app::UiLanguage;
use crate::browser;
use crate::browser::Config;
use crate::embed::api;
use crate::embed::instance::Instance;
use crate::embed::overlay::Overlay;
use crate::embed::overlay::OverlayProps;
use crate::embed::overlay::Told;
use crate::embed::place;
use crate::embed::sheet;
use crate::engine::note::NoteKind;
use crate::engine::reading::Notation;
use crate::engine::reading::pinyin;

thread_local! {
    static INSTANCES: RefCell<BTreeMap<u32, Rc<Instance>>> = const { RefCell::new(BTreeMap::new()) };
    static NEXT: Cell<u32> = const { Cell::new(1) };
    static ACTIVE: Cell<Option<u32>> = const { Cell::new(None) };
    static ROOT: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
    static TELL: RefCell<Option<Callback<Told>>> = const { RefCell::new(None) };
    static STATE: RefCell<Rc<State>> = RefCell::default();
    static KEYS: RefCell<VecDeque<(u32, String)>> = const { RefCell::new(VecDeque::new()) };
    static LISTENERS: RefCell<Vec<EventListener>> = const { RefCell::new(Vec::new()) };
}

/// Makes everything ready for elements; the overlay starts with the first of them.
pub fn define(config: Config) {
    sheet::dress_document();
    api::configure(config.clone());
    let Some(root) = make_root() else { return };
    ROOT.set(Some(root.clone()));
    let settings = browser::settings();
    yew::Renderer::<Overlay>::with_root_and_props(root.into(), OverlayProps { config, settings }).render();
    if let (Some(window), Some(document)) = (web_sys::window(), browser::document()) {
        let selection = EventListener::new(&document, "selectionchange", |_| selection_changed());
        let resize = EventListener::new(&window, "resize", |_| every_instance(&|instance| instance.repaint()));
        LISTENERS.set(vec![selection, resize]);
    }
}

fn make_root() -> Option<HtmlElement> {
    let root: HtmlElement = browser::document()?.create_element("div").ok()?.dyn_into().ok()?;
    root.set_attribute("class", "yz-root").ok()?;
    root.set_attribute("popover", "manual").ok()?;
    Some(root)
}

/// The overlay is there.
pub fn connect(tell: Callback<Told>) {
    TELL.set(Some(tell));
}

fn tell(told: Told) {
    if let Some(callback) = TELL.with_borrow(Clone::clone) {
        callback.emit(told);
    }
}

/// Takes an element of the page into use; returns its handle.
///
/// # Errors
/// When the browser gives no shadow root.
pub fn mount(host: HtmlElement) -> Result<u32, JsValue> {
    let number = NEXT.get();
    NEXT.set(number.saturating_add(1));
    let instance = Rc::new(Instance::new(host, number)?);
    instance.mark_notes(&STATE.with_borrow(Rc::clone));
    INSTANCES.with_borrow_mut(|instances| instances.insert(number, Rc::clone(&instance)));
    tell_instance(&instance, "yz-ready");
    Ok(number)
}

/// Gives an element back to the page. A handle that is not known any more is fine.
pub fn unmount(number: u32) {
    INSTANCES.with_borrow_mut(|instances| instances.remove(&number));
    if ACTIVE.get() == Some(number) {
        ACTIVE.set(None);
        tell(Told::Act(Action::Close));
    }
}

fn instance(number: u32) -> Result<Rc<Instance>, JsValue> {
    let found = INSTANCES.with_borrow(|instances| instances.get(&number).cloned());
    found.ok_or_else(|| JsValue::from_str("yizhu: this element is not in use"))
}

fn every_instance(act: &dyn Fn(&Instance)) {
    let all: Vec<Rc<Instance>> = INSTANCES.with_borrow(|all| all.values().cloned().collect());
    all.iter().for_each(|instance| act(instance));
}

/// An attribute of an element changed.
///
/// # Errors
/// When the handle is stale.
pub fn changed(number: u32) -> Result<(), JsValue> {
    let instance = instance(number)?;
    instance.mark_notes(&STATE.with_borrow(Rc::clone));
    if ACTIVE.get() == Some(number) {
        show_post(&instance);
    }
    Ok(())
}

/// The text of an element, as it is read.
///
/// # Errors
/// When the handle is stale.
pub fn text(number: u32) -> Result<String, JsValue> {
    Ok(instance(number)?.text().as_str().to_owned())
}

/// The notes on an element's post, as plain objects.
///
/// # Errors
/// When the handle is stale.
pub fn notes(number: u32) -> Result<JsValue, JsValue> {
    let instance = instance(number)?;
    let state = STATE.with_borrow(Rc::clone);
    let post = state.library.post_of(instance.text().as_str(), instance.source().as_deref());
    let notes: Vec<_> = post.into_iter().flat_map(|post| state.library.notes_on(&post.id)).collect();
    notes.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// The element is the one in use: the overlay moves to it and reads its post.
pub fn activate(number: u32) {
    let Ok(instance) = instance(number) else { return };
    if ACTIVE.get() != Some(number) {
        if let Some(before) = ACTIVE.get().and_then(|before| self::instance(before).ok()) {
            before.mark("yizhu-open", &[]);
            before.mark("yizhu-current", &[]);
        }
        ACTIVE.set(Some(number));
        if let Some(root) = ROOT.with_borrow(Clone::clone) {
            place::show(&root, false);
            // Moving the root keeps its listeners: they are on the root itself.
            let _ = instance.shadow().append_child(&root);
        }
    }
    show_post(&instance);
}

fn show_post(instance: &Instance) {
    if let Some(root) = ROOT.with_borrow(Clone::clone) {
        let theme = instance.host().get_attribute("theme").unwrap_or_else(|| "auto".to_owned());
        let _ = root.set_attribute("data-theme", &theme);
        let _ = root.toggle_attribute_with_force("data-readonly", instance.host().has_attribute("readonly"));
    }
    let settings = STATE.with_borrow(|state| state.settings.clone());
    let asked = asked_for(instance.host(), settings.clone());
    if settings != asked {
        tell(Told::Act(Action::Embedded(asked)));
    }
    let text = instance.text().as_str().to_owned();
    tell(Told::Act(Action::HostPost { text, source: instance.source(), reader: instance.reader() }));
}

/// The choices, with what the element's attributes ask for.
fn asked_for(host: &HtmlElement, settings: Settings) -> Settings {
    let attribute = |name: &str| host.get_attribute(name);
    Settings {
        language: attribute("ui-lang").map_or(settings.language, |language| UiLanguage::preferred(&[language])),
        notation: attribute("notation").and_then(|name| Notation::from_name(&name)).unwrap_or(settings.notation),
        tones: attribute("tones").and_then(|name| ToneColours::from_name(&name)).unwrap_or(settings.tones),
        spoken: settings.spoken || host.has_attribute("spoken"),
        ..settings
    }
}

/// A click somewhere in an element.
pub fn clicked(number: u32, event: &MouseEvent) {
    let Ok(instance) = instance(number) else { return };
    if let Some(at) = instance.clicked(event) {
        activate(number);
        tell(Told::Word(at));
    }
}

/// A key in an element that has the focus itself.
pub fn pressed(number: u32, event: &KeyboardEvent) {
    let Ok(instance) = instance(number) else { return };
    let own = event.target().is_some_and(|target| target == *instance.host().as_ref());
    if !own || event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return;
    }
    let key = event.key();
    if !matches!(key.as_str(), "ArrowRight" | "ArrowLeft" | "Home" | "End" | "Enter" | "n" | "N" | "Escape") {
        return;
    }
    if key != "Escape" {
        event.prevent_default();
    }
    KEYS.with_borrow_mut(|keys| keys.push_back((number, key)));
    answer_keys();
}

/// Answers the keys that were pressed, in order; those that came before the post could be read wait for its lexicon.
fn answer_keys() {
    loop {
        let state = STATE.with_borrow(Rc::clone);
        let Some((number, key)) = KEYS.with_borrow(|keys| keys.front().cloned()) else { return };
        let (Ok(instance), true) = (instance(number), ACTIVE.get() == Some(number)) else {
            // The element is no longer in use.
            KEYS.with_borrow_mut(VecDeque::pop_front);
            continue;
        };
        let ready = |post: &&OpenPost| !state.data.is_loading(post.reader) && *post.text == instance.text().as_str();
        let Some(post) = state.post.as_ref().filter(ready) else { return };
        KEYS.with_borrow_mut(VecDeque::pop_front);
        if answer_key(&instance, post, &key) {
            // The next key is answered from the state that this one leads to.
            return;
        }
    }
}

/// Answers one key; whether the state changes by it.
fn answer_key(instance: &Instance, post: &OpenPost, key: &str) -> bool {
    let place = post.focus.and_then(|focus| post.spots.iter().position(|spot| *spot == focus));
    let next: Option<&Spot> = match key {
        "ArrowRight" => place.map_or(post.spots.first(), |place| post.spots.get(place + 1)),
        "ArrowLeft" => place.and_then(|place| post.spots.get(place.checked_sub(1)?)),
        "Home" => post.spots.first(),
        "End" => post.spots.last(),
        "Escape" => {
            tell(Told::Act(Action::Close));
            return true;
        }
        _ => {
            let Some(spot) = post.focus else { return false };
            tell(Told::Act(Action::OpenCard(spot)));
            if key != "Enter" {
                tell(Told::Act(Action::Write(NoteKind::Translation)));
            }
            return true;
        }
    };
    let Some((spot, span)) = next.and_then(|spot| Some((*spot, spot.in_spans(&post.spans)?))) else { return false };
    tell(Told::Act(Action::Focus(Some(spot))));
    instance.mark("yizhu-current", std::slice::from_ref(&span.range));
    let words = post.text.get(span.range.start.0..span.range.end.0).unwrap_or_default();
    let gloss = span.gloss.as_ref().map(|gloss| gloss.text.as_str()).unwrap_or_default();
    instance.say(&format!("{words} {}, {gloss}", pinyin::join(&span.reading)));
    true
}

/// Selected words of an element can get a note.
fn selection_changed() {
    let selection = browser::document().and_then(|document| document.get_selection().ok()?);
    let range =
        selection.and_then(|selection| if selection.range_count() > 0 { selection.get_range_at(0).ok() } else { None });
    let Some((range, node)) = range.and_then(|range| Some((range.clone(), range.common_ancestor_container().ok()?)))
    else {
        return;
    };
    let holds = |instance: &Rc<Instance>| instance.host().contains(Some(&node));
    let found = INSTANCES.with_borrow(|all| {
        all.iter().find(|(_, instance)| holds(instance)).map(|(number, instance)| (*number, Rc::clone(instance)))
    });
    let Some((number, instance)) = found else { return };
    let text = instance.text();
    let covered = if range.collapsed() { None } else { text.map().covered(&range) };
    if covered.is_some() && ACTIVE.get() != Some(number) {
        activate(number);
    }
    if ACTIVE.get() == Some(number) {
        tell(Told::Act(Action::Select(covered)));
    }
}

/// The overlay's state changed: marks follow.
pub fn state_changed(before: &State, after: &Rc<State>) {
    STATE.set(Rc::clone(after));
    answer_keys();
    if before.library != after.library {
        every_instance(&|instance| instance.mark_notes(after));
    }
    let open = |state: &State| {
        state.post.as_ref().and_then(|post| post.card.as_ref().map(|(_, card)| card.span.range.clone()))
    };
    let Some(instance) = active() else { return };
    let word = open(after);
    if open(before) != word {
        instance.mark("yizhu-open", word.as_slice());
        if let (Some(root), Some(rect)) = (ROOT.with_borrow(Clone::clone), word.and_then(|word| instance.rect(word))) {
            place::beside(&root, &rect);
        }
    }
}

/// Shows or hides the overlay.
pub fn show(visible: bool, settings: &Settings) {
    if let Some(root) = ROOT.with_borrow(Clone::clone).filter(|root| root.is_connected()) {
        let _ = root.set_attribute("lang", settings.language.tag());
        browser::dress_tones(&root, settings);
        if place::show(&root, visible) {
            // The card asked for the focus while its layer was still hidden.
            let wants = root.query_selector("textarea, .headword").ok().flatten();
            browser::focus(wants.and_then(|element| element.dyn_into().ok()));
        }
    }
}

/// Gives the focus back to the element in use.
pub fn focus_active() {
    if let Some(instance) = active() {
        browser::focus(Some(instance.host().clone()));
    }
}

/// Tells the page that something happened to the element in use. No text of a note is in the event.
pub fn tell_host(name: &str) {
    if let Some(instance) = active() {
        tell_instance(&instance, name);
    }
}

fn tell_instance(instance: &Instance, name: &str) {
    let options = web_sys::CustomEventInit::new();
    options.set_bubbles(true);
    options.set_composed(true);
    if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict(name, &options) {
        let _ = instance.host().dispatch_event(&event);
    }
}

fn active() -> Option<Rc<Instance>> {
    ACTIVE.get().and_then(|number| instance(number).ok())
}
