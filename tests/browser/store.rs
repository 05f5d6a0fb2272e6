//! Posts and notes in IndexedDB: what is written is read again, whole or not at all.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use yizhu::app::store::Change;
use yizhu::app::store::Library;
use yizhu::app::store::NoteStore;
use yizhu::app::store::StoreError;
use yizhu::browser::indexed_db::Access;
use yizhu::browser::indexed_db::Connection;
use yizhu::browser::indexed_db::Durability;
use yizhu::browser::indexed_db::Schema;
use yizhu::browser::note_store::IdbStore;
use yizhu::engine::note::Timestamp;

use crate::support::note;
use crate::support::post;
use crate::support::script_async;
use crate::support::unused_name;

async fn open(name: &str) -> IdbStore {
    IdbStore::open_named(name, || {}).await.unwrap()
}

/// The same database, past the store.
async fn raw(name: &str, version: u32) -> Result<Connection, StoreError> {
    Connection::open(name, Schema { version, upgrade: |_, _, _| Ok(()) }, |_| {}).await
}

const WRITE: Access = Access::Write(Durability::Relaxed);

#[wasm_bindgen_test]
async fn what_is_written_is_read_again() {
    let name = unused_name();
    let store = open(&name).await;
    assert_eq!(store.load().await.unwrap(), Library::default());
    let (mut kept, mine) = (post("p", "种草😂\n第二行"), note("n", "planted grass"));
    store.apply(&[Change::Post(kept.clone()), Change::Note(mine.clone())]).await.unwrap();
    kept.text = "改了".to_owned();
    kept.deleted = Some(Timestamp(5));
    store.apply(&[Change::Post(kept.clone())]).await.unwrap();
    drop(store);
    let expected = Library { posts: vec![kept], notes: vec![mine] };
    assert_eq!(open(&name).await.load().await.unwrap(), expected);
}

#[wasm_bindgen_test]
async fn records_are_plain_objects_and_found_by_their_post() {
    let name = unused_name();
    open(&name).await.apply(&[Change::Note(note("n", "x"))]).await.unwrap();
    let connection = raw(&name, 1).await.unwrap();
    let found = connection.transaction(&["notes"], Access::Read, |transaction| {
        transaction.object_store("notes")?.index("post")?.get_all_with_key(&JsValue::from_str("p"))
    });
    let found = js_sys::JSON::stringify(&found.await.unwrap().result().unwrap()).unwrap();
    assert_eq!(
        found.as_string().unwrap(),
        concat!(
            r#"[{"id":"n","post":"p","kind":"culture","body":"x","recurring":true,"anchor":{"exact":"种草😂","prefix":"被","#,
            "\"suffix\":\"\\u0000\u{FEFF}\\n\",",
            r#""start":1,"end":4},"created":1,"modified":9007199254740991}]"#
        )
    );
}

#[wasm_bindgen_test]
async fn a_write_is_kept_whole_or_not_at_all() {
    let name = unused_name();
    let store = open(&name).await;
    let connection = raw(&name, 1).await.unwrap();
    // The browser refuses the second request: the first one is undone.
    let refused = connection.transaction(&["posts"], WRITE, |transaction| {
        let posts = transaction.object_store("posts")?;
        posts.put_with_key(&JsValue::from_str("a record"), &JsValue::from_str("a"))?;
        posts.add_with_key(&JsValue::from_str("the same key"), &JsValue::from_str("a"))
    });
    assert!(matches!(refused.await, Err(StoreError::Other(reason)) if reason.starts_with("ConstraintError")));
    // A request cannot even be made: the first one is undone too.
    let unmade = connection.transaction(&["posts"], WRITE, |transaction| {
        let posts = transaction.object_store("posts")?;
        posts.put_with_key(&JsValue::from_str("a record"), &JsValue::from_str("a"))?;
        posts.put_with_key(&JsValue::from_str("a record"), &JsValue::NULL)
    });
    assert!(matches!(unmade.await, Err(StoreError::Other(reason)) if reason.starts_with("DataError")));
    assert_eq!((store.load().await.unwrap(), store.unreadable()), (Library::default(), 0));
}

