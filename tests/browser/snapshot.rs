//! The rolling snapshot, and what the browser says about persistence.

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use yizhu::app::store::Library;
use yizhu::browser::persistence;
use yizhu::browser::persistence::Persistence;
use yizhu::browser::snapshot;
use yizhu::browser::snapshot::Outcome;
use yizhu::browser::snapshot::SnapshotError;

use crate::support::note;
use crate::support::post;
use crate::support::script;
use crate::support::script_async;

/// Rewrites the file: `it` is its text, and the script gives the new one.
async fn tamper(change: &str) {
    let body = format!(
        "return (async () => {{
           const folder = await navigator.storage.getDirectory();
           const file = await folder.getFileHandle('yizhu-snapshot.json', {{ create: true }});
           const change = it => {change};
           const text = change(await (await file.getFile()).text());
           const stream = await file.createWritable();
           await stream.write(text);
           await stream.close();
         }})()"
    );
    script_async(&JsValue::UNDEFINED, &body).await;
}

fn library() -> Library {
    Library { posts: vec![post("p", "种草😂\n第二行")], notes: vec![note("a", "1"), note("b", "2")] }
}

async fn check_damaged(change: &str) {
    snapshot::write(&library()).await.unwrap();
    tamper(change).await;
    let read = snapshot::read().await;
    assert!(matches!(read, Err(SnapshotError::Damaged(_))), "{change}: {read:?}");
}

// One test: there is one file, and tests must not depend on their order.
#[wasm_bindgen_test]
async fn a_snapshot_is_read_as_it_was_written_or_not_at_all() {
    let remove =
        "return navigator.storage.getDirectory().then(it => it.removeEntry('yizhu-snapshot.json')).catch(() => 0)";
    script_async(&JsValue::UNDEFINED, remove).await;
    assert_eq!(snapshot::read().await, Ok(None));
    assert_eq!(snapshot::write(&Library::default()).await, Ok(Outcome::Written));
    assert_eq!(snapshot::write(&library()).await, Ok(Outcome::Written));
    let read = snapshot::read().await.unwrap().unwrap();
    assert_eq!(read.library, library());
    assert!(read.at.0 > 1_700_000_000_000, "{:?}", read.at);

    check_damaged("it.replace('第二行', '第三行')").await;
    check_damaged("it.slice(0, -1)").await;
    check_damaged("it.slice(0, 200)").await;
    check_damaged("it.slice(0, 20)").await;
    check_damaged("'<!doctype html>'").await;
    check_damaged("'\\u0000'.repeat(4096)").await;
    check_damaged("it.replace('yizhu-snapshot', 'another')").await;

    snapshot::write(&library()).await.unwrap();
    tamper("it.replace('\"version\":1', '\"version\":2')").await;
    assert_eq!(snapshot::read().await, Err(SnapshotError::Newer { expected: 1, got: 2 }));
    // The next snapshot mends it.
    assert_eq!(snapshot::write(&library()).await, Ok(Outcome::Written));
    assert_eq!(snapshot::read().await.unwrap().unwrap().library, library());
    // A page that was closed before it could fill the file.
    tamper("''").await;
    assert_eq!(snapshot::read().await, Ok(None));

    // A browser without the interface, as Safari before 26.
    let hide = "const file = FileSystemFileHandle.prototype;
                const kept = file.createWritable;
                delete file.createWritable;
                return () => { file.createWritable = kept }";
    let undo = script(&JsValue::UNDEFINED, hide);
    assert_eq!(snapshot::write(&library()).await, Ok(Outcome::Unsupported));
    script(&undo, "it()");
}

#[wasm_bindgen_test]
async fn persistence_is_an_answer_and_never_a_failure() {
    // A headless browser has no reason to grant it (measured).
    assert_ne!(persistence::persist().await, Persistence::Unknown);
    assert_ne!(persistence::state().await, Persistence::Unknown);
    let estimate = persistence::estimate().await.unwrap();
    assert!(estimate.quota > 1_000_000 && estimate.used < estimate.quota, "{estimate:?}");
}
