//! How readings are shown: the choices that are made once and then stay.

use web_sys::Element;
use web_sys::HtmlInputElement;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::Action;
use crate::app::STEPS;
use crate::app::Settings;
use crate::app::ToneColours;
use crate::app::strings::Strings;
use crate::engine::annotate::Reader;
use crate::engine::lexicon::Hsk;
use crate::engine::lexicon::Level;
use crate::engine::reading::Notation;
use crate::ui::Dispatch;
use crate::ui::when;

/// What the choices are drawn from.
#[derive(Clone, Copy)]
pub struct Options<'post> {
    pub reader: Reader,
    pub settings: &'post Settings,
    pub strings: &'static Strings,
    pub dispatch: &'post Dispatch,
}

/// The choices that fit the post. One listener hears all of them.
pub fn options(props: Options) -> Html {
    let Options { reader, settings, strings, dispatch } = props;
    let onchange = {
        let settings = settings.clone();
        when(dispatch, move |event: Event| {
            let name = event.target_dyn_into::<Element>()?.get_attribute("data-yz")?;
            let checked = event.target_dyn_into::<HtmlInputElement>().map(|input| input.checked());
            let value = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
            let value = value.unwrap_or_default();
            Some(Action::Choose(settings.clone().with(&name, &value, checked.unwrap_or_default(), reader)))
        })
    };
    let known = select(strings.known_up_to, "known", known_up_to(settings, reader, strings));
    let chinese = || {
        let notation = settings.readings.then_some(settings.notation);
        let notations =
            [Some(Notation::Marks), Some(Notation::Numbers), Some(Notation::Zhuyin), Some(Notation::Jyutping), None]
                .map(|choice| {
                    (choice.map_or("none", Notation::name), (strings.notation_choice)(choice), choice == notation)
                });
        let tones =
            ToneColours::ALL.map(|tones| (tones.name(), (strings.tones_choice)(tones), tones == settings.tones));
        let lists = Hsk::ALL.map(|hsk| (hsk.name(), (strings.hsk_choice)(hsk), hsk == settings.hsk));
        html! {
            <>
                { select(strings.notation, "notation", fixed(&notations)) }
                { check(strings.spoken, "spoken", settings.spoken) }
                { select(strings.tones, "tones", fixed(&tones)) }
                { check(strings.contours, "contours", settings.contours) }
                { select(strings.hsk, "hsk", fixed(&lists)) }
            </>
        }
    };
    html! {
        <details class="options" data-yz="options" {onchange}>
            <summary>{ strings.options }</summary>
            <div>
                if reader == Reader::English {
                    { chinese() }
                }
                { known }
                if reader == Reader::English {
                    { check(strings.hide_known, "hide-known", settings.hide_known) }
                }
            </div>
        </details>
    }
}

/// A list of choices: name, text, whether it is the one that stands.
type Choices = Vec<(AttrValue, AttrValue, bool)>;

fn fixed(choices: &[(&'static str, &'static str, bool)]) -> Choices {
    choices.iter().map(|(name, text, stands)| (AttrValue::from(*name), AttrValue::from(*text), *stands)).collect()
}

/// The levels up to which a reader may know everything, by their step.
fn known_up_to(settings: &Settings, reader: Reader, strings: &'static Strings) -> Choices {
    let (stands, top) = match reader {
        Reader::English => (settings.knows_chinese, settings.hsk.top()),
        Reader::Chinese => (settings.knows_english, STEPS),
    };
    let name = |step| level_name(settings.hsk, reader, step, strings).unwrap_or_else(|| strings.known_none.to_owned());
    (0..=top).map(|step| (step.to_string().into(), name(step).into(), step == stands)).collect()
}

/// The name of a step on the reader's ladder: a level of the HSK, or a school list.
pub fn level_name(hsk: Hsk, reader: Reader, step: u8, strings: &'static Strings) -> Option<String> {
    match reader {
        Reader::English => (step > 0).then(|| (strings.hsk_level)(hsk, step)),
        Reader::Chinese => Level::at_step(step).map(|level| level.name().to_owned()),
    }
}

fn select(label: &'static str, name: &'static str, choices: Choices) -> Html {
    let option =
        |(value, text, selected): (AttrValue, AttrValue, bool)| html! { <option {value} {selected}>{ text }</option> };
    html! {
        <label class="choice">
            <span>{ label }</span>
            <select data-yz={name}>{ for choices.into_iter().map(option) }</select>
        </label>
    }
}

fn check(label: &'static str, name: &'static str, checked: bool) -> Html {
    html! { <label class="choice"><input type="checkbox" data-yz={name} {checked} />{ label }</label> }
}
