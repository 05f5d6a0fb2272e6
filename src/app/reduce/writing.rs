//! Notes while they are written, changed and deleted.

use std::ops::Range;

use crate::app::Editor;
use crate::app::Effect;
use crate::app::Message;
use crate::app::Screen;
use crate::app::Toast;
use crate::app::Undo;
use crate::app::reduce::Step;
use crate::app::store::Change;
use crate::engine::anchor;
use crate::engine::note::Note;
use crate::engine::note::NoteId;
use crate::engine::note::NoteKind;
use crate::engine::note::Post;
use crate::engine::note::PostId;
use crate::engine::text::Utf8;

impl Step<'_> {
    /// Opens the editor on the selection, or on the words of the open card.
    pub(super) fn write(&mut self, kind: NoteKind) {
        self.put_editor_aside();
        let Some(post) = &mut self.state.post else { return };
        let of_card = post.card.as_ref().map(|(_, card)| card.span.range.clone());
        let Some(range) = post.selection.clone().or(of_card) else { return };
        post.editor = editor(&post.text, range, kind);
        post.selection = None;
    }

    pub(super) fn edit(&mut self, id: &NoteId) {
        self.put_editor_aside();
        let Some(post) = &mut self.state.post else { return };
        let Some(placed) = post.notes.iter().find(|placed| placed.note.id == *id) else { return };
        post.editor = Some(Editor {
            quote: placed.note.anchor.exact.clone(),
            range: placed.placed.range().cloned().unwrap_or_default(),
            kind: placed.note.kind,
            body: placed.note.body.clone(),
            recurring: placed.note.recurring,
            editing: Some(id.clone()),
            saving: false,
        });
    }

    pub(super) fn change_editor(&mut self, change: impl FnOnce(&mut Editor)) {
        if let Some(editor) = self.state.post.as_mut().and_then(|post| post.editor.as_mut()) {
            change(editor);
        }
    }

    /// Keeps the note that is being written. An empty one is not kept, and the editor stays open.
    pub(super) fn save_note(&mut self) {
        let Some(post) = &self.state.post else { return };
        let Some(editor) = post.editor.clone().filter(|editor| !editor.body.trim().is_empty()) else { return };
        let now = self.moment.now;
        let mut changes = Vec::new();
        let id = match &post.id {
            Some(id) => id.clone(),
            None => {
                let new = self.new_post();
                changes.extend(new.clone().map(Change::Post));
                new.map_or_else(|| self.moment.post.clone(), |post| post.id)
            }
        };
        let old =
            editor.editing.as_ref().and_then(|id| self.state.library.notes.iter().find(|note| note.id == *id)).cloned();
        let note = match old {
            Some(old) => Note {
                kind: editor.kind,
                body: editor.body.trim().to_owned(),
                recurring: editor.recurring,
                modified: now,
                deleted: None,
                ..old
            },
            None => {
                let Some(anchor) = anchor::describe(&post.text, &editor.range) else { return };
                Note {
                    id: self.moment.note.clone(),
                    post: id.clone(),
                    kind: editor.kind,
                    body: editor.body.trim().to_owned(),
                    recurring: editor.recurring,
                    anchor,
                    created: now,
                    modified: now,
                    deleted: None,
                }
            }
        };
        changes.push(Change::Note(note));
        if let Some(post) = &mut self.state.post {
            post.id = Some(id);
            post.editor = None;
        }
        self.keep(changes);
    }

    pub(super) fn delete_note(&mut self, id: &NoteId) {
        let Some(note) = self.state.library.notes.iter().find(|note| note.id == *id).cloned() else { return };
        let gone = Note { deleted: Some(self.moment.now), modified: self.moment.now, ..note.clone() };
        self.change_open_editor_of(id);
        self.keep(vec![Change::Note(gone)]);
        self.tell(Message::NoteDeleted, Some(Undo::Note(Box::new(note))));
    }

    pub(super) fn save_post(&mut self) {
        let Some(new) =
            self.state.post.as_ref().is_some_and(|post| post.id.is_none()).then(|| self.new_post()).flatten()
        else {
            return;
        };
        if let Some(post) = &mut self.state.post {
            post.id = Some(new.id.clone());
        }
        self.keep(vec![Change::Post(new)]);
    }

    /// Deletes a post with its notes; all of them bear the same time, by which undo finds them.
    pub(super) fn delete_post(&mut self, id: &PostId) {
        let library = self.state.library.clone();
        let Some(post) = library.posts.iter().find(|post| post.id == *id && post.deleted.is_none()) else { return };
        let gone = Some(self.moment.now);
        let notes = library.notes_on(id);
        let mut changes = vec![Change::Post(Post { deleted: gone, ..post.clone() })];
        changes.extend(notes.map(|note| Change::Note(Note { deleted: gone, ..note.clone() })));
        if let Some(open) = &mut self.state.post
            && open.id.as_ref() == Some(id)
        {
            open.id = None;
        }
        self.keep(changes);
        self.tell(Message::PostDeleted, Some(Undo::Post(Box::new(Post { deleted: gone, ..post.clone() }))));
    }

    pub(super) fn undo(&mut self) {
        match self.state.toast.take().and_then(|toast| toast.undo) {
            None => {}
            Some(Undo::Note(note)) => {
                self.keep(vec![Change::Note(Note { modified: self.moment.now, deleted: None, ..*note })])
            }
            Some(Undo::Post(post)) => {
                let notes =
                    self.state.library.notes.iter().filter(|note| note.post == post.id && note.deleted == post.deleted);
                let mut changes: Vec<Change> =
                    notes.map(|note| Change::Note(Note { deleted: None, ..note.clone() })).collect();
                if let Some(open) = &mut self.state.post
                    && open.id.is_none()
                    && *open.text == post.text
                {
                    open.id = Some(post.id.clone());
                }
                changes.insert(0, Change::Post(Post { deleted: None, ..*post }));
                self.keep(changes);
            }
            Some(Undo::Editor { editor, text, source }) => {
                self.state.screen = Screen::Read;
                let open = self.state.post.as_ref().is_some_and(|post| *post.text == *text);
                if !open {
                    if source.is_none() {
                        self.state.draft.clone_from(&text);
                    }
                    self.show_text((*text).clone(), source.as_deref());
                }
                if let Some(post) = &mut self.state.post {
                    post.editor = Some(*editor);
                }
            }
        }
    }

    /// Closes what is open, the innermost first. A note that was begun can be taken up again.
    pub(super) fn close(&mut self) {
        let Some(post) = &mut self.state.post else { return };
        if post.editor.is_some() {
            self.put_editor_aside();
        } else if post.card.is_some() {
            post.card = None;
        } else {
            post.selection = None;
        }
    }

    /// Takes the editor away; words that would be lost with it can be brought back.
    pub(super) fn put_editor_aside(&mut self) {
        let Some(post) = &mut self.state.post else { return };
        let Some(editor) = post.editor.take() else { return };
        let (text, source) = (post.text.clone(), post.source.clone());
        let before = editor.editing.as_ref().and_then(|id| self.state.library.notes.iter().find(|note| note.id == *id));
        let changed = before.map_or(!editor.body.trim().is_empty(), |note| note.body != editor.body.trim());
        if changed {
            // Stays until it is read: what a person wrote is not thrown away by a clock.
            let undo = Some(Undo::Editor { editor: Box::new(editor), text, source });
            self.state.toast = Some(Toast { message: Message::Discarded, undo });
        }
    }

    /// Another post is about to be shown: a note that was begun is kept on the post it belongs to.
    pub(super) fn finish_editor(&mut self) {
        if self.state.post.as_ref().is_some_and(|post| post.editor.is_some()) {
            self.save_note();
        }
    }

    fn change_open_editor_of(&mut self, id: &NoteId) {
        if let Some(post) = &mut self.state.post
            && post.editor.as_ref().is_some_and(|editor| editor.editing.as_ref() == Some(id))
        {
            post.editor = None;
        }
    }

    fn new_post(&self) -> Option<Post> {
        let open = self.state.post.as_ref()?;
        Some(Post {
            id: self.moment.post.clone(),
            text: (*open.text).clone(),
            reader: open.reader,
            source: open.source.clone(),
            created: self.moment.now,
            touched: self.moment.now,
            deleted: None,
        })
    }

    /// Puts changes into the library on the screen at once, and on their way into storage.
    pub(super) fn keep(&mut self, changes: Vec<Change>) {
        self.put_into_library(&changes);
        self.effects.push(Effect::Keep(changes));
        self.place_notes();
        self.rebuild_own_phrases();
    }
}

/// An editor on a stretch of text without the white space around it.
fn editor(text: &str, range: Range<Utf8>, kind: NoteKind) -> Option<Editor> {
    let stretch = text.get(range.start.0..range.end.0)?;
    let quote = stretch.trim();
    let start = range.start.0 + (stretch.len() - stretch.trim_start().len());
    let range = Utf8(start)..Utf8(start + quote.len());
    (!quote.is_empty()).then(|| Editor {
        quote: quote.to_owned(),
        range,
        kind,
        body: String::new(),
        recurring: false,
        editing: None,
        saving: false,
    })
}
