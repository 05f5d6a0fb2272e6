//! The page: holds the state, hands actions to the reducer and effects to the browser.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Action;
use crate::app::BrowseAction;
use crate::app::Screen;
use crate::app::State;
use crate::app::reduce;
use crate::app::strings::strings;
use crate::browser;
use crate::browser::Runner;
use crate::ui::Dispatch;
use crate::ui::about::About;
use crate::ui::answer::AnswerView;
use crate::ui::composer::Composer;
use crate::ui::header::Header;
use crate::ui::library::LibraryView;
use crate::ui::notices::Notices;
use crate::ui::notices::ToastView;
use crate::ui::panel::Panel;
use crate::ui::phrasebook::PhrasebookView;
use crate::ui::post::PostView;
use crate::ui::selection_bar::SelectionBar;

/// What the page starts with.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Where the files are.
    pub config: browser::Config,
}

/// The page.
pub struct App {
    state: Rc<State>,
    runner: Runner,
    /// One callback for the life of the page: a component whose data did not change is not drawn again.
    dispatch: Dispatch,
    _listeners: browser::PageListeners,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let dispatch: Rc<dyn Fn(Action)> = Rc::new(move |action| link.send_message(action));
        let runner = Runner::new(ctx.props().config.clone(), dispatch.clone());
        let listeners = browser::PageListeners::new(&dispatch);
        let (settings, draft) = browser::remembered();
        ctx.link().send_message(Action::Remembered(browser::marked()));
        let (favourites, met) = browser::browsed();
        // Before the first post: its phrases are added to those that were met.
        ctx.link().send_message(Action::Browse(BrowseAction::Remembered(favourites, met)));
        ctx.link().send_message(Action::Start { settings, draft });
        Self { state: Rc::default(), runner, dispatch: ctx.link().callback(|action| action), _listeners: listeners }
    }

    fn update(&mut self, _ctx: &Context<Self>, action: Action) -> bool {
        let (state, effects) = reduce(&self.state, action, &browser::moment());
        let changed = *self.state != state;
        browser::warn_before_leaving(!state.unsaved.is_empty());
        self.state = Rc::new(state);
        for effect in effects {
            self.runner.run(effect);
        }
        changed
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        let state = &*self.state;
        let strings = strings(state.settings.language);
        browser::dress(&state.settings, strings.tagline);
        let dispatch = self.dispatch.clone();
        let screen = match state.screen {
            Screen::Read => self.reading(&dispatch),
            Screen::Phrasebook => {
                let (browse, data, settings) = (state.browse.clone(), state.data.clone(), state.settings.clone());
                html! { <PhrasebookView key="phrasebook" {browse} {data} {settings} {strings} {dispatch} /> }
            }
            Screen::Answer => {
                let (answer, data, settings) = (state.answer.clone(), state.data.clone(), state.settings.clone());
                html! { <AnswerView key="answer" {answer} {data} {settings} {strings} {dispatch} /> }
            }
            Screen::Library => {
                html! { <LibraryView key="library" library={state.library.clone()} {strings} {dispatch} /> }
            }
            Screen::About => html! { <About key="about" settings={state.settings.clone()} {strings} {dispatch} /> },
        };
        let dispatch = self.dispatch.clone();
        html! {
            <>
                if state.screen == Screen::Read && state.post.is_some() {
                    <a class="skip" href="#post">{ strings.skip_to_post }</a>
                }
                <Header screen={state.screen} settings={state.settings.clone()} offline={state.offline} {strings} dispatch={dispatch.clone()} />
                <main id="main">
                    <Notices
                        storage={state.storage.clone()}
                        unsaved={state.unsaved.len()}
                        offline={state.offline}
                        {strings}
                        dispatch={dispatch.clone()}
                    />
                    { screen }
                </main>
                <ToastView toast={state.toast.clone()} {strings} {dispatch} />
            </>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, first: bool) {
        if first {
            browser::page_is_up();
        }
    }
}

impl App {
    fn reading(&self, dispatch: &Callback<Action>) -> Html {
        let state = &*self.state;
        let strings = strings(state.settings.language);
        let open = state.post.as_ref();
        html! {
            <div class="read-screen" key="read">
                <div class="reading-main">
                    <Composer draft={state.draft.clone()} has_post={open.is_some()} {strings} dispatch={dispatch.clone()} />
                    if let Some(post) = open {
                        <PostView
                            post={post.clone()}
                            as_pasted={state.as_pasted}
                            settings={state.settings.clone()}
                            data={state.data.clone()}
                            {strings}
                            dispatch={dispatch.clone()}
                        />
                    }
                </div>
                if let Some(post) = open {
                    <Panel
                        card={post.card.as_ref().map(|(_, card)| card.clone())}
                        editor={post.editor.clone()}
                        notes={post.notes.clone()}
                        settings={state.settings.clone()}
                        {strings}
                        dispatch={dispatch.clone()}
                    />
                    <SelectionBar
                        quote={post.selected_quote()}
                        {strings}
                        dispatch={dispatch.clone()}
                    />
                }
            </div>
        }
    }
}
