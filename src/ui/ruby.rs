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
        let mut pairs: Vec<(String, &Syllable)> = Vec::with_capacity(reading.len());
        for (character, syllable) in characters.zip(reading) {
            match pairs.last_mut().filter(|_| syllable.text.is_empty()) {
                // 花儿 is one syllable, huār.
                Some((characters, _)) => characters.push_str(character),
                None => pairs.push((character.to_owned(), syllable)),
            }
        }
        let pairs = pairs.into_iter().map(|(characters, syllable)| {
            html! {
                <>{ characters }<rt class={tone(syllable.tone)}>{ &syllable.text }</rt></>
            }
        });
        return html! { <ruby>{ for pairs }</ruby> };
    }
    html! { <ruby>{ text }<rt>{ marked(reading) }</rt></ruby> }
}

/// A reading in a line of its own, as on a card.
pub fn marked(reading: &[Syllable]) -> Html {
    let spoken = reading.iter().filter(|syllable| !syllable.text.is_empty()).enumerate();
    let syllables = spoken.map(|(index, syllable)| {
        let space = if index == 0 { "" } else { " " };
        html! { <>{ space }<span class={tone(syllable.tone)}>{ &syllable.text }</span></> }
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
