//! The fields with which a template's slots are filled.

use yew::prelude::*;

use crate::app::Action;
use crate::app::Answer;
use crate::app::AnswerAction;
use crate::app::strings::Strings;
use crate::engine::reply::Currency;
use crate::engine::reply::Date;
use crate::engine::reply::Language;
use crate::engine::reply::ReplyBook;
use crate::engine::reply::Slot;

/// The signs of the currencies, in the order of [`Currency::ALL`].
const SIGNS: [&str; 4] = ["¥", "$", "€", "£"];

/// The field of a slot, with a label in the writer's language.
pub fn field(answer: &Answer, book: &ReplyBook, slot: Slot, own: Language, strings: &'static Strings) -> Html {
    let typed = answer.field(slot).to_owned();
    let name = slot.name();
    let choose = |options: Vec<(String, String)>| {
        html! {
            <select {name}>
                <option value="" selected={typed.is_empty()}></option>
                { for options.into_iter().map(|(value, shown)| html! { <option selected={value == typed} value={value.clone()}>{ shown }</option> }) }
            </select>
        }
    };
    let control = match slot {
        Slot::Place | Slot::Food | Slot::Thing | Slot::Animal | Slot::Holiday => {
            let noun =
                |noun: crate::engine::reply::Noun| (noun.text(Language::Chinese).to_owned(), noun.text(own).to_owned());
            choose(book.nouns(slot).map(noun).collect())
        }
        Slot::Date => {
            let day = |date: Date| (date.written(Language::English), date.written(own));
            choose(Date::named().map(day).collect())
        }
        Slot::Price => {
            let (amount, currency) = typed.rsplit_once(' ').unwrap_or((&typed, "0"));
            // Both fields give the whole value: the amount's name holds the currency, the currency's the amount.
            html! {
                <span class="price">
                    <select name={format!("{name} {amount}")}>
                        { for SIGNS.iter().zip(Currency::ALL).enumerate().map(|(place, (sign, _))| html! {
                            <option value={place.to_string()} selected={place.to_string() == currency}>{ *sign }</option>
                        }) }
                    </select>
                    <input name={format!("{name}:{currency}")} inputmode="decimal" autocomplete="off" size="8" value={amount.to_owned()} />
                </span>
            }
        }
        Slot::Number => html! { <input {name} type="number" min="1" max="9999" value={typed} /> },
        Slot::Name | Slot::Word => html! { <input {name} autocomplete="off" maxlength="40" value={typed} /> },
    };
    html! { <label class="slot" key={name}><span>{ (strings.slot)(slot) }</span>{ control }</label> }
}

/// What a field's name and value fill.
pub fn filled(name: &str, value: &str) -> Option<Action> {
    let (slot, value) = match (name.split_once(':'), name.split_once(' ')) {
        (Some((slot, currency)), _) => (slot, format!("{value} {currency}")),
        (_, Some((slot, amount))) => (slot, format!("{amount} {value}")),
        _ => (name, value.to_owned()),
    };
    Some(Action::Answer(AnswerAction::Fill(Slot::from_name(slot)?, value)))
}
