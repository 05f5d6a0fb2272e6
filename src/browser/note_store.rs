//! Keeps posts and notes in IndexedDB.
//!
//! A record is a plain JavaScript object under its name, so that the browser's own tools show it readably. A record
//! that this release cannot read hides no other: it is counted and stays where it is.

use std::cell::Cell;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use js_sys::Array;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;
use web_sys::IdbRequest;
use web_sys::IdbTransaction;

use crate::app::store::Change;
use crate::app::store::Library;
use crate::app::store::NoteStore;
use crate::app::store::StoreError;
use crate::browser::canary::Canary;
use crate::browser::canary::CanaryVerdict;
use crate::browser::canary::Census;
use crate::browser::indexed_db::Access;
use crate::browser::indexed_db::Connection;
use crate::browser::indexed_db::Durability;
use crate::browser::indexed_db::Ended;
use crate::browser::indexed_db::Schema;

/// The database's name.
pub const DATABASE: &str = "yizhu";

const POSTS: &str = "posts";
const NOTES: &str = "notes";
/// Holds the database's own name under the key `id`: a database that was reset has another one.
const META: &str = "meta";
const ALL: [&str; 3] = [POSTS, NOTES, META];

const SCHEMA: Schema = Schema { version: 1, upgrade };

/// From this many changes on, a write waits for the disk: an import is worth 10 ms, a single note is not.
const STRICT_FROM: usize = 32;

/// Posts and notes in the browser's database.
pub struct IdbStore {
    name: String,
    on_version_change: Rc<dyn Fn()>,
    /// Empty between the end of one connection and the next use: a dead connection is never kept.
    connection: RefCell<Option<Rc<Connection>>>,
    /// Set for good once another tab needed the database for itself.
    displaced: Rc<Cell<Option<Ended>>>,
    canary: Canary,
    unreadable: Cell<usize>,
    verdict: Cell<CanaryVerdict>,
    census: RefCell<Option<Census>>,
}

impl fmt::Debug for IdbStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IdbStore({}, {:?})", self.name, self.connection.borrow())
    }
}

impl IdbStore {
    /// Opens the database, or makes it. `on_version_change` is called when another tab upgrades or deletes it: this
    /// store is closed then and stays so, and the reader must be asked to reload.
    ///
    /// # Errors
    /// [`StoreError::Denied`], [`StoreError::Blocked`] within two seconds, [`StoreError::Newer`],
    /// [`StoreError::Full`], [`StoreError::Other`].
    pub async fn open(on_version_change: impl Fn() + 'static) -> Result<Self, StoreError> {
        Self::open_named(DATABASE, on_version_change).await
    }

    /// Like [`IdbStore::open`], for a database with another name.
    ///
    /// # Errors
    /// See [`IdbStore::open`].
    pub async fn open_named(name: &str, on_version_change: impl Fn() + 'static) -> Result<Self, StoreError> {
        let store = Self {
            name: name.to_owned(),
            on_version_change: Rc::new(on_version_change),
            connection: RefCell::new(None),
            displaced: Rc::new(Cell::new(None)),
            canary: Canary::of(name),
            unreadable: Cell::new(0),
            verdict: Cell::new(CanaryVerdict::Fine),
            census: RefCell::new(None),
        };
        store.connection().await?;
        Ok(store)
    }

    /// How many records the last [`NoteStore::load`] could not read. They are still in the database.
    #[must_use]
    pub fn unreadable(&self) -> usize {
        self.unreadable.get()
    }

    /// What the canary said at the last [`NoteStore::load`]. As long as it says [`CanaryVerdict::Lost`], writes leave
    /// the canary alone, so that the loss is told again at the next start.
    #[must_use]
    pub fn verdict(&self) -> CanaryVerdict {
        self.verdict.get()
    }

    /// The reader was told of a loss and has restored or given up what is missing: what is here now counts from now.
    pub fn accept_loss(&self) {
        self.verdict.set(CanaryVerdict::Fine);
        if let Some(census) = &*self.census.borrow() {
            self.canary.record(census);
        }
    }

    async fn connection(&self) -> Result<Rc<Connection>, StoreError> {
        match self.displaced.get() {
            None => {}
            Some(Ended::Upgraded) => return Err(StoreError::Newer),
            Some(Ended::Deleted | Ended::Dropped) => return Err(StoreError::Lost),
        }
        let kept = self.connection.borrow().clone().filter(|connection| connection.ended().is_none());
        if let Some(connection) = kept {
            return Ok(connection);
        }
        let (displaced, tell) = (Rc::clone(&self.displaced), Rc::clone(&self.on_version_change));
        let opened = Connection::open(&self.name, SCHEMA, move |why| {
            displaced.set(Some(why));
            tell();
        });
        let connection = Rc::new(opened.await?);
        self.connection.replace(Some(Rc::clone(&connection)));
        Ok(connection)
    }

