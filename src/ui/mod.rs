//! The screen: Yew templates, and no rule of the application. What may happen and what follows is in `app`.
//!
//! One root a page. Components take shared data and give actions; none keeps a state of its own that matters.

mod about;
mod answer;
mod app;
mod card;
mod card_parts;
mod checked;
mod composer;
mod doubt;
mod editor;
mod header;
mod icon;
mod library;
mod line;
mod notes;
mod notices;
mod options;
mod origin;
mod panel;
mod phrasebook;
mod post;
mod ruby;
mod selection_bar;
mod slots;

pub use app::App;
pub use app::AppProps;
pub use notices::ToastView;
pub use panel::Panel;
pub use selection_bar::SelectionBar;

/// What components give when something happened.
pub type Dispatch = yew::Callback<crate::app::Action>;

/// A callback that gives an action for some events only.
fn when<Event: 'static>(
    dispatch: &Dispatch,
    action: impl Fn(Event) -> Option<crate::app::Action> + 'static,
) -> yew::Callback<Event> {
    let dispatch = dispatch.clone();
    yew::Callback::from(move |event| {
        if let Some(action) = action(event) {
            dispatch.emit(action);
        }
    })
}
