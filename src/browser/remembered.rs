//! Choices and the text in the box, kept in localStorage between visits, and text that comes with the address.

use web_sys::Storage;
use web_sys::UrlSearchParams;

use crate::app::Marked;
use crate::app::Settings;
use crate::app::UiLanguage;
use crate::app::samples;
use crate::browser::json;

const SETTINGS: &str = "yizhu:settings";
const WORDS: &str = "yizhu:words";
const FAVOURITES: &str = "yizhu:favourites";
const MET: &str = "yizhu:met";
const DRAFT: &str = "yizhu:draft";

/// What the page starts with: the choices, and the text of the address, of the last visit, or a sample.
#[must_use]
pub fn remembered() -> (Settings, String) {
    let settings = settings();
    let draft = shared_text().or_else(|| storage()?.get_item(DRAFT).ok()?);
    let draft = draft.unwrap_or_else(|| samples::opening(settings.language).to_owned());
    (settings, draft)
}

/// The kept choices; on a first visit, the interface speaks the visitor's language.
#[must_use]
pub fn settings() -> Settings {
    let kept = storage().and_then(|storage| storage.get_item(SETTINGS).ok()?);
    let kept = kept.and_then(|text| json::read(&text));
    kept.unwrap_or_else(|| Settings { language: UiLanguage::preferred(&languages()), ..Settings::default() })
}

/// Keeps the choices. Where storage is denied they last until the page is closed.
pub fn keep_settings(settings: &Settings) {
    if let (Some(storage), Some(text)) = (storage(), json::write(settings)) {
        let _ = storage.set_item(SETTINGS, &text);
    }
}

/// The words that the reader marked.
#[must_use]
pub fn marked() -> Marked {
    let kept = storage().and_then(|storage| storage.get_item(WORDS).ok()?);
    Marked::from_text(&kept.unwrap_or_default())
}

/// Keeps whether the reader knows a word, beside what another tab has kept meanwhile.
pub fn keep_mark(word: &str, known: bool) {
    let mut marked = marked();
    marked.mark(word, known);
    keep(WORDS, &marked.to_text());
}

/// The favourites, and the phrases that were met.
#[must_use]
pub fn browsed() -> (Marked, Vec<String>) {
    let kept = |key: &str| storage().and_then(|storage| storage.get_item(key).ok()?).unwrap_or_default();
    (Marked::from_text(&kept(FAVOURITES)), kept(MET).lines().map(str::to_owned).collect())
}

/// Keeps whether a phrase or word is a favourite, beside what another tab has kept meanwhile.
pub fn keep_favourite(name: &str, favoured: bool) {
    let (mut favourites, _) = browsed();
    favourites.mark(name, favoured);
    keep(FAVOURITES, &favourites.to_text());
}

/// Keeps the names of the phrases that were met.
pub fn keep_met(met: &[String]) {
    keep(MET, &met.join("\n"));
}

fn keep(key: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, text);
    }
}

/// Keeps the text in the box; a full storage keeps the older one.
pub fn keep_draft(draft: &str) {
    keep(DRAFT, draft);
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn languages() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    languages.iter().flat_map(|list| list.iter()).filter_map(|tag| tag.as_string()).collect()
}

/// `?text=…`, as a share target or a link gives it. The address is cleaned, so that a reload shows what is in the box.
fn shared_text() -> Option<String> {
    let window = web_sys::window()?;
    let location = window.location();
    let parameters = UrlSearchParams::new_with_str(&location.search().ok()?).ok()?;
    let given = |name: &str| parameters.get(name).filter(|text| !text.trim().is_empty());
    // Some apps give the link apart from the words.
    let (words, link) = (given("text").or_else(|| given("title")), given("url"));
    let text = match (words, link) {
        (Some(words), Some(link)) if !words.contains(&link) => format!("{words} {link}"),
        (words, link) => words.or(link)?,
    };
    let path = location.pathname().ok()?;
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&path));
    }
    Some(text)
}