    /// Runs a transaction over all stores; on a connection that turns out dead, once more on a new one.
    async fn transaction<T>(
        &self,
        access: Access,
        issue: impl Fn(&IdbTransaction) -> Result<T, JsValue>,
    ) -> Result<T, StoreError> {
        match self.attempt(access, &issue).await {
            Err(StoreError::Lost) => self.attempt(access, &issue).await,
            result => result,
        }
    }

    async fn attempt<T>(
        &self,
        access: Access,
        issue: impl Fn(&IdbTransaction) -> Result<T, JsValue>,
    ) -> Result<T, StoreError> {
        let result = self.connection().await?.transaction(&ALL, access, issue).await;
        if matches!(result, Err(StoreError::Lost)) {
            self.connection.replace(None);
        }
        result
    }

    fn count(&self, census: Census) {
        if !matches!(self.verdict.get(), CanaryVerdict::Lost { .. }) {
            self.canary.record(&census);
        }
        self.census.replace(Some(census));
    }
}

impl NoteStore for IdbStore {
    async fn load(&self) -> Result<Library, StoreError> {
        let expected = self.canary.expected();
        let requests = self.transaction(Access::Read, |transaction| {
            let all = |store: &str| transaction.object_store(store)?.get_all();
            Ok((all(POSTS)?, all(NOTES)?, transaction.object_store(META)?.get(&JsValue::from_str("id"))?))
        });
        let (posts, notes, id) = requests.await?;
        let (posts, lost_posts) = decoded(&posts);
        let (notes, lost_notes) = decoded(&notes);
        self.unreadable.set(lost_posts + lost_notes);
        let census = Census { database: text(&id), posts: posts.len() + lost_posts, notes: notes.len() + lost_notes };
        self.verdict.set(expected.check(&census));
        self.census.replace(Some(census));
        Ok(Library { posts, notes })
    }

    async fn apply(&self, changes: &[Change]) -> Result<(), StoreError> {
        let records = changes.iter().map(encoded).collect::<Result<Vec<_>, _>>()?;
        let durability = if records.len() < STRICT_FROM { Durability::Relaxed } else { Durability::Strict };
        let requests = self.transaction(Access::Write(durability), |transaction| {
            for (store, key, value) in &records {
                transaction.object_store(store)?.put_with_key(value, key)?;
            }
            // Counted in the same transaction: another tab's records are counted exactly once too.
            let counted = |store: &str| transaction.object_store(store)?.count();
            Ok((counted(POSTS)?, counted(NOTES)?, transaction.object_store(META)?.get(&JsValue::from_str("id"))?))
        });
        let (posts, notes, id) = requests.await?;
        self.count(Census { database: text(&id), posts: number(&posts), notes: number(&notes) });
        Ok(())
    }
}

fn upgrade(database: &IdbDatabase, _: &IdbTransaction, older: u32) -> Result<(), JsValue> {
    if older == 0 {
        database.create_object_store(POSTS)?;
        database.create_object_store(NOTES)?.create_index_with_str("post", "post")?;
        let id = format!("{:x}-{:x}", js_sys::Date::now().to_bits(), js_sys::Math::random().to_bits());
        database.create_object_store(META)?.put_with_key(&JsValue::from_str(&id), &JsValue::from_str("id"))?;
    }
    Ok(())
}

fn encoded(change: &Change) -> Result<(&'static str, JsValue, JsValue), StoreError> {
    let plain = Serializer::json_compatible();
    let (store, key, value) = match change {
        Change::Post(post) => (POSTS, &post.id.0, post.serialize(&plain)),
        Change::Note(note) => (NOTES, &note.id.0, note.serialize(&plain)),
    };
    // Our records are strings, numbers and lists of them: this has no cause that we know of.
    let value = value.map_err(|error| StoreError::Other(error.to_string()))?;
    Ok((store, JsValue::from_str(key), value))
}

/// The records of a finished `getAll`, and how many could not be read.
fn decoded<T: DeserializeOwned>(request: &IdbRequest) -> (Vec<T>, usize) {
    let values = request.result().ok().and_then(|result| result.dyn_into::<Array>().ok()).unwrap_or_default();
    let records: Vec<T> = values.iter().filter_map(|value| serde_wasm_bindgen::from_value(value).ok()).collect();
    let unreadable = values.iter().count() - records.len();
    (records, unreadable)
}

fn text(request: &IdbRequest) -> String {
    request.result().ok().and_then(|result| result.as_string()).unwrap_or_default()
}

fn number(request: &IdbRequest) -> usize {
    request.result().ok().and_then(|result| serde_wasm_bindgen::from_value(result).ok()).unwrap_or_default()
}
