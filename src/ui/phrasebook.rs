//! The phrasebook: what is looked for, subjects, favourites, and the phrase of the day.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::Action;
use crate::app::Browse;
use crate::app::BrowseAction;
use crate::app::Data;
use crate::app::Settings;
use crate::app::Shelf;
use crate::app::UiLanguage;
use crate::app::strings::Strings;
use crate::engine::annotate::Reader;
use crate::engine::phrasebook::Direction;
use crate::engine::phrasebook::Subject;
use crate::engine::search::Found;
use crate::ui::Dispatch;
use crate::ui::card_parts;
use crate::ui::icon;
use crate::ui::ruby::marked;
use crate::ui::when;

#[derive(Clone, PartialEq, Properties)]
pub struct PhrasebookProps {
    pub browse: Browse,
    pub data: Data,
    pub settings: Settings,
    pub strings: &'static Strings,
    pub dispatch: Dispatch,
}

#[component]
pub fn PhrasebookView(props: &PhrasebookProps) -> Html {
    let PhrasebookProps { browse, data, settings, strings, dispatch } = props;
    let direction = browse.direction.unwrap_or(settings.language.reader().direction());
    let seek = |value: String| Action::Browse(BrowseAction::Seek(value));
    let oninput = when(dispatch, move |event: InputEvent| {
        // While a Chinese input method composes, the box holds letters that are not the query yet.
        let value = || event.target_dyn_into::<HtmlInputElement>().map(|input| seek(input.value()));
        if event.is_composing() { None } else { value() }
    });
    let onchange = when(dispatch, move |event: Event| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| seek(input.value()))
    });
    let (name, other) = match direction {
        Direction::ZhEn => (strings.direction_zh_en, Direction::EnZh),
        Direction::EnZh => (strings.direction_en_zh, Direction::ZhEn),
    };
    let turn = dispatch.reform(move |_| Action::Browse(BrowseAction::Turn(other)));
    let seeks = !browse.query.trim().is_empty();
    html! {
        <section class="phrasebook" data-yz="phrasebook" aria-label={strings.nav_phrasebook}>
            <h2 class="visually-hidden">{ strings.nav_phrasebook }</h2>
            <div class="seek">
                <label for="seek">{ strings.seek }</label>
                <input id="seek" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder={strings.seek_hint} value={browse.query.clone()} {oninput} {onchange} />
                <p class="toolbar">
                    <span class="direction" data-yz="direction">{ name }</span>
                    <button type="button" class="quiet" aria-label={strings.switch_direction} title={strings.switch_direction} onclick={turn}>{ icon::swap() }</button>
                </p>
            </div>
            if data.is_loading(Reader::of(direction)) {
                <p class="hint" role="status" data-yz="loading">{ strings.loading_data }</p>
            }
            if seeks {
                <p class="hint" role="status" data-yz="found-count">{ if browse.found.is_empty() { strings.nothing_found.to_owned() } else { (strings.found_count)(browse.found.len()) } }</p>
                { list(props, direction, &browse.found) }
            } else {
                { shelf(props, direction) }
            }
        </section>
    }
}

