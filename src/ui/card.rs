//! The card of a word: what it means here, how it is read, and where that is known from.

use yew::prelude::*;

use crate::app::Action;
use crate::app::PlacedNote;
use crate::app::Settings;
use crate::app::Shared;
use crate::app::strings::Strings;
use crate::browser;
use crate::engine::annotate::Card;
use crate::engine::annotate::Certainty;
use crate::engine::annotate::Kind;
use crate::engine::note::NoteKind;
use crate::ui::Dispatch;
use crate::ui::card_parts;
use crate::ui::doubt;
use crate::ui::icon;
use crate::ui::notes::note;
use crate::ui::ruby::marked;

#[derive(Clone, PartialEq, Properties)]
pub struct CardProps {
    pub card: Shared<Card>,
    pub notes: Shared<Vec<PlacedNote>>,
    pub settings: Settings,
    pub strings: &'static Strings,
    pub dispatch: Dispatch,
}

#[component]
pub fn CardView(props: &CardProps) -> Html {
    let CardProps { card, notes, settings, strings, dispatch } = props;
    let heading = use_node_ref();
    {
        let heading = heading.clone();
        use_effect_with((), move |()| browser::focus(heading.cast()));
    }
    let close = dispatch.reform(|_| {
        browser::return_focus();
        Action::Close
    });
    let write = |kind: NoteKind, name: &'static str, class: &'static str| {
        html! { <button type="button" {class} onclick={dispatch.reform(move |_| Action::Write(kind))}>{ name }</button> }
    };
    let range = &card.span.range;
    let here = notes
        .iter()
        .filter(|placed| placed.placed.range().is_some_and(|own| own.start < range.end && range.start < own.end));
    let unexplained =
        card.phrase.is_none() && card.entries.is_empty() && card.span.gloss.is_none() && card.lemma.is_none();
    html! {
        <div class="card" data-yz="card" role="dialog" aria-label={(strings.card_label)(&card.text)}>
            <div class="card-head">
                <h2 class="headword" tabindex="-1" ref={heading}>{ &card.text }</h2>
                <button type="button" class="quiet close" aria-label={strings.close} onclick={close}>{ icon::cross() }</button>
            </div>
            if !card.span.reading.is_empty() {
                <p class="reading" lang={settings.notation.tag()}>{ marked(&card.span.reading) }</p>
            }
            { card_parts::sounds(card, settings, strings, dispatch) }
            if let Some(gloss) = card.span.gloss.as_ref().filter(|_| card.phrase.is_none() && card.span.kind != Kind::Unknown) {
                <p class="gloss">{ &gloss.text }<span class="source">{ card_parts::source(gloss.source, strings) }</span></p>
            }
            if let Some(picture) = &card.picture {
                <p class="hint" data-yz="picture">{ picture }<span class="source">{ strings.source_cldr }</span></p>
            }
            if let Some(phrase) = &card.phrase {
                { card_parts::phrase(phrase, strings) }
            }
            if let Some((lemma, form)) = &card.lemma {
                <p class="form">{ (strings.form_of)(*form, lemma) }</p>
            }
            { card_parts::written(card, strings) }
            { card_parts::reckoned(card, strings) }
            { card_parts::levels(card, strings) }
            if unexplained || card.span.is_unlisted() {
                <p class="hint">{ strings.unknown_word }</p>
            }
            if card.span.is_worked_out() {
                <p class="hint">{ strings.worked_out }</p>
            } else if card.phrase.is_none() && !card.span.is_unlisted() && card.span.gloss.as_ref().is_some_and(|gloss| gloss.certainty == Certainty::Guess) && !card.span.reading.is_empty() {
                <p class="hint">{ strings.several_readings }</p>
            }
            { doubt::cuts(card, settings, strings, dispatch) }
            { card_parts::entries(&card.entries, card.phrase.is_some().then_some(strings.in_dictionary), settings, strings) }
            { card_parts::parts(card, settings, strings) }
            <ul class="card-notes">{ for here.map(|placed| note(placed, strings, dispatch)) }</ul>
            <div class="card-actions">
                { card_parts::knows(card, strings, dispatch) }
                { write(NoteKind::Translation, strings.add_translation, "primary") }
                { write(NoteKind::Culture, strings.add_culture, "quiet") }
            </div>
        </div>
    }
}
