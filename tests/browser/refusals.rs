//! The browser's no: each comes as a value with its own name. Played by replacing the browser's own methods.

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use yizhu::app::store::Change;
use yizhu::app::store::NoteStore;
use yizhu::app::store::StoreError;
use yizhu::browser::note_store::IdbStore;

use crate::support::note;
use crate::support::script;
use crate::support::unused_name;

/// A method of the browser that is replaced until the end of the test.
struct Replaced {
    undo: JsValue,
}

impl Replaced {
    /// `body` sees `times` (how often it was called), `original`, and its own `args` and `me`.
    fn method(class: &str, method: &str, body: &str) -> Self {
        let undo = script(
            &JsValue::UNDEFINED,
            &format!(
                "const original = {class}.prototype.{method};
                 let times = 0;
                 {class}.prototype.{method} = function(...args) {{ const me = this; times += 1; {body} }};
                 return () => {{ {class}.prototype.{method} = original }}"
            ),
        );
        Self { undo }
    }
}

impl Drop for Replaced {
    fn drop(&mut self) {
        script(&self.undo, "it()");
    }
}

async fn open() -> IdbStore {
    IdbStore::open_named(&unused_name(), || {}).await.unwrap()
}

#[wasm_bindgen_test]
async fn a_dead_connection_is_opened_again_and_the_write_repeated() {
    let store = open().await;
    store.load().await.unwrap();
    let dead = "if (times == 1) throw new DOMException('The database connection is closing.', 'InvalidStateError');
                return original.apply(me, args)";
    let replaced = Replaced::method("IDBDatabase", "transaction", dead);
    assert_eq!(store.apply(&[Change::Note(note("a", "1"))]).await, Ok(()));
    drop(replaced);
    assert_eq!(store.load().await.unwrap().notes, [note("a", "1")]);
}

#[wasm_bindgen_test]
async fn webkit_losing_its_server_is_a_dead_connection() {
    let store = open().await;
    let dead = "if (times == 1) throw new DOMException('Connection to Indexed Database server lost. Refresh the page to try again', 'UnknownError');
                return original.apply(me, args)";
    let replaced = Replaced::method("IDBDatabase", "transaction", dead);
    assert_eq!(store.apply(&[Change::Note(note("a", "1"))]).await, Ok(()));
    drop(replaced);
}

#[wasm_bindgen_test]
async fn a_connection_that_stays_dead_is_lost_and_lives_again_later() {
    let store = open().await;
    let replaced = Replaced::method("IDBDatabase", "transaction", "throw new DOMException('', 'InvalidStateError')");
    assert_eq!(store.apply(&[Change::Note(note("a", "1"))]).await, Err(StoreError::Lost));
    drop(replaced);
    assert_eq!(store.apply(&[Change::Note(note("a", "1"))]).await, Ok(()));
}

#[wasm_bindgen_test]
async fn a_full_disk_is_told_at_abort_and_keeps_the_older_data() {
    let store = open().await;
    store.apply(&[Change::Note(note("a", "1"))]).await.unwrap();
    let full = "const request = original.apply(me, args);
                Object.defineProperty(me.transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
                me.transaction.abort();
                return request";
    let replaced = Replaced::method("IDBObjectStore", "get", full);
    assert_eq!(store.apply(&[Change::Note(note("a", "2"))]).await, Err(StoreError::Full));
    drop(replaced);
    assert_eq!(store.load().await.unwrap().notes, [note("a", "1")]);
}

#[wasm_bindgen_test]
async fn a_browser_that_denies_storage_says_so() {
    for name in ["SecurityError", "UnknownError", "InvalidStateError"] {
        let _replaced = Replaced::method("IDBFactory", "open", &format!("throw new DOMException('', '{name}')"));
        assert_eq!(IdbStore::open(|| {}).await.map(drop), Err(StoreError::Denied), "{name}");
    }
}
