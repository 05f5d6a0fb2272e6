//! Connections and transactions of IndexedDB, and nothing about what is stored in them.
//!
//! One rule: gather everything, open one transaction, issue all requests without awaiting in between, and wait for
//! `complete` or `abort`. [`Connection::transaction`] takes a plain closure, so the rule cannot be broken: a
//! transaction commits by itself as soon as nobody asks it for anything, and an `.await` between two requests would
//! cut it in two. Quota errors arrive only at `abort`; no request's own error is ever listened to.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Array;
use js_sys::Function;
use js_sys::Object;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::IdbDatabase;
use web_sys::IdbOpenDbRequest;
use web_sys::IdbTransaction;
use web_sys::IdbVersionChangeEvent;

use crate::app::store::StoreError;
use crate::browser::fault;
use crate::browser::promised::Promised;

/// How long another tab has to let go of an older version once the browser says `blocked`. Together with the opening
/// itself this stays below the two seconds within which a reader is told.
const PATIENCE_MS: u32 = 1_500;

/// A database's name and shape.
#[derive(Clone, Copy)]
pub struct Schema {
    /// The version that [`Schema::upgrade`] makes.
    pub version: u32,
    /// Makes the stores, from the given older version; 0 stands for no database.
    pub upgrade: fn(&IdbDatabase, &IdbTransaction, u32) -> Result<(), JsValue>,
}

/// How sure a write has to be before it counts as done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// The operating system has it: survives a crash of the browser.
    Relaxed,
    /// The disk has it: survives a power failure, and costs some 10 ms.
    Strict,
}

/// What a transaction does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It only reads.
    Read,
    /// It writes too.
    Write(Durability),
}

/// Why a connection can no longer be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Another tab wants to upgrade the database. Opening it again would get in its way.
    Upgraded,
    /// Somebody deletes the database. Opening it again would bring it back, empty.
    Deleted,
    /// The browser closed it. It can be opened again.
    Dropped,
}

/// An open database, closed on drop.
pub struct Connection {
    database: IdbDatabase,
    ended: Rc<Cell<Option<Ended>>>,
    _listeners: [EventListener; 2],
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Connection({}, {:?})", self.database.name(), self.ended.get())
    }
}

impl Connection {
    /// Opens a database, or makes it. `on_version_change` is called after the connection was closed because another
    /// tab wants to upgrade or delete the database.
    ///
    /// # Errors
    /// [`StoreError::Blocked`] within two seconds when another tab holds an older version and does not let go;
    /// [`StoreError::Denied`], [`StoreError::Newer`], [`StoreError::Full`], [`StoreError::Other`].
    pub async fn open(
        name: &str,
        schema: Schema,
        on_version_change: impl Fn(Ended) + 'static,
    ) -> Result<Self, StoreError> {
        let window = web_sys::window().ok_or(StoreError::Denied)?;
        let factory = window.indexed_db().map_err(|thrown| fault::opening(&thrown))?.ok_or(StoreError::Denied)?;
        let request = factory.open_with_u32(name, schema.version).map_err(|thrown| fault::opening(&thrown))?;
        let opened = Promised::new();
        // A task of its own: the request goes on after `blocked` was told, and a database that opens then must be
        // given its stores and closed again, or it would block other tabs from behind.
        spawn_local(finish(request.clone(), schema, opened.clone()));
        let blocked = {
            let opened = opened.clone();
            EventListener::once(&request, "blocked", move |_| {
                Timeout::new(PATIENCE_MS, move || opened.offer(Err(StoreError::Blocked))).forget();
            })
        };
        let result = opened.taken().await;
        drop(blocked);
        Ok(Self::new(result?, on_version_change))
    }

    fn new(database: IdbDatabase, on_version_change: impl Fn(Ended) + 'static) -> Self {
        let ended = Rc::new(Cell::new(None));
        let displaced = {
            let (database, ended) = (database.clone(), Rc::clone(&ended));
            EventListener::new(&database.clone(), "versionchange", move |event| {
                let newer = event.dyn_ref::<IdbVersionChangeEvent>().and_then(IdbVersionChangeEvent::new_version);
                let why = if newer.is_some() { Ended::Upgraded } else { Ended::Deleted };
                // Closing waits for running transactions, so nothing that was begun is lost.
                database.close();
                ended.set(Some(why));
                on_version_change(why);
            })
        };
        let dropped = {
            let ended = Rc::clone(&ended);
            EventListener::new(&database, "close", move |_| {
                ended.set(ended.get().or(Some(Ended::Dropped)));
            })
        };
        Self { database, ended, _listeners: [displaced, dropped] }
    }

