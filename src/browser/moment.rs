//! The clock, and names that nothing else has.

use crate::app::Moment;
use crate::engine::note::NoteId;
use crate::engine::note::PostId;
use crate::engine::note::Timestamp;

/// Now, with fresh names.
#[must_use]
pub fn moment() -> Moment {
    Moment { now: now(), post: PostId(name()), note: NoteId(name()) }
}

fn now() -> Timestamp {
    // Milliseconds since 1970 are whole numbers far below 2^53.
    Timestamp(format!("{:.0}", js_sys::Date::now()).parse().unwrap_or_default())
}

/// 32 random hexadecimal digits. Two of them are never equal in practice: 128 bits.
fn name() -> String {
    let digit =
        |_| char::from_digit(format!("{:.0}", (js_sys::Math::random() * 16.0).floor()).parse().unwrap_or_default(), 16);
    (0..32).filter_map(digit).collect()
}

/// A day as the reader writes it.
#[must_use]
pub fn day(at: Timestamp) -> String {
    let millis: f64 = at.0.to_string().parse().unwrap_or_default();
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(millis));
    let language = web_sys::window().and_then(|window| window.document()?.document_element()?.get_attribute("lang"));
    String::from(date.to_locale_date_string(language.as_deref().unwrap_or("en"), &wasm_bindgen::JsValue::UNDEFINED))
}