#[wasm_bindgen_test]
async fn two_tabs_see_each_others_writes() {
    let name = unused_name();
    let (first, second) = (open(&name).await, open(&name).await);
    first.apply(&[Change::Note(note("a", "1"))]).await.unwrap();
    second.apply(&[Change::Note(note("b", "2"))]).await.unwrap();
    let expected = vec![note("a", "1"), note("b", "2")];
    assert_eq!(first.load().await.unwrap().notes, expected);
    assert_eq!(second.load().await.unwrap().notes, expected);
}

#[wasm_bindgen_test]
async fn a_record_that_cannot_be_read_hides_no_other_and_stays() {
    let name = unused_name();
    let store = open(&name).await;
    store.apply(&[Change::Note(note("a", "1")), Change::Post(post("p", "好"))]).await.unwrap();
    let connection = raw(&name, 1).await.unwrap();
    let strange = connection.transaction(&["notes"], WRITE, |transaction| {
        transaction.object_store("notes")?.put_with_key(&JsValue::from_str("?"), &JsValue::from_str("b"))
    });
    strange.await.unwrap();
    store.apply(&[Change::Note(note("c", "3"))]).await.unwrap();
    let library = store.load().await.unwrap();
    assert_eq!((library.notes.len(), library.posts.len(), store.unreadable()), (2, 1, 1));
    let kept = connection.transaction(&["notes"], Access::Read, |transaction| {
        transaction.object_store("notes")?.get(&JsValue::from_str("b"))
    });
    assert_eq!(kept.await.unwrap().result().unwrap(), "?");
}

#[wasm_bindgen_test]
async fn a_newer_release_in_another_tab_closes_this_one_and_it_says_so() {
    let name = unused_name();
    let told = Rc::new(Cell::new(0));
    let counter = Rc::clone(&told);
    let store = IdbStore::open_named(&name, move || counter.set(counter.get() + 1)).await.unwrap();
    let newer = raw(&name, 2).await;
    assert!(newer.is_ok(), "the upgrade was blocked: {newer:?}");
    assert_eq!(told.get(), 1);
    assert_eq!(store.apply(&[Change::Note(note("a", "1"))]).await, Err(StoreError::Newer));
    drop(newer);
    assert_eq!(IdbStore::open_named(&name, || {}).await.map(drop), Err(StoreError::Newer));
}

#[wasm_bindgen_test]
async fn a_database_that_was_deleted_elsewhere_is_not_made_again_behind_the_readers_back() {
    let name = unused_name();
    let store = open(&name).await;
    store.apply(&[Change::Note(note("a", "1"))]).await.unwrap();
    script_async(
        &JsValue::from_str(&name),
        "return new Promise((done, failed) => {
           const request = indexedDB.deleteDatabase(it);
           request.onsuccess = done; request.onerror = failed; request.onblocked = failed;
         })",
    )
    .await;
    assert_eq!(store.apply(&[Change::Note(note("b", "2"))]).await, Err(StoreError::Lost));
}

#[wasm_bindgen_test]
async fn an_upgrade_that_is_blocked_is_told_within_two_seconds() {
    let name = unused_name();
    drop(open(&name).await);
    // A page that never listens for `versionchange`.
    let deaf = script_async(
        &JsValue::from_str(&name),
        "return new Promise(done => { indexedDB.open(it, 1).onsuccess = event => done(event.target.result) })",
    )
    .await;
    let begun = js_sys::Date::now();
    assert_eq!(raw(&name, 2).await.map(drop), Err(StoreError::Blocked));
    let took = js_sys::Date::now() - begun;
    assert!(took <= 2_000.0, "told after {took} ms");
    // The request is still on its way; once it is through, its database is closed and blocks nobody.
    crate::support::script(&deaf, "it.close()");
    assert!(raw(&name, 3).await.is_ok());
}
