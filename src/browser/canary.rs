//! Notices when the browser silently reset the database.
//!
//! Chromium deletes a damaged database and hands out an empty new one without any error, and a log that was cut short
//! loses records without any event; `localStorage` of the same profile survives both (measured). So each write leaves
//! a count there, and each start compares. Tombstones count as records: a number that falls is always a loss.

use serde::Deserialize;
use serde::Serialize;
use web_sys::Storage;

use crate::browser::json;
use crate::browser::persistence::whole;

/// What a database holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// The database's own name, made when it was made; empty when it is not known.
    pub database: String,
    /// How many posts.
    pub posts: usize,
    /// How many notes.
    pub notes: usize,
}

/// What the canary says about a database that was just read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CanaryVerdict {
    /// Everything that was written is there.
    Fine,
    /// Nothing was ever written here.
    Fresh,
    /// Records are missing, or the database is another one. Stop, tell, and offer the snapshot; write no snapshot
    /// before the reader has decided.
    Lost {
        /// How many notes there were after the last write.
        expected_notes: usize,
        /// How many notes there are.
        found_notes: usize,
    },
}

/// What a canary remembers, if anything.
#[derive(Debug)]
pub struct Expected(Option<Kept>);

/// What stands in `localStorage`.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    database: String,
    posts: usize,
    notes: usize,
    /// When, in milliseconds since 1970; for people who look into the storage.
    last_change: u64,
}

/// The canary of one database. Where `localStorage` is denied it knows nothing, and everything is fine.
#[derive(Debug)]
pub struct Canary {
    storage: Option<Storage>,
    key: String,
}

impl Canary {
    /// The canary of the database with this name.
    #[must_use]
    pub fn of(database: &str) -> Self {
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        Self { storage, key: format!("{database}-canary") }
    }

    /// Remembers what the database holds now.
    pub fn record(&self, census: &Census) {
        let kept = Kept {
            database: census.database.clone(),
            posts: census.posts,
            notes: census.notes,
            last_change: whole(js_sys::Date::now()),
        };
        if let (Some(storage), Some(text)) = (&self.storage, json::write(&kept)) {
            // A full localStorage leaves the older count, which expects less and so raises no false alarm.
            let _ = storage.set_item(&self.key, &text);
        }
    }

    /// What the database held after the last write. Ask *before* the database is read: counts only grow, so what
    /// another tab writes during the reading is never taken for a loss.
    #[must_use]
    pub fn expected(&self) -> Expected {
        let text = self.storage.as_ref().and_then(|storage| storage.get_item(&self.key).ok().flatten());
        Expected(text.and_then(|text| json::read(&text)))
    }

    /// Forgets: the next check says [`CanaryVerdict::Fresh`] or [`CanaryVerdict::Fine`].
    pub fn forget(&self) {
        if let Some(storage) = &self.storage {
            let _ = storage.remove_item(&self.key);
        }
    }
}

impl Expected {
    /// Compares what the database holds with what it held.
    #[must_use]
    pub fn check(&self, found: &Census) -> CanaryVerdict {
        let Some(kept) = &self.0 else {
            let empty = found.posts == 0 && found.notes == 0;
            return if empty { CanaryVerdict::Fresh } else { CanaryVerdict::Fine };
        };
        let reset = !found.database.is_empty() && !kept.database.is_empty() && found.database != kept.database;
        let held_something = kept.posts > 0 || kept.notes > 0;
        if found.posts < kept.posts || found.notes < kept.notes || (reset && held_something) {
            return CanaryVerdict::Lost { expected_notes: kept.notes, found_notes: found.notes };
        }
        if held_something { CanaryVerdict::Fine } else { CanaryVerdict::Fresh }
    }
}
