//! What can happen.

use std::ops::Range;

use crate::app::AnswerAction;
use crate::app::BrowseAction;
use crate::app::Marked;
use crate::app::Message;
use crate::app::Offline;
use crate::app::Screen;
use crate::app::Settings;
use crate::app::Spot;
use crate::app::store::Change;
use crate::app::store::Library;
use crate::app::store::StoreError;
use crate::engine::annotate::Reader;
use crate::engine::note::NoteId;
use crate::engine::note::NoteKind;
use crate::engine::note::PostId;
use crate::engine::note::Timestamp;
use crate::engine::text::Utf8;

/// A file that posts are read with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DataFile {
    /// The Chinese → English lexicon.
    Zh,
    /// The English → Chinese lexicon.
    En,
    /// Rarer English words.
    RareEn,
    /// Cantonese readings.
    Jyutping,
    /// The network that chooses readings.
    Readings,
    /// Templates of replies.
    Replies,
    /// What drafts are checked by.
    Checks,
    /// The phrasebook.
    Phrasebook,
}

/// The time of an action, and names that nothing else has, for what the action may create.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Now.
    pub now: Timestamp,
    /// For a new post.
    pub post: PostId,
    /// For a new note.
    pub note: NoteId,
}

/// Something that the reader did, or that came back from outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The page starts, with what was kept of the last visit.
    Start {
        /// The choices.
        settings: Settings,
        /// What stood in the box, or came with the address, or a sample.
        draft: String,
    },
    /// An element starts on a host page, with what was kept of the choices.
    StartEmbedded(Settings),
    /// The element in use asks for another language; nothing of it is kept.
    Embedded(Settings),
    /// Another screen is wanted.
    Show(Screen),
    /// Something on the phrasebook's screen.
    Browse(BrowseAction),
    /// Something on the screen for replies.
    Answer(AnswerAction),
    /// A text is wanted on the clipboard.
    Copy(String),
    /// A text is to be heard, in a language (`zh`, `en`).
    Speak(String, &'static str),
    /// Something outside was done or not, and the reader is to know.
    Tell(Message),
    /// The choices changed.
    Choose(Settings),
    /// The words that the reader marked at earlier visits.
    Remembered(Marked),
    /// The reader says whether they know a word.
    Know(String, bool),
    /// The text in the box changed.
    Draft(String),
    /// Share text is wanted as it was pasted, or only the post in it.
    AsPasted(bool),
    /// A long draft has rested for a moment.
    ReadDraft,
    /// The direction is chosen by hand.
    Direct(Reader),
    /// A file arrived, or why it did not.
    Loaded(DataFile, Result<Vec<u8>, String>),
    /// A file is to be fetched once more, past every cache.
    FetchAgain(DataFile),
    /// The library was read.
    LibraryRead(Box<Library>),
    /// The library was changed by another tab.
    ChangedElsewhere,
    /// How things are kept became known.
    StorageKnown(crate::app::Storage),
    /// Changes are kept.
    Kept(Vec<Change>),
    /// Changes could not be kept; they stay on the screen.
    NotKept(Vec<Change>, StoreError),
    /// The reader wants the snapshot back.
    Restore,
    /// The snapshot is back, with this many records.
    Restored(usize),
    /// The reader goes on without what was lost.
    AcceptLoss,
    /// The arrow keys moved to a spot.
    Focus(Option<Spot>),
    /// The card of a spot is wanted.
    OpenCard(Spot),
    /// The card, or the note that is being written, is no longer wanted.
    Close,
    /// One of the two cuts of the stretch in doubt that begins here: the second, or the likelier one.
    ChooseCut(Utf8, bool),
    /// A stretch of the post is selected, or no longer.
    Select(Option<Range<Utf8>>),
    /// A note on the selection, or on the card's words.
    Write(NoteKind),
    /// A note is to be changed.
    Edit(NoteId),
    /// The note's text changed.
    Body(String),
    /// The note's kind changed.
    Kind(NoteKind),
    /// Whether the note is shown in other posts changed.
    Recur(bool),
    /// The note is finished.
    SaveNote,
    /// A note is to be deleted.
    DeleteNote(NoteId),
    /// The post is to be kept.
    SavePost,
    /// A kept post is to be shown.
    OpenPost(PostId),
    /// A kept post is to be deleted, with its notes.
    DeletePost(PostId),
    /// The last deletion is taken back.
    Undo,
    /// The message has been read.
    DismissToast,
    /// Whether the page opens without a network became known.
    OfflineKnown(Offline),
    /// The newer release is wanted now.
    Update,
    /// A host page's post is shown (embedding).
    HostPost {
        /// The post's text.
        text: String,
        /// What the host calls the post, so that its notes are found again when the text was edited.
        source: Option<String>,
        /// The direction that the host asks for.
        reader: Option<Reader>,
    },
    /// What could not be kept is to be tried once more.
    Retry,
}
