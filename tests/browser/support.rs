//! What several tests need: records, names that nobody else has, JavaScript, and patience without sleeping.

use js_sys::Function;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use yizhu::engine::annotate::Reader;
use yizhu::engine::note::Anchor;
use yizhu::engine::note::Note;
use yizhu::engine::note::NoteId;
use yizhu::engine::note::NoteKind;
use yizhu::engine::note::Post;
use yizhu::engine::note::PostId;
use yizhu::engine::note::Timestamp;
use yizhu::engine::text::CodePoint;

/// A database name that was never used.
pub fn unused_name() -> String {
    format!("test-{:x}", js_sys::Math::random().to_bits())
}

/// A post.
pub fn post(id: &str, text: &str) -> Post {
    Post {
        id: PostId(id.to_owned()),
        text: text.to_owned(),
        reader: Reader::English,
        source: None,
        created: Timestamp(1_737_000_000_000),
        touched: Timestamp(1_737_000_000_001),
        deleted: None,
    }
}

/// A note.
pub fn note(id: &str, body: &str) -> Note {
    Note {
        id: NoteId(id.to_owned()),
        post: PostId("p".to_owned()),
        kind: NoteKind::Culture,
        body: body.to_owned(),
        recurring: true,
        anchor: Anchor {
            exact: "种草😂".to_owned(),
            prefix: "被".to_owned(),
            suffix: "\u{0}\u{FEFF}\n".to_owned(),
            start: CodePoint(1),
            end: CodePoint(4),
        },
        created: Timestamp(1),
        modified: Timestamp(9_007_199_254_740_991),
        deleted: None,
    }
}

/// Runs the body of a JavaScript function whose parameter is `it`.
pub fn script(it: &JsValue, body: &str) -> JsValue {
    Function::new_with_args("it", body).call1(&JsValue::UNDEFINED, it).unwrap()
}

/// Runs JavaScript that gives a promise, and waits for it.
pub async fn script_async(it: &JsValue, body: &str) -> JsValue {
    JsFuture::from(Promise::resolve(&script(it, body))).await.unwrap()
}

/// Lets the browser work until `done`, at most 200 turns of its event loop.
pub async fn until(what: &str, done: impl Fn() -> bool) {
    for _ in 0..200 {
        if done() {
            return;
        }
        turn().await;
    }
    panic!("{what}: did not happen");
}

/// One turn of the event loop.
pub async fn turn() {
    script_async(&JsValue::UNDEFINED, "return new Promise(done => setTimeout(done, 1))").await;
}
