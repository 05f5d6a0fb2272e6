//! A draft read back: what to look at again, and what it says word by word.

use yew::prelude::*;

use crate::app::strings::Strings;
use crate::engine::annotate::Reader;
use crate::engine::check::Checked;
use crate::engine::check::Warning;
use crate::ui::ruby::marked;

/// The draft, read back to its writer; `draft_in` knows the language that it is written in.
pub fn view(draft: &str, read: &Checked, draft_in: Reader, strings: &'static Strings) -> Html {
    let (own, other) = match draft_in {
        Reader::English => ("en", "zh-Hans"),
        Reader::Chinese => ("zh-Hans", "en"),
    };
    let warning = |warning: &Warning| {
        let words = draft.get(warning.range.start.0..warning.range.end.0).unwrap_or_default();
        html! {
            <li class="careful" data-yz="warning">
                <p><strong lang={own}>{ words }</strong>{ " · " }{ (strings.fault)(warning.fault) }</p>
                <p lang={other}>{ &warning.text }</p>
                if !warning.instead.is_empty() {
                    <p>{ strings.instead }<span lang={own}>{ &warning.instead }</span></p>
                }
            </li>
        }
    };
    let told = read.spans.iter().filter_map(|span| {
        let gloss = span.gloss.as_ref()?;
        let words = draft.get(span.range.start.0..span.range.end.0)?;
        Some(html! {
            <div>
                <dt lang={own}>{ words }{ " " }<span class="reading" lang="zh-Latn">{ marked(&span.reading) }</span></dt>
                <dd lang={other}>{ &gloss.text }</dd>
            </div>
        })
    });
    html! {
        <div class="checked" data-yz="checked">
            <p class="hint" role="status">{ (strings.warning_count)(read.warnings.len()) }</p>
            <ul>{ for read.warnings.iter().chain(&read.advice).map(warning) }</ul>
            <div class="parts">
                <h3>{ strings.word_by_word }</h3>
                <dl>{ for told }</dl>
            </div>
        </div>
    }
}
