//! A rolling copy of the whole library in a file of the origin's private file system, which outlives a database that
//! the browser reset.
//!
//! The file has two lines of JSON: a head with the version, the time and the CRC-32 of the second line, which is the
//! library. It is replaced in one step when the stream is closed, so a crash leaves the older copy.
//! Nobody may write a snapshot while [`crate::browser::canary::CanaryVerdict::Lost`] is undecided: it would replace
//! the copy that holds what is missing.

use std::fmt;

use js_sys::Promise;
use js_sys::Reflect;
use serde::Deserialize;
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;
use web_sys::FileSystemDirectoryHandle;
use web_sys::FileSystemFileHandle;
use web_sys::FileSystemGetFileOptions;
use web_sys::FileSystemWritableFileStream;

use crate::app::store::Library;
use crate::app::store::StoreError;
use crate::browser::fault;
use crate::browser::json;
use crate::browser::persistence::manager;
use crate::browser::persistence::whole;
use crate::engine::checksum::crc32;
use crate::engine::note::Timestamp;

/// The file's name.
pub const FILE: &str = "yizhu-snapshot.json";

const FORMAT: &str = "yizhu-snapshot";
const VERSION: u32 = 1;

/// A library as it was at some time.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// Everything that was kept, tombstones included.
    pub library: Library,
    /// When it was written.
    pub at: Timestamp,
}

/// What became of a snapshot that was to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is in the file.
    Written,
    /// The browser has no private file system, or none that can be written from a page (Safari before 26).
    Unsupported,
}

/// Why a snapshot could not be written or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SnapshotError {
    /// The file is not what was written. There is nothing to restore from it.
    Damaged(&'static str),
    /// The file was written by a newer release: update, then restore.
    Newer {
        /// The version that this release reads.
        expected: u32,
        /// The version that was found.
        got: u32,
    },
    /// The browser says no.
    Browser(StoreError),
}

impl fmt::Display for SnapshotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged(what) => write!(f, "the snapshot is damaged: {what}"),
            Self::Newer { expected, got } => write!(f, "the snapshot has version {got}, not {expected}"),
            Self::Browser(error) => write!(f, "the snapshot is out of reach: {error}"),
        }
    }
}

impl std::error::Error for SnapshotError {}

#[derive(Debug, Serialize, Deserialize)]
struct Head {
    format: String,
    version: u32,
    at: Timestamp,
    crc32: String,
}

/// Replaces the snapshot.
///
/// # Errors
/// [`SnapshotError::Browser`]; the older snapshot is still there.
pub async fn write(library: &Library) -> Result<Outcome, SnapshotError> {
    let Some(folder) = folder().await? else { return Ok(Outcome::Unsupported) };
    let options = FileSystemGetFileOptions::new();
    options.set_create(true);
    let file: FileSystemFileHandle = settled(folder.get_file_handle_with_options(FILE, &options)).await?;
    if !has(&file, "createWritable") {
        return Ok(Outcome::Unsupported);
    }
    let text = encode(library, Timestamp(whole(js_sys::Date::now())));
    let stream: FileSystemWritableFileStream = settled(file.create_writable()).await?;
    if let Err(error) = fill(&stream, &text).await {
        // A stream that is never closed keeps its temporary file; its own failure adds nothing to what is told.
        let _ = JsFuture::from(stream.abort()).await;
        return Err(error);
    }
    Ok(Outcome::Written)
}

/// Reads the snapshot. `None` where none was ever written or the browser has no private file system.
///
/// # Errors
/// [`SnapshotError`]; the file stays as it is.
pub async fn read() -> Result<Option<Snapshot>, SnapshotError> {
    let Some(folder) = folder().await? else { return Ok(None) };
    let file = match JsFuture::from(folder.get_file_handle(FILE)).await {
        Ok(file) => cast::<FileSystemFileHandle>(file)?,
        Err(thrown) if fault::name(&thrown) == "NotFoundError" => return Ok(None),
        Err(thrown) => return Err(SnapshotError::Browser(fault::other(&thrown))),
    };
    let blob: Blob = settled(file.get_file()).await?;
    let text = JsFuture::from(blob.text()).await.map_err(|thrown| SnapshotError::Browser(fault::other(&thrown)))?;
    let text = text.as_string().unwrap_or_default();
    // A page that was closed between making the file and filling it leaves it empty.
    if text.is_empty() { Ok(None) } else { decode(&text).map(Some) }
}

async fn fill(stream: &FileSystemWritableFileStream, text: &str) -> Result<(), SnapshotError> {
    let failed = |thrown: JsValue| SnapshotError::Browser(fault::other(&thrown));
    JsFuture::from(stream.write_with_str(text).map_err(failed)?).await.map_err(failed)?;
    JsFuture::from(stream.close()).await.map_err(failed)?;
    Ok(())
}

/// The origin's private folder. Refusals (private windows, frames of third parties) are the same as its absence.
async fn folder() -> Result<Option<FileSystemDirectoryHandle>, SnapshotError> {
    let Some(manager) = manager().filter(|manager| has(manager, "getDirectory")) else { return Ok(None) };
    match JsFuture::from(manager.get_directory()).await {
        Ok(folder) => cast(folder).map(Some),
        Err(_) => Ok(None),
    }
}

fn encode(library: &Library, at: Timestamp) -> String {
    // Both are plain strings, numbers and lists: serialising them has no way to fail.
    let body = json::write(library).unwrap_or_default();
    let head = Head { format: FORMAT.to_owned(), version: VERSION, at, crc32: checksum(&body) };
    format!("{}\n{body}\n", json::write(&head).unwrap_or_default())
}

fn decode(text: &str) -> Result<Snapshot, SnapshotError> {
    let (head, body) = text.split_once('\n').ok_or(SnapshotError::Damaged("it has only one line"))?;
    let head: Head = json::read(head).ok_or(SnapshotError::Damaged("its head cannot be read"))?;
    if head.format != FORMAT {
        return Err(SnapshotError::Damaged("it is another kind of file"));
    }
    if head.version > VERSION {
        return Err(SnapshotError::Newer { expected: VERSION, got: head.version });
    }
    let body = body.strip_suffix('\n').ok_or(SnapshotError::Damaged("it is cut short"))?;
    if checksum(body) != head.crc32 {
        return Err(SnapshotError::Damaged("its checksum is wrong"));
    }
    let library = json::read(body).ok_or(SnapshotError::Damaged("its records cannot be read"))?;
    Ok(Snapshot { library, at: head.at })
}

fn checksum(text: &str) -> String {
    format!("{:08x}", crc32(text.as_bytes()))
}

async fn settled<T: JsCast>(promise: Promise) -> Result<T, SnapshotError> {
    cast(JsFuture::from(promise).await.map_err(|thrown| SnapshotError::Browser(fault::other(&thrown)))?)
}

/// Not `instanceof`: some of these classes have no global constructor in older browsers.
fn cast<T: JsCast>(value: JsValue) -> Result<T, SnapshotError> {
    if value.is_object() {
        Ok(value.unchecked_into())
    } else {
        Err(SnapshotError::Browser(StoreError::Other("the browser answered with nothing".to_owned())))
    }
}

fn has(target: &JsValue, method: &str) -> bool {
    Reflect::get(target, &JsValue::from_str(method)).is_ok_and(|method| method.is_function())
}
