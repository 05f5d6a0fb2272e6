//! The form in which a note is written.

use web_sys::HtmlInputElement;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::Action;
use crate::app::Editor;
use crate::app::strings::Strings;
use crate::browser;
use crate::engine::note::NoteKind;
use crate::ui::Dispatch;
use crate::ui::when;

#[derive(Clone, PartialEq, Properties)]
pub struct EditorProps {
    pub editor: Editor,
    pub strings: &'static Strings,
    pub dispatch: Dispatch,
}

#[component]
pub fn EditorView(props: &EditorProps) -> Html {
    let EditorProps { editor, strings, dispatch } = props;
    let body = use_node_ref();
    {
        let body = body.clone();
        use_effect_with(editor.quote.clone(), move |_| browser::focus(body.cast()));
    }
    let title =
        if editor.editing.is_some() { (strings.edit_note)(&editor.quote) } else { (strings.note_on)(&editor.quote) };
    let value = |area: HtmlTextAreaElement| Action::Body(area.value());
    let oninput = when(dispatch, move |event: InputEvent| event.target_dyn_into::<HtmlTextAreaElement>().map(value));
    let onchange = when(dispatch, move |event: Event| event.target_dyn_into::<HtmlTextAreaElement>().map(value));
    let onsubmit = dispatch.reform(|event: SubmitEvent| {
        event.prevent_default();
        browser::return_focus();
        Action::SaveNote
    });
    let onkeydown = when(dispatch, |event: KeyboardEvent| {
        let save = event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.is_composing();
        save.then(|| {
            browser::return_focus();
            Action::SaveNote
        })
    });
    let cancel = dispatch.reform(|_| {
        browser::return_focus();
        Action::Close
    });
    let recur = when(dispatch, |event: Event| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| Action::Recur(input.checked()))
    });
    let kind = |kind: NoteKind, name: &'static str| {
        html! {
            <label class="choice">
                <input type="radio" name="kind" checked={editor.kind == kind} onchange={dispatch.reform(move |_| Action::Kind(kind))} />
                { name }
            </label>
        }
    };
    let hint = match editor.kind {
        NoteKind::Translation => strings.body_hint_translation,
        NoteKind::Culture => strings.body_hint_culture,
    };
    html! {
        <form class="editor" data-yz="editor" aria-label={title.clone()} {onsubmit} {onkeydown}>
            <h2>{ title }</h2>
            <fieldset class="choices">
                <legend class="visually-hidden">{ strings.body_label }</legend>
                { kind(NoteKind::Translation, strings.kind_translation) }
                { kind(NoteKind::Culture, strings.kind_culture) }
            </fieldset>
            <textarea ref={body} name="note" rows="4" aria-label={strings.body_label} placeholder={hint} value={editor.body.clone()} {oninput} {onchange} />
            if editor.kind == NoteKind::Translation {
                <label class="choice">
                    <input type="checkbox" checked={editor.recurring} onchange={recur} />
                    { strings.recurring }
                </label>
            }
            <div class="card-actions">
                <button type="submit" class="primary" disabled={editor.body.trim().is_empty()}>{ strings.save }</button>
                <button type="button" class="quiet" onclick={cancel}>{ strings.cancel }</button>
            </div>
        </form>
    }
}
