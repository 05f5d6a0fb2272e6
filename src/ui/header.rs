//! The top of the page: name, screens, language.

use yew::prelude::*;

use crate::app::Action;
use crate::app::Offline;
use crate::app::Screen;
use crate::app::Settings;
use crate::app::UiLanguage;
use crate::app::strings::Strings;
use crate::ui::Dispatch;
use crate::ui::icon;

#[derive(Clone, PartialEq, Properties)]
pub struct HeaderProps {
    pub screen: Screen,
    pub settings: Settings,
    pub offline: Offline,
    pub strings: &'static Strings,
    pub dispatch: Dispatch,
}

#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let HeaderProps { screen, settings, offline, strings, dispatch } = props;
    let tab = |target: Screen, name: &'static str| {
        let current = (*screen == target).then_some("page");
        html! {
            <li>
                <button type="button" class="tab" aria-current={current} onclick={dispatch.reform(move |_| Action::Show(target))}>{ name }</button>
            </li>
        }
    };
    let other = match settings.language {
        UiLanguage::English => UiLanguage::Chinese,
        UiLanguage::Chinese => UiLanguage::English,
    };
    let switched = Settings { language: other, ..settings.clone() };
    html! {
        <header class="top">
            <h1 class="brand">{ icon::seal() }<span class="brand-latin">{ "Yizhu" }</span><span lang="zh-Hans">{ "译注" }</span></h1>
            <nav aria-label={strings.nav_label}>
                <ul class="tabs">
                    { tab(Screen::Read, strings.nav_read) }
                    { tab(Screen::Phrasebook, strings.nav_phrasebook) }
                    { tab(Screen::Answer, strings.nav_answer) }
                    { tab(Screen::Library, strings.nav_library) }
                    { tab(Screen::About, strings.nav_about) }
                </ul>
            </nav>
            if *offline != Offline::No {
                <span class="offline" data-yz="offline">{ strings.offline_ready }</span>
            }
            <button type="button" class="quiet" lang={other.tag()} onclick={dispatch.reform(move |_| Action::Choose(switched.clone()))}>
                { strings.other_language }
            </button>
        </header>
    }
}
