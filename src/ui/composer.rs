//! The box for posts, and the samples.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::Action;
use crate::app::samples::SAMPLES;
use crate::app::strings::Strings;
use crate::ui::Dispatch;
use crate::ui::when;

#[derive(Clone, PartialEq, Properties)]
pub struct ComposerProps {
    pub draft: String,
    pub has_post: bool,
    pub strings: &'static Strings,
    pub dispatch: Dispatch,
}

#[component]
pub fn Composer(props: &ComposerProps) -> Html {
    let ComposerProps { draft, has_post, strings, dispatch } = props;
    let oninput = when(dispatch, |event: InputEvent| {
        // While a Chinese input method composes, the box holds letters that are not the text yet.
        if event.is_composing() {
            None
        } else {
            event.target_dyn_into::<HtmlTextAreaElement>().map(|area| Action::Draft(area.value()))
        }
    });
    // The end of a composition is not among Yew's events; the change event and the next key bring its text.
    let onchange = when(dispatch, |event: Event| {
        event.target_dyn_into::<HtmlTextAreaElement>().map(|area| Action::Draft(area.value()))
    });
    let onkeyup = {
        let draft = draft.clone();
        when(dispatch, move |event: KeyboardEvent| {
            let value = event.target_dyn_into::<HtmlTextAreaElement>()?.value();
            (!event.is_composing() && value != draft).then_some(Action::Draft(value))
        })
    };
    html! {
        <section class={classes!("composer", has_post.then_some("slim"))}>
            <label class="composer-label" for="post-box">{ strings.post_box }</label>
            <div class="composer-box">
                <textarea
                    id="post-box"
                    name="post"
                    rows="3"
                    placeholder={strings.post_box_hint}
                    autocomplete="off"
                    spellcheck="false"
                    value={draft.clone()}
                    {oninput}
                    {onchange}
                    {onkeyup}
                />
                if !draft.is_empty() {
                    <button type="button" class="quiet clear" onclick={dispatch.reform(|_| Action::Draft(String::new()))}>{ strings.clear }</button>
                }
            </div>
            <div class="samples" role="group" aria-label={strings.samples}>
                <span>{ strings.samples }</span>
                { for SAMPLES.into_iter().zip(strings.sample_names).map(|(text, name)| html! {
                    <button type="button" class="chip" key={name} onclick={dispatch.reform(move |_| Action::Draft(text.trim_end().to_owned()))}>{ name }</button>
                }) }
            </div>
            if !has_post {
                <div class="empty" data-yz="empty">
                    <h2>{ strings.empty_title }</h2>
                    <ol>{ for strings.empty_steps.iter().map(|step| html! { <li>{ *step }</li> }) }</ol>
                </div>
            }
        </section>
    }
}
