//! What can be done with selected words.

use yew::prelude::*;

use crate::app::Action;
use crate::app::strings::Strings;
use crate::engine::note::NoteKind;
use crate::ui::Dispatch;

/// What the bar shows; nothing without a quote.
#[derive(Clone, PartialEq, Properties)]
pub struct SelectionBarProps {
    /// The selected words.
    pub quote: Option<String>,
    /// The texts.
    pub strings: &'static Strings,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The selected words, and what can be written on them.
#[component]
pub fn SelectionBar(props: &SelectionBarProps) -> Html {
    let SelectionBarProps { quote, strings, dispatch } = props;
    let Some(quote) = quote else { return html! {} };
    // A press on a button must not take the selection away before the click arrives.
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    let write = |kind: NoteKind, name: &'static str| {
        html! { <button type="button" class="primary" onclick={dispatch.reform(move |_| Action::Write(kind))}>{ name }</button> }
    };
    html! {
        <div class="selection-bar" data-yz="selection" role="toolbar" aria-label={strings.selected} onmousedown={keep}>
            <q>{ quote }</q>
            { write(NoteKind::Translation, strings.add_translation) }
            { write(NoteKind::Culture, strings.add_culture) }
        </div>
    }
}
