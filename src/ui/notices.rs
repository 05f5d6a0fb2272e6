//! What the reader must know about storage and updates, and short messages.

use yew::prelude::*;

use crate::app::Action;
use crate::app::Offline;
use crate::app::Storage;
use crate::app::Toast;
use crate::app::strings::Strings;
use crate::ui::Dispatch;
use crate::ui::icon;

#[derive(Clone, PartialEq, Properties)]
pub struct NoticesProps {
    pub storage: Storage,
    pub unsaved: usize,
    pub offline: Offline,
    pub strings: &'static Strings,
    pub dispatch: Dispatch,
}

#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let NoticesProps { storage, unsaved, offline, strings, dispatch } = props;
    let button = |action: Action, name: &'static str| {
        html! { <button type="button" class="primary" onclick={dispatch.reform(move |_| action.clone())}>{ name }</button> }
    };
    let storage = match storage {
        Storage::Opening | Storage::Kept => html! {},
        Storage::MemoryOnly(error) => html! {
            <div class="notice" role="status" data-yz="memory-only"><p>{ (strings.memory_only)(error) }</p></div>
        },
        Storage::Lost { expected, restorable } => html! {
            <div class="notice" role="alert" data-yz="lost">
                <p>{ (strings.lost)(*expected, *restorable) }</p>
                if *restorable > 0 {
                    { button(Action::Restore, strings.restore) }
                }
                { button(Action::AcceptLoss, strings.accept_loss) }
            </div>
        },
    };
    html! {
        <>
            { storage }
            if *unsaved > 0 {
                <div class="notice" role="alert" data-yz="unsaved"><p>{ (strings.unsaved)(*unsaved) }</p>{ button(Action::Retry, strings.retry) }</div>
            }
            if *offline == Offline::UpdateWaiting {
                <div class="notice" role="status" data-yz="update"><p>{ strings.update_waiting }</p>{ button(Action::Update, strings.update_now) }</div>
            }
        </>
    }
}

/// The message that is shown.
#[derive(Clone, PartialEq, Properties)]
pub struct ToastProps {
    /// What to tell.
    pub toast: Option<Toast>,
    /// The texts.
    pub strings: &'static Strings,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// A short message with its undo, read out by screen readers.
#[component]
pub fn ToastView(props: &ToastProps) -> Html {
    let ToastProps { toast, strings, dispatch } = props;
    html! {
        <div class="toast-place" role="status" aria-live="polite">
            if let Some(toast) = toast {
                <div class="toast" data-yz="toast">
                    <span>{ (strings.message)(&toast.message) }</span>
                    if toast.undo.is_some() {
                        <button type="button" onclick={dispatch.reform(|_| Action::Undo)}>{ strings.undo }</button>
                    }
                    <button type="button" aria-label={strings.dismiss} onclick={dispatch.reform(|_| Action::DismissToast)}>{ icon::cross() }</button>
                </div>
            }
        </div>
    }
}
