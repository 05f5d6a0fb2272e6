//! Keeps the library: in IndexedDB where the browser allows it, in memory where it does not, and says which.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::Action;
use crate::app::Storage;
use crate::app::store::Change;
use crate::app::store::Library;
use crate::app::store::MemoryStore;
use crate::app::store::NoteStore;
use crate::app::store::StoreError;
use crate::browser::IdbStore;
use crate::browser::canary::CanaryVerdict;
use crate::browser::channel::Channel;
use crate::browser::snapshot;

enum Store {
    Database(IdbStore),
    Memory(MemoryStore),
}

/// The library's keeper.
pub struct Keeper {
    dispatch: Rc<dyn Fn(Action)>,
    store: RefCell<Option<Rc<Store>>>,
    channel: RefCell<Option<Channel>>,
    /// Changes that came before the storage was open.
    early: RefCell<Vec<Change>>,
}

impl Keeper {
    /// A keeper that has not opened anything yet.
    #[must_use]
    pub fn new(dispatch: Rc<dyn Fn(Action)>) -> Self {
        Self { dispatch, store: RefCell::default(), channel: RefCell::default(), early: RefCell::default() }
    }

    /// Opens the storage, reads everything, and writes what was waiting.
    pub async fn open(&self) {
        let dispatch = Rc::clone(&self.dispatch);
        let displaced = move || dispatch(Action::StorageKnown(Storage::MemoryOnly(StoreError::Newer)));
        let (store, storage) = match IdbStore::open(displaced).await {
            Ok(store) => (Store::Database(store), Storage::Kept),
            Err(error) => (Store::Memory(MemoryStore::default()), Storage::MemoryOnly(error)),
        };
        self.store.replace(Some(Rc::new(store)));
        let dispatch = Rc::clone(&self.dispatch);
        self.channel.replace(Channel::open(move |_| dispatch(Action::ChangedElsewhere)));
        (self.dispatch)(Action::StorageKnown(storage));
        self.read().await;
        let early = self.early.take();
        if !early.is_empty() {
            self.keep(early).await;
        }
    }

    /// Reads everything, and compares with what should be there.
    pub async fn read(&self) {
        let Some(store) = self.store.borrow().clone() else { return };
        match load(&store).await {
            Ok(library) => {
                if let Store::Database(database) = &*store
                    && let CanaryVerdict::Lost { expected_notes, .. } = database.verdict()
                {
                    let restorable = saved_copy().await.map_or(0, |copy| copy.posts.len() + copy.notes.len());
                    (self.dispatch)(Action::StorageKnown(Storage::Lost { expected: expected_notes, restorable }));
                }
                (self.dispatch)(Action::LibraryRead(Box::new(library)));
            }
            Err(error) => (self.dispatch)(Action::StorageKnown(Storage::MemoryOnly(error))),
        }
    }

    /// Writes changes, and tells other tabs.
    pub async fn keep(&self, changes: Vec<Change>) {
        let Some(store) = self.store.borrow().clone() else {
            self.early.borrow_mut().extend(changes);
            return;
        };
        let result = match &*store {
            Store::Database(database) => database.apply(&changes).await,
            Store::Memory(memory) => memory.apply(&changes).await,
        };
        match result {
            Ok(()) => {
                if let Some(channel) = &*self.channel.borrow() {
                    channel.announce();
                }
                (self.dispatch)(Action::Kept(changes));
            }
            Err(error) => (self.dispatch)(Action::NotKept(changes, error)),
        }
    }

    /// Writes the rolling copy. Where a loss is not settled yet the older copy is the only one, and stays.
    pub async fn snapshot(&self, library: &Library) {
        let Some(store) = self.store.borrow().clone() else { return };
        if let Store::Database(database) = &*store
            && !matches!(database.verdict(), CanaryVerdict::Lost { .. })
        {
            // A copy that could not be written is no news for the reader: the database itself is in order.
            let _ = snapshot::write(library).await;
        }
    }

    /// Puts the copy's records back: those that are missing, and those that the copy has in a later form. What was
    /// written since the loss stays.
    pub async fn restore(&self) {
        let Some(copy) = saved_copy().await else { return };
        let Some(store) = self.store.borrow().clone() else { return };
        let Store::Database(database) = &*store else { return };
        let Ok(here) = database.load().await else { return };
        let posts = copy
            .posts
            .into_iter()
            .filter(|post| !here.posts.iter().any(|own| own.id == post.id && own.touched >= post.touched));
        let notes = copy
            .notes
            .into_iter()
            .filter(|note| !here.notes.iter().any(|own| own.id == note.id && own.modified >= note.modified));
        let changes: Vec<Change> = posts.map(Change::Post).chain(notes.map(Change::Note)).collect();
        match database.apply(&changes).await {
            Ok(()) => {
                database.accept_loss();
                (self.dispatch)(Action::Restored(changes.len()));
                self.read().await;
            }
            Err(error) => (self.dispatch)(Action::NotKept(changes, error)),
        }
    }

    /// What is missing is given up.
    pub fn accept_loss(&self) {
        if let Some(Store::Database(database)) = self.store.borrow().as_deref() {
            database.accept_loss();
        }
    }
}

async fn load(store: &Store) -> Result<Library, StoreError> {
    match store {
        Store::Database(database) => database.load().await,
        Store::Memory(memory) => memory.load().await,
    }
}

async fn saved_copy() -> Option<Library> {
    snapshot::read().await.ok().flatten().map(|snapshot| snapshot.library)
}
