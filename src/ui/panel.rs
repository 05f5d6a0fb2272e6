//! Where cards and the editor stand: beside the post on a wide screen, a sheet at the bottom of a phone's.

use yew::prelude::*;

use crate::app::Action;
use crate::app::Editor;
use crate::app::PlacedNote;
use crate::app::Settings;
use crate::app::Shared;
use crate::app::strings::Strings;
use crate::browser;
use crate::engine::annotate::Card;
use crate::ui::Dispatch;
use crate::ui::card::CardView;
use crate::ui::editor::EditorView;
use crate::ui::when;

/// What the panel shows; nothing when there is neither a card nor an editor.
#[derive(Clone, PartialEq, Properties)]
pub struct PanelProps {
    /// The card that is open.
    pub card: Option<Shared<Card>>,
    /// The note that is being written.
    pub editor: Option<Editor>,
    /// The notes on the post, of which the card shows those on its words.
    pub notes: Shared<Vec<PlacedNote>>,
    /// What the reader chose.
    pub settings: Settings,
    /// The texts.
    pub strings: &'static Strings,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The card or the editor. Escape closes it and gives the focus back to the word.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let PanelProps { card, editor, notes, settings, strings, dispatch } = props;
    let onkeydown = when(dispatch, |event: KeyboardEvent| {
        let close = event.key() == "Escape" && !event.is_composing();
        close.then(|| {
            browser::return_focus();
            Action::Close
        })
    });
    let body = match (editor, card) {
        (Some(editor), _) => html! { <EditorView editor={editor.clone()} {strings} dispatch={dispatch.clone()} /> },
        (None, Some(card)) => html! {
            <CardView key={card.span.range.start.0} card={card.clone()} notes={notes.clone()} settings={settings.clone()} {strings} dispatch={dispatch.clone()} />
        },
        (None, None) => return html! { <aside class="panel empty-panel"></aside> },
    };
    html! { <aside class="panel" {onkeydown}>{ body }</aside> }
}
