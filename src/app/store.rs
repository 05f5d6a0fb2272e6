//! Where posts and notes are kept: the trait, and its in-memory double.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::Serialize;

use crate::engine::note::Note;
use crate::engine::note::NoteId;
use crate::engine::note::Post;
use crate::engine::note::PostId;

/// Everything that is kept, tombstones included.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Library {
    /// Posts, by name.
    pub posts: Vec<Post>,
    /// Notes, by name.
    pub notes: Vec<Note>,
}

impl Library {
    /// The kept post that a text is: by the host's name for it where there is one, else by the text itself.
    #[must_use]
    pub fn post_of(&self, text: &str, source: Option<&str>) -> Option<&Post> {
        self.posts.iter().filter(|post| post.deleted.is_none()).find(|post| match source {
            Some(source) => post.source.as_deref() == Some(source),
            None => post.text == text,
        })
    }

    /// The notes on a post, without those that were deleted.
    pub fn notes_on<'library>(&'library self, post: &'library PostId) -> impl Iterator<Item = &'library Note> {
        self.notes.iter().filter(move |note| note.deleted.is_none() && note.post == *post)
    }
}

/// One record to be written. A deletion is a record with its tombstone set.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A post, new or changed.
    Post(Post),
    /// A note, new or changed.
    Note(Note),
}

/// Why something could not be kept or read. Each is told to the reader in their language; none loses the edit, which
/// stays in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser gives no more room. Earlier data is intact.
    Full,
    /// The browser denies storage: a private window, or a frame of a third party.
    Denied,
    /// Another tab holds an older version of the data open.
    Blocked,
    /// The connection died and could not be opened again.
    Lost,
    /// The data was written by a newer release.
    Newer,
    /// Anything else, in the browser's words.
    Other(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full => write!(f, "storage is full"),
            Self::Denied => write!(f, "the browser denies storage"),
            Self::Blocked => write!(f, "another tab holds an older version open"),
            Self::Lost => write!(f, "the connection to the storage was lost"),
            Self::Newer => write!(f, "the data was written by a newer release"),
            Self::Other(reason) => write!(f, "{reason}"),
        }
    }
}

impl std::error::Error for StoreError {}

/// Keeps posts and notes.
#[allow(async_fn_in_trait, reason = "wasm has one thread; no future is ever sent")]
pub trait NoteStore {
    /// Everything that is kept.
    ///
    /// # Errors
    /// See [`StoreError`].
    async fn load(&self) -> Result<Library, StoreError>;

    /// Writes all changes or none; returns only when they are kept.
    ///
    /// # Errors
    /// See [`StoreError`]; nothing of `changes` is kept then.
    async fn apply(&self, changes: &[Change]) -> Result<(), StoreError>;
}

/// Keeps everything until the page is closed: for tests, and for browsers that deny storage.
#[derive(Debug, Default)]
pub struct MemoryStore {
    posts: RefCell<BTreeMap<PostId, Post>>,
    notes: RefCell<BTreeMap<NoteId, Note>>,
}

impl NoteStore for MemoryStore {
    async fn load(&self) -> Result<Library, StoreError> {
        let posts = self.posts.borrow().values().cloned().collect();
        let notes = self.notes.borrow().values().cloned().collect();
        Ok(Library { posts, notes })
    }

    async fn apply(&self, changes: &[Change]) -> Result<(), StoreError> {
        for change in changes {
            match change {
                Change::Post(post) => drop(self.posts.borrow_mut().insert(post.id.clone(), post.clone())),
                Change::Note(note) => drop(self.notes.borrow_mut().insert(note.id.clone(), note.clone())),
            }
        }
        Ok(())
    }
}
