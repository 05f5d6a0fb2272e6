//! The clock, and names that nothing else has.

use wasm_bindgen::JsValue;

use crate::app::Moment;
use crate::browser::persistence::whole;
use crate::engine::note::NoteId;
use crate::engine::note::PostId;
use crate::engine::note::Timestamp;

/// Now, with fresh names.
#[must_use]
pub fn moment() -> Moment {
    Moment { now: now(), post: PostId(name()), note: NoteId(name()) }
}

fn now() -> Timestamp {
    Timestamp(whole(js_sys::Date::now()))
}

/// 32 random hexadecimal digits. Two of them are never equal in practice: 128 bits.
fn name() -> String {
    let digit = |_| char::from_digit(u32::try_from(whole(js_sys::Math::random() * 16.0)).ok()?, 16);
    (0..32).filter_map(digit).collect()
}

/// A day as the reader writes it.
#[must_use]
pub fn day(at: Timestamp) -> String {
    // JavaScript's own reading of a number: the standard library's is 13 kB of the page's download.
    let millis = JsValue::from_str(&at.0.to_string()).unchecked_into_f64();
    let date = js_sys::Date::new(&JsValue::from_f64(millis));
    let language = web_sys::window().and_then(|window| window.document()?.document_element()?.get_attribute("lang"));
    String::from(date.to_locale_date_string(language.as_deref().unwrap_or("en"), &JsValue::UNDEFINED))
}