    /// Whether and why the connection cannot be used any more.
    #[must_use]
    pub fn ended(&self) -> Option<Ended> {
        self.ended.get()
    }

    /// Runs one transaction: `issue` makes all its requests at once; their results can be read when this returns.
    ///
    /// # Errors
    /// Nothing was changed. [`StoreError::Lost`] means that the same may succeed on a new connection.
    pub async fn transaction<T>(
        &self,
        stores: &[&str],
        access: Access,
        issue: impl FnOnce(&IdbTransaction) -> Result<T, JsValue>,
    ) -> Result<T, StoreError> {
        let transaction = self.begin(stores, access).map_err(|thrown| fault::working(&thrown))?;
        let ended = Promised::new();
        let listeners = ["complete", "abort"].map(|kind| {
            let ended = ended.clone();
            EventListener::once(&transaction, kind, move |_| ended.offer(kind == "complete"))
        });
        let issued = issue(&transaction);
        if issued.is_err() {
            // Requests that were made before the mistake must not be kept alone. When aborting fails, the
            // transaction has ended already, and one of the two events is on its way all the same.
            let _ = transaction.abort();
        } else if access != Access::Read {
            // A page that is left now keeps what it asked for: a browser aborts what was not yet told to commit. One
            // without this method commits by itself a moment later.
            let _ = commit(&transaction);
        }
        let completed = ended.taken().await;
        drop(listeners);
        let issued = issued.map_err(|thrown| fault::working(&thrown))?;
        if completed {
            return Ok(issued);
        }
        // An abort without a reason is the browser's own: it closed the connection.
        Err(transaction.error().map_or(StoreError::Lost, |reason| fault::working(&reason)))
    }

    fn begin(&self, stores: &[&str], access: Access) -> Result<IdbTransaction, JsValue> {
        let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let (mode, durability) = match access {
            Access::Read => ("readonly", "relaxed"),
            Access::Write(Durability::Relaxed) => ("readwrite", "relaxed"),
            Access::Write(Durability::Strict) => ("readwrite", "strict"),
        };
        let options = Object::new();
        Reflect::set(&options, &JsValue::from_str("durability"), &JsValue::from_str(durability))?;
        // By name: web-sys has the third argument only among its unstable interfaces. Browsers without it ignore it.
        let begin: Function = Reflect::get(&self.database, &JsValue::from_str("transaction"))?.dyn_into()?;
        begin.call3(&self.database, &names, &JsValue::from_str(mode), &options)?.dyn_into()
    }
}

/// By name: web-sys takes the method for one of a withdrawn draft, and calls it deprecated.
fn commit(transaction: &IdbTransaction) -> Result<JsValue, JsValue> {
    let commit: Function = Reflect::get(transaction, &JsValue::from_str("commit"))?.dyn_into()?;
    commit.call0(transaction)
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.close();
    }
}

/// Follows an open request to its end, whether or not somebody still waits for it.
async fn finish(request: IdbOpenDbRequest, schema: Schema, opened: Promised<Result<IdbDatabase, StoreError>>) {
    let upgrade = {
        let request = request.clone();
        EventListener::once(&request.clone(), "upgradeneeded", move |event| {
            let made = event.dyn_ref::<IdbVersionChangeEvent>().map(IdbVersionChangeEvent::old_version);
            let older = (0..=schema.version).rev().find(|&version| made.is_some_and(|made| made >= f64::from(version)));
            if let Some(transaction) = request.transaction()
                && (schema.upgrade)(&transaction.db(), &transaction, older.unwrap_or_default()).is_err()
            {
                // Half a schema is worse than none: the request then fails with `AbortError`.
                let _ = transaction.abort();
            }
        })
    };
    let settled = Promised::new();
    let listeners = ["success", "error"].map(|kind| {
        let settled = settled.clone();
        EventListener::once(&request, kind, move |_| settled.offer(kind == "success"))
    });
    let succeeded = settled.taken().await;
    drop((upgrade, listeners));
    let result = if succeeded {
        request.result().and_then(JsCast::dyn_into::<IdbDatabase>).map_err(|thrown| fault::opening(&thrown))
    } else {
        let reason = request.error().ok().flatten().map(JsValue::from).unwrap_or_default();
        Err(fault::opening(&reason))
    };
    if let Err(Ok(late)) = opened.give(result) {
        late.close();
    }
}
