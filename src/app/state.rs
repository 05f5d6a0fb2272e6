//! What there is to show.

use std::ops::Range;

use crate::app::Answer;
use crate::app::Browse;
use crate::app::Familiarity;
use crate::app::Learner;
use crate::app::Marked;
use crate::app::Settings;
use crate::app::Shared;
use crate::app::Spot;
use crate::app::store::Change;
use crate::app::store::Library;
use crate::app::store::StoreError;
use crate::engine::anchor::Placed;
use crate::engine::annotate::Annotator;
use crate::engine::annotate::Card;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Span;
use crate::engine::lexicon::JyutpingLexicon;
use crate::engine::note::Note;
use crate::engine::note::NoteId;
use crate::engine::note::NoteKind;
use crate::engine::note::Post;
use crate::engine::note::PostId;
use crate::engine::share::ShareText;
use crate::engine::text::Utf8;

/// Everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What the reader chose.
    pub settings: Settings,
    /// Which screen is shown.
    pub screen: Screen,
    /// What stands in the box for posts.
    pub draft: String,
    /// The direction that the reader chose for this post; `None` guesses.
    pub reader: Option<Reader>,
    /// The words that the reader marked as known or unknown.
    pub marked: Shared<Marked>,
    /// Whether share text is shown with all that the app wrote around the post.
    pub as_pasted: bool,
    /// The lexicons.
    pub data: Data,
    /// The post that is shown.
    pub post: Option<OpenPost>,
    /// The phrasebook's screen.
    pub browse: Browse,
    /// The screen for replies.
    pub answer: Answer,
    /// Everything that is kept.
    pub library: Shared<Library>,
    /// How it is kept.
    pub storage: Storage,
    /// Changes that could not be kept yet. They are on the screen, and the page warns before it is left.
    pub unsaved: Vec<Change>,
    /// A short message, with its undo.
    pub toast: Option<Toast>,
    /// Whether the page opens without a network.
    pub offline: Offline,
}

impl State {
    /// Who reads a post in a direction, and what they know.
    #[must_use]
    pub fn learner(&self, reader: Reader) -> Learner<'_> {
        Learner { reader, settings: &self.settings, marked: &self.marked }
    }
}

/// The screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// A post.
    #[default]
    Read,
    /// Phrases and words to look for.
    Phrasebook,
    /// Replies to put together.
    Answer,
    /// Saved posts.
    Library,
    /// What this is, where the data comes from, how things are kept.
    About,
}

/// The lexicons and how their loading stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Data {
    /// What posts are read with.
    pub annotator: Shared<Annotator>,
    /// Chinese → English.
    pub zh: DataState,
    /// English → Chinese.
    pub en: DataState,
    /// Rarer English words; nothing waits for them.
    pub rare_en: DataState,
    /// Cantonese readings; wanted only by readers who ask for them.
    pub jyutping: DataState,
    /// The same, when it is there.
    pub cantonese: Option<Shared<JyutpingLexicon>>,
    /// What chooses readings in context; nothing waits for it.
    pub readings: DataState,
    /// Templates of replies; wanted only on their screen.
    pub replies: DataState,
    /// What drafts are checked by; wanted only on the same screen.
    pub checks: DataState,
    /// Curated phrases.
    pub phrasebook: DataState,
}

impl Data {
    /// Whether a reader's lexicon or the phrasebook is still on its way.
    #[must_use]
    pub fn is_loading(&self, reader: Reader) -> bool {
        let lexicon = match reader {
            Reader::English => &self.zh,
            Reader::Chinese => &self.en,
        };
        *lexicon == DataState::Loading || self.phrasebook == DataState::Loading
    }
}

/// How the loading of a file stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum DataState {
    /// Not asked for yet.
    #[default]
    Absent,
    /// On its way.
    Loading,
    /// Ready.
    Ready,
    /// Cannot be used; the reader is offered to fetch it again.
    Failed(String),
}

/// The post that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenPost {
    /// Its name; given when it is first kept.
    pub id: Option<PostId>,
    /// What a host page calls it.
    pub source: Option<String>,
    /// The text.
    pub text: Shared<String>,
    /// What it was copied with, where it was share text.
    pub share: Option<Shared<ShareText>>,
    /// Whether the text was longer than what is read at once.
    pub cut_short: bool,
    /// Who reads it.
    pub reader: Reader,
    /// The text in spans.
    pub spans: Shared<Vec<Span>>,
    /// What can be tapped.
    pub spots: Shared<Vec<Spot>>,
    /// Which of its words the reader knows.
    pub familiarity: Shared<Familiarity>,
    /// The notes on it, with their places.
    pub notes: Shared<Vec<PlacedNote>>,
    /// The spot that the arrow keys are on.
    pub focus: Option<Spot>,
    /// The card that is open, and its spot.
    pub card: Option<(Spot, Shared<Card>)>,
    /// The stretch that is selected.
    pub selection: Option<Range<Utf8>>,
    /// The note that is being written.
    pub editor: Option<Editor>,
}

impl OpenPost {
    /// The selected words, while no note is being written.
    #[must_use]
    pub fn selected_quote(&self) -> Option<String> {
        let range = self.selection.clone().filter(|_| self.editor.is_none())?;
        self.text.get(range.start.0..range.end.0).map(|quote| quote.trim().to_owned())
    }
}

/// A note and where it sits in the post that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedNote {
    /// The note.
    pub note: Note,
    /// Where it sits.
    pub placed: Placed,
}

/// A note that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    /// The words that it is about, as written.
    pub quote: String,
    /// Their place.
    pub range: Range<Utf8>,
    /// What it will be.
    pub kind: NoteKind,
    /// The text so far.
    pub body: String,
    /// Whether it will be shown in other posts too.
    pub recurring: bool,
    /// The note that is being changed, if it is not a new one.
    pub editing: Option<NoteId>,
    /// Whether it is on its way into storage.
    pub saving: bool,
}

/// How things are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Storage {
    /// Not known yet.
    #[default]
    Opening,
    /// In the browser's storage.
    Kept,
    /// Only until the page is closed, and why.
    MemoryOnly(StoreError),
    /// Records that were there are gone; this many can be restored from the snapshot.
    Lost {
        /// Records that should be there.
        expected: usize,
        /// Notes and posts that the snapshot holds.
        restorable: usize,
    },
}

/// A short message.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// What happened.
    pub message: Message,
    /// How to take it back.
    pub undo: Option<Undo>,
}

/// What a toast tells; the words are in `strings`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the messages")]
pub enum Message {
    NoteSaved,
    NoteDeleted,
    PostSaved,
    PostDeleted,
    Discarded,
    NotKept(StoreError),
    Restored(usize),
    Copied,
    NotCopied,
    NoVoice,
}

/// How to take something back.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// Bring a deleted note back.
    Note(Box<Note>),
    /// Bring a deleted post back.
    Post(Box<Post>),
    /// Go on with a note that was put aside, on the post that it belongs to.
    Editor {
        /// The note.
        editor: Box<Editor>,
        /// The post's text.
        text: Shared<String>,
        /// What a host page calls the post.
        source: Option<String>,
    },
}

/// Whether the page opens without a network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offline {
    /// Not (yet).
    #[default]
    No,
    /// Yes.
    Ready,
    /// Yes, and a newer release waits.
    UpdateWaiting,
}
