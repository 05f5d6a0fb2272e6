//! The reader's notes below a post.

use yew::prelude::*;

use crate::app::Action;
use crate::app::PlacedNote;
use crate::app::Shared;
use crate::app::strings::Strings;
use crate::engine::anchor::Placed;
use crate::engine::note::NoteKind;
use crate::ui::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub struct NotesProps {
    pub notes: Shared<Vec<PlacedNote>>,
    pub strings: &'static Strings,
    pub dispatch: Dispatch,
}

#[component]
pub fn Notes(props: &NotesProps) -> Html {
    let NotesProps { notes, strings, dispatch } = props;
    html! {
        <section class="notes" aria-labelledby="notes-title">
            <h2 id="notes-title">{ strings.notes_title }</h2>
            if notes.is_empty() {
                <p class="hint">{ strings.notes_empty }</p>
            } else {
                <ul>{ for notes.iter().map(|placed| note(placed, strings, dispatch)) }</ul>
            }
        </section>
    }
}

/// One note, with its quote and what can be done with it.
pub fn note(placed: &PlacedNote, strings: &'static Strings, dispatch: &Dispatch) -> Html {
    let note = &placed.note;
    let (kind, class) = match note.kind {
        NoteKind::Translation => (strings.kind_translation, "translation"),
        NoteKind::Culture => (strings.kind_culture, "culture"),
    };
    let state = match placed.placed {
        Placed::Exact(_) => None,
        Placed::Moved(_) => Some(strings.note_moved),
        Placed::Orphan => Some(strings.note_orphan),
    };
    let (edit, delete) = (note.id.clone(), note.id.clone());
    html! {
        <li class={classes!("note", class)} data-yz="note" data-note={note.id.0.clone()} key={note.id.0.clone()}>
            <p class="note-head"><q>{ &note.anchor.exact }</q><span class="chip-label">{ kind }</span></p>
            <p class="note-body">{ &note.body }</p>
            if let Some(state) = state {
                <p class="hint">{ state }</p>
            }
            <p class="note-actions">
                <button type="button" class="quiet" onclick={dispatch.reform(move |_| Action::Edit(edit.clone()))}>{ strings.edit }</button>
                <button type="button" class="quiet" onclick={dispatch.reform(move |_| Action::DeleteNote(delete.clone()))}>{ strings.delete }</button>
            </p>
        </li>
    }
}
