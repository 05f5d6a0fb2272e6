//! The two cuts of a stretch on a card: each a button with its words, their readings and meanings.

use yew::prelude::*;

use crate::app::Action;
use crate::app::Settings;
use crate::app::strings::Strings;
use crate::engine::annotate::Card;
use crate::engine::annotate::Span;
use crate::ui::Dispatch;
use crate::ui::ruby::marked;

/// Both cuts, the one that the post shows pressed.
pub fn cuts(card: &Card, settings: &Settings, strings: &'static Strings, dispatch: &Dispatch) -> Html {
    let Some(doubt) = &card.span.doubt else { return html! {} };
    let at = doubt.range.start;
    let word = |span: &Span| {
        let from = span.range.start.0.saturating_sub(at.0);
        let text = doubt.text.get(from..span.range.end.0.saturating_sub(at.0)).unwrap_or_default();
        let mut reading = span.reading.clone();
        settings.notation.write(&mut reading);
        let gloss = span.gloss.as_ref().map_or("", |gloss| gloss.text.as_str());
        html! {
            <span class="cut-word">
                <span lang="zh-Hans">{ text }</span>{ " " }
                <span class="reading" lang={settings.notation.tag()}>{ marked(&reading) }</span>{ " " }
                <span class="source" lang="en">{ gloss }</span>{ " " }
            </span>
        }
    };
    let cut = |second: bool, spans: &[Span]| {
        html! {
            <button type="button" class="cut" aria-pressed={(doubt.second == second).to_string()} onclick={dispatch.reform(move |_| Action::ChooseCut(at, second))}>
                { for spans.iter().map(word) }
            </button>
        }
    };
    let [likelier, other] = &doubt.cuts;
    html! {
        <div class="cuts" data-yz="cuts" role="group" aria-label={strings.two_cuts}>
            <h3>{ strings.two_cuts }</h3>
            { cut(false, likelier) }
            { cut(true, other) }
            if doubt.second {
                <p class="hint">{ strings.cut_remembered }</p>
            }
        </div>
    }
}
