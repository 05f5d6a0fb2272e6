//! The canary: a database that the browser reset is noticed.

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use yizhu::app::store::Change;
use yizhu::app::store::NoteStore;
use yizhu::browser::canary::Canary;
use yizhu::browser::canary::CanaryVerdict;
use yizhu::browser::canary::Census;
use yizhu::browser::note_store::IdbStore;

use crate::support::note;
use crate::support::script;
use crate::support::script_async;
use crate::support::unused_name;

#[track_caller]
fn check(recorded: Option<(&str, usize, usize)>, found: (&str, usize, usize), expected: CanaryVerdict) {
    let census =
        |(database, posts, notes): (&str, usize, usize)| Census { database: database.to_owned(), posts, notes };
    let canary = Canary::of(&unused_name());
    if let Some(recorded) = recorded {
        canary.record(&census(recorded));
    }
    assert_eq!(canary.expected().check(&census(found)), expected);
    canary.forget();
}

#[wasm_bindgen_test]
fn verdicts() {
    check(None, ("a", 0, 0), CanaryVerdict::Fresh);
    // The reader cleared localStorage alone.
    check(None, ("a", 1, 3), CanaryVerdict::Fine);
    check(Some(("a", 0, 0)), ("a", 0, 0), CanaryVerdict::Fresh);
    check(Some(("a", 1, 3)), ("a", 1, 3), CanaryVerdict::Fine);
    // Another tab wrote, and this one's count came last.
    check(Some(("a", 1, 3)), ("a", 2, 4), CanaryVerdict::Fine);
    check(Some(("a", 1, 3)), ("b", 0, 0), CanaryVerdict::Lost { expected_notes: 3, found_notes: 0 });
    // A log that was cut short.
    check(Some(("a", 1, 3)), ("a", 1, 2), CanaryVerdict::Lost { expected_notes: 3, found_notes: 2 });
    check(Some(("a", 2, 3)), ("a", 1, 3), CanaryVerdict::Lost { expected_notes: 3, found_notes: 3 });
    // Reset, and as many notes written since.
    check(Some(("a", 1, 3)), ("b", 1, 3), CanaryVerdict::Lost { expected_notes: 3, found_notes: 3 });
    // Reset before anything was written.
    check(Some(("a", 0, 0)), ("b", 1, 1), CanaryVerdict::Fresh);
}

#[wasm_bindgen_test]
async fn a_reset_is_told_at_every_start_until_the_reader_decided() {
    let name = unused_name();
    let open = || IdbStore::open_named(&name, || {});
    let store = open().await.unwrap();
    store.load().await.unwrap();
    assert_eq!(store.verdict(), CanaryVerdict::Fresh);
    store.apply(&[Change::Note(note("a", "1")), Change::Note(note("b", "2"))]).await.unwrap();
    drop(store);
    let reset = "return new Promise(done => { indexedDB.deleteDatabase(it).onsuccess = done })";
    script_async(&JsValue::from_str(&name), reset).await;

    let store = open().await.unwrap();
    store.load().await.unwrap();
    assert_eq!(store.verdict(), CanaryVerdict::Lost { expected_notes: 2, found_notes: 0 });
    // Writing on does not silence it.
    store.apply(&[Change::Note(note("c", "3"))]).await.unwrap();
    drop(store);
    let store = open().await.unwrap();
    store.load().await.unwrap();
    assert_eq!(store.verdict(), CanaryVerdict::Lost { expected_notes: 2, found_notes: 1 });

    store.accept_loss();
    drop(store);
    let store = open().await.unwrap();
    store.load().await.unwrap();
    assert_eq!(store.verdict(), CanaryVerdict::Fine);
}

#[wasm_bindgen_test]
async fn what_another_tab_writes_during_the_reading_is_no_loss() {
    let name = unused_name();
    let store = IdbStore::open_named(&name, || {}).await.unwrap();
    store.apply(&[Change::Note(note("a", "1"))]).await.unwrap();
    // The other tab's count arrives while this one's records are on their way.
    let count = "const original = IDBObjectStore.prototype.getAll;
                 IDBObjectStore.prototype.getAll = function() {
                   const canary = JSON.parse(localStorage[it]);
                   localStorage[it] = JSON.stringify({ ...canary, notes: canary.notes + 1 });
                   return original.call(this);
                 };
                 return () => { IDBObjectStore.prototype.getAll = original }";
    let undo = script(&JsValue::from_str(&format!("{name}-canary")), count);
    let library = store.load().await;
    script(&undo, "it()");
    assert_eq!((library.unwrap().notes.len(), store.verdict()), (1, CanaryVerdict::Fine));
}
