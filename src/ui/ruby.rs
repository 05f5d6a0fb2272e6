//! Words with their readings above them, each syllable in the colour of its tone.

use yew::prelude::*;

use crate::engine::reading::Syllable;
use crate::engine::text::Folded;

/// A word with its reading: above each character where the two align, else above the whole word.
pub fn ruby(text: &str, reading: &[Syllable]) -> Html {
    if reading.is_empty() {
        return html! { { text } };
    }
    let folded = Folded::new(text);
    if folded.len() == reading.len() {
        let characters = (0..folded.len()).map(|unit| {
            let range = folded.original(unit..unit + 1);
            text.get(range.start.0..range.end.0).unwrap_or_default()
        });
        let pairs = characters.zip(reading).map(|(character, syllable)| {
            html! {
                <>{ character }<rt class={tone(syllable.tone)}>{ &syllable.text }</rt></>
            }
        });
        return html! { <ruby>{ for pairs }</ruby> };
    }
    html! { <ruby>{ text }<rt>{ marked(reading) }</rt></ruby> }
}

/// A reading in a line of its own, as on a card.
pub fn marked(reading: &[Syllable]) -> Html {
    let last = reading.len().saturating_sub(1);
    let syllables = reading.iter().enumerate().map(|(index, syllable)| {
        let space = if index == last || reading.get(index + 1).is_some_and(|next| next.text == "r") { "" } else { " " };
        html! { <><span class={tone(syllable.tone)}>{ &syllable.text }</span>{ space }</> }
    });
    html! { { for syllables } }
}

fn tone(tone: u8) -> Option<&'static str> {
    match tone {
        1 => Some("t1"),
        2 => Some("t2"),
        3 => Some("t3"),
        4 => Some("t4"),
        5 => Some("t5"),
        _ => None,
    }
}
