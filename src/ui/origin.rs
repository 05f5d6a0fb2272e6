//! Where a shared post is from: author, app and clean link, and what was left out of the text that the app copied.

use yew::prelude::*;

use crate::app::Action;
use crate::app::Shared;
use crate::app::strings::Strings;
use crate::engine::share::ShareText;
use crate::ui::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub struct OriginProps {
    pub share: Shared<ShareText>,
    pub as_pasted: bool,
    pub strings: &'static Strings,
    pub dispatch: Dispatch,
}

#[component]
pub fn Origin(props: &OriginProps) -> Html {
    let OriginProps { share, as_pasted, strings, dispatch } = props;
    let link = &share.link;
    let has_words = !share.words().is_empty();
    let mut told = Vec::new();
    if has_words && !*as_pasted && !share.left_out.is_empty() {
        told.push(strings.share_left_out.to_owned());
    }
    if !link.dropped.is_empty() {
        told.push((strings.share_cleaned)(link.dropped.len()));
    } else if link.personal {
        told.push(strings.share_personal.to_owned());
    }
    if !has_words {
        told.push(strings.share_link_only.to_owned());
    } else if share.is_partial() {
        told.push(strings.share_partial.to_owned());
    }
    let other = !*as_pasted;
    html! {
        <aside class="origin" aria-label={strings.share_label} data-yz="origin">
            <p>
                if !share.author.is_empty() {
                    <b dir="auto">{ share.author.clone() }</b>{ " · " }
                }
                { (strings.platform)(share.platform) }{ " · " }
                <a href={link.url.clone()} target="_blank" rel="noopener noreferrer nofollow">{ link.shown().to_owned() }</a>
            </p>
            <p class="hint" role="status">{ for told.iter().map(|line| html! { <span>{ line }{ " " }</span> }) }</p>
            if has_words {
                <button type="button" class="toggle" aria-pressed={as_pasted.to_string()} onclick={dispatch.reform(move |_| Action::AsPasted(other))}>{ strings.share_as_pasted }</button>
            }
        </aside>
    }
}
