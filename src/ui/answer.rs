//! Replies: templates in both languages, the fields that fill them, and a draft read back.

use web_sys::HtmlInputElement;
use web_sys::HtmlSelectElement;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::Action;
use crate::app::Answer;
use crate::app::AnswerAction;
use crate::app::Data;
use crate::app::Settings;
use crate::app::strings::Strings;
use crate::engine::annotate::Reader;
use crate::engine::reply::Draft;
use crate::engine::reply::Language;
use crate::engine::reply::Part;
use crate::engine::reply::Reply;
use crate::engine::reply::ReplyBook;
use crate::engine::reply::Slot;
use crate::engine::reply::Template;
use crate::ui::Dispatch;
use crate::ui::checked;
use crate::ui::slots;
use crate::ui::when;

#[derive(Clone, PartialEq, Properties)]
pub struct AnswerProps {
    pub answer: Answer,
    pub data: Data,
    pub settings: Settings,
    pub strings: &'static Strings,
    pub dispatch: Dispatch,
}

#[component]
pub fn AnswerView(props: &AnswerProps) -> Html {
    let AnswerProps { answer, settings, strings, dispatch, .. } = props;
    let own = settings.language.reader();
    let oninput = when(dispatch, |event: InputEvent| {
        // While a Chinese input method composes, the box holds letters that are not the draft yet.
        let value = || event.target_dyn_into::<HtmlTextAreaElement>().map(|area| drafted(area.value()));
        if event.is_composing() { None } else { value() }
    });
    let onchange =
        when(dispatch, |event: Event| event.target_dyn_into::<HtmlTextAreaElement>().map(|area| drafted(area.value())));
    html! {
        <section class="answer" data-yz="answer">
            <h2>{ strings.answer_title }</h2>
            if let Some(book) = &answer.replies {
                { templates(props, book) }
            } else {
                <p class="hint" role="status" data-yz="loading">{ strings.loading_data }</p>
            }
            <h2><label for="draft">{ strings.check_title }</label></h2>
            <textarea id="draft" rows="3" lang={tag(other(own))} placeholder={strings.check_hint} value={answer.draft.clone()} {oninput} {onchange} />
            if let Some(read) = &answer.checked {
                { checked::view(&answer.draft, read, other(own), strings) }
            }
        </section>
    }
}

fn drafted(text: String) -> Action {
    Action::Answer(AnswerAction::Draft(text))
}

fn templates(props: &AnswerProps, book: &ReplyBook) -> Html {
    let AnswerProps { answer, settings, strings, dispatch, .. } = props;
    let own = language(settings.language.reader());
    let onchange = when(dispatch, |event: Event| {
        let place = event.target_dyn_into::<HtmlSelectElement>()?.value().parse().ok()?;
        Some(Action::Answer(AnswerAction::Intent(place)))
    });
    let drafts: Vec<(Template, Draft)> =
        book.of_intent(answer.intent).map(|template| (template.clone(), answer.fill(&template))).collect();
    let mut wanted: Vec<Slot> = drafts.iter().flat_map(|(_, draft)| draft.slots()).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let onfield = when(dispatch, |event: InputEvent| {
        let field = event.target_dyn_into::<HtmlInputElement>()?;
        slots::filled(&field.name(), &field.value())
    });
    let onchoice = when(dispatch, |event: Event| {
        let field = event.target_dyn_into::<HtmlSelectElement>()?;
        slots::filled(&field.name(), &field.value())
    });
    html! {
        <>
            <label class="choice intent">
                <span>{ strings.answer_intent }</span>
                <select name="intent" {onchange}>
                    { for book.intents().enumerate().map(|(place, intent)| html! {
                        <option value={place.to_string()} selected={place == answer.intent}>{ intent.label(own).to_owned() }</option>
                    }) }
                </select>
            </label>
            if !wanted.is_empty() {
                <div class="slots" oninput={onfield} onchange={onchoice}>
                    { for wanted.into_iter().map(|slot| slots::field(answer, book, slot, own, strings)) }
                </div>
            }
            <ul class="found">{ for drafts.into_iter().map(|(template, draft)| card(props, &template, draft)) }</ul>
        </>
    }
}

fn card(props: &AnswerProps, template: &Template, draft: Draft) -> Html {
    let AnswerProps { data, settings, strings, dispatch, .. } = props;
    let own = settings.language.reader();
    let (first, second) = (language(other(own)), language(own));
    let [target, help] = [first, second].map(|language| shown(&draft.parts(language), strings));
    let whole: Option<Reply> = draft.finish().ok();
    let button = |name: &'static str, action: Box<dyn Fn(&Reply) -> Action>| {
        let (disabled, whole) = (whole.is_none(), whole.clone());
        let onclick = when(dispatch, move |_: MouseEvent| whole.as_ref().map(&action));
        html! { <button type="button" class="quiet" {disabled} {onclick}>{ name }</button> }
    };
    let copy = Box::new(move |reply: &Reply| Action::Copy(reply.text(first).to_owned()));
    let speak = Box::new(move |reply: &Reply| Action::Speak(reply.text(first).to_owned(), speech(first)));
    // Romanised when it is wanted, not at every key that is typed on the screen.
    let annotator = data.annotator.clone();
    let romanise = Box::new(move |reply: &Reply| Action::Copy(reply.with_pinyin(&annotator)));
    html! {
        <li key={template.id.clone()} class="reply" data-yz="reply">
            <p class="reply-text" lang={tag_of(first)}>{ target }</p>
            <p class="reply-help" lang={tag_of(second)}>{ help }</p>
            <p class="toolbar">
                <span class="chip-label">{ (strings.manner)(template.manner) }</span>
                <span class="spacer"></span>
                { button(strings.copy, copy) }
                if first == Language::Chinese {
                    { button(strings.copy_with_pinyin, romanise) }
                }
                { button(strings.hear, speak) }
            </p>
        </li>
    }
}

/// A draft with its blanks named. A noun and its measure word are one blank to look at.
fn shown(parts: &[Part], strings: &'static Strings) -> Html {
    let again = |place: usize| {
        let before =
            parts.iter().take(place).rev().find(|part| !matches!(part, Part::Text(text) if text.trim().is_empty()));
        matches!(parts.get(place), Some(Part::Blank(_))) && before == parts.get(place)
    };
    let first = parts.iter().enumerate().filter(|(place, _)| !again(*place)).map(|(_, part)| part);
    html! { { for first.map(|part| match part {
        Part::Text(text) => html! { { text } },
        Part::Blank(slot) => html! { <span class="blank">{ (strings.slot)(*slot) }</span> },
    }) } }
}

fn other(reader: Reader) -> Reader {
    reader.other()
}

fn language(reader: Reader) -> Language {
    match reader {
        Reader::English => Language::English,
        Reader::Chinese => Language::Chinese,
    }
}

fn tag(reader: Reader) -> &'static str {
    tag_of(language(reader))
}

fn tag_of(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::Chinese => "zh-Hans",
    }
}

fn speech(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::Chinese => "zh",
    }
}
