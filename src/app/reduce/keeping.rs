//! The library: what is kept, what could not be, and what other tabs changed.

use crate::app::Effect;
use crate::app::Message;
use crate::app::PlacedNote;
use crate::app::Shared;
use crate::app::reduce::Step;
use crate::app::store::Change;
use crate::app::store::Library;
use crate::app::store::StoreError;
use crate::engine::anchor;
use crate::engine::note::NoteKind;
use crate::engine::segment::OwnPhrases;
use crate::engine::text::Utf8;

/// Notes after which the browser is asked not to evict them.
const WORTH_PERSISTING: usize = 3;

impl Step<'_> {
    pub(super) fn library_read(&mut self, library: Library) {
        self.state.library = Shared::new(library);
        // What is not in storage yet must not vanish from the screen because another tab saved something.
        let unsaved = self.state.unsaved.clone();
        self.put_into_library(&unsaved);
        let library = self.state.library.clone();
        let open = self.state.post.as_ref();
        let known =
            open.and_then(|post| library.post_of(&post.text, post.source.as_deref())).map(|post| post.id.clone());
        if let Some(post) = &mut self.state.post {
            post.id = known;
        }
        self.place_notes();
        self.rebuild_own_phrases();
    }

    pub(super) fn kept(&mut self, changes: &[Change]) {
        self.effects.push(Effect::Snapshot(self.state.library.clone()));
        let new_note = changes.iter().any(|change| matches!(change, Change::Note(note) if note.deleted.is_none()));
        let deletion = changes.iter().any(|change| match change {
            Change::Note(note) => note.deleted.is_some(),
            Change::Post(post) => post.deleted.is_some(),
        });
        if deletion {
            return;
        }
        let message = if new_note { Message::NoteSaved } else { Message::PostSaved };
        self.tell(message, None);
        let notes = self.state.library.notes.iter().filter(|note| note.deleted.is_none()).count();
        if new_note && notes == WORTH_PERSISTING {
            self.effects.push(Effect::AskToPersist);
        }
    }

    pub(super) fn not_kept(&mut self, changes: Vec<Change>, error: StoreError) {
        self.state.unsaved.extend(changes);
        self.state.toast = Some(crate::app::Toast { message: Message::NotKept(error), undo: None });
    }

    pub(super) fn put_into_library(&mut self, changes: &[Change]) {
        if changes.is_empty() {
            return;
        }
        let mut library = (*self.state.library).clone();
        for change in changes {
            match change {
                Change::Post(post) => match library.posts.iter_mut().find(|other| other.id == post.id) {
                    Some(other) => *other = post.clone(),
                    None => library.posts.push(post.clone()),
                },
                Change::Note(note) => match library.notes.iter_mut().find(|other| other.id == note.id) {
                    Some(other) => *other = note.clone(),
                    None => library.notes.push(note.clone()),
                },
            }
        }
        self.state.library = Shared::new(library);
    }

    /// Finds the words of every note on the open post.
    pub(super) fn place_notes(&mut self) {
        let library = self.state.library.clone();
        let Some(post) = &mut self.state.post else { return };
        let own = post.id.as_ref().into_iter().flat_map(|id| library.notes_on(id));
        let mut placed: Vec<PlacedNote> =
            own.map(|note| PlacedNote { placed: anchor::find(&post.text, &note.anchor), note: note.clone() }).collect();
        let place = |placed: &PlacedNote| placed.placed.range().map_or(Utf8(usize::MAX), |range| range.start);
        // By name where everything else is the same; a stable sort would be a kilobyte more of the page's download.
        placed.sort_unstable_by(|a, b| {
            let key = |it: &PlacedNote| (place(it), it.note.created);
            key(a).cmp(&key(b)).then_with(|| a.note.id.cmp(&b.note.id))
        });
        if *post.notes != placed {
            post.notes = Shared::new(placed);
        }
    }

    /// Recurring translations are the reader's own entries in the lattice. `true` when they changed, and the post was
    /// read again with them.
    pub(super) fn rebuild_own_phrases(&mut self) -> bool {
        let library = self.state.library.clone();
        let wanted = library
            .notes
            .iter()
            .filter(|note| note.deleted.is_none() && note.recurring && note.kind == NoteKind::Translation);
        let phrases = wanted.map(|note| (note.anchor.exact.clone(), note.body.clone()));
        let annotator = self.state.data.annotator.clone();
        let own =
            OwnPhrases::new(phrases, |character| annotator.zh.as_ref().map_or(character, |zh| zh.simplify(character)));
        let changed = own != annotator.own;
        if changed {
            self.state.data.annotator = Shared::new(crate::engine::annotate::Annotator { own, ..(*annotator).clone() });
            self.read_again();
        }
        changed
    }
}