/// What is shown while nothing is looked for.
fn shelf(props: &PhrasebookProps, direction: Direction) -> Html {
    let PhrasebookProps { browse, data, settings, strings, dispatch } = props;
    let to = |shelf: Shelf| dispatch.reform(move |_| Action::Browse(BrowseAction::Shelf(shelf.clone())));
    let subjects = data.annotator.phrasebook.as_deref().map(|book| book.subjects(direction)).unwrap_or_default();
    let back = html! { <button type="button" class="quiet" data-yz="back" onclick={to(Shelf::Subjects)}>{ "‹ " }{ strings.all_subjects }</button> };
    match &browse.shelf {
        Shelf::Subjects => html! {
            <>
                if let Some(found) = &browse.of_the_day {
                    <div class="of-the-day" data-yz="of-the-day">
                        <h2>{ strings.of_the_day }</h2>
                        { list(props, direction, std::slice::from_ref(&**found)) }
                    </div>
                }
                <div>
                    <h2 id="subjects">{ strings.subjects }</h2>
                    <ul class="subjects" aria-labelledby="subjects">
                        <li><button type="button" class="subject" onclick={to(Shelf::Favourites)}><span>{ icon::star(true) }{ " " }{ strings.favourites }</span></button></li>
                        { for subjects.iter().map(|subject| html! {
                            <li key={subject.code.to_owned()}>
                                <button type="button" class="subject" data-subject={subject.code.to_owned()} onclick={to(Shelf::Subject(subject.code.to_owned()))}>
                                    <span>{ called(subject, settings) }</span>
                                    <span class="facts">{ (strings.phrase_count)(subject.phrases) }</span>
                                </button>
                            </li>
                        }) }
                    </ul>
                </div>
            </>
        },
        Shelf::Subject(code) => html! {
            <>
                { back }
                <h2>{ subjects.iter().find(|subject| subject.code == code).map(|subject| called(subject, settings)) }</h2>
                { list(props, direction, &browse.found) }
            </>
        },
        Shelf::Favourites => html! {
            <>
                { back }
                <h2>{ strings.favourites }</h2>
                if browse.found.is_empty() {
                    <p class="hint">{ strings.favourites_empty }</p>
                }
                { list(props, direction, &browse.found) }
            </>
        },
    }
}

fn called(subject: &Subject, settings: &Settings) -> String {
    let [english, chinese] = subject.names;
    match settings.language {
        UiLanguage::English => english.to_owned(),
        UiLanguage::Chinese => chinese.to_owned(),
    }
}

fn list(props: &PhrasebookProps, direction: Direction, found: &[Found]) -> Html {
    html! { <ul class="found">{ for found.iter().map(|found| row(props, direction, found)) }</ul> }
}

fn row(props: &PhrasebookProps, direction: Direction, found: &Found) -> Html {
    let PhrasebookProps { browse, settings, strings, dispatch, .. } = props;
    let (own, other) = match direction {
        Direction::ZhEn => ("zh-Hans", "en"),
        Direction::EnZh => ("en", "zh-Hans"),
    };
    let mut reading = found.reading.clone();
    settings.notation.mandarin().write(&mut reading);
    let opened = browse.open.as_ref().filter(|(what, _)| *what == found.what).map(|(_, opened)| opened);
    let what = opened.is_none().then_some(found.what);
    let favoured = browse.favourites.get(&found.name) == Some(true);
    let name = found.name.clone();
    html! {
        <li key={found.name.clone() + &found.meaning} data-yz="found">
            <div class="found-head">
                <button type="button" class="found-open" aria-expanded={opened.is_some().to_string()} onclick={dispatch.reform(move |_| Action::Browse(BrowseAction::Open(what)))}>
                    <span class="found-word" lang={own}>{ &found.headword }</span>
                    if !reading.is_empty() && settings.readings {
                        <span class="reading" lang={settings.notation.mandarin().tag()}>{ marked(&reading) }</span>
                    }
                    <span class="found-meaning" lang={other}>{ &found.meaning }</span>
                </button>
                <button type="button" class="quiet star" aria-pressed={favoured.to_string()} aria-label={format!("{} {}", strings.favour, found.headword)} onclick={dispatch.reform(move |_| Action::Browse(BrowseAction::Favour(name.clone(), !favoured)))}>{ icon::star(favoured) }</button>
            </div>
            if let Some(opened) = opened {
                <div class="found-body">
                    if let Some(phrase) = &opened.phrase {
                        { card_parts::phrase(phrase, strings) }
                    }
                    { card_parts::entries(&opened.entries, opened.phrase.is_some().then_some(strings.in_dictionary), settings, strings) }
                </div>
            }
        </li>
    }
}
