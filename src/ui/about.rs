//! What this is, how things are kept, where the explanations come from.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::Action;
use crate::app::Settings;
use crate::app::Theme;
use crate::app::strings::Strings;
use crate::ui::Dispatch;
use crate::ui::when;

#[derive(Clone, PartialEq, Properties)]
pub struct AboutProps {
    pub settings: Settings,
    pub strings: &'static Strings,
    pub dispatch: Dispatch,
}

#[component]
pub fn About(props: &AboutProps) -> Html {
    let AboutProps { settings, strings, dispatch } = props;
    let onchange = {
        let settings = settings.clone();
        when(dispatch, move |event: Event| {
            let theme = Theme::from_name(&event.target_dyn_into::<HtmlSelectElement>()?.value())?;
            Some(Action::Choose(Settings { theme, ..settings.clone() }))
        })
    };
    let option = |theme: Theme, name: &'static str| {
        html! { <option value={theme.name()} selected={settings.theme == theme}>{ name }</option> }
    };
    let sources = [
        strings.about_cedict,
        strings.about_ecdict,
        strings.about_wordfreq,
        strings.about_jieba,
        strings.about_hsk,
        strings.about_jyutping,
        strings.about_readings,
        strings.about_emoji,
        strings.about_phrasebook,
    ];
    html! {
        <section class="about" data-yz="about" aria-labelledby="about-title">
            <h2 id="about-title">{ strings.about_title }</h2>
            <p>{ strings.about_what }</p>
            <p class="choice">
                <label for="theme">{ strings.theme }</label>
                <select id="theme" {onchange}>
                    { option(Theme::Auto, strings.theme_auto) }
                    { option(Theme::Light, strings.theme_light) }
                    { option(Theme::Dark, strings.theme_dark) }
                </select>
            </p>
            <h3>{ strings.about_private_title }</h3>
            <p>{ strings.about_private }</p>
            <h3>{ strings.about_sources_title }</h3>
            <p>{ strings.about_sources }</p>
            <ul>{ for sources.into_iter().map(|source| html! { <li>{ source }</li> }) }</ul>
            <p>
                { strings.about_licence }{ " " }
                <a href="LICENSE-DATA.txt">{ "LICENSE-DATA" }</a>{ " · " }
                <a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="noopener noreferrer">{ "CC BY-SA 4.0" }</a>
            </p>
            <h3>{ strings.about_embed_title }</h3>
            <p>{ strings.about_embed }</p>
            <pre tabindex="0"><code>{ "<script type=\"module\" src=\"yi-zhu.js\"></script>\n<yi-zhu><p>来都来了，拍张照再走吧。</p></yi-zhu>" }</code></pre>
            <p><a href="embed.html">{ "embed.html" }</a></p>
        </section>
    }
}
