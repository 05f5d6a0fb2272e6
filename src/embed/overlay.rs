//! The one Yew root of a host page: the card, the editor and messages of the element that is in use.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Action;
use crate::app::Effect;
use crate::app::Settings;
use crate::app::Spot;
use crate::app::State;
use crate::app::reduce;
use crate::app::strings::strings;
use crate::browser;
use crate::browser::Config;
use crate::browser::Runner;
use crate::embed::handle;
use crate::engine::text::Utf8;
use crate::ui::Dispatch;
use crate::ui::Panel;
use crate::ui::SelectionBar;
use crate::ui::ToastView;

/// What the overlay is told.
#[derive(Debug)]
pub enum Told {
    /// An action of the application.
    Act(Action),
    /// The word at this place of the open post is wanted, as soon as the post can be read.
    Word(Utf8),
}

#[derive(Clone, PartialEq, Properties)]
pub struct OverlayProps {
    pub config: Config,
    pub settings: Settings,
}

/// The overlay.
pub struct Overlay {
    state: Rc<State>,
    runner: Runner,
    dispatch: Dispatch,
    wanted: Option<Utf8>,
}

impl Component for Overlay {
    type Message = Told;
    type Properties = OverlayProps;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        handle::connect(ctx.link().callback(|told| told));
        let dispatch: Rc<dyn Fn(Action)> = Rc::new(move |action| link.send_message(Told::Act(action)));
        ctx.link().send_message(Told::Act(Action::StartEmbedded(ctx.props().settings.clone())));
        ctx.link().send_message(Told::Act(Action::Remembered(browser::marked())));
        Self {
            state: Rc::default(),
            runner: Runner::new(ctx.props().config.clone(), dispatch),
            dispatch: ctx.link().callback(Told::Act),
            wanted: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, told: Told) -> bool {
        let before = Rc::clone(&self.state);
        match told {
            Told::Act(action) => {
                let closes = action == Action::Close;
                self.act(action);
                if closes {
                    handle::focus_active();
                }
            }
            Told::Word(at) => self.wanted = Some(at),
        }
        if let Some(spot) = self.wanted_spot() {
            self.wanted = None;
            ctx.link().send_message(Told::Act(Action::OpenCard(spot)));
        }
        let changed = *before != *self.state;
        if changed {
            handle::state_changed(&before, &self.state);
        }
        changed
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        let state = &*self.state;
        let strings = strings(state.settings.language);
        let dispatch = self.dispatch.clone();
        let open = state.post.as_ref();
        html! {
            <>
                if let Some(post) = open {
                    <Panel
                        card={post.card.as_ref().map(|(_, card)| card.clone())}
                        editor={post.editor.clone()}
                        notes={post.notes.clone()}
                        settings={state.settings.clone()}
                        {strings}
                        dispatch={dispatch.clone()}
                    />
                    <SelectionBar quote={post.selected_quote()} {strings} dispatch={dispatch.clone()} />
                }
                <ToastView toast={state.toast.clone()} {strings} {dispatch} />
            </>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        let post = self.state.post.as_ref();
        let shown =
            post.is_some_and(|post| post.card.is_some() || post.editor.is_some() || post.selected_quote().is_some());
        handle::show(shown || self.state.toast.is_some(), &self.state.settings);
    }
}

impl Overlay {
    fn act(&mut self, action: Action) {
        let (state, effects) = reduce(&self.state, action, &browser::moment());
        browser::warn_before_leaving(!state.unsaved.is_empty());
        self.state = Rc::new(state);
        for effect in effects {
            if matches!(effect, Effect::Keep(_)) {
                handle::tell_host("yz-change");
            }
            self.runner.run(effect);
        }
    }

    /// The spot of the word that was tapped, once the post's lexicon is there (or will not come).
    fn wanted_spot(&self) -> Option<Spot> {
        let (at, post) = (self.wanted?, self.state.post.as_ref()?);
        if self.state.data.is_loading(post.reader) {
            return None;
        }
        let holds =
            |spot: &&Spot| spot.in_spans(&post.spans).is_some_and(|span| span.range.start <= at && at < span.range.end);
        post.spots.iter().find(holds).copied()
    }
}
