//! What the browser has to do after an action. `browser::run` is the only place that does it.

use crate::app::DataFile;
use crate::app::Settings;
use crate::app::Shared;
use crate::app::store::Change;
use crate::app::store::Library;

/// Which copy of a file will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// The one in a cache.
    Cached,
    /// Only one from the server: the cached one is damaged.
    Server,
}

/// Something to be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Fetch a file; answer with [`crate::app::Action::Loaded`].
    Fetch(DataFile, Freshness),
    /// Open the storage and read everything; answer with `StorageKnown` and `LibraryRead`.
    OpenStorage,
    /// Read everything again; answer with `LibraryRead`.
    ReadLibrary,
    /// Write changes, all or none; answer with `Kept` or `NotKept`, and tell other tabs.
    Keep(Vec<Change>),
    /// Write the snapshot, for the day when the storage is reset.
    Snapshot(Shared<Library>),
    /// Put the snapshot's records back; answer with `Restored` and `LibraryRead`.
    RestoreSnapshot,
    /// Forget what should have been there.
    AcceptLoss,
    /// Ask the browser not to evict the storage.
    AskToPersist,
    /// Keep the choices.
    KeepSettings(Settings),
    /// Keep whether the reader knows a word.
    KeepMark(String, bool),
    /// Keep whether a phrase or word is a favourite.
    KeepFavourite(String, bool),
    /// Keep the names of the phrases that the reader met.
    KeepMet(Vec<String>),
    /// Put a text on the clipboard; answer with [`crate::app::Action::Tell`].
    Copy(String),
    /// Read a text aloud in a language, with a voice of the device; answer with `Tell` where there is none.
    Speak(String, &'static str),
    /// Keep the text in the box.
    KeepDraft(String),
    /// Answer with `ReadDraft` when no further key came for a moment.
    ReadSoon,
    /// Let the toast go away after a while.
    DismissSoon,
    /// Put the newer release in place and load it.
    ActivateUpdate,
}
