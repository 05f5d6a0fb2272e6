//! How readings are shown: the choices that are made once and then stay.

use web_sys::HtmlInputElement;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::Action;
use crate::app::Settings;
use crate::app::ToneColours;
use crate::app::strings::Strings;
use crate::engine::reading::Notation;
use crate::ui::Dispatch;
use crate::ui::when;

#[derive(Clone, PartialEq, Properties)]
pub struct OptionsProps {
    pub settings: Settings,
    pub strings: &'static Strings,
    pub dispatch: Dispatch,
}

#[component]
pub fn Options(props: &OptionsProps) -> Html {
    let OptionsProps { settings, strings, .. } = props;
    let notation = settings.readings.then_some(settings.notation);
    let notations = Notation::ALL.map(Some).into_iter().chain([None]);
    let notations = notations
        .map(|choice| (choice.map_or("none", Notation::name), (strings.notation_choice)(choice), choice == notation));
    let tones =
        ToneColours::ALL.map(|choice| (choice.name(), (strings.tones_choice)(choice), choice == settings.tones));
    html! {
        <details class="options" data-yz="options">
            <summary>{ strings.options }</summary>
            <div>
                { select(props, strings.notation, "notation", notations.collect(), |settings, name| {
                    let notation = Notation::from_name(name);
                    Settings { readings: notation.is_some(), notation: notation.unwrap_or(settings.notation), ..settings }
                }) }
                { check(props, strings.spoken, "spoken", settings.spoken, |settings, spoken| Settings { spoken, ..settings }) }
                { select(props, strings.tones, "tones", tones.into(), |settings, name| {
                    Settings { tones: ToneColours::from_name(name).unwrap_or_default(), ..settings }
                }) }
                { check(props, strings.contours, "contours", settings.contours, |settings, contours| Settings { contours, ..settings }) }
            </div>
        </details>
    }
}

/// A list of choices: name, text, whether it is the one that stands.
type Choices = Vec<(&'static str, &'static str, bool)>;

fn select(
    props: &OptionsProps,
    label: &'static str,
    name: &'static str,
    choices: Choices,
    choose: fn(Settings, &str) -> Settings,
) -> Html {
    let settings = props.settings.clone();
    let onchange = when(&props.dispatch, move |event: Event| {
        let value = event.target_dyn_into::<HtmlSelectElement>()?.value();
        Some(Action::Choose(choose(settings.clone(), &value)))
    });
    let option = |(value, text, selected)| html! { <option {value} {selected}>{ text }</option> };
    html! {
        <label class="choice">
            <span>{ label }</span>
            <select data-yz={name} {onchange}>{ for choices.into_iter().map(option) }</select>
        </label>
    }
}

fn check(
    props: &OptionsProps,
    label: &'static str,
    name: &'static str,
    checked: bool,
    choose: fn(Settings, bool) -> Settings,
) -> Html {
    let settings = props.settings.clone();
    let onchange = when(&props.dispatch, move |event: Event| {
        let checked = event.target_dyn_into::<HtmlInputElement>()?.checked();
        Some(Action::Choose(choose(settings.clone(), checked)))
    });
    html! { <label class="choice"><input type="checkbox" data-yz={name} {checked} {onchange} />{ label }</label> }
}
